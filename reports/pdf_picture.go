package reports

import (
	"fmt"
	"slices"
	"strings"
)

// The field of the logo on the cover, in mm.
const (
	logoTop    = 18.0
	logoHeight = 14.0
	logoWidth  = 52.0
	logoMargin = 2.0 // white around it
)

// logo draws the logo on a white field, flush with the right edge of the text.
func (p *pdfPen) logo(c Cover) {
	w, h := c.Logo.fit(logoWidth, logoHeight)
	figure := p.c.figure(p.part, p.l.Fill("Logo of {company}", map[string]any{"company": c.Issuer}))
	p.c.within(figure, func() {
		p.c.fill(right-w-logoMargin, logoTop-logoMargin, w+2*logoMargin, h+2*logoMargin, p.palette.Surface)
		p.c.picture(right-w, logoTop, w, h, c.Logo)
	})
}

// code draws a QR code at the left of the side column; its quiet zone reaches
// into the margin.
func (p *pdfPen) code(q QR) []box {
	d, module, ok := q.draw(qrSide)
	if !ok {
		return nil
	}
	quiet := qrQuiet * module
	return p.tagged(p.c.figure(p.beside, q.Alternative), []box{{h: quiet + qrSide + quiet/2, draw: func(x, y float64) {
		p.paint(d, x-quiet, y)
	}}})
}

// picture draws a logo, x and y its top left.
func (c *canvas) picture(x, y, w, h float64, l *Logo) {
	if c == nil {
		return
	}
	c.markShape()
	n := slices.Index(c.logos, l)
	if n < 0 {
		n, c.logos = len(c.logos), append(c.logos, l)
	}
	c.op("q")
	c.number(w/mmPerPoint, 2)
	c.content = append(c.content, "0 0 "...)
	c.number(h/mmPerPoint, 2)
	c.point(x, y+h, 2)
	c.op("cm")
	c.op(fmt.Sprintf("/P%d Do Q", n))
}

// pictures writes the logos and gives what the resources of the pages say of
// them. Nothing in them shines through, which PDF/A-1 forbids.
func (c *canvas) pictures() (procedures, resources string) {
	if len(c.logos) == 0 {
		return "", ""
	}
	var names strings.Builder
	for i, l := range c.logos {
		n := c.file.number()
		c.file.stream(n, fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8", l.Width, l.Height), l.rgb)
		fmt.Fprintf(&names, "/P%d %s ", i, ref(n))
	}
	return " /ImageC", " /XObject <<" + names.String() + ">>"
}
