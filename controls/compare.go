package controls

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
)

// The formats of what is made of result documents; changes within them only add.
const (
	ComparisonFormat = "trustcap.comparison/v1"
	BaselineFormat   = "trustcap.baseline/v1"
)

// outcomes are ordered: what a person decided to tolerate, what nobody can tell,
// and what is wrong. The zero Outcome, nothing found, comes before all.
var outcomes = []Outcome{"", Waived, Unknown, Open}

func (o Outcome) graverThan(other Outcome) bool {
	return slices.Index(outcomes, o) > slices.Index(outcomes, other)
}

// Known is what became of findings that were there before, by fingerprint: a
// baseline.
type Known map[string]Outcome

// Has reports whether a finding was there before and is no graver than it was: a
// finding whose waiver has ended is not known by what was tolerated.
func (k Known) Has(f *Finding) bool {
	was, ok := k[f.Fingerprint]
	return ok && !f.Outcome.graverThan(was)
}

// In counts the findings of an assessment that are known: those that are open, and
// what cannot be told.
func (k Known) In(a *Assessment) (open, unknown int) {
	for f := range a.all {
		switch {
		case !k.Has(f):
		case f.Outcome == Open:
			open++
		case f.Outcome == Unknown:
			unknown++
		}
	}
	return open, unknown
}

// Known is the assessment as a baseline: all its findings, waived ones and what
// could not be told among them.
func (a *Assessment) Known() Known {
	known := Known{}
	for f := range a.all {
		if f.Outcome.graverThan(known[f.Fingerprint]) {
			known[f.Fingerprint] = f.Outcome
		}
	}
	return known
}

// With is what either of two baselines knows; nil where there is none.
func (k Known) With(other Known) Known {
	switch {
	case other == nil:
		return k
	case k == nil:
		return other
	}
	both := maps.Clone(k)
	for fingerprint, outcome := range other {
		if outcome.graverThan(both[fingerprint]) {
			both[fingerprint] = outcome
		}
	}
	return both
}

// KnownBefore is what was found in what it was compared with; nil where it was
// compared with nothing, empty where that did not load.
func (a *Assessment) KnownBefore() Known {
	switch {
	case a.Base == nil:
		return nil
	case a.Base.Known == nil:
		return Known{}
	}
	return a.Base.Known
}

// all yields the findings and what could not be told.
func (a *Assessment) all(yield func(*Finding) bool) {
	for _, list := range [][]Finding{a.Findings, a.Unknown} {
		for i := range list {
			if !yield(&list[i]) {
				return
			}
		}
	}
}

// baseline is the document that a baseline is written as.
type baseline struct {
	Format   string         `json:"format"`
	Findings []knownFinding `json:"findings"`
}

type knownFinding struct {
	Fingerprint string  `json:"fingerprint"`
	Rule        string  `json:"rule"`
	Address     string  `json:"address"`
	Outcome     Outcome `json:"outcome"`
}

// Baseline is the assessment as a baseline to be kept in a file: rule and address
// of each finding, sorted, so that a later one differs in the lines of what came
// and went alone.
func (a *Assessment) Baseline() []byte {
	known := a.Known()
	b := baseline{Format: BaselineFormat, Findings: []knownFinding{}}
	for f := range a.all {
		if known[f.Fingerprint] == f.Outcome {
			b.Findings = append(b.Findings, knownFinding{f.Fingerprint, f.Rule, f.Address, f.Outcome})
		}
	}
	slices.SortFunc(b.Findings, func(x, y knownFinding) int {
		return cmp.Or(cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Address, y.Address))
	})
	b.Findings = slices.Compact(b.Findings)
	return Canonical(b)
}

