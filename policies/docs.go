package policies

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

// Example is a declaration that a test of a rule judges.
type Example struct {
	Test string // test_fails_without_cipher
	YAML string // the declaration, as a user writes it
	// Before is the declaration before, for a rule on a change.
	Before string
	Today  string // the day it is judged on where the test names one
	// Says is what the rule finds in it, sorted by address; empty where it passes.
	Says []Note
}

// exampleID is the id of a resource to which its test gives none.
const exampleID = "example"

// Examples are a declaration that a built-in rule refuses and one that it
// accepts, each from the first of its tests that shows one; nil where none does,
// and for a user's own rule.
// What the rule looks up elsewhere is part of the declaration, but for who
// refers to the resource.
func Examples(ctx context.Context, r *Rule) (fails, passes *Example, err error) {
	set, err := Builtin()
	if err != nil {
		return nil, nil, err
	}
	if r.FoundBy != "" || !slices.Contains(set.Rules, r) {
		return nil, nil, nil
	}
	test := strings.TrimSuffix(r.File, ".rego") + "_test.rego"
	helpers, err := fs.Glob(embedded, "lib/*.rego")
	if err != nil {
		return nil, nil, err
	}
	f := newFolder(false)
	f.remembered = nil
	for _, file := range append(helpers, r.File, test) {
		b, err := fs.ReadFile(embedded, file)
		if errors.Is(err, fs.ErrNotExist) && file == test {
			return nil, nil, nil
		} else if err != nil {
			return nil, nil, err
		}
		if err := f.add(file, string(b)); err != nil {
			return nil, nil, err
		}
	}
	f.store = inmem.NewFromASTObject(standIns(set.facts.Value))
	c := f.compiler()
	if c.Compile(f.modules); c.Failed() {
		return nil, nil, c.Errors
	}
	first := func(prefix string, refused bool) (*Example, error) {
		for _, t := range f.modules[test].Rules {
			name := t.Head.Name.String()
			if !strings.HasPrefix(name, prefix) {
				continue
			}
			w := &watcher{folder: f, compiler: c, rule: r, test: test}
			f.read = func(call readCall) { w.calls = append(w.calls, call) }
			if _, err := f.query(ctx, c, append(f.modules[test].Package.Path.Copy(), ast.StringTerm(name)), w); err != nil {
				return nil, err
			}
			if e, err := w.example(ctx, name, refused); e != nil || err != nil {
				return e, err
			}
		}
		return nil, nil
	}
	for _, prefix := range []string{"test_fails", "test_boundary", "test_looks_at"} {
		if fails == nil && err == nil {
			fails, err = first(prefix, true)
		}
	}
	for _, prefix := range []string{"test_passes", "test_boundary", "test_looks_at"} {
		if passes == nil && err == nil {
			passes, err = first(prefix, false)
		}
	}
	return fails, passes, err
}

// watcher sees which inputs a rule is asked about while a test runs, and what it
// says of each.
type watcher struct {
	folder   *folder
	compiler *ast.Compiler
	rule     *Rule
	test     string
	calls    []readCall
	with     []*ast.With // of the condition of the test that is evaluated, plugged
	asked    []*question
}

// question is an input that a rule is asked about.
type question struct {
	input *ast.Term
	with  []*ast.With
	found []*ast.Term
}

func (*watcher) Enabled() bool               { return true }
func (*watcher) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

func (w *watcher) TraceEvent(e topdown.Event) {
	if e.Location == nil {
		return
	}
	if x, ok := e.Node.(*ast.Expr); ok && e.Op == topdown.EvalOp && e.Location.File == w.test && len(x.With) > 0 {
		w.with = nil
		for _, with := range x.With {
			w.with = append(w.with, &ast.With{Target: with.Target, Value: e.Plug(with.Value)})
		}
		for _, with := range w.with {
			if _, object := with.Value.Value.(ast.Object); object && with.Target.String() == "input" {
				w.question(with.Value)
			}
		}
	}
	if e.Location.File != w.rule.File || e.Input() == nil {
		return
	}
	q := w.question(e.Input())
	if r, ok := e.Node.(*ast.Rule); ok && e.Op == topdown.ExitOp && r.Head.Name.String() == "deny" {
		q.found = append(q.found, e.Plug(r.Head.Key))
	}
}

