package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// Audit is the report for the people inside: what was found, with its place and
// its mend, what nobody has looked at, and what stands behind each state.
func Audit(a *controls.Assessment, facts *inventory.Inventory, l *lang.Language) Report {
	u := audit{a: a, facts: facts, words: words{l}}
	u.index()
	return Report{
		ID:     "audit",
		Title:  u.Say("Audit report"),
		Issuer: a.Organization.Name,
		AsOf:   a.AsOf,
		Line:   u.Fill("For internal use only · as of {day} · trustcap {version}", map[string]any{"day": a.AsOf, "version": a.Tool}),
		Accent: accentOf(facts),
		Draw:   u.draw,

		Document: func() any { return a },
		Sheets:   u.sheets,
	}
}

type audit struct {
	a     *controls.Assessment
	facts *inventory.Inventory
	words
	history *controls.History // of a period, or nil

	findings  map[string]controls.Finding // by fingerprint
	rules     map[string]controls.RuleResult
	evidence  map[string]controls.EvidenceResult
	law       map[string]bool              // framework
	frameOf   map[string]string            // framework to its short name
	inFull    map[string]string            // fingerprint to the section that shows it in full
	fullNames map[string]string            // section to how it is cited
	groups    map[string]map[string]string // framework, group, title
}

func (u *audit) index() {
	u.findings, u.rules, u.evidence = map[string]controls.Finding{}, map[string]controls.RuleResult{}, map[string]controls.EvidenceResult{}
	u.law, u.frameOf, u.inFull, u.fullNames, u.groups = map[string]bool{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]map[string]string{}
	for _, f := range u.a.Findings {
		u.findings[f.Fingerprint] = f
	}
	for _, r := range u.a.Verdicts {
		u.rules[r.Rule] = r
	}
	for _, e := range u.a.Evidence {
		u.evidence[e.ID] = e
	}
	for _, f := range u.a.Frameworks {
		u.law[f.ID], u.frameOf[f.ID] = f.Law, f.Short
		u.groups[f.ID] = map[string]string{}
		for _, g := range f.Groups {
			u.groups[f.ID][g.ID] = g.Title
		}
		for _, s := range f.Controls {
			if !inDepth(s) {
				continue
			}
			id := sectionID(s.Framework, s.ID)
			u.fullNames[id] = u.Reference(s.Framework + ":" + s.ID)
			for _, print := range s.Findings {
				if u.inFull[print] == "" {
					u.inFull[print] = id
				}
			}
		}
	}
}

// accentOf is the organization's colour, "" where it has none.
func accentOf(facts *inventory.Inventory) string {
	if facts == nil || facts.Organization() == nil {
		return ""
	}
	return facts.Organization().Get("branding", "colour").Text()
}

// sectionID is the place of a control in the report.
func sectionID(framework, id string) string { return framework + "." + id }

// inDepth reports whether a control has a section of its own: where something is
// open or tolerated. A parent that only sums up its children has none.
func inDepth(s controls.Status) bool {
	return len(s.Findings) > 0 || len(s.Counts) == 0 && (s.State == controls.NotSatisfied || s.State == controls.Tolerated)
}

// framework is the name of a framework with its edition.
func (u audit) framework(f controls.FrameworkResult) string { return u.edition(f.Short, f.Edition) }

// edition is a short name with the year of its edition.
func (w words) edition(short, edition string) string {
	title := w.Say(short)
	year := strings.TrimPrefix(edition, short+":")
	if len(year) >= 4 && strings.Trim(year[:4], "0123456789") == "" {
		title += ":" + year[:4]
	}
	return title
}

// control is the id of a control as it is cited, without its framework.
func (u audit) control(framework, id string) string {
	if !strings.ContainsAny(id, "0123456789") {
		return "\u00a0" // an id that is a name, of which the title says more
	}
	return strings.TrimPrefix(u.Reference(framework+":"+id), u.Reference(framework+":"))
}

func (u audit) draw(pen Pen) {
	pen.Cover(u.cover())
	u.summary(pen)
	if u.history != nil {
		u.period(pen)
	}
	u.findingList(pen)
	for _, f := range u.a.Frameworks {
		u.frameworkSection(pen, f)
	}
	u.mapOfData(pen)
	u.waivers(pen)
	u.unknowns(pen)
	u.evidenceTable(pen)
	u.applicability(pen)
	u.idleRules(pen)
	u.dueTable(pen)
	u.inputs(pen)
}

