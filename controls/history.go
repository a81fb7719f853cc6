package controls

import (
	"cmp"
	"maps"
	"math/big"
	"reflect"
	"slices"
	"time"
)

// HistoryFormat names the document of a period; changes within it only add.
const HistoryFormat = "trustcap.history/v1"

// History is what runs show of a period. A run speaks for its own day and for no
// other: what was between two runs nobody knows, so a day without a run is a gap
// and belongs to no state. Where a day has several runs, the last one speaks.
type History struct {
	Format       string `json:"format"`
	Organization string `json:"organization"`
	From         string `json:"from"` // first day
	To           string `json:"to"`   // last day, inclusive
	Days         int    `json:"days"` // of the period
	// Runs are the runs that speak, one a day, by day.
	Runs []RunOf `json:"runs"`
	// Gaps are the days without a run, in ranges.
	Gaps []DayRange `json:"gaps"`
	// Turns are the days on which other rules or another version of trustcap
	// judged than on the day of the run before. What changed on such a day may
	// have changed for that.
	Turns []RulesTurn `json:"turns"`
	// Controls are all controls of all runs: in the order of the newest run that
	// knows them, those that no longer are in it after those that are.
	Controls []ControlHistory `json:"controls"`
	// Findings are those whose outcome was another in the course of the period,
	// by the day of their first change.
	Findings []FindingHistory `json:"findings"`
	// Throughout counts the findings that were there at each run with one and the
	// same outcome.
	Throughout map[Outcome]int `json:"throughout"`
}

// RunOf is the run that speaks for a day.
type RunOf struct {
	Day   string `json:"day"`
	Tool  string `json:"tool"`
	Rules string `json:"rules"`
}

// DayRange is from a day to a day, both inclusive.
type DayRange struct {
	From string `json:"from"`
	To   string `json:"to"`
	Days int    `json:"days"`
}

// RulesTurn is a day on which it was judged otherwise than on the day of the run
// before it.
type RulesTurn struct {
	Day      string `json:"day"`
	After    string `json:"after"` // day of the run before
	RulesWas string `json:"rules_was"`
	RulesIs  string `json:"rules_is"`
	ToolWas  string `json:"tool_was"`
	ToolIs   string `json:"tool_is"`
}

// ControlHistory is the course of one control.
type ControlHistory struct {
	Framework string `json:"framework"`
	ID        string `json:"id"`
	Title     string `json:"title"`
	Law       bool   `json:"law,omitempty"`
	Parent    bool   `json:"parent,omitempty"` // its state follows from its children
	// Days are the days on which a run showed it in a state; they add up to Of,
	// the days with a run that knew the control.
	Days map[State]int `json:"days"`
	Of   int           `json:"of"`
	// Share is Days in per cent of Of, as decimal text; of law there is none.
	Share map[State]string `json:"share,omitempty"`
	// Spans are days in a row, each with a run, in one state.
	Spans []Span `json:"spans"`
	// Changes are the runs that showed another state than the run before.
	Changes []StateTurn `json:"changes"`
}

// Ref is the control with its framework.
func (c *ControlHistory) Ref() string { return c.Framework + ":" + c.ID }

// Steady reports whether each run that knew the control showed the same state.
func (c *ControlHistory) Steady() bool { return len(c.Changes) == 0 }

// Span is days in a row, each with a run, in one state.
type Span struct {
	State State  `json:"state"`
	From  string `json:"from"`
	To    string `json:"to"` // inclusive
	Days  int    `json:"days"`
}

// StateTurn is a run that showed another state than the one before.
type StateTurn struct {
	Day   string `json:"day"`
	After string `json:"after"` // day of the run before: it changed after that day
	Was   State  `json:"was"`
	Is    State  `json:"is"`
}

// Seen is what a run shows of a finding: its outcome, that it is gone, or that
// its rule was not asked, so that nobody knows.
type Seen string

// What a run shows of a finding.
const (
	SeenOpen    = Seen(Open)
	SeenWaived  = Seen(Waived)
	SeenUnknown = Seen(Unknown)
	SeenGone    = Seen("gone")
	SeenUnasked = Seen("unasked")
)

// Event is what became of a finding at a run.
type Event string

// The events. Only what was open or tolerated and is gone, although its rule was
// asked, is mended.
const (
	Opened  Event = "opened"
	Waiving Event = "tolerated"
	Unclear Event = "unclear" // could not be told any more
	Mended  Event = "mended"
	Cleared Event = "cleared" // could not be told, and can again: nothing is wrong
	Unasked Event = "unasked" // its rule was not asked: nobody knows
	Again   Event = "again"   // its rule was asked again: it is as it was
)

// FindingHistory is a finding and what became of it. The finding is as the
// newest run shows it that has it.
type FindingHistory struct {
	Finding Finding       `json:"finding"`
	Turns   []FindingTurn `json:"turns"`
}

