package inventory

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/encoding/htmlindex"
)

func init() {
	registerImporter(&Importer{
		Name:        "junit",
		Description: "JUnit XML: results of tests, for example of restoring or of accessibility.",
		detect: func(b []byte) bool {
			head := first(b, 4<<10)
			return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<testsuite"))
		},
		read: readJUnit,
	})
}

// TestFacts count the tests of a JUnit file.
type TestFacts struct {
	Tests, Passed, Failed, Errors, Skipped int
	Flaky                                  int // of those that passed, after they had failed
	Untold                                 int // failures and errors that a suite counts and no test shows
}

// A junitSuite is an open element testsuite: what it says of itself, and what
// was found in it.
type junitSuite struct {
	stated                      map[string]int
	tests, failures, errorCount int
}

// maxXMLDepth is how deep elements may lie in each other.
const maxXMLDepth = 64

// readJUnit counts the tests themselves. What a suite states beside them is
// believed only where it is worse.
func readJUnit(f *importFile, o ImportOptions) *Imported {
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(f.b, []byte("\ufeff"))))
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		e, err := htmlindex.Get(label)
		if err != nil {
			return nil, errors.New("the encoding " + strconv.Quote(label) + " is not known")
		}
		return e.NewDecoder().Reader(in), nil
	}
	j := junit{file: f, decoder: d, zone: o.Calendar.Zone}
	if !j.walk() {
		return nil
	}
	t := &j.facts
	ran := t.Tests - t.Skipped
	switch whole := (Position{File: f.name}); {
	case t.Tests == 0 && t.Untold+t.Errors+t.Failed == 0:
		f.problem(whole, "check that the tests ran, and that this is their report", "there is no test in it")
		return nil
	case ran == 0 && t.Untold+t.Errors+t.Failed == 0:
		f.problem(whole, "a test that was not run shows nothing", "every test was skipped")
		return nil
	}
	out := &Imported{Kind: "test", Source: "JUnit XML", Collected: j.latest, Tests: t, Population: t.Tests, Sample: ran}
	out.Exceptions = t.Failed + t.Errors + t.Untold
	out.Result = outcome(out.Exceptions)
	if j.fewer && out.Result == "passed" {
		out.Result, out.Undecided = "", UndecidedDisagrees
	}
	return out
}

type junit struct {
	file    *importFile
	decoder *xml.Decoder
	zone    *time.Location
	facts   TestFacts
	latest  string // day of the latest time stamp
	fewer   bool   // some suite states more tests than it holds
	suites  []*junitSuite
}

func (j *junit) here() Position {
	line, column := j.decoder.InputPos()
	return j.file.atLine(line, column)
}

// walk reads the elements; false where something was wrong.
func (j *junit) walk() bool {
	depth, root := 0, false
	for {
		token, err := j.decoder.Token()
		if err == io.EOF {
			if !root {
				j.file.problem(Position{File: j.file.name}, "give a JUnit XML file", "there is no element testsuites or testsuite")
			}
			return root
		}
		if err != nil {
			j.broken(err)
			return false
		}
		switch e := token.(type) {
		case xml.Directive:
			// Entities are how XML reaches outside and how it grows without end;
			// no report of tests needs them.
			j.file.problem(j.here(), "leave the document type out", "a document type is not read")
			return false
		case xml.StartElement:
			depth++
			if depth > maxXMLDepth {
				j.file.problem(j.here(), "give a JUnit XML file", "elements lie more than %d deep", maxXMLDepth)
				return false
			}
			name := e.Name.Local
			if depth == 1 {
				if root = name == "testsuites" || name == "testsuite"; !root {
					j.file.problem(j.here(), "give a JUnit XML file", "the outermost element is %q, not testsuites or testsuite", shortened(toolName(name)))
					return false
				}
			}
			if !j.element(e) {
				return false
			}
			if name == "testcase" {
				depth-- // its end was read with it
			}
		case xml.EndElement:
			depth--
			if e.Name.Local == "testsuite" || e.Name.Local == "testsuites" {
				j.close()
			}
		}
	}
}

