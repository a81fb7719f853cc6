package controls_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

const today = "2026-11-21"

// small is a catalogue with one control of each sort.
var small = sync.OnceValue(func() *controls.Catalogue {
	c, err := controls.Read(os.DirFS("testdata/catalogue"))
	if err != nil {
		panic(err)
	}
	return c
})

// The rules of the tests, by id.
var rules = func() map[string]*policies.Rule {
	rule := func(id string, severity policies.Severity, force policies.Force, refs ...string) *policies.Rule {
		kind, _, _ := strings.Cut(id, "-")
		return &policies.Rule{
			ID: id, Kind: kind, Title: "Title of " + id, Remediation: "Mend it.", File: kind + "/" + id + ".rego",
			Severity: severity, Force: force, Certainty: policies.Clear, Controls: refs,
		}
	}
	all := map[string]*policies.Rule{}
	for _, r := range []*policies.Rule{
		rule("dataset-special", policies.Critical, policies.Law, "gdpr:Art.9#stated"),
		rule("dataset-encrypted", policies.Medium, policies.Own, "gdpr:Art.32#stated", "iso27001:A.8.24#stated", "trust:T8.3#stated"),
		rule("dataset-keys", policies.Medium, policies.Own, "iso27001:A.8.24#keys"),
		rule("service-confirmed", policies.Low, policies.Own, "trust:T8.4#stated"),
		rule("service-backup", policies.Medium, policies.Standard, "iso27001:A.8.13#stated"),
		rule("supplier-duties", policies.High, policies.Law, "gdpr:Art.28(3)(a)#stated", "gdpr:Art.28(3)(b)"),
		rule("supplier-chosen", policies.Low, policies.Authority, "gdpr:Art.28(1)#stated"),
		rule("service-listed", policies.Low, policies.Own, "trust:T1.1#stated"),
		rule("service-explained", policies.Low, policies.Own, "trust:T1.2#stated"),
		rule("organization-audit", policies.Medium, policies.Standard, "iso27001:9.2#stated"),
	} {
		all[r.ID] = r
	}
	for _, id := range controls.FoundHere() {
		r := rule(id, policies.Low, policies.Own)
		r.FoundBy = "controls"
		all[id] = r
	}
	return all
}()

// looked is what a rule looked at: each word is a resource's id, with ! where
// it fails, ? where it could not be told, - where the rule does not apply, and
// = where a written value shows that the duty is not triggered.
func looked(rule string, words ...string) policies.Verdict {
	v := policies.Verdict{Rule: rules[rule]}
	sections := map[string]string{"dataset": "datasets", "service": "services", "supplier": "suppliers", "organization": "organization"}
	for _, word := range words {
		id := strings.TrimRight(word, "!?-=")
		address := sections[v.Rule.Kind]
		if address != "organization" {
			address += "/" + id
		}
		note := policies.Note{
			Address: address + "/field", Resource: address,
			At: inventory.Position{File: "file.yaml", Line: 3, Column: 5}, Text: "something is wrong",
		}
		v.Kin++
		switch word[len(id):] {
		case "-":
			continue
		case "=":
			v.Exempt = append(v.Exempt, note)
			continue
		case "!":
			v.Findings = append(v.Findings, policies.Finding{Rule: rule, Note: note})
		case "?":
			v.Unknown = append(v.Unknown, note)
		}
		v.Population = append(v.Population, address)
	}
	return v
}

// all are verdicts of every rule, those given and else ones that looked at
// nothing.
func all(verdicts ...policies.Verdict) []policies.Verdict {
	for _, r := range rules {
		if !slices.ContainsFunc(verdicts, func(v policies.Verdict) bool { return v.Rule == r }) {
			verdicts = append(verdicts, policies.Verdict{Rule: r})
		}
	}
	slices.SortFunc(verdicts, func(a, b policies.Verdict) int { return cmp.Compare(a.Rule.ID, b.Rule.ID) })
	return verdicts
}

const head = `trustcap: v1
organization: {name: Test GmbH, languages: [en, de]}
people:
  ciso: {title: CISO, line: second}
  ops: {title: Operations, line: first}
  board: {title: Board}
`

// declared is an inventory of some sections beside the organization and its
// people.
func declared(t testing.TB, sections string) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "file.yaml", Bytes: []byte(head + sections)})
	if err != nil {
		t.Fatalf("%v\nin\n%s", err, sections)
	}
	return inv
}

func assess(t testing.TB, sections string, verdicts ...policies.Verdict) *controls.Assessment {
	t.Helper()
	a, err := try(t, sections, verdicts...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func try(t testing.TB, sections string, verdicts ...policies.Verdict) (*controls.Assessment, error) {
	t.Helper()
	return controls.Assess(small(), controls.Run{
		Tool: "test", Rules: "sha256:0", AsOf: today, Inventory: declared(t, sections), Verdicts: all(verdicts...),
	})
}

func status(t testing.TB, a *controls.Assessment, ref string) *controls.Status {
	t.Helper()
	framework, id, _ := strings.Cut(ref, ":")
	for _, f := range a.Frameworks {
		for i := range f.Controls {
			if f.ID == framework && f.Controls[i].ID == id {
				return &f.Controls[i]
			}
		}
	}
	t.Fatalf("no status of %s", ref)
	return nil
}

func states(a *controls.Assessment) map[string]controls.State {
	out := map[string]controls.State{}
	for _, f := range a.Frameworks {
		for _, s := range f.Controls {
			out[f.ID+":"+s.ID] = s.State
		}
	}
	return out
}

// waiverOf declares a waiver in force.
func waiverOf(id, rule, address string) string {
	return fmt.Sprintf("  %s: {rule: %s, resource: %s, reason: {en: Because, de: Darum}, requested_by: ops, approved_by: ciso, from: 2026-11-01, until: 2026-12-31}\n", id, rule, address)
}
