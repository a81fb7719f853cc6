package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// An office is a folder with declarations, keys, and a ledger of some runs.
type office struct {
	t     *testing.T
	env   map[string]string
	clock time.Time
}

const someShop = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [de]}\n"

// newOffice changes to the folder of a new office with so many recorded runs.
func newOffice(t *testing.T, runs int) *office {
	t.Helper()
	outside := t.TempDir()
	o := &office{t: t, clock: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), env: map[string]string{
		"XDG_STATE_HOME": filepath.Join(outside, "state"), envPassphrase: "only for this test",
	}}
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(outside, "config"))
	t.Setenv("HOME", outside)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("shop.yaml", []byte(someShop), 0o644); err != nil {
		t.Fatal(err)
	}
	o.must("evidence", "keygen", "ciso", "--origin", "shop.example/ledger")
	for range runs {
		o.must("check", "--record", "--fail-on", "never", "-q")
		o.clock = o.clock.AddDate(0, 0, 1)
	}
	return o
}

// recorder is what records in this office, and the program that it belongs to.
func (o *office) recorder() (*program, *recorder) {
	o.t.Helper()
	p := &program{env: func(name string) string { return o.env[name] }, now: func() time.Time { return o.clock }}
	recording := newRecording(p)
	recording.record = true
	r, err := recording.start(o.t.Context(), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return p, r
}

// run runs a command and gives its exit code and all that it said.
func (o *office) run(args ...string) (code int, said string) {
	o.t.Helper()
	var out bytes.Buffer
	p := &program{in: strings.NewReader(""), out: &out, err: &out, env: func(name string) string { return o.env[name] }, now: func() time.Time { return o.clock }}
	code = p.run(o.t.Context(), args)
	return code, out.String()
}

func (o *office) must(args ...string) string {
	o.t.Helper()
	code, said := o.run(args...)
	if code != exitClean {
		o.t.Fatalf("%v: exit code %d\n%s", args, code, said)
	}
	return said
}

// refuses runs a command that must end with an exit code and say something.
func (o *office) refuses(code int, words string, args ...string) {
	o.t.Helper()
	got, said := o.run(args...)
	if got != code || !strings.Contains(said, words) {
		o.t.Errorf("%v: exit code %d, not %d, or nothing of %q in\n%s", args, got, code, words, said)
	}
}

func TestWhatWasDoneToALedgerIsFoundAndNothingIsSignedOverIt(t *testing.T) {
	const ledger = ".trustcap/ledger"
	flip := func(t *testing.T, name string) {
		t.Helper()
		b, err := os.ReadFile(filepath.Join(ledger, name))
		if err != nil {
			t.Fatal(err)
		}
		b[bytes.IndexByte(b, '\n')+9] ^= 1
		if err := os.WriteFile(filepath.Join(ledger, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		do   func(t *testing.T, before string)
		says string
	}{
		{"an entry is altered", func(t *testing.T, _ string) { flip(t, "tile/entries/000.p/3") }, "not what was signed"},
		{"a hash is altered", func(t *testing.T, _ string) { flip(t, "tile/0/000.p/3") }, "root hash"},
		{"the checkpoint is altered", func(t *testing.T, _ string) { flip(t, "checkpoint") }, "is not of this text"},
		{"the checkpoint is gone", func(t *testing.T, _ string) { os.Remove(filepath.Join(ledger, "checkpoint")) }, "it is missing"},
		{"the entries are gone", func(t *testing.T, _ string) { os.RemoveAll(filepath.Join(ledger, "tile/entries")) }, "it is missing"},
		{"all is gone", func(t *testing.T, _ string) { os.RemoveAll(ledger) }, "no ledger is left"},
		{"an older state is put back", func(t *testing.T, before string) {
			os.RemoveAll(ledger)
			if err := os.CopyFS(ledger, os.DirFS(before)); err != nil {
				t.Fatal(err)
			}
		}, "entries were removed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOffice(t, 2)
			before := t.TempDir()
			if err := os.CopyFS(before, os.DirFS(ledger)); err != nil {
				t.Fatal(err)
			}
			o.must("check", "--record", "--fail-on", "never", "-q")
			o.must("evidence", "verify")
			c.do(t, before)
			o.refuses(exitFindings, c.says, "evidence", "verify")
			if c.name != "all is gone" { // keys say nothing of which log was here
				o.refuses(exitFindings, c.says, "evidence", "verify", "--key", o.keyLines(""))
			}
			o.refuses(exitFindings, "", "check", "--record", "--fail-on", "never", "-q")
		})
	}
}

func TestKeptBytesThatWereAlteredAreFoundAndMendedByTheNextRunThatHasThem(t *testing.T) {
	o := newOffice(t, 2)
	o.must("evidence", "verify")
	_, said := o.run("evidence", "show", "0")
	_, rules, _ := strings.Cut(said, "rules        ")
	rules = rules[:64]
	name := filepath.Join(".trustcap/ledger/blobs/sha256", rules[:2], rules)
	if err := os.WriteFile(name, []byte("other rules"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"evidence", "verify"}, {"evidence", "replay", "0"}} {
		o.refuses(exitFindings, "its bytes are not those of its name", args...)
	}
	o.must("check", "--record", "--fail-on", "never", "-q")
	if said := o.must("evidence", "verify"); !strings.Contains(said, "unchanged: ") {
		t.Errorf("nothing is said of what is kept:\n%s", said)
	}
	o.must("evidence", "replay", "0")
}

func TestAKeyThatExpiredSignsNothingAndWhoeverHasItIsToldWhatToDo(t *testing.T) {
	o := newOffice(t, 1)
	file := ".trustcap/keys.yaml"
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(b, []byte("  log:"))
	b = slices.Concat(b[:at], []byte("    until: 2026-11-21\n"), b[at:])
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
	o.must("evidence", "verify")
	for _, args := range [][]string{{"check", "--record", "-q"}, {"evidence", "rotate", "ciso"}} {
		o.refuses(exitUnknown, `the key "ciso" expired after 2026-11-21`, args...)
	}
	o.must("evidence", "keygen", "ciso-2")
	o.must("evidence", "rotate", "ciso", "--to", "ciso-3", "--signer", "ciso-2")
	o.must("check", "--record", "--fail-on", "never", "-q", "--signer", "ciso-3")
	o.must("evidence", "verify")
}

func TestAKeyThatCouldNotBeRecordedIsNotListed(t *testing.T) {
	o := newOffice(t, 2)
	file := ".trustcap/keys.yaml"
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(".trustcap/ledger/tile/0/000.p/2"); err != nil { // nothing is signed over that
		t.Fatal(err)
	}
	for _, name := range []string{"log", "ciso"} {
		o.refuses(exitFindings, "it is missing", "evidence", "rotate", name)
	}
	after, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Errorf("the keys were\n%s\nand are\n%s", before, after)
	}
}

func TestALedgerIsVerifiedByKeysThatWereHandedOver(t *testing.T) {
	o := newOffice(t, 2)
	keys := o.keyLines("")
	o.must("evidence", "verify", "--key", keys)
	o.refuses(exitUnknown, "signed by no key that is known here", "evidence", "verify", "--key", o.keyLines(" ciso"))
	o.refuses(exitUnknown, "not all signers are known", "evidence", "verify", "--key", o.keyLines(" log"))
}

// keyLines writes the public keys, or the one whose line ends so, to a file.
func (o *office) keyLines(end string) string {
	o.t.Helper()
	ring, err := readKeyring(".trustcap/keys.yaml")
	if err != nil {
		o.t.Fatal(err)
	}
	var b strings.Builder
	for _, k := range ring.Keys {
		if line := k.Public.Line(k.Name); strings.HasSuffix(line, end) {
			b.WriteString(line + "\n")
		}
	}
	name := filepath.Join(o.t.TempDir(), "keys.pub")
	if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
		o.t.Fatal(err)
	}
	return name
}

