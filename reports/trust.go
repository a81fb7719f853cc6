package reports

import (
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// Trust is the report for customers: the eight questions, each answered from
// what is declared for the audience, with how sure the answer is. It is handed
// nothing that may not be told, and adds nothing.
func Trust(p *controls.PublicAssessment, facts *inventory.Facts, l *lang.Language) Report {
	return TrustWith(p, facts, TrustOptions{}, l)
}

func (t trust) report() Report {
	return Report{
		ID:     "trust",
		Title:  t.Say("Trust report"),
		Issuer: t.p.Issuer,
		AsOf:   t.p.AsOf,
		Line:   t.Fill("Self-assessment · as of {day} · valid until {until} (inclusive)", map[string]any{"day": t.p.AsOf, "until": t.p.ValidUntil}),
		Accent: organizationOf(t.facts).Get("branding", "colour").Text(),
		Draw:   t.draw,

		Document: func() any { return t.document() },

		Archival: true,
	}
}

// organizationOf is who declared, an empty resource where nothing may be told.
func organizationOf(facts *inventory.Facts) *inventory.Resource {
	if o := facts.Organization(); o != nil {
		return o
	}
	return &inventory.Resource{Section: "organization"}
}

type trust struct {
	p     *controls.PublicAssessment
	facts *inventory.Facts
	words
	with TrustOptions
}

func (t trust) draw(pen Pen) {
	t.cover(pen)
	foreword := t.intro(pen)
	for _, q := range t.questions() {
		t.question(pen, q)
	}
	t.subProcessors(pen)
	t.certificatesSection(pen)
	if !foreword {
		t.limits(pen, true)
	}
	t.verification(pen)
}

// questions are T1 to T8, in their order.
func (t trust) questions() []controls.Status {
	var out []controls.Status
	for _, s := range t.p.Questions {
		if s.Parent == "" {
			out = append(out, s)
		}
	}
	return out
}

// points are the sub-questions of a question that are shown: the core ones, and
// those further ones on which something is known.
func (t trust) points(question string) []controls.Status {
	var out []controls.Status
	for _, s := range t.p.Questions {
		if s.Parent == question && (s.Core || s.State != controls.NotAssessed) {
			out = append(out, s)
		}
	}
	return out
}

func (t trust) cover(pen Pen) {
	var services []string
	for _, s := range t.facts.Section("services") {
		services = append(services, t.text(s.Get("title")))
	}
	slices.SortFunc(services, t.Compare)
	subject := strings.Join(services, ", ")
	if subject == "" {
		subject = t.Say("no service is named for this edition")
	} else if len(services) > 5 {
		subject = t.Fill("{n} services", map[string]any{"n": len(services)})
	}
	edition := t.Say("public edition")
	if t.p.Audience == "customers" {
		edition = t.Say("edition for customers")
	}
	ladder := t.ladder()
	pen.Cover(Cover{
		Issuer:   t.p.Issuer,
		Title:    t.Say("Trust report"),
		Subtitle: []string{t.Say("Eight questions of our customers,"), t.Say("answered from declarations and proofs")},
		Sentence: t.counts(),
		Facts: []Fact{
			{t.Say("As of"), Plain(t.Date(t.p.AsOf))},
			{t.Say("Valid until (inclusive)"), Plain(t.Date(t.p.ValidUntil))},
			{t.Say("Version and language"), Plain(edition + ", " + t.LanguageName(t.Tag()))},
			{t.Say("Subject"), Plain(subject)},
		},
		Ladder:   &ladder,
		Closing:  t.Say("This report is a self-assessment from own declarations on the day named, with the proofs named. It is no certificate and no guarantee and changes no contract."),
		See:      "verify",
		SeeWords: t.Say("Verification and contacts"),
		Logo:     t.with.Logo,
	})
}

// counts is the one sentence: the core points by state, not assessed first; and
// the further points where some of them are open.
func (t trust) counts() string {
	said, _ := t.countsOf(true)
	out := t.Fill("Of {n} core points: {states}.", said)
	if further, open := t.countsOf(false); open {
		out += " " + t.Fill("Of {n} further points: {states}.", further)
	}
	return out
}

// countsOf are the core points by state, or the further ones that are shown; open
// reports whether one of them is not satisfied or tolerated.
func (t trust) countsOf(core bool) (args map[string]any, open bool) {
	counts, total := map[controls.State]int{}, 0
	for _, q := range t.questions() {
		for _, s := range t.points(q.ID) {
			if s.Core == core {
				counts[s.State]++
				if s.State != controls.NotApplicable {
					total++
				}
			}
		}
	}
	var parts []string
	for _, s := range controls.States {
		if s != controls.NotApplicable && (counts[s] > 0 || core && s == controls.NotAssessed) {
			parts = append(parts, t.Fill("{n} {state}", map[string]any{"n": counts[s], "state": t.state(s, false)}))
		}
	}
	open = counts[controls.NotSatisfied] > 0 || counts[controls.Tolerated] > 0
	return map[string]any{"n": total, "states": strings.Join(parts, ", ")}, open
}

func (t trust) ladder() Ladder {
	l := Ladder{
		Question: t.Say("Question"),
		State:    t.Say("State (weakest point)"),
		Levels:   map[controls.Level]string{},
		Caption:  t.Say("Level of proof: from the weakest needed (full) to the strongest there is (open)."),
	}
	for _, level := range controls.Levels[1:] {
		l.Levels[level] = t.level(level)
	}
	l.Levels[controls.Measured] = t.Say("measured, tested")
	for _, q := range t.questions() {
		l.Rows = append(l.Rows, Rung{
			Number: q.ID, Title: t.Say(q.Title), State: t.status(q, false),
			Weakest: q.Weakest, Strongest: q.Strongest,
			Words: t.assurance(q.Weakest, q.Strongest).Words, To: q.ID,
		})
	}
	return l
}

// question is the page of one of the eight questions.
func (t trust) question(pen Pen, q controls.Status) {
	state, assurance := t.status(q, false), t.assurance(q.Weakest, q.Strongest)
	basis := t.bases(q.Basis)
	if basis == "" {
		basis = "–"
	}
	pen.Section(Section{
		ID: q.ID, Title: t.Say(q.Question), Short: q.ID + " " + t.Say(q.Title), Fresh: true, State: &state,
		Side: &Side{Number: q.ID, Title: t.Say(q.Title), Entries: []SideEntry{
			{State: &state, Figures: []Figure{
				{t.Value(q.Points.Checked), t.Say("points checked")},
				{t.Value(q.Points.Open), t.Say("open")},
				{t.Value(q.Points.Tolerated), t.Say("tolerated for a time")},
			}},
			{Label: t.Say("Level of proof"), Assurance: &assurance},
			{Label: t.Say("Basis"), Lines: []Phrase{Plain(basis)}},
		}},
	})
	answer := strings.Join(t.answer(q), " ")
	switch {
	case grave(q):
		pen.Lead(Lead{Text: Plain(t.Say("We cannot answer this question positively today: a point of high severity is open."))})
	case answer != "":
		pen.Lead(Lead{Text: Plain(answer)})
	case q.State == controls.NotAssessed:
		pen.Lead(Lead{Text: Plain(t.Say("There is no proof of this yet."))})
	default:
		pen.Lead(Lead{Text: Plain(t.Say("What is known stands in the points below."))})
	}
	t.notes(pen, q)
	if grave(q) && answer != "" {
		pen.Paragraph(Paragraph{Text: Bold(t.Say("What is declared:") + " ").Then(Plain(answer))})
	}
	t.exhibits(pen, q)
	t.pointsTable(pen, q)
}

// grave reports whether an open finding is so severe that the answer must not
// read positive.
func grave(q controls.Status) bool {
	return q.Points.Open > 0 && (q.Points.Worst == "high" || q.Points.Worst == "critical")
}

// notes say in plain sentences what is open, tolerated, not assessed or only
// partly evidenced. They name points, never what was found.
func (t trust) notes(pen Pen, q controls.Status) {
	args := map[string]any{"day": t.p.AsOf, "m": q.Points.Checked}
	if q.Points.Open > 0 {
		pen.Note(Note{controls.NotSatisfied, t.Say("Open:"), Plain(t.Count(q.Points.Open,
			"On {day}, {n} of {m} points checked was open{where}.", "On {day}, {n} of {m} points checked were open{where}.", t.where(args, q, controls.NotSatisfied)))})
	}
	if q.Points.Tolerated > 0 {
		pen.Note(Note{controls.Tolerated, t.Say("Tolerated:"), Plain(t.Count(q.Points.Tolerated,
			"{n} of {m} points checked is tolerated for a time; it does not count as satisfied{where}.", "{n} of {m} points checked are tolerated for a time; they do not count as satisfied{where}.", t.where(args, q, controls.Tolerated)))})
	}
	if titles := t.named(q, controls.NotAssessed); len(titles) > 0 {
		pen.Note(Note{controls.NotAssessed, t.Say("Not assessed:"), Plain(t.Say("There is no proof of this yet:") + " " + strings.Join(titles, "; ") + ".")})
	}
	if titles := t.named(q, controls.PartlyEvidenced); len(titles) > 0 {
		pen.Note(Note{controls.PartlyEvidenced, t.Say("Partly evidenced:"), Plain(t.Say("Stated by the provider, not yet backed in full:") + " " + strings.Join(titles, "; ") + ".")})
	}
}

// named are the titles of the points of a question in a state.
func (t trust) named(q controls.Status, state controls.State) []string {
	var out []string
	for _, s := range t.points(q.ID) {
		if s.State == state {
			out = append(out, t.Say(s.Title)+" ("+s.ID+")")
		}
	}
	return out
}

// where names the points in a state, as the end of a sentence.
func (t trust) where(args map[string]any, q controls.Status, state controls.State) map[string]any {
	args["where"] = ""
	var ids []string
	for _, s := range t.points(q.ID) {
		if s.State == state {
			ids = append(ids, s.ID)
		}
	}
	if len(ids) > 0 {
		args["where"] = " (" + strings.Join(ids, ", ") + ")"
	}
	return args
}

func (t trust) pointsTable(pen Pen, q controls.Status) {
	table := Table{
		Title:   t.Say("The points one by one"),
		Columns: []Column{{t.Say("No."), KeyColumn, 0}, {t.Say("What it is about"), TextColumn, 1}, {t.Say("State"), StateColumn, 0}, {t.Say("Level of proof"), AssuranceColumn, 0}},
		Empty:   t.Say("There is no proof of this yet."),
	}
	backed := true
	for _, s := range t.points(q.ID) {
		state, assurance := t.status(s, false), t.assurance(s.Weakest, s.Strongest)
		table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: Plain(s.ID)}, {Text: Plain(t.Say(s.Title))}, {State: &state}, {Assurance: &assurance}}})
		backed = backed && rank(s.Weakest) > rank(controls.Declared)
	}
	if !backed {
		table.Caption = t.Say("A declaration proves that a thing is declared, not that it is lived.")
	}
	pen.Table(table)
}

