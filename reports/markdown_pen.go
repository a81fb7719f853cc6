package reports

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

func init() { formats["markdown"] = format{render: renderMarkdown, extension: "md"} }

// renderMarkdown writes a report in CommonMark with the tables of GitHub: the
// words that the other formats have, charts as the tables they are drawn from.
func renderMarkdown(w io.Writer, r Report, l *lang.Language) error {
	m := &markdownPen{l: l, ids: map[string]bool{}}
	r.Draw(findPlaces{ids: m.ids})
	r.Draw(m)
	m.block("---")
	m.block(escapeLine(r.Line))
	_, err := io.WriteString(w, strings.TrimRight(m.out.String(), "\n")+"\n")
	return err
}

// markdownPen writes blocks, each followed by an empty line.
type markdownPen struct {
	l     *lang.Language
	out   strings.Builder
	ids   map[string]bool // places that runs can point at
	depth int             // of the headings of the section
}

func (m *markdownPen) block(lines ...string) {
	if text := strings.TrimRight(strings.Join(lines, "\n"), "\n "); text != "" {
		m.out.WriteString(text + "\n\n")
	}
}

// anchor is a place that links find; the attribute is id, since what Markdown
// makes of headings differs from reader to reader.
func anchor(id string) string {
	if id == "" {
		return ""
	}
	return `<a id="` + strings.Map(idSign, id) + `"></a>`
}

// idSign keeps the signs of an id.
func idSign(r rune) rune {
	if r < 0x80 && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._()-", r)) {
		return r
	}
	return '_'
}

func (m *markdownPen) heading(level int, text, id string) {
	if text == "" {
		return
	}
	text = escapeText(text)
	if strings.HasSuffix(text, "#") { // else taken for the end of the heading
		text = strings.TrimSuffix(text, "#") + `\#`
	}
	m.block(strings.Repeat("#", min(level, 6)) + " " + anchor(id) + text)
}

// textSigns are those that mean something within a line of text. Brackets are
// escaped, so that round ones make no link; an ampersand is where it would make
// an entity.
const textSigns = "\\`*_[]<>|~$"

var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)

