package reports

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// SoA is the statement of applicability: for each control of the catalogue that
// a statement decides on, and each further one, whether it is needed and why, how
// far it is implemented and by what, and beside it the state that trustcap found.
// What is not decided is said to be so.
func SoA(a *controls.Assessment, facts *inventory.Inventory, catalogue *controls.Catalogue, l *lang.Language) Report {
	n := inside{words{l}, facts}
	s := soa{inside: n, d: soaDocument(n, a, catalogue)}
	return Report{
		ID:     "soa",
		Title:  s.Say("Statement of applicability"),
		Issuer: a.Organization.Name,
		AsOf:   a.AsOf,
		Line:   s.Fill("For internal use only · as of {day} · trustcap {version}", map[string]any{"day": a.AsOf, "version": a.Tool}),
		Accent: accentOf(facts),
		Draw:   s.draw,

		Document: func() any { return s.d },
		Sheets:   s.sheets,
	}
}

type soa struct {
	inside
	d *SoADocument
}

func (s soa) draw(pen Pen) {
	s.cover(pen)
	s.overview(pen)
	for i := range s.d.Statements {
		s.statement(pen, &s.d.Statements[i], i > 0)
	}
	s.differences(pen)
	s.reading(pen)
}

// counts is the one sentence of a statement: not decided first.
func (s soa) counts(st *SoAStatement) string {
	t := st.Totals
	own := 0
	for _, c := range st.Controls {
		if c.Own {
			own++
		}
	}
	n := s.Value(t.Controls - own)
	if own > 0 {
		n = s.Fill("{n}, of one's own besides: {own}", map[string]any{"n": t.Controls - own, "own": own})
	}
	return s.Fill("{name}: controls: {n}; needed: {needed}, of these implemented: {implemented}; not needed: {excluded}; not decided: {undecided}; differing from the state: {different}.", map[string]any{
		"name": st.Name, "n": n, "undecided": t.NotDecided, "excluded": t.NotNeeded, "needed": t.Needed, "implemented": t.Status["implemented"], "different": t.Different,
	})
}

func (s soa) approval(st *SoAStatement) string {
	if st.ApprovedOn == "" && len(st.ApprovedBy) == 0 {
		return ""
	}
	return s.Fill("{day} by {who}", map[string]any{"day": s.or(s.Date(st.ApprovedOn)).String(), "who": s.or(s.said(st.ApprovedBy)).String()})
}

func (s soa) cover(pen Pen) {
	first := &s.d.Statements[0]
	bars := s.bars()
	pen.Cover(Cover{
		Issuer:   s.d.Organization,
		Title:    s.Say("Statement of applicability"),
		Subtitle: []string{s.Say("Needed controls, why they are, how far they are implemented,"), s.Say("and beside it the state found")},
		Sentence: s.counts(first),
		Facts: []Fact{
			{s.Say("As of"), Plain(s.Date(s.d.AsOf))},
			{s.Say("Approved"), s.or(s.approval(first))},
			{s.Say("Version"), s.or(first.Version)},
			{s.Say("Norms"), Plain(strings.Join(s.names(), ", "))},
		},
		Bars:    &bars,
		Closing: s.Say("What is needed and how far it is implemented is stated by the organization. The state beside it is that of trustcap, from declarations and evidence; whether a nonconformity exists is judged by a person."),
	})
}

func (s soa) names() []string {
	var out []string
	for _, st := range s.d.Statements {
		if st.Declared || st.Framework == soaFrameworks[0] {
			out = append(out, st.Name)
		}
	}
	return out
}

// bars are the states found, by theme.
func (s soa) bars() StateBars {
	b := StateBars{Group: s.Say("Theme"), Bar: s.Say("State found by trustcap"), Total: s.Say("of"), Heads: map[controls.State]string{}}
	for _, state := range controls.States {
		b.Heads[state] = s.state(state, false)
	}
	b.Heads[controls.Tolerated] = s.Say("tolerated for a time")
	b.Heads[controls.NotApplicable] = s.Say("does not apply")
	for i := range s.d.Statements {
		st := &s.d.Statements[i]
		if !s.shown(st) {
			continue
		}
		for _, t := range st.themes() {
			row := Bar{Title: st.Name, Sub: s.Say(t.title), Counts: map[controls.State]int{}, To: st.Framework}
			for _, c := range t.controls {
				if !c.Own {
					row.Counts[c.State]++
					row.Total++
				}
			}
			if row.Total > 0 {
				b.Rows = append(b.Rows, row)
			}
		}
	}
	return b
}

