package controls

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// Against is what an assessment is compared with: what was declared before a
// change.
type Against struct {
	Ref    string // as it was asked for
	Commit string // what it was read from
	// Before is its assessment, by the same rules, catalogue and day; nil where it
	// does not load, and Why says why.
	Before *Assessment
	Why    string
	// Change is what differs, and Verdicts what the rules on transitions say of it.
	Change   *policies.Change
	Verdicts []policies.Verdict
}

// BaseResult says what an assessment was compared with, and what became of it.
type BaseResult struct {
	Ref    string `json:"ref"`
	Commit string `json:"commit"`
	Loaded bool   `json:"loaded"`
	Why    string `json:"why,omitempty"` // why it did not load: all findings are new then
	// Mended are findings that were open before and are not there any more.
	Mended []Finding `json:"mended"`
	// Worse and Better are controls without children whose state changed.
	Worse  []StateChange `json:"worse"`
	Better []StateChange `json:"better"`
	// Known are all findings from before, which do not count.
	Known Known `json:"-"`
}

// DutyState says what became of a duty.
type DutyState string

// The states of duties.
const (
	Owed        DutyState = "owed"
	NoticeGiven DutyState = "notice-given" // an announcement covers the change
	Fulfilled   DutyState = "fulfilled"    // in another way, as the rule says
	NoneNeeded  DutyState = "none-needed"
)

// TransitionResult is a difference between what was declared before and after.
type TransitionResult struct {
	Address string `json:"address"`
	Change  string `json:"change"`           // added, removed, changed
	Before  any    `json:"before,omitempty"` // as rules read it; the name of a thing that went
	After   any    `json:"after,omitempty"`
	// At is where it shows after the change, Was where it stood before; the zero
	// position where it did not.
	At     inventory.Position `json:"at"`
	Was    inventory.Position `json:"was"`
	State  DutyState          `json:"state"`
	Duties []DutyResult       `json:"duties,omitempty"`
}

// DutyResult is a duty that a change triggers.
type DutyResult struct {
	Rule   string    `json:"rule"`
	State  DutyState `json:"state"`
	Tell   []string  `json:"tell"`   // whom
	Source string    `json:"source"` // article, clause or practice
	// By is the last day on which they had to be told for the change to take
	// effect on the day it does; Earliest the first on which it can take effect
	// when they are told on the day of the check.
	By       string `json:"by"`
	Earliest string `json:"earliest,omitempty"`
	// Notice is the period that was promised before, as written; "" for none.
	Notice string `json:"notice,omitempty"`
	// Promised are the ways by which customers were promised to be told.
	Promised     []string            `json:"promised,omitempty"`
	Was          inventory.Position  `json:"was"`
	Announcement *AnnouncementResult `json:"announcement,omitempty"` // that covers it
	// Attempts are announcements of the same address that do not.
	Attempts []AttemptResult `json:"attempts,omitempty"`
	Finding  string          `json:"finding,omitempty"` // fingerprint of what is wrong
}

// AnnouncementResult is an announcement that covers a change.
type AnnouncementResult struct {
	ID        string   `json:"id"`
	Announced string   `json:"announced"`
	Effective string   `json:"effective"`
	Basis     string   `json:"basis"`         // contract-clause, agreement, law, free-of-effect
	Ref       string   `json:"ref,omitempty"` // which
	Rights    []string `json:"rights"`
}

// AttemptResult is an announcement that does not cover a change, and why.
type AttemptResult struct {
	ID       string   `json:"id"`
	Why      string   `json:"why"` // see inventory.Shortcoming
	Day      string   `json:"day"` // on which the announced change takes effect
	Earliest string   `json:"earliest,omitempty"`
	Missing  []string `json:"missing,omitempty"`
}

// onTransitions reports whether a rule is asked of changes alone. Such a rule
// weighs in no state: a state does not depend on what was declared before.
func onTransitions(r *policies.Rule) bool { return r.Kind == policies.Transition }

// readChange puts what the rules on transitions said of the change in the place
// of their silence; without a base they are not spoken of at all.
func (w *weighing) readChange() {
	if w.run.Against == nil {
		return
	}
	for i := range w.run.Against.Verdicts {
		v := &w.run.Against.Verdicts[i]
		if r := w.rules[v.Rule.ID]; r != nil {
			r.verdict = v
		}
	}
}

