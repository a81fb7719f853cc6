package reports

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

func init() { register("html", writeHTML) }

var (
	//go:embed html.tmpl
	htmlTemplate string
	//go:embed html.css
	htmlStyle string
	//go:embed html.js
	htmlScript string
)

var htmlPage = template.Must(template.New("page").Parse(htmlTemplate))

// Findings beyond these numbers are drawn with less, so that the page stays
// light: first as rows by rule and without their source, and with no more than
// allPointers rows of a table that point at them; then only those that are not
// satisfied.
const (
	wholeFindings = 500
	allFindings   = 2000
	allPointers   = 100
)

// writeHTML writes a report as one page that asks for nothing else.
func writeHTML(w io.Writer, r Report, l *lang.Language) error {
	p := newHTMLPen(r, l)
	r.Draw(p)
	var page bytes.Buffer
	if err := htmlPage.Execute(&page, p.page()); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	_, err := w.Write(page.Bytes())
	return err
}

// htmlPen keeps the blocks as they are drawn. A page flows, and what stands at
// its top (contents, counts, the marks that are used) is known only at the end.
type htmlPen struct {
	report   Report
	l        *lang.Language
	cover    *Cover
	sections []*htmlPart

	ids      map[string]string // as drawn, to an id that is unique on the page
	taken    map[string]bool
	first    map[findingKey]showing // where a finding is shown first
	findings int                    // different ones
	levels   map[[2]controls.Level]bool
	pages    map[string]string // sections that are pages of their own, on a site
}

// htmlPart is a section with its blocks; the first has no section where a
// report draws blocks before any.
type htmlPart struct {
	section *Section
	id      string
	blocks  []any
}

// showing is where a finding stands: its own id and its section.
type showing struct {
	id      string
	section *htmlPart
}

type findingKey struct{ rule, at, sentence string }

func keyOf(f Finding) findingKey { return findingKey{f.Rule, f.At, f.Sentence} }

func newHTMLPen(r Report, l *lang.Language) *htmlPen {
	return &htmlPen{
		report: r, l: l,
		ids: map[string]string{}, taken: map[string]bool{}, first: map[findingKey]showing{},
		levels: map[[2]controls.Level]bool{},
	}
}

func (p *htmlPen) add(block any) {
	if len(p.sections) == 0 {
		p.sections = append(p.sections, &htmlPart{})
	}
	part := p.sections[len(p.sections)-1]
	part.blocks = append(part.blocks, block)
}

// Cover is the top of the page.
func (p *htmlPen) Cover(c Cover) { p.cover = &c }

// Section begins a part of the page.
func (p *htmlPen) Section(s Section) {
	p.sections = append(p.sections, &htmlPart{section: &s, id: p.place(s.ID)})
}

// Heading is a heading within a section.
func (p *htmlPen) Heading(h Heading) {
	p.place(h.ID)
	p.add(h)
}

// Table is a table in a box that scrolls where it is wider than the page.
func (p *htmlPen) Table(t Table) {
	for _, row := range t.Rows {
		p.place(row.ID)
	}
	p.add(t)
}

// Finding is one finding.
func (p *htmlPen) Finding(f Finding) {
	p.add(f)
	id := p.place(f.ID)
	if _, again := p.first[keyOf(f)]; !again {
		p.findings++
		p.first[keyOf(f)] = showing{id, p.sections[len(p.sections)-1]}
	}
}

// Lead is the answer.
func (p *htmlPen) Lead(b Lead) { p.add(b) }

// Paragraph is running text.
func (p *htmlPen) Paragraph(b Paragraph) { p.add(b) }

// Note is one tinted line with a mark.
func (p *htmlPen) Note(b Note) { p.add(b) }

// StateBars are the counts of states of groups of controls.
func (p *htmlPen) StateBars(b StateBars) { p.add(b) }

// Ladder shows for each question its state and how sure it is.
func (p *htmlPen) Ladder(b Ladder) { p.add(b) }

// Measurements draw what was measured against what was promised.
func (p *htmlPen) Measurements(b Measurements) { p.add(b) }

// SupportLadder shows the way from self-help to a person.
func (p *htmlPen) SupportLadder(b SupportLadder) { p.add(b) }

// Chart draws a chart of another kind.
func (p *htmlPen) Chart(c Chart) { p.add(c) }