// counts sums the states over all frameworks. It is a count and no score.
func (u audit) counts() (map[controls.State]int, int) {
	counts, total := map[controls.State]int{}, 0
	for _, f := range u.a.Frameworks {
		for _, g := range f.Groups {
			for s, n := range g.Counts {
				counts[s] += n
				if s != controls.NotApplicable {
					total += n
				}
			}
		}
	}
	return counts, total
}

// lead is the one sentence: not assessed first.
func (u audit) lead() string {
	counts, total := u.counts()
	var parts []string
	for _, s := range controls.States {
		if s != controls.NotApplicable && (counts[s] > 0 || s == controls.NotAssessed || s == controls.NotSatisfied) {
			parts = append(parts, u.Fill("{n} {state}", map[string]any{"n": counts[s], "state": u.state(s, false)}))
		}
	}
	return u.Fill("Of {n} applicable controls and requirements: {states}.", map[string]any{"n": total, "states": strings.Join(parts, ", ")})
}

func (u audit) cover() Cover {
	bars := u.bars(u.a.Frameworks, true)
	open, waived := 0, 0
	for _, f := range u.a.Findings {
		if f.Outcome == controls.Waived {
			waived++
		} else {
			open++
		}
	}
	c := Cover{
		Issuer:   u.a.Organization.Name,
		Title:    u.Say("Audit report"),
		Subtitle: []string{u.Say("Controls and requirements,"), u.Say("checked against declarations and evidence")},
		Sentence: u.lead(),
		Facts: []Fact{
			{u.Say("As of"), Plain(u.Date(u.a.AsOf))},
			{u.Say("Findings"), Plain(u.Fill("{open} open, {waived} tolerated", map[string]any{"open": open, "waived": waived}))},
			{u.Say("Rules"), Plain(u.Fill("{n}, {idle} of them found nothing to check", map[string]any{"n": len(u.a.Verdicts), "idle": len(u.idle())}))},
			{u.Say("Population"), Plain(u.population())},
		},
		Bars:    &bars,
		Closing: u.Say("A declaration proves that a thing is declared, not that it is lived. Findings are those of a tool; whether something is a nonconformity is judged by a person."),
	}
	if u.history != nil {
		u.periodCover(&c)
	}
	return c
}

// population says how much was looked at.
func (u audit) population() string {
	var parts []string
	for _, section := range populationOrder {
		if n := u.a.Population[section]; n > 0 {
			parts = append(parts, u.counted(section, n))
		}
	}
	if len(parts) == 0 {
		return u.Say("nothing is declared")
	}
	return strings.Join(parts, ", ")
}

// bars are the counts of each group of controls, or of each framework as a
// whole.
func (u audit) bars(frameworks []controls.FrameworkResult, whole bool) StateBars {
	b := StateBars{Group: u.Say("Framework"), Bar: u.Say("State by control or requirement"), Total: u.Say("of"), Heads: map[controls.State]string{}}
	for _, s := range controls.States {
		b.Heads[s] = u.state(s, false)
	}
	b.Heads[controls.Tolerated] = u.Say("tolerated for a time")
	b.Heads[controls.NotApplicable] = u.Say("does not apply")
	for _, f := range frameworks {
		if whole {
			row := Bar{Title: u.framework(f), Counts: map[controls.State]int{}, To: f.ID}
			for _, g := range f.Groups {
				for s, n := range g.Counts {
					row.Counts[s] += n
				}
				row.Total += g.Total
			}
			b.Rows = append(b.Rows, row)
			continue
		}
		for _, g := range f.Groups {
			b.Rows = append(b.Rows, Bar{Title: u.framework(f), Sub: u.Say(g.Title), Counts: g.Counts, Total: g.Total, To: f.ID})
		}
	}
	return b
}

func (u audit) summary(pen Pen) {
	pen.Section(Section{ID: "summary", Title: u.Say("Summary"), Short: u.Say("Summary"), Fresh: true, Dense: true})
	pen.Lead(Lead{Text: Plain(u.lead()), Facts: []Fact{{u.Say("As of"), Plain(u.Date(u.a.AsOf))}, {u.Say("Tool"), Plain("trustcap " + u.a.Tool)}}})
	pen.Paragraph(Paragraph{Small: true, Text: Plain(u.Fill("Looked at: {what} (from declarations; completeness not tested).", map[string]any{"what": u.population()}) + " " +
		u.Say("A declaration proves that a thing is declared, not that it is lived."))})
	bars := u.bars(u.a.Frameworks, false)
	bars.Title = u.Say("State by framework")
	pen.StateBars(bars)
	pen.Table(u.shown())
	due := u.due(u.a.Due[:min(len(u.a.Due), 8)])
	due.Title = u.Say("Falls due within 60 days, and overdue")
	if more := len(u.a.Due) - 8; more > 0 {
		due.Caption = u.Count(more, "{n} more stands in the list at the end.", "{n} more stand in the list at the end.", nil)
	}
	pen.Table(due)
}

