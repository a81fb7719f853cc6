package policies

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

// Mutation is a kind of change to a rule.
type Mutation string

// The mutations, each a single change.
const (
	DropRule      Mutation = "drop rule"      // a definition never holds
	DropCondition Mutation = "drop condition" // a condition always holds
	Negate        Mutation = "negate"         // a condition holds when it did not
	Compare       Mutation = "compare"        // another comparison
	ShiftNumber   Mutation = "number"         // one more, one less
	RenameStep    Mutation = "path"           // the last step of a path
	ChangeString  Mutation = "string"         // any other text
	DropControl   Mutation = "control"        // a control that METADATA name
)

// Mutant is a rule with one change.
type Mutant struct {
	Rule       string             `json:"rule"` // its id, or the file of shared conditions
	At         inventory.Position `json:"at"`
	Mutation   Mutation           `json:"mutation"`
	Change     string             `json:"change"`     // `<` -> `<=`
	Expression string             `json:"expression"` // the condition or the head it stands in
	Line       string             `json:"line"`       // as mutated
	Reason     string             `json:"reason,omitempty"`

	file string
	text string // of the file, as mutated
	drop int    // the definition that never holds, -1: none
	// The line of the registry that it changes to.
	registry string
}

// Equivalent is a mutant that no test can tell from the rule, with the reason
// why. It is found again by what it changes, not by its line.
type Equivalent struct {
	Rule       string   `yaml:"rule" json:"rule"`
	Mutation   Mutation `yaml:"mutation" json:"mutation"`
	Expression string   `yaml:"expression" json:"expression"`
	Change     string   `yaml:"change" json:"change"`
	Reason     string   `yaml:"reason" json:"reason"`
}

// MutationReport is what became of the mutants of a folder of rules.
type MutationReport struct {
	Killed     int          `json:"killed"`     // a test failed
	Invalid    int          `json:"invalid"`    // did not compile: nothing a rule could say
	Survivors  []Mutant     `json:"survivors"`  // no test failed
	Equivalent []Mutant     `json:"equivalent"` // survivors that equivalent.yaml lists
	Stale      []Equivalent `json:"stale"`      // entries that no survivor matches
}

// Mutants counts the mutants that compile.
func (r *MutationReport) Mutants() int { return r.Killed + len(r.Survivors) + len(r.Equivalent) }

// maxEquivalent is the share of mutants that may be listed as equivalent.
const maxEquivalent = 0.02

// TooManyEquivalent reports whether more than two in a hundred mutants are
// listed as equivalent.
func (r *MutationReport) TooManyEquivalent() bool {
	return float64(len(r.Equivalent)) > maxEquivalent*float64(r.Mutants())
}

// Passed reports whether nothing survived but what is listed, and the list is
// short and holds nothing stale.
func (r *MutationReport) Passed() bool {
	return len(r.Survivors) == 0 && len(r.Stale) == 0 && !r.TooManyEquivalent()
}

const equivalentFile = "equivalent.yaml"