// question is what is asked about an input.
func (w *watcher) question(input *ast.Term) *question {
	for _, q := range w.asked {
		if q.input.Equal(input) && slices.EqualFunc(q.with, w.with, func(a, b *ast.With) bool { return a.Equal(b) }) {
			return q
		}
	}
	q := &question{input: input, with: w.with}
	w.asked = append(w.asked, q)
	return q
}

// example makes a declaration of the first input that the rule refuses, or
// accepts.
func (w *watcher) example(ctx context.Context, name string, refused bool) (*Example, error) {
	for _, q := range w.asked {
		if len(q.found) > 0 != refused {
			continue
		}
		at := slices.IndexFunc(w.calls, func(c readCall) bool { return c.section != "" && c.made(q.input) })
		if at < 0 {
			continue
		}
		if w.rule.Kind == Transition {
			return w.change(name, w.calls[at], q)
		}
		out := &Example{Test: name}
		declared := map[string]any{}
		for _, with := range q.with {
			switch with.Target.String() {
			case "data.today":
				if day, ok := with.Value.Value.(ast.String); ok {
					out.Today = string(day)
				}
			case "data.inventory":
				sections, err := w.inventory(ctx, with.Value)
				if err != nil {
					return nil, err
				}
				maps.Copy(declared, sections)
			}
		}
		resource := declare(declared, w.calls[at])
		var err error
		if out.YAML, err = written(declared); err != nil {
			return nil, err
		}
		found := ast.NewTerm(ast.NewSet(q.found...))
		if out.Says, _, err = notes(&inventory.Inventory{}, resource, found); err != nil {
			return nil, err
		}
		return out, nil
	}
	return nil, nil
}

// made reports whether an input is what a call read, but for fields that loading
// derives from other resources and that a test adds by hand.
func (c readCall) made(input *ast.Term) bool {
	object, ok := input.Value.(ast.Object)
	if !ok {
		return false
	}
	derived := map[string]bool{}
	for _, name := range inventory.DerivedFields(c.section) {
		derived[name] = true
	}
	kept := ast.NewObject()
	object.Foreach(func(k, v *ast.Term) {
		if name, _ := k.Value.(ast.String); !derived[string(name)] {
			kept.Insert(k, v)
		}
	})
	return c.result.Equal(input) || c.result.Equal(ast.NewTerm(kept))
}

// change makes an example of two declarations.
func (w *watcher) change(name string, call readCall, q *question) (*Example, error) {
	out := &Example{Test: name}
	var err error
	if out.Before, err = written(call.before); err == nil {
		out.YAML, err = written(call.fields)
	}
	if err != nil {
		return nil, err
	}
	address, _ := q.input.Get(ast.StringTerm("address")).Value.(ast.String)
	out.Says, _, err = notes(&inventory.Inventory{}, &inventory.Resource{Section: string(address)}, ast.NewTerm(ast.NewSet(q.found...)))
	return out, err
}

// written is a declaration as YAML.
func written(declared any) (string, error) {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	err := errors.Join(e.Encode(declared), e.Close())
	return b.String(), err

}

// inventory is what a test declares beside the resource, as users write it.
func (w *watcher) inventory(ctx context.Context, value *ast.Term) (map[string]any, error) {
	read := value.Value
	if ref, ok := read.(ast.Ref); ok {
		asking := w.folder.read
		w.folder.read = nil
		var err error
		read, err = w.folder.query(ctx, w.compiler, ref, nil)
		w.folder.read = asking
		if err != nil || read == nil {
			return nil, err
		}
	}
	for _, c := range w.calls {
		if c.section == "" && c.result.Value.Compare(read) == 0 {
			return maps.Clone(c.fields.(map[string]any)), nil
		}
	}
	return nil, nil
}

// declare adds a resource to sections and returns it with its id.
func declare(sections map[string]any, c readCall) *inventory.Resource {
	fields := maps.Clone(c.fields.(map[string]any))
	s := inventory.FindSection(c.section)
	r := &inventory.Resource{Section: s.Name, Kind: s.Kind}
	if s.Single {
		delete(fields, "id")
		sections[s.Name] = fields
		return r
	}
	r.ID = exampleID
	if id, ok := fields["id"].(string); ok {
		r.ID = id
	}
	delete(fields, "id")
	others, _ := sections[s.Name].(map[string]any)
	others = maps.Clone(others)
	if others == nil {
		others = map[string]any{}
	}
	others[r.ID] = fields
	sections[s.Name] = others
	return r
}
