package evidence

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/sumdb/note"
)

// testKey is a key that is the same in every run.
func testKey(name string) Key {
	seed := sha256.Sum256([]byte(name))
	private := ed25519.NewKeyFromSeed(seed[:])
	return Key{name, &private}
}

func says(passphrase string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(passphrase), nil }
}

// run is what a program writes, and its exit code.
func run(t *testing.T, dir, program string, args ...string) (string, int) {
	t.Helper()
	c := exec.Command(program, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "LC_ALL=C")
	out, err := c.CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatalf("%s %s: %v", program, strings.Join(args, " "), err)
	}
	return string(out), c.ProcessState.ExitCode()
}

func writeKey(t *testing.T, k Key, passphrase string) string {
	t.Helper()
	text, err := k.InClear()
	if passphrase != "" {
		text, err = k.Encrypted([]byte(passphrase))
	}
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "key")
	if err := WriteKeyFile(path, text); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSSHKeygenReadsOurKeysAndWeReadIts(t *testing.T) {
	keygen := needTool(t, "ssh-keygen")
	key := testKey("anna@example.com")
	for _, passphrase := range []string{"correct horse", ""} {
		path := writeKey(t, key, passphrase)
		out, code := run(t, "", keygen, "-y", "-P", passphrase, "-f", path)
		if diff := cmp.Diff(key.Public().Line(key.Name)+"\n", out); diff != "" || code != 0 {
			t.Errorf("passphrase %q (-want +got)\n%s", passphrase, diff)
		}
	}
	public := filepath.Join(t.TempDir(), "key.pub")
	if err := os.WriteFile(public, []byte(key.Public().Line(key.Name)+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _ := run(t, "", keygen, "-l", "-f", public)
	if diff := cmp.Diff("256 "+key.Public().ID()+" anna@example.com (ED25519)\n", out); diff != "" {
		t.Errorf("the fingerprint (-want +got)\n%s", diff)
	}

	theirs := filepath.Join(t.TempDir(), "theirs")
	if out, code := run(t, "", keygen, "-q", "-t", "ed25519", "-N", "battery staple", "-C", "ben", "-f", theirs); code != 0 {
		t.Fatal(out)
	}
	read, err := ReadKeyFile(theirs, Unlock{Passphrase: says("battery staple")})
	if err != nil {
		t.Fatal(err)
	}
	line, err := os.ReadFile(theirs + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(line), read.Public().Line("ben")+"\n"); diff != "" {
		t.Errorf("the public half (-theirs +ours)\n%s", diff)
	}
}

func TestOpensslReadsAPublicKey(t *testing.T) {
	key := testKey("anna").Public()
	path := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(path, key.PEM(), 0o644); err != nil {
		t.Fatal(err)
	}
	out, code := run(t, "", needTool(t, "openssl"), "pkey", "-pubin", "-in", path, "-outform", "DER")
	if code != 0 || !strings.HasSuffix(out, key.key) {
		t.Errorf("openssl reads another key: %q", out)
	}
	again, _, err := ParsePublicKey(key.PEM())
	if err != nil || again != key {
		t.Errorf("read back as %v, %v", again, err)
	}
}

func TestAKeyThatCannotBeUsedIsOneClearSentence(t *testing.T) {
	key := testKey("anna")
	locked, clear := writeKey(t, key, "horse"), writeKey(t, key, "")
	open := writeKey(t, key, "horse")
	if err := os.Chmod(open, 0o640); err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(t.TempDir(), "broken")
	if err := WriteKeyFile(broken, []byte("no key\n")); err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(t.TempDir(), "key.pub")
	if err := WriteKeyFile(public, key.Public().PEM()); err != nil {
		t.Fatal(err)
	}
	refused := errors.New("the terminal is closed")
	for name, c := range map[string]struct {
		path   string
		unlock Unlock
		want   error
		text   string
	}{
		"no passphrase":                {locked, Unlock{}, ErrPassphraseMissing, locked + ": the private key is encrypted, and no passphrase was given"},
		"an empty passphrase":          {locked, Unlock{Passphrase: says("")}, ErrPassphraseMissing, locked + ": the private key is encrypted, and no passphrase was given"},
		"the wrong passphrase":         {locked, Unlock{Passphrase: says("donkey")}, ErrPassphraseWrong, locked + ": the passphrase does not open the private key"},
		"nobody answers":               {locked, Unlock{Passphrase: func() ([]byte, error) { return nil, refused }}, refused, locked + ": the terminal is closed"},
		"in clear, not asked for":      {clear, Unlock{Passphrase: says("horse")}, ErrKeyInClear, clear + ": the private key is not encrypted"},
		"no key at all":                {broken, Unlock{Clear: true}, ErrNotEd25519, broken + ": no Ed25519 key: an OpenSSH private key begins with -----BEGIN OPENSSH PRIVATE KEY-----"},
		"a public key":                 {public, Unlock{Clear: true}, ErrNotEd25519, public + `: no Ed25519 key: this is a PEM block "PUBLIC KEY", and an OpenSSH private key is asked for`},
		"no file":                      {clear + "x", Unlock{}, fs.ErrNotExist, "open " + clear + "x: no such file or directory"},
		"a file that the group reads":  {open, Unlock{Passphrase: says("horse")}, nil, open + ": others may read this private key (mode 0640); take that from them with: chmod 600 " + open},
		"encrypted, and right":         {locked, Unlock{Passphrase: says("horse")}, nil, ""},
		"in clear, where it was asked": {clear, Unlock{Clear: true}, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" {
				t.Skip("modes and words of this system differ")
			}
			got, err := ReadKeyFile(c.path, c.unlock)
			text := ""
			if err != nil {
				text = err.Error()
			} else if got.Public() != key.Public() {
				t.Errorf("another key: %v", got)
			}
			if diff := cmp.Diff(c.text, text); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("%v is not %v", err, c.want)
			}
			if readable := (*ReadableError)(nil); errors.As(err, &readable) != (c.path == open) {
				t.Errorf("%v: %v", c.path, err)
			}
		})
	}
}

