package reports

import (
	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
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

// unit is the length of one control, the same in all rows.
func (b StateBars) unit() float64 {
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

// draw lays out the bar of a group: a part for each state, contradiction taller
// on both sides.
func (b Bar) draw(unit float64) Drawing {
	d := Drawing{Width: barRoom, Height: barHeight + 2*barTaller}
	x := 0.0
	for _, s := range controls.States {
		if count := b.Counts[s]; count > 0 {
			w := max(float64(count)*unit, barLeast)
			d.segment(s, x, d.Height/2, w, barHeight)
			x += w + barGap
		}
	}
	return d
}

// Table is the counts of each group.
func (b StateBars) Table(l *lang.Language) Table {
	t := Table{Title: b.Title, Caption: b.Caption, Columns: []Column{{b.Group, TextColumn, 1.4}}}
	for _, s := range controls.States {
		t.Columns = append(t.Columns, Column{b.Heads[s], NumberColumn, 0})
	}
	t.Columns = append(t.Columns, Column{b.Total, NumberColumn, 0})
	for _, r := range b.Rows {
		cells := []Cell{{Text: Phrase{{Text: r.Title, Face: Strong, To: r.To}}, Sub: Plain(r.Sub)}}
		for _, s := range controls.States {
			cells = append(cells, words{l}.number(r.Counts[s]))
		}
		t.Rows = append(t.Rows, Row{Cells: append(cells, Cell{Text: Bold(l.Value(r.Total))})})
	}
	return t
}

// Describe names the groups with how many controls each has.
func (b StateBars) Describe(l *lang.Language) string {
	var groups []string
	for _, r := range b.Rows {
		name := r.Title
		if r.Sub != "" {
			name += ", " + r.Sub
		}
		groups = append(groups, l.Fill("{name} ({n})", map[string]any{"name": name, "n": r.Total}))
	}
	return l.Fill("Counts of states of {groups}; the numbers stand beside each bar.", map[string]any{"groups": l.Join(groups)})
}
