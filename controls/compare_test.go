package controls_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/policies"
)

// short is a change as "rule address was>is".
func short(list []controls.Change) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, c.Finding.Rule+" "+c.Finding.Address+" "+string(c.Was)+">"+string(c.Finding.Outcome))
	}
	return out
}

func shortStates(list []controls.StateChange) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, c.Ref()+" "+string(c.Was)+">"+string(c.Is))
	}
	return out
}

func TestCompareSaysWhatCameWentAndStayed(t *testing.T) {
	waiver := web + "waivers:\n" + waiverOf("w", "service-backup", "services/web")
	for name, test := range map[string]struct {
		before, after             *controls.Assessment
		came, went, stayed, worse []string
		better, changed           []string
		gotWorse                  bool
	}{
		"a finding that was not there came": {
			before: assess(t, "", looked("service-backup", "web")), after: assess(t, "", looked("service-backup", "web!")),
			came: []string{"service-backup services/web/field >open"}, worse: []string{"iso27001:A.8.13 partly-evidenced>not-satisfied"}, gotWorse: true,
		},
		"a finding that is mended went": {
			before: assess(t, "", looked("service-backup", "web!")), after: assess(t, "", looked("service-backup", "web")),
			went: []string{"service-backup services/web/field open>open"}, better: []string{"iso27001:A.8.13 not-satisfied>partly-evidenced"},
		},
		"a finding that is there still stayed": {
			before: assess(t, "", looked("service-backup", "web!")), after: assess(t, "", looked("service-backup", "web!")),
			stayed: []string{"service-backup services/web/field open>open"},
		},
		"a waiver mends nothing": {
			before: assess(t, "", looked("service-backup", "web!")), after: assess(t, waiver, looked("service-backup", "web!")),
			stayed: []string{"service-backup services/web/field open>waived"}, changed: []string{"iso27001:A.8.13 not-satisfied>tolerated"},
		},
		"a finding whose waiver ended came": {
			before: assess(t, waiver, looked("service-backup", "web!")), after: assess(t, "", looked("service-backup", "web!")),
			came: []string{"service-backup services/web/field waived>open"}, worse: []string{"iso27001:A.8.13 tolerated>not-satisfied"}, gotWorse: true,
		},
		"what could not be told and is wrong came": {
			before: assess(t, "", looked("service-backup", "web?")), after: assess(t, "", looked("service-backup", "web!")),
			came: []string{"service-backup services/web/field unknown>open"}, worse: []string{"iso27001:A.8.13 not-assessed>not-satisfied"}, gotWorse: true,
		},
		"what can be told no more came": {
			before: assess(t, "", looked("service-backup", "web")), after: assess(t, "", looked("service-backup", "web?")),
			came: []string{"service-backup services/web/field >unknown"}, worse: []string{"iso27001:A.8.13 partly-evidenced>not-assessed"}, gotWorse: true,
		},
		"a finding that is gone because nothing is looked at betters nothing": {
			before: assess(t, "", looked("service-backup", "web!")), after: assess(t, "", looked("service-backup")),
			went: []string{"service-backup services/web/field open>open"}, changed: []string{"iso27001:A.8.13 not-satisfied>not-assessed"},
		},
		"proof that lapsed is worse without a finding": {
			before: assess(t, "evidence:\n"+training), after: assess(t, ""),
			worse: []string{"iso27001:A.6.3 satisfied>not-assessed"}, gotWorse: true,
		},
		"a control that is excluded is neither": {
			before: assess(t, "", looked("dataset-encrypted", "a")), after: assess(t, applicable, looked("dataset-encrypted", "a")),
			changed: []string{"iso27001:A.8.24 satisfied>not-applicable"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := controls.Compare(test.before, test.after)
			for what, lists := range map[string][2][]string{
				"came": {test.came, short(c.Came)}, "went": {test.went, short(c.Went)}, "stayed": {test.stayed, short(c.Stayed)},
				"worse": {test.worse, shortStates(c.Worse)}, "better": {test.better, shortStates(c.Better)}, "changed": {test.changed, shortStates(c.Changed)},
			} {
				// Waivers have findings of their own, of which others speak.
				var got []string
				for _, s := range lists[1] {
					if !strings.HasPrefix(s, "waiver-") && !strings.HasPrefix(s, "applicability-") {
						got = append(got, s)
					}
				}
				if diff := cmp.Diff(lists[0], got); diff != "" {
					t.Errorf("%s:\n%s", what, diff)
				}
			}
			if got := c.GotWorse(); got != test.gotWorse {
				t.Errorf("got worse: %t, want %t", got, test.gotWorse)
			}
		})
	}
}

