package controls

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

// Catalogue are the frameworks that are known.
type Catalogue struct {
	// Frameworks are sorted by id, so that the laws and norms come before our
	// own questions.
	Frameworks []*Framework
}

//go:embed *.yaml
var files embed.FS

// Load is the built-in catalogue, read when it is first asked for. Whoever gets
// it must not change it.
var Load = sync.OnceValues(func() (*Catalogue, error) { return Read(files) })

// Read reads every *.yaml of a folder as a framework. Its error is of type
// inventory.Problems and holds everything that is wrong in all files.
func Read(fsys fs.FS) (*Catalogue, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no framework: no *.yaml in the folder")
	}
	// A file each in parallel: the catalogue is read at every start.
	found := make([]*Framework, len(names))
	wrong := make([]inventory.Problems, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() { found[i], wrong[i] = readFramework(fsys, name) })
	}
	wait.Wait()

	problems := slices.Concat(wrong...)
	c := &Catalogue{}
	for i, f := range found {
		if len(wrong[i]) == 0 {
			c.Frameworks = append(c.Frameworks, f)
		}
	}
	slices.SortFunc(c.Frameworks, func(a, b *Framework) int { return cmp.Compare(a.ID, b.ID) })
	if len(problems) == 0 {
		// A framework that could not be read would make each pointer to it a
		// problem of its own.
		problems = c.checkTouches(fsys)
	}
	if len(problems) > 0 {
		return nil, sorted(problems)
	}
	return c, nil
}

func sorted(problems inventory.Problems) inventory.Problems {
	slices.SortStableFunc(problems, func(a, b inventory.Problem) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column), cmp.Compare(a.Text, b.Text))
	})
	return problems
}

// fileReader reads one framework and gathers what is wrong with it.
type fileReader struct {
	name     string
	bytes    []byte
	root     *yaml.Node // parsed again once a place is asked for
	problems inventory.Problems
}

// problem notes what is wrong at a place, given as names and indexes from the
// top of the file.
func (r *fileReader) problem(hint, text string, steps ...any) {
	r.problems = append(r.problems, inventory.Problem{At: r.place(steps), Text: text, Hint: hint})
}

func (r *fileReader) place(steps []any) inventory.Position {
	at := inventory.Position{File: r.name}
	if r.root == nil {
		var doc yaml.Node
		if yaml.Unmarshal(r.bytes, &doc) != nil || len(doc.Content) == 0 {
			return at
		}
		r.root = doc.Content[0]
	}
	n := r.root
	for _, step := range steps {
		var next *yaml.Node
		switch s := step.(type) {
		case int:
			if n.Kind == yaml.SequenceNode && s < len(n.Content) {
				next = n.Content[s]
			}
		case string:
			for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
				if n.Content[i].Value == s {
					next = n.Content[i+1]
				}
			}
		}
		if next == nil {
			break
		}
		n = next
	}
	at.Line, at.Column = n.Line, n.Column
	return at
}

var typeError = regexp.MustCompile(`^line (\d+): (.*)$`)

func readFramework(fsys fs.FS, name string) (*Framework, inventory.Problems) {
	r := &fileReader{name: path.Join("controls", name)}
	f := r.decode(fsys, name)
	if f == nil {
		return nil, r.problems
	}
	if want := strings.TrimSuffix(name, ".yaml"); f.ID != want {
		r.problem("", fmt.Sprintf("the id is %q, the file's name says %q", f.ID, want), "id")
	}
	r.link(f)
	return f, r.problems
}

// decode reads the YAML of a framework and refuses fields that are not known;
// it is nil where there are problems.
func (r *fileReader) decode(fsys fs.FS, name string) *Framework {
	var err error
	if r.bytes, err = fs.ReadFile(fsys, name); err != nil {
		r.problems = append(r.problems, inventory.Problem{At: inventory.Position{File: r.name}, Text: err.Error()})
		return nil
	}
	if f := fromIndex(name, r.bytes); f != nil {
		return f
	}
	f := &Framework{}
	d := yaml.NewDecoder(bytes.NewReader(r.bytes))
	d.KnownFields(true)
	if err := d.Decode(f); err != nil {
		texts := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
		if t, ok := errors.AsType[*yaml.TypeError](err); ok {
			texts = t.Errors
		}
		for _, text := range texts {
			p := inventory.Problem{At: inventory.Position{File: r.name}, Text: text}
			if m := typeError.FindStringSubmatch(text); m != nil {
				p.At.Line, _ = strconv.Atoi(m[1])
				p.At.Column, p.Text = 1, m[2]
			}
			r.problems = append(r.problems, p)
		}
		return nil
	}
	return f
}

