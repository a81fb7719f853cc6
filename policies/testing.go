package policies

import (
	"cmp"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/trustcap/trustcap/internal/inventory"
)

// TestOptions say what kind of folder is tested.
type TestOptions struct {
	// Own folders hold a user's rules: they may use every built-in of Rego that
	// depends on its arguments alone, and any layout of files.
	Own bool
	// Progress is told how many mutants are done, or nil.
	Progress func(done, total int)
}

// TestReport is what the tests of a folder of rules showed.
type TestReport struct {
	Tests    []TestResult   `json:"tests"`    // sorted by file and line
	Coverage []FileCoverage `json:"coverage"` // of files with rules, sorted
	// Registry are the lines by which controls.golden differs from the METADATA
	// of the rules: "-" stands in the file, "+" in the rules.
	Registry []string `json:"registry"`
}

// TestResult is what one test showed.
type TestResult struct {
	Package string             `json:"package"` // trustcap.dataset.retention_set_test
	Name    string             `json:"name"`
	At      inventory.Position `json:"at"`
	// Failure is why it failed, or nil.
	Failure *TestFailure `json:"failure,omitempty"`
}

// TestFailure says where and why a test failed.
type TestFailure struct {
	At         inventory.Position `json:"at"`
	Expression string             `json:"expression"` // the condition that did not hold
	Reason     string             `json:"reason"`     // an error, or "" where the condition was just not true
	Output     string             `json:"output"`     // what print wrote
}

// FileCoverage counts the lines of a file that rules stand on.
type FileCoverage struct {
	File    string  `json:"file"`
	Covered int     `json:"covered"`
	Missing []Lines `json:"missing"` // never evaluated
}

// Lines are lines of a file, both ends inclusive.
type Lines struct {
	From int `json:"from"`
	To   int `json:"to"`
}

func (l Lines) String() string {
	if l.From == l.To {
		return fmt.Sprint(l.From)
	}
	return fmt.Sprintf("%d-%d", l.From, l.To)
}

// Failed are the tests that failed.
func (r *TestReport) Failed() []TestResult {
	return slices.DeleteFunc(slices.Clone(r.Tests), func(t TestResult) bool { return t.Failure == nil })
}

// Lines counts the lines that rules stand on, and how many of them some test
// evaluated.
func (r *TestReport) Lines() (covered, all int) {
	for _, f := range r.Coverage {
		covered += f.Covered
		all += f.Covered
		for _, m := range f.Missing {
			all += m.To - m.From + 1
		}
	}
	return covered, all
}

// Passed reports whether every test passed, every line is covered and the
// registry is as agreed.
func (r *TestReport) Passed() bool {
	covered, all := r.Lines()
	return len(r.Tests) > 0 && len(r.Failed()) == 0 && covered == all && len(r.Registry) == 0
}

// testTime is how long one test may take; a mutant that takes longer counts as
// noticed.
const testTime = 30 * time.Second

