package reports

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// canvas is a PDF file in the making: A4, millimetres from the top left. This
// file alone knows the library that writes it. A nil canvas takes everything and
// draws nothing, so that pages can be counted first.
type canvas struct {
	pdf   *gofpdf.Fpdf
	fonts map[*font]bool
	font  *font
	size  float64
}

// newCanvas begins a file. asOf is the only date in it.
func newCanvas(title, author, asOf string) *canvas {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true) // else the bytes differ from run to run
	pdf.SetCompression(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	day, err := time.Parse(time.DateOnly, asOf)
	if err != nil {
		day = time.Unix(0, 0).UTC()
	}
	pdf.SetCreationDate(day)
	pdf.SetModificationDate(day)
	pdf.SetTitle(clean(title), true)
	pdf.SetAuthor(clean(author), true)
	pdf.SetCreator("trustcap", true)
	pdf.SetProducer("trustcap", true)
	pdf.SetDisplayMode("fullpage", "continuous")
	return &canvas{pdf: pdf, fonts: map[*font]bool{}}
}

// page begins a new page.
func (c *canvas) page() {
	if c == nil {
		return
	}
	c.pdf.AddPage()
	c.font = nil // a page does not inherit it
}

// bookmark adds to the outline. Levels count from 0 and must not jump.
func (c *canvas) bookmark(title string, level int, y float64) {
	if c == nil {
		return
	}
	c.use(sans, 9) // titles are encoded as the current font is
	c.pdf.Bookmark(clean(title), level, y)
}

func (c *canvas) use(f *font, size float64) {
	if c.font == f && c.size == size {
		return
	}
	if !c.fonts[f] {
		// The library writes into the bytes it is given.
		c.pdf.AddUTF8FontFromBytes(f.name, "", slices.Clone(f.bytes))
		c.fonts[f] = true
	}
	c.pdf.SetFont(f.name, "", size)
	c.font, c.size = f, size
}

// text draws clean text with its baseline at y.
func (c *canvas) text(x, y float64, f *font, size float64, ink Colour, s string) {
	if c == nil || s == "" {
		return
	}
	c.pdf.SetTextColor(int(ink.R), int(ink.G), int(ink.B))
	for _, part := range f.spans(s) {
		c.use(part.font, size)
		c.pdf.Text(x, y, part.text)
		x += part.font.width(part.text, size)
	}
}

// line draws a line of a width; with dashes, on and off in mm.
func (c *canvas) line(x1, y1, x2, y2, width float64, ink Colour, dashes ...float64) {
	if c == nil {
		return
	}
	c.stroke(width, ink)
	if len(dashes) > 0 {
		c.pdf.SetDashPattern(dashes, 0)
		defer c.pdf.SetDashPattern([]float64{}, 0)
	}
	c.pdf.Line(x1, y1, x2, y2)
}

// fill fills a rectangle.
func (c *canvas) fill(x, y, w, h float64, ink Colour) {
	if c == nil {
		return
	}
	c.pdf.SetFillColor(int(ink.R), int(ink.G), int(ink.B))
	c.pdf.Rect(x, y, w, h, "F")
}

// frame outlines a rectangle, the line inside it.
func (c *canvas) frame(x, y, w, h, width float64, ink Colour) {
	if c == nil {
		return
	}
	c.stroke(width, ink)
	c.pdf.Rect(x+width/2, y+width/2, w-width, h-width, "D")
}

// circle outlines (width above zero) or fills a circle.
func (c *canvas) circle(x, y, r, width float64, ink Colour) {
	if c == nil {
		return
	}
	if width > 0 {
		c.stroke(width, ink)
		c.pdf.Circle(x, y, r, "D")
		return
	}
	c.pdf.SetFillColor(int(ink.R), int(ink.G), int(ink.B))
	c.pdf.Circle(x, y, r, "F")
}

// lowerHalf fills the lower half of a circle.
func (c *canvas) lowerHalf(x, y, r float64, ink Colour) {
	if c == nil {
		return
	}
	c.pdf.SetFillColor(int(ink.R), int(ink.G), int(ink.B))
	c.pdf.Arc(x, y, r, r, 0, 180, 360, "F")
}

// polygon outlines (width above zero) or fills a polygon of points x, y.
func (c *canvas) polygon(width float64, ink Colour, points ...[2]float64) {
	if c == nil {
		return
	}
	corners := make([]gofpdf.PointType, len(points))
	for i, p := range points {
		corners[i] = gofpdf.PointType{X: p[0], Y: p[1]}
	}
	if width > 0 {
		c.stroke(width, ink)
		c.pdf.Polygon(corners, "D")
		return
	}
	c.pdf.SetFillColor(int(ink.R), int(ink.G), int(ink.B))
	c.pdf.Polygon(corners, "F")
}

func (c *canvas) stroke(width float64, ink Colour) {
	c.pdf.SetLineWidth(width)
	c.pdf.SetDrawColor(int(ink.R), int(ink.G), int(ink.B))
}

// write ends the file and writes it.
func (c *canvas) write(w io.Writer) error {
	if err := c.pdf.Output(w); err != nil {
		return fmt.Errorf("cannot write the PDF: %w", err)
	}
	return nil
}
