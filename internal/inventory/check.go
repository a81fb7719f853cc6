package inventory

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// The limits of a declaration: what is larger is hostile or a mistake.
const (
	maxFile    = 1 << 20  // bytes
	maxDepth   = 64       // nested maps and lists
	maxScalar  = 64 << 10 // bytes of one text
	maxNodes   = 1 << 18  // of one file, aliases counted each time they are used
	maxFiles   = 200_000  // under the given paths
	maxIDBytes = 128
)

// A checker turns the nodes of one document into values by a schema, and
// notes every problem on the way.
type checker struct {
	file     string
	index    uint32
	language string // in which a text without a language is; "" until the organization is known
	problems Problems
	refs     []reference
	aliases  []*yaml.Node // being expanded
	nodes    int
	hints    hints
}

// A reference is a value that names another resource.
type reference struct {
	from    *Resource
	at      Position
	to      []string // the sections it may be in; nil for any
	section string   // where it is written as section/id; else to[0]
	id      string
	path    []string // of an address, below the resource
	// lost is called where a foreign reference names nothing that is declared;
	// nil where nothing is to be done.
	lost func(*Inventory)
}

func (c *checker) at(n *yaml.Node) Position { return Position{c.file, n.Line, n.Column} }

func (c *checker) problem(n *yaml.Node, hint, format string, args ...any) {
	for i, a := range args {
		if text, ok := a.(string); ok && len(text) > maxIDBytes+1 {
			args[i] = shortened(text)
		}
	}
	c.problems = append(c.problems, Problem{c.at(n), fmt.Sprintf(format, args...), hint})
}

// suggest is the hint that names the nearest of the words.
func (c *checker) suggest(word string, words []string) string { return c.hints.suggest(word, words) }

func (c *checker) place(n *yaml.Node) Value {
	return Value{file: c.index, line: uint32(n.Line), col: uint32(n.Column)}
}

// enter follows an alias and guards against hostile input; the caller calls
// leave when ok.
func (c *checker) enter(n *yaml.Node, depth int) (_ *yaml.Node, ok bool) {
	if !c.count(n, 1) {
		return n, false
	}
	if depth > maxDepth {
		c.problem(n, "", "nested deeper than %d levels", maxDepth)
		return n, false
	}
	target := n
	if n.Kind == yaml.AliasNode {
		target = n.Alias
		if slices.Contains(c.aliases, target) {
			c.problem(n, "", "the alias *%s stands within what it stands for", n.Value)
			return n, false
		}
	}
	if target.Kind == yaml.ScalarNode && len(target.Value) > maxScalar {
		c.problem(n, "", "a text of more than %d bytes", maxScalar)
		return n, false
	}
	if tag := target.ShortTag(); !isCoreTag(tag) {
		c.problem(n, "remove the tag", "the YAML tag %s is not read", tag)
		return n, false
	}
	c.aliases = append(c.aliases, target)
	return target, true
}

// count notes values read from a file; false when there were too many.
func (c *checker) count(n *yaml.Node, values int) bool {
	before := c.nodes
	c.nodes += values
	if before <= maxNodes && c.nodes > maxNodes {
		c.problem(n, "split the file", "more than %d values in one file, aliases counted each time", maxNodes)
	}
	return c.nodes <= maxNodes
}

func isCoreTag(tag string) bool {
	switch tag {
	case "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!map", "!!seq":
		return true
	}
	return false
}

func (c *checker) leave() { c.aliases = c.aliases[:len(c.aliases)-1] }

// A pair is a key of a map and its value.
type pair struct{ key, value *yaml.Node }

