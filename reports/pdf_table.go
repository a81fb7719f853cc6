package reports

import (
	"github.com/trustcap/trustcap/controls"
)

// Lengths within tables, in mm.
const (
	columnGap  = 2.5
	markSize   = 3.0
	markWidth  = markSize + 1.6
	boxesWidth = 3*2.2 + 1.5 + 1.6
)

// mark draws the mark of a state with its middle at x, y, in a box of a size.
func (p *pdfPen) mark(x, y, size float64, state controls.State) {
	m, ok := Marks[state]
	if !ok {
		return
	}
	unit := size / MarkBox
	stroke, r, ink := MarkStroke*unit, m.Size*unit, p.state(state)
	switch m.Shape {
	case Circle:
		if m.Fill == Full {
			p.c.circle(x, y, r, 0, ink)
			return
		}
		p.c.circle(x, y, r, stroke, ink)
		if m.Fill == LowerHalf {
			p.c.lowerHalf(x, y, r, ink)
		}
	case Diamond:
		around := [][2]float64{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}
		if m.Fill == Full {
			p.c.polygon(0, ink, around...)
			return
		}
		p.c.polygon(stroke, ink, around...)
		p.c.polygon(0, ink, [2]float64{x - r, y}, [2]float64{x + r, y}, [2]float64{x, y + r})
	case Dash:
		p.c.fill(x-r, y-DashHeight*unit/2, 2*r, DashHeight*unit, ink)
	}
}

// boxes draws the four boxes of a level, their left at x and their middle at y.
func (p *pdfPen) boxes(x, y float64, weakest, strongest controls.Level) {
	const w, h, step = 1.5, 2.9, 2.2
	for i, fill := range Boxes(weakest, strongest) {
		at := x + float64(i)*step
		switch fill {
		case Full:
			p.c.fill(at, y-h/2, w, h, p.palette.Ink)
		case LowerHalf:
			p.c.frame(at, y-h/2, w, h, 0.25, p.palette.Ink)
			p.c.fill(at, y, w, h/2, p.palette.Ink)
		default:
			p.c.frame(at, y-h/2, w, h, 0.25, p.palette.Rule)
		}
	}
}

// stateLines are a mark and its words, bold and in the colour of the state.
func (p *pdfPen) stateLines(s style, size float64, state State, width float64) []box {
	s = p.tinted(s, p.state(state.State))
	s.regular = sansBold
	indent := size + 1.6
	lines := p.lines(s, Plain(state.Words), width-indent, 0)
	for i, line := range lines {
		lines[i].draw = func(x, y float64) {
			if i == 0 {
				p.mark(x+size/2, y+s.middle(), size, state.State)
			}
			line.draw(x+indent, y)
		}
	}
	return lines
}

// assuranceLines are the boxes of a level and its words.
func (p *pdfPen) assuranceLines(s style, a Assurance, width float64) []box {
	lines := p.lines(s, Plain(a.Words), width-boxesWidth, 0)
	for i, line := range lines {
		lines[i].draw = func(x, y float64) {
			if i == 0 {
				p.boxes(x, y+s.middle(), a.Weakest, a.Strongest)
			}
			line.draw(x+boxesWidth, y)
		}
	}
	return lines
}

// cell are the lines of a cell of a table.
func (p *pdfPen) cell(c Cell, kind ColumnKind, s style, width float64) []box {
	var out []box
	if c.State != nil {
		out = append(out, p.stateLines(s, markSize, *c.State, width)...)
	}
	if c.Assurance != nil {
		out = append(out, p.assuranceLines(s, *c.Assurance, width)...)
	}
	if c.Text.String() != "" || len(out) == 0 && c.Sub.String() == "" {
		lines := p.valueLines(s, c.Text, width)
		if kind == NumberColumn {
			text := c.Text
			if text.String() == "" {
				text = Muted("–")
			}
			for i, line := range s.lines(text, width, 0) {
				lines[i].draw = func(x, y float64) { p.put(x+width-line.width, y, s, line) }
			}
		}
		out = append(out, lines...)
	}
	if c.Sub.String() != "" {
		sub := p.tinted(p.style(s.size-0.8, 3.8), p.palette.Ink2)
		indent := 0.0
		if c.Sub[0].Face == Monospace {
			indent = 2
		}
		out = append(out, p.lines(sub, c.Sub, width, indent)...)
	}
	return out
}

