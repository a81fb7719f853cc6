package evidence

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/ssh"
	"golang.org/x/mod/sumdb/note"
)

// PublicKey is an Ed25519 public key. Its zero value is no key.
type PublicKey struct{ key string }

// ErrNotEd25519 says that a text holds no Ed25519 key.
var ErrNotEd25519 = errors.New("no Ed25519 key")

// ParsePublicKey reads one public key: a line "ssh-ed25519 AAAA… name", or a
// PEM block "PUBLIC KEY". The name is the comment of the line, or empty.
func ParsePublicKey(text []byte) (key PublicKey, name string, err error) {
	text = bytes.TrimSpace(text)
	if bytes.HasPrefix(text, []byte("-----BEGIN ")) {
		block, rest := pem.Decode(text)
		if block == nil || len(bytes.TrimSpace(rest)) > 0 {
			return PublicKey{}, "", errors.New("a public key is one PEM block and nothing else")
		}
		if strings.Contains(block.Type, "PRIVATE") {
			return PublicKey{}, "", errors.New("this is a private key; the public one is asked for")
		}
		parsed, err := x509.ParsePKIXPublicKey(block.Bytes)
		if err != nil {
			return PublicKey{}, "", fmt.Errorf("%w: %v", ErrNotEd25519, err)
		}
		if k, ok := parsed.(ed25519.PublicKey); ok {
			return PublicKey{string(k)}, "", nil
		}
		return PublicKey{}, "", fmt.Errorf("%w: this is %T", ErrNotEd25519, parsed)
	}
	parsed, comment, options, rest, err := ssh.ParseAuthorizedKey(text)
	if err != nil || len(options) > 0 || len(bytes.TrimSpace(rest)) > 0 {
		return PublicKey{}, "", fmt.Errorf(`%w: a public key is one line "ssh-ed25519 AAAA… name" or a PEM block`, ErrNotEd25519)
	}
	if parsed.Type() != ssh.KeyAlgoED25519 {
		return PublicKey{}, "", fmt.Errorf("%w: this is %s", ErrNotEd25519, parsed.Type())
	}
	k := parsed.(ssh.CryptoPublicKey).CryptoPublicKey().(ed25519.PublicKey)
	return PublicKey{string(k)}, comment, nil
}

// IsZero reports whether there is no key.
func (p PublicKey) IsZero() bool { return p.key == "" }

// blob is the key as SSH writes it on the wire, of which fingerprints are taken.
func (p PublicKey) blob() []byte {
	k, err := ssh.NewPublicKey(ed25519.PublicKey(p.key))
	if err != nil {
		return nil // no key
	}
	return k.Marshal()
}

// Line is the key as ssh-keygen writes it, "ssh-ed25519 AAAA…", with the name
// behind it if there is one, and without a line end.
func (p PublicKey) Line(name string) string {
	line := ssh.KeyAlgoED25519 + " " + base64.StdEncoding.EncodeToString(p.blob())
	if name != "" {
		line += " " + name
	}
	return line
}

// PEM is the key as openssl and cosign read it.
func (p PublicKey) PEM() []byte {
	der, err := x509.MarshalPKIXPublicKey(ed25519.PublicKey(p.key))
	if err != nil {
		return nil // no key
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})
}

// ID names the key in envelopes: "SHA256:" and the digest in base64, as
// `ssh-keygen -lf` prints it.
func (p PublicKey) ID() string {
	sum := sha256.Sum256(p.blob())
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

// digest is the digest of [PublicKey.ID] in hexadecimal digits.
func (p PublicKey) digest() string {
	sum := sha256.Sum256(p.blob())
	return hex.EncodeToString(sum[:])
}

// Fingerprint is the digest of [PublicKey.ID] in sixteen groups of four
// hexadecimal digits, to be compared by phone.
func (p PublicKey) Fingerprint() string {
	digits := p.digest()
	groups := make([]string, 0, 16)
	for i := 0; i < len(digits); i += 4 {
		groups = append(groups, digits[i:i+4])
	}
	return strings.Join(groups, " ")
}

// verifies reports whether sig is this key's signature of the message.
func (p PublicKey) verifies(message, sig []byte) bool {
	return len(p.key) == ed25519.PublicKeySize && len(sig) == ed25519.SignatureSize &&
		ed25519.Verify(ed25519.PublicKey(p.key), message, sig)
}

// NoteVerifier checks checkpoints of the log of that origin.
func (p PublicKey) NoteVerifier(origin string) (note.Verifier, error) {
	text, err := note.NewEd25519VerifierKey(origin, ed25519.PublicKey(p.key))
	if err != nil {
		return nil, err
	}
	v, err := note.NewVerifier(text)
	if err != nil {
		return nil, fmt.Errorf("%q is no name of a log: it may hold neither spaces nor +", origin)
	}
	return v, nil
}
