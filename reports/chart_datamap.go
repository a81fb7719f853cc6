package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/lang"
)

// DataMap shows which kinds of data go to whom, and to which country. It is a
// list of recipients and no map of the earth.
type DataMap struct {
	Title string // h2; "" for none
	// Data and Both are the heads of the left and of the right side; Data,
	// Recipient and Country those of the table.
	Data, Both, Recipient, Country string
	Outside                        string // what stands at the dashed rule: "outside the EEA"
	// Kinds are kinds of data; Places are recipients in a country, those of a
	// country one after the other, in the order in which they are drawn.
	Kinds  []DataKind
	Places []DataPlace
	// Lines and Rows say how a line of the picture and a row of the table are
	// read; Caption says what both rest on.
	Lines, Rows, Caption string
}

// DataKind is a kind of data and the indices of the places it goes to.
type DataKind struct {
	Name string
	To   []int
}

// DataPlace is a recipient in a country.
type DataPlace struct {
	Country string // its name, with what it is in law: "third country: USA"
	Name    string
	Role    string // role and safeguard, "" for none
	// Outside marks what lies outside the European Economic Area; Transfer marks
	// a transfer to a third country, which the issuer's own is not.
	Outside, Transfer bool
}

// The most that a DataMap draws: beyond it the table says more.
const (
	mostPlaces = 12
	mostFlows  = 24
)

// Key is what stands below the picture.
func (m DataMap) Key() string { return strings.TrimSpace(m.Lines + " " + m.Caption) }

// Flows are how many lines there are.
func (m DataMap) Flows() int {
	n := 0
	for _, k := range m.Kinds {
		n += len(k.To)
	}
	return n
}

// Drawable reports whether there is something to draw, and not more than one can
// follow with the eye.
func (m DataMap) Drawable() bool {
	return m.Flows() > 0 && len(m.Places) <= mostPlaces && m.Flows() <= mostFlows
}

// The geometry of a DataMap, in mm of the width it is drawn for.
const (
	mapGap     = 1.0 // between places
	mapZone    = 2.4 // between countries
	mapNodePad = 0.8
	mapKindGap = 1.8
)