// Test runs the Rego tests of a folder of rules against the real schemas and
// reports what failed and which lines no test reached. An error means that it
// could not tell: a file that cannot be read, a module that does not compile.
func Test(ctx context.Context, fsys fs.FS, o TestOptions) (*TestReport, error) {
	f, err := openFolder(fsys, o)
	if err != nil {
		return nil, err
	}
	c := f.compiler()
	if !o.Own {
		c = c.WithSchemas(schemaSet()).WithUseTypeCheckAnnotations(true).WithStrict(true)
	}
	modules := maps.Clone(f.modules)
	for file, text := range schemaModules() {
		m, err := ast.ParseModuleWithOpts(file, text, ast.ParserOptions{ProcessAnnotation: true})
		if err != nil {
			return nil, err
		}
		modules[file] = m
	}
	txn, err := f.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer f.store.Abort(ctx, txn)
	lines := cover.New()
	results, err := tester.NewRunner().SetStore(f.store).SetCompiler(c).SetModules(modules).SetParallel(runtime.GOMAXPROCS(0)).
		RaiseBuiltinErrors(true).AddCustomBuiltins(f.testerBuiltins()).CapturePrintOutput(true).
		SetTimeout(testTime).SetCoverageQueryTracer(lines).RunTests(ctx, txn)
	if err != nil {
		return nil, problemsOf(err)
	}
	report := &TestReport{Tests: []TestResult{}, Coverage: []FileCoverage{}}
	for r := range results {
		t := TestResult{Package: strings.TrimPrefix(r.Package, "data."), Name: r.Name, At: position(r.Location)}
		if r.Error != nil || r.Fail || r.Skip {
			t.Failure = f.failure(ctx, c, r)
		}
		report.Tests = append(report.Tests, t)
	}
	slices.SortFunc(report.Tests, func(a, b TestResult) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.Name, b.Name))
	})
	covered := lines.Report(modules)
	for _, file := range f.files {
		if f.isTest(file) || len(f.modules[file].Rules) == 0 {
			continue
		}
		report.Coverage = append(report.Coverage, coverage(file, covered.Files[file]))
	}
	report.Registry = f.registryDiff()
	return report, nil
}

func coverage(file string, r *cover.FileReport) FileCoverage {
	c := FileCoverage{File: file, Missing: []Lines{}}
	if r == nil {
		return c
	}
	c.Covered = r.CoveredLines
	for _, m := range r.NotCovered {
		if n := len(c.Missing) - 1; n >= 0 && c.Missing[n].To+1 >= m.Start.Row {
			c.Missing[n].To = max(c.Missing[n].To, m.End.Row)
			continue
		}
		c.Missing = append(c.Missing, Lines{m.Start.Row, m.End.Row})
	}
	return c
}

func position(l *ast.Location) inventory.Position {
	if l == nil {
		return inventory.Position{}
	}
	return inventory.Position{File: l.File, Line: l.Row, Column: l.Col}
}

// failure runs a test that failed again and finds the condition of the test
// that did not hold.
func (f *folder) failure(ctx context.Context, c *ast.Compiler, r *tester.Result) *TestFailure {
	out := &TestFailure{At: position(r.Location), Output: string(r.Output)}
	switch {
	case r.Skip:
		out.Reason = "a test that is still to be done"
		return out
	case r.Error != nil:
		out.Reason = r.Error.Error()
		return out
	}
	var last *ast.Expr
	_, _ = f.query(ctx, c, append(ast.MustParseRef(r.Package), ast.StringTerm(r.Name)), tracer(func(e topdown.Event) {
		if x, ok := e.Node.(*ast.Expr); ok && e.Op == topdown.FailOp && e.Location != nil && e.Location.File == out.At.File {
			last = x
		}
	}))
	if last == nil {
		return out
	}
	out.At = position(last.Location)
	out.Expression = oneLine(string(last.Location.Text))
	if strings.Contains(last.String(), conductPackage) {
		out.Reason = "the rule answers as the engine forbids: it speaks of a resource that is not in its population, exempts one that is, or finds two things at one place"
	}
	return out
}

// tracer makes a function a tracer of queries.
type tracer func(topdown.Event)

