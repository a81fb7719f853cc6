package policies

import (
	"context"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/trustcap/trustcap/internal/inventory"
)

// Transition is the kind of the rules on a change: they are asked of what differs
// between two inventories and of no resource.
const Transition = "transition"

// Duty is what a change obliges to, as a rule's METADATA say it.
type Duty struct {
	// Tell are those who must be told: customers, controllers, data-subjects (whose data
	// it is), employees, works-council, owner, approver, top-management,
	// supervisory-authority, certification-body.
	Tell []string `json:"tell"`
	// By says until when: "notice" as long before the change as was promised,
	// "before" before the change takes effect.
	By string `json:"by"`
	// Source is the article, clause or practice that the duty comes from.
	Source string `json:"source"`
	// Notice says that an announcement in time fulfils it.
	Notice bool `json:"notice,omitempty"`
}

// tellable are those whom a duty can name, dutyDays the days it can be due.
var (
	tellable = []string{"approver", "certification-body", "controllers", "customers", "data-subjects", "employees", "owner", "supervisory-authority", "top-management", "works-council"}
	dutyDays = []string{"before", "notice"}
)

// check refuses a duty that says too little to act on.
func (d Duty) check() error {
	switch {
	case len(d.Tell) == 0 || d.Source == "":
		return fmt.Errorf("a rule on a transition says in custom.duty whom to tell (`tell`), until when (`by`) and from what that follows (`source`)")
	case !slices.Contains(dutyDays, d.By):
		return fmt.Errorf("custom.duty.by: %q is none of %v", d.By, dutyDays)
	}
	for _, t := range d.Tell {
		if !slices.Contains(tellable, t) {
			return fmt.Errorf("custom.duty.tell: %q is none of %v", t, tellable)
		}
	}
	return nil
}

// Changed is a transition and what was announced of it.
type Changed struct {
	inventory.Transition
	Notice inventory.Notice
}

// Change is what differs between two inventories, as of a day.
type Change struct {
	Before, After *inventory.Inventory
	Today         string
	Transitions   []Changed // sorted by address
}

// NewChange compares what was declared before with what is declared after.
func NewChange(before, after *inventory.Inventory, today string) *Change {
	c := &Change{Before: before, After: after, Today: today}
	for _, t := range inventory.Transitions(before, after) {
		c.Transitions = append(c.Transitions, Changed{t, inventory.Announced(before, after, &t, today)})
	}
	return c
}

// EvaluateChange asks the rules on transitions of every transition. The verdicts
// are sorted by rule id; their population are addresses of transitions.
func (s *Set) EvaluateChange(ctx context.Context, change *Change) ([]Verdict, error) {
	if s.base != nil {
		return s.base.EvaluateChange(ctx, change)
	}
	var verdicts []Verdict
	for _, r := range s.Rules {
		if r.Kind == Transition {
			verdicts = append(verdicts, Verdict{Rule: r, Kin: len(change.Transitions)})
		}
	}
	if len(change.Transitions) == 0 {
		return verdicts, nil
	}
	c := converter{periods: map[string]*ast.Term{}}
	is := resourceTerms(change.After)
	was := resourceTerms(change.Before)
	data, err := dataTerm(change.After, is, change.Today, s.facts)
	if err != nil {
		return nil, err
	}
	data.Insert(ast.InternedTerm("base"), inventoryTerm(change.Before, was))
	store := inmem.NewFromASTObject(data)
	resources := map[*inventory.Resource]*ast.Term{}
	for i, r := range change.After.Resources {
		resources[r] = is[i]
	}
	for i, r := range change.Before.Resources {
		resources[r] = was[i]
	}
	for _, q := range s.kinds[Transition] {
		bound := bind(ctx, q, store)
		if bound.err != nil {
			return nil, bound.err
		}
		for i := range change.Transitions {
			t := &change.Transitions[i]
			// A transition answers to its address as a resource does to its own.
			stand := &inventory.Resource{Section: t.Address, Kind: Transition}
			said, err := bound.ask(ctx, change.After, stand, c.transition(t, resources).Value)
			if err != nil {
				return nil, err
			}
			for j, rule := range bound.rules {
				at, _ := slices.BinarySearchFunc(verdicts, rule.ID, func(v Verdict, id string) int {
					switch {
					case v.Rule.ID < id:
						return -1
					case v.Rule.ID > id:
						return 1
					}
					return 0
				})
				verdicts[at].addChange(change, t, said[j])
			}
		}
	}
	return verdicts, nil
}

