package inventory

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

func init() {
	register(&Reader{
		Name:        "backstage",
		Description: "Backstage catalog files: systems, services and websites, and the groups that own them.",
		CanCarry:    backstageCarries,
		read:        readBackstage,
	})
}

// backstageCarries: an entity has one text in a language it does not name, so
// that it carries a title and no title in German.
func backstageCarries(section string, path []string) bool {
	switch section {
	case "services":
		return len(path) == 1 && slices.Contains([]string{"title", "description", "owner", "status"}, path[0]) ||
			len(path) > 0 && path[0] == "depends_on"
	case "people":
		return len(path) == 1 && slices.Contains([]string{"title", "kind", "contact"}, path[0])
	}
	return false
}

// lifecycles are the words that catalogs use for spec.lifecycle, which is free
// text, in lower case and with dashes, and what they mean here.
var lifecycles = map[string]string{
	"planned": "planned", "proposed": "planned", "idea": "planned", "concept": "planned",
	"experimental": "pilot", "experiment": "pilot", "development": "pilot", "in-development": "pilot", "dev": "pilot", "pilot": "pilot", "prototype": "pilot",
	"poc": "pilot", "alpha": "pilot", "beta": "pilot", "preview": "pilot", "incubating": "pilot", "test": "pilot", "testing": "pilot", "staging": "pilot",
	"production": "live", "prod": "live", "in-production": "live", "live": "live", "active": "live", "stable": "live", "ga": "live", "general-availability": "live", "operational": "live",
	"deprecated": "retiring", "deprecating": "retiring", "retiring": "retiring", "sunset": "retiring", "sunsetting": "retiring", "phase-out": "retiring",
	"decommissioned": "retired", "retired": "retired", "archived": "retired", "end-of-life": "retired", "eol": "retired", "inactive": "retired", "obsolete": "retired",
}

var (
	entityMarker = regexp.MustCompile(`(?m)^\s*["']?apiVersion["']?\s*:\s*["']?backstage\.io/`)
	// expression is what a template writes where a value will be.
	expression      = regexp.MustCompile(`(?s)\{\{.*\}\}`)
	wholeExpression = regexp.MustCompile(`(?s)^\s*\$?\{\{.*\}\}\s*$`)
)

const aTemplate = "a template, passed over"

// A catalog reads the entities of one file.
type catalog struct {
	checker
	parsed *parsed
}

func readBackstage(name string, index uint32, b []byte, p *parsed) {
	c := &catalog{checker{file: name, index: index, language: undetermined}, p}
	if !bytes.Contains(b, []byte("backstage.io/")) {
		c.pass("no Backstage document")
		return
	}
	if strings.Contains(name, "{{") {
		c.pass(aTemplate)
		return
	}
	if at, what, bad := unreadable(b); bad {
		p.problems = Problems{{Position{name, at.Line, at.Column}, what, "save the file as UTF-8 text"}}
		return
	}
	nodes, err := parseYAML(b)
	switch {
	case err == nil:
	case bytes.Contains(b, []byte("{{")) || bytes.Contains(b, []byte("{%")):
		c.pass(aTemplate)
		return
	case !entityMarker.Match(b):
		c.pass("no Backstage document")
		return
	default:
		p.problems = Problems{yamlProblem(name, b, err)}
		return
	}
	for _, n := range nodes {
		c.document(n)
	}
	p.problems, p.refs = append(p.problems, c.problems...), c.refs
}

func (c *catalog) pass(format string, args ...any) {
	c.parsed.passed = append(c.parsed.passed, PassedOver{c.file, fmt.Sprintf(format, args...)})
}

// document decides by its envelope what a document is: what nobody reads here
// is none of our business, also where it is wrong.
func (c *catalog) document(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" {
		return
	}
	api, kind, name := peek(n, "apiVersion"), peek(n, "kind"), peek(n, "metadata", "name")
	kindOf := strings.ToLower(kind)
	switch {
	case !strings.HasPrefix(api, "backstage.io/") && !strings.Contains(api, ".backstage.io/") && !expression.MatchString(api):
		c.pass("the document at line %d is no Backstage document", n.Line)
	case expression.MatchString(api + kind):
		c.pass(aTemplate)
	case !slices.Contains([]string{"system", "component", "group"}, kindOf):
		c.pass("kind %s is not read: %s", kind, name)
	case isTemplate(n):
		c.pass(aTemplate)
	case kindOf == "component" && !slices.Contains([]string{"service", "website"}, strings.ToLower(peek(n, "spec", "type"))):
		c.pass("type %s is not read: %s", peek(n, "spec", "type"), name)
	default:
		c.entity(n, kindOf)
	}
}

