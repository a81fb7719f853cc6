package reports

import (
	"cmp"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("oscal", encodeOSCAL) }

// OSCAL 1.1.3, as far as it is written here.
// https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/
const oscalVersion = "1.1.3"

// oscalNamespace is that of the properties that are trustcap's own.
const oscalNamespace = "urn:trustcap:oscal"

type (
	oscalMetadata struct {
		Title    string       `json:"title"`
		Modified string       `json:"last-modified"`
		Version  string       `json:"version"`
		OSCAL    string       `json:"oscal-version"`
		Props    []oscalProp  `json:"props,omitempty"`
		Links    []oscalLink  `json:"links,omitempty"`
		Parties  []oscalParty `json:"parties,omitempty"`
		Remarks  string       `json:"remarks,omitempty"`
	}
	oscalProp struct {
		Name  string `json:"name"`
		NS    string `json:"ns,omitempty"`
		Value string `json:"value"`
	}
	oscalLink struct {
		Href string `json:"href"`
		Rel  string `json:"rel,omitempty"`
	}
	oscalParty struct {
		UUID string `json:"uuid"`
		Type string `json:"type"`
		Name string `json:"name"`
	}
	oscalResource struct {
		UUID        string      `json:"uuid"`
		Title       string      `json:"title"`
		Description string      `json:"description,omitempty"`
		Links       []oscalFile `json:"rlinks,omitempty"`
	}
	oscalFile struct {
		Href   string      `json:"href"`
		Hashes []oscalHash `json:"hashes,omitempty"`
	}
	oscalHash struct {
		Algorithm string `json:"algorithm"`
		Value     string `json:"value"`
	}
	oscalBackMatter struct {
		Resources []oscalResource `json:"resources"`
	}

	oscalResults struct {
		UUID       string          `json:"uuid"`
		Metadata   oscalMetadata   `json:"metadata"`
		Plan       oscalPlan       `json:"import-ap"`
		Results    []oscalResult   `json:"results"`
		BackMatter oscalBackMatter `json:"back-matter"`
	}
	oscalPlan struct {
		Href    string `json:"href"`
		Remarks string `json:"remarks"`
	}
	oscalResult struct {
		UUID         string             `json:"uuid"`
		Title        string             `json:"title"`
		Description  string             `json:"description"`
		Start        string             `json:"start"`
		Props        []oscalProp        `json:"props"`
		Local        oscalLocal         `json:"local-definitions"`
		Reviewed     oscalReviewed      `json:"reviewed-controls"`
		Observations []oscalObservation `json:"observations,omitempty"`
		Risks        []oscalRisk        `json:"risks,omitempty"`
		Findings     []oscalFinding     `json:"findings,omitempty"`
	}
	oscalLocal struct {
		Assets oscalAssets `json:"assessment-assets"`
	}
	oscalAssets struct {
		Components []oscalComponent `json:"components"`
		Platforms  []oscalPlatform  `json:"assessment-platforms"`
	}
	oscalComponent struct {
		UUID        string      `json:"uuid"`
		Type        string      `json:"type"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Props       []oscalProp `json:"props,omitempty"`
		Status      oscalState  `json:"status"`
	}
	oscalState struct {
		State  string `json:"state"`
		Reason string `json:"reason,omitempty"`
	}
	oscalPlatform struct {
		UUID string      `json:"uuid"`
		Uses []oscalUses `json:"uses-components"`
	}
	oscalUses struct {
		Component string `json:"component-uuid"`
	}
	oscalReviewed struct {
		Selections []oscalSelection `json:"control-selections"`
	}
	oscalSelection struct {
		Description string         `json:"description,omitempty"`
		Props       []oscalProp    `json:"props,omitempty"`
		All         *struct{}      `json:"include-all,omitempty"`
		Controls    []oscalControl `json:"include-controls,omitempty"`
	}
	oscalControl struct {
		ID string `json:"control-id"`
	}
	oscalObservation struct {
		UUID        string          `json:"uuid"`
		Title       string          `json:"title"`
		Description string          `json:"description"`
		Props       []oscalProp     `json:"props"`
		Methods     []string        `json:"methods"`
		Types       []string        `json:"types,omitempty"`
		Origins     []oscalOrigin   `json:"origins,omitempty"`
		Evidence    []oscalEvidence `json:"relevant-evidence,omitempty"`
		Collected   string          `json:"collected"`
		Expires     string          `json:"expires,omitempty"`
		Remarks     string          `json:"remarks,omitempty"`
	}
	oscalOrigin struct {
		Actors []oscalActor `json:"actors"`
	}
	oscalActor struct {
		Type string `json:"type"`
		UUID string `json:"actor-uuid"`
	}
	oscalEvidence struct {
		Href        string `json:"href,omitempty"`
		Description string `json:"description"`
	}
	oscalRisk struct {
		UUID         string             `json:"uuid"`
		Title        string             `json:"title"`
		Description  string             `json:"description"`
		Statement    string             `json:"statement"`
		Props        []oscalProp        `json:"props"`
		Status       string             `json:"status"`
		Deadline     string             `json:"deadline,omitempty"`
		Remediations []oscalResponse    `json:"remediations,omitempty"`
		Observations []oscalObservedRef `json:"related-observations"`
	}
	oscalResponse struct {
		UUID        string `json:"uuid"`
		Lifecycle   string `json:"lifecycle"`
		Title       string `json:"title"`
		Description string `json:"description"`
	}
	oscalFinding struct {
		UUID         string             `json:"uuid"`
		Title        string             `json:"title"`
		Description  string             `json:"description"`
		Props        []oscalProp        `json:"props,omitempty"`
		Target       oscalTarget        `json:"target"`
		Observations []oscalObservedRef `json:"related-observations,omitempty"`
		Risks        []oscalRiskRef     `json:"related-risks,omitempty"`
	}
	oscalTarget struct {
		Type   string     `json:"type"`
		ID     string     `json:"target-id"`
		Title  string     `json:"title"`
		Status oscalState `json:"status"`
	}
	oscalObservedRef struct {
		UUID string `json:"observation-uuid"`
	}
	oscalRiskRef struct {
		UUID string `json:"risk-uuid"`
	}
)

// encodeOSCAL writes an assessment as OSCAL assessment results: an observation
// for each finding, for each rule that found nothing and for each valid proof; a
// risk for each waiver in force, since a person accepted it; a finding, in
// OSCAL's sense, for each part of a control that was assessed.
func encodeOSCAL(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	r := &oscalWriter{checked: newChecked(a, o), observed: map[string][]string{}, risky: map[string][]string{}}
	r.day = oscalDay(a.AsOf)
	// A document of the same content has the same identity, and only such a one.
	r.document = fmt.Sprintf("%x %s", sha256.Sum256(a.JSON()), r.l.Tag())
	return writeJSON(w, map[string]oscalResults{"assessment-results": {
		UUID: oscalUUID("document", r.document),
		Metadata: oscalMetadata{
			Title:    r.l.Fill("Check of {organization}", map[string]any{"organization": oneLine(a.Organization.Name)}),
			Modified: r.day, Version: a.AsOf, OSCAL: oscalVersion,
			Parties: []oscalParty{{r.uuid("organization"), "organization", cmp.Or(oneLine(a.Organization.Name), "-")}},
			Remarks: r.l.Say("A declaration proves that a thing is declared, not that it is lived."),
		},
		Plan: oscalPlan{
			Href:    "#" + r.uuid("plan", a.Rules),
			Remarks: r.l.Say("There is no plan of a single assessment: every rule looks at everything that is declared."),
		},
		Results:    []oscalResult{r.result()},
		BackMatter: oscalBackMatter{r.resources()},
	}})
}

type oscalWriter struct {
	*checked
	day      string
	document string
	// observed and risky are the observations and risks that speak to a part of a
	// control, by its reference.
	observed, risky map[string][]string
}

// uuid is the identity of a thing in the organization, the same in each document.
func (r *oscalWriter) uuid(names ...string) string {
	return oscalUUID(append([]string{r.Organization.Name}, names...)...)
}

// oscalUUID is a name-based UUID (version 5) in the namespace for addresses.
func oscalUUID(names ...string) string {
	namespace := []byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	sum := sha1.Sum(append(namespace, oscalNamespace+":"+strings.Join(names, "\x00")...))
	sum[6] = sum[6]&0x0f | 0x50
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// oscalDay is the beginning of a day.
func oscalDay(day string) string { return day + "T00:00:00Z" }

// oscalProps are properties of our own from pairs of name and value. OSCAL
// refuses values that are empty or longer than a line.
func oscalProps(pairs ...string) []oscalProp {
	var out []oscalProp
	for i := 0; i < len(pairs); i += 2 {
		if value := oneLine(pairs[i+1]); value != "" {
			out = append(out, oscalProp{pairs[i], oscalNamespace, value})
		}
	}
	return out
}

// oscalControlID is the id of a control in OSCAL, where brackets are not
// allowed: gdpr:Art.28(3)(a) is gdpr_art.28.3.a.
func oscalControlID(framework, id string) string {
	var out strings.Builder
	for _, r := range strings.ToLower(id) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '.', r == '-', r == '_':
			out.WriteRune(r)
		case r == '(':
			out.WriteByte('.')
		}
	}
	return strings.ToLower(framework) + "_" + out.String()
}

// oscalObjectiveID is the id of what has to be shown of a control.
func oscalObjectiveID(framework, id, part string) string {
	return oscalControlID(framework, id) + "_obj." + part
}

func (r *oscalWriter) result() oscalResult {
	out := oscalResult{
		UUID:  oscalUUID("result", r.document),
		Title: r.l.Fill("Check as of {day}", map[string]any{"day": r.AsOf}),
		Description: r.l.Fill("As of {day}: {looked} rules looked at something, {silent} found nothing to look at.", map[string]any{
			"day": r.AsOf, "looked": r.tally.looked, "silent": r.tally.idle,
		}),
		Start: r.day,
		Props: oscalProps("rules", r.Rules, "open", strconv.Itoa(r.tally.sum), "waived", strconv.Itoa(r.tally.waived), "unknown", strconv.Itoa(r.tally.unknown)),
		Local: oscalLocal{oscalAssets{
			Components: []oscalComponent{{
				UUID: r.tool(), Type: "software", Title: "trustcap",
				Description: r.l.Say("Checks what an organization declares against rules."),
				Props:       []oscalProp{{Name: "version", Value: r.Tool}},
				Status:      oscalState{State: "operational"},
			}},
			Platforms: []oscalPlatform{{oscalUUID("platform", r.Tool), []oscalUses{{r.tool()}}}},
		}},
	}
	for _, f := range r.Frameworks {
		selection := oscalSelection{
			Description: r.l.Say(f.Title),
			Props:       oscalProps("framework", f.ID, "edition", f.Edition),
		}
		for _, s := range f.Controls {
			selection.Controls = append(selection.Controls, oscalControl{oscalControlID(f.ID, s.ID)})
		}
		if len(selection.Controls) > 0 {
			out.Reviewed.Selections = append(out.Reviewed.Selections, selection)
		}
	}
	if len(out.Reviewed.Selections) == 0 {
		out.Reviewed.Selections = []oscalSelection{{All: &struct{}{}}}
	}
	for _, f := range r.found {
		out.Observations = append(out.Observations, r.observation(f))
	}
	for _, rule := range r.rules {
		if rule.Population > 0 && rule.Open+rule.Waived+rule.Unknown == 0 {
			out.Observations = append(out.Observations, r.passed(rule))
		}
	}
	for _, e := range r.Evidence {
		if e.Valid {
			out.Observations = append(out.Observations, r.proof(e))
		}
	}
	for _, f := range r.found {
		if f.Outcome == controls.Waived {
			out.Risks = append(out.Risks, r.risk(f))
		}
	}
	for _, f := range r.Frameworks {
		for _, s := range f.Controls {
			out.Findings = append(out.Findings, r.findings(s, f.Law)...)
		}
	}
	return out
}

func (r *oscalWriter) tool() string { return oscalUUID("tool", r.Tool) }

func (r *oscalWriter) origins() []oscalOrigin {
	return []oscalOrigin{{[]oscalActor{{"tool", r.tool()}}}}
}

// note remembers that an observation speaks to parts of controls.
func note(of map[string][]string, refs []string, uuid string) {
	for _, ref := range refs {
		of[ref] = append(of[ref], uuid)
	}
}

func (r *oscalWriter) observation(f found) oscalObservation {
	out := oscalObservation{
		UUID:        r.uuid("finding", f.name),
		Title:       r.l.Say(r.rules[r.number[f.Rule]].Title),
		Description: r.text(f),
		Props: oscalProps("outcome", string(f.Outcome), "rule", f.Rule, "address", f.Address, "severity", f.Severity,
			"force", f.Force, "certainty", f.Certainty, "fingerprint", f.Fingerprint, "waiver", f.Waiver),
		Methods:   []string{"EXAMINE"},
		Origins:   r.origins(),
		Collected: r.day,
		Remarks:   strings.Join(r.details(f), "\n\n"),
	}
	if f.Outcome != controls.Unknown {
		out.Types = []string{"finding"}
	}
	if f.known {
		out.Props = append(out.Props, oscalProps("baseline", "known")...)
	}
	if f.At.File != "" {
		out.Evidence = []oscalEvidence{{r.resource(f.At.File), oneLine(f.At.String())}}
	}
	note(r.observed, f.Controls, out.UUID)
	return out
}

// passed is the observation that a rule found nothing in what it looked at.
func (r *oscalWriter) passed(rule rule) oscalObservation {
	out := oscalObservation{
		UUID:        r.uuid("rule", rule.Rule),
		Title:       r.l.Say(rule.Title),
		Description: r.l.Count(rule.Population, "1 resource looked at, nothing found", "{n} resources looked at, nothing found", nil),
		Props:       oscalProps("outcome", "pass", "rule", rule.Rule, "population", strconv.Itoa(rule.Population)),
		Methods:     []string{"EXAMINE"},
		Types:       []string{"control-objective"},
		Origins:     r.origins(),
		Collected:   r.day,
	}
	note(r.observed, rule.Controls, out.UUID)
	return out
}

// proof is the observation that a valid piece of evidence is.
func (r *oscalWriter) proof(e controls.EvidenceResult) oscalObservation {
	out := oscalObservation{
		UUID:        r.uuid("evidence", e.ID),
		Title:       cmp.Or(oneLine(r.l.Value(e.Title)), e.ID),
		Description: r.l.Fill("Evidence: {kind}, result {result}", map[string]any{"kind": r.l.Word(e.Kind), "result": r.l.Word(e.Result)}),
		Props:       oscalProps("outcome", e.Result, "evidence", e.ID, "level", string(e.Level), "basis", string(e.Basis)),
		Methods:     []string{"EXAMINE"},
		Types:       []string{"control-objective"},
		Collected:   oscalDay(cmp.Or(e.Day, r.AsOf)),
	}
	if e.Kind == "test" || e.Kind == "measurement" {
		out.Methods = []string{"TEST"}
	}
	if e.Expires != "" {
		out.Expires = e.Expires + "T23:59:59Z" // the last day counts
	}
	if e.At.File != "" {
		out.Evidence = []oscalEvidence{{r.resource(e.At.File), oneLine(e.At.String())}}
	}
	note(r.observed, e.Controls, out.UUID)
	return out
}

// risk is the risk that a waiver accepts.
func (r *oscalWriter) risk(f found) oscalRisk {
	v := r.waivers[f.Waiver]
	text := r.text(f)
	out := oscalRisk{
		UUID:        r.uuid("risk", f.name),
		Title:       r.l.Say(r.rules[r.number[f.Rule]].Title),
		Description: text,
		Statement:   cmp.Or(oneLine(r.l.Value(v.Risk)), r.reason(f), text),
		Props: oscalProps("waiver", f.Waiver, "requested-by", v.RequestedBy, "approved-by", v.ApprovedBy, "risk-owner", v.RiskOwner,
			"from", v.From, "until", f.Until, "reason", r.reason(f)),
		Status:       "deviation-approved",
		Observations: []oscalObservedRef{{r.uuid("finding", f.name)}},
	}
	if f.Until != "" {
		out.Deadline = f.Until + "T23:59:59Z"
	}
	if action := oneLine(r.l.Value(v.Action)); action != "" {
		// Law cannot be deviated from: the risk is borne until it is mended.
		out.Status = "remediating"
		out.Remediations = []oscalResponse{{r.uuid("action", f.name), "planned", r.l.Say("Mend"), action}}
		if v.ActionDue != "" {
			out.Deadline = v.ActionDue + "T23:59:59Z"
		}
	}
	note(r.risky, f.Controls, out.UUID)
	return out
}

// findings are those on the parts of a control. What nobody looked at, or what
// does not apply, has none: OSCAL knows only satisfied and not satisfied.
func (r *oscalWriter) findings(s controls.Status, law bool) []oscalFinding {
	var out []oscalFinding
	for _, p := range s.Parts {
		status := oscalState{State: "not-satisfied", Reason: "other"}
		switch p.State {
		case controls.Satisfied:
			status = oscalState{"satisfied", "pass"}
		case controls.NotSatisfied:
			status.Reason = "fail"
		case controls.Tolerated, controls.PartlyEvidenced:
		default:
			continue
		}
		said := words{r.l}.state(p.State, law)
		title := oneLine(r.l.Reference(s.Framework+":"+s.ID) + ": " + r.l.Say(s.Title))
		f := oscalFinding{
			UUID:        r.uuid("part", s.Framework, s.ID, p.ID),
			Title:       title,
			Description: cmp.Or(r.l.Say(p.Text), title) + " (" + said + ")",
			Props:       oscalProps("state", string(p.State), "assurance", string(p.Level), "basis", string(p.Basis), "control-state", string(s.State), "tolerated-until", s.Until),
			Target:      oscalTarget{"objective-id", oscalObjectiveID(s.Framework, s.ID, p.ID), title, status},
		}
		ref := s.Framework + ":" + s.ID
		observed := slices.Concat(r.observed[ref], r.observed[ref+"#"+p.ID])
		if p.ID == controls.Proven {
			observed = append(observed, r.certificates(s)...)
		}
		for _, uuid := range unique(observed) {
			f.Observations = append(f.Observations, oscalObservedRef{uuid})
		}
		for _, uuid := range unique(slices.Concat(r.risky[ref], r.risky[ref+"#"+p.ID])) {
			f.Risks = append(f.Risks, oscalRiskRef{uuid})
		}
		out = append(out, f)
	}
	return out
}

// certificates are the observations of the evidence that speaks to a control
// without naming it.
func (r *oscalWriter) certificates(s controls.Status) []string {
	var out []string
	for _, e := range r.Evidence {
		names := slices.ContainsFunc(e.Controls, func(ref string) bool {
			whole, _, _ := strings.Cut(ref, "#")
			return whole == s.Framework+":"+s.ID
		})
		if e.Valid && !names && slices.Contains(s.Evidence, e.ID) {
			out = append(out, r.uuid("evidence", e.ID))
		}
	}
	return out
}

func unique(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }

// resource is a reference to a file in the back matter, or to the file itself
// where it is not among those that were read.
func (r *oscalWriter) resource(path string) string {
	if slices.ContainsFunc(r.Inputs, func(in controls.Input) bool { return in.Path == path }) {
		return "#" + r.uuid("file", path)
	}
	return reference(path)
}

func (r *oscalWriter) resources() []oscalResource {
	out := []oscalResource{{
		UUID:        r.uuid("plan", r.Rules),
		Title:       r.l.Say("Rules of the check"),
		Description: r.l.Fill("{n} rules; their digest is {digest}", map[string]any{"n": len(r.Verdicts), "digest": r.Rules}),
	}}
	for _, in := range r.Inputs {
		file := oscalFile{Href: reference(in.Path)}
		if in.SHA256 != "" {
			file.Hashes = []oscalHash{{"SHA-256", in.SHA256}}
		}
		out = append(out, oscalResource{UUID: r.uuid("file", in.Path), Title: oneLine(in.Path), Links: []oscalFile{file}})
	}
	return out
}