// addChange takes the answer on a transition into the verdict, and gives what was
// found the place where it shows after the change.
func (v *Verdict) addChange(change *Change, t *Changed, a answer) {
	if !a.applies {
		return
	}
	v.Population = append(v.Population, t.Address)
	resource := t.Section
	if r := t.Is; r != nil {
		resource = r.Address()
	} else if r := t.Was; r != nil {
		resource = r.Address()
	}
	place := func(n Note) Note {
		n.Resource, n.At = resource, t.Place(change.Before, change.After)
		return n
	}
	for i, n := range a.deny {
		v.Findings = append(v.Findings, Finding{Rule: v.Rule.ID, Note: place(n), Fix: a.fixes[i]})
	}
	for _, n := range a.unknown {
		v.Unknown = append(v.Unknown, place(n))
	}
}

// transition is the input of a rule on a transition: where it is, what stood and
// stands there as it is shown, the resource before and after under the name of
// its kind, what was promised, and the announcement that covers it.
func (c *converter) transition(t *Changed, resources map[*inventory.Resource]*ast.Term) *ast.Term {
	text := func(s string) *ast.Term { return ast.StringTerm(s) }
	texts := func(list []string) *ast.Term {
		terms := make([]*ast.Term, len(list))
		for i, s := range list {
			terms[i] = text(s)
		}
		return ast.ArrayTerm(terms...)
	}
	o := ast.NewObject(
		[2]*ast.Term{text("address"), text(t.Address)},
		[2]*ast.Term{text("section"), text(t.Section)},
		[2]*ast.Term{text("id"), text(t.ID)},
		[2]*ast.Term{text("path"), texts(t.Path)},
		[2]*ast.Term{text("change"), text(t.Change())},
	)
	side := func(name string, v *inventory.Value) {
		switch {
		case v == nil:
		case t.Thing:
			o.Insert(text(name), text(t.Name()))
		default:
			o.Insert(text(name), c.term(v))
		}
	}
	side("before", t.Before)
	side("after", t.After)
	resource := func(name string, r *inventory.Resource) {
		if r != nil {
			o.Insert(text(name), ast.NewTerm(ast.NewObject([2]*ast.Term{text(r.Kind), resources[r]})))
		}
	}
	resource("was", t.Was)
	resource("is", t.Is)
	p := ast.NewObject([2]*ast.Term{text("services"), texts(t.Notice.Promise.Services)}, [2]*ast.Term{text("channels"), texts(t.Notice.Promise.Channels)})
	if n := t.Notice.Promise.Notice; n != nil {
		p.Insert(text("notice"), c.term(n))
	}
	o.Insert(text("promised"), ast.NewTerm(p))
	if r := t.Notice.Given; r != nil {
		o.Insert(text("announcement"), resources[r])
	}
	return ast.NewTerm(o)
}

// transitionSchema is the type of the input of a rule on a transition. What came
// or went is of the type of any value; the resource it is in has that of its kind.
func transitionSchema() any {
	text := map[string]any{"type": "string"}
	texts := map[string]any{"type": "array", "items": text}
	closed := func(properties map[string]any) map[string]any {
		return map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	}
	kinds := map[string]any{}
	for _, s := range inventory.Sections() {
		kinds[s.Kind] = s.RuleSchema()
	}
	number := map[string]any{"type": "number"}
	return any(closed(map[string]any{
		"address": text, "section": text, "id": text, "path": texts, "change": text,
		"before": map[string]any{}, "after": map[string]any{},
		"was": closed(kinds), "is": closed(kinds),
		"promised": closed(map[string]any{
			"services": texts, "channels": texts,
			"notice": closed(map[string]any{"text": text, "min_s": number, "max_s": number}),
		}),
		"announcement": inventory.FindSection("announcements").RuleSchema(),
	}))
}

// readTransition is what trustcap.transition returns: the input of a rule on the
// transition at an address, between two inventories in the words of users.
func readTransition(before, after any, address, today string) (*ast.Term, error) {
	sides := [2]*inventory.Inventory{}
	for i, side := range []any{before, after} {
		sections, ok := side.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("trustcap.transition: sections are an object, not %T", side)
		}
		inv, err := inventory.Assemble(sections, "en")
		if err != nil {
			return nil, fmt.Errorf("trustcap.transition: %w", err)
		}
		sides[i] = inv
	}
	change := NewChange(sides[0], sides[1], today)
	var addresses []string
	for i := range change.Transitions {
		t := &change.Transitions[i]
		addresses = append(addresses, t.Address)
		if t.Address != address {
			continue
		}
		c := converter{periods: map[string]*ast.Term{}}
		resources := map[*inventory.Resource]*ast.Term{}
		for _, side := range sides {
			for j, term := range resourceTerms(side) {
				resources[side.Resources[j]] = term
			}
		}
		return c.transition(t, resources), nil
	}
	return nil, fmt.Errorf("trustcap.transition: nothing differs at %s; there is a difference at %v", address, addresses)
}
