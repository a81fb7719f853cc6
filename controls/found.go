package controls

import (
	"fmt"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// A finder finds what can be found only once the states are known. Its METADATA
// is a rule that says it is found by controls; it names no control, so that no
// state depends on it.
type finder struct {
	rule    string
	section string // its resources are the population
	find    func(*weighing, func(address, text string, args map[string]any))
}

// finders in the order in which they look. What a waiver can cover comes before
// the waivers themselves, which nothing waives.
var finders = []finder{
	{"applicability-consistent", "applicability", (*weighing).findInconsistent},
	{"waiver-known", "waivers", (*weighing).findUnknownNames},
	{"waiver-current", "waivers", (*weighing).findEnded},
	{"waiver-used", "waivers", (*weighing).findUnused},
	{"waiver-scoped", "waivers", (*weighing).findBroad},
	{"waiver-planned", "waivers", (*weighing).findUnplanned},
}

// FoundHere are the ids of the rules that no Rego looks for, since the states
// have to be known first.
func FoundHere() []string {
	var ids []string
	for _, f := range finders {
		ids = append(ids, f.rule)
	}
	return ids
}

// What can be found here.
const (
	textUnknownRule    = "the rule {rule} does not exist"
	textUnknownAddress = "nothing is declared at {address}"
	textEnded          = "the waiver ended on {day}, and what it covered is open again"
	textUnused         = "the waiver covers no finding of {rule} at {address}"
	textBroad          = "the waiver covers {found} findings and does not say how many it is meant for"
	textMiscounted     = "the waiver covers {found} findings and says that it is meant for {said}"
	textExcluded       = "{control} is excluded, while findings on it are open"
	textExcludedWaived = "{control} is excluded, while findings on it are tolerated under a waiver"
	textNotImplemented = "{control} is stated as {status}, while findings on it are open"
	textImplemented    = "{control} is stated as {status}, while everything it needs is shown"
	textNoRiskOwner    = "the waiver accepts the risk of a duty that it cannot lift, and nobody is named who owns the risk"
	textNoAction       = "the waiver accepts the risk of a duty that it cannot lift, and no action is named that mends it"
	textNoActionWhat   = "nothing says what the corrective action is"
	textNoActionOwner  = "nobody is named who carries out the corrective action"
	textNoActionDue    = "nothing says by when the corrective action is done"
)

// foundBy is the mark of such a rule.
const foundBy = "controls"

// findFromStates adds the findings of the rules that are found here.
func (w *weighing) findFromStates() {
	here := map[string]bool{}
	for _, f := range finders {
		here[f.rule] = true
		r := w.rules[f.rule]
		if r == nil || r.rule.FoundBy != foundBy {
			continue
		}
		v := policies.Verdict{Rule: r.rule}
		for _, resource := range w.inv.Section(f.section) {
			v.Population = append(v.Population, resource.Address())
		}
		v.Kin = len(v.Population)
		r.verdict, r.known = &v, v.Kin
		f.find(w, func(address, text string, args map[string]any) {
			n := policies.Note{Address: address, At: w.inv.Locate(address), Text: text, Args: args}
			if in := w.inv.Resource(address); in != nil {
				n.Resource = in.Address()
			}
			if f.section == "waivers" {
				r.add(w.newFinding(r.rule, &n))
			} else {
				r.add(w.finding(r.rule, &n))
			}
		})
	}
	for _, r := range w.verdicts {
		if r.rule.FoundBy == foundBy && !here[r.rule.ID] {
			w.problems = append(w.problems, inventory.Problem{
				At: inventory.Position{File: r.rule.File}, Text: fmt.Sprintf("%s: nothing finds it", r.rule.ID),
			})
		}
	}
}

func (v *waiver) address(field string) string {
	return "waivers/" + inventory.EscapeStep(v.ID) + "/" + field
}

// known reports whether the rule that a waiver names, and the resource, are
// there.
func (w *weighing) known(v *waiver) (rule, resource bool) {
	return w.rules[v.Rule] != nil, w.inv.Resource(v.Resource) != nil
}

func (w *weighing) findUnknownNames(found func(string, string, map[string]any)) {
	for _, v := range w.waivers {
		rule, resource := w.known(v)
		if !rule {
			found(v.address("rule"), textUnknownRule, map[string]any{"rule": v.Rule})
		}
		if !resource {
			found(v.address("resource"), textUnknownAddress, map[string]any{"address": v.Resource})
		}
	}
}

func (w *weighing) findEnded(found func(string, string, map[string]any)) {
	for _, v := range w.waivers {
		if v.Until < w.run.AsOf {
			found(v.address("until"), textEnded, map[string]any{"day": v.Until})
		}
	}
}

func (w *weighing) findUnused(found func(string, string, map[string]any)) {
	for _, v := range w.waivers {
		if rule, resource := w.known(v); v.InForce && rule && resource && len(v.covers) == 0 && !w.unasked(v.Rule) {
			found(v.address("resource"), textUnused, map[string]any{"rule": v.Rule, "address": v.Resource})
		}
	}
}

// unasked reports whether a rule is one on changes, while there is nothing that
// something could have changed from.
func (w *weighing) unasked(rule string) bool {
	return onTransitions(w.rules[rule].rule) && w.run.Against == nil
}

func (w *weighing) findBroad(found func(string, string, map[string]any)) {
	for _, v := range w.waivers {
		switch n := len(v.covers); {
		case n > 1 && !v.ok:
			found(v.address("resource"), textBroad, map[string]any{"found": n})
		case n > 0 && v.ok && n != v.said:
			found(v.address("covers"), textMiscounted, map[string]any{"found": n, "said": v.said})
		}
	}
}

// accepts reports whether a waiver of a rule accepts a risk and lifts nothing:
// the rule has the force of law, or speaks to a clause of a management system.
func (w *weighing) accepts(r *ruleTally) bool {
	return r.rule.Force == policies.Law || clause(w.cat, r.rule.Controls)
}

// findUnplanned looks for the owner of the risk and the action that mends it
// where a waiver lifts nothing.
func (w *weighing) findUnplanned(found func(string, string, map[string]any)) {
	for _, v := range w.waivers {
		rule := w.rules[v.Rule]
		if rule == nil || !w.accepts(rule) {
			continue
		}
		if v.RiskOwner == "" {
			found(v.address("risk_owner"), textNoRiskOwner, nil)
		}
		action := w.inv.Find("waivers", v.ID).Get("corrective_action")
		if !action.Exists() {
			found(v.address("corrective_action"), textNoAction, nil)
			continue
		}
		for _, part := range [][2]string{{"what", textNoActionWhat}, {"owner", textNoActionOwner}, {"due", textNoActionDue}} {
			if !action.Get(part[0]).Exists() {
				found(v.address("corrective_action/"+part[0]), part[1], nil)
			}
		}
	}
}

func (w *weighing) findInconsistent(found func(string, string, map[string]any)) {
	for _, soa := range w.inv.Section("applicability") {
		f := w.cat.Framework(soa.ID)
		rows := soa.Get("controls")
		for i := range rows.Fields() {
			id, row := rows.Fields()[i].Name, &rows.Fields()[i].Value
			s := w.states[f.Control(id)]
			if s == nil {
				continue
			}
			address := soa.Address() + "/controls/" + inventory.EscapeStep(id)
			stated := row.Get("status").Text()
			args := map[string]any{"control": id, "status": map[string]any{"word": stated, "field": "status"}}
			switch {
			case !row.Get("needed").True() && s.State == NotSatisfied:
				found(address+"/needed", textExcluded, map[string]any{"control": id})
			case !row.Get("needed").True() && s.State == Tolerated:
				found(address+"/needed", textExcludedWaived, map[string]any{"control": id})
			case row.Get("needed").True() && stated == "implemented" && s.State == NotSatisfied:
				found(address+"/status", textNotImplemented, args)
			case row.Get("needed").True() && (stated == "partly" || stated == "planned" || stated == "none") && s.State == Satisfied:
				found(address+"/status", textImplemented, args)
			}
		}
	}
}
