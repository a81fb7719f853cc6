package reports

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// language is a language that must be there.
func language(t testing.TB, tag string) *lang.Language {
	t.Helper()
	l, err := lang.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// house is what a small organization declares.
func house(t testing.TB) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{FS: os.DirFS("testdata/house"), Path: "."})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

// empty is an organization that declares nothing but itself.
func empty(t testing.TB) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "o.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Leer e. V., languages: [de]}\n")})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

var questionTitles = []struct {
	title, question string
	states          []controls.State
}{
	{"Finding, understanding, the promise", "Can I find the offer, do I understand it, and what exactly is promised?", []controls.State{controls.Satisfied, controls.Satisfied, controls.Satisfied}},
	{"Ease of use", "Do I reach my goal unaided, my way and with my abilities?", []controls.State{controls.Satisfied, controls.NotAssessed, controls.Satisfied}},
	{"Performance as expected", "Do I get what was promised, from the first day to the last?", []controls.State{controls.Satisfied, controls.Satisfied}},
	{"Involvement in change, learning", "Am I told in time, do I have a say, and does the provider learn?", []controls.State{controls.Satisfied, controls.Tolerated}},
	{"Support", "Does someone help me, fast, in my language, without my telling it twice?", []controls.State{controls.Satisfied, controls.NotSatisfied, controls.PartlyEvidenced}},
	{"Billing, reporting, goodwill", "Do I understand the bill, see the performance, and what happens when it goes wrong?", []controls.State{controls.NotAssessed, controls.NotAssessed}},
	{"Protection of personal data", "What happens to my data, and what say do I have?", []controls.State{controls.Satisfied, controls.PartlyEvidenced}},
	{"Security of entrusted information", "Is what I hand over safe, also in the cloud and with suppliers, and what if not?", []controls.State{controls.NotSatisfied, controls.Satisfied, controls.NotApplicable}},
}

// pointTitles are titles of sub-questions, told in turn.
var pointTitles = []string{"Services in the catalogue", "What the service does and does not do", "Measurable promises", "Customer journeys walked", "Accessibility", "Onboarding"}

// trustStatuses are T1 to T8 with their sub-questions, in every state.
func trustStatuses() []controls.Status {
	var out []controls.Status
	for i, q := range questionTitles {
		id := fmt.Sprintf("T%d", i+1)
		parent := controls.Status{Framework: "trust", ID: id, Group: "questions", Title: q.title, Question: q.question, Counts: map[controls.State]int{}, Basis: []controls.Basis{controls.Design}, Weakest: controls.Declared, Strongest: controls.Measured}
		var subs []controls.Status
		for k, state := range q.states {
			s := controls.Status{Framework: "trust", ID: fmt.Sprintf("%s.%d", id, k+1), Parent: id, Group: "questions", Title: pointTitles[(i+k)%len(pointTitles)], Core: true, State: state, Basis: []controls.Basis{controls.Design}}
			parent.Children = append(parent.Children, s.ID)
			if state != controls.NotApplicable {
				parent.Counts[state]++
				parent.Counted++
			}
			switch state {
			case controls.Satisfied, controls.PartlyEvidenced, controls.NotSatisfied, controls.Tolerated:
				s.Weakest, s.Strongest = controls.Declared, controls.Declared
				s.Points.Checked = 2
			default:
				s.Weakest, s.Strongest = controls.NoProof, controls.NoProof
			}
			if state == controls.NotSatisfied {
				s.Points.Open, s.Points.Worst = 1, "medium"
			}
			if state == controls.Tolerated {
				s.Points.Tolerated, s.Until = 1, "2026-12-31"
			}
			parent.Points.Checked += s.Points.Checked
			parent.Points.Open += s.Points.Open
			parent.Points.Tolerated += s.Points.Tolerated
			subs = append(subs, s)
		}
		parent.State = worstOf(parent.Counts)
		if parent.State == controls.NotAssessed && parent.Counts[controls.NotAssessed] < parent.Counted {
			parent.State = controls.PartlyEvidenced
		}
		if parent.Points.Open > 0 {
			parent.Points.Worst = "medium"
		}
		if parent.Points.Checked == 0 {
			parent.Weakest, parent.Strongest, parent.Basis = controls.NoProof, controls.NoProof, nil
		}
		if id == "T8" {
			parent.Points.Worst = "high"
		}
		out = append(append(out, parent), subs...)
	}
	return out
}

