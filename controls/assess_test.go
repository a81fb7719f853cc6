package controls_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

const (
	training    = "  training: {kind: attestation, result: passed, by: ciso, line: second, collected: 2026-05-01, controls: [\"iso27001:A.6.3#proven\"]}\n"
	restore     = "  restore: {kind: test, result: passed, collected: 2026-06-10, controls: [\"iso27001:A.8.13#proven\"]}\n"
	failed      = "  broken: {kind: test, result: failed, collected: 2026-07-10, controls: [\"iso27001:A.8.13#proven\"]}\n"
	certificate = "  certificate: {kind: certificate, standard: ISO/IEC 27001, edition: \"2022\", body: A body, accreditation: {by: DAkkS, number: D-1}, scope: {en: Hosting}, services: [web], soa_version: 4, issued: 2025-01-10, expires: 2028-01-09, status: valid}\n"
	applicable  = "applicability:\n  iso27001: {version: 4, controls: {A.8.13: {needed: true, because: [risk], status: implemented, owner: ops}, A.8.24: {needed: false, reason: {en: Nothing is encrypted, de: Nichts wird verschlüsselt}}, A.6.3: {needed: true, because: [law], status: planned}}}\n"
	web         = "services:\n  web: {title: Web, status: live}\n"
)

func TestEachStateIsReached(t *testing.T) {
	for name, test := range map[string]struct {
		sections string
		verdicts []policies.Verdict
		control  string
		want     controls.State
	}{
		"a rule that looked at nothing leaves its control not assessed": {
			control: "gdpr:Art.9", want: controls.NotAssessed,
		},
		"a section without resources gives not assessed, not exempt": {
			verdicts: []policies.Verdict{looked("dataset-special", "a-", "b-")},
			control:  "gdpr:Art.9", want: controls.NotAssessed,
		},
		"what could not be told covers nothing": {
			verdicts: []policies.Verdict{looked("dataset-special", "a?")},
			control:  "gdpr:Art.9", want: controls.NotAssessed,
		},
		"lapsed evidence leaves its part not assessed": {
			sections: "evidence:\n" + strings.ReplaceAll(training, "2026-05-01", "2025-11-20"),
			control:  "iso27001:A.6.3", want: controls.NotAssessed,
		},
		"an open finding makes it not satisfied": {
			verdicts: []policies.Verdict{looked("dataset-special", "a", "b!")},
			control:  "gdpr:Art.9", want: controls.NotSatisfied,
		},
		"an open finding wins over an exclusion": {
			sections: applicable, verdicts: []policies.Verdict{looked("dataset-encrypted", "a!")},
			control: "iso27001:A.8.24", want: controls.NotSatisfied,
		},
		"an open finding wins over a certificate": {
			sections: web + "evidence:\n" + certificate, verdicts: []policies.Verdict{looked("organization-audit", "!")},
			control: "iso27001:9.2", want: controls.NotSatisfied,
		},
		"valid evidence that failed makes it not satisfied": {
			sections: "evidence:\n" + failed, verdicts: []policies.Verdict{looked("service-backup", "web")},
			control: "iso27001:A.8.13", want: controls.NotSatisfied,
		},
		"newer evidence that failed wins over older that passed": {
			sections: "evidence:\n" + failed + restore, verdicts: []policies.Verdict{looked("service-backup", "web")},
			control: "iso27001:A.8.13", want: controls.NotSatisfied,
		},
		"a repeated test that passed ends what the first found": {
			sections: "evidence:\n" + strings.ReplaceAll(failed, "2026-07-10", "2026-06-09") + restore, verdicts: []policies.Verdict{looked("service-backup", "web")},
			control: "iso27001:A.8.13", want: controls.Satisfied,
		},
		"a waived law keeps its control not satisfied": {
			sections: "waivers:\n" + waiverOf("w", "dataset-special", "datasets/a"), verdicts: []policies.Verdict{looked("dataset-special", "a!")},
			control: "gdpr:Art.9", want: controls.NotSatisfied,
		},
		"a waived finding on a management-system clause keeps it not satisfied": {
			sections: "waivers:\n" + waiverOf("w", "organization-audit", "organization"), verdicts: []policies.Verdict{looked("organization-audit", "!")},
			control: "iso27001:9.2", want: controls.NotSatisfied,
		},
		"a waived finding is tolerated": {
			sections: "waivers:\n" + waiverOf("w", "service-backup", "services/web"), verdicts: []policies.Verdict{looked("service-backup", "web!")},
			control: "iso27001:A.8.13", want: controls.Tolerated,
		},
		"one finding without a waiver is not tolerated": {
			sections: "waivers:\n" + waiverOf("w", "service-backup", "services/web"), verdicts: []policies.Verdict{looked("service-backup", "web!", "mail!")},
			control: "iso27001:A.8.13", want: controls.NotSatisfied,
		},
		"a control excluded with a reason is not applicable": {
			sections: applicable, verdicts: []policies.Verdict{looked("dataset-encrypted", "a")},
			control: "iso27001:A.8.24", want: controls.NotApplicable,
		},
		"an exclusion without a reason excludes nothing": {
			sections: strings.ReplaceAll(applicable, "reason: {en: Nothing is encrypted, de: Nichts wird verschlüsselt}", "because: [risk]"),
			control:  "iso27001:A.8.24", want: controls.NotAssessed,
		},
		"a duty that written values show not to be triggered is not applicable": {
			verdicts: []policies.Verdict{looked("dataset-special", "a=", "b=")},
			control:  "gdpr:Art.9", want: controls.NotApplicable,
		},
		"one resource without such a value and the duty is not assessed": {
			verdicts: []policies.Verdict{looked("dataset-special", "a=", "b-")},
			control:  "gdpr:Art.9", want: controls.NotAssessed,
		},
		"a resource that is looked at all the same and the duty is not exempt": {
			verdicts: []policies.Verdict{func() policies.Verdict {
				v := looked("dataset-special", "a=")
				v.Population = []string{"datasets/a"}
				v.Unknown = v.Exempt
				return v
			}()},
			control: "gdpr:Art.9", want: controls.NotAssessed,
		},
		"a standard is not exempt by a written value": {
			verdicts: []policies.Verdict{looked("service-backup", "web=")},
			control:  "iso27001:A.8.13", want: controls.NotAssessed,
		},
		"one of two required parts makes it partly evidenced": {
			verdicts: []policies.Verdict{looked("service-backup", "web")},
			control:  "iso27001:A.8.13", want: controls.PartlyEvidenced,
		},
		"proof below what a part needs leaves it uncovered": {
			sections: "evidence:\n" + strings.ReplaceAll(restore, "kind: test", "kind: record"), verdicts: []policies.Verdict{looked("service-backup", "web")},
			control: "iso27001:A.8.13", want: controls.PartlyEvidenced,
		},
		"who runs it attests design and not operation": {
			sections: "evidence:\n" + strings.ReplaceAll(training, "by: ciso, line: second", "by: ops"),
			control:  "iso27001:A.6.3", want: controls.PartlyEvidenced,
		},
		"an attestation of an unknown line shows no operation": {
			sections: "evidence:\n" + strings.ReplaceAll(training, "by: ciso, line: second", "by: board"),
			control:  "iso27001:A.6.3", want: controls.PartlyEvidenced,
		},
		"what could not be told keeps it from being satisfied": {
			verdicts: []policies.Verdict{looked("dataset-special", "a", "b?")},
			control:  "gdpr:Art.9", want: controls.PartlyEvidenced,
		},
		"even where it belongs to an optional part": {
			verdicts: []policies.Verdict{looked("dataset-encrypted", "a"), looked("dataset-keys", "a", "b?")},
			control:  "iso27001:A.8.24", want: controls.PartlyEvidenced,
		},
		"a declaration where more is needed is stated and not backed": {
			verdicts: []policies.Verdict{looked("service-confirmed", "web")},
			control:  "trust:T8.4", want: controls.PartlyEvidenced,
		},
		"a rule that looked and found nothing covers its part": {
			verdicts: []policies.Verdict{looked("dataset-special", "a", "b=", "c-")},
			control:  "gdpr:Art.9", want: controls.Satisfied,
		},
		"an attestation of the second line shows operation": {
			sections: "evidence:\n" + training, control: "iso27001:A.6.3", want: controls.Satisfied,
		},
		"the line of the role counts where the evidence says none": {
			sections: "evidence:\n" + strings.ReplaceAll(training, "line: second, ", ""), control: "iso27001:A.6.3", want: controls.Satisfied,
		},
		"an optional part is not needed": {
			verdicts: []policies.Verdict{looked("dataset-encrypted", "a")},
			control:  "trust:T8.3", want: controls.Satisfied,
		},
		"a certificate shows that the clauses of its standard are lived": {
			sections: web + "evidence:\n" + certificate, verdicts: []policies.Verdict{looked("organization-audit", "")},
			control: "iso27001:9.2", want: controls.Satisfied,
		},
		"a certificate alone does not state anything": {
			sections: web + "evidence:\n" + certificate, control: "iso27001:9.2", want: controls.PartlyEvidenced,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := assess(t, test.sections, test.verdicts...)
			if got := status(t, a, test.control).State; got != test.want {
				t.Errorf("%s is %s, want %s", test.control, got, test.want)
			}
		})
	}
}

