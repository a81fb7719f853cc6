package evidence

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/secure-systems-lab/go-securesystemslib/dsse"
	"golang.org/x/mod/sumdb/tlog"
)

// ProofExtension is what the name of a file is followed by in the name of its proof.
const ProofExtension = ".proof.json"

const proofFormat = "urn:trustcap:proof:v1"

// maxProofFile is far more than an envelope, 64 hashes and a checkpoint need.
const maxProofFile = 64 << 10

// ErrFormat says that a proof is of a format that this version does not know.
var ErrFormat = errors.New("of a format that this version does not know")

// ProofFile is all that one needs beside public keys to check an entry without
// its log. Its keys say which key is meant; they are no reason to believe it.
type ProofFile struct {
	Entry  []byte // the entry, an envelope as [Sign] writes it
	Proof  Proof
	Signer PublicKey
	Log    PublicKey
}

type proofJSON struct {
	Format     string        `json:"format"`
	Envelope   dsse.Envelope `json:"envelope"`
	Index      int64         `json:"index"`
	Inclusion  []string      `json:"inclusion"`
	Checkpoint string        `json:"checkpoint"`
	PublicKey  string        `json:"public_key"`
	LogKey     string        `json:"log_key"`
}

// Marshal is the file: JSON, indented for people. The same proof gives the same
// bytes.
func (p ProofFile) Marshal() ([]byte, error) {
	e, err := ParseEnvelope(p.Entry)
	if err != nil {
		return nil, err
	}
	hashes := make([]string, 0, len(p.Proof.Hashes))
	for _, h := range p.Proof.Hashes {
		hashes = append(hashes, base64.StdEncoding.EncodeToString(h[:]))
	}
	text, err := canonical(proofJSON{
		proofFormat, *e.dsse(), p.Proof.Index, hashes, string(p.Proof.Checkpoint), p.Signer.Line(""), p.Log.Line(""),
	})
	if err != nil {
		return nil, err
	}
	return indented(text)
}

func indented(text []byte) ([]byte, error) {
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// ParseProofFile reads what [ProofFile.Marshal] wrote, and nothing else, but for
// the space between words of JSON, which mail and git change: any other text is [ErrForm], or [ErrFormat] where it says that it is another. It checks no signature; see [ProofFile.Verify].
func ParseProofFile(text []byte) (ProofFile, error) {
	if len(text) > maxProofFile {
		return ProofFile{}, fmt.Errorf("proof: %w: it has more than %d bytes", ErrForm, maxProofFile)
	}
	var j proofJSON
	var compact bytes.Buffer
	if err := json.Compact(&compact, text); err != nil {
		return ProofFile{}, fmt.Errorf("proof: %w: %v", ErrForm, err)
	}
	var head struct{ Format string }
	if err := json.Unmarshal(text, &head); err == nil && head.Format != proofFormat {
		return ProofFile{}, fmt.Errorf("proof: %w: %q", ErrFormat, head.Format)
	}
	if err := decodeCanonical(compact.Bytes(), &j); err != nil {
		return ProofFile{}, fmt.Errorf("proof: %w", err)
	}
	p := ProofFile{Proof: Proof{Index: j.Index, Checkpoint: []byte(j.Checkpoint)}}
	var err error
	if p.Entry, err = canonical(j.Envelope); err != nil {
		return ProofFile{}, fmt.Errorf("proof: %w", err)
	}
	for _, text := range j.Inclusion {
		b, err := decodeBase64(text)
		if err != nil || len(b) != tlog.HashSize {
			return ProofFile{}, fmt.Errorf("proof: %w: %q is no hash", ErrForm, text)
		}
		p.Proof.Hashes = append(p.Proof.Hashes, tlog.Hash(b))
	}
	if p.Signer, err = parseBareKey(j.PublicKey); err != nil {
		return ProofFile{}, fmt.Errorf("proof: public_key: %w", err)
	}
	if p.Log, err = parseBareKey(j.LogKey); err != nil {
		return ProofFile{}, fmt.Errorf("proof: log_key: %w", err)
	}
	return p, nil
}

// parseBareKey reads a key's line without a name, in its one form.
func parseBareKey(line string) (PublicKey, error) {
	key, _, err := ParsePublicKey([]byte(line))
	if err == nil && key.Line("") != line {
		return PublicKey{}, ErrForm
	}
	return key, err
}
