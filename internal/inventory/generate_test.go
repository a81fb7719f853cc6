package inventory

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// A generator writes, from the schemas alone, a declaration in which every
// field of every section has a value.
type generator struct {
	// text makes the text of a scalar of a type at a path; "" for any that is
	// right.
	text func(s *Schema, path []string) string
	// instead makes a whole value in place of the one there would be; nil for
	// none.
	instead func(s *Schema, path []string) *yaml.Node
}

func word(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

func literal(tag, text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: text}
}

func mapping(pairs ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: pairs}
}

func sequence(items ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
}

// samples are right values of the types that are not any text.
var samples = map[string]string{
	"id": "x", "date": "2026-11-21", "duration": "P1M", "percent": "99.9%", "target": "99.9%", "country": "DE", "language": "de",
	"hours": "24/7", "time-zone": "Europe/Berlin", "url": "https://example.com/x", "colour": "#0b5d4e", "sha256": abcSum,
	"path": "x/y.pdf", "link": "doc:x", "control": "iso27001:A.8.13",
}

// sampleKeys are tried for maps whose keys have a form of their own.
var sampleKeys = []string{"x", "DE", "DE-BY", "A.8.13", "2026-11-21", "P1", "P1M", "P30D", "1", "2026", "de", "x.y", "x/y", "X"}

func sampleKey(matches func(string) bool) string {
	if i := slices.IndexFunc(sampleKeys, matches); i >= 0 {
		return sampleKeys[i]
	}
	panic("no sample key matches; add one to sampleKeys")
}

// idOf is an id that a resource of a section can have.
func idOf(section string) string {
	if s := FindSection(section); s.IDs != nil {
		return s.IDs[0]
	}
	return "x"
}

func (g *generator) value(s *Schema, path []string) *yaml.Node {
	if g.instead != nil {
		if n := g.instead(s, path); n != nil {
			return n
		}
	}
	at := func(name string) []string { return append(slices.Clone(path), name) }
	switch s.Type {
	case "object", "review":
		if s.Type == "review" {
			s = reviewSchema
		}
		n := mapping()
		for _, p := range s.Properties {
			n.Content = append(n.Content, word(p.Name), g.value(p.Schema, at(p.Name)))
		}
		return n
	case "map":
		key := "x"
		switch {
		case s.Keys == "country":
			key = "DE"
		case s.keys != nil:
			key = sampleKey(s.keys.MatchString)
		}
		return mapping(word(key), g.value(s.Values, at(key)))
	case "list":
		items := []*yaml.Node{g.value(s.Items, at("0"))}
		if len(s.Refs) > 0 {
			items = append(items, word(s.Refs[0]+"/"+idOf(s.Refs[0])))
		}
		return sequence(items...)
	case "list-or-one":
		return sequence(g.value(s.Items, at("0")))
	case "text":
		string_ := &Schema{Type: "string"}
		return mapping(word("de"), g.value(string_, at("de")), word("en"), g.value(string_, at("en")))
	case "boolean":
		return literal("!!bool", "true")
	case "integer":
		return literal("!!int", "1")
	case "number":
		return literal("!!float", "1.5")
	case "enum":
		return word(s.Enum[0])
	case "ref":
		if len(s.To) > 1 || s.qualified {
			return word(s.To[0] + "/" + idOf(s.To[0]))
		}
		return word(idOf(s.To[0]))
	case "address":
		return word(append(slices.Clone(s.To), "services")[0] + "/x")
	}
	text := samples[s.Type]
	switch {
	case s.pattern != nil:
		text = sampleKey(s.pattern.MatchString)
	case text == "":
		text = "text of " + strings.Join(path, " ")
		if g.text != nil {
			if t := g.text(s, path); t != "" {
				text = t
			}
		}
	}
	return word(text)
}

