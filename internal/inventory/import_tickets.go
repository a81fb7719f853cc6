package inventory

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"time"
)

func init() {
	registerImporter(&Importer{
		Name:        "tickets",
		Description: "CSV of tickets: when each was opened, first answered and resolved.",
		detect:      func(b []byte) bool { return detectTable(b, openedHeadings) },
		read:        readTickets,
	})
}

// The usual headings of ticket systems, in English and German.
var (
	openedHeadings   = []string{"opened", "created", "created at", "opened at", "created date", "date created", "ticket created", "erstellt", "erstellt am", "eröffnet", "eröffnet am", "angelegt", "angelegt am", "eingang"}
	responseHeadings = []string{"first response", "first response at", "first reply", "first responded at", "first answered", "responded", "initial response", "erste antwort", "erste antwort am", "erstantwort", "erste reaktion"}
	resolvedHeadings = []string{"resolved", "resolved at", "solved", "solved at", "resolution date", "closed", "closed at", "gelöst", "gelöst am", "erledigt", "erledigt am", "geschlossen", "geschlossen am"}
	priorityHeadings = []string{"priority", "prio", "priorität"}
)

// TicketFacts say how long cases took by the clock of the promise. Percentiles
// are by nearest rank: the time of the case of which at least that part of all
// cases took no longer. They are "" where that case is still open.
type TicketFacts struct {
	Tickets       int // in whole windows
	InTime, Late  int // of them
	Unanswered    int // of those that are late: still open
	P50, P90, P95 string
	Until         string // first-response or resolved
	Target        string // PT4H
	Clock         Clock
	Hours         string // opening hours, for service hours
	Share         string // 95%; "" where the target has to hold in each case
	Priority      string
	Window        string
	From, To      string // days of which the export holds tickets
	Zone          string
}

// A ticket is all that is kept of one: two moments.
type ticket struct {
	opened, ended time.Time // ended is zero where it has not
	line          int
}

// A ticketCase is a ticket judged.
type ticketCase struct {
	lapse   int64 // by the clock; -1 where it has not ended
	inTime  bool
	running bool // it has not ended, and its time is not up
}

var priorityForm = regexp.MustCompile(`(?i)^\s*(?:p|prio(?:rität|rity)?)?\s*([1-5])\b`)

func readTickets(f *importFile, o ImportOptions) *Imported {
	if o.Promise == nil {
		f.problem(Position{File: f.name}, "name it with --for, for example services/webmail/promise/first-response", "nothing says which time tickets are held against")
		return nil
	}
	promise := *o.Promise // what ends a case may follow from the columns
	o.Promise = &promise
	p := o.Promise
	switch {
	case p.Percent != nil:
		f.problem(Position{}, "name a promise of a time", "--for: %s is a share of time, and tickets show how long something took", p.Address)
		return nil
	case p.Clock == "":
		f.problem(Position{}, "declare `clock:` beside the target", "--for: nothing says by which clock %s runs", p.Address)
		return nil
	}
	var hours Opening
	if p.Clock == ServiceHours {
		var err error
		if p.Hours == "" {
			f.problem(Position{}, "give the hours with --hours \"Mo-Fr 08:00-18:00\"", "--for: nothing says in which hours %s runs", p.Address)
			return nil
		}
		if hours, err = ParseOpening(p.Hours); err != nil {
			f.problem(Position{}, scalars["hours"].hint, "--hours: %v", err)
			return nil
		}
	}
	length, ok := windowLength(f, o)
	if !ok {
		return nil
	}
	t := openTable(f, o)
	if t == nil {
		return nil
	}
	tickets, latest := t.tickets(o)
	if len(f.problems) > 0 {
		return nil
	}
	if len(tickets) == 0 {
		f.problem(Position{File: f.name}, "check what was exported, and what --where and the priority leave", "there is no ticket in it")
		return nil
	}
	slices.SortFunc(tickets, func(a, b ticket) int { return cmp.Or(a.opened.Compare(b.opened), a.ended.Compare(b.ended)) })
	from, to, ok := span(f, o, tickets[0].opened, latest)
	if !ok {
		return nil
	}
	watch, err := o.Calendar.stopwatch(p.Clock, hours, from, to)
	if err != nil {
		f.problem(Position{File: f.name}, "check the clock and the hours", "cannot be counted: %v", err)
		return nil
	}
	m := &ticketing{file: f, calendar: o.Calendar, promise: p, hours: hours, watch: watch, length: length, from: from, to: to}
	return m.measure(tickets, o)
}