func readEquivalents(fsys fs.FS) ([]Equivalent, error) {
	b, err := fs.ReadFile(fsys, equivalentFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	var out []Equivalent
	d := yaml.NewDecoder(strings.NewReader(string(b)))
	d.KnownFields(true)
	if err := d.Decode(&out); err != nil {
		return nil, fmt.Errorf("%s: %w", equivalentFile, err)
	}
	for _, e := range out {
		if e.Rule == "" || e.Mutation == "" || e.Expression == "" || e.Change == "" || e.Reason == "" {
			return nil, fmt.Errorf("%s: an entry names rule, mutation, expression, change and reason", equivalentFile)
		}
	}
	return out, nil
}

// Mutate changes every rule of a folder in every way, one change at a time, and
// runs the tests that reach the rule. Tests that fail as it is notice nothing.
func Mutate(ctx context.Context, fsys fs.FS, o TestOptions) (*MutationReport, error) {
	f, err := openFolder(fsys, o)
	if err != nil {
		return nil, err
	}
	suites, err := f.suites(ctx)
	if err != nil {
		return nil, err
	}
	var mutants []Mutant
	for _, file := range f.files {
		if !f.isTest(file) {
			found, err := f.mutants(file)
			if err != nil {
				return nil, err
			}
			mutants = append(mutants, found...)
		}
	}
	fates := make([]fate, len(mutants))
	var wait sync.WaitGroup
	var next, done atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(mutants) {
					return
				}
				fates[i] = f.fate(ctx, &mutants[i], suites[mutants[i].file])
				if n := int(done.Add(1)); o.Progress != nil {
					o.Progress(n, len(mutants))
				}
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := &MutationReport{Survivors: []Mutant{}, Equivalent: []Mutant{}, Stale: []Equivalent{}}
	used := make([]bool, len(f.listed))
	for i, m := range mutants {
		switch fates[i] {
		case killed:
			r.Killed++
		case invalid:
			r.Invalid++
		case survived:
			at := slices.IndexFunc(f.listed, func(e Equivalent) bool {
				return e.Rule == m.Rule && e.Mutation == m.Mutation && e.Change == m.Change && oneLine(e.Expression) == m.Expression
			})
			if at < 0 {
				r.Survivors = append(r.Survivors, m)
				continue
			}
			used[at] = true
			m.Reason = f.listed[at].Reason
			r.Equivalent = append(r.Equivalent, m)
		}
	}
	for i, e := range f.listed {
		if !used[i] {
			r.Stale = append(r.Stale, e)
		}
	}
	return r, nil
}

// fate is what becomes of a mutant.
type fate int

const (
	survived fate = iota
	killed
	invalid
)

func (f *folder) fate(ctx context.Context, m *Mutant, suites []*suite) fate {
	if m.Mutation == DropControl {
		// No test in Rego sees METADATA: what a rule proves is agreed in
		// controls.golden.
		if slices.Contains(f.agreed, f.registryLine(m.file)) && !slices.Contains(f.agreed, m.registry) {
			return killed
		}
		return survived
	}
	module, err := f.parse(m.file, m.text)
	if err != nil {
		return invalid
	}
	if m.drop >= 0 {
		neverHolds(module, m.drop)
	}
	for _, s := range suites {
		modules := map[string]*ast.Module{}
		for _, file := range s.files {
			modules[file] = f.modules[file]
		}
		modules[m.file] = module
		c := f.compiler()
		if c.Compile(modules); c.Failed() {
			return invalid
		}
		if !f.same(ctx, c, s) {
			return killed
		}
	}
	return survived
}

// suite is a file of tests, with all modules that they need.
type suite struct {
	files []string
	tests []ast.Ref
	want  []ast.Value
	first atomic.Int64 // the test that killed last: likely to kill next
}

// same reports whether every test answers as it does unchanged.
func (f *folder) same(ctx context.Context, c *ast.Compiler, s *suite) bool {
	first := int(s.first.Load())
	for n := range s.tests {
		i := n
		switch {
		case n == 0:
			i = first
		case n <= first:
			i = n - 1
		}
		value, err := f.query(ctx, c, s.tests[i], nil)
		if err != nil || value == nil || value.Compare(s.want[i]) != 0 {
			s.first.Store(int64(i))
			return false
		}
	}
	return true
}

// suites are, for each file of rules, the tests that reach it: its own first.
func (f *folder) suites(ctx context.Context) (map[string][]*suite, error) {
	byPackage := map[string][]string{}
	var all []string
	for file, m := range f.modules {
		byPackage[packageOf(m)] = append(byPackage[packageOf(m)], file)
		all = append(all, file)
	}
	slices.Sort(all)
	needs := map[string][]string{}
	for _, file := range all {
		needs[file] = references(f.modules[file], byPackage)
	}
	out := map[string][]*suite{}
	for _, file := range all {
		s := &suite{}
		for _, r := range f.modules[file].Rules {
			ref := append(f.modules[file].Package.Path.Copy(), refTail(r)...)
			if isTestRule(r) && !slices.ContainsFunc(s.tests, func(t ast.Ref) bool { return t.Equal(ref) }) {
				s.tests = append(s.tests, ref)
			}
		}
		if len(s.tests) == 0 {
			continue
		}
		s.files = closure(file, needs)
		modules := map[string]*ast.Module{}
		for _, need := range s.files {
			modules[need] = f.modules[need]
		}
		c := f.compiler()
		if c.Compile(modules); c.Failed() {
			return nil, problemsOf(c.Errors)
		}
		s.tests = slices.DeleteFunc(s.tests, func(test ast.Ref) bool {
			value, err := f.query(ctx, c, test, nil)
			if err != nil || value == nil || value.Compare(ast.Boolean(false)) == 0 {
				return true
			}
			s.want = append(s.want, value)
			return false
		})
		for _, need := range s.files {
			if packageOf(f.modules[file]) == packageOf(f.modules[need])+"_test" {
				out[need] = append([]*suite{s}, out[need]...)
			} else {
				out[need] = append(out[need], s)
			}
		}
	}
	return out, nil
}

// refTail is the name of a rule as the steps of a reference.
func refTail(r *ast.Rule) ast.Ref {
	tail := r.Head.Ref().GroundPrefix().Copy()
	if name, ok := tail[0].Value.(ast.Var); ok {
		tail[0] = ast.StringTerm(string(name))
	}
	return tail
}

// references are the files of the packages that a module names, and of its own.
func references(m *ast.Module, byPackage map[string][]string) []string {
	named := map[string]bool{packageOf(m): true}
	note := func(r ast.Ref) {
		if !r[0].Equal(ast.DefaultRootDocument) {
			return
		}
		ground := r.GroundPrefix().String()
		for pkg := range byPackage {
			if ground == pkg || strings.HasPrefix(ground, pkg+".") || strings.HasPrefix(ground, pkg+"[") {
				named[pkg] = true
			}
		}
	}
	for _, i := range m.Imports {
		if r, ok := i.Path.Value.(ast.Ref); ok {
			note(r)
		}
	}
	for _, r := range m.Rules {
		ast.WalkRefs(r, func(r ast.Ref) bool {
			note(r)
			return false
		})
	}
	var out []string
	for pkg := range named {
		out = append(out, byPackage[pkg]...)
	}
	slices.Sort(out)
	return out
}

// closure are the files that a file needs, itself among them.
func closure(file string, needs map[string][]string) []string {
	out := []string{file}
	for i := 0; i < len(out); i++ {
		for _, n := range needs[out[i]] {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// definitions are the rules of a module, each followed by its else branches.
func definitions(m *ast.Module) []*ast.Rule {
	var out []*ast.Rule
	for _, r := range m.Rules {
		for ; r != nil; r = r.Else {
			out = append(out, r)
		}
	}
	return out
}

func neverHolds(m *ast.Module, n int) {
	r := definitions(m)[n]
	if r.Default {
		m.Rules = slices.DeleteFunc(m.Rules, func(other *ast.Rule) bool { return other == r })
		return
	}
	never := ast.NewExpr(ast.InternedTerm(false)).SetLocation(r.Location)
	r.Body = append(slices.Clone(r.Body), never)
	never.Index = len(r.Body) - 1
}

// site is a place in the text of a file.
type site struct{ from, to int }

// siteOf is where a node stands, nowhere for what the parser made up.
func siteOf(l *ast.Location) site {
	if l == nil {
		return site{}
	}
	return site{l.Offset, l.Offset + len(l.Text)}
}

func (s site) holds(other site) bool { return s.from <= other.from && other.to <= s.to }

// mutator collects the mutants of a file.
type mutator struct {
	file, text, rule string
	heads, exprs     []site
	out              []Mutant
}

// mutants are all mutants of the rules in a file, in the order of its text.
func (f *folder) mutants(file string) ([]Mutant, error) {
	text := f.texts[file]
	module, err := f.parse(file, text)
	if err != nil {
		return nil, err
	}
	m := &mutator{file: file, text: text, rule: idOf(text)}
	if strings.HasPrefix(m.rule, "lib-") {
		m.rule = file
	}
	m.controls()
	for _, r := range definitions(module) {
		m.heads = append(m.heads, siteOf(r.Head.Location))
	}
	ast.WalkExprs(module, func(e *ast.Expr) bool {
		m.exprs = append(m.exprs, siteOf(e.Location))
		return false
	})
	for n, r := range definitions(module) {
		if isTestRule(r) {
			continue
		}
		at := siteOf(r.Head.Location)
		m.add(Mutant{Mutation: DropRule, Change: fmt.Sprintf("`%s` never holds", m.name(r)), drop: n, text: text}, at)
	}
	for _, r := range module.Rules {
		if !isTestRule(r) {
			m.walk(r)
		}
	}
	slices.SortStableFunc(m.out, func(a, b Mutant) int { return cmp.Or(a.At.Line-b.At.Line, a.At.Column-b.At.Column) })
	return m.out, nil
}

// name is the name of a rule's definition.
func (m *mutator) name(r *ast.Rule) string {
	name := r.Head.Ref().GroundPrefix().String()
	if name == "" || strings.HasPrefix(m.text[siteOf(r.Head.Location).from:], "else") {
		return "else"
	}
	return name
}

// controls drops each control that METADATA name.
func (m *mutator) controls() {
	meta, err := parseMetadata(m.file, m.text)
	if err != nil {
		return
	}
	named := meta.Custom.Controls
	for n, control := range named {
		meta.Custom.Controls = slices.Delete(slices.Clone(named), n, n+1)
		from := max(strings.Index(m.text, control), 0)
		m.add(Mutant{
			Mutation: DropControl, Change: "without `" + control + "`", Expression: "controls", drop: -1,
			text: m.text[:from] + m.text[from+len(control):], registry: registryLine(idOf(m.text), meta),
		}, site{from, from + len(control)})
	}
}

// add takes a mutant at a place.
func (m *mutator) add(mutant Mutant, at site) {
	mutant.Rule, mutant.file = m.rule, m.file
	before := m.text[:at.from]
	line := strings.Count(before, "\n") + 1
	mutant.At = inventory.Position{File: m.file, Line: line, Column: at.from - strings.LastIndexByte(before, '\n')}
	lines := strings.Split(mutant.text, "\n")
	mutant.Line = strings.TrimSpace(lines[line-1])
	if mutant.Expression == "" {
		mutant.Expression = oneLine(m.text[m.around(at).from:m.around(at).to])
	}
	m.out = append(m.out, mutant)
}

// around is the innermost condition, or else the head, that a place stands in.
func (m *mutator) around(at site) site {
	best := site{0, len(m.text) + 1}
	for _, from := range [][]site{m.exprs, m.heads} {
		for _, s := range from {
			if s.holds(at) && s.to-s.from < best.to-best.from {
				best = s
			}
		}
		if best.to <= len(m.text) {
			return best
		}
	}
	return at
}

// replace adds the mutant that has another text at a place.
func (m *mutator) replace(kind Mutation, at site, with string) {
	m.add(Mutant{
		Mutation: kind, drop: -1,
		Change: "`" + oneLine(m.text[at.from:at.to]) + "` -> `" + oneLine(with) + "`",
		text:   m.text[:at.from] + with + m.text[at.to:],
	}, at)
}

// walk adds the mutants within a definition, its else branches among them.
func (m *mutator) walk(r *ast.Rule) {
	steps := map[*ast.Term]bool{} // last steps of paths
	cutsets := map[*ast.Term]bool{}
	quiet := map[any]bool{} // conditions that their `not` speaks for, keys of findings
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Not:
			if !x.ExplicitBody {
				for _, e := range x.Body {
					quiet[e] = true
				}
			}
		case *ast.Expr:
			if !quiet[x] {
				m.condition(x)
			}
			if terms, ok := x.Terms.([]*ast.Term); ok {
				m.comparison(terms)
				markCutset(terms, cutsets)
			}
		case *ast.Term:
			switch v := x.Value.(type) {
			case ast.Call:
				m.comparison(v)
				markCutset(v, cutsets)
			case ast.Object:
				markFinding(v, steps, quiet)
			}
			if quiet[x] {
				return true
			}
			m.constant(x, steps[x], cutsets[x])
		}
		return false
	}).Walk(r)
}

// markFinding marks the keys of a finding, and the last step of its path.
func markFinding(o ast.Object, steps map[*ast.Term]bool, quiet map[any]bool) {
	path := o.Get(ast.InternedTerm("path"))
	if path == nil || o.Get(ast.InternedTerm("text")) == nil {
		return
	}
	if a, ok := path.Value.(*ast.Array); ok && a.Len() > 0 {
		steps[a.Elem(a.Len()-1)] = true
	}
	o.Foreach(func(key, _ *ast.Term) { quiet[key] = true })
}

// markCutset marks a string that is a set of characters: it loses one, since
// one more would hardly ever matter.
func markCutset(call []*ast.Term, cutsets map[*ast.Term]bool) {
	if len(call) == 3 && slices.Contains([]string{"trim", "trim_left", "trim_right"}, call[0].Value.String()) {
		cutsets[call[2]] = true
	}
}

// condition drops and negates a condition.
func (m *mutator) condition(e *ast.Expr) {
	at := siteOf(e.Location)
	text := m.text[at.from:at.to]
	if text == "" || text == "true" || isTrue(e) || isDeclaration(e) {
		return
	}
	m.replace(DropCondition, at, "true")
	positive, negated := strings.CutPrefix(text, "not ")
	switch {
	case negated:
		m.replace(Negate, at, strings.TrimSpace(positive))
	case !e.IsAssignment() && !e.IsEquality() && !isSome(e):
		m.replace(Negate, at, "not "+text)
	}
}

// isTrue recognizes the body that the parser gives to a rule without one.
func isTrue(e *ast.Expr) bool {
	t, ok := e.Terms.(*ast.Term)
	return ok && t.Value.Compare(ast.Boolean(true)) == 0
}

func isSome(e *ast.Expr) bool {
	_, ok := e.Terms.(*ast.SomeDecl)
	return ok
}

// isDeclaration recognizes `some x`, which asks nothing.
func isDeclaration(e *ast.Expr) bool {
	d, ok := e.Terms.(*ast.SomeDecl)
	return ok && !slices.ContainsFunc(d.Symbols, func(t *ast.Term) bool {
		_, call := t.Value.(ast.Call)
		return call
	})
}

// comparisons are what else each comparison could be: with or without its
// boundary, and the other way round.
var comparisons = map[string]struct {
	sign   string
	others []string
}{
	"lt":    {"<", []string{"<=", ">"}},
	"lte":   {"<=", []string{"<", ">="}},
	"gt":    {">", []string{">=", "<"}},
	"gte":   {">=", []string{">", "<="}},
	"equal": {"==", []string{"!="}},
	"neq":   {"!=", []string{"=="}},
}

// comparison swaps the sign between two operands.
func (m *mutator) comparison(terms []*ast.Term) {
	if len(terms) != 3 {
		return
	}
	c, ok := comparisons[terms[0].Value.String()]
	if !ok {
		return
	}
	from, to := siteOf(terms[1].Location).to, siteOf(terms[2].Location).from
	if to < from {
		return
	}
	gap := m.text[from:to]
	i := strings.Index(gap, c.sign)
	if i < 0 {
		return
	}
	for _, other := range c.others {
		m.replace(Compare, site{from + i, from + i + len(c.sign)}, other)
	}
}

// constant shifts a number or changes a string.
func (m *mutator) constant(t *ast.Term, lastStep, cutset bool) {
	at := siteOf(t.Location)
	text := m.text[at.from:at.to]
	switch v := t.Value.(type) {
	case ast.Number:
		if text != v.String() {
			return
		}
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			m.replace(ShiftNumber, at, strconv.FormatInt(n+1, 10))
			m.replace(ShiftNumber, at, strconv.FormatInt(n-1, 10))
		} else if f, err := strconv.ParseFloat(text, 64); err == nil {
			m.replace(ShiftNumber, at, strconv.FormatFloat(f+1, 'f', -1, 64))
			m.replace(ShiftNumber, at, strconv.FormatFloat(f-1, 'f', -1, 64))
		}
	case ast.String:
		if len(text) < 2 || text[0] != '"' && text[0] != '`' {
			return // a step of a reference
		}
		kind := ChangeString
		if lastStep {
			kind = RenameStep
		}
		changed := text[:len(text)-1] + "~" + text[len(text)-1:]
		if cutset && len(text) > 2 {
			changed = text[:len(text)-2] + text[len(text)-1:]
		}
		m.replace(kind, at, changed)
	}
}