// escapeText is text that Markdown shows as it is, on one line, and that still
// reads well as it is.
func escapeText(s string) string {
	var out strings.Builder
	for _, r := range oneSpace(s) {
		if strings.ContainsRune(textSigns, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return entity.ReplaceAllString(out.String(), `\&$1`)
}

// escapeLine is text that begins a line: what would be a list there is none.
func escapeLine(s string) string {
	s = escapeText(s)
	trimmed := strings.TrimLeft(s, " ")
	digits := len(trimmed) - len(strings.TrimLeft(trimmed, "0123456789"))
	switch {
	case trimmed != "" && strings.Contains("-+#=", trimmed[:1]):
		return `\` + trimmed
	case digits > 0 && (strings.HasPrefix(trimmed[digits:], ".") || strings.HasPrefix(trimmed[digits:], ")")):
		return trimmed[:digits] + `\` + trimmed[digits:]
	}
	return trimmed
}

// phrase is a phrase in a line, or in a cell of a table.
func (m *markdownPen) phrase(p Phrase, cell bool) string {
	var out strings.Builder
	for i := 0; i < len(p); {
		run := p[i]
		text := run.Text
		for i++; i < len(p) && p[i].Face == run.Face && p[i].To == run.To; i++ {
			text += p[i].Text // what follows in the same face is one span
		}
		text = oneSpace(text)
		inner := strings.TrimSpace(text)
		if inner == "" {
			out.WriteString(text)
			continue
		}
		before, after, _ := strings.Cut(text, inner)
		span := escapeText(inner)
		switch {
		case run.Face == Monospace && cell:
			span = code(inner)
		case run.Face == Monospace:
			span = codeSpan(inner)
		case run.Face == Strong:
			span = "**" + span + "**"
		}
		if run.To != "" && m.ids[run.To] {
			span = "[" + span + "](<#" + strings.Map(idSign, run.To) + ">)"
		}
		out.WriteString(before + span + after)
	}
	return out.String()
}

// codeSpan is text in a code span outside of tables.
func codeSpan(s string) string { return strings.ReplaceAll(code(s), `\|`, "|") }

// line is a phrase that begins a line.
func (m *markdownPen) line(p Phrase) string {
	if len(p) > 0 && p[0].Face != Monospace && p[0].Face != Strong && p[0].To == "" {
		first := escapeLine(p[0].Text)
		if first != escapeText(p[0].Text) {
			return first + m.phrase(p[1:], false) // a first run that would begin a list
		}
	}
	return strings.TrimSpace(m.phrase(p, false))
}

// facts are a list.
func (m *markdownPen) facts(facts []Fact) {
	var lines []string
	for _, f := range facts {
		value := m.phrase(f.Value, false)
		if value == "" {
			value = "–"
		}
		if f.Label == "" {
			lines = append(lines, "- "+m.line(f.Value))
			continue
		}
		lines = append(lines, "- **"+escapeText(f.Label)+":** "+value)
	}
	m.block(lines...)
}

// Cover is the head of the document.
func (m *markdownPen) Cover(c Cover) {
	m.block("# " + escapeText(c.Title))
	m.block("**" + escapeText(c.Issuer) + "**")
	m.block(escapeLine(strings.Join(c.Subtitle, " ")))
	if c.Sentence != "" {
		m.block("> " + escapeLine(c.Sentence))
	}
	m.facts(c.Facts)
	if c.Ladder != nil {
		m.Ladder(*c.Ladder)
	}
	if c.Bars != nil {
		m.StateBars(*c.Bars)
	}
	m.block(escapeLine(c.Closing))
	if c.SeeWords != "" && m.ids[c.See] {
		m.block(m.phrase(Phrase{{Text: c.SeeWords, To: c.See}}, false))
	}
}

// Section is a heading, and below it what stands beside the section elsewhere.
func (m *markdownPen) Section(s Section) {
	m.depth = 2 + max(s.Depth, 0)
	title := s.Title
	if s.Side != nil && strings.TrimSpace(s.Side.Number) != "" && !strings.HasPrefix(title, s.Side.Number) {
		title = strings.TrimSpace(s.Side.Number) + " · " + title
	}
	m.heading(m.depth, title, s.ID)
	if s.Side == nil {
		return
	}
	var lines []string
	if s.Side.Title != "" && s.Side.Title != s.Title {
		lines = append(lines, "- **"+escapeText(s.Side.Title)+"**")
	}
	for _, e := range s.Side.Entries {
		if text := m.side(e); text != "" {
			lines = append(lines, "- "+text)
		}
	}
	m.block(lines...)
}

// side is an entry of a side column on one line.
func (m *markdownPen) side(e SideEntry) string {
	var parts []string
	if e.State != nil {
		parts = append(parts, "**"+escapeText(e.State.Words)+"**")
	}
	for _, f := range e.Figures {
		parts = append(parts, escapeText(f.Number+" "+f.Label))
	}
	if e.Assurance != nil {
		parts = append(parts, escapeText(e.Assurance.Words))
	}
	if e.Code != nil && e.Code.Text != "" {
		parts = append(parts, escapeText(e.Code.Alternative)+" "+codeSpan(e.Code.Text))
	}
	for _, line := range e.Lines {
		if text := m.phrase(line, false); text != "" {
			parts = append(parts, text)
		}
	}
	if e.Remark != nil {
		parts = append(parts, "**"+escapeText(e.Remark.Words)+"**")
	}
	text := strings.Join(parts, "; ")
	if e.Label != "" && text != "" {
		return "**" + escapeText(e.Label) + ":** " + text
	}
	return text
}

// Heading is a heading in the section.
func (m *markdownPen) Heading(h Heading) { m.heading(m.depth+h.Level-1, h.Text, h.ID) }

// title is the heading of a block.
func (m *markdownPen) title(text string) { m.heading(m.depth+1, text, "") }

// Lead is a paragraph, with its facts below.
func (m *markdownPen) Lead(l Lead) {
	m.block(m.line(l.Text))
	m.facts(l.Facts)
}

// Paragraph is a paragraph.
func (m *markdownPen) Paragraph(p Paragraph) { m.block(m.line(p.Text)) }

// Note is a quotation.
func (m *markdownPen) Note(n Note) {
	m.block("> **" + escapeText(n.Lead) + "** " + m.phrase(n.Text, false))
}

// table is a table of cells that are Markdown already; numeric columns are
// aligned to the right.
func (m *markdownPen) table(heads []string, numeric func(int) bool, rows [][]string) {
	rule := make([]string, len(heads))
	for i := range heads {
		heads[i] = escapeText(heads[i])
		rule[i] = "---"
		if numeric != nil && numeric(i) {
			rule[i] = "---:"
		}
	}
	out := row(heads...) + row(rule...)
	for _, cells := range rows {
		out += row(cells...)
	}
	m.block(out)
}

// Table is a table; the second line of a cell stands below the first.
func (m *markdownPen) Table(t Table) {
	m.title(t.Title)
	if len(t.Rows) == 0 {
		m.block(escapeLine(t.Empty))
		return
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Title
	}
	rows := make([][]string, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = make([]string, len(t.Columns))
		for k := range t.Columns {
			var c Cell
			if k < len(r.Cells) {
				c = r.Cells[k]
			}
			rows[i][k] = m.cell(c)
		}
		if r.ID != "" && len(rows[i]) > 0 {
			rows[i][0] = anchor(r.ID) + rows[i][0]
		}
	}
	m.table(heads, func(i int) bool { return t.Columns[i].Kind == NumberColumn }, rows)
	m.block(escapeLine(t.Caption))
}

func (m *markdownPen) cell(c Cell) string {
	var lines []string
	add := func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			lines = append(lines, text)
		}
	}
	if c.State != nil {
		add("**" + escapeText(c.State.Words) + "**")
	}
	if c.Assurance != nil {
		add(escapeText(c.Assurance.Words))
	}
	add(m.phrase(c.Text, true))
	add(m.phrase(c.Sub, true))
	if len(lines) == 0 {
		return "–"
	}
	return strings.Join(lines, "<br>")
}

// StateBars are the counts behind the bars.
func (m *markdownPen) StateBars(b StateBars) {
	m.title(b.Title)
	heads := []string{b.Group}
	for _, s := range controls.States {
		heads = append(heads, b.Heads[s])
	}
	var rows [][]string
	for _, r := range b.Rows {
		name := m.phrase(Phrase{{Text: r.Title, To: r.To}}, true)
		if r.Sub != "" {
			name += "<br>" + escapeText(r.Sub)
		}
		cells := []string{name}
		for _, s := range controls.States {
			cells = append(cells, strconv.Itoa(r.Counts[s]))
		}
		rows = append(rows, append(cells, strconv.Itoa(r.Total)))
	}
	m.table(append(heads, b.Total), func(i int) bool { return i > 0 }, rows)
	m.block(escapeLine(b.Caption))
}

// Ladder is a table of the questions.
func (m *markdownPen) Ladder(l Ladder) {
	var rows [][]string
	for _, r := range l.Rows {
		name := Phrase{{Text: r.Number + " " + r.Title, To: r.To}}
		rows = append(rows, []string{m.phrase(name, true), escapeText(r.State.Words), escapeText(r.Words)})
	}
	m.table([]string{l.Question, l.State, m.l.Say("Level of proof")}, nil, rows)
	m.block(escapeLine(l.Caption))
}

// Measurements are a table of the windows.
func (m *markdownPen) Measurements(c Measurements) {
	m.title(c.Title)
	m.block(escapeLine(c.Text))
	var rows [][]string
	year := ""
	for _, w := range c.Windows {
		if w.Sub != "" {
			year = w.Sub
		}
		met := m.l.Say("missed")
		switch {
		case !w.Measured:
			met = "–"
		case w.Met:
			met = m.l.Say("met")
		}
		rows = append(rows, []string{escapeText(strings.TrimSpace(w.Label + " " + year)), escapeText(w.Words), escapeText(met)})
	}
	m.table([]string{m.l.Say("Window"), m.l.Say("Measured"), c.TargetWords}, nil, rows)
	m.block(escapeLine(c.Caption))
}

// Chart is the table of what the chart shows.
func (m *markdownPen) Chart(c Chart) { m.Table(c.Table(m.l)) }

// SupportLadder is a table of its steps, numbered.
func (m *markdownPen) SupportLadder(s SupportLadder) {
	m.title(s.Title)
	var rows [][]string
	for i, r := range s.Rows {
		name := fmt.Sprintf("%d\\. %s", i+1, escapeText(r.Title))
		if r.Sub != "" {
			name += "<br>" + escapeText(r.Sub)
		}
		rows = append(rows, []string{name, escapeText(r.Hours), escapeText(r.Languages)})
	}
	m.table([]string{s.Step, s.Hours, s.Languages}, nil, rows)
	m.block(escapeLine(s.Caption))
}

// Finding is a heading, its place, the source and its facts.
func (m *markdownPen) Finding(f Finding) {
	m.heading(m.depth+2, f.Sentence, f.ID)
	m.block("**" + escapeText(f.State.Words) + "** · " + escapeText(f.Severity) + " · " + codeSpan(f.At))
	if len(f.Source) > 0 {
		var lines []string
		for _, s := range f.Source {
			text := strings.TrimRight(cleanSource(s.Text), " ")
			number := fmt.Sprintf("%4d  ", s.Number)
			lines = append(lines, number+text)
			if s.Length > 0 {
				lines = append(lines, strings.Repeat(" ", len(number)+s.From)+strings.Repeat("^", s.Length))
			}
		}
		m.code(lines)
	}
	m.facts(append(f.Facts[:len(f.Facts):len(f.Facts)], f.Mend))
}

// code is a block of code, within a fence that none of its lines can close.
func (m *markdownPen) code(lines []string) {
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	m.block(append(append([]string{fence}, lines...), fence)...)
}

// Steps are a numbered list.
func (m *markdownPen) Steps(s Steps) {
	for i, step := range s.Steps {
		text := strconv.Itoa(i+1) + ". **" + escapeText(step.Lead) + "**"
		if step.Text.String() != "" {
			text += " " + m.phrase(step.Text, false)
		}
		lines := []string{text}
		indented := func(block []string) {
			fence := "```"
			for strings.Contains(strings.Join(block, "\n"), fence) {
				fence += "`"
			}
			lines = append(lines, "", "   "+fence)
			for _, line := range block {
				lines = append(lines, "   "+cleanSource(line))
			}
			lines = append(lines, "   "+fence)
		}
		if len(step.Key) > 0 {
			indented([]string{strings.Join(step.Key, " ")})
		}
		if len(step.Code) > 0 {
			indented(step.Code)
		}
		if step.Then.String() != "" {
			lines = append(lines, "", "   "+m.line(step.Then))
		}
		m.block(lines...)
	}
}

// KeyValues are a list.
func (m *markdownPen) KeyValues(k KeyValues) {
	m.title(k.Title)
	m.facts(k.Facts)
}

// Columns are lists, one after the other.
func (m *markdownPen) Columns(c Columns) {
	for _, column := range c.Columns {
		m.title(column.Title)
		var lines []string
		for _, item := range column.Items {
			lines = append(lines, "- "+m.line(item))
		}
		m.block(lines...)
	}
}

// Closing is a quotation.
func (m *markdownPen) Closing(c Closing) {
	m.block("> **" + escapeText(c.Lead) + "** " + m.phrase(c.Text, false))
}

// findPlaces is a Pen that hears where runs can point at, so that no link is
// written to a place that does not come.
type findPlaces struct {
	silentPen
	ids map[string]bool
}

func (f findPlaces) Section(s Section) { f.ids[s.ID] = s.ID != "" }
func (f findPlaces) Heading(h Heading) { f.ids[h.ID] = h.ID != "" }
func (f findPlaces) Finding(b Finding) { f.ids[b.ID] = b.ID != "" }
func (f findPlaces) Table(t Table) {
	for _, r := range t.Rows {
		f.ids[r.ID] = r.ID != ""
	}
}