// pairs are the keys of a map, those of merge keys (<<) behind its own. A key
// that is no text or stands twice is a problem.
func (c *checker) pairs(n *yaml.Node, depth int) []pair {
	out := make([]pair, 0, len(n.Content)/2)
	seen := make(map[string]*yaml.Node, len(n.Content)/2)
	var merged []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind == yaml.AliasNode {
			k = k.Alias
		}
		if k.Kind == yaml.ScalarNode && k.ShortTag() == "!!merge" {
			merged = append(merged, v)
			continue
		}
		if k.Kind != yaml.ScalarNode {
			c.problem(n.Content[i], "", "a key is a text, not a map or list")
			continue
		}
		if tag := k.ShortTag(); !isCoreTag(tag) {
			c.problem(n.Content[i], "remove the tag", "the YAML tag %s is not read", tag)
			continue
		} else if tag != "!!str" {
			c.problem(n.Content[i], fmt.Sprintf("write %q in quotes if it is meant as text", k.Value), "the key %s is read as %s, not as text", k.Value, tagWord(tag))
			continue
		}
		if first := seen[k.Value]; first != nil {
			c.problem(n.Content[i], "remove one of the two", "duplicate key %q, first at line %d, column %d", k.Value, first.Line, first.Column)
			continue
		}
		seen[k.Value] = k
		out = append(out, pair{n.Content[i], v})
		if n.Content[i].Kind == yaml.AliasNode {
			out[len(out)-1].key = k
		}
	}
	for _, m := range merged {
		sources := []*yaml.Node{m}
		if m.Kind == yaml.SequenceNode {
			sources = m.Content
		}
		for _, source := range sources {
			target, ok := c.enter(source, depth+1)
			if !ok {
				continue
			}
			if target.Kind != yaml.MappingNode {
				c.problem(source, "", "a merge key takes a map")
			} else if c.count(source, len(target.Content)/2) {
				for _, p := range c.pairs(target, depth+1) {
					if seen[p.key.Value] == nil {
						seen[p.key.Value] = p.key
						out = append(out, p)
					}
				}
			}
			c.leave()
		}
	}
	return out
}

func tagWord(tag string) string {
	switch tag {
	case "!!int", "!!float":
		return "a number"
	case "!!bool":
		return "true or false"
	case "!!null":
		return "nothing"
	case "!!timestamp":
		return "a date"
	case "!!map":
		return "a map"
	case "!!seq":
		return "a list"
	}
	return "text"
}

// value checks a node by a schema. It returns a value even where there were
// problems; nobody reads it then.
func (c *checker) value(r *Resource, n *yaml.Node, s *Schema, depth int) Value {
	v := c.place(n)
	written := n
	n, ok := c.enter(n, depth)
	if !ok {
		return v
	}
	defer c.leave()
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" {
		c.problem(written, "write a value or remove the key; that there is none is said by `[]` or `none`", "nothing is written here")
		return v
	}
	if s.None && n.Kind == yaml.ScalarNode && n.Value == "none" {
		v.kind, v.form = Object, None
		v.sub = []Field{{Name: "none", Value: Value{kind: Bool, bit: true, file: v.file, line: v.line, col: v.col}}}
		return v
	}
	switch s.Type {
	case "object":
		c.object(r, n, s, &v, depth)
	case "review":
		c.object(r, n, reviewSchema, &v, depth)
	case "map":
		c.mapping(r, n, s, &v, depth)
	case "list":
		c.list(r, n, s, &v, depth)
	case "list-or-one":
		if n.Kind == yaml.ScalarNode {
			v.kind = List
			v.sub = []Field{{Value: c.value(r, n, s.Items, depth+1)}}
		} else {
			c.list(r, n, s, &v, depth)
		}
	case "text":
		c.text(n, &v, depth)
	case "boolean":
		if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" || !isTruth(n.Value) {
			hint := "write true or false, without quotes"
			c.wrong(written, n, "true or false", hint)
			break
		}
		v.kind, v.bit = Bool, strings.EqualFold(n.Value, "true")
	case "integer", "number":
		c.number(written, n, s.Type, &v)
	case "enum":
		c.enum(written, n, s, &v)
	case "ref", "address":
		c.reference(r, written, n, s, &v)
	default:
		c.scalar(written, n, s, &v)
	}
	return v
}

// isTruth also refuses what only a tag calls a boolean.
func isTruth(text string) bool {
	return strings.EqualFold(text, "true") || strings.EqualFold(text, "false")
}

// derive adds the day a period after another, where both are written.
func (v *Value) derive(name, date, period string) {
	p, err := ParsePeriod(period)
	if err != nil || !isDate(date) {
		return
	}
	due, err := AddPeriod(date, p)
	if err != nil {
		return
	}
	f := v.textPart(due)
	f.Name, f.form = name, Date
	v.sub = append(v.sub, f)
}

