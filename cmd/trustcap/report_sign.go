package main

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/reports"
)

// pdfSigning is who signs the PDF of the trust report, if anybody.
type pdfSigning struct {
	certFile, keyFile string
	reason, location  string

	cert *x509.Certificate
	key  crypto.Signer
}

func (s *pdfSigning) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&s.certFile, "sign-cert", "", "sign the PDF of the trust report with the X.509 certificate in this PEM `file`")
	f.StringVar(&s.keyFile, "sign-key", "", "PEM `file` with the key of the certificate (RSA or ECDSA, PKCS #8 without passphrase), readable by its owner alone")
	f.StringVar(&s.reason, "sign-reason", "", "`reason` that the signature states")
	f.StringVar(&s.location, "sign-location", "", "`place` that the signature states")
}

func (s *pdfSigning) wanted() bool { return s.certFile != "" || s.keyFile != "" }

// usage refuses half a signature, and one without a PDF to bear it.
func (s *pdfSigning) usage(pdf bool) error {
	switch {
	case (s.reason != "" || s.location != "") && !s.wanted():
		return hinted{errors.New("a reason or place is stated by a signature"), "name --sign-cert and --sign-key"}
	case !s.wanted():
		return nil
	case s.keyFile == "":
		return hinted{errors.New("--sign-cert: a signature needs the key too"), "name it: --sign-key KEY.pem"}
	case s.certFile == "":
		return hinted{errors.New("--sign-key: a signature needs the certificate too"), "name it: --sign-cert CERT.pem"}
	case !pdf:
		return hinted{errors.New("--sign-cert: only a PDF is signed so"), "add -f pdf"}
	}
	return nil
}

// read reads certificate and key, and whether they can sign now.
func (s *pdfSigning) read(p *program) error {
	if !s.wanted() {
		return nil
	}
	block, err := readPEM("--sign-cert", s.certFile, "CERTIFICATE")
	if err != nil {
		return err
	}
	if s.cert, err = x509.ParseCertificate(block); err != nil {
		return fmt.Errorf("--sign-cert: %s: %w", s.certFile, err)
	}
	info, err := os.Stat(s.keyFile)
	if err != nil {
		return fmt.Errorf("--sign-key: %w", cannotRead(s.keyFile, err))
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 { // there the permissions say nothing
		return hinted{fmt.Errorf("--sign-key: %s can be read by others (%04o)", s.keyFile, info.Mode().Perm()), "chmod 600 " + s.keyFile + ", and ask whether it must be replaced"}
	}
	if block, err = readPEM("--sign-key", s.keyFile, "PRIVATE KEY"); err != nil {
		return err
	}
	key, err := x509.ParsePKCS8PrivateKey(block)
	if err != nil {
		return fmt.Errorf("--sign-key: %s: %w", s.keyFile, err)
	}
	signer, ok := key.(crypto.Signer)
	if !ok {
		return fmt.Errorf("--sign-key: %s: a key that cannot sign", s.keyFile)
	}
	s.key = signer
	if err := reports.CheckSigner(s.cert, s.key, p.now()); err != nil {
		return fmt.Errorf("--sign-cert: %s: %w", s.certFile, err)
	}
	return nil
}

// readPEM is the first block of a kind in a PEM file.
func readPEM(flag, name, kind string) ([]byte, error) {
	rest, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, cannotRead(name, err))
	}
	var others []string
	for {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if block.Type == kind {
			return block.Bytes, nil
		}
		others = append(others, block.Type)
	}
	err = fmt.Errorf("%s: %s: no %s in PEM", flag, name, kind)
	switch {
	case slices.Contains(others, "ENCRYPTED PRIVATE KEY"):
		return nil, hinted{err, "the key has a passphrase; a copy without one: openssl pkcs8 -in " + name + " -out KEY.pem"}
	case slices.Contains(others, "EC PRIVATE KEY"), slices.Contains(others, "RSA PRIVATE KEY"):
		return nil, hinted{err, "it is in an older form; as PKCS #8: openssl pkcs8 -topk8 -nocrypt -in " + name + " -out KEY.pem"}
	}
	return nil, err
}

// signed writes what write writes, signed.
func (s *pdfSigning) signed(p *program, write func(io.Writer) error) func(io.Writer) error {
	return func(w io.Writer) error {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			return err
		}
		out, err := s.bytes(p, b.Bytes())
		if err != nil {
			return err
		}
		_, err = w.Write(out)
		return err
	}
}

// bytes is a PDF, signed.
func (s *pdfSigning) bytes(p *program, document []byte) ([]byte, error) {
	out, err := reports.SignPDF(document, s.cert, s.key, reports.SignOptions{When: p.now(), Reason: s.reason, Location: s.location})
	if err != nil {
		return nil, fmt.Errorf("--sign-cert: %w", err)
	}
	return out, nil
}