// link fills in what a file leaves out, ties controls to their groups, parents
// and children, and checks them.
func (r *fileReader) link(f *Framework) {
	for _, required := range []struct{ name, value string }{{"title", f.Title}, {"short", f.Short}, {"edition", f.Edition}, {"source", f.Source}} {
		if required.value == "" {
			r.problem("", required.name+" is missing", required.name)
		}
	}
	groups := map[string]*Group{}
	for i := range f.Groups {
		g := &f.Groups[i]
		g.Count = cmp.Or(g.Count, Leaves)
		switch {
		case g.ID == "" || g.Title == "":
			r.problem("", "a group needs an id and a title", "groups", i)
		case groups[g.ID] != nil:
			r.problem("", fmt.Sprintf("the group %q is there twice", g.ID), "groups", i, "id")
		case g.Count != Leaves && g.Count != Top:
			r.problem("", fmt.Sprintf("%q cannot be counted; it is %s or %s", g.Count, Leaves, Top), "groups", i, "count")
		case g.Excludable && (g.Clauses || f.Law):
			r.problem("", "neither a clause nor a law can be excluded", "groups", i, "excludable")
		}
		groups[g.ID] = g
	}
	f.byID = make(map[string]*Control, len(f.Items))
	for i := range f.Items {
		c := &f.Items[i]
		c.framework = f
		f.core = f.core || c.Core
		if c.ID == "" || c.Title == "" {
			r.problem("", "a control needs an id and a title", "controls", i)
		}
		if strings.ContainsAny(c.ID, ":#/ ") {
			r.problem("", fmt.Sprintf("the id %q holds a sign that references use", c.ID), "controls", i, "id")
		}
		if f.byID[c.ID] != nil {
			r.problem("", fmt.Sprintf("the control %q is there twice", c.ID), "controls", i, "id")
		}
		if c.Parent != "" {
			if c.parent = f.byID[c.Parent]; c.parent == nil {
				r.problem("", fmt.Sprintf("the parent %q does not stand before it", c.Parent), "controls", i, "parent")
			} else {
				c.parent.children = append(c.parent.children, c)
				c.Group = cmp.Or(c.Group, c.parent.Group)
			}
		}
		if c.group = groups[c.Group]; c.group == nil {
			r.problem("", fmt.Sprintf("the group %q is not known", c.Group), "controls", i, "group")
			c.group = &Group{ID: c.Group}
		}
		if c.parent != nil && c.parent.group != c.group {
			r.problem("", fmt.Sprintf("its parent is in the group %q", c.parent.Group), "controls", i, "group")
		}
		f.byID[c.ID] = c
	}
	for i := range f.Items {
		for j, l := range f.Items[i].Letters {
			id := f.Items[i].ids()[j+1]
			if l.ID == "" || l.Title == "" || f.byID[id] != nil {
				r.problem("", fmt.Sprintf("the letter %s needs an id of its own and a title", id), "controls", i, "letters", j)
			}
			f.byID[id] = &f.Items[i]
		}
		r.parts(&f.Items[i], i)
	}
}