// section is a declaration that holds a resource of a section.
func (g *generator) section(t testing.TB, s *Section) []byte {
	t.Helper()
	resource := g.value(s.Schema, []string{s.Name})
	if !s.Single {
		resource = mapping(word(idOf(s.Name)), resource)
	}
	b, err := yaml.Marshal(mapping(word("trustcap"), word("v1"), word(s.Name), resource))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// all is a file a section.
func (g *generator) all(t testing.TB) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, s := range Sections() {
		files[s.Name+".yaml"] = g.section(t, s)
	}
	return files
}

// namedFile finds the file that evidence names.
var namedFile = regexp.MustCompile(`(?m)^ +file: (\S+)$`)

// inMemory is a folder of files, with every file that evidence names.
func inMemory(files map[string][]byte) Source {
	fsys := fstest.MapFS{}
	for _, m := range namedFile.FindAllSubmatch(files["evidence.yaml"], -1) {
		fsys[string(m[1])] = &fstest.MapFile{Data: []byte("abc")}
	}
	for name, b := range files {
		fsys[name] = &fstest.MapFile{Data: b}
	}
	return Source{FS: fsys, Path: "."}
}

func TestEveryFieldOfEverySectionCanBeDeclared(t *testing.T) {
	inv := loaded(t, inMemory((&generator{}).all(t)))
	for _, s := range Sections() {
		resources := inv.Section(s.Name)
		if len(resources) != 1 {
			t.Fatalf("%d resources in %s", len(resources), s.Name)
		}
		for _, p := range s.Schema.Properties {
			if !resources[0].Get(p.Name).Exists() {
				t.Errorf("%s/%s was declared and is not there", s.Name, p.Name)
			}
		}
	}
}

// A visitor is called for every key of a document, or with a key of nil for an
// item of a list, with the schema of what is around it; nil above resources.
type visitor func(key, value *yaml.Node, around, s *Schema)

func visitDocument(n *yaml.Node, visit visitor) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		section := FindSection(key.Value)
		switch {
		case section == nil:
			visit(key, value, nil, headSchema[key.Value])
			if s := headSchema[key.Value]; s != nil {
				visitValue(value, s, visit)
			}
		case section.Single:
			visit(key, value, nil, section.Schema)
			visitValue(value, section.Schema, visit)
		default:
			visit(key, value, nil, nil)
			for j := 0; j+1 < len(value.Content); j += 2 {
				visit(value.Content[j], value.Content[j+1], &Schema{Type: "map", Values: section.Schema}, section.Schema)
				visitValue(value.Content[j+1], section.Schema, visit)
			}
		}
	}
}

func visitValue(n *yaml.Node, s *Schema, visit visitor) {
	if s.Type == "review" {
		s = reviewSchema
	}
	switch {
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			sub := s.Values
			switch s.Type {
			case "object":
				p := s.property(key.Value)
				if p == nil {
					continue // a merge key: what it names is visited where it stands
				}
				sub = p.Schema
			case "text":
				sub = &Schema{Type: "string"}
			}
			visit(key, value, s, sub)
			visitValue(value, sub, visit)
		}
	case n.Kind == yaml.SequenceNode && s.Items != nil:
		for _, item := range n.Content {
			visit(nil, item, s, s.Items)
			visitValue(item, s.Items, visit)
		}
	}
}

// A mutant is a declaration with one thing wrong, and the line on which that
// has to be said, and how.
type mutant struct {
	what string
	b    []byte
	line int
	text string
	// shape tells that a schema can see it, too.
	shape bool
}

