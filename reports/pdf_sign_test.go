package reports

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var signedOn = time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC)

// certificate is a certificate that the key made for itself.
func certificate(t testing.TB, key crypto.Signer, change func(*x509.Certificate)) *x509.Certificate {
	t.Helper()
	c := &x509.Certificate{
		SerialNumber: big.NewInt(20261121), Subject: pkix.Name{CommonName: "Mühlbach Daten GmbH (test)", Organization: []string{"Mühlbach Daten GmbH"}, Country: []string{"DE"}},
		NotBefore: signedOn.AddDate(0, -1, 0), NotAfter: signedOn.AddDate(1, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature,
	}
	if change != nil {
		change(c)
	}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	c, err = x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// signers are a key of each kind.
func signers(t testing.TB) map[string]crypto.Signer {
	t.Helper()
	small, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	large, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]crypto.Signer{"ECDSA P-256": small, "RSA": large}
}

func trustReport(t testing.TB) []byte {
	l := language(t, "de")
	return render(t, Trust(public("customers"), house(t).Disclosed("customers"), l), l)
}

// pdfsig is what poppler says of the signatures of a document.
func pdfsig(t *testing.T, document []byte) string {
	t.Helper()
	name := needTool(t, "pdfsig")
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatal(err)
	}
	out, _ := exec.Command(name, "-nocert", file).CombinedOutput() // it fails where a signature does not hold
	return string(out)
}

func TestASignedReportIsValidAndWhole(t *testing.T) {
	document := trustReport(t)
	for name, key := range signers(t) {
		t.Run(name, func(t *testing.T) {
			signed, err := SignPDF(document, certificate(t, key, nil), key, SignOptions{When: signedOn, Reason: "Freigabe (1)", Location: "Auental"})
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{`/Reason (Freigabe \(1\))`, "/Location (Auental)", "/M (D:20261121093000+00'00')"} {
				if !bytes.Contains(signed[len(document):], []byte(want)) {
					t.Errorf("the signature does not state %s", want)
				}
			}
			if !bytes.HasPrefix(signed, document) {
				t.Error("the report as it was is not in the signed one")
			}
			out := pdfsig(t, signed)
			for _, want := range []string{"Signature is Valid", "Total document signed", "Mühlbach Daten GmbH (test)", "ETSI.CAdES.detached", "SHA-256", "Nov 21 2026 09:30:00"} {
				if !strings.Contains(out, want) {
					t.Errorf("pdfsig does not say %q:\n%s", want, out)
				}
			}
			if out := program(t, signed, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
			preflight(t, signed)
		})
	}
}

func TestOneChangedByteBreaksTheSignature(t *testing.T) {
	document := trustReport(t)
	key := signers(t)["ECDSA P-256"]
	signed, err := SignPDF(document, certificate(t, key, nil), key, SignOptions{When: signedOn})
	if err != nil {
		t.Fatal(err)
	}
	for name, at := range map[string]int{
		"in the page":      bytes.Index(signed, []byte("stream\n")) + 40,
		"in the metadata":  bytes.Index(signed, []byte("<pdfaid:part>")) + len("<pdfaid:part>"),
		"in the signature": bytes.Index(signed, []byte("/M (D:20261121")) + 9,
		"at the end":       len(signed) - 3,
	} {
		t.Run(name, func(t *testing.T) {
			changed := bytes.Clone(signed)
			changed[at] ^= 1
			if out := pdfsig(t, changed); strings.Contains(out, "Signature is Valid") {
				t.Error(out)
			}
		})
	}
	t.Run("one more", func(t *testing.T) {
		if out := pdfsig(t, append(bytes.Clone(signed), '\n')); strings.Contains(out, "Total document signed") {
			t.Error(out)
		}
	})
}

// openssl reads the signature as CMS by itself.
func TestTheSignatureIsCMSThatOthersRead(t *testing.T) {
	openssl := needTool(t, "openssl")
	document := trustReport(t)
	for name, key := range signers(t) {
		t.Run(name, func(t *testing.T) {
			cert := certificate(t, key, nil)
			signed, err := SignPDF(document, cert, key, SignOptions{When: signedOn})
			if err != nil {
				t.Fatal(err)
			}
			content, cms := parts(t, signed)
			dir := t.TempDir()
			for file, b := range map[string][]byte{"content": content, "cms": cms, "cert": pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw})} {
				if err := os.WriteFile(filepath.Join(dir, file), b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			verify := func() (string, error) {
				out, err := exec.Command(openssl, "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", filepath.Join(dir, "cms"), "-content", filepath.Join(dir, "content"), "-CAfile", filepath.Join(dir, "cert"), "-partial_chain", "-purpose", "any", "-no_check_time", "-out", os.DevNull).CombinedOutput()
				return string(out), err
			}
			if out, err := verify(); err != nil {
				t.Fatal(out)
			}
			content[100] ^= 1
			if err := os.WriteFile(filepath.Join(dir, "content"), content, 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := verify(); err == nil {
				t.Errorf("changed content verifies: %s", out)
			}
		})
	}
}

func TestWhatCannotBeSignedIsRefused(t *testing.T) {
	document := trustReport(t)
	keys := signers(t)
	key, other := keys["ECDSA P-256"], keys["RSA"]
	good := certificate(t, key, nil)
	signed, err := SignPDF(document, good, key, SignOptions{When: signedOn})
	if err != nil {
		t.Fatal(err)
	}
	weak, err := ecdsa.GenerateKey(elliptic.P224(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	l := language(t, "de")
	packed := render(t, Audit(assessment(), house(t), l), l)
	for name, test := range map[string]struct {
		document []byte
		cert     *x509.Certificate
		key      crypto.Signer
		when     time.Time
		want     string
	}{
		"a key that is not the certificate's":  {document, good, other, signedOn, "not that of the certificate"},
		"no key":                               {document, good, nil, signedOn, "needs a certificate and its key"},
		"no certificate":                       {document, nil, key, signedOn, "needs a certificate and its key"},
		"a certificate that has ended":         {document, good, key, signedOn.AddDate(2, 0, 0), "not valid on 2028-11-21"},
		"a certificate that has not begun":     {document, good, key, signedOn.AddDate(-1, 0, 0), "not valid on 2025-11-21"},
		"a certificate that is for keys alone": {document, certificate(t, key, func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyAgreement }), key, signedOn, "not for signing"},
		"a key that is too short":              {document, certificate(t, weak, nil), weak, signedOn, "too short"},
		"a document that is signed already":    {signed, good, key, signedOn, "signed already"},
		"a document that is not archival":      {packed, good, key, signedOn, "not an archival PDF"},
		"a document that is cut short":         {document[:len(document)/2], good, key, signedOn, "not an archival PDF"},
		"a document with something in front":   {append([]byte("x\n"), document...), good, key, signedOn, "damaged"},
		"nothing":                              {nil, good, key, signedOn, "not an archival PDF"},
		"a certificate that leaves no room":    {document, certificate(t, key, func(c *x509.Certificate) { c.Subject.Organization = []string{strings.Repeat("x", 20<<10)} }), key, signedOn, "too large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := SignPDF(test.document, test.cert, test.key, SignOptions{When: test.when})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}
