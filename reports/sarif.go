package reports

import (
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("sarif", encodeSARIF) }

// SARIF 2.1.0, as far as it is written here.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Language   string                  `json:"language"`
		ColumnKind string                  `json:"columnKind"`
		Bases      map[string]sarifURIBase `json:"originalUriBaseIds"`
		Artifacts  []sarifArtifact         `json:"artifacts"`
		Results    []sarifResult           `json:"results"`
		Properties map[string]any          `json:"properties"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifURIBase struct {
		Description sarifText `json:"description"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifArtifact struct {
		Location sarifFile         `json:"location"`
		Hashes   map[string]string `json:"hashes,omitempty"`
		Roles    []string          `json:"roles"`
	}
	sarifFile struct {
		URI   string `json:"uri"`
		Base  string `json:"uriBaseId,omitempty"`
		Index *int   `json:"index,omitempty"`
	}
	sarifRule struct {
		ID               string         `json:"id"`
		Name             string         `json:"name"`
		ShortDescription sarifText      `json:"shortDescription"`
		FullDescription  sarifText      `json:"fullDescription"`
		Help             *sarifText     `json:"help,omitempty"`
		HelpURI          string         `json:"helpUri,omitempty"`
		Default          sarifDefault   `json:"defaultConfiguration"`
		Properties       map[string]any `json:"properties"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Kind         string             `json:"kind"`
		Baseline     string             `json:"baselineState,omitempty"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions"`
		Properties   map[string]any     `json:"properties"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		File   sarifFile    `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifSuppression struct {
		Kind          string         `json:"kind"`
		Status        string         `json:"status"`
		Justification string         `json:"justification,omitempty"`
		Location      *sarifLocation `json:"location,omitempty"`
	}
)

// sourceRoot is the folder that relative paths start from, by the name that
// viewers and code hosts agree on.
const sourceRoot = "%SRCROOT%"

// sarifLevels are the levels of SARIF by severity.
var sarifLevels = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "note"}

