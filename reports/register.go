package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// Register is the record of processing activities: under Art. 30(1) GDPR as
// controller, under Art. 30(2) as processor, by the letters of the law. What is
// not declared is said at its place.
func Register(a *controls.Assessment, facts *inventory.Inventory, l *lang.Language) Report {
	n := inside{words{l}, facts}
	r := record{inside: n, d: registerDocument(n, a), issuer: a.Organization.Name}
	return Report{
		ID:     "register",
		Title:  r.Say("Record of processing activities"),
		Issuer: a.Organization.Name,
		AsOf:   a.AsOf,
		Line:   r.Fill("Record under Art. 30 GDPR · internal; made available to the supervisory authority on request · as of {day}", map[string]any{"day": a.AsOf}),
		Accent: accentOf(facts),
		Draw:   r.draw,

		Document: func() any { return r.d },
		Sheets:   r.sheets,
	}
}

type record struct {
	inside
	d      *RegisterDocument
	issuer string
}

func (r record) draw(pen Pen) {
	r.cover(pen)
	r.overview(pen)
	r.controller(pen)
	r.activitySections(pen)
	r.processingSections(pen)
	r.transferSection(pen)
	r.measureSection(pen)
	r.law(pen)
	r.state(pen)
}

// lead is the one sentence.
func (r record) lead() string {
	args := map[string]any{
		"activities": r.Count(len(r.d.Activities), "{n} processing activity as controller", "{n} processing activities as controller", nil),
		"processing": r.Count(len(r.d.Processing), "{n} category of processing on behalf of others", "{n} categories of processing on behalf of others", nil),
		"missing":    r.Count(len(r.d.Missing), "a statement is missing at {n} place", "a statement is missing at {n} places", nil),
	}
	if len(r.d.Missing) == 0 {
		args["missing"] = r.Say("every letter of Art. 30(1) and (2) GDPR has a statement")
	}
	return r.Fill("{activities}, {processing}; {missing}.", args)
}

func (r record) cover(pen Pen) {
	party := r.d.Controller
	pen.Cover(Cover{
		Issuer:   r.issuer,
		Title:    r.Say("Record of processing activities"),
		Subtitle: []string{r.Say("Art. 30(1) GDPR as controller,"), r.Say("Art. 30(2) GDPR as processor")},
		Sentence: r.lead(),
		Facts: []Fact{
			{r.Say("As of"), Plain(r.Date(r.d.AsOf))},
			{r.Say("Controller"), Plain(party.Name)},
			{r.Say("Data protection officer"), r.or(r.officer(party.DPO))},
			{r.Say("Supervisory authority"), r.or(party.Authority)},
		},
		Closing:  r.Say("The record is made of the organization's own declarations on the day named. It shows what is declared; whether everything is declared was not tested."),
		See:      "state",
		SeeWords: r.Say("State, changes and sources of the record"),
	})
}

// missingOf are the letters of an entry that have no statement.
func (r record) missingOf(address string) string {
	var out []string
	for _, m := range r.d.Missing {
		if m.Address == address {
			_, sign, _ := strings.Cut(strings.TrimPrefix(m.Letter, "Art.30"), ")(")
			out = append(out, strings.TrimSuffix(sign, ")"))
		}
	}
	return strings.Join(out, ", ")
}