// shown counts, for each framework, how its controls can be shown: it says how
// much of each a tool can tell at all.
func (u audit) shown() Table {
	ways := []controls.Shown{controls.ShownByRules, controls.ShownInPart, controls.ShownByEvidence, controls.ShownByNothing}
	t := Table{Title: u.Say("How controls can be shown"), Dense: true, Columns: []Column{{u.Say("Framework"), TextColumn, 1}}}
	for _, way := range ways {
		t.Columns = append(t.Columns, Column{u.Say(string(way)), NumberColumn, 0})
	}
	t.Columns = append(t.Columns, Column{u.Say("of"), NumberColumn, 0})
	for _, f := range u.a.Frameworks {
		counts, total := map[controls.Shown]int{}, 0
		for _, s := range f.Controls {
			if len(s.Children) > 0 {
				continue
			}
			parts := make([]controls.Part, 0, len(s.Parts))
			for _, p := range s.Parts {
				parts = append(parts, controls.Part{Proof: p.Proof, Optional: p.Optional})
			}
			counts[controls.HowShown(parts, len(s.Rules))]++
			total++
		}
		row := Row{Cells: []Cell{{Text: Plain(u.framework(f))}}}
		for _, way := range ways {
			row.Cells = append(row.Cells, u.number(counts[way]))
		}
		row.Cells = append(row.Cells, Cell{Text: Bold(u.Number(float64(total)))})
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (u audit) due(list []controls.Due) Table {
	t := Table{
		Columns: []Column{{u.Say("Day"), DateColumn, 0}, {u.Say("What"), TextColumn, 1.2}, {u.Say("What for"), TextColumn, 1.4}, {u.Say("In charge"), TextColumn, 0.9}},
		Empty:   u.Say("Nothing falls due within 60 days, and nothing is overdue."),
		Dense:   true,
	}
	for _, d := range list {
		day := Cell{Text: Bold(u.Date(d.Day))}
		if d.Day < u.a.AsOf {
			day.Sub = Plain(u.Say("overdue"))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{day, {Text: Plain(u.Say(d.What))}, {Text: Code(d.Address)}, {Text: Plain(u.person(d.Owner))}}})
	}
	return t
}

// person is the title of a role or board by its id.
func (u audit) person(id string) string {
	if id == "" || u.facts == nil {
		return id
	}
	if r := u.facts.Find("people", id); r != nil {
		if title := u.text(r.Get("title")); title != "" {
			return title
		}
	}
	return id
}

// severities, the greatest first.
var severities = []string{"critical", "high", "medium", "low"}

func bySeverity(a, b controls.Finding) int {
	return cmp.Or(
		cmp.Compare(slices.Index(severities, a.Severity), slices.Index(severities, b.Severity)),
		cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column), cmp.Compare(a.Rule, b.Rule),
	)
}

// findingState is the mark of a finding: law under waiver stays what it is.
func (u audit) findingState(f controls.Finding) State {
	args := map[string]any{"day": f.Until}
	switch {
	case f.Outcome == controls.Waived && f.Force == "law":
		return State{controls.NotSatisfied, u.Fill("not satisfied, tolerated until {day}", args)}
	case f.Outcome == controls.Waived:
		return State{controls.Tolerated, u.Fill("tolerated until {day}", args)}
	}
	return State{controls.NotSatisfied, u.Say("open")}
}

// said is the sentence of a finding in the reader's language.
func (u audit) said(text string, args map[string]any) string { return sentence(u.Fill(text, args)) }

// findingList is every finding, the gravest first.
func (u audit) findingList(pen Pen) {
	pen.Section(Section{ID: "findings", Title: u.Say("All findings, the gravest first"), Short: u.Say("Findings"), Fresh: true, Dense: true})
	all := slices.Clone(u.a.Findings)
	slices.SortStableFunc(all, bySeverity)
	rules, idle := len(u.a.Verdicts), len(u.idle())
	t := u.findingTable()
	t.Empty = u.Fill("No findings in {n} rules with a population; {idle} rules found nothing to check.", map[string]any{"n": rules - idle, "idle": idle})
	var bare []controls.Finding
	for _, f := range all {
		if u.inFull[f.Fingerprint] == "" {
			bare = append(bare, f)
		}
		t.Rows = append(t.Rows, u.findingRow(f))
	}
	pen.Table(t)
	if len(bare) > 0 {
		pen.Heading(Heading{Level: 2, Text: u.Say("Findings without a control")})
		for _, f := range bare {
			u.finding(pen, f)
		}
	}
}

