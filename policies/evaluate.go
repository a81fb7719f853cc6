package policies

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/trustcap/trustcap/internal/inventory"
)

// together is how many rules of a kind are asked by one query. Asking all of a
// kind at once would be least work for each resource; with many rules it leaves
// all but one processor idle while they are compiled.
const together = 40

// kindQuery asks rules of a kind of one resource at once.
type kindQuery struct {
	rules    []*Rule
	compiler *ast.Compiler
	query    ast.Body
}

// prepare makes the queries of all kinds, each to be compiled when it is first
// asked for.
func (s *Set) prepare() {
	s.kinds = map[string][]func() (*kindQuery, error){}
	byKind := map[string][]*Rule{}
	for _, r := range s.Rules {
		if r.FoundBy == "" {
			byKind[r.Kind] = append(byKind[r.Kind], r)
		}
	}
	for kind, all := range byKind {
		for rules := range slices.Chunk(all, together) {
			s.kinds[kind] = append(s.kinds[kind], sync.OnceValues(func() (*kindQuery, error) { return s.compile(rules) }))
		}
	}
}

// compile makes one query of the rules of a kind.
func (s *Set) compile(rules []*Rule) (*kindQuery, error) {
	modules := map[string]*ast.Module{}
	add := func(file string) error {
		m, err := ast.ParseModuleWithOpts(file, withoutHead(s.modules[file]), ast.ParserOptions{Capabilities: capabilities()})
		modules[file] = m
		return err
	}
	for _, file := range s.helpers(rules) {
		if err := add(file); err != nil {
			return nil, err
		}
	}
	for _, r := range rules {
		if err := add(r.File); err != nil {
			return nil, err
		}
	}
	c := ast.NewCompiler().WithCapabilities(capabilities()).WithSkipStages(checked...)
	if c.Compile(modules); c.Failed() {
		return nil, c.Errors
	}
	query, err := queryOf(rules)
	return &kindQuery{rules, c, query}, err
}

// queryOf asks all rules at once: an array that has, for each rule, what it
// denies, whether it applies, what it cannot tell and what exempts the resource.
// An undefined `applies` would make the whole query undefined, so it stands in a
// comprehension.
func queryOf(rules []*Rule) (ast.Body, error) {
	var b strings.Builder
	b.WriteString("x := [")
	for _, r := range rules {
		part := func(defined bool, text string) string {
			if defined {
				return fmt.Sprintf(text, r.pkg)
			}
			return "[]"
		}
		applies := "[true]"
		if r.applies {
			applies = part(true, "[true | data.%s.applies]")
		}
		fmt.Fprintf(&b, "[data.%s.deny, %s, %s, %s],", r.pkg, applies, part(r.unknown, "data.%s.unknown"), part(r.exempt, "data.%s.exempt"))
	}
	b.WriteString("]")
	return ast.ParseBody(b.String())
}

// checked are the stages of compiling that only find mistakes. The built-in
// rules went through them, and through the schemas, before they were built in
// (see Test).
var checked = []ast.StageID{
	ast.StageCheckUnusedImports, ast.StageCheckKeywordOverrides, ast.StageCheckDuplicateImports,
	ast.StageCheckVoidCalls, ast.StageParseMetadataBlocks, ast.StageSetAnnotationSet,
	ast.StageCheckRuleConflicts, ast.StageCheckUndefinedFuncs, ast.StageCheckSafetyRuleHeads,
	ast.StageCheckRecursion, ast.StageCheckTypes, ast.StageCheckUnsafeBuiltins,
	ast.StageCheckDeprecatedBuiltins, ast.StageBuildRequiredCapabilities,
}

// helpers are the files in lib whose package a rule names.
func (s *Set) helpers(rules []*Rule) []string {
	var out []string
	for file := range s.modules {
		name, ok := strings.CutPrefix(file, "lib/")
		if !ok || strings.Contains(name, "/") {
			continue
		}
		pkg := "trustcap.lib." + strings.TrimSuffix(name, ".rego")
		if slices.ContainsFunc(rules, func(r *Rule) bool { return strings.Contains(s.modules[r.File], pkg) }) {
			out = append(out, file)
		}
	}
	return out
}

