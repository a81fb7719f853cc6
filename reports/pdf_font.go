package reports

import (
	"encoding/binary"
	"sync"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"codeberg.org/go-fonts/liberation/liberationmonobold"
	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
)

// font is an embedded face; text in it is drawn with another where it lacks a
// glyph.
type font struct {
	name  string // unique
	bytes []byte // never written to: others share them
	// fallback draws what this font lacks, or nil.
	fallback *font
	widths   func() *[1 << 16]uint16
}

// noGlyph is the width of a character that the font lacks.
const noGlyph = 0xFFFF

var (
	symbols     = newFont("symbols", dejavusans.TTF, nil)
	symbolsBold = newFont("symbols-bold", dejavusansbold.TTF, symbols)
	symbolsMono = newFont("symbols-mono", dejavusansmono.TTF, symbols)
	sans        = newFont("sans", liberationsansregular.TTF, symbols)
	sansBold    = newFont("sans-bold", liberationsansbold.TTF, symbolsBold)
	mono        = newFont("mono", liberationmonoregular.TTF, symbolsMono)
	monoBold    = newFont("mono-bold", liberationmonobold.TTF, symbolsMono)
)

func newFont(name string, bytes []byte, fallback *font) *font {
	return &font{name: name, bytes: bytes, fallback: fallback, widths: sync.OnceValue(func() *[1 << 16]uint16 { return glyphWidths(bytes) })}
}

// has reports whether the font has a glyph for r.
func (f *font) has(r rune) bool { return r >= 0 && r <= 0xFFFF && f.widths()[r] != noGlyph }

// span is a piece of text that one font can draw.
type span struct {
	font *font
	text string
}

// spans splits clean text by the font that has the glyphs. What no font has
// becomes the replacement sign, so that nothing is a silent box.
func (f *font) spans(s string) []span {
	if f.hasAll(s) {
		return []span{{f, s}}
	}
	var out []span
	for _, r := range s {
		by := f
		for by != nil && !by.has(r) {
			by = by.fallback
		}
		if by == nil {
			r, by = replacement, symbols
		}
		if n := len(out); n > 0 && out[n-1].font == by {
			out[n-1].text += string(r)
		} else {
			out = append(out, span{by, string(r)})
		}
	}
	return out
}

func (f *font) hasAll(s string) bool {
	w := f.widths()
	for _, r := range s {
		if r > 0xFFFF || w[r] == noGlyph {
			return false
		}
	}
	return true
}

// width is the width of clean text in mm at a size in pt.
func (f *font) width(s string, size float64) float64 {
	total := 0
	for _, r := range s {
		total += f.advance(r)
	}
	return float64(total) / 1000 * size * mmPerPoint
}

// advance is the width of a character in thousandths of the size.
func (f *font) advance(r rune) int {
	for by := f; by != nil; by = by.fallback {
		if by.has(r) {
			return int(by.widths()[r])
		}
	}
	return int(symbols.widths()[replacement])
}

const mmPerPoint = 25.4 / 72

// glyphWidths reads from a TrueType file how wide each character of the basic
// plane is, in thousandths of the size. A file it cannot read has no glyphs.
func glyphWidths(ttf []byte) *[1 << 16]uint16 {
	widths := new([1 << 16]uint16)
	for i := range widths {
		widths[i] = noGlyph
	}
	be := binary.BigEndian
	u16 := func(b []byte, at int) int {
		if at < 0 || at+2 > len(b) {
			return 0
		}
		return int(be.Uint16(b[at:]))
	}
	u32 := func(b []byte, at int) int {
		if at < 0 || at+4 > len(b) {
			return 0
		}
		return int(be.Uint32(b[at:]))
	}
	table := func(tag string) []byte {
		for i := range u16(ttf, 4) {
			at := 12 + 16*i
			if at+16 <= len(ttf) && string(ttf[at:at+4]) == tag {
				from, length := u32(ttf, at+8), u32(ttf, at+12)
				if from <= len(ttf) && from+length <= len(ttf) {
					return ttf[from : from+length]
				}
			}
		}
		return nil
	}
	cmap, hmtx := table("cmap"), table("hmtx")
	unitsPerEm, metrics := u16(table("head"), 18), u16(table("hhea"), 34)
	if unitsPerEm == 0 || metrics == 0 {
		return widths
	}
	var format4 []byte
	for i := range u16(cmap, 2) {
		at := u32(cmap, 4+8*i+4)
		if u16(cmap, at) == 4 && at < len(cmap) {
			format4 = cmap[at:]
		}
	}
	segments := u16(format4, 6) / 2
	for s := range segments {
		last := u16(format4, 14+2*s)
		first := u16(format4, 16+2*segments+2*s)
		delta := u16(format4, 16+4*segments+2*s)
		offsetAt := 16 + 6*segments + 2*s
		offset := u16(format4, offsetAt)
		for c := first; c <= last && c < 0xFFFF; c++ {
			glyph := (c + delta) & 0xFFFF
			if offset != 0 {
				if glyph = u16(format4, offsetAt+offset+2*(c-first)); glyph != 0 {
					glyph = (glyph + delta) & 0xFFFF
				}
			}
			if glyph == 0 {
				continue
			}
			advance := u16(hmtx, 4*min(glyph, metrics-1))
			widths[c] = uint16((advance*1000 + unitsPerEm/2) / unitsPerEm)
		}
	}
	return widths
}
