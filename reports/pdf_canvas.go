package reports

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
)

// canvas is a PDF file in the making: A4, millimetres from the top left. Pages
// are written as they are finished. A nil canvas takes everything and draws
// nothing, so that pages can be counted first.
type canvas struct {
	out    *bufio.Writer
	file   *pdfFile
	report Report
	lang   string // of the report, its BCP 47 tag
	pages  []int  // objects
	tree   int    // object of the tree of pages
	marks  []bookmark

	// What is drawn on the page, and the state it has left.
	content []byte
	state   graphics
	current int // the object of the page, 0 before the first

	fonts []*font
	logos []*Logo
	used  map[*font]*[1 << 16]bool

	structure
}

// graphics is what the operators of a page leave behind.
type graphics struct {
	fill, stroke Colour
	width        float64
	font         *font
	size         float64
}

// bookmark is an entry of the outline.
type bookmark struct {
	title string
	level int
	page  int // from 0
	y     float64
}

// newCanvas begins a file that is written to w. Its day is the only date in it.
func newCanvas(w io.Writer, r Report, lang string) *canvas {
	out := bufio.NewWriterSize(w, 1<<16)
	// PDF/A-1 is PDF 1.4, which knows no object streams; the relationship of an
	// attachment came later.
	version := "1.4"
	if !r.Archival {
		version = "1.7"
	}
	c := &canvas{out: out, file: newPDFFile(out, version, !r.Archival), report: r, lang: lang, used: map[*font]*[1 << 16]bool{}}
	c.tree = c.file.number()
	c.document = &tag{role: "Document", open: true}
	return c
}

// page begins a new page.
func (c *canvas) page() {
	if c == nil {
		return
	}
	c.endPage()
	c.current = c.file.number()
	c.state = graphics{width: mmPerPoint}
}

// endPage writes the page.
func (c *canvas) endPage() {
	if c.current == 0 {
		return
	}
	c.unmark()
	content := c.file.number()
	c.file.stream(content, "", c.content)
	c.content = c.content[:0]
	c.file.object(c.current, fmt.Sprintf("<</Type /Page /Parent %s /Contents %s%s>>", ref(c.tree), ref(content), c.parents()))
	c.pages = append(c.pages, c.current)
	c.current = 0
}

// bookmark adds to the outline. Levels count from 0.
func (c *canvas) bookmark(title string, level int, y float64) {
	if c == nil {
		return
	}
	c.marks = append(c.marks, bookmark{clean(title), level, len(c.pages), y})
}

// number appends a number with so many digits after the point.
func (c *canvas) number(v float64, digits int) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	c.content = append(strconv.AppendFloat(c.content, v, 'f', digits, 64), ' ')
}

// point appends a point given in mm.
func (c *canvas) point(x, y float64, digits int) {
	c.number(x/mmPerPoint, digits)
	c.number((pageHeight-y)/mmPerPoint, digits)
}

func (c *canvas) op(s string) { c.content = append(append(c.content, s...), '\n') }

func (c *canvas) colour(ink Colour, op string) {
	for _, v := range []uint8{ink.R, ink.G, ink.B} {
		c.number(float64(v)/255, 3)
	}
	c.op(op)
}

func (c *canvas) fillWith(ink Colour) {
	if c.state.fill != ink {
		c.colour(ink, "rg")
		c.state.fill = ink
	}
}

func (c *canvas) strokeWith(width float64, ink Colour) {
	if c.state.stroke != ink {
		c.colour(ink, "RG")
		c.state.stroke = ink
	}
	if c.state.width != width {
		c.number(width/mmPerPoint, 2)
		c.op("w")
		c.state.width = width
	}
}

// use makes a font known to the file and gives its name there.
func (c *canvas) use(f *font) *[1 << 16]bool {
	used := c.used[f]
	if used == nil {
		used = new([1 << 16]bool)
		c.used[f] = used
		c.fonts = append(c.fonts, f)
	}
	return used
}