// withoutHead is a module without the comments above its package; lines keep
// their numbers. They have been read already.
func withoutHead(text string) string {
	head, rest, ok := strings.Cut(text, "\npackage ")
	if !ok {
		return text
	}
	return strings.Repeat("\n", strings.Count(head, "\n")+1) + "package " + rest
}

// Evaluate asks every rule of every resource of its kind, as of a day
// (2026-11-21). The verdicts are sorted by rule id and do not depend on the
// order of the input or on timing.
func (s *Set) Evaluate(ctx context.Context, inv *inventory.Inventory, today string) ([]Verdict, error) {
	if s.base != nil {
		return s.evaluateAll(ctx, inv, today)
	}
	// Compile while the inventory is turned into what rules read.
	kinds := map[string]bool{}
	for _, r := range inv.Resources {
		kinds[r.Kind] = true
	}
	var compiling sync.WaitGroup
	for kind := range kinds {
		for _, q := range s.kinds[kind] {
			compiling.Go(func() { q() })
		}
	}
	terms := resourceTerms(inv)
	data, err := dataTerm(inv, terms, today, s.facts)
	if err != nil {
		return nil, err
	}
	compiling.Wait()
	return s.ask(ctx, inv, terms, inmem.NewFromASTObject(data))
}

// dataTerm is `data` as rules see it.
func dataTerm(inv *inventory.Inventory, terms []*ast.Term, today string, facts *ast.Term) (ast.Object, error) {
	yearAgo, err := inventory.AddPeriod(today, inventory.Period{Years: -1})
	if err != nil {
		return nil, err
	}
	halfYearAgo, err := inventory.AddPeriod(today, inventory.Period{Days: -180})
	if err != nil {
		return nil, err
	}
	return ast.NewObject(
		[2]*ast.Term{ast.InternedTerm("inventory"), inventoryTerm(inv, terms)},
		[2]*ast.Term{ast.InternedTerm("used_by"), usedByTerm(inv)},
		[2]*ast.Term{ast.InternedTerm("today"), ast.StringTerm(today)},
		[2]*ast.Term{ast.InternedTerm("year_ago"), ast.StringTerm(yearAgo)},
		[2]*ast.Term{ast.InternedTerm("half_year_ago"), ast.StringTerm(halfYearAgo)}, // 180 days
		[2]*ast.Term{ast.InternedTerm("facts"), facts},
	), nil
}

// prepared is a query bound to an inventory.
type prepared struct {
	rules []*Rule
	query rego.PreparedEvalQuery
	err   error
}

func (s *Set) ask(ctx context.Context, inv *inventory.Inventory, terms []*ast.Term, store storage.Store) ([]Verdict, error) {
	verdicts := map[string]*Verdict{}
	for _, r := range s.Rules {
		verdicts[r.ID] = &Verdict{Rule: r}
	}
	queries := s.bind(ctx, inv, store)
	answers := make([][]answer, len(inv.Resources))
	failures := make([]error, len(inv.Resources))
	next := make(chan int, len(inv.Resources))
	for i := range inv.Resources {
		next <- i
	}
	close(next)
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(inv.Resources)) {
		wait.Go(func() {
			for i := range next {
				r := inv.Resources[i]
				for _, q := range queries[r.Kind] {
					if q.err != nil {
						failures[i] = q.err
						return
					}
					said, err := q.ask(ctx, inv, r, terms[i].Value)
					if err != nil {
						failures[i] = err
						return
					}
					answers[i] = append(answers[i], said...)
				}
			}
		})
	}
	wait.Wait()
	if err := errors.Join(failures...); err != nil {
		return nil, err
	}
	for i, r := range inv.Resources {
		said := answers[i]
		for _, q := range queries[r.Kind] {
			for j, rule := range q.rules {
				verdicts[rule.ID].add(r, said[j])
			}
			said = said[len(q.rules):]
		}
	}
	out := make([]Verdict, 0, len(verdicts))
	for _, r := range s.Rules {
		out = append(out, *verdicts[r.ID].whole())
	}
	return out, nil
}