// Draw lays the map out: kinds of data at the left, recipients at the right.
func (m DataMap) Draw(width float64) Drawing {
	d := Drawing{Width: width}
	dot, edge, body, role := width*0.395, width*0.565, chartBody, chartText
	if width < 100 {
		dot, edge, body.size = width*0.4, width*0.5, 8
	}
	inner := width - edge - 0.8 - 2.2

	d.put(lettering{7.5, 3.8, true, InkSecond}, Start, 0, 0, m.Data)
	d.put(lettering{7.5, 3.8, true, InkSecond}, Start, edge, 0, m.Both)
	d.line(InkText, 0.4, Point{0, 4.6}, Point{width, 4.6})

	// The right side sets the height, unless the left has more to say.
	at := make([]float64, len(m.Places)) // middle of each place
	y := 4.6 + 1.4
	type pending func()
	var later []pending // over the lines
	for i, p := range m.Places {
		if i == 0 || m.Places[i-1].Country != p.Country {
			if i > 0 {
				y += mapZone
			}
			if p.Outside && (i == 0 || !m.Places[i-1].Outside) {
				y += 0.6
				top := y
				room := width - edge - chartText.width(m.Outside) - 2
				later = append(later, func() {
					d.dashed(InkText, 0.3, 1.4, 0.9, Point{width * 0.45, top}, Point{width, top})
					d.putOn(InkSurface, chartText, End, width, top+0.6, m.Outside)
				})
				y += 0.6
				if chartHead.widest(p.Country) > room { // below it
					room = width - edge
					y += chartText.height
				}
				names := chartHead.lines(p.Country, room)
				head := y
				later = append(later, func() { d.putOn(InkSurface, chartHead, Start, edge, head, names...) })
				y += float64(len(names))*chartHead.height + 0.4
			} else {
				names := chartHead.lines(p.Country, width-edge)
				head := y
				later = append(later, func() { d.putOn(InkSurface, chartHead, Start, edge, head, names...) })
				y += float64(len(names))*chartHead.height + 0.4
			}
		} else {
			y += mapGap
		}
		names, more := body.lines(p.Name, inner), role.lines(p.Role, inner)
		h := float64(len(names))*body.height + float64(len(more))*role.height + 2*mapNodePad
		top := y
		at[i] = top + h/2
		later = append(later, func() {
			d.fill(InkTint, edge, top, width-edge, h)
			d.fill(InkAccent, edge, top, 0.8, h)
			d.put(body, Start, edge+0.8+1.6, top+mapNodePad, names...)
			d.put(role, Start, edge+0.8+1.6, top+mapNodePad+float64(len(names))*body.height, more...)
		})
		y += h
	}
	top, foot := 4.6+2.6, y

	kinds := m.sorted()
	lines := make([][]string, len(kinds))
	need := -mapKindGap
	for i, k := range kinds {
		lines[i] = body.lines(k.Name, dot-2.2)
		need += float64(len(lines[i]))*body.height + mapKindGap
	}
	gap := mapKindGap
	if room := foot - top; room > need && len(kinds) > 1 {
		gap += (room - need) / float64(len(kinds)-1)
	}
	y = top
	from := make([]float64, len(kinds))
	if len(kinds) == 1 {
		y = max(top, (top+foot-need)/2)
	}
	for i := range kinds {
		h := float64(len(lines[i])) * body.height
		from[i] = y + h/2
		d.put(body, Start, 0, y, lines[i]...)
		y += h + gap
	}
	d.Height = max(foot, y-gap) + 0.6

	for i, k := range kinds {
		for _, to := range k.To {
			if !m.Places[to].Transfer {
				d.line(InkRule, 0.3, Point{dot, from[i]}, Point{edge - 1, at[to]})
			}
		}
	}
	for i, k := range kinds { // above the others
		for _, to := range k.To {
			if m.Places[to].Transfer {
				d.dashed(InkText, 0.6, 1.4, 0.9, Point{dot, from[i]}, Point{edge - 1, at[to]})
			}
		}
	}
	for _, put := range later {
		put()
	}
	for i := range kinds {
		d.disc(InkText, 0, dot, from[i], 0.9)
	}
	for i := range m.Places {
		d.disc(InkSurface, 0, edge-1, at[i], 0.9)
		d.disc(InkText, 0.4, edge-1, at[i], 0.9)
	}
	return d
}

// sorted are the kinds by the mean position of their recipients, so that lines
// cross as little as they can.
func (m DataMap) sorted() []DataKind {
	kinds := slices.Clone(m.Kinds)
	mean := func(k DataKind) float64 {
		sum := 0.0
		for _, to := range k.To {
			sum += float64(to)
		}
		return sum / float64(max(len(k.To), 1))
	}
	slices.SortStableFunc(kinds, func(a, b DataKind) int { return cmp.Compare(mean(a), mean(b)) })
	return kinds
}

// Table has a row for each recipient, with the kinds of data that go there.
func (m DataMap) Table(l *lang.Language) Table {
	t := Table{Title: m.Title, Caption: strings.TrimSpace(m.Rows + " " + m.Caption), Dense: true, Columns: []Column{{m.Recipient, TextColumn, 1.1}, {m.Country, TextColumn, 0.7}, {m.Data, TextColumn, 2}}}
	for i, p := range m.Places {
		var kinds []string
		for _, k := range m.Kinds {
			if slices.Contains(k.To, i) {
				kinds = append(kinds, k.Name)
			}
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Text: Bold(p.Name), Sub: Plain(p.Role)}, {Text: Plain(p.Country)}, {Text: Plain(strings.Join(kinds, ", "))}}})
	}
	return t
}

// Describe counts what is drawn and names the third countries.
func (m DataMap) Describe(l *lang.Language) string {
	var third []string
	for _, p := range m.Places {
		if p.Transfer && !slices.Contains(third, p.Country) {
			third = append(third, p.Country)
		}
	}
	args := map[string]any{"kinds": len(m.Kinds), "places": len(m.Places), "where": l.Join(third)}
	if len(third) == 0 {
		return l.Fill("{kinds} kinds of data and {places} recipients, none of them in a third country.", args)
	}
	return l.Fill("{kinds} kinds of data and {places} recipients; transfers to third countries: {where}.", args)
}
