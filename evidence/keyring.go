package evidence

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// Role is what a key signs.
type Role string

// The roles of keys.
const (
	SignerRole Role = "signer" // statements
	LogRole    Role = "log"    // checkpoints
)

func (r Role) check() error {
	if r != SignerRole && r != LogRole {
		return fmt.Errorf("%q is no role of a key: %s or %s", r, SignerRole, LogRole)
	}
	return nil
}

// KeyRecord is what is known of a public key. Days are written 2006-01-02 and
// compared in UTC; an empty one is none.
type KeyRecord struct {
	Name    string
	Role    Role
	Public  PublicKey
	From    string // the first day on which it signs
	Until   string // the last day on which it signs
	Revoked string // the day of its revocation

	// RevokedAt is the index of the entry that revoked it in the keyring's
	// log, where that is known: what stands before it stays valid.
	RevokedAt *int64

	Replaces string // the name of the key that it succeeds, or empty
}

// Keyring is the keys that one believes, and the log that they belong to.
type Keyring struct {
	Origin string // the log's name in its checkpoints; empty: any
	Keys   []KeyRecord
}

var (
	// ErrNotYetValid says that a key signed before its first day.
	ErrNotYetValid = errors.New("not yet valid")
	// ErrExpired says that a key signed after its last day.
	ErrExpired = errors.New("expired")
	// ErrRevoked says that a key signed after its revocation.
	ErrRevoked = errors.New("revoked")
)

// KeyStateError says that a key was not valid when it signed. It is one of
// [ErrNotYetValid], [ErrExpired] and [ErrRevoked].
type KeyStateError struct {
	Key   KeyRecord
	State error
	At    time.Time // when the signer says that it signed
}

func (e *KeyStateError) Error() string {
	at := e.At.UTC().Format(time.DateOnly)
	switch e.State {
	case ErrNotYetValid:
		return fmt.Sprintf("the key %q is valid from %s, and this is signed on %s", e.Key.Name, e.Key.From, at)
	case ErrExpired:
		return fmt.Sprintf("the key %q expired after %s, and this is signed on %s", e.Key.Name, e.Key.Until, at)
	}
	return fmt.Sprintf("the key %q was revoked on %s, and nothing shows that this was signed before", e.Key.Name, e.Key.Revoked)
}

// Unwrap is the state.
func (e *KeyStateError) Unwrap() error { return e.State }

// Check says what is wrong with a keyring, all of it: doubled names and keys,
// unknown roles, days that are none or run backwards, unknown predecessors.
func (k Keyring) Check() error {
	var problems []error
	names, ids := map[string]bool{}, map[string]string{}
	for _, r := range k.Keys {
		bad := func(err error) {
			if err != nil {
				problems = append(problems, fmt.Errorf("key %q: %w", r.Name, err))
			}
		}
		if r.Name == "" || names[r.Name] {
			bad(errors.New("a key has a name of its own"))
		}
		names[r.Name] = true
		bad(r.Role.check())
		if r.Public.IsZero() {
			bad(ErrNotEd25519)
		} else if other, ok := ids[r.Public.ID()]; ok {
			bad(fmt.Errorf("it is the same key as %q", other))
		} else {
			ids[r.Public.ID()] = r.Name
		}
		for what, day := range map[string]string{"from": r.From, "until": r.Until, "revoked": r.Revoked} {
			if day != "" {
				bad(checkDay(what, day))
			}
		}
		if r.From != "" && r.Until != "" && r.Until < r.From {
			bad(fmt.Errorf("it ends on %s, before it begins on %s", r.Until, r.From))
		}
		if r.RevokedAt != nil && (r.Revoked == "" || *r.RevokedAt < 0) {
			bad(errors.New("the entry of a revocation needs its day and is no negative number"))
		}
	}
	for _, r := range k.Keys {
		if r.Replaces != "" && (!names[r.Replaces] || r.Replaces == r.Name) {
			problems = append(problems, fmt.Errorf("key %q: it replaces %q, which is no other key here", r.Name, r.Replaces))
		}
	}
	slices.SortFunc(problems, func(a, b error) int {
		if a.Error() < b.Error() {
			return -1
		}
		return 1
	})
	return errors.Join(problems...)
}

// Find is the record of a key in a role, by its [PublicKey.ID].
func (k Keyring) Find(role Role, id string) (KeyRecord, bool) {
	for _, r := range k.Keys {
		if r.Role == role && r.Public.ID() == id {
			return r, true
		}
	}
	return KeyRecord{}, false
}

// knowsLogs reports whether the ring says which logs one knows: by the log's
// name, or by a key that signs checkpoints alone.
func (k Keyring) knowsLogs() bool {
	return k.Origin != "" || slices.ContainsFunc(k.Keys, func(r KeyRecord) bool {
		_, signs := k.Find(SignerRole, r.Public.ID())
		return r.Role == LogRole && !signs
	})
}

// anywhere is a place in no log that is known.
const anywhere = -1

// ValidAt is nil or a [*KeyStateError]. made is when the signer says that it
// signed; index is the place of the entry in the keyring's log, or negative
// where that is not shown.
//
// A key that was revoked may be in a thief's hands, who writes any day that he
// likes. So what it signed is valid only by its place before the revocation;
// where the place of either is not known, by the signer's word no key is.
func (r KeyRecord) ValidAt(made time.Time, index int64) error {
	day := made.UTC().Format(time.DateOnly)
	switch {
	case r.revokedBefore(index):
		return &KeyStateError{r, ErrRevoked, made}
	case r.From != "" && day < r.From:
		return &KeyStateError{r, ErrNotYetValid, made}
	case r.Until != "" && day > r.Until:
		return &KeyStateError{r, ErrExpired, made}
	}
	return nil
}

