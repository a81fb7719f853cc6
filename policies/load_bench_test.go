package policies

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// BenchmarkLoad measures reading and compiling 200 of the built-in rules, as a
// command does that meets all their kinds.
func BenchmarkLoad(b *testing.B) {
	const rules = 200
	defer debug.SetGCPercent(debug.SetGCPercent(1600)) // as the command does
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		s, err := load(embedded)
		if err != nil {
			b.Fatal(err)
		}
		s.Rules = s.Rules[:rules]
		s.prepare()
		done := make(chan error)
		n := 0
		for _, parts := range s.kinds {
			for _, compile := range parts {
				n++
				go func() {
					_, err := compile()
					done <- err
				}()
			}
		}
		for range n {
			if err := <-done; err != nil {
				b.Fatal(err)
			}
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/200-rules")
}

// BenchmarkPackages measures what a package a rule costs against all rules in
// one package, in evaluating them.
func BenchmarkPackages(b *testing.B) {
	const rules, resources = 60, 2000
	ctx := context.Background()
	ask := func(packages int) time.Duration {
		modules := map[string]*ast.Module{}
		texts := make([]strings.Builder, packages)
		var query strings.Builder
		query.WriteString("x := [")
		for i := range rules {
			p := i % packages
			if texts[p].Len() == 0 {
				fmt.Fprintf(&texts[p], "package few.p%d\n", p)
			}
			fmt.Fprintf(&texts[p], "applies_%[1]d if input.kind == \"k\"\ndeny_%[1]d contains {\"path\": [\"f%[1]d\"], \"text\": \"missing\"} if {\n\tapplies_%[1]d\n\tnot input.f%[1]d\n}\n", i)
			fmt.Fprintf(&query, "[data.few.p%[2]d.deny_%[1]d, [true | data.few.p%[2]d.applies_%[1]d]],", i, p)
		}
		query.WriteString("]")
		for p := range texts {
			modules[fmt.Sprint(p, ".rego")] = ast.MustParseModule(texts[p].String())
		}
		c := ast.NewCompiler()
		if c.Compile(modules); c.Failed() {
			b.Fatal(c.Errors)
		}
		q, err := rego.New(rego.Compiler(c), rego.ParsedQuery(ast.MustParseBody(query.String()))).PrepareForEval(ctx)
		if err != nil {
			b.Fatal(err)
		}
		input := ast.MustParseTerm(`{"kind": "k", "f1": 1, "f2": 2, "f30": 3}`).Value
		start := time.Now()
		for range resources {
			if _, err := q.Eval(ctx, rego.EvalParsedInput(input)); err != nil {
				b.Fatal(err)
			}
		}
		return time.Since(start)
	}
	var ratios []float64
	for b.Loop() {
		few := ask(4)
		each := ask(rules)
		ratios = append(ratios, each.Seconds()/few.Seconds())
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "each/few")
}
