package policies

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

// ownRules are a user's rules, compiled apart from the built-in ones. They come
// in two forms: <kind>/<name>.rego in a package <own>.<kind>.<name> with METADATA,
// as the built-in ones are; and plain rules as conftest takes them, `deny`,
// `violation` and `warn` in any package of any file.
type ownRules struct {
	folder   string
	files    map[string]string // by path below the folder
	modules  map[string]*ast.Module
	rules    []*Rule // in both forms, sorted by id
	plain    []*plainRule
	compiler *ast.Compiler
	problems inventory.Problems
}

// plainRule is a rule in the form of conftest.
type plainRule struct {
	rule      *Rule
	ref       string // data.main.deny
	excepted  string // the name by which `exception` speaks of it
	exception string // data.main.exception, "" where there is none
}

// readOwnRules reads and compiles the rules of a folder. All that is wrong is in
// problems.
func readOwnRules(folder string, files map[string]string) *ownRules {
	o := &ownRules{folder: folder, files: files, modules: map[string]*ast.Module{}}
	paths := make([]string, 0, len(files))
	for p := range files {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	for _, p := range paths {
		if m, err := parseOwn(o.name(p), files[p]); err != nil {
			o.addErrors(err)
		} else {
			o.modules[p] = m
		}
	}
	inForm := map[string]string{} // package to the file that a rule in trustcap's form stands in
	for _, p := range paths {
		if o.modules[p] != nil {
			o.readModule(p, inForm)
		}
	}
	o.readPlain(paths, inForm)
	if len(o.problems) == 0 {
		o.compile()
	}
	if len(o.problems) == 0 && len(o.rules) == 0 {
		o.problem(inventory.Position{File: o.folder}, "write one with `trustcap policy new KIND NAME "+o.folder+"`", "there is no rule in this folder")
	}
	slices.SortFunc(o.rules, func(a, b *Rule) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.File, b.File)) })
	slices.SortStableFunc(o.problems, func(a, b inventory.Problem) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	o.problems = slices.CompactFunc(o.problems, func(a, b inventory.Problem) bool { return a == b })
	return o
}

// name is a file as the user knows it.
func (o *ownRules) name(p string) string { return path.Join(o.folder, p) }

func (o *ownRules) problem(at inventory.Position, hint, format string, args ...any) {
	o.problems = append(o.problems, inventory.Problem{At: at, Text: fmt.Sprintf(format, args...), Hint: hint})
}

// parseOwn reads a file in the Rego of today, or else in the one before it
// (`deny[msg] { … }`). Where it is neither, the errors are those of the reading
// that came farther.
func parseOwn(name, text string) (*ast.Module, error) {
	m, err := ast.ParseModuleWithOpts(name, text, ast.ParserOptions{Capabilities: ownCapabilities(), RegoVersion: ast.RegoV1})
	if err == nil {
		if m == nil {
			return nil, ast.Errors{ast.NewError(ast.ParseErr, ast.NewLocation(nil, name, 1, 1), "there is no package in this file")}
		}
		return m, nil
	}
	m, before := ast.ParseModuleWithOpts(name, text, ast.ParserOptions{Capabilities: ownCapabilities(), RegoVersion: ast.RegoV0})
	if before == nil && m != nil {
		return m, nil
	}
	if firstLine(before) > firstLine(err) {
		return nil, before
	}
	return nil, err
}

func firstLine(err error) int {
	var errs ast.Errors
	if !errors.As(err, &errs) {
		return 0
	}
	first := 0
	for _, e := range errs {
		if e.Location != nil && (first == 0 || e.Location.Row < first) {
			first = e.Location.Row
		}
	}
	return first
}