// FindingTurn is a run that showed something else of a finding than the one
// before.
type FindingTurn struct {
	Day   string `json:"day"`
	After string `json:"after"` // day of the run before
	Was   Seen   `json:"was"`
	Is    Seen   `json:"is"`
	Event Event  `json:"event"`
}

// Over is what runs of one organization show of a period, both days inclusive.
// Runs of other days are passed over. Of runs of the same day the last in the
// list speaks; the order does not matter otherwise. Runs of two organizations,
// days that are none, and a period without any run are errors.
func Over(from, to string, runs []*Assessment) (*History, error) {
	w, err := NewWatch(from, to)
	if err != nil {
		return nil, err
	}
	for _, a := range runs {
		if err := w.See(a); err != nil {
			return nil, err
		}
	}
	return w.History()
}

// Watch gathers the runs of a period one by one, and keeps of each only what a
// History needs: a year of result documents is not to be held in memory.
type Watch struct {
	from, to     time.Time
	organization string
	days         map[string]*seenDay
	// findings are what runs showed of a finding, by fingerprint, each different
	// one once: most runs show the same.
	findings map[string][]*Finding
}

// seenDay is what the run of a day shows.
type seenDay struct {
	run      RunOf
	states   map[string]State    // by reference
	order    []ControlHistory    // the controls, without a course
	findings map[string]*Finding // by fingerprint, of two the graver one
	asked    map[string]bool     // rules
}

// NewWatch begins a period, both days inclusive.
func NewWatch(from, to string) (*Watch, error) {
	first, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return nil, unknown("write it as 2026-01-31", "%q is no day", from)
	}
	last, err := time.Parse(time.DateOnly, to)
	if err != nil {
		return nil, unknown("write it as 2026-01-31", "%q is no day", to)
	}
	if last.Before(first) {
		return nil, unknown("name the first day first", "the period from %s to %s ends before it begins", from, to)
	}
	return &Watch{from: first, to: last, days: map[string]*seenDay{}, findings: map[string][]*Finding{}}, nil
}

// See takes a run. A run of a day that was seen already takes its place.
func (w *Watch) See(a *Assessment) error {
	day, err := time.Parse(time.DateOnly, a.AsOf)
	if err != nil {
		return unknown("take result documents as trustcap writes them", "a run as of %q, which is no day", a.AsOf)
	}
	if day.Before(w.from) || day.After(w.to) {
		return nil
	}
	switch w.organization {
	case "":
		w.organization = a.Organization.Name
	case a.Organization.Name:
	default:
		return unknown("a period is that of one organization", "the run as of %s is of %q, another is of %q", a.AsOf, a.Organization.Name, w.organization)
	}
	d := &seenDay{run: RunOf{a.AsOf, a.Tool, a.Rules}, states: map[string]State{}, findings: map[string]*Finding{}, asked: map[string]bool{}}
	for _, f := range a.Frameworks {
		for i := range f.Controls {
			s := &f.Controls[i]
			c := ControlHistory{Framework: f.ID, ID: s.ID, Title: s.Title, Law: f.Law, Parent: len(s.Children) > 0}
			if _, twice := d.states[c.Ref()]; !twice {
				d.order = append(d.order, c)
			}
			d.states[c.Ref()] = s.State
		}
	}
	for i := range a.Verdicts {
		d.asked[a.Verdicts[i].Rule] = true
	}
	w.days[a.AsOf] = d
	for f := range a.all {
		if shown := d.findings[f.Fingerprint]; shown == nil || f.Outcome.graverThan(shown.Outcome) {
			d.findings[f.Fingerprint] = w.keep(f)
		}
	}
	return nil
}

// keep is the finding as one value, however many runs show it.
func (w *Watch) keep(f *Finding) *Finding {
	for _, kept := range w.findings[f.Fingerprint] {
		if reflect.DeepEqual(kept, f) {
			return kept
		}
	}
	kept := *f
	w.findings[f.Fingerprint] = append(w.findings[f.Fingerprint], &kept)
	return &kept
}

// History is what was seen. A period without any run is an error.
func (w *Watch) History() (*History, error) {
	from, to := w.from.Format(time.DateOnly), w.to.Format(time.DateOnly)
	if len(w.days) == 0 {
		return nil, unknown("record a run with `trustcap check --record`, or name another period", "no run from %s to %s", from, to)
	}
	h := &History{
		Format: HistoryFormat, Organization: w.organization, From: from, To: to,
		Runs: []RunOf{}, Gaps: []DayRange{}, Turns: []RulesTurn{}, Controls: []ControlHistory{}, Findings: []FindingHistory{}, Throughout: map[Outcome]int{},
	}
	var days []*seenDay // with a run, by day
	gap := DayRange{}
	for day := w.from; !day.After(w.to); day = day.AddDate(0, 0, 1) {
		h.Days++
		name := day.Format(time.DateOnly)
		d := w.days[name]
		switch {
		case d == nil && gap.Days == 0:
			gap = DayRange{name, name, 1}
		case d == nil:
			gap.To, gap.Days = name, gap.Days+1
		default:
			if gap.Days > 0 {
				h.Gaps = append(h.Gaps, gap)
			}
			gap = DayRange{}
			days = append(days, d)
		}
	}
	if gap.Days > 0 {
		h.Gaps = append(h.Gaps, gap)
	}
	for i, d := range days {
		h.Runs = append(h.Runs, d.run)
		if i == 0 {
			continue
		}
		if was := days[i-1].run; was.Rules != d.run.Rules || was.Tool != d.run.Tool {
			h.Turns = append(h.Turns, RulesTurn{d.run.Day, was.Day, was.Rules, d.run.Rules, was.Tool, d.run.Tool})
		}
	}
	h.courses(days)
	h.turns(days)
	return h, nil
}