// Steps are numbered steps.
func (p *htmlPen) Steps(b Steps) { p.add(b) }

// KeyValues are labels with their values.
func (p *htmlPen) KeyValues(b KeyValues) { p.add(b) }

// Columns are short lists beside each other.
func (p *htmlPen) Columns(b Columns) { p.add(b) }

// Closing is the tinted block at the end.
func (p *htmlPen) Closing(b Closing) { p.add(b) }

// place makes an id that is unique on the page, "" for none. Ids of the page
// itself begin with an underscore, which no id of a report does.
func (p *htmlPen) place(raw string) string {
	if raw == "" {
		return ""
	}
	base := strings.TrimLeft(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._()-", r) {
			return r
		}
		return '-'
	}, raw), "_")
	id := base
	for n := 2; id == "" || p.taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	p.taken[id] = true
	if _, ok := p.ids[raw]; !ok {
		p.ids[raw] = id
	}
	return id
}

// href points at a place of the page, "" where there is none.
func (p *htmlPen) href(raw string) template.URL {
	if id := p.ids[raw]; id != "" {
		return template.URL("#" + id) // an id holds nothing that has a meaning in a URL
	}
	if page := p.pages[raw]; page != "" {
		return template.URL(page)
	}
	return ""
}

// The page as the template reads it. Texts are clean; escaping is the
// template's.
type (
	htmlDoc struct {
		Lang, Title, Issuer, Name, Line, Language string

		Policy string
		Style  template.CSS
		Script template.JS

		Words    htmlWords
		Marks    []htmlMark
		Levels   []htmlLevel
		Cover    *htmlCover
		Contents []*htmlEntry
		Filter   *htmlFilter
		Sections []*htmlSection
		Closing  string
		See      template.URL
		SeeWords string
		Site     *sitePage // nil for a page that stands alone
	}
	htmlWords struct {
		Skip, Contents, Search, SearchHint, Framework, All, State, Filter, Reset string
	}
	htmlRun struct {
		Parts []string // a line may break between them
		Tag   string
		Href  template.URL
	}
	htmlState struct {
		N     int
		Words string
	}
	htmlAssurance struct{ Symbol, Words string }
	htmlFact      struct {
		Label string
		Value []htmlRun
	}
	htmlCover struct {
		Issuer, Title, Sentence string
		Subtitle                []string
		Facts                   []htmlFact
		Ladder                  *htmlLadder
		Bars                    *htmlBars
		Logo                    *htmlLogo
	}
	htmlLogo struct {
		Source        template.URL // data:
		Alternative   string
		Width, Height int // px
	}
	// htmlEntry is a line of the contents.
	htmlEntry struct {
		Title   string
		Href    template.URL
		State   *htmlState
		Count   int
		Counted string
		Inner   []*htmlEntry
		Current bool   // this page
		Fold    string // says how many lie within, where they are folded away
	}
	htmlFilter struct {
		Frameworks      []htmlOption
		States          []htmlToggle
		One, Many, Some string // how the number of hits is said
		Count           string
	}
	htmlOption struct{ Value, Title string }
	htmlToggle struct {
		N     int
		Words string
		Count string
	}
	htmlSection struct {
		ID, HeadingID, LabelledBy string
		Level                     int
		Number, Title             string
		Summary                   string // the title in one sentence, below it
		Framework                 string
		Entry                     bool // counts as a hit of the filter
		Depth                     int
		State                     *htmlState
		Side                      *htmlSide
		Dense, Fresh              bool
		Filter                    bool // the filter stands before this section
		Blocks                    []htmlBlock
	}
	htmlSide struct {
		Number    string // drawn large beside the section
		Long      bool
		Title     string
		Name      []string       // the title, in parts
		State     *htmlState     // of a dense section: at the right of its heading
		Assurance *htmlAssurance // likewise
		Label     string         // of that assurance
		Entries   []htmlSideEntry
	}
	htmlSideEntry struct {
		Label     string
		State     *htmlState
		Figures   []Figure
		Assurance *htmlAssurance
		Lines     [][]htmlRun
		Remark    *htmlState
		Code      *htmlCode
	}
	// htmlCode is a code for machines to read.
	htmlCode struct {
		Drawing     htmlDrawing
		Alternative string
	}
	// htmlBlock holds one block; the others are nil.
	htmlBlock struct {
		Heading   *htmlHeading
		Lead      *htmlLead
		Paragraph *htmlParagraph
		Note      *htmlNote
		Table     *htmlTable
		Bars      *htmlBars
		Ladder    *htmlLadder
		Chart     *htmlChart
		Course    *htmlCourse
		Support   *htmlSupport
		Finding   *htmlFinding
		Rows      *htmlFindings
		Steps     []htmlStep
		Facts     *htmlFacts
		Columns   *htmlColumns
		Closing   *htmlClosing
	}
	htmlHeading struct {
		Level           int
		Class, Text, ID string
	}
	htmlLead struct {
		Text  []htmlRun
		Facts []htmlFact
	}
	htmlParagraph struct {
		Text  []htmlRun
		Small bool
	}
	htmlNote struct {
		N    int
		Lead string
		Text []htmlRun
	}
	htmlFacts struct {
		Heading *htmlHeading
		Facts   []htmlFact
	}
	htmlTable struct {
		Heading        *htmlHeading
		Label          string
		Columns        []htmlColumn
		Rows           []htmlRow
		Empty, Caption string
		Dense          bool
	}
	htmlColumn struct{ Title, Class string }
	htmlRow    struct {
		ID      string
		Entry   *htmlState // its state, where the row can be filtered
		Pointer bool       // points at what is counted elsewhere
		Cells   []htmlCell
	}
	htmlCell struct {
		Class     string
		Text, Sub []htmlRun
		State     *htmlState
		Assurance *htmlAssurance
	}
	htmlColumns struct {
		Level   int
		Columns []htmlList
	}
	htmlList struct {
		Title string
		Items [][]htmlRun
	}
	htmlStep struct {
		Lead       string
		Text, Then []htmlRun
		Code, Key  []string
		Label      string
	}
	htmlClosing struct {
		Lead string
		Text []htmlRun
	}
	htmlFinding struct {
		ID, Frameworks     string
		Level              int
		State              htmlState
		Sentence, Severity string
		At                 string
		Source             []htmlSource
		SourceLabel        string
		Facts              []htmlFact
		Mend               htmlFact
		First              template.URL // where it stands in full, for one shown again
	}
	htmlSource struct {
		Number string
		Text   string // up to what is meant
		Meant  string
		After  string
		Strong bool
		Carets string // and the space before them
	}
	// htmlFindings are findings as rows, those of a rule and a state together.
	htmlFindings struct {
		Label  string
		Groups []htmlGroup
	}
	htmlGroup struct {
		Rule       string
		State      htmlState
		Severity   string
		Frameworks string
		Facts      []htmlFact // what all of them say
		Rows       []htmlFinding
	}
)