// subProcessors lists who takes part in the processing.
func (t trust) subProcessors(pen Pen) {
	table := Table{
		Columns: []Column{{t.Say("Name"), TextColumn, 1.2}, {t.Say("Role and task"), TextColumn, 1.5}, {t.Say("Countries"), TextColumn, 1}, {t.Say("Safeguard of the transfer"), TextColumn, 1.2}},
		Empty:   t.Say("No sub-processor is named in this edition. Customers find them in the edition for customers, as far as they are declared."),
	}
	notice := ""
	for _, s := range t.facts.Section("suppliers") {
		name := s.Get("title").Text()
		if name == "" {
			continue
		}
		safeguard := []string{}
		if m := s.Get("transfer", "mechanism").Text(); m != "" {
			safeguard = append(safeguard, t.WordIn("mechanism", m))
		}
		if f := s.Get("transfer", "framework").Text(); f != "" {
			safeguard = append(safeguard, t.WordIn("framework", f))
		}
		var role Phrase
		if r := s.Get("role").Text(); r != "" {
			role = Plain(t.WordIn("role", r))
		}
		countries := t.countries(s.Get("countries").Strings())
		var access Phrase
		if from := s.Get("access_from").Strings(); len(from) > 0 {
			access = Plain(t.Fill("access from: {countries}", map[string]any{"countries": t.countries(from)}))
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(name)}, {Text: role, Sub: Plain(t.text(s.Get("task")))}, {Text: Plain(countries), Sub: access}, {Text: Plain(strings.Join(safeguard, ", "))},
		}})
		if n := s.Get("sub_processors", "notice"); n.Exists() && notice == "" {
			notice = t.duration(n)
		}
	}
	if notice != "" {
		table.Caption = t.Fill("New sub-processors are announced {notice} beforehand.", map[string]any{"notice": notice})
	}
	slices.SortStableFunc(table.Rows, func(a, b Row) int { return t.Compare(a.Cells[0].Text.String(), b.Cells[0].Text.String()) })
	pen.Section(Section{ID: "sub-processors", Title: t.Say("Who takes part in the processing"), Short: t.Say("Sub-processors and suppliers"), Fresh: true})
	pen.Table(table)
}