// whole completes a verdict to which all resources were added.
func (v *Verdict) whole() *Verdict {
	if v.Rule.Kind == "organization" && v.Kin == 0 {
		v.Unknown = append(v.Unknown, Note{Address: "organization", Resource: "organization", Text: "no organization is declared, so nothing can be said of it"})
	}
	return v
}

// bind prepares the queries of the kinds that are declared.
func (s *Set) bind(ctx context.Context, inv *inventory.Inventory, store storage.Store) map[string][]*prepared {
	queries := map[string][]*prepared{}
	var wait sync.WaitGroup
	for _, r := range inv.Resources {
		if queries[r.Kind] != nil || s.kinds[r.Kind] == nil {
			continue
		}
		bound := make([]*prepared, len(s.kinds[r.Kind]))
		queries[r.Kind] = bound
		for i, q := range s.kinds[r.Kind] {
			wait.Go(func() { bound[i] = bind(ctx, q, store) })
		}
	}
	wait.Wait()
	return queries
}

func bind(ctx context.Context, q func() (*kindQuery, error), store storage.Store) *prepared {
	k, err := q()
	if err != nil {
		return &prepared{err: err}
	}
	p := &prepared{rules: k.rules}
	p.query, p.err = rego.New(
		rego.Compiler(k.compiler),
		rego.Store(store),
		rego.ParsedQuery(k.query),
		rego.Capabilities(capabilities()),
		// A rule that fails over a built-in must not look like one that found
		// nothing.
		rego.StrictBuiltinErrors(true),
		// The answer is read as terms; turning it into Go values first costs a
		// fifth of the evaluation.
		rego.GenerateJSON(func(t *ast.Term, _ *rego.EvalContext) (any, error) { return t.Value, nil }),
	).PrepareForEval(ctx)
	return p
}

// answer is what one rule says of one resource.
type answer struct {
	applies               bool
	deny, unknown, exempt []Note
	fixes                 []*Fix
}

func (p *prepared) ask(ctx context.Context, inv *inventory.Inventory, r *inventory.Resource, input ast.Value) ([]answer, error) {
	results, err := p.query.Eval(ctx, rego.EvalParsedInput(input))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.Address(), err)
	}
	if len(results) != 1 {
		return nil, fmt.Errorf("%s: the rules of kind %s gave no answer", r.Address(), r.Kind)
	}
	x, _ := results[0].Bindings["x"].(*ast.Array)
	if x == nil || x.Len() != len(p.rules) {
		return nil, fmt.Errorf("%s: the rules of kind %s gave no answer that can be read", r.Address(), r.Kind)
	}
	answers := make([]answer, len(p.rules))
	for i, rule := range p.rules {
		row := x.Elem(i).Value.(*ast.Array)
		a := &answers[i]
		applies, _ := row.Elem(1).Value.(*ast.Array)
		a.applies = applies != nil && applies.Len() > 0
		var err error
		if a.deny, a.fixes, err = notes(inv, r, row.Elem(0)); err == nil {
			if a.unknown, _, err = notes(inv, r, row.Elem(2)); err == nil {
				a.exempt, _, err = notes(inv, r, row.Elem(3))
			}
		}
		if err == nil {
			err = a.consistent()
		}
		if err != nil {
			return nil, fmt.Errorf("rule %s (%s) on %s: %w", rule.ID, rule.File, r.Address(), err)
		}
	}
	return answers, nil
}

// consistent refuses a rule that accuses what it did not look at.
func (a *answer) consistent() error {
	if !a.applies && len(a.deny)+len(a.unknown) > 0 {
		return errors.New("it speaks of a resource that is not in its population")
	}
	if a.applies && len(a.exempt) > 0 {
		return errors.New("it exempts a resource that is in its population")
	}
	for i := 1; i < len(a.deny); i++ {
		if a.deny[i].Address == a.deny[i-1].Address {
			return fmt.Errorf("two findings with the address %s", a.deny[i].Address)
		}
	}
	return nil
}

