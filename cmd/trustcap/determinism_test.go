package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
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

// outputs are the bytes of everything that is written for the paths, by name, by
// processes of their own with the given environment.
func outputs(t *testing.T, env, paths []string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	run := func(args ...string) []byte {
		c := exec.Command("trustcap", append(args, paths...)...)
		c.Env = append(os.Environ(), env...)
		var stderr bytes.Buffer
		c.Stderr = &stderr
		b, err := c.Output()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != exitFindings) || stderr.Len() > 0 {
			t.Fatalf("trustcap %v: %v\n%s", args, err, stderr.Bytes())
		}
		return b
	}
	out["check -f json"] = run("check", "--as-of", "2026-11-21", "-f", "json")
	out["check --lang de"] = run("check", "--as-of", "2026-11-21", "--lang", "de", "--color", "always")
	out["check --lang en"] = run("check", "--as-of", "2026-11-21", "--lang", "en")
	out["due -f ics"] = run("due", "--as-of", "2026-11-21", "--within", "P1Y", "-f", "ics", "--lang", "de")
	dir := t.TempDir()
	run("report", "all", "--as-of", "2026-11-21", "--lang", "de,en", "-o", dir)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if out[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	if len(entries) != 9 {
		t.Fatalf("two reports in two languages and two formats, and their digests, are 9 files, not %d", len(entries))
	}
	return out
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	for _, example := range []string{"alpenblick", "kaufladen"} {
		forwards := files(t, example)
		backwards := slices.Clone(forwards)
		slices.Reverse(backwards)
		want := outputs(t, []string{"GOMAXPROCS=1", "TZ=UTC", "LC_ALL=C"}, []string{filepath.Join("examples", example)})
		for _, other := range []struct {
			name  string
			env   []string
			paths []string
		}{
			{"on two cores, far to the east, files by name", []string{"GOMAXPROCS=2", "TZ=Pacific/Kiritimati", "LC_ALL=de_DE.UTF-8"}, forwards},
			{"on one core, far to the west, files in reverse order and some twice", []string{"GOMAXPROCS=1", "TZ=Pacific/Pago_Pago", "GOGC=10"}, append(backwards, forwards[:2]...)},
			{"on two cores, the folder beside a file of it", []string{"GOMAXPROCS=2", "TZ=", "NO_COLOR=1"}, []string{forwards[1], filepath.Join("examples", example)}},
		} {
			t.Run(example+" "+other.name, func(t *testing.T) {
				t.Parallel()
				got := outputs(t, other.env, other.paths)
				for name, b := range want {
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