// certificatesSection shows each certificate in force with all that belongs to
// it.
func (t trust) certificatesSection(pen Pen) {
	pen.Section(Section{ID: "certificates", Title: t.Say("What independent bodies have examined"), Short: t.Say("Independent examinations")})
	list := t.certificates()
	if len(list) == 0 {
		pen.Paragraph(Paragraph{Text: Plain(t.Say("No independent examination is declared for this edition."))})
		return
	}
	pen.Paragraph(Paragraph{Text: Plain(t.Say("A management system is examined within its scope. That says nothing of services outside it, and nothing of single results."))})
	for _, e := range list {
		k := KeyValues{Title: standard(e)}
		if supplierOf(e) != "" {
			k.Title = t.Fill("{standard}, a supplier's", map[string]any{"standard": standard(e)})
		}
		add := func(label, value string) {
			if value != "" {
				k.Facts = append(k.Facts, Fact{label, Plain(value)})
			}
		}
		add(t.Say("Examined"), t.system(e))
		add(t.Say("Issued by"), t.body(e))
		add(t.Say("Scope"), t.text(e.Get("scope")))
		add(t.Say("Not covered"), t.text(e.Get("excluded")))
		add(t.Say("Number"), e.Get("number").Text())
		add(t.Say("Valid until (inclusive)"), t.day(e.Get("expires")))
		add(t.Say("Where to look it up"), e.Get("verify_url").Text())
		pen.KeyValues(k)
	}
}

