package policies

import (
	"github.com/trustcap/trustcap/internal/inventory"
)

// Severity says how much a finding weighs.
type Severity string

// The severities, least first.
const (
	Low      Severity = "low"
	Medium   Severity = "medium"
	High     Severity = "high"
	Critical Severity = "critical"
)

// Severities are all severities, least first.
var Severities = []Severity{Low, Medium, High, Critical}

// Force says who asks for what a rule asks.
type Force string

// The forces, strongest first. Only Law and Standard may say "requires".
const (
	Law       Force = "law"
	CaseLaw   Force = "case-law"
	Authority Force = "authority"
	Standard  Force = "standard"
	Own       Force = "own"   // trustcap itself
	House     Force = "house" // the organization, by a rule of its own
)

// Certainty says whether a machine can decide it.
type Certainty string

// The certainties.
const (
	Clear     Certainty = "clear"
	Judgement Certainty = "judgement" // to be judged by a person
)

// Link is a source of a rule.
type Link struct {
	Ref         string `json:"ref"`         // address
	Description string `json:"description"` // article, clause, ruling
}

// Rule is one question put to the resources of a kind. Its METADATA is its
// registry.
type Rule struct {
	ID          string // dataset-retention-set
	Kind        string // dataset; "" for every kind
	Title       string
	Description string
	Remediation string
	Severity    Severity
	Force       Force
	Certainty   Certainty
	Controls    []string // gdpr:Art.5(1)(e)#stated
	Links       []Link
	Formerly    []string
	File        string // dataset/retention_set.rego
	// FoundBy is "controls" where no Rego looks, since the states have to be
	// known first.
	FoundBy string
	// Duty is what a change obliges to, for a rule on a transition.
	Duty Duty

	pkg                      string
	applies, unknown, exempt bool // which of them the module defines
}

// plain says that a rule was written for conftest: it looks at every resource of
// every kind, and its findings name no place in it.
func (r *Rule) plain() bool { return r.Kind == "" }

// Note is a sentence about a place in a resource. Text is the English sentence
// and the key of its translation; {name} in it stands for an argument.
type Note struct {
	Address  string
	Resource string // address of the resource
	At       inventory.Position
	Text     string
	Args     map[string]any // strings, float64, bool, []any, map[string]any (a duration as rules read it)
}

// Finding is something a rule found wrong.
type Finding struct {
	Rule string
	Note
	// Fix is a mend that is certain, or nil.
	Fix *Fix
}

// Fix is a value to write at an address.
type Fix struct {
	Address string
	Value   any
}

// Verdict is what a rule found in an inventory.
type Verdict struct {
	Rule *Rule
	// Population are the addresses of the resources it looked at, sorted.
	Population []string
	// Kin is the number of resources of its kind.
	Kin      int
	Findings []Finding
	Unknown  []Note // what it could not tell
	Exempt   []Note // written values that show that the duty is not triggered
}