func TestAnAnchorShowsThatNothingBeforeItWasChanged(t *testing.T) {
	o := newOffice(t, 1)
	o.must("evidence", "anchor", "-o", "anchor.txt")
	o.must("check", "--record", "--fail-on", "never", "-q")
	said := o.must("evidence", "verify", "--extends", "anchor.txt", "--pin", "anchor.txt")
	for _, words := range []string{"it still holds what the checkpoint in anchor.txt holds: 1 entry", "the anchor (1 entry)"} {
		if !strings.Contains(said, words) {
			t.Errorf("nothing of %q in\n%s", words, said)
		}
	}
	// Another ledger with the same keys is another history.
	o.must("evidence", "anchor", "-o", "longer.txt")
	if err := os.RemoveAll(".trustcap/ledger"); err != nil {
		t.Fatal(err)
	}
	o.env["XDG_STATE_HOME"] = t.TempDir() // a machine that has seen nothing
	for range 3 {
		o.must("check", "--record", "--fail-on", "never", "-q")
		o.clock = o.clock.AddDate(0, 0, 1)
	}
	o.must("evidence", "verify")
	o.refuses(exitFindings, "the log is forked", "evidence", "verify", "--extends", "longer.txt")
	o.refuses(exitFindings, "the log is forked", "check", "--record", "--pin", "longer.txt", "--fail-on", "never", "-q")
}

func TestClocksThatGoBackwardsBreakNothing(t *testing.T) {
	o := newOffice(t, 1)
	o.clock = o.clock.AddDate(0, 0, -1)
	o.must("check", "--record", "--fail-on", "never", "-q")
	if said := o.must("evidence", "verify"); !strings.Contains(said, "intact: 2 entries") {
		t.Errorf("%s", said)
	}
}

func TestNoPrivateKeyLiesInClearOrBesideTheDeclarations(t *testing.T) {
	newOffice(t, 1)
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		if bytes.Contains(b, []byte("PRIVATE KEY")) {
			t.Errorf("%s holds a private key", p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