// mutants makes one thing at a time wrong in a file, at every key.
func mutants(t testing.TB, b []byte) []mutant {
	t.Helper()
	nodes, err := parseYAML(b)
	if err != nil {
		t.Fatal(err)
	}
	var out []mutant
	change := func(at *yaml.Node, length int, with string) []byte {
		i := offset(b, at.Line, at.Column)
		return slices.Concat(b[:i], []byte(with), b[i+length:])
	}
	flow := flowMaps(nodes)
	for _, n := range nodes {
		visitDocument(n, func(key, value *yaml.Node, around, s *Schema) {
			if key != nil {
				name := key.Value
				length := len(name)
				if key.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
					length += 2
				}
				wrong, text := name+"zz", fmt.Sprintf("unknown field %q", name+"zz")
				switch {
				case name == "trustcap":
					wrong = ""
				case around == nil:
					text = fmt.Sprintf("unknown section %q", wrong)
				case around.Type == "map" && around.Keys == "country":
					text = fmt.Sprintf("%q is no ISO 3166 country code", wrong)
				case around.Type == "map" && around.keys != nil:
					text = fmt.Sprintf("%q cannot be a key here", wrong)
				case around.Type == "map":
					wrong = `"` + name + ` "`
					text = fmt.Sprintf("%s is no id", wrong)
				case around.Type == "text":
					text = fmt.Sprintf("%q is no language tag", wrong)
				}
				if wrong != "" {
					// Around sections with fixed ids stands another sentence.
					if text == fmt.Sprintf("%s is no id", wrong) {
						text = strings.TrimSuffix(text, "is no id")
					}
					out = append(out, mutant{"misspelt " + name, change(key, length, wrong), key.Line, text, true})
				}
				line, again := key.Line+1, name+": x\n"+strings.Repeat(" ", key.Column-1)
				if strconv.Quote(name) != `"`+name+`"` || length > len(name) {
					again = strconv.Quote(name) + again[len(name):]
				}
				if flow[key] {
					line, again = key.Line, strings.Split(again, "\n")[0]+", "
				}
				out = append(out, mutant{"doubled " + name, change(key, 0, again), line, fmt.Sprintf("duplicate key %q, first at line %d", name, key.Line), false})
			}
			if value.Kind != yaml.ScalarNode || s == nil {
				return
			}
			length, plain := len(value.Value), value.Style == 0
			if !plain || bytes.HasPrefix(b[offset(b, value.Line, value.Column):], []byte("|")) || !bytes.HasPrefix(b[offset(b, value.Line, value.Column):], []byte(value.Value)) {
				return
			}
			if s.Type == "boolean" {
				out = append(out, mutant{"quoted " + value.Value, change(value, length, strconv.Quote(value.Value)), value.Line, "true or false is expected here, not text (" + strconv.Quote(value.Value) + ")", true})
			}
			out = append(out, mutant{"nothing in place of " + value.Value, change(value, length, "~"), value.Line, "nothing is written here", true})
			if s.Type != "list-or-one" {
				out = append(out, mutant{"a list in place of " + value.Value, change(value, length, "[[x]]"), value.Line, "", true})
			}
		})
	}
	return out
}

