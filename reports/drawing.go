package reports

import (
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// Drawing is a chart laid out once, for every medium that draws: shapes and
// texts in mm from its top left corner, in the order in which they are painted.
// It knows colours by what they are for, and never by value.
type Drawing struct {
	Width, Height float64
	Elements      []Element
}

// Ink is a colour of the palette by what it is for.
type Ink string

// The inks beside those of the states.
const (
	InkText    Ink = "ink"
	InkSecond  Ink = "ink2"
	InkMuted   Ink = "muted"
	InkRule    Ink = "rule"
	InkLine    Ink = "line"
	InkTint    Ink = "tint"
	InkAccent  Ink = "accent"
	InkSurface Ink = "surface"
	InkBlack   Ink = "black" // in every palette
	InkWhite   Ink = "white"
)

// inks are all inks, in the order of the style sheet.
var inks = []Ink{InkText, InkSecond, InkMuted, InkRule, InkLine, InkTint, InkAccent, InkSurface, InkBlack, InkWhite}

// InkOf is the ink of a state.
func InkOf(s controls.State) Ink { return Ink(s) }

// Colour is the colour of an ink.
func (p Palette) Colour(i Ink) Colour {
	if c, ok := fixed[i]; ok {
		return c
	}
	switch i {
	case InkSecond:
		return p.Ink2
	case InkMuted:
		return p.Muted
	case InkRule:
		return p.Rule
	case InkLine:
		return p.Line
	case InkTint:
		return p.Tint
	case InkAccent:
		return p.Accent
	case InkSurface:
		return p.Surface
	}
	if c, ok := p.States[controls.State(i)]; ok {
		return c
	}
	return p.Ink
}

// Form is what a Element is.
type Form uint8

// The forms.
const (
	Path  Form = iota // from point to point
	Tiles             // rectangles, filled: four points each
	Area              // closed: outlined, or filled where Stroke is 0
	Disc              // round its only point: outlined, or filled where Stroke is 0
	Bowl              // the lower half of a disc, filled
	Words             // a line of text, its baseline at its only point
)

// Point is a place in a Drawing.
type Point struct{ X, Y float64 }

// Anchor is which end of a text stands at its point.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Element is a piece of a Drawing.
type Element struct {
	Form   Form
	Points []Point
	Radius float64
	Stroke float64    // width of the outline, 0 where it is filled
	Dash   [2]float64 // on and off, zero for a line without breaks
	Ink    Ink

	Text   string
	Size   float64 // pt
	Bold   bool
	Anchor Anchor
	// Field is an ink behind the text, "" for none.
	Field Ink
}

func (d *Drawing) add(s Element) { d.Elements = append(d.Elements, s) }

func (d *Drawing) line(ink Ink, stroke float64, points ...Point) {
	d.add(Element{Form: Path, Points: points, Stroke: stroke, Ink: ink})
}

func (d *Drawing) dashed(ink Ink, stroke, on, off float64, points ...Point) {
	d.add(Element{Form: Path, Points: points, Stroke: stroke, Ink: ink, Dash: [2]float64{on, off}})
}

func corners(x, y, w, h float64) []Point {
	return []Point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
}

func (d *Drawing) fill(ink Ink, x, y, w, h float64) {
	d.add(Element{Form: Area, Points: corners(x, y, w, h), Ink: ink})
}

// frame outlines a rectangle, the line within it.
func (d *Drawing) frame(ink Ink, stroke, x, y, w, h float64) {
	d.add(Element{Form: Area, Points: corners(x+stroke/2, y+stroke/2, max(w-stroke, 0), max(h-stroke, 0)), Stroke: stroke, Ink: ink})
}

func (d *Drawing) disc(ink Ink, stroke, x, y, r float64) {
	d.add(Element{Form: Disc, Points: []Point{{x, y}}, Radius: r, Stroke: stroke, Ink: ink})
}

func (d *Drawing) diamond(ink Ink, stroke, x, y, r float64) {
	d.add(Element{Form: Area, Points: []Point{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, Stroke: stroke, Ink: ink})
}

// mark draws the mark of a state around a point.
func (d *Drawing) mark(s controls.State, x, y, size float64) {
	m, ok := Marks[s]
	if !ok {
		return
	}
	unit, ink := size/MarkBox, InkOf(s)
	r, stroke := m.Size*unit, MarkStroke*unit
	if m.Fill == Full {
		stroke = 0
	}
	switch m.Shape {
	case Circle:
		d.disc(ink, stroke, x, y, r)
		if m.Fill == LowerHalf {
			d.add(Element{Form: Bowl, Points: []Point{{x, y}}, Radius: r, Ink: ink})
		}
	case Diamond:
		d.diamond(ink, stroke, x, y, r)
		if m.Fill == LowerHalf {
			d.add(Element{Form: Area, Points: []Point{{x - r, y}, {x + r, y}, {x, y + r}}, Ink: ink})
		}
	case Dash:
		d.fill(ink, x-r, y-DashHeight*unit/2, 2*r, DashHeight*unit)
	}
}

// segment draws the part of a bar for a state, its left at x and its middle at
// y. Contradiction stands out on both sides.
func (d *Drawing) segment(s controls.State, x, y, w, h float64) {
	ink := InkOf(s)
	if Marks[s].Shape == Diamond {
		h += 2 * barTaller
	}
	switch {
	case Marks[s].Shape == Dash:
		d.fill(ink, x, y-0.2, w, 0.4)
	case Marks[s].Fill == Full:
		d.fill(ink, x, y-h/2, w, h)
		if Marks[s].Shape == Diamond && w > h {
			d.diamond(InkSurface, 0, x+w/2, y, 1)
		}
	case Marks[s].Fill == LowerHalf:
		d.fill(InkSurface, x, y-h/2, w, h)
		d.frame(ink, 0.3, x, y-h/2, w, h)
		d.fill(ink, x, y, w, h/2)
	default:
		d.fill(InkSurface, x, y-h/2, w, h)
		d.frame(ink, 0.3, x, y-h/2, w, h)
	}
}

// lettering is how text in a Drawing is set: a size in pt, a line height in mm.
type lettering struct {
	size, height float64
	bold         bool
	ink          Ink
}

var (
	chartText   = lettering{7, 3.1, false, InkSecond}
	chartStrong = lettering{7, 3.1, true, InkText}
	chartBody   = lettering{8.5, 3.8, false, InkText}
	chartHead   = lettering{8, 3.8, true, InkText}
)

func (t lettering) style() style {
	s := style{regular: sans, strong: sansBold, size: t.size, height: t.height}
	if t.bold {
		s.regular = sansBold
	}
	return s
}

// width is that of a text on one line.
func (t lettering) width(text string) float64 { return t.style().regular.width(clean(text), t.size) }

// widest is the width of the widest part of a text that is not broken.
func (t lettering) widest(text string) float64 {
	_, part := t.style().natural(Plain(text))
	return part
}

// lines are a text broken at a width.
func (t lettering) lines(text string, width float64) []string {
	var out []string
	for _, line := range t.style().lines(Plain(text), width, 0) {
		var b strings.Builder
		for _, p := range line.pieces {
			b.WriteString(p.text)
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

// put writes lines below each other, the top of the first at y.
func (d *Drawing) put(t lettering, anchor Anchor, x, y float64, lines ...string) {
	for i, line := range lines {
		d.add(t.shape(anchor, x, y+float64(i)*t.height, line))
	}
}

// putOn is put on a field of an ink.
func (d *Drawing) putOn(field Ink, t lettering, anchor Anchor, x, y float64, lines ...string) {
	for i, line := range lines {
		s := t.shape(anchor, x, y+float64(i)*t.height, line)
		s.Field = field
		d.add(s)
	}
}

func (t lettering) shape(anchor Anchor, x, y float64, text string) Element {
	return Element{Form: Words, Points: []Point{{x, y + t.style().baseline()}}, Ink: t.ink, Text: text, Size: t.size, Bold: t.bold, Anchor: anchor}
}

// extent is the width of a text and where it begins.
func (s Element) extent() (x, width float64) {
	face := sans
	if s.Bold {
		face = sansBold
	}
	width = face.width(clean(s.Text), s.Size)
	switch s.Anchor {
	case Middle:
		return s.Points[0].X - width/2, width
	case End:
		return s.Points[0].X - width, width
	}
	return s.Points[0].X, width
}