// ReadKnown reads a baseline, or takes a result document as one.
func ReadKnown(b []byte) (Known, error) {
	const hint = "take what `trustcap check --write-baseline FILE` or `trustcap check -f json` writes"
	var doc baseline
	var head struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, unknown(hint, "neither a baseline nor a result document: %v", err)
	}
	switch head.Format {
	case Format:
		a, err := Decode(b)
		if err != nil {
			return nil, unknown(hint, "%v", err)
		}
		return a.Known(), nil
	case BaselineFormat:
	default:
		return nil, unknown(hint, "neither a baseline nor a result document: its format is %q", head.Format)
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		return nil, unknown(hint, "no baseline: %v", err)
	}
	known := Known{}
	for _, f := range doc.Findings {
		if want := Fingerprint(f.Rule, f.Address); f.Fingerprint != want {
			return nil, unknown("write the baseline anew rather than by hand", "no baseline: %q is not the fingerprint of %s at %s", f.Fingerprint, f.Rule, f.Address)
		}
		if f.Outcome == "" || !slices.Contains(outcomes, f.Outcome) {
			return nil, unknown("write the baseline anew rather than by hand", "no baseline: %q is no outcome of a finding", f.Outcome)
		}
		known[f.Fingerprint] = f.Outcome
	}
	return known, nil
}

// Comparison is what became of findings and of states from one assessment to
// another.
type Comparison struct {
	Format string   `json:"format"`
	Before Compared `json:"before"`
	After  Compared `json:"after"`

	// Came are findings that were not there before, and those that are graver
	// than they were: open, after they were tolerated or could not be told.
	Came []Change `json:"came"`
	// Went are findings that are not there any more, although their rule was
	// asked again.
	Went []Change `json:"went"`
	// Stayed are findings that are there still, those that are tolerated now
	// among them.
	Stayed []Change `json:"stayed"`
	// Unasked are findings from before whose rule was not asked again: nobody
	// knows what became of them.
	Unasked []Change `json:"unasked"`

	// Worse and Better are controls without children whose state changed;
	// Changed those whose state is another and neither better nor worse: what is
	// tolerated, not looked at any more, or not applicable is not mended.
	Worse   []StateChange `json:"worse"`
	Better  []StateChange `json:"better"`
	Changed []StateChange `json:"changed"`
	// OnlyBefore and OnlyAfter are controls that one of the two alone speaks of.
	OnlyBefore []string `json:"only_before"`
	OnlyAfter  []string `json:"only_after"`
}

// Compared is one of the two assessments.
type Compared struct {
	Organization string `json:"organization"`
	AsOf         string `json:"as_of"`
	Tool         string `json:"tool"`
	Rules        string `json:"rules"` // digest
}

// Change is a finding and what it was before.
type Change struct {
	// Finding is as it is after; as it was before where it is there no more.
	Finding Finding `json:"finding"`
	Was     Outcome `json:"was,omitempty"` // "" where it was not there
}

// StateChange is a control and its two states.
type StateChange struct {
	Framework string `json:"framework"`
	ID        string `json:"id"`
	Title     string `json:"title"`
	Law       bool   `json:"law,omitempty"`
	Was       State  `json:"was"`
	Is        State  `json:"is"`
	// ProofLost says that no finding that came speaks of it: what it stood on is
	// gone.
	ProofLost bool `json:"proof_lost,omitempty"`
}

// Ref is the control's reference, iso27001:A.8.24.
func (c *StateChange) Ref() string { return c.Framework + ":" + c.ID }

// GotWorse reports whether anything did: a finding that came, tolerated or not,
// or a control in a worse state.
func (c *Comparison) GotWorse() bool { return len(c.Came)+len(c.Worse) > 0 }

// Same reports whether both say the same of every finding and every control.
func (c *Comparison) Same() bool {
	return len(c.Came)+len(c.Went)+len(c.Unasked)+len(c.Worse)+len(c.Better)+len(c.Changed)+len(c.OnlyBefore)+len(c.OnlyAfter) == 0
}

// JSON is the comparison as a canonical document.
func (c *Comparison) JSON() []byte { return Canonical(c) }