// wrong notes a value of the wrong type.
func (c *checker) wrong(written, n *yaml.Node, want, hint string) {
	got := tagWord(n.ShortTag())
	if n.Kind == yaml.ScalarNode {
		got += " (" + quoted(n) + ")"
	}
	be := "is"
	if strings.HasSuffix(want, "hours") {
		be = "are"
	}
	c.problem(written, hint, "%s %s expected here, not %s", want, be, got)
}

// shortened is a text that fits in a message.
func shortened(text string) string {
	const most = 40
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// quoted is a scalar as it was written, shortened.
func quoted(n *yaml.Node) string {
	text := shortened(n.Value)
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(text)
	}
	return text
}

func (c *checker) object(r *Resource, n *yaml.Node, s *Schema, v *Value, depth int) {
	if n.Kind != yaml.MappingNode {
		names := make([]string, 0, len(s.Properties))
		for _, p := range s.Properties {
			names = append(names, p.Name)
		}
		hint := "write its fields: " + strings.Join(names, ", ")
		if s.None {
			hint += "; or `none`"
		}
		c.wrong(n, n, "a map", hint)
		return
	}
	v.kind = Object
	if len(n.Content) == 0 {
		c.problem(n, "write a field, or remove the key", "nothing is written here")
		return
	}
	pairs := c.pairs(n, depth)
	v.sub = make([]Field, 0, len(pairs)+1)
	for _, p := range pairs {
		prop := s.property(p.key.Value)
		if prop == nil {
			names := make([]string, 0, len(s.Properties))
			for _, q := range s.Properties {
				names = append(names, q.Name)
			}
			c.problem(p.key, c.suggest(p.key.Value, names), "unknown field %q", p.key.Value)
			continue
		}
		v.sub = append(v.sub, Field{
			Name: prop.Name, Value: c.value(r, p.value, prop.Schema, depth+1),
			keyLine: uint32(p.key.Line), keyCol: uint32(p.key.Column),
		})
	}
	if s.Due != nil {
		v.derive(s.Due[2], v.Get(s.Due[0]).Text(), v.Get(s.Due[1]).Text())
	}
	for _, name := range s.Required {
		if !slices.ContainsFunc(pairs, func(p pair) bool { return p.key.Value == name }) {
			c.problem(n, "", "the field %q is missing", name)
		}
	}
}

func (c *checker) mapping(r *Resource, n *yaml.Node, s *Schema, v *Value, depth int) {
	if n.Kind != yaml.MappingNode {
		c.wrong(n, n, "a map", "write `name: value` pairs")
		return
	}
	v.kind = Object
	if len(n.Content) == 0 {
		c.problem(n, "write an entry, or remove the key", "nothing is written here")
		return
	}
	pairs := c.pairs(n, depth)
	v.sub = make([]Field, 0, len(pairs))
	for _, p := range pairs {
		if !c.mapKey(p.key, s) {
			continue
		}
		v.sub = append(v.sub, Field{
			Name: p.key.Value, Value: c.value(r, p.value, s.Values, depth+1),
			keyLine: uint32(p.key.Line), keyCol: uint32(p.key.Column),
		})
	}
}

func (c *checker) mapKey(key *yaml.Node, s *Schema) bool {
	switch {
	case s.Keys == "country":
		var v Value
		if err := readCountry(&v, key.Value); err != nil {
			c.problem(key, scalars["country"].hint, "%v", err)
			return false
		}
	case s.keys != nil:
		if !s.keys.MatchString(key.Value) {
			c.problem(key, "a key matches "+s.Keys, "%q cannot be a key here", key.Value)
			return false
		}
	case !isID(key.Value):
		c.problem(key, scalars["id"].hint, "%q is no id", key.Value)
		return false
	}
	return true
}

