package controls

import (
	"fmt"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// Gate says which findings a change may not bring.
type Gate struct {
	// FailOn is the least severity that counts; "" for none.
	FailOn policies.Severity
	// StrictLaw lets a finding count although it is waived, where its rule has
	// the force of law.
	StrictLaw bool
	// Unknown lets what could not be told count.
	Unknown bool
	// Known is what was found before and does not count.
	Known Known
}

// Counts reports whether a finding counts.
func (g Gate) Counts(f *Finding) bool {
	rank := func(s string) int { return slices.Index(policies.Severities, policies.Severity(s)) }
	if g.FailOn == "" || rank(f.Severity) < rank(string(g.FailOn)) || g.Known.Has(f) {
		return false
	}
	switch f.Outcome {
	case Open:
		return true
	case Waived:
		return g.StrictLaw && f.Force == string(policies.Law)
	case Unknown:
		return g.Unknown
	}
	return false
}

// Refuses reports whether any finding of an assessment counts, or, where it was
// compared with a base, a control got worse of which no finding speaks.
func (g Gate) Refuses(a *Assessment) bool {
	counts := func(f Finding) bool { return g.Counts(&f) }
	if g.FailOn != "" && a.Base != nil && slices.ContainsFunc(a.Base.Worse, func(c StateChange) bool { return c.ProofLost }) {
		return true
	}
	return slices.ContainsFunc(a.Findings, counts) || slices.ContainsFunc(a.Unknown, counts)
}

// Worst is the greatest severity among the open findings, "" where there are
// none.
func (a *Assessment) Worst() policies.Severity {
	worst := ""
	for i := range a.Findings {
		if a.Findings[i].Outcome == Open {
			worst = graver(worst, a.Findings[i].Severity)
		}
	}
	return policies.Severity(worst)
}

// Only is the assessment of some frameworks alone: their controls, the rules
// that name one of them, and what those rules found. It is an error if a
// framework is not known, or if no rule that names one of its controls looked at
// anything: nothing found would then mean nothing.
func (a *Assessment) Only(frameworks []string) (*Assessment, error) {
	b := *a
	b.Frameworks = []FrameworkResult{}
	var known []string
	for _, f := range a.Frameworks {
		known = append(known, f.ID)
		if slices.Contains(frameworks, f.ID) {
			b.Frameworks = append(b.Frameworks, f)
		}
	}
	named := func(refs []string, framework string) bool {
		return slices.ContainsFunc(refs, func(ref string) bool { return strings.HasPrefix(ref, framework+":") })
	}
	kept := func(refs []string) bool {
		return slices.ContainsFunc(frameworks, func(f string) bool { return named(refs, f) })
	}
	for _, f := range frameworks {
		if !slices.Contains(known, f) {
			return nil, unknown(inventory.DidYouMean(f, known), "the framework %q is not known", f)
		}
		if !slices.ContainsFunc(a.Verdicts, func(r RuleResult) bool { return r.Population > 0 && named(r.Controls, f) }) {
			return nil, fmt.Errorf("no rule of the framework %s had anything to look at", f)
		}
	}
	rules := map[string]bool{}
	b.Verdicts = keep(a.Verdicts, func(r RuleResult) bool {
		rules[r.Rule] = kept(r.Controls)
		return rules[r.Rule]
	})
	b.Findings = keep(a.Findings, func(f Finding) bool { return rules[f.Rule] })
	b.Base, b.Transitions = a.Base.only(frameworks, rules), onlyDuties(a.Transitions, rules)
	b.Unknown = keep(a.Unknown, func(f Finding) bool { return rules[f.Rule] })
	b.Waivers = keep(a.Waivers, func(w WaiverResult) bool {
		return rules[w.Rule] || slices.ContainsFunc(b.Findings, func(f Finding) bool { return f.Waiver == w.ID })
	})
	b.Evidence = keep(a.Evidence, func(e EvidenceResult) bool {
		return kept(e.Controls) || slices.ContainsFunc(b.Frameworks, func(f FrameworkResult) bool {
			return slices.ContainsFunc(f.Controls, func(s Status) bool { return slices.Contains(s.Evidence, e.ID) })
		})
	})
	return &b, nil
}

func keep[T any](list []T, ok func(T) bool) []T {
	out := []T{}
	for _, item := range list {
		if ok(item) {
			out = append(out, item)
		}
	}
	return out
}
