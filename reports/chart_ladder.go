package reports

import (
	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// The geometry of the rungs of a ladder, in mm.
const (
	rungStep   = 13.0
	rungHeight = 4.0
)

// draw lays out the four rungs of a question, the first in the middle of the
// first step.
func (r Rung) draw() Drawing {
	levels := controls.Levels[1:]
	d := Drawing{Width: rungStep * float64(len(levels)), Height: rungHeight}
	for i := range levels {
		at := rungStep * (float64(i) + 0.5)
		d.line(InkRule, 0.2, Point{at, d.Height/2 - 1.5}, Point{at, d.Height/2 + 1.5})
	}
	if rank(r.Weakest) == 0 && rank(r.Strongest) == 0 {
		x, y := rungStep, d.Height/2-chartText.height/2
		if lines := chartText.lines(r.Words, 3*rungStep); len(lines) > 0 {
			d.fill(InkSurface, x-1, d.Height/2-2, chartText.width(lines[0])+2, 4)
			d.put(chartText, Start, x, y, lines[0])
		}
		return d
	}
	d.proof(rungStep/2, rungStep, r.Weakest, r.Strongest)
	return d
}

// proof draws a full dot at the weakest level and an open one at the strongest.
func (d *Drawing) proof(x, step float64, weakest, strongest controls.Level) {
	y := d.Height / 2
	from, to := x+step*float64(max(rank(weakest), 1)-1), x+step*float64(max(rank(strongest), rank(weakest), 1)-1)
	if to > from {
		d.line(InkText, 0.5, Point{from, y}, Point{to, y})
		d.disc(InkSurface, 0, to, y, 1.25)
		d.disc(InkText, 0.5, to, y, 1.25)
	}
	if rank(weakest) == 0 {
		d.disc(InkSurface, 0, from, y, 1.25)
		d.disc(InkText, 0.5, from, y, 1.25)
		return
	}
	d.disc(InkText, 0, from, y, 1.5)
}

// ladderKey is the picture that the caption of a ladder explains.
func ladderKey() Drawing {
	d := Drawing{Width: 15, Height: rungHeight}
	d.proof(2.5, 10, controls.Declared, controls.Attested)
	return d
}

// Table is the ladder with its levels in words.
func (b Ladder) Table(l *lang.Language) Table {
	t := Table{Caption: b.Caption, Columns: []Column{{l.Say("No."), KeyColumn, 0}, {b.Question, TextColumn, 1}, {b.State, StateColumn, 0}, {l.Say("Level of proof"), AssuranceColumn, 0}}}
	for _, r := range b.Rows {
		state, assurance := r.State, Assurance{r.Weakest, r.Strongest, r.Words}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Phrase{{Text: r.Number, To: r.To}}}, {Text: Plain(r.Title)}, {State: &state}, {Assurance: &assurance}}})
	}
	return t
}

// Describe says each question with its state and its level of proof.
func (b Ladder) Describe(l *lang.Language) string {
	var rows []string
	for _, r := range b.Rows {
		rows = append(rows, r.Number+" "+r.Title+": "+r.State.Words+", "+r.Words)
	}
	return joined(rows...)
}

// Table is the ladder of support as a table.
func (b SupportLadder) Table(*lang.Language) Table {
	t := Table{Title: b.Title, Caption: b.Caption, Columns: []Column{{b.Step, TextColumn, 1.2}, {b.Hours, TextColumn, 1}, {b.Languages, TextColumn, 0.8}}}
	for _, r := range b.Rows {
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(r.Title), Sub: Plain(r.Sub)}, {Text: Plain(r.Hours)}, {Text: Plain(r.Languages)}}})
	}
	return t
}

// Describe names the steps in their order.
func (b SupportLadder) Describe(l *lang.Language) string {
	var steps []string
	for _, r := range b.Rows {
		steps = append(steps, r.Title)
	}
	return l.Fill("From the first step to the last: {steps}.", map[string]any{"steps": l.Join(steps)})
}
