package controls

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// Run is what an assessment is made of.
type Run struct {
	Tool      string // trustcap's version
	Rules     string // digest of the rules
	AsOf      string // day by which everything is judged, 2026-11-21
	Inventory *inventory.Inventory
	Verdicts  []policies.Verdict // of every rule
	// Inputs are the files that were read; nil to have them taken from the
	// inventory.
	Inputs []Input
	// DueWithin is how far the list of what falls due looks ahead; 60 days where
	// it is zero.
	DueWithin inventory.Period
	// Against is what it is compared with; nil for nothing.
	Against *Against
}

// Assess weighs what the rules found and what was brought as evidence, and says
// what that means for each control. No state is computed anywhere else. Its
// error is of type inventory.Problems: references to controls that are not
// there, two waivers for one finding.
//
// The state of a control without children is the first of these that holds:
//
//	not satisfied     an open finding of a rule that names it, or valid evidence
//	                  that failed; a waived finding too, where the rule has the
//	                  force of law or the control is a clause of a management
//	                  system
//	tolerated         findings, and all of them waived
//	not applicable    excluded with a reason by the statement of applicability,
//	                  where that can exclude; or, for a law, the rules that name
//	                  it found for every resource of their kind, at least one, a
//	                  written value that shows that the duty is not triggered,
//	                  and no evidence speaks of it either: evidence that would
//	                  come to light only when a resource without such a value is
//	                  added would better the state
//	not assessed      no rule that names it could tell anything of any resource,
//	                  and there is no valid evidence
//	satisfied         every required part is covered, and no rule that names it
//	                  left anything unknown
//	partly evidenced  else
//
// That of a control with children follows from those that are applicable: not
// satisfied or tolerated if one is, satisfied or not assessed if all are, else
// partly evidenced.
func Assess(cat *Catalogue, run Run) (*Assessment, error) {
	if _, err := time.Parse(time.DateOnly, run.AsOf); err != nil {
		return nil, fmt.Errorf("%q is no day", run.AsOf)
	}
	w := &weighing{
		cat: cat, run: run, inv: run.Inventory,
		tallies: map[*Control]*tally{},
		rules:   map[string]*ruleTally{},
		lines:   newLines(run.Inventory),
		clashes: map[[2]string]bool{},
	}
	if all := languages(w.inv); len(all) > 0 {
		w.language = all[0]
	}
	w.readRules()
	w.readChange()
	w.readWaivers()
	w.weighFindings()
	w.readEvidence()
	w.readApplicability()
	w.checkMeasures()
	if len(w.problems) > 0 {
		return nil, sorted(w.problems)
	}
	frameworks := w.frameworks()
	w.findFromStates()
	if len(w.problems) > 0 {
		return nil, sorted(w.problems)
	}
	return w.document(frameworks), nil
}

// weighing is an assessment being made.
type weighing struct {
	cat      *Catalogue
	run      Run
	inv      *inventory.Inventory
	lines    *lines
	language string // of texts that are shown in one language alone
	problems inventory.Problems

	tallies  map[*Control]*tally
	rules    map[string]*ruleTally // by id and by former ids
	verdicts []*ruleTally          // sorted by id
	waivers  []*waiver             // sorted by id
	evidence []*evidence           // sorted by id
	states   map[*Control]*Status
	clashes  map[[2]string]bool // pairs of waivers that are already a problem
}

// tally is what speaks to a control without children.
type tally struct {
	rules    []*ruleTally // each once, by id
	evidence []*evidence  // valid, each once, by id
	parts    map[string]*partTally
	// declared says that a rule looked at something or evidence was brought,
	// valid or not.
	declared bool
	row      *Applicability
}

// partTally is what speaks to a part.
type partTally struct {
	rules    []*ruleTally
	evidence []*evidence
}

func (w *weighing) tally(c *Control) *tally {
	t := w.tallies[c]
	if t == nil {
		t = &tally{parts: map[string]*partTally{}}
		w.tallies[c] = t
	}
	return t
}

