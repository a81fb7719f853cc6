package reports

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// embed writes a font with the characters that are used of it, each numbered by
// its place in Unicode, and gives its object. This file alone knows the library
// that cuts fonts.
func (f *pdfFile) embed(font *font, used []rune) (int, error) {
	slices.Sort(used)
	// The library writes into the bytes it is given.
	cut := gofpdf.UTF8CutFont(slices.Clone(font.bytes), string(used))
	if cut == nil {
		return 0, fmt.Errorf("cannot cut the font %s", font.name)
	}
	whole := readFace(font.bytes)

	// The widths and the character map tell readers what the cut file would.
	var widths, unicode strings.Builder
	for i, r := range used {
		if i == 0 || used[i-1]+1 != r {
			if i > 0 {
				widths.WriteString("] ")
			}
			fmt.Fprintf(&widths, "%d [", r)
		}
		fmt.Fprintf(&widths, "%d ", font.widths()[r])
	}
	widths.WriteString("]")
	unicode.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(used, 100) { // more are not allowed at once
		fmt.Fprintf(&unicode, "%d beginbfchar\n", len(part))
		for _, r := range part {
			fmt.Fprintf(&unicode, "<%04X> <%04X>\n", r, r)
		}
		unicode.WriteString("endbfchar\n")
	}
	unicode.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	toGlyph, set := make([]byte, 2<<16), make([]byte, 1<<13)
	readFace(cut).glyphs(func(r, glyph int) {
		toGlyph[2*r], toGlyph[2*r+1] = byte(glyph>>8), byte(glyph)
	})
	set[0] = 0x80 // the sign for a missing glyph is always there
	for _, r := range used {
		set[r/8] |= 0x80 >> (r % 8)
	}
	last := used[len(used)-1]
	toGlyph, set = toGlyph[:2*(last+1)], set[:last/8+1]

	dict, descendant, descriptor := f.number(), f.number(), f.number()
	file, glyphs, characters, present := f.number(), f.number(), f.number(), f.number()
	name := "/" + subsetTag(cut) + "+" + font.name
	// Symbolic (4), as its characters are numbered by the document; 1 is one
	// width for all.
	flags, stem := 4, 80
	if strings.Contains(font.name, "Mono") {
		flags |= 1
	}
	if strings.Contains(font.name, "Bold") {
		stem = 140
	}
	f.object(dict, fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s>>", name, ref(descendant), ref(characters)))
	f.object(descendant, fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %s /DW %d /W [%s] /CIDToGIDMap %s>>",
		name, ref(descriptor), whole.thousandths(whole.hmtx.u16(0)), widths.String(), ref(glyphs)))
	f.object(descriptor, fmt.Sprintf("<</Type /FontDescriptor /FontName %s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %s /CIDSet %s>>",
		name, flags, whole.thousandths(whole.head.i16(36)), whole.thousandths(whole.head.i16(38)), whole.thousandths(whole.head.i16(40)), whole.thousandths(whole.head.i16(42)),
		whole.thousandths(whole.hhea.i16(4)), whole.thousandths(whole.hhea.i16(6)), whole.thousandths(whole.os2.i16(88)), stem, ref(file), ref(present)))
	f.stream(file, fmt.Sprintf("/Length1 %d", len(cut)), cut)
	f.stream(glyphs, "", toGlyph)
	f.stream(characters, "", []byte(unicode.String()))
	f.stream(present, "", set)
	return dict, nil
}

// subsetTag is the six capitals that mark a font of which only a part is there,
// the same for the same part.
func subsetTag(cut []byte) string {
	sum := sha256.Sum256(cut)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}
