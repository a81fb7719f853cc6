package evidence

import (
	"bytes"
	"crypto/ed25519"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/crypto/ssh"
	"golang.org/x/mod/sumdb/note"
)

// Key is an Ed25519 private key and the name it is called by. It signs
// statements and checkpoints, and prints itself as its name and public key.
type Key struct {
	Name    string
	private *ed25519.PrivateKey // a pointer, since fmt goes into what it does not know
}

var (
	// ErrPassphraseMissing says that a private key is encrypted and no passphrase was given.
	ErrPassphraseMissing = errors.New("the private key is encrypted, and no passphrase was given")
	// ErrPassphraseWrong says that a passphrase does not open the private key.
	ErrPassphraseWrong = errors.New("the passphrase does not open the private key")
	// ErrKeyInClear says that a private key is not encrypted where that was not asked for.
	ErrKeyInClear = errors.New("the private key is not encrypted")
)

// Unlock says how a private key may be opened.
type Unlock struct {
	// Passphrase is asked once, and only if the key is encrypted. What it
	// returns is overwritten after use. Nil or an empty answer: there is none.
	Passphrase func() ([]byte, error)
	// Clear allows a key that is not encrypted.
	Clear bool
}

// NewKey makes a key.
func NewKey(name string) (Key, error) {
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return Key{}, err
	}
	return Key{name, &private}, nil
}

// ParseKey reads a private key in an OpenSSH file (PEM). It has no name: that
// is in the keyring. The errors are
// [ErrPassphraseMissing], [ErrPassphraseWrong], [ErrKeyInClear],
// [ErrNotEd25519] and what unlock returns.
func ParseKey(text []byte, unlock Unlock) (Key, error) {
	block, rest := pem.Decode(text)
	if block == nil {
		return Key{}, fmt.Errorf("%w: an OpenSSH private key begins with -----BEGIN OPENSSH PRIVATE KEY-----", ErrNotEd25519)
	}
	if block.Type != "OPENSSH PRIVATE KEY" {
		return Key{}, fmt.Errorf("%w: this is a PEM block %q, and an OpenSSH private key is asked for", ErrNotEd25519, block.Type)
	}
	if len(bytes.TrimSpace(rest)) > 0 {
		return Key{}, errors.New("a private key is one PEM block and nothing else")
	}
	parsed, err := ssh.ParseRawPrivateKey(text)
	var missing *ssh.PassphraseMissingError
	switch {
	case errors.As(err, &missing):
		if parsed, err = decrypt(text, unlock.Passphrase); err != nil {
			return Key{}, err
		}
	case err != nil:
		return Key{}, fmt.Errorf("%w: %v", ErrNotEd25519, err)
	case !unlock.Clear:
		return Key{}, ErrKeyInClear
	}
	private, ok := parsed.(*ed25519.PrivateKey)
	if !ok {
		return Key{}, fmt.Errorf("%w: this is %s", ErrNotEd25519, strings.TrimPrefix(fmt.Sprintf("%T", parsed), "*"))
	}
	return Key{private: private}, nil
}

func decrypt(text []byte, ask func() ([]byte, error)) (any, error) {
	if ask == nil {
		return nil, ErrPassphraseMissing
	}
	passphrase, err := ask()
	if err != nil {
		return nil, err
	}
	defer clear(passphrase)
	if len(passphrase) == 0 {
		return nil, ErrPassphraseMissing
	}
	parsed, err := ssh.ParseRawPrivateKeyWithPassphrase(text, passphrase)
	if errors.Is(err, x509.IncorrectPasswordError) {
		return nil, ErrPassphraseWrong
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotEd25519, err)
	}
	return parsed, nil
}

// Encrypted is the key as an OpenSSH file under a passphrase. Each call gives
// other bytes, since the salt differs. An empty passphrase is
// [ErrPassphraseMissing].
func (k Key) Encrypted(passphrase []byte) ([]byte, error) {
	if len(passphrase) == 0 {
		return nil, ErrPassphraseMissing
	}
	block, err := ssh.MarshalPrivateKeyWithPassphrase(*k.private, k.Name, passphrase)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(block), nil
}

// InClear is the key as an OpenSSH file without a passphrase, for a runner that
// keeps secrets itself. Nothing here calls it.
func (k Key) InClear() ([]byte, error) {
	block, err := ssh.MarshalPrivateKey(*k.private, k.Name)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(block), nil
}

// Public is the public half.
func (k Key) Public() PublicKey {
	if k.private == nil {
		return PublicKey{}
	}
	return PublicKey{string(k.private.Public().(ed25519.PublicKey))}
}

// String is the name and the public key: a private key is never printed.
func (k Key) String() string { return k.Public().Line(k.Name) }

// Format writes [Key.String] whatever the verb: no verb shows the private key.
func (k Key) Format(s fmt.State, _ rune) { io.WriteString(s, k.String()) }

func (k Key) sign(message []byte) []byte { return ed25519.Sign(*k.private, message) }

// NoteSigner signs checkpoints of the log of that origin.
func (k Key) NoteSigner(origin string) (note.Signer, error) {
	verifier, err := k.Public().NoteVerifier(origin)
	if err != nil {
		return nil, err
	}
	const algorithm = 1 // Ed25519 in signed notes
	seed := append([]byte{algorithm}, k.private.Seed()...)
	return note.NewSigner(fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", origin, verifier.KeyHash(), base64.StdEncoding.EncodeToString(seed)))
}