func TestParentFollowsItsApplicableChildren(t *testing.T) {
	duties, chosen := looked("supplier-duties", "a"), looked("supplier-chosen", "a")
	for name, test := range map[string]struct {
		sections string
		verdicts []policies.Verdict
		control  string
		want     controls.State
		counted  int
	}{
		"not assessed if all are":             {control: "gdpr:Art.28", want: controls.NotAssessed, counted: 2},
		"partly evidenced if one is":          {verdicts: []policies.Verdict{duties}, control: "gdpr:Art.28", want: controls.PartlyEvidenced, counted: 2},
		"satisfied if all are":                {verdicts: []policies.Verdict{duties, chosen}, control: "gdpr:Art.28", want: controls.Satisfied, counted: 2},
		"not satisfied if one is":             {verdicts: []policies.Verdict{duties, looked("supplier-chosen", "a!")}, control: "gdpr:Art.28", want: controls.NotSatisfied, counted: 2},
		"what is not triggered leaves it":     {verdicts: []policies.Verdict{duties, looked("supplier-chosen", "a=")}, control: "gdpr:Art.28", want: controls.Satisfied, counted: 1},
		"not applicable if all are":           {verdicts: []policies.Verdict{looked("supplier-duties", "a="), looked("supplier-chosen", "a=")}, control: "gdpr:Art.28", want: controls.NotApplicable},
		"a core question alone decides":       {verdicts: []policies.Verdict{looked("service-listed", "a")}, control: "trust:T1", want: controls.Satisfied, counted: 1},
		"an extended one that is declared":    {verdicts: []policies.Verdict{looked("service-listed", "a"), looked("service-explained", "a!")}, control: "trust:T1", want: controls.NotSatisfied, counted: 2},
		"an extended one with evidence alone": {sections: "evidence:\n  e: {kind: test, result: passed, collected: 2020-01-01, controls: [\"trust:T1.2\"]}\n", verdicts: []policies.Verdict{looked("service-listed", "a")}, control: "trust:T1", want: controls.PartlyEvidenced, counted: 2},
		"tolerated if one is": {
			sections: "waivers:\n" + waiverOf("w", "supplier-chosen", "suppliers/a"),
			verdicts: []policies.Verdict{duties, looked("supplier-chosen", "a!")}, control: "gdpr:Art.28", want: controls.Tolerated, counted: 2,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := status(t, assess(t, test.sections, test.verdicts...), test.control)
			if s.State != test.want || s.Counted != test.counted {
				t.Errorf("%s is %s of %d, want %s of %d", test.control, s.State, s.Counted, test.want, test.counted)
			}
		})
	}
}

