package policies

import (
	"context"
	"flag"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// -kind narrows the rules under test while one kind is being worked on.
var onlyKind = flag.String("kind", "", "test the rules of this kind alone")

// kindFS hides the rules of other kinds.
type kindFS struct{ fs.FS }

func (k kindFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(k.FS, name)
	if name == "." && *onlyKind != "" {
		entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
			return !slices.Contains([]string{"lib", "data", *onlyKind}, e.Name())
		})
	}
	return entries, err
}

// The Rego tests of all rules pass, and every line of every rule is evaluated by
// one of them.
func TestRegoRules(t *testing.T) {
	fsys := kindFS{os.DirFS(".")}
	report, err := Test(context.Background(), fsys, TestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ran := map[string]int{}
	for _, r := range report.Tests {
		ran[r.Package]++
		if f := r.Failure; f != nil {
			t.Errorf("%s:%d: %s fails: %s %s %s", f.At.File, f.At.Line, r.Name, f.Expression, f.Reason, f.Output)
		}
	}
	set, err := load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range set.Rules {
		if rule.FoundBy == "" && ran[rule.pkg+"_test"] < 3 {
			t.Errorf("%s has %d tests; a rule has a passing, a failing and a not-applicable one", rule.File, ran[rule.pkg+"_test"])
		}
	}
	for _, f := range report.Coverage {
		shared := strings.HasPrefix(f.File, "lib/") && *onlyKind != ""
		for _, lines := range f.Missing {
			if !shared {
				t.Errorf("%s:%s: no test reaches this", f.File, lines)
			}
		}
	}
	covered, all := report.Lines()
	t.Logf("%d rules, %d packages of tests, %d tests, %d of %d lines covered", len(set.Rules), len(ran), len(report.Tests), covered, all)
}

func TestBuiltInNamesExist(t *testing.T) {
	var names []string
	for _, b := range ast.CapabilitiesForThisVersion().Builtins {
		names = append(names, b.Name)
	}
	for file, list := range map[string]string{"builtins.txt": builtinNames, "builtins_own.txt": ownBuiltinNames} {
		for name := range allowed(list) {
			if !slices.Contains(names, name) {
				t.Errorf("%s names %s, which OPA does not have", file, name)
			}
		}
	}
}
