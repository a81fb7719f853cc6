package reports

import (
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// The geometry of measurements, in mm.
const (
	measuredHeight = 42.0
	measuredAxis   = 15.0 // the words of the axis, at least
	measuredFoot   = 8.0  // the names of the windows
	measuredHead   = 5.0
)

// Draw lays out a stem from the target to each value. What was not measured is
// a dashed vertical, never a gap that closes.
func (m Measurements) Draw(width float64) Drawing {
	d := Drawing{Width: width, Height: measuredHeight}
	plot := measuredHeight - measuredFoot - measuredHead
	span := m.High - m.Low
	if span <= 0 {
		span = 1
	}
	at := func(v float64) float64 { return measuredHead + plot*(1-min(max((v-m.Low)/span, 0), 1)) }
	// The axis begins where its words end.
	axis := max(measuredAxis, 1.5+chartStrong.width(m.TargetWords), 1.5+chartText.width(m.HighWords), 1.5+chartText.width(m.LowWords))
	axis = min(axis, width/4)
	label := func(v float64, t lettering, text string) {
		lines := t.lines(text, axis-1.5)
		top := at(v) - t.style().middle() - float64(len(lines)-1)*t.height/2
		top = max(0, min(top, measuredHeight-float64(len(lines))*t.height))
		d.put(t, End, axis-1.5, top, lines...)
	}
	low, high, target := at(m.Low), at(m.High), at(m.Target)
	d.line(InkLine, 0.2, Point{axis, high}, Point{width, high})
	d.line(InkLine, 0.2, Point{axis, low}, Point{width, low})
	// The ends of the axis are named where the target does not stand in their way.
	if target-high >= chartText.height {
		label(m.High, chartText, m.HighWords)
	}
	if low-target >= chartText.height {
		label(m.Low, chartText, m.LowWords)
	}
	label(m.Target, chartStrong, m.TargetWords)

	step := (width - axis) / float64(max(len(m.Windows), 1))
	center := func(i int) float64 { return axis + step*(float64(i)+0.5) }
	for i, w := range m.Windows {
		for k, text := range []string{w.Label, w.Sub} {
			if lines := chartText.lines(text, step+4); len(lines) > 0 {
				d.centred(chartText, "", center(i), measuredHeight-measuredFoot+1.2+float64(k)*chartText.height, lines[0])
			}
		}
		if !w.Measured {
			d.dashed(InkRule, 0.25, 0.8, 0.8, Point{center(i), high}, Point{center(i), low})
		}
	}
	d.line(InkText, 0.4, Point{axis, target}, Point{width, target})
	for i, w := range m.Windows {
		x, y := center(i), at(w.Value)
		if !w.Measured {
			// In the greater of the two halves, clear of the target.
			lines := chartText.lines(w.Words, max(step+2, min(chartText.widest(w.Words), 2*step)))
			middle := (low + target) / 2
			if target-high > low-target {
				middle = (high + target) / 2
			}
			top := middle - float64(len(lines))*chartText.height/2
			for k, line := range lines {
				d.centred(chartText, InkSurface, x, top+float64(k)*chartText.height, line)
			}
			continue
		}
		t, state := chartText, controls.Satisfied
		if !w.Met {
			t, state = chartStrong, controls.NotSatisfied
		}
		d.line(InkOf(state), 0.35, Point{x, target}, Point{x, y})
		d.mark(state, x, y, 2.6)
		above := y - 1.6 - t.height
		if y > target && y+1.6+t.height <= measuredHeight-measuredFoot+1.2 {
			above = y + 1.6 // where the names of the windows leave room
		}
		if lines := t.lines(w.Words, step+2); len(lines) > 0 {
			d.centred(t, InkSurface, x, above, lines[0])
		}
	}
	return d
}

// centred puts a line around a middle, within the drawing.
func (d *Drawing) centred(t lettering, field Ink, x, y float64, text string) {
	half := t.width(text) / 2
	x = min(max(x, half), d.Width-half)
	if field == "" {
		d.put(t, Middle, x, y, text)
		return
	}
	d.putOn(field, t, Middle, x, y, text)
}

// Table is the windows with what was measured and whether the target was met.
func (m Measurements) Table(l *lang.Language) Table {
	t := Table{Title: m.Title, Caption: m.Caption, Dense: true, Columns: []Column{{l.Say("Window"), TextColumn, 1}, {l.Say("Measured"), NumberColumn, 0}, {l.Say("Result"), TextColumn, 1}}}
	sub := ""
	for _, w := range m.Windows {
		if w.Sub != "" {
			sub = w.Sub
		}
		result := Cell{Text: Plain(l.Say("target met"))}
		switch {
		case !w.Measured:
			result = Cell{}
		case !w.Met:
			result.Text = Plain(l.Say("target missed"))
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Plain(strings.TrimSpace(w.Label + " " + sub))}, {Text: Plain(w.Words)}, result}})
	}
	return t
}

// Describe is what the report says of the chart.
func (m Measurements) Describe(*lang.Language) string { return m.Alternative }