func TestToleratedSaysUntilWhen(t *testing.T) {
	later := strings.ReplaceAll(waiverOf("later", "dataset-special", "datasets/b"), "2026-12-31", "2027-03-31")
	a := assess(t, "waivers:\n"+waiverOf("w", "dataset-special", "datasets/a")+later, looked("dataset-special", "a!", "b!"))
	s := status(t, a, "gdpr:Art.9")
	if s.State != controls.NotSatisfied || s.Until != "2026-12-31" {
		t.Errorf("the law is %s until %q, want not-satisfied until the first waiver ends", s.State, s.Until)
	}
	if want := (controls.Points{Checked: 1, Open: 1, Worst: "critical"}); s.Points != want {
		t.Errorf("points %+v, want %+v", s.Points, want)
	}
	a = assess(t, "waivers:\n"+later, looked("dataset-special", "a!", "b!"))
	if s := status(t, a, "gdpr:Art.9"); s.Until != "" {
		t.Errorf("until %q, although one finding is not waived", s.Until)
	}
	a = assess(t, "waivers:\n"+waiverOf("w", "service-backup", "services/web/field"), looked("service-backup", "web!"))
	s = status(t, a, "iso27001:A.8.13")
	if s.State != controls.Tolerated || s.Until != "2026-12-31" {
		t.Errorf("%s until %q, want tolerated until 2026-12-31", s.State, s.Until)
	}
	if want := (controls.Points{Checked: 1, Tolerated: 1}); s.Points != want {
		t.Errorf("points %+v, want %+v", s.Points, want)
	}
}