func (tracer) Enabled() bool                { return true }
func (tracer) Config() topdown.TraceConfig  { return topdown.TraceConfig{} }
func (t tracer) TraceEvent(e topdown.Event) { t(e) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// isTestRule reports whether a rule is a test by its name.
func isTestRule(r *ast.Rule) bool {
	name := strings.Trim(r.Head.Ref()[0].String(), `"`)
	return strings.HasPrefix(name, "test_") || strings.HasPrefix(name, "todo_test_")
}

func packageOf(m *ast.Module) string { return m.Package.Path.String() }

// isTest reports whether a file holds tests or what belongs to them.
func (f *folder) isTest(file string) bool {
	return strings.HasSuffix(file, "_test.rego") || strings.HasPrefix(file, conductFile)
}

// folder is a folder of rules and tests, parsed.
type folder struct {
	own     bool
	files   []string // with modules, sorted
	texts   map[string]string
	modules map[string]*ast.Module // with those that watch the conduct of rules
	facts   ast.Value
	store   storage.Store // what tests read where they put nothing in its place
	agreed  []string      // lines of controls.golden, nil where there is none
	listed  []Equivalent

	// What the test built-ins answered: they are asked the same thing for every
	// mutant. nil: they do not remember.
	remembered *sync.Map
	// read is told of every answer of a test built-in, or nil.
	read func(call readCall)
}

// readCall is a call of trustcap.read or, with an empty section, of
// trustcap.inventory.
type readCall struct {
	section string
	fields  any // as users write it
	before  any // of trustcap.transition: the declaration before
	result  *ast.Term
}

// goldenFile lists, for each rule, the controls that it proves a part of.
const goldenFile = "controls.golden"

// agreements are what the built-in rules are held to beside their tests.
//
//go:embed controls.golden equivalent.yaml
var agreements embed.FS

// BuiltinFS is the folder of trustcap's own rules and their tests.
func BuiltinFS() fs.FS { return builtinFS{} }

type builtinFS struct{}

func (builtinFS) Open(name string) (fs.File, error) {
	f, err := embedded.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return agreements.Open(name)
	}
	return f, err
}

