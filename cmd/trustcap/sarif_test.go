package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// A viewer of SARIF counts columns in code units of UTF-16, also where it does
// not look at columnKind: an umlaut is one, an emoji is two.
func TestSARIFMarksTheValueBehindUmlautsAndEmoji(t *testing.T) {
	const declaration = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [de]}\n" +
		"purposes:\n  newsletter: {title: \"Grüße 🎉👩‍💻 für Käufer\", basis: consent, choice: opt-in, default: granted}\n"
	_, stdout, stderr := runAt(time.Time{}, declaration, "check", "--as-of", "2026-11-21", "-f", "sarif", "-")
	var log struct {
		Runs []struct {
			ColumnKind string
			Results    []struct {
				RuleID    string
				Locations []struct {
					PhysicalLocation struct {
						Region struct{ StartLine, StartColumn, EndColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(stdout), &log); err != nil {
		t.Fatalf("%v\n%s", err, stderr)
	}
	if kind := log.Runs[0].ColumnKind; kind != "utf16CodeUnits" {
		t.Errorf("columns are in %s", kind)
	}
	found := false
	for _, r := range log.Runs[0].Results {
		region := r.Locations[0].PhysicalLocation.Region
		if region.StartLine == 0 {
			continue
		}
		line := utf16.Encode([]rune(strings.Split(declaration, "\n")[region.StartLine-1]))
		if region.EndColumn == 0 {
			region.EndColumn = len(line) + 1
		}
		if region.StartColumn < 1 || region.EndColumn <= region.StartColumn || region.EndColumn > len(line)+1 {
			t.Errorf("%s: %+v in a line of %d", r.RuleID, region, len(line))
			continue
		}
		marked := string(utf16.Decode(line[region.StartColumn-1 : region.EndColumn-1]))
		if r.RuleID == "purpose-consent-default-denied" && region.StartColumn > 60 {
			found = true
			if marked != "granted" {
				t.Errorf("marked is %q", marked)
			}
		}
	}
	if !found {
		t.Errorf("no finding on the value behind the emoji:\n%s", stdout)
	}
}
