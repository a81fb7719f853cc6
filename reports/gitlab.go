package reports

import (
	"io"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("gitlab", encodeGitLab) }

// gitlabIssue is an entry of a code quality report of GitLab. GitLab stops
// reading at the first entry that lacks a field.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string `json:"path"`
	Lines struct {
		Begin int `json:"begin"`
	} `json:"lines"`
}

// gitlabSeverities are GitLab's by ours. What it calls info is left for what is
// tolerated or cannot be told, which it has no word for.
var gitlabSeverities = map[string]string{"critical": "blocker", "high": "critical", "medium": "major", "low": "minor"}

func encodeGitLab(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	c := newChecked(a, o)
	issues := []gitlabIssue{}
	for _, f := range c.found {
		issue := gitlabIssue{
			Description: oneLine(f.Address) + ": " + c.whole(f),
			CheckName:   f.Rule,
			Fingerprint: f.name,
			Severity:    gitlabSeverities[f.Severity],
		}
		if about := c.about(f); about != "" {
			issue.Severity = "info"
			issue.Description = about + ": " + issue.Description
			if f.Outcome == controls.Waived && c.reason(f) != "" {
				issue.Description += " (" + c.reason(f) + ")"
			}
		}
		// Paths are relative to the repository, and GitLab refuses others.
		issue.Location.Path = strings.TrimLeft(strings.TrimPrefix(c.file(f), "./"), "/")
		issue.Location.Lines.Begin = max(1, f.At.Line)
		issues = append(issues, issue)
	}
	return writeJSON(w, issues)
}
