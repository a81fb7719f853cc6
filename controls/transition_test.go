package controls_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

const shopHead = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [en]}\n"

// judged is the assessment of what is declared after, compared with before.
func judged(t *testing.T, before, after string) *controls.Assessment {
	t.Helper()
	load := func(text string) *inventory.Inventory {
		inv, err := inventory.Load(inventory.Source{Name: "shop.yaml", Bytes: []byte(shopHead + text)})
		if err != nil {
			t.Fatal(err)
		}
		return inv
	}
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	run := func(inv *inventory.Inventory, against *controls.Against) *controls.Assessment {
		verdicts, err := rules.Evaluate(t.Context(), inv, "2026-11-21")
		if err != nil {
			t.Fatal(err)
		}
		a, err := controls.Assess(catalogue, controls.Run{AsOf: "2026-11-21", Inventory: inv, Verdicts: verdicts, Against: against})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	was, is := load(before), load(after)
	against := &controls.Against{Ref: "main", Commit: "c", Before: run(was, nil), Change: policies.NewChange(was, is, "2026-11-21")}
	if against.Verdicts, err = rules.EvaluateChange(t.Context(), against.Change); err != nil {
		t.Fatal(err)
	}
	return run(is, against)
}

func TestEveryTransitionHasItsState(t *testing.T) {
	before := "services: {mail: {title: Mail, status: live, promise: {up: {target: 99.9%}, fast: {target: PT1H}}, changes: {notice: P30D}}}\n"
	after := "services: {mail: {title: Mailbox, status: live, promise: {up: {target: 99.5%}, fast: {target: PT2H}}, changes: {notice: P30D}}}\n" +
		"announcements: {x: {of: services/mail/promise/fast/target, to: PT2H, announced: 2026-10-22, effective: 2026-11-21, basis: {kind: agreement, ref: B}, rights: []}}\n"
	a := judged(t, before, after)
	got := map[string]controls.DutyState{}
	for _, c := range a.Transitions {
		got[c.Address] = c.State
	}
	want := map[string]controls.DutyState{
		"announcements/x": controls.NoneNeeded, "services/mail/title": controls.NoneNeeded,
		"services/mail/promise/up/target": controls.Owed, "services/mail/promise/fast/target": controls.NoticeGiven,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, f := range a.Findings {
		if f.Rule != "transition-promise-weakened" {
			continue
		}
		if f.Address != "services/mail/promise/up/target" || f.Duty == nil || f.Duty.By != "2026-10-22" || f.Duty.Earliest != "2026-12-21" || f.Resource != "services/mail" {
			t.Errorf("%+v, %+v", f, f.Duty)
		}
	}
}

// A rule on changes names controls and weighs in no state: what holds does not
// depend on what was declared before.
func TestStatesDoNotDependOnABase(t *testing.T) {
	before := "services: {mail: {title: Mail, promise: {up: {target: 99.9%}}}}\n"
	after := "services: {mail: {title: Mail, promise: {up: {target: 99.5%}}}}\n"
	with, alone := judged(t, before, after), judged(t, after, after)
	if diff := cmp.Diff(alone.Frameworks, with.Frameworks); diff != "" {
		t.Error(diff)
	}
	if len(with.Findings) != len(alone.Findings)+1 {
		t.Errorf("%d findings, %d without the change", len(with.Findings), len(alone.Findings))
	}
}

// Proof that goes is worse, although no finding speaks of it.
func TestLostProofCounts(t *testing.T) {
	proof := "evidence: {training: {kind: attestation, result: passed, controls: [\"iso27001:A.6.3#proven\"], by: hr, statement: {en: Held.}, collected: 2026-10-01, expires: 2027-09-30, method: inspection, population: 10, sample: 10, exceptions: 0, line: second, basis: operation}}\n"
	people := "people: {hr: {title: HR}}\n"
	a := judged(t, people+proof, people)
	lost := false
	for _, c := range a.Base.Worse {
		lost = lost || c.ProofLost && c.ID == "A.6.3"
	}
	gate := controls.Gate{FailOn: policies.Critical, Known: a.KnownBefore()}
	if !lost || !gate.Refuses(a) {
		t.Errorf("lost %v, refused %v: %+v", lost, gate.Refuses(a), a.Base.Worse)
	}
	gate.FailOn = ""
	if gate.Refuses(a) {
		t.Error("what fails never fails")
	}
	if b := judged(t, people, people+proof); (controls.Gate{FailOn: policies.Low, Known: b.KnownBefore()}).Refuses(b) && len(b.Base.Worse) > 0 {
		t.Errorf("proof that comes is worse: %+v", b.Base.Worse)
	}
}
