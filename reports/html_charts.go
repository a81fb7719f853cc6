package reports

import (
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// The drawings of a page are SVG in px. Colours come by class from the style
// sheet; an outline is drawn with the stroke, a body with the fill.
type (
	htmlMark struct {
		ID             string
		Outline, Solid string // path data
	}
	htmlLevel struct {
		ID     string
		Frames []htmlBox
	}
	htmlBox struct {
		X    string
		Fill Fill
	}
	htmlBars struct {
		Heading                    *htmlHeading
		Label                      string
		Group, Bar, Total, Caption string
		Heads                      []htmlState
		Rows                       []htmlBar
		Width                      int
	}
	htmlBar struct {
		Title, Sub string
		Href       template.URL
		Segments   []htmlSegment
		Counts     []htmlCount
		Total      string
	}
	htmlSegment struct {
		N                    int
		Outline, Solid, Hole string
	}
	htmlCount struct {
		N           int
		Text, Words string
		Zero        bool
	}
	htmlLadder struct {
		Label, Question, State string
		Levels                 []string
		Rows                   []htmlRung
		Caption                string
		Key                    htmlSpan
	}
	htmlRung struct {
		Number, Title, Words string
		Href                 template.URL
		State                htmlState
		Span                 htmlSpan
	}
	// htmlSpan is from where to where the proof goes, in px; To is 0 where it is
	// one level.
	htmlSpan struct {
		From, To int
		Hollow   bool // the weakest is no proof at all
		None     bool
	}
	htmlMeasured struct {
		Heading                *htmlHeading
		Text, Caption          string
		Label, Alternative     string
		TargetWords            string
		TargetY, HighY, LowY   string
		HighWords, LowWords    string
		Windows                []htmlWindow
		Summary                string
		HeadWindow, HeadResult string
		HeadValue              string
	}
	htmlWindow struct {
		X, Y, WordsY string
		Label, Sub   string
		Name         string
		Lines        []htmlLine
		Measured     bool
		N            int // number of the state whose mark stands there
		MarkX, MarkY string
		Words        string
		Result       string
	}
	htmlLine    struct{ Y, Text string }
	htmlSupport struct {
		Heading                *htmlHeading
		Label                  string
		Step, Hours, Languages string
		Rows                   []htmlSupportStep
		Caption                string
	}
	htmlSupportStep struct {
		Indent int
		SupportStep
	}
)

// px writes a length with at most two decimals.
func px(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
}

func circlePath(x, y, r float64) string {
	return fmt.Sprintf("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z", px(x-r), px(y), px(r), px(r), px(2*r), px(r), px(r), px(-2*r))
}

func diamondPath(x, y, r float64) string {
	return fmt.Sprintf("M%s %sl%s %s %s %s %s %sz", px(x-r), px(y), px(r), px(-r), px(r), px(r), px(-r), px(r))
}

func rectPath(x, y, w, h float64) string {
	return fmt.Sprintf("M%s %sh%sv%sh%sz", px(x), px(y), px(w), px(h), px(-w))
}

// markSymbol is the mark of a state in its box.
func markSymbol(number int, m Mark) htmlMark {
	const c = MarkBox / 2
	out := htmlMark{ID: fmt.Sprintf("_m%d", number)}
	switch m.Shape {
	case Circle:
		if m.Fill == Full {
			out.Solid = circlePath(c, c, m.Size)
			break
		}
		out.Outline = circlePath(c, c, m.Size)
		if m.Fill == LowerHalf {
			out.Solid = fmt.Sprintf("M%s %sa%s %s 0 0 0 %s 0z", px(c-m.Size), px(c), px(m.Size), px(m.Size), px(2*m.Size))
		}
	case Diamond:
		if m.Fill == Full {
			out.Solid = diamondPath(c, c, m.Size)
			break
		}
		out.Outline = diamondPath(c, c, m.Size)
		out.Solid = fmt.Sprintf("M%s %sl%s %s %s %sz", px(c-m.Size), px(c), px(m.Size), px(m.Size), px(m.Size), px(-m.Size))
	case Dash:
		out.Solid = rectPath(c-m.Size, c-DashHeight/2, 2*m.Size, DashHeight)
	}
	return out
}

func levelSymbol(span [2]controls.Level) string {
	return fmt.Sprintf("_l%d%d", rank(span[0]), max(rank(span[0]), rank(span[1])))
}

// levelSymbols are the drawings of the levels that the page shows, sorted.
func levelSymbols(used map[[2]controls.Level]bool) []htmlLevel {
	byID := map[string]htmlLevel{}
	for span := range used {
		level := htmlLevel{ID: levelSymbol(span)}
		for i, fill := range Boxes(span[0], span[1]) {
			level.Frames = append(level.Frames, htmlBox{px(0.5 + 9*float64(i)), fill})
		}
		byID[level.ID] = level
	}
	var out []htmlLevel
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		out = append(out, byID[id])
	}
	return out
}

