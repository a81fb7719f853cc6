package controls

import "github.com/trustcap/trustcap/internal/inventory"

// Format names the result document; changes within it only add.
const Format = "trustcap.result/v1"

// Assessment is the one result document: what was asked, what was found and
// what that means for each control. Its JSON is canonical.
type Assessment struct {
	Format       string            `json:"format"`
	Tool         string            `json:"tool"`  // trustcap's version
	Rules        string            `json:"rules"` // digest of the rules
	AsOf         string            `json:"as_of"` // day
	Organization Organization      `json:"organization"`
	Inputs       []Input           `json:"inputs"`
	PassedOver   []PassedOver      `json:"passed_over"`
	Population   map[string]int    `json:"population"` // section to number of resources
	Frameworks   []FrameworkResult `json:"frameworks"`
	Findings     []Finding         `json:"findings"` // open and waived, sorted by place
	Unknown      []Finding         `json:"unknown"`  // what could not be told
	Verdicts     []RuleResult      `json:"verdicts"` // every rule, by id
	Waivers      []WaiverResult    `json:"waivers"`
	Evidence     []EvidenceResult  `json:"evidence"`
	Due          []Due             `json:"due"` // what ends or falls due within 60 days, or as long as asked, and what is overdue, by day
	// Base and Transitions are there where it was compared with what was declared
	// before; Transitions are sorted by address.
	Base        *BaseResult        `json:"base,omitempty"`
	Transitions []TransitionResult `json:"transitions,omitempty"`
}

// Organization is who declared.
type Organization struct {
	Name      string   `json:"name"`
	Languages []string `json:"languages"`
}

// Input is a file that was read.
type Input struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Reader string `json:"reader,omitempty"`
}

// PassedOver is a file that was seen and left alone.
type PassedOver struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// FrameworkResult is the state of every control of a framework.
type FrameworkResult struct {
	ID       string        `json:"id"`
	Title    string        `json:"title"`
	Short    string        `json:"short"`
	Edition  string        `json:"edition"`
	Law      bool          `json:"law"`
	Groups   []GroupResult `json:"groups"`
	Controls []Status      `json:"controls"`
}

// GroupResult counts the states of the controls of a group, as its Count says.
type GroupResult struct {
	ID     string        `json:"id"`
	Title  string        `json:"title"`
	Counts map[State]int `json:"counts"`
	Total  int           `json:"total"`
}

// Status is what is known of one control.
type Status struct {
	Framework string `json:"framework"`
	ID        string `json:"id"`
	Group     string `json:"group"`
	Parent    string `json:"parent,omitempty"`
	Title     string `json:"title"`
	Summary   string `json:"summary,omitempty"`
	Question  string `json:"question,omitempty"`
	Core      bool   `json:"core,omitempty"`
	Attest    string `json:"attest,omitempty"`
	State     State  `json:"state"`
	Until     string `json:"until,omitempty"`  // last day of the waivers that tolerate it
	Reason    string `json:"reason,omitempty"` // why it is not applicable: as written, in the organization's first language; for a law the text of Exempt
	// Reasons is the reason by language, where the statement of applicability
	// gives it.
	Reasons map[string]string `json:"reasons,omitempty"`
	// Exempt are the written values that show that a law's duty is not
	// triggered.
	Exempt        []Exempt       `json:"exempt,omitempty"`
	Weakest       Level          `json:"weakest"` // of the parts that are needed and covered
	Strongest     Level          `json:"strongest"`
	Basis         []Basis        `json:"basis"`
	Parts         []PartStatus   `json:"parts,omitempty"`
	Children      []string       `json:"children,omitempty"`
	Counts        map[State]int  `json:"counts,omitempty"`  // of the children that decide, for a parent
	Counted       int            `json:"counted,omitempty"` // how many children decide
	Points        Points         `json:"points"`
	Rules         []string       `json:"rules,omitempty"`    // rules that name it
	Findings      []string       `json:"findings,omitempty"` // fingerprints, open and waived
	Evidence      []string       `json:"evidence,omitempty"` // ids of valid evidence
	Applicability *Applicability `json:"applicability,omitempty"`
	Touches       []string       `json:"touches,omitempty"`
}

// Points are the three numbers of an answer in the trust report: a point is a
// rule with a population, or a piece of valid evidence, that speaks to the
// question.
type Points struct {
	Checked   int `json:"checked"`
	Open      int `json:"open"`
	Tolerated int `json:"tolerated"`
	// Worst is the greatest severity of the open findings, "" without any.
	Worst string `json:"worst,omitempty"`
}