// peek is the text at a path of plain maps, "" where there is none.
func peek(n *yaml.Node, path ...string) string {
	n = nodeAt(n, path...)
	if n == nil || n.Kind != yaml.ScalarNode {
		return ""
	}
	return n.Value
}

// nodeAt is the node at a path of plain maps, or nil.
func nodeAt(n *yaml.Node, path ...string) *yaml.Node {
	for _, name := range path {
		if n.Kind != yaml.MappingNode {
			return nil
		}
		i := 0
		for i < len(n.Content) && n.Content[i].Value != name {
			i += 2
		}
		if i >= len(n.Content) {
			return nil
		}
		if n = n.Content[i+1]; n.Kind == yaml.AliasNode {
			n = n.Alias
		}
	}
	return n
}

// isTemplate reports whether an entity is a template that happens to be YAML:
// one that leaves out by what it is known, or a text as a whole. A description
// that only mentions braces is none.
func isTemplate(n *yaml.Node) bool {
	for _, path := range [][]string{{"metadata", "name"}, {"metadata", "namespace"}, {"spec", "type"}, {"spec", "lifecycle"}, {"spec", "owner"}} {
		if expression.MatchString(peek(n, path...)) {
			return true
		}
	}
	for _, path := range [][]string{{"metadata", "title"}, {"metadata", "description"}} {
		if wholeExpression.MatchString(peek(n, path...)) {
			return true
		}
	}
	if list := nodeAt(n, "spec", "dependsOn"); list != nil {
		if slices.ContainsFunc(list.Content, func(item *yaml.Node) bool { return expression.MatchString(item.Value) }) {
			return true
		}
	}
	return hasMapAsKey(n)
}

// hasMapAsKey finds `{{ name }}` without quotes, which YAML reads as a map with
// a map as its key.
func hasMapAsKey(n *yaml.Node) bool {
	for i, sub := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && sub.Kind == yaml.MappingNode || hasMapAsKey(sub) {
			return true
		}
	}
	return false
}

// fields are the fields of a map by name; nil where none are written. The
// caller has entered what is around it.
func (c *catalog) fields(n *yaml.Node, depth int) map[string]pair {
	if n == nil {
		return nil
	}
	target, ok := c.enter(n, depth)
	if !ok {
		return nil
	}
	defer c.leave()
	if target.Kind != yaml.MappingNode {
		if target.ShortTag() != "!!null" {
			c.wrong(n, target, "a map", "")
		}
		return nil
	}
	out := map[string]pair{}
	for _, kv := range c.pairs(target, depth) {
		out[kv.key.Value] = kv
	}
	return out
}

// written reports whether a field holds something.
func (kv pair) written() bool {
	n := kv.value
	if n == nil {
		return false
	}
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n.Kind != yaml.ScalarNode || n.ShortTag() != "!!null" && strings.TrimSpace(n.Value) != ""
}

// word is the one text that a field holds.
func (c *catalog) word(kv pair) Value { return c.value(nil, kv.value, &Schema{Type: "string"}, 3) }

// entity reads an entity as a resource.
func (c *catalog) entity(n *yaml.Node, kind string) {
	root := c.fields(n, 0)
	metadata, spec := c.fields(root["metadata"].value, 1), c.fields(root["spec"].value, 1)
	if !metadata["name"].written() {
		c.problem(n, "name the entity in metadata", `the field "name" is missing`)
		return
	}
	name, namespace := c.word(metadata["name"]), "default"
	if metadata["namespace"].written() {
		namespace = c.word(metadata["namespace"]).text
	}
	id := entityID(namespace, name.text)
	if name.kind != String || namespace == "" {
		return // said already
	}
	if !isID(id) {
		c.problem(metadata["name"].value, scalars["id"].hint, "%q is no id", id)
		return
	}
	section := FindSection("services")
	if kind == "group" {
		section = FindSection("people")
	}
	r := &Resource{Section: section.Name, Kind: section.Kind, ID: id, At: c.at(metadata["name"].value), Value: c.place(n)}
	r.Value.kind = Object
	if kind == "group" {
		c.group(r, root["kind"], metadata, c.fields(spec["profile"].value, 2))
	} else {
		c.service(r, metadata, spec, namespace)
	}
	c.parsed.resources = append(c.parsed.resources, r)
}

// entityID is the id of an entity: its name, after its namespace and a dot
// where that is not the default one.
func entityID(namespace, name string) string {
	if strings.EqualFold(namespace, "default") {
		return name
	}
	return namespace + "." + name
}