// assessment is a result with every state, outcome and list in it.
func assessment() *controls.Assessment {
	open := controls.Finding{
		Fingerprint: "f1", Rule: "service-backup-within-rpo", Severity: "medium", Force: "standard", Certainty: "clear", Outcome: controls.Open,
		Address: "services/webmail/continuity/backup/every", Resource: "services/webmail", At: inventory.Position{File: "house.yaml", Line: 55, Column: 64},
		Text: "a backup is made every {every}, while at most {rpo} of data may be lost", Args: map[string]any{"every": map[string]any{"text": "PT24H", "min_s": 86400.0, "max_s": 86400.0}, "rpo": map[string]any{"text": "PT1H", "min_s": 3600.0, "max_s": 3600.0}},
		Controls: []string{"iso27001:A.8.13#stated", "gdpr:Art.32(1)(c)#stated", "trust:T8.8#stated"}, Remediation: "Set `continuity/backup/every` to at most `PT1H`.",
		Source: []controls.SourceLine{{Line: 54, Text: "    offboarding: {notice: P1M}"}, {Line: 55, Text: "    continuity: {rto: PT4H, rpo: PT1H, backup: {every: PT24H, last_restore_test: 2026-06-10}}"}},
	}
	waived := open
	waived.Fingerprint, waived.Rule, waived.Outcome, waived.Waiver, waived.Until, waived.Severity = "f2", "dataset-retention-set", controls.Waived, "legacy-crm", "2026-12-31", "high"
	waived.Text, waived.Args, waived.Force, waived.Certainty = "nothing says how long the data is kept", nil, "law", "judgement"
	waived.Controls, waived.Address, waived.Remediation = []string{"gdpr:Art.5(1)(e)#stated"}, "datasets/legacy-crm/retention", "Set `retention/period` and `retention/trigger`."
	unknown := open
	unknown.Fingerprint, unknown.Outcome, unknown.Text, unknown.Args = "f3", controls.Unknown, "the dependency names no target", nil
	grave := open
	grave.Fingerprint, grave.Severity, grave.Rule, grave.Controls, grave.Text, grave.Args, grave.Remediation = "f4", "critical", "own-rule", nil, "something without a control", nil, "Mend it."

	part := func(state controls.State) []controls.PartStatus {
		return []controls.PartStatus{
			{ID: "stated", Text: "Backups fit the loss of data that is allowed", Proof: "rule", Basis: controls.Design, AtLeast: controls.Declared, State: state, Level: controls.Declared, Strongest: controls.Declared},
			{ID: "proven", Text: "Restoring was tested in the interval set", Proof: "evidence", Basis: controls.Operation, AtLeast: controls.Measured, State: controls.Satisfied, Level: controls.Measured, Strongest: controls.Measured},
		}
	}
	iso := controls.FrameworkResult{
		ID: "iso27001", Title: "Information security management systems", Short: "ISO/IEC 27001", Edition: "2022",
		Groups: []controls.GroupResult{
			{ID: "clauses", Title: "Clauses 4 to 10", Counts: map[controls.State]int{controls.NotAssessed: 6, controls.NotSatisfied: 1, controls.PartlyEvidenced: 5, controls.Satisfied: 16}, Total: 28},
			{ID: "annex-a", Title: "Annex A", Counts: map[controls.State]int{controls.NotAssessed: 21, controls.NotSatisfied: 3, controls.Tolerated: 2, controls.PartlyEvidenced: 14, controls.Satisfied: 46, controls.NotApplicable: 7}, Total: 93},
		},
		Controls: []controls.Status{
			{Framework: "iso27001", ID: "A.8.13", Group: "annex-a", Title: "Information backup", Summary: "Data can be restored after a loss to the extent agreed.", State: controls.NotSatisfied, Weakest: controls.Declared, Strongest: controls.Measured, Parts: part(controls.NotSatisfied), Rules: []string{"service-backup-within-rpo", "service-restore-tested"}, Findings: []string{"f1"}, Evidence: []string{"restore-test"}, Applicability: &controls.Applicability{Needed: true, Because: []string{"risk", "contract"}, Status: "implemented", Owner: "head-of-it"}, Touches: []string{"iso20000:8.7.2", "gdpr:Art.32(1)(c)", "trust:T8.8"}},
			{Framework: "iso27001", ID: "A.8.24", Group: "annex-a", Title: "Use of cryptography", State: controls.Satisfied, Weakest: controls.Declared, Strongest: controls.Attested, Parts: part(controls.Satisfied)},
			{Framework: "iso27001", ID: "A.5.7", Group: "annex-a", Title: "Threat intelligence", State: controls.NotAssessed, Attest: "Show a sample of reports and the decisions taken from them at strategic, tactical and operational level."},
			{Framework: "iso27001", ID: "A.8.30", Group: "annex-a", Title: "Outsourced development", State: controls.NotApplicable, Reason: "Nothing is developed outside.", Applicability: &controls.Applicability{Reason: "Nothing is developed outside."}},
			{Framework: "iso27001", ID: "A.6.3", Group: "annex-a", Title: "Awareness, education and training", State: controls.PartlyEvidenced, Weakest: controls.Declared, Strongest: controls.Declared, Parts: []controls.PartStatus{{ID: "proven", Text: "Training took place and was attended", State: controls.NotAssessed}}},
		},
	}
	gdpr := controls.FrameworkResult{
		ID: "gdpr", Title: "General Data Protection Regulation", Short: "GDPR", Edition: "Regulation (EU) 2016/679", Law: true,
		Groups: []controls.GroupResult{{ID: "articles", Title: "Duties by article", Counts: map[controls.State]int{controls.NotAssessed: 5, controls.NotSatisfied: 2, controls.Satisfied: 24, controls.NotApplicable: 4}, Total: 35}},
		Controls: []controls.Status{
			{Framework: "gdpr", ID: "Art.5", Group: "articles", Title: "Principles", State: controls.NotSatisfied, Counts: map[controls.State]int{controls.NotSatisfied: 1, controls.Satisfied: 6}, Counted: 7, Children: []string{"Art.5(1)(e)"}, Weakest: controls.Declared, Strongest: controls.Declared},
			{Framework: "gdpr", ID: "Art.5(1)(e)", Parent: "Art.5", Group: "articles", Title: "Storage limitation", Summary: "Personal data is kept no longer than its purpose needs.", State: controls.NotSatisfied, Until: "2026-12-31", Parts: part(controls.NotSatisfied), Findings: []string{"f2"}, Rules: []string{"dataset-retention-set"}, Weakest: controls.Declared, Strongest: controls.Declared},
			{Framework: "gdpr", ID: "Art.32(1)(c)", Group: "articles", Title: "Restore after an incident", Summary: "Access to personal data can be restored in time after an incident.", State: controls.NotSatisfied, Parts: part(controls.NotSatisfied), Findings: []string{"f1"}, Rules: []string{"service-backup-within-rpo"}, Weakest: controls.Declared, Strongest: controls.Declared},
			{Framework: "gdpr", ID: "Art.10", Group: "articles", Title: "Criminal convictions", State: controls.NotApplicable, Reason: "no data set holds such data"},
		},
	}
	statuses := trustStatuses()
	trust := controls.FrameworkResult{ID: "trust", Title: "Trust: eight questions of customers", Short: "Trust", Edition: "1", Controls: statuses,
		Groups: []controls.GroupResult{{ID: "questions", Title: "54 sub-questions T1 to T8", Counts: map[controls.State]int{controls.NotAssessed: 3, controls.NotSatisfied: 2, controls.Tolerated: 1, controls.PartlyEvidenced: 2, controls.Satisfied: 11, controls.NotApplicable: 1}, Total: 20}}}
	return &controls.Assessment{
		Format: controls.Format, Tool: "1.0.0", Rules: "sha256:9b0d6a1f4c72e85d03bf917ae6602c48d5a37e1088c4f92b6170ad3eb94f2c05", AsOf: "2026-11-21",
		Organization: controls.Organization{Name: "Mühlbach Daten GmbH", Languages: []string{"de", "en"}},
		Inputs:       []controls.Input{{Path: "house.yaml", SHA256: "9b0d6a1f4c72e85d03bf917ae6602c48d5a37e1088c4f92b6170ad3eb94f2c05"}},
		PassedOver:   []controls.PassedOver{{Path: "compose.yaml", Reason: "no marker"}},
		Population:   map[string]int{"services": 3, "datasets": 2, "purposes": 3, "suppliers": 2, "evidence": 3},
		Frameworks:   []controls.FrameworkResult{gdpr, iso, trust},
		Findings:     []controls.Finding{open, waived, grave},
		Unknown:      []controls.Finding{unknown},
		Verdicts: []controls.RuleResult{
			{Rule: "service-backup-within-rpo", Title: "Backups fit the data that may be lost", Population: 2, Open: 1},
			{Rule: "dataset-retention-set", Title: "Data sets say how long they are kept", Population: 2, Waived: 1},
			{Rule: "service-restore-tested", Title: "Restoring is tested in time", Population: 1},
			{Rule: "dialogue-reject-all", Title: "Refusing is as easy as accepting"},
		},
		Waivers: []controls.WaiverResult{{ID: "legacy-crm", Rule: "dataset-retention-set", Resource: "datasets/legacy-crm", Reason: map[string]string{"de": "Ablösung bis Jahresende", "en": "Replaced by the end of the year"}, RequestedBy: "head-of-it", ApprovedBy: "ciso", From: "2026-09-01", Until: "2026-12-31", Risk: map[string]string{"de": "Daten bleiben zu lange", "en": "Data stays too long"}, RiskOwner: "head-of-it", Action: map[string]string{"de": "System abschalten", "en": "Switch the system off"}, ActionDue: "2026-12-31", At: inventory.Position{File: "waivers.yaml", Line: 3, Column: 3}, InForce: true, Findings: []string{"f2"}}},
		Evidence: []controls.EvidenceResult{
			{ID: "restore-test", Kind: "test", Title: map[string]string{"de": "Rücksicherung von 3 Postfächern", "en": "Restore of 3 mailboxes"}, Result: "passed", Level: controls.Measured, Basis: controls.Operation, Day: "2026-06-10", Expires: "2027-06-09", Valid: true},
			{ID: "awareness", Kind: "attestation", Result: "passed", Level: controls.Attested, Day: "2025-06-10", Expires: "2026-06-09", Why: "lapsed"},
		},
		Due: []controls.Due{{Day: "2026-11-10", What: "Review is due", Address: "services/webmail/changes/review", Owner: "head-of-it"}, {Day: "2026-12-31", What: "Waiver ends", Address: "waivers/legacy-crm", Owner: "ciso"}},
	}
}

