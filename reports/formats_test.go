package reports

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// breaking is text that breaks out of formats that do not escape it.
const breaking = "a|b `c` <img src=x> ]]> \"q\" 100 % \n::error::x,y:z \u202Egnp.\x07 [l](http://x) 😀 ä"

// assessed is an assessment in which every format has something to say: all
// outcomes and severities, hostile text, a finding without a place and two of
// one rule at one place.
func assessed() *controls.Assessment {
	a := assessment()
	about := map[string]controls.RuleResult{}
	for _, f := range slices.Concat(a.Findings, a.Unknown) {
		about[f.Rule] = controls.RuleResult{Severity: f.Severity, Force: f.Force, Certainty: f.Certainty, Controls: f.Controls}
	}
	for i := range a.Verdicts {
		v := &a.Verdicts[i]
		v.Kind, _, _ = strings.Cut(v.Rule, "-")
		v.Severity, v.Force, v.Certainty, v.Controls = "low", "own", "clear", []string{"trust:T8.8#stated"}
		if known, ok := about[v.Rule]; ok {
			v.Severity, v.Force, v.Certainty, v.Controls = known.Severity, known.Force, known.Certainty, known.Controls
		}
	}
	a.Verdicts[0].Unknown = 1
	a.Findings[0].At.Column = 56 // of PT24H in the line that is quoted
	odd := a.Findings[0]
	odd.Fingerprint, odd.Rule, odd.Severity, odd.Force, odd.Controls = "f5", "own-odd", "low", "own", nil
	odd.Text, odd.Args, odd.Address, odd.Remediation = "{text}", map[string]any{"text": breaking}, "services/"+breaking, "Mend `a|b` "+breaking
	again := odd
	again.Text, again.Args = "the same place once more", nil
	nowhere := odd
	nowhere.Fingerprint, nowhere.Severity, nowhere.At, nowhere.Source, nowhere.Address = "f6", "high", inventory.Position{}, nil, "organization"
	nowhere.Text, nowhere.Args, nowhere.Remediation = "nothing is declared", nil, ""
	a.Findings = append(a.Findings, odd, again, nowhere)
	a.Verdicts = append(a.Verdicts, controls.RuleResult{Rule: "own-odd", Title: "Odd", Severity: "low", Force: "own", Certainty: "clear", Population: 2, Open: 3})
	return a
}