// certificates are those in force on the day, with all that the pattern needs.
func (t trust) certificates() []*inventory.Resource {
	var out []*inventory.Resource
	for _, e := range t.facts.Section("evidence") {
		expires, status := e.Get("expires").Text(), e.Get("status").Text()
		switch {
		case e.Get("kind").Text() != "certificate", !e.Get("standard").Exists(), !e.Get("body").Exists(), !e.Get("scope").Exists(),
			expires == "" || expires < t.p.AsOf, status != "" && status != "valid":
			continue
		}
		out = append(out, e)
	}
	return out
}

// standard is the standard of a certificate with its edition.
func standard(e *inventory.Resource) string {
	s := e.Get("standard").Text()
	if edition := e.Get("edition").Text(); edition != "" && !strings.Contains(s, edition) {
		s += ":" + edition
	}
	return s
}

// body is who issued a certificate, and who accredited that body.
func (t trust) body(e *inventory.Resource) string {
	by := e.Get("body").Text()
	if a := e.Get("accreditation", "by").Text(); a != "" {
		return t.Fill("{body} (accredited by {accreditation})", map[string]any{"body": by, "accreditation": a})
	}
	return by
}

// supplierOf is the id of the supplier whose certificate it is, "" for one of the
// organization's own.
func supplierOf(e *inventory.Resource) string {
	id, _ := strings.CutPrefix(e.Get("for").Text(), "suppliers/")
	if id == e.Get("for").Text() {
		return ""
	}
	return id
}

// holder is whose certificate it is.
func (t trust) holder(e *inventory.Resource) string {
	id := supplierOf(e)
	if id == "" {
		return t.p.Issuer
	}
	if s := t.facts.Find("suppliers", id); s != nil && s.Get("title").Exists() {
		return s.Get("title").Text()
	}
	return t.Say("a supplier of ours")
}