// text draws clean text with its baseline at y.
func (c *canvas) text(x, y float64, f *font, size float64, ink Colour, s string) {
	if c == nil || s == "" {
		return
	}
	c.markText()
	c.fillWith(ink)
	for _, part := range f.spans(s) {
		used := c.use(part.font)
		c.op("BT")
		if c.state.font != part.font || c.state.size != size {
			c.content = append(c.content, "/F"...)
			c.content = append(strconv.AppendInt(c.content, int64(slices.Index(c.fonts, part.font)), 10), ' ')
			c.number(size, 2)
			c.op("Tf")
			c.state.font, c.state.size = part.font, size
		}
		c.point(x, y, 2)
		c.op("Td")
		c.content = append(c.content, '(')
		for _, r := range part.text {
			used[r] = true
			for _, b := range [2]byte{byte(r >> 8), byte(r)} {
				switch b {
				case '\\', '(', ')':
					c.content = append(c.content, '\\', b)
				case '\r':
					c.content = append(c.content, '\\', 'r')
				default:
					c.content = append(c.content, b)
				}
			}
		}
		c.op(") Tj ET")
		x += part.font.width(part.text, size)
	}
}

// line draws a line of a width; with dashes, on and off in mm.
func (c *canvas) line(x1, y1, x2, y2, width float64, ink Colour, dashes ...float64) {
	if c == nil {
		return
	}
	c.markShape()
	c.strokeWith(width, ink)
	if len(dashes) > 0 {
		c.content = append(c.content, '[')
		for _, d := range dashes {
			c.number(d/mmPerPoint, 2)
		}
		c.op("] 0 d")
	}
	c.point(x1, y1, 2)
	c.op("m")
	c.point(x2, y2, 2)
	c.op("l S")
	if len(dashes) > 0 {
		c.op("[] 0 d")
	}
}

func (c *canvas) rectangle(x, y, w, h float64, op string) {
	c.point(x, y, 2)
	c.number(w/mmPerPoint, 2)
	c.number(-h/mmPerPoint, 2)
	c.op(op)
}

// fill fills a rectangle.
func (c *canvas) fill(x, y, w, h float64, ink Colour) {
	if c == nil {
		return
	}
	c.markShape()
	c.fillWith(ink)
	c.rectangle(x, y, w, h, "re f")
}

// frame outlines a rectangle, the line inside it.
func (c *canvas) frame(x, y, w, h, width float64, ink Colour) {
	if c == nil {
		return
	}
	c.markShape()
	c.strokeWith(width, ink)
	c.rectangle(x+width/2, y+width/2, w-width, h-width, "re S")
}

// circle outlines (width above zero) or fills a circle.
func (c *canvas) circle(x, y, r, width float64, ink Colour) {
	if c == nil {
		return
	}
	c.markShape()
	if width > 0 {
		c.strokeWith(width, ink)
		c.arc(x, y, r, 0, 360, 6, "S")
		return
	}
	c.fillWith(ink)
	c.arc(x, y, r, 0, 360, 6, "f")
}

// lowerHalf fills the lower half of a circle.
func (c *canvas) lowerHalf(x, y, r float64, ink Colour) {
	if c == nil {
		return
	}
	c.markShape()
	c.fillWith(ink)
	c.arc(x, y, r, 180, 360, 3, "f")
}

// arc draws part of a circle, in degrees counted against the clock, by Bézier
// curves.
func (c *canvas) arc(x, y, r, from, to float64, curves int, op string) {
	at := func(t, along float64) (float64, float64) { // a point of the arc, moved along its tangent
		return x + r*(math.Cos(t)-along*math.Sin(t)), y - r*(math.Sin(t)+along*math.Cos(t))
	}
	start := from * math.Pi / 180
	step := (to - from) * math.Pi / 180 / float64(curves)
	px, py := at(start, 0)
	c.point(px, py, 2)
	c.op("m")
	for i := range curves {
		a, b := start+float64(i)*step, start+float64(i+1)*step
		for k, t := range []float64{a, b, b} {
			along := []float64{step / 3, -step / 3, 0}[k]
			px, py := at(t, along)
			c.point(px, py, 5)
		}
		c.op("c")
	}
	c.op(op)
}

// polygon outlines (width above zero) or fills a polygon of points x, y.
func (c *canvas) polygon(width float64, ink Colour, points ...[2]float64) {
	if c == nil || len(points) < 3 {
		return
	}
	c.markShape()
	op := "h f"
	if width > 0 {
		c.strokeWith(width, ink)
		op = "h S"
	} else {
		c.fillWith(ink)
	}
	for i, p := range points {
		c.point(p[0], p[1], 5)
		if i == 0 {
			c.op("m")
		} else {
			c.op("l")
		}
	}
	c.op(op)
}

// end writes what is left of the file.
func (c *canvas) end() error {
	c.endPage()
	if err := c.finish(); err != nil {
		return fmt.Errorf("cannot write the PDF: %w", err)
	}
	return nil
}