// tickets reads the lines: of each no more than its moments. What stands in a
// cell is never repeated, since it may be about a person.
func (t *table) tickets(o ImportOptions) (out []ticket, latest time.Time) {
	p := o.Promise
	opened, ok := t.needed(o, "opened", openedHeadings...)
	if !ok {
		return nil, latest
	}
	until := p.Until
	if until == "" {
		until = "resolved"
		if o.Columns["first-response"] != "" {
			until = "first-response"
		}
		p.Until = until
	}
	usual := resolvedHeadings
	if until == "first-response" {
		usual = responseHeadings
	}
	ended, ok := t.needed(o, until, usual...)
	if !ok {
		return nil, latest
	}
	priority := -1
	if p.Priority != "" {
		if priority, ok = t.needed(o, "priority", priorityHeadings...); !ok {
			return nil, latest
		}
	}
	for t.next() && !t.file.full() {
		moments, good := [2]time.Time{}, true
		for i, column := range []int{opened, ended} {
			text := t.cell(column)
			if text == "" && i == 1 {
				continue
			}
			moment, also, err := parseMoment(text, o.Calendar.Zone)
			if err != nil {
				t.file.problem(t.at(column), momentHint, "the column %q holds no time here", shortened(toolName(t.heading[column])))
				good = false
				continue
			}
			// Of an hour that is there twice the reading counts that makes the case
			// longer.
			if i == 1 {
				moment = also
			}
			moments[i] = moment
			if moment.After(latest) {
				latest = moment
			}
		}
		if !good {
			continue
		}
		if !moments[1].IsZero() && moments[1].Before(moments[0]) {
			t.file.problem(t.at(ended), "check which columns are read, and the time zone", "it ends before it was opened")
			continue
		}
		if priority >= 0 {
			m := priorityForm.FindStringSubmatch(t.cell(priority))
			if m == nil {
				t.file.problem(t.at(priority), "write priorities as P1 to P5 or 1 to 5", "this is no priority")
				continue
			}
			if "P"+m[1] != p.Priority {
				continue
			}
		}
		line, _ := t.reader.FieldPos(opened)
		out = append(out, ticket{moments[0], moments[1], line + t.skipped})
	}
	return out, latest
}

// span are the days of which the export holds all tickets, as moments: from the
// first of the first day up to the first after the last. Without --from and --to
// they reach as far as the tickets do.
func span(f *importFile, o ImportOptions, first, last time.Time) (from, to time.Time, ok bool) {
	c := o.Calendar
	from, to = c.window(first, "day").from, c.window(last, "day").to
	for _, side := range []struct{ flag, text string }{{"--from", o.From}, {"--to", o.To}} {
		if side.text == "" {
			continue
		}
		day, err := time.ParseInLocation(time.DateOnly, side.text, c.Zone)
		if err != nil {
			f.problem(Position{}, "write a day as 2026-11-21", "%s: %q is no day", side.flag, shortened(side.text))
			return from, to, false
		}
		if side.flag == "--from" {
			from = day
		} else {
			to = day.AddDate(0, 0, 1)
		}
	}
	switch {
	case !from.Before(to):
		f.problem(Position{}, "give the first day with --from and the last with --to", "the export ends before it begins")
		return from, to, false
	case first.Before(from):
		f.problem(Position{File: f.name}, "give the first day that the export holds", "--from: a ticket was opened before %s", o.From)
		return from, to, false
	case to.Sub(from) > 40*366*24*time.Hour:
		f.problem(Position{File: f.name}, "import a part of it", "the tickets are of more than 40 years")
		return from, to, false
	}
	return from, to, true
}

// ticketing measures tickets by the clock of a promise.
type ticketing struct {
	file     *importFile
	calendar *Calendar
	promise  *Promise
	hours    Opening
	watch    *stopwatch
	length   string
	from, to time.Time
}

