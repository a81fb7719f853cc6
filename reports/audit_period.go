package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// PeriodAudit is the audit report with the course over a period: h is what the
// runs of the period show, a the newest of them, and facts are what was declared
// then, or nil where that is not known any more. As data it is the history.
func PeriodAudit(h *controls.History, a *controls.Assessment, facts *inventory.Inventory, l *lang.Language) Report {
	r := Audit(a, facts, l)
	u := audit{a: a, facts: facts, words: words{l}, history: h}
	u.index()
	r.Title = u.Say("Audit report over a period")
	r.Line = u.Fill("For internal use only · {from} to {to} · trustcap {version}", map[string]any{"from": h.From, "to": h.To, "version": a.Tool})
	r.Draw = u.draw
	r.Document = func() any { return h }
	return r
}

// periodCover says the period and how much of it has runs.
func (u audit) periodCover(c *Cover) {
	c.Title = u.Say("Audit report over a period")
	c.Subtitle = []string{u.Fill("Controls and requirements from {from} to {to},", map[string]any{"from": u.history.From, "to": u.history.To}), u.Say("checked against declarations and evidence")}
	c.Facts[0] = Fact{u.Say("Period"), Plain(u.Fill("{from} to {to}", map[string]any{"from": u.history.From, "to": u.history.To}))}
	c.Facts[2] = Fact{u.Say("Days with a run"), Plain(u.ofDays(len(u.history.Runs), u.history.Days))}
}

func (u audit) ofDays(n, of int) string {
	return u.Fill("{n} of {m} days", map[string]any{"n": n, "m": of})
}

// events counts what became of findings.
func (u audit) events(of controls.Event) int {
	n := 0
	for _, f := range u.history.Findings {
		for _, turn := range f.Turns {
			if turn.Event == of {
				n++
			}
		}
	}
	return n
}

// period is the course over the period: how much of it has runs, the gaps, who
// judged, what became of findings, and each control.
func (u audit) period(pen Pen) {
	h := u.history
	pen.Section(Section{ID: "period", Title: u.Say("Course over the period"), Short: u.Say("Course over the period"), Fresh: true, Dense: true})
	changed := 0
	for _, c := range h.Controls {
		if !c.Parent && !c.Steady() {
			changed++
		}
	}
	lead := u.Fill("{n} of {m} days have a run.", map[string]any{"n": len(h.Runs), "m": h.Days}) + " " +
		u.Count(changed, "{n} control changed its state;", "{n} controls changed their states;", nil) + " " +
		u.Count(u.events(controls.Opened), "{n} finding was opened,", "{n} findings were opened,", nil) + " " +
		u.Count(u.events(controls.Mended), "{n} was mended.", "{n} were mended.", nil)
	pen.Lead(Lead{Text: Plain(lead), Facts: []Fact{{u.Say("Period"), Plain(u.Fill("{from} to {to}", map[string]any{"from": h.From, "to": h.To}))}, {u.Say("States at the end"), Plain(u.Date(u.a.AsOf))}}})
	pen.Paragraph(Paragraph{Small: true, Text: Plain(u.Say("A run speaks for its own day and for no other. A day without a run belongs to no state; of several runs on a day the last one speaks. What changed between two runs stands at the day of the later one."))})
	gaps := Table{Title: u.Say("Days without a run"), Dense: true, Empty: u.Say("Every day of the period has a run."),
		Columns: []Column{{u.Say("From"), TextColumn, 1}, {u.Say("Until (inclusive)"), TextColumn, 1}, {u.Say("Days"), NumberColumn, 0}}}
	for _, g := range h.Gaps {
		gaps.Rows = append(gaps.Rows, Row{Cells: []Cell{{Text: Plain(u.Date(g.From))}, {Text: Plain(u.Date(g.To))}, u.number(g.Days)}})
	}
	pen.Table(gaps)
	turns := Table{Title: u.Say("Judged by other rules or another version"), Dense: true,
		Columns: []Column{{u.Say("Day"), DateColumn, 0}, {u.Say("Run before"), DateColumn, 0}, {u.Say("What is another"), TextColumn, 2}},
		Caption: u.Say("What changed on such a day may have changed for that.")}
	for _, t := range h.Turns {
		turns.Rows = append(turns.Rows, Row{Cells: []Cell{{Text: Bold(u.Date(t.Day))}, {Text: Plain(u.Date(t.After))}, {Text: u.turned(t)}}})
	}
	put(pen, turns)
	pen.Table(u.turnTable(u.Say("What became of findings"), func(controls.Finding) bool { return true }))
	for _, f := range u.a.Frameworks {
		u.courses(pen, f)
	}
}