func (j *junit) broken(err error) {
	at := j.here()
	var syntax *xml.SyntaxError
	text := err.Error()
	if errors.As(err, &syntax) {
		if text = syntax.Msg; at.Line != syntax.Line {
			at = Position{j.file.name, syntax.Line, 1}
		}
	}
	j.file.problem(at, "the file may have been cut off, or is not XML", "no well-formed XML: %s", toolName(strings.TrimPrefix(text, "xml: ")))
}

func (j *junit) element(e xml.StartElement) bool {
	switch e.Name.Local {
	case "testsuites", "testsuite":
		s := &junitSuite{stated: map[string]int{}}
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "tests", "failures", "errors":
				n, err := strconv.Atoi(strings.TrimSpace(a.Value))
				if err != nil || n < 0 {
					j.file.problem(j.here(), "write a whole number", "the attribute %q is no number of tests", a.Name.Local)
					return false
				}
				s.stated[a.Name.Local] = n
			case "timestamp":
				if strings.TrimSpace(a.Value) == "" {
					continue
				}
				t, _, err := parseMoment(a.Value, j.zone)
				if err != nil {
					j.file.problem(j.here(), "JUnit writes a time as 2026-11-21T06:30:00", "the time stamp is no time")
					return false
				}
				j.latest = max(j.latest, t.In(j.zone).Format(time.DateOnly))
			}
		}
		j.suites = append(j.suites, s)
	case "testcase":
		return j.test(e)
	case "failure", "error":
		// Outside a test: what went wrong before one could be run.
		j.count(0, 0, 1)
		j.facts.Errors++
	}
	return true
}

// count adds to every open suite.
func (j *junit) count(tests, failures, errorCount int) {
	for _, s := range j.suites {
		s.tests += tests
		s.failures += failures
		s.errorCount += errorCount
	}
}

// test reads a test to its end. What failed in any way failed, also where it
// was skipped after that.
func (j *junit) test(start xml.StartElement) bool {
	var failed, broken, skipped, flaky bool
	for _, a := range start.Attr {
		switch value := strings.ToLower(a.Value); a.Name.Local {
		case "status", "result":
			switch value {
			case "notrun", "suppressed", "skipped", "disabled", "pending", "ignored":
				skipped = true
			case "failed", "failure", "fail":
				failed = true
			case "error", "errored", "broken":
				broken = true
			}
		}
	}
	for depth := 1; depth > 0; {
		token, err := j.decoder.Token()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			j.broken(err)
			return false
		}
		switch e := token.(type) {
		case xml.Directive:
			j.file.problem(j.here(), "leave the document type out", "a document type is not read")
			return false
		case xml.EndElement:
			depth--
		case xml.StartElement:
			if depth++; depth > maxXMLDepth {
				j.file.problem(j.here(), "give a JUnit XML file", "elements lie more than %d deep", maxXMLDepth)
				return false
			}
			if depth != 2 {
				continue
			}
			switch e.Name.Local {
			case "failure", "rerunFailure":
				failed = true
			case "error", "rerunError":
				broken = true
			case "skipped", "ignored", "disabled":
				skipped = true
			case "flakyFailure", "flakyError":
				flaky = true
			}
		}
	}
	j.facts.Tests++
	switch {
	case failed:
		j.facts.Failed++
		j.count(1, 1, 0)
	case broken:
		j.facts.Errors++
		j.count(1, 0, 1)
	case skipped:
		j.facts.Skipped++
		j.count(1, 0, 0)
	default:
		j.facts.Passed++
		if flaky {
			j.facts.Flaky++
		}
		j.count(1, 0, 0)
	}
	return true
}

// close holds a suite to what it states of itself. What it counts as failed and
// does not show has failed all the same, and so counts for the suites around it.
func (j *junit) close() {
	if len(j.suites) == 0 {
		return
	}
	s := j.suites[len(j.suites)-1]
	j.suites = j.suites[:len(j.suites)-1]
	if untold := s.stated["failures"] + s.stated["errors"] - s.failures - s.errorCount; untold > 0 {
		j.facts.Untold += untold
		j.count(0, 0, untold)
	}
	if s.stated["tests"] > s.tests {
		j.fewer = true
	}
}
