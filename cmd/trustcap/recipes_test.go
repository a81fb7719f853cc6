package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/reports"
)

// shop is a declaration with findings; with calm nothing counts.
const (
	shop = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [de]}\n"
	calm = shop + "defaults: {fail_on: never}\n"
)

func recipe(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "..", "examples", "recipes", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// workplace is an empty folder in which programs are started.
type workplace struct {
	*testing.T
	dir string
	env []string
}

func newWorkplace(t *testing.T) *workplace {
	t.Helper()
	dir := t.TempDir()
	// Nothing of the machine's own settings of git.
	env := append(os.Environ(), "HOME="+dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@shop.example", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@shop.example",
		"GITHUB_STEP_SUMMARY=", "TRUSTCAP_ARGS=")
	return &workplace{t, dir, env}
}

func (w *workplace) write(name, text string) {
	w.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o644); err != nil {
		w.Fatal(err)
	}
}

func (w *workplace) read(name string) []byte {
	w.Helper()
	b, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		w.Fatal(err)
	}
	return b
}

// run holds a program to its exit code and gives what it wrote.
func (w *workplace) run(code int, program string, args ...string) string {
	w.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
			w.Fatal(err)
		}
		w.Skip(err)
	}
	c := exec.Command(program, args...)
	c.Dir, c.Env = w.dir, w.env
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		w.Fatal(err)
	}
	if got := c.ProcessState.ExitCode(); got != code {
		w.Fatalf("%s %q: exit code %d, not %d\n%s", program, args, got, code, out)
	}
	return string(out)
}

func TestThePreCommitHookJudgesWhatIsStaged(t *testing.T) {
	w := newWorkplace(t)
	w.run(0, "git", "init", "--quiet")
	hook, err := os.ReadFile(recipe(t, "pre-commit"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(w.dir, ".git", "hooks", "pre-commit"), hook, 0o755); err != nil {
		t.Fatal(err)
	}
	w.write("shop.yaml", shop)
	w.run(0, "git", "add", "shop.yaml")
	if out := w.run(1, "git", "commit", "--message", "x"); !strings.Contains(out, "shop.yaml:2:1  high  organization-privacy-notice-published") {
		t.Errorf("the finding is not shown:\n%s", out)
	}
	w.write("shop.yaml", calm)
	w.run(0, "git", "add", "shop.yaml")
	w.write("shop.yaml", shop) // the work tree says something else
	w.run(0, "git", "commit", "--message", "x")

	w.write("README", "no declaration")
	w.run(0, "git", "add", "README")
	w.run(0, "git", "commit", "--message", "y")
	w.run(1, "git", "commit", "--message", "z", "--all")
	w.env = append(w.env, "TRUSTCAP_ARGS=--fail-on never shop.yaml")
	w.run(0, "git", "commit", "--message", "z", "--all")
}

func parsed(t *testing.T, name string, documents ...any) {
	t.Helper()
	b, err := os.ReadFile(recipe(t, name))
	if err != nil {
		t.Fatal(err)
	}
	d := yaml.NewDecoder(bytes.NewReader(b))
	for _, document := range documents {
		if err := d.Decode(document); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func TestTheHookOfPreCommitRuns(t *testing.T) {
	var config struct {
		Repos []struct {
			Repo  string
			Hooks []struct {
				ID, Name, Language, Entry, Files string
				PassFilenames                    *bool `yaml:"pass_filenames"`
			}
		}
	}
	parsed(t, "pre-commit-config.yaml", &config)
	hook := config.Repos[0].Hooks[0]
	if hook.PassFilenames == nil || *hook.PassFilenames || hook.Language != "system" {
		t.Errorf("the hook is %+v", hook)
	}
	w := newWorkplace(t)
	w.write("shop.yaml", shop)
	entry := strings.Fields(hook.Entry)
	w.run(exitFindings, entry[0], entry[1:]...)
	w.write("shop.yaml", calm)
	w.run(exitClean, entry[0], entry[1:]...)
}

func TestTheGitHubActionRuns(t *testing.T) {
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Using string
			Steps []struct {
				Name, Shell, Run string
				Env              map[string]string
			}
		}
	}
	parsed(t, "github/action.yml", &action)
	step := action.Runs.Steps[len(action.Runs.Steps)-1]
	if action.Runs.Using != "composite" || step.Shell != "bash" {
		t.Errorf("the action is %+v", action)
	}
	for _, s := range action.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("the step %s writes an input into its script", s.Name)
		}
	}
	start := func(code int, inputs map[string]string) (*workplace, string) {
		w := newWorkplace(t)
		w.write("shop.yaml", shop)
		w.env = append(w.env, "GITHUB_STEP_SUMMARY="+filepath.Join(w.dir, "summary.md"))
		for name, value := range step.Env {
			for in, known := range action.Inputs {
				given, ok := inputs[in]
				if !ok {
					given = known.Default
				}
				value = strings.ReplaceAll(value, "${{ inputs."+in+" }}", given)
			}
			w.env = append(w.env, name+"="+value)
		}
		// As GitHub starts it.
		return w, w.run(code, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
	}
	w, out := start(exitFindings, nil)
	if !strings.HasPrefix(out, "::error file=shop.yaml,line=2,col=1,title=") {
		t.Errorf("no annotation:\n%s", out)
	}
	if !strings.HasPrefix(string(w.read("summary.md")), "## trustcap: Kaufladen GmbH\n") {
		t.Error("no summary")
	}
	if !json.Valid(w.read("trustcap.sarif")) {
		t.Error("no SARIF")
	}
	start(exitClean, map[string]string{"fail-on": "never"})
	start(exitUnknown, map[string]string{"path": "missing.yaml"})

	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
		}
	}
	parsed(t, "github/workflow.yml", &workflow)
	given := map[string]string{}
	for _, s := range workflow.Jobs["check"].Steps {
		if s.Uses == "./.github/actions/trustcap" {
			given = s.With
		}
	}
	if len(given) == 0 {
		t.Error("the workflow does not use the action")
	}
	for in := range given {
		if _, ok := action.Inputs[in]; !ok {
			t.Errorf("the workflow gives %q, which the action does not take", in)
		}
	}
}