func (r record) overview(pen Pen) {
	pen.Section(Section{ID: "overview", Title: r.Say("Overview"), Short: r.Say("Overview"), Fresh: true, Dense: true})
	pen.Lead(Lead{Text: Plain(r.lead())})
	t := Table{
		Title:   r.Say("Processing activities as controller (Art. 30(1) GDPR)"),
		Columns: []Column{{r.Say("No."), KeyColumn, 0}, {r.Say("Processing activity"), TextColumn, 1.6}, {r.Say("Department"), TextColumn, 1.1}, {r.Say("Third countries"), TextColumn, 1}, {r.Say("Letters without a statement"), TextColumn, 0.8}},
		Empty:   r.Say("No processing activity and no purpose is declared."),
		Dense:   true,
	}
	for i, a := range r.d.Activities {
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			{Text: Plain(strconv.Itoa(i + 1))}, {Text: Phrase{{Text: r.said(a.Title), To: a.sectionID()}}}, {Text: r.or(r.said(a.Department))},
			{Text: Plain(r.thirdOf(a.Transfers, a.Address, "e"))}, {Text: Plain(r.missingOf(a.Address))},
		}})
	}
	pen.Table(t)
	t = Table{
		Title:   r.Say("Processing on behalf of others (Art. 30(2) GDPR)"),
		Columns: []Column{{r.Say("No."), KeyColumn, 0}, {r.Say("Processing"), TextColumn, 1.6}, {r.Say("Controllers"), TextColumn, 1.1}, {r.Say("Third countries"), TextColumn, 1}, {r.Say("Letters without a statement"), TextColumn, 0.8}},
		Empty:   r.Say("No processing on behalf of others is declared."),
		Dense:   true,
	}
	for i, p := range r.d.Processing {
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			{Text: Plain(r.processingNumber(i))}, {Text: Phrase{{Text: r.said(p.Title), To: "processing." + p.ID}}}, {Text: r.or(r.Decimal(p.Controllers))},
			{Text: Plain(r.thirdOf(p.Transfers, "processing_on_behalf/"+p.ID, "c"))}, {Text: Plain(r.missingOf("processing_on_behalf/" + p.ID))},
		}})
	}
	pen.Table(t)
}

// processingNumber tells entries under Art. 30(2) from those under Art. 30(1).
func (r record) processingNumber(i int) string { return r.Say("P") + strconv.Itoa(i+1) }

// sectionID is the address as the id of a section.
func (a RegisterActivity) sectionID() string { return strings.ReplaceAll(a.Address, "/", ".") }

// lacks reports whether an entry has no statement for a letter.
func (r record) lacks(address, sign string) bool {
	return slices.ContainsFunc(r.d.Missing, func(m RegisterMissing) bool { return m.Address == address && strings.HasSuffix(m.Letter, "("+sign+")") })
}

// thirdOf names the third countries of transfers of an entry.
func (r record) thirdOf(transfers []RegisterTransfer, address, sign string) string {
	var codes []string
	for _, t := range transfers {
		for _, c := range slices.Concat(t.Countries, t.AccessFrom) {
			if !slices.Contains(codes, c) {
				codes = append(codes, c)
			}
		}
	}
	switch {
	case len(codes) == 0 && r.lacks(address, sign):
		return r.Say("not declared")
	case len(codes) == 0:
		return r.Say("none")
	}
	return r.countries(codes)
}

// entries are a table of statements, each with the letter that asks for it.
type entries struct {
	record
	letters []letter
	table   Table
}

func (r record) entries(letters []letter, article string) *entries {
	return &entries{record: r, letters: letters, table: Table{Dense: true, Columns: []Column{
		{r.Say("Letter"), KeyColumn, 0}, {r.Source("GDPR " + article), TextColumn, 0.75}, {r.Say("Statement"), TextColumn, 2},
	}}}
}

// add adds a statement. Its label is that of the letter where none is given.
func (e *entries) add(sign, label string, text, sub Phrase) {
	short := e.Say(shortOf(e.letters, sign))
	head := Cell{Text: Plain(cmp.Or(label, short))}
	if n := len(e.table.Rows); n == 0 || e.table.Rows[n-1].Cells[0].Text.String() != sign {
		head = Cell{Text: Bold(short), Sub: Plain(label)}
	}
	e.table.Rows = append(e.table.Rows, Row{Cells: []Cell{{Text: Bold(sign)}, head, {Text: text, Sub: sub}}})
}

