package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// pxPerMM is the scale of drawings on a page: the text column beside a side
// column is 643 px wide, and text of 7 pt is 12.5 px, the least there is.
const pxPerMM = 5.08

// htmlDrawing is a Drawing as SVG in px. Colours come by class from the style
// sheet: "fi" fills and "ki" strokes in the colour that another class sets.
type (
	htmlDrawing struct {
		Width, Height string
		Elements      []htmlElement
	}
	htmlElement struct {
		Class string
		D     string // path data
		Width string // of a stroke
		Dash  string
		Text  string
		X, Y  string
		Size  string
		// Length is that of the text in the faces it was laid out with, so that a
		// reader's other face does not make it longer.
		Length string
	}
)

// inkClass is the class that sets a colour.
func inkClass(i Ink) string {
	if n := slices.Index(controls.States, controls.State(i)); n >= 0 {
		return fmt.Sprintf("s%d", n)
	}
	return "c-" + string(i)
}

// svg is a Drawing at a scale in px per mm.
func (d Drawing) svg(scale float64) htmlDrawing {
	out := htmlDrawing{Width: px(d.Width * scale), Height: px(d.Height * scale)}
	mm := func(v float64) string { return px(v * scale) }
	for _, e := range d.Elements {
		view := htmlElement{Class: "fi " + inkClass(e.Ink)}
		if e.Stroke > 0 {
			view.Class, view.Width = "ki "+inkClass(e.Ink), mm(e.Stroke)
		}
		if e.Dash[0] > 0 {
			view.Dash = mm(e.Dash[0]) + " " + mm(e.Dash[1])
		}
		x, y := e.Points[0].X, e.Points[0].Y
		switch e.Form {
		case Path, Area:
			var b strings.Builder
			for i, p := range e.Points {
				b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0] + mm(p.X) + " " + mm(p.Y))
			}
			if e.Form == Area {
				b.WriteString("z")
			}
			view.D = b.String()
		case Tiles:
			var b strings.Builder
			for at := e.Points; len(at) >= 4; at = at[4:] {
				b.WriteString("M" + mm(at[0].X) + " " + mm(at[0].Y) + "H" + mm(at[1].X) + "V" + mm(at[2].Y) + "H" + mm(at[0].X) + "z")
			}
			view.D = b.String()
		case Disc:
			view.D = circlePath(x*scale, y*scale, e.Radius*scale)
		case Bowl:
			view.D = fmt.Sprintf("M%s %sa%s %s 0 0 0 %s 0z", mm(x-e.Radius), mm(y), mm(e.Radius), mm(e.Radius), mm(2*e.Radius))
		case Words:
			view.Class = inkClass(e.Ink)
			view.X, view.Y, view.Text = mm(x), mm(y), htmlText(clean(e.Text))
			view.Size = px(e.Size * mmPerPoint * scale)
			_, width := e.extent()
			view.Length = mm(width)
			if e.Bold {
				view.Class += " b"
			}
			if e.Anchor == Middle {
				view.Class += " mid"
			}
			if e.Anchor == End {
				view.Class += " end"
			}
			if e.Field != "" {
				view.Class += " on-" + string(e.Field)
			}
		}
		out.Elements = append(out.Elements, view)
	}
	return out
}
