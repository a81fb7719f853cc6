package evidence

import (
	"errors"
	"fmt"
	"time"
)

// KeyAction is what happened to a key.
type KeyAction string

// What happens to keys.
const (
	Added   KeyAction = "added"   // the key signs from now on
	Rotated KeyAction = "rotated" // the key signs no more; the successor does
	Revoked KeyAction = "revoked" // the key is not believed for later entries
)

// KeyChange says that a key was added, rotated or revoked. It holds for the
// entries behind it: what a key signed before its revocation stays valid.
type KeyChange struct {
	Action    KeyAction
	Role      Role
	Name      string // of the key, or of the successor when rotated
	Key       PublicKey
	Successor PublicKey // when rotated; else no key
	Day       string    // from which it holds, 2006-01-02
	Reason    string    // in the signer's words, or empty
	Time      time.Time
}

type keyPredicate struct {
	Action    KeyAction `json:"action"`
	Role      Role      `json:"role"`
	Name      string    `json:"name"`
	Key       string    `json:"key"`
	Successor string    `json:"successor,omitempty"`
	Day       string    `json:"day"`
	Reason    string    `json:"reason,omitempty"`
	Time      string    `json:"time"`
}

// Made is when the signer says that the key was changed.
func (k KeyChange) Made() time.Time { return k.Time }

// Subjects is the key in the form of which fingerprints are taken.
func (k KeyChange) Subjects() []Subject { return []Subject{{k.Name, k.Key.digest()}} }

func (k KeyChange) document() (any, error) {
	if k.Key.IsZero() || k.Name == "" {
		return nil, errors.New("a change of a key names the key")
	}
	if err := errors.Join(checkText("name", k.Name), checkText("reason", k.Reason)); err != nil {
		return nil, err
	}
	switch k.Action {
	case Added, Rotated, Revoked:
	default:
		return nil, fmt.Errorf("%q is nothing that happens to a key", k.Action)
	}
	if (k.Action == Rotated) == k.Successor.IsZero() {
		return nil, errors.New("a key has a successor when it is rotated, and only then")
	}
	if k.Successor == k.Key {
		return nil, errors.New("a key does not succeed itself")
	}
	if err := k.Role.check(); err != nil {
		return nil, err
	}
	if err := checkDay("day", k.Day); err != nil {
		return nil, err
	}
	made, err := stamp(k.Time)
	if err != nil {
		return nil, err
	}
	p := keyPredicate{k.Action, k.Role, k.Name, k.Key.Line(""), "", k.Day, k.Reason, made}
	if !k.Successor.IsZero() {
		p.Successor = k.Successor.Line("")
	}
	return statement[keyPredicate]{statementType, []resource{{Name: k.Name, Digest: digest{SHA256: k.Key.digest()}}}, KeyChangeType, p}, nil
}

func readKeyChange(d statement[keyPredicate]) (KeyChange, error) {
	p := d.Predicate
	made, err := readStamp(p.Time)
	if err != nil {
		return KeyChange{}, err
	}
	k := KeyChange{Action: p.Action, Role: p.Role, Name: p.Name, Day: p.Day, Reason: p.Reason, Time: made}
	if k.Key, _, err = ParsePublicKey([]byte(p.Key)); err != nil {
		return KeyChange{}, err
	}
	if p.Successor != "" {
		if k.Successor, _, err = ParsePublicKey([]byte(p.Successor)); err != nil {
			return KeyChange{}, err
		}
	}
	return k, nil
}