// findingTable is a table of findings that stand in full elsewhere.
func (u audit) findingTable() Table {
	return Table{Dense: true, Columns: []Column{{u.Say("Severity"), KeyColumn, 0}, {u.Say("Finding"), TextColumn, 2.4}, {u.Say("In full under"), TextColumn, 1}, {u.Say("State"), StateColumn, 0}}}
}

func (u audit) findingRow(f controls.Finding) Row {
	state, where := u.findingState(f), Plain(u.Say("below"))
	if id := u.inFull[f.Fingerprint]; id != "" {
		where = Phrase{{Text: u.fullNames[id], To: id}}
	}
	return Row{Cells: []Cell{{Text: Bold(u.Word(f.Severity))}, {Text: Plain(u.said(f.Text, f.Args)), Sub: Code(f.At.String())}, {Text: where}, {State: &state}}}
}

// finding draws a finding in full.
func (u audit) finding(pen Pen, f controls.Finding) {
	out := Finding{
		ID: f.Fingerprint, State: u.findingState(f), Sentence: u.said(f.Text, f.Args), Severity: u.Word(f.Severity), At: f.At.String(),
		Rule: f.Rule, Mend: Fact{u.Say("Remediation"), Prose(u.Say(f.Remediation))},
	}
	var cited []string
	for _, c := range f.Controls {
		framework, _, _ := strings.Cut(c, ":")
		if !slices.Contains(out.Frameworks, framework) {
			out.Frameworks = append(out.Frameworks, framework)
		}
		if r := u.Reference(c); !slices.Contains(cited, r) {
			cited = append(cited, r)
		}
	}
	for _, line := range f.Source {
		s := SourceLine{Number: line.Line, Text: line.Text}
		if line.Line == f.At.Line {
			s.From, s.Length = marked(line.Text, f.At.Column)
		}
		out.Source = append(out.Source, s)
	}
	out.Facts = []Fact{
		{u.Say("Rule"), Code(f.Rule)},
		{u.Say("Address"), Code(f.Address)},
		{u.Say("Controls"), Plain(strings.Join(cited, " · "))},
		{u.Say("What stands behind it"), Plain(Behind(u.Language, f.Force, f.Certainty))},
	}
	if f.Outcome == controls.Waived {
		out.Facts = append(out.Facts, Fact{u.Say("Waiver"), Plain(f.Waiver + ", ").Then(Plain(u.Fill("until {day}", map[string]any{"day": f.Until})))})
	}
	pen.Finding(out)
}

// frameworkSection is what is known of a framework: its counts, its controls by
// name, and in full those with findings.
func (u audit) frameworkSection(pen Pen, f controls.FrameworkResult) {
	name := u.framework(f)
	pen.Section(Section{ID: f.ID, Title: name, Short: name, Fresh: true, Dense: true, Framework: f.ID})
	if title := u.Say(f.Title); title != name {
		pen.Paragraph(Paragraph{Text: Plain(title), Small: true})
	}
	pen.StateBars(u.bars([]controls.FrameworkResult{f}, false))
	var deep, satisfied, partly, open, dropped []controls.Status
	for _, s := range f.Controls {
		switch {
		case inDepth(s):
			deep = append(deep, s)
		case s.State == controls.Satisfied:
			satisfied = append(satisfied, s)
		case s.State == controls.NotApplicable:
			dropped = append(dropped, s)
		case s.State == controls.NotAssessed:
			open = append(open, s)
		default:
			partly = append(partly, s)
		}
	}
	u.controlTable(pen, f, u.Say("Not satisfied or tolerated, in full below"), deep, true)
	u.partlyTable(pen, f, partly)
	u.controlTable(pen, f, u.Say("Satisfied"), satisfied, true)
	u.notAssessedTable(pen, f, open)
	u.droppedTable(pen, f, dropped)
	for _, s := range deep {
		u.controlSection(pen, f, s)
	}
}

func (u audit) controlTable(pen Pen, f controls.FrameworkResult, title string, list []controls.Status, levels bool) {
	t := Table{Title: title, Dense: true, Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1}, {u.Say("State"), StateColumn, 0}, {u.Say("Level of proof"), AssuranceColumn, 0}}}
	for _, s := range list {
		state, assurance := u.status(s, f.Law), u.assurance(s.Weakest, s.Strongest)
		id := Phrase{{Text: u.control(f.ID, s.ID)}}
		if inDepth(s) {
			id[0].To = sectionID(f.ID, s.ID)
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: id}, {Text: Plain(u.Say(s.Title))}, {State: &state}, {Assurance: &assurance}}})
	}
	put(pen, t)
}

