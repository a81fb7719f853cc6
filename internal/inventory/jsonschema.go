package inventory

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"gopkg.in/yaml.v3"
)

// JSONSchema is one JSON Schema (draft 2020-12) of all sections, for editors.
// The loader is stricter than a schema can say: it also knows references, the
// calendar and duplicate keys.
func JSONSchema() []byte {
	defs := map[string]any{}
	for name, t := range scalars {
		d := map[string]any{"type": "string", "minLength": 1, "description": t.hint}
		if t.pattern != "" {
			d["pattern"] = t.pattern
		}
		switch name {
		case "label":
			d["type"] = []string{"string", "integer"}
		case "country":
			d = map[string]any{"type": "string", "pattern": "^[A-Z]{2}$", "description": t.hint}
		}
		defs[name] = d
	}
	defs["text"] = map[string]any{
		"description": "One text, in the organization's first language, or a map from language to text.",
		"anyOf": []any{
			map[string]any{"type": "string", "minLength": 1},
			map[string]any{"type": "object", "minProperties": 1, "additionalProperties": false,
				"patternProperties": map[string]any{languagePattern: map[string]any{"type": "string", "minLength": 1}}},
		},
	}
	defs["review"] = reviewSchema.json()
	defs["defaults"] = headSchema["defaults"].json()
	properties := map[string]any{
		"trustcap": map[string]any{"const": "v1", "description": "The marker of a declaration."},
		"defaults": map[string]any{"$ref": "#/$defs/defaults", "description": "Defaults of flags; in the root file alone."},
		"exclude":  map[string]any{"type": "array", "items": map[string]any{"type": "string"}, "description": "Files left out, as patterns relative to the root file; in the root file alone."},
	}
	for _, s := range Sections() {
		resource := s.Schema.json()
		defs[s.Name] = resource
		ref := map[string]any{"$ref": "#/$defs/" + s.Name}
		if s.Single {
			properties[s.Name] = map[string]any{"$ref": "#/$defs/" + s.Name, "description": s.Description}
			continue
		}
		pattern := idPattern
		section := map[string]any{"type": "object", "minProperties": 1, "additionalProperties": false, "title": s.Title, "description": s.Description}
		if s.IDs != nil {
			ids := map[string]any{}
			for _, id := range s.IDs {
				ids[id] = ref
			}
			section["properties"] = ids
		} else {
			section["patternProperties"] = map[string]any{pattern: ref}
		}
		properties[s.Name] = section
	}
	b, err := json.MarshalIndent(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"$id":                  "urn:trustcap:schema:v1",
		"title":                "trustcap declarations",
		"type":                 "object",
		"required":             []string{"trustcap"},
		"minProperties":        2,
		"additionalProperties": false,
		"properties":           properties,
		"$defs":                defs,
	}, "", "  ")
	if err != nil {
		panic(err) // maps and texts alone
	}
	return append(b, '\n')
}

// json is the schema as JSON Schema for what users write.
func (s *Schema) json() map[string]any {
	var out map[string]any
	switch s.Type {
	case "object":
		properties := map[string]any{}
		for _, p := range s.Properties {
			properties[p.Name] = p.json()
		}
		out = map[string]any{"type": "object", "minProperties": 1, "additionalProperties": false, "properties": properties}
		if len(s.Required) > 0 {
			out["required"] = s.Required
		}
	case "map":
		pattern := idPattern
		switch {
		case s.keys != nil:
			pattern = s.Keys
		case s.Keys == "country":
			pattern = scalars["country"].pattern
		}
		out = map[string]any{"type": "object", "minProperties": 1, "additionalProperties": false,
			"patternProperties": map[string]any{pattern: s.Values.json()}}
	case "list":
		items := s.Items.json()
		if len(s.Refs) > 0 {
			items = map[string]any{"anyOf": []any{map[string]any{"type": "string"}, items}}
		}
		out = map[string]any{"type": "array", "items": items}
	case "list-or-one":
		out = map[string]any{"anyOf": []any{s.Items.json(), map[string]any{"type": "array", "items": s.Items.json()}}}
	case "enum":
		out = map[string]any{"enum": s.Enum}
	case "ref", "address":
		out = map[string]any{"type": "string", "minLength": 1}
	case "boolean", "integer", "number":
		out = map[string]any{"type": s.Type}
	default:
		out = map[string]any{"$ref": "#/$defs/" + s.Type}
	}
	if s.Pattern != "" {
		out["pattern"] = s.Pattern
	}
	if s.None {
		out = map[string]any{"anyOf": []any{map[string]any{"const": "none"}, out}}
	}
	if s.Description != "" {
		out["description"] = s.Description
	}
	if s.Disclose != "" {
		out["x-disclose"] = s.Disclose
	}
	if len(s.Key) > 0 {
		out["x-key"] = s.Key
	}
	return out
}