// courses are those of the controls.
func (h *History) courses(days []*seenDay) {
	known := map[string]bool{}
	for i := len(days) - 1; i >= 0; i-- {
		for _, c := range days[i].order {
			if !known[c.Ref()] {
				known[c.Ref()] = true
				h.Controls = append(h.Controls, course(c, days))
			}
		}
	}
}

// course is what the runs show of one control.
func course(c ControlHistory, days []*seenDay) ControlHistory {
	c.Days, c.Spans, c.Changes = map[State]int{}, []Span{}, []StateTurn{}
	before := -1 // index of the run before that knew the control
	for i, d := range days {
		is, ok := d.states[c.Ref()]
		if !ok {
			continue
		}
		c.Days[is]++
		c.Of++
		if before >= 0 {
			if was := days[before].states[c.Ref()]; was != is {
				c.Changes = append(c.Changes, StateTurn{d.run.Day, days[before].run.Day, was, is})
			}
		}
		last := len(c.Spans) - 1
		if last >= 0 && c.Spans[last].State == is && nextDay(c.Spans[last].To) == d.run.Day {
			c.Spans[last].To = d.run.Day
			c.Spans[last].Days++
		} else {
			c.Spans = append(c.Spans, Span{is, d.run.Day, d.run.Day, 1})
		}
		before = i
	}
	if !c.Law {
		c.Share = map[State]string{}
		for s, n := range c.Days {
			c.Share[s] = big.NewRat(int64(100*n), int64(c.Of)).FloatString(2)
		}
	}
	return c
}

func nextDay(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return d.AddDate(0, 0, 1).Format(time.DateOnly)
}

// turns are those of the findings. What is there at the first run was there at
// the beginning and did not come in the period.
func (h *History) turns(days []*seenDay) {
	newest := map[string]*Finding{}
	for _, d := range days {
		maps.Copy(newest, d.findings)
	}
	for _, print := range slices.Sorted(maps.Keys(newest)) {
		f := FindingHistory{Finding: *newest[print]}
		was := days[0].shows(print, f.Finding.Rule)
		known := was // what was last known of it
		if known == SeenUnasked {
			known = SeenGone
		}
		for i, d := range days[1:] {
			is := d.shows(print, f.Finding.Rule)
			quiet := known == SeenGone && (is == SeenGone || is == SeenUnasked) // not there, as far as is known
			if is != was && !quiet {
				f.Turns = append(f.Turns, FindingTurn{d.run.Day, days[i].run.Day, was, is, event(was, known, is)})
			}
			was = is
			if is != SeenUnasked {
				known = is
			}
		}
		if len(f.Turns) > 0 {
			h.Findings = append(h.Findings, f)
		} else {
			h.Throughout[Outcome(was)]++
		}
	}
	slices.SortStableFunc(h.Findings, func(a, b FindingHistory) int {
		return cmp.Or(cmp.Compare(a.Turns[0].Day, b.Turns[0].Day), byPlace(&a.Finding, &b.Finding))
	})
}

// event is what became of a finding that was shown otherwise by the run before,
// and of which something was known last.
func event(was, known, is Seen) Event {
	switch {
	case is == SeenUnasked:
		return Unasked
	case was == SeenUnasked && is == known:
		return Again
	case is == SeenOpen:
		return Opened
	case is == SeenWaived:
		return Waiving
	case is == SeenUnknown:
		return Unclear
	case known == SeenUnknown:
		return Cleared
	}
	return Mended
}

// shows is what the run of the day shows of a finding.
func (d *seenDay) shows(print, rule string) Seen {
	switch f := d.findings[print]; {
	case f != nil:
		return Seen(f.Outcome)
	case !d.asked[rule]:
		return SeenUnasked
	}
	return SeenGone
}

// Steady reports whether nothing changed in the period: no state, no finding.
func (h *History) Steady() bool {
	return len(h.Findings) == 0 && !slices.ContainsFunc(h.Controls, func(c ControlHistory) bool { return !c.Steady() })
}

// Course is that of a control, or nil.
func (h *History) Course(framework, id string) *ControlHistory {
	for i := range h.Controls {
		if c := &h.Controls[i]; c.Framework == framework && c.ID == id {
			return c
		}
	}
	return nil
}

// JSON is the history as a canonical document.
func (h *History) JSON() []byte { return Canonical(h) }
