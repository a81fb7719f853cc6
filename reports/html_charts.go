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
	}
	htmlBar struct {
		Title, Sub string
		Href       template.URL
		Drawing    htmlDrawing
		Counts     []htmlCount
		Total      string
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
		Key                    htmlDrawing
	}
	htmlRung struct {
		Number, Title, Words string
		Href                 template.URL
		State                htmlState
		Drawing              htmlDrawing
		None                 bool // no proof: the words stand in the picture
	}
	// htmlChart is one picture, with its numbers as a table below it.
	htmlChart struct {
		Heading            *htmlHeading
		Text, Caption      string
		Label, Alternative string
		Drawing            htmlDrawing
		Narrow             *htmlDrawing // for a page as wide as a telephone, or nil
		Summary            string
		Table              *htmlTable
	}
	htmlCourse struct {
		Heading     *htmlHeading
		Label       string
		Item, Count string
		Head        htmlDrawing
		Rows        []htmlCourseRow
		Caption     string
		Summary     string
		Table       *htmlTable
	}
	htmlCourseRow struct {
		Name         []htmlRun
		Drawing      htmlDrawing
		Words, Count string
	}
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

// Scales of drawings without text, in px per mm.
const (
	barScale  = 248 / barRoom
	rungScale = 68 / rungStep
)

func (p *htmlPen) bars(b StateBars) *htmlBars {
	label := b.Title
	if label == "" {
		label = b.Bar
	}
	out := &htmlBars{
		Label: p.l.Fill("Table: {title}", map[string]any{"title": htmlText(label)}),
		Group: htmlText(b.Group), Bar: htmlText(b.Bar), Total: htmlText(b.Total),
		Caption: strings.TrimSpace(htmlText(b.Caption) + " " + p.l.Say("Bars: the same scale in all rows; very small counts are drawn a little wider.")),
	}
	for i, s := range controls.States {
		out.Heads = append(out.Heads, htmlState{i, htmlText(b.Heads[s])})
	}
	unit := b.unit()
	for _, row := range b.Rows {
		bar := htmlBar{Title: htmlText(row.Title), Sub: htmlText(row.Sub), Href: p.href(row.To), Total: p.l.Number(float64(row.Total)), Drawing: row.draw(unit).svg(barScale)}
		for i, s := range controls.States {
			n := row.Counts[s]
			bar.Counts = append(bar.Counts, htmlCount{i, p.l.Number(float64(n)), htmlText(b.Heads[s]), n == 0})
		}
		out.Rows = append(out.Rows, bar)
	}
	return out
}

func (p *htmlPen) ladder(l Ladder) *htmlLadder {
	out := &htmlLadder{
		Label:    p.l.Fill("Table: {title}", map[string]any{"title": htmlText(l.Question)}),
		Question: htmlText(l.Question), State: htmlText(l.State), Caption: htmlText(l.Caption),
		Key: ladderKey().svg(4),
	}
	for _, level := range controls.Levels[1:] {
		out.Levels = append(out.Levels, htmlText(l.Levels[level]))
	}
	for _, r := range l.Rows {
		rung := htmlRung{Number: htmlText(r.Number), Title: htmlText(r.Title), Words: htmlText(r.Words), Href: p.href(r.To), State: p.state(r.State)}
		rung.None = rank(r.Weakest) == 0 && rank(r.Strongest) == 0
		bare := r
		bare.Words = "" // they are the text of the page
		rung.Drawing = bare.draw().svg(rungScale)
		out.Rows = append(out.Rows, rung)
	}
	return out
}

// widths of the columns of a page, in mm of a drawing.
const (
	besideWidth = 126.5
	wholeWidth  = 166.0
	narrowWidth = 64.0
)

func (p *htmlPen) measured(m Measurements, o *outline) *htmlChart {
	out := p.chart(m, m.Draw(besideWidth), o)
	out.Text = htmlText(m.Text)
	return out
}

// chart is a picture with its title, its caption and its table.
func (p *htmlPen) chart(c Chart, d Drawing, o *outline) *htmlChart {
	t := c.Table(p.l)
	out := &htmlChart{
		Heading: o.heading(2, t.Title, ""), Caption: htmlText(t.Caption), Drawing: d.svg(pxPerMM),
		Label:       p.l.Fill("Chart: {title}", map[string]any{"title": htmlText(t.Title)}),
		Alternative: htmlText(c.Describe(p.l)), Summary: p.l.Say("Numbers as a table"),
	}
	out.Table = p.below(t, o)
	return out
}

// below is the table of a chart, which has the title and the caption already.
func (p *htmlPen) below(t Table, o *outline) *htmlTable {
	title := t.Title
	t.Title, t.Caption, t.Dense = "", "", true
	out := p.table(t, false, o)
	out.Label = p.l.Fill("Table: {title}", map[string]any{"title": htmlText(title)})
	return out
}

// drawn is a chart that has no block of its own on the page.
func (p *htmlPen) drawn(c Chart, o *outline) htmlBlock {
	width := wholeWidth
	if o.beside {
		width = besideWidth
	}
	switch c := c.(type) {
	case Course:
		return htmlBlock{Course: p.course(c, o)}
	case DataMap:
		if c.Drawable() {
			chart := p.chart(c, c.Draw(min(width, 140)), o)
			chart.Caption, chart.Summary = htmlText(c.Key()), p.l.Say("As a table")
			narrow := c.Draw(narrowWidth).svg(pxPerMM)
			chart.Narrow = &narrow
			return htmlBlock{Chart: chart}
		}
	}
	return htmlBlock{Table: p.table(c.Table(p.l), false, o)}
}

// course is a table with the track of each control.
func (p *htmlPen) course(c Course, o *outline) *htmlCourse {
	const track = 98.0
	t := c.Table(p.l)
	out := &htmlCourse{
		Heading: o.heading(2, c.Title, ""), Label: p.boxLabel(c.Title, o), Item: htmlText(c.Item), Count: htmlText(c.Count),
		Head: c.Head(track).svg(pxPerMM), Caption: htmlText(c.Caption), Summary: p.l.Say("Numbers as a table"),
	}
	for _, row := range c.Rows {
		out.Rows = append(out.Rows, htmlCourseRow{
			Name: p.phrase(row.name()), Drawing: c.Track(row, track, courseRow).svg(pxPerMM),
			Words: htmlText(c.say(p.l, row)), Count: htmlText(row.Words),
		})
	}
	out.Table = p.below(t, o)
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