// controller is what holds for every entry: names and contact details.
func (r record) controller(pen Pen) {
	p := r.d.Controller
	pen.Section(Section{ID: "controller", Title: r.Say("Who is in charge, and whom to ask"), Short: r.Say("Names and contact details"), Dense: true})
	pen.Paragraph(Paragraph{Small: true, Text: Plain(r.Say("This holds for every entry, as controller under Art. 30(1) and as processor under Art. 30(2) GDPR."))})
	e := r.entries(controllerLetters, "Art. 30(1)(a)")
	e.add("a", r.Say("Controller"), Bold(p.Name), Plain(together(", ", p.LegalForm, p.Entry)))
	e.add("a", r.Say("Postal address"), r.or(r.address(p)), nil)
	e.add("a", r.Say("Contact"), r.or(strings.Join(p.Contacts, ", ")), nil)
	by := make([]string, len(p.RepresentedBy))
	for i, role := range p.RepresentedBy {
		by[i] = r.said(role)
	}
	e.add("a", r.Say("Represented by"), r.or(strings.Join(by, ", ")), nil)
	e.add("a", r.Say("Representative in the Union"), r.or(r.agent(p)), nil)
	e.add("a", r.Say("Data protection officer"), r.or(r.officer(p.DPO)), nil)
	for _, j := range p.Joint {
		e.add("a", r.Say("Joint controller"), Plain(r.joint(j)), nil)
	}
	if len(p.Joint) == 0 {
		e.add("a", r.Say("Joint controller"), Plain(r.Say("none declared")), nil)
	}
	e.table.Rows = append(e.table.Rows, Row{Cells: []Cell{{Text: Muted("–")}, {Text: Plain(r.Say("Supervisory authority"))}, {Text: r.or(p.Authority), Sub: Plain(r.Say("not asked for by Art. 30"))}}})
	pen.Table(e.table)
}

func (r record) side(number, title string, entries ...[2]string) *Side {
	s := &Side{Number: number, Title: title}
	for _, e := range entries {
		if e[1] != "" {
			s.Entries = append(s.Entries, SideEntry{Label: e[0], Lines: []Phrase{Plain(e[1])}})
		}
	}
	return s
}

func (r record) activitySections(pen Pen) {
	pen.Section(Section{ID: "activities", Title: r.Say("Record as controller (Art. 30(1) GDPR)"), Short: r.Say("Record as controller"), Fresh: len(r.d.Activities) > 0, Dense: true})
	if len(r.d.Activities) == 0 {
		pen.Paragraph(Paragraph{Text: Plain(r.Say("No processing activity and no purpose is declared."))})
	}
	for i, a := range r.d.Activities {
		title := r.said(a.Title)
		number := strconv.Itoa(i + 1)
		reviewed := r.Date(a.Reviewed)
		if a.ReviewDue != "" {
			reviewed = together("; ", reviewed, r.Fill("next by {day}", map[string]any{"day": a.ReviewDue}))
		}
		pen.Section(Section{ID: a.sectionID(), Title: title, Short: number + " " + title, Depth: 1, Dense: true, Side: r.side(number, title,
			[2]string{r.Say("Department"), r.or(r.said(a.Department)).String()},
			[2]string{r.Say("Recorded since"), r.or(r.Date(a.Since)).String()},
			[2]string{r.Say("Last reviewed"), r.or(reviewed).String()},
			[2]string{r.Say("Letters without a statement"), r.missingOf(a.Address)},
		)})
		r.activity(pen, a)
	}
}

