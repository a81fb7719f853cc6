package reports

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// StateBars are the counts of states of groups of controls.
func (p *pdfPen) StateBars(b StateBars) {
	boxes := p.title(b.Title)
	lead := len(boxes) + 1
	table := p.c.beginOpen(p.part, "Table")
	head, unit := p.barHead(table, b), b.unit()
	boxes = append(boxes, head)
	for i, bar := range b.Rows {
		row := p.barRow(table, b, bar, unit)
		row.keep = len(b.Rows) > 1 && (i == 0 || i == len(b.Rows)-2)
		boxes = append(boxes, row)
	}
	p.tableBlock(boxes, lead, []box{head})
	_, w := p.column()
	caption := p.l.Fill("Length of the bars: {unit} mm for each, the same in all rows (at least {least} mm).",
		map[string]any{"unit": math.Round(unit*100) / 100, "least": barLeast})
	if b.Caption != "" {
		caption += " " + b.Caption
	}
	p.block(1.6, p.tagged(p.c.begin(table, "Caption"), paragraph(p.lines(p.label(), Plain(caption), w, 0)))...)
	table.end()
}

// countRight is the right edge of the column of a state's count.
func countRight(i int) float64 { return right - 11 - countWidth*float64(len(controls.States)-1-i) }

func (p *pdfPen) barHead(table *tag, b StateBars) box {
	head, chart := p.head(), p.chart()
	tallest := 0
	words := make([][]lineOf, len(controls.States))
	for i, s := range controls.States {
		words[i] = chart.lines(Plain(b.Heads[s]), countWidth-0.4, 0)
		tallest = max(tallest, len(words[i]))
	}
	h := 4.2 + float64(tallest)*chart.height
	row := p.c.begin(table, "TR")
	cells := make([]*tag, 3+len(controls.States)) // name, bar, states, total
	for i := range cells {
		cells[i] = p.c.header(row, "Column")
	}
	return box{h: h + 1.8, keep: true, draw: func(x, y float64) {
		foot := y + h
		p.c.within(cells[0], func() { one(p.lines(head, Plain(b.Group), barLeft-2, 0)).draw(x, foot-head.height) })
		p.c.within(cells[1], func() { one(p.lines(head, Plain(b.Bar), barRoom, 0)).draw(x+barLeft, foot-head.height) })
		for i, s := range controls.States {
			p.mark(countRight(i)-1.5, y+1.8, markSize, s)
			p.c.within(cells[2+i], func() {
				for k, line := range words[i] {
					p.put(countRight(i)-line.width, foot-float64(len(words[i])-k)*chart.height, chart, line)
				}
			})
		}
		p.c.within(cells[len(cells)-1], func() {
			for _, line := range head.lines(Plain(b.Total), 11, 0) {
				p.put(right-line.width, foot-head.height, head, line)
			}
		})
		p.c.line(x, y+h+1.4, right, y+h+1.4, 0.4, p.palette.Ink)
	}}
}

func (p *pdfPen) barRow(table *tag, b StateBars, bar Bar, unit float64) box {
	bold, sub, number := p.bold(8.5, 4), p.tinted(p.style(7.8, 3.7), p.palette.Ink2), p.table()
	lines := append(p.lines(bold, Plain(bar.Title), barLeft-1.5, 0), p.lines(sub, Plain(bar.Sub), barLeft-1.5, 0)...)
	name := one(lines)
	h := max(name.h, barHeight+2*barTaller) + 2.2
	row := p.c.begin(table, "TR")
	title, picture := p.c.header(row, "Row"), p.c.begin(row, "TD")
	cells := make([]*tag, len(controls.States)+1)
	for i := range cells {
		cells[i] = p.c.begin(row, "TD")
	}
	var shown []string
	for _, s := range controls.States {
		if count := bar.Counts[s]; count > 0 {
			shown = append(shown, p.l.Number(float64(count))+" "+b.Heads[s])
		}
	}
	picture = p.c.figure(picture, bar.Title+": "+p.l.Join(shown))
	return box{h: h, draw: func(x, y float64) {
		p.c.within(title, func() { name.draw(x, y+1.1) })
		middle := y + h/2
		p.c.within(picture, func() { p.paint(bar.draw(unit), x+barLeft, middle-barHeight/2-barTaller) })
		for i, s := range controls.States {
			count := bar.Counts[s]
			ink := p.palette.Ink
			if count == 0 {
				ink = p.palette.Muted
			}
			text := p.l.Number(float64(count))
			p.c.within(cells[i], func() {
				p.c.text(countRight(i)-number.regular.width(text, number.size), middle-number.height/2+number.baseline(), number.regular, number.size, ink, text)
			})
		}
		text := p.l.Number(float64(bar.Total))
		p.c.within(cells[len(cells)-1], func() {
			p.c.text(right-bold.regular.width(text, bold.size), middle-number.height/2+number.baseline(), bold.regular, bold.size, p.palette.Ink, text)
		})
		p.c.line(x, y+h-0.1, right, y+h-0.1, 0.2, p.palette.Line)
	}}
}

