package inventory

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// berlin is the calendar of an organization in Bavaria.
func berlin(t testing.TB) *Calendar {
	t.Helper()
	c, err := NewCalendar("Europe/Berlin", "DE-BY", "")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// promised is the promise at an address of a service `web`.
func promised(t testing.TB, fields, address string) *Promise {
	t.Helper()
	p, err := declared(t, "services:\n  web: {"+fields+"}\n").Promise("services/web/" + address)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const available = "promise: {availability: {target: 99.9%, window: {length: P1M, kind: calendar}}}"

func imported(t testing.TB, text string, o ImportOptions) *Imported {
	t.Helper()
	i, err := Import("r", []byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// notImported is what importing complains of.
func notImported(t testing.TB, text string, o ImportOptions) string {
	t.Helper()
	i, err := Import("r", []byte(text), o)
	if err == nil {
		t.Fatalf("imported: %+v", i)
	}
	if _, ok := err.(Problems); !ok {
		t.Fatalf("the error is %T", err)
	}
	return err.Error()
}

// told is a result in short.
func told(i *Imported) string {
	out := i.Format + " " + i.Kind + " result=" + i.Result + i.Undecided + " " + i.Collected
	for _, w := range i.Windows {
		out += " " + w.Name + "=" + w.Value
	}
	for _, u := range i.Unfinished {
		out += " " + u.Name + ":" + u.Reason
	}
	return out
}

func TestJUnitIsReadAsATest(t *testing.T) {
	const at = ` timestamp="2026-10-03T02:00:00"`
	for _, tt := range []struct {
		name, text, want string
		facts            TestFacts
	}{
		{"tests that passed", `<testsuite` + at + `><testcase name="a"/><testcase name="b"/></testsuite>`, "passed", TestFacts{Tests: 2, Passed: 2}},
		{"one that failed", `<testsuites><testsuite` + at + `><testcase name="a"><failure message="x">y</failure></testcase><testcase/></testsuite></testsuites>`, "failed", TestFacts{Tests: 2, Passed: 1, Failed: 1}},
		{"an error is a failure", `<testsuite` + at + `><testcase><error/></testcase></testsuite>`, "failed", TestFacts{Tests: 1, Errors: 1}},
		{"a skipped test beside one that ran", `<testsuite` + at + `><testcase><skipped/></testcase><testcase/></testsuite>`, "passed", TestFacts{Tests: 2, Passed: 1, Skipped: 1}},
		{"skipped after it failed", `<testsuite` + at + `><testcase><failure/><skipped/></testcase></testsuite>`, "failed", TestFacts{Tests: 1, Failed: 1}},
		{"Google's word for one that was not run", `<testsuite` + at + `><testcase status="notrun"/><testcase status="run"/></testsuite>`, "passed", TestFacts{Tests: 2, Passed: 1, Skipped: 1}},
		{"one that passed in the end", `<testsuite` + at + `><testcase><flakyFailure/></testcase></testsuite>`, "passed", TestFacts{Tests: 1, Passed: 1, Flaky: 1}},
		{"one that failed again", `<testsuite` + at + `><testcase><failure/><rerunFailure/></testcase></testsuite>`, "failed", TestFacts{Tests: 1, Failed: 1}},
		{"suites in suites", `<testsuites><testsuite` + at + ` tests="2" failures="1"><testsuite tests="2" failures="1"><testcase><failure/></testcase><testcase/></testsuite></testsuite></testsuites>`, "failed", TestFacts{Tests: 2, Passed: 1, Failed: 1}},
		{"a failure that only the suite counts", `<testsuites failures="1"><testsuite` + at + ` failures="1"><testcase/></testsuite></testsuites>`, "failed", TestFacts{Tests: 1, Passed: 1, Untold: 1}},
		{"an error outside any test", `<testsuite` + at + `><error/><testcase/></testsuite>`, "failed", TestFacts{Tests: 1, Passed: 1, Errors: 1}},
		{"an empty suite that counts an error", `<testsuite` + at + ` errors="1"/>`, "failed", TestFacts{Untold: 1}},
		{"more tests counted than there are", `<testsuite` + at + ` tests="3"><testcase/></testsuite>`, "disagrees", TestFacts{Tests: 1, Passed: 1}},
		{"a failure in the output of a test is text", `<testsuite` + at + `><testcase><system-out><failure/></system-out></testcase></testsuite>`, "passed", TestFacts{Tests: 1, Passed: 1}},
		{"Latin-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><testsuite" + at + " name=\"Pr\xfcfung\"><testcase/></testsuite>", "passed", TestFacts{Tests: 1, Passed: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := imported(t, tt.text, ImportOptions{})
			if got := i.Result + i.Undecided; got != tt.want || i.Collected != "2026-10-03" || i.Format != "junit" {
				t.Errorf("%s on %s by %s, want %s", got, i.Collected, i.Format, tt.want)
			}
			if diff := cmp.Diff(&tt.facts, i.Tests); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestJUnitThatShowsNothingIsRefused(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"no test", `<testsuites tests="0"></testsuites>`, "r: there is no test in it\nhint: check that the tests ran, and that this is their report"},
		{"every test skipped", `<testsuite><testcase><skipped/></testcase></testsuite>`, "r: every test was skipped\nhint: a test that was not run shows nothing"},
		{"cut off", "<testsuite>\n<testcase>\n</testsuite", "r:3:12: no well-formed XML: unexpected EOF\nhint: the file may have been cut off, or is not XML"},
		{"cut off between tests", "<testsuite>\n<testcase/>\n", "r:3:1: no well-formed XML: unexpected EOF\nhint: the file may have been cut off, or is not XML"},
		{"wrong end", "<testsuite>\n<testcase></testsuite>", "r:2:23: no well-formed XML: element <testcase> closed by </testsuite>\nhint: the file may have been cut off, or is not XML"},
		{"no day", `<testsuite><testcase/></testsuite>`, "r: the file does not say on which day it was made\nhint: say it with --as-of 2026-11-21"},
		{"a time that is none", `<testsuite timestamp="yesterday"><testcase/></testsuite>`, "r:1:34: the time stamp is no time\nhint: JUnit writes a time as 2026-11-21T06:30:00"},
		{"a number that is none", `<testsuite tests="-1"/>`, "r:1:24: the attribute \"tests\" is no number of tests\nhint: write a whole number"},
		{"an entity from outside", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<testsuite><testcase name=\"&e;\"/></testsuite>", "r:1:55: a document type is not read\nhint: leave the document type out"},
		{"an entity nobody declared", "<testsuite><testcase name=\"&e;\"/></testsuite>", "r:1:31: no well-formed XML: invalid character entity &e;\nhint: the file may have been cut off, or is not XML"},
		{"too deep", "<testsuite>" + strings.Repeat("<testsuite>", 100), "r:1:716: elements lie more than 64 deep\nhint: give a JUnit XML file"},
		{"an encoding nobody knows", `<?xml version="1.0" encoding="klingon"?><testsuite/>`, "r:1:41: no well-formed XML: opening charset \"klingon\": the encoding \"klingon\" is not known\nhint: the file may have been cut off, or is not XML"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, notImported(t, tt.text, ImportOptions{Format: "junit"})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const scanner = `"tool":{"driver":{"name":"Scan","semanticVersion":"2.3.4","rules":[{"id":"A","defaultConfiguration":{"level":"error"}},{"id":"B","defaultConfiguration":{"level":"note"}}]}},"invocations":[{"executionSuccessful":true,"endTimeUtc":"2026-10-03T23:30:00Z"}]`

func sarif(results string) string {
	return `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{` + scanner + `,"results":[` + results + `]}]}`
}

func TestSARIFIsReadAsATest(t *testing.T) {
	for _, tt := range []struct {
		name, results, level, want string
		facts                      ScanFacts
	}{
		{"nothing found", ``, "", "passed", ScanFacts{}},
		{"the level of the rule", `{"ruleId":"A","ruleIndex":0,"message":{"text":"x"}}`, "", "failed", ScanFacts{Error: 1}},
		{"the level of the rule by its id", `{"ruleId":"A/1","message":{"text":"x"}}`, "", "failed", ScanFacts{Error: 1}},
		{"a note is below the usual level", `{"rule":{"id":"B","index":1},"message":{"text":"x"}}`, "", "passed", ScanFacts{Note: 1}},
		{"a note is not below the level of notes", `{"ruleId":"B","ruleIndex":1}`, "note", "failed", ScanFacts{Note: 1}},
		{"without any level it is a warning", `{"ruleId":"C"}`, "", "failed", ScanFacts{Warning: 1}},
		{"a warning is below errors", `{"ruleId":"C"}`, "error", "passed", ScanFacts{Warning: 1}},
		{"the result's own level goes before", `{"ruleId":"A","ruleIndex":0,"level":"note"}`, "", "passed", ScanFacts{Note: 1}},
		{"suppressed", `{"ruleId":"A","suppressions":[{"kind":"inSource"}]}`, "", "passed", ScanFacts{Suppressed: 1}},
		{"a suppression that nobody accepted yet", `{"ruleId":"A","suppressions":[{"kind":"external","status":"underReview"}]}`, "", "failed", ScanFacts{Error: 1}},
		{"one accepted and one rejected", `{"ruleId":"A","suppressions":[{"kind":"external"},{"kind":"external","status":"rejected"}]}`, "", "failed", ScanFacts{Error: 1}},
		{"gone since the run before", `{"ruleId":"A","baselineState":"absent"}`, "", "passed", ScanFacts{}},
		{"left to a person", `{"ruleId":"A","kind":"review"}`, "", "open", ScanFacts{Undecided: 1}},
		{"told as passed", `{"ruleId":"A","kind":"pass"},{"ruleId":"A","kind":"notApplicable"}`, "", "passed", ScanFacts{Passed: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := imported(t, sarif(tt.results), ImportOptions{Level: tt.level, Calendar: berlin(t)})
			if got := i.Result + i.Undecided; got != tt.want || i.Collected != "2026-10-04" || i.Source != "Scan 2.3.4" {
				t.Errorf("%s on %s by %s, want %s", got, i.Collected, i.Source, tt.want)
			}
			tt.facts.Runs, tt.facts.Level = 1, tt.level
			if tt.level == "" {
				tt.facts.Level = "warning"
			}
			if diff := cmp.Diff(&tt.facts, i.Scan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSARIFThatShowsNothingIsRefused(t *testing.T) {
	const driver = `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"S"}}`
	const ended = "r: the tool says that it did not run to its end, or could not do all it should"
	for _, tt := range []struct{ name, text, want string }{
		{"no run", `{"version":"2.1.0","runs":[]}`, "r: there is no run in it"},
		{"runs that are null", `{"version":"2.1.0","runs":null}`, "r: there is no run in it"},
		{"no results", driver + `}]}`, "r:1:60: the run has no results, so that nothing was looked for"},
		{"results that are null", driver + `,"results":null}]}`, "r:1:75: the run has no results, so that nothing was looked for"},
		{"no tool", `{"version":"2.1.0","runs":[{"results":[]}]}`, "r:1:42: the run does not say which tool it is of"},
		{"it did not end well", driver + `,"invocations":[{"executionSuccessful":false}],"results":[]}]}`, ended},
		{"it could not do all", driver + `,"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[{"level":"error","message":{"text":"x"}}]}],"results":[]}]}`, ended},
		{"another version", `{"version":"2.0.0","runs":[]}`, `r: the version of SARIF is "2.0.0", not 2.1.0`},
		{"a level that is none", driver + `,"results":[{"level":"bad"}]}]}`, `r:1:86: a level is "bad"`},
		{"cut off", driver + `,"results":[{`, "r:1:72: no well-formed JSON: it ends too early"},
		{"a name twice", `{"version":"2.1.0","version":"2.1.0"}`, `r:1:29: "version" stands here twice`},
		{"two documents", sarif("") + "{}", "something follows after the end of the JSON"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := notImported(t, tt.text, ImportOptions{Format: "sarif", AsOf: "2026-11-21"})
			if first, _, _ := strings.Cut(got, "\n"); !strings.HasSuffix(first, tt.want) {
				t.Errorf("%s, want %s", first, tt.want)
			}
		})
	}
}

func TestARunThatFoundSomethingBeforeItBrokeFailed(t *testing.T) {
	i := imported(t, `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"S"}},"invocations":[{"executionSuccessful":false}],"results":[{"level":"error"}]}]}`, ImportOptions{AsOf: "2026-11-21"})
	if i.Result != "failed" || !i.Scan.Broken {
		t.Errorf("%+v", i)
	}
}

// The results that trustcap writes of itself are such a file.
func TestRealFilesAreRead(t *testing.T) {
	for _, name := range []string{"sarif.en.txt", "junit.en.txt"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "reports", "testdata", "formats", name))
		if err != nil {
			t.Fatal(err)
		}
		i, err := Import(name, b, ImportOptions{AsOf: "2026-11-21"})
		if err != nil {
			t.Fatal(err)
		}
		if i.Result != "failed" || i.Exceptions < 1 {
			t.Errorf("%s: %s with %d exceptions", name, i.Result, i.Exceptions)
		}
	}
}

// No declaration and no catalogue of another tool is taken for results.
func TestForeignFilesOfOtherFormatsAreNoResults(t *testing.T) {
	for _, text := range []string{root, "a,b\n1,2\n", "{}", "[]", "<x/>", "window\n", "\x00", "time"} {
		if i, err := Import("r", []byte(text), ImportOptions{AsOf: "2026-11-21"}); err == nil {
			t.Errorf("%q is %s", text, told(i))
		}
	}
	err := fs.WalkDir(os.DirFS(shared(t, "fixtures")), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(shared(t, "fixtures"), name))
		if err != nil {
			return err
		}
		if i, err := Import(name, b, ImportOptions{AsOf: "2026-11-21"}); err == nil {
			t.Errorf("%s is %s", name, told(i))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