// The geometry of state bars, in px.
const (
	htmlBarUnit   = 3.0 // one control, where the longest bar has room for it
	htmlBarLeast  = 4.0 // a count of one
	htmlBarRoom   = 248.0
	htmlBarHeight = 12.0
	htmlBarTaller = 3.0
	htmlBarGap    = 2.0
)

func (p *htmlPen) bars(b StateBars) *htmlBars {
	label := b.Title
	if label == "" {
		label = b.Bar
	}
	out := &htmlBars{
		Label: p.l.Fill("Table: {title}", map[string]any{"title": htmlText(label)}),
		Group: htmlText(b.Group), Bar: htmlText(b.Bar), Total: htmlText(b.Total), Width: int(htmlBarRoom),
		Caption: strings.TrimSpace(htmlText(b.Caption) + " " + p.l.Say("Bars: the same scale in all rows; very small counts are drawn a little wider.")),
	}
	for i, s := range controls.States {
		out.Heads = append(out.Heads, htmlState{i, htmlText(b.Heads[s])})
	}
	unit := htmlUnit(b.Rows)
	for _, row := range b.Rows {
		bar := htmlBar{Title: htmlText(row.Title), Sub: htmlText(row.Sub), Href: p.href(row.To), Total: p.l.Number(float64(row.Total))}
		x := 0.0
		for i, s := range controls.States {
			n := row.Counts[s]
			bar.Counts = append(bar.Counts, htmlCount{i, p.l.Number(float64(n)), htmlText(b.Heads[s]), n == 0})
			if n == 0 {
				continue
			}
			w := max(float64(n)*unit, htmlBarLeast)
			bar.Segments = append(bar.Segments, segment(i, s, x, w))
			x += w + htmlBarGap
		}
		out.Rows = append(out.Rows, bar)
	}
	return out
}

// htmlUnit is the length of one control, the same in all rows, so that the
// longest bar has room.
func htmlUnit(rows []Bar) float64 {
	unit := htmlBarUnit
	for _, row := range rows {
		n, segments := 0, 0
		for _, count := range row.Counts {
			if count > 0 {
				n += count
				segments++
			}
		}
		if n > 0 {
			room := htmlBarRoom - float64(segments)*(htmlBarGap+htmlBarLeast)
			unit = min(unit, room/float64(n))
		}
	}
	return unit
}

// segment is the part of a bar for a state. Contradiction stands out on both
// sides.
func segment(number int, s controls.State, x, w float64) htmlSegment {
	out := htmlSegment{N: number}
	const middle = htmlBarHeight/2 + htmlBarTaller
	h := htmlBarHeight
	if Marks[s].Shape == Diamond {
		h += 2 * htmlBarTaller
	}
	frame := rectPath(x+0.5, middle-h/2+0.5, w-1, h-1)
	switch {
	case Marks[s].Shape == Dash:
		out.Solid = rectPath(x, middle-0.75, w, 1.5)
	case Marks[s].Fill == Full:
		out.Solid = rectPath(x, middle-h/2, w, h)
		if Marks[s].Shape == Diamond && w > h {
			out.Hole = diamondPath(x+w/2, middle, 3.5)
		}
	case Marks[s].Fill == LowerHalf:
		out.Outline = frame
		out.Solid = rectPath(x, middle, w, h/2)
	default:
		out.Outline = frame
	}
	return out
}

const rungWidth = 68

