package controls

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
)

// evidence is a declared piece of evidence and what it speaks of.
type evidence struct {
	EvidenceResult
	resource *inventory.Resource
	subject  string // address of what it is about, "" where it does not say
	failed   bool
	proves   []proven
}

// proven is a part that a piece of evidence names.
type proven struct {
	control *Control
	part    *Part
}

// levels are what the kinds of evidence can show.
var levels = map[string]Level{
	"attestation": Attested, "review": Attested, "record": Attested,
	"measurement": Measured, "test": Measured,
	"certificate": External,
}

// validity is how long evidence holds that does not say when it ends.
var validity = inventory.Period{Years: 1}

// Why evidence does not count.
const (
	whyNoResult   = "no result is stated"
	whyNoDay      = "the day on which it was collected is not stated"
	whyNotYet     = "its day is still to come"
	whyEnded      = "it has ended"
	whyNobody     = "nobody is named who attests it"
	whySuspended  = "the certificate is suspended"
	whyWithdrawn  = "the certificate is withdrawn"
	whyNoBody     = "the accreditation of the body is not stated"
	whyNoEnd      = "the end of the certificate is not stated"
	whyNoIssue    = "the day of issue is not stated"
	whySuperseded = "a newer result of the same kind has replaced it"
	whyUncompared = "no value of it can be held against the window of the promise"
	whyEdition    = "its edition of the standard is superseded"
	whyChanged    = "what it covers has changed since"
	whyDecided    = "the data protection officer decided what it confirms"
	whyNoScope    = "the scope of the certificate is not stated"
)

// voiding are rules that find that a piece of evidence does not count, and why.
// They decide; a waiver of what they find brings no proof back.
var voiding = map[string]string{
	"evidence-certificate-edition":     whyEdition,
	"evidence-covers-unchanged":        whyChanged,
	"evidence-attestation-independent": whyDecided,
}

func (w *weighing) readEvidence() {
	void := map[string]string{}
	for id, why := range voiding {
		if r := w.rules[id]; r != nil && r.rule.ID == id {
			for _, f := range r.findings {
				void[f.Resource] = why
			}
		}
	}
	for _, r := range w.inv.Section("evidence") {
		e := w.read(r)
		if why := void[r.Address()]; e.Valid && why != "" {
			e.Valid, e.Why = false, why
		}
		w.evidence = append(w.evidence, e)
	}
	for _, e := range w.evidence {
		if e.Valid && e.failed && w.replaced(e) {
			e.Valid, e.Why = false, whySuperseded
		}
	}
	for _, e := range w.evidence {
		for _, p := range e.proves {
			w.tally(p.control).declared = true
			if e.Valid && w.admitted(e, p.control) && !w.ownControl(e, p) {
				w.prove(e, p)
			}
		}
		if e.Valid && !e.failed && e.Kind == "certificate" {
			w.certify(e)
		}
	}
}

// prove lets a piece of valid evidence speak to a part.
func (w *weighing) prove(e *evidence, p proven) {
	t := w.tally(p.control)
	if part := t.part(p.part.ID); !slices.Contains(part.evidence, e) {
		part.evidence = append(part.evidence, e)
	}
	if !slices.Contains(t.evidence, e) {
		t.evidence = append(t.evidence, e)
	}
}

// read judges a piece of evidence by itself.
func (w *weighing) read(r *inventory.Resource) *evidence {
	e := &evidence{resource: r, subject: r.Get("for").Text()}
	e.ID, e.Kind, e.At = r.ID, r.Get("kind").Text(), r.At
	e.Title = texts(r.Get("title"))
	e.Result = r.Get("result").Text()
	e.Level = levels[e.Kind]
	e.Basis = w.basis(r)
	e.Day = r.Get("collected").Text()
	e.Expires = r.Get("expires").Text()
	if e.Kind == "certificate" {
		e.Day = r.Get("issued").Text()
		// That there is a certificate is its result.
		e.Result = cmp.Or(e.Result, "passed")
	}
	told := w.span(e)
	e.failed = e.Result == "failed"
	if e.Why = w.why(e); !told && !e.failed {
		e.Why = whyUncompared
	}
	e.Valid = e.Why == ""

	list := r.Get("controls")
	for i := range list.Fields() {
		item := &list.Fields()[i].Value
		e.Controls = append(e.Controls, item.Text())
		_, c, part, err := w.cat.Resolve(item.Text())
		if err == nil && c.ReferenceOnly() {
			err = unknown("", "%q stands in the catalogue for reference only", item.Text())
		}
		if err == nil && part.Proof == ByRule {
			err = unknown("", "%q is shown by rules, not by evidence", item.Text())
		}
		if err != nil {
			p := problem(err)
			p.At = w.inv.At(item)
			w.problems = append(w.problems, p)
			continue
		}
		e.proves = append(e.proves, proven{c, part})
	}
	return e
}