func (t *tally) part(id string) *partTally {
	p := t.parts[id]
	if p == nil {
		p = &partTally{}
		t.parts[id] = p
	}
	return p
}

// ruleTally is what became of a rule.
type ruleTally struct {
	rule     *policies.Rule
	verdict  *policies.Verdict
	controls []*Control
	findings []*Finding
	unknown  []*Finding
	// known is the number of resources of which it could tell something.
	known        int
	open, waived int
	until        string // first end of the waivers of its findings
	exempt       bool   // for every resource of its kind the duty is not triggered
}

// contradicts reports whether its findings keep a control of the group from
// being more than not satisfied.
func (r *ruleTally) contradicts(g *Group) bool {
	return r.open > 0 || r.waived > 0 && (r.rule.Force == policies.Law || g.Clauses)
}

func (w *weighing) readRules() {
	for i := range w.run.Verdicts {
		v := &w.run.Verdicts[i]
		w.verdicts = append(w.verdicts, &ruleTally{rule: v.Rule, verdict: v})
	}
	slices.SortFunc(w.verdicts, func(a, b *ruleTally) int { return cmp.Compare(a.rule.ID, b.rule.ID) })
	for _, r := range w.verdicts {
		for _, id := range append([]string{r.rule.ID}, r.rule.Formerly...) {
			w.rules[id] = r
		}
		for _, ref := range r.rule.Controls {
			_, c, part, err := w.cat.Resolve(ref)
			if err == nil && c.ReferenceOnly() {
				err = unknown("", "%q stands in the catalogue for reference only", ref)
			}
			if err == nil && part.Proof == ByEvidence {
				err = unknown("", "%q is proven by evidence, not by a rule", ref)
			}
			if err != nil {
				p := problem(err)
				p.At, p.Text = inventory.Position{File: r.rule.File}, r.rule.ID+": "+p.Text
				w.problems = append(w.problems, p)
				continue
			}
			if onTransitions(r.rule) {
				continue
			}
			t := w.tally(c)
			if p := t.part(part.ID); !slices.Contains(p.rules, r) {
				p.rules = append(p.rules, r)
			}
			if !slices.Contains(t.rules, r) {
				t.rules = append(t.rules, r)
				r.controls = append(r.controls, c)
			}
			t.declared = t.declared || len(r.verdict.Population) > 0
		}
	}
}

// weighFindings says of each finding whether it is open.
func (w *weighing) weighFindings() {
	for _, r := range w.verdicts {
		for i := range r.verdict.Findings {
			r.add(w.finding(r.rule, &r.verdict.Findings[i].Note))
		}
		couldNotTell := map[string]bool{}
		for i := range r.verdict.Unknown {
			f := w.newFinding(r.rule, &r.verdict.Unknown[i])
			f.Outcome = Unknown
			r.unknown = append(r.unknown, f)
			couldNotTell[f.Resource] = true
		}
		for _, address := range r.verdict.Population {
			if !couldNotTell[address] {
				r.known++
			}
		}
		shown := map[string]bool{}
		for i := range r.verdict.Exempt {
			shown[r.verdict.Exempt[i].Resource] = true
		}
		r.exempt = r.verdict.Kin > 0 && len(r.verdict.Population) == 0 && len(shown) == r.verdict.Kin
	}
}

func (r *ruleTally) add(f *Finding) {
	r.findings = append(r.findings, f)
	if f.Outcome == Open {
		r.open++
		return
	}
	r.waived++
	r.until = earlier(r.until, f.Until)
}