func (p *htmlPen) ladder(l Ladder) *htmlLadder {
	out := &htmlLadder{
		Label:    p.l.Fill("Table: {title}", map[string]any{"title": htmlText(l.Question)}),
		Question: htmlText(l.Question), State: htmlText(l.State), Caption: htmlText(l.Caption),
		Key: htmlSpan{From: 8, To: 52},
	}
	for _, level := range controls.Levels[1:] {
		out.Levels = append(out.Levels, htmlText(l.Levels[level]))
	}
	for _, r := range l.Rows {
		rung := htmlRung{Number: htmlText(r.Number), Title: htmlText(r.Title), Words: htmlText(r.Words), Href: p.href(r.To), State: p.state(r.State)}
		weakest, strongest := rank(r.Weakest), max(rank(r.Weakest), rank(r.Strongest))
		at := func(rank int) int { return rungWidth/2 + rungWidth*(max(rank, 1)-1) }
		rung.Span = htmlSpan{From: at(weakest), Hollow: weakest == 0, None: strongest == 0}
		if at(strongest) > at(weakest) {
			rung.Span.To = at(strongest)
		}
		out.Rows = append(out.Rows, rung)
	}
	return out
}

// The geometry of measurements, in px.
const (
	measuredWidth, measuredHeight = 640.0, 236.0
	measuredAxis                  = 88.0
	measuredTop, measuredFoot     = 26.0, 46.0
)

func (p *htmlPen) measured(m Measurements, o *outline) *htmlMeasured {
	span := m.High - m.Low
	if span <= 0 {
		span = 1
	}
	at := func(v float64) float64 {
		return measuredTop + (measuredHeight-measuredTop-measuredFoot)*(1-min(max((v-m.Low)/span, 0), 1))
	}
	out := &htmlMeasured{
		Heading: o.heading(2, m.Title, ""), Text: htmlText(m.Text), Caption: htmlText(m.Caption),
		Label:       p.l.Fill("Chart: {title}", map[string]any{"title": htmlText(m.Title)}),
		Alternative: htmlText(m.Alternative), TargetWords: htmlText(m.TargetWords),
		TargetY: px(at(m.Target)), HighY: px(at(m.High)), LowY: px(at(m.Low)),
		Summary: p.l.Say("Numbers as a table"), HeadWindow: p.l.Say("Window"), HeadValue: p.l.Say("Measured"), HeadResult: p.l.Say("Result"),
	}
	// The ends of the axis are named where the target does not stand in their way.
	if at(m.Target)-at(m.High) > 16 {
		out.HighWords = htmlText(m.HighWords)
	}
	if at(m.Low)-at(m.Target) > 16 {
		out.LowWords = htmlText(m.LowWords)
	}
	step := (measuredWidth - measuredAxis) / float64(max(len(m.Windows), 1))
	sub := ""
	for i, w := range m.Windows {
		x, y := measuredAxis+step*(float64(i)+0.5), at(w.Value)
		if w.Sub != "" {
			sub = w.Sub
		}
		view := htmlWindow{
			X: px(x), Y: px(y), Label: htmlText(w.Label), Sub: htmlText(w.Sub), Name: strings.TrimSpace(htmlText(w.Label + " " + sub)),
			Measured: w.Measured, MarkX: px(x - 8), MarkY: px(y - 8), Words: htmlText(w.Words),
			N: stateNumber(controls.Satisfied), Result: p.l.Say("target met"),
		}
		switch {
		case !w.Measured:
			view.Result = "–"
			lines := strings.Fields(view.Words)
			if len(lines) > 2 {
				lines = []string{strings.Join(lines[:len(lines)/2], " "), strings.Join(lines[len(lines)/2:], " ")}
			}
			for k, line := range lines {
				view.Lines = append(view.Lines, htmlLine{px(measuredTop + 30 + 15*float64(k)), line})
			}
		case !w.Met:
			view.N, view.Result = stateNumber(controls.NotSatisfied), p.l.Say("target missed")
		}
		view.WordsY = px(y - 12)
		if y > at(m.Target) {
			view.WordsY = px(y + 21)
		}
		out.Windows = append(out.Windows, view)
	}
	return out
}

func (p *htmlPen) support(l SupportLadder, o *outline) *htmlSupport {
	out := &htmlSupport{
		Heading: o.heading(2, l.Title, ""), Label: p.boxLabel(l.Title, o),
		Step: htmlText(l.Step), Hours: htmlText(l.Hours), Languages: htmlText(l.Languages), Caption: htmlText(l.Caption),
	}
	for i, row := range l.Rows {
		out.Rows = append(out.Rows, htmlSupportStep{min(i, 5), SupportStep{htmlText(row.Title), htmlText(row.Sub), htmlText(row.Hours), htmlText(row.Languages)}})
	}
	return out
}
