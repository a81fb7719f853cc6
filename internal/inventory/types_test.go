package inventory

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// read checks YAML by a schema and returns what rules read of it.
func read(t testing.TB, text string, s *Schema) (any, []string) {
	t.Helper()
	nodes, err := parseYAML([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(nodes) == 0 {
		nodes = []*yaml.Node{{Kind: yaml.ScalarNode, Tag: "!!null", Line: 1, Column: 1}}
	}
	c := &checker{file: "x.yaml", language: "de"}
	v := c.value(nil, nodes[0], s, 1)
	if len(c.problems) > 0 {
		return nil, lines(c.problems)
	}
	return v.any(), nil
}

// accepted and refused are, by type, what a declaration can hold and what it
// cannot, as YAML.
var (
	accepted = map[string]map[string]any{
		"string":    {"x": "x", `"5"`: "5", "no": "no", "2026-01-01": "2026-01-01", `" x "`: " x ", "!!str 5": "5", "|\n  a\n  b\n": "a\nb\n", `"a\tb"`: "a\tb", "Ä\u200cä": "Ä\u200cä"},
		"label":     {"v7": "v7", "7": "7", "2022": "2022", `"2022"`: "2022", "2026-01-01": "2026-01-01"},
		"id":        {"a": "a", "a-b_c.D9": "a-b_c.D9", "9a": "9a", strings.Repeat("a", 128): strings.Repeat("a", 128)},
		"date":      {"2026-11-21": "2026-11-21", `"2026-11-21"`: "2026-11-21", "2024-02-29": "2024-02-29"},
		"duration":  {"P1M": object{"text": "P1M", "min_s": 2419200, "max_s": 2678400}, "PT4H": object{"text": "PT4H", "min_s": 14400, "max_s": 14400}, "P1Y": object{"text": "P1Y", "min_s": 31536000, "max_s": 31622400}},
		"percent":   {"99.9%": 99.9, "0%": 0, "100%": 100, "0.5%": 0.5, `"95%"`: 95, "99.90%": 99.9, "100.0%": 100},
		"target":    {"99.9%": object{"text": "99.9%", "percent": 99.9}, "PT4H": object{"text": "PT4H", "min_s": 14400, "max_s": 14400}},
		"country":   {"DE": "DE", "NO": "NO", `"NO"`: "NO", "XK": "XK", "GB": "GB"},
		"language":  {"de": "de", "de-AT": "de-AT", "zh-Hant": "zh-Hant", "zh-Hant-TW": "zh-Hant-TW", "gsw": "gsw", "no": "no"},
		"hours":     {"24/7": object{"text": "24/7", "always": true, "minutes_per_week": 10080}, "Mo-Fr 08:00-18:00; PH off": object{"text": "Mo-Fr 08:00-18:00; PH off", "always": false, "minutes_per_week": 3000}},
		"time-zone": {"Europe/Berlin": "Europe/Berlin", "UTC": "UTC"},
		"url":       {"https://example.com/a?b#c": "https://example.com/a?b#c", "http://example.com": "http://example.com"},
		"colour":    {`"#0b5d4e"`: "#0b5d4e", `"#FFFFFF"`: "#FFFFFF"},
		"sha256":    {strings.Repeat("0a", 32): strings.Repeat("0a", 32)},
		"path":      {"certs/iso.pdf": "certs/iso.pdf", "a..b": "a..b", "./a": "./a"},
		"link":      {"doc:plan": "doc:plan", "https://example.com": "https://example.com", "crm:dpa-list": "crm:dpa-list"},
		"control":   {"iso27001:A.8.13": "iso27001:A.8.13", "gdpr:Art.32(1)(b)": "gdpr:Art.32(1)(b)", "trust:T8.3#stated": "trust:T8.3#stated"},
		"boolean":   {"true": true, "false": false, "True": true, "FALSE": false},
		"integer":   {"0": 0, "5": 5, "-5": -5, "+5": 5, "999999999999999": 999999999999999},
		"number":    {"0.5": 0.5, "5": 5, "-0.25": -0.25, "10.50": 10.5},
		"text":      {"Hallo": object{"de": "Hallo"}, "{de: Hallo, en: Hello}": object{"de": "Hallo", "en": "Hello"}, "{en: Hello}": object{"en": "Hello"}},
		"review":    {"{every: P1Y, last: 2026-05-04}": object{"every": object{"text": "P1Y", "min_s": 31536000, "max_s": 31622400}, "last": "2026-05-04", "due": "2027-05-04"}, "{every: P1D}": object{"every": object{"text": "P1D", "min_s": 86400, "max_s": 86400}}},
	}
	refused = map[string]map[string]string{
		"string": {
			"5":            "a text is expected here, not a number (5)",
			"5.5":          "a text is expected here, not a number (5.5)",
			"true":         "a text is expected here, not true or false (true)",
			"~":            "nothing is written here",
			"":             "nothing is written here",
			`""`:           `"" is no text`,
			`"  "`:         `"  " is no text`,
			"[a]":          "a text is expected here, not a list",
			"{a: b}":       "a text is expected here, not a map",
			`"a\u202eb"`:   "the text holds the invisible character U+202E",
			`"a\eb"`:       "the text holds the invisible character U+001B",
			`"a\u200eb"`:   "the text holds the invisible character U+200E",
			`"a\u2066b"`:   "the text holds the invisible character U+2066",
			`"a\0b"`:       "the text holds the invisible character U+0000",
			`"a\ufeffb"`:   "the text holds the invisible character U+FEFF",
			"!!binary aGk": "the YAML tag !!binary is not read",
			"!foo a":       "the YAML tag !foo is not read",
		},
		"label": {
			"7.5":   "a text is expected here, not a number (7.5)",
			"false": "a text is expected here, not true or false (false)",
			`" "`:   `" " is no text`,
		},
		"id": {
			"a b":                    `"a b" is no id`,
			"-a":                     `"-a" is no id`,
			"a/b":                    `"a/b" is no id`,
			"ä":                      `"ä" is no id`,
			"5":                      "an id is expected here, not a number (5)",
			strings.Repeat("a", 129): fmt.Sprintf("%q is no id", strings.Repeat("a", 129)),
		},
		"date": {
			"2026-02-30":           `"2026-02-30" is no calendar day`,
			"2025-02-29":           `"2025-02-29" is no calendar day`,
			"2026-1-1":             `"2026-1-1" is no calendar day`,
			"21.11.2026":           `"21.11.2026" is no calendar day`,
			"2026-11-21T10:00:00Z": `"2026-11-21T10:00:00Z" is no calendar day`,
			"2026-11":              `"2026-11" is no calendar day`,
			"20261121":             "a date is expected here, not a number (20261121)",
			`""`:                   `"" is no calendar day`,
		},
		"duration": {
			"30 days": `"30 days" is no ISO 8601 duration`,
			"P":       `"P" is an empty duration`,
			"P0D":     `"P0D" is an empty duration`,
			"P1YT":    `"P1YT" is an empty duration`,
			"P1.5D":   `"P1.5D" is no ISO 8601 duration`,
			"-P1D":    `"-P1D" is no ISO 8601 duration`,
			"30":      "a duration is expected here, not a number (30)",
		},
		"percent": {
			"99.9":    "a percentage is expected here, not a number (99.9)",
			"0.999":   "a percentage is expected here, not a number (0.999)",
			`"99.9"`:  `"99.9" is no percentage between 0% and 100%`,
			"100.1%":  `"100.1%" is no percentage between 0% and 100%`,
			"-1%":     `"-1%" is no percentage between 0% and 100%`,
			"1e1%":    `"1e1%" is no percentage between 0% and 100%`,
			"+5%":     `"+5%" is no percentage between 0% and 100%`,
			"05%":     `"05%" is no percentage between 0% and 100%`,
			".5%":     `".5%" is no percentage between 0% and 100%`,
			"5.%":     `"5.%" is no percentage between 0% and 100%`,
			"99,9%":   `"99,9%" is no percentage between 0% and 100%`,
			"99.9 %":  `"99.9 %" is no percentage between 0% and 100%`,
			"NaN%":    `"NaN%" is no percentage between 0% and 100%`,
			"Inf%":    `"Inf%" is no percentage between 0% and 100%`,
			"0x1%":    `"0x1%" is no percentage between 0% and 100%`,
			"1_0%":    `"1_0%" is no percentage between 0% and 100%`,
			`"%"`:     `"%" is no percentage between 0% and 100%`,
			"99.9%%":  `"99.9%%" is no percentage between 0% and 100%`,
			"99.9% x": `"99.9% x" is no percentage between 0% and 100%`,
		},
		"target": {
			"99.9":  "a target is expected here, not a number (99.9)",
			"soon":  `"soon" is neither a percentage nor a duration`,
			"P":     `"P" is an empty duration`,
			"101%":  `"101%" is neither a percentage nor a duration`,
			"0.999": "a target is expected here, not a number (0.999)",
		},
		"country": {
			"de":   `"de" is no ISO 3166 country code`,
			"EU":   `"EU" is no ISO 3166 country code`,
			"UK":   `"UK" is no ISO 3166 country code; the United Kingdom is GB`,
			"EL":   `"EL" is no ISO 3166 country code; Greece is GR`,
			"D E":  `"D E" is no ISO 3166 country code`,
			"DEU":  `"DEU" is no ISO 3166 country code`,
			`" D"`: `" D" is no ISO 3166 country code`,
			`"  "`: `"  " is no ISO 3166 country code`,
			"true": "a text is expected here, not true or false (true)",
		},
		"language": {
			"DE":      `"DE" is no language tag`,
			"german":  `"german" is no language tag`,
			"de_AT":   `"de_AT" is no language tag`,
			"de-at":   `"de-at" is no language tag`,
			`"de\n"`:  `"de\n" is no language tag`,
			"[de]":    "a language is expected here, not a list",
			"{de: x}": "a language is expected here, not a map",
		},
		"hours": {
			"always":                     `"always" are no opening hours`,
			"Mo-Fr 8:00-18:00":           `"Mo-Fr 8:00-18:00" are no opening hours`,
			"Mo-Fr 18:00-08:00":          `"Mo-Fr 18:00-08:00" are no opening hours: "18:00-08:00" is no span of time within a day`,
			"Mo-Fr 08:00-25:00":          `"Mo-Fr 08:00-25:00" are no opening hours: "08:00-25:00" is no span of time within a day`,
			"Mo-Fr 08:60-09:00":          `"Mo-Fr 08:60-09:00" are no opening hours: "08:60-09:00" is no span of time within a day`,
			"Mo-Xx 08:00-18:00":          `"Mo-Xx 08:00-18:00" are no opening hours: "Mo-Xx" are no days; days are Mo Tu We Th Fr Sa Su and PH`,
			"Di 08:00-18:00":             `"Di 08:00-18:00" are no opening hours: "Di" are no days; days are Mo Tu We Th Fr Sa Su and PH`,
			`"24/7; PH off"`:             `"24/7; PH off" are no opening hours`,
			`"Mo-Fr 08:00-18:00;"`:       `"Mo-Fr 08:00-18:00;" are no opening hours`,
			"8":                          "opening hours are expected here, not a number (8)",
			"00:00-24:00,00:00-24:00":    `"00:00-24:00,00:00-24:00" are no opening hours: "00:00-24:00" starts before the span before it ends`,
			"Mo-Fr":                      `"Mo-Fr" are no opening hours`,
			"Mo-Fr 08:00 - 18:00":        `"Mo-Fr 08:00 - 18:00" are no opening hours`,
			"Mo,,Tu 08:00-18:00":         `"Mo,,Tu 08:00-18:00" are no opening hours: "" are no days; days are Mo Tu We Th Fr Sa Su and PH`,
			`"Mo-Fr 08:00-08:00 "`:       `"Mo-Fr 08:00-08:00 " are no opening hours: "08:00-08:00" is no span of time within a day`,
			"Mo 08:00-12:00,11:00-13:00": `"Mo 08:00-12:00,11:00-13:00" are no opening hours: "11:00-13:00" starts before the span before it ends`,
		},
		"time-zone": {"Berlin": `"Berlin" is no IANA time zone`, "Local": `"Local" is no IANA time zone`, "../etc": `"../etc" is no IANA time zone`, `""`: `"" is no IANA time zone`},
		"url":       {"example.com": `"example.com" is no web address`, "ftp://example.com": `"ftp://example.com" is no web address`, "javascript:alert(1)": `"javascript:alert(1)" is no web address`, "https://": `"https://" is no web address`, `"https://%zz"`: `"https://%zz" is no web address`},
		"colour":    {`"0b5d4e"`: `"0b5d4e" is no colour`, "red": `"red" is no colour`, `"#fff"`: `"#fff" is no colour`},
		"sha256":    {"abc": `"abc" is no SHA-256 digest`, strings.Repeat("0A", 32): fmt.Sprintf("%q is no SHA-256 digest", strings.Repeat("0A", 32))},
		"path":      {"../x": `"../x" is no path below this folder`, "/etc/passwd": `"/etc/passwd" is no path below this folder`, "a/../../b": `"a/../../b" is no path below this folder`, `'a\b'`: `"a\\b" is no path below this folder`},
		"link":      {"plan": `"plan" is no link`, `"doc:"`: `"doc:" is no link`, `"doc: x"`: `"doc: x" is no link`},
		"control":   {"A.8.13": `"A.8.13" is no control`, `"iso27001:"`: `"iso27001:" is no control`, "iso27001:A 8": `"iso27001:A 8" is no control`},
		"boolean": {
			`"true"`:     `true or false is expected here, not text ("true")`,
			"yes":        "true or false is expected here, not text (yes)",
			"no":         "true or false is expected here, not text (no)",
			"on":         "true or false is expected here, not text (on)",
			"off":        "true or false is expected here, not text (off)",
			"1":          "true or false is expected here, not a number (1)",
			"!!bool yes": "true or false is expected here, not true or false (yes)",
		},
		"integer": {
			`"5"`:                            `a whole number is expected here, not text ("5")`,
			"5.0":                            "a whole number is expected here, not a number (5.0)",
			"010":                            "the number 010 can be read in more than one way",
			"1_000":                          "the number 1_000 can be read in more than one way",
			"0x10":                           "the number 0x10 can be read in more than one way",
			"0o17":                           "the number 0o17 can be read in more than one way",
			"0b11":                           "the number 0b11 can be read in more than one way",
			"1e400":                          "a whole number is expected here, not text (1e400)",
			".nan":                           "a whole number is expected here, not a number (.nan)",
			".inf":                           "a whole number is expected here, not a number (.inf)",
			"1:30":                           "a whole number is expected here, not text (1:30)",
			"!!int zzz":                      "the number zzz can be read in more than one way",
			"123456789012345678901234567890": "a whole number is expected here, not a number (123456789012345678901234567890)",
			"1234567890123456":               "the number 1234567890123456 can be read in more than one way",
		},
		"number": {
			".nan":         "the number .nan can be read in more than one way",
			".inf":         "the number .inf can be read in more than one way",
			"-.inf":        "the number -.inf can be read in more than one way",
			"1e400":        "a number is expected here, not text (1e400)",
			"1e3":          "the number 1e3 can be read in more than one way",
			".5":           "the number .5 can be read in more than one way",
			"5.":           "the number 5. can be read in more than one way",
			"00.5":         "the number 00.5 can be read in more than one way",
			"!!float five": "the number five can be read in more than one way",
		},
		"text": {
			"5":             "a text is expected here, not a number (5)",
			"[]":            "a text is expected here, not a list",
			"{}":            "a text is expected here, not a map",
			`""`:            `"" is no text`,
			"{de: ''}":      `"" is no text`,
			"{de: ~}":       "nothing is written here",
			"{german: x}":   `"german" is no language tag`,
			"{und: x}":      `"und" is no language tag`,
			"{de: {en: x}}": "a text is expected here, not a map",
		},
		"review": {
			"P1Y":                           "a map is expected here, not text (P1Y)",
			"{}":                            "nothing is written here",
			"{evry: P1Y}":                   `unknown field "evry"`,
			"{every: P1Y, last: yesterday}": `"yesterday" is no calendar day`,
		},
	}
)

func TestEveryTypeHasValuesThatItTakesAndThatItRefuses(t *testing.T) {
	types := slices.Sorted(maps.Keys(scalars))
	types = append(types, "boolean", "integer", "number", "text", "review")
	slices.Sort(types)
	if diff := cmp.Diff(types, slices.Sorted(maps.Keys(accepted))); diff != "" {
		t.Errorf("accepted (-types +table):\n%s", diff)
	}
	if diff := cmp.Diff(types, slices.Sorted(maps.Keys(refused))); diff != "" {
		t.Errorf("refused (-types +table):\n%s", diff)
	}
	for _, name := range types {
		for text, want := range accepted[name] {
			t.Run(name+" takes "+text, func(t *testing.T) {
				got, problems := read(t, text, &Schema{Type: name})
				if diff := cmp.Diff([]string(nil), problems); diff != "" {
					t.Error(diff)
				}
				if diff := cmp.Diff(jsonOf(t, want), jsonOf(t, got)); diff != "" {
					t.Error(diff)
				}
			})
		}
		for text, want := range refused[name] {
			t.Run(name+" refuses "+text, func(t *testing.T) {
				got, problems := read(t, text, &Schema{Type: name})
				if problems == nil {
					t.Fatalf("read as %v", got)
				}
				text, _ := strings.CutPrefix(problems[0], "x.yaml:")
				_, text, _ = strings.Cut(text, ": ")
				if diff := cmp.Diff(want, text); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

func TestOpeningHoursAreCountedByTheWeek(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		minutes    int
		always     bool
	}{
		{"around the clock", "24/7", 7 * 1440, true},
		{"every day from midnight to midnight is around the clock", "00:00-24:00", 7 * 1440, true},
		{"the days of the working week", "Mo-Fr 08:00-18:00", 5 * 600, false},
		{"public holidays are no day of the week", "Mo-Fr 08:00-18:00; PH off", 5 * 600, false},
		{"no days are all days", "08:00-18:00", 7 * 600, false},
		{"one day", "Sa 09:00-13:00", 240, false},
		{"days one by one", "Mo,We,Fr 08:00-09:00", 180, false},
		{"spans and days together", "Mo-We,Fr 08:00-09:00", 240, false},
		{"a span over the end of the week", "Sa-Mo 08:00-09:00", 180, false},
		{"two spans of a day", "Mo-Fr 08:00-12:00,13:00-17:00", 5 * 480, false},
		{"a later rule takes the place of an earlier one for its days", "Mo-Fr 08:00-18:00; Fr 08:00-15:00", 4*600 + 420, false},
		{"a day taken out", "Mo-Su 08:00-18:00; Su off", 6 * 600, false},
		{"nothing but off", "off", 0, false},
		{"without spaces after the semicolon", "Mo 08:00-09:00;Tu 08:00-09:00", 120, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := read(t, tt.text, &Schema{Type: "hours"})
			if problems != nil {
				t.Fatal(problems)
			}
			want := object{"text": tt.text, "always": tt.always, "minutes_per_week": tt.minutes}
			if diff := cmp.Diff(jsonOf(t, want), jsonOf(t, got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWordsOfAnEnumerationAreTakenAsTheyAre(t *testing.T) {
	country := &Schema{Type: "enum", Enum: []string{"required", "optional", "none", "no"}}
	for _, tt := range []struct {
		name, text string
		want       any
		problems   []string
	}{
		{"a word", "required", "required", nil},
		{"a word in quotes", `"required"`, "required", nil},
		{"a word that YAML 1.1 calls a boolean", "no", "no", nil},
		{"another case is another word", "Required", nil, []string{"x.yaml:1:1: Required is not one of the words that can stand here", `hint: did you mean "required"?`}},
		{"a word that is none", "sometimes", nil, []string{"x.yaml:1:1: sometimes is not one of the words that can stand here", "hint: one of required, optional, none, no"}},
		{"a boolean", "true", nil, []string{"x.yaml:1:1: true is not one of the words that can stand here", "hint: one of required, optional, none, no"}},
		{"a list", "[required]", nil, []string{"x.yaml:1:1: one word is expected here, not a list", "hint: one of required, optional, none, no"}},
		{"nothing", "~", nil, []string{"x.yaml:1:1: nothing is written here", "hint: write a value or remove the key; that there is none is said by `[]` or `none`"}},
		{"a long text is cut", strings.Repeat("ä", 50), nil, []string{"x.yaml:1:1: " + strings.Repeat("ä", 40) + "… is not one of the words that can stand here", "hint: one of required, optional, none, no"}},
		{"a text over lines is shown on one", "|\n  a\n  b\n", nil, []string{`x.yaml:1:1: "a\nb\n" is not one of the words that can stand here`, "hint: one of required, optional, none, no"}},
		{"a text that would turn the line is shown by its code", "a\u202eb", nil, []string{`x.yaml:1:1: "a\u202eb" is not one of the words that can stand here`, "hint: one of required, optional, none, no"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := read(t, tt.text, country)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Error(diff)
			}
		})
	}
}
