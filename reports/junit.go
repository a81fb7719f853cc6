package reports

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("junit", encodeJUnit) }

// JUnit in the dialect of Jenkins: a suite for each kind of resource, a test for
// each finding and for each rule without one. So an open finding is a failure,
// what is tolerated or cannot be told is skipped with its reason, as is what a
// baseline knows.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name       string          `xml:"name,attr"`
		Tests      int             `xml:"tests,attr"`
		Failures   int             `xml:"failures,attr"`
		Errors     int             `xml:"errors,attr"`
		Skipped    int             `xml:"skipped,attr"`
		Timestamp  string          `xml:"timestamp,attr"`
		Properties []junitProperty `xml:"properties>property"`
		Cases      []junitCase     `xml:"testcase"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Class   string       `xml:"classname,attr"`
		Name    string       `xml:"name,attr"`
		Skipped *junitReason `xml:"skipped"`
		Failure *junitReason `xml:"failure"`
		Out     string       `xml:"system-out,omitempty"`
	}
	junitReason struct {
		Type    string `xml:"type,attr,omitempty"`
		Message string `xml:"message,attr"`
		Body    string `xml:",chardata"`
	}
)

func encodeJUnit(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	c := newChecked(a, o)
	of := map[string][]found{}
	for _, f := range c.found {
		of[f.Rule] = append(of[f.Rule], f)
	}
	kinds := map[string][]rule{}
	for _, r := range c.rules {
		// A user's own rules may look at every kind.
		kind := cmp.Or(r.Kind, "own")
		kinds[kind] = append(kinds[kind], r)
	}
	out := junitSuites{Name: "trustcap"}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		s := junitSuite{Name: kind, Timestamp: a.AsOf + "T00:00:00", Properties: []junitProperty{
			{"trustcap", a.Tool}, {"rules", a.Rules}, {"as_of", a.AsOf},
		}}
		for _, r := range kinds[kind] {
			s.Cases = append(s.Cases, c.cases(r, of[r.Rule])...)
		}
		s.Tests = len(s.Cases)
		for _, t := range s.Cases {
			switch {
			case t.Failure != nil:
				s.Failures++
			case t.Skipped != nil:
				s.Skipped++
			}
		}
		out.Tests += s.Tests
		out.Failures += s.Failures
		out.Suites = append(out.Suites, s)
	}
	var buffer bytes.Buffer
	buffer.WriteString(xml.Header)
	e := xml.NewEncoder(&buffer)
	e.Indent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	buffer.WriteString("\n")
	// Breaks stand in running text alone, where they need no escape.
	_, err := w.Write(bytes.ReplaceAll(buffer.Bytes(), []byte("&#xA;"), []byte("\n")))
	return err
}

// cases are the tests of a rule.
func (c *checked) cases(r rule, findings []found) []junitCase {
	class, title := "trustcap."+r.Rule, oneLine(c.l.Say(r.Title))
	if len(findings) == 0 {
		t := junitCase{Class: class, Name: title}
		if r.Population == 0 {
			t.Skipped = &junitReason{Message: c.l.Say("Nothing to look at")}
		} else {
			t.Out = c.l.Count(r.Population, "1 resource looked at", "{n} resources looked at", nil)
		}
		return []junitCase{t}
	}
	var out []junitCase
	used := map[string]bool{}
	for _, f := range findings {
		t := junitCase{Class: class, Name: fmt.Sprintf("%s (%s)", title, oneLine(f.Address))}
		for n := 2; used[t.Name]; n++ {
			t.Name = fmt.Sprintf("%s (%s, %d)", title, oneLine(f.Address), n)
		}
		used[t.Name] = true
		text := c.text(f)
		body := strings.Join(slices.Concat([]string{place(f.Finding) + ": " + text}, c.details(f)), "\n")
		switch {
		case f.known:
			t.Skipped = &junitReason{Message: c.knownFrom() + ": " + text, Body: body}
		case f.Outcome == controls.Waived:
			t.Skipped = &junitReason{Message: c.until(f), Body: body}
			if reason := c.reason(f); reason != "" {
				t.Skipped.Message += ": " + reason
			}
		case f.Outcome == controls.Unknown:
			t.Skipped = &junitReason{Message: c.l.Say("Cannot be told") + ": " + text, Body: body}
		default:
			t.Failure = &junitReason{Type: f.Severity, Message: text, Body: body}
		}
		out = append(out, t)
	}
	return out
}