func TestAssuranceIsTheWeakestNeededWithTheStrongestBeside(t *testing.T) {
	s := status(t, assess(t, "evidence:\n"+restore, looked("service-backup", "web")), "iso27001:A.8.13")
	if s.Weakest != controls.Declared || s.Strongest != controls.Measured {
		t.Errorf("%s to %s, want declared to measured", s.Weakest, s.Strongest)
	}
	if diff := cmp.Diff([]controls.Basis{controls.Design, controls.Operation}, s.Basis); diff != "" {
		t.Error(diff)
	}
	want := []controls.PartStatus{
		{ID: "stated", Text: "It is stated.", Proof: controls.Either, Basis: controls.Design, AtLeast: controls.Declared, State: controls.Satisfied, Level: controls.Declared, Strongest: controls.Declared},
		{ID: "proven", Text: "A restore was tested.", Proof: controls.ByEvidence, Basis: controls.Operation, AtLeast: controls.Measured, State: controls.Satisfied, Level: controls.Measured, Strongest: controls.Measured},
	}
	if diff := cmp.Diff(want, s.Parts); diff != "" {
		t.Error(diff)
	}
	s = status(t, assess(t, web+"evidence:\n"+certificate, looked("organization-audit", "")), "iso27001:9.2")
	if s.Weakest != controls.Declared || s.Strongest != controls.External {
		t.Errorf("%s to %s, want declared to external", s.Weakest, s.Strongest)
	}
}

func TestCertificateReachesAnnexAOnlyThroughItsStatementOfApplicability(t *testing.T) {
	for name, test := range map[string]struct {
		sections string
		want     bool
	}{
		"listed as implemented":        {web + applicable + "evidence:\n" + certificate, true},
		"another version":              {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "soa_version: 4", "soa_version: 3"), false},
		"no version":                   {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "soa_version: 4, ", ""), false},
		"planned there":                {web + strings.ReplaceAll(applicable, "status: implemented", "status: planned") + "evidence:\n" + certificate, false},
		"no statement":                 {web + "evidence:\n" + certificate, false},
		"a service outside its scope":  {web + "  mail: {title: Mail}\n" + applicable + "evidence:\n" + certificate, false},
		"a planned service outside it": {web + "  mail: {title: Mail, status: planned}\n" + applicable + "evidence:\n" + certificate, true},
		"a withdrawn edition":          {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, `"2022"`, `"2013"`), false},
		"another standard":             {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "27001", "20000-1"), false},
		"excluded there":               {web + strings.ReplaceAll(applicable, "A.8.13: {needed: true,", "A.8.13: {needed: false,") + "evidence:\n" + certificate, false},
		"a retired service outside it": {web + "  mail: {title: Mail, status: retired}\n" + applicable + "evidence:\n" + certificate, true},
		"no service at all":            {applicable + "evidence:\n" + strings.ReplaceAll(certificate, "services: [web], ", ""), false},
		"suspended":                    {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "status: valid", "status: suspended"), false},
		"withdrawn":                    {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "status: valid", "status: withdrawn"), false},
		"ended yesterday":              {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "2028-01-09", "2026-11-20"), false},
		"ending today":                 {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "2028-01-09", "2026-11-21"), true},
		"issued tomorrow":              {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "2025-01-10", "2026-11-22"), false},
		"no accreditation":             {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "accreditation: {by: DAkkS, number: D-1}, ", ""), false},
		"naming the control, too":      {web + applicable + "evidence:\n" + strings.ReplaceAll(certificate, "soa_version: 4", `soa_version: 3, controls: ["iso27001:A.8.13#proven"]`), false},
	} {
		t.Run(name, func(t *testing.T) {
			s := status(t, assess(t, test.sections, looked("service-backup", "web")), "iso27001:A.8.13")
			if got := s.Strongest == controls.External; got != test.want {
				t.Errorf("external: %t, want %t", got, test.want)
			}
			if stated := s.Parts[0]; stated.Strongest != controls.Declared {
				t.Errorf("the certificate speaks to what is stated: %+v", stated)
			}
		})
	}
}