func (c *checker) list(r *Resource, n *yaml.Node, s *Schema, v *Value, depth int) {
	if n.Kind != yaml.SequenceNode {
		c.wrong(n, n, "a list", "write it in brackets, for example ["+strings.TrimSpace(n.Value)+"]")
		return
	}
	v.kind = List
	if len(s.Key) > 0 {
		v.kind, v.form = Object, Keyed
	}
	v.sub = make([]Field, 0, len(n.Content))
	seen := make(map[string]Position, len(n.Content))
	for _, item := range n.Content {
		f := Field{keyLine: uint32(item.Line), keyCol: uint32(item.Column)}
		if len(s.Key) > 0 {
			f.Value, f.Name = c.keyed(r, item, s, depth+1)
			if f.Name == "" {
				continue
			}
		} else {
			f.keyLine, f.keyCol = 0, 0
			f.Value = c.value(r, item, s.Items, depth+1)
			f.Name = f.Value.Text()
		}
		if first, twice := seen[f.Name]; twice && f.Name != "" {
			hint := "remove one of the two"
			if len(s.Key) > 1 {
				hint = "give each an `" + s.Key[0] + "`"
			}
			c.problem(item, hint, "duplicate item %q, first at line %d, column %d", f.Name, first.Line, first.Column)
			continue
		}
		seen[f.Name] = c.at(item)
		if len(s.Key) == 0 {
			f.Name = ""
		}
		v.sub = append(v.sub, f)
	}
}

// keyed checks an item of a list of objects and finds its key.
func (c *checker) keyed(r *Resource, item *yaml.Node, s *Schema, depth int) (Value, string) {
	if item.Kind == yaml.ScalarNode && len(s.Refs) > 0 {
		v := c.value(r, item, &Schema{Type: "ref", To: s.Refs, qualified: true}, depth)
		name, id, _ := strings.Cut(v.text, "/")
		section := FindSection(name)
		if v.kind != String || section == nil {
			return v, ""
		}
		whole, part := c.place(item), v
		whole.kind, part.text = Object, id
		whole.sub = []Field{{Name: section.Kind, Value: part}}
		return whole, v.text
	}
	v := c.value(r, item, s.Items, depth)
	if v.kind != Object {
		return v, ""
	}
	for _, k := range s.Key {
		if key := v.Get(k); key.Exists() {
			return v, key.Text()
		}
	}
	return v, ""
}

func (c *checker) text(n *yaml.Node, v *Value, depth int) {
	v.kind, v.form = Object, Text
	if n.Kind == yaml.ScalarNode {
		one := Value{file: v.file, line: v.line, col: v.col}
		c.scalar(n, n, &Schema{Type: "string"}, &one)
		v.sub = []Field{{Name: c.language, Value: one}}
		return
	}
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		c.wrong(n, n, "a text", "write one text, or a map from language to text such as {de: …, en: …}")
		return
	}
	for _, p := range c.pairs(n, depth) {
		if !isLanguage(p.key.Value) || p.key.Value == undetermined {
			c.problem(p.key, scalars["language"].hint, "%q is no language tag", p.key.Value)
			continue
		}
		v.sub = append(v.sub, Field{
			Name: p.key.Value, Value: c.value(nil, p.value, &Schema{Type: "string"}, depth+1),
			keyLine: uint32(p.key.Line), keyCol: uint32(p.key.Column),
		})
	}
}

var isLanguage = matches(languagePattern)

// maxDigits are as many as every reader of numbers keeps exactly.
const maxDigits = 15

// plainNumber is a number that YAML 1.1, YAML 1.2 and JSON read alike.
var plainNumber = matches(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)

func (c *checker) number(written, n *yaml.Node, kind string, v *Value) {
	tag := n.ShortTag()
	if n.Kind != yaml.ScalarNode || tag != "!!int" && (tag != "!!float" || kind == "integer") {
		c.wrong(written, n, map[string]string{"integer": "a whole number", "number": "a number"}[kind], "write a number without quotes")
		return
	}
	text := strings.TrimPrefix(n.Value, "+")
	if len(text) > maxDigits || !plainNumber(text) {
		c.problem(written, "write plain decimal digits", "the number %s can be read in more than one way", quoted(n))
		return
	}
	v.kind, v.text = Number, text
}

func (c *checker) enum(written, n *yaml.Node, s *Schema, v *Value) {
	if n.Kind == yaml.ScalarNode && slices.Contains(s.Enum, n.Value) {
		v.kind, v.form = String, Enum
		v.text = s.Enum[slices.Index(s.Enum, n.Value)] // the schema's own copy
		return
	}
	if n.Kind != yaml.ScalarNode {
		c.wrong(written, n, "one word", "one of "+strings.Join(s.Enum, ", "))
		return
	}
	hint := c.suggest(n.Value, s.Enum)
	if !strings.HasPrefix(hint, "did") {
		hint = "one of " + strings.Join(s.Enum, ", ")
	}
	if s.None {
		hint += ", or none"
	}
	c.problem(written, hint, "%s is not one of the words that can stand here", quoted(n))
}

