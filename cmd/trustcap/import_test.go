package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// canary stands wherever a foreign file has room for a name, a subject or an id.
const canary = "KANARIENVOGEL"

// foreign are files of every format, full of canaries, with what to import them by.
func foreign() map[string]struct {
	text string
	args []string
} {
	const availability, response = "services/web/promise/availability", "services/web/promise/first-response"
	var samples, rows []string
	for at := time.Date(2026, 9, 1, 1, 0, 0, 0, time.UTC); !at.After(time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC)); at = at.Add(time.Hour) {
		samples = append(samples, fmt.Sprintf(`[%d,"1"]`, at.Unix()))
		rows = append(rows, fmt.Sprintf("%d,1,%s", at.UnixMilli(), canary))
	}
	return map[string]struct {
		text string
		args []string
	}{
		"junit": {`<testsuites name="C" id="C"><testsuite name="C" hostname="C" package="C" timestamp="2026-10-03T02:00:00"><properties><property name="C" value="C"/></properties>` +
			`<testcase classname="C" name="C" file="C"><failure message="C" type="C">C</failure><system-out>C</system-out></testcase><system-err>C</system-err></testsuite></testsuites>`, nil},
		"sarif": {`{"version":"2.1.0","runs":[{"automationDetails":{"id":"C"},"tool":{"driver":{"name":"Scan","version":"1","organization":"C","rules":[{"id":"C","name":"C"}]}},` +
			`"invocations":[{"executionSuccessful":true,"account":"C","machine":"C","commandLine":"C","endTimeUtc":"2026-10-03T02:00:00Z"}],"versionControlProvenance":[{"repositoryUri":"https://C.example"}],` +
			`"results":[{"ruleId":"C","message":{"text":"C"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"C"}}}],"workItemUris":["https://C.example"],"suppressions":[{"kind":"external","justification":"C"}]}]}]}`, nil},
		"prometheus": {`{"status":"success","warnings":["C"],"data":{"resultType":"matrix","result":[{"metric":{"__name__":"C","user":"C"},"values":[` + strings.Join(samples, ",") + `]}]}}`, []string{"--for", availability}},
		"series":     {"Time,value,C\n" + strings.Join(rows, "\n") + "\n", []string{"--for", availability}},
		"windows":    {"window,value,C\n2026-10,99.95%,C\n", []string{"--for", availability}},
		"tickets":    {"C,opened,first response,subject\nC,2026-10-05 09:00,2026-10-05 09:10,C\nC,2026-10-05 09:00,,C\n", []string{"--for", response, "--from", "2026-10-01", "--to", "2026-10-31"}},
	}
}

// What import writes is a declaration that loads and is judged, in every format,
// and holds nothing that could be about a person.
func TestWhatIsImportedIsADeclarationWithoutPersonalData(t *testing.T) {
	const declaration = `trustcap: v1
organization: {name: Kaufladen GmbH, languages: [de, en]}
people: {it: {title: {de: IT, en: IT}}}
services:
  web:
    title: {de: Netz, en: Web}
    promise:
      availability: {target: 99.9%, window: {length: P1M, kind: calendar}}
      first-response: {target: PT4H, clock: around-the-clock, share: 95%, window: {length: P1M, kind: calendar}}
`
	files := foreign()
	for _, i := range inventory.Importers() {
		if _, ok := files[i.Name]; !ok {
			t.Errorf("no file for %s", i.Name)
		}
	}
	for format, f := range files {
		t.Run(format, func(t *testing.T) {
			t.Chdir(t.TempDir())
			text := strings.NewReplacer(`"C"`, `"`+canary+`"`, `>C<`, `>`+canary+`<`, "C,", canary+",", ",C", ","+canary, "//C.", "//"+canary+".").Replace(f.text)
			if n := strings.Count(text, canary); n < 2 {
				t.Fatalf("%d canaries", n)
			}
			for name, text := range map[string]string{"trustcap.yaml": declaration, "results.txt": text} {
				if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			now := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC) // it reads no clock
			args := append([]string{"import", "results.txt", "-o", filepath.Join("evidence", "e.yaml"), "--by", "it", "--controls", "trust:T3.5#proven"}, f.args...)
			if err := os.Mkdir("evidence", 0o755); err != nil {
				t.Fatal(err)
			}
			code, _, stderr := runAt(now, "", args...)
			if code != exitClean {
				t.Fatalf("exit code %d\n%s", code, stderr)
			}
			written, err := os.ReadFile(filepath.Join("evidence", "e.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(written)+stderr, canary) || strings.Contains(string(written), "2030") {
				t.Errorf("%s%s", written, stderr)
			}
			// A second time it takes the place of what it wrote: the declarations
			// that it reads hold it already.
			if code, _, stderr := runAt(now, "", args...); code != exitClean {
				t.Fatalf("exit code %d\n%s", code, stderr)
			}
			declared, err := inventory.Load(inventory.Source{FS: os.DirFS("."), Path: "."})
			if err != nil {
				t.Fatal(err)
			}
			evidence := declared.Section("evidence")
			if len(evidence) != 1 || evidence[0].Get("result").Text() == "" || evidence[0].Get("collected").Text() == "" || !evidence[0].Get("statement").Exists() {
				t.Errorf("%s", written)
			}
			if code, _, stderr := runAt(now, "", "check", ".", "--as-of", "2026-11-21", "--fail-on", "never"); code != exitClean || strings.Contains(stderr, "trustcap:") {
				t.Errorf("exit code %d\n%s", code, stderr)
			}
		})
	}
}

func TestEveryReasonHasItsWords(t *testing.T) {
	for _, reason := range []string{inventory.UndecidedNoTarget, inventory.UndecidedRolling, inventory.UndecidedOpen, inventory.UndecidedDisagrees, inventory.UndecidedUnits} {
		if undecided[reason] == "" {
			t.Errorf("no words for %s", reason)
		}
	}
	german, err := lang.Open("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range inventory.Importers() {
		if !german.Has(i.Description) {
			t.Errorf("no German for %q", i.Description)
		}
	}
}
