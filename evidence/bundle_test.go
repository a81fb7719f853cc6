package evidence

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func reportBundle(t *testing.T, index, size int) Bundle {
	t.Helper()
	return Bundle{prove(t, aReport(), anna, index, size), map[string][]byte{"trust.pdf": []byte("report")}}
}

// unpack writes a bundle to an empty folder.
func unpack(t *testing.T, b Bundle) string {
	t.Helper()
	files, err := b.Files()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// keyFiles writes public keys outside of any bundle.
func keyFiles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, k := range []Key{anna, logKey, testKey("mallory")} {
		for ext, text := range map[string]string{".pub": k.Public().Line(k.Name) + "\n", ".pem": string(k.Public().PEM())} {
			if err := os.WriteFile(filepath.Join(dir, k.Name+ext), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// bySelf is this package's answer to a folder, by keys of which two are given.
func bySelf(dir, signer, log string) (Answer, error) {
	p, files, err := ReadBundle(os.DirFS(dir))
	if err != nil {
		return Refused, err
	}
	keys := Keyring{Keys: []KeyRecord{{Name: signer, Role: SignerRole, Public: testKey(signer).Public()}}}
	if log != "" {
		keys.Keys = append(keys.Keys, KeyRecord{Name: "log", Role: LogRole, Public: testKey(log).Public()})
	}
	v := p.Verify(files, Trust{Keys: keys})
	return v.Answer, v.Reason
}

func cosignArgs(keys, signer string) []string {
	return []string{
		"verify-blob-attestation", "--bundle", "sigstore.json", "--key", filepath.Join(keys, signer+".pem"),
		"--insecure-ignore-tlog", "--type", ReportType, filepath.Join("subjects", "trust.pdf"),
	}
}

// alter changes text of a file, and fails where there is nothing to change.
func alter(t *testing.T, dir, name, old, new string) {
	t.Helper()
	path := filepath.Join(dir, name)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte(old)) {
		t.Fatalf("%s: no %q to change", name, old)
	}
	if err := os.WriteFile(path, bytes.Replace(text, []byte(old), []byte(new), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

// both alters a text that stands in the proof and in the Sigstore bundle.
func both(t *testing.T, dir, old, new string) {
	t.Helper()
	alter(t, dir, "proof.json", old, new)
	alter(t, dir, "sigstore.json", old, new)
}

func b64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }

// flip changes one bit of bytes that are written in base64.
func flip(encoded string, at int) string {
	b, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		panic(err)
	}
	b[at] ^= 1
	return b64(b)
}

// Whatever part is altered, in a way that keeps the form, all three refuse that
// can see it. cosign sees what is signed and what it is given; of the log it
// sees nothing.
func TestThreeVerifiersRefuseEveryAlteration(t *testing.T) {
	t.Parallel()
	shell, cosign := needTool(t, "sh"), needTool(t, "cosign")
	needTool(t, "openssl")
	needTool(t, "jq")
	keys := keyFiles(t)
	b := reportBundle(t, 4, 7)
	envelope, err := ParseEnvelope(b.Proof.Entry)
	if err != nil {
		t.Fatal(err)
	}
	payload, sig := b64(envelope.Payload), b64(envelope.Sig)
	lines := strings.Split(string(b.Proof.Proof.Checkpoint), "\n")
	note := lines[4][strings.LastIndexByte(lines[4], ' ')+1:]
	hash := encodeHashes(b.Proof)
	mallory := testKey("mallory").Public()

	type sees bool
	for _, c := range []struct {
		name        string
		alter       func(t *testing.T, dir string)
		signer, log string // whose keys are given
		self        Answer
		script      int
		cosign      sees // whether cosign refuses
	}{
		{"nothing", func(*testing.T, string) {}, "anna", "log", Trusted, 0, false},
		{"nothing, no key of the log", func(*testing.T, string) {}, "anna", "", Trusted, 0, false},
		{"line ends, by mail or git", func(t *testing.T, d string) {
			for _, name := range []string{"proof.json", "sigstore.json"} {
				text, err := os.ReadFile(filepath.Join(d, name))
				if err != nil {
					t.Fatal(err)
				}
				alter(t, d, name, string(text), strings.ReplaceAll(string(text), "\n", "\r\n"))
			}
		}, "anna", "log", Trusted, 0, false},
		{"payload", func(t *testing.T, d string) {
			both(t, d, payload, b64(bytes.Replace(envelope.Payload, []byte("Trust report"), []byte("Truth report"), 1)))
		}, "anna", "log", Refused, 1, true},
		{"a digest in the payload and the file", func(t *testing.T, d string) {
			both(t, d, payload, b64(bytes.Replace(envelope.Payload, []byte(sum("report")), []byte(sum("other")), 1)))
			alter(t, d, "subjects/trust.pdf", "report", "other")
		}, "anna", "log", Refused, 1, true},
		{"type", func(t *testing.T, d string) { both(t, d, "vnd.in-toto+json", "vnd.in-toto+yaml") }, "anna", "log", Refused, 1, true},
		{"signature", func(t *testing.T, d string) { both(t, d, sig, flip(sig, 7)) }, "anna", "log", Refused, 1, true},
		{"subject", func(t *testing.T, d string) { alter(t, d, "subjects/trust.pdf", "report", "Report") }, "anna", "log", Refused, 1, true},
		{"subject, a byte more", func(t *testing.T, d string) { alter(t, d, "subjects/trust.pdf", "report", "report ") }, "anna", "log", Refused, 1, true},
		{"key given", func(*testing.T, string) {}, "mallory", "log", SignerUnknown, 2, true},
		{"key named in the proof", func(t *testing.T, d string) { alter(t, d, "proof.json", anna.Public().Line(""), mallory.Line("")) }, "anna", "log", Refused, 1, false},
		{"key named in proof and envelope", func(t *testing.T, d string) {
			alter(t, d, "proof.json", anna.Public().Line(""), mallory.Line(""))
			both(t, d, `"keyid": "`+anna.Public().ID(), `"keyid": "`+mallory.ID())
		}, "anna", "log", Refused, 1, true},
		{"key given and named, not the signer's", func(t *testing.T, d string) {
			alter(t, d, "proof.json", anna.Public().Line(""), mallory.Line(""))
			both(t, d, `"keyid": "`+anna.Public().ID(), `"keyid": "`+mallory.ID())
		}, "mallory", "log", Refused, 1, true},
		{"key of the log given", func(*testing.T, string) {}, "anna", "mallory", LogUnknown, 2, false},
		{"key of the log named", func(t *testing.T, d string) { alter(t, d, "proof.json", logKey.Public().Line(""), mallory.Line("")) }, "anna", "log", Refused, 1, false},
		{"key of the log named and given", func(t *testing.T, d string) { alter(t, d, "proof.json", logKey.Public().Line(""), mallory.Line("")) }, "anna", "mallory", Refused, 1, false},
		{"index", func(t *testing.T, d string) { alter(t, d, "proof.json", `"index": 4`, `"index": 5`) }, "anna", "log", Refused, 1, false},
		{"index beyond the log", func(t *testing.T, d string) { alter(t, d, "proof.json", `"index": 4`, `"index": 7`) }, "anna", "log", Refused, 1, false},
		{"inclusion hash", func(t *testing.T, d string) { alter(t, d, "proof.json", hash[1], flip(hash[1], 0)) }, "anna", "log", Refused, 1, false},
		{"inclusion hash missing", func(t *testing.T, d string) { alter(t, d, "proof.json", `"`+hash[0]+"\",\n    ", "") }, "anna", "log", Refused, 1, false},
		{"inclusion hash doubled", func(t *testing.T, d string) {
			alter(t, d, "proof.json", `"`+hash[2]+`"`, `"`+hash[2]+"\",\n    \""+hash[2]+`"`)
		}, "anna", "log", Refused, 1, false},
		{"checkpoint's root", func(t *testing.T, d string) { alter(t, d, "proof.json", lines[2], flip(lines[2], 3)) }, "anna", "log", Refused, 1, false},
		{"checkpoint's size", func(t *testing.T, d string) { alter(t, d, "proof.json", `\n7\n`, `\n8\n`) }, "anna", "log", Refused, 1, false},
		{"checkpoint's origin", func(t *testing.T, d string) {
			alter(t, d, "proof.json", `"alpenblick\n`, `"kaufladen\n`)
			alter(t, d, "proof.json", `— alpenblick `, `— kaufladen `)
		}, "anna", "log", Refused, 1, false},
		{"checkpoint's signature", func(t *testing.T, d string) { alter(t, d, "proof.json", note, flip(note, 40)) }, "anna", "log", Refused, 1, false},
		{"checkpoint's key hash", func(t *testing.T, d string) { alter(t, d, "proof.json", note, flip(note, 0)) }, "anna", "log", Refused, 1, false},
		{"a line more in the checkpoint", func(t *testing.T, d string) { alter(t, d, "proof.json", `\n\n— `, `\nmore\n\n— `) }, "anna", "log", Refused, 1, false},
		{"another format", func(t *testing.T, d string) { alter(t, d, "proof.json", "proof:v1", "proof:v2") }, "anna", "log", Refused, 2, false},
		{"a field more in the proof", func(t *testing.T, d string) { alter(t, d, "proof.json", "{", "{\n  \"more\": 1,") }, "anna", "log", Refused, 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := unpack(t, b)
			c.alter(t, dir)
			if got, reason := bySelf(dir, c.signer, c.log); got != c.self {
				t.Errorf("self: %s, %v; wanted %s", got, reason, c.self)
			}
			args := []string{"verify.sh", filepath.Join(keys, c.signer+".pub")}
			if c.log != "" {
				args = []string{"verify.sh", "-l", filepath.Join(keys, c.log+".pub"), filepath.Join(keys, c.signer+".pub")}
			}
			if out, code := run(t, dir, shell, args...); code != c.script {
				t.Errorf("verify.sh: exit code %d, wanted %d\n%s", code, c.script, out)
			}
			if out, code := run(t, dir, cosign, cosignArgs(keys, c.signer)...); (code != 0) != bool(c.cosign) {
				t.Errorf("cosign: exit code %d\n%s", code, out)
			}
		})
	}
}

// A log takes any bytes and may sign any size. So the signature and the path
// are checked even where the log's own signature fits.
func TestThreeVerifiersBelieveNoLogThatHoldsOrSignsFalseThings(t *testing.T) {
	t.Parallel()
	shell, cosign := needTool(t, "sh"), needTool(t, "cosign")
	needTool(t, "openssl")
	needTool(t, "jq")
	keys := keyFiles(t)
	good := reportBundle(t, 4, 7)
	for _, c := range []struct {
		name   string
		entry  func(*Envelope)
		size   int64 // that the log signs, with the root of seven entries
		cosign bool  // whether cosign refuses
	}{
		{"a signature that does not fit", func(e *Envelope) { e.Sig[7] ^= 1 }, 7, true},
		{"a payload that was not signed", func(e *Envelope) {
			e.Payload = bytes.Replace(e.Payload, []byte("Trust report"), []byte("Truth report"), 1)
		}, 7, true},
		{"a key that did not sign", func(e *Envelope) { e.KeyID = testKey("mallory").Public().ID() }, 7, true},
		{"a size that needs a longer path", func(*Envelope) {}, 16, false},
		{"a size that needs a shorter path", func(*Envelope) {}, 5, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			envelope, err := ParseEnvelope(good.Proof.Entry)
			if err != nil {
				t.Fatal(err)
			}
			c.entry(&envelope)
			b := good
			if b.Proof.Entry, err = canonical(envelope.dsse()); err != nil {
				t.Fatal(err)
			}
			l := &aLog{origin: "alpenblick"}
			for i := range 7 {
				if i == 4 {
					l.add(t, b.Proof.Entry)
				} else {
					l.add(t, fmt.Appendf(nil, "entry %d", i))
				}
			}
			b.Proof.Proof = l.prove(t, 4, logKey)
			if c.size != 7 {
				seen, err := b.Proof.checkpoint()
				if err != nil {
					t.Fatal(err)
				}
				signer, err := logKey.NoteSigner(l.origin)
				if err != nil {
					t.Fatal(err)
				}
				if b.Proof.Proof.Checkpoint, err = signCheckpoint(l.origin, c.size, seen.Root, signer); err != nil {
					t.Fatal(err)
				}
			}
			dir := unpack(t, b)
			if got, reason := bySelf(dir, "anna", "log"); got != Refused {
				t.Errorf("self: %s, %v", got, reason)
			}
			if out, code := run(t, dir, shell, "verify.sh", "-l", filepath.Join(keys, "log.pub"), filepath.Join(keys, "anna.pub")); code != 1 {
				t.Errorf("verify.sh: exit code %d\n%s", code, out)
			}
			if out, code := run(t, dir, cosign, cosignArgs(keys, "anna")...); (code != 0) != c.cosign {
				t.Errorf("cosign: exit code %d\n%s", code, out)
			}
		})
	}
}

func encodeHashes(p ProofFile) []string {
	var out []string
	for _, h := range p.Proof.Hashes {
		out = append(out, b64(h[:]))
	}
	return out
}

func TestTheScriptProvesEveryPlaceInALog(t *testing.T) {
	t.Parallel()
	shell := needTool(t, "sh")
	needTool(t, "openssl")
	needTool(t, "jq")
	keys := keyFiles(t)
	for _, c := range []struct{ index, size int }{{0, 1}, {0, 2}, {1, 2}, {2, 3}, {4, 5}, {3, 8}, {7, 8}, {8, 9}, {12, 13}, {5, 13}, {299, 300}} {
		t.Run(fmt.Sprintf("%d of %d", c.index, c.size), func(t *testing.T) {
			t.Parallel()
			dir := unpack(t, reportBundle(t, c.index, c.size))
			for _, ext := range []string{".pub", ".pem"} {
				if out, code := run(t, dir, shell, "verify.sh", "-l", filepath.Join(keys, "log"+ext), filepath.Join(keys, "anna"+ext)); code != 0 {
					t.Errorf("%s: exit code %d\n%s", ext, code, out)
				}
			}
		})
	}
}

func TestTheScriptSaysWhatItShows(t *testing.T) {
	t.Parallel()
	shell := needTool(t, "sh")
	needTool(t, "openssl")
	needTool(t, "jq")
	keys := keyFiles(t)
	public := func(name string) string { return filepath.Join(keys, name+".pub") }
	bare := filepath.Join(t.TempDir(), "trust.pdf")
	text, err := prove(t, aReport(), anna, 4, 7).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{bare: []byte("report"), bare + ProofExtension: text} {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dir := unpack(t, reportBundle(t, 4, 7))
	empty := unpack(t, Bundle{Proof: reportBundle(t, 4, 7).Proof})
	for _, c := range []struct {
		name, dir string
		args      []string
		code      int
		want      string
	}{
		{"signer and log", dir, []string{"-l", public("log"), public("anna")}, 0, "intact, signed by " + anna.Public().ID() + "\nthis shows who signed and that it is unchanged, not that what it says is true\n"},
		{"place", dir, []string{"-l", public("log"), public("anna")}, 0, "entry 4 of 7 in the log \"alpenblick\"\nthe statement:\n"},
		{"no key of the log", dir, []string{public("anna")}, 0, "whose log this is was not checked: no key of it was given (-l)\n"},
		{"a file with its proof", dir, []string{"-p", bare + ProofExtension, public("anna"), bare}, 0, "intact, signed by "},
		{"another signer", dir, []string{public("mallory")}, 2, "could not tell: intact, signer unknown: it is signed by the key " + anna.Public().ID() + ", not by the one given\n"},
		{"no file", empty, []string{public("anna")}, 2, "could not tell: the bytes with SHA-256 " + sum("report") + " are not here\n"},
		{"no key", dir, nil, 2, "sh verify.sh [-l LOG.pub]"},
		{"a key that is none", dir, []string{bare}, 2, "holds no Ed25519 public key\n"},
		{"no such key", dir, []string{public("nobody")}, 2, "could not tell: no file "},
		{"as PEM", dir, []string{"-e", public("anna")}, 0, string(anna.Public().PEM())},
	} {
		out, code := run(t, c.dir, shell, append([]string{"verify.sh"}, c.args...)...)
		if code != c.code || !strings.Contains(out, c.want) {
			t.Errorf("%s: exit code %d, wanted %d and %q\n%s", c.name, code, c.code, c.want, out)
		}
	}
}

func TestBundlesOfRunsAndKeysVerifyToo(t *testing.T) {
	t.Parallel()
	shell, cosign := needTool(t, "sh"), needTool(t, "cosign")
	keys := keyFiles(t)
	for _, c := range []struct {
		statement Statement
		subjects  map[string][]byte
		kind      string
	}{
		{aRun(), map[string][]byte{"inventory.txt": []byte("inventory"), "result.json": []byte("result")}, RunType},
		{aChange(), nil, KeyChangeType},
	} {
		dir := unpack(t, Bundle{prove(t, c.statement, anna, 2, 3), c.subjects})
		if got, reason := bySelf(dir, "anna", "log"); got != Trusted {
			t.Errorf("%s: %s, %v", c.kind, got, reason)
		}
		if out, code := run(t, dir, shell, "verify.sh", "-l", filepath.Join(keys, "log.pub"), filepath.Join(keys, "anna.pub")); code != 0 {
			t.Errorf("%s: verify.sh: %s", c.kind, out)
		}
		subjects, err := os.ReadDir(filepath.Join(dir, "subjects"))
		if err != nil || len(subjects) == 0 {
			t.Fatalf("%s: no subjects, %v", c.kind, err)
		}
		for _, s := range subjects {
			args := cosignArgs(keys, "anna")
			args[len(args)-2], args[len(args)-1] = c.kind, filepath.Join("subjects", s.Name())
			if out, code := run(t, dir, cosign, args...); code != 0 {
				t.Errorf("%s: cosign: %s", c.kind, out)
			}
		}
	}
}

func TestABundleIsTheSameForTheSameAndReadsBackFromATar(t *testing.T) {
	b := reportBundle(t, 4, 7)
	var first, second bytes.Buffer
	for _, w := range []*bytes.Buffer{&first, &second} {
		if err := b.WriteTar(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same bundle gave other bytes")
	}
	p, files, err := ReadTar(&first)
	if err != nil {
		t.Fatal(err)
	}
	if v := p.Verify(files, Trust{Keys: ring(annas(nil))}); v.Answer != Trusted {
		t.Errorf("%s, %v", v.Answer, v.Reason)
	}
	// What tar itself makes of the folder is read too.
	dir := unpack(t, b)
	out, err := exec.Command(needTool(t, "tar"), "-cf", "-", "-C", dir, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	again, more, err := ReadTar(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]any{p, files}, []any{again, more}, equal); diff != "" {
		t.Errorf("(-ours +of tar)\n%s", diff)
	}
}

func TestABundleHoldsOnlyWhatItsEntrySpeaksOf(t *testing.T) {
	p := prove(t, aReport(), anna, 4, 7)
	for name, c := range map[string]struct {
		subjects map[string][]byte
		want     string
	}{
		"another file":  {map[string][]byte{"trust.pdf": []byte("other")}, "trust.pdf: not the bytes that the statement speaks of"},
		"a path":        {map[string][]byte{"../trust.pdf": []byte("report")}, `"../trust.pdf" is no name of a file in a bundle`},
		"a folder":      {map[string][]byte{"a/trust.pdf": []byte("report")}, `"a/trust.pdf" is no name of a file in a bundle`},
		"a drive":       {map[string][]byte{"c:trust.pdf": []byte("report")}, `"c:trust.pdf" is no name of a file in a bundle`},
		"a line end":    {map[string][]byte{"a\nb": []byte("report")}, `"a\nb" is no name of a file in a bundle`},
		"an option":     {map[string][]byte{"-rf": []byte("report")}, `"-rf" is no name of a file in a bundle`},
		"shell's words": {map[string][]byte{"$(id)": []byte("report")}, `"$(id)" is no name of a file in a bundle`},
	} {
		_, err := Bundle{p, c.subjects}.Files()
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v; wanted %s", name, err, c.want)
		}
	}
}

func TestABundleThatIsNoneIsRefused(t *testing.T) {
	good := func() fstest.MapFS {
		files, err := reportBundle(t, 4, 7).Files()
		if err != nil {
			t.Fatal(err)
		}
		out := fstest.MapFS{}
		for _, f := range files {
			out[f.Path] = &fstest.MapFile{Data: f.Bytes}
		}
		return out
	}
	if _, _, err := ReadBundle(good()); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(fstest.MapFS){
		"no proof":                        func(m fstest.MapFS) { delete(m, "proof.json") },
		"an empty proof":                  func(m fstest.MapFS) { m["proof.json"].Data = nil },
		"a proof without end":             func(m fstest.MapFS) { m["proof.json"].Data = bytes.Repeat([]byte(" "), 1<<20) },
		"another thing in the Sigstore's": func(m fstest.MapFS) { m["sigstore.json"].Data = []byte("{}") },
		"a name that speaks to terminals": func(m fstest.MapFS) { m["subjects/\x1b[2J"] = m["README.txt"] },
	} {
		m := good()
		change(m)
		if _, _, err := ReadBundle(m); !errors.Is(err, ErrForm) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// bundleChild verifies a bundle: DIR.
func bundleChild(a []string) error {
	answer, reason := bySelf(a[0], "anna", "log")
	fmt.Printf("answer: %s, %v\n", answer, reason)
	return nil
}

func TestABundleVerifiesInAnEmptyNetwork(t *testing.T) {
	unshare, shell, cosign := needTool(t, "unshare"), needTool(t, "sh"), needTool(t, "cosign")
	needTool(t, "openssl")
	needTool(t, "jq")
	if out, code := run(t, "", unshare, "-rn", "true"); code != 0 {
		missing(t, "this system makes no network namespace: "+out)
	}
	if out, code := run(t, "", unshare, "-rn", "sh", "-c", "cat /proc/net/dev | wc -l"); code != 0 || strings.TrimSpace(out) != "3" {
		t.Fatalf("the namespace is not empty but for the loopback: %s", out)
	}
	keys := keyFiles(t)
	dir := unpack(t, reportBundle(t, 4, 7))
	self := child(t, "verify-bundle", dir)
	self.Args = slices.Concat([]string{unshare, "-rn", self.Path}, self.Args[1:])
	self.Path = unshare
	if out, err := self.CombinedOutput(); err != nil || string(out) != "answer: intact, <nil>\n" {
		t.Errorf("self: %v\n%s", err, out)
	}
	if out, code := run(t, dir, unshare, "-rn", shell, "verify.sh", "-l", filepath.Join(keys, "log.pub"), filepath.Join(keys, "anna.pub")); code != 0 {
		t.Errorf("verify.sh: %d\n%s", code, out)
	}
	if out, code := run(t, dir, unshare, append([]string{"-rn", cosign}, cosignArgs(keys, "anna")...)...); code != 0 {
		t.Errorf("cosign: %d\n%s", code, out)
	}
}

func TestASigstoreBundleHoldsTheEnvelopeAsItIs(t *testing.T) {
	p := prove(t, aReport(), anna, 0, 1)
	e, err := ParseEnvelope(p.Entry)
	if err != nil {
		t.Fatal(err)
	}
	text, err := e.Sigstore()
	if err != nil {
		t.Fatal(err)
	}
	var b struct {
		MediaType    string
		DSSEEnvelope json.RawMessage
	}
	if err := json.Unmarshal(text, &b); err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, b.DSSEEnvelope); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(p.Entry), compact.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if b.MediaType != "application/vnd.dev.sigstore.bundle.v0.3+json" {
		t.Errorf("%s", b.MediaType)
	}
}
