package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/trustcap/trustcap/evidence"
)

// signedParts are those of a proof and of a Sigstore bundle that tests alter.
type signedParts struct {
	PayloadType string `json:"payloadType"`
	Payload     string `json:"payload"`
	Signatures  []struct {
		KeyID string `json:"keyid"`
		Sig   string `json:"sig"`
	} `json:"signatures"`
}

// rewrite replaces text in files of a bundle; where there is none of it the test
// fails.
func rewrite(t *testing.T, dir, old, new string, names ...string) {
	t.Helper()
	for _, name := range names {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(old)) {
			t.Fatalf("%s: no %q to alter", name, old)
		}
		if err := os.WriteFile(filepath.Join(dir, name), bytes.ReplaceAll(b, []byte(old), []byte(new)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// What `evidence prove` hands over of a recorded run verifies in three ways, and
// in none once a part of it is altered.
func TestABundleOfARecordedRunIsRefusedInThreeWaysOnceItIsAltered(t *testing.T) {
	shell, cosign := needTool(t, "sh"), needTool(t, "cosign")
	needTool(t, "openssl")
	needTool(t, "jq")
	o := newOffice(t, 3)
	o.must("evidence", "keygen", "mallory")
	o.must("evidence", "prove", "1", "-o", "bundle")
	both, ciso, mallory, log := o.keyLines(""), o.keyLines(" ciso"), o.keyLines(" mallory"), o.keyLines(" log")

	text, err := os.ReadFile("bundle/proof.json")
	if err != nil {
		t.Fatal(err)
	}
	var proof struct {
		Envelope  signedParts `json:"envelope"`
		PublicKey string      `json:"public_key"`
	}
	if err := json.Unmarshal(text, &proof); err != nil {
		t.Fatal(err)
	}
	ring, err := readKeyring(".trustcap/keys.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var other evidence.PublicKey
	for _, k := range ring.Keys {
		if k.Name == "mallory" {
			other = k.Public
		}
	}
	payload, err := base64.StdEncoding.DecodeString(proof.Envelope.Payload)
	if err != nil {
		t.Fatal(err)
	}
	sig, err := base64.StdEncoding.DecodeString(proof.Envelope.Signatures[0].Sig)
	if err != nil {
		t.Fatal(err)
	}
	sig[9] ^= 1
	envelopes := []string{"proof.json", "sigstore.json"}

	for _, c := range []struct {
		name   string
		alter  func(t *testing.T, dir string)
		signer string // file of the key that is given
		code   int    // of trustcap and of the script
		cosign bool   // whether it verifies there
	}{
		{"nothing", func(*testing.T, string) {}, ciso, exitClean, true},
		{"payload", func(t *testing.T, dir string) {
			b := bytes.Replace(payload, []byte(`"result":"WARNED"`), []byte(`"result":"PASSED"`), 1)
			rewrite(t, dir, proof.Envelope.Payload, base64.StdEncoding.EncodeToString(b), envelopes...)
		}, ciso, exitFindings, false},
		{"type", func(t *testing.T, dir string) {
			rewrite(t, dir, proof.Envelope.PayloadType, "application/json", envelopes...)
		}, ciso, exitFindings, false},
		{"signature", func(t *testing.T, dir string) {
			rewrite(t, dir, proof.Envelope.Signatures[0].Sig, base64.StdEncoding.EncodeToString(sig), envelopes...)
		}, ciso, exitFindings, false},
		{"subject", func(t *testing.T, dir string) {
			rewrite(t, dir, "Kaufladen", "Kaufhalle", "subjects/result.json")
		}, ciso, exitFindings, false},
		{"key named", func(t *testing.T, dir string) {
			rewrite(t, dir, proof.PublicKey, other.Line(""), "proof.json")
			rewrite(t, dir, proof.Envelope.Signatures[0].KeyID, other.ID(), envelopes...)
		}, ciso, exitFindings, false},
		{"key named and given", func(t *testing.T, dir string) {
			rewrite(t, dir, proof.PublicKey, other.Line(""), "proof.json")
			rewrite(t, dir, proof.Envelope.Signatures[0].KeyID, other.ID(), envelopes...)
		}, mallory, exitFindings, false},
		{"key given", func(*testing.T, string) {}, mallory, exitUnknown, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("bundle")); err != nil {
				t.Fatal(err)
			}
			c.alter(t, dir)
			if code, said := o.run("verify", dir, "--key", c.signer, "--key", log); code != c.code {
				t.Errorf("trustcap: exit code %d, not %d\n%s", code, c.code, said)
			}
			out, err := exec.Command(shell, filepath.Join(dir, "verify.sh"), "-l", log, c.signer).CombinedOutput()
			if code := exitCode(t, err); code != c.code {
				t.Errorf("verify.sh: exit code %d, not %d\n%s", code, c.code, out)
			}
			pem, err := exec.Command(shell, filepath.Join(dir, "verify.sh"), "-e", c.signer).Output()
			if err != nil {
				t.Fatal(err)
			}
			key := filepath.Join(dir, "signer.pem")
			if err := os.WriteFile(key, pem, 0o644); err != nil {
				t.Fatal(err)
			}
			out, err = exec.Command(cosign, "verify-blob-attestation", "--bundle", filepath.Join(dir, "sigstore.json"), "--key", key,
				"--insecure-ignore-tlog", "--type", evidence.RunType, filepath.Join(dir, "subjects", "result.json")).CombinedOutput()
			if (exitCode(t, err) == 0) != c.cosign {
				t.Errorf("cosign: %v\n%s", err, out)
			}
		})
	}
	o.must("verify", "bundle", "--key", both)
}

// exitCode is that of a program that ran.
func exitCode(t *testing.T, err error) int {
	t.Helper()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0
}