// earlier is the earlier of two days, "" being none.
func earlier(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

func (w *weighing) finding(rule *policies.Rule, n *policies.Note) *Finding {
	f := w.newFinding(rule, n)
	if waiver := w.covering(f); waiver != nil {
		f.Outcome, f.Waiver, f.Until = Waived, waiver.ID, waiver.Until
	}
	return f
}

func (w *weighing) newFinding(rule *policies.Rule, n *policies.Note) *Finding {
	return &Finding{
		Fingerprint: Fingerprint(rule.ID, n.Address),
		Rule:        rule.ID,
		Severity:    string(rule.Severity),
		Force:       string(rule.Force),
		Certainty:   string(rule.Certainty),
		Outcome:     Open,
		Address:     n.Address,
		Resource:    n.Resource,
		At:          n.At,
		Text:        n.Text,
		Args:        n.Args,
		Controls:    rule.Controls,
		Remediation: rule.Remediation,
		Source:      w.lines.at(n.At),
	}
}

// Fingerprint names a finding through all changes of the file it is in.
func Fingerprint(rule, address string) string {
	sum := sha256.Sum256([]byte(rule + "\x00" + address))
	return hex.EncodeToString(sum[:8])
}

// frameworks computes the state of every control.
func (w *weighing) frameworks() []FrameworkResult {
	w.states = map[*Control]*Status{}
	var out []FrameworkResult
	for _, f := range w.cat.Frameworks {
		// Parents stand before their children, so from the end every child is
		// known before its parent.
		for i := len(f.Items) - 1; i >= 0; i-- {
			c := &f.Items[i]
			switch {
			case c.ReferenceOnly():
			case len(c.children) > 0:
				w.states[c] = w.parent(c)
			default:
				w.states[c] = w.leaf(c)
			}
		}
		out = append(out, w.framework(f))
	}
	return out
}

func (w *weighing) framework(f *Framework) FrameworkResult {
	result := FrameworkResult{ID: f.ID, Title: f.Title, Short: f.Short, Edition: f.Edition, Law: f.Law, Groups: []GroupResult{}, Controls: []Status{}}
	groups := map[*Group]*GroupResult{}
	for i := range f.Groups {
		if g := &f.Groups[i]; !g.Reference {
			groups[g] = &GroupResult{ID: g.ID, Title: g.Title, Counts: map[State]int{}}
		}
	}
	for i := range f.Items {
		c := &f.Items[i]
		s := w.states[c]
		if s == nil {
			continue
		}
		result.Controls = append(result.Controls, *s)
		if c.group.Count == Top && c.parent == nil || c.group.Count == Leaves && len(c.children) == 0 {
			groups[c.group].Counts[s.State]++
			groups[c.group].Total++
		}
	}
	for i := range f.Groups {
		if g := groups[&f.Groups[i]]; g != nil {
			result.Groups = append(result.Groups, *g)
		}
	}
	return result
}

func status(c *Control) *Status {
	s := &Status{
		Framework: c.framework.ID, ID: c.ID, Group: c.Group, Parent: c.Parent,
		Title: c.Title, Summary: c.Summary, Question: c.Question, Core: c.Core, Attest: c.Attest, Touches: c.Touches,
		Weakest: NoProof, Strongest: NoProof, Basis: []Basis{},
	}
	for _, child := range c.children {
		s.Children = append(s.Children, child.ID)
	}
	return s
}

// leaf computes the state of a control without children.
func (w *weighing) leaf(c *Control) *Status {
	s, t := status(c), w.tallies[c]
	if t == nil {
		t = &tally{}
	}
	s.Applicability = t.row
	for _, r := range t.rules {
		s.Rules = append(s.Rules, r.rule.ID)
	}
	for _, e := range t.evidence {
		s.Evidence = append(s.Evidence, e.ID)
	}
	s.Findings = fingerprints(t.rules)
	s.Points = points(c.group, t)

	var bases = map[Basis]bool{}
	var contradicted, tolerated, assessed, left, failed bool
	covered := true
	for i := range c.Parts {
		p := weighPart(c, &c.Parts[i], t.parts[c.Parts[i].ID], bases)
		s.Parts = append(s.Parts, p.PartStatus)
		contradicted = contradicted || p.State == NotSatisfied
		tolerated = tolerated || p.State == Tolerated
		assessed = assessed || p.assessed
		left = left || p.left
		failed = failed || p.failed
		covered = covered && (p.State == Satisfied || p.Optional)
		s.Until = earlier(s.Until, p.until)
		if p.Level != NoProof && !p.Optional {
			s.Weakest = weaker(s.Weakest, p.Level)
		}
		s.Strongest = stronger(s.Strongest, p.Strongest)
	}
	s.Basis = sortedBases(bases)

	switch {
	case contradicted:
		s.State = NotSatisfied
		if failed || slices.ContainsFunc(t.rules, func(r *ruleTally) bool { return r.open > 0 }) {
			s.Until = "" // not all of it is tolerated
		}
	case tolerated:
		s.State = Tolerated
	case excluded(s, c, t), !assessed && notTriggered(s, c, t):
		s.State = NotApplicable
		s.Weakest, s.Strongest, s.Basis = NoProof, NoProof, []Basis{}
		for i := range s.Parts {
			s.Parts[i].State, s.Parts[i].Level, s.Parts[i].Strongest = NotApplicable, NoProof, NoProof
		}
	case !assessed:
		s.State = NotAssessed
	case covered && !left:
		s.State = Satisfied
	default:
		s.State = PartlyEvidenced
	}
	return s
}

// weighed is a part with what its control needs to know of it.
type weighed struct {
	PartStatus
	assessed bool   // a rule could tell something, or there is valid evidence
	left     bool   // a rule could not tell something
	failed   bool   // valid evidence failed
	until    string // first end of the waivers
}

// weighPart computes the state of a part, and adds the bases it stands on.
func weighPart(c *Control, part *Part, t *partTally, bases map[Basis]bool) weighed {
	p := weighed{PartStatus: PartStatus{
		ID: part.ID, Text: part.Text, Proof: part.Proof, Basis: part.Basis, AtLeast: part.AtLeast, Optional: part.Optional,
		Level: NoProof, Strongest: NoProof,
	}}
	if t == nil {
		p.State = NotAssessed
		return p
	}
	var contradicted, tolerated, covered bool
	add := func(level Level, basis Basis, covers bool) {
		p.assessed = true
		bases[basis] = true
		// Proof that does not suffice counts only as long as there is none that
		// does.
		if covers && !covered {
			covered, p.Level = true, NoProof
		}
		if covers == covered {
			p.Level = weaker(p.Level, level)
		}
		p.Strongest = stronger(p.Strongest, level)
	}
	for _, r := range t.rules {
		p.left = p.left || len(r.unknown) > 0
		p.until = earlier(p.until, r.until)
		switch {
		case r.contradicts(c.group):
			contradicted = true
		case r.waived > 0:
			tolerated = true
		}
		if r.known > 0 {
			add(Declared, Design, part.AtLeast == Declared && part.Basis == Design)
		}
	}
	for _, e := range t.evidence {
		if e.failed {
			contradicted, p.failed = true, true
		}
		add(e.Level, e.Basis, !weakerThan(e.Level, part.AtLeast) && (part.Basis == Design || e.Basis == Operation))
	}
	switch {
	case contradicted:
		p.State = NotSatisfied
	case tolerated:
		p.State = Tolerated
	case !p.assessed:
		p.State = NotAssessed
	case covered && !p.left:
		p.State = Satisfied
	default:
		p.State = PartlyEvidenced
	}
	return p
}

// excluded reports whether a statement of applicability excludes the control,
// and fills in why.
func excluded(s *Status, c *Control, t *tally) bool {
	if !c.group.Excludable || t.row == nil || t.row.Needed || t.row.Reason == "" {
		return false
	}
	s.Reason, s.Reasons = t.row.Reason, t.row.Reasons
	return true
}

// notTriggered reports whether every rule that names a duty of law found that it
// is not triggered, and fills in why.
func notTriggered(s *Status, c *Control, t *tally) bool {
	if !c.framework.Law || len(t.rules) == 0 || slices.ContainsFunc(t.rules, func(r *ruleTally) bool { return !r.exempt }) {
		return false
	}
	for _, r := range t.rules {
		s.Exempt = append(s.Exempt, exempts(r.verdict)...)
	}
	s.Reason = s.Exempt[0].Text
	return true
}

func exempts(v *policies.Verdict) []Exempt {
	var out []Exempt
	for _, n := range v.Exempt {
		out = append(out, Exempt{n.Address, n.At, n.Text, n.Args})
	}
	slices.SortFunc(out, func(a, b Exempt) int {
		return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Text, b.Text))
	})
	return out
}

