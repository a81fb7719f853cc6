package reports

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Attachment is a file that travels within a document, such as the result that a
// report was drawn from. Of the formats PDF alone carries it.
type Attachment struct {
	Name        string // file name, unique in the report
	MIME        string // application/json
	Description string
	// Relationship is what the file is to the document, as PDF says it: Source,
	// Data, Alternative, Supplement or Unspecified, which "" is too.
	Relationship string
	Bytes        []byte
}

// producer is what says of itself that it wrote the file.
const producer = "trustcap"

// finish writes what stands behind the pages: fonts, outline, attachments,
// structure, metadata and the table of objects.
func (c *canvas) finish() error {
	f := c.file
	if c.report.Archival && len(c.report.Attachments) > 0 {
		return errors.New("an archival PDF cannot have attachments")
	}
	var fonts strings.Builder
	for i, font := range c.fonts {
		var used []rune
		for r, is := range c.used[font] {
			if is {
				used = append(used, rune(r))
			}
		}
		n, err := f.embed(font, used)
		if err != nil {
			return err
		}
		fmt.Fprintf(&fonts, "/F%d %s ", i, ref(n))
	}
	procedures, pictures := c.pictures()
	var kids strings.Builder
	for _, page := range c.pages {
		kids.WriteString(ref(page) + " ")
	}
	f.object(c.tree, fmt.Sprintf("<</Type /Pages /Count %d /MediaBox [0 0 %.2f %.2f] /Resources <</ProcSet [/PDF /Text%s] /Font <<%s>>%s>> /Kids [%s]>>",
		len(c.pages), pageWidth/mmPerPoint, pageHeight/mmPerPoint, procedures, fonts.String(), pictures, kids.String()))

	var catalog strings.Builder
	fmt.Fprintf(&catalog, "<</Type /Catalog /Pages %s /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %s", ref(c.tree), pdfText(c.lang), ref(c.endStructure()))
	catalog.WriteString(" /ViewerPreferences <</DisplayDocTitle true>> /PageLayout /OneColumn /PageLabels <</Nums [0 <</S /D>>]>>")
	fmt.Fprintf(&catalog, " /OpenAction [%s /Fit]", ref(c.pages[0]))
	if n := c.outline(); n > 0 {
		fmt.Fprintf(&catalog, " /Outlines %s /PageMode /UseOutlines", ref(n))
	}
	catalog.WriteString(c.attachments())

	profile := f.number()
	f.stream(profile, "/N 3", sRGB())
	fmt.Fprintf(&catalog, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org) /DestOutputProfile %s>>]", ref(profile))

	metadata := f.number()
	f.stored(metadata, "/Type /Metadata /Subtype /XML", c.xmp())
	fmt.Fprintf(&catalog, " /Metadata %s>>", ref(metadata))

	info, root := f.number(), f.number()
	day := pdfDate(c.day())
	entries := "<</Title " + pdfText(clean(c.report.Title))
	if author := clean(c.report.Issuer); author != "" {
		entries += " /Author " + pdfText(author)
	}
	f.object(info, entries+" /Creator ("+producer+") /Producer ("+producer+") /CreationDate "+day+" /ModDate "+day+">>")
	f.object(root, catalog.String())
	if err := f.close(root, info); err != nil {
		return err
	}
	return c.out.Flush()
}

// day is the day of the report; what is no day becomes the first that PDF
// programs know.
func (c *canvas) day() string {
	if _, err := time.Parse(time.DateOnly, c.report.AsOf); err != nil {
		return "1970-01-01"
	}
	return c.report.AsOf
}