// basis says what a piece of evidence can show. Who runs a control may attest
// its design, not its operation: somebody of the first line, and whoever answers
// for what is attested, whatever the line; so may somebody whose line is not
// stated.
func (w *weighing) basis(r *inventory.Resource) Basis {
	line := r.Get("line").Text()
	if by := w.inv.Find("people", r.Get("by").Text()); line == "" && by != nil && by.ID != "" {
		line = by.Get("line").Text()
	}
	switch {
	case r.Get("basis").Text() == string(Design):
		return Design
	case r.Get("kind").Text() == "attestation" && (line == "" || line == "first" || w.answersFor(r)):
		return Design
	}
	return Operation
}

// answersFor reports whether who attests something is who answers for it.
func (w *weighing) answersFor(r *inventory.Resource) bool {
	by := r.Get("by").Text()
	subject := w.inv.Resource(r.Get("for").Text())
	if by == "" || subject == nil {
		return false
	}
	return slices.ContainsFunc([]string{"owner", "manager", "department"}, func(field string) bool {
		return subject.Get(field).Text() == by
	})
}

// ownControl reports whether an attestation speaks of the operation of a control
// that its author answers for in the statement of applicability.
func (w *weighing) ownControl(e *evidence, p proven) bool {
	by := e.resource.Get("by").Text()
	if by == "" || e.Kind != "attestation" || e.failed || p.part.Basis != Operation {
		return false
	}
	soa := w.inv.Find("applicability", p.control.framework.ID)
	return soa != nil && soa.Get("controls", p.control.ID, "owner").Text() == by
}

// span fills in the first and the last day on which evidence holds, where they
// are not stated. A measurement speaks for its windows that are over and lapses
// when the next window of the same length has passed without a value; one of a
// promise speaks for those that can be held against it, and the last of them
// decides: what it missed has failed, whatever is stated. The answer is false
// where a promise was measured and nothing can be told.
func (w *weighing) span(e *evidence) (told bool) {
	last, next := w.windows(e)
	told = true
	if measured := e.resource.Get("measured"); measured.Exists() {
		var decided string
		if decided, told = w.decided(e, measured); told {
			window, _ := inventory.WindowBetween(measured.Get("windows", decided, "from").Text(), measured.Get("windows", decided, "to").Text())
			last, next = window.Last(), window.Next().Last()
		}
	}
	if e.Day == "" {
		e.Day = last
	}
	switch {
	case e.Expires != "" || e.Kind == "certificate":
	case next != "":
		e.Expires = next
	case e.Day != "":
		e.Expires, _ = inventory.AddPeriod(e.Day, validity)
		if e.Kind == "attestation" {
			e.Expires = earlier(e.Expires, w.interval(e))
		}
	}
	return told
}

// decided is the last window that is over and tells whether a promise was kept.
// Of two that end together the one that missed counts. The result follows from
// it; one that is stated as failed stays so.
func (w *weighing) decided(e *evidence, measured *inventory.Value) (name string, ok bool) {
	last, missed := "", false
	for _, f := range measured.Get("windows").Fields() {
		to, met := f.Get("to").Text(), f.Get("met")
		if !met.Exists() || to >= w.run.AsOf || to < last || to == last && met.True() {
			continue
		}
		name, last, missed = f.Name, to, !met.True()
	}
	switch {
	case missed:
		e.Result = "failed"
	case name != "":
		e.Result = cmp.Or(e.Result, "passed")
	}
	return name, name != ""
}

