package reports

import (
	"fmt"
	"strconv"
	"strings"
)

// tag is an element of the structure of a document: what a piece of text is,
// and in which order it is read, wherever it is drawn. Its role is one of those
// that PDF 1.4 names. A nil tag takes everything and is nothing.
type tag struct {
	role   string
	alt    string // what a Figure shows, in words
	lang   string // BCP 47, where it is not that of the document
	scope  string // of a TH: Column or Row
	open   bool   // more may come, of it or within it
	parent *tag
	kids   []kid
	object int // 0 as long as nothing refers to it
}

// kid is what stands in a tag: another, or a piece of the content of a page.
type kid struct {
	child  *tag
	object int // of a child that was written
	page   int // object
	piece  int
}

// structure is the tree of tags while a canvas is drawn on.
type structure struct {
	document *tag
	at       *tag // what is drawn now belongs to it; nil is decoration
	quiet    bool // what is drawn now was said before, such as the head of a table that goes on

	marked bool // a piece of content is open
	piece  *tag // of that piece, nil for decoration
	onPage []*tag
	arrays []int // by page with content: the objects that list the tags of its pieces
}

// begin adds a tag at the end of another, of the whole document for nil.
func (c *canvas) begin(parent *tag, role string) *tag {
	if c == nil {
		return nil
	}
	if parent == nil {
		parent = c.document
	}
	t := &tag{role: role, parent: parent}
	parent.kids = append(parent.kids, kid{child: t})
	return t
}

// beginOpen is begin for a tag that more is drawn of, up to its end.
func (c *canvas) beginOpen(parent *tag, role string) *tag {
	t := c.begin(parent, role)
	if t != nil {
		t.open = true
	}
	return t
}

// end says that all of the tag was handed over to be drawn.
func (t *tag) end() {
	if t != nil {
		t.open = false
	}
}

// header adds the head of a Column or a Row to the row of a table.
func (c *canvas) header(row *tag, scope string) *tag {
	t := c.begin(row, "TH")
	if t != nil {
		t.scope = scope
	}
	return t
}

// figure adds a picture with what it shows in words.
func (c *canvas) figure(parent *tag, alt string) *tag {
	t := c.begin(parent, "Figure")
	if t != nil {
		t.alt = alt
	}
	return t
}

// within draws what belongs to a tag.
func (c *canvas) within(t *tag, draw func()) {
	if c == nil || c.quiet {
		draw()
		return
	}
	before := c.at
	c.at = t
	draw()
	c.at = before
}

// again draws what was said before: readers who hear the document skip it.
func (c *canvas) again(draw func()) {
	if c == nil {
		draw()
		return
	}
	at, quiet := c.at, c.quiet
	c.at, c.quiet = nil, true
	draw()
	c.at, c.quiet = at, quiet
}

// markText puts what follows into the tag that text belongs to now.
func (c *canvas) markText() { c.mark(c.at) }

// markShape does so for lines and fields, which are decoration outside figures.
func (c *canvas) markShape() {
	if c.at != nil && c.at.role == "Figure" {
		c.mark(c.at)
		return
	}
	c.mark(nil)
}

func (c *canvas) mark(t *tag) {
	if c.marked && c.piece == t {
		return
	}
	c.unmark()
	c.marked, c.piece = true, t
	if t == nil {
		c.op("/Artifact BMC")
		return
	}
	n := len(c.onPage)
	c.onPage = append(c.onPage, t)
	t.kids = append(t.kids, kid{page: c.current, piece: n})
	t.number(c.file)
	c.op("/" + t.role + " <</MCID " + strconv.Itoa(n) + ">> BDC")
}

func (c *canvas) unmark() {
	if c.marked {
		c.op("EMC")
	}
	c.marked, c.piece = false, nil
}

// parents writes which tags the pieces of the page belong to, and gives the
// entry of the page that says where.
func (c *canvas) parents() string {
	if len(c.onPage) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteByte('[')
	for i, t := range c.onPage {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(ref(t.object))
	}
	b.WriteByte(']')
	n := c.file.number()
	c.file.object(n, b.String())
	c.onPage = c.onPage[:0]
	c.arrays = append(c.arrays, n)
	return fmt.Sprintf(" /StructParents %d /Tabs /S", len(c.arrays)-1)
}

func (t *tag) number(f *pdfFile) int {
	if t.object == 0 {
		t.object = f.number()
	}
	return t.object
}

// flush writes the tags within another that are complete, so that they need not
// be kept; nil is the whole document. All of them must have been drawn.
func (c *canvas) flush(t *tag) {
	if c == nil {
		return
	}
	if t == nil {
		t = c.document
	}
	kept := t.kids[:0]
	for _, k := range t.kids {
		switch {
		case k.child == nil:
		case k.child.open:
		case !c.write(k.child):
			continue // nothing was drawn of it
		default:
			k = kid{object: k.child.object}
		}
		kept = append(kept, k)
	}
	clear(t.kids[len(kept):])
	t.kids = kept
}

// write writes a tag with all that is in it and reports whether that is
// anything.
func (c *canvas) write(t *tag) bool {
	t.open = false
	for _, k := range t.kids {
		if k.child != nil {
			k.child.open = false
		}
	}
	c.flush(t)
	if len(t.kids) == 0 {
		return false
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<</S /%s /P %s", t.role, ref(t.parent.number(c.file)))
	if t.alt != "" {
		b.WriteString(" /Alt " + pdfText(t.alt))
	}
	if t.lang != "" {
		b.WriteString(" /Lang " + pdfText(t.lang))
	}
	if t.scope != "" {
		b.WriteString(" /A <</O /Table /Scope /" + t.scope + ">>")
	}
	page := 0
	for _, k := range t.kids {
		if k.page != 0 {
			page = k.page
			b.WriteString(" /Pg " + ref(page))
			break
		}
	}
	b.WriteString(" /K [")
	for i, k := range t.kids {
		if i > 0 {
			b.WriteByte(' ')
		}
		switch {
		case k.object != 0:
			b.WriteString(ref(k.object))
		case k.page == page:
			b.WriteString(strconv.Itoa(k.piece))
		default:
			fmt.Fprintf(&b, "<</Type /MCR /Pg %s /MCID %d>>", ref(k.page), k.piece)
		}
	}
	b.WriteString("]>>")
	c.file.object(t.number(c.file), b.String())
	return true
}

// endStructure writes the root of the tree and gives its object.
func (c *canvas) endStructure() int {
	root := c.file.number()
	c.document.parent = &tag{object: root}
	if !c.write(c.document) { // a document without a word still has a structure
		c.file.object(c.document.number(c.file), fmt.Sprintf("<</S /Document /P %s>>", ref(root)))
	}
	parents := c.file.number()
	var b strings.Builder
	b.WriteString("<</Nums [")
	for i, array := range c.arrays {
		fmt.Fprintf(&b, "%d %s ", i, ref(array))
	}
	b.WriteString("]>>")
	c.file.object(parents, b.String())
	c.file.object(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%s] /ParentTree %s /ParentTreeNextKey %d>>", ref(c.document.object), ref(parents), len(c.arrays)))
	return root
}