// The geometry of the ladder of the questions, in mm from the left of the page.
const (
	rungTitle = 32.0
	rungState = 92.0
	rungFirst = 147.1
	rungRow   = 10.0
)

// Ladder shows for each question its state and how sure it is.
func (p *pdfPen) Ladder(l Ladder) {
	table := p.c.beginOpen(p.part, "Table")
	head := p.ladderHead(table, l)
	boxes := []box{head}
	for _, r := range l.Rows {
		boxes = append(boxes, p.rung(table, r))
	}
	p.tableBlock(boxes, 1, []box{head})
	p.block(1.6, p.tagged(p.c.begin(table, "Caption"), []box{p.ladderCaption(l)})...)
	table.end()
}

func (p *pdfPen) ladderHead(table *tag, l Ladder) box {
	head, chart := p.head(), p.chart()
	levels := controls.Levels[1:]
	tallest := 1
	words := make([][]lineOf, len(levels))
	for i, level := range levels {
		words[i] = chart.lines(Plain(l.Levels[level]), rungStep-0.3, 0)
		tallest = max(tallest, len(words[i]))
	}
	h := float64(tallest) * chart.height
	row := p.c.begin(table, "TR")
	question, state, assurance := p.c.header(row, "Column"), p.c.header(row, "Column"), p.c.header(row, "Column")
	return box{h: h + 1.8, keep: true, draw: func(x, y float64) {
		foot := y + h
		p.c.within(question, func() {
			one(p.lines(head, Plain(l.Question), rungState-rungTitle, 0)).draw(rungTitle, foot-head.height)
		})
		p.c.within(state, func() {
			one(p.lines(head, Plain(l.State), rungFirst-rungState-8, 0)).draw(rungState, foot-head.height)
		})
		p.c.within(assurance, func() {
			for i, lines := range words {
				for k, line := range lines {
					p.put(rungFirst+rungStep*float64(i)-line.width/2, foot-float64(len(lines)-k)*chart.height, chart, line)
				}
			}
		})
		p.c.line(left, y+h+1.4, right, y+h+1.4, 0.4, p.palette.Ink)
	}}
}

func (p *pdfPen) rung(table *tag, r Rung) box {
	row := p.c.begin(table, "TR")
	question, answer := p.c.header(row, "Row"), p.c.begin(row, "TD")
	levels := p.c.figure(p.c.begin(row, "TD"), r.Words)
	number, title := p.tinted(p.bold(9.5, 4.2), p.palette.Accent), p.style(9, 4)
	name := p.lines(title, Plain(r.Title), rungState-rungTitle-2, 0)
	state := p.stateLines(p.bold(9, 4), 3.4, r.State, rungFirst-rungState-5)
	a, b := one(name), one(state)
	h := max(rungRow, a.h+2, b.h+2)
	return box{h: h, draw: func(x, y float64) {
		middle := y + h/2
		p.c.within(question, func() {
			p.c.text(left, middle-number.height/2+number.baseline(), number.regular, number.size, number.ink, clean(r.Number)+" ")
			a.draw(rungTitle, middle-a.h/2)
		})
		p.c.within(answer, func() { b.draw(rungState, middle-b.h/2) })
		p.c.within(levels, func() { p.paint(r.draw(), rungFirst-rungStep/2, middle-rungHeight/2) })
		p.c.line(left, y+h-0.1, right, y+h-0.1, 0.2, p.palette.Line)
	}}
}

func (p *pdfPen) ladderCaption(l Ladder) box {
	s := p.label()
	lines := p.lines(s, Plain(l.Caption), fullWidth-17, 0)
	text := one(lines)
	return box{h: max(text.h, 4), draw: func(x, y float64) {
		p.paint(ladderKey(), left-1, y+s.middle()-rungHeight/2)
		text.draw(left+17, y)
	}}
}