// RuleSchema is the JSON Schema of a resource of the section in the form that
// rules read it. It is closed, so that a rule that asks for a field that cannot
// be there does not compile.
func (s *Section) RuleSchema() map[string]any {
	out := s.Schema.ruleJSON()
	properties := out["properties"].(map[string]any)
	properties["section"] = map[string]any{"type": "string"}
	properties["id"] = map[string]any{"type": "string"}
	maps.Copy(properties, derived[s.Name])
	return out
}

// derived are the fields that rules read beside those that are written, by
// section.
var derived = map[string]map[string]any{
	"waivers":  {"longest": map[string]any{"type": "string"}, "month_before": map[string]any{"type": "string"}},
	"evidence": {"file_sha256": map[string]any{"type": "string"}, "covers_now": map[string]any{"type": "string"}, "measured": measuredSchema},
}

// DerivedFields are the fields that rules read of a section beside those that are
// written, sorted.
func DerivedFields(section string) []string { return slices.Sorted(maps.Keys(derived[section])) }

// measuredSchema is what rules read of a measurement of a promise.
var measuredSchema = func() map[string]any {
	text, truth := map[string]any{"type": "string"}, map[string]any{"type": "boolean"}
	number := map[string]any{"type": "number"}
	period := closed(map[string]any{"text": text, "min_s": number, "max_s": number})
	window := closed(map[string]any{"from": text, "to": text, "fits": text, "written": truth, "met": truth, "down": period, "allowed": period})
	return closed(map[string]any{
		"section": text, "id": text, "name": text,
		"windows": map[string]any{"type": "object", "additionalProperties": window},
		"missing": map[string]any{"type": "array", "items": text},
	})
}()

// closed is an object schema of exactly these properties.
func closed(properties map[string]any) map[string]any {
	return map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
}

func (s *Schema) ruleJSON() map[string]any {
	text, number := map[string]any{"type": "string"}, map[string]any{"type": "number"}
	period := map[string]any{"text": text, "min_s": number, "max_s": number}
	switch s.Type {
	case "review":
		return reviewSchema.ruleJSON()
	case "object":
		properties := map[string]any{}
		for _, p := range s.Properties {
			properties[p.Name] = p.ruleJSON()
		}
		if s.None {
			properties["none"] = map[string]any{"type": "boolean"}
		}
		if s.Due != nil {
			properties[s.Due[2]] = text
		}
		return closed(properties)
	case "map":
		return map[string]any{"type": "object", "additionalProperties": s.Values.ruleJSON()}
	case "list":
		if len(s.Key) == 0 {
			return map[string]any{"type": "array", "items": s.Items.ruleJSON()}
		}
		item := s.Items.ruleJSON()
		for _, section := range s.Refs {
			item["properties"].(map[string]any)[FindSection(section).Kind] = text
		}
		return map[string]any{"type": "object", "additionalProperties": item}
	case "list-or-one":
		return map[string]any{"type": "array", "items": text}
	case "boolean":
		return map[string]any{"type": "boolean"}
	case "integer", "number", "percent":
		return number
	case "duration":
		return closed(period)
	case "target":
		target := maps.Clone(period)
		target["percent"] = number
		return closed(target)
	case "hours":
		return closed(map[string]any{"text": text, "always": map[string]any{"type": "boolean"}, "minutes_per_week": number})
	case "text":
		if s.None {
			return map[string]any{"type": "object", "additionalProperties": map[string]any{"anyOf": []any{text, map[string]any{"type": "boolean"}}}}
		}
		return map[string]any{"type": "object", "additionalProperties": text}
	}
	return text
}