// addErrors takes what OPA says, each at its place.
func (o *ownRules) addErrors(err error) {
	var errs ast.Errors
	if !errors.As(err, &errs) {
		o.problem(inventory.Position{File: o.folder}, "", "%v", err)
		return
	}
	for _, e := range errs {
		text, hint, at := e.Message, "", position(e.Location)
		function, undefined := strings.CutPrefix(text, "undefined function ")
		switch d, _ := e.Details.(*ast.RefErrInvalidDetail); {
		case d != nil && d.Pos > 0 && d.Pos < len(d.Ref):
			name, ok := d.Ref[d.Pos].Value.(ast.String)
			if !ok {
				break
			}
			var names []string
			for _, v := range d.OneOf {
				if s, ok := v.(ast.String); ok {
					names = append(names, string(s))
				}
			}
			if l := d.Ref[0].Location; l != nil && l.Row == at.Line {
				at = position(l) // of the reference, not of the whole condition
			}
			text, hint = fmt.Sprintf("unknown field %q in %v", string(name), d.Ref[:d.Pos]), inventory.DidYouMean(string(name), names)
		case undefined && ast.BuiltinMap[function] != nil:
			hint = "a rule may not ask for the network, the clock, chance or the environment, nor for what cannot be interrupted"
			if strings.HasPrefix(function, "time.") {
				hint = "the day is data.today, a year before it data.year_ago"
			}
		case e.Details != nil && e.Code != ast.ParseErr:
			var lines []string
			for _, l := range e.Details.Lines() {
				lines = append(lines, strings.Join(strings.Fields(l), " "))
			}
			hint = strings.Join(lines, "; ")
		}
		o.problem(at, hint, "%s", text)
	}
}

// readModule looks at one file: whether its package may be, and whether it is a
// rule in trustcap's form.
func (o *ownRules) readModule(p string, inForm map[string]string) {
	m := o.modules[p]
	at := position(m.Package.Location)
	var steps []string
	for _, t := range m.Package.Path[1:] {
		s, _ := t.Value.(ast.String)
		steps = append(steps, string(s))
	}
	if steps[0] == "trustcap" {
		o.problem(at, "begin it with a name of your own: "+strings.Join(append([]string{"acme"}, steps[1:]...), "."), "the package %s belongs to trustcap", strings.Join(steps, "."))
		return
	}
	if slices.Contains([]string{"inventory", "used_by", "today", "year_ago", "half_year_ago", "facts"}, steps[0]) {
		o.problem(at, "name it otherwise", "the package %s would hide data.%s", strings.Join(steps, "."), steps[0])
		return
	}
	meta, first := metadataBlock(o.files[p])
	if meta == "" || !speaksOurWords(meta) {
		return
	}
	kind, name := path.Base(path.Dir(p)), strings.TrimSuffix(path.Base(p), ".rego")
	n := len(steps)
	switch {
	case inventory.FindKind(kind) == nil:
		var kinds []string
		for _, s := range inventory.Sections() {
			kinds = append(kinds, s.Kind)
		}
		o.problem(at, "a rule stands in KIND/NAME.rego; "+inventory.DidYouMean(kind, kinds), "no kind of resource is called %q", kind)
		return
	case n < 3 || steps[n-2] != kind || steps[n-1] != name:
		own := "own"
		if n >= 1 && inventory.FindKind(steps[0]) == nil {
			own = steps[0]
		}
		o.problem(at, fmt.Sprintf("package %s.%s.%s", own, kind, name), "the package of this file ends in .%s.%s, after a name of your own", kind, name)
		return
	}
	pkg := strings.Join(steps, ".")
	if !plainPackage.MatchString(pkg) {
		o.problem(at, "use letters, digits and underscores", "the package %s cannot be a rule's", pkg)
		return
	}
	r := o.readMetadata(p, meta, first)
	if r == nil {
		return
	}
	r.ID = strings.ToLower(strings.NewReplacer(".", "-", "_", "-").Replace(pkg))
	r.Kind, r.File, r.pkg = kind, o.name(p), pkg
	inForm[pkg] = p
	denies := false
	for _, rule := range m.Rules {
		set := rule.Head.RuleKind() == ast.MultiValue && len(rule.Head.Ref()) == 1
		word := string(rule.Head.Ref()[0].Value.(ast.Var))
		switch word {
		case "deny", "unknown", "exempt":
			if !set {
				o.problem(position(rule.Location), fmt.Sprintf(`write: %s contains {"path": […], "text": "…"} if { … }`, word), "%s is no set", word)
			}
			denies = denies || word == "deny"
			r.unknown = r.unknown || word == "unknown"
			r.exempt = r.exempt || word == "exempt"
		case "applies":
			r.applies = true
			if set || len(rule.Head.Args) > 0 {
				o.problem(position(rule.Location), "write: applies if { … }", "applies is true or not there")
			}
		}
	}
	if !denies {
		o.problem(at, `write: deny contains {"path": […], "text": "…"} if { … }`, "this rule has no deny")
		return
	}
	o.rules = append(o.rules, r)
}

