package reports

import (
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
	name  string // unique; its name in PDF
	bytes []byte // never written to: others share them
	// fallback draws what this font lacks, or nil.
	fallback *font
	widths   func() *[1 << 16]uint16
}

// noGlyph is the width of a character that the font lacks.
const noGlyph = 0xFFFF

var (
	symbols     = newFont("DejaVuSans", dejavusans.TTF, nil)
	symbolsBold = newFont("DejaVuSans-Bold", dejavusansbold.TTF, symbols)
	symbolsMono = newFont("DejaVuSansMono", dejavusansmono.TTF, symbols)
	sans        = newFont("LiberationSans", liberationsansregular.TTF, symbols)
	sansBold    = newFont("LiberationSans-Bold", liberationsansbold.TTF, symbolsBold)
	mono        = newFont("LiberationMono", liberationmonoregular.TTF, symbolsMono)
	monoBold    = newFont("LiberationMono-Bold", liberationmonobold.TTF, symbolsMono)
)

func newFont(name string, bytes []byte, fallback *font) *font {
	return &font{name: name, bytes: bytes, fallback: fallback, widths: sync.OnceValue(func() *[1 << 16]uint16 { return readFace(bytes).widths() })}
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
	total, widths := 0, f.widths()
	for _, r := range s {
		if r <= 0xFFFF && widths[r] != noGlyph {
			total += int(widths[r])
		} else {
			total += f.advance(r)
		}
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