func (c *checker) scalar(written, n *yaml.Node, s *Schema, v *Value) {
	t := scalars[s.Type]
	tag := n.ShortTag()
	textual := tag == "!!str" || tag == "!!timestamp" || s.Type == "label" && tag == "!!int"
	if n.Kind != yaml.ScalarNode || !textual {
		want := "a text"
		hint := t.hint
		if n.Kind == yaml.ScalarNode && (s.Type == "string" || s.Type == "country") {
			hint = fmt.Sprintf("write %q in quotes if it is meant as text", n.Value)
		} else if s.Type != "string" && s.Type != "label" {
			want = article(strings.ReplaceAll(s.Type, "-", " "))
		}
		c.wrong(written, n, want, hint)
		return
	}
	if i := strings.IndexFunc(n.Value, hidden); i >= 0 {
		r, _ := utf8.DecodeRuneInString(n.Value[i:])
		c.problem(written, "remove it", "the text holds the invisible character U+%04X", r)
		return
	}
	v.form = t.form
	if err := t.read(v, n.Value); err != nil {
		c.problem(written, t.hint, "%v", err)
		return
	}
	if s.pattern != nil && !s.pattern.MatchString(n.Value) {
		c.problem(written, "it matches "+s.Pattern, "%q cannot stand here", n.Value)
	}
}

// article puts one before the word for a type.
func article(word string) string {
	switch word {
	case "id":
		return "an id"
	case "hours":
		return "opening hours"
	case "percent":
		return "a percentage"
	}
	return "a " + word
}

// hidden are characters that show a reader something else than they are:
// control characters and those that turn the direction of writing.
func hidden(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f && r != 0x85 ||
		r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0xfeff
}

func (c *checker) reference(r *Resource, written, n *yaml.Node, s *Schema, v *Value) {
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" && n.ShortTag() != "!!timestamp" {
		c.wrong(written, n, "an id", "write the id of a resource, in quotes if it looks like a number")
		return
	}
	v.kind, v.form, v.text = String, Reference, n.Value
	ref := reference{from: r, at: c.at(written), to: s.To}
	if s.Type == "address" {
		steps := strings.Split(n.Value, "/")
		section := FindSection(steps[0])
		switch {
		case section == nil:
			c.problem(written, c.suggest(steps[0], SectionNames()), "%q is no address: it starts with a section", n.Value)
			return
		case section.Single:
			ref.path = steps[1:]
		case len(steps) < 2 || !isID(unescapeStep(steps[1])):
			c.problem(written, "write section/id or section/id/field", "%q is no address", n.Value)
			return
		default:
			ref.id, ref.path = unescapeStep(steps[1]), steps[2:]
		}
		ref.section = steps[0]
		if len(s.To) == 0 {
			return // what it names may be gone; whoever reads it says so
		}
		if !slices.Contains(s.To, ref.section) {
			c.problem(written, "one of "+strings.Join(s.To, ", "), "the address cannot be in %s", ref.section)
			return
		}
		c.refs = append(c.refs, ref)
		return
	}
	section, id, both := strings.Cut(n.Value, "/")
	switch {
	case len(s.To) == 1 && !s.qualified && both:
		c.problem(written, fmt.Sprintf("write the id alone: %s", id), "%q names a section where only %s can stand", n.Value, s.To[0])
		return
	case len(s.To) == 1 && !s.qualified:
		ref.section, ref.id = s.To[0], n.Value
	case !both:
		c.problem(written, "write section/id, the section being "+strings.Join(s.To, " or "), "%q does not say in which section it is", n.Value)
		return
	case !slices.Contains(s.To, section):
		c.problem(written, "the section is "+strings.Join(s.To, " or "), "%q cannot be in %s", n.Value, section)
		return
	default:
		ref.section, ref.id = section, id
	}
	if !isID(ref.id) {
		c.problem(written, scalars["id"].hint, "%q is no id", ref.id)
		return
	}
	c.refs = append(c.refs, ref)
}
