package controls_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/policies"
)

// Every rule names controls that are there, by a part that a rule can cover.
func TestRulesNameControlsThatAreThere(t *testing.T) {
	set, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	var here []string
	for _, r := range set.Rules {
		if r.FoundBy != "" {
			here = append(here, r.ID)
			if len(r.Controls) > 0 {
				t.Errorf("%s is found after the states and names controls, whose states would depend on it", r.ID)
			}
		}
		for _, ref := range r.Controls {
			_, control, part, err := c.Resolve(ref)
			switch {
			case err != nil:
				t.Errorf("%s: %v", r.File, err)
			case !strings.Contains(ref, "#"):
				t.Errorf("%s: %s names no part", r.File, ref)
			case control.ReferenceOnly():
				t.Errorf("%s: %s is there for reference only", r.File, ref)
			case part.Proof == controls.ByEvidence:
				t.Errorf("%s: %s is proven by evidence", r.File, ref)
			}
		}
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(controls.FoundHere())), here); diff != "" {
		t.Errorf("rules marked found_by: controls, and those that are:\n%s", diff)
	}
}

func TestNothingDeclaredLeavesTheWholeCatalogueNotAssessed(t *testing.T) {
	set, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	run := controls.Run{AsOf: today, Inventory: declared(t, "")}
	for _, r := range set.Rules {
		run.Verdicts = append(run.Verdicts, policies.Verdict{Rule: r})
	}
	a, err := controls.Assess(c, run)
	if err != nil {
		t.Fatal(err)
	}
	for ref, state := range states(a) {
		if state != controls.NotAssessed {
			t.Errorf("%s is %s", ref, state)
		}
	}
}

// A sentence that is not listed would never be translated.
func TestEverySentenceIsListed(t *testing.T) {
	listed := controls.Sentences()
	for _, file := range []string{"due.go", "evidence.go", "found.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, spec := range g.Specs {
				v := spec.(*ast.ValueSpec)
				text, _ := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
				name := v.Names[0].Name
				if (strings.HasPrefix(name, "due") || strings.HasPrefix(name, "why") || strings.HasPrefix(name, "text")) && !slices.Contains(listed, text) {
					t.Errorf("%s is not among the sentences: %q", name, text)
				}
			}
		}
	}
}