// partlyTable names what is missing.
func (u audit) partlyTable(pen Pen, f controls.FrameworkResult, list []controls.Status) {
	t := Table{Title: u.Say("Partly evidenced, or open in a part of it"), Dense: true, Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1}, {u.Say("What is missing"), TextColumn, 1.4}, {u.Say("State"), StateColumn, 0}}}
	for _, s := range list {
		state := u.status(s, f.Law)
		var missing []string
		for _, p := range s.Parts {
			if !p.Optional && p.State != controls.Satisfied && p.State != controls.NotApplicable {
				missing = append(missing, u.Say(p.Text))
			}
		}
		what := Plain(strings.Join(missing, "; "))
		if len(s.Children) > 0 && len(missing) == 0 {
			what = Muted(u.Say("see the controls under it"))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(u.control(f.ID, s.ID))}, {Text: Plain(u.Say(s.Title))}, {Text: what}, {State: &state}}})
	}
	put(pen, t)
}

// notAssessedTable says what a person must bring.
func (u audit) notAssessedTable(pen Pen, f controls.FrameworkResult, list []controls.Status) {
	t := Table{Title: u.Say("Not assessed"), Dense: true, Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1}, {u.Say("What a person must show"), TextColumn, 1.8}}}
	for _, s := range list {
		what := Plain(u.Say(s.Attest))
		if len(s.Children) > 0 && s.Attest == "" {
			what = Muted(u.Say("see the controls under it"))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(u.control(f.ID, s.ID))}, {Text: Plain(u.Say(s.Title))}, {Text: what}}})
	}
	put(pen, t)
}

func (u audit) droppedTable(pen Pen, f controls.FrameworkResult, list []controls.Status) {
	title := u.Say("Not applicable")
	if f.Law {
		title = u.Say("Not triggered")
	}
	t := Table{Title: title, Dense: true, Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1}, {u.Say("Why"), TextColumn, 1.8}}}
	for _, s := range list {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(u.control(f.ID, s.ID))}, {Text: Plain(u.Say(s.Title))}, {Text: Plain(u.Say(s.Reason))}}})
	}
	put(pen, t)
}

// related are the controls of other frameworks that deal with the same: what the
// catalogue points to, and the crosswalk.
func (u audit) related(framework string, s controls.Status) []Phrase {
	refs := slices.Clone(s.Touches)
	if crosswalk, err := controls.LoadCrosswalk(); err == nil { // embedded, and tested
		for _, p := range crosswalk.Of(framework + ":" + s.ID) {
			if !slices.Contains(refs, p.To) {
				refs = append(refs, p.To)
			}
		}
	}
	var out []Phrase
	for _, ref := range refs {
		out = append(out, Plain(u.Reference(ref)))
	}
	return out
}

// controlSection is one control with its findings.
func (u audit) controlSection(pen Pen, f controls.FrameworkResult, s controls.Status) {
	state, assurance := u.status(s, f.Law), u.assurance(s.Weakest, s.Strongest)
	title := cmp.Or(s.Summary, s.Question, s.Title)
	number, name := s.ID, u.Say(s.Title)
	short := u.control(f.ID, s.ID) + " " + name
	switch {
	case strings.TrimSpace(u.control(f.ID, s.ID)) == "":
		number, name, short = name, "", name
	case f.Law:
		number = u.control(f.ID, s.ID)
	}
	side := &Side{Number: number, Title: name, Entries: []SideEntry{
		{State: &state},
		{Label: u.Say("Level of proof"), Assurance: &assurance},
		{Label: u.Say("Framework"), Lines: []Phrase{Plain(u.framework(f)), Plain(u.Say(u.groups[f.ID][s.Group]))}},
	}}
	if e := u.soa(s); e != nil {
		side.Entries = append(side.Entries, *e)
	}
	if also := u.related(f.ID, s); len(also) > 0 {
		side.Entries = append(side.Entries, SideEntry{Label: u.Say("See also"), Lines: also[:min(len(also), 8)]})
	}
	pen.Section(Section{
		ID: sectionID(f.ID, s.ID), Title: u.Say(title), Short: short, Depth: 1, Dense: true,
		Side: side, State: &state, Framework: f.ID,
	})
	u.parts(pen, s)
	open := 0
	for _, print := range s.Findings {
		if u.findings[print].Outcome == controls.Open {
			open++
		}
	}
	if len(s.Findings) > 0 {
		pen.Heading(Heading{Level: 2, Text: u.Fill("Findings: {open} open, {waived} tolerated", map[string]any{"open": open, "waived": len(s.Findings) - open})})
		list := make([]controls.Finding, 0, len(s.Findings))
		for _, print := range s.Findings {
			if f, ok := u.findings[print]; ok {
				list = append(list, f)
			}
		}
		slices.SortStableFunc(list, bySeverity)
		elsewhere := u.findingTable()
		for _, f := range list {
			if u.inFull[f.Fingerprint] == sectionID(s.Framework, s.ID) {
				u.finding(pen, f)
			} else {
				elsewhere.Rows = append(elsewhere.Rows, u.findingRow(f))
			}
		}
		put(pen, elsewhere)
	}
	u.ruleTable(pen, s)
	u.proofs(pen, s)
	u.controlCourse(pen, s)
}