func TestEvidenceCountsOrSaysWhyNot(t *testing.T) {
	for name, test := range map[string]struct {
		fields  string
		why     string
		level   controls.Level
		basis   controls.Basis
		expires string
	}{
		"an attestation holds twelve months": {"kind: attestation, result: passed, by: ciso, collected: 2025-11-21", "", controls.Attested, controls.Operation, "2026-11-21"},
		"and no day longer":                  {"kind: attestation, result: passed, by: ciso, collected: 2025-11-20", "it has ended", controls.Attested, controls.Operation, "2026-11-20"},
		"an end of its own goes first":       {"kind: attestation, result: passed, by: ciso, collected: 2025-11-20, expires: 2026-12-01", "", controls.Attested, controls.Operation, "2026-12-01"},
		"by nobody":                          {"kind: attestation, result: passed, collected: 2026-11-01", "nobody is named who attests it", controls.Attested, controls.Design, "2027-11-01"},
		"without a result":                   {"kind: review, by: ciso, collected: 2026-11-01", "no result is stated", controls.Attested, controls.Operation, "2027-11-01"},
		"without a day":                      {"kind: record, result: passed", "the day on which it was collected is not stated", controls.Attested, controls.Operation, ""},
		"of today":                           {"kind: test, result: passed, collected: 2026-11-21", "", controls.Measured, controls.Operation, "2027-11-21"},
		"of tomorrow":                        {"kind: test, result: passed, collected: 2026-11-22", "its day is still to come", controls.Measured, controls.Operation, "2027-11-22"},
		"a test of the design":               {"kind: test, result: passed, basis: design, collected: 2026-11-20", "", controls.Measured, controls.Design, "2027-11-20"},
		"a measurement speaks for its windows and one more":   {"kind: measurement, result: passed, windows: {2026-09: 99.9%, 2026-10: 99.95%}", "", controls.Measured, controls.Operation, "2026-11-30"},
		"and lapses when the next has passed without a value": {"kind: measurement, result: passed, windows: {2026-08: 99.9%, 2026-09: 99.95%}", "it has ended", controls.Measured, controls.Operation, "2026-10-31"},
		"a year":               {"kind: measurement, result: passed, windows: {\"2025\": 99.9%}", "", controls.Measured, controls.Operation, "2026-12-31"},
		"a quarter":            {"kind: measurement, result: passed, windows: {2026-Q3: 99.9%}", "", controls.Measured, controls.Operation, "2026-12-31"},
		"a week":               {"kind: measurement, result: passed, windows: {2026-W46: 99.9%}", "", controls.Measured, controls.Operation, "2026-11-22"},
		"a day":                {"kind: measurement, result: passed, windows: {\"2026-11-20\": 99.9%}", "", controls.Measured, controls.Operation, "2026-11-21"},
		"failed counts, too":   {"kind: test, result: failed, collected: 2026-11-20", "", controls.Measured, controls.Operation, "2027-11-20"},
		"a certificate at all": {"kind: certificate, accreditation: {by: UKAS}, scope: {en: Hosting}, issued: 2026-01-01, expires: 2026-11-21", "", controls.External, controls.Operation, "2026-11-21"},
		"without an end":       {"kind: certificate, accreditation: {by: UKAS}, issued: 2026-01-01", "the end of the certificate is not stated", controls.External, controls.Operation, ""},
		"without an issue":     {"kind: certificate, accreditation: {by: UKAS}, expires: 2027-01-01", "the day of issue is not stated", controls.External, controls.Operation, "2027-01-01"},
	} {
		t.Run(name, func(t *testing.T) {
			a := assess(t, "evidence:\n  e: {"+test.fields+"}\n")
			e := a.Evidence[0]
			if e.Why != test.why || e.Valid != (test.why == "") {
				t.Errorf("valid %t, because %q, want %q", e.Valid, e.Why, test.why)
			}
			if e.Level != test.level || e.Basis != test.basis || e.Expires != test.expires {
				t.Errorf("%s, %s, until %s, want %s, %s, until %s", e.Level, e.Basis, e.Expires, test.level, test.basis, test.expires)
			}
		})
	}
}

func TestFailedEvidenceIsReplacedByItsRepetitionAlone(t *testing.T) {
	const passed = "  again: {kind: test, result: passed, collected: 2026-07-11, controls: [\"iso27001:A.8.13#proven\"]}\n"
	for name, test := range map[string]struct {
		again string
		want  bool
	}{
		"the day after":      {passed, true},
		"the same day":       {strings.ReplaceAll(passed, "07-11", "07-10"), false},
		"failed again":       {strings.ReplaceAll(passed, "passed", "failed"), false},
		"another kind":       {strings.ReplaceAll(passed, "kind: test", "kind: measurement"), false},
		"about another":      {strings.ReplaceAll(passed, "kind: test", "kind: test, for: services/web"), false},
		"of another control": {strings.ReplaceAll(passed, "A.8.13#proven", "A.6.3"), false},
		"no longer valid":    {strings.ReplaceAll(passed, "kind: test", "kind: test, expires: 2026-11-20"), false},
	} {
		a := assess(t, web+"evidence:\n"+failed+test.again)
		for _, e := range a.Evidence {
			if e.ID == "broken" && e.Valid == test.want {
				t.Errorf("%s: valid %t, %q", name, e.Valid, e.Why)
			}
		}
	}
}

func TestProofThatDoesNotSufficeDoesNotLowerAssurance(t *testing.T) {
	record := strings.ReplaceAll(strings.ReplaceAll(restore, "kind: test", "kind: record"), "restore", "record")
	for _, sections := range []string{restore + record, strings.ReplaceAll(restore, "restore", "a") + record} {
		p := status(t, assess(t, "evidence:\n"+sections), "iso27001:A.8.13").Parts[1]
		if p.State != controls.Satisfied || p.Level != controls.Measured || p.Strongest != controls.Measured {
			t.Errorf("%+v", p)
		}
	}
}

