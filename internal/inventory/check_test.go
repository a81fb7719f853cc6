package inventory

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhatIsWrongIsSaidWithItsPlaceAndAHint(t *testing.T) {
	const people = "people: {ciso: {kind: role}}\n"
	for _, tt := range []struct {
		name, sections string
		want           []string
	}{
		{"an unknown field with the nearest name", "services:\n  x:\n    ower: ciso\n", []string{
			`o.yaml:5:5: unknown field "ower"`, `hint: did you mean "owner"?`,
		}},
		{"an unknown field in another case", "services: {x: {Owner: ciso}}\n", []string{
			`o.yaml:3:16: unknown field "Owner"`, `hint: did you mean "owner"?`,
		}},
		{"two letters swapped", "services: {x: {titel: X}}\n", []string{
			`o.yaml:3:16: unknown field "titel"`, `hint: did you mean "title"?`,
		}},
		{"an unknown field that is near nothing, with what there is", "classification: {c: {handling: {colour: red}}}\n", []string{
			`o.yaml:3:33: unknown field "colour"`, "hint: there is disposal, encryption, label, review, sharing",
		}},
		{"a duplicate key, at the second, naming the first", "services:\n  x:\n    title: X\n    status: live\n    title: Y\n", []string{
			`o.yaml:7:5: duplicate key "title", first at line 5, column 5`, "hint: remove one of the two",
		}},
		{"a duplicate id", "services:\n  x: {title: X}\n  x: {title: Y}\n", []string{
			`o.yaml:5:3: duplicate key "x", first at line 4, column 3`, "hint: remove one of the two",
		}},
		{"a duplicate section", people + "people: {dpo: {kind: role}}\n", []string{
			`o.yaml:4:1: duplicate key "people", first at line 3, column 1`, "hint: remove one of the two",
		}},
		{"a duplicate item of a list, at the second", "services: {x: {serves: {who: [consumers, businesses, consumers]}}}\n", []string{
			`o.yaml:3:54: duplicate item "consumers", first at line 3, column 31`, "hint: remove one of the two",
		}},
		{"two items of a keyed list with one key", "purposes: {p: {recipients: [{name: Tax office}, {name: Tax office}]}}\n", []string{
			`o.yaml:3:49: duplicate item "Tax office", first at line 3, column 29`, "hint: remove one of the two",
		}},
		{"two items of a keyed list that may take an id", "services: {x: {channels: [{kind: phone}, {kind: phone}]}}\n", []string{
			`o.yaml:3:42: duplicate item "phone", first at line 3, column 27`, "hint: give each an `id`",
		}},
		{"an item of a keyed list without its key", "services: {x: {channels: [{human: true}]}}\n", []string{
			`o.yaml:3:27: the field "kind" is missing`,
		}},
		{"an item of a keyed list that is a text", "services: {x: {channels: [phone]}}\n", []string{
			"o.yaml:3:27: a map is expected here, not text (phone)", "hint: write its fields: …",
		}},
		{"a section with nothing in it", "services:\n", []string{
			`o.yaml:3:1: the section "services" has nothing in it`, "hint: add a resource, or remove the section",
		}},
		{"a section that is an empty map", "services: {}\n", []string{
			`o.yaml:3:1: the section "services" has nothing in it`, "hint: add a resource, or remove the section",
		}},
		{"a section that is a list", "services: [x]\n", []string{
			"o.yaml:3:11: a map is expected here, not a list", "hint: write `id: {…}` pairs",
		}},
		{"a resource with nothing in it", "services: {x: }\n", []string{
			"o.yaml:3:15: nothing is written here", "hint: write a value or remove the key; that there is none is said by `[]` or `none`",
		}},
		{"a resource that is an empty map", "services: {x: {}}\n", []string{
			"o.yaml:3:15: nothing is written here", "hint: write a field, or remove the key",
		}},
		{"an object that is a text", "services: {x: {serves: everybody}}\n", []string{
			"o.yaml:3:24: a map is expected here, not text (everybody)", "hint: write its fields: …",
		}},
		{"an object that may be none, and is something else", "datasets: {d: {personal: no}}\n", []string{
			"o.yaml:3:26: a map is expected here, not text (no)", "hint: write its fields: …; or `none`",
		}},
		{"none where there cannot be none", "datasets: {d: {access: none}}\n", []string{
			"o.yaml:3:24: a map is expected here, not text (none)", "hint: write its fields: …",
		}},
		{"a map that is a text", "services: {x: {promise: 99.9%}}\n", []string{
			"o.yaml:3:25: a map is expected here, not text (99.9%)", "hint: write `name: value` pairs",
		}},
		{"a map that is empty", "services: {x: {promise: {}}}\n", []string{
			"o.yaml:3:25: nothing is written here", "hint: write an entry, or remove the key",
		}},
		{"a list that is a text", "services: {x: {datasets: mails}}\n", []string{
			"o.yaml:3:26: a list is expected here, not text (mails)", "hint: write it in brackets, for example [mails]",
		}},
		{"a list that holds nothing in an item", "services: {x: {serves: {countries: [DE, ]}, suppliers: [~]}}\n", []string{
			"o.yaml:3:57: nothing is written here", "hint: write a value or remove the key; that there is none is said by `[]` or `none`",
		}},
		{"a field that has to be there", people + "waivers: {w: {rule: x, resource: people/ciso, requested_by: ciso, approved_by: ciso, from: 2026-01-01, until: 2026-02-01}}\n", []string{
			`o.yaml:4:14: the field "reason" is missing`,
		}},
		{"an id that is none", "services: {a b: {title: X}, \"a\\u202eb\": {title: X}, a/b: {title: X}, " + strings.Repeat("a", 129) + ": {title: X}}\n", []string{
			`o.yaml:3:12: "a b" is no id`, "hint: letters, digits, dots, dashes and underscores, at most 128",
			`o.yaml:3:29: "a\u202eb" is no id`, "hint: letters, digits, dots, dashes and underscores, at most 128",
			`o.yaml:3:53: "a/b" is no id`, "hint: letters, digits, dots, dashes and underscores, at most 128",
			fmt.Sprintf("o.yaml:3:70: %q is no id", strings.Repeat("a", 129)), "hint: letters, digits, dots, dashes and underscores, at most 128",
		}},
		{"a resource of a section that has only some", "applicability: {iso9001: {version: 1}}\n", []string{
			`o.yaml:3:17: "iso9001" cannot stand here`, "hint: one of iso27001, iso27017, iso27018",
		}},
		{"a key of a map that is no country", "purposes: {p: {regions: {UK: denied}}}\n", []string{
			`o.yaml:3:26: "UK" is no ISO 3166 country code; the United Kingdom is GB`, "hint: write an ISO 3166 country code, for example DE",
		}},
		{"a key of a map in another form", "applicability: {iso27001: {controls: {8.13: {needed: true}, B.1: {needed: true}}}}\n", []string{
			`o.yaml:3:39: the key 8.13 is read as a number, not as text`, `hint: write "8.13" in quotes if it is meant as text`,
			`o.yaml:3:61: "B.1" cannot be a key here`, "hint: a key matches " + FindSection("applicability").Schema.property("controls").Keys,
		}},
		{"a key of a map that is no id", "services: {x: {promise: {a b: {target: 99%}}}}\n", []string{
			`o.yaml:3:26: "a b" is no id`, "hint: letters, digits, dots, dashes and underscores, at most 128",
		}},
		{"a text in another form", "organization: {}\n", []string{
			`o.yaml:3:1: duplicate key "organization", first at line 2, column 1`, "hint: remove one of the two",
		}},
		{"a reference to what is not declared, with the nearest", people + "services: {x: {owner: cisco}}\n", []string{
			`o.yaml:4:23: "cisco" is not declared in people`, `hint: did you mean "ciso"?`,
		}},
		{"a reference into a section that is not there", "services: {x: {owner: ciso}}\n", []string{
			`o.yaml:3:23: "ciso" is not declared in people`, "hint: there is no section people",
		}},
		{"a reference with a section where there can be one only", people + "services: {x: {owner: people/ciso}}\n", []string{
			`o.yaml:4:23: "people/ciso" names a section where only people can stand`, "hint: write the id alone: ciso",
		}},
		{"a reference without a section where there are several", "measures: {m: {covers: [x]}}\nservices: {x: {title: X}}\n", []string{
			`o.yaml:3:25: "x" does not say in which section it is`, "hint: write section/id, the section being services or datasets or suppliers",
		}},
		{"a reference into a section that it cannot be in", "measures: {m: {covers: [people/ciso]}}\n" + people, []string{
			`o.yaml:3:25: "people/ciso" cannot be in people`, "hint: the section is services or datasets or suppliers",
		}},
		{"a reference that is no id", "services: {x: {owner: a b}}\n", []string{
			`o.yaml:3:23: "a b" is no id`, "hint: letters, digits, dots, dashes and underscores, at most 128",
		}},
		{"a reference that is a number", "services: {x: {owner: 5}}\n", []string{
			"o.yaml:3:23: an id is expected here, not a number (5)", "hint: write the id of a resource, in quotes if it looks like a number",
		}},
		{"a recipient that is not declared", "purposes: {p: {recipients: [suppliers/mailer]}}\n", []string{
			`o.yaml:3:29: "mailer" is not declared in suppliers`, "hint: there is no section suppliers",
		}},
		{"a recipient without its section", "purposes: {p: {recipients: [mailer]}}\nsuppliers: {mailer: {role: processor}}\n", []string{
			`o.yaml:3:29: "mailer" does not say in which section it is`, "hint: write section/id, the section being suppliers",
		}},
		{"an address that does not start with a section", "evidence: {e: {kind: test, for: service/x}}\n", []string{
			`o.yaml:3:33: "service/x" is no address: it starts with a section`, `hint: did you mean "services"?`,
		}},
		{"an address without an id", "evidence: {e: {kind: test, for: services}}\n", []string{
			`o.yaml:3:33: "services" is no address`, "hint: write section/id or section/id/field",
		}},
		{"an address in a section that it cannot be in", "evidence: {e: {kind: test, for: people/ciso}}\n" + people, []string{
			"o.yaml:3:33: the address cannot be in people", "hint: one of services, datasets, suppliers, purposes, measures, organization",
		}},
		{"an address of a resource that is not declared", "evidence: {e: {kind: test, for: services/x/promise}}\nservices: {y: {title: Y}}\n", []string{
			`o.yaml:3:33: "x" is not declared in services`, `hint: did you mean "y"?`,
		}},
		{"an address of a field that is not declared", "evidence: {e: {kind: test, for: services/x/promis}}\nservices: {x: {title: X, promise: {a: {target: 99%}}}}\n", []string{
			`o.yaml:3:33: services/x has nothing at "promis"`, `hint: did you mean "promise"?`,
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := problemsIn(t, tt.sections)
			for i := range got { // fields are added all the time
				got[i] = regexp.MustCompile(`(write its fields:) [^;]*`).ReplaceAllString(got[i], "$1 …")
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheNearestNameIsSuggested(t *testing.T) {
	many := strings.Fields("a b c d e f g h i j k l m n")
	for _, tt := range []struct {
		name, word string
		words      []string
		want       string
	}{
		{"a letter left out", "ower", []string{"title", "owner"}, `did you mean "owner"?`},
		{"a letter too many", "ownerr", []string{"title", "owner"}, `did you mean "owner"?`},
		{"two letters swapped", "onwer", []string{"title", "owner"}, `did you mean "owner"?`},
		{"another case", "OWNER", []string{"title", "owner"}, `did you mean "owner"?`},
		{"the nearest of two", "tiers", []string{"tier", "tears"}, `did you mean "tier"?`},
		{"nothing near: all, sorted", "xylophone", []string{"title", "owner"}, "there is owner, title"},
		{"nothing near of very many: some", "xylophone", many, "there are a, b, c, d, e, f, g, h, i, j, k, l and others"},
		{"nothing at all", "owner", nil, ""},
		{"a word longer than any name", strings.Repeat("owner", 30), []string{"owner"}, "there is owner"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, DidYouMean(tt.word, tt.words)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatIsWrittenIsReadInOneForm(t *testing.T) {
	for _, tt := range []struct {
		name, sections, address string
		want                    any
	}{
		{"a list of objects is a map by its key", "services: {x: {channels: [{kind: email}, {kind: phone, id: night}]}}\n", "services/x/channels",
			object{"email": object{"kind": "email"}, "night": object{"kind": "phone", "id": "night"}}},
		{"a supplier among recipients is by its address", "suppliers: {mailer: {role: processor}}\npurposes: {p: {recipients: [suppliers/mailer, {name: Tax office, kind: authority}]}}\n", "purposes/p/recipients",
			object{"suppliers/mailer": object{"supplier": "mailer"}, "Tax office": object{"name": "Tax office", "kind": "authority"}}},
		{"none is an object that says so", "datasets: {d: {personal: none}}\n", "datasets/d/personal", object{"none": true}},
		{"none in quotes is none", "datasets: {d: {encryption: {at_rest: \"none\"}}}\n", "datasets/d/encryption/at_rest", object{"none": true}},
		{"none where there may be a text", "processing_on_behalf: {h: {own_purposes: none}}\n", "processing_on_behalf/h/own_purposes", object{"none": true}},
		{"a text where there may be none", "processing_on_behalf: {h: {own_purposes: Statistik}}\n", "processing_on_behalf/h/own_purposes", object{"de": "Statistik"}},
		{"none among the words of an enumeration stays a word", "dialogues: {d: {reopen: none}}\n", "dialogues/d/reopen", "none"},
		{"the empty list stays", "datasets: {d: {personal: {special: []}}}\n", "datasets/d/personal/special", []any{}},
		{"one where a list may stand is a list", "purposes: {p: {basis: consent}}\n", "purposes/p/basis", []any{"consent"}},
		{"a list where one may stand", "purposes: {p: {basis: [consent, contract]}}\n", "purposes/p/basis", []any{"consent", "contract"}},
		{"a review says when it is due", "datasets: {d: {access: {review: {every: P6M, last: 2026-08-31}}}}\n", "datasets/d/access/review/due", "2027-02-28"},
		{"a waiver says how long it may be at most", "people: {a: {kind: role}}\nwaivers: {w: {rule: x, resource: people/a, reason: r, requested_by: a, approved_by: a, from: 2024-02-29, until: 2024-03-01}}\n", "waivers/w/longest", "2025-02-28"},
		{"a reference among several sections is with its section", "services: {x: {title: X}}\nmeasures: {m: {covers: [services/x]}}\n", "measures/m/covers", []any{"services/x"}},
		{"a country that YAML 1.1 calls false", "services: {x: {serves: {countries: [NO]}}}\n", "services/x/serves/countries", []any{"NO"}},
		{"a key that is an alias", "services: {x: {title: &k status, *k : live}}\n", "services/x/status", "live"},
		{"a reference without a section where there can be one only", "people: {a: {kind: role}}\nmeasures: {m: {controls: [\"iso27001:A.8.1\"], owner: a}}\n", "measures/m/owner", "a"},
		{"windows by their name", "evidence: {e: {kind: measurement, windows: {2026-08: 99.95%, \"2026\": 99%}}}\n", "evidence/e/windows",
			object{"2026-08": object{"text": "99.95%", "percent": 99.95}, "2026": object{"text": "99%", "percent": 99}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := declared(t, tt.sections).Lookup(tt.address)
			if diff := cmp.Diff(jsonOf(t, tt.want), jsonOf(t, v)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnchorsAndMergeKeysAreReadWhereTheyAreUsed(t *testing.T) {
	inv := declared(t, `services:
  a: &a
    title: A
    status: live
    serves: &serves {minors: false}
  b:
    <<: *a
    title: B
  c:
    <<: [{criticality: high, status: pilot}, *a]
    serves: *serves
`)
	for address, want := range map[string]any{
		"services/b": object{"section": "services", "id": "b", "title": object{"de": "B"}, "status": "live", "serves": object{"minors": false}},
		"services/c": object{"section": "services", "id": "c", "title": object{"de": "A"}, "status": "pilot", "criticality": "high", "serves": object{"minors": false}},
	} {
		if diff := cmp.Diff(want, any(inv.Resource(address).Read())); diff != "" {
			t.Errorf("%s: the own key is before the merged, the first merged before the others (-want +got):\n%s", address, diff)
		}
	}
	if diff := cmp.Diff("o.yaml:6:13", inv.Locate("services/b/status").String()); diff != "" {
		t.Errorf("a merged value stands where it is written: %s", diff)
	}
	for _, tt := range []struct {
		name, sections string
		want           []string
	}{
		{"a merge of what is no map", "services: {x: {<<: text, title: X}}\n", []string{"o.yaml:3:20: a merge key takes a map"}},
		{"a wrong value behind an alias, where the alias stands", "services: {x: {title: &a X, owner: *a, criticality: *a}}\n", []string{
			`o.yaml:3:36: "X" is not declared in people`, "hint: there is no section people",
			"o.yaml:3:53: X is not one of the words that can stand here", "hint: one of low, medium, high",
		}},
		{"a duplicate among the own keys beside a merge", "services: {x: {<<: {title: A}, title: B, title: C}}\n", []string{
			`o.yaml:3:42: duplicate key "title", first at line 3, column 32`, "hint: remove one of the two",
		}},
		{"an alias without an anchor", "services: {x: *nobody}\n", []string{"o.yaml:3:1: not YAML: unknown anchor 'nobody' referenced"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, problemsIn(t, tt.sections)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestHostileYAMLIsRefused(t *testing.T) {
	laughs := "services:\n  x: &a0 {title: ha}\n" + times(9, func(i int) string {
		return fmt.Sprintf("  x%d: &a%d {<<: [%s]}\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), ", "))
	})
	deepest := func(n int) string {
		return "services: {x: {title: " + strings.Repeat("[", n) + strings.Repeat("]", n) + "}}\n"
	}
	for _, tt := range []struct {
		name, sections string
		want           []string // the first lines of what is said
	}{
		{"an alias within what it stands for", "services: &a {x: *a}\n", []string{
			"o.yaml:3:18: the alias *a stands within what it stands for",
		}},
		{"an alias loop over two maps", "services: {x: &a {serves: &b {who: *a}}}\n", []string{
			"o.yaml:3:36: the alias *a stands within what it stands for",
		}},
		{"a merge of itself", "services: {x: &a {<<: *a, title: X}}\n", []string{
			"o.yaml:3:23: the alias *a stands within what it stands for",
		}},
		{"a list in itself", "services: {x: {datasets: &a [*a]}}\n", []string{
			"o.yaml:3:30: the alias *a stands within what it stands for",
		}},
		{"a billion laughs by merge keys", laughs, []string{
			"o.yaml:5:52: more than 262144 values in one file, aliases counted each time", "hint: split the file",
		}},
		{"a billion laughs by aliases", "organization: &a0 {name: x}\n" + times(9, func(i int) string {
			return fmt.Sprintf("services%d: &a%d [%s]\n", i, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), ", "))
		}) + "services: {x: *a9}\n", nil},
		{"many aliases of one value", "services: {x: {title: &a X, datasets: [" + strings.Repeat("*a, ", 200_000) + "]}}\n", nil},
		{"many merges of one large map", "services:\n  x: &a {" + times(10_000, numbered("k%d: 1, ")) + "}\n  y: {<<: [" + strings.Repeat("*a, ", 200_000) + "]}\n", nil},
		{"deeper than anything is", deepest(100), []string{"o.yaml:3:23: a text is expected here, not a list"}},
		{"deeper than the parser goes", deepest(20_000), []string{"o.yaml:3:1: not YAML: exceeded max depth of 10000"}},
		{"a text that is too large", "services: {x: {title: " + strings.Repeat("a", maxScalar+1) + "}}\n", []string{
			"o.yaml:3:23: a text of more than 65536 bytes",
		}},
		{"a name that is too large", "services: {x: {? " + strings.Repeat("a", maxScalar+1) + " : 1}}\n", []string{
			`o.yaml:3:18: unknown field "` + strings.Repeat("a", 40) + `…"`,
		}},
		{"a key that is a number", "services: {1: {title: X}}\n", []string{
			"o.yaml:3:12: the key 1 is read as a number, not as text", `hint: write "1" in quotes if it is meant as text`,
		}},
		{"a key that is a boolean", "services: {true: {title: X}}\n", []string{
			"o.yaml:3:12: the key true is read as true or false, not as text", `hint: write "true" in quotes if it is meant as text`,
		}},
		{"a key that is nothing", "services: {~: {title: X}}\n", []string{
			"o.yaml:3:12: the key ~ is read as nothing, not as text", `hint: write "~" in quotes if it is meant as text`,
		}},
		{"a key that is a date", "services: {2026-01-01: {title: X}}\n", []string{
			"o.yaml:3:12: the key 2026-01-01 is read as a date, not as text", `hint: write "2026-01-01" in quotes if it is meant as text`,
		}},
		{"a key that is a list", "services: {[a]: {title: X}}\n", []string{"o.yaml:3:12: a key is a text, not a map or list"}},
		{"a key that is a map", "services: {? {a: b} : {title: X}}\n", []string{"o.yaml:3:14: a key is a text, not a map or list"}},
		{"a key with a tag", "services: {!foo x: {title: X}}\n", []string{"o.yaml:3:12: the YAML tag !foo is not read", "hint: remove the tag"}},
		{"a map with a tag", "services: {x: !foo {title: X}}\n", []string{"o.yaml:3:15: the YAML tag !foo is not read", "hint: remove the tag"}},
		{"a document with a tag", "--- !foo\nservices: {x: {title: X}}\n", []string{"o.yaml:3:5: the YAML tag !foo is not read", "hint: remove the tag"}},
		{"a NUL byte", "services: {x: {title: a\x00b}}\n", []string{"o.yaml:3:24: a NUL byte stands here", "hint: save the file as UTF-8 text"}},
		{"bytes that are no UTF-8", "services: {x: {title: ä\xff}}\n", []string{"o.yaml:3:24: the byte here is no UTF-8", "hint: save the file as UTF-8 text"}},
		{"a control character", "services: {x: {title: a\x1bb}}\n", []string{"o.yaml:3:1: not YAML: control characters are not allowed"}},
		{"a character that turns the direction of writing, in a text", "services: {x: {title: a\u202eb}}\n", []string{"o.yaml:3:23: the text holds the invisible character U+202E", "hint: remove it"}},
		{"a character that turns the direction of writing, in a name", "services: {x: {ti\u202etle: a}}\n", []string{`o.yaml:3:16: unknown field "ti\u202etle"`}},
		{"a tab before a name", "services:\n\tx: {title: X}\n", []string{"o.yaml:4:1: not YAML: found character that cannot start any token", "hint: indent with spaces, not tabs"}},
		{"a list that is not closed", "services: {x: {datasets: [a, b}}\n", []string{"o.yaml:3:1: not YAML: did not find expected ',' or ']'"}},
		{"a directive that is wrong", "--- %YAML 9.9\nx: 1\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			soon(t, func() {
				got := problemsIn(t, tt.sections)
				if len(got) == 0 {
					t.Fatal("loaded")
				}
				if diff := cmp.Diff(tt.want, got[:min(len(tt.want), len(got))]); tt.want != nil && diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
				for _, line := range got {
					if len(line) > 1000 {
						t.Errorf("a line of %d bytes: %.60s…", len(line), line)
					}
				}
			})
		})
	}
}

func TestLargeDeclarationsAreReadSoon(t *testing.T) {
	for _, tt := range []struct{ name, sections string }{
		{"20,000 ids in one section", "datasets:\n" + times(20_000, numbered("  set-%d: {owner: a}\n")) + "people: {a: {kind: role}}\n"},
		{"20,000 items in one list", "people: {a: {kind: role}}\ndatasets: {d: {access: {roles: [" + times(20_000, numbered("role-%d, ")) + "]}}}\n"},
		{"20,000 keyed items in one list", "purposes: {p: {recipients: [" + times(20_000, numbered("{name: r%d}, ")) + "]}}\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			soon(t, func() { declared(t, tt.sections) })
		})
	}
}

func TestVeryManyProblemsAreSaidSoon(t *testing.T) {
	for _, tt := range []struct {
		name, sections string
		least          int
	}{
		{"20,000 unknown fields", "services: {x: {" + times(20_000, numbered("field%d: 1, ")) + "}}\n", 20_000},
		{"20,000 unknown sections", times(20_000, numbered("section%d: 1\n")), 20_000},
		{"20,000 unknown words", "services: {x: {serves: {who: [" + times(20_000, numbered("word%d, ")) + "]}}}\n", 20_000},
		{"10,000 references to nothing among 10,000 people", "people:\n" + times(10_000, numbered("  person-%d: {kind: role}\n")) + "datasets:\n" + times(10_000, numbered("  set-%d: {owner: nobody}\n")), 10_000},
		{"20,000 duplicate keys", "services: {x: {" + strings.Repeat("title: X, ", 20_000) + "}}\n", 19_999},
	} {
		t.Run(tt.name, func(t *testing.T) {
			soon(t, func() {
				if got := problemsOf(t, Source{Name: "o.yaml", Bytes: []byte(root + tt.sections)}); len(got) < tt.least {
					t.Errorf("%d problems, the last: %v", len(got), got[len(got)-1])
				}
			})
		})
	}
}

func TestMoreFilesThanAnybodyHasAreRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("makes 200,001 files in memory")
	}
	files := map[string]string{}
	for i := range maxFiles + 1 {
		files[fmt.Sprintf("f%06d.yaml", i)] = "x"
	}
	want := []string{"f200000.yaml: more than 200000 files", "hint: give a smaller folder"}
	if diff := cmp.Diff(want, lines(problemsOf(t, from(files)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
