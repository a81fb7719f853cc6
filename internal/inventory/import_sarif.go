package inventory

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"
)

func init() {
	registerImporter(&Importer{
		Name:        "sarif",
		Description: "SARIF 2.1.0: results of scanners.",
		detect: func(b []byte) bool {
			head := first(b, 1<<20)
			return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"runs"`)) &&
				(bytes.Contains(head, []byte("sarif")) || sarifVersion.Match(head))
		},
		read: readSARIF,
	})
}

var sarifVersion = regexp.MustCompile(`"version"\s*:\s*"2\.`)

// ScanFacts count the results of a SARIF file.
type ScanFacts struct {
	Runs                 int
	Level                string // the lowest level that counts as failed
	Error, Warning, Note int    // failed and not suppressed, by level
	Suppressed           int    // failed, and a suppression was accepted
	Undecided            int    // left open, or for a person to review
	Passed               int    // told as passed
	Broken               bool   // some run did not end well, so that more may be wrong
}

var sarifLevels = []string{"none", "note", "warning", "error"}

// A scanRun is what is read of a run.
type scanRun struct {
	tool, version, semantic string
	// levels are the levels that rules have where a result states none, by the
	// component (-1 is the driver) and the index of the rule, and by its id.
	levels   map[scanRule]string
	byID     map[string]string
	unstated map[scanRule]int // failed results without a level, by rule
	broken   bool
	latest   string
	hasTool  bool
	results  bool
}

type scanRule struct {
	component, index int
	id               string
}

// maxScanRules are the most rules of a run that are told apart.
const maxScanRules = 100_000

type scan struct {
	*jsonReader
	facts  ScanFacts
	zone   *time.Location
	tools  []string
	latest string
}

func readSARIF(f *importFile, o ImportOptions) *Imported {
	s := &scan{jsonReader: newJSONReader(f), zone: o.Calendar.Zone}
	s.facts.Level = o.Level
	if s.facts.Level == "" {
		s.facts.Level = "warning"
	}
	if !slices.Contains(sarifLevels[1:], s.facts.Level) {
		f.problem(Position{}, "one of note, warning, error", "--level: unknown level %q", o.Level)
		return nil
	}
	whole := Position{File: f.name}
	var version string
	runs := false
	err := s.object("a SARIF log", func(name string) error {
		switch name {
		case "version":
			return s.text("the version", &version)
		case "runs":
			runs = true
			return s.array("runs", s.run)
		}
		return s.skip()
	})
	if err == nil {
		err = s.end()
	}
	if err != nil {
		return nil
	}
	t := &s.facts
	failed := t.Error
	if t.Level != "error" {
		failed += t.Warning
	}
	if t.Level == "note" {
		failed += t.Note
	}
	switch {
	case version != "2.1.0":
		f.problem(whole, "have the tool write SARIF 2.1.0", "the version of SARIF is %q, not 2.1.0", shortened(toolName(version)))
		return nil
	case !runs || t.Runs == 0:
		f.problem(whole, "check that the scanner ran, and that this is its report", "there is no run in it")
		return nil
	case t.Broken && failed == 0:
		f.problem(whole, "mend what stopped the scanner, and run it again; a run that ended early shows nothing", "the tool says that it did not run to its end, or could not do all it should")
		return nil
	}
	out := &Imported{Kind: "test", Result: outcome(failed), Collected: s.latest, Source: strings.Join(s.tools, ", "), Scan: t, Population: -1, Sample: -1, Exceptions: failed}
	if t.Undecided > 0 && failed == 0 {
		out.Result, out.Undecided = "", UndecidedOpen
	}
	return out
}

func (s *scan) run() error {
	r := &scanRun{levels: map[scanRule]string{}, byID: map[string]string{}, unstated: map[scanRule]int{}}
	err := s.object("a run", func(name string) error {
		switch name {
		case "tool":
			r.hasTool = true
			return s.object("tool", func(name string) error {
				switch name {
				case "driver":
					return s.component(r, -1)
				case "extensions":
					i := -1
					return s.array("extensions", func() error { i++; return s.component(r, i) })
				}
				return s.skip()
			})
		case "invocations":
			return s.array("invocations", func() error { return s.invocation(r) })
		case "results":
			return s.results(r)
		}
		return s.skip()
	})
	if err != nil {
		return err
	}
	if !r.hasTool || r.tool == "" {
		return s.wrong("have the tool write its name (tool.driver.name)", "the run does not say which tool it is of")
	}
	if !r.results {
		// SARIF: without results, or with null, the run did not look for any.
		return s.wrong("SARIF asks for an empty list where a scan found nothing", "the run has no results, so that nothing was looked for")
	}
	for rule, n := range r.unstated {
		s.add(r.level(rule), n)
	}
	version := r.semantic
	if version == "" {
		version = r.version
	}
	if tool := toolName(r.tool, version); !slices.Contains(s.tools, tool) && len(s.tools) < 10 {
		s.tools = append(s.tools, tool)
	}
	s.facts.Runs++
	s.facts.Broken = s.facts.Broken || r.broken
	s.latest = max(s.latest, r.latest)
	return nil
}

// level is that of a rule for results that state none; where the rule states
// none either it is warning, as SARIF says.
func (r *scanRun) level(rule scanRule) string {
	if level, ok := r.levels[scanRule{component: rule.component, index: rule.index}]; ok && rule.index >= 0 {
		return level
	}
	if level, ok := r.byID[rule.id]; ok {
		return level
	}
	// A result of a rule "CA1000/1" belongs to the rule "CA1000".
	if above, _, ok := strings.Cut(rule.id, "/"); ok {
		if level, ok := r.byID[above]; ok {
			return level
		}
	}
	return "warning"
}

func (s *scan) component(r *scanRun, number int) error {
	return s.object("a tool", func(name string) error {
		switch {
		case name == "name" && number < 0:
			return s.text("the name of the tool", &r.tool)
		case name == "version" && number < 0:
			return s.text("the version of the tool", &r.version)
		case name == "semanticVersion" && number < 0:
			return s.text("the version of the tool", &r.semantic)
		case name == "rules":
			i := -1
			return s.array("rules", func() error {
				if i++; len(r.levels) >= maxScanRules {
					return s.wrong("", "more than %d rules", maxScanRules)
				}
				return s.rule(r, number, i)
			})
		}
		return s.skip()
	})
}

func (s *scan) rule(r *scanRun, component, index int) error {
	var id, level string
	err := s.object("a rule", func(name string) error {
		switch name {
		case "id":
			return s.text("the id of a rule", &id)
		case "defaultConfiguration":
			return s.object(name, func(name string) error {
				if name == "level" {
					return s.text("a level", &level)
				}
				return s.skip()
			})
		}
		return s.skip()
	})
	if err == nil && level != "" {
		if err = s.oneOf("a level", level, sarifLevels...); err == nil {
			r.levels[scanRule{component: component, index: index}] = level
			r.byID[id] = level
		}
	}
	return err
}

// invocation reads whether the tool ran to its end. What it did not check is as
// good as not run.
func (s *scan) invocation(r *scanRun) error {
	return s.object("an invocation", func(name string) error {
		switch name {
		case "executionSuccessful":
			var well bool
			err := s.truth(name, &well)
			r.broken = r.broken || !well
			return err
		case "endTimeUtc", "startTimeUtc":
			var text string
			if err := s.text(name, &text); err != nil || text == "" {
				return err
			}
			t, err := time.Parse(time.RFC3339, text)
			if err != nil {
				return s.wrong("SARIF writes a time as 2026-11-21T06:30:00Z", "%s is no time", name)
			}
			r.latest = max(r.latest, t.In(s.zone).Format(time.DateOnly))
			return nil
		case "toolExecutionNotifications", "toolConfigurationNotifications":
			return s.array(name, func() error {
				level := "warning"
				err := s.object("a notification", func(name string) error {
					if name == "level" {
						return s.text("a level", &level)
					}
					return s.skip()
				})
				r.broken = r.broken || level == "error"
				return err
			})
		}
		return s.skip()
	})
}

func (s *scan) results(r *scanRun) error {
	t, err := s.token()
	if err != nil || t == nil {
		return err
	}
	if t != json.Delim('[') {
		return s.wrong("", "results is no list")
	}
	r.results = true
	for s.d.More() {
		if err := s.result(r); err != nil {
			return err
		}
	}
	_, err = s.token()
	return err
}

func (s *scan) result(r *scanRun) error {
	kind, level, baseline := "", "", ""
	rule := scanRule{component: -1, index: -1}
	accepted, refused := false, false
	err := s.object("a result", func(name string) error {
		switch name {
		case "kind":
			return s.text("the kind of a result", &kind)
		case "level":
			return s.text("a level", &level)
		case "baselineState":
			return s.text(name, &baseline)
		case "ruleId":
			return s.text(name, &rule.id)
		case "ruleIndex":
			return s.whole(name, &rule.index)
		case "rule":
			return s.object(name, func(name string) error {
				switch name {
				case "id":
					return s.text("the id of a rule", &rule.id)
				case "index":
					return s.whole("the index of a rule", &rule.index)
				case "toolComponent":
					return s.object(name, func(name string) error {
						if name == "index" {
							return s.whole("the index of a tool component", &rule.component)
						}
						return s.skip()
					})
				}
				return s.skip()
			})
		case "suppressions":
			return s.array(name, func() error {
				status := "accepted"
				err := s.object("a suppression", func(name string) error {
					if name == "status" {
						return s.text("the status of a suppression", &status)
					}
					return s.skip()
				})
				accepted = accepted || status == "accepted"
				refused = refused || status != "accepted"
				return err
			})
		}
		return s.skip()
	})
	if err != nil {
		return err
	}
	if level != "" {
		if err := s.oneOf("a level", level, sarifLevels...); err != nil {
			return err
		}
	}
	t := &s.facts
	switch {
	case baseline == "absent":
		// It was there in an earlier run and is gone.
	case kind == "pass":
		t.Passed++
	case kind == "notApplicable" || kind == "informational":
	case kind == "open" || kind == "review":
		t.Undecided++
	case kind != "" && kind != "fail":
		return s.oneOf("the kind of a result", kind, "pass", "open", "informational", "notApplicable", "review", "fail")
	case accepted && !refused:
		t.Suppressed++
	case level != "":
		s.add(level, 1)
	default:
		if len(r.unstated) >= maxScanRules {
			return s.wrong("", "more than %d rules", maxScanRules)
		}
		r.unstated[rule]++
	}
	return nil
}

// add counts failed results; one that failed and has the level none counts as a
// note.
func (s *scan) add(level string, n int) {
	switch level {
	case "error":
		s.facts.Error += n
	case "warning":
		s.facts.Warning += n
	default:
		s.facts.Note += n
	}
}
