package controls

import (
	"fmt"

	"github.com/trustcap/trustcap/internal/inventory"
)

// waiver is a declared waiver and what it covers.
type waiver struct {
	WaiverResult
	covers []*Finding
	// said is the number of findings it says it covers; ok is false where it
	// says nothing.
	said int
	ok   bool
}

func (v *waiver) result() WaiverResult {
	for _, f := range v.covers {
		v.Findings = append(v.Findings, f.Fingerprint)
	}
	return v.WaiverResult
}

func (w *weighing) readWaivers() {
	for _, r := range w.inv.Section("waivers") {
		v := &waiver{WaiverResult: WaiverResult{
			ID: r.ID, Rule: r.Get("rule").Text(), Resource: r.Get("resource").Text(),
			Reason:      texts(r.Get("reason")),
			RequestedBy: r.Get("requested_by").Text(), ApprovedBy: r.Get("approved_by").Text(),
			From: r.Get("from").Text(), Until: r.Get("until").Text(),
			Compensating: texts(r.Get("compensating")), Risk: texts(r.Get("risk")), RiskOwner: r.Get("risk_owner").Text(),
			Action: texts(r.Get("corrective_action", "what")), ActionDue: r.Get("corrective_action", "due").Text(),
			At: r.At,
		}}
		v.InForce = v.From <= w.run.AsOf && w.run.AsOf <= v.Until
		v.said, v.ok = r.Get("covers").Int()
		w.waivers = append(w.waivers, v)
	}
}

// covering is the waiver in force that covers a finding, or nil. Two of them are
// a problem: nobody could say which of them ends.
func (w *weighing) covering(f *Finding) *waiver {
	var first *waiver
	for _, v := range w.waivers {
		if !v.InForce || w.rules[v.Rule] == nil || w.rules[v.Rule].rule.ID != f.Rule || !under(f.Address, v.Resource) {
			continue
		}
		if first != nil {
			if w.clashes[[2]string{first.ID, v.ID}] {
				return first
			}
			w.clashes[[2]string{first.ID, v.ID}] = true
			w.problems = append(w.problems, inventory.Problem{
				At:   v.At,
				Text: fmt.Sprintf("the waivers %q and %q cover the same finding of %s at %s", first.ID, v.ID, f.Rule, f.Address),
				Hint: "end one of them, or name a narrower address in it",
			})
			return first
		}
		first = v
		v.covers = append(v.covers, f)
	}
	return first
}
