package inventory

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// compiled is a JSON Schema, checked against the schema of its draft.
func compiled(t testing.TB, b []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("urn:x", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:x")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheSchemaForEditorsIsAJSONSchema(t *testing.T) {
	b := JSONSchema()
	compiled(t, b)
	var head struct {
		Schema string `json:"$schema"`
		ID     string `json:"$id"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		t.Fatal(err)
	}
	if head.Schema != "https://json-schema.org/draft/2020-12/schema" || head.ID != "urn:trustcap:schema:v1" {
		t.Errorf("%+v", head)
	}
	if !bytes.Equal(b, JSONSchema()) {
		t.Error("written twice, it differs")
	}
}

// asJSON is a document of YAML as an editor hands it to a schema: days are texts.
func asJSON(t testing.TB, b []byte) any {
	t.Helper()
	nodes, err := parseYAML(b)
	if err != nil || len(nodes) != 1 {
		t.Fatalf("%d documents, %v", len(nodes), err)
	}
	var convert func(n *yaml.Node) any
	convert = func(n *yaml.Node) any {
		switch {
		case n.Kind == yaml.MappingNode:
			out := map[string]any{}
			for i := 0; i < len(n.Content); i += 2 {
				out[n.Content[i].Value] = convert(n.Content[i+1])
			}
			return out
		case n.Kind == yaml.SequenceNode:
			out := []any{}
			for _, item := range n.Content {
				out = append(out, convert(item))
			}
			return out
		case n.ShortTag() == "!!null":
			return nil
		case n.ShortTag() == "!!bool":
			return strings.EqualFold(n.Value, "true")
		case n.ShortTag() == "!!int", n.ShortTag() == "!!float":
			return json.Number(strings.TrimPrefix(n.Value, "+"))
		}
		return n.Value
	}
	return convert(nodes[0])
}

// TestTheSchemaAgreesWithTheLoader holds each against the other: what the loader
// takes the schema takes, and both refuse what has another shape. (The loader is
// stricter where a schema cannot tell: the calendar, references, duplicates.)
func TestTheSchemaAgreesWithTheLoader(t *testing.T) {
	schema := compiled(t, JSONSchema())
	for name, b := range (&generator{}).all(t) {
		t.Run(name+" is taken by both", func(t *testing.T) {
			if p := alone(name, b, 0).problems; len(p) > 0 {
				t.Fatal(p)
			}
			if err := schema.Validate(asJSON(t, b)); err != nil {
				t.Fatalf("the schema refuses what the loader takes: %v", err)
			}
		})
		t.Run(name+" with something wrong is refused by both", func(t *testing.T) {
			for _, m := range mutants(t, b) {
				if !m.shape {
					continue
				}
				if p := alone(name, m.b, 0).problems; len(p) == 0 {
					t.Errorf("%s: the loader takes it", m.what)
				}
				if schema.Validate(asJSON(t, m.b)) == nil {
					t.Errorf("%s, line %d: the schema takes it", m.what, m.line)
				}
			}
		})
	}
}

// TestTheSchemaTakesEveryValueThatTheLoaderTakes goes through every word of every
// enumeration, and once a section through every value of every type.
func TestTheSchemaTakesEveryValueThatTheLoaderTakes(t *testing.T) {
	schema := compiled(t, JSONSchema())
	parse := func(text string) *yaml.Node {
		nodes, err := parseYAML([]byte(text))
		if err != nil || len(nodes) != 1 {
			return nil
		}
		nodes[0].Style &^= yaml.LiteralStyle
		return nodes[0]
	}
	for _, section := range Sections() {
		// Every place in the section, with the values that can stand there.
		places := map[string][]*yaml.Node{}
		done := map[string]bool{}
		(&generator{instead: func(s *Schema, path []string) *yaml.Node {
			key := strings.Join(path, "/")
			if s.None {
				places[key] = append(places[key], word("none"))
			}
			for _, w := range s.Enum {
				places[key] = append(places[key], word(w))
			}
			if s.Type == "list" {
				places[key] = append(places[key], sequence())
			}
			if s.Type == "list-or-one" {
				places[key] = append(places[key], word(s.Items.Enum[0]))
			}
			if !done[s.Type] && s.pattern == nil {
				done[s.Type] = true
				for text := range accepted[s.Type] {
					places[key] = append(places[key], parse(text))
				}
			}
			return nil
		}}).section(t, section)
		tried := 0
		for key, values := range places {
			for _, value := range values {
				g := &generator{instead: func(s *Schema, path []string) *yaml.Node {
					if strings.Join(path, "/") == key {
						return value
					}
					return nil
				}}
				b := g.section(t, section)
				tried++
				if p := alone("x.yaml", b, 0).problems; len(p) > 0 {
					t.Errorf("%s: %q is refused: %v", key, value.Value, p)
				} else if err := schema.Validate(asJSON(t, b)); err != nil {
					t.Errorf("%s: %q is refused by the schema: %v", key, value.Value, err)
				}
			}
		}
		if tried == 0 {
			t.Errorf("nothing was tried in %s", section.Name)
		}
	}
}

// TestTheSchemaRefusesNothingThatTheLoaderTakes tries the values that types
// refuse, too: whichever side is the stricter, it has to be the loader.
func TestTheSchemaRefusesNothingThatTheLoaderTakes(t *testing.T) {
	schema := compiled(t, JSONSchema())
	for _, b := range [][]byte{
		[]byte(root),
		[]byte(root + "defaults: {fail_on: high, frameworks: [gdpr], lang: de}\nexclude: [\"x/**\"]\n"),
		[]byte("trustcap: v1\npeople: {A.b-c_9: {title: Hallo}}\n"),
		[]byte("trustcap: v1\nexclude: [x.yaml]\n"),
	} {
		if p := alone("x.yaml", b, 0).problems; len(p) > 0 {
			t.Errorf("%s: %v", b, p)
		}
		if err := schema.Validate(asJSON(t, b)); err != nil {
			t.Errorf("%s: %v", b, err)
		}
	}
	for _, text := range []string{
		"people: {x: {kind: role}}\n",
		"trustcap: v1\n",
		"trustcap: v2\npeople: {x: {kind: role}}\n",
		"trustcap: 1\npeople: {x: {kind: role}}\n",
		"trustcap: v1\npeople: {}\n",
		"trustcap: v1\npeople: {x: {}}\n",
		"trustcap: v1\npeople: {\"a b\": {kind: role}}\n",
		"trustcap: v1\npeople: [x]\n",
		"trustcap: v1\npepole: {x: {kind: role}}\n",
		"trustcap: v1\norganization: {name: X}\n",
		"trustcap: v1\napplicability: {iso9001: {version: 1}}\n",
		"trustcap: v1\ndefaults: {fail_on: sometimes}\n",
		"trustcap: v1\ndefaults: {}\n",
		"- trustcap\n",
	} {
		if p := alone("x.yaml", []byte(text), 0); len(p.problems) == 0 && len(p.passed) == 0 {
			t.Errorf("the loader takes %q", text)
		}
		if schema.Validate(asJSON(t, []byte(text))) == nil {
			t.Errorf("the schema takes %q", text)
		}
	}
}

// TestWhatRulesReadHasTheShapeThatTheyAreCheckedAgainst: the schema of what rules
// read is closed, so that a field it lacks cannot be read by any rule.
func TestWhatRulesReadHasTheShapeThatTheyAreCheckedAgainst(t *testing.T) {
	b, err := json.Marshal(InventorySchema())
	if err != nil {
		t.Fatal(err)
	}
	whole := compiled(t, b)
	inv := loaded(t, inMemory((&generator{}).all(t)))
	if err := whole.Validate(jsonNumbers(t, inv.Read())); err != nil {
		t.Errorf("the inventory is not what its schema says: %v", err)
	}
	for _, s := range Sections() {
		b, err := json.Marshal(s.RuleSchema())
		if err != nil {
			t.Fatal(err)
		}
		schema := compiled(t, b)
		for _, r := range inv.Section(s.Name) {
			if err := schema.Validate(jsonNumbers(t, r.Read())); err != nil {
				t.Errorf("%s: %v", s.Name, err)
			}
		}
	}
	// None in place of whatever may be none.
	none := (&generator{instead: func(s *Schema, path []string) *yaml.Node {
		if s.None && s.Type != "enum" {
			return word("none")
		}
		return nil
	}}).all(t)
	if err := whole.Validate(jsonNumbers(t, loaded(t, inMemory(none)).Read())); err != nil {
		t.Errorf("with none wherever there may be none: %v", err)
	}
}

func jsonNumbers(t testing.TB, v any) any {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestOneResourceCanBeReadAlone(t *testing.T) {
	r, err := ReadOne("datasets", object{"id": "mails", "personal": "none", "title": "Mails"}, "de")
	if err != nil {
		t.Fatal(err)
	}
	want := object{"section": "datasets", "id": "mails", "personal": object{"none": true}, "title": object{"de": "Mails"}}
	if diff := cmp.Diff(want, r.Read()); diff != "" {
		t.Error(diff)
	}
	if r, err := ReadOne("organization", object{}, "de"); err != nil || r.ID != "" || r.Address() != "organization" {
		t.Errorf("%v, %v", r, err)
	}
	if r, err := ReadOne("services", object{}, "de"); err != nil || r.Address() != "services/x" {
		t.Errorf("%v, %v", r, err)
	}
	for _, tt := range []struct {
		section string
		fields  object
		want    string
	}{
		{"service", object{"title": "X"}, `unknown section "service"`},
		{"services", object{"titel": "X"}, `unknown field "titel"`},
		{"services", object{"status": "lively"}, "lively is not one of the words"},
	} {
		if _, err := ReadOne(tt.section, tt.fields, "de"); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %v: %v", tt.section, tt.fields, err)
		}
	}
}

func TestWordsAreAllThoseOfTheSchemas(t *testing.T) {
	words := Words()
	if !slices.IsSorted(words) {
		t.Error("not sorted")
	}
	for _, w := range []string{"aes-256-gcm", "around-the-clock", "consent", "phone", "granted"} {
		if !slices.Contains(words, w) {
			t.Errorf("without %q", w)
		}
	}
}

func TestASchemaThatCannotMeanAnythingIsRefused(t *testing.T) {
	for _, tt := range []struct{ name, schema, want string }{
		{"an unknown word", "{type: string, titel: x}", `unknown word "titel"`},
		{"an unknown type", "{type: txt}", `a schema of type "txt" that cannot be`},
		{"no type", "{description: x}", `a schema of type "" that cannot be`},
		{"an object without fields", "{properties: {}}", `a schema of type "object" that cannot be`},
		{"a field that is asked for and not there", "{required: [a], properties: {b: {type: string}}}", `a schema of type "object" that cannot be`},
		{"a field whose name rules need", "{properties: {section: {type: string}}}", `a schema of type "object" that cannot be`},
		{"a list of nothing", "{type: list}", `a schema of type "list" that cannot be`},
		{"a list of objects without a key", "{type: list, items: {properties: {a: {type: string}}}}", `a schema of type "list" that cannot be`},
		{"a key for a list of texts", "{type: list, key: a, items: {type: string}}", `a schema of type "list" that cannot be`},
		{"a map of nothing", "{type: map}", `a schema of type "map" that cannot be`},
		{"a reference to nowhere", "{type: ref}", `a schema of type "ref" that cannot be`},
		{"an enumeration without words", "{enum: []}", `a schema of type "enum" that cannot be`},
		{"a pattern that is none", `{type: string, pattern: "["}`, "error parsing regexp"},
		{"no map", "[a]", "a schema is a map"},
		{"something wrong further down", "{properties: {a: {properties: {b: {type: txt}}}}}", `a schema of type "txt" that cannot be`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			nodes, err := parseYAML([]byte(tt.schema))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := parseSchema(nodes[0], ""); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestReferencesOfSchemasLeadToSections(t *testing.T) {
	kinds := map[string]string{}
	var walk func(where string, s *Schema)
	walk = func(where string, s *Schema) {
		if s == nil {
			return
		}
		for _, to := range slices.Concat(s.To, s.Refs) {
			if FindSection(to) == nil {
				t.Errorf("%s refers to %s, which is no section", where, to)
			}
		}
		for _, k := range s.Key {
			if s.Items.property(k) == nil {
				t.Errorf("%s has the key %s, which is no field", where, k)
			}
		}
		if !slices.Contains([]string{"", "public", "customers"}, s.Disclose) {
			t.Errorf("%s is disclosed to %q", where, s.Disclose)
		}
		for _, p := range s.Properties {
			walk(where+"/"+p.Name, p.Schema)
		}
		walk(where, s.Items)
		walk(where, s.Values)
	}
	for _, s := range Sections() {
		if other, twice := kinds[s.Kind]; twice || s.Kind == "" || s.Title == "" || s.Description == "" {
			t.Errorf("%s: kind %q (also %s), title %q, description %q", s.Name, s.Kind, other, s.Title, s.Description)
		}
		kinds[s.Kind] = s.Name
		if FindKind(s.Kind) != s || FindSection(s.Name) != s {
			t.Errorf("%s is not found", s.Name)
		}
		walk(s.Name, s.Schema)
	}
	if FindKind("section") != nil || FindSection("") != nil {
		t.Error("something is found that is not there")
	}
	if fmt.Sprint(Readers()[0].Name) == "" {
		t.Error("a reader without a name")
	}
}