func (r record) activity(pen Pen, a RegisterActivity) {
	e := r.entries(controllerLetters, "Art. 30(1)")
	e.add("a", "", Plain(together(", ", r.d.Controller.Name, r.roles(a.Purposes))), Phrase{{Text: r.Say("contact details: see there"), To: "controller"}})
	for _, id := range a.Joint {
		for _, j := range r.d.Controller.Joint {
			if j.ID == id {
				e.add("a", r.Say("Joint controller"), Plain(r.joint(j)), nil)
			}
		}
	}
	if a.IsJoint && len(a.Joint) == 0 {
		e.add("a", r.Say("Joint controller"), r.undeclared(), nil)
	}
	for _, p := range a.Purposes {
		e.add("b", "", Plain(r.said(p.Title)), Plain(together("; ", r.said(p.Description), r.basis(p))))
	}
	if len(a.Purposes) == 0 {
		e.add("b", "", r.undeclared(), nil)
	}
	for _, d := range a.Data {
		text, more := r.about(d)
		e.add("c", r.said(d.Title), Plain(text), Plain(more))
	}
	if len(a.Data) == 0 {
		e.add("c", "", r.undeclared(), nil)
	}
	for _, to := range a.Recipients {
		text, more := r.category(to)
		e.add("d", to.Name, r.or(text), Plain(more))
	}
	switch {
	case a.NoneTold:
		e.add("d", "", Plain(r.Say("none (declared)")), nil)
	case len(a.Recipients) == 0:
		e.add("d", "", r.undeclared(), nil)
	}
	r.transfers(e, "e", a.Address, a.Transfers)
	for _, d := range a.Data {
		if d.Personal == "none" {
			continue
		}
		text, more := r.kept(d.Retention)
		e.add("f", r.said(d.Title), r.or(text), Plain(more))
	}
	if len(a.Data) == 0 {
		e.add("f", "", r.undeclared(), nil)
	}
	general := Phrase{{Text: r.Say("general description: see the measures"), To: "measures"}}
	switch {
	case len(r.d.Measures) == 0:
		e.add("g", "", r.undeclared(), nil)
	case len(a.Measures) == 0:
		e.add("g", "", general, nil)
	default:
		e.add("g", "", Plain(r.measures(r.d, a.Measures)), general)
	}
	pen.Table(e.table)
}

// roles are the roles in which the purposes of an activity are pursued.
func (r record) roles(purposes []RegisterPurpose) string {
	var out []string
	for _, p := range purposes {
		role := r.Say("role not declared")
		if p.Role != "" {
			role = r.WordIn("role", p.Role)
		}
		if !slices.Contains(out, role) {
			out = append(out, role)
		}
	}
	return strings.Join(out, ", ")
}

// transfers say where data goes, or that it goes nowhere, or that this cannot be
// told.
func (r record) transfers(e *entries, sign, address string, list []RegisterTransfer) {
	for _, t := range list {
		safeguard := r.Say("safeguard not declared")
		if s := r.safeguard(t); s != "" {
			safeguard = s
		}
		e.add(sign, r.receiver(t), Plain(together("; ", r.whereTo(t), safeguard)), Plain(r.documentation(t)))
	}
	if len(list) > 0 {
		return
	}
	if r.lacks(address, sign) {
		e.add(sign, "", r.undeclared(), Plain(r.Say("recipients or their countries are not declared")))
		return
	}
	e.add(sign, "", Plain(r.Say("none: no country outside the European Economic Area is declared")), nil)
}

func (r record) processingSections(pen Pen) {
	pen.Section(Section{ID: "processing", Title: r.Say("Record as processor (Art. 30(2) GDPR)"), Short: r.Say("Record as processor"), Fresh: len(r.d.Processing) > 0, Dense: true})
	if len(r.d.Processing) == 0 {
		pen.Paragraph(Paragraph{Text: Plain(r.Say("No processing on behalf of others is declared."))})
	}
	for i, p := range r.d.Processing {
		title, number := r.said(p.Title), r.processingNumber(i)
		services := make([]string, len(p.Services))
		for k, s := range p.Services {
			services[k] = r.said(s)
		}
		pen.Section(Section{ID: "processing." + p.ID, Title: title, Short: number + " " + title, Depth: 1, Dense: true, Side: r.side(number, title,
			[2]string{r.Say("Services"), strings.Join(services, ", ")},
			[2]string{r.Say("Version of the agreement"), p.Template},
			[2]string{r.Say("Letters without a statement"), r.missingOf("processing_on_behalf/" + p.ID)},
		)})
		e := r.entries(processorLetters, "Art. 30(2)")
		e.add("a", r.Say("Processor"), Plain(r.d.Controller.Name), Phrase{{Text: r.Say("contact details: see there"), To: "controller"}})
		e.add("a", r.Say("Controllers"), Plain(r.served(p)), nil)
		for _, to := range p.Subs {
			text, more := r.further(to)
			e.add("a", to.Name, Plain(text), Plain(more))
		}
		if p.NoSubs {
			e.add("a", r.Say("Further processors"), Plain(r.Say("none (declared)")), nil)
		}
		e.add("b", "", r.or(r.wordsIn("processing", p.Categories)), nil)
		r.transfers(e, "c", "processing_on_behalf/"+p.ID, p.Transfers)
		e.add("d", "", r.or(r.measures(r.d, p.Measures)), Phrase{{Text: r.Say("general description: see the measures"), To: "measures"}})
		pen.Table(e.table)
	}
}