// soa is the row of the statement of applicability; that it says otherwise than
// the state is told.
func (u audit) soa(s controls.Status) *SideEntry {
	a := s.Applicability
	if a == nil {
		return nil
	}
	e := &SideEntry{Label: u.Say("Statement of applicability")}
	if !a.Needed {
		e.Lines = append(e.Lines, Plain(u.Say("not needed")), Plain(u.Say(a.Reason)))
		return e
	}
	needed := u.Say("needed")
	var because []string
	for _, b := range a.Because {
		because = append(because, u.WordIn("because", b))
	}
	if len(because) > 0 {
		needed += " (" + strings.Join(because, ", ") + ")"
	}
	e.Lines = append(e.Lines, Plain(needed))
	if a.Status != "" {
		e.Lines = append(e.Lines, Plain(u.WordIn("status", a.Status)))
	}
	if a.Owner != "" {
		e.Lines = append(e.Lines, Plain(u.person(a.Owner)))
	}
	if u.differs(s) {
		e.Remark = &State{controls.NotSatisfied, u.Fill("It says “{status}”, the state is “{state}”.", map[string]any{"status": u.WordIn("status", a.Status), "state": u.state(s.State, false)})}
	}
	return e
}

// differs reports whether the statement of applicability claims more than the
// state shows.
func (u audit) differs(s controls.Status) bool {
	a := s.Applicability
	return a != nil && (a.Needed && a.Status == "implemented" && (s.State == controls.NotSatisfied || s.State == controls.Tolerated) ||
		!a.Needed && s.State == controls.NotSatisfied)
}

func (u audit) parts(pen Pen, s controls.Status) {
	t := Table{Title: u.Say("Parts"), Dense: true, Columns: []Column{{u.Say("What is to be shown"), TextColumn, 1}, {u.Say("Basis"), KeyColumn, 0}, {u.Say("State"), StateColumn, 0}, {u.Say("Level of proof"), AssuranceColumn, 0}}}
	for _, p := range s.Parts {
		state, assurance := State{p.State, u.state(p.State, false)}, u.assurance(p.Level, p.Strongest)
		c := Cell{Text: Plain(u.Say(p.Text))}
		if p.Optional {
			c.Sub = Plain(u.Say("not required"))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{c, {Text: Plain(u.Word(string(p.Basis)))}, {State: &state}, {Assurance: &assurance}}})
	}
	put(pen, t)
}

func (u audit) ruleTable(pen Pen, s controls.Status) {
	t := Table{Title: u.Say("Rules and their population"), Dense: true, Columns: []Column{{u.Say("Rule"), TextColumn, 1.6}, {u.Say("Population"), NumberColumn, 0}, {u.Say("Open"), NumberColumn, 0}, {u.Say("Tolerated"), NumberColumn, 0}},
		Caption: u.Say("Population from declarations; completeness not tested.")}
	for _, id := range s.Rules {
		r, ok := u.rules[id]
		if !ok {
			continue
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Code(id), Sub: Plain(u.Say(r.Title))}, u.number(r.Population), u.number(r.Open), u.number(r.Waived)}})
	}
	put(pen, t)
}

func (u audit) proofs(pen Pen, s controls.Status) {
	var list []controls.EvidenceResult
	for _, id := range s.Evidence {
		if e, ok := u.evidence[id]; ok {
			list = append(list, e)
		}
	}
	t := u.evidenceRows(list)
	t.Title = u.Say("Evidence")
	put(pen, t)
}