// Measurements draw what was measured against what was promised: a stem from the
// target to each value, never bridged where nothing was measured.
func (p *pdfPen) Measurements(m Measurements) {
	_, w := p.column()
	boxes := p.title(m.Title)
	if m.Text != "" {
		text := one(p.as("P", p.lines(p.style(8.5, 4.2), Plain(m.Text), w, 0)))
		text.keep = true
		boxes = append(boxes, text)
	}
	boxes = append(boxes, p.tagged(p.c.figure(p.part, cmp.Or(m.Alternative, m.Text, m.Title)), []box{p.drawn(m.Draw(w), m.Caption != "")})...)
	if m.Caption != "" {
		boxes = append(boxes, p.as("P", paragraph(p.lines(p.label(), Plain(m.Caption), w, 0)))...)
	}
	p.block(blockGap, boxes...)
}

// drawn is a box with a drawing in it.
func (p *pdfPen) drawn(d Drawing, keep bool) box {
	return box{before: 1.6, h: d.Height, keep: keep, draw: func(x, y float64) { p.paint(d, x, y) }}
}

// Chart draws a chart, or its table where there is too much to draw.
func (p *pdfPen) Chart(c Chart) {
	switch c := c.(type) {
	case Course:
		p.course(c)
	case DataMap:
		if !c.Drawable() {
			p.Table(c.Table(p.l))
			return
		}
		_, w := p.column()
		picture := p.tagged(p.c.figure(p.part, c.Describe(p.l)), []box{p.drawn(c.Draw(w), c.Key() != "")})
		boxes := append(p.title(c.Title), picture...)
		if c.Key() != "" {
			caption := p.as("P", paragraph(p.lines(p.label(), Plain(c.Key()), w, 0)))
			caption[0].before = 1.6
			boxes = append(boxes, caption...)
		}
		p.block(blockGap, boxes...)
	default:
		p.Table(c.Table(p.l))
	}
}

// course draws a course row by row, so that it goes on over pages.
func (p *pdfPen) course(c Course) {
	_, w := p.column()
	names, count := w*0.3, 20.0
	if w < fullWidth {
		names, count = w*0.2, 18.0
	}
	track := w - names - count
	months := c.Head(track)
	head, name, number := p.head(), p.style(8, 3.6), p.table()
	title := p.title(c.Title)
	table := p.c.beginOpen(p.part, "Table")
	top := p.c.begin(table, "TR")
	of, days, counted := p.c.header(top, "Column"), p.c.header(top, "Column"), p.c.header(top, "Column")
	days = p.c.figure(days, c.Describe(p.l))
	above := box{h: months.Height + 0.6, keep: true, draw: func(x, y float64) {
		foot := y + months.Height
		item := p.lines(head, Plain(c.Item), names-2, 0)
		p.c.within(of, func() { one(item).draw(x, foot-float64(len(item))*head.height) })
		p.c.within(days, func() { p.paint(months, x+names, y) })
		p.c.within(counted, func() {
			lines := head.lines(Plain(c.Count), count-2, 0)
			for i, line := range lines {
				p.put(x+w-line.width, foot-float64(len(lines)-i)*head.height, head, line)
			}
		})
		p.c.line(x, foot+0.3, x+w, foot+0.3, 0.4, p.palette.Ink)
	}}
	boxes := append(title, above)
	lead := len(boxes)
	for i, row := range c.Rows {
		lines := p.lines(name, row.name(), names-2.5, 0)
		text := one(lines)
		h := max(courseRow, text.h+2.4)
		drawing := c.Track(row, track, h)
		tr := p.c.begin(table, "TR")
		item, picture, counted := p.c.header(tr, "Row"), p.c.begin(tr, "TD"), p.c.begin(tr, "TD")
		picture = p.c.figure(picture, cmp.Or(c.say(p.l, row), c.NoRun))
		boxes = append(boxes, box{h: h, keep: len(c.Rows) > 1 && (i == 0 || i == len(c.Rows)-2) || i == len(c.Rows)-1 && c.Caption != "", draw: func(x, y float64) {
			p.c.within(item, func() { text.draw(x, y+courseRow/2-min(text.h, 2*name.height)/2) })
			p.c.within(picture, func() { p.paint(drawing, x+names, y) })
			p.c.within(counted, func() {
				for _, line := range number.lines(Plain(row.Words), count, 0) {
					p.put(x+w-line.width, y+courseRow/2-number.height/2, number, line)
					break
				}
			})
			p.c.line(x, y+h-0.1, x+names-1, y+h-0.1, 0.2, p.palette.Line)
			p.c.line(x+w-count+1, y+h-0.1, x+w, y+h-0.1, 0.2, p.palette.Line)
		}})
	}
	if c.Caption != "" {
		caption := p.tagged(p.c.begin(table, "Caption"), paragraph(p.lines(p.label(), Plain(c.Caption), w, 0)))
		caption[0].before = 1.6
		boxes = append(boxes, caption...)
	}
	p.tableBlock(boxes, lead, []box{above})
	table.end()
}