// natural is how wide a cell would be on one line, and how wide at least.
func (p *pdfPen) natural(c Cell, s style) (line, part float64) {
	line, part = s.natural(c.Text)
	if c.State != nil {
		bold := s
		bold.regular = sansBold
		a, b := bold.natural(Plain(c.State.Words))
		line, part = max(line, a+markWidth), max(part, b+markWidth)
	}
	if c.Assurance != nil {
		a, b := s.natural(Plain(c.Assurance.Words))
		line, part = max(line, a+boxesWidth), max(part, b+boxesWidth)
	}
	if c.Sub.String() != "" {
		sub := s
		sub.size -= 0.8
		_, b := sub.natural(c.Sub)
		part = max(part, b)
	}
	return line, part
}

// widths shares a width among the columns of a table. Columns of a fixed kind
// are as wide as what stands in them, within bounds; text takes the rest by
// weight, but no column is narrower than its widest word if that can be helped.
func (p *pdfPen) widths(t Table, s style, width float64) []float64 {
	n := len(t.Columns)
	widths, least := make([]float64, n), make([]float64, n)
	head := p.head()
	weights := 0.0
	rest := width - columnGap*float64(n-1)
	for i, col := range t.Columns {
		headLine, headPart := head.natural(Plain(col.Title))
		line, part := 0.0, headPart
		for _, row := range t.Rows {
			if i < len(row.Cells) {
				a, b := p.natural(row.Cells[i], s)
				line, part = max(line, a), max(part, b)
			}
		}
		bounds := map[ColumnKind][2]float64{
			KeyColumn: {8, 32}, DateColumn: {16, 24}, NumberColumn: {8, 20}, StateColumn: {22, 38}, AssuranceColumn: {24, 37},
		}[col.Kind]
		if col.Kind == TextColumn {
			least[i] = min(part, width*0.45)
			weights += weight(col)
			continue
		}
		w := max(line, headPart, bounds[0])
		if headLine < w*1.3 {
			w = max(w, min(headLine, bounds[1]))
		}
		widths[i] = max(min(w, bounds[1]), min(part, bounds[1]*1.3))
		rest -= widths[i]
	}
	if weights == 0 {
		// Nothing takes the rest: the last column does.
		if rest > 0 && n > 0 {
			widths[n-1] += rest
		}
		return shrink(widths, width-columnGap*float64(n-1))
	}
	// Columns whose share is less than they need get what they need first.
	fixed := make([]bool, n)
	for again := true; again; {
		again = false
		for i, col := range t.Columns {
			if col.Kind == TextColumn && !fixed[i] && rest > 0 && rest*weight(col)/weights < least[i] && weights > weight(col) {
				fixed[i], again = true, true
				widths[i] = min(least[i], rest*0.7)
				rest -= widths[i]
				weights -= weight(col)
			}
		}
	}
	for i, col := range t.Columns {
		if col.Kind == TextColumn && !fixed[i] {
			widths[i] = max(rest*weight(col)/weights, 12)
		}
	}
	return shrink(widths, width-columnGap*float64(n-1))
}

// shrink makes columns narrower in proportion where they are too wide together.
func shrink(widths []float64, room float64) []float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	if total > room+0.01 {
		for i := range widths {
			widths[i] *= room / total
		}
	}
	return widths
}

func weight(c Column) float64 {
	if c.Weight > 0 {
		return c.Weight
	}
	return 1
}

