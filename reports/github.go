package reports

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("github", encodeGitHub) }

// encodeGitHub writes a workflow command of GitHub Actions for each finding, so
// that it stands at its line in the changes, and the counts below for the log.
// The gravest come first: GitHub shows ten errors and ten warnings a step.
// What a baseline knows is only counted.
func encodeGitHub(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	c := newChecked(a, o)
	buffer := bufio.NewWriter(w)
	for _, f := range c.gravestFirst() {
		if f.known {
			continue
		}
		command := map[string]string{"critical": "error", "high": "error", "medium": "warning"}[f.Severity]
		title := c.l.Word(f.Severity) + ": " + f.Rule
		if about := c.about(f); about != "" {
			command, title = "notice", about+": "+f.Rule
		}
		if command == "" {
			command = "notice"
		}
		fmt.Fprintf(buffer, "::%s file=%s", command, escapeProperty(c.file(f)))
		if f.At.Line > 0 {
			fmt.Fprintf(buffer, ",line=%d,col=%d", f.At.Line, f.At.Column)
		}
		lines := []string{c.text(f)}
		if f.Outcome == controls.Waived && c.reason(f) != "" {
			lines = append(lines, c.reason(f))
		}
		fmt.Fprintf(buffer, ",title=%s::%s\n", escapeProperty(title), escapeData(strings.Join(append(lines, c.details(f)...), "\n")))
	}
	if err := buffer.Flush(); err != nil {
		return err
	}
	o.Colour = false
	return Summary(w, a, o)
}

// gravestFirst are the findings with the open ones first, those by severity, and
// otherwise in their order.
func (c *checked) gravestFirst() []found {
	weight := func(f found) int {
		if f.Outcome != controls.Open {
			return len(severities)
		}
		return slices.Index(severities, f.Severity)
	}
	return slices.SortedStableFunc(slices.Values(c.found), func(a, b found) int { return weight(a) - weight(b) })
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// escapeData is the message of a workflow command.
func escapeData(s string) string { return dataEscapes.Replace(s) }

// escapeProperty is the value of a property of a workflow command.
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
