package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// Course shows the states of controls over a period, one row a control. A day
// without a run belongs to no state and is never bridged.
type Course struct {
	Title    string // h2; "" for none
	Item     string // head of the rows
	Count    string // head of the last column, the days that are counted there
	From, To string // days of the period
	Gaps     []controls.DayRange
	NoRun    string // what stands at a gap: "no run"
	Heads    map[controls.State]string
	Months   [12]string // in short
	Rows     []CourseRow
	Caption  string
}

// CourseRow is one control of a Course.
type CourseRow struct {
	ID, Title string
	Spans     []controls.Span
	Days      map[controls.State]int
	Of        int    // days with a run that knew it
	Words     string // what stands in the last column: "21 days"
	To        string // ID of its Section, "" for none
}

// The geometry of a Course, in mm.
const (
	courseRow    = 9.0
	courseHeight = 4.0 // of a segment
	courseLeast  = 0.6 // of a segment
	courseGap    = 2.0 // that is named
)

// courseAxis is where days lie: from the first day of the first month to the last
// of the last.
type courseAxis struct {
	from, to time.Time // the day after the last
	width    float64
}

func (c Course) axis(width float64) courseAxis {
	from, err1 := time.Parse(time.DateOnly, c.From)
	to, err2 := time.Parse(time.DateOnly, c.To)
	if err1 != nil || err2 != nil || to.Before(from) {
		return courseAxis{width: width}
	}
	return courseAxis{firstOfMonth(from), firstOfMonth(to).AddDate(0, 1, 0), width}
}

func firstOfMonth(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

func days(from, to time.Time) float64 { return to.Sub(from).Hours() / 24 }

// at is where a day begins.
func (a courseAxis) at(day time.Time) float64 {
	all := days(a.from, a.to)
	if all <= 0 {
		return 0
	}
	return min(max(days(a.from, day)/all, 0), 1) * a.width
}

// span is where days lie, both inclusive.
func (a courseAxis) span(from, to string) (x, w float64) {
	first, err1 := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil {
		return 0, 0
	}
	x = a.at(first)
	return x, a.at(last.AddDate(0, 0, 1)) - x
}

// months are the firsts of the months on the axis.
func (a courseAxis) months() []time.Time {
	var out []time.Time
	for m := a.from; m.Before(a.to); m = m.AddDate(0, 1, 0) {
		out = append(out, m)
	}
	return out
}

// Head draws the names of the months above the tracks, and names the longer of
// the gaps.
func (c Course) Head(width float64) Drawing {
	d := Drawing{Width: width, Height: 2*chartText.height + 0.6}
	a := c.axis(width)
	named := -1.0 // to where a gap is named
	for _, g := range c.Gaps {
		x, w := a.span(g.From, g.To)
		half := chartText.width(c.NoRun) / 2
		if middle := min(max(x+w/2, half), width-half); w >= courseGap && middle-half > named {
			d.Height = 3*chartText.height + 0.6
			d.put(chartText, Middle, middle, 2*chartText.height, c.NoRun)
			named = middle + half + 1
		}
	}
	months := a.months()
	clear, year := 0.0, 0 // to where text stands, the year named last
	for i, m := range months {
		if m.Year() != year {
			if text := strconv.Itoa(m.Year()); i == 0 || a.at(m)+chartText.width(text) <= width {
				d.put(lettering{7, 3.1, false, InkMuted}, Start, a.at(m), 0, text)
			}
			year = m.Year()
		}
		name := c.Months[m.Month()-1]
		x := a.at(m) + 0.4
		if x >= clear && x+chartText.width(name) <= width+0.5 {
			d.put(chartText, Start, x, chartText.height, name)
			clear = x + chartText.width(name) + 1.2
		}
	}
	return d
}

// Track draws one row, months as hairlines.
func (c Course) Track(row CourseRow, width, height float64) Drawing {
	d := Drawing{Width: width, Height: height}
	a := c.axis(width)
	for _, m := range a.months() {
		d.line(InkLine, 0.2, Point{a.at(m), 0}, Point{a.at(m), height})
	}
	d.line(InkLine, 0.2, Point{width, 0}, Point{width, height})
	middle := courseRow / 2
	for _, g := range c.Gaps {
		x, w := a.span(g.From, g.To)
		// Above the hairlines, below what is widened beside it.
		d.fill(InkSurface, x, middle-0.5, w, 1)
		d.dashed(InkRule, 0.4, 0.4, 0.9, Point{x + 0.4, middle}, Point{max(x+w-0.2, x+0.8), middle})
	}
	// Short ones are widened and drawn last, contradiction on top, so that
	// nothing hides them.
	spans := slices.Clone(row.Spans)
	slices.SortStableFunc(spans, func(x, y controls.Span) int {
		_, wx := a.span(x.From, x.To)
		_, wy := a.span(y.From, y.To)
		weigh := func(s controls.State, w float64) int {
			n := 0
			if w < courseLeast {
				n = 2
			}
			if Marks[s].Shape == Diamond {
				n++
			}
			return n
		}
		return cmp.Compare(weigh(x.State, wx), weigh(y.State, wy))
	})
	for _, s := range spans {
		x, w := a.span(s.From, s.To)
		if w < courseLeast {
			x, w = min(max(x+w/2-courseLeast/2, 0), width-courseLeast), courseLeast
		}
		d.segment(s.State, x, middle, w, courseHeight)
	}
	return d
}

// Table counts the days of each state.
func (c Course) Table(l *lang.Language) Table {
	t := Table{Title: c.Title, Caption: c.Caption, Dense: true, Columns: []Column{{c.Item, TextColumn, 1.4}}}
	for _, s := range controls.States {
		t.Columns = append(t.Columns, Column{c.Heads[s], NumberColumn, 0})
	}
	t.Columns = append(t.Columns, Column{l.Say("Days with a run"), NumberColumn, 0})
	for _, r := range c.Rows {
		cells := []Cell{{Text: r.name()}}
		for _, s := range controls.States {
			cells = append(cells, words{l}.number(r.Days[s]))
		}
		t.Rows = append(t.Rows, Row{Cells: append(cells, Cell{Text: Plain(l.Value(r.Of))})})
	}
	return t
}

// name is the id of a control and its title.
func (r CourseRow) name() Phrase {
	if id := strings.TrimSpace(strings.ReplaceAll(r.ID, "\u00a0", " ")); id != "" {
		p := Phrase{{Text: r.ID, Face: Strong, To: r.To}}
		if r.Title == "" {
			return p
		}
		return p.Then(Plain(" " + r.Title))
	}
	return Phrase{{Text: r.Title, To: r.To}}
}

// say is the row in words: its days in each state.
func (c Course) say(l *lang.Language, r CourseRow) string {
	var parts []string
	for _, s := range controls.States {
		if n := r.Days[s]; n > 0 {
			parts = append(parts, l.Fill("{state}: {n} of {m} days", map[string]any{"state": c.Heads[s], "n": n, "m": r.Of}))
		}
	}
	return strings.Join(parts, ", ")
}

// Describe says what period is drawn and how much of it has runs; of one control
// also its days.
func (c Course) Describe(l *lang.Language) string {
	none := 0
	for _, g := range c.Gaps {
		none += g.Days
	}
	text := l.Fill("States by day from {from} to {to}, {n} days without a run.", map[string]any{"from": c.From, "to": c.To, "n": none})
	if len(c.Rows) == 1 {
		text += " " + c.Rows[0].name().String() + ": " + c.say(l, c.Rows[0]) + "."
	}
	return text
}