// Table is a table whose head comes again on each page.
func (p *pdfPen) Table(t Table) {
	_, width := p.column()
	title := p.title(t.Title)
	if len(t.Rows) == 0 {
		p.block(blockGap, append(title, p.as("P", paragraph(p.lines(p.body(), Plain(t.Empty), width, 0)))...)...)
		return
	}
	s, pad := p.table(), 1.25
	if t.Dense {
		s, pad = p.dense(), 0.95
	}
	widths := p.widths(t, s, width)
	offsets := make([]float64, len(widths))
	for i := 1; i < len(widths); i++ {
		offsets[i] = offsets[i-1] + widths[i-1] + columnGap
	}
	whole := p.c.beginOpen(p.part, "Table")
	head := p.headBox(whole, t.Columns, widths, offsets)

	again := []box{head}
	if t.Title != "" {
		more := p.lines(p.tinted(p.bold(9.5, 4.8), p.palette.Ink), Plain(t.Title).Then(Plain(" "+p.l.Say("(continued)"))), width, 0)
		again = append(append(more, box{h: headingGap, draw: func(x, y float64) {}}), head)
	}

	set := func(i int, row Row) []box {
		cells := make([][]box, len(t.Columns))
		tr := p.c.begin(whole, "TR")
		for k, col := range t.Columns {
			var c Cell
			if k < len(row.Cells) {
				c = row.Cells[k]
			}
			cells[k] = p.tagged(p.c.begin(tr, "TD"), p.cell(c, col.Kind, s, widths[k]))
		}
		rows := p.rowBoxes(cells, offsets, pad)
		if row.ID != "" {
			draw := rows[0].draw
			rows[0].draw = func(x, y float64) { p.at[row.ID] = p.page; draw(x, y) }
		}
		// The head keeps two rows with it, and the last row is not alone; nor is
		// the caption.
		last := len(rows) - 1
		rows[last].keep = len(t.Rows) > 1 && (i == 0 || i == len(t.Rows)-2) && rows[last].h <= maxRow
		var caption []box
		if i == len(t.Rows)-1 {
			caption = p.tagged(p.c.begin(whole, "Caption"), paragraph(p.lines(p.label(), Plain(t.Caption), width, 0)))
		}
		if len(caption) > 0 {
			rows[last].keep = true
			caption[0].before = 1.6
			rows = append(rows, caption...)
		}
		return rows
	}
	// Long tables are set part by part: ten thousand rows need not be there at
	// once.
	const part = 100
	boxes := append(title, head)
	for i, row := range t.Rows[:min(part, len(t.Rows))] {
		boxes = append(boxes, set(i, row)...)
	}
	written := func() {
		if len(p.pending) == 0 {
			p.c.flush(whole)
		}
	}
	p.tableBlock(boxes, len(title)+1, again)
	written()
	p.repeat = again
	for from := part; from < len(t.Rows); from += part {
		boxes = nil
		for i, row := range t.Rows[from:min(from+part, len(t.Rows))] {
			boxes = append(boxes, set(from+i, row)...)
		}
		p.block(0, boxes...)
		written()
	}
	p.repeat = nil
	whole.end()
}

// tableBlock draws the boxes of a table; after the first lead of them a new page
// begins with the boxes in again.
func (p *pdfPen) tableBlock(boxes []box, lead int, again []box) {
	// The head and its first rows go together; only then is there something to
	// go on with.
	first := lead
	for first < len(boxes) && boxes[first].keep {
		first++
	}
	first = min(first+1, len(boxes))
	p.block(blockGap, boxes[:first]...)
	p.repeat = again
	p.block(0, boxes[first:]...)
	p.repeat = nil
}

// headBox is the head of a table, its words at the bottom over a rule.
func (p *pdfPen) headBox(whole *tag, columns []Column, widths, offsets []float64) box {
	head := p.head()
	_, width := p.column()
	cells := make([]box, len(columns))
	tallest := 0.0
	row := p.c.begin(whole, "TR")
	for i, col := range columns {
		lines := p.lines(head, Plain(col.Title), widths[i], 0)
		if col.Kind == NumberColumn {
			for k, line := range head.lines(Plain(col.Title), widths[i], 0) {
				lines[k].draw = func(x, y float64) { p.put(x+widths[i]-line.width, y, head, line) }
			}
		}
		cells[i] = one(p.tagged(p.c.header(row, "Column"), lines))
		tallest = max(tallest, cells[i].h)
	}
	return box{h: tallest + 1.6, keep: true, draw: func(x, y float64) {
		for i, cell := range cells {
			cell.draw(x+offsets[i], y+tallest-cell.h)
		}
		p.c.line(x, y+tallest+1.4, x+width, y+tallest+1.4, 0.4, p.palette.Ink)
	}}
}

// rowBoxes is one row of cells made of lines, over a thin rule. A row higher
// than maxRow becomes several boxes.
func (p *pdfPen) rowBoxes(cells [][]box, offsets []float64, pad float64) []box {
	_, width := p.column()
	var parts [][][]box // part, cell, lines
	for {
		part := make([][]box, len(cells))
		more := false
		for i, lines := range cells {
			h, n := 0.0, 0
			for n < len(lines) && (n == 0 || h+lines[n].h <= maxRow-2*pad) {
				h += lines[n].h
				n++
			}
			part[i], cells[i] = lines[:n], lines[n:]
			more = more || n < len(lines)
		}
		parts = append(parts, part)
		if !more {
			break
		}
	}
	out := make([]box, len(parts))
	for k, part := range parts {
		above, below := 0.0, 0.0
		if k == 0 {
			above = pad
		}
		if k == len(parts)-1 {
			below = pad + 0.2
		}
		tallest := 0.0
		stacks := make([]box, len(part))
		for i, lines := range part {
			stacks[i] = one(lines)
			tallest = max(tallest, stacks[i].h)
		}
		h := above + tallest + below
		out[k] = box{h: h, draw: func(x, y float64) {
			for i, stack := range stacks {
				stack.draw(x+offsets[i], y+above)
			}
			if below > 0 {
				p.c.line(x, y+h-0.1, x+width, y+h-0.1, 0.2, p.palette.Line)
			}
		}}
	}
	return out
}