// text is a text fit for a page: no line breaks, and no signs that hide or turn
// the direction of writing.
func htmlText(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\u2028', r == '\u2029':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(replacement)))
}

func (p *htmlPen) phrase(text Phrase) []htmlRun {
	var out []htmlRun
	for _, r := range text {
		if r.Text == "" {
			continue
		}
		out = append(out, htmlRun{
			Parts: breakable(htmlText(r.Text)),
			Tag:   map[Face]string{Strong: "b", Quiet: "q", Monospace: "code"}[r.Face],
			Href:  p.href(r.To),
		})
	}
	return out
}

// breakable parts long words, which are paths and addresses, where a line may
// break within them.
func breakable(s string) []string {
	const long = 16 // characters
	var parts []string
	start := 0
	for from := 0; from < len(s); {
		to := len(s)
		if i := strings.IndexByte(s[from:], ' '); i >= 0 {
			to = from + i
		}
		if to-from > long {
			for i := from; i < to-1; i++ {
				if (s[i] == '/' || s[i] == '@') && s[i+1] != '/' {
					parts, start = append(parts, s[start:i+1]), i+1
				}
			}
		}
		from = to + 1
	}
	return append(parts, s[start:])
}

// stateNumber is the place of a state, by which classes and marks are named.
func stateNumber(s controls.State) int { return max(slices.Index(controls.States, s), 0) }

func (p *htmlPen) state(s State) htmlState {
	return htmlState{stateNumber(s.State), htmlText(s.Words)}
}

func (p *htmlPen) maybeState(s *State) *htmlState {
	if s == nil {
		return nil
	}
	state := p.state(*s)
	return &state
}

