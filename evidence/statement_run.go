package evidence

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Outcome is a run's verdict in one word, as in-toto's test-result has it.
type Outcome string

// The outcomes of a run.
const (
	Passed Outcome = "PASSED"
	Warned Outcome = "WARNED"
	Failed Outcome = "FAILED"
)

// Run says that certain bytes were judged by certain rules, and how.
type Run struct {
	Inventory string // SHA-256 of the manifest of what was read
	Result    string // SHA-256 of the result document

	Outcome Outcome
	Counts  map[string]int // what was counted, by the caller's names; may be empty

	Rules   string // SHA-256 of the rules
	Version string // the tool's version
	Tool    string // SHA-256 of the tool, or empty
	Commit  string // the git commit of what was read (SHA-1 or SHA-256), or empty
	AsOf    string // the day for which was judged, 2006-01-02
	Time    time.Time
}

type runPredicate struct {
	Result        Outcome    `json:"result"`
	Configuration []resource `json:"configuration"`
	// What follows extends test-result v0.1.
	AsOf   string         `json:"as_of"`
	Time   string         `json:"time"`
	Counts map[string]int `json:"counts,omitempty"`
}

// Made is when the signer says that the run was.
func (r Run) Made() time.Time { return r.Time }

// Subjects are the manifest of what was read and the result document.
func (r Run) Subjects() []Subject {
	return []Subject{{subjectIn, r.Inventory}, {subjectResult, r.Result}}
}

func (r Run) document() (any, error) {
	if err := errors.Join(checkDigest("inventory", r.Inventory), checkDigest("result", r.Result), checkDigest("rules", r.Rules)); err != nil {
		return nil, err
	}
	switch r.Outcome {
	case Passed, Warned, Failed:
	default:
		return nil, fmt.Errorf("%q is no outcome of a run", r.Outcome)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Counts)) {
		if name == "" || r.Counts[name] < 0 {
			return nil, fmt.Errorf("%q: %d is no count", name, r.Counts[name])
		}
	}
	if r.Version == "" || strings.Contains(r.Version, " ") || checkText("version", r.Version) != nil {
		return nil, fmt.Errorf("%q is no version of a tool", r.Version)
	}
	if r.Tool != "" {
		if err := checkDigest("tool", r.Tool); err != nil {
			return nil, err
		}
	}
	if err := checkDay("as_of", r.AsOf); err != nil {
		return nil, err
	}
	made, err := stamp(r.Time)
	if err != nil {
		return nil, err
	}
	var configuration []resource
	if r.Commit != "" {
		if !gitCommitForm.MatchString(r.Commit) {
			return nil, fmt.Errorf("%q is no git commit", r.Commit)
		}
		configuration = append(configuration, resource{Name: configDeclared, Digest: digest{GitCommit: r.Commit}})
	}
	configuration = append(configuration,
		resource{Name: configRules, Digest: digest{SHA256: r.Rules}},
		resource{Name: configTool, URI: toolURIPrefix + r.Version, Digest: digest{SHA256: r.Tool}})
	var subject []resource
	for _, s := range r.Subjects() {
		subject = append(subject, resource{Name: s.Name, Digest: digest{SHA256: s.SHA256}})
	}
	return statement[runPredicate]{statementType, subject, RunType, runPredicate{r.Outcome, configuration, r.AsOf, made, r.Counts}}, nil
}

func readRun(d statement[runPredicate]) (Run, error) {
	p := d.Predicate
	if len(d.Subject) != 2 || len(p.Configuration) < 2 {
		return Run{}, errNoSubject
	}
	made, err := readStamp(p.Time)
	if err != nil {
		return Run{}, err
	}
	r := Run{
		Inventory: d.Subject[0].Digest.SHA256, Result: d.Subject[1].Digest.SHA256,
		Outcome: p.Result, Counts: p.Counts, AsOf: p.AsOf, Time: made,
	}
	for _, c := range p.Configuration {
		switch c.Name {
		case configDeclared:
			r.Commit = c.Digest.GitCommit
		case configRules:
			r.Rules = c.Digest.SHA256
		case configTool:
			version, ok := strings.CutPrefix(c.URI, toolURIPrefix)
			if !ok {
				return Run{}, errors.New("the tool is named by no version")
			}
			r.Version, r.Tool = version, c.Digest.SHA256
		}
	}
	return r, nil
}