// judge tells how a ticket kept to the promise, as far as the export reaches.
// One that has not ended is late as soon as its time is up, and before that
// nothing yet.
func (m *ticketing) judge(t ticket) (ticketCase, error) {
	p := m.promise
	if t.ended.IsZero() || !t.ended.Before(m.to) {
		inTime, err := m.calendar.InTime(t.opened, m.to.Add(-time.Second), p.Period, p.Clock, m.hours)
		return ticketCase{lapse: -1, running: inTime}, err
	}
	lapse, err := m.watch.elapsed(t.opened, t.ended)
	if err != nil {
		return ticketCase{}, err
	}
	inTime, err := m.calendar.InTime(t.opened, t.ended, p.Period, p.Clock, m.hours)
	return ticketCase{lapse: lapse.N, inTime: inTime}, err
}

// measure tells the share in time of the tickets that were opened in a window.
func (m *ticketing) measure(tickets []ticket, o ImportOptions) *Imported {
	f, p := m.file, m.promise
	target, undecided := goal(o)
	if undecided == UndecidedUnits {
		target, undecided = hundred, "" // the target has to hold in each case
	}
	facts := &TicketFacts{Until: p.Until, Target: p.Text, Clock: p.Clock, Priority: p.Priority, Window: m.length, Zone: m.calendar.Zone.String(),
		From: m.from.Format(time.DateOnly), To: m.to.AddDate(0, 0, -1).Format(time.DateOnly)}
	if p.Clock == ServiceHours {
		facts.Hours = p.Hours
	}
	if p.Share != nil {
		facts.Share = percentText(p.Share, p.Share)
	}
	out := &Imported{Kind: "measurement", Source: "CSV", Tickets: facts, Collected: facts.To}
	var lapses []int64
	next := 0
	for w := m.calendar.window(m.from, m.length); w.from.Before(m.to); w = m.calendar.window(w.to, m.length) {
		inTime, late, unanswered, running := 0, 0, 0, 0
		var some []int64
		for ; next < len(tickets) && tickets[next].opened.Before(w.to); next++ {
			c, err := m.judge(tickets[next])
			switch {
			case err != nil:
				f.problem(f.atLine(tickets[next].line, 1), "check the clock and the hours", "cannot be counted: %v", err)
				return nil
			case c.running:
				running++
			case c.inTime:
				inTime++
			default:
				late++
				if c.lapse < 0 {
					unanswered++
				}
			}
			some = append(some, c.lapse)
		}
		switch {
		case w.from.Before(m.from):
			out.Unfinished = append(out.Unfinished, Unfinished{Name: w.name, Reason: "begins-late"})
		case w.to.After(m.to):
			out.Unfinished = append(out.Unfinished, Unfinished{Name: w.name, Reason: "ends-early"})
		case running > 0:
			out.Unfinished = append(out.Unfinished, Unfinished{Name: w.name, Reason: "undecided", Missing: running, Expected: inTime + late + running})
		case inTime+late == 0:
			out.Unfinished = append(out.Unfinished, Unfinished{Name: w.name, Reason: "no-case"})
		default:
			facts.InTime += inTime
			facts.Late += late
			facts.Unanswered += unanswered
			lapses = append(lapses, some...)
			share := big.NewRat(int64(inTime), int64(inTime+late))
			out.put(w.name, share.Mul(share, hundred), target)
		}
	}
	facts.Tickets = facts.InTime + facts.Late
	out.Population, out.Sample, out.Exceptions = facts.Tickets, facts.Tickets, facts.Late
	// What has not ended took longer than all that has.
	slices.SortFunc(lapses, func(a, b int64) int { return cmp.Compare(uint64(a), uint64(b)) })
	for _, q := range []struct {
		percent int
		into    *string
	}{{50, &facts.P50}, {90, &facts.P90}, {95, &facts.P95}} {
		if lapse, ok := nearestRank(lapses, q.percent); ok && lapse >= 0 {
			*q.into = Lapse{Days: p.Clock == WorkingDays, N: lapse}.Text()
		}
	}
	if len(tickets) > next {
		f.problem(f.atLine(tickets[next].line, 1), "give the last day that the export holds", "--to: a ticket was opened after %s", facts.To)
		return nil
	}
	return out.judge(f, undecided)
}

// nearestRank is the percentile by nearest rank: the least of the sorted values
// that at least the given part of them does not exceed. It is one of them, never
// a value in between that nobody met.
func nearestRank(sorted []int64, percent int) (int64, bool) {
	if len(sorted) == 0 {
		return 0, false
	}
	rank := (len(sorted)*percent + 99) / 100
	return sorted[max(rank, 1)-1], true
}