// openFolder reads and parses a folder of rules with their tests.
func openFolder(fsys fs.FS, o TestOptions) (*folder, error) {
	f := newFolder(o.Own)
	var wrong ast.Errors
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && p != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case !d.Type().IsRegular() || path.Ext(p) != ".rego":
			return nil
		}
		b, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		var errs ast.Errors
		if err := f.add(p, string(b)); errors.As(err, &errs) {
			wrong = append(wrong, errs...)
		} else if err != nil {
			return err
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(wrong) > 0 {
		return nil, problemsOf(wrong)
	}
	if len(f.files) == 0 {
		return nil, errors.New("there is no rule in this folder: no file ends in .rego")
	}
	slices.Sort(f.files)
	set, err := Builtin()
	if err != nil {
		return nil, err
	}
	f.facts = set.facts.Value
	if _, builtin := fsys.(builtinFS); !builtin && !o.Own {
		if set, err = load(fsys); err != nil {
			return nil, err
		}
		f.facts = set.facts.Value
	}
	if b, err := fs.ReadFile(fsys, goldenFile); err == nil {
		f.agreed = strings.Split(strings.TrimSpace(string(b)), "\n")
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if f.listed, err = readEquivalents(fsys); err != nil {
		return nil, err
	}
	f.store = inmem.NewFromASTObject(standIns(f.facts))
	f.watchConduct()
	return f, nil
}

// problemsOf gives what OPA says of modules its places.
func problemsOf(err error) error {
	if !errors.As(err, &ast.Errors{}) {
		return err
	}
	o := &ownRules{}
	o.addErrors(err)
	return o.problems
}

func newFolder(own bool) *folder {
	return &folder{own: own, texts: map[string]string{}, modules: map[string]*ast.Module{}, remembered: &sync.Map{}}
}

// add parses a file.
func (f *folder) add(file, text string) error {
	m, err := f.parse(file, text)
	f.files = append(f.files, file)
	f.texts[file], f.modules[file] = text, m
	return err
}

// parse reads a module; a user's own may be written in the Rego of before.
func (f *folder) parse(file, text string) (*ast.Module, error) {
	if f.own {
		return parseOwn(file, text)
	}
	m, err := ast.ParseModuleWithOpts(file, text, ast.ParserOptions{ProcessAnnotation: true})
	if err == nil && m == nil {
		err = fmt.Errorf("%s: the file holds no module", file)
	}
	return m, err
}

// testDay is the day on which tests judge where they name none.
const testDay = "2026-11-21"

// standIns are the data that tests read where they put nothing in their place.
func standIns(facts ast.Value) ast.Object {
	return ast.NewObject(
		[2]*ast.Term{ast.StringTerm("facts"), ast.NewTerm(facts)},
		[2]*ast.Term{ast.StringTerm("today"), ast.StringTerm(testDay)},
		[2]*ast.Term{ast.StringTerm("year_ago"), ast.StringTerm("2025-11-21")},
		[2]*ast.Term{ast.StringTerm("half_year_ago"), ast.StringTerm("2026-05-25")},
		[2]*ast.Term{ast.StringTerm("used_by"), ast.NewTerm(ast.NewObject())},
		[2]*ast.Term{ast.StringTerm("inventory"), ast.NewTerm(ast.NewObject())},
		[2]*ast.Term{ast.StringTerm("base"), ast.NewTerm(ast.NewObject())},
	)
}

// compiler compiles rules and tests of the folder.
func (f *folder) compiler() *ast.Compiler {
	known := *capabilities()
	if f.own {
		known = *ownCapabilities()
	}
	known.Builtins = append(slices.Clone(known.Builtins), readBuiltin, inventoryBuiltin, usedByBuiltin, transitionBuiltin)
	return ast.NewCompiler().WithCapabilities(&known)
}

// query asks for one value; nil means undefined.
func (f *folder) query(ctx context.Context, c *ast.Compiler, ref ast.Ref, t topdown.QueryTracer) (ast.Value, error) {
	txn, err := f.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer f.store.Abort(ctx, txn)
	cancel := topdown.NewCancel()
	defer context.AfterFunc(ctx, cancel.Cancel)()
	defer time.AfterFunc(testTime, cancel.Cancel).Stop()
	x := ast.VarTerm("x")
	q := topdown.NewQuery(ast.NewBody(ast.Equality.Expr(x, ast.NewTerm(ref)))).
		WithCompiler(c).WithStore(f.store).WithTransaction(txn).WithCancel(cancel).WithStrictBuiltinErrors(true).WithBuiltins(f.topdownBuiltins())
	if t != nil {
		q = q.WithQueryTracer(t)
	}
	var value ast.Value
	err = q.Iter(ctx, func(r topdown.QueryResult) error {
		value = r[x.Value.(ast.Var)].Value
		return nil
	})
	return value, err
}

// What the engine refuses of a rule at run time, its tests refuse as well:
// beside every condition of a test that is evaluated with an input, the rule is
// asked whether it keeps to its population with that input.
const (
	conductPackage = "data.trustcap_conduct."
	conductFile    = "conduct of "
)

// watchConduct adds a module a rule that says where its answers would be
// refused, and asks it in its tests.
func (f *folder) watchConduct() {
	for _, file := range f.files {
		m := f.modules[file]
		if f.isTest(file) || !isFinding(m) {
			continue
		}
		pkg := packageOf(m)
		name := strings.ReplaceAll(strings.TrimPrefix(pkg, "data."), ".", "_")
		var b strings.Builder
		fmt.Fprintf(&b, "package trustcap_conduct.%s\n", name)
		has := func(n string) bool {
			return slices.ContainsFunc(m.Rules, func(r *ast.Rule) bool { return r.Head.Name.String() == n || r.Head.Ref().String() == n })
		}
		if has("applies") {
			for _, n := range []string{"deny", "unknown"} {
				if has(n) {
					fmt.Fprintf(&b, "refused if {\ncount(%s.%s) > 0\nnot %s.applies\n}\n", pkg, n, pkg)
				}
			}
			if has("exempt") {
				fmt.Fprintf(&b, "refused if {\ncount(%s.exempt) > 0\n%s.applies\n}\n", pkg, pkg)
			}
		}
		fmt.Fprintf(&b, "refused if {\nsome a, b in %s.deny\na != b\na.path == b.path\n}\n", pkg)
		watch := conductFile + file
		f.modules[watch] = ast.MustParseModule(strings.Replace(b.String(), "some a, b in "+pkg+".deny", "some a in "+pkg+".deny\nsome b in "+pkg+".deny", 1))
		for _, test := range f.files {
			if packageOf(f.modules[test]) == pkg+"_test" {
				for _, r := range f.modules[test].Rules {
					r.Body = watched(r.Body, conductPackage+name+".refused")
				}
			}
		}
	}
}

// isFinding reports whether a module's deny says what the engine asks for: a
// path and a text.
func isFinding(m *ast.Module) bool {
	denies := 0
	for _, r := range m.Rules {
		if r.Head.Name.String() != "deny" {
			continue
		}
		denies++
		if r.Head.Key == nil {
			return false
		}
		o, ok := r.Head.Key.Value.(ast.Object)
		if !ok || o.Get(ast.InternedTerm("path")) == nil {
			return false
		}
	}
	return denies > 0
}

// watched adds `not refused` with the same input and data to every condition
// that sets an input.
func watched(body ast.Body, refused string) ast.Body {
	var out ast.Body
	seen := map[string]bool{}
	for _, e := range body {
		if every, ok := e.Terms.(*ast.Every); ok {
			every.Body = watched(every.Body, refused)
		}
		out = append(out, e)
		input := slices.ContainsFunc(e.With, func(w *ast.With) bool { return w.Target.String() == "input" })
		if key := fmt.Sprint(e.With); input && !seen[key] {
			seen[key] = true
			not := ast.NewExpr(ast.NewTerm(ast.MustParseRef(refused))).SetLocation(e.Location)
			not.Negated = true
			for _, w := range e.With {
				not.With = append(not.With, w.Copy())
			}
			out = append(out, not)
		}
	}
	for i, e := range out {
		e.Index = i
	}
	return out
}

// The tests of rules are written in the words of users: trustcap.read checks an
// object by the real schema and returns what a rule reads of it;
// trustcap.inventory does so for resources of several sections.
var (
	readBuiltin      = &ast.Builtin{Name: "trustcap.read", Decl: types.NewFunction(types.Args(types.S, types.A), types.A)}
	inventoryBuiltin = &ast.Builtin{Name: "trustcap.inventory", Decl: types.NewFunction(types.Args(types.A), types.A)}
	// trustcap.used_by(sections) returns who refers to what in them.
	usedByBuiltin = &ast.Builtin{Name: "trustcap.used_by", Decl: types.NewFunction(types.Args(types.A), types.A)}
	// trustcap.transition(before, after, address) compares two declarations and
	// returns what a rule reads of their difference at an address.
	transitionBuiltin = &ast.Builtin{Name: "trustcap.transition", Decl: types.NewFunction(types.Args(types.A, types.A, types.S), types.A)}
)

func (f *folder) testerBuiltins() []*tester.Builtin {
	return []*tester.Builtin{
		{Decl: readBuiltin, Func: rego.Function2(&rego.Function{Name: readBuiltin.Name, Decl: readBuiltin.Decl}, func(_ rego.BuiltinContext, section, fields *ast.Term) (*ast.Term, error) {
			return f.answer(section, fields)
		})},
		{Decl: inventoryBuiltin, Func: rego.Function1(&rego.Function{Name: inventoryBuiltin.Name, Decl: inventoryBuiltin.Decl}, func(_ rego.BuiltinContext, content *ast.Term) (*ast.Term, error) {
			return f.answer(nil, content)
		})},
		{Decl: usedByBuiltin, Func: rego.Function1(&rego.Function{Name: usedByBuiltin.Name, Decl: usedByBuiltin.Decl}, func(_ rego.BuiltinContext, content *ast.Term) (*ast.Term, error) {
			return f.answerUsedBy(content)
		})},
		{Decl: transitionBuiltin, Func: rego.Function3(&rego.Function{Name: transitionBuiltin.Name, Decl: transitionBuiltin.Decl}, func(_ rego.BuiltinContext, before, after, address *ast.Term) (*ast.Term, error) {
			return f.answerTransition(before, after, address)
		})},
	}
}

func (f *folder) topdownBuiltins() map[string]*topdown.Builtin {
	return map[string]*topdown.Builtin{
		readBuiltin.Name: {Decl: readBuiltin, Func: func(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
			t, err := f.answer(operands[0], operands[1])
			if err != nil {
				return err
			}
			return iter(t)
		}},
		inventoryBuiltin.Name: {Decl: inventoryBuiltin, Func: func(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
			t, err := f.answer(nil, operands[0])
			if err != nil {
				return err
			}
			return iter(t)
		}},
		usedByBuiltin.Name: {Decl: usedByBuiltin, Func: func(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
			t, err := f.answerUsedBy(operands[0])
			if err != nil {
				return err
			}
			return iter(t)
		}},
		transitionBuiltin.Name: {Decl: transitionBuiltin, Func: func(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
			t, err := f.answerTransition(operands[0], operands[1], operands[2])
			if err != nil {
				return err
			}
			return iter(t)
		}},
	}
}

// answerUsedBy is trustcap.used_by(sections).
func (f *folder) answerUsedBy(sections *ast.Term) (*ast.Term, error) {
	key := "used_by" + sections.String()
	if f.remembered != nil {
		if t, ok := f.remembered.Load(key); ok {
			return t.(*ast.Term), nil
		}
	}
	written, err := ast.JSON(sections.Value)
	if err != nil {
		return nil, err
	}
	declared, ok := plainNumbers(written).(map[string]any)
	if !ok {
		return nil, fmt.Errorf("trustcap.used_by: sections are an object, not %T", written)
	}
	inv, err := inventory.Assemble(declared, "en")
	if err != nil {
		return nil, fmt.Errorf("trustcap.used_by: %w", err)
	}
	t := usedByTerm(inv)
	if f.remembered != nil {
		f.remembered.Store(key, t)
	}
	return t, nil
}

// answerTransition is trustcap.transition(before, after, address).
func (f *folder) answerTransition(before, after, address *ast.Term) (*ast.Term, error) {
	key := "transition" + before.String() + after.String() + address.String()
	if f.remembered != nil {
		if t, ok := f.remembered.Load(key); ok {
			return t.(*ast.Term), nil
		}
	}
	var sides [2]any
	for i, t := range []*ast.Term{before, after} {
		written, err := ast.JSON(t.Value)
		if err != nil {
			return nil, err
		}
		sides[i] = plainNumbers(written)
	}
	at, ok := address.Value.(ast.String)
	if !ok {
		return nil, fmt.Errorf("trustcap.transition: the address is a text, not %v", address)
	}
	t, err := readTransition(sides[0], sides[1], string(at), testDay)
	if err != nil {
		return nil, err
	}
	if f.read != nil {
		f.read(readCall{section: Transition, before: sides[0], fields: sides[1], result: t})
	}
	if f.remembered != nil {
		f.remembered.Store(key, t)
	}
	return t, nil
}

// answer is trustcap.read(section, content), or trustcap.inventory(content)
// where the section is nil.
func (f *folder) answer(section, content *ast.Term) (*ast.Term, error) {
	key := content.String()
	if section != nil {
		key = section.String() + key
	}
	if f.remembered != nil {
		if t, ok := f.remembered.Load(key); ok {
			return t.(*ast.Term), nil
		}
	}
	written, err := ast.JSON(content.Value)
	if err != nil {
		return nil, err
	}
	written = plainNumbers(written)
	call := readCall{fields: written}
	var out map[string]any
	if section == nil {
		out, err = readInventory(written)
	} else {
		name, ok := section.Value.(ast.String)
		if !ok {
			return nil, fmt.Errorf("trustcap.read: the section is a text, not %v", section)
		}
		call.section = string(name)
		out, err = readResource(call.section, written)
	}
	if err != nil {
		return nil, err
	}
	value, err := ast.InterfaceToValue(out)
	if err != nil {
		return nil, err
	}
	call.result = ast.NewTerm(value)
	if f.read != nil {
		f.read(call)
	}
	if f.remembered != nil {
		f.remembered.Store(key, call.result)
	}
	return call.result, nil
}

// plainNumbers makes numbers of Rego numbers of Go.
func plainNumbers(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = plainNumbers(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plainNumbers(v[k])
		}
	}
	return v
}

