package controls

// State is what is known of a control. See Assess, which alone computes it.
type State string

// The states, in the order in which they are shown everywhere.
const (
	NotAssessed     State = "not-assessed"
	NotSatisfied    State = "not-satisfied"
	Tolerated       State = "tolerated"
	PartlyEvidenced State = "partly-evidenced"
	Satisfied       State = "satisfied"
	NotApplicable   State = "not-applicable"
)

// States are all states, in the order in which they are shown everywhere.
var States = []State{NotAssessed, NotSatisfied, Tolerated, PartlyEvidenced, Satisfied, NotApplicable}

// Level is how sure a statement is.
type Level string

// The levels of assurance, weakest first. Measured includes tested.
const (
	NoProof  Level = "none"
	Declared Level = "declared"
	Attested Level = "attested"
	Measured Level = "measured"
	External Level = "external"
)

// Levels are all levels, weakest first.
var Levels = []Level{NoProof, Declared, Attested, Measured, External}

// Basis says whether a thing is arranged or has worked.
type Basis string

// The bases.
const (
	Design    Basis = "design"    // it is arranged
	Operation Basis = "operation" // it worked over a period
)

// Framework is a catalogue of controls of one edition of a norm, a law or our
// own questions.
type Framework struct {
	ID      string  `yaml:"id"`      // as in references: gdpr, iso27001, trust
	Title   string  `yaml:"title"`   // General Data Protection Regulation
	Short   string  `yaml:"short"`   // GDPR
	Edition string  `yaml:"edition"` // Regulation (EU) 2016/679
	Source  string  `yaml:"source"`  // where its own text stands
	Law     bool    `yaml:"law"`     // "not applicable" is then "not triggered"
	Groups  []Group `yaml:"groups"`
	Notes   string  `yaml:"notes"`
	// Certificates are the standards, each with its edition, whose certificates
	// speak of this framework: "ISO/IEC 27001:2022".
	Certificates []string  `yaml:"certificates"`
	Items        []Control `yaml:"controls"` // in the order of the norm, parents before children

	byID map[string]*Control
	// core says that some of its controls are core ones: the others decide a
	// parent's state only where something is declared about them.
	core bool
}

// Group is a part of a framework that is counted and shown on its own.
type Group struct {
	ID    string `yaml:"id"`    // clauses, annex-a
	Title string `yaml:"title"` // Clauses 4 to 10
	// Excludable says whether a statement of applicability can exclude its
	// controls.
	Excludable bool `yaml:"excludable"`
	// Reference says that its controls bind no organization and stand here only
	// to be looked up: they are neither assessed nor counted.
	Reference bool `yaml:"reference"`
	// Clauses says that its controls are requirements on the management system:
	// a waiver does not lift them.
	Clauses bool `yaml:"clauses"`
	// Count says which of its controls are counted.
	Count Count `yaml:"count"`
}

// Count says which controls of a group are counted.
type Count string

// What can be counted. A law is counted by its articles, not by their letters.
const (
	Leaves Count = "leaves" // those without children; the default
	Top    Count = "top"    // those without a parent
)

// Control is a control, clause, article or question.
type Control struct {
	ID       string   `yaml:"id"`       // A.8.24, Art.28(3)(a), T8.3; exact for the edition
	Group    string   `yaml:"group"`    // id of a Group; inherited from the parent
	Parent   string   `yaml:"parent"`   // id of the control it is a part of
	Title    string   `yaml:"title"`    // short
	Summary  string   `yaml:"summary"`  // one sentence of our own
	Question string   `yaml:"question"` // trust: as a customer asks it
	Core     bool     `yaml:"core"`     // trust: always shown and counted
	Attest   string   `yaml:"attest"`   // what a person must bring where no rule can tell
	Parts    []Part   `yaml:"parts"`
	Touches  []string `yaml:"touches"` // references to other frameworks; pointers, never proofs
	// Letters are alternatives, of which one is enough: a reference to a letter
	// means the control.
	Letters []Letter `yaml:"letters"`
	// Draws are the bodies of knowledge that a question of ours draws on.
	Draws []string `yaml:"draws"`

	framework *Framework
	group     *Group
	parent    *Control
	children  []*Control
}

// Letter is one of several alternatives of a control.
type Letter struct {
	ID    string `yaml:"id"` // a
	Title string `yaml:"title"`
}

// Ref is the control as it is referred to, without a part: gdpr:Art.28(3)(a).
func (c *Control) Ref() string { return c.framework.ID + ":" + c.ID }

// ids are its own and those of its letters.
func (c *Control) ids() []string {
	ids := []string{c.ID}
	for _, l := range c.Letters {
		ids = append(ids, c.ID+"("+l.ID+")")
	}
	return ids
}

// Children are the controls it consists of, in the order of the norm.
func (c *Control) Children() []*Control { return c.children }

// ReferenceOnly reports whether it stands in the catalogue only to be looked
// up.
func (c *Control) ReferenceOnly() bool { return c.group.Reference }

// Part is one of the things that make a control satisfied.
type Part struct {
	ID       string `yaml:"id"`
	Text     string `yaml:"text"`
	Proof    Proof  `yaml:"proof"`    // default Either
	Basis    Basis  `yaml:"basis"`    // default Design
	AtLeast  Level  `yaml:"at_least"` // default Declared; proof below it leaves the part uncovered
	Optional bool   `yaml:"optional"`
}

// The ids of parts that have a meaning of their own.
const (
	// Stated is the only part of a control that lists none: it is declared and
	// consistent.
	Stated = "stated"
	// Proven is the part that a certificate of the management system covers: it
	// is lived.
	Proven = "proven"
)

// Proof says what can cover a part.
type Proof string

// The proofs.
const (
	ByRule     Proof = "rule"
	ByEvidence Proof = "evidence"
	Either     Proof = "either"
)

// Shown is how a control can be shown to be satisfied.
type Shown string

// The ways, strongest arrangement first. The words are the keys of their
// translation.
const (
	ShownByRules    Shown = "rules"
	ShownInPart     Shown = "rules in part, and evidence"
	ShownByEvidence Shown = "evidence alone"
	ShownByNothing  Shown = "nothing"
)

// HowShown tells how a control of these parts can be shown, where so many rules
// name it.
func HowShown(parts []Part, rules int) Shown {
	evidence := false
	for _, p := range parts {
		if !p.Optional && (p.Proof == ByEvidence || p.Proof == Either && rules == 0) {
			evidence = true
		}
	}
	switch {
	case rules > 0 && evidence:
		return ShownInPart
	case rules > 0:
		return ShownByRules
	case evidence:
		return ShownByEvidence
	}
	return ShownByNothing
}