// PartStatus is what is known of a part.
type PartStatus struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Proof     Proof  `json:"proof"`
	Basis     Basis  `json:"basis"`
	AtLeast   Level  `json:"at_least"`
	Optional  bool   `json:"optional,omitempty"`
	State     State  `json:"state"` // satisfied (covered); partly-evidenced (proof below AtLeast, or something could not be told); not-satisfied, tolerated, not-assessed, not-applicable
	Level     Level  `json:"level"`
	Strongest Level  `json:"strongest"`
}

// Applicability is the row of the statement of applicability.
type Applicability struct {
	Needed  bool     `json:"needed"`
	Because []string `json:"because,omitempty"`
	Reason  string   `json:"reason,omitempty"` // in the organization's first language
	// Reasons is the reason by language.
	Reasons map[string]string `json:"reasons,omitempty"`
	Status  string            `json:"status,omitempty"`
	Owner   string            `json:"owner,omitempty"`
}

// Outcome is what became of a finding.
type Outcome string

// The outcomes.
const (
	Open    Outcome = "open"
	Waived  Outcome = "waived"
	Unknown Outcome = "unknown"
)

// Finding is a finding of a rule, weighed.
type Finding struct {
	Fingerprint string             `json:"fingerprint"`
	Rule        string             `json:"rule"`
	Severity    string             `json:"severity"`
	Force       string             `json:"force"`
	Certainty   string             `json:"certainty"`
	Outcome     Outcome            `json:"outcome"`
	Waiver      string             `json:"waiver,omitempty"`
	Until       string             `json:"until,omitempty"`
	Address     string             `json:"address"`
	Resource    string             `json:"resource"`
	At          inventory.Position `json:"at"`
	Text        string             `json:"text"` // English, with {name} for arguments: see lang.Language.Sentence
	Args        map[string]any     `json:"args,omitempty"`
	Controls    []string           `json:"controls,omitempty"`
	Remediation string             `json:"remediation"`
	Source      []SourceLine       `json:"source,omitempty"` // the line, and up to one before it
	Duty        *DutyResult        `json:"duty,omitempty"`   // what a change obliges to
}

// SourceLine is a line of a file that was read.
type SourceLine struct {
	Line int    `json:"line"`
	Text string `json:"text"`
}

// RuleResult is what became of a rule.
type RuleResult struct {
	Rule       string   `json:"rule"`
	Title      string   `json:"title"`
	Kind       string   `json:"kind"`
	Severity   string   `json:"severity"`
	Force      string   `json:"force"`
	Certainty  string   `json:"certainty"`
	Controls   []string `json:"controls"`
	Population int      `json:"population"`
	Open       int      `json:"open"`
	Waived     int      `json:"waived"`
	Unknown    int      `json:"unknown"`
	Exempt     []Exempt `json:"exempt,omitempty"`
}

// Exempt is a written value that shows that a duty is not triggered.
type Exempt struct {
	Address string             `json:"address"`
	At      inventory.Position `json:"at"`
	Text    string             `json:"text"`
	Args    map[string]any     `json:"args,omitempty"`
}

// WaiverResult is a waiver and what it did.
type WaiverResult struct {
	ID           string             `json:"id"`
	Rule         string             `json:"rule"`
	Resource     string             `json:"resource"`
	Reason       map[string]string  `json:"reason"`
	RequestedBy  string             `json:"requested_by"`
	ApprovedBy   string             `json:"approved_by"`
	From         string             `json:"from"`
	Until        string             `json:"until"`
	Compensating map[string]string  `json:"compensating,omitempty"`
	Risk         map[string]string  `json:"risk,omitempty"`
	RiskOwner    string             `json:"risk_owner,omitempty"`
	Action       map[string]string  `json:"action,omitempty"`
	ActionDue    string             `json:"action_due,omitempty"`
	At           inventory.Position `json:"at"`
	InForce      bool               `json:"in_force"`
	Findings     []string           `json:"findings,omitempty"` // fingerprints it covers
}

// EvidenceResult is a piece of evidence and whether it counts.
type EvidenceResult struct {
	ID       string             `json:"id"`
	Kind     string             `json:"kind"`
	Title    map[string]string  `json:"title,omitempty"`
	Result   string             `json:"result"`
	Level    Level              `json:"level"`
	Basis    Basis              `json:"basis"`
	Controls []string           `json:"controls,omitempty"`
	Day      string             `json:"day,omitempty"`     // collected or issued
	Expires  string             `json:"expires,omitempty"` // last day
	Valid    bool               `json:"valid"`
	Why      string             `json:"why,omitempty"` // why it does not count
	At       inventory.Position `json:"at"`
}

// Due is something that ends or has to be done.
type Due struct {
	Day     string             `json:"day"`
	What    string             `json:"what"` // English, key of its translation
	Address string             `json:"address"`
	Owner   string             `json:"owner,omitempty"` // id in people
	At      inventory.Position `json:"at"`
}
