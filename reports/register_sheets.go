package reports

import (
	"slices"
	"strconv"
	"strings"
)

// sheets are the record as tables. The first is the whole of it, an entry a row
// and a letter a column; the others hold the same one statement a row.
func (r record) sheets() []Sheet {
	return []Sheet{r.entrySheet(), r.partySheet(), r.dataSheet(), r.transferSheet(), r.measureSheet(), r.lawSheet()}
}

// lettered is the head of a column: the letters that ask for it, and what it is.
func (r record) lettered(short string, refs ...string) Column {
	for i, ref := range refs {
		refs[i] = r.Source("GDPR " + ref)
	}
	return Column{r.Say(short) + " (" + strings.Join(refs, "; ") + ")", TextColumn, 0}
}

// notAsked stands where the paragraph of an entry asks for nothing.
const notAsked = "–"

func (r record) entrySheet() Sheet {
	s := Sheet{Title: r.Say("Record"), Columns: []Column{
		{r.Say("No."), KeyColumn, 0}, {r.Say("Record under"), KeyColumn, 0}, {r.Say("Processing activity"), TextColumn, 0}, {r.Say("Department"), TextColumn, 0},
		r.lettered("Names and contact details", "Art. 30(1)(a)", "Art. 30(2)(a)"),
		r.lettered("Purposes", "Art. 30(1)(b)"),
		r.lettered("Categories of processing", "Art. 30(2)(b)"),
		r.lettered("Data subjects and personal data", "Art. 30(1)(c)"),
		r.lettered("Recipients", "Art. 30(1)(d)"),
		r.lettered("Transfers to third countries", "Art. 30(1)(e)", "Art. 30(2)(c)"),
		r.lettered("Time limits for erasure", "Art. 30(1)(f)"),
		r.lettered("Technical and organizational measures", "Art. 30(1)(g)", "Art. 30(2)(d)"),
		{r.Say("Recorded since"), DateColumn, 0}, {r.Say("Last reviewed"), DateColumn, 0}, {r.Say("Next review"), DateColumn, 0}, {r.Say("Letters without a statement"), TextColumn, 0},
	}}
	undeclared := r.Say("not declared")
	or := func(lines []string) string {
		if text := together("\n", lines...); text != "" {
			return text
		}
		return undeclared
	}
	party := together("\n", r.d.Controller.Name, r.or(r.address(r.d.Controller)).String(), r.or(strings.Join(r.d.Controller.Contacts, ", ")).String(),
		r.Say("Data protection officer")+": "+r.or(r.officer(r.d.Controller.DPO)).String(), r.Say("Representative in the Union")+": "+r.or(r.agent(r.d.Controller)).String())
	for i, a := range r.d.Activities {
		names := []string{party}
		for _, j := range r.d.Controller.Joint {
			if slices.Contains(a.Joint, j.ID) {
				names = append(names, r.Say("Joint controller")+": "+r.joint(j))
			}
		}
		if a.IsJoint && len(a.Joint) == 0 {
			names = append(names, r.Say("Joint controller")+": "+undeclared)
		}
		var purposes, data, recipients, kept []string
		for _, p := range a.Purposes {
			purposes = append(purposes, together("; ", r.said(p.Title), r.said(p.Description), r.basis(p)))
		}
		for _, d := range a.Data {
			text, more := r.about(d)
			data = append(data, r.said(d.Title)+": "+together(" ", text, more))
			if d.Personal != "none" {
				text, more = r.kept(d.Retention)
				kept = append(kept, r.said(d.Title)+": "+together("; ", r.or(text).String(), more))
			}
		}
		for _, to := range a.Recipients {
			text, more := r.category(to)
			recipients = append(recipients, to.Name+": "+together("; ", r.or(text).String(), more))
		}
		if a.NoneTold {
			recipients = []string{r.Say("none (declared)")}
		}
		s.Rows = append(s.Rows, []string{
			strconv.Itoa(i + 1), r.Source("GDPR Art. 30(1)"), r.said(a.Title), r.or(r.said(a.Department)).String(),
			together("\n", names...), or(purposes), notAsked, or(data), or(recipients), r.transferLines(a.Address, "e", a.Transfers), or(kept),
			or([]string{r.measuresOr(a.Measures)}), or([]string{a.Since}), or([]string{a.Reviewed}), or([]string{a.ReviewDue}), r.missingOf(a.Address),
		})
	}
	for i, p := range r.d.Processing {
		address := "processing_on_behalf/" + p.ID
		names := []string{party, r.Say("Controllers") + ": " + r.served(p)}
		for _, to := range p.Subs {
			text, more := r.further(to)
			names = append(names, to.Name+": "+together("; ", text, more))
		}
		s.Rows = append(s.Rows, []string{
			r.processingNumber(i), r.Source("GDPR Art. 30(2)"), r.said(p.Title), notAsked,
			together("\n", names...), notAsked, or([]string{r.wordsIn("processing", p.Categories)}), notAsked, notAsked, r.transferLines(address, "c", p.Transfers), notAsked,
			or([]string{r.measures(r.d, p.Measures)}), notAsked, notAsked, notAsked, r.missingOf(address),
		})
	}
	return s
}

