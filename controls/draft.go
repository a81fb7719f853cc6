package controls

import (
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// draftRuns is how long a waiver is proposed for; a person may decide on less,
// and on a year at most.
var draftRuns = inventory.Period{Days: 90}

// Draft is a waiver as far as it is known before anybody has decided.
type Draft struct {
	Rule     string
	Resource string // address of a resource, or within one
	From     string // day of the assessment
	Until    string // last day
	// Covers is how many findings it would cover; 0 where it names the place of
	// the only one.
	Covers int
	// Risk says that it would accept a risk and lift nothing, so that it needs an
	// owner of the risk and the plan that mends it: the rule has the force of law
	// or speaks to a clause of a management system.
	Risk bool
	// Findings are those it would cover.
	Findings []Finding
}

// Draft is the waiver of a rule, by its id, at an address. It is an error where
// it would cover no open finding, or one that another waiver covers.
func (a *Assessment) Draft(cat *Catalogue, rule, address string) (*Draft, error) {
	i := slices.IndexFunc(a.Verdicts, func(r RuleResult) bool { return r.Rule == rule })
	if i < 0 {
		return nil, unknown("it names no control of the frameworks that are judged by", "the rule %s was not asked", rule)
	}
	if slices.ContainsFunc(finders, func(f finder) bool { return f.rule == rule && f.section == "waivers" }) {
		return nil, unknown("mend the waiver that it speaks of", "no waiver covers what %s finds", rule)
	}
	d := &Draft{Rule: rule, Resource: address, From: a.AsOf, Risk: a.Verdicts[i].Force == string(policies.Law) || clause(cat, a.Verdicts[i].Controls)}
	var elsewhere []string
	for _, f := range a.Findings {
		switch {
		case f.Rule != rule:
		case !under(f.Address, address):
			elsewhere = append(elsewhere, f.Address)
		case f.Outcome == Waived:
			return nil, unknown("change that waiver, or name a narrower address", "the waiver %q covers the finding at %s until %s", f.Waiver, f.Address, f.Until)
		default:
			d.Findings = append(d.Findings, f)
		}
	}
	if len(d.Findings) == 0 {
		if slices.ContainsFunc(a.Unknown, func(f Finding) bool { return f.Rule == rule && under(f.Address, address) }) {
			return nil, unknown("declare what is missing; see `trustcap explain "+rule+"`", "%s cannot tell at %s, and what is not told cannot be waived", rule, address)
		}
		return nil, unknown(places(elsewhere), "%s has no finding at %s", rule, address)
	}
	if n := len(d.Findings); n > 1 || d.Findings[0].Address != address {
		d.Covers = n
	}
	var err error
	d.Until, err = inventory.AddPeriod(a.AsOf, draftRuns)
	return d, err
}

// places is the hint that says where a rule found something.
func places(addresses []string) string {
	const most = 5
	switch n := len(addresses); {
	case n == 0:
		return "nothing needs a waiver: the rule found nothing wrong"
	case n > most:
		return "it has findings at " + strings.Join(addresses[:most], ", ") + " and others"
	}
	return "it has findings at " + strings.Join(addresses, ", ")
}

// clause reports whether one of the controls is a requirement on a management
// system.
func clause(cat *Catalogue, refs []string) bool {
	return slices.ContainsFunc(refs, func(ref string) bool {
		_, c, _, err := cat.Resolve(ref)
		return err == nil && c.group.Clauses
	})
}