func TestCompareDoesNotCallMendedWhatNobodyAskedAgain(t *testing.T) {
	before := assess(t, "", looked("dataset-special", "a!"), looked("service-backup", "web!"))
	after, err := before.Only([]string{"iso27001"})
	if err != nil {
		t.Fatal(err)
	}
	c := controls.Compare(before, after)
	if diff := cmp.Diff([]string{"dataset-special datasets/a/field open>open"}, short(c.Unasked)); diff != "" || len(c.Went) > 0 {
		t.Errorf("went %v, not asked:\n%s", c.Went, diff)
	}
	if len(c.OnlyBefore) == 0 || len(c.OnlyAfter) > 0 || c.GotWorse() {
		t.Errorf("before alone %v, after alone %v", c.OnlyBefore, c.OnlyAfter)
	}
	if back := controls.Compare(after, before); len(back.OnlyAfter) != len(c.OnlyBefore) || !back.GotWorse() {
		t.Errorf("the other way: %+v", back)
	}
}

func TestAnAssessmentIsNotWorseThanItself(t *testing.T) {
	a := full(t)
	c := controls.Compare(a, a)
	if c.GotWorse() || len(c.Went)+len(c.Better)+len(c.Changed)+len(c.Unasked) > 0 || len(c.Stayed) != len(a.Findings)+len(a.Unknown) {
		t.Errorf("%s", c.JSON())
	}
}

func TestBaselineKnowsWhatWasThere(t *testing.T) {
	waiver := "waivers:\n" + waiverOf("w", "dataset-special", "datasets/a")
	a := assess(t, waiver, looked("dataset-special", "a!"), looked("service-backup", "web!", "mail?"))
	want := `{
  "findings": [
    {
      "address": "datasets/a/field",
      "fingerprint": "` + controls.Fingerprint("dataset-special", "datasets/a/field") + `",
      "outcome": "waived",
      "rule": "dataset-special"
    },
    {
      "address": "services/mail/field",
      "fingerprint": "` + controls.Fingerprint("service-backup", "services/mail/field") + `",
      "outcome": "unknown",
      "rule": "service-backup"
    },
    {
      "address": "services/web/field",
      "fingerprint": "` + controls.Fingerprint("service-backup", "services/web/field") + `",
      "outcome": "open",
      "rule": "service-backup"
    }
  ],
  "format": "trustcap.baseline/v1"
}
`
	// The waiver names a data set that is not declared, which is a finding too.
	b := *a
	b.Findings = nil
	for _, f := range a.Findings {
		if !strings.HasPrefix(f.Rule, "waiver-") {
			b.Findings = append(b.Findings, f)
		}
	}
	if diff := cmp.Diff(want, string(b.Baseline())); diff != "" {
		t.Error(diff)
	}
	for name, document := range map[string][]byte{"a baseline": a.Baseline(), "a result": a.JSON()} {
		known, err := controls.ReadKnown(document)
		if diff := cmp.Diff(a.Known(), known); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
		gate := controls.Gate{FailOn: policies.Low, StrictLaw: true, Unknown: true, Known: known}
		if gate.Refuses(a) {
			t.Errorf("%s does not know its own findings", name)
		}
		// On the day after its waiver a finding is open, and was not before.
		ended := assess(t, "", looked("dataset-special", "a!"), looked("service-backup", "web!", "mail?"))
		if !gate.Refuses(ended) {
			t.Errorf("%s lets a finding pass whose waiver ended", name)
		}
		if open, unknown := known.In(ended); open != 1 || unknown != 1 {
			t.Errorf("%s: %d open and %d unknown are known, not 1 and 1", name, open, unknown)
		}
	}
}