// transferred is a transfer and the entries it belongs to.
type transferred struct {
	RegisterTransfer
	entries []string
}

// allTransfers are the transfers of all entries, each once.
func (r record) allTransfers() []transferred {
	var out []transferred
	add := func(t RegisterTransfer, entry string) {
		for i := range out {
			if r.receiver(out[i].RegisterTransfer) == r.receiver(t) {
				out[i].entries = append(out[i].entries, entry)
				return
			}
		}
		out = append(out, transferred{t, []string{entry}})
	}
	for i, a := range r.d.Activities {
		for _, t := range a.Transfers {
			add(t, strconv.Itoa(i+1))
		}
	}
	for i, p := range r.d.Processing {
		for _, t := range p.Transfers {
			add(t, r.processingNumber(i))
		}
	}
	return out
}

func (r record) transferSection(pen Pen) {
	pen.Section(Section{ID: "transfers", Title: r.Say("Transfers to third countries at a glance"), Short: r.Say("Transfers to third countries"), Dense: true})
	t := Table{
		Columns: []Column{{r.Say("Recipient"), TextColumn, 1.2}, {r.Say("Third countries"), TextColumn, 1}, {r.Say("Safeguard of the transfer"), TextColumn, 1.5}, {r.Say("Entries"), TextColumn, 0.6}},
		Empty:   r.Say("No transfer to a country outside the European Economic Area is declared."),
		Dense:   true,
		Caption: r.Source("GDPR Art. 30(1)(e)") + " · " + r.Source("GDPR Art. 30(2)(c)"),
	}
	for _, x := range r.allTransfers() {
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			{Text: Bold(r.receiver(x.RegisterTransfer))}, {Text: Plain(r.whereTo(x.RegisterTransfer))},
			{Text: r.or(r.safeguard(x.RegisterTransfer)), Sub: Plain(r.documentation(x.RegisterTransfer))}, {Text: Plain(strings.Join(x.entries, ", "))},
		}})
	}
	pen.Table(t)
}

// goals are what measures are for, in the order of Art. 32(1) GDPR.
var goals = []string{"pseudonymization", "encryption", "confidentiality", "integrity", "availability", "resilience", "restore", "testing"}

var goalArticles = map[string]string{
	"pseudonymization": "Art. 32(1)(a)", "encryption": "Art. 32(1)(a)",
	"confidentiality": "Art. 32(1)(b)", "integrity": "Art. 32(1)(b)", "availability": "Art. 32(1)(b)", "resilience": "Art. 32(1)(b)",
	"restore": "Art. 32(1)(c)", "testing": "Art. 32(1)(d)",
}

func (r record) measureSection(pen Pen) {
	pen.Section(Section{ID: "measures", Title: r.Say("Technical and organizational measures"), Short: r.Say("Measures"), Dense: true})
	pen.Paragraph(Paragraph{Small: true, Text: Plain(r.Fill("General description under {controller} and {processor}, by the goals of Art. 32(1) GDPR. A measure may serve several.", map[string]any{
		"controller": r.Source("GDPR Art. 30(1)(g)"), "processor": r.Source("GDPR Art. 30(2)(d)"),
	}))})
	t := Table{Dense: true, Columns: []Column{{r.Say("Goal"), TextColumn, 0.7}, {r.Say("Measures"), TextColumn, 2}}}
	for _, g := range goals {
		var list []string
		for _, m := range r.d.Measures {
			if slices.Contains(m.Goals, g) {
				list = append(list, r.said(m.Title)+r.planned(m))
			}
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(r.WordIn("goals", g)), Sub: Plain(r.Source("GDPR " + goalArticles[g]))}, {Text: r.or(strings.Join(list, "; "))}}})
	}
	var rest []string
	for _, m := range r.d.Measures {
		if len(m.Goals) == 0 {
			rest = append(rest, r.said(m.Title)+r.planned(m))
		}
	}
	if len(rest) > 0 {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(r.Say("no goal declared"))}, {Text: Plain(strings.Join(rest, "; "))}}})
	}
	pen.Table(t)
}

