package evidence

import "github.com/secure-systems-lab/go-securesystemslib/dsse"

const sigstoreMediaType = "application/vnd.dev.sigstore.bundle.v0.3+json"

// sigstoreBundle is a signed statement as Sigstore's tools read it. It holds
// nothing of the log: those tools know logs of another kind.
type sigstoreBundle struct {
	MediaType            string `json:"mediaType"`
	VerificationMaterial struct {
		PublicKey struct {
			Hint string `json:"hint"`
		} `json:"publicKey"`
	} `json:"verificationMaterial"`
	DSSEEnvelope *dsse.Envelope `json:"dsseEnvelope"`
}

// Sigstore is the envelope as a Sigstore bundle (v0.3), which
// `cosign verify-blob-attestation` checks.
func (e Envelope) Sigstore() ([]byte, error) {
	b := sigstoreBundle{MediaType: sigstoreMediaType, DSSEEnvelope: e.dsse()}
	b.VerificationMaterial.PublicKey.Hint = e.KeyID
	text, err := canonical(b)
	if err != nil {
		return nil, err
	}
	return indented(text)
}