// turned says which rules or tool judged from a day on.
func (u audit) turned(t controls.RulesTurn) Phrase {
	var p Phrase
	if t.RulesWas != t.RulesIs {
		p = p.Then(Plain(u.Say("rules changed")+" "), Code(short(t.RulesWas)+" → "+short(t.RulesIs)))
	}
	if t.ToolWas != t.ToolIs {
		if len(p) > 0 {
			p = p.Then(Plain("; "))
		}
		p = p.Then(Plain("trustcap " + t.ToolWas + " → " + t.ToolIs))
	}
	return p
}

// short is enough of a digest to tell two apart; it stands whole in the inputs.
func short(digest string) string {
	_, hex, ok := strings.Cut(digest, ":")
	if !ok {
		hex = digest
	}
	return hex[:min(len(hex), 12)]
}

// eventWords are the words for what became of a finding, in their sentences.
var eventWords = map[controls.Event]string{
	controls.Opened:  "opened",
	controls.Waiving: "tolerated",
	controls.Unclear: "could not be told any more",
	controls.Mended:  "mended",
	controls.Cleared: "can be told again, nothing is wrong",
	controls.Unasked: "its rule was not asked any more",
	controls.Again:   "its rule was asked again",
}

// turnTable lists what became of findings by day.
func (u audit) turnTable(title string, about func(controls.Finding) bool) Table {
	t := Table{Title: title, Dense: true, Empty: u.Say("No finding came or went in the period."),
		Columns: []Column{{u.Say("Day"), DateColumn, 0}, {u.Say("What"), TextColumn, 0.8}, {u.Say("Finding"), TextColumn, 2.4}, {u.Say("Severity"), KeyColumn, 0}}}
	type turn struct {
		controls.FindingTurn
		finding controls.Finding
	}
	var all []turn
	for _, f := range u.history.Findings {
		if about(f.Finding) {
			for _, ft := range f.Turns {
				all = append(all, turn{ft, f.Finding})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y turn) int { return cmp.Compare(x.Day, y.Day) })
	for _, x := range all {
		what := Cell{Text: Bold(u.Say(eventWords[x.Event]))}
		if after := u.between(x.After, x.Day); after != "" {
			what.Sub = Plain(after)
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(u.Date(x.Day))}, what, {Text: Plain(u.said(x.finding.Text, x.finding.Args)), Sub: Code(x.finding.Rule + " · " + x.finding.Address)}, {Text: Plain(u.Word(x.finding.Severity))}}})
	}
	return t
}

// between says since when it may have been so, where days without a run lie
// before the run that showed it.
func (u audit) between(after, day string) string {
	for _, g := range u.history.Gaps {
		if g.From > after && g.To < day {
			return u.Fill("or earlier: the run before is of {day}", map[string]any{"day": after})
		}
	}
	return ""
}

// course is the chart of controls over the period.
func (u audit) course(title string, rows []CourseRow, law bool) Course {
	h := u.history
	c := Course{
		Title: title, Item: u.Say("Control or requirement"), Count: u.Say("not satisfied"), From: h.From, To: h.To, Gaps: h.Gaps, NoRun: u.Say("no run"),
		Heads: map[controls.State]string{}, Rows: rows,
		Caption: u.Say("Dots: days without a run, which belong to no state. What lasted shorter than the eye can see is drawn a little wider."),
	}
	for _, s := range controls.States {
		c.Heads[s] = u.state(s, law)
	}
	for m := range c.Months {
		c.Months[m] = trust{words: u.words}.month(m + 1)
	}
	return c
}