func (r *Resource) put(name string, kv pair, v Value) {
	if v.kind != Absent {
		r.sub = append(r.sub, Field{Name: name, Value: v, keyLine: uint32(kv.key.Line), keyCol: uint32(kv.key.Column)})
	}
}

// text puts the first of the fields that is written.
func (c *catalog) text(r *Resource, name string, from ...pair) {
	for _, kv := range from {
		if kv.written() {
			r.put(name, kv, c.value(r, kv.value, FindSection(r.Section).Schema.property(name).Schema, 3))
			return
		}
	}
}

func (c *catalog) group(r *Resource, kind pair, metadata, profile map[string]pair) {
	c.text(r, "title", metadata["title"], profile["displayName"], metadata["name"])
	team := c.place(kind.value)
	team.kind, team.form, team.text = String, Enum, "team"
	r.put("kind", kind, team)
	c.text(r, "contact", profile["email"])
}

func (c *catalog) service(r *Resource, metadata, spec map[string]pair, namespace string) {
	c.text(r, "title", metadata["title"], metadata["name"])
	c.text(r, "description", metadata["description"])
	if kv := spec["owner"]; kv.written() {
		c.owner(r, kv, namespace)
	}
	if kv := spec["lifecycle"]; kv.written() {
		v := c.word(kv)
		status, known := lifecycles[strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(v.text)))]
		switch {
		case v.kind != String:
		case !known:
			c.pass("unknown lifecycle %q: %s", v.text, r.ID)
		default:
			v.form, v.text = Enum, status
			r.put("status", kv, v)
		}
	}
	if kv := spec["dependsOn"]; kv.written() {
		c.dependencies(r, kv, namespace)
	}
}

// entityRef takes [kind:][namespace/]name apart; what is not said is as given.
func entityRef(text, kind, namespace string) (_, id string) {
	if k, rest, ok := strings.Cut(text, ":"); ok {
		kind, text = strings.ToLower(k), rest
	}
	if ns, rest, ok := strings.Cut(text, "/"); ok {
		namespace, text = ns, rest
	}
	return kind, entityID(namespace, text)
}

// owner refers to the group that owns; a user, an address of mail and a group
// that nobody declares stay as they are written.
func (c *catalog) owner(r *Resource, kv pair, namespace string) {
	v := c.word(kv)
	if v.kind != String {
		return
	}
	v.form = Reference
	if kind, id := entityRef(v.text, "group", namespace); kind == "group" && isID(id) {
		written := v.text
		v.text = id
		c.refs = append(c.refs, reference{from: r, at: c.at(kv.value), to: []string{"people"}, section: "people", id: id, lost: func(*Inventory) {
			r.Get("owner").text = written
		}})
	}
	r.put("owner", kv, v)
}

// dependencies refer to the services among what an entity depends on.
func (c *catalog) dependencies(r *Resource, kv pair, namespace string) {
	list, ok := c.enter(kv.value, 2)
	if !ok {
		return
	}
	defer c.leave()
	if list.Kind != yaml.SequenceNode {
		c.wrong(kv.value, list, "a list", "")
		return
	}
	v := c.place(kv.value)
	v.kind = List
	for _, item := range list.Content {
		one := c.word(pair{value: item})
		kind, id := entityRef(one.text, "", namespace)
		switch {
		case one.kind != String || v.Has(id):
			continue
		case kind != "component" && kind != "system" || !isID(id):
			c.pass("dependency %s is not read: %s", one.text, r.ID)
			continue
		}
		written := one.text
		one.form, one.text = Reference, id
		v.sub = append(v.sub, Field{Value: one})
		c.refs = append(c.refs, reference{from: r, at: c.at(item), to: []string{"services"}, section: "services", id: id, lost: func(inv *Inventory) {
			r.without("depends_on", id)
			inv.PassedOver = append(inv.PassedOver, PassedOver{c.file, fmt.Sprintf("dependency %s is no service here: %s", written, r.ID)})
		}})
	}
	if len(v.sub) > 0 || len(list.Content) == 0 {
		r.put("depends_on", kv, v)
	}
}

// without takes an item out of a list, and the list with the last one: an empty
// list would say that there is none.
func (r *Resource) without(field, item string) {
	list := r.Get(field)
	list.sub = slices.DeleteFunc(list.sub, func(f Field) bool { return f.text == item })
	if len(list.sub) == 0 {
		r.sub = slices.DeleteFunc(r.sub, func(f Field) bool { return f.Name == field })
	}
}
