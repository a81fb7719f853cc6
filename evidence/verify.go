package evidence

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Answer is what a check of a proof comes to.
type Answer string

// The answers, from the best to the worst.
const (
	// Trusted: intact, by a signer one believes, valid when it signed.
	Trusted Answer = "intact"
	// SubjectMissing: intact so far, but bytes that it speaks of are not here.
	SubjectMissing Answer = "intact, bytes missing"
	// LogUnknown: intact, by a known signer, in a log that is none of those one knows.
	LogUnknown Answer = "intact, log unknown"
	// TypeUnknown: intact, and it says something that this version cannot read.
	TypeUnknown Answer = "intact, type unknown"
	// SignerUnknown: intact, by a key that one does not know.
	SignerUnknown Answer = "intact, signer unknown"
	// Refused: altered, or by a key that was not valid.
	Refused Answer = "refused"
)

var (
	// ErrSubject says that bytes are not those that a statement speaks of.
	ErrSubject = errors.New("not the bytes that the statement speaks of")
	// ErrInclusion says that an entry does not stand at its place in the log.
	ErrInclusion = errors.New("the entry does not stand at this place in the log")
	// ErrCheckpoint says that a checkpoint is not what its log signed.
	ErrCheckpoint = errors.New("the checkpoint is not what the log signed")
	// ErrFork says that a log of the same name shows two histories.
	ErrFork = errors.New("the log shows another history than the one seen before")
)

// Trust is what one believes before one looks at a proof.
type Trust struct {
	Keys Keyring
	Pin  *Checkpoint // the last checkpoint seen of a log, already checked; or nil

	// History proves that the log of Pin still holds what it held at an older
	// checkpoint, as [Ledger.Extends] does, and returns [*Broken] where it does
	// not. Without it only the pin itself can be told from a fork.
	History func(old Checkpoint) error
}

// saw reports whether a checkpoint belongs to the history that was seen.
func (t Trust) saw(c Checkpoint) (bool, error) {
	switch {
	case t.Pin == nil || t.Pin.Origin != c.Origin || t.Pin.Size < c.Size:
		return false, nil
	case t.Pin.Size == c.Size && t.Pin.Root != c.Root:
		return false, ErrFork
	case t.Pin.Size == c.Size:
		return true, nil
	case t.History == nil:
		return false, nil
	}
	err := t.History(c)
	if broken := (*Broken)(nil); errors.As(err, &broken) {
		return false, fmt.Errorf("%w: %v", ErrFork, err)
	}
	return err == nil, nil
}

// Verification is the answer to a check of a proof, and what it rests on.
type Verification struct {
	Answer Answer
	Reason error // why it is refused; else nil

	Statement Statement // nil where it cannot be read
	Signer    PublicKey // that signed; no key where the signature does not fit
	Name      string    // the signer's name among the keys one believes, or empty
	Made      time.Time // when the signer says that it signed
	NoDays    bool      // nothing is known of days on which the key expires or was revoked

	Origin   string // the log's name
	LogKey   PublicKey
	LogKnown bool // the log's key is among those one believes, or this state of it was seen before
	Index    int64
	Size     int64 // of the log when this was proven
	Pinned   bool  // the checkpoint is of the history seen before

	Missing []Subject // what it speaks of and was not given
}

