package reports

import (
	"testing"

	"github.com/trustcap/trustcap/controls"
)

func TestColoursCanBeRead(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light, "print": Print, "dark": Dark} {
		for _, behind := range []Colour{p.Surface, p.Ground, p.Tint} {
			text := map[string]Colour{"ink": p.Ink, "ink2": p.Ink2, "muted": p.Muted, "accent": p.Accent}
			for s, c := range p.States {
				text[string(s)] = c
			}
			for what, c := range text {
				if got := contrast(c, behind); got < 4.5 {
					t.Errorf("%s: %s on %s has %.2f, needs 4.5", name, what, behind.Hex(), got)
				}
			}
			if got := contrast(p.Rule, behind); got < 3 {
				t.Errorf("%s: rule on %s has %.2f, needs 3.0", name, behind.Hex(), got)
			}
		}
		if got := contrast(p.OnAccent, p.Accent); got < 7 {
			t.Errorf("%s: text on the accent has %.2f, needs 7.0", name, got)
		}
		if len(p.States) != len(controls.States) {
			t.Errorf("%s: %d colours of states", name, len(p.States))
		}
	}
}

func TestEveryStateHasAShapeOfItsOwn(t *testing.T) {
	type form struct {
		shape Shape
		fill  Fill
	}
	seen := map[form]controls.State{}
	for _, s := range controls.States {
		m, ok := Marks[s]
		if !ok {
			t.Errorf("%s has no mark", s)
		}
		f := form{m.Shape, m.Fill}
		if other, ok := seen[f]; ok {
			t.Errorf("%s and %s look the same without colour", s, other)
		}
		seen[f] = s
	}
}

func TestBoxesOfLevels(t *testing.T) {
	for _, test := range []struct {
		weakest, strongest controls.Level
		want               [4]Fill
	}{
		{controls.NoProof, controls.NoProof, [4]Fill{}},
		{controls.Declared, controls.Declared, [4]Fill{Full, Empty, Empty, Empty}},
		{controls.Declared, controls.External, [4]Fill{Full, LowerHalf, LowerHalf, LowerHalf}},
		{controls.Measured, controls.Measured, [4]Fill{Full, Full, Full, Empty}},
		{controls.External, controls.Declared, [4]Fill{Full, Full, Full, Full}},
	} {
		if got := Boxes(test.weakest, test.strongest); got != test.want {
			t.Errorf("%s to %s: %v, want %v", test.weakest, test.strongest, got, test.want)
		}
	}
}

func TestAccentOfTheOrganizationMustCarryWhiteText(t *testing.T) {
	dark, _ := parseColour("#0b3d2e")
	for accent, want := range map[string]Colour{"#0b3d2e": dark, "#0b5d4e": {0x0b, 0x5d, 0x4e}, "#ffcc00": Light.Accent, "": Light.Accent, "red": Light.Accent, "#12345": Light.Accent} {
		if got := branded(Light, accent).Accent; got != want {
			t.Errorf("%q gives %s, want %s", accent, got.Hex(), want.Hex())
		}
	}
}