// planned says of a measure that is not fully there what it is.
func (r record) planned(m RegisterMeasure) string {
	switch {
	case m.Status == "" || m.Status == "implemented":
		return ""
	case m.Due != "":
		return " (" + r.Fill("{status}, due on {day}", map[string]any{"status": r.WordIn("status", m.Status), "day": m.Due}) + ")"
	}
	return " (" + r.WordIn("status", m.Status) + ")"
}

// law quotes what the record has to hold.
func (r record) law(pen Pen) {
	pen.Section(Section{ID: "law", Title: r.Say("What the law asks for"), Short: r.Say("What the law asks for"), Dense: true})
	for _, record := range []struct {
		article string
		letters []letter
	}{{"GDPR Art. 30(1)", controllerLetters}, {"GDPR Art. 30(2)", processorLetters}} {
		t := Table{Title: r.Source(record.article), Dense: true, Columns: []Column{{r.Say("Letter"), KeyColumn, 0}, {r.Say("Wording of the law"), TextColumn, 2}, {r.Say("In this record"), TextColumn, 0.8}}}
		for _, l := range record.letters {
			t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(l.sign)}, {Text: Plain(r.Fill("“{quote}”", map[string]any{"quote": r.Say(l.law)}))}, {Text: Plain(r.Say(l.short))}}})
		}
		pen.Table(t)
	}
	pen.Paragraph(Paragraph{Small: true, Text: Plain(r.Say("Source: Regulation (EU) 2016/679."))})
}

// state is what the record was made of, and what changes.
func (r record) state(pen Pen) {
	pen.Section(Section{ID: "state", Title: r.Say("State, changes and sources of the record"), Short: r.Say("State and changes"), Dense: true})
	pen.KeyValues(KeyValues{Facts: []Fact{
		{r.Say("As of"), Plain(r.Date(r.d.AsOf))},
		{r.Say("Tool"), Plain("trustcap " + r.d.Tool)},
		{r.Say("Changes"), Plain(r.Say("Earlier states stand in the version history of the files below; the digests tell one state from another."))},
	}})
	t := Table{
		Title:   r.Say("Changes announced"),
		Columns: []Column{{r.Say("Of"), TextColumn, 1.6}, {r.Say("To"), TextColumn, 1}, {r.Say("Announced"), DateColumn, 0}, {r.Say("Effective"), DateColumn, 0}},
		Empty:   r.Say("No change of what the record holds is announced."),
		Dense:   true,
	}
	for _, c := range r.d.Announcement {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Code(c.Of)}, {Text: Code(c.To)}, {Text: Plain(r.Date(c.Announced))}, {Text: Plain(r.Date(c.Effective))}}})
	}
	pen.Table(t)
	t = Table{Title: r.Say("Declarations it is made of"), Dense: true, Columns: []Column{{r.Say("File"), TextColumn, 1}, {"SHA-256", TextColumn, 2}}, Empty: r.Say("No file was read.")}
	for _, in := range r.d.Inputs {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Code(in.Path)}, {Text: Code(in.SHA256)}}})
	}
	pen.Table(t)
	pen.Closing(Closing{Lead: r.Say("A declaration proves that a thing is declared, not that it is lived."), Text: Plain(r.Say("The record holds roles and functions, no names of persons. Of a data protection officer who is designated, Art. 30(1)(a) and (2)(a) GDPR ask for the name too: it is to be added when the record is made available."))})
}