// notes reads a set of {path, text, args}, sorted by address.
func notes(inv *inventory.Inventory, r *inventory.Resource, t *ast.Term) ([]Note, []*Fix, error) {
	set, ok := t.Value.(ast.Set)
	if !ok || set.Len() == 0 {
		return nil, nil, nil
	}
	type entry struct {
		Note
		fix *Fix
	}
	var entries []entry
	err := set.Iter(func(t *ast.Term) error {
		o, ok := t.Value.(ast.Object)
		if !ok {
			return fmt.Errorf("%v is no {path, text, args}", t)
		}
		e := entry{Note: Note{Resource: r.Address()}}
		address, err := join(e.Resource, o.Get(ast.InternedTerm("path")))
		if err != nil {
			return err
		}
		e.Address = address
		text := o.Get(ast.InternedTerm("text"))
		if text == nil {
			return errors.New("a finding without a text")
		}
		if _, ok := text.Value.(ast.String); !ok {
			return fmt.Errorf("the text %v is no text", text)
		}
		e.Text = string(text.Value.(ast.String))
		if args := o.Get(ast.InternedTerm("args")); args != nil {
			v, err := ast.JSON(args.Value)
			if err != nil {
				return err
			}
			e.Args, _ = v.(map[string]any)
		}
		if fix := o.Get(ast.InternedTerm("fix")); fix != nil {
			f, _ := fix.Value.(ast.Object)
			if f == nil {
				return errors.New("a fix is {path, value}")
			}
			address, err := join(e.Resource, f.Get(ast.InternedTerm("path")))
			if err != nil {
				return err
			}
			mend := f.Get(ast.InternedTerm("value"))
			if mend == nil {
				return errors.New("a fix without a value")
			}
			value, err := ast.JSON(mend.Value)
			if err != nil {
				return err
			}
			e.fix = &Fix{address, value}
		}
		e.At = inv.Locate(e.Address)
		entries = append(entries, e)
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Text, b.Text))
	})
	out, fixes := make([]Note, len(entries)), make([]*Fix, len(entries))
	for i, e := range entries {
		out[i], fixes[i] = e.Note, e.fix
	}
	return out, fixes, nil
}

// join makes an address of a resource's and a path below it.
func join(resource string, path *ast.Term) (string, error) {
	if path == nil {
		return "", errors.New("a finding without a path")
	}
	steps, ok := path.Value.(*ast.Array)
	if !ok {
		return "", fmt.Errorf("the path %v is no array", path)
	}
	var b strings.Builder
	b.WriteString(resource)
	err := steps.Iter(func(t *ast.Term) error {
		s, ok := t.Value.(ast.String)
		if !ok {
			return fmt.Errorf("the step %v of a path is no text", t)
		}
		b.WriteByte('/')
		b.WriteString(inventory.EscapeStep(string(s)))
		return nil
	})
	return b.String(), err
}

// add takes the answer of one resource into the verdict. What is not written
// in a foreign document because its format has no place for it is not wrong: it
// cannot be told.
func (v *Verdict) add(r *inventory.Resource, a answer) {
	v.Kin++
	v.Exempt = append(v.Exempt, a.exempt...)
	if !a.applies {
		return
	}
	v.Population = append(v.Population, r.Address())
	v.Unknown = append(v.Unknown, a.unknown...)
	for i, note := range a.deny {
		if r.Foreign != nil && !v.Rule.plain() && !carried(r, note) {
			v.Unknown = append(v.Unknown, note)
			continue
		}
		v.Findings = append(v.Findings, Finding{Rule: v.Rule.ID, Note: note, Fix: a.fixes[i]})
	}
}

// carried reports whether a foreign resource says what the note is about, or
// could have said it.
func carried(r *inventory.Resource, note Note) bool {
	path := strings.Split(strings.TrimPrefix(strings.TrimPrefix(note.Address, note.Resource), "/"), "/")
	return r.Get(path...).Exists() || r.Foreign.CanCarry(r.Section, path)
}