// history is a year of runs that end with the assessment: states and findings
// change, weeks and single days have no run, and other rules judge from March on.
func history(t testing.TB) *controls.History {
	t.Helper()
	var runs []*controls.Assessment
	for day := time.Date(2025, 12, 15, 0, 0, 0, 0, time.UTC); ; day = day.AddDate(0, 0, 1) {
		today := day.Format(time.DateOnly)
		a := assessment()
		if today > a.AsOf {
			break
		}
		if today >= "2026-08-03" && today <= "2026-08-24" || today == "2026-05-01" {
			continue
		}
		a.AsOf = today
		if today < "2026-03-02" {
			a.Rules = "sha256:5c1f00b2"
		}
		if today < "2026-11-18" { // found four days before the end
			a.Findings = a.Findings[1:]
			a.Frameworks[1].Controls[0].State = controls.Satisfied
		}
		if today < "2026-02-10" {
			a.Frameworks[1].Controls[0].State = controls.NotAssessed
			a.Frameworks[1].Controls[4].State = controls.Tolerated
		}
		if today == "2026-06-15" { // a single day
			a.Frameworks[1].Controls[1].State = controls.NotSatisfied
		}
		if today < "2026-09-01" { // before it was waived
			a.Findings[len(a.Findings)-2].Outcome = controls.Open
		}
		runs = append(runs, a)
	}
	h, err := controls.Over("2025-12-15", "2026-11-21", runs)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// public is the public part of the assessment.
func public(audience string) *controls.PublicAssessment {
	return assessment().Public(audience, "2027-02-18")
}

func render(t testing.TB, r Report, l *lang.Language) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, "pdf", r, l); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
