package reports

import (
	"io"
	"strconv"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

func init() { register("pdf", writePDF) }

// The page, in mm. Twelve columns: three for the side column, nine for the main.
const (
	pageWidth, pageHeight = 210.0, 297.0
	left, right           = 22.0, 192.0
	fullWidth             = right - left
	sideWidth             = 39.5
	mainLeft              = 65.5
	mainWidth             = right - mainLeft
	top, bottom           = 26.0, 274.0
)

// Spaces between blocks, in mm.
const (
	blockGap   = 6.0
	headingGap = 1.6
	sectionGap = 12.0
	maxRow     = 40.0 // a row up to this height is not split
)

// writePDF writes a report as a PDF file. It is drawn twice: first to know on
// which pages things stand, then for good.
func writePDF(w io.Writer, r Report, l *lang.Language) error {
	first := newPDFPen(nil, r, l)
	first.run()
	second := newPDFPen(newCanvas(w, r, l.Tag()), r, l)
	second.total, second.pages = first.page, first.at
	second.run()
	return second.c.end()
}

// pdfPen draws blocks on pages.
type pdfPen struct {
	c       *canvas
	report  Report
	l       *lang.Language
	palette Palette

	page, total int
	pages, at   map[string]int // section to page: of the pass before, of this one
	y           float64
	gap         float64 // due before the next block
	section     *Section
	depth       int     // of the last bookmark
	side        []box   // what of the side column is still to be drawn
	sideFoot    float64 // where the side column ends on this page
	pending     []box   // headings that wait for what follows
	repeat      []box   // drawn again on each page that a table goes on

	part, beside *tag // of the section and of its side column
}

// box is a piece that is not split, x and y its top left.
type box struct {
	before float64 // space above, left out at the top of a page
	h      float64
	keep   bool // not the last on a page
	draw   func(x, y float64)
}

func newPDFPen(c *canvas, r Report, l *lang.Language) *pdfPen {
	return &pdfPen{c: c, report: r, l: l, palette: branded(Print, r.Accent), at: map[string]int{}, depth: -1}
}

func (p *pdfPen) run() {
	p.report.Draw(p)
	p.endSection()
	if p.page == 0 {
		p.newPage()
	}
}

// The styles of text.
func (p *pdfPen) style(size, height float64) style {
	return style{sans, sansBold, size, height, p.palette.Ink, p.palette.Ink2}
}

func (p *pdfPen) bold(size, height float64) style {
	s := p.style(size, height)
	s.regular = sansBold
	return s
}

func (p *pdfPen) body() style  { return p.style(9.5, 4.8) }
func (p *pdfPen) lead() style  { return p.style(11, 5.6) }
func (p *pdfPen) table() style { return p.style(8.5, 4.2) }
func (p *pdfPen) dense() style { return p.style(8, 4) }
func (p *pdfPen) small() style { return p.tinted(p.style(7.5, 3.8), p.palette.Ink2) }
func (p *pdfPen) label() style { return p.tinted(p.style(7.5, 3.8), p.palette.Muted) }
func (p *pdfPen) head() style  { return p.tinted(p.bold(7.5, 3.8), p.palette.Ink2) }
func (p *pdfPen) chart() style { return p.tinted(p.style(7, 3.1), p.palette.Ink2) }
func (p *pdfPen) h2() style {
	if p.section != nil && p.section.Dense {
		return p.bold(11, 5.4)
	}
	return p.bold(12, 6)
}

func (p *pdfPen) tinted(s style, ink Colour) style {
	s.ink = ink
	if ink != p.palette.Ink {
		s.quiet = p.palette.Muted
	}
	return s
}

func (p *pdfPen) state(s controls.State) Colour {
	if c, ok := p.palette.States[s]; ok {
		return c
	}
	return p.palette.Ink
}

// put draws one line of text with the top of the line at y.
func (p *pdfPen) put(x, y float64, s style, line lineOf) {
	if p.c == nil {
		return
	}
	for i, piece := range line.pieces {
		text := piece.text
		if i == len(line.pieces)-1 && !line.joined {
			text += " " // else the next line, or what stands beside, would be read as one word with it
		}
		p.c.text(x+piece.x, y+s.baseline(), piece.font, piece.size, piece.ink, text)
	}
}

// lines are boxes, one a line.
func (p *pdfPen) lines(s style, text Phrase, width, indent float64) []box {
	var out []box
	for _, line := range s.lines(text, width, indent) {
		out = append(out, box{h: s.height, draw: func(x, y float64) { p.put(x, y, s, line) }})
	}
	return out
}

// tagged makes boxes part of a tag.
func (p *pdfPen) tagged(t *tag, boxes []box) []box {
	if t == nil {
		return boxes
	}
	for i := range boxes {
		draw := boxes[i].draw
		boxes[i].draw = func(x, y float64) { p.c.within(t, func() { draw(x, y) }) }
	}
	return boxes
}

// as makes boxes a tag of their own at the end of the section.
func (p *pdfPen) as(role string, boxes []box) []box {
	return p.tagged(p.c.begin(p.part, role), boxes)
}

// rank is the role of a heading so many levels below the title of the section.
func (p *pdfPen) rank(below int) string {
	return "H" + strconv.Itoa(min(1+max(p.depth, 0)+below, 6))
}

// one makes boxes one that is not split.
func one(boxes []box) box {
	h := 0.0
	for _, b := range boxes {
		h += b.h
	}
	return box{h: h, draw: func(x, y float64) {
		for _, b := range boxes {
			b.draw(x, y)
			y += b.h
		}
	}}
}

// paragraph keeps short text whole, and of longer text two lines at each end.
func paragraph(lines []box) []box {
	if len(lines) <= 6 {
		if len(lines) == 0 {
			return nil
		}
		return []box{one(lines)}
	}
	n := len(lines)
	out := append([]box{one(lines[:2])}, lines[2:n-2]...)
	return append(out, one(lines[n-2:]))
}

// x is where the current column begins, w how wide it is.
func (p *pdfPen) column() (x, w float64) {
	if p.section != nil && p.section.Side != nil {
		return mainLeft, mainWidth
	}
	return left, fullWidth
}

// block draws boxes one below the other, breaking pages between them.
func (p *pdfPen) block(gap float64, boxes ...box) {
	if len(boxes) == 0 {
		return
	}
	if p.page == 0 {
		p.newPage()
	}
	boxes[0].before += max(gap, p.gap)
	p.gap = 0
	boxes = append(p.pending, boxes...)
	p.pending = nil
	loose := p.c.begin(p.part, "P") // what no block has tagged is still read out
	for i := 0; i < len(boxes); {
		j, h := i, 0.0
		for j < len(boxes) && boxes[j].keep {
			h += boxes[j].before + boxes[j].h
			j++
		}
		if j == len(boxes) { // all headings: what follows comes with the next block
			p.pending = boxes[i:]
			return
		}
		h += boxes[j].before + boxes[j].h
		if p.y+h > bottom+0.01 && !p.fresh() {
			p.breakPage()
		}
		for ; i <= j; i++ {
			b := boxes[i]
			if p.y+b.before+b.h > bottom+0.01 && !p.fresh() {
				p.breakPage()
			}
			if !p.fresh() {
				p.y += b.before
			}
			x, _ := p.column()
			p.c.within(loose, func() { b.draw(x, p.y) })
			p.y += b.h
		}
	}
	p.c.flush(p.part)
}

// fresh reports whether nothing of the main column stands on the page yet.
func (p *pdfPen) fresh() bool { return p.y <= p.start()+0.01 }

// start is where the main column begins on a page that goes on.
func (p *pdfPen) start() float64 {
	if p.section != nil && p.section.Side != nil {
		return top + 3.6
	}
	return top
}

// breakPage goes on with the section on a new page.
func (p *pdfPen) breakPage() {
	p.newPage()
	if p.section != nil {
		p.top(true)
	}
	p.c.again(func() {
		for _, b := range p.repeat {
			x, _ := p.column()
			b.draw(x, p.y)
			p.y += b.h
		}
	})
	// What is repeated does not count as content, or a tall row would never find
	// a page that is fresh.
}

// newPage begins a page with its head and foot.
func (p *pdfPen) newPage() {
	p.page++
	p.y, p.sideFoot = top, top
	p.c.page()
	if p.section == nil && p.page == 1 {
		return // the cover has none
	}
	s := p.label()
	bold := p.bold(7.5, 3.8)
	short := ""
	if p.section != nil {
		short = p.section.Short
	}
	who := s
	who.strong, who.quiet, who.ink = sansBold, s.ink, p.palette.Ink
	used := 0.0
	name := who.lines(Bold(p.report.Issuer).Then(Muted(" · "+p.report.Title)), 110, 0)
	name = name[:min(len(name), 3)]
	for i, line := range name { // a long name stands in lines above each other
		p.put(left, 15-who.baseline()-float64(len(name)-1-i)*who.height, who, line)
		used = max(used, line.width)
	}
	p.rightOf(15, s, short, fullWidth-used-4)
	p.c.line(left, 18, right, 18, 0.2, p.palette.Rule)

	p.c.line(left, 279, right, 279, 0.2, p.palette.Line)
	p.c.text(left, 284, s.regular, s.size, s.ink, clean(p.report.Line))
	number := strconv.Itoa(p.page) + " / " + strconv.Itoa(max(p.total, p.page))
	p.c.text(right-bold.regular.width(number, bold.size), 284, bold.regular, bold.size, p.palette.Ink, number)
}

// rightOf sets text flush right, if need be in a second line above.
func (p *pdfPen) rightOf(baseline float64, s style, text string, room float64) {
	lines := s.lines(Plain(text), max(room, 40), 0)
	for i, line := range lines {
		if i > 1 {
			return
		}
		y := baseline - s.baseline() - float64(min(len(lines), 2)-1-i)*s.height
		p.put(right-line.width, y, s, line)
	}
}

// Section begins a part of the report.
func (p *pdfPen) Section(s Section) {
	p.endSection()
	p.section = &s
	p.outlineDepth(s)
	p.part = p.c.beginOpen(nil, "Sect")
	h1 := p.c.begin(p.part, p.rank(0))
	p.beside = nil
	if s.Side != nil {
		p.beside = p.c.beginOpen(p.part, "Div")
	}
	p.side = p.sideBoxes(s.Side)
	title := p.bold(16.5, 7.4)
	if s.Dense {
		title = p.bold(15, 6.6)
	}
	_, width := p.column()
	heading := p.tagged(h1, p.lines(title, Plain(s.Title), width, 0))
	need := 3.6 + float64(len(heading))*title.height + 36 // something must follow
	sideNeed := 0.0
	for _, b := range p.side {
		sideNeed += b.before + b.h
	}
	if s.Side != nil {
		need = max(need+60, 3.6+min(sideNeed, bottom-top-3.6))
	}
	switch {
	case p.page == 0 || p.y < 0 || s.Fresh || p.y+sectionGap+need > bottom:
		p.newPage()
	default:
		p.y += sectionGap
	}
	p.bookmark(s)
	p.at[s.ID] = p.page
	p.top(false)
	for _, b := range heading {
		x, _ := p.column()
		b.draw(x, p.y)
		p.y += b.h
	}
	p.gap = 2.4
}

// top draws the rules at the top of a section and its side column.
func (p *pdfPen) top(again bool) {
	if p.section.Side == nil {
		if !again {
			p.c.fill(left, p.y, fullWidth, 1.2, p.palette.Ink)
			p.y += 3.6
		}
		return
	}
	p.c.fill(left, p.y, sideWidth, 1.2, p.palette.Accent)
	p.c.fill(mainLeft, p.y, mainWidth, 1.2, p.palette.Ink)
	p.y += 3.6
	y := p.y
	if again {
		head := p.sideHead(p.section.Side)
		p.c.again(func() {
			for _, b := range head[:min(len(head), 4)] {
				b.draw(left, y)
				y += b.h
			}
		})
	}
	p.sideFoot = y
	p.drawSide()
}

// drawSide draws as much of the side column as there is room for.
func (p *pdfPen) drawSide() {
	y := p.sideFoot
	for first := true; len(p.side) > 0; first = false {
		b := p.side[0]
		if !first && y+b.before+b.h > bottom {
			break
		}
		y += b.before
		b.draw(left, y)
		y += b.h
		p.side = p.side[1:]
	}
	p.sideFoot = y
}

// endSection draws what is left of the side column.
func (p *pdfPen) endSection() {
	if p.section == nil {
		return
	}
	if len(p.pending) > 0 { // a heading with nothing below it
		boxes := p.pending
		p.pending = nil
		for i := range boxes {
			boxes[i].keep = false
		}
		p.block(0, boxes...)
	}
	for len(p.side) > 0 {
		p.breakPage()
	}
	p.y = max(p.y, p.sideFoot)
	p.gap = 0
	p.part.end()
	p.beside.end()
	p.c.flush(nil)
}

// outlineDepth is how deep the section stands; levels never jump.
func (p *pdfPen) outlineDepth(s Section) { p.depth = max(0, min(s.Depth, p.depth+1)) }

// bookmark adds the section to the outline.
func (p *pdfPen) bookmark(s Section) {
	name := s.Short
	if name == "" {
		name = s.Title
	}
	p.c.bookmark(name, p.depth, p.y)
}

// sideHead is the number and the title of a side column.
func (p *pdfPen) sideHead(s *Side) []box {
	var out []box
	number := clean(s.Number)
	st := p.tinted(p.bold(34, 12), p.palette.Accent)
	if len([]rune(number)) > 3 {
		st = p.tinted(p.bold(24, 10), p.palette.Accent)
	}
	for st.size > 13 && st.regular.width(number, st.size) > sideWidth {
		st.size--
		st.height = max(6, st.height-0.3)
	}
	if number != "" {
		out = append(out, p.lines(st, Plain(number), sideWidth, 0)...)
	}
	return append(out, p.lines(p.bold(9.5, 4.8), Plain(s.Title), sideWidth, 0)...)
}

func (p *pdfPen) sideBoxes(s *Side) []box {
	if s == nil {
		return nil
	}
	out := p.tagged(p.c.begin(p.beside, "P"), p.sideHead(s))
	for _, e := range s.Entries {
		var entry []box
		if e.Code != nil {
			out = append(out, p.code(*e.Code)...)
		}
		if e.Label != "" {
			entry = append(entry, p.lines(p.label(), Plain(e.Label), sideWidth, 0)...)
		}
		if e.State != nil {
			entry = append(entry, p.stateLines(p.bold(9.5, 4.8), 3.4, *e.State, sideWidth)...)
		}
		for i, f := range e.Figures {
			if i == 0 && len(entry) > 0 {
				entry = append(entry, box{h: 1.6, draw: func(x, y float64) {}})
			}
			entry = append(entry, p.figure(f)...)
		}
		if e.Assurance != nil {
			entry = append(entry, p.assuranceLines(p.style(8.5, 4.2), *e.Assurance, sideWidth)...)
		}
		for _, line := range e.Lines {
			entry = append(entry, p.lines(p.style(8.5, 4), line, sideWidth, 0)...)
		}
		if e.Remark != nil {
			entry = append(entry, box{h: 1.6, draw: func(x, y float64) {}})
			st := p.style(8.5, 4)
			remark := *e.Remark
			for i, line := range p.lines(st, Plain(remark.Words), sideWidth-4.6, 0) {
				entry = append(entry, box{h: line.h, draw: func(x, y float64) {
					if i == 0 {
						p.mark(x+1.5, y+st.middle(), 3, remark.State)
					}
					line.draw(x+4.6, y)
				}})
			}
		}
		if len(entry) == 0 {
			continue
		}
		entry = p.tagged(p.c.begin(p.beside, "P"), entry)
		body, more := one(entry), []box(nil)
		if body.h > 2*maxRow { // nothing of a long entry is cut
			body, more = entry[0], entry[1:]
		}
		out = append(out, box{before: 4, h: body.h + 2, draw: func(x, y float64) {
			p.c.line(x, y, x+sideWidth, y, 0.2, p.palette.Rule)
			body.draw(x, y+2)
		}})
		out = append(out, more...)
	}
	return out
}

// figure is a number and what it counts, side by side.
func (p *pdfPen) figure(f Figure) []box {
	st, label := p.bold(15, 7), p.tinted(p.style(8.5, 4), p.palette.Ink2)
	text := p.lines(label, Plain(f.Label), sideWidth-11, 0)
	h := max(7.6, 2.2+float64(len(text))*4)
	return []box{{h: h, draw: func(x, y float64) {
		p.c.text(x, y+st.baseline(), st.regular, st.size, st.ink, clean(f.Number)+" ")
		one(text).draw(x+11, y+st.baseline()-label.baseline())
	}}}
}

// Heading is a heading within a section.
func (p *pdfPen) Heading(h Heading) {
	s, gap := p.h2(), blockGap
	if h.Level > 2 {
		s, gap = p.bold(9.5, 4.8), 4.0
	}
	_, w := p.column()
	b := one(p.as(p.rank(h.Level-1), p.lines(s, Plain(h.Text), w, 0)))
	b.keep = true
	if h.ID != "" {
		draw := b.draw
		b.draw = func(x, y float64) { p.at[h.ID] = p.page; draw(x, y) }
	}
	p.block(gap, b)
	p.gap = headingGap
}

// title is the heading of a block, kept with what follows.
func (p *pdfPen) title(text string) []box {
	if text == "" {
		return nil
	}
	_, w := p.column()
	b := one(p.as(p.rank(1), p.lines(p.h2(), Plain(text), w, 0)))
	b.keep = true
	return []box{b, {h: headingGap, keep: true, draw: func(x, y float64) {}}}
}

// Lead is the answer.
func (p *pdfPen) Lead(lead Lead) {
	_, w := p.column()
	if len(lead.Facts) == 0 || w < fullWidth {
		p.block(0, p.as("P", paragraph(p.lines(p.lead(), lead.Text, w, 0)))...)
		if len(lead.Facts) > 0 {
			p.KeyValues(KeyValues{Facts: lead.Facts})
		}
		return
	}
	// Beside each other, as on a summary.
	text := p.as("P", p.lines(p.lead(), lead.Text, mainWidth, 0))
	var small []box
	for _, f := range lead.Facts {
		fact := append(p.lines(p.label(), Plain(f.Label), sideWidth, 0), p.lines(p.style(8.5, 4), f.Value, sideWidth, 0)...)
		small = append(append(small, p.as("P", fact)...), box{h: 2, draw: func(x, y float64) {}})
	}
	a, b := one(small), one(text)
	p.block(0, box{h: max(a.h, b.h), draw: func(x, y float64) {
		a.draw(left, y)
		b.draw(mainLeft, y)
	}})
}

// Paragraph is running text.
func (p *pdfPen) Paragraph(t Paragraph) {
	_, w := p.column()
	if t.Small {
		p.block(2.4, p.as("P", paragraph(p.lines(p.small(), t.Text, w, 0)))...)
		return
	}
	p.block(blockGap/2, p.as("P", paragraph(p.lines(p.body(), t.Text, w, 0)))...)
}

// tint draws boxes on a tinted field with an edge in a colour. They may be split
// between pages.
func (p *pdfPen) tint(boxes []box, edge *Colour) []box {
	const pad = 2.4
	_, w := p.column()
	out := make([]box, len(boxes))
	for i, b := range boxes {
		above, below := b.before, 0.0
		if i == 0 {
			above = pad
		}
		if i == len(boxes)-1 {
			below = pad
		}
		out[i] = box{h: above + b.h + below, keep: b.keep, draw: func(x, y float64) {
			p.c.fill(x, y, w, above+b.h+below, p.palette.Tint)
			if edge != nil {
				p.c.fill(x, y, 0.8, above+b.h+below, *edge)
			}
			b.draw(x+4.3, y+above)
		}}
	}
	return out
}

// Note is one tinted line with a mark.
func (p *pdfPen) Note(n Note) {
	_, w := p.column()
	s := p.body()
	text := n.Text
	if n.Lead != "" {
		text = Bold(n.Lead + " ").Then(n.Text)
	}
	lines := p.lines(s, text, w-4.3-5-3.5, 0)
	for i, line := range lines {
		lines[i].draw = func(x, y float64) {
			if i == 0 {
				p.mark(x+1.5, y+s.middle(), 3, n.State)
			}
			line.draw(x+5, y)
		}
	}
	edge := p.state(n.State)
	p.block(4, p.tint(p.as("P", paragraph(lines)), &edge)...)
	p.gap = 2.4
}

// Closing is the tinted block at the end.
func (p *pdfPen) Closing(c Closing) {
	_, w := p.column()
	text := c.Text
	if c.Lead != "" {
		text = Bold(c.Lead + " ").Then(c.Text)
	}
	p.block(blockGap, p.tint(p.as("P", paragraph(p.lines(p.style(8.5, 4.4), text, w-8, 0))), nil)...)
}

// KeyValues are labels with their values.
func (p *pdfPen) KeyValues(k KeyValues) {
	_, w := p.column()
	boxes := p.title(k.Title)
	label, value := p.tinted(p.table(), p.palette.Ink2), p.table()
	if k.Title != "" {
		boxes = append(boxes, p.underline(0.4, p.palette.Ink))
	}
	widest := 0.0
	for _, f := range k.Facts {
		natural, _ := label.natural(Plain(f.Label))
		widest = max(widest, natural)
	}
	labelWidth := min(max(widest, 20), w*0.4) + columnGap + 1
	table := p.c.begin(p.part, "Table")
	for i, f := range k.Facts {
		row := p.c.begin(table, "TR")
		name := p.c.header(row, "Row")
		cells := [][]box{
			p.tagged(name, p.lines(label, Plain(f.Label), labelWidth-columnGap, 0)),
			p.tagged(p.c.begin(row, "TD"), p.valueLines(value, f.Value, w-labelWidth)),
		}
		rows := p.rowBoxes(cells, []float64{0, labelWidth}, 1.25)
		last := len(rows) - 1
		rows[last].keep = len(k.Facts) > 1 && (i == 0 || i == len(k.Facts)-2) && rows[last].h <= maxRow
		boxes = append(boxes, rows...)
	}
	p.block(blockGap, boxes...)
}

// valueLines are lines of a value, "–" where there is none.
func (p *pdfPen) valueLines(s style, value Phrase, width float64) []box {
	if value.String() == "" {
		value = Muted("–")
	}
	indent := 0.0
	if value[0].Face == Monospace {
		indent = 2
	}
	return p.lines(s, value, width, indent)
}

// underline is a rule over the whole column.
func (p *pdfPen) underline(width float64, ink Colour) box {
	_, w := p.column()
	return box{h: 0.4, keep: true, draw: func(x, y float64) { p.c.line(x, y, x+w, y, width, ink) }}
}

// Columns are short lists beside each other.
func (p *pdfPen) Columns(c Columns) {
	if len(c.Columns) == 0 {
		return
	}
	_, w := p.column()
	each := (w - 4*float64(len(c.Columns)-1)) / float64(len(c.Columns))
	s := p.style(8.5, 4.4)
	cells := make([][]box, len(c.Columns))
	offsets := make([]float64, len(c.Columns))
	for i, col := range c.Columns {
		offsets[i] = float64(i) * (each + 4)
		list := p.c.begin(p.part, "Div")
		cells[i] = append(p.tagged(p.c.begin(list, "P"), p.lines(p.bold(9.5, 4.8), Plain(col.Title), each, 0)), box{h: 1, draw: func(x, y float64) {}})
		list = p.c.begin(list, "L")
		for _, item := range col.Items {
			entry := p.c.begin(p.c.begin(list, "LI"), "LBody")
			from := len(cells[i])
			for k, line := range p.lines(s, item, each-3.5, 0) {
				cells[i] = append(cells[i], box{h: line.h, draw: func(x, y float64) {
					if k == 0 {
						p.c.text(x, y+s.baseline(), s.regular, s.size, p.palette.Muted, "– ")
					}
					line.draw(x+3.5, y)
				}})
			}
			p.tagged(entry, cells[i][from:])
			cells[i] = append(cells[i], box{h: 0.9, draw: func(x, y float64) {}})
		}
	}
	rule := box{h: 2.4, keep: true, draw: func(x, y float64) {
		for i := range cells {
			p.c.line(x+offsets[i], y, x+offsets[i]+each, y, 0.3, p.palette.Ink)
		}
	}}
	var tallest float64
	for _, cell := range cells {
		tallest = max(tallest, one(cell).h)
	}
	body := box{h: tallest, draw: func(x, y float64) {
		for i, cell := range cells {
			one(cell).draw(x+offsets[i], y)
		}
	}}
	p.block(blockGap, rule, body)
}

// Steps are numbered steps.
func (p *pdfPen) Steps(steps Steps) {
	_, w := p.column()
	const indent = 9.0
	list := p.c.beginOpen(p.part, "L")
	for i, step := range steps.Steps {
		item := p.c.begin(list, "LI")
		label, text := p.c.begin(item, "Lbl"), p.c.begin(item, "LBody")
		s, code := p.body(), p.style(8.2, 4.6)
		var boxes []box
		lead := Bold(step.Lead)
		if step.Text.String() != "" {
			lead = lead.Then(Plain(" "), step.Text)
		}
		boxes = append(boxes, p.lines(s, lead, w-indent, 0)...)
		if len(step.Key) > 0 {
			boxes = append(boxes, p.key(step.Key)...)
		}
		if len(step.Code) > 0 {
			boxes = append(boxes, box{h: 1.6, draw: func(x, y float64) {}})
			var lines []box
			for _, line := range step.Code {
				lines = append(lines, p.lines(code, Code(line), w-indent-8, 2)...)
			}
			for k, line := range lines {
				above, below := 0.0, 0.0
				if k == 0 {
					above = 2.4
				}
				if k == len(lines)-1 {
					below = 2.4
				}
				boxes = append(boxes, box{h: above + line.h + below, draw: func(x, y float64) {
					p.c.fill(x, y, w-indent, above+line.h+below, p.palette.Tint)
					p.c.fill(x, y, 0.8, above+line.h+below, p.palette.Rule)
					line.draw(x+4, y+above)
				}})
			}
			boxes = append(boxes, box{h: 1.6, draw: func(x, y float64) {}})
		}
		boxes = append(boxes, p.lines(s, step.Then, w-indent, 0)...)
		number := p.tinted(p.bold(15, 7), p.palette.Accent)
		for k, b := range p.tagged(text, boxes) {
			boxes[k].keep = k < 2 && k < len(boxes)-1
			boxes[k].draw = func(x, y float64) {
				if k == 0 {
					p.c.within(label, func() {
						p.c.text(x, y+s.baseline()+0.6, number.regular, number.size, number.ink, strconv.Itoa(i+1)+" ")
					})
				}
				b.draw(x+indent, y)
			}
		}
		p.block(4, boxes...)
	}
	list.end()
}

// key draws the groups of a key, numbered, four in a row.
func (p *pdfPen) key(groups []string) []box {
	st, number := p.style(11, 7.6), p.label()
	st.regular = mono
	var out []box
	for i := 0; i < len(groups); i += 4 {
		row := groups[i:min(i+4, len(groups))]
		out = append(out, box{h: 7.7, draw: func(x, y float64) {
			for k, group := range row {
				gx := x + float64(k)*21.4
				p.c.text(gx, y+st.baseline(), number.regular, number.size, number.ink, strconv.Itoa(i+k+1)+" ")
				p.c.text(gx+5, y+st.baseline(), st.regular, st.size, st.ink, clean(group)+" ")
			}
			p.c.line(x, y+7.5, x+4*21.4, y+7.5, 0.2, p.palette.Line)
		}})
	}
	return out
}

// pageOf is the page of a section in the pass before, 0 where it is not known.
func (p *pdfPen) pageOf(id string) int {
	if n := p.pages[id]; n > 0 {
		return n
	}
	return 0
}