// shown reports whether the controls of a statement are listed: those of Annex A
// in any case, those of another norm once a statement on it is declared.
func (s soa) shown(st *SoAStatement) bool {
	return st.Declared || st.Framework == soaFrameworks[0]
}

// statuses are the words for how far a control is implemented, in this order.
var statuses = []string{"implemented", "partly", "planned", "none", ""}

func (s soa) status(status string) string {
	if status == "" {
		return s.Say("status not declared")
	}
	return s.WordIn("status", status)
}

// overview counts the decisions.
func (s soa) overview(pen Pen) {
	pen.Section(Section{ID: "overview", Title: s.Say("Overview"), Short: s.Say("Overview"), Fresh: true, Dense: true})
	t := Table{Title: s.Say("Decisions"), Dense: true, Columns: []Column{{s.Say("Decision"), TextColumn, 1}}}
	for i := range s.d.Statements {
		t.Columns = append(t.Columns, Column{s.d.Statements[i].Name, NumberColumn, 0})
	}
	add := func(label Phrase, count func(SoATotals) int) {
		row := Row{Cells: []Cell{{Text: label}}}
		for i := range s.d.Statements {
			row.Cells = append(row.Cells, s.number(count(s.d.Statements[i].Totals)))
		}
		t.Rows = append(t.Rows, row)
	}
	add(Plain(s.Say("Not decided")), func(t SoATotals) int { return t.NotDecided })
	add(Plain(s.Say("Not needed")), func(t SoATotals) int { return t.NotNeeded })
	add(Plain(s.Say("Needed")), func(t SoATotals) int { return t.Needed })
	for _, status := range statuses {
		label := s.Say("of these without a status")
		if status != "" {
			label = s.Fill("of these {status}", map[string]any{"status": s.status(status)})
		}
		add(Muted(label), func(t SoATotals) int { return t.Status[status] })
	}
	add(Plain(s.Say("Differs from the state")), func(t SoATotals) int { return t.Different })
	add(Bold(s.Say("Controls in total")), func(t SoATotals) int { return t.Controls })
	pen.Table(t)
	k := KeyValues{Title: s.Say("Scope, version and approval")}
	scopes := make([]string, len(s.d.Scopes))
	for i, scope := range s.d.Scopes {
		scopes[i] = s.said(scope)
	}
	k.Facts = append(k.Facts, Fact{s.Say("Scope of the ISMS"), s.or(strings.Join(scopes, "; "))})
	for i := range s.d.Statements {
		st := &s.d.Statements[i]
		if !s.shown(st) {
			k.Facts = append(k.Facts, Fact{st.Name, Plain(s.Say("no statement is declared"))})
			continue
		}
		k.Facts = append(k.Facts, Fact{st.Name, Plain(s.Say("Version")+": ").Then(s.or(st.Version), Plain("; "+s.Say("approved")+": "), s.or(s.approval(st)))})
	}
	pen.KeyValues(k)
}

func (s soa) statement(pen Pen, st *SoAStatement, fresh bool) {
	pen.Section(Section{ID: st.Framework, Title: st.Name, Short: st.Name, Fresh: fresh && s.shown(st), Dense: true, Framework: st.Framework})
	if !s.shown(st) {
		pen.Paragraph(Paragraph{Text: Plain(s.Fill("No statement on {name} is declared; none of its {n} controls is decided. Whoever refers to it states the decision on each.", map[string]any{"name": st.Name, "n": st.Totals.Controls}))})
		return
	}
	pen.Lead(Lead{Text: Plain(s.counts(st)), Facts: []Fact{{s.Say("Version"), s.or(st.Version)}, {s.Say("Approved"), s.or(s.approval(st))}}})
	for _, theme := range st.themes() {
		title := s.Say(theme.title)
		if strings.HasPrefix(theme.id, "A.") {
			title = theme.id + " " + title
		}
		t := Table{Title: title, Dense: true, Columns: []Column{
			{s.Say("No."), KeyColumn, 0}, {s.Say("Control"), TextColumn, 1.5}, {s.Say("Needed, and why"), TextColumn, 1.2}, {s.Say("Implementation"), TextColumn, 1.3}, {s.Say("State found"), StateColumn, 0},
		}}
		for _, c := range theme.controls {
			t.Rows = append(t.Rows, s.row(st, c))
		}
		pen.Table(t)
	}
}

