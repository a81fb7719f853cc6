package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/internal/lang"
)

// sentences are the literal English sentences that some files say.
func sentences(t testing.TB, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatal("no source", err)
	}
	var out []string
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			var args []ast.Expr
			switch selector.Sel.Name {
			case "Say", "Fill":
				args = call.Args[:1]
			case "Count":
				if len(call.Args) > 2 { // else it counts something else
					args = call.Args[1:3]
				}
			}
			for _, a := range args {
				if lit, ok := a.(*ast.BasicLit); ok {
					if s, err := strconv.Unquote(lit.Value); err == nil && !slices.Contains(out, s) {
						out = append(out, s)
					}
				}
			}
			return true
		})
	}
	return out
}

// ours are the files of the reports that speak to readers.
const ours = "[acdiprstw]*.go"

func TestEverySentenceOfTheReportsHasItsGerman(t *testing.T) {
	german := language(t, "de")
	for _, s := range sentences(t, ours) {
		if !german.Has(s) {
			t.Errorf("internal/lang/de/reports.yaml lacks %q", s)
		}
	}
	for event, s := range eventWords {
		if !german.Has(s) {
			t.Errorf("internal/lang/de/charts.yaml lacks %q, said of what was %s", s, event)
		}
	}
}

func TestEveryPlaceholderIsInTheGerman(t *testing.T) {
	german := language(t, "de")
	for _, s := range sentences(t, ours) {
		for rest := s; ; {
			_, after, ok := strings.Cut(rest, "{")
			if !ok {
				break
			}
			name, more, _ := strings.Cut(after, "}")
			if !strings.Contains(german.Say(s), "{"+name+"}") {
				t.Errorf("the German of %q lacks {%s}", s, name)
			}
			rest = more
		}
	}
}

// refused are words that a composed sentence must not claim with.
var refused = map[string][]string{
	"en": {"certified", "guarantee", "secure", "compliant", "compliance", "seal", "best", "always", "never", "100 %", "100%"},
	"de": {"zertifiziert", "garant", "sicher ", "sicher.", "sichere", "konform", "siegel", "immer", "niemals", "beste", "100 %", "100\u00A0%"},
}

// allowed may use them: the pattern of a certificate, the closing note and what
// says that the report is none.
func allowed(s string) bool {
	for _, beginning := range []string{
		"The {system} is certified to {standard}",
		"This report is a self-assessment",
	} {
		if strings.HasPrefix(s, beginning) {
			return true
		}
	}
	return false
}

func TestNoComposedSentenceClaimsTooMuch(t *testing.T) {
	languages := []*lang.Language{language(t, "en"), language(t, "de")}
	for _, s := range append(sentences(t, "trust*.go"), sentences(t, "datamap*.go")...) {
		if allowed(s) {
			continue
		}
		for _, l := range languages {
			said := strings.ToLower(l.Say(s)) + " "
			for _, word := range refused[l.Tag()] {
				if strings.Contains(said, word) {
					t.Errorf("%s: %q holds %q", l.Tag(), l.Say(s), word)
				}
			}
		}
	}
}

// The list keeps the files of this test honest: what it walks is what speaks.
func TestTheFilesThatSpeakAreWalked(t *testing.T) {
	for _, name := range []string{"audit.go", "audit_period.go", "chart_course.go", "datamap_facts.go", "inside.go", "pdf_charts.go", "register_words.go", "soa.go", "trust.go", "trust_questions.go", "words.go"} {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
		if ok, _ := filepath.Match(ours, name); !ok {
			t.Errorf("%s is not walked", name)
		}
	}
}
