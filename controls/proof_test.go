package controls_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// promised is a service that promises 99.9 % in each month.
const promised = "services:\n  web: {title: Web, status: live, promise: {availability: {target: 99.9%, window: {length: P1M, kind: calendar}}}}\n"

// measuredBy is a measurement of that promise, with fields of its own.
func measuredBy(fields string) string {
	return "evidence:\n  m: {kind: measurement, for: services/web/promise/availability, controls: [\"iso27001:A.8.13#proven\"], " + fields + "}\n"
}

func TestTheLastWindowOfAPromiseDecides(t *testing.T) {
	for name, test := range map[string]struct {
		fields  string
		result  string
		why     string
		expires string
		state   controls.State
	}{
		"kept without a word of the result":             {"windows: {2026-09: 99.95%, 2026-10: 99.9%}", "passed", "", "2026-11-30", controls.Satisfied},
		"kept as it is stated":                          {"result: passed, windows: {2026-10: 99.9%}", "passed", "", "2026-11-30", controls.Satisfied},
		"missed although it is stated as passed":        {"result: passed, windows: {2026-09: 99.95%, 2026-10: 99.89%}", "failed", "", "2026-11-30", controls.NotSatisfied},
		"missed before and kept since":                  {"windows: {2026-09: 99.1%, 2026-10: 99.9%}", "passed", "", "2026-11-30", controls.Satisfied},
		"stated as failed stays so":                     {"result: failed, windows: {2026-10: 99.95%}", "failed", "", "2026-11-30", controls.NotSatisfied},
		"a window that is not over decides nothing":     {"windows: {2026-10: 99.95%, 2026-11: 98%}", "passed", "", "2026-11-30", controls.Satisfied},
		"and does not prolong either":                   {"windows: {2026-09: 99.95%, 2026-11: 99.99%}", "passed", "it has ended", "2026-10-31", controls.PartlyEvidenced},
		"an average over a quarter proves no month":     {"result: passed, windows: {2026-Q3: 99.95%}", "passed", "no value of it can be held against the window of the promise", "2026-12-31", controls.PartlyEvidenced},
		"an average that misses shows that one missed":  {"result: passed, windows: {2026-Q3: 99.5%}", "failed", "", "2026-12-31", controls.NotSatisfied},
		"a quarter behind a month does not outweigh it": {"windows: {2026-10: 99.95%, 2026-Q3: 99.99%}", "passed", "", "2026-11-30", controls.Satisfied},
		"failed and not to be compared still counts":    {"result: failed, windows: {2026-Q3: 99.95%}", "failed", "", "2026-12-31", controls.NotSatisfied},
	} {
		t.Run(name, func(t *testing.T) {
			a := assess(t, promised+measuredBy(test.fields), looked("service-backup", "web"))
			e := a.Evidence[0]
			if e.Result != test.result || e.Why != test.why || e.Expires != test.expires {
				t.Errorf("%s until %s, because %q, want %s until %s, because %q", e.Result, e.Expires, e.Why, test.result, test.expires, test.why)
			}
			if got := status(t, a, "iso27001:A.8.13").State; got != test.state {
				t.Errorf("the control is %s, want %s", got, test.state)
			}
		})
	}
}

func TestANewerMeasurementThatKeptThePromiseEndsAnOlderThatMissedIt(t *testing.T) {
	older := measuredBy("windows: {2026-10: 99%}")
	newer := strings.ReplaceAll(strings.TrimPrefix(measuredBy("collected: 2026-11-02, windows: {2026-10: 99.95%}"), "evidence:\n"), "  m:", "  n:")
	s := status(t, assess(t, promised+older+newer, looked("service-backup", "web")), "iso27001:A.8.13")
	if s.State != controls.Satisfied {
		t.Errorf("%s", s.State)
	}
	s = status(t, assess(t, promised+strings.ReplaceAll(older, "windows", "collected: 2026-11-03, windows")+newer, looked("service-backup", "web")), "iso27001:A.8.13")
	if s.State != controls.NotSatisfied {
		t.Errorf("the newer that missed it leaves the control %s", s.State)
	}
}