func TestTheGitLabComponentRuns(t *testing.T) {
	var spec struct {
		Spec struct {
			Inputs map[string]struct{ Default string }
		}
	}
	var jobs map[string]struct {
		Variables map[string]string
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	parsed(t, "gitlab/trustcap.yml", &spec, &jobs)
	job := jobs["trustcap"]
	start := func(code int, inputs map[string]string) (*workplace, string) {
		w := newWorkplace(t)
		w.write("shop.yaml", shop)
		for name, value := range job.Variables {
			for in, known := range spec.Spec.Inputs {
				given, ok := inputs[in]
				if !ok {
					given = known.Default
				}
				value = strings.ReplaceAll(value, "$[[ inputs."+in+" ]]", given)
			}
			if strings.Contains(value, "$[[") {
				t.Errorf("%s is %s", name, value)
			}
			w.env = append(w.env, name+"="+value)
		}
		// As a runner starts it.
		return w, w.run(code, "bash", "-eo", "pipefail", "-c", strings.Join(job.Script, "\n"))
	}
	w, out := start(exitFindings, nil)
	if !strings.Contains(out, "organization-privacy-notice-published") {
		t.Errorf("the findings are not shown:\n%s", out)
	}
	if !json.Valid(w.read(job.Artifacts.Reports["codequality"])) {
		t.Error("no code quality report")
	}
	if err := xml.Unmarshal(w.read(job.Artifacts.Reports["junit"]), new(struct {
		XMLName xml.Name `xml:"testsuites"`
	})); err != nil {
		t.Error(err)
	}
	// In a merge request what was wrong before does not count.
	w.run(0, "git", "init", "--quiet", "--initial-branch", "main")
	w.run(0, "git", "add", "shop.yaml")
	w.run(0, "git", "commit", "--quiet", "--message", "x")
	w.env = append(w.env, "CI_MERGE_REQUEST_DIFF_BASE_SHA=main")
	w.run(exitClean, "bash", "-eo", "pipefail", "-c", strings.Join(job.Script, "\n"))
	if job.Artifacts.When != "always" {
		t.Error("the reports are kept only where the job passes")
	}
	start(exitClean, map[string]string{"fail-on": "never"})
	start(exitUnknown, map[string]string{"path": "missing.yaml"})
}

func TestTheMakefileOfTheRecipesRuns(t *testing.T) {
	w := newWorkplace(t)
	w.write("shop.yaml", shop)
	makefile := recipe(t, "Makefile")
	// make says 2 for whatever failed.
	if out := w.run(2, "make", "-f", makefile, "check"); !strings.Contains(out, "Error 1") {
		t.Errorf("the check did not fail by its findings:\n%s", out)
	}
	w.run(0, "make", "-f", makefile, "check", "FAIL_ON=never")
	w.run(0, "git", "init", "--quiet", "--initial-branch", "main")
	w.run(0, "git", "add", "shop.yaml")
	w.run(0, "git", "commit", "--quiet", "--message", "x")
	w.run(0, "make", "-f", makefile, "check", "BASE=main") // it was wrong before
	w.run(0, "make", "-f", makefile, "results")
	for _, format := range []string{"json", "sarif", "junit", "oscal"} {
		if len(w.read("out/trustcap."+format)) == 0 {
			t.Errorf("%s is empty", format)
		}
	}
	w.run(2, "make", "-f", makefile, "results", "DECLARATIONS=missing.yaml")
}

func TestTheJobSummaryRuns(t *testing.T) {
	w := newWorkplace(t)
	w.write("shop.yaml", shop)
	script := recipe(t, "job-summary")
	if out := w.run(exitFindings, "sh", script, "shop.yaml"); !strings.HasPrefix(out, "## trustcap: ") {
		t.Errorf("no summary:\n%s", out)
	}
	w.env = append(w.env, "GITHUB_STEP_SUMMARY="+filepath.Join(w.dir, "summary.md"))
	w.write("summary.md", "before\n")
	if out := w.run(exitClean, "sh", script, "--fail-on", "never", "shop.yaml"); out != "" {
		t.Errorf("%q", out)
	}
	if s := string(w.read("summary.md")); !strings.HasPrefix(s, "before\n## trustcap: ") {
		t.Errorf("the summary is\n%s", s)
	}
}

// On one core and on two, every format is the same.
func TestFormatsDoNotDependOnTheNumberOfCores(t *testing.T) {
	for _, format := range reports.CheckFormats() {
		t.Run(format, func(t *testing.T) {
			var first []byte
			for _, cores := range []string{"1", "2"} {
				c := exec.Command("trustcap", "check", "-q", "-f", format, "--as-of", "2026-11-21", filepath.Join("..", "..", "examples", "kaufladen"))
				c.Env = append(os.Environ(), "GOMAXPROCS="+cores)
				out, _ := c.Output()
				if code := c.ProcessState.ExitCode(); code != exitFindings {
					t.Fatalf("exit code %d", code)
				}
				if first == nil {
					first = slices.Clone(out)
				}
				if len(out) == 0 || !bytes.Equal(first, out) {
					t.Errorf("%s cores: other bytes", cores)
				}
			}
		})
	}
}