// parts checks the parts of a control. A control without children and without
// parts has the one part that everything has: it is stated.
func (r *fileReader) parts(c *Control, i int) {
	if len(c.children) > 0 {
		if len(c.Parts) > 0 {
			r.problem("", fmt.Sprintf("%s has children, so it has no parts of its own", c.ID), "controls", i, "parts")
		}
		return
	}
	if len(c.Parts) == 0 {
		c.Parts = []Part{{ID: Stated, Text: c.Summary}}
	}
	if len(c.Parts) > 5 {
		r.problem("", fmt.Sprintf("%s has more than five parts", c.ID), "controls", i, "parts")
	}
	ids, required := map[string]bool{}, false
	for j := range c.Parts {
		p := &c.Parts[j]
		p.Proof, p.Basis, p.AtLeast = cmp.Or(p.Proof, Either), cmp.Or(p.Basis, Design), cmp.Or(p.AtLeast, Declared)
		required = required || !p.Optional
		at := []any{"controls", i, "parts", j}
		switch {
		case p.ID == "":
			r.problem("", "a part needs an id", at...)
		case ids[p.ID]:
			r.problem("", fmt.Sprintf("the part %q is there twice", p.ID), append(at, "id")...)
		case p.Proof != ByRule && p.Proof != ByEvidence && p.Proof != Either:
			r.problem("", fmt.Sprintf("%q is no proof; it is %s, %s or %s", p.Proof, ByRule, ByEvidence, Either), append(at, "proof")...)
		case p.Basis != Design && p.Basis != Operation:
			r.problem("", fmt.Sprintf("%q is no basis; it is %s or %s", p.Basis, Design, Operation), append(at, "basis")...)
		case p.AtLeast == NoProof || !slices.Contains(Levels, p.AtLeast):
			r.problem("", fmt.Sprintf("%q is no level of assurance", p.AtLeast), append(at, "at_least")...)
		case p.Proof == ByRule && (p.Basis == Operation || p.AtLeast != Declared):
			r.problem("", "a rule shows that a thing is declared, neither operation nor more", at...)
		}
		ids[p.ID] = true
	}
	if !required {
		r.problem("", fmt.Sprintf("%s has no part that is required", c.ID), "controls", i, "parts")
	}
}

func (c *Catalogue) checkTouches(fsys fs.FS) inventory.Problems {
	var problems inventory.Problems
	for _, f := range c.Frameworks {
		var r *fileReader
		for i := range f.Items {
			for j, ref := range f.Items[i].Touches {
				_, err := c.Control(ref)
				if err == nil {
					continue
				}
				if r == nil {
					r = &fileReader{name: path.Join("controls", f.ID+".yaml")}
					r.bytes, _ = fs.ReadFile(fsys, f.ID+".yaml")
				}
				p := problem(err)
				r.problem(p.Hint, p.Text, "controls", i, "touches", j)
			}
		}
		if r != nil {
			problems = append(problems, r.problems...)
		}
	}
	return problems
}

// problem is an error of a look-up as a problem without a place.
func problem(err error) inventory.Problem {
	if ps, ok := errors.AsType[inventory.Problems](err); ok {
		return ps[0]
	}
	return inventory.Problem{Text: err.Error()}
}

func unknown(hint, format string, args ...any) error {
	return inventory.Problems{{Text: fmt.Sprintf(format, args...), Hint: hint}}
}