// windows are the last days of the last window that is over, and of the one that
// follows; where none is over yet, those of the last window there is.
func (w *weighing) windows(e *evidence) (last, next string) {
	over := false
	for _, f := range e.resource.Get("windows").Fields() {
		window, err := inventory.ParseWindow(f.Name)
		if rolling := e.resource.Get("rolling"); err == nil && rolling.Exists() {
			window, err = inventory.RollingWindow(f.Name, rolling.Text())
		}
		if err != nil {
			continue
		}
		ended := window.Last() <= w.run.AsOf
		if ended == over && window.Last() > last || ended && !over {
			last, next, over = window.Last(), window.Next().Last(), ended
		}
	}
	return last, next
}

// interval is the day until which the shortest interval of what an attestation
// speaks of lets it hold: the review it is for, and the measures that name its
// controls; "" where none has one.
func (w *weighing) interval(e *evidence) string {
	until := ""
	add := func(every *inventory.Value) {
		p, err := inventory.ParsePeriod(every.Text())
		if err != nil {
			return
		}
		if day, err := inventory.AddPeriod(e.Day, p); err == nil {
			until = earlier(until, day)
		}
	}
	if e.subject != "" {
		v := w.inv.Lookup(e.subject)
		add(v.Get("every"))
		add(v.Get("test_every"))
	}
	for _, ref := range e.resource.Get("controls").Strings() {
		control, _, _ := strings.Cut(ref, "#")
		for _, m := range w.inv.Section("measures") {
			if m.Get("controls").Has(control) {
				add(m.Get("test_every"))
			}
		}
	}
	return until
}

func (w *weighing) why(e *evidence) string {
	r := e.resource
	if e.Kind == "certificate" {
		switch {
		case r.Get("status").Text() == "suspended":
			return whySuspended
		case r.Get("status").Text() == "withdrawn":
			return whyWithdrawn
		case r.Get("accreditation", "by").Text() == "":
			return whyNoBody
		case e.Day == "":
			return whyNoIssue
		case e.Expires == "":
			return whyNoEnd
		case !r.Get("scope").Exists():
			return whyNoScope
		}
	}
	switch {
	case e.Result == "":
		return whyNoResult
	case e.Kind == "attestation" && r.Get("by").Text() == "":
		return whyNobody
	case e.Day == "":
		return whyNoDay
	case e.Day > w.run.AsOf:
		return whyNotYet
	case e.Expires < w.run.AsOf:
		return whyEnded
	}
	return ""
}

// replaced reports whether valid evidence of the same kind on the same subject
// that passed on a later day covers all that e does. Of two that contradict each
// other the newer negative one wins, so a repeated test ends what the first
// found, and a word ends no measurement.
func (w *weighing) replaced(e *evidence) bool {
	return slices.ContainsFunc(w.evidence, func(other *evidence) bool {
		if !other.Valid || other.failed || other.Kind != e.Kind || other.subject != e.subject || other.Day <= e.Day || len(e.proves) == 0 {
			return false
		}
		for _, p := range e.proves {
			if !slices.Contains(other.proves, p) {
				return false
			}
		}
		return true
	})
}

// admitted reports whether evidence may speak to a control it names: a
// certificate of a management system speaks to a control that can be excluded
// only as far as its statement of applicability goes, and the data protection
// officer does not attest what that officer decided.
func (w *weighing) admitted(e *evidence, c *Control) bool {
	if e.Kind == "attestation" && !e.failed && w.ownDecision(e, c) {
		return false
	}
	return e.Kind != "certificate" || e.failed || !c.group.Excludable || w.listed(e, c)
}

// ownDecision reports whether the data protection officer attests a control that
// this officer answers for in the statement of applicability.
func (w *weighing) ownDecision(e *evidence, c *Control) bool {
	org, soa := w.inv.Organization(), w.inv.Find("applicability", c.framework.ID)
	if org == nil || soa == nil {
		return false
	}
	officer := org.Get("dpo", "person").Text()
	return officer != "" && officer == e.resource.Get("by").Text() && officer == soa.Get("controls", c.ID, "owner").Text()
}