func TestReferencesToWhatIsNotThereAreProblems(t *testing.T) {
	for name, test := range map[string]struct {
		sections string
		verdicts []policies.Verdict
		want     inventory.Problems
	}{
		"evidence on a control that is not there": {
			sections: "evidence:\n  e:\n    kind: test\n    controls: [\"iso27001:A.8.42#proven\"]\n",
			want:     inventory.Problems{{At: inventory.Position{File: "file.yaml", Line: 10, Column: 16}, Text: `ISO/IEC 27001 has no control "A.8.42"`, Hint: `did you mean "A.8.24"?`}},
		},
		"evidence on a control of several parts": {
			sections: "evidence:\n  e: {kind: test, controls: [\"iso27001:A.8.13\"]}\n",
			want:     inventory.Problems{{At: inventory.Position{File: "file.yaml", Line: 8, Column: 30}, Text: `"iso27001:A.8.13" does not say which part of the control`, Hint: "name one of iso27001:A.8.13#stated, iso27001:A.8.13#proven"}},
		},
		"a measure on a part": {
			sections: "measures:\n  m: {controls: [\"iso27001:A.8.13#stated\"]}\n",
			want:     inventory.Problems{{At: inventory.Position{File: "file.yaml", Line: 8, Column: 18}, Text: `"iso27001:A.8.13#stated" names a part, and here a control is named whole`, Hint: "write iso27001:A.8.13"}},
		},
		"a statement of applicability on a control that is not there": {
			sections: "applicability:\n  iso27001:\n    controls:\n      A.8.14: {needed: true}\n",
			want:     inventory.Problems{{At: inventory.Position{File: "file.yaml", Line: 10, Column: 7}, Text: `ISO/IEC 27001 has no control "A.8.14"`, Hint: `did you mean "A.8.13"?`}},
		},
		"a rule on a control that consists of others": {
			verdicts: []policies.Verdict{{Rule: &policies.Rule{ID: "own", File: "own.rego", Controls: []string{"gdpr:Art.28(3)#stated"}}}},
			want:     inventory.Problems{{At: inventory.Position{File: "own.rego"}, Text: `own: "gdpr:Art.28(3)#stated" names a control that consists of others`, Hint: "name one of Art.28(3)(a), Art.28(3)(b)"}},
		},
		"a rule on a control that stands there for reference": {
			verdicts: []policies.Verdict{{Rule: &policies.Rule{ID: "own", File: "own.rego", Controls: []string{"gdpr:Art.4"}}}},
			want:     inventory.Problems{{At: inventory.Position{File: "own.rego"}, Text: `own: "gdpr:Art.4" stands in the catalogue for reference only`}},
		},
		"a rule on a part that evidence proves": {
			verdicts: []policies.Verdict{{Rule: &policies.Rule{ID: "own", File: "own.rego", Controls: []string{"gdpr:Art.32#proven"}}}},
			want:     inventory.Problems{{At: inventory.Position{File: "own.rego"}, Text: `own: "gdpr:Art.32#proven" is proven by evidence, not by a rule`}},
		},
		"two waivers for one finding": {
			sections: "waivers:\n" + waiverOf("a", "service-backup", "services/web") + waiverOf("b", "service-backup", "services/web/field"),
			verdicts: []policies.Verdict{looked("service-backup", "web!")},
			want:     inventory.Problems{{At: inventory.Position{File: "file.yaml", Line: 9, Column: 3}, Text: `the waivers "a" and "b" cover the same finding of service-backup at services/web/field`, Hint: "end one of them, or name a narrower address in it"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := try(t, test.sections, test.verdicts...)
			got, _ := err.(inventory.Problems)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWaiverHoldsOnBothItsDays(t *testing.T) {
	for days, want := range map[string]controls.Outcome{
		"from: 2026-11-21, until: 2026-11-21": controls.Waived,
		"from: 2026-11-22, until: 2026-12-31": controls.Open,
		"from: 2026-01-01, until: 2026-11-20": controls.Open,
	} {
		w := strings.ReplaceAll(waiverOf("w", "service-backup", "services/web"), "from: 2026-11-01, until: 2026-12-31", days)
		a := assess(t, "waivers:\n"+w, looked("service-backup", "web!", "web2!"))
		if got := a.Findings[0].Outcome; got != want {
			t.Errorf("%s: %s, want %s", days, got, want)
		}
		if got := a.Findings[1].Outcome; got != controls.Open {
			t.Errorf("%s: the finding on services/web2 is %s: a name that starts alike is no part of it", days, got)
		}
	}
}

func TestWhatOnlyTheStatesShowIsFound(t *testing.T) {
	sections := web + applicable + "waivers:\n" +
		waiverOf("broad", "service-listed", "services/web") +
		waiverOf("unused", "service-explained", "services/web") +
		waiverOf("unknown", "service-bakcup", "services/gone") +
		strings.ReplaceAll(waiverOf("over", "service-backup", "services/web"), "from: 2026-11-01, until: 2026-12-31", "from: 2026-01-01, until: 2026-10-31")
	listed := looked("service-listed", "web!")
	second := listed.Findings[0]
	second.Address = "services/web/other"
	listed.Findings = append(listed.Findings, second)
	a := assess(t, sections, listed, looked("service-backup", "web!"), looked("service-explained", "web"))
	got := map[string]string{}
	for _, f := range a.Findings {
		if strings.HasPrefix(f.Address, "waivers/") || strings.HasPrefix(f.Address, "applicability/") {
			got[f.Address] = f.Rule + ": " + f.Text
		}
	}
	want := map[string]string{
		"waivers/broad/resource":                        "waiver-scoped: the waiver covers {found} findings and does not say how many it is meant for",
		"waivers/unused/resource":                       "waiver-used: the waiver covers no finding of {rule} at {address}",
		"waivers/unknown/rule":                          "waiver-known: the rule {rule} does not exist",
		"waivers/unknown/resource":                      "waiver-known: nothing is declared at {address}",
		"waivers/over/until":                            "waiver-current: the waiver ended on {day}, and what it covered is open again",
		"applicability/iso27001/controls/A.8.13/status": "applicability-consistent: {control} is stated as {status}, while findings on it are open",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	said := strings.ReplaceAll(sections, "rule: service-listed,", "rule: service-listed, covers: 3,")
	for _, f := range assess(t, said, listed).Findings {
		if f.Rule == "waiver-scoped" && f.Address != "waivers/broad/covers" {
			t.Errorf("found at %s", f.Address)
		}
	}
	for _, f := range assess(t, strings.ReplaceAll(said, "covers: 3", "covers: 2"), listed).Findings {
		if f.Rule == "waiver-scoped" {
			t.Errorf("found although it says how many: %+v", f)
		}
	}
}

func TestWaiverIsReportedAsEndedFromTheDayAfter(t *testing.T) {
	for until, want := range map[string]int{"2026-11-20": 1, "2026-11-21": 0} {
		got := 0
		w := strings.ReplaceAll(waiverOf("w", "service-backup", "services/web"), "2026-12-31", until)
		for _, f := range assess(t, web+"waivers:\n"+w, looked("service-backup", "web!")).Findings {
			if f.Rule == "waiver-current" {
				got++
			}
		}
		if got != want {
			t.Errorf("until %s: reported %d times, want %d", until, got, want)
		}
	}
}

func TestStatementOfApplicabilityThatContradictsTheStates(t *testing.T) {
	for name, test := range map[string]struct {
		sections string
		verdicts []policies.Verdict
		want     string
	}{
		"excluded with open findings": {applicable, []policies.Verdict{looked("dataset-encrypted", "a!")}, "{control} is excluded, while findings on it are open"},
		"planned and all is shown":    {applicable + "evidence:\n" + training, nil, "{control} is stated as {status}, while everything it needs is shown"},
		"partly and all is shown":     {strings.ReplaceAll(applicable, "planned", "partly") + "evidence:\n" + training, nil, "{control} is stated as {status}, while everything it needs is shown"},
		"none and all is shown":       {strings.ReplaceAll(applicable, "planned", "none") + "evidence:\n" + training, nil, "{control} is stated as {status}, while everything it needs is shown"},
		"partly and part is shown":    {strings.ReplaceAll(applicable, "status: implemented", "status: partly"), []policies.Verdict{looked("service-backup", "web")}, ""},
		"partly with open findings":   {strings.ReplaceAll(applicable, "status: implemented", "status: partly"), []policies.Verdict{looked("service-backup", "web!")}, ""},
		"implemented and waived":      {applicable + "waivers:\n" + waiverOf("w", "service-backup", "services/web"), []policies.Verdict{looked("service-backup", "web!")}, ""},
		"excluded with waived ones":   {applicable + "waivers:\n" + waiverOf("w", "dataset-encrypted", "datasets/a"), []policies.Verdict{looked("dataset-encrypted", "a!")}, "{control} is excluded, while findings on it are tolerated under a waiver"},
		"excluded and nothing found":  {applicable, []policies.Verdict{looked("dataset-encrypted", "a")}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, f := range assess(t, test.sections, test.verdicts...).Findings {
				if f.Rule == "applicability-consistent" {
					got += f.Text
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestFindingShowsTheLineAndTheOneBefore(t *testing.T) {
	a := assess(t, "", looked("service-backup", "web!"))
	want := []controls.SourceLine{{Line: 2, Text: "organization: {name: Test GmbH, languages: [en, de]}"}, {Line: 3, Text: "people:"}}
	if diff := cmp.Diff(want, a.Findings[0].Source); diff != "" {
		t.Error(diff)
	}
	if want := controls.Fingerprint("service-backup", "services/web/field"); a.Findings[0].Fingerprint != want || len(want) != 16 {
		t.Errorf("fingerprint %s, want %s", a.Findings[0].Fingerprint, want)
	}
}

func TestGroupsCountLeavesOrArticles(t *testing.T) {
	a := assess(t, "", looked("supplier-duties", "a!"), looked("dataset-special", "a"))
	want := map[string]int{"duties": 3, "clauses": 1, "annex-a": 3, "questions": 4}
	for _, f := range a.Frameworks {
		for _, g := range f.Groups {
			if g.Total != want[g.ID] {
				t.Errorf("%s: %d, want %d", g.ID, g.Total, want[g.ID])
			}
			if g.ID == "duties" {
				if diff := cmp.Diff(map[controls.State]int{controls.Satisfied: 1, controls.NotSatisfied: 1, controls.NotAssessed: 1}, g.Counts); diff != "" {
					t.Error(diff)
				}
			}
			delete(want, g.ID)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}

func TestWhatFallsDue(t *testing.T) {
	sections := applicableDue + `waivers:
` + waiverOf("w", "service-backup", "services/web") + `evidence:
  old: {kind: test, result: passed, by: ops, collected: 2025-11-01, for: services/web}
  gone: {kind: test, result: passed, by: ops, collected: 2024-11-01, for: suppliers/a}
  new: {kind: test, result: passed, by: ops, collected: 2025-12-01, for: suppliers/a}
  far: {kind: test, result: passed, collected: 2026-11-01}
  bad: {kind: test, result: failed, collected: 2025-11-01}
  open: {kind: test, collected: 2025-11-01}
  coming: {kind: test, result: passed, collected: 2026-11-22, expires: 2026-11-23}
  iso: {kind: certificate, accreditation: {by: UKAS}, issued: 2024-01-01, expires: 2027-01-20}
suppliers:
  a: {manager: ops, agreement: {signed: 2025-01-01, expires: 2027-01-20}, review: {every: P1Y, last: 2025-12-31}}
  b: {manager: ops, agreement: {signed: 2025-01-01, expires: 2027-01-21}, review: {every: P1Y, last: 2026-12-31}}
measures:
  backup: {owner: ops, status: implemented, tested: 2026-01-31, test_every: P10M}
  later: {owner: ops, status: planned, due: 2026-12-01}
  done: {owner: ops, status: implemented, due: 2026-12-01}
services:
  web:
    owner: ops
    channels: [{kind: phone, retires: 2026-12-31}]
    continuity: {test: {every: P1Y, last: 2025-06-30}}
`
	var got []string
	for _, d := range assess(t, sections).Due {
		got = append(got, strings.TrimSpace(d.Day+" "+d.What+" "+d.Address+" "+d.Owner))
		if d.At.Line == 0 {
			t.Errorf("%s has no place", d.Address)
		}
	}
	want := []string{
		"2026-06-30 Review is due services/web/continuity/test ops",
		"2026-11-01 Evidence ends evidence/old/expires ops",
		"2026-11-30 Test of a measure is due measures/backup/tested ops",
		"2026-12-01 Evidence ends evidence/new/expires ops",
		"2026-12-01 Planned measure is to be implemented measures/later/due ops",
		"2026-12-05 Row of the statement of applicability is to be reviewed applicability/iso27001/controls/A.8.24/review",
		"2026-12-31 Channel is retired services/web/channels/phone/retires ops",
		"2026-12-31 Review is due suppliers/a/review ops",
		"2026-12-31 Waiver ends waivers/w/until ops",
		"2027-01-20 Certificate ends evidence/iso/expires",
		"2027-01-20 Agreement ends suppliers/a/agreement/expires ops",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	a, err := controls.Assess(small(), controls.Run{AsOf: today, Inventory: declared(t, sections), DueWithin: inventory.Period{Days: 61}})
	if err != nil {
		t.Fatal(err)
	}
	if last := a.Due[len(a.Due)-1]; len(a.Due) != len(want)+1 || last.Day != "2027-01-21" {
		t.Errorf("%d within 61 days, the last %+v", len(a.Due), last)
	}
}

const applicableDue = `applicability:
  iso27001: {controls: {A.8.24: {needed: false, reason: x, review: 2026-12-05}}}
`