// InventorySchema is the JSON Schema of data.inventory.
func InventorySchema() map[string]any {
	properties := map[string]any{}
	for _, s := range Sections() {
		if s.Single {
			properties[s.Name] = s.RuleSchema()
		} else {
			properties[s.Name] = map[string]any{"type": "object", "additionalProperties": s.RuleSchema()}
		}
	}
	return closed(properties)
}

// MarshalJSON writes the value in the form that rules read it; the fields of an
// object are sorted.
func (v *Value) MarshalJSON() ([]byte, error) { return json.Marshal(v.any()) }

// any is the value in plain Go: map[string]any, []any, string, json.Number,
// bool or nil.
func (v *Value) any() any {
	switch v.Kind() {
	case String:
		return v.text
	case Number:
		return json.Number(v.text)
	case Bool:
		return v.bit
	case List:
		out := make([]any, 0, len(v.sub))
		for i := range v.sub {
			out = append(out, v.sub[i].any())
		}
		return out
	case Object:
		out := make(map[string]any, len(v.sub))
		for i := range v.sub {
			out[v.sub[i].Name] = v.sub[i].any()
		}
		return out
	}
	return nil
}

// Read is the resource as rules read it: its section, its id and its fields.
func (r *Resource) Read() map[string]any {
	out, _ := r.Value.any().(map[string]any)
	if out == nil {
		out = map[string]any{}
	}
	out["section"], out["id"] = r.Section, r.ID
	return out
}

// Read is the whole inventory as rules read it under data.inventory.
func (inv *Inventory) Read() map[string]any {
	out := map[string]any{}
	for _, r := range inv.Resources {
		if r.ID == "" {
			out[r.Section] = r.Read()
			continue
		}
		section, _ := out[r.Section].(map[string]any)
		if section == nil {
			section = map[string]any{}
			out[r.Section] = section
		}
		section[r.ID] = r.Read()
	}
	return out
}

// ReadOne checks a resource that is given as JSON-like data in the words that
// users write, and returns it as rules read it. Rego tests are written with it.
// A text without a language is in the one given; references are not followed.
func ReadOne(section string, fields map[string]any, language string) (*Resource, error) {
	s := FindSection(section)
	if s == nil {
		return nil, fmt.Errorf("unknown section %q", section)
	}
	id := "x"
	fields = maps.Clone(fields)
	if text, ok := fields["id"].(string); ok {
		id = text
		delete(fields, "id")
	}
	if s.Single {
		id = ""
	}
	var n yaml.Node
	if err := n.Encode(fields); err != nil {
		return nil, err
	}
	c := &checker{language: language}
	r := &Resource{Section: s.Name, Kind: s.Kind, ID: id}
	if len(fields) == 0 {
		r.Value = Value{kind: Object} // a resource of which nothing is said
		return r, nil
	}
	var p parsed
	c.resource(r, c.value(r, &n, s.Schema, 2), pair{&n, &n}, s, &p)
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	return r, nil
}

// Words are all words of all enumerations in the schemas, sorted: what a reader
// may see of them has to be translated.
func Words() []string {
	words := map[string]bool{}
	var walk func(s *Schema)
	walk = func(s *Schema) {
		if s == nil {
			return
		}
		for _, w := range s.Enum {
			words[w] = true
		}
		for _, p := range s.Properties {
			walk(p.Schema)
		}
		walk(s.Items)
		walk(s.Values)
	}
	for _, s := range Sections() {
		walk(s.Schema)
	}
	return slices.Sorted(maps.Keys(words))
}
