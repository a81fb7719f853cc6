package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// consent is the rule that both are asked, as conftest has it: consent must not be
// the default, and where there is a newsletter it is confirmed by mail. Beside it
// stand trustcap's own rules on the same.
const consent = `package main

deny contains msg if {
	some id, purpose in input.purposes
	purpose.basis == "consent"
	purpose.default == "granted"
	msg := sprintf("%s: consent is granted by default", [id])
}

deny contains msg if {
	some id, purpose in input.purposes
	purpose.double_opt_in == false
	msg := sprintf("%s: consent is not confirmed", [id])
}
`

// sideBySide are inputs that mean the same mistake, consent by default or without
// confirmation, written rightly and in each way that people write it wrongly.
var sideBySide = []struct{ name, purpose string }{
	{"as it should be", "default: denied, double_opt_in: true"},
	{"the mistake itself", "default: granted, double_opt_in: true"},
	{"a field misspelt", "defualt: granted, double_opt_in: true"},
	{"a section misspelt", ""},
	{"a field doubled", "default: granted, default: denied, double_opt_in: true"},
	{"a word that is none", "default: Granted, double_opt_in: true"},
	{"a truth in quotes", "default: denied, double_opt_in: \"false\""},
	{"a truth as the word no", "default: denied, double_opt_in: no"},
	{"a reference to nothing", "default: denied, double_opt_in: true, datasets: [nowhere]"},
}

// conftest and trustcap get the same files. The table in testdata/conftest.md is
// what each says, word for word; UPDATE_GOLDEN=1 writes it.
func TestConftestAndTrustcapOnTheSameInput(t *testing.T) {
	conftest := needTool(t, "conftest")
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("policy/consent.rego", consent)
	run := func(program string, args ...string) (int, string) {
		t.Helper()
		c := exec.Command(program, args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "NO_COLOR=1")
		out, err := c.CombinedOutput()
		code := 0
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			code = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		return code, string(out)
	}
	var table bytes.Buffer
	fmt.Fprintln(&table, "The same file, given to conftest with the rule above its test and to trustcap.\nExit codes: conftest 0 passed, 1 failed; trustcap 0 clean, 1 findings, 2 could not tell.")
	fmt.Fprintln(&table, "\n| written | conftest | says | trustcap | says |\n|---|---|---|---|---|")
	silent := 0
	for _, c := range sideBySide {
		section, purpose := "purposes", c.purpose
		if purpose == "" {
			section, purpose = "purpose", "default: granted, double_opt_in: true"
		}
		write("shop.yaml", fmt.Sprintf("trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [en]}\n%s:\n  newsletter: {title: Newsletter, basis: consent, choice: opt-in, %s}\n", section, purpose))
		theirs, said := run(conftest, "test", "--no-color", "shop.yaml")
		ours, answer := run("trustcap", "check", "shop.yaml", "--as-of", "2026-11-21", "--framework", "trust", "--framework", "gdpr")
		fmt.Fprintf(&table, "| %s | %d | %s | %d | %s |\n", c.name, theirs, inCell(conftestSays(said)), ours, inCell(trustcapSays(answer)))
		if theirs == exitClean && ours == exitUnknown {
			silent++
		}
	}
	golden := filepath.Join("testdata", "conftest.md")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(golden, table.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), table.String()); diff != "" {
		t.Error(diff)
	}
	if silent == 0 {
		t.Error("there is no input that conftest passes in silence and trustcap refuses; the table has lost its point")
	}
}

func inCell(text string) string { return strings.ReplaceAll(strings.TrimSpace(text), "|", `\|`) }

// conftestSays is its verdicts, or its last line.
func conftestSays(out string) string {
	var fails []string
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "FAIL") || strings.HasPrefix(line, "Error") || strings.HasPrefix(line, "error") {
			fails = append(fails, strings.TrimSpace(line))
		}
	}
	if len(fails) > 0 {
		return strings.Join(fails, "; ")
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	return lines[len(lines)-1]
}

// trustcapSays is what it refuses, or its finding on the consent.
func trustcapSays(out string) string {
	var said []string
	for line := range strings.Lines(out) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "trustcap: shop.yaml"), strings.HasPrefix(line, "hint: "):
			said = append(said, strings.TrimPrefix(line, "trustcap: "))
		case strings.Contains(line, "purpose-consent-default-denied") || strings.Contains(line, "double-opt-in"):
			said = append(said, strings.Join(strings.Fields(line), " "))
		}
	}
	if len(said) == 0 {
		return "other findings, none of the consent"
	}
	return strings.Join(said, "; ")
}