func TestAnAttestationHoldsNoLongerThanTheIntervalOfItsControl(t *testing.T) {
	const attested = "evidence:\n  e: {kind: attestation, result: passed, by: ciso, collected: 2026-05-01, controls: [\"iso27001:A.6.3#proven\"]%s}\n"
	for name, test := range map[string]struct {
		sections, more string
		expires        string
	}{
		"twelve months without one":                    {"", "", "2027-05-01"},
		"the test interval of a measure that names it": {"measures:\n  m: {controls: [\"iso27001:A.6.3\"], test_every: P3M}\n  n: {controls: [\"iso27001:A.6.3\"], test_every: P9M}\n", "", "2026-08-01"},
		"not that of another control":                  {"measures:\n  m: {controls: [\"iso27001:A.8.13\"], test_every: P3M}\n", "", "2027-05-01"},
		"nor a longer one":                             {"measures:\n  m: {controls: [\"iso27001:A.6.3\"], test_every: P2Y}\n", "", "2027-05-01"},
		"the measure it is for":                        {"measures:\n  m: {title: M, test_every: P6M}\n", ", for: measures/m", "2026-11-01"},
		"the review it is for":                         {"datasets:\n  d: {access: {review: {every: P1M, last: 2026-04-20}}}\n", ", for: datasets/d/access/review", "2026-06-01"},
		"an end of its own goes first":                 {"measures:\n  m: {title: M, test_every: P6M}\n", ", for: measures/m, expires: 2026-12-31", "2026-12-31"},
	} {
		a := assess(t, test.sections+strings.Replace(attested, "%s", test.more, 1))
		if got := a.Evidence[0].Expires; got != test.expires {
			t.Errorf("%s: until %s, want %s", name, got, test.expires)
		}
	}
}

// voided is a verdict that finds evidence void.
func voided(rule, resource string) policies.Verdict {
	note := policies.Note{Address: resource + "/by", Resource: resource, Text: "something is wrong"}
	return policies.Verdict{
		Rule: &policies.Rule{ID: rule, Kind: "evidence", Severity: policies.Medium, Force: policies.Own, Certainty: policies.Clear, File: "x.rego"},
		Kin:  1, Population: []string{resource}, Findings: []policies.Finding{{Rule: rule, Note: note}},
	}
}

func TestEvidenceThatARuleFindsVoidDoesNotCount(t *testing.T) {
	for rule, why := range map[string]string{
		"evidence-certificate-edition":     "its edition of the standard is superseded",
		"evidence-covers-unchanged":        "what it covers has changed since",
		"evidence-attestation-independent": "the data protection officer decided what it confirms",
		"evidence-result-stated":           "",
	} {
		waived := "waivers:\n" + waiverOf("w", rule, "evidence/training")
		for _, sections := range []string{"", waived} {
			a := assess(t, "evidence:\n"+training+sections, voided(rule, "evidence/training"))
			e := a.Evidence[0]
			if e.Why != why || e.Valid != (why == "") {
				t.Errorf("%s: valid %t, because %q, want %q", rule, e.Valid, e.Why, why)
			}
			if got := status(t, a, "iso27001:A.6.3").State == controls.Satisfied; got != (why == "") {
				t.Errorf("%s: satisfied %t", rule, got)
			}
		}
		if e := assess(t, "evidence:\n"+training, voided(rule, "evidence/other")).Evidence[0]; !e.Valid {
			t.Errorf("%s on another piece of evidence voids this one: %s", rule, e.Why)
		}
	}
}

func TestTheRulesThatVoidEvidenceExist(t *testing.T) {
	set, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range controls.Voiding() {
		if r := set.Find(id); r == nil || r.ID != id || r.Kind != "evidence" {
			t.Errorf("there is no rule %s on evidence", id)
		}
	}
}