func TestOtherKindsOfKeysAreNamed(t *testing.T) {
	keygen := needTool(t, "ssh-keygen")
	path := filepath.Join(t.TempDir(), "key")
	if out, code := run(t, "", keygen, "-q", "-t", "ecdsa", "-N", "", "-f", path); code != 0 {
		t.Fatal(out)
	}
	if _, err := ReadKeyFile(path, Unlock{Clear: true}); err == nil || err.Error() != path+": no Ed25519 key: this is ecdsa.PrivateKey" {
		t.Errorf("%v", err)
	}
	line, err := os.ReadFile(path + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := ParsePublicKey(line); err == nil || err.Error() != "no Ed25519 key: this is ecdsa-sha2-nistp256" {
		t.Errorf("%v", err)
	}
}

func TestAKeyFileIsTheOwnersAndNeverWrittenOver(t *testing.T) {
	path := writeKey(t, testKey("anna"), "horse")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	before, _ := os.ReadFile(path)
	if err := WriteKeyFile(path, []byte("other")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written over: %v", err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the key is gone")
	}
}

func TestNoPrivateKeyIsWrittenInClearUnasked(t *testing.T) {
	key := testKey("anna")
	if _, err := key.Encrypted(nil); !errors.Is(err, ErrPassphraseMissing) {
		t.Errorf("%v", err)
	}
	text, err := key.Encrypted([]byte("horse"))
	if err != nil {
		t.Fatal(err)
	}
	seed := key.private.Seed()
	for what, shown := range map[string]string{
		"file": string(text), "%v": fmt.Sprintf("%v", key), "%+v": fmt.Sprintf("%+v", key), "%#v": fmt.Sprintf("%#v", key),
		"%d": fmt.Sprintf("%d", key), "%x": fmt.Sprintf("%x", key), "pointer": fmt.Sprintf("%v", &key), "inside": fmt.Sprintf("%+v", struct{ K Key }{key}),
		"hidden inside": fmt.Sprintf("%#v %d", dsseSigner{key}, dsseSigner{key}),
	} {
		for _, form := range []string{string(seed), hex.EncodeToString(seed), fmt.Sprint(seed)[1:40]} {
			if strings.Contains(shown, form) {
				t.Errorf("%s shows the private key: %s", what, shown)
			}
		}
	}
}

func TestAPassphraseIsOverwrittenAfterUse(t *testing.T) {
	passphrase := []byte("horse")
	if _, err := ReadKeyFile(writeKey(t, testKey("anna"), "horse"), Unlock{Passphrase: func() ([]byte, error) { return passphrase, nil }}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(make([]byte, 5), passphrase); diff != "" {
		t.Error(diff)
	}
}

func TestAFingerprintHasSixteenGroupsOfTheDigest(t *testing.T) {
	key := testKey("anna").Public()
	sum := sha256.Sum256(key.blob())
	if diff := cmp.Diff(hex.EncodeToString(sum[:]), strings.ReplaceAll(key.Fingerprint(), " ", "")); diff != "" {
		t.Error(diff)
	}
	groups := strings.Fields(key.Fingerprint())
	for _, g := range groups {
		if len(g) != 4 || len(groups) != 16 {
			t.Errorf("%q", key.Fingerprint())
		}
	}
}

func TestTheSameKeySignsCheckpoints(t *testing.T) {
	key := testKey("log")
	signer, err := key.NoteSigner("alpenblick")
	if err != nil {
		t.Fatal(err)
	}
	text, err := note.Sign(&note.Note{Text: "alpenblick\n0\n"}, signer)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := key.Public().NoteVerifier("alpenblick")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := note.Open(text, note.VerifierList(verifier)); err != nil || len(n.Sigs) != 1 {
		t.Errorf("%v, %v", n, err)
	}
	for _, origin := range []string{"", "two words", "a+b"} {
		if _, err := key.NoteSigner(origin); err == nil {
			t.Errorf("%q names a log", origin)
		}
	}
}
