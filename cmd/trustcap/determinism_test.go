package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/reports"
)

// files are the files of an example as arguments, in order.
func files(t *testing.T, example string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(filepath.Join("examples", example), func(p string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(p, ".yaml") {
			out = append(out, p)
		}
		return err
	})
	if err != nil || len(out) < 2 {
		t.Fatalf("files of %s: %v, %v", example, out, err)
	}
	return out
}

// leftOut is what is said of formats that do not hold the whole of a report.
var leftOut = regexp.MustCompile(`(?m)^trustcap: (the trust report is no table and is not written as (csv|xlsx)|\S+\.csv holds the table .+ a workbook holds all: -f xlsx)\n`)

// outputs are the bytes of what is written for the paths, by name, by processes of
// their own with the given environment: in every format, or in those in which the
// most comes together.
func outputs(t *testing.T, env, paths []string, every bool) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	checkFormats, dueFormats, reportFormats := []string{"json"}, []string{"ics"}, reports.Formats()
	if every {
		checkFormats, dueFormats = reports.CheckFormats(), reports.DueFormats()
	}
	start := func(args ...string) []byte {
		c := exec.Command("trustcap", args...)
		c.Env = append(os.Environ(), env...)
		var stderr bytes.Buffer
		c.Stderr = &stderr
		b, err := c.Output()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != exitFindings) || len(leftOut.ReplaceAll(stderr.Bytes(), nil)) > 0 {
			t.Fatalf("trustcap %v: %v\n%s", args, err, stderr.Bytes())
		}
		if len(b) == 0 && !slices.Contains(args, "-o") {
			t.Fatalf("trustcap %v writes nothing", args)
		}
		return b
	}
	run := func(args ...string) []byte { return start(append(args, paths...)...) }
	const day = "2026-11-21"
	for _, f := range checkFormats {
		out["check -f "+f] = run("check", "--as-of", day, "-f", f)
	}
	out["check --lang de"] = run("check", "--as-of", day, "--lang", "de", "--color", "always")
	for _, f := range dueFormats {
		out["due -f "+f] = run("due", "--as-of", day, "--within", "P1Y", "-f", f, "--lang", "de")
	}
	if every {
		for _, f := range []string{"oscal", "oscal-profile"} {
			out["list controls -f "+f] = start("list", "controls", "-f", f, "--framework", "iso27001", "--as-of", day)
		}
		out["inventory"] = run("inventory")
		out["import"] = run("import", filepath.Join("reports", "testdata", "formats", "sarif.en.txt"), "--as-of", day, "--for", "organization", "--file", "none")
		a, err := controls.Decode(out["check -f json"])
		if err != nil {
			t.Fatal(err)
		}
		open := slices.IndexFunc(a.Findings, func(f controls.Finding) bool { return f.Outcome == controls.Open })
		if open < 0 {
			t.Fatal("no open finding to waive")
		}
		out["waive"] = run("waive", a.Findings[open].Rule, a.Findings[open].Address, "--as-of", day)
	}
	dir := t.TempDir()
	run("report", "all", "--as-of", day, "--lang", "de,en", "-f", strings.Join(reportFormats, ","), "-o", dir)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if out[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	want := 1 // the digests
	for _, k := range reports.Kinds {
		want += 2 * len(reports.FormatsOf(k.ID))
	}
	if len(entries) != want {
		t.Fatalf("all reports in two languages and all formats, and their digests, are %d files, not %d", want, len(entries))
	}
	return out
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	for _, example := range []string{"alpenblick", "kaufladen"} {
		forwards := files(t, example)
		backwards := slices.Clone(forwards)
		slices.Reverse(backwards)
		want := outputs(t, []string{"GOMAXPROCS=1", "TZ=UTC", "LC_ALL=C"}, []string{filepath.Join("examples", example)}, true)
		for _, other := range []struct {
			name  string
			env   []string
			paths []string
			every bool
		}{
			{"on two cores, far to the east, files by name", []string{"GOMAXPROCS=2", "TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8"}, forwards, true},
			{"on one core, far to the west, files in reverse order and some twice", []string{"GOMAXPROCS=1", "TZ=Pacific/Pago_Pago", "GOGC=10"}, append(backwards, forwards[:2]...), false},
			{"on two cores, the folder beside a file of it", []string{"GOMAXPROCS=2", "TZ=", "NO_COLOR=1"}, []string{forwards[1], filepath.Join("examples", example)}, false},
		} {
			t.Run(example+" "+other.name, func(t *testing.T) {
				t.Parallel()
				got := outputs(t, other.env, other.paths, other.every)
				if other.every && len(got) != len(want) {
					t.Errorf("%d outputs, want %d", len(got), len(want))
				}
				for name := range got {
					b := want[name]
					if !bytes.Equal(b, got[name]) {
						t.Errorf("%s differs: %d bytes and %d bytes%s", name, len(b), len(got[name]), firstDifference(b, got[name]))
					}
				}
			})
		}
	}
}

// firstDifference shows where two texts part; nothing for what is no text.
func firstDifference(a, b []byte) string {
	if bytes.HasPrefix(a, []byte("%PDF")) {
		return ""
	}
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "\n" + cmp.Diff(x[i], y[i])
		}
	}
	return ""
}

// runAt runs a command within the test, at a moment.
func runAt(now time.Time, stdin string, args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	p := &program{in: strings.NewReader(stdin), out: &out, err: &err, env: func(string) string { return "" }, now: func() time.Time { return now }}
	code = p.run(context.Background(), args)
	return code, out.String(), err.String()
}

func TestTodayIsTheDayWhereTheOrganizationIs(t *testing.T) {
	const declaration = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [de]%s}\n"
	evening := time.Date(2026, 11, 20, 23, 30, 0, 0, time.UTC)
	for _, c := range []struct{ calendar, want string }{
		{"", "2026-11-20"},
		{", calendar: {time_zone: Europe/Berlin}", "2026-11-21"},
		{", calendar: {time_zone: America/New_York}", "2026-11-20"},
		{", calendar: {time_zone: Pacific/Kiritimati}", "2026-11-21"},
	} {
		for _, machine := range []string{"UTC", "Asia/Tokyo", "America/Los_Angeles"} {
			zone, err := time.LoadLocation(machine)
			if err != nil {
				t.Fatal(err)
			}
			_, stdout, stderr := runAt(evening.In(zone), strings.Replace(declaration, "%s", c.calendar, 1), "check", "-f", "json", "-")
			a, err := controls.Decode([]byte(stdout))
			if err != nil {
				t.Fatalf("%v\n%s", err, stderr)
			}
			if a.AsOf != c.want {
				t.Errorf("organization%s, machine in %s: judged as of %s, not %s", c.calendar, machine, a.AsOf, c.want)
			}
		}
	}
}