func (u audit) evidenceRows(list []controls.EvidenceResult) Table {
	t := Table{Dense: true, Columns: []Column{{u.Say("Proof"), TextColumn, 1.5}, {u.Say("Result"), TextColumn, 0.9}, {u.Say("Of, valid until"), DateColumn, 0}, {u.Say("Level of proof"), AssuranceColumn, 0}}}
	for _, e := range list {
		assurance := u.assurance(e.Level, e.Level)
		name := u.Word(e.Kind)
		if title := u.texts(e.Title); title != "" {
			name += ": " + title
		}
		result := Cell{Text: Plain(u.Word(e.Result))}
		if !e.Valid {
			result.Sub = Plain(u.Fill("does not count: {why}", map[string]any{"why": u.Say(e.Why)}))
		}
		day := Cell{Text: Plain(u.Date(e.Day))}
		if e.Expires != "" {
			day.Sub = Plain(u.Date(e.Expires))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(name), Sub: Code(e.ID)}, result, day, {Assurance: &assurance}}})
	}
	return t
}

// mapOfData shows which personal data goes where, as it is declared.
func (u audit) mapOfData(pen Pen) {
	if u.facts == nil {
		return
	}
	m := u.dataMap(u.facts, u.a.Organization.Name, u.a.AsOf)
	if m.Flows() == 0 {
		return
	}
	title := m.Title
	m.Title = ""
	m.Caption = strings.TrimSpace(m.Caption + " " + u.Say("From declarations; completeness not tested."))
	pen.Section(Section{ID: "data-map", Title: title, Short: title, Fresh: true, Dense: true})
	pen.Chart(m)
}

// waivers are printed whole.
func (u audit) waivers(pen Pen) {
	pen.Section(Section{ID: "waivers", Title: u.Say("Waivers, whole"), Short: u.Say("Waivers"), Fresh: true, Dense: true})
	if len(u.a.Waivers) == 0 {
		pen.Paragraph(Paragraph{Text: Plain(u.Say("There is no waiver."))})
		return
	}
	pen.Paragraph(Paragraph{Small: true, Text: Plain(u.Say("A waiver on law accepts a risk; it changes neither the state nor the count."))})
	for _, w := range u.a.Waivers {
		k := KeyValues{Title: w.ID}
		add := func(label string, value Phrase) {
			if value.String() != "" {
				k.Facts = append(k.Facts, Fact{label, value})
			}
		}
		add(u.Say("Rule"), Code(w.Rule))
		add(u.Say("Resource"), Code(w.Resource))
		inForce := u.Say("not in force")
		if w.InForce {
			inForce = u.Count(len(w.Findings), "in force, covers {n} finding", "in force, covers {n} findings", nil)
		}
		add(u.Say("Period"), Plain(u.Fill("{from} to {until} (inclusive), {state}", map[string]any{"from": w.From, "until": w.Until, "state": inForce})))
		add(u.Say("Reason"), Plain(u.texts(w.Reason)))
		add(u.Say("Requested by"), Plain(u.person(w.RequestedBy)))
		add(u.Say("Approved by"), Plain(u.person(w.ApprovedBy)))
		add(u.Say("Compensating control"), Plain(u.texts(w.Compensating)))
		add(u.Say("Risk"), Plain(u.texts(w.Risk)))
		add(u.Say("Risk owner"), Plain(u.person(w.RiskOwner)))
		action := u.texts(w.Action)
		if action != "" && w.ActionDue != "" {
			action += " (" + u.Fill("due on {day}", map[string]any{"day": w.ActionDue}) + ")"
		}
		add(u.Say("Corrective action"), Plain(action))
		add(u.Say("Declared at"), Code(w.At.String()))
		pen.KeyValues(k)
	}
}

func (u audit) unknowns(pen Pen) {
	pen.Section(Section{ID: "unknown", Title: u.Say("What could not be told"), Short: u.Say("What could not be told"), Dense: true})
	t := Table{
		Columns: []Column{{u.Say("What"), TextColumn, 2}, {u.Say("Rule"), TextColumn, 1.2}},
		Empty:   u.Say("Every rule could tell for everything it looked at."),
		Dense:   true,
	}
	for _, f := range u.a.Unknown {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(u.said(f.Text, f.Args)), Sub: Code(f.At.String())}, {Text: Code(f.Rule)}}})
	}
	pen.Table(t)
}

func (u audit) evidenceTable(pen Pen) {
	pen.Section(Section{ID: "evidence", Title: u.Say("Evidence"), Short: u.Say("Evidence"), Dense: true})
	t := u.evidenceRows(u.a.Evidence)
	t.Empty = u.Say("No evidence is declared.")
	pen.Table(t)
}