// Framework is the framework with an id, or nil.
func (c *Catalogue) Framework(id string) *Framework {
	for _, f := range c.Frameworks {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// Control is the control with an id, exactly as written, or nil.
func (f *Framework) Control(id string) *Control { return f.byID[id] }

// Control resolves a reference to a whole control: gdpr:Art.28(3)(a). A
// reference to a part is refused.
func (c *Catalogue) Control(ref string) (*Control, error) {
	name, id, ok := strings.Cut(ref, ":")
	if !ok {
		return nil, unknown("write framework:control, for example iso27001:A.8.24", "%q names no framework", ref)
	}
	f := c.Framework(name)
	if f == nil {
		var ids []string
		for _, f := range c.Frameworks {
			ids = append(ids, f.ID)
		}
		return nil, unknown(inventory.DidYouMean(name, ids), "%q names a framework that is not known", ref)
	}
	id, part, ok := strings.Cut(id, "#")
	if ok {
		return nil, unknown(fmt.Sprintf("write %s:%s", name, id), "%q names a part, and here a control is named whole", name+":"+id+"#"+part)
	}
	if control := f.byID[id]; control != nil {
		return control, nil
	}
	return nil, unknown(f.suggest(id), "%s has no control %q", f.Short, id)
}

// Resolve resolves a reference to a part of a control, as rules and evidence
// write it: gdpr:Art.28(3)(a)#stated. The part may be left out where there is
// only one.
func (c *Catalogue) Resolve(ref string) (*Framework, *Control, *Part, error) {
	whole, part, _ := strings.Cut(ref, "#")
	control, err := c.Control(whole)
	if err != nil {
		return nil, nil, nil, err
	}
	f := control.framework
	if len(control.children) > 0 {
		var ids []string
		for _, child := range control.children {
			ids = append(ids, child.ID)
		}
		return nil, nil, nil, unknown("name one of "+strings.Join(ids, ", "), "%q names a control that consists of others", ref)
	}
	if part == "" && len(control.Parts) == 1 {
		return f, control, &control.Parts[0], nil
	}
	var ids []string
	for i := range control.Parts {
		if p := &control.Parts[i]; p.ID == part {
			return f, control, p, nil
		} else {
			ids = append(ids, whole+"#"+p.ID)
		}
	}
	if part == "" {
		return nil, nil, nil, unknown("name one of "+strings.Join(ids, ", "), "%q does not say which part of the control", ref)
	}
	return nil, nil, nil, unknown("there is "+strings.Join(ids, ", "), "%s has no part %q", whole, part)
}

// Find looks a control up as people write it: A.8.24, gdpr:28.3.a,
// "art. 28 abs. 3 buchst. a", T8.3, in any case. The error names what is near,
// or the several controls that are meant alike.
func (c *Catalogue) Find(text string) (*Control, error) {
	text, _, _ = strings.Cut(strings.ReplaceAll(text, "\u00a0", " "), "#")
	name, id, ok := strings.Cut(text, ":")
	in := c.Frameworks
	for _, f := range in {
		// As references are printed: GDPR Art. 28(3).
		if n := len(f.Short) + 1; !ok && len(text) > n && strings.EqualFold(text[:n], f.Short+" ") {
			name, id, ok = f.ID, text[n:], true
		}
	}
	if !ok {
		id = text
	} else {
		i := slices.IndexFunc(in, func(f *Framework) bool {
			return strings.EqualFold(f.ID, name) || strings.EqualFold(f.Short, name)
		})
		if i < 0 {
			var ids []string
			for _, f := range c.Frameworks {
				ids = append(ids, f.ID)
			}
			return nil, unknown(inventory.DidYouMean(name, ids), "%q names a framework that is not known", text)
		}
		in = in[i : i+1]
	}
	var exact, alike []*Control
	key, short := lookupKey(id)
	for _, f := range in {
		for i := range f.Items {
			control := &f.Items[i]
			for _, id := range control.ids() {
				k, s := lookupKey(id)
				switch {
				case k == key:
					exact = append(exact, control)
				case s == short:
					alike = append(alike, control)
				}
			}
		}
	}
	switch found := cmp.Or(len(exact), len(alike)); {
	case found == 0:
		best, least := "", min(3, len(key))
		for _, f := range in {
			for i := range f.Items {
				k, s := lookupKey(f.Items[i].ID)
				if d := min(inventory.Distance(key, k), inventory.Distance(short, s)); d < least {
					best, least = f.Items[i].Ref(), d
				}
			}
		}
		hint := ""
		if best != "" {
			hint = fmt.Sprintf("did you mean %q?", best)
		}
		return nil, unknown(hint, "no framework has a control %q", text)
	case found == 1:
		return append(exact, alike...)[0], nil
	}
	if len(exact) == 0 {
		exact = alike
	}
	var refs []string
	for _, control := range exact {
		refs = append(refs, control.Ref())
	}
	return nil, unknown("name one of "+strings.Join(refs, ", "), "%q is in more than one place", text)
}

// lookupKey brings an id into a form that does not care for case, brackets and
// blanks. The short form leaves out "Art." too, and the words that lawyers say
// in place of brackets.
func lookupKey(id string) (key, short string) {
	words := strings.FieldsFunc(strings.ToLower(id), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	// "art28" is "art", "28".
	if len(words) > 0 {
		if rest, ok := strings.CutPrefix(words[0], "art"); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			words = append([]string{"art", rest}, words[1:]...)
		}
	}
	// The sentence of a paragraph is no part of an id: "Abs. 3 Satz 2 Buchst. a".
	if i := slices.Index(words, "satz"); i >= 0 {
		words = slices.Delete(words, i, min(i+2, len(words)))
	}
	words = slices.DeleteFunc(words, func(w string) bool {
		switch w {
		case "abs", "absatz", "buchst", "buchstabe", "lit", "para", "paragraph", "point":
			return true
		}
		return false
	})
	if len(words) > 0 && (words[0] == "article" || words[0] == "artikel") {
		words[0] = "art"
	}
	key = strings.Join(words, ".")
	return key, strings.TrimPrefix(key, "art.")
}

func (f *Framework) suggest(id string) string {
	ids := make([]string, len(f.Items))
	for i := range f.Items {
		ids[i] = f.Items[i].ID
	}
	return inventory.DidYouMean(id, ids)
}