// title is what a control is called.
func (s soa) title(c SoAControl) string {
	if c.Own {
		return s.said(c.Title)
	}
	return s.Say(c.Title["en"])
}

// cited is the id of a control as it is cited in its norm.
func (s soa) cited(st *SoAStatement, c SoAControl) string {
	if c.Own {
		return c.ID
	}
	return strings.TrimPrefix(s.Reference(st.Framework+":"+c.ID), s.Reference(st.Framework+":"))
}

func (s soa) row(st *SoAStatement, c SoAControl) Row {
	how := ""
	if len(c.How) > 0 {
		how = s.Fill("How: {what}", map[string]any{"what": s.titles(c.How, ", ")})
	}
	implementation := Cell{Text: Plain(s.implementation(c)), Sub: Plain(s.owner(c))}
	if c.Difference != nil {
		implementation.State = &State{controls.NotSatisfied, s.Say("differs from the state")}
	}
	if c.Decision != needed {
		implementation.Text = Muted("–")
	}
	state := Cell{Text: Muted(s.Say("own control; no rule asks for it"))}
	if !c.Own {
		found := s.found(c)
		state = Cell{State: &found}
	}
	decision := Cell{Text: Plain(s.decision(c)), Sub: Plain(s.why(c))}
	if c.Decision == notDecided {
		decision.Text = Bold(s.decision(c))
	}
	return Row{ID: st.Framework + "." + c.ID, Cells: []Cell{{Text: Bold(s.cited(st, c))}, {Text: Plain(s.title(c)), Sub: Plain(how)}, decision, implementation, state}}
}

// found is the state of a control as trustcap found it.
func (s soa) found(c SoAControl) State {
	status := c.found
	status.State, status.Until = c.State, c.Until
	return s.words.status(status, false)
}

func (s soa) decision(c SoAControl) string {
	switch c.Decision {
	case needed:
		return s.Say("needed")
	case notNeeded:
		return s.Say("not needed")
	}
	return s.Say("not decided")
}

// why is what a decision rests on.
func (s soa) why(c SoAControl) string {
	risks := ""
	if len(c.Risks) > 0 {
		names := make([]string, len(c.Risks))
		for i, r := range c.Risks {
			names[i] = r.Address
			if title := s.said(r.Title); title != r.Address {
				names[i] += " " + title
			}
		}
		risks = s.Fill("risks: {list}", map[string]any{"list": strings.Join(names, ", ")})
	}
	why := together("; ", s.wordsIn("because", c.Because), s.said(c.Reason), risks)
	switch {
	case why == "" && c.Decision == notNeeded:
		return s.Say("no reason declared")
	case why == "" && c.Decision == needed:
		return s.Say("not declared why")
	}
	return why
}

func (s soa) implementation(c SoAControl) string {
	if c.Decision != needed {
		return ""
	}
	due := ""
	if c.Due != "" {
		due = s.Fill("due on {day}", map[string]any{"day": c.Due})
	}
	return together(", ", s.status(c.Status), due)
}

func (s soa) owner(c SoAControl) string {
	if c.Decision == notDecided {
		return ""
	}
	review := ""
	if c.Review != "" {
		review = s.Fill("to be reviewed by {day}", map[string]any{"day": c.Review})
	}
	return together("; ", cmp.Or(s.said(c.Owner), s.Say("nobody in charge declared")), review)
}

func (s soa) titles(list []SoAReference, separator string) string {
	out := make([]string, len(list))
	for i, r := range list {
		out[i] = s.said(r.Title)
	}
	return strings.Join(out, separator)
}

// difference is the finding in words.
func (s soa) difference(c SoAControl) string {
	return sentence(s.Fill(c.Difference.Text, c.Difference.Args))
}

// differences are the findings where a statement says otherwise than the state.
func (s soa) differences(pen Pen) {
	pen.Section(Section{ID: "differences", Title: s.Say("Where the statement differs from the state"), Short: s.Say("Differences"), Dense: true})
	t := Table{
		Columns: []Column{{s.Say("No."), KeyColumn, 0}, {s.Say("Control"), TextColumn, 1}, {s.Say("Finding"), TextColumn, 2}},
		Empty:   s.Say("No statement differs from the state found."),
		Dense:   true,
	}
	for i := range s.d.Statements {
		st := &s.d.Statements[i]
		for _, c := range st.Controls {
			if c.Difference != nil {
				t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Phrase{{Text: s.cited(st, c), Face: Strong, To: st.Framework + "." + c.ID}}}, {Text: Plain(s.title(c)), Sub: Plain(st.Name)}, {Text: Plain(s.difference(c))}}})
			}
		}
	}
	pen.Table(t)
}

