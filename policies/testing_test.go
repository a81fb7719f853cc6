package policies

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// folderOf makes a folder of files, each "NAME\nCONTENT".
func folderOf(files ...string) fs.FS {
	out := fstest.MapFS{}
	for _, f := range files {
		name, text, _ := strings.Cut(f, "\n")
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

const (
	shortRule = `dataset/short.rego
package own.dataset.short

applies if input.personal.categories

deny contains {"path": ["retention", "period"], "text": "kept for {period}, longer than thirty days", "args": {"period": input.retention.period}} if {
	applies
	input.retention.period.max_s > 2592000
}
`
	shortTest = `dataset/short_test.rego
package own.dataset.short_test

import data.own.dataset.short as rule

kept(period) := trustcap.read("datasets", {"personal": {"categories": ["contact"]}, "retention": {"period": period}})

test_passes if {
	rule.applies with input as kept("P30D")
	count(rule.deny) == 0 with input as kept("P30D")
}

test_fails if {
	rule.deny == {{"path": ["retention", "period"], "text": "kept for {period}, longer than thirty days", "args": {"period": kept("P30DT1S").retention.period}}} with input as kept("P30DT1S")
}

test_not_applicable if {
	not rule.applies with input as trustcap.read("datasets", {"retention": {"period": "P1Y"}})
}
`
)

func TestAFailingTestIsShownWithItsLineAndCondition(t *testing.T) {
	for name, c := range map[string]struct {
		test, line, expression, reason string
	}{
		"a condition that does not hold": {
			test:       "test_wrong if {\n\trule.applies with input as kept(\"P1D\")\n\tcount(rule.deny) == 1 with input as kept(\"P1D\")\n}\n",
			line:       "22",
			expression: `count(rule.deny) == 1 with input as kept("P1D")`,
		},
		"a field that does not exist": {
			test:   "test_wrong if rule.deny with input as trustcap.read(\"datasets\", {\"retentoin\": {}})\n",
			line:   "20",
			reason: `unknown field "retentoin"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			report, err := Test(context.Background(), folderOf(shortRule, shortTest+"\n"+c.test), TestOptions{Own: true})
			if err != nil {
				t.Fatal(err)
			}
			failed := report.Failed()
			if len(failed) != 1 || report.Passed() {
				t.Fatalf("failed: %+v", failed)
			}
			f := failed[0].Failure
			if got := f.At.String(); !strings.HasPrefix(got, "dataset/short_test.rego:"+c.line+":") {
				t.Errorf("it is said to fail at %s, not at line %s", got, c.line)
			}
			if f.Expression != c.expression || !strings.Contains(f.Reason, c.reason) {
				t.Errorf("expression %q, reason %q", f.Expression, f.Reason)
			}
		})
	}
}

// The engine refuses a rule that accuses what it did not look at; so do its
// tests.
func TestATestFailsWhereTheEngineWouldRefuseTheRule(t *testing.T) {
	rule := strings.Replace(shortRule, "\tapplies\n", "", 1)
	test := `dataset/short_test.rego
package own.dataset.short_test

import data.own.dataset.short as rule

test_fails if count(rule.deny) == 1 with input as trustcap.read("datasets", {"retention": {"period": "P1Y"}})
`
	report, err := Test(context.Background(), folderOf(rule, test), TestOptions{Own: true})
	if err != nil {
		t.Fatal(err)
	}
	if failed := report.Failed(); len(failed) != 1 || !strings.Contains(failed[0].Failure.Reason, "not in its population") {
		t.Errorf("%+v", failed)
	}
}

func TestLinesThatNoTestReachesAreListed(t *testing.T) {
	rule := shortRule + "\ndeny contains {\"path\": [\"retention\", \"basis\"], \"text\": \"no basis\"} if {\n\tapplies\n\tinput.retention.period\n\tinput.retention.trigger == \"none\"\n}\n"
	report, err := Test(context.Background(), folderOf(rule, shortTest), TestOptions{Own: true})
	if err != nil {
		t.Fatal(err)
	}
	covered, all := report.Lines()
	if len(report.Coverage) != 1 || covered == all || report.Passed() {
		t.Fatalf("%+v", report.Coverage)
	}
	var missing []string
	for _, m := range report.Coverage[0].Missing {
		missing = append(missing, m.String())
	}
	if diff := cmp.Diff([]string{"10-13"}, missing); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
}

func TestARuleThatDoesNotCompileIsAProblemAtItsLine(t *testing.T) {
	_, err := Test(context.Background(), folderOf("a.rego\npackage a\n\ndeny if nothing(1)\n"), TestOptions{Own: true})
	if err == nil || !strings.Contains(err.Error(), "a.rego:3") {
		t.Errorf("%v", err)
	}
	if _, err := Test(context.Background(), folderOf(), TestOptions{Own: true}); err == nil {
		t.Error("an empty folder passes")
	}
}

func TestPlainRulesInTheFormOfConftestAreTested(t *testing.T) {
	report, err := Test(context.Background(), folderOf(
		"deploy.rego\npackage main\n\ndeny contains msg if {\n\tinput.kind == \"Deployment\"\n\tnot input.spec.replicas\n\tmsg := sprintf(\"%s has no replicas\", [input.metadata.name])\n}\n",
		"deploy_test.rego\npackage main\n\ntest_no_replicas if deny[\"web has no replicas\"] with input as {\"kind\": \"Deployment\", \"metadata\": {\"name\": \"web\"}}\n",
	), TestOptions{Own: true})
	if err != nil || !report.Passed() {
		t.Fatalf("%+v, %v", report, err)
	}
}