// points counts what speaks to a control. What a waiver cannot lift is open.
func points(g *Group, t *tally) Points {
	var p Points
	for _, r := range t.rules {
		if r.known > 0 || r.open+r.waived > 0 {
			p.Checked++
		}
		switch {
		case r.contradicts(g):
			p.Open++
			p.Worst = graver(p.Worst, string(r.rule.Severity))
		case r.waived > 0:
			p.Tolerated++
		}
	}
	for _, e := range t.evidence {
		p.Checked++
		if e.failed {
			p.Open++
		}
	}
	return p
}

// parent computes the state of a control from those of its children.
func (w *weighing) parent(c *Control) *Status {
	s := status(c)
	counts := map[State]int{}
	bases := map[Basis]bool{}
	inapplicable := 0
	for _, child := range c.children {
		k := w.states[child]
		if k == nil {
			continue
		}
		// What does not decide still was found: its points are shown.
		s.Points.Checked += k.Points.Checked
		s.Points.Open += k.Points.Open
		s.Points.Tolerated += k.Points.Tolerated
		s.Points.Worst = graver(s.Points.Worst, k.Points.Worst)
		if k.State == NotApplicable {
			inapplicable++
			s.Exempt = append(s.Exempt, k.Exempt...)
			continue
		}
		if !w.decides(child) {
			continue
		}
		counts[k.State]++
		s.Counted++
		if k.Weakest != NoProof {
			s.Weakest = weaker(s.Weakest, k.Weakest)
		}
		s.Strongest = stronger(s.Strongest, k.Strongest)
		for _, b := range k.Basis {
			bases[b] = true
		}
		s.Until = earlier(s.Until, k.Until)
	}
	s.Counts, s.Basis = counts, sortedBases(bases)
	switch {
	case counts[NotSatisfied] > 0:
		s.State = NotSatisfied
		for _, child := range c.children {
			if k := w.states[child]; k != nil && k.State == NotSatisfied && k.Until == "" {
				s.Until = ""
			}
		}
	case counts[Tolerated] > 0:
		s.State = Tolerated
	case s.Counted == 0 && inapplicable > 0:
		s.State = NotApplicable
		if len(s.Exempt) > 0 {
			s.Reason = s.Exempt[0].Text
		}
	case counts[NotAssessed] == s.Counted:
		s.State = NotAssessed
	case counts[Satisfied] == s.Counted:
		s.State = Satisfied
	default:
		s.State = PartlyEvidenced
	}
	if s.State != NotApplicable {
		s.Exempt = nil
	}
	return s
}