func readResource(section string, fields any) (map[string]any, error) {
	object, ok := fields.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("trustcap.read(%q): a resource is an object, not %T", section, fields)
	}
	r, err := inventory.ReadOne(section, object, "en")
	if err != nil {
		return nil, fmt.Errorf("trustcap.read(%q): %w", section, err)
	}
	return r.Read(), nil
}

func readInventory(content any) (map[string]any, error) {
	sections, ok := content.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("trustcap.inventory: sections are an object, not %T", content)
	}
	out := map[string]any{}
	for _, s := range inventory.Sections() {
		if !s.Single {
			out[s.Name] = map[string]any{}
		}
	}
	for section, content := range sections {
		if s := inventory.FindSection(section); s != nil && s.Single {
			r, err := readResource(section, content)
			if err != nil {
				return nil, err
			}
			out[section] = r
			continue
		}
		declared, ok := content.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("trustcap.inventory: %s is an object of resources, not %T", section, content)
		}
		resources := map[string]any{}
		for id, fields := range declared {
			object, ok := fields.(map[string]any)
			if !ok {
				return nil, fmt.Errorf("trustcap.inventory: %s/%s is no object", section, id)
			}
			object = maps.Clone(object)
			object["id"] = id
			r, err := readResource(section, object)
			if err != nil {
				return nil, err
			}
			resources[id] = r
		}
		out[section] = resources
	}
	return out, nil
}