func TestTheDataProtectionOfficerAttestsNoControlOfThatOfficer(t *testing.T) {
	const officer = "trustcap: v1\norganization: {name: Test GmbH, languages: [en], dpo: {person: ciso}}\npeople: {ciso: {line: second}, ops: {line: first}}\n"
	row := func(owner string) string {
		return "applicability: {iso27001: {version: 4, controls: {A.6.3: {needed: true, because: [law], status: implemented, owner: " + owner + "}}}}\n"
	}
	for name, test := range map[string]struct {
		sections string
		want     controls.State
	}{
		"one that the officer answers for": {row("ciso") + "evidence:\n" + training, controls.NotAssessed},
		"one that another answers for":     {row("ops") + "evidence:\n" + training, controls.Satisfied},
		"one that nobody answers for":      {"evidence:\n" + training, controls.Satisfied},
		"a failure counts all the same":    {row("ciso") + "evidence:\n" + strings.ReplaceAll(training, "passed", "failed"), controls.NotSatisfied},
		"a test is no attestation":         {row("ciso") + "evidence:\n" + strings.ReplaceAll(training, "attestation", "test"), controls.Satisfied},
	} {
		inv, err := inventory.Load(inventory.Source{Name: "file.yaml", Bytes: []byte(officer + test.sections)})
		if err != nil {
			t.Fatal(err)
		}
		a, err := controls.Assess(small(), controls.Run{AsOf: today, Inventory: inv, Verdicts: all()})
		if err != nil {
			t.Fatal(err)
		}
		if got := status(t, a, "iso27001:A.6.3").State; got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

func TestWhoAnswersForSomethingAttestsNotThatItWorks(t *testing.T) {
	const head = "trustcap: v1\norganization: {name: Test GmbH, languages: [en]}\npeople: {ciso: {line: second}, ops: {line: first}}\n"
	row := func(owner string) string {
		return "applicability: {iso27001: {version: 4, controls: {A.6.3: {needed: true, because: [law], status: implemented, owner: " + owner + "}}}}\n"
	}
	attested := func(of string) string {
		return "evidence:\n" + strings.Replace(training, "kind: attestation", "kind: attestation, for: "+of, 1)
	}
	for name, test := range map[string]struct {
		sections string
		want     controls.State
	}{
		"the owner of its row":             {row("ciso") + "evidence:\n" + training, controls.NotAssessed},
		"the owner of another row":         {row("ops") + "evidence:\n" + training, controls.Satisfied},
		"the owner of the service":         {"services: {mail: {owner: ciso}}\n" + attested("services/mail"), controls.NotAssessed},
		"the owner of a part of it":        {"services: {mail: {owner: ciso, continuity: {rto: PT4H}}}\n" + attested("services/mail/continuity"), controls.NotAssessed},
		"another than the owner":           {"services: {mail: {owner: ops}}\n" + attested("services/mail"), controls.Satisfied},
		"the manager of the supplier":      {"suppliers: {dns: {role: supplier, manager: ciso}}\n" + attested("suppliers/dns"), controls.NotAssessed},
		"the department of the purpose":    {"purposes: {news: {department: ciso}}\n" + attested("purposes/news"), controls.NotAssessed},
		"a failure counts all the same":    {row("ciso") + "evidence:\n" + strings.ReplaceAll(training, "passed", "failed"), controls.NotSatisfied},
		"a test of the owner is no word":   {row("ciso") + "evidence:\n" + strings.ReplaceAll(training, "attestation", "test"), controls.Satisfied},
		"an owner nobody is named against": {"services: {mail: {title: Mail}}\n" + attested("services/mail"), controls.Satisfied},
	} {
		inv, err := inventory.Load(inventory.Source{Name: "file.yaml", Bytes: []byte(head + test.sections)})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		a, err := controls.Assess(small(), controls.Run{AsOf: today, Inventory: inv, Verdicts: all()})
		if err != nil {
			t.Fatal(err)
		}
		if got := status(t, a, "iso27001:A.6.3").State; (got == controls.Satisfied) != (test.want == controls.Satisfied) || test.want == controls.NotSatisfied && got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

func TestACertificateWithoutItsScopeProvesNothing(t *testing.T) {
	a := assess(t, web+"evidence:\n"+strings.ReplaceAll(certificate, "scope: {en: Hosting}, ", ""), looked("organization-audit", ""))
	if e := a.Evidence[0]; e.Valid || e.Why != "the scope of the certificate is not stated" {
		t.Errorf("valid %t, because %q", e.Valid, e.Why)
	}
	if s := status(t, a, "iso27001:9.2"); s.Strongest == controls.External {
		t.Error("a clause has external proof")
	}
}

func TestWhatAWaiverCannotLiftNeedsAnOwnerAndAPlan(t *testing.T) {
	const plan = "risk_owner: board, corrective_action: {what: Mend it, owner: ops, due: 2026-12-01}, "
	for name, test := range map[string]struct {
		rule, fields string
		want         []string
	}{
		"a law with both":                    {"dataset-special", plan, nil},
		"a law with neither":                 {"dataset-special", "", []string{"waivers/w/corrective_action", "waivers/w/risk_owner"}},
		"a law without an owner of the risk": {"dataset-special", strings.TrimPrefix(plan, "risk_owner: board, "), []string{"waivers/w/risk_owner"}},
		"a plan without a day":               {"dataset-special", strings.Replace(plan, ", due: 2026-12-01", "", 1), []string{"waivers/w/corrective_action/due"}},
		"a plan without words":               {"dataset-special", strings.Replace(plan, "what: Mend it, ", "", 1), []string{"waivers/w/corrective_action/what"}},
		"a plan of nobody":                   {"dataset-special", strings.Replace(plan, "owner: ops, ", "", 1), []string{"waivers/w/corrective_action/owner"}},
		"a clause of a management system":    {"organization-audit", "", []string{"waivers/w/corrective_action", "waivers/w/risk_owner"}},
		"a control of Annex A":               {"service-backup", "", nil},
		"a rule of one's own":                {"service-listed", "", nil},
		"a rule that is not there":           {"service-bakcup", "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			w := strings.Replace(waiverOf("w", test.rule, "services/web"), "reason:", test.fields+"reason:", 1)
			var got []string
			for _, f := range assess(t, web+"waivers:\n"+w).Findings {
				if f.Rule == "waiver-planned" {
					got = append(got, f.Address)
					if f.Outcome != controls.Open || f.Text == "" {
						t.Errorf("%+v", f)
					}
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