// system is what a certificate speaks of: never the organization itself.
func (t trust) system(e *inventory.Resource) string {
	args := map[string]any{"company": t.holder(e)}
	switch s := e.Get("standard").Text(); {
	case strings.Contains(s, "27001"):
		return t.Fill("information security management system of {company}", args)
	case strings.Contains(s, "27701"):
		return t.Fill("privacy information management system of {company}", args)
	case strings.Contains(s, "20000"):
		return t.Fill("service management system of {company}", args)
	case strings.Contains(s, "22301"):
		return t.Fill("business continuity management system of {company}", args)
	}
	return t.Fill("management system of {company}", args)
}

// certificate says a certificate by the one pattern. Any other wording is
// refused.
func (t trust) certificate(e *inventory.Resource) string {
	s := t.Fill("The {system} is certified to {standard} by {body}, scope “{scope}”", map[string]any{
		"system": t.system(e), "standard": standard(e), "body": t.body(e), "scope": strings.TrimSuffix(t.text(e.Get("scope")), "."),
	})
	if number := e.Get("number").Text(); number != "" {
		s += t.Fill(", certificate {number}", map[string]any{"number": number})
	}
	s += t.Fill(", valid until {day}.", map[string]any{"day": e.Get("expires").Text()})
	if excluded := t.text(e.Get("excluded")); excluded != "" {
		s += " " + t.Fill("Not covered: {what}.", map[string]any{"what": strings.TrimSuffix(excluded, ".")})
	}
	return s
}

// limits says what is not claimed.
func (t trust) limits(pen Pen, fresh bool) {
	pen.Section(Section{ID: "limits", Title: t.Say("What is not claimed"), Short: t.Say("What is not claimed"), Fresh: fresh})
	pen.Columns(Columns{[]ListColumn{
		{t.Say("This report shows"), []Phrase{
			Plain(t.Say("what the issuer declares to customers on the day named")),
			Plain(t.Say("which of it was checked against rules, attested, measured or examined by others")),
			Plain(t.Say("how many points are open or tolerated for a time")),
		}},
		{t.Say("It does not show"), []Phrase{
			Plain(t.Say("that the declarations are true; that rests on the proofs named")),
			Plain(t.Say("that everything that exists is declared; completeness was not tested")),
			Plain(t.Say("that an independent body has looked; where one has, it says “examined externally”")),
			Plain(t.Say("that all has stayed the same since the day named")),
		}},
	}})
	pen.Paragraph(Paragraph{Text: Plain(t.population())})
}

// population says from how much the answers come.
func (t trust) population() string {
	var parts []string
	for _, section := range populationOrder {
		if n := t.p.Population[section]; n > 0 {
			parts = append(parts, t.counted(section, n))
		}
	}
	if len(parts) == 0 {
		return t.Say("Nothing is declared yet.")
	}
	return t.Fill("Looked at: {what} (from declarations; completeness not tested).", map[string]any{"what": strings.Join(parts, ", ")})
}

// populationOrder are the sections whose number is told, in this order.
var populationOrder = []string{"services", "datasets", "purposes", "suppliers", "processing_on_behalf", "evidence"}

// counted is a number of resources of a section in words.
func (w words) counted(section string, n int) string {
	switch section {
	case "services":
		return w.Count(n, "{n} service", "{n} services", nil)
	case "datasets":
		return w.Count(n, "{n} data set", "{n} data sets", nil)
	case "purposes":
		return w.Count(n, "{n} purpose", "{n} purposes", nil)
	case "suppliers":
		return w.Count(n, "{n} supplier", "{n} suppliers", nil)
	case "processing_on_behalf":
		return w.Count(n, "{n} processing on behalf", "{n} kinds of processing on behalf", nil)
	case "evidence":
		return w.Count(n, "{n} piece of evidence", "{n} pieces of evidence", nil)
	}
	return w.Fill("{n} {what}", map[string]any{"n": n, "what": w.Say(section)})
}

// intro is what the issuer says beforehand, in its own words, and right below it
// what is not claimed. It is false where nothing is said.
func (t trust) intro(pen Pen) bool {
	text := t.text(organizationOf(t.facts).Get("branding", "intro"))
	if text == "" {
		return false
	}
	pen.Section(Section{ID: "intro", Title: t.Say("Foreword of the issuer"), Short: t.Say("Foreword"), Fresh: true})
	pen.Lead(Lead{Text: Plain(text)})
	t.limits(pen, false)
	return true
}