// compared adds what came of the comparison with the base.
func (w *weighing) compared(a *Assessment) {
	against := w.run.Against
	if against == nil {
		return
	}
	base := &BaseResult{
		Ref: against.Ref, Commit: against.Commit, Loaded: against.Before != nil, Why: against.Why,
		Mended: []Finding{}, Worse: []StateChange{}, Better: []StateChange{},
	}
	a.Base = base
	if against.Before != nil {
		base.Known = against.Before.Known()
		c := Compare(against.Before, a)
		for _, change := range c.Went {
			if change.Was == Open {
				base.Mended = append(base.Mended, change.Finding)
			}
		}
		base.Worse, base.Better = c.Worse, c.Better
		for i := range base.Worse {
			base.Worse[i].ProofLost = !explained(&base.Worse[i], c.Came)
		}
	}
	if against.Change == nil {
		return
	}
	findings := map[[2]string]*Finding{}
	for _, list := range [][]Finding{a.Findings, a.Unknown} {
		for i := range list {
			if f := &list[i]; w.rules[f.Rule] != nil && onTransitions(w.rules[f.Rule].rule) {
				findings[[2]string{f.Rule, f.Address}] = f
			}
		}
	}
	duties := map[string][]DutyResult{}
	for _, r := range w.verdicts {
		if !onTransitions(r.rule) {
			continue
		}
		for _, address := range r.verdict.Population {
			i, ok := slices.BinarySearchFunc(against.Change.Transitions, address, func(t policies.Changed, address string) int {
				return strings.Compare(t.Address, address)
			})
			if !ok {
				continue
			}
			t := &against.Change.Transitions[i]
			d := w.duty(r.rule, t)
			if f := findings[[2]string{r.rule.ID, address}]; f != nil {
				d.State, d.Finding = Owed, f.Fingerprint
				shown := d
				f.Duty = &shown
			}
			duties[address] = append(duties[address], d)
		}
	}
	for i := range against.Change.Transitions {
		t := &against.Change.Transitions[i]
		result := TransitionResult{
			Address: t.Address, Change: t.Change(), Before: t.Said(t.Before), After: t.Said(t.After),
			At: t.Place(against.Change.Before, against.Change.After), Was: w.stood(t),
			State: NoneNeeded, Duties: duties[t.Address],
		}
		for _, state := range []DutyState{Fulfilled, NoticeGiven, Owed} {
			if slices.ContainsFunc(result.Duties, func(d DutyResult) bool { return d.State == state }) {
				result.State = state
			}
		}
		a.Transitions = append(a.Transitions, result)
	}
}

// stood is where a transition stood before.
func (w *weighing) stood(t *policies.Changed) inventory.Position {
	if t.Before == nil {
		return inventory.Position{}
	}
	return w.run.Against.Change.Before.Locate(t.Address)
}

// duty is what a rule obliges to for a transition, fulfilled as far as nothing
// else was found.
func (w *weighing) duty(rule *policies.Rule, t *policies.Changed) DutyResult {
	d := DutyResult{Rule: rule.ID, State: Fulfilled, Tell: rule.Duty.Tell, Source: rule.Duty.Source, Was: w.stood(t)}
	today, promise := w.run.AsOf, &t.Notice.Promise
	effective := today
	for i := range t.Notice.Failed {
		f := &t.Notice.Failed[i]
		day := f.Announcement.Get("effective").Text()
		d.Attempts = append(d.Attempts, AttemptResult{ID: f.Announcement.ID, Why: string(f.Why), Day: day, Earliest: f.Earliest, Missing: f.Missing})
		if f.Why != inventory.OtherValue {
			effective = max(effective, day)
		}
	}
	if r := t.Notice.Given; r != nil {
		effective = r.Get("effective").Text()
		d.Announcement = &AnnouncementResult{
			ID: r.ID, Announced: r.Get("announced").Text(), Effective: effective,
			Basis: r.Get("basis", "kind").Text(), Ref: r.Get("basis", "ref").Text(),
			Rights: append([]string{}, r.Get("rights").Strings()...),
		}
		if rule.Duty.Notice {
			d.State = NoticeGiven
		}
	}
	d.By = effective
	if rule.Duty.By == "notice" {
		d.By, d.Earliest = promise.Before(effective), promise.After(today)
		d.Notice, d.Promised = promise.Notice.Text(), promise.Channels
	}
	return d
}

// explained reports whether a finding that came speaks of a control, so that its
// severity says whether it counts. A state that got worse without one lost its
// proof.
func explained(c *StateChange, came []Change) bool {
	return slices.ContainsFunc(came, func(change Change) bool {
		return slices.ContainsFunc(change.Finding.Controls, func(ref string) bool {
			return ref == c.Ref() || strings.HasPrefix(ref, c.Ref()+"#")
		})
	})
}

// only keeps what some frameworks say of the comparison.
func (b *BaseResult) only(frameworks []string, rules map[string]bool) *BaseResult {
	if b == nil {
		return nil
	}
	out := *b
	in := func(c StateChange) bool { return slices.Contains(frameworks, c.Framework) }
	out.Worse, out.Better = keep(b.Worse, in), keep(b.Better, in)
	out.Mended = keep(b.Mended, func(f Finding) bool { return rules[f.Rule] })
	return &out
}

// onlyDuties keeps the duties of some rules.
func onlyDuties(transitions []TransitionResult, rules map[string]bool) []TransitionResult {
	var out []TransitionResult
	for _, t := range transitions {
		t.Duties = keep(t.Duties, func(d DutyResult) bool { return rules[d.Rule] })
		if t.State = NoneNeeded; len(t.Duties) > 0 {
			order := []DutyState{Fulfilled, NoticeGiven, Owed}
			t.State = slices.MaxFunc(t.Duties, func(x, y DutyResult) int {
				return cmp.Compare(slices.Index(order, x.State), slices.Index(order, y.State))
			}).State
		} else {
			t.Duties = nil
		}
		out = append(out, t)
	}
	return out
}