// courseRow is the row of a control.
func (u audit) courseRow(c controls.ControlHistory) CourseRow {
	n := c.Days[controls.NotSatisfied]
	row := CourseRow{
		ID: u.control(c.Framework, c.ID), Title: u.Say(c.Title), Spans: c.Spans, Days: c.Days, Of: c.Of,
		Words: u.Count(n, "{n} day", "{n} days", nil),
	}
	if id := sectionID(c.Framework, c.ID); u.fullNames[id] != "" {
		row.To = id
	}
	return row
}

// courses draws the controls of a framework whose state changed, and lists the
// others.
func (u audit) courses(pen Pen, f controls.FrameworkResult) {
	var moved []CourseRow
	steady := Table{Title: u.Fill("{framework}: the same state at each run", map[string]any{"framework": u.framework(f)}), Dense: true, Repeats: true,
		Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1}, {u.Say("State"), StateColumn, 0}, {u.Say("Days"), TextColumn, 0.4}}}
	shares := Table{Title: u.Fill("{framework}: days in each state", map[string]any{"framework": u.framework(f)}), Dense: true,
		Caption: u.Say("Days with a run; in per cent of the days with a run that knew the control."), Columns: []Column{{u.Say("Control or requirement"), TextColumn, 1.2}}}
	if f.Law {
		shares.Caption = u.Say("Days with a run.")
	}
	for _, s := range controls.States {
		shares.Columns = append(shares.Columns, Column{u.state(s, f.Law), NumberColumn, 0})
	}
	shares.Columns = append(shares.Columns, Column{u.Say("of"), NumberColumn, 0})
	for _, c := range u.history.Controls {
		if c.Framework != f.ID || c.Parent {
			continue
		}
		row := u.courseRow(c)
		if c.Steady() {
			state := State{c.Spans[0].State, u.state(c.Spans[0].State, f.Law)}
			steady.Rows = append(steady.Rows, Row{Cells: []Cell{{Text: Phrase{{Text: row.ID, To: row.To}}}, {Text: Plain(row.Title)}, {State: &state}, {Text: Plain(u.ofDays(c.Of, u.history.Days))}}})
			continue
		}
		moved = append(moved, row)
		cells := []Cell{{Text: row.name()}}
		for _, s := range controls.States {
			cell := u.number(c.Days[s])
			if share, ok := c.Share[s]; ok && c.Days[s] > 0 {
				cell.Sub = Plain(u.Percent(share))
			}
			cells = append(cells, cell)
		}
		shares.Rows = append(shares.Rows, Row{Cells: append(cells, u.number(c.Of))})
	}
	if len(moved) > 0 {
		pen.Chart(u.course(u.Fill("{framework}: states that changed", map[string]any{"framework": u.framework(f)}), moved, f.Law))
		pen.Table(shares)
	}
	put(pen, steady)
}

// controlCourse is the course of one control, with what became of its findings.
func (u audit) controlCourse(pen Pen, s controls.Status) {
	if u.history == nil {
		return
	}
	c := u.history.Course(s.Framework, s.ID)
	if c == nil {
		return
	}
	row := u.courseRow(*c)
	row.Title, row.To = "", ""
	if strings.TrimSpace(strings.ReplaceAll(row.ID, "\u00a0", " ")) == "" {
		row.ID = u.Say("State")
	}
	chart := u.course(u.Say("Course"), []CourseRow{row}, c.Law)
	chart.Caption = chart.say(u.Language, row) + ". " + chart.Caption
	pen.Chart(chart)
	ref := c.Ref()
	put(pen, u.turnTable(u.Say("What became of its findings"), func(f controls.Finding) bool {
		return slices.ContainsFunc(f.Controls, func(to string) bool { return to == ref || strings.HasPrefix(to, ref+"#") })
	}))
}
