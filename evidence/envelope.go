package evidence

import (
	"context"
	"crypto"
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"

	"github.com/secure-systems-lab/go-securesystemslib/dsse"
)

// PayloadType is the type of every payload: an in-toto statement.
const PayloadType = "application/vnd.in-toto+json"

// MaxEnvelope is the most bytes that an entry of the log has.
const MaxEnvelope = 2048

var (
	// ErrTooLarge says that a statement would make an entry of more than [MaxEnvelope] bytes.
	ErrTooLarge = errors.New("the statement is too large for an entry")
	// ErrSignature says that a signature is not that of the key over these bytes.
	ErrSignature = errors.New("the signature does not fit the statement")
)

// Envelope is a signed statement (DSSE) with one signature.
type Envelope struct {
	Payload []byte // the statement's canonical JSON
	KeyID   string // the [PublicKey.ID] that the signer wrote; it is not signed
	Sig     []byte // Ed25519 over type and payload
}

// Sign makes the entry of the log for a statement: its envelope as canonical
// JSON. The same statement and key give the same bytes.
func Sign(s Statement, key Key) ([]byte, error) {
	payload, err := Encode(s)
	if err != nil {
		return nil, err
	}
	signer, err := dsse.NewEnvelopeSigner(dsseSigner{key})
	if err != nil {
		return nil, err
	}
	e, err := signer.SignPayload(context.Background(), PayloadType, payload)
	if err != nil {
		return nil, err
	}
	entry, err := canonical(e)
	if err != nil {
		return nil, err
	}
	if len(entry) > MaxEnvelope {
		return nil, fmt.Errorf("%w: %d bytes, and %d are allowed; its texts (title, reason, names) are the place to shorten", ErrTooLarge, len(entry), MaxEnvelope)
	}
	return entry, nil
}

// ParseEnvelope reads an entry of the log, and only the form that [Sign] writes.
func ParseEnvelope(entry []byte) (Envelope, error) {
	if len(entry) > MaxEnvelope {
		return Envelope{}, fmt.Errorf("envelope: %w: %d bytes", ErrTooLarge, len(entry))
	}
	var e dsse.Envelope
	if err := decodeCanonical(entry, &e); err != nil {
		return Envelope{}, fmt.Errorf("envelope: %w", err)
	}
	if e.PayloadType != PayloadType {
		return Envelope{}, fmt.Errorf("envelope: %w: the payload's type is %q, not %q", ErrForm, e.PayloadType, PayloadType)
	}
	if len(e.Signatures) != 1 {
		return Envelope{}, fmt.Errorf("envelope: %d signatures, and one is written", len(e.Signatures))
	}
	payload, err := decodeBase64(e.Payload)
	if err != nil {
		return Envelope{}, fmt.Errorf("envelope: payload: %w", err)
	}
	sig, err := decodeBase64(e.Signatures[0].Sig)
	if err != nil {
		return Envelope{}, fmt.Errorf("envelope: signature: %w", err)
	}
	if len(sig) != ed25519.SignatureSize {
		return Envelope{}, fmt.Errorf("envelope: %w: %d bytes", ErrSignature, len(sig))
	}
	return Envelope{payload, e.Signatures[0].KeyID, sig}, nil
}

// decodeBase64 takes the one way in which bytes are written: padded, without
// line ends, unused bits zero.
func decodeBase64(text string) ([]byte, error) {
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil || base64.StdEncoding.EncodeToString(b) != text {
		return nil, fmt.Errorf("%w: no canonical base64", ErrForm)
	}
	return b, nil
}

// Verify checks the signature by a key. A key that the envelope does not name,
// and a signature that does not fit, are [ErrSignature].
func (e Envelope) Verify(key PublicKey) error {
	if e.KeyID != key.ID() {
		return fmt.Errorf("%w: it names the key %s, not %s", ErrSignature, e.KeyID, key.ID())
	}
	verifier, err := dsse.NewEnvelopeVerifier(dsseVerifier{key})
	if err != nil {
		return err
	}
	if _, err := verifier.Verify(context.Background(), e.dsse()); err != nil {
		return ErrSignature
	}
	return nil
}

func (e Envelope) dsse() *dsse.Envelope {
	return &dsse.Envelope{
		PayloadType: PayloadType,
		Payload:     base64.StdEncoding.EncodeToString(e.Payload),
		Signatures:  []dsse.Signature{{KeyID: e.KeyID, Sig: base64.StdEncoding.EncodeToString(e.Sig)}},
	}
}

// dsseSigner shows a key to the DSSE library.
type dsseSigner struct{ key Key }

func (s dsseSigner) Sign(_ context.Context, message []byte) ([]byte, error) {
	if s.key.private == nil {
		return nil, errors.New("no key to sign with")
	}
	return s.key.sign(message), nil
}

func (s dsseSigner) KeyID() (string, error) { return s.key.Public().ID(), nil }

// dsseVerifier shows a public key to the DSSE library.
type dsseVerifier struct{ key PublicKey }

func (v dsseVerifier) Verify(_ context.Context, message, sig []byte) error {
	if !v.key.verifies(message, sig) {
		return ErrSignature
	}
	return nil
}

func (v dsseVerifier) KeyID() (string, error)   { return v.key.ID(), nil }
func (v dsseVerifier) Public() crypto.PublicKey { return ed25519.PublicKey(v.key.key) }