func TestReadKnownRefusesWhatIsNone(t *testing.T) {
	const finding = `{"format": "trustcap.baseline/v1", "findings": [{"rule": "r", "address": "a", `
	for text, want := range map[string]string{
		``:                                   "neither a baseline nor a result document: ",
		`[]`:                                 "neither a baseline nor a result document: ",
		`{}`:                                 `neither a baseline nor a result document: its format is ""`,
		`{"format": "trustcap.baseline/v2"}`: `neither a baseline nor a result document: its format is "trustcap.baseline/v2"`,
		`{"format": "trustcap.baseline/v1", "findings": 1}`:                                       "no baseline: ",
		`{"format": "trustcap.result/v1", "as_of": 1}`:                                            "no result document: ",
		finding + `"fingerprint": "0123456789abcdef", "outcome": "open"}]}`:                       `no baseline: "0123456789abcdef" is not the fingerprint of r at a`,
		finding + `"fingerprint": "` + controls.Fingerprint("r", "a") + `"}]}`:                    `no baseline: "" is no outcome of a finding`,
		finding + `"fingerprint": "` + controls.Fingerprint("r", "a") + `", "outcome": "fine"}]}`: `no baseline: "fine" is no outcome of a finding`,
	} {
		if _, err := controls.ReadKnown([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

func TestDraftIsFilledAsFarAsKnown(t *testing.T) {
	a := assess(t, "waivers:\n"+waiverOf("w", "service-backup", "services/db"),
		looked("dataset-special", "a!", "b!"), looked("service-backup", "web!", "mail?", "db!"), looked("organization-audit", "!"), looked("service-listed", "web"))
	for name, test := range map[string]struct {
		rule, address string
		covers        int
		risk          bool
		err           string
	}{
		"at the place of the finding": {rule: "service-backup", address: "services/web/field"},
		"at the resource":             {rule: "service-backup", address: "services/web", covers: 1},
		"a law accepts a risk":        {rule: "dataset-special", address: "datasets/a/field", risk: true},
		"a clause accepts a risk":     {rule: "organization-audit", address: "organization", covers: 1, risk: true},
		"no finding there":            {rule: "dataset-special", address: "datasets/c", err: "dataset-special has no finding at datasets/c\nhint: it has findings at datasets/a/field, datasets/b/field"},
		"an address is no prefix":     {rule: "service-backup", address: "services/we", err: "service-backup has no finding at services/we\nhint: it has findings at services/db/field, services/web/field"},
		"no finding at all":           {rule: "service-listed", address: "services/web", err: "service-listed has no finding at services/web\nhint: nothing needs a waiver: the rule found nothing wrong"},
		"what cannot be told":         {rule: "service-backup", address: "services/mail", err: "service-backup cannot tell at services/mail, and what is not told cannot be waived\nhint: declare what is missing; see `trustcap explain service-backup`"},
		"what is waived already":      {rule: "service-backup", address: "services/db", err: "the waiver \"w\" covers the finding at services/db/field until 2026-12-31\nhint: change that waiver, or name a narrower address"},
		"what speaks of waivers":      {rule: "waiver-used", address: "waivers/w", err: "no waiver covers what waiver-used finds\nhint: mend the waiver that it speaks of"},
		"a rule that nobody asked":    {rule: "own-rule", address: "services/web", err: "the rule own-rule was not asked\nhint: it names no control of the frameworks that are judged by"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := a.Draft(small(), test.rule, test.address)
			if test.err != "" || err != nil {
				if err == nil || err.Error() != test.err {
					t.Errorf("got %v, want %s", err, test.err)
				}
				return
			}
			if d.Rule != test.rule || d.Resource != test.address || d.Covers != test.covers || d.Risk != test.risk || d.From != today || d.Until != "2027-02-19" || len(d.Findings) != 1 {
				t.Errorf("%+v", d)
			}
		})
	}
}

func TestWhatIsOpenFallsDue(t *testing.T) {
	sections := `announcements:
  past: {of: services/web, to: removed, announced: 2026-10-01, effective: 2026-11-20}
  coming: {of: services/web, to: removed, announced: 2026-10-01, effective: 2026-11-21, approved_by: board}
nonconformities:
  open: {grade: minor, found: 2026-05-01, owner: ops, due: 2026-11-01}
  closed: {grade: minor, found: 2026-05-01, owner: ops, due: 2026-11-01, done: 2026-10-30}
improvements:
  open: {owner: ops, due: 2026-12-01}
  closed: {owner: ops, due: 2026-12-01, done: 2026-11-20}
risks:
  loss: {accepted: {by: board, on: 2026-01-10, until: 2027-01-09}}
`
	var got []string
	for _, d := range assess(t, sections).Due {
		got = append(got, d.Day+" "+d.What+" "+d.Address+" "+d.Owner)
	}
	if diff := cmp.Diff([]string{
		"2026-11-01 Corrective action for a nonconformity is due nonconformities/open/due ops",
		"2026-11-21 Announced change takes effect announcements/coming/effective board",
		"2026-12-01 Improvement is due improvements/open/due ops",
		"2027-01-09 Acceptance of a risk ends risks/loss/accepted/until board",
	}, got); diff != "" {
		t.Error(diff)
	}
}