// applicability sums up the statement of applicability beside the states.
func (u audit) applicability(pen Pen) {
	t := Table{Dense: true, Columns: []Column{{u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 1.2}, {u.Say("Statement of applicability"), TextColumn, 1.2}, {u.Say("State"), StateColumn, 0}}}
	different, stated := 0, 0
	for _, f := range u.a.Frameworks {
		for _, s := range f.Controls {
			a := s.Applicability
			if a == nil {
				continue
			}
			stated++
			state := u.status(s, f.Law)
			says := u.Say("not needed")
			if a.Needed {
				says = u.Say("needed")
				if a.Status != "" {
					says += ", " + u.WordIn("status", a.Status)
				}
			}
			c := Cell{Text: Plain(says)}
			if u.differs(s) {
				different++
				c.Sub = Plain(u.Say("differs from the state"))
			}
			t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(u.control(f.ID, s.ID))}, {Text: Plain(u.Say(s.Title)), Sub: Plain(u.framework(f))}, c, {State: &state}}})
		}
	}
	if stated == 0 {
		return
	}
	pen.Section(Section{ID: "applicability", Title: u.Say("Statement of applicability beside the states"), Short: u.Say("Statement of applicability"), Fresh: true, Dense: true})
	pen.Lead(Lead{Text: Plain(u.Fill("{n} controls are stated; at {m} the statement differs from the state.", map[string]any{"n": stated, "m": different}))})
	pen.Table(t)
}

// idle are the rules that found nothing to look at.
func (u audit) idle() []controls.RuleResult {
	var out []controls.RuleResult
	for _, r := range u.a.Verdicts {
		if r.Population == 0 {
			out = append(out, r)
		}
	}
	return out
}

func (u audit) idleRules(pen Pen) {
	pen.Section(Section{ID: "idle", Title: u.Say("Rules that found nothing to look at"), Short: u.Say("Rules without a population"), Dense: true})
	pen.Paragraph(Paragraph{Small: true, Text: Plain(u.Say("A rule that looked at nothing shows nothing: it never counts as satisfied."))})
	t := Table{Dense: true, Columns: []Column{{u.Say("Rule"), TextColumn, 1}, {u.Say("What it asks"), TextColumn, 1.4}}, Empty: u.Say("Every rule had something to look at.")}
	for _, r := range u.idle() {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Code(r.Rule)}, {Text: Plain(u.Say(r.Title))}}})
	}
	pen.Table(t)
}

func (u audit) dueTable(pen Pen) {
	if len(u.a.Due) <= 8 {
		return // they stand in the summary
	}
	pen.Section(Section{ID: "due", Title: u.Say("Falls due within 60 days, and overdue"), Short: u.Say("Falls due"), Dense: true})
	pen.Table(u.due(u.a.Due))
}

func (u audit) inputs(pen Pen) {
	pen.Section(Section{ID: "inputs", Title: u.Say("Inputs and digests"), Short: u.Say("Inputs and digests"), Dense: true})
	t := Table{Dense: true, Columns: []Column{{u.Say("File"), TextColumn, 1.2}, {u.Say("Read as"), TextColumn, 0.5}, {"SHA-256", TextColumn, 1.6}}, Empty: u.Say("No file was read.")}
	for _, in := range u.a.Inputs {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Code(in.Path)}, {Text: Plain(cmp.Or(in.Reader, u.Say("declaration")))}, {Text: Code(in.SHA256)}}})
	}
	pen.Table(t)
	passed := Table{Title: u.Say("Files passed over"), Dense: true, Columns: []Column{{u.Say("File"), TextColumn, 1}, {u.Say("Why"), TextColumn, 1.4}}}
	for _, p := range u.a.PassedOver {
		passed.Rows = append(passed.Rows, Row{Cells: []Cell{{Text: Code(p.Path)}, {Text: Plain(u.Say(p.Reason))}}})
	}
	put(pen, passed)
	pen.KeyValues(KeyValues{Title: u.Say("Run"), Facts: []Fact{
		{u.Say("As of"), Plain(u.Date(u.a.AsOf))}, {u.Say("Tool"), Plain("trustcap " + u.a.Tool)}, {u.Say("Digest of the rules"), Code(u.a.Rules)},
	}})
	pen.Closing(Closing{Lead: u.Say("A declaration proves that a thing is declared, not that it is lived."),
		Text: Plain(u.Say("Every state rests on the rules, populations and evidence named beside it. Population from declarations; completeness not tested."))})
}
