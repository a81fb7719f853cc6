package main

import (
	"bytes"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// What stands in a declaration, or comes from a rule of a user's own, stays in its
// comment and in its line.
func TestNothingBreaksOutOfAPrintedWaiver(t *testing.T) {
	l, err := lang.Open("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, evil := range []string{"a\nevil: true", "a\r\nevil: true", "a\u2028evil: true", "a\u0085evil: true", "a\x1b[2Jb\x00", "a: b # c", `a"b\c`, "a\tb", "x]: [y", "services/a/b~1c", "ü"} {
		d := &controls.Draft{
			Rule: "service-listed", Resource: evil, From: "2026-11-21", Until: "2027-02-19", Covers: 2, Risk: true,
			Findings: []controls.Finding{
				{Address: evil, Text: "{what} is wrong", Args: map[string]any{"what": evil}},
				{At: inventory.Position{File: evil, Line: 1, Column: 1}, Text: evil},
			},
		}
		var b bytes.Buffer
		if err := printWaiver(&b, l, d, "a-listed", []string{"de", "en"}); err != nil {
			t.Fatal(err)
		}
		var document map[string]map[string]map[string]any
		if err := yaml.Unmarshal(b.Bytes(), &document); err != nil {
			t.Errorf("%q: %v\n%s", evil, err, &b)
			continue
		}
		waiver := document["waivers"]["a-listed"]
		if len(document) != 1 || len(document["waivers"]) != 1 || waiver["resource"] != evil || waiver["covers"] != 2 || len(waiver) != 11 {
			t.Errorf("%q: %v", evil, document)
		}
		if strings.ContainsAny(b.String(), "\x00\x1b\r") {
			t.Errorf("%q: %q", evil, &b)
		}
	}
}
