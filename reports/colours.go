package reports

import (
	"math"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// Colour is an sRGB colour.
type Colour struct{ R, G, B uint8 }

// Hex is the colour as "#rrggbb".
func (c Colour) Hex() string {
	const digits = "0123456789abcdef"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// parseColour reads "#rrggbb".
func parseColour(s string) (Colour, bool) {
	h, ok := strings.CutPrefix(s, "#")
	n, err := strconv.ParseUint(h, 16, 24)
	if !ok || err != nil || len(h) != 6 {
		return Colour{}, false
	}
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// Palette are the colours of a medium by what they are for. Colour tells
// nothing that shape and word do not tell already.
type Palette struct {
	Surface  Colour // behind text
	Ground   Colour // behind the surface
	Tint     Colour // behind notes and findings
	Ink      Colour // text
	Ink2     Colour // secondary text
	Muted    Colour // labels, zeros
	Rule     Colour // rules and frames that carry meaning
	Line     Colour // rules between rows; decoration
	Accent   Colour // numbers of questions, cover; not a state
	OnAccent Colour // text on Accent
	States   map[controls.State]Colour
}

// Light is the palette of paper and of light screens.
var Light = Palette{
	Surface:  Colour{0xFF, 0xFF, 0xFF},
	Ground:   Colour{0xF4, 0xF6, 0xF8},
	Tint:     Colour{0xEE, 0xF1, 0xF4},
	Ink:      Colour{0x15, 0x20, 0x2B},
	Ink2:     Colour{0x43, 0x50, 0x5C},
	Muted:    Colour{0x5C, 0x69, 0x74},
	Rule:     Colour{0x75, 0x82, 0x8D},
	Line:     Colour{0xCB, 0xD2, 0xD9},
	Accent:   Colour{0x1D, 0x3B, 0x5C},
	OnAccent: Colour{0xFF, 0xFF, 0xFF},
	States: map[controls.State]Colour{
		controls.NotAssessed:     {0x56, 0x63, 0x6F},
		controls.NotSatisfied:    {0x9C, 0x2A, 0x24},
		controls.Tolerated:       {0x86, 0x56, 0x0A},
		controls.PartlyEvidenced: {0x2C, 0x65, 0x96},
		controls.Satisfied:       {0x11, 0x65, 0x5C},
		controls.NotApplicable:   {0x5F, 0x6B, 0x76},
	},
}

// Print is Light with what paper needs: white ground and darker hairlines.
var Print = func() Palette {
	p := Light
	p.Ground = p.Surface
	p.Line = Colour{0xB4, 0xBD, 0xC5}
	return p
}()

// Dark is the palette of dark screens.
var Dark = Palette{
	Surface:  Colour{0x17, 0x20, 0x29},
	Ground:   Colour{0x0F, 0x16, 0x1D},
	Tint:     Colour{0x1F, 0x2A, 0x34},
	Ink:      Colour{0xE9, 0xEE, 0xF2},
	Ink2:     Colour{0xB9, 0xC4, 0xCD},
	Muted:    Colour{0x9A, 0xA7, 0xB2},
	Rule:     Colour{0x74, 0x83, 0x90},
	Line:     Colour{0x2E, 0x3B, 0x47},
	Accent:   Colour{0x9C, 0xC3, 0xE6},
	OnAccent: Colour{0x0F, 0x16, 0x1D},
	States: map[controls.State]Colour{
		controls.NotAssessed:     {0xA7, 0xB3, 0xBE},
		controls.NotSatisfied:    {0xF1, 0x91, 0x85},
		controls.Tolerated:       {0xE0, 0xAF, 0x5B},
		controls.PartlyEvidenced: {0x82, 0xB5, 0xE4},
		controls.Satisfied:       {0x57, 0xBD, 0xAA},
		controls.NotApplicable:   {0x94, 0xA1, 0xAC},
	},
}

// branded is the palette with the accent of the organization, where white text
// reads well on it (7.0); otherwise the palette as it is.
func branded(p Palette, accent string) Palette {
	c, ok := parseColour(accent)
	if ok && contrast(c, p.OnAccent) >= 7 {
		p.Accent = c
	}
	return p
}

// luminance is the relative luminance of WCAG 2, 0 to 1.
func luminance(c Colour) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// contrast is the contrast ratio of WCAG 2, 1 to 21.
func contrast(a, b Colour) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