// Compare says what became of the findings and states of an assessment in a
// later one.
func Compare(before, after *Assessment) *Comparison {
	c := &Comparison{
		Format: ComparisonFormat, Before: compared(before), After: compared(after),
		Came: []Change{}, Went: []Change{}, Stayed: []Change{}, Unasked: []Change{},
		Worse: []StateChange{}, Better: []StateChange{}, Changed: []StateChange{},
		OnlyBefore: []string{}, OnlyAfter: []string{},
	}
	was, is := before.Known(), after.Known()
	for f := range after.all {
		if is[f.Fingerprint] != f.Outcome {
			continue // the graver one of the same fingerprint stands for both
		}
		change := Change{Finding: *f, Was: was[f.Fingerprint]}
		if f.Outcome.graverThan(change.Was) {
			c.Came = append(c.Came, change)
		} else {
			c.Stayed = append(c.Stayed, change)
		}
	}
	asked := map[string]bool{}
	for i := range after.Verdicts {
		asked[after.Verdicts[i].Rule] = true
	}
	for f := range before.all {
		if is[f.Fingerprint] != "" || was[f.Fingerprint] != f.Outcome {
			continue
		}
		change := Change{Finding: *f, Was: f.Outcome}
		if asked[f.Rule] {
			c.Went = append(c.Went, change)
		} else {
			c.Unasked = append(c.Unasked, change)
		}
	}
	for _, list := range [][]Change{c.Came, c.Went, c.Stayed, c.Unasked} {
		slices.SortFunc(list, func(a, b Change) int { return byPlace(&a.Finding, &b.Finding) })
	}
	c.states(before, after)
	return c
}

func compared(a *Assessment) Compared {
	return Compared{Organization: a.Organization.Name, AsOf: a.AsOf, Tool: a.Tool, Rules: a.Rules}
}

// states compares the controls without children, in the order of the later
// assessment. Those of parents follow from them, and from which of them decide.
func (c *Comparison) states(before, after *Assessment) {
	was := map[string]State{}
	for _, f := range before.Frameworks {
		for i := range f.Controls {
			if s := &f.Controls[i]; len(s.Children) == 0 {
				was[f.ID+":"+s.ID] = s.State
			}
		}
	}
	still := map[string]bool{}
	for _, f := range after.Frameworks {
		for i := range f.Controls {
			s := &f.Controls[i]
			if len(s.Children) > 0 {
				continue
			}
			change := StateChange{Framework: f.ID, ID: s.ID, Title: s.Title, Law: f.Law, Was: was[f.ID+":"+s.ID], Is: s.State}
			still[change.Ref()] = true
			switch {
			case change.Was == "":
				c.OnlyAfter = append(c.OnlyAfter, change.Ref())
			case change.Was == change.Is:
			case change.worse():
				c.Worse = append(c.Worse, change)
			case change.better():
				c.Better = append(c.Better, change)
			default:
				c.Changed = append(c.Changed, change)
			}
		}
	}
	for _, f := range before.Frameworks {
		for i := range f.Controls {
			if ref := f.ID + ":" + f.Controls[i].ID; was[ref] != "" && !still[ref] {
				c.OnlyBefore = append(c.OnlyBefore, ref)
			}
		}
	}
}

// worse reports whether a finding came, or proof was lost.
func (c *StateChange) worse() bool {
	switch c.Is {
	case NotSatisfied:
		return true
	case Tolerated:
		return c.Was != NotSatisfied
	case NotAssessed:
		return c.Was == Satisfied || c.Was == PartlyEvidenced
	case PartlyEvidenced:
		return c.Was == Satisfied
	}
	return false
}

// better reports whether more is shown than before. A finding that is tolerated,
// or gone because nothing is looked at or needed any more, shows nothing.
func (c *StateChange) better() bool {
	if c.Was == NotApplicable {
		return false
	}
	return c.Is == Satisfied || c.Is == PartlyEvidenced
}
