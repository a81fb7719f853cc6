package reports

import "encoding/binary"

// face is a TrueType file, read for what setting and embedding it needs. What it
// does not hold reads as zero.
type face struct {
	head, hhea, hmtx, os2, cmap table
}

// table is a table of a TrueType file.
type table []byte

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint32(t[at:]))
}

// readFace finds the tables of a TrueType file.
func readFace(ttf []byte) face {
	file := table(ttf)
	find := func(tag string) table {
		for i := range file.u16(4) {
			at := 12 + 16*i
			if at+16 <= len(file) && string(file[at:at+4]) == tag {
				from, length := file.u32(at+8), file.u32(at+12)
				if from <= len(file) && from+length <= len(file) {
					return file[from : from+length]
				}
			}
		}
		return nil
	}
	return face{find("head"), find("hhea"), find("hmtx"), find("OS/2"), find("cmap")}
}

// glyphs calls each with every character of the basic plane that the face has,
// in order, and its glyph.
func (f face) glyphs(each func(r, glyph int)) {
	var format4 table
	for i := range f.cmap.u16(2) {
		at := f.cmap.u32(4 + 8*i + 4)
		if f.cmap.u16(at) == 4 && at < len(f.cmap) {
			format4 = f.cmap[at:]
		}
	}
	segments := format4.u16(6) / 2
	for s := range segments {
		last := format4.u16(14 + 2*s)
		first := format4.u16(16 + 2*segments + 2*s)
		delta := format4.u16(16 + 4*segments + 2*s)
		offsetAt := 16 + 6*segments + 2*s
		offset := format4.u16(offsetAt)
		for c := first; c <= last && c < 0xFFFF; c++ {
			glyph := (c + delta) & 0xFFFF
			if offset != 0 {
				if glyph = format4.u16(offsetAt + offset + 2*(c-first)); glyph != 0 {
					glyph = (glyph + delta) & 0xFFFF
				}
			}
			if glyph != 0 {
				each(c, glyph)
			}
		}
	}
}

// thousandths is a length of the face in thousandths of its size.
func (f face) thousandths(units int) int {
	em := f.head.u16(18)
	if em == 0 {
		return 0
	}
	if units < 0 {
		return -((-units*1000 + em/2) / em)
	}
	return (units*1000 + em/2) / em
}

// widths are how wide each character of the basic plane is, in thousandths of
// the size; noGlyph is none.
func (f face) widths() *[1 << 16]uint16 {
	widths := new([1 << 16]uint16)
	for i := range widths {
		widths[i] = noGlyph
	}
	metrics := f.hhea.u16(34)
	if f.head.u16(18) == 0 || metrics == 0 {
		return widths
	}
	f.glyphs(func(r, glyph int) {
		widths[r] = uint16(f.thousandths(f.hmtx.u16(4 * min(glyph, metrics-1))))
	})
	return widths
}