// Verify checks a proof: form, signature, subjects, place in the log,
// checkpoint, and whether one believes who signed. The files are all that are
// held to be what the statement speaks of; one that it does not speak of is
// refused.
func (p ProofFile) Verify(files []Subject, trust Trust) Verification {
	v := Verification{Answer: Refused, Index: p.Proof.Index, LogKey: p.Log}
	refuse := func(err error) Verification {
		v.Answer, v.Reason = Refused, err
		return v
	}
	envelope, err := ParseEnvelope(p.Entry)
	if err != nil {
		return refuse(err)
	}
	if err := envelope.Verify(p.Signer); err != nil {
		return refuse(err)
	}
	v.Signer = p.Signer
	checkpoint, err := p.checkpoint()
	if err != nil {
		return refuse(err)
	}
	v.Origin, v.Size = checkpoint.Origin, checkpoint.Size
	if err := tlog.CheckRecord(p.Proof.Hashes, checkpoint.Size, checkpoint.Root, p.Proof.Index, tlog.RecordHash(p.Entry)); err != nil {
		return refuse(ErrInclusion)
	}
	if v.Pinned, err = trust.saw(checkpoint); err != nil {
		return refuse(err)
	}
	unread := new(UnknownPredicateError)
	if v.Statement, err = Decode(envelope.Payload); err == nil {
		v.Made = v.Statement.Made()
		if v.Missing, err = matchSubjects(v.Statement, files); err != nil {
			return refuse(err)
		}
	} else if !errors.As(err, &unread) {
		return refuse(err)
	}
	index := int64(anywhere)
	log, ok := trust.Keys.Find(LogRole, p.Log.ID())
	v.LogKnown = v.Pinned || ok && log.Revoked == "" && (trust.Keys.Origin == "" || trust.Keys.Origin == v.Origin)
	if v.LogKnown {
		index = p.Proof.Index
	}
	signer, known := trust.Keys.Find(SignerRole, p.Signer.ID())
	v.Name, v.NoDays = signer.Name, known && signer.From == "" && signer.Until == "" && signer.Revoked == ""
	switch {
	case !known:
		v.Answer = SignerUnknown
	case v.Statement == nil && signer.revokedBefore(index):
		return refuse(&KeyStateError{signer, ErrRevoked, v.Made})
	case v.Statement == nil:
		v.Answer, v.Reason = TypeUnknown, unread
	default:
		if err := signer.ValidAt(v.Made, index); err != nil {
			return refuse(err)
		}
		switch {
		case !v.LogKnown && trust.Keys.knowsLogs():
			v.Answer = LogUnknown
		case len(v.Missing) > 0:
			v.Answer = SubjectMissing
		default:
			v.Answer = Trusted
		}
	}
	return v
}

// checkpoint is the proof's checkpoint, in the form in which a log writes it:
// three lines and its own signature.
func (p ProofFile) checkpoint() (Checkpoint, error) {
	text := p.Proof.Checkpoint
	if bytes.Count(text, []byte("\n")) != 5 {
		return Checkpoint{}, fmt.Errorf("%w: it is not origin, size, root and one signature", ErrCheckpoint)
	}
	origin, _, _ := bytes.Cut(text, []byte("\n"))
	verifier, err := p.Log.NoteVerifier(string(origin))
	if err != nil {
		return Checkpoint{}, fmt.Errorf("%w: %v", ErrCheckpoint, err)
	}
	c, err := OpenCheckpoint(text, string(origin), note.VerifierList(verifier))
	if err != nil {
		return Checkpoint{}, fmt.Errorf("%w: %v", ErrCheckpoint, err)
	}
	return c, nil
}

// matchSubjects holds files against what a statement speaks of, by their
// digests. A changed key is in the statement itself.
func matchSubjects(s Statement, files []Subject) (missing []Subject, err error) {
	subjects := s.Subjects()
	spoken := func(digest string) bool {
		return slices.ContainsFunc(subjects, func(s Subject) bool { return s.SHA256 == digest })
	}
	for _, f := range files {
		if !spoken(f.SHA256) {
			return nil, fmt.Errorf("%s: %w", f.Name, ErrSubject)
		}
	}
	if _, ok := s.(KeyChange); ok {
		return nil, nil
	}
	for _, s := range subjects {
		if !slices.ContainsFunc(files, func(f Subject) bool { return f.SHA256 == s.SHA256 }) {
			missing = append(missing, s)
		}
	}
	return missing, nil
}

// Words are the answer in a few lines for a person, without a line end.
func (v Verification) Words() string {
	var lines []string
	say := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	if v.Answer == Refused {
		say("refused: %v", v.Reason)
		return strings.Join(lines, "\n")
	}
	say("%s", v.Answer)
	switch {
	case v.Name != "":
		say("signed by %s, key %s", v.Name, v.Signer.Fingerprint())
	default:
		say("signed by a key that is not among those given: %s", v.Signer.Fingerprint())
	}
	if v.Statement == nil {
		say("it says something of a type that this version does not know")
	} else {
		say("signed on %s, by the signer's clock", v.Made.Format(time.RFC3339))
	}
	if v.NoDays {
		say("nothing is known here of days on which the key expires or was revoked")
	}
	known := "which is known"
	if !v.LogKnown {
		known = "whose key is not among those given"
	}
	say("entry %d of %d in the log %q, %s", v.Index, v.Size, v.Origin, known)
	if v.Pinned {
		say("pinned: the log seen before holds this state")
	} else {
		say("not pinned: no state of the log was seen before to hold this against")
	}
	for _, m := range v.Missing {
		say("not here: the bytes with SHA-256 %s %s", m.SHA256, m.Name)
	}
	say("this shows who signed and that it is unchanged, not that what it says is true")
	return strings.Join(lines, "\n")
}