// measuresOr are the measures that cover an entry, or all of them.
func (r record) measuresOr(ids []string) string {
	if len(ids) > 0 || len(r.d.Measures) == 0 {
		return r.measures(r.d, ids)
	}
	return r.Say("general description: see the measures")
}

// transferLines are the rows of the page on one cell's lines.
func (r record) transferLines(address, sign string, list []RegisterTransfer) string {
	e := r.entries(nil, "")
	r.transfers(e, sign, address, list)
	var lines []string
	for _, row := range e.table.Rows {
		label := row.Cells[1].Sub.String()
		if label == "" {
			label = row.Cells[1].Text.String()
		}
		lines = append(lines, together(": ", label, together("; ", row.Cells[2].Text.String(), row.Cells[2].Sub.String())))
	}
	return strings.Join(lines, "\n")
}

func (r record) partySheet() Sheet {
	s := Sheet{Title: r.Say("Names and contact details"), Columns: []Column{{r.Say("Letter"), KeyColumn, 0}, {r.Say("What"), TextColumn, 0}, {r.Say("Statement"), TextColumn, 0}}}
	r.controller(&rowPen{sheet: &s})
	return s
}

// rowPen hears tables and keeps their cells as text.
type rowPen struct {
	silentPen
	sheet *Sheet
}

func (p *rowPen) Table(t Table) {
	for _, row := range t.Rows {
		var cells []string
		for i, c := range row.Cells {
			text := together("; ", c.Text.String(), c.Sub.String())
			if i == 1 && c.Sub.String() != "" {
				text = c.Sub.String() // the label; above it stands what the letter asks for
			}
			cells = append(cells, text)
		}
		p.sheet.Rows = append(p.sheet.Rows, cells)
	}
}

// dataSheet has each data set once, with the entries that use it.
func (r record) dataSheet() Sheet {
	s := Sheet{Title: r.Say("Data sets"), Columns: []Column{
		{r.Say("Data set"), TextColumn, 0}, {r.Say("Entries"), KeyColumn, 0}, {r.Say("People"), TextColumn, 0}, {r.Say("Categories of data"), TextColumn, 0}, {r.Say("Special categories"), TextColumn, 0},
		{r.Say("Kept for"), TextColumn, 0}, {r.Say("Further on erasure"), TextColumn, 0}, {r.Say("Countries"), TextColumn, 0},
	}}
	used := map[string][]string{}
	var all []RegisterData
	for i, a := range r.d.Activities {
		for _, d := range a.Data {
			if used[d.ID] == nil {
				all = append(all, d)
			}
			used[d.ID] = append(used[d.ID], strconv.Itoa(i+1))
		}
	}
	slices.SortFunc(all, func(a, b RegisterData) int { return strings.Compare(a.ID, b.ID) })
	for _, d := range all {
		text, more := r.kept(d.Retention)
		s.Rows = append(s.Rows, []string{
			r.said(d.Title), strings.Join(used[d.ID], ", "), r.or(r.wordsIn("subjects", d.Subjects)).String(), r.or(r.wordsIn("categories", d.Categories)).String(),
			r.wordsIn("special", d.Special), r.or(text).String(), more, r.or(r.countries(d.Countries)).String(),
		})
	}
	return s
}

func (r record) transferSheet() Sheet {
	s := Sheet{Title: r.Say("Transfers"), Columns: []Column{
		{r.Say("Recipient"), TextColumn, 0}, {r.Say("Third countries"), TextColumn, 0}, {r.Say("Safeguard of the transfer"), TextColumn, 0}, {r.Say("Documentation"), TextColumn, 0}, {r.Say("Entries"), KeyColumn, 0},
	}}
	for _, x := range r.allTransfers() {
		t := x.RegisterTransfer
		s.Rows = append(s.Rows, []string{r.receiver(t), r.whereTo(t), r.or(r.safeguard(t)).String(), r.documentation(t), strings.Join(x.entries, ", ")})
	}
	return s
}

func (r record) measureSheet() Sheet {
	s := Sheet{Title: r.Say("Measures"), Columns: []Column{
		{r.Say("Measure"), TextColumn, 0}, {r.Say("Goals"), TextColumn, 0}, {r.Say("Implementation"), KeyColumn, 0}, {r.Say("Due on"), DateColumn, 0}, {r.Say("In charge"), TextColumn, 0}, {r.Say("Last tested"), DateColumn, 0},
	}}
	for _, m := range r.d.Measures {
		status := r.Say("not declared")
		if m.Status != "" {
			status = r.WordIn("status", m.Status)
		}
		s.Rows = append(s.Rows, []string{r.said(m.Title), r.or(r.wordsIn("goals", m.Goals)).String(), status, m.Due, r.or(r.said(m.Owner)).String(), m.Tested})
	}
	return s
}

func (r record) lawSheet() Sheet {
	s := Sheet{Title: r.Say("What the law asks for"), Columns: []Column{{r.Say("Source"), KeyColumn, 0}, {r.Say("Wording of the law"), TextColumn, 0}}}
	for _, l := range slices.Concat(controllerLetters, processorLetters) {
		s.Rows = append(s.Rows, []string{r.Source("GDPR " + strings.Replace(l.id, "Art.", "Art. ", 1)), r.Fill("“{quote}”", map[string]any{"quote": r.Say(l.law)})})
	}
	return s
}