// registry is, for each rule with METADATA, a line: id, severity, force,
// controls. It is kept as a golden file, since no test in Rego sees the
// METADATA: a control that a rule no longer names is a change that somebody
// agrees to.
func (f *folder) registry() []string {
	var lines []string
	for _, file := range f.files {
		if line := f.registryLine(file); line != "" {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return lines
}

var packageLine = regexp.MustCompile(`(?m)^package ([\w.]+)`)

// registryLine is the line of a rule, "" where a file has no METADATA.
func (f *folder) registryLine(file string) string {
	m, err := parseMetadata(file, f.texts[file])
	if err != nil || f.isTest(file) {
		return ""
	}
	return registryLine(idOf(f.texts[file]), m)
}

func registryLine(id string, m metadata) string {
	line := []string{id, cmp.Or(string(m.Custom.Severity), "-"), cmp.Or(string(m.Custom.Force), "-")}
	return strings.Join(append(line, m.Custom.Controls...), " ")
}

// idOf is the id of a rule by its package: dataset-retention-set, or the name of
// the package of a user's own.
func idOf(text string) string {
	m := packageLine.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	name, builtin := strings.CutPrefix(m[1], "trustcap.")
	if !builtin {
		return m[1]
	}
	return strings.NewReplacer(".", "-", "_", "-").Replace(name)
}

// registryDiff compares the registry with controls.golden; a folder without
// that file has agreed to nothing.
func (f *folder) registryDiff() []string {
	out := []string{}
	if f.agreed == nil {
		return out
	}
	now := f.registry()
	for _, line := range f.agreed {
		if !slices.Contains(now, line) {
			out = append(out, "-"+line)
		}
	}
	for _, line := range now {
		if !slices.Contains(f.agreed, line) {
			out = append(out, "+"+line)
		}
	}
	return out
}

// Registry is the content of controls.golden for a folder of rules.
func Registry(fsys fs.FS, o TestOptions) ([]byte, error) {
	f, err := openFolder(fsys, o)
	if err != nil {
		return nil, err
	}
	return []byte(strings.Join(f.registry(), "\n") + "\n"), nil
}