func encoded(t testing.TB, format string, a *controls.Assessment, o EncodeOptions) []byte {
	t.Helper()
	if o.Language == nil {
		o.Language = language(t, "en")
	}
	var b bytes.Buffer
	if err := Encode(&b, format, a, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decoded(t testing.TB, b []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	return v
}

// at is the value at a path of names and indexes.
func at(v any, path ...any) any {
	for _, step := range path {
		switch s := step.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[s]
		case int:
			l, _ := v.([]any)
			v = l[s]
		}
	}
	return v
}

func list(v any, path ...any) []any {
	l, _ := at(v, path...).([]any)
	return l
}

// machine are the formats of this test.
var machine = []string{"github", "gitlab", "junit", "markdown", "oscal", "sarif"}

// Golden files are written anew with UPDATE_GOLDEN set.
func TestFormatsReadAsAgreed(t *testing.T) {
	for _, format := range machine {
		for _, tag := range []string{"en", "de"} {
			t.Run(format+" "+tag, func(t *testing.T) {
				got := encoded(t, format, assessed(), EncodeOptions{Language: language(t, tag), FailOn: "medium", Failed: true})
				golden := filepath.Join("testdata", "formats", format+"."+tag+".txt")
				if os.Getenv("UPDATE_GOLDEN") != "" {
					if err := os.WriteFile(golden, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), string(got)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

// counts are what a format says that there is, read from its bytes alone.
type counts struct{ open, waived, unknown int }

func countsOf(t *testing.T, format string, b []byte) counts {
	t.Helper()
	var c counts
	switch format {
	case "sarif":
		for _, r := range list(decoded(t, b), "runs", 0, "results") {
			switch {
			case len(list(r, "suppressions")) > 0:
				c.waived++
			case at(r, "kind") == "open":
				c.unknown++
			case at(r, "kind") == "fail":
				c.open++
			}
		}
	case "junit":
		var s junitSuites
		if err := xml.Unmarshal(b, &s); err != nil {
			t.Fatal(err)
		}
		tests, failures := 0, 0
		for _, suite := range s.Suites {
			in := 0
			for _, test := range suite.Cases {
				switch {
				case test.Failure != nil:
					c.open++
					in++
				case test.Skipped != nil && strings.HasPrefix(test.Skipped.Message, "Tolerated until "):
					c.waived++
				case test.Skipped != nil && strings.HasPrefix(test.Skipped.Message, "Cannot be told"):
					c.unknown++
				}
			}
			if suite.Failures != in || suite.Tests != len(suite.Cases) {
				t.Errorf("%s counts %d tests, %d failures; there are %d, %d", suite.Name, suite.Tests, suite.Failures, len(suite.Cases), in)
			}
			tests, failures = tests+suite.Tests, failures+suite.Failures
		}
		if s.Tests != tests || s.Failures != failures {
			t.Errorf("it counts %d tests, %d failures; its suites %d, %d", s.Tests, s.Failures, tests, failures)
		}
	case "github":
		for line := range strings.Lines(string(b)) {
			switch {
			case !strings.HasPrefix(line, "::"):
			case strings.Contains(line, ",title=Tolerated until "):
				c.waived++
			case strings.Contains(line, ",title=Cannot be told"):
				c.unknown++
			default:
				c.open++
			}
		}
	case "gitlab":
		for _, issue := range list(decoded(t, b)) {
			said := at(issue, "description").(string)
			switch {
			case strings.HasPrefix(said, "Tolerated until "):
				c.waived++
			case strings.HasPrefix(said, "Cannot be told: "):
				c.unknown++
			default:
				c.open++
			}
		}
	case "markdown":
		row := regexp.MustCompile(`(?m)^\| (\d+) \|.*\| (\d+) \| (\d+) \|$`).FindSubmatch(b)
		if row == nil {
			t.Fatalf("no counts in\n%s", b)
		}
		for i, n := range []*int{&c.open, &c.waived, &c.unknown} {
			*n, _ = strconv.Atoi(string(row[i+1]))
		}
	case "oscal":
		for _, o := range list(decoded(t, b), "assessment-results", "results", 0, "observations") {
			switch at(o, "props", 0, "value") {
			case "open":
				c.open++
			case "waived":
				c.waived++
			case "unknown":
				c.unknown++
			}
		}
	case "json":
		for _, f := range list(decoded(t, b), "findings") {
			if at(f, "outcome") == "waived" {
				c.waived++
			} else {
				c.open++
			}
		}
		c.unknown = len(list(decoded(t, b), "unknown"))
	case "text":
		said := regexp.MustCompile(`(?m)^(\d+) open findings? .*, (\d+) tolerated, (\d+) cannot be told$`).FindSubmatch(b)
		if said == nil {
			t.Fatalf("no counts in\n%s", b)
		}
		for i, n := range []*int{&c.open, &c.waived, &c.unknown} {
			*n, _ = strconv.Atoi(string(said[i+1]))
		}
	default:
		t.Fatalf("nobody counts in %s", format)
	}
	return c
}

func TestEveryFormatCountsTheSame(t *testing.T) {
	for _, format := range CheckFormats() {
		t.Run(format, func(t *testing.T) {
			if got, want := countsOf(t, format, encoded(t, format, assessed(), EncodeOptions{})), (counts{5, 1, 1}); got != want {
				t.Errorf("%+v, want %+v", got, want)
			}
		})
	}
}

// example is what is found in an example organization.
func example(t testing.TB, name string) *controls.Assessment {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{FS: os.DirFS(filepath.Join("..", "examples", name)), Path: "."})
	if err != nil {
		t.Fatal(err)
	}
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	verdicts, err := rules.Evaluate(t.Context(), inv, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := controls.Assess(catalogue, controls.Run{Tool: "1.0.0", Rules: rules.Digest, AsOf: "2026-11-21", Inventory: inv, Verdicts: verdicts})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestFormatsOfTheExamples(t *testing.T) {
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	objectives := map[any]bool{}
	for _, f := range catalogue.Frameworks {
		for i := range f.Items {
			for _, p := range f.Items[i].Parts {
				objectives[oscalObjectiveID(f.ID, f.Items[i].ID, p.ID)] = true
			}
		}
	}
	for _, name := range []string{"alpenblick", "kaufladen"} {
		a := example(t, name)
		want := countsOf(t, "json", encoded(t, "json", a, EncodeOptions{}))
		for _, format := range CheckFormats() {
			t.Run(name+" "+format, func(t *testing.T) {
				b := encoded(t, format, a, EncodeOptions{})
				validate(t, format, b)
				if got := countsOf(t, format, b); got != want {
					t.Errorf("%+v, want %+v", got, want)
				}
				if format != "oscal" {
					return
				}
				findings := list(decoded(t, b), "assessment-results", "results", 0, "findings")
				if len(findings) == 0 {
					t.Error("no findings")
				}
				for _, f := range findings {
					if id := at(f, "target", "target-id"); !objectives[id] {
						t.Errorf("no catalogue has the objective %v", id)
					}
					// What is satisfied says by what.
					if at(f, "target", "status", "state") == "satisfied" && len(list(f, "related-observations")) == 0 {
						t.Errorf("%v is satisfied by no observation", at(f, "target", "target-id"))
					}
				}
			})
		}
	}
}

func TestEveryFormatWritesAnAssessmentOfNothing(t *testing.T) {
	nothing := &controls.Assessment{Format: controls.Format, Tool: "1.0.0", AsOf: "2026-11-21", Organization: controls.Organization{Name: "Leer e. V."}}
	for _, format := range machine {
		t.Run(format, func(t *testing.T) {
			b := encoded(t, format, nothing, EncodeOptions{})
			if len(b) == 0 || b[len(b)-1] != '\n' {
				t.Errorf("%q does not end a line", b)
			}
			if strings.HasPrefix(format, "gitlab") && string(b) != "[]\n" {
				t.Errorf("%q, want an empty list", b)
			}
			validate(t, format, b)
		})
	}
}

func TestAFormatGivesTheSameBytesAgain(t *testing.T) {
	for _, format := range machine {
		if !bytes.Equal(encoded(t, format, assessed(), EncodeOptions{}), encoded(t, format, assessed(), EncodeOptions{Colour: true})) {
			t.Errorf("%s differs from run to run, or takes colour", format)
		}
	}
}

// What a baseline knows is no news anywhere, and a format that has a word for it
// says so.
func TestFormatsTellWhatABaselineKnows(t *testing.T) {
	a := assessed()
	known := controls.Known{"f1": controls.Open, "f3": controls.Unknown, "f2": controls.Waived}
	with := func(format string) string { return string(encoded(t, format, a, EncodeOptions{Known: known})) }

	if got := countsOf(t, "junit", []byte(with("junit"))); got != (counts{4, 1, 0}) {
		t.Errorf("junit: %+v", got)
	}
	if n := strings.Count(with("junit"), `message="Known from the baseline: `); n != 2 {
		t.Errorf("junit: %d known", n)
	}
	if got := countsOf(t, "github", []byte(with("github"))); got != (counts{4, 1, 0}) {
		t.Errorf("github: %+v", got)
	}
	for _, format := range []string{"github", "markdown"} {
		if !strings.Contains(with(format), "Known from the baseline: 1 of the open findings, 1 of what cannot be told.") {
			t.Errorf("%s does not say what the baseline knows", format)
		}
	}
	if strings.Contains(with("markdown"), "a backup is made every") || strings.Contains(with("markdown"), "names no target") {
		t.Error("markdown shows what is known")
	}
	if s := with("sarif"); strings.Count(s, `"baselineState": "unchanged"`) != 3 || strings.Count(s, `"baselineState": "new"`) != 4 {
		t.Error("sarif: wrong baseline states")
	}
	if n := strings.Count(with("oscal"), `"name": "baseline"`); n != 2 {
		t.Errorf("oscal: %d known", n)
	}
	for _, format := range machine {
		validate(t, format, []byte(with(format)))
		if strings.Contains(string(encoded(t, format, a, EncodeOptions{})), "aseline") {
			t.Errorf("%s speaks of a baseline where there is none", format)
		}
	}
}

// The schemas that the formats are held against; the folder is not part of the
// repository.
var schemas = filepath.Join("..", "..", "shared", "schemas")

// validate holds a document against the official schema of its format, or what
// stands for it.
func validate(t *testing.T, format string, document []byte) {
	t.Helper()
	switch format {
	case "junit":
		junitDialect(t, document)
		return
	case "oscal":
		oscalReferences(t, decoded(t, document))
	case "sarif", "gitlab":
	default:
		return
	}
	against(t, map[string]string{
		"sarif": "sarif-schema-2.1.0.json", "gitlab": "gitlab-code-quality.schema.json", "oscal": "oscal_assessment-results_schema-1.1.3.json",
	}[format], document)
}

func against(t *testing.T, name string, document []byte) {
	t.Helper()
	if _, err := os.Stat(schemas); err != nil {
		t.Log("no ../shared/schemas: the official schema is not asked")
		return
	}
	b, err := os.ReadFile(filepath.Join(schemas, name))
	if err != nil {
		t.Fatal(err)
	}
	official := decoded(t, b)
	completeSchema(official)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, official); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(decoded(t, document)); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// completeSchema mends a known fault of the schemas of OSCAL: in some places they
// require an identity, allow no field but those listed, and list none, so that
// nothing would be valid (https://github.com/usnistgov/OSCAL/issues/2178).
func completeSchema(v any) {
	switch v := v.(type) {
	case map[string]any:
		if v["type"] == "object" && v["properties"] == nil && v["additionalProperties"] == false {
			properties := map[string]any{}
			for _, name := range list(v, "required") {
				properties[name.(string)] = map[string]any{"$ref": "#/definitions/UUIDDatatype"}
			}
			v["properties"] = properties
		}
		for _, value := range v {
			completeSchema(value)
		}
	case []any:
		for _, value := range v {
			completeSchema(value)
		}
	}
}

func TestFormatsFollowTheirOfficialSchema(t *testing.T) {
	if _, err := os.Stat(schemas); err != nil {
		t.Skip("no ../shared/schemas: the official schemas are not asked")
	}
	for _, format := range []string{"gitlab", "junit", "oscal", "sarif"} {
		for _, tag := range []string{"en", "de"} {
			t.Run(format+" "+tag, func(t *testing.T) {
				validate(t, format, encoded(t, format, assessed(), EncodeOptions{Language: language(t, tag)}))
			})
		}
	}
}

func TestSARIFPlacesAndSuppressions(t *testing.T) {
	run := at(decoded(t, encoded(t, "sarif", assessed(), EncodeOptions{})), "runs", 0)
	rules, results := list(run, "tool", "driver", "rules"), list(run, "results")
	for _, r := range results {
		i, _ := at(r, "ruleIndex").(json.Number).Int64()
		if at(rules[i], "id") != at(r, "ruleId") {
			t.Errorf("%v stands at the place of %v", at(r, "ruleId"), at(rules[i], "id"))
		}
		if at(r, "kind") != "fail" && at(r, "level") != "none" {
			t.Errorf("kind %v with level %v", at(r, "kind"), at(r, "level"))
		}
	}
	// The value PT24H of house.yaml, whose 55th line is quoted in the finding.
	want := map[string]any{"startLine": json.Number("55"), "startColumn": json.Number("56"), "endColumn": json.Number("61")}
	line := []rune(assessed().Findings[0].Source[1].Text)
	if got := string(line[56-1 : 61-1]); got != "PT24H" {
		t.Errorf("the columns hold %q", got)
	}
	if diff := cmp.Diff(want, at(results[0], "locations", 0, "physicalLocation", "region")); diff != "" {
		t.Error(diff)
	}
	if file := at(results[0], "locations", 0, "physicalLocation", "artifactLocation"); at(file, "uri") != "house.yaml" || at(file, "uriBaseId") != "%SRCROOT%" {
		t.Errorf("the file is %v", file)
	}
	waived := results[1]
	if at(waived, "suppressions", 0, "justification") != "Tolerated until 31 December 2026: Replaced by the end of the year" {
		t.Errorf("suppressed by %v", at(waived, "suppressions"))
	}
	rule := rules[slices.IndexFunc(rules, func(r any) bool { return at(r, "id") == "dataset-retention-set" })]
	if at(rule, "name") != "DatasetRetentionSet" || at(rule, "defaultConfiguration", "level") != "error" ||
		!strings.HasPrefix(at(rule, "helpUri").(string), "https://") || at(rule, "help", "markdown") == nil {
		t.Errorf("the rule is %v", rule)
	}
	if names := list(run, "artifacts"); len(names) != 1 || at(names[0], "hashes", "sha-256") == nil {
		t.Errorf("the files are %v", names)
	}
}

func TestAPathIsAURIReference(t *testing.T) {
	for path, want := range map[string]string{
		"a/b.yaml": "a/b.yaml", "Größe 1#?.yaml": "Gr%C3%B6%C3%9Fe%201%23%3F.yaml", "/tmp/x.yaml": "file:///tmp/x.yaml",
		"a:b.yaml": "./a:b.yaml", "../x.yaml": "../x.yaml",
	} {
		if got := reference(path); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}

func TestWorkflowCommandsCannotBeBroken(t *testing.T) {
	b := string(encoded(t, "github", assessed(), EncodeOptions{}))
	command := regexp.MustCompile(`^::(error|warning|notice) file=[^,:\n]*(,line=\d+,col=\d+)?,title=[^,:\n]+::[^\n]+$`)
	n := 0
	for line := range strings.Lines(b) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "::") {
			n++
			if !command.MatchString(line) {
				t.Errorf("%q is no command", line)
			}
		}
	}
	if n != 7 {
		t.Errorf("%d commands, want 7", n)
	}
	if strings.ContainsAny(b, "\u202E\x07\r") {
		t.Error("a hidden sign came through")
	}
	if !strings.HasPrefix(b, "::error file=house.yaml,line=55,col=64,title=critical%3A own-rule::something without a control%0AAddress: ") {
		t.Errorf("the gravest does not come first:\n%s", b)
	}
}

func TestGitLabPathsAndFingerprints(t *testing.T) {
	a := assessed()
	a.Findings[0].At.File, a.Findings[1].At.File = "/build/house.yaml", "./house.yaml"
	seen := map[any]bool{}
	for _, issue := range list(decoded(t, encoded(t, "gitlab", a, EncodeOptions{}))) {
		if path := at(issue, "location", "path").(string); strings.HasPrefix(path, "/") || strings.HasPrefix(path, "./") || path == "" {
			t.Errorf("the path is %q", path)
		}
		print := at(issue, "fingerprint")
		if seen[print] {
			t.Errorf("the fingerprint %v is there twice", print)
		}
		seen[print] = true
	}
}

func TestTheSummaryOfAJobIsWholeMarkdown(t *testing.T) {
	b := string(encoded(t, "markdown", assessed(), EncodeOptions{FailOn: "medium", Failed: true}))
	pipe := regexp.MustCompile(`(^|[^\\])\|`)
	width := 0
	for line := range strings.Lines(b) {
		line = strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(line, "|") {
			width = 0
			continue
		}
		n := len(pipe.FindAllString(line, -1))
		if width == 0 {
			width = n
		}
		if n != width || !strings.HasSuffix(line, "|") {
			t.Errorf("a row of %d cells in a table of %d: %s", n-1, width-1, line)
		}
	}
	if regexp.MustCompile(`[^\\](<img|\[l\])`).MatchString(b) || strings.Contains(b, "\u202E") {
		t.Error("hostile text came through")
	}
	if strings.Count(b, "<details>") != 3 || strings.Count(b, "</details>") != 3 {
		t.Error("what is folded is not whole")
	}
	if !strings.Contains(b, "**Fails: findings of severity medium or above count.**") {
		t.Error("it does not say that the check failed")
	}
}

func TestALongSummaryOfAJobIsTakenByGitHub(t *testing.T) {
	a := assessed()
	for i := range 20000 {
		f := a.Findings[0]
		f.Fingerprint = fmt.Sprint("n", i)
		a.Findings = append(a.Findings, f)
	}
	b := encoded(t, "markdown", a, EncodeOptions{})
	if len(b) > 1<<20 {
		t.Errorf("%d bytes", len(b))
	}
	if !regexp.MustCompile(`\n[\d,]+ more do not fit here\.\n`).Match(b) {
		t.Error("it does not say how many are left out")
	}
	if got := countsOf(t, "markdown", b); got.open != 20005 {
		t.Errorf("%d open", got.open)
	}
}

// jenkins says what the dialect of Jenkins allows: per element its attributes
// (true: required) and its children.
var jenkins = map[string]struct {
	attributes map[string]bool
	children   []string
}{
	"testsuites": {map[string]bool{"name": false, "time": false, "tests": false, "failures": false, "errors": false}, []string{"testsuite"}},
	"testsuite": {map[string]bool{"name": true, "tests": true, "failures": true, "errors": true, "group": false, "time": false, "skipped": false,
		"timestamp": false, "hostname": false, "id": false, "package": false, "file": false, "log": false, "url": false, "version": false},
		[]string{"testsuite", "properties", "testcase", "system-out", "system-err"}},
	"properties": {nil, []string{"property"}},
	"property":   {map[string]bool{"name": true, "value": true}, nil},
	"testcase":   {map[string]bool{"name": true, "time": false, "classname": false, "group": false}, []string{"skipped", "error", "failure", "system-out", "system-err"}},
	"skipped":    {map[string]bool{"type": false, "message": false}, nil},
	"failure":    {map[string]bool{"type": false, "message": false}, nil},
	"error":      {map[string]bool{"type": false, "message": false}, nil},
	"system-out": {nil, nil}, "system-err": {nil, nil},
}

// junitDialect holds a document against the dialect of Jenkins.
func junitDialect(t *testing.T, document []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(document))
	var open []string
	for {
		token, err := d.Token()
		if token == nil {
			if len(open) > 0 || err == nil {
				t.Errorf("not well-formed: %v", err)
			}
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			rules, ok := jenkins[e.Name.Local]
			if !ok || len(open) == 0 && e.Name.Local != "testsuites" || len(open) > 0 && !slices.Contains(jenkins[open[len(open)-1]].children, e.Name.Local) {
				t.Errorf("a %s in %v", e.Name.Local, open)
			}
			missing := maps.Clone(rules.attributes)
			for _, attribute := range e.Attr {
				if _, ok := rules.attributes[attribute.Name.Local]; !ok {
					t.Errorf("a %s has no %s", e.Name.Local, attribute.Name.Local)
				}
				delete(missing, attribute.Name.Local)
			}
			for name, required := range missing {
				if required {
					t.Errorf("a %s without %s", e.Name.Local, name)
				}
			}
			open = append(open, e.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func TestJUnitNamesItsTestsOnce(t *testing.T) {
	var s junitSuites
	if err := xml.Unmarshal(encoded(t, "junit", assessed(), EncodeOptions{}), &s); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	skipped := map[string]int{}
	for _, suite := range s.Suites {
		for _, test := range suite.Cases {
			if name := test.Class + " " + test.Name; seen[name] {
				t.Errorf("two tests %q", name)
			} else {
				seen[name] = true
			}
			if test.Skipped != nil {
				reason, _, _ := strings.Cut(test.Skipped.Message, ": ")
				skipped[reason]++
			}
		}
	}
	if diff := cmp.Diff(map[string]int{"Tolerated until 31 December 2026": 1, "Cannot be told": 1, "Nothing to look at": 1}, skipped); diff != "" {
		t.Error(diff)
	}
}

func TestJUnitFollowsTheSchemaOfJenkins(t *testing.T) {
	if _, err := os.Stat(schemas); err != nil {
		t.Skip("no ../shared/schemas: the official schema is not asked")
	}
	xmllint := needTool(t, "xmllint")
	file := filepath.Join(t.TempDir(), "junit.xml")
	if err := os.WriteFile(file, encoded(t, "junit", assessed(), EncodeOptions{}), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(xmllint, "--noout", "--schema", filepath.Join(schemas, "junit-10-jenkins-xunit.xsd"), file).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAReaderOfJUnitReadsIt(t *testing.T) {
	node := needTool(t, "node")
	reader := needFile(t, "node_modules", "junit2json", "dist", "esm", "index.js")
	script := fmt.Sprintf("import {parse} from %q; let s=''; for await (const c of process.stdin) s+=c; process.stdout.write(JSON.stringify(await parse(s)))", "file://"+reader)
	c := exec.Command(node, "--input-type=module", "-e", script)
	c.Stdin = bytes.NewReader(encoded(t, "junit", assessed(), EncodeOptions{}))
	var stderr bytes.Buffer
	c.Stderr = &stderr
	b, err := c.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	read := decoded(t, b)
	failures, skipped := 0, 0
	for _, suite := range list(read, "testsuite") {
		for _, test := range list(suite, "testcase") {
			failures += len(list(test, "failure"))
			skipped += len(list(test, "skipped"))
		}
	}
	if failures != 5 || skipped != 3 {
		t.Errorf("%d failures and %d skipped, want 5 and 3", failures, skipped)
	}
}

// oscalReferences finds what the schema cannot see: every identity stands once,
// and every reference to one leads somewhere.
func oscalReferences(t *testing.T, document any) {
	t.Helper()
	defined, used := map[string]int{}, map[string]string{}
	var walk func(v any, in string)
	walk = func(v any, in string) {
		switch v := v.(type) {
		case map[string]any:
			for key, value := range v {
				s, _ := value.(string)
				switch {
				case key == "uuid":
					defined[s]++
				case strings.HasSuffix(key, "-uuid"):
					used[s] = in + " " + key
				case key == "href" && strings.HasPrefix(s, "#"):
					used[s[1:]] = in + " " + key
				}
				walk(value, key)
			}
		case []any:
			for _, value := range v {
				walk(value, in)
			}
		}
	}
	walk(document, "")
	for uuid, n := range defined {
		if n > 1 {
			t.Errorf("the identity %s is there %d times", uuid, n)
		}
	}
	for uuid, by := range used {
		if defined[uuid] == 0 {
			t.Errorf("%s of %s is defined nowhere", uuid, by)
		}
	}
}

func TestOSCALFindingsFollowTheStates(t *testing.T) {
	result := at(decoded(t, encoded(t, "oscal", assessed(), EncodeOptions{})), "assessment-results", "results", 0)
	got := map[string]string{}
	for _, f := range list(result, "findings") {
		got[at(f, "target", "target-id").(string)] = fmt.Sprint(at(f, "target", "status", "state"), " ", at(f, "target", "status", "reason"),
			" observations ", len(list(f, "related-observations")), " risks ", len(list(f, "related-risks")))
	}
	want := map[string]string{
		"gdpr_art.5.1.e_obj.stated":  "not-satisfied fail observations 1 risks 1",
		"gdpr_art.5.1.e_obj.proven":  "satisfied pass observations 0 risks 0",
		"gdpr_art.32.1.c_obj.stated": "not-satisfied fail observations 2 risks 0",
		"gdpr_art.32.1.c_obj.proven": "satisfied pass observations 0 risks 0",
		"iso27001_a.8.13_obj.stated": "not-satisfied fail observations 2 risks 0",
		"iso27001_a.8.13_obj.proven": "satisfied pass observations 1 risks 0",
		"iso27001_a.8.24_obj.stated": "satisfied pass observations 0 risks 0",
		"iso27001_a.8.24_obj.proven": "satisfied pass observations 0 risks 0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	risk := at(result, "risks", 0)
	if at(risk, "status") != "remediating" || at(risk, "statement") != "Data stays too long" || at(risk, "deadline") != "2026-12-31T23:59:59Z" {
		t.Errorf("the risk is %v", risk)
	}
}

func TestEveryControlHasAnIDOfItsOwnInOSCAL(t *testing.T) {
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	token := regexp.MustCompile(`^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$`)
	seen := map[string]string{}
	for _, f := range catalogue.Frameworks {
		for i := range f.Items {
			c := &f.Items[i]
			id := oscalControlID(f.ID, c.ID)
			if !token.MatchString(id) {
				t.Errorf("%s is %q", c.Ref(), id)
			}
			if other := seen[id]; other != "" {
				t.Errorf("%s and %s are both %s", other, c.Ref(), id)
			}
			seen[id] = c.Ref()
		}
	}
}

func TestCataloguesAreOSCAL(t *testing.T) {
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range catalogue.Frameworks {
		t.Run(f.ID, func(t *testing.T) {
			for _, tag := range []string{"en", "de"} {
				o := CatalogOptions{Language: language(t, tag), Day: "2026-11-21", Tool: "1.0.0"}
				var catalog, profile bytes.Buffer
				if err := Catalog(&catalog, f, o); err != nil {
					t.Fatal(err)
				}
				if err := Profile(&profile, f, o); err != nil {
					t.Fatal(err)
				}
				against(t, "oscal_catalog_schema-1.1.3.json", catalog.Bytes())
				against(t, "oscal_profile_schema-1.1.3.json", profile.Bytes())
				oscalReferences(t, decoded(t, profile.Bytes()))

				ids := map[string]bool{}
				var walk func(v any)
				walk = func(v any) {
					for _, key := range []string{"groups", "controls", "parts"} {
						for _, item := range list(v, key) {
							if id, ok := at(item, "id").(string); ok {
								if ids[id] {
									t.Errorf("the id %s is there twice", id)
								}
								ids[id] = true
							}
							walk(item)
						}
					}
				}
				root := at(decoded(t, catalog.Bytes()), "catalog")
				walk(root)
				for i := range f.Items {
					c := &f.Items[i]
					if !ids[oscalControlID(f.ID, c.ID)] {
						t.Errorf("%s is not there", c.ID)
					}
					// What findings point at.
					for _, p := range c.Parts {
						if id := oscalObjectiveID(f.ID, c.ID, p.ID); !ids[id] {
							t.Errorf("the objective %s is not there", id)
						}
					}
				}
				imported := at(decoded(t, profile.Bytes()), "profile")
				if at(imported, "imports", 0, "href") != "#"+at(root, "uuid").(string) {
					t.Error("the profile imports another catalog")
				}
				for _, id := range list(imported, "imports", 0, "include-controls", 0, "with-ids") {
					if !ids[id.(string)] {
						t.Errorf("the profile selects %s, which is not there", id)
					}
				}
			}
		})
	}
}

func TestEverySentenceOfTheFormatsHasItsGerman(t *testing.T) {
	german := language(t, "de")
	for _, name := range []string{"formats.go", "github.go", "gitlab.go", "junit.go", "markdown.go", "oscal.go", "oscal_catalog.go", "sarif.go"} {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
		for _, s := range sentences(t, name) {
			if !german.Has(s) {
				t.Errorf("internal/lang/de/formats.yaml lacks %q", s)
			}
		}
	}
	// Those that pass through a function.
	for _, s := range []string{"Tolerated until a day", "Cannot be told"} {
		if !german.Has(s) {
			t.Errorf("German lacks %q", s)
		}
	}
}
