package controls

import (
	"strings"
	"testing"
)

func TestEveryPointerOfTheCrosswalkLeadsSomewhere(t *testing.T) {
	c, err := LoadCrosswalk()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Pointers) == 0 {
		t.Error("the crosswalk is empty")
	}
	for _, p := range c.Pointers {
		back := false
		for _, q := range c.Of(p.To) {
			back = back || q.To == p.From
		}
		if !back {
			t.Errorf("%s does not lead back to %s", p.To, p.From)
		}
	}
}

func TestAPointerThatLeadsNowhereIsRefused(t *testing.T) {
	cat, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	const head = "sources: {s: {title: S}}\npointers:\n  - "
	for name, row := range map[string]string{
		"A.5.99":          `{from: "iso27001:A.5.99", to: "gdpr:Art.32", source: s, certainty: sure}`,
		"one framework":   `{from: "iso27001:A.5.1", to: "iso27001:A.5.2", source: s, certainty: sure}`,
		"is not named":    `{from: "iso27001:A.5.1", to: "gdpr:Art.32", source: other, certainty: sure}`,
		"is no certainty": `{from: "iso27001:A.5.1", to: "gdpr:Art.32", source: s, certainty: perhaps}`,
		"not found":       `{from: "iso27001:A.5.1", to: "gdpr:Art.32", source: s, certainty: sure, why: x}`,
	} {
		if _, err := readCrosswalk([]byte(head+row+"\n"), cat); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", row, err)
		}
	}
}

// A reference with a part is what proves; a pointer names none.
func TestNoPointerNamesAPart(t *testing.T) {
	c, err := LoadCrosswalk()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Pointers {
		if strings.Contains(p.From, "#") || strings.Contains(p.To, "#") {
			t.Errorf("%s to %s names a part, as a proof does", p.From, p.To)
		}
	}
}