func encodeSARIF(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	s := sarif{checked: newChecked(a, o), index: map[string]int{}}
	run := sarifRun{
		Language: s.l.Tag(),
		// Viewers that do not look at columnKind take columns for this.
		ColumnKind: "utf16CodeUnits",
		Bases:      map[string]sarifURIBase{sourceRoot: {sarifText{Text: s.l.Say("The folder in which the check was started")}}},
		Artifacts:  []sarifArtifact{},
		Results:    []sarifResult{},
		Properties: map[string]any{
			"asOf": a.AsOf, "rules": a.Rules,
			"open": s.tally.sum, "waived": s.tally.waived, "unknown": s.tally.unknown,
		},
	}
	for i, in := range a.Inputs {
		artifact := sarifArtifact{Location: s.artifact(in.Path), Roles: []string{"analysisTarget"}}
		if in.SHA256 != "" {
			artifact.Hashes = map[string]string{"sha-256": in.SHA256}
		}
		run.Artifacts = append(run.Artifacts, artifact)
		s.index[in.Path] = i
	}
	run.Tool.Driver = sarifDriver{Name: "trustcap", Version: a.Tool, Rules: []sarifRule{}}
	for _, r := range s.rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, s.rule(r))
	}
	for _, f := range s.found {
		run.Results = append(run.Results, s.result(f))
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

type sarif struct {
	*checked
	index map[string]int // path to its place among the artifacts
}

func (s sarif) rule(r rule) sarifRule {
	out := sarifRule{
		ID:               r.Rule,
		Name:             pascal(r.Rule),
		ShortDescription: sarifText{Text: oneLine(s.l.Say(r.Title))},
		FullDescription:  sarifText{Text: oneLine(s.l.Say(r.description))},
		Default:          sarifDefault{sarifLevels[r.Severity]},
		Properties: map[string]any{
			"severity": r.Severity, "force": r.Force, "certainty": r.Certainty,
			"population": r.Population, "tags": append([]string{}, r.Controls...),
		},
	}
	var text, markdown []string
	if mend := oneLine(s.l.Say(r.remediation)); mend != "" {
		text = append(text, strings.ReplaceAll(mend, "`", ""))
		markdown = append(markdown, proseMarkdown(mend))
	}
	behind := s.l.Say("Asked by") + ": " + Behind(s.l, r.Force, r.Certainty)
	text, markdown = append(text, behind), append(markdown, escapeMarkdown(behind))
	for _, link := range r.links {
		cited := s.l.Source(link.Description)
		text = append(text, cited+": "+link.Ref)
		markdown = append(markdown, "["+escapeMarkdown(cited)+"]("+link.Ref+")")
		if out.HelpURI == "" {
			out.HelpURI = link.Ref
		}
	}
	out.Help = &sarifText{Text: strings.Join(text, "\n"), Markdown: strings.Join(markdown, "\n\n")}
	return out
}

func (s sarif) result(f found) sarifResult {
	out := sarifResult{
		RuleID: f.Rule, RuleIndex: s.number[f.Rule],
		Kind: "fail", Level: sarifLevels[f.Severity],
		Message:      sarifText{Text: s.whole(f)},
		Fingerprints: map[string]string{"trustcap/v1": f.name},
		Suppressions: []sarifSuppression{},
		Properties:   map[string]any{"severity": f.Severity, "force": f.Force, "certainty": f.Certainty},
	}
	if s.options.Known != nil {
		out.Baseline = "new"
		if s.options.Known.Has(&f.Finding) {
			out.Baseline = "unchanged"
		}
	}
	location := sarifLocation{Logical: []sarifLogical{{oneLine(f.Address)}}}
	if len(s.Inputs) > 0 || f.At.File != "" {
		location.Physical = s.place(f)
	}
	out.Locations = []sarifLocation{location}
	switch f.Outcome {
	case controls.Unknown:
		// SARIF's word for a rule that had too little to decide on, and the only
		// level that it allows then.
		out.Kind, out.Level = "open", "none"
	case controls.Waived:
		v := s.waivers[f.Waiver]
		suppression := sarifSuppression{Kind: "external", Status: "accepted", Justification: s.until(f)}
		if reason := s.reason(f); reason != "" {
			suppression.Justification += ": " + reason
		}
		if v.At.Line > 0 {
			suppression.Location = &sarifLocation{Physical: &sarifPhysical{
				File:   s.artifact(v.At.File),
				Region: &sarifRegion{StartLine: v.At.Line},
			}}
		}
		out.Suppressions = append(out.Suppressions, suppression)
		out.Properties["waiver"] = f.Waiver
	}
	return out
}

// artifact is a file, relative to the source root where its path is.
func (s sarif) artifact(path string) sarifFile {
	out := sarifFile{URI: reference(path)}
	if !strings.HasPrefix(path, "/") {
		out.Base = sourceRoot
	}
	if i, ok := s.index[path]; ok {
		out.Index = &i
	}
	return out
}

// place is where a finding is, as far as the value reaches in its line.
func (s sarif) place(f found) *sarifPhysical {
	out := &sarifPhysical{File: s.artifact(s.file(f))}
	if f.At.Line == 0 {
		return out
	}
	out.Region = &sarifRegion{StartLine: f.At.Line}
	for _, line := range f.Source {
		if line.Line != f.At.Line || f.At.Column > utf8.RuneCountInString(line.Text) {
			continue // of a line that is cut the column is not known
		}
		from, length := marked(line.Text, f.At.Column)
		out.Region.StartColumn = utf16Column(line.Text, f.At.Column)
		if length > 0 {
			out.Region.EndColumn = utf16Column(line.Text, from+1+length)
		}
	}
	return out
}

// utf16Column is the column in code units of UTF-16, from 1, of a column in
// characters.
func utf16Column(line string, column int) int {
	units := 1
	for _, r := range line {
		if column--; column < 1 {
			break
		}
		units += utf16.RuneLen(r)
	}
	return units
}

// pascal is a rule's id as the names of SARIF are written: DatasetRetentionSet.
func pascal(id string) string {
	var out strings.Builder
	for word := range strings.FieldsFuncSeq(id, func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == '/' }) {
		out.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return out.String()
}