func (p *htmlPen) assurance(a *Assurance) *htmlAssurance {
	if a == nil {
		return nil
	}
	span := [2]controls.Level{a.Weakest, a.Strongest}
	p.levels[span] = true
	return &htmlAssurance{levelSymbol(span), htmlText(a.Words)}
}

func (p *htmlPen) facts(facts []Fact) []htmlFact {
	var out []htmlFact
	for _, f := range facts {
		out = append(out, htmlFact{htmlText(f.Label), p.phrase(f.Value)})
	}
	return out
}

// page is the page as it is known at the end.
// searchHint says what can be searched for: rules and files only where there
// are findings.
func (p *htmlPen) searchHint() string {
	if p.report.ID == "audit" {
		return p.l.Say("text, rule, file")
	}
	return p.l.Say("text")
}

func (p *htmlPen) page() htmlDoc {
	style := template.CSS(p.style())
	doc := htmlDoc{
		Lang: p.l.Tag(), Title: htmlText(p.report.Title), Issuer: htmlText(p.report.Issuer), Name: htmlText(p.report.Title),
		Line: htmlText(p.report.Line), Language: p.l.LanguageName(p.l.Tag()),
		Policy: "default-src 'none'; style-src " + digest(string(style)) + "; script-src " + digest(htmlScript) +
			"; img-src data:; base-uri 'none'; form-action 'none'",
		Style: style, Script: template.JS(htmlScript),
		Words: htmlWords{
			Skip: p.l.Say("Skip to the content"), Contents: p.l.Say("Contents"), Search: p.l.Say("Search"),
			SearchHint: p.searchHint(), Framework: p.l.Say("Framework"), All: p.l.Say("all"),
			State: p.l.Say("State"), Filter: p.l.Say("Filter the entries"), Reset: p.l.Say("Reset"),
		},
	}
	if c := p.cover; c != nil {
		p.saidOnce()
		c = p.cover
		doc.Title = htmlText(c.Title)
		doc.Cover = p.coverView(*c)
		doc.Closing = htmlText(c.Closing)
		if doc.See = p.href(c.See); doc.See != "" {
			doc.SeeWords = htmlText(c.SeeWords)
		}
	}
	labels := map[string]int{}
	for i, part := range p.sections {
		s := p.sectionView(part, i)
		if s.LabelledBy != "" {
			name := s.Number + " " + s.Title
			if labels[name]++; labels[name] > 1 { // two of one name need more to tell them apart
				s.LabelledBy = ""
			}
		}
		doc.Sections = append(doc.Sections, s)
	}
	p.reach(&doc)
	for i, state := range controls.States {
		doc.Marks = append(doc.Marks, markSymbol(i, Marks[state]))
	}
	doc.Levels = levelSymbols(p.levels)
	return doc
}