// certify gives a certificate to the clauses of its standard, and to the
// controls that its statement of applicability holds as implemented: to the
// part that is lived, never to more.
func (w *weighing) certify(e *evidence) {
	if strings.HasPrefix(e.resource.Get("for").Text(), "suppliers/") {
		return // it speaks of a supplier's management system, not of this one
	}
	standard := e.resource.Get("standard").Text()
	if edition := e.resource.Get("edition").Text(); edition != "" && !strings.Contains(standard, ":") {
		standard += ":" + edition
	}
	for _, f := range w.cat.Frameworks {
		if !slices.ContainsFunc(f.Certificates, func(s string) bool { return strings.EqualFold(s, standard) }) {
			continue
		}
		for i := range f.Items {
			c := &f.Items[i]
			if !c.group.Clauses && !(c.group.Excludable && w.listed(e, c)) {
				continue
			}
			for j := range c.Parts {
				if p := &c.Parts[j]; p.ID == Proven && p.Proof != ByRule {
					w.prove(e, proven{c, p})
				}
			}
		}
	}
}

// listed reports whether the statement of applicability that a certificate
// names is the declared one, holds the control as implemented, and the
// certificate's scope holds every service that is judged with it.
func (w *weighing) listed(e *evidence, c *Control) bool {
	soa := w.inv.Find("applicability", c.framework.ID)
	if soa == nil {
		return false
	}
	version, ok := e.resource.Get("soa_version").Int()
	declared, stated := soa.Get("version").Int()
	row := soa.Get("controls", c.ID)
	if !ok || !stated || version != declared || !row.Get("needed").True() || row.Get("status").Text() != "implemented" {
		return false
	}
	scope := e.resource.Get("services")
	if len(scope.Fields()) == 0 {
		return false
	}
	for _, s := range w.inv.Section("services") {
		switch s.Get("status").Text() {
		case "planned", "retired":
			continue
		}
		if !scope.Has(s.ID) {
			return false
		}
	}
	return true
}

// readApplicability reads the rows of the statements of applicability.
func (w *weighing) readApplicability() {
	for _, soa := range w.inv.Section("applicability") {
		f := w.cat.Framework(soa.ID)
		if f == nil {
			w.problems = append(w.problems, inventory.Problem{
				At: soa.At, Text: fmt.Sprintf("the controls of %s are not known yet", soa.ID),
				Hint: "leave it out until its catalogue is there",
			})
			continue
		}
		rows := soa.Get("controls")
		for i := range rows.Fields() {
			id, row := rows.Fields()[i].Name, &rows.Fields()[i].Value
			c := f.Control(id)
			if c == nil || !c.group.Excludable {
				at := w.inv.Locate(soa.Address() + "/controls/" + inventory.EscapeStep(id))
				p := inventory.Problem{At: at, Text: fmt.Sprintf("%s has no control %q", f.Short, id), Hint: f.suggest(id)}
				if c != nil {
					p.Text, p.Hint = fmt.Sprintf("%s is no control that a statement of applicability decides on", c.Ref()), ""
				}
				w.problems = append(w.problems, p)
				continue
			}
			reason, _ := row.Get("reason").In(w.language)
			w.tally(c).row = &Applicability{
				Needed: row.Get("needed").True(), Because: row.Get("because").Strings(),
				Reason: reason, Reasons: texts(row.Get("reason")),
				Status: row.Get("status").Text(), Owner: row.Get("owner").Text(),
			}
		}
	}
}

// checkMeasures checks that measures name controls that are there. A measure
// proves nothing: it is what is arranged, and rules look at it.
func (w *weighing) checkMeasures() {
	for _, m := range w.inv.Section("measures") {
		list := m.Get("controls")
		for i := range list.Fields() {
			item := &list.Fields()[i].Value
			if _, err := w.cat.Control(item.Text()); err != nil {
				p := problem(err)
				p.At = w.inv.At(item)
				w.problems = append(w.problems, p)
			}
		}
	}
}

// Voiding are the ids of the rules whose findings take evidence out of the count,
// sorted.
func Voiding() []string { return slices.Sorted(maps.Keys(voiding)) }