var plainPackage = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$`)

// metadataBlock is the METADATA that stands directly above the package, without
// comment signs, and the line its text begins on; "" where there is none.
func metadataBlock(text string) (block string, first int) {
	lines := strings.Split(text, "\n")
	end := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), "package ") })
	start := -1
	for i := end - 1; i >= 0 && strings.HasPrefix(lines[i], "#"); i-- {
		if strings.TrimSpace(strings.TrimPrefix(lines[i], "#")) == "METADATA" {
			start = i + 1
			break
		}
	}
	if start < 0 {
		return "", 0
	}
	var b strings.Builder
	for _, l := range lines[start:end] {
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(l, "\r"), "#"), " "))
		b.WriteByte('\n')
	}
	return b.String(), start + 1
}

// ourWords are the words of METADATA below `custom` that trustcap reads.
var ourWords = []string{"severity", "force", "certainty", "controls", "remediation", "formerly"}

// otherWords are those beside `custom`; what is not read here is OPA's.
var otherWords = []string{"title", "description", "related_resources", "custom", "scope", "authors", "organizations", "entrypoint"}

// speaksOurWords reports whether METADATA is that of a rule in trustcap's form.
func speaksOurWords(block string) bool {
	return slices.ContainsFunc(ourWords, func(w string) bool {
		return regexp.MustCompile(`(?m)^\s+"?` + w + `"?\s*:`).MatchString(block)
	})
}

// readMetadata makes a rule of its METADATA, or nil where it says what is wrong.
func (o *ownRules) readMetadata(p, block string, first int) *Rule {
	found := len(o.problems)
	place := func(n *yaml.Node) inventory.Position {
		return inventory.Position{File: o.name(p), Line: first + n.Line - 1, Column: n.Column + 2}
	}
	start := inventory.Position{File: o.name(p), Line: first, Column: 1}
	var root yaml.Node
	if err := yaml.NewDecoder(strings.NewReader(block)).Decode(&root); err != nil && !errors.Is(err, io.EOF) {
		at, text := start, strings.TrimPrefix(err.Error(), "yaml: ")
		if m := regexp.MustCompile(`^line (\d+): (.*)$`).FindStringSubmatch(text); m != nil {
			n, _ := strconv.Atoi(m[1])
			at.Line, text = first+n-1, m[2]
		}
		o.problem(at, "", "METADATA is no YAML: %s", text)
		return nil
	}
	nodes := map[string]*yaml.Node{}
	var walk func(n *yaml.Node, prefix string, words []string)
	walk = func(n *yaml.Node, prefix string, words []string) {
		if n.Kind != yaml.MappingNode {
			o.problem(place(n), "", "METADATA: a map is expected here")
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			switch {
			case !slices.Contains(words, k.Value):
				o.problem(place(k), inventory.DidYouMean(k.Value, words), "METADATA: unknown field %q", k.Value)
			case prefix == "" && k.Value == "custom":
				walk(v, "custom.", ourWords)
			default:
				nodes[prefix+k.Value] = v
			}
		}
	}
	if len(root.Content) > 0 {
		walk(root.Content[0], "", otherWords)
	}
	if len(o.problems) > found {
		return nil
	}
	if scope := nodes["scope"]; scope != nil && scope.Value != "package" {
		o.problem(place(scope), "", "METADATA: the scope of a rule is its package")
	}
	var m struct {
		Title, Description string
		RelatedResources   []struct{ Ref, Description string } `yaml:"related_resources"`
		Custom             struct {
			Severity           Severity
			Force              Force
			Certainty          Certainty
			Controls, Formerly []string
			Remediation        string
		}
	}
	if err := root.Decode(&m); err != nil {
		at, text := start, err.Error()
		if l := regexp.MustCompile(`line (\d+): (.*)`).FindStringSubmatch(text); l != nil {
			n, _ := strconv.Atoi(l[1])
			at.Line, text = first+n-1, l[2]
		}
		o.problem(at, "", "METADATA: %s", text)
		return nil
	}
	r := &Rule{
		Title: m.Title, Description: m.Description, Remediation: m.Custom.Remediation,
		Severity: m.Custom.Severity, Force: m.Custom.Force, Certainty: m.Custom.Certainty,
		Controls: m.Custom.Controls, Formerly: m.Custom.Formerly,
	}
	for _, l := range m.RelatedResources {
		r.Links = append(r.Links, Link(l))
	}
	for name, text := range map[string]string{"title": r.Title, "description": r.Description, "custom.remediation": r.Remediation} {
		if strings.TrimSpace(text) == "" {
			o.problem(start, "", "METADATA lacks %s", strings.TrimPrefix(name, "custom."))
		}
	}
	word := func(name, value string, allowed []string) {
		switch n := nodes["custom."+name]; {
		case n == nil:
			o.problem(start, inventory.DidYouMean(value, allowed), "METADATA lacks %s", name)
		case !slices.Contains(allowed, value):
			o.problem(place(n), inventory.DidYouMean(value, allowed), "METADATA: unknown %s %q", name, value)
		}
	}
	word("severity", string(r.Severity), []string{string(Low), string(Medium), string(High), string(Critical)})
	word("force", string(r.Force), []string{string(Law), string(CaseLaw), string(Authority), string(Standard), string(Own)})
	word("certainty", string(r.Certainty), []string{string(Clear), string(Judgement)})
	if len(o.problems) > found {
		return nil
	}
	if r.Force == Own {
		r.Force = House
	}
	return r
}

// plainName is the name of a rule as conftest takes it.
var plainName = regexp.MustCompile(`^(deny|violation|warn)(_[a-zA-Z0-9]+)*$`)

// readPlain finds the plain rules: one for each name in a package, whatever the
// number of files it is spread over, since that is what can be asked for.
func (o *ownRules) readPlain(paths []string, inForm map[string]string) {
	byRef := map[string]*plainRule{}
	exceptions := map[string]bool{}
	for _, p := range paths {
		m := o.modules[p]
		if m == nil {
			continue
		}
		pkg := strings.TrimPrefix(m.Package.Path.String(), "data.")
		file, ours := inForm[pkg]
		if ours && file == p {
			continue
		}
		for _, rule := range m.Rules {
			word, ok := rule.Head.Ref()[0].Value.(ast.Var)
			if !ok || len(rule.Head.Args) > 0 {
				continue
			}
			name := string(word)
			if ours && slices.Contains([]string{"deny", "applies", "unknown", "exempt"}, name) {
				o.problem(position(rule.Location), "", "%s of package %s stands in %s", name, pkg, o.name(file))
				continue
			}
			if name == "exception" {
				exceptions[pkg] = true
			}
			if !plainName.MatchString(name) || ours {
				continue
			}
			if rule.Head.RuleKind() != ast.MultiValue && m.RegoVersion() == ast.RegoV1 && len(rule.Head.Ref()) > 1 {
				o.problem(position(rule.Location), "write: "+name+" contains msg if { … }", "%s is no set of messages", name)
				continue
			}
			ref := "data." + pkg + "." + name
			if byRef[ref] != nil {
				continue
			}
			prefix, _, _ := strings.Cut(name, "_")
			severity := High
			if prefix == "warn" {
				severity = Low
			}
			byRef[ref] = &plainRule{
				ref: ref, excepted: strings.TrimPrefix(strings.TrimPrefix(name, prefix), "_"),
				rule: &Rule{
					ID:          plainID.ReplaceAllString(strings.ToLower(pkg+"-"+name), "-"),
					Title:       pkg + ": " + name,
					Description: "A rule of the organization, taken as it is written for conftest. It looks at every resource; it can find something wrong, and proves nothing.",
					Remediation: "Mend what the message says.",
					Severity:    severity, Force: House, Certainty: Clear, File: o.name(p),
				},
			}
			o.plain = append(o.plain, byRef[ref])
			o.rules = append(o.rules, byRef[ref].rule)
		}
	}
	for _, r := range o.plain {
		pkg := r.ref[:strings.LastIndex(r.ref, ".")]
		if exceptions[strings.TrimPrefix(pkg, "data.")] {
			r.exception = pkg + ".exception"
		}
	}
}

var plainID = regexp.MustCompile(`[^a-z0-9]+`)

// compile checks all rules, those in trustcap's form against the schemas of what
// they read: a misspelt field is an error with its line.
func (o *ownRules) compile() {
	modules := map[string]*ast.Module{}
	for p, m := range o.modules {
		modules[o.name(p)] = m
	}
	schemas := ast.NewSchemaSet()
	all := false
	for _, text := range o.files {
		all = all || strings.Contains(text, "inventory")
	}
	typed := map[string]bool{}
	for _, r := range o.rules {
		scope := strings.TrimSuffix(r.pkg, "."+path.Base(strings.ReplaceAll(r.pkg, ".", "/")))
		if r.plain() || typed[scope] {
			continue
		}
		typed[scope] = true
		text := "# METADATA\n# scope: subpackages\n# schemas:\n#   - input: schema." + r.Kind + "\n"
		if all {
			text += "#   - data.inventory: schema.inventory\n"
		}
		schemas.Put(ast.MustParseRef("schema."+r.Kind), any(inventory.FindKind(r.Kind).RuleSchema()))
		m, err := ast.ParseModuleWithOpts("schema/"+scope, text+"package "+scope+"\n", ast.ParserOptions{ProcessAnnotation: true})
		if err != nil {
			o.addErrors(err)
			return
		}
		modules["schema/"+scope] = m
	}
	if all && len(typed) > 0 {
		schemas.Put(ast.MustParseRef("schema.inventory"), any(inventory.InventorySchema()))
	}
	o.compiler = ast.NewCompiler().WithCapabilities(ownCapabilities()).WithSchemas(schemas).WithUseTypeCheckAnnotations(true)
	if o.compiler.Compile(modules); o.compiler.Failed() {
		o.addErrors(o.compiler.Errors)
		return
	}
	o.checkReferences()
}

// checkReferences refuses a rule that asks for what is nowhere: it would be
// silent, and look as if it had found nothing.
func (o *ownRules) checkReferences() {
	known := map[string]bool{"inventory": true, "used_by": true, "today": true, "year_ago": true, "half_year_ago": true, "facts": true}
	for _, m := range o.modules {
		known[string(m.Package.Path[1].Value.(ast.String))] = true
	}
	for _, m := range o.compiler.Modules {
		ast.WalkRefs(m, func(ref ast.Ref) bool {
			if !ref.HasPrefix(ast.DefaultRootRef) || len(ref) < 2 {
				return false
			}
			name, ok := ref[1].Value.(ast.String)
			if !ok || known[string(name)] {
				return false
			}
			at := position(ref[0].Location)
			if at.Line == 0 {
				at = position(ref[1].Location)
			}
			if name == "trustcap" {
				o.problem(at, "", "%v: trustcap's own packages cannot be asked from here", ref)
			} else {
				o.problem(at, "there is input, data.inventory, data.used_by, data.today, data.year_ago, data.half_year_ago, data.facts and what the files of this folder define", "data.%s is not there", string(name))
			}
			return false
		})
	}
}