// decides reports whether an applicable child counts for its parent: where a
// framework has core controls, the others only when something is declared about
// them.
func (w *weighing) decides(c *Control) bool {
	if !c.framework.core || c.Core {
		return true
	}
	if len(c.children) > 0 {
		return slices.ContainsFunc(c.children, w.decides)
	}
	t := w.tallies[c]
	return t != nil && t.declared
}

func fingerprints(rules []*ruleTally) []string {
	var found []*Finding
	for _, r := range rules {
		found = append(found, r.findings...)
	}
	slices.SortFunc(found, byPlace)
	var out []string
	for _, f := range found {
		out = append(out, f.Fingerprint)
	}
	return out
}

func byPlace(a, b *Finding) int {
	return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column),
		cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Address, b.Address), cmp.Compare(a.Text, b.Text))
}

func sortedBases(set map[Basis]bool) []Basis {
	bases := slices.AppendSeq([]Basis{}, maps.Keys(set))
	slices.Sort(bases) // design, operation
	return bases
}

func weakerThan(a, b Level) bool { return slices.Index(Levels, a) < slices.Index(Levels, b) }

// weaker is the weaker of two levels, no proof counting for nothing.
func weaker(a, b Level) Level {
	if a == NoProof || b != NoProof && weakerThan(b, a) {
		return b
	}
	return a
}

func stronger(a, b Level) Level {
	if weakerThan(a, b) {
		return b
	}
	return a
}