// outline writes the bookmarks and gives their root, 0 for none. A level that
// jumps is mended: an entry is at most one deeper than the one before.
func (c *canvas) outline() int {
	if len(c.marks) == 0 {
		return 0
	}
	type entry struct {
		object, parent   int // parent: index + 1, 0 for the root
		previous, next   int
		first, last, all int
	}
	entries := make([]entry, len(c.marks)+1)
	for i := range entries {
		entries[i].object = c.file.number()
	}
	path := []int{0} // the root, then the last entry of each level
	for i, mark := range c.marks {
		n := i + 1
		level := max(0, min(mark.level, len(path)-1))
		path = path[:level+1]
		parent := path[level]
		e := &entries[n]
		e.parent = parent
		if last := entries[parent].last; last > 0 {
			e.previous, entries[last].next = last, n
		} else {
			entries[parent].first = n
		}
		entries[parent].last = n
		entries[parent].all++
		path = append(path, n)
	}
	link := func(b *strings.Builder, name string, n int) {
		if n > 0 {
			fmt.Fprintf(b, " /%s %s", name, ref(entries[n].object))
		}
	}
	for i, e := range entries {
		var b strings.Builder
		if i == 0 {
			fmt.Fprintf(&b, "<</Type /Outlines /Count %d", e.all)
		} else {
			mark := c.marks[i-1]
			fmt.Fprintf(&b, "<</Title %s /Parent %s /Dest [%s /XYZ 0 %.2f null]", pdfText(mark.title), ref(entries[e.parent].object), ref(c.pages[mark.page]), (pageHeight-mark.y)/mmPerPoint)
			if e.all > 0 {
				fmt.Fprintf(&b, " /Count -%d", e.all) // closed
			}
		}
		link(&b, "First", e.first)
		link(&b, "Last", e.last)
		link(&b, "Prev", e.previous)
		link(&b, "Next", e.next)
		b.WriteString(">>")
		c.file.object(e.object, b.String())
	}
	return entries[0].object
}

// attachments writes the files that travel within the document and gives the
// entries of the catalog that name them.
func (c *canvas) attachments() string {
	if len(c.report.Attachments) == 0 {
		return ""
	}
	sorted := slices.Clone(c.report.Attachments)
	slices.SortFunc(sorted, func(a, b Attachment) int { return cmp.Compare(a.Name, b.Name) })
	var names, all strings.Builder
	for _, a := range sorted {
		stream, spec := c.file.number(), c.file.number()
		c.file.stream(stream, fmt.Sprintf("/Type /EmbeddedFile /Subtype %s /Params <</Size %d /ModDate %s>>", pdfName(a.MIME), len(a.Bytes), pdfDate(c.day())), a.Bytes)
		name := pdfText(clean(a.Name))
		c.file.object(spec, fmt.Sprintf("<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship %s /EF <</F %s /UF %s>>>>",
			name, name, pdfText(clean(a.Description)), pdfName(cmp.Or(a.Relationship, "Unspecified")), ref(stream), ref(stream)))
		names.WriteString(name + " " + ref(spec) + " ")
		all.WriteString(ref(spec) + " ")
	}
	return fmt.Sprintf(" /Names <</EmbeddedFiles <</Names [%s]>>>> /AF [%s]", names.String(), all.String())
}

// pdfName writes a name.
func pdfName(s string) string {
	var b strings.Builder
	b.WriteByte('/')
	for i := range len(s) {
		if c := s[i]; c > '!' && c < 0x7F && !strings.ContainsRune("#()<>[]{}/%", rune(c)) {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}

// xmp is the metadata of the file, which says the same as its Info.
func (c *canvas) xmp() []byte {
	text := func(s string) string {
		var b bytes.Buffer
		_ = xml.EscapeText(&b, []byte(clean(s))) // memory takes it
		return b.String()
	}
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
	part := func(prefix, space, body string) {
		fmt.Fprintf(&b, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n%s</rdf:Description>\n", prefix, space, body)
	}
	creator := ""
	if author := text(c.report.Issuer); author != "" {
		creator = "<dc:creator><rdf:Seq><rdf:li>" + author + "</rdf:li></rdf:Seq></dc:creator>\n"
	}
	part("dc", "http://purl.org/dc/elements/1.1/", "<dc:format>application/pdf</dc:format>\n"+
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"+text(c.report.Title)+"</rdf:li></rdf:Alt></dc:title>\n"+creator+
		"<dc:language><rdf:Bag><rdf:li>"+text(c.lang)+"</rdf:li></rdf:Bag></dc:language>\n")
	day := c.day() + "T00:00:00+00:00"
	part("xmp", "http://ns.adobe.com/xap/1.0/", "<xmp:CreatorTool>"+producer+"</xmp:CreatorTool>\n<xmp:CreateDate>"+day+"</xmp:CreateDate>\n<xmp:ModifyDate>"+day+"</xmp:ModifyDate>\n<xmp:MetadataDate>"+day+"</xmp:MetadataDate>\n")
	part("pdf", "http://ns.adobe.com/pdf/1.3/", "<pdf:Producer>"+producer+"</pdf:Producer>\n")
	if c.report.Archival {
		part("pdfaid", "http://www.aiim.org/pdfa/ns/id/", "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n")
	}
	b.WriteString("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}
