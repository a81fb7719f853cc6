package policies

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func mutate(t *testing.T, files ...string) *MutationReport {
	t.Helper()
	r, err := Mutate(context.Background(), folderOf(files...), TestOptions{Own: true})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// changes are mutants as mutation and change.
func changes(mutants []Mutant) []string {
	var out []string
	for _, m := range mutants {
		out = append(out, string(m.Mutation)+": "+m.Change)
	}
	return out
}

func TestARuleIsChangedInEveryWay(t *testing.T) {
	const file = "dataset/rule.rego"
	text := `# METADATA
# custom:
#   controls: ["gdpr:Art.30#stated", "trust:T8.4#stated"]
package own.dataset.rule

applies if {
	input.kind in {"a"}
	not input.none
}

deny contains {"path": ["x", "last"], "text": "wrong", "args": {"n": count(input.list)}} if {
	applies
	some i, word in input.list
	place := i + 1
	place >= 2
	trim(word, ".!") == "b"
} else := 3 if input.more
`
	text = strings.Replace(text, "} else := 3 if input.more", "}\n\nlimit := 5 if {\n\tinput.more < 0.5\n} else := 3", 1)
	f := newFolder(true)
	if err := f.add(file, text); err != nil {
		t.Fatal(err)
	}
	mutants, err := f.mutants(file)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"control: without `gdpr:Art.30#stated`",
		"control: without `trust:T8.4#stated`",
		"drop rule: `applies` never holds",
		"drop condition: `input.kind in {\"a\"}` -> `true`",
		"negate: `input.kind in {\"a\"}` -> `not input.kind in {\"a\"}`",
		"string: `\"a\"` -> `\"a~\"`",
		"drop condition: `not input.none` -> `true`",
		"negate: `not input.none` -> `input.none`",
		"drop rule: `deny` never holds",
		"string: `\"x\"` -> `\"x~\"`",
		"path: `\"last\"` -> `\"last~\"`",
		"string: `\"wrong\"` -> `\"wrong~\"`",
		"string: `\"n\"` -> `\"n~\"`",
		"drop condition: `applies` -> `true`",
		"negate: `applies` -> `not applies`",
		"drop condition: `some i, word in input.list` -> `true`",
		"drop condition: `place := i + 1` -> `true`",
		"number: `1` -> `2`",
		"number: `1` -> `0`",
		"drop condition: `place >= 2` -> `true`",
		"negate: `place >= 2` -> `not place >= 2`",
		"compare: `>=` -> `>`",
		"compare: `>=` -> `<=`",
		"number: `2` -> `3`",
		"number: `2` -> `1`",
		"drop condition: `trim(word, \".!\") == \"b\"` -> `true`",
		"negate: `trim(word, \".!\") == \"b\"` -> `not trim(word, \".!\") == \"b\"`",
		"string: `\".!\"` -> `\".\"`",
		"compare: `==` -> `!=`",
		"string: `\"b\"` -> `\"b~\"`",
		"drop rule: `limit` never holds",
		"number: `5` -> `6`",
		"number: `5` -> `4`",
		"drop condition: `input.more < 0.5` -> `true`",
		"negate: `input.more < 0.5` -> `not input.more < 0.5`",
		"compare: `<` -> `<=`",
		"compare: `<` -> `>`",
		"number: `0.5` -> `1.5`",
		"number: `0.5` -> `-0.5`",
		"drop rule: `else` never holds",
		"number: `3` -> `4`",
		"number: `3` -> `2`",
	}
	if diff := cmp.Diff(want, changes(mutants)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTestsThatBiteKillEveryMutant(t *testing.T) {
	r := mutate(t, shortRule, shortTest)
	if !r.Passed() || r.Mutants() < 12 {
		t.Errorf("%d mutants; survivors %v", r.Mutants(), changes(r.Survivors))
	}
}

func TestWhatNoTestNoticesSurvives(t *testing.T) {
	weak := strings.ReplaceAll(shortTest, "P30DT1S", "P31D")
	r := mutate(t, shortRule, weak)
	if diff := cmp.Diff([]string{"number: `2592000` -> `2592001`"}, changes(r.Survivors)); diff != "" {
		t.Errorf("survivors (-want +got):\n%s", diff)
	}
	s := r.Survivors[0]
	if s.At.String() != "dataset/short.rego:7:33" || s.Line != "input.retention.period.max_s > 2592001" {
		t.Errorf("at %s: %s", s.At, s.Line)
	}
	untested := mutate(t, shortRule)
	if untested.Killed != 0 || len(untested.Survivors) < 12 {
		t.Errorf("without a test %d of %d are noticed", untested.Killed, untested.Mutants())
	}
}

func TestEquivalentMutantsAreListedWithAReason(t *testing.T) {
	weak := strings.ReplaceAll(shortTest, "P30DT1S", "P31D")
	entry := func(change string) string {
		return "- rule: own.dataset.short\n  mutation: number\n  expression: input.retention.period.max_s > 2592000\n  change: \"`2592000` -> `" + change + "`\"\n  reason: no period is counted in seconds\n"
	}
	r := mutate(t, shortRule, weak, "equivalent.yaml\n"+entry("2592001")+entry("2591999"))
	if len(r.Survivors) != 0 || len(r.Equivalent) != 1 || r.Equivalent[0].Reason != "no period is counted in seconds" {
		t.Errorf("%+v", r)
	}
	if len(r.Stale) != 1 || r.Stale[0].Change != "`2592000` -> `2591999`" || r.Passed() {
		t.Errorf("an entry that nothing survives for is not reported: %+v", r.Stale)
	}
	if !r.TooManyEquivalent() {
		t.Errorf("%d of %d mutants may be listed", len(r.Equivalent), r.Mutants())
	}
	_, err := Mutate(context.Background(), folderOf(shortRule, shortTest, "equivalent.yaml\n- rule: own.dataset.short\n"), TestOptions{Own: true})
	if err == nil {
		t.Error("an entry without a reason is taken")
	}
}

func TestAControlThatIsNoLongerNamedIsNoticedByTheGoldenFile(t *testing.T) {
	rule := strings.Replace(shortRule, "package", "# METADATA\n# custom:\n#   severity: low\n#   force: own\n#   controls: [\"trust:T8.4#stated\"]\npackage", 1)
	r := mutate(t, rule, shortTest)
	if diff := cmp.Diff([]string{"control: without `trust:T8.4#stated`"}, changes(r.Survivors)); diff != "" {
		t.Errorf("without controls.golden (-want +got):\n%s", diff)
	}
	agreed, err := Registry(folderOf(rule), TestOptions{Own: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := "own.dataset.short low own trust:T8.4#stated\n"; string(agreed) != want {
		t.Errorf("controls.golden is %q, not %q", agreed, want)
	}
	if r := mutate(t, rule, shortTest, "controls.golden\n"+string(agreed)); !r.Passed() {
		t.Errorf("with controls.golden: %v", changes(r.Survivors))
	}
	report, err := Test(context.Background(), folderOf(strings.Replace(rule, "low", "high", 1), shortTest, "controls.golden\n"+string(agreed)), TestOptions{Own: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"-own.dataset.short low own trust:T8.4#stated", "+own.dataset.short high own trust:T8.4#stated"}
	if diff := cmp.Diff(want, report.Registry); diff != "" || report.Passed() {
		t.Errorf("registry (-want +got):\n%s", diff)
	}
}

// A change to shared conditions is noticed by the tests of the rules that use
// them.
func TestSharedConditionsAreTestedByWhoUsesThem(t *testing.T) {
	r := mutate(t,
		"lib/shared.rego\npackage own.lib.shared\n\nlong if input.days > 30\n",
		"a/rule.rego\npackage own.a.rule\n\nimport data.own.lib.shared\n\ndeny contains \"long\" if shared.long\n",
		"a/rule_test.rego\npackage own.a.rule_test\n\nimport data.own.a.rule\n\ntest_long if rule.deny == {\"long\"} with input as {\"days\": 31}\n\ntest_short if rule.deny == set() with input as {\"days\": 30}\n",
	)
	if !r.Passed() || r.Killed < 8 {
		t.Errorf("%d killed, survivors %v", r.Killed, changes(r.Survivors))
	}
}