// SupportLadder shows the way from self-help to a person.
func (p *pdfPen) SupportLadder(l SupportLadder) {
	_, w := p.column()
	const indent = 5.2
	columns := []Column{{Title: l.Step}, {Title: l.Hours}, {Title: l.Languages}}
	widths := []float64{w * 0.47, w * 0.31, w*0.22 - 2*columnGap}
	offsets := []float64{0, widths[0] + columnGap, widths[0] + widths[1] + 2*columnGap}
	title := p.title(l.Title)
	table := p.c.beginOpen(p.part, "Table")
	head := p.headBox(table, columns, widths, offsets)
	boxes := append(title, head)
	bold, sub, s := p.bold(8.5, 4.2), p.tinted(p.style(7.8, 3.8), p.palette.Ink2), p.table()
	for i, row := range l.Rows {
		shift := min(float64(i), 5) * indent
		tr := p.c.begin(table, "TR")
		step := one(p.tagged(p.c.begin(tr, "TD"), append(p.lines(bold, Plain(row.Title), widths[0]-shift-3, 0), p.lines(sub, Plain(row.Sub), widths[0]-shift-3, 0)...)))
		hours := one(p.tagged(p.c.begin(tr, "TD"), p.valueLines(s, Plain(row.Hours), widths[1])))
		languages := one(p.tagged(p.c.begin(tr, "TD"), p.valueLines(s, Plain(row.Languages), widths[2])))
		h := max(step.h, hours.h, languages.h) + 1.9
		boxes = append(boxes, box{h: h, keep: i == 0 && len(l.Rows) > 1, draw: func(x, y float64) {
			if i > 0 && i <= 5 {
				p.c.line(x+shift-indent+0.6, y-0.8, x+shift-indent+0.6, y+3, 0.3, p.palette.Rule)
				p.c.line(x+shift-indent+0.6, y+3, x+shift, y+3, 0.3, p.palette.Rule)
			}
			p.c.fill(x+shift, y+1, 1.2, min(h-2, 7), p.palette.Accent)
			step.draw(x+shift+3, y+0.95)
			hours.draw(x+offsets[1], y+0.95)
			languages.draw(x+offsets[2], y+0.95)
			p.c.line(x+shift, y+h-0.1, x+w, y+h-0.1, 0.2, p.palette.Line)
		}})
	}
	p.tableBlock(boxes, len(title)+1, []box{head})
	if l.Caption != "" {
		p.block(1.6, p.tagged(p.c.begin(table, "Caption"), paragraph(p.lines(p.label(), Plain(l.Caption), w, 0)))...)
	}
	table.end()
}