func (r KeyRecord) revokedBefore(index int64) bool {
	return r.Revoked != "" && (index < 0 || r.RevokedAt == nil || index >= *r.RevokedAt)
}

// Given is the keyring of public keys that a person hands over, a line each (or
// one PEM block), in the roles named; signers and logs where none is. Empty
// lines and lines that begin with # are left out. A key without a name is
// called by its number.
func Given(text []byte, roles ...Role) (Keyring, error) {
	if len(roles) == 0 {
		roles = []Role{SignerRole, LogRole}
	}
	number := 0
	var k Keyring
	add := func(text []byte) error {
		key, name, err := ParsePublicKey(text)
		if err != nil {
			return err
		}
		if number++; name == "" {
			name = fmt.Sprintf("key %d", number)
		}
		for _, role := range roles {
			k.Keys = append(k.Keys, KeyRecord{Name: name, Role: role, Public: key})
		}
		return nil
	}
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("-----BEGIN ")) {
		err := add(text)
		return k, err
	}
	n := 0
	for line := range bytes.Lines(text) {
		n++
		if line = bytes.TrimSpace(line); len(line) == 0 || line[0] == '#' {
			continue
		}
		if err := add(line); err != nil {
			return Keyring{}, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if len(k.Keys) == 0 {
		return Keyring{}, ErrNotEd25519
	}
	return k, nil
}

// Learn is the keyring with what the entries of its log say of keys: until when
// they sign, who succeeds them, and at which entry they were revoked. The
// entries come from the log's beginning, each with its index. Entries that are
// no change of a key, or one that [Keyring.Apply] does not believe, teach
// nothing.
//
// A ring is often written after the log: it knows the day of a revocation that
// the entries only come to. So each key counts as valid until the entry that
// revokes it; one for which there is none is as revoked as before.
func (k Keyring) Learn(entries iter.Seq2[int64, []byte]) Keyring {
	ring := Keyring{k.Origin, slices.Clone(k.Keys)}
	for i := range ring.Keys {
		ring.Keys[i].Revoked, ring.Keys[i].RevokedAt = "", nil
	}
	for index, entry := range entries {
		e, err := ParseEnvelope(entry)
		if err != nil || !bytes.Contains(e.Payload, []byte(KeyChangeType)) {
			continue // most entries; checking their signatures is not for here
		}
		signer, ok := ring.Find(SignerRole, e.KeyID)
		if !ok || e.Verify(signer.Public) != nil {
			continue
		}
		s, err := Decode(e.Payload)
		if err != nil {
			continue
		}
		change, ok := s.(KeyChange)
		if !ok {
			continue
		}
		if after, err := ring.Apply(index, change, signer.Public); err == nil {
			ring = after
		}
	}
	for i, r := range k.Keys { // Apply adds behind them
		if r.Revoked != "" {
			ring.Keys[i].Revoked = r.Revoked
			if ring.Keys[i].RevokedAt == nil {
				ring.Keys[i].RevokedAt = r.RevokedAt
			}
		}
	}
	return ring
}

// Apply is the keyring after an entry of its log that changes a key. The change
// is believed if a key of the ring signed it that was valid then: a signer, or
// for a key of the log that key itself. Of what the ring knows already only
// the entry's index is added, so that it can be built from the log's beginning.
func (k Keyring) Apply(index int64, change KeyChange, by PublicKey) (Keyring, error) {
	signer, ok := k.Find(SignerRole, by.ID())
	if !ok {
		return k, fmt.Errorf("entry %d changes the key %q and is signed by a key that is not known", index, change.Name)
	}
	if err := signer.ValidAt(change.Time, index); err != nil {
		return k, fmt.Errorf("entry %d changes the key %q: %w", index, change.Name, err)
	}
	keys := slices.Clone(k.Keys)
	at := slices.IndexFunc(keys, func(r KeyRecord) bool { return r.Public == change.Key && r.Role == change.Role })
	if change.Action == Added {
		if at < 0 {
			keys = append(keys, KeyRecord{Name: change.Name, Role: change.Role, Public: change.Key, From: change.Day})
		}
		return Keyring{k.Origin, keys}, nil
	}
	if at < 0 {
		return k, fmt.Errorf("entry %d changes the key %q, which is not known", index, change.Name)
	}
	old := keys[at]
	switch change.Action {
	case Rotated:
		if old.Until == "" || change.Day < old.Until {
			old.Until = change.Day
		}
		if _, known := k.Find(change.Role, change.Successor.ID()); !known {
			keys = append(keys, KeyRecord{Name: change.Name, Role: change.Role, Public: change.Successor, From: change.Day, Replaces: old.Name})
		}
	case Revoked:
		if old.Revoked == "" {
			old.Revoked = change.Day
		}
		if old.RevokedAt == nil || index < *old.RevokedAt {
			old.RevokedAt = &index
		}
	}
	keys[at] = old
	return Keyring{k.Origin, keys}, nil
}

// LogVerifiers are the keys that checkpoints may be signed with: those of the
// log, retired ones too, but none that was revoked.
func (k Keyring) LogVerifiers() (note.Verifiers, error) {
	var list []note.Verifier
	for _, r := range k.Keys {
		if r.Role != LogRole || r.Revoked != "" {
			continue
		}
		v, err := r.Public.NoteVerifier(k.Origin)
		if err != nil {
			return nil, fmt.Errorf("key %q: %w", r.Name, err)
		}
		list = append(list, v)
	}
	return note.VerifierList(list...), nil
}
