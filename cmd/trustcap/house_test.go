package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/policies"
)

// These tests hold the house itself to ARCHITECTURE.md.

const module = "github.com/trustcap/trustcap"

// floors are the packages of the house from the ground up, and what each may
// import of it.
var floors = map[string][]string{
	"evidence":           {},
	"examples":           {},
	"internal/inventory": {},
	"internal/lang":      {},
	"policies":           {"internal/inventory"},
	"controls":           {"policies", "internal/inventory"},
	"reports":            {"controls", "policies", "internal/inventory", "internal/lang"},
	"cmd/trustcap":       {"reports", "controls", "policies", "evidence", "examples", "internal/inventory", "internal/lang"},
}

// strangers are packages from outside that a room must not know.
var strangers = map[string][]string{
	"evidence":           {"github.com/open-policy-agent", "gopkg.in/yaml.v3"},
	"internal/inventory": {"github.com/open-policy-agent"},
	"internal/lang":      {"github.com/open-policy-agent"},
	"controls":           {"github.com/open-policy-agent"},
	"reports":            {"github.com/open-policy-agent", "gopkg.in/yaml.v3", "os"},
	"cmd/trustcap":       {"github.com/open-policy-agent", "gopkg.in/yaml.v3"},
}

func TestNoImportRunsUp(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		room := strings.TrimPrefix(p.ImportPath, module+"/")
		seen[room] = true
		allowed, known := floors[room]
		if !known {
			t.Errorf("%s is no room of the house; see ARCHITECTURE.md", room)
			continue
		}
		for _, i := range p.Imports {
			if below, ok := strings.CutPrefix(i, module+"/"); ok && !slices.Contains(allowed, below) {
				t.Errorf("%s imports %s, which is not below it", room, below)
			}
			for _, s := range strangers[room] {
				if i == s || strings.HasPrefix(i, s+"/") {
					t.Errorf("%s imports %s, which it must not know", room, i)
				}
			}
		}
	}
	for room := range floors {
		if !seen[room] {
			t.Errorf("the room %s is gone", room)
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestArchitectureNamesEveryRoom(t *testing.T) {
	page := read(t, "ARCHITECTURE.md")
	for room := range floors {
		if !strings.Contains(page, "`"+room+"`") {
			t.Errorf("ARCHITECTURE.md does not name %s", room)
		}
	}
}

func TestEveryDependencyEarnsALineInArchitecture(t *testing.T) {
	page, direct := read(t, "ARCHITECTURE.md"), regexp.MustCompile(`(?m)^\t(\S+) v\S+$`)
	for _, m := range direct.FindAllStringSubmatch(read(t, "go.mod"), -1) {
		if !strings.Contains(page, m[1]) {
			t.Errorf("ARCHITECTURE.md does not say what %s is for", m[1])
		}
	}
}

// commands are the paths and flags of every command.
func commands(c *cobra.Command, prefix string, out map[string]bool) {
	for _, sub := range c.Commands() {
		if sub.Hidden || sub.Name() == "completion" || sub.Name() == "help" {
			continue
		}
		path := strings.TrimSpace(prefix + " " + sub.Name())
		if len(sub.Commands()) == 0 {
			out[path] = true
		}
		commands(sub, path, out)
	}
}

func TestArchitectureAndReadmeListTheCommands(t *testing.T) {
	have := map[string]bool{}
	commands((&program{}).command(), "", have)
	for _, page := range []string{"ARCHITECTURE.md", "README.md"} {
		listed := map[string]bool{}
		for _, m := range regexp.MustCompile("(?m)^(?:\\| `|    )trustcap ([a-z]+(?: [a-z|]+)?)").FindAllStringSubmatch(strings.ReplaceAll(read(t, page), `\|`, "|"), -1) {
			name, choices, many := strings.Cut(m[1], " ")
			if !many {
				listed[name] = true
				continue
			}
			for choice := range strings.SplitSeq(choices, "|") {
				listed[name+" "+choice] = true
			}
		}
		if diff := cmp.Diff(have, listed); diff != "" {
			t.Errorf("%s does not list the commands there are (-there +listed):\n%s", page, diff)
		}
	}
}

// Only law and standard may say "requires".
func TestOnlyLawAndStandardRequire(t *testing.T) {
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules.Rules {
		if r.Force == policies.Law || r.Force == policies.Standard {
			continue
		}
		if text := r.Title + " " + r.Description; regexp.MustCompile(`(?i)\b(requires|required by)\b`).MatchString(text) {
			t.Errorf("%s says that something is required, and its force is %s: %s", r.File, r.Force, text)
		}
	}
}

// What trustcap thinks better decides no law.
func TestNoOwnRuleDecidesLaw(t *testing.T) {
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules.Rules {
		for _, ref := range r.Controls {
			if f, _, _, err := catalogue.Resolve(ref); err == nil && f.Law && r.Force == policies.Own {
				t.Errorf("%s is trustcap's own rule and names %s", r.File, ref)
			}
		}
	}
}

// The severity of a rule follows from who asks and how sure that is.
func TestSeverityFollowsFromForce(t *testing.T) {
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	allowed := map[policies.Force]map[policies.Certainty][]policies.Severity{
		policies.Law:       {policies.Clear: {policies.High, policies.Critical, policies.Medium, policies.Low}, policies.Judgement: {policies.Medium, policies.Low}},
		policies.CaseLaw:   {policies.Clear: {policies.Medium}, policies.Judgement: {policies.Medium}},
		policies.Authority: {policies.Clear: {policies.Medium, policies.Low}, policies.Judgement: {policies.Medium, policies.Low}},
		policies.Standard:  {policies.Clear: {policies.Medium, policies.Low}, policies.Judgement: {policies.Medium, policies.Low}},
		policies.Own:       {policies.Clear: {policies.Low, policies.Medium}, policies.Judgement: {policies.Low, policies.Medium}},
	}
	for _, r := range rules.Rules {
		if !slices.Contains(allowed[r.Force][r.Certainty], r.Severity) {
			t.Errorf("%s: severity %s does not follow from force %s, %s", r.File, r.Severity, r.Force, r.Certainty)
		}
	}
}

func TestEverySentenceHasItsGerman(t *testing.T) {
	german, err := lang.Open("de")
	if err != nil {
		t.Fatal(err)
	}
	missing := 0
	check := func(where, english string) {
		if english == "" || german.Has(english) {
			return
		}
		if missing++; missing <= 40 {
			t.Errorf("%s: no German for %q", where, english)
		}
	}
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules.Rules {
		check(r.File, r.Title)
		check(r.File, r.Description)
		check(r.File, r.Remediation)
		for _, text := range rules.Sentences(r) {
			check(r.File, text)
		}
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range catalogue.Sentences() {
		check("catalogue", text)
	}
	for _, s := range inventory.Sections() {
		check(s.Name, s.Title)
	}
	for _, text := range literals(t, "reports", "cmd/trustcap", "controls") {
		check("Go", text)
	}
	if missing > 40 {
		t.Errorf("and %d more", missing-40)
	}
}

// said finds English sentences in Go: what is handed to a Language, and the
// texts of findings and due days in controls.
var said = regexp.MustCompile(`\.(?:Say|Fill)\("((?:[^"\\]|\\.)*)"|\.Count\([^"]*"((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)"|found\([^"\n]*"[^"]*"\), "((?:[^"\\]|\\.)*)"`)

func literals(t *testing.T, folders ...string) []string {
	var out []string
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(folder), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(folder, err)
		}
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range said.FindAllStringSubmatch(string(b), -1) {
				for _, text := range m[1:] {
					out = append(out, strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(text))
				}
			}
		}
	}
	return out
}

func TestExitAndClockStandInCmdAlone(t *testing.T) {
	err := filepath.WalkDir(filepath.Join("..", ".."), func(p string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "testdata" {
			return filepath.SkipDir // programs for tests
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		b, err := os.ReadFile(p)
		if strings.Contains(string(b), "os.Exit(") && filepath.Base(p) != "main.go" {
			t.Errorf("%s exits; that is main's", p)
		}
		if strings.Contains(string(b), "time.Now") && !strings.Contains(filepath.ToSlash(p), "/cmd/") {
			t.Errorf("%s reads the clock; that is cmd's", p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
