package reports

// paint draws a Drawing with its top left corner at x, y.
func (p *pdfPen) paint(d Drawing, x, y float64) {
	for _, e := range d.Elements {
		ink := p.palette.Colour(e.Ink)
		at := make([][2]float64, len(e.Points))
		for i, point := range e.Points {
			at[i] = [2]float64{x + point.X, y + point.Y}
		}
		switch e.Form {
		case Path:
			var dash []float64
			if e.Dash[0] > 0 {
				dash = e.Dash[:]
			}
			for i := 1; i < len(at); i++ {
				p.c.line(at[i-1][0], at[i-1][1], at[i][0], at[i][1], e.Stroke, ink, dash...)
			}
		case Area:
			p.c.polygon(e.Stroke, ink, at...)
		case Tiles:
			for ; len(at) >= 4; at = at[4:] {
				p.c.fill(at[0][0], at[0][1], at[1][0]-at[0][0], at[2][1]-at[1][1], ink)
			}
		case Disc:
			p.c.circle(at[0][0], at[0][1], e.Radius, e.Stroke, ink)
		case Bowl:
			p.c.lowerHalf(at[0][0], at[0][1], e.Radius, ink)
		case Words:
			from, width := e.extent()
			s := lettering{size: e.Size, height: e.Size * mmPerPoint * 1.25, bold: e.Bold}.style()
			if e.Field != "" {
				p.c.fill(x+from-0.3, at[0][1]-s.baseline(), width+0.6, s.height, p.palette.Colour(e.Field))
			}
			p.c.text(x+from, at[0][1], s.regular, e.Size, ink, clean(e.Text))
		}
	}
}
