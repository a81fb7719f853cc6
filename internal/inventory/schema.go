package inventory

import (
	"embed"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed schema/*.yaml
var schemaFiles embed.FS

// Section is a section of a declaration and the kind of resource it holds, as
// its schema file says.
type Section struct {
	Name        string // services
	Kind        string // service, as in rule ids
	Title       string
	Description string
	Single      bool     // one resource without an id: the organization
	IDs         []string // the only ids there can be; nil for any
	Schema      *Schema  // an Object
}

// Schema is the shape of a value, as users write it.
type Schema struct {
	Type        string // object, map, list, list-or-one, enum, ref, address, text, review, boolean, integer, number, or a scalar type
	Description string
	Properties  []Property // of an object, as in the file
	Required    []string
	None        bool     // the word "none" may stand for it
	Items       *Schema  // of a list
	Key         []string // of a list of objects: the fields whose first that is there is the item's key
	Refs        []string // of a keyed list: sections that an item may refer to instead of being an object
	Values      *Schema  // of a map
	Keys        string   // of a map: "country", "language" or a regular expression; "" for ids
	Enum        []string
	To          []string // of a ref or address: sections
	Pattern     string
	// Due names a day and a period of an object, and the field that what rules
	// read of it has besides (`due` where it is left out): the last day on which
	// it is in time.
	Due []string
	// Disclose says who may see it: "public", "customers" or "" (internal).
	Disclose string

	qualified     bool // of a ref to one section: written as section/id all the same
	keys, pattern *regexp.Regexp
	byName        map[string]int
}

// Property is a field of an object.
type Property struct {
	Name string
	*Schema
}

// property finds a field by name, or nil.
func (s *Schema) property(name string) *Property {
	if i, ok := s.byName[name]; ok {
		return &s.Properties[i]
	}
	return nil
}

// sections reads each schema file when it is first asked for: a run that
// declares three sections does not wait for fourteen.
var sections = func() map[string]func() *Section {
	entries, err := schemaFiles.ReadDir("schema")
	if err != nil {
		panic(err) // embedded
	}
	out := make(map[string]func() *Section, len(entries))
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".yaml")
		out[name] = sync.OnceValue(func() *Section {
			b, err := schemaFiles.ReadFile(path.Join("schema", e.Name()))
			if err != nil {
				panic(err) // embedded
			}
			s, err := parseSection(b)
			if err == nil && s.Name != name {
				err = fmt.Errorf("it holds the section %s", s.Name)
			}
			if err != nil {
				panic(fmt.Sprintf("%s: %v", e.Name(), err)) // embedded, and tested
			}
			return s
		})
	}
	return out
}()

// SectionNames are the names of all sections, sorted.
func SectionNames() []string { return slices.Sorted(maps.Keys(sections)) }

// Sections are all sections, sorted by name.
func Sections() []*Section {
	out := make([]*Section, 0, len(sections))
	for _, name := range SectionNames() {
		out = append(out, sections[name]())
	}
	return out
}

// FindSection is the section of a name, or nil.
func FindSection(name string) *Section {
	if read := sections[name]; read != nil {
		return read()
	}
	return nil
}

// FindKind is the section that holds a kind of resource, or nil.
func FindKind(kind string) *Section {
	for _, s := range Sections() {
		if s.Kind == kind {
			return s
		}
	}
	return nil
}

func parseSection(b []byte) (*Section, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(b, &root); err != nil {
		return nil, err
	}
	var head struct {
		Section, Kind, Title, Description string
		Single                            bool
		IDs                               []string `yaml:"ids"`
	}
	if err := root.Decode(&head); err != nil {
		return nil, err
	}
	body := *root.Content[0]
	body.Content = nil
	for i := 0; i < len(root.Content[0].Content); i += 2 {
		switch k := root.Content[0].Content[i]; k.Value {
		case "section", "kind", "title", "single", "ids":
		default:
			body.Content = append(body.Content, k, root.Content[0].Content[i+1])
		}
	}
	s, err := parseSchema(&body, "")
	if err != nil {
		return nil, err
	}
	return &Section{Name: head.Section, Kind: head.Kind, Title: head.Title, Description: head.Description, Single: head.Single, IDs: head.IDs, Schema: s}, nil
}

// parseSchema reads a schema; disclose is what the block around it says.
func parseSchema(n *yaml.Node, disclose string) (*Schema, error) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("line %d: a schema is a map", n.Line)
	}
	s := &Schema{Disclose: disclose}
	parts := map[string]*yaml.Node{}
	for i := 0; i < len(n.Content); i += 2 {
		k, v := n.Content[i].Value, n.Content[i+1]
		parts[k] = v
		var err error
		switch k {
		case "type":
			s.Type = v.Value
		case "description":
			s.Description = v.Value
		case "x-disclose":
			s.Disclose = strings.TrimPrefix(v.Value, "internal")
		case "none":
			s.None = v.Value == "true"
		case "enum":
			s.Type = "enum"
			err = v.Decode(&s.Enum)
		case "required":
			err = v.Decode(&s.Required)
		case "to":
			err = v.Decode(&s.To)
		case "refs":
			err = v.Decode(&s.Refs)
		case "due":
			if err = v.Decode(&s.Due); len(s.Due) == 2 {
				s.Due = append(s.Due, "due")
			}
		case "key":
			if v.Kind == yaml.ScalarNode {
				s.Key = []string{v.Value}
			} else {
				err = v.Decode(&s.Key)
			}
		case "keys":
			s.Keys = v.Value
			if s.Keys != "country" && s.Keys != "language" {
				s.keys, err = regexp.Compile(s.Keys)
			}
		case "pattern":
			s.Pattern = v.Value
			s.pattern, err = regexp.Compile(s.Pattern)
		case "properties", "items", "values":
		default:
			err = fmt.Errorf("unknown word %q", k)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", v.Line, err)
		}
	}
	var err error
	if p := parts["items"]; p != nil {
		if s.Items, err = parseSchema(p, s.Disclose); err != nil {
			return nil, err
		}
	}
	if p := parts["values"]; p != nil {
		if s.Values, err = parseSchema(p, s.Disclose); err != nil {
			return nil, err
		}
	}
	if p := parts["properties"]; p != nil {
		if s.Type == "" {
			s.Type = "object"
		}
		s.byName = make(map[string]int, len(p.Content)/2)
		for i := 0; i < len(p.Content); i += 2 {
			sub, err := parseSchema(p.Content[i+1], s.Disclose)
			if err != nil {
				return nil, err
			}
			s.byName[p.Content[i].Value] = len(s.Properties)
			s.Properties = append(s.Properties, Property{p.Content[i].Value, sub})
		}
	}
	return s, s.validate(n.Line)
}

// validate refuses a schema that cannot mean anything.
func (s *Schema) validate(line int) error {
	ok := true
	switch s.Type {
	case "object":
		ok = len(s.Properties) > 0
		for _, r := range s.Required {
			ok = ok && s.property(r) != nil
		}
		ok = ok && s.property("section") == nil
		if s.Due != nil {
			ok = ok && len(s.Due) == 3 && s.property(s.Due[0]) != nil && s.property(s.Due[0]).Type == "date" &&
				s.property(s.Due[1]) != nil && s.property(s.Due[1]).Type == "duration" && s.property(s.Due[2]) == nil
		}
	case "map":
		ok = s.Values != nil
	case "list":
		ok = s.Items != nil && (s.Items.Type == "object") == (len(s.Key) > 0)
	case "list-or-one":
		ok = s.Items != nil && s.Items.Type == "enum"
	case "enum":
		ok = len(s.Enum) > 0
	case "ref":
		ok = len(s.To) > 0
	case "address", "text", "review", "boolean", "integer", "number":
	default:
		_, ok = scalars[s.Type]
	}
	if !ok {
		return fmt.Errorf("line %d: a schema of type %q that cannot be", line, s.Type)
	}
	return nil
}

// reviewSchema is what stands behind the type review.
var reviewSchema = &Schema{
	Type: "object",
	Properties: []Property{
		{"every", &Schema{Type: "duration", Description: "How often."}},
		{"last", &Schema{Type: "date", Description: "When it was done last."}},
	},
	Due:    []string{"last", "every", "due"},
	byName: map[string]int{"every": 0, "last": 1},
}