// saidOnce leaves out what the cover and the section right below it both say:
// on paper they are two pages, here one sees both at a glance.
func (p *htmlPen) saidOnce() {
	if len(p.sections) == 0 {
		return
	}
	for i, block := range p.sections[0].blocks {
		switch b := block.(type) {
		case Lead:
			if b.Text.String() == p.cover.Sentence {
				b.Text = nil
				p.sections[0].blocks[i] = b
			}
		case StateBars:
			if p.cover.Bars != nil && reflect.DeepEqual(b.Rows, p.cover.Bars.Rows) {
				cover := *p.cover
				cover.Bars = nil
				p.cover = &cover
			}
		}
	}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// reach writes the contents and the filter, which need the whole page.
func (p *htmlPen) reach(doc *htmlDoc) {
	var frameworks []string
	counts := make([]int, len(controls.States))
	total, before := 0, -1
	var open []*htmlEntry // the entry of each depth above the section
	for i, s := range doc.Sections {
		n := 0
		count := func(state int) {
			counts[state]++
			n++
		}
		if s.Entry {
			count(s.State.N)
		}
		for _, b := range s.Blocks {
			frameworks = append(frameworks, b.count(count)...)
		}
		if s.Framework != "" && n > 0 {
			frameworks = append(frameworks, s.Framework)
		}
		if total += n; n > 0 && before < 0 {
			before = i
		}
		part := p.sections[i].section
		if part == nil {
			continue
		}
		entry := &htmlEntry{Title: htmlText(part.Short), Href: template.URL("#" + s.ID), State: s.State, Count: n}
		if entry.Title == "" {
			entry.Title = s.Title
		}
		depth := max(0, min(part.Depth, len(open)))
		open = append(open[:depth], entry)
		if depth == 0 {
			doc.Contents = append(doc.Contents, entry)
		} else {
			above := open[depth-1]
			above.Inner = append(above.Inner, entry)
		}
	}
	for _, e := range doc.Contents {
		p.fold(e)
	}
	if before < 0 {
		return
	}
	doc.Sections[before].Filter = true
	doc.Filter = &htmlFilter{
		One: p.l.Say("1 entry"), Many: p.l.Say("{n} entries"), Some: p.l.Say("{n} of {m} entries"),
		Count: p.l.Count(total, "1 entry", "{n} entries", nil),
	}
	slices.Sort(frameworks)
	for _, id := range slices.Compact(frameworks) {
		doc.Filter.Frameworks = append(doc.Filter.Frameworks, htmlOption{id, strings.TrimSpace(p.l.Reference(id + ":"))})
	}
	slices.SortFunc(doc.Filter.Frameworks, func(a, b htmlOption) int { return p.l.Compare(a.Title, b.Title) })
	for i, n := range counts {
		if n > 0 {
			doc.Filter.States = append(doc.Filter.States, htmlToggle{i, p.l.Word(string(controls.States[i])), p.l.Number(float64(n))})
		}
	}
}

// fold adds up the counts below an entry of the contents, and folds away more
// than one reads at a glance.
func (p *htmlPen) fold(e *htmlEntry) {
	for _, inner := range e.Inner {
		p.fold(inner)
		e.Count += inner.Count
	}
	if len(e.Inner) > 12 {
		e.Fold = p.l.Fill("{n} sections", map[string]any{"n": len(e.Inner)})
	}
	if e.Count > 0 && e.State == nil {
		e.Counted = p.l.Number(float64(e.Count))
	}
}

// count tells the state of each entry of the filter that is in the block, and
// returns the frameworks the block can be filtered by.
func (b htmlBlock) count(add func(state int)) []string {
	var frameworks []string
	switch {
	case b.Finding != nil:
		if b.Finding.First == "" {
			add(b.Finding.State.N)
		}
		return strings.Fields(b.Finding.Frameworks)
	case b.Rows != nil:
		for _, g := range b.Rows.Groups {
			frameworks = append(frameworks, strings.Fields(g.Frameworks)...)
			for range g.Rows {
				add(g.State.N)
			}
		}
	case b.Table != nil:
		for _, row := range b.Table.Rows {
			if row.Entry != nil && !row.Pointer {
				add(row.Entry.N)
			}
		}
	}
	return frameworks
}

// style is the style sheet with its colours.
func (p *htmlPen) style() string {
	var b strings.Builder
	b.WriteString(":root{" + tokens(branded(Light, p.report.Accent)) + "}\n")
	b.WriteString("@media (prefers-color-scheme:dark){:root{" + tokens(Dark) + "}}\n")
	b.WriteString("@media print{:root{" + tokens(branded(Print, p.report.Accent)) + "}}\n")
	for i := range controls.States {
		fmt.Fprintf(&b, ".s%d{--c:var(--state-%d)}\n", i, i)
	}
	for _, ink := range inks {
		fmt.Fprintf(&b, ".c-%s{--c:var(--%s)}\n", ink, ink)
	}
	b.WriteString(htmlStyle)
	return b.String()
}

// tokens are the colours of a palette as custom properties.
func tokens(p Palette) string {
	var b strings.Builder
	for _, t := range []struct {
		name   string
		colour Colour
	}{
		{"surface", p.Surface}, {"ground", p.Ground}, {"tint", p.Tint}, {"ink", p.Ink}, {"ink2", p.Ink2}, {"muted", p.Muted},
		{"rule", p.Rule}, {"line", p.Line}, {"accent", p.Accent}, {"on-accent", p.OnAccent},
		{"black", fixed[InkBlack]}, {"white", fixed[InkWhite]},
	} {
		b.WriteString("--" + t.name + ":" + t.colour.Hex() + ";")
	}
	for i, s := range controls.States {
		fmt.Fprintf(&b, "--state-%d:%s;", i, p.States[s].Hex())
	}
	return b.String()
}
