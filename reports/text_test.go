package reports

import (
	"strings"
	"testing"
)

func TestTextIsCleanedForAnyMedium(t *testing.T) {
	for text, want := range map[string]string{
		"Größe, €, „x“ →":              "Größe, €, „x“ →",
		"a\nb\tc":                      "a b c",
		"evil\u202Etxt.exe":            "eviltxt.exe",
		"zero\u200Bwidth\u2066x\u2069": "zerowidthx",
		"bell\a\x00":                   "bell",
		"😀":                            "\uFFFD",
		"bad\xff":                      "bad\uFFFD",
	} {
		if got := clean(text); got != want {
			t.Errorf("clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestNothingHidesInASourceLine(t *testing.T) {
	for _, text := range []string{"a\tb", "x\u202Ey", "😀z", "a\u00ADb", "a\x00b"} {
		got := cleanSource(text)
		if len([]rune(got)) != len([]rune(text)) {
			t.Errorf("cleanSource(%q) = %q moves what follows", text, got)
		}
	}
}

func TestWhatAFontLacksIsDrawnByAnother(t *testing.T) {
	var got []string
	for _, s := range sans.spans("a ✓ b") {
		got = append(got, s.font.name+":"+s.text)
	}
	if want := "LiberationSans:a |DejaVuSans:✓|LiberationSans: b"; strings.Join(got, "|") != want {
		t.Errorf("%v, want %s", got, want)
	}
	if s := sans.spans("\u4E00"); len(s) != 1 || s[0].text != string(replacement) {
		t.Errorf("a sign that no font has becomes %v", s)
	}
}

func TestLinesBreakWhereTheyMay(t *testing.T) {
	p := newPDFPen(nil, Report{}, language(t, "en"))
	s := p.body()
	set := func(phrase Phrase, width float64) []string {
		var out []string
		for _, line := range s.lines(phrase, width, 0) {
			text := ""
			for _, piece := range line.pieces {
				text += piece.text
			}
			out = append(out, text)
			if line.width > width+0.01 {
				t.Errorf("%q is %.1f wide, there is room for %.1f", text, line.width, width)
			}
		}
		return out
	}
	for _, test := range []struct {
		text  Phrase
		width float64
		want  string
	}{
		{Plain("one two three"), 20, "one two|three"},
		{Plain("99,9\u00A0% of all"), 13, "99,9\u00A0%|of all"},
		{Plain("Wieder\u00ADherstellung"), 24, "Wieder-|herstellung"},
		{Plain("Wieder\u00ADherstellung"), 60, "Wiederherstellung"},
		{Plain("ISO/IEC 27001"), 16, "ISO/IEC|27001"},
		{Plain("Link- und Leitungsnetz"), 14, "Link- und|Leitungs|netz"},
		{Code("services/webmail/continuity"), 32, "services/webmail/|continuity"},
		{Bold("Check").Then(Plain(", with one command")), 50, "Check, with one command"},
		{Plain("anyone@house.example"), 25, "anyone@house.|example"},
		{Plain("yes. no"), 50, "yes. no"},
		{nil, 10, ""},
	} {
		if got := strings.Join(set(test.text, test.width), "|"); got != test.want {
			t.Errorf("%q in %.0f mm: %q, want %q", test.text.String(), test.width, got, test.want)
		}
	}
}

func TestProseSetsWhatStandsBetweenBackticks(t *testing.T) {
	got := Prose("Set `a/b` to `x`, or ` not")
	want := Phrase{{Text: "Set "}, {Text: "a/b", Face: Monospace}, {Text: " to "}, {Text: "x", Face: Monospace}, {Text: ", or ` not"}}
	if len(got) != len(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%v, want %v", got[i], want[i])
		}
	}
}