// reading says how the two columns are to be read.
func (s soa) reading(pen Pen) {
	pen.Closing(Closing{Lead: s.Say("A declaration proves that a thing is declared, not that it is lived."), Text: Plain(s.Say("“Not assessed” beside “implemented” is no contradiction: nothing was there to look at. A difference is a statement that the state contradicts."))})
}

// sheets are the statement as tables: every control, and the totals.
func (s soa) sheets() []Sheet { return []Sheet{s.controlSheet(), s.totalSheet()} }

func (s soa) controlSheet() Sheet {
	out := Sheet{Title: s.Say("Controls"), Columns: []Column{
		{s.Say("Norm"), KeyColumn, 0}, {s.Say("No."), KeyColumn, 0}, {s.Say("Theme"), TextColumn, 0}, {s.Say("Control"), TextColumn, 0}, {s.Say("Decision"), KeyColumn, 0},
		{s.Say("Because of"), TextColumn, 0}, {s.Say("Reason"), TextColumn, 0}, {s.Say("Risks"), TextColumn, 0}, {s.Say("Implementation"), KeyColumn, 0}, {s.Say("Due on"), DateColumn, 0},
		{s.Say("By what"), TextColumn, 0}, {s.Say("In charge"), TextColumn, 0}, {s.Say("Review by"), DateColumn, 0}, {s.Say("State found"), TextColumn, 0}, {s.Say("Level of proof"), TextColumn, 0}, {s.Say("Difference"), TextColumn, 0},
	}}
	for i := range s.d.Statements {
		st := &s.d.Statements[i]
		for _, theme := range st.themes() {
			for _, c := range theme.controls {
				var risks []string
				for _, r := range c.Risks {
					risks = append(risks, together(" ", r.Address, strings.TrimPrefix(s.said(r.Title), r.Address)))
				}
				status, state, level, difference := "", s.Say("own control; no rule asks for it"), "", ""
				if c.Decision == needed {
					status = s.status(c.Status)
				}
				if !c.Own {
					state, level = s.found(c).Words, s.assurance(c.Weakest, c.Strongest).Words
				}
				if c.Difference != nil {
					difference = s.difference(c)
				}
				out.Rows = append(out.Rows, []string{
					st.Name, s.cited(st, c), s.Say(theme.title), s.title(c), s.decision(c), s.wordsIn("because", c.Because), s.said(c.Reason), strings.Join(risks, "\n"),
					status, c.Due, s.titles(c.How, "\n"), s.said(c.Owner), c.Review, state, level, difference,
				})
			}
		}
	}
	return out
}

func (s soa) totalSheet() Sheet {
	out := Sheet{Title: s.Say("Totals"), Columns: []Column{
		{s.Say("Norm"), KeyColumn, 0}, {s.Say("Version"), KeyColumn, 0}, {s.Say("Approved on"), DateColumn, 0}, {s.Say("Approved by"), TextColumn, 0},
		{s.Say("Not decided"), NumberColumn, 0}, {s.Say("Not needed"), NumberColumn, 0}, {s.Say("Needed"), NumberColumn, 0},
	}}
	for _, status := range statuses {
		out.Columns = append(out.Columns, Column{s.status(status), NumberColumn, 0})
	}
	out.Columns = append(out.Columns, Column{s.Say("Differs from the state"), NumberColumn, 0}, Column{s.Say("Controls in total"), NumberColumn, 0})
	for i := range s.d.Statements {
		st := &s.d.Statements[i]
		row := []string{st.Name, s.or(st.Version).String(), st.ApprovedOn, s.or(s.said(st.ApprovedBy)).String(), strconv.Itoa(st.Totals.NotDecided), strconv.Itoa(st.Totals.NotNeeded), strconv.Itoa(st.Totals.Needed)}
		for _, status := range statuses {
			row = append(row, strconv.Itoa(st.Totals.Status[status]))
		}
		out.Rows = append(out.Rows, append(row, strconv.Itoa(st.Totals.Different), strconv.Itoa(st.Totals.Controls)))
	}
	return out
}
