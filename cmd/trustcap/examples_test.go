package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/examples"
	"github.com/trustcap/trustcap/policies"
	"github.com/trustcap/trustcap/reports"
)

// judged is what a check says of an example on the day that its README names.
func judged(t *testing.T, example string, args ...string) (int, *controls.Assessment) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
	args = append([]string{"check", "-f", "json", "examples/" + example, "--as-of", "2026-11-21"}, args...)
	code, stdout, stderr := runAt(time.Time{}, "", args...)
	a, err := controls.Decode([]byte(stdout))
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, stderr)
	}
	return code, a
}

// rulesOf are the rules of the findings with an outcome, sorted, each once.
func rulesOf(a *controls.Assessment, outcome controls.Outcome) []string {
	var out []string
	for _, f := range a.Findings {
		if f.Outcome == outcome {
			out = append(out, f.Rule)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// chapter is what examples/README.md says of an example.
func chapter(t *testing.T, example string) string {
	t.Helper()
	_, page, ok := strings.Cut(read(t, "examples/README.md"), "\n## "+example+"\n")
	if !ok {
		t.Fatalf("examples/README.md has no chapter %s", example)
	}
	page, _, _ = strings.Cut(page, "\n## ")
	return page
}

func TestOrderlyExamplesAreCleanWithTwoToleratedAndOnlyLowOpen(t *testing.T) {
	for _, example := range []string{"alpenblick", "stadtwerk"} {
		t.Run(example, func(t *testing.T) {
			page := chapter(t, example)
			code, a := judged(t, example)
			if code != exitClean {
				t.Errorf("exit code %d", code)
			}
			var tolerated, open []string
			for _, f := range a.Findings {
				switch f.Outcome {
				case controls.Waived:
					tolerated = append(tolerated, f.Rule)
				default:
					open = append(open, f.Rule)
					if f.Severity != string(policies.Low) {
						t.Errorf("%s: %s is open with severity %s", f.At, f.Rule, f.Severity)
					}
				}
			}
			if len(tolerated) != 2 {
				t.Errorf("tolerated are %v, not two", tolerated)
			}
			if len(a.Unknown) > 0 {
				t.Errorf("%d cannot be told, the first by %s", len(a.Unknown), a.Unknown[0].Rule)
			}
			// The README has a row for each open finding and names those tolerated.
			var rows []string
			for _, m := range regexp.MustCompile("(?m)^\\| `([a-z0-9-]+)` \\|").FindAllStringSubmatch(page, -1) {
				rows = append(rows, m[1])
			}
			slices.Sort(rows)
			slices.Sort(open)
			if diff := cmp.Diff(rows, open); diff != "" {
				t.Errorf("examples/README.md lists other open findings (-) than there are (+):\n%s", diff)
			}
			for _, rule := range tolerated {
				if !strings.Contains(page, "`"+rule+"`") {
					t.Errorf("examples/README.md does not name the tolerated %s", rule)
				}
			}
		})
	}
}

func TestAlpenblickFailsWhereNoLawIsTolerated(t *testing.T) {
	if code, _ := judged(t, "alpenblick", "--strict-law"); code != exitFindings {
		t.Errorf("exit code %d", code)
	}
}

func TestOrderlyExamplesAreCompleteEnoughToReadAReportOf(t *testing.T) {
	of := map[string]map[string]int{
		"alpenblick": {"services": 8, "datasets": 14, "purposes": 10, "suppliers": 8, "evidence": 10, "applicability": 1, "waivers": 2, "processing_on_behalf": 1},
		"stadtwerk":  {"services": 10, "datasets": 20, "purposes": 15, "suppliers": 12, "evidence": 50, "applicability": 2, "waivers": 2, "processing_on_behalf": 1, "panels": 2, "reviews": 4, "improvements": 10, "risks": 10, "obligations": 15},
	}
	// Sections of the management system stand in both.
	both := []string{"scopes", "management", "audits", "management_reviews", "nonconformities", "training", "risks", "obligations", "panels", "reviews", "improvements", "requests", "privacy_notices", "activities", "sites", "assets", "development", "security"}
	for example, sections := range of {
		t.Run(example, func(t *testing.T) {
			_, a := judged(t, example)
			for section, least := range sections {
				if a.Population[section] < least {
					t.Errorf("%d %s, fewer than %d", a.Population[section], section, least)
				}
			}
			for _, section := range both {
				if a.Population[section] == 0 {
					t.Errorf("no %s", section)
				}
			}
			looked := 0
			for _, v := range a.Verdicts {
				if v.Population > 0 {
					looked++
				}
			}
			if looked*10 < len(a.Verdicts)*9 {
				t.Errorf("%d of %d rules found nothing to look at", len(a.Verdicts)-looked, len(a.Verdicts))
			}
		})
	}
}

// The utility answers each of the 54 sub-questions, with the proof it asks for
// where nothing is open on it.
func TestStadtwerkAnswersEverySubQuestion(t *testing.T) {
	_, a := judged(t, "stadtwerk")
	open := map[string]bool{}
	for _, f := range a.Findings {
		for _, ref := range f.Controls {
			open[ref] = true
		}
	}
	asked := 0
	for _, f := range a.Frameworks {
		if f.ID != "trust" {
			continue
		}
		for _, s := range f.Controls {
			if len(s.Children) > 0 {
				continue
			}
			asked++
			if s.State != controls.Satisfied && !open["trust:"+s.ID+"#stated"] {
				t.Errorf("%s is %s, and no finding says why", s.ID, s.State)
			}
			if s.Core && s.State != controls.Satisfied && s.State != controls.Tolerated {
				t.Errorf("%s is a core question, and %s", s.ID, s.State)
			}
		}
	}
	if asked != 54 {
		t.Errorf("%d sub-questions, not 54", asked)
	}
}

// One window was missed, and what customers got for it is on record.
func TestStadtwerkTellsTheMissedWindowAndItsRemedy(t *testing.T) {
	b, err := fs.ReadFile(examples.FS, "stadtwerk/evidence/bestaetigungen.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), "for: services/glasfaser/promise/availability/remedy") {
		t.Error("no record of the remedy")
	}
	t.Chdir(filepath.Join("..", ".."))
	out := filepath.Join(t.TempDir(), "trust.html")
	if code, _, stderr := runAt(time.Time{}, "", "report", "trust", "examples/stadtwerk", "--as-of", "2026-11-21", "--lang", "en", "-o", out); code != exitClean {
		t.Fatalf("exit code %d\n%s", code, stderr)
	}
	html, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(html), "11 of 12 windows") {
		t.Error("the report does not tell that a window was missed")
	}
}

func TestKaufladenBreaksManyRulesAsShopsDo(t *testing.T) {
	code, a := judged(t, "kaufladen")
	if code != exitFindings {
		t.Errorf("exit code %d", code)
	}
	if rules := rulesOf(a, controls.Open); len(rules) < 60 {
		t.Errorf("%d rules are broken, fewer than 60: %v", len(rules), rules)
	}
	for _, s := range policies.Severities {
		if !slices.ContainsFunc(a.Findings, func(f controls.Finding) bool { return f.Severity == string(s) }) {
			t.Errorf("no finding is %s", s)
		}
	}
}

func TestEveryFindingSaysWhereWhatWhoAndHowToMendIt(t *testing.T) {
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, example := range examples.Names() {
		t.Run(example, func(t *testing.T) {
			_, a := judged(t, example)
			lines, seen := map[string][]string{}, map[string]bool{}
			for _, f := range slices.Concat(a.Findings, a.Unknown) {
				name := f.Rule + " at " + f.At.String()
				if lines[f.At.File] == nil {
					b, err := os.ReadFile(f.At.File)
					if err != nil {
						t.Fatalf("%s: %v", name, err)
					}
					lines[f.At.File] = strings.Split(string(b), "\n")
				}
				if f.At.Line < 1 || f.At.Line > len(lines[f.At.File]) {
					t.Errorf("%s: the file has no such line", name)
				} else if line := []rune(lines[f.At.File][f.At.Line-1]); f.At.Column < 1 || f.At.Column > len(line) || line[f.At.Column-1] == ' ' {
					t.Errorf("%s: nothing stands at this column of %q", name, string(line))
				}
				r := rules.Find(f.Rule)
				if r == nil {
					t.Errorf("%s: there is no such rule", name)
					continue
				}
				if f.Text == "" || f.Remediation == "" || f.Remediation != r.Remediation {
					t.Errorf("%s: text %q, mend %q", name, f.Text, f.Remediation)
				}
				if f.Force != string(r.Force) || f.Certainty != string(r.Certainty) || f.Severity != string(r.Severity) || f.Force == "" {
					t.Errorf("%s: %s, %s, %s is not what the rule says", name, f.Force, f.Certainty, f.Severity)
				}
				if !slices.Equal(f.Controls, r.Controls) {
					t.Errorf("%s: controls %v, those of the rule are %v", name, f.Controls, r.Controls)
				}
				if !strings.HasPrefix(f.Address, f.Resource) || f.Resource == "" {
					t.Errorf("%s: the address %q is not in %q", name, f.Address, f.Resource)
				}
				if !fingerprint.MatchString(f.Fingerprint) || seen[f.Fingerprint] {
					t.Errorf("%s: the fingerprint %q is none, or stands twice", name, f.Fingerprint)
				}
				seen[f.Fingerprint] = true
			}
		})
	}
}

// The commands in the pages run, and exit as the page says.
func TestTheCommandsOfThePagesRun(t *testing.T) {
	command := regexp.MustCompile(`(?m)^    (?:go run \./cmd/)?trustcap ((?:check|report|explain|list|inventory|schema|version) .*)$`)
	for _, page := range []string{"README.md", "examples/README.md"} {
		t.Run(page, func(t *testing.T) {
			found := command.FindAllStringSubmatch(read(t, page), -1)
			if len(found) == 0 {
				t.Fatal("no command")
			}
			t.Chdir(t.TempDir())
			if err := os.CopyFS("examples", examples.FS); err != nil {
				t.Fatal(err)
			}
			for _, m := range found {
				args := strings.Fields(m[1])
				want := exitClean
				if args[0] == "check" && (strings.Contains(m[1], "kaufladen") || slices.Contains(args, "--strict-law")) {
					want = exitFindings
				}
				if code, _, stderr := runAt(time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), "", args...); code != want || stderr != "" {
					t.Errorf("trustcap %s: exit code %d, not %d\n%s", m[1], code, want, stderr)
				}
			}
		})
	}
}

func TestTheFirstDeclarationOfTheReadmeIsRead(t *testing.T) {
	_, after, ok := strings.Cut(read(t, "README.md"), "\n    trustcap: v1\n")
	if !ok {
		t.Fatal("README.md shows no declaration")
	}
	declaration := "trustcap: v1\n"
	for line := range strings.Lines(after) {
		if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "    ") {
			break
		}
		declaration += strings.TrimPrefix(line, "    ")
	}
	code, stdout, stderr := runAt(time.Time{}, declaration, "check", "-f", "json", "-", "--as-of", "2026-11-21")
	if code == exitUnknown || stderr != "" {
		t.Fatalf("exit code %d\n%s", code, stderr)
	}
	a, err := controls.Decode([]byte(stdout))
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(rulesOf(a, controls.Open), "service-promise-window") || a.Population["services"] != 1 {
		t.Errorf("the promise of the declaration is not read: %v", a.Population)
	}
}

func TestReportsOfEveryExampleAreWrittenInBothLanguages(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	starts := map[string]string{".pdf": "%PDF-1.", ".html": "<!DOCTYPE html>"}
	for _, example := range examples.Names() {
		for _, audience := range []string{"public", "customers"} {
			dir := t.TempDir()
			code, stdout, stderr := runAt(time.Time{}, "", "report", "all", "examples/"+example, "--as-of", "2026-11-21", "--lang", "de,en", "--audience", audience, "-o", dir)
			if code != exitClean || stderr != "" {
				t.Fatalf("%s: exit code %d\n%s", example, code, stderr)
			}
			for _, kind := range reports.Kinds {
				for _, tag := range []string{"de", "en"} {
					for ending, start := range starts {
						name := filepath.Join(dir, kind.ID+"."+tag+ending)
						b, err := os.ReadFile(name)
						if err != nil || !strings.HasPrefix(string(b), start) || len(b) < 10_000 {
							t.Errorf("%s: %d bytes, %v", name, len(b), err)
						}
						if !strings.Contains(stdout, name+"\n") {
							t.Errorf("%s is not named in the summary", name)
						}
					}
				}
			}
		}
	}
}