// flowMaps are the keys of maps in braces.
func flowMaps(nodes []*yaml.Node) map[*yaml.Node]bool {
	out := map[*yaml.Node]bool{}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i, sub := range n.Content {
			if n.Kind == yaml.MappingNode && i%2 == 0 {
				out[sub] = n.Style&yaml.FlowStyle != 0
			}
			walk(sub)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	return out
}

// offset is where a place is in a text.
func offset(b []byte, line, column int) int {
	i := 0
	for ; line > 1; line-- {
		i += bytes.IndexByte(b[i:], '\n') + 1
	}
	for range column - 1 {
		_, size := utf8.DecodeRune(b[i:])
		i += size
	}
	return i
}

// alone are the problems of one file, references not followed.
func alone(name string, b []byte, index int) *parsed {
	f := &file{name: name, read: func() ([]byte, error) { return b, nil }}
	return f.parse(uint32(index))
}

// saysSo checks that what is wrong with a mutant is said on its line.
func (m mutant) saysSo(t testing.TB, name string, problems Problems) {
	t.Helper()
	for _, p := range problems {
		if p.At.Line == m.line && strings.Contains(p.Text, m.text) {
			return
		}
	}
	t.Errorf("%s: %s: nothing says %q on line %d, but\n%v\n%s", name, m.what, m.text, m.line, problems, m.b)
}

// pieces are a file once for each resource, with the lines of all others blank,
// so that lines stay and a mutant takes little to read.
func pieces(b []byte) [][]byte {
	nodes, err := parseYAML(b)
	if err != nil || len(nodes) != 1 {
		return [][]byte{b}
	}
	lines := bytes.SplitAfter(b, []byte("\n"))
	top := nodes[0].Content
	var out [][]byte
	for i := 0; i+1 < len(top); i += 2 {
		section, end := FindSection(top[i].Value), len(lines)+1
		if i+2 < len(top) {
			end = top[i+2].Line
		}
		starts := []int{top[i].Line}
		if section != nil && !section.Single && top[i+1].Style&yaml.FlowStyle == 0 {
			starts = nil
			for j := 0; j < len(top[i+1].Content); j += 2 {
				starts = append(starts, top[i+1].Content[j].Line)
			}
		}
		for j, start := range starts {
			if top[i].Value == "trustcap" {
				break
			}
			until := end
			if j+1 < len(starts) {
				until = starts[j+1]
			}
			var piece []byte
			for k, line := range lines {
				switch at := k + 1; {
				case at == top[0].Line, at == top[i].Line, at >= start && at < until:
					piece = append(piece, line...)
				default:
					piece = append(piece, '\n')
				}
			}
			if _, err := parseYAML(piece); err != nil {
				return [][]byte{b} // an alias of what stands in another
			}
			out = append(out, piece)
		}
	}
	return out
}

// everyMutantIsRefused takes every mutant of what is short, and one of several of
// what is long, takes long to read and repeats its fields.
func everyMutantIsRefused(t *testing.T, files map[string][]byte, several int) {
	t.Helper()
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	results := make([]*parsed, len(names))
	for i, name := range names {
		results[i] = alone(name, files[name], i)
	}
	keys, refs := 0, 0
	for i, name := range names {
		for _, b := range pieces(files[name]) {
			for k, m := range mutants(t, b) {
				if len(bytes.TrimSpace(b)) > 10_000 && k%several != 0 {
					continue
				}
				keys++
				if m.saysSo(t, name, alone(name, m.b, i).problems); t.Failed() {
					return
				}
			}
		}
		b := files[name]
		for _, ref := range alone(name, b, i).refs {
			at := offset(b, ref.at.Line, ref.at.Column)
			id := bytes.Index(b[at:], []byte(ref.id))
			if b[at] == '*' || id < 0 || ref.id == "" {
				continue // an alias, or the organization
			}
			refs++
			broken := slices.Concat(b[:at+id], []byte("nowhere-"), b[at+id:])
			m := mutant{"a reference to nothing", broken, ref.at.Line, fmt.Sprintf("%q is not declared in %s", "nowhere-"+ref.id, ref.section), false}
			others := slices.Clone(results)
			others[i] = alone(name, broken, i)
			_, err := (&loader{}).assemble(others)
			problems, _ := err.(Problems)
			if m.saysSo(t, name, problems); t.Failed() {
				return
			}
		}
	}
	if keys == 0 || refs == 0 {
		t.Errorf("%d keys and %d references were made wrong", keys, refs)
	}
	t.Logf("%d mutants of keys and values, %d of references", keys, refs)
}

func TestWhateverIsMadeWrongInAnyFieldIsSaidOnItsLine(t *testing.T) {
	everyMutantIsRefused(t, (&generator{}).all(t), 1)
}

func TestWhateverIsMadeWrongInTheExampleIsSaidOnItsLine(t *testing.T) {
	const folder = "../../examples/alpenblick"
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isYAML(name) {
			return err
		}
		b, err := os.ReadFile(path.Join(folder, name))
		if marker.Match(b) {
			files[name] = b
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Load(Source{FS: os.DirFS(folder), Path: "."}); err != nil {
		t.Fatalf("the example does not load:\n%v", err)
	}
	everyMutantIsRefused(t, files, 5)
}
