package reports

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// compared is an assessment that was compared with a base: a finding with a duty,
// a duty that notice met, something mended and a control that lost its proof.
func compared() (*controls.Assessment, EncodeOptions) {
	a := assessed()
	a.Findings[0].Duty = &controls.DutyResult{
		Rule: a.Findings[0].Rule, State: controls.Owed, Tell: []string{"customers", "data-subjects"}, Source: "GDPR Art. 28(2)",
		By: "2026-10-22", Earliest: "2026-12-21", Notice: "P30D", Was: inventory.Position{File: "old.yaml", Line: 7, Column: 3},
		Attempts: []controls.AttemptResult{
			{ID: "a", Why: string(inventory.OtherValue), Day: "2026-11-21"}, {ID: "b", Why: string(inventory.AlreadyPast), Day: "2026-09-01"},
			{ID: "c", Why: string(inventory.NotYetTold), Day: "2026-12-01"}, {ID: "d", Why: string(inventory.TooShort), Day: "2026-12-01", Earliest: "2026-12-02"},
			{ID: "e", Why: string(inventory.ChannelsLeft), Day: "2026-12-01", Missing: []string{"status-page"}},
			{ID: "f", Why: string(inventory.NoBasis), Day: "2026-12-01"}, {ID: "g", Why: string(inventory.NoRights), Day: "2026-12-01"},
		},
	}
	mended := a.Findings[0]
	mended.Duty, mended.Fingerprint = nil, "gone"
	a.Base = &controls.BaseResult{
		Ref: "main|" + breaking, Commit: "0123456789abcdef0123", Loaded: true, Mended: []controls.Finding{mended},
		Worse:  []controls.StateChange{{Framework: "gdpr", ID: "Art.28(2)", Title: "Authorization of sub-processors", Law: true, Was: controls.Satisfied, Is: controls.NotAssessed, ProofLost: true}},
		Better: []controls.StateChange{},
	}
	a.Transitions = []controls.TransitionResult{{
		Address: "services/web/promise/up/target", Change: "changed", Before: map[string]any{"text": "99.9%", "percent": 99.9}, After: map[string]any{"text": "99.5%", "percent": 99.5},
		At: inventory.Position{File: "new.yaml", Line: 9, Column: 5}, State: controls.NoticeGiven,
		Duties: []controls.DutyResult{{Rule: "transition-promise-weakened", State: controls.NoticeGiven, Tell: []string{"customers"}, Source: "promised notice of changes", Announcement: &controls.AnnouncementResult{ID: "x", Basis: "contract-clause", Ref: "SLA|9"}}},
	}}
	return a, EncodeOptions{FailOn: "medium", Failed: true, Known: controls.Known{a.Findings[1].Fingerprint: a.Findings[1].Outcome}}
}

func TestEveryFormatCountsTheSameWhereABaseIsNamed(t *testing.T) {
	a, o := compared()
	o.Language, o.Known = language(t, "en"), nil // what is known some formats do not show
	want := countsOf(t, "json", encoded(t, "json", a, o))
	for _, format := range CheckFormats() {
		t.Run(format, func(t *testing.T) {
			b := encoded(t, format, a, o)
			if slices.Contains(machine, format) {
				validate(t, format, b)
			}
			got := countsOf(t, format, b)
			if got != want {
				t.Errorf("%+v, want %+v", got, want)
			}
			if format != "json" && !bytes.Contains(b, []byte("22 October 2026")) {
				t.Errorf("the day of the duty is not there:\n%s", b)
			}
		})
	}
}

func TestADutySaysWhyAnAnnouncementDoesNotDo(t *testing.T) {
	a, _ := compared()
	var got []string
	for _, r := range dutyRows(language(t, "en"), a, a.Findings[0].Duty) {
		got = append(got, r.label+": "+r.text)
	}
	want := []string{
		"Duty: to be told by 22 October 2026: customers and data subjects (GDPR Art. 28(2))",
		"Notice: 30 days were promised before; told on 21 November 2026, it can take effect on 21 December 2026 at the earliest",
		"Announced: a announces another value",
		"Announced: b took effect on 1 September 2026 and says nothing of a change after that",
		"Announced: c is announced on a day after 21 November 2026",
		"Announced: d takes effect on 1 December 2026, and with the notice that was promised before the first day is 2 December 2026",
		"Announced: e leaves out a promised way: status page",
		"Announced: f does not say what the change rests on",
		"Announced: g does not say what customers can do",
		"Before: old.yaml:7:3",
	}
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], "\u00A0", " ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestTheTextSaysWhatTheChangeDid(t *testing.T) {
	a, o := compared()
	for _, c := range []struct {
		tag  string
		want []string
	}{
		{"en", []string{"Duties that are met\n  new.yaml:9:5  transition-promise-weakened\n", "notice given in time; whether the change may be made rests on SLA|9 (contract clause)", "Mended\n", "Controls that got worse\n", "(its proof is gone)", "(0123456789ab).", "A control that lost its proof counts too."}},
		{"de", []string{"rechtzeitig angekündigt; ob die Änderung zulässig ist, richtet sich nach SLA|9", "Verschlechterte Maßnahmen\n", "Schon vor der Änderung: "}},
	} {
		o.Language = language(t, c.tag)
		text := string(encoded(t, "text", a, o))
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in\n%s", c.tag, want, text)
			}
		}
	}
	a.Base.Loaded, a.Base.Why = false, "f.yaml:1:1: wrong"
	o.Language = language(t, "en")
	if text := string(encoded(t, "text", a, o)); !strings.Contains(text, "does not load by the rules of today, so that all findings are new: f.yaml:1:1: wrong\n") {
		t.Error(text)
	}
}