// graver is the graver of two severities, "" being none.
func graver(a, b string) string {
	rank := func(s string) int { return slices.Index(policies.Severities, policies.Severity(s)) }
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// document writes everything down.
func (w *weighing) document(frameworks []FrameworkResult) *Assessment {
	a := &Assessment{
		Format: Format, Tool: w.run.Tool, Rules: w.run.Rules, AsOf: w.run.AsOf,
		Organization: Organization{Languages: []string{}},
		Inputs:       w.run.Inputs, PassedOver: []PassedOver{}, Population: map[string]int{},
		Frameworks: frameworks,
		Findings:   []Finding{}, Unknown: []Finding{}, Verdicts: []RuleResult{}, Waivers: []WaiverResult{}, Evidence: []EvidenceResult{},
	}
	if org := w.inv.Organization(); org != nil {
		a.Organization.Name = org.Get("name").Text()
	}
	a.Organization.Languages = append(a.Organization.Languages, languages(w.inv)...)
	if a.Inputs == nil {
		a.Inputs = inputs(w.inv)
	}
	for _, p := range w.inv.PassedOver {
		a.PassedOver = append(a.PassedOver, PassedOver(p))
	}
	for _, r := range w.inv.Resources {
		a.Population[r.Section]++
	}
	var found, left []*Finding
	for _, r := range w.verdicts {
		found, left = append(found, r.findings...), append(left, r.unknown...)
		if onTransitions(r.rule) && w.run.Against == nil {
			continue // nothing changed, and nobody asked
		}
		a.Verdicts = append(a.Verdicts, r.result())
	}
	slices.SortFunc(found, byPlace)
	slices.SortFunc(left, byPlace)
	for _, f := range found {
		a.Findings = append(a.Findings, *f)
	}
	for _, f := range left {
		a.Unknown = append(a.Unknown, *f)
	}
	for _, v := range w.waivers {
		a.Waivers = append(a.Waivers, v.result())
	}
	for _, e := range w.evidence {
		a.Evidence = append(a.Evidence, e.EvidenceResult)
	}
	a.Due = w.due(cmp.Or(w.run.DueWithin, dueWithin))
	w.compared(a)
	return a
}

func (r *ruleTally) result() RuleResult {
	return RuleResult{
		Rule: r.rule.ID, Title: r.rule.Title, Kind: r.rule.Kind,
		Severity: string(r.rule.Severity), Force: string(r.rule.Force), Certainty: string(r.rule.Certainty),
		Controls:   append([]string{}, r.rule.Controls...),
		Population: len(r.verdict.Population), Open: r.open, Waived: r.waived, Unknown: len(r.unknown),
		Exempt: exempts(r.verdict),
	}
}

// inputs are the files of an inventory that something was read from.
func inputs(inv *inventory.Inventory) []Input {
	passed := map[string]bool{}
	for _, p := range inv.PassedOver {
		passed[p.Path] = true
	}
	for _, r := range inv.Resources {
		delete(passed, r.At.File) // a document in it was passed over, another was not
	}
	out := []Input{}
	for _, d := range inv.Documents {
		if !passed[d.Path] {
			sum := sha256.Sum256(d.Bytes)
			out = append(out, Input{Path: d.Path, SHA256: hex.EncodeToString(sum[:]), Reader: d.Reader})
		}
	}
	slices.SortFunc(out, func(a, b Input) int { return cmp.Compare(a.Path, b.Path) })
	return out
}

// languages are those the organization serves, its own first.
func languages(inv *inventory.Inventory) []string {
	if org := inv.Organization(); org != nil {
		return org.Get("languages").Strings()
	}
	return nil
}

// texts is a text in all the languages it is written in.
func texts(v *inventory.Value) map[string]string {
	if !v.Exists() {
		return nil
	}
	out := map[string]string{}
	for _, f := range v.Fields() {
		out[f.Name] = f.Value.Text()
	}
	return out
}

// under reports whether an address is another or lies in it.
func under(address, in string) bool {
	return address == in || strings.HasPrefix(address, in+"/")
}
