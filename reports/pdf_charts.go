package reports

import (
	"math"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// The geometry of state bars, in mm.
const (
	barUnit    = 0.6  // one control, where the longest bar has room for it
	barLeast   = 1.2  // a count of one
	barRoom    = 58.0 // the longest bar
	barHeight  = 3.4
	barTaller  = 0.8 // contradiction stands out on both sides
	barGap     = 0.35
	barLeft    = 38.0 // of the bars, from the left
	countWidth = 10.9
)

// StateBars are the counts of states of groups of controls.
func (p *pdfPen) StateBars(b StateBars) {
	boxes := p.title(b.Title)
	lead := len(boxes) + 1
	head, unit := p.barHead(b), p.barUnit(b)
	boxes = append(boxes, head)
	for i, bar := range b.Rows {
		row := p.barRow(bar, unit)
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
	p.block(1.6, paragraph(p.lines(p.label(), Plain(caption), w, 0))...)
}

// barUnit is the length of one control, the same in all rows.
func (p *pdfPen) barUnit(b StateBars) float64 {
	unit := barUnit
	for _, row := range b.Rows {
		small, rest, n := 0.0, 0, 0
		for _, s := range controls.States {
			if count := row.Counts[s]; count > 0 {
				n++
				if float64(count)*barUnit < barLeast {
					small += barLeast
				} else {
					rest += count
				}
			}
		}
		room := barRoom - small - float64(max(n-1, 0))*barGap
		if rest > 0 && float64(rest)*unit > room {
			unit = room / float64(rest)
		}
	}
	return unit
}

// countRight is the right edge of the column of a state's count.
func countRight(i int) float64 { return right - 11 - countWidth*float64(len(controls.States)-1-i) }

func (p *pdfPen) barHead(b StateBars) box {
	head, chart := p.head(), p.chart()
	tallest := 0
	words := make([][]lineOf, len(controls.States))
	for i, s := range controls.States {
		words[i] = chart.lines(Plain(b.Heads[s]), countWidth-0.4, 0)
		tallest = max(tallest, len(words[i]))
	}
	h := 4.2 + float64(tallest)*chart.height
	return box{h: h + 1.8, keep: true, draw: func(x, y float64) {
		foot := y + h
		one(p.lines(head, Plain(b.Group), barLeft-2, 0)).draw(x, foot-head.height)
		one(p.lines(head, Plain(b.Bar), barRoom, 0)).draw(x+barLeft, foot-head.height)
		for i, s := range controls.States {
			p.mark(countRight(i)-1.5, y+1.8, markSize, s)
			for k, line := range words[i] {
				p.put(countRight(i)-line.width, foot-float64(len(words[i])-k)*chart.height, chart, line)
			}
		}
		for _, line := range head.lines(Plain(b.Total), 11, 0) {
			p.put(right-line.width, foot-head.height, head, line)
		}
		p.c.line(x, y+h+1.4, right, y+h+1.4, 0.4, p.palette.Ink)
	}}
}

func (p *pdfPen) barRow(bar Bar, unit float64) box {
	bold, sub, number := p.bold(8.5, 4), p.tinted(p.style(7.8, 3.7), p.palette.Ink2), p.table()
	lines := append(p.lines(bold, Plain(bar.Title), barLeft-1.5, 0), p.lines(sub, Plain(bar.Sub), barLeft-1.5, 0)...)
	name := one(lines)
	h := max(name.h, barHeight+2*barTaller) + 2.2
	return box{h: h, draw: func(x, y float64) {
		name.draw(x, y+1.1)
		middle := y + h/2
		at := x + barLeft
		for i, s := range controls.States {
			count := bar.Counts[s]
			if count > 0 {
				w := max(float64(count)*unit, barLeast)
				p.segment(at, middle, w, s)
				at += w + barGap
			}
			ink := p.palette.Ink
			if count == 0 {
				ink = p.palette.Muted
			}
			text := p.l.Number(float64(count))
			p.c.text(countRight(i)-number.regular.width(text, number.size), middle-number.height/2+number.baseline(), number.regular, number.size, ink, text)
		}
		text := p.l.Number(float64(bar.Total))
		p.c.text(right-bold.regular.width(text, bold.size), middle-number.height/2+number.baseline(), bold.regular, bold.size, p.palette.Ink, text)
		p.c.line(x, y+h-0.1, right, y+h-0.1, 0.2, p.palette.Line)
	}}
}

// segment draws the part of a bar for a state, its left at x and its middle at y.
func (p *pdfPen) segment(x, y, w float64, s controls.State) {
	ink, h := p.state(s), barHeight
	if m := Marks[s]; m.Shape == Diamond {
		h += 2 * barTaller
	}
	switch s {
	case controls.NotAssessed:
		p.c.frame(x, y-h/2, w, h, 0.3, ink)
	case controls.NotSatisfied:
		p.c.fill(x, y-h/2, w, h, ink)
		if w > h {
			d := 1.0
			p.c.polygon(0, p.palette.Surface, [2]float64{x + w/2, y - d}, [2]float64{x + w/2 + d, y}, [2]float64{x + w/2, y + d}, [2]float64{x + w/2 - d, y})
		}
	case controls.Tolerated, controls.PartlyEvidenced:
		p.c.frame(x, y-h/2, w, h, 0.3, ink)
		p.c.fill(x, y, w, h/2, ink)
	case controls.Satisfied:
		p.c.fill(x, y-h/2, w, h, ink)
	case controls.NotApplicable:
		p.c.fill(x, y-0.2, w, 0.4, ink)
	}
}

// The geometry of the ladder of the questions, in mm from the left of the page.
const (
	rungTitle = 32.0
	rungState = 92.0
	rungFirst = 147.1
	rungStep  = 13.0
	rungRow   = 10.0
)

// Ladder shows for each question its state and how sure it is.
func (p *pdfPen) Ladder(l Ladder) {
	head := p.ladderHead(l)
	boxes := []box{head}
	for _, r := range l.Rows {
		boxes = append(boxes, p.rung(r))
	}
	p.tableBlock(boxes, 1, []box{head})
	p.block(1.6, p.ladderCaption(l))
}

func (p *pdfPen) ladderHead(l Ladder) box {
	head, chart := p.head(), p.chart()
	levels := controls.Levels[1:]
	tallest := 1
	words := make([][]lineOf, len(levels))
	for i, level := range levels {
		words[i] = chart.lines(Plain(l.Levels[level]), rungStep-0.3, 0)
		tallest = max(tallest, len(words[i]))
	}
	h := float64(tallest) * chart.height
	return box{h: h + 1.8, keep: true, draw: func(x, y float64) {
		foot := y + h
		one(p.lines(head, Plain(l.Question), rungState-rungTitle, 0)).draw(rungTitle, foot-head.height)
		one(p.lines(head, Plain(l.State), rungFirst-rungState-8, 0)).draw(rungState, foot-head.height)
		for i, lines := range words {
			for k, line := range lines {
				p.put(rungFirst+rungStep*float64(i)-line.width/2, foot-float64(len(lines)-k)*chart.height, chart, line)
			}
		}
		p.c.line(left, y+h+1.4, right, y+h+1.4, 0.4, p.palette.Ink)
	}}
}

func (p *pdfPen) rung(r Rung) box {
	number, title := p.tinted(p.bold(9.5, 4.2), p.palette.Accent), p.style(9, 4)
	name := p.lines(title, Plain(r.Title), rungState-rungTitle-2, 0)
	state := p.stateLines(p.bold(9, 4), 3.4, r.State, rungFirst-rungState-5)
	a, b := one(name), one(state)
	h := max(rungRow, a.h+2, b.h+2)
	return box{h: h, draw: func(x, y float64) {
		middle := y + h/2
		p.c.text(left, middle-number.height/2+number.baseline(), number.regular, number.size, number.ink, clean(r.Number))
		a.draw(rungTitle, middle-a.h/2)
		b.draw(rungState, middle-b.h/2)
		for i := range controls.Levels[1:] {
			at := rungFirst + rungStep*float64(i)
			p.c.line(at, middle-1.5, at, middle+1.5, 0.2, p.palette.Rule)
		}
		if rank(r.Weakest) == 0 && rank(r.Strongest) == 0 {
			words := p.chart().lines(Plain(r.Words), 3*rungStep, 0)
			for _, line := range words[:min(1, len(words))] {
				p.c.fill(rungFirst+rungStep/2-1, middle-2, line.width+2, 4, p.palette.Surface)
				p.put(rungFirst+rungStep/2, middle-p.chart().height/2, p.chart(), line)
			}
		} else {
			p.span(rungFirst, middle, rungStep, r.Weakest, r.Strongest)
		}
		p.c.line(left, y+h-0.1, right, y+h-0.1, 0.2, p.palette.Line)
	}}
}

// span draws a full dot at the weakest level and an open one at the strongest.
func (p *pdfPen) span(x, y, step float64, weakest, strongest controls.Level) {
	from, to := float64(max(rank(weakest), 1)-1), float64(max(rank(strongest), rank(weakest), 1)-1)
	if to > from {
		p.c.line(x+from*step, y, x+to*step, y, 0.5, p.palette.Ink)
		p.c.circle(x+to*step, y, 1.25, 0, p.palette.Surface)
		p.c.circle(x+to*step, y, 1.25, 0.5, p.palette.Ink)
	}
	if rank(weakest) == 0 {
		p.c.circle(x+from*step, y, 1.25, 0, p.palette.Surface)
		p.c.circle(x+from*step, y, 1.25, 0.5, p.palette.Ink)
		return
	}
	p.c.circle(x+from*step, y, 1.5, 0, p.palette.Ink)
}

func (p *pdfPen) ladderCaption(l Ladder) box {
	s := p.label()
	lines := p.lines(s, Plain(l.Caption), fullWidth-17, 0)
	text := one(lines)
	return box{h: max(text.h, 4), draw: func(x, y float64) {
		p.span(left+1.5, y+s.middle(), 10, controls.Declared, controls.Attested)
		text.draw(left+17, y)
	}}
}

// Measurements draw what was measured against what was promised: a stem from the
// target to each value, never bridged where nothing was measured.
func (p *pdfPen) Measurements(m Measurements) {
	_, w := p.column()
	boxes := p.title(m.Title)
	if m.Text != "" {
		text := one(p.lines(p.style(8.5, 4.2), Plain(m.Text), w, 0))
		text.keep = true
		boxes = append(boxes, text)
	}
	const height, axis, foot, head = 42.0, 15.0, 8.0, 5.0
	plot := height - foot - head
	boxes = append(boxes, box{before: 1.6, h: height, keep: m.Caption != "", draw: func(x, y float64) {
		small, bold := p.chart(), p.tinted(p.bold(7, 3.1), p.palette.Ink)
		span := m.High - m.Low
		if span <= 0 {
			span = 1
		}
		at := func(v float64) float64 { return y + head + plot*(1-min(max((v-m.Low)/span, 0), 1)) }
		label := func(v float64, s style, words string) {
			for i, line := range s.lines(Plain(words), axis+6, 0) {
				if i == 0 {
					p.put(x+axis-1.5-line.width, at(v)-s.middle(), s, line)
				}
			}
		}
		p.c.line(x+axis, at(m.High), x+w, at(m.High), 0.2, p.palette.Line)
		p.c.line(x+axis, at(m.Low), x+w, at(m.Low), 0.2, p.palette.Line)
		if m.HighWords != "" && m.High != m.Target {
			label(m.High, small, m.HighWords)
		}
		if m.LowWords != "" && m.Low != m.Target {
			label(m.Low, small, m.LowWords)
		}
		if m.TargetWords != "" {
			label(m.Target, bold, m.TargetWords)
		}
		step := (w - axis) / float64(max(len(m.Windows), 1))
		for i, window := range m.Windows {
			center := x + axis + step*(float64(i)+0.5)
			for k, words := range []string{window.Label, window.Sub} {
				for i, line := range small.lines(Plain(words), step+6, 0) {
					if i == 0 {
						p.put(p.within(center-line.width/2, line.width), y+height-foot+1.2+float64(k)*small.height, small, line)
					}
				}
			}
			if !window.Measured {
				p.c.line(center, y+head, center, y+head+plot, 0.25, p.palette.Rule, 0.8, 0.8)
			}
		}
		p.c.line(x+axis, at(m.Target), x+w, at(m.Target), 0.4, p.palette.Ink)
		for i, window := range m.Windows {
			center := x + axis + step*(float64(i)+0.5)
			s, state := small, controls.Satisfied
			above := at(window.Value) <= at(m.Target)
			if !window.Met {
				s, state = bold, controls.NotSatisfied
			}
			if !window.Measured {
				// In the greater of the two halves, clear of the target.
				middle := (at(m.Low) + at(m.Target)) / 2
				if at(m.Target)-at(m.High) > at(m.Low)-at(m.Target) {
					middle = (at(m.High) + at(m.Target)) / 2
				}
				p.words(center, middle-small.height, max(step+2, 15), small, window.Words)
				continue
			}
			p.c.line(center, at(m.Target), center, at(window.Value), 0.35, p.state(state))
			p.mark(center, at(window.Value), 2.6, state)
			if above {
				p.words(center, at(window.Value)-1.6-s.height, step+2, s, window.Words)
			} else {
				p.words(center, at(window.Value)+1.6, step+2, s, window.Words)
			}
		}
	}})
	if m.Caption != "" {
		boxes = append(boxes, paragraph(p.lines(p.label(), Plain(m.Caption), w, 0))...)
	}
	p.block(blockGap, boxes...)
}

// words sets short words around a middle on a field of the surface's colour.
func (p *pdfPen) words(x, y, width float64, s style, words string) {
	for i, line := range s.lines(Plain(words), width, 0) {
		from := p.within(x-line.width/2, line.width)
		p.c.fill(from-0.3, y+float64(i)*s.height, line.width+0.6, s.height, p.palette.Surface)
		p.put(from, y+float64(i)*s.height, s, line)
	}
}

// within moves what is centred so that it stays within the text.
func (p *pdfPen) within(x, width float64) float64 { return min(x, right-width) }

// SupportLadder shows the way from self-help to a person.
func (p *pdfPen) SupportLadder(l SupportLadder) {
	_, w := p.column()
	const indent = 5.2
	columns := []Column{{Title: l.Step}, {Title: l.Hours}, {Title: l.Languages}}
	widths := []float64{w * 0.47, w * 0.31, w*0.22 - 2*columnGap}
	offsets := []float64{0, widths[0] + columnGap, widths[0] + widths[1] + 2*columnGap}
	title := p.title(l.Title)
	head := p.headBox(columns, widths, offsets)
	boxes := append(title, head)
	bold, sub, s := p.bold(8.5, 4.2), p.tinted(p.style(7.8, 3.8), p.palette.Ink2), p.table()
	for i, row := range l.Rows {
		shift := min(float64(i), 5) * indent
		step := one(append(p.lines(bold, Plain(row.Title), widths[0]-shift-3, 0), p.lines(sub, Plain(row.Sub), widths[0]-shift-3, 0)...))
		hours, languages := one(p.valueLines(s, Plain(row.Hours), widths[1])), one(p.valueLines(s, Plain(row.Languages), widths[2]))
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
		p.block(1.6, paragraph(p.lines(p.label(), Plain(l.Caption), w, 0))...)
	}
}

// Finding is one finding. It is split only between its parts.
func (p *pdfPen) Finding(f Finding) {
	_, w := p.column()
	inner := w - 4.3 - 3.5
	const indent = 5.0
	var boxes []box
	sentence, severity := p.bold(9.5, 4.8), p.bold(8.5, 4.8)
	severityWidth := severity.regular.width(clean(f.Severity), severity.size)
	lines := p.lines(sentence, Plain(f.Sentence), inner-indent-severityWidth-4, 0)
	for i, line := range lines {
		boxes = append(boxes, box{h: line.h, keep: true, draw: func(x, y float64) {
			if i == 0 {
				p.mark(x+1.7, y+sentence.middle(), 3.4, f.State.State)
				p.c.text(x+inner-severityWidth, y+severity.baseline(), severity.regular, severity.size, severity.ink, clean(f.Severity))
			}
			line.draw(x+indent, y)
		}})
	}
	at := p.style(8.4, 4.2)
	at.regular = sansBold // monospaced runs are then bold
	for _, line := range p.lines(at, Code(f.At), inner-indent, 2) {
		boxes = append(boxes, box{h: line.h, keep: true, draw: func(x, y float64) { line.draw(x+indent, y) }})
	}
	if len(f.Source) > 0 {
		source := p.source(f, inner-indent)
		draw := source.draw
		source.draw = func(x, y float64) { draw(x+indent, y) }
		boxes = append(boxes, source)
	}
	const labels = 22.0
	label, value := p.tinted(p.style(8, 4), p.palette.Ink2), p.style(8, 4)
	for _, fact := range f.Facts {
		for i, line := range p.valueLines(value, fact.Value, inner-indent-labels) {
			name := p.lines(label, Plain(fact.Label), labels-1, 0)
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
		for i, line := range p.lines(s, f.Mend.Value, inner-indent-labels, 0) {
			above := 0.0
			if i == 0 {
				above = 2.4
			}
			boxes = append(boxes, box{h: above + line.h, draw: func(x, y float64) {
				if i == 0 {
					p.c.line(x+indent, y+1.2, x+inner, y+1.2, 0.2, p.palette.Rule)
					p.c.text(x+indent, y+above+strong.baseline(), strong.regular, strong.size, strong.ink, clean(f.Mend.Label))
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
				p.c.text(x+2, base, face, 7.7, numberInk, row.number)
			}
			p.c.text(x+2+numbers, base, face, 7.7, ink, row.text)
		}
	}}
}