// Finding is one finding. It is split only between its parts.
func (p *pdfPen) Finding(f Finding) {
	_, w := p.column()
	inner := w - 4.3 - 3.5
	const indent = 5.0
	var boxes []box
	whole := p.c.beginOpen(p.part, "Div")
	sentence, severity := p.bold(9.5, 4.8), p.bold(8.5, 4.8)
	severityWidth := severity.regular.width(clean(f.Severity), severity.size)
	lines := p.lines(sentence, Plain(f.Sentence), inner-indent-severityWidth-4, 0)
	for i, line := range lines {
		boxes = append(boxes, box{h: line.h, keep: true, draw: func(x, y float64) {
			if i == 0 {
				p.mark(x+1.7, y+sentence.middle(), 3.4, f.State.State)
				p.c.text(x+inner-severityWidth, y+severity.baseline(), severity.regular, severity.size, severity.ink, clean(f.Severity)+" ")
			}
			line.draw(x+indent, y)
		}})
	}
	p.tagged(p.c.begin(whole, "P"), boxes)
	at := p.style(8.4, 4.2)
	at.regular = sansBold // monospaced runs are then bold
	for _, line := range p.tagged(p.c.begin(whole, "P"), p.lines(at, Code(f.At), inner-indent, 2)) {
		boxes = append(boxes, box{h: line.h, keep: true, draw: func(x, y float64) { line.draw(x+indent, y) }})
	}
	if len(f.Source) > 0 {
		source := p.source(f, inner-indent)
		draw, code := source.draw, p.c.begin(p.c.begin(whole, "P"), "Code")
		source.draw = func(x, y float64) { p.c.within(code, func() { draw(x+indent, y) }) }
		boxes = append(boxes, source)
	}
	const labels = 22.0
	label, value := p.tinted(p.style(8, 4), p.palette.Ink2), p.style(8, 4)
	list := p.c.begin(whole, "L")
	for _, fact := range f.Facts {
		item := p.c.begin(list, "LI")
		name := p.tagged(p.c.begin(item, "Lbl"), p.lines(label, Plain(fact.Label), labels-1, 0))
		for i, line := range p.tagged(p.c.begin(item, "LBody"), p.valueLines(value, fact.Value, inner-indent-labels)) {
			boxes = append(boxes, box{h: line.h, draw: func(x, y float64) {
				if i == 0 && len(name) > 0 {
					name[0].draw(x+indent, y)
				}
				line.draw(x+indent+labels, y)
			}})
		}
	}
	if f.Mend.Value.String() != "" {
		s, strong := p.style(8.5, 4.4), p.bold(8.5, 4.4)
		item := p.c.begin(list, "LI")
		name := p.c.begin(item, "Lbl")
		for i, line := range p.tagged(p.c.begin(item, "LBody"), p.lines(s, f.Mend.Value, inner-indent-labels, 0)) {
			above := 0.0
			if i == 0 {
				above = 2.4
			}
			boxes = append(boxes, box{h: above + line.h, draw: func(x, y float64) {
				if i == 0 {
					p.c.line(x+indent, y+1.2, x+inner, y+1.2, 0.2, p.palette.Rule)
					p.c.within(name, func() {
						p.c.text(x+indent, y+above+strong.baseline(), strong.regular, strong.size, strong.ink, clean(f.Mend.Label)+" ")
					})
				}
				line.draw(x+indent+labels, y+above)
			}})
		}
	}
	total := 0.0
	for _, b := range boxes {
		total += b.h
	}
	for i := range boxes[:max(len(boxes)-1, 0)] {
		// A short finding stays whole, of a long one three lines go together.
		boxes[i].keep = boxes[i].keep || total <= 72 || i >= len(boxes)-3
	}
	edge := p.state(f.State.State)
	p.block(4, p.tint(boxes, &edge)...)
	whole.end()
	p.gap = 4
}

// source is the excerpt of a declaration with carets under what is meant.
func (p *pdfPen) source(f Finding, width float64) box {
	plain, bold := p.style(7.7, 4), p.style(7.7, 4)
	numbers := 9.0
	char := mono.width("0", 7.7)
	room := int((width - numbers - 5) / char)
	type sourceRow struct {
		number, text string
		strong       bool
		caret        bool
	}
	var rows []sourceRow
	for _, line := range f.Source {
		text := []rune(strings.TrimRight(cleanSource(line.Text), " "))
		number := strconv.Itoa(line.Number)
		from, length := max(line.From, 0), max(line.Length, 0)
		from = min(from, len(text))
		length = min(length, max(len(text)-from, 1))
		// Lines longer than the field go on below with their carets.
		for start, end := 0, 0; start == 0 || start < len(text); start = end {
			end = min(start+room, len(text))
			for k := end; end < len(text) && k > start+room/2; k-- {
				if text[k-1] == ' ' { // rather between words
					end = k
					break
				}
			}
			rows = append(rows, sourceRow{number, string(text[start:end]), line.Length > 0, false})
			number = ""
			if a, b := max(from, start), min(from+length, end); line.Length > 0 && a < b {
				rows = append(rows, sourceRow{"", strings.Repeat(" ", a-start) + strings.Repeat("^", b-a), true, true})
			}
			if len(rows) > 12 {
				break // one line of a file that was never broken is enough of it
			}
		}
	}
	h := float64(len(rows))*4 + 2.4
	return box{before: 1.2, h: h + 2.4, draw: func(x, y float64) {
		y += 1.2
		p.c.fill(x, y, width, h, p.palette.Surface)
		p.c.frame(x, y, width, h, 0.2, p.palette.Line)
		for i, row := range rows {
			face, ink, st := mono, p.palette.Ink, plain
			if row.strong {
				face, st = monoBold, bold
			}
			if row.caret {
				ink = p.state(f.State.State)
			}
			base := y + 1.2 + float64(i)*4 + st.baseline()
			if row.number != "" {
				numberInk := p.palette.Muted
				if row.strong {
					numberInk = p.palette.Ink
				}
				p.c.text(x+2, base, face, 7.7, numberInk, row.number+" ")
			}
			p.c.text(x+2+numbers, base, face, 7.7, ink, row.text+" ")
		}
	}}
}
