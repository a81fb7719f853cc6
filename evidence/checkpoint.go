package evidence

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Checkpoint is the signed word of a log about itself: so many entries, under
// this root hash. Its text is a C2SP tlog-checkpoint.
type Checkpoint struct {
	Origin string    // name of the log
	Size   int64     // number of entries
	Root   tlog.Hash // RFC 6962 hash of the tree of that many entries
	Text   []byte    // the signed note
}

// Broken is an error that says: what is here is not what was signed or seen
// before. Any other error of this package means that it could not tell.
type Broken struct {
	Where string // file in the ledger, or what the ledger was held against
	Text  string
}

func (b *Broken) Error() string { return b.Where + ": " + b.Text }

// ErrUnknownKey says that a checkpoint is signed by none of the keys given.
var ErrUnknownKey = errors.New("signed by no key that is known here")

// ErrNoLedger says that there is no ledger at a place.
var ErrNoLedger = errors.New("no ledger here")

// maxCheckpoint is more than a checkpoint with a few signatures has, in bytes.
const maxCheckpoint = 1 << 16

// OpenCheckpoint reads a checkpoint that the log itself has signed: one of the
// keys must bear the name of the origin, as C2SP wants it. An empty origin
// takes any name that the keys know. A signature that does not match is
// *Broken, one by another key ErrUnknownKey.
func OpenCheckpoint(text []byte, origin string, keys note.Verifiers) (Checkpoint, error) {
	if keys == nil {
		return Checkpoint{}, ErrUnknownKey
	}
	n, err := note.Open(text, keys)
	if invalid := (*note.InvalidSignatureError)(nil); errors.As(err, &invalid) {
		return Checkpoint{}, &Broken{"checkpoint", "the signature by " + strconv.Quote(invalid.Name) + " is not of this text"}
	}
	if unverified := (*note.UnverifiedNoteError)(nil); errors.As(err, &unverified) {
		return Checkpoint{}, fmt.Errorf("checkpoint: %w", ErrUnknownKey)
	}
	if err != nil {
		return Checkpoint{}, &Broken{"checkpoint", "not a signed note"}
	}
	c, err := parseCheckpoint(text)
	if err != nil {
		return Checkpoint{}, err
	}
	if origin != "" && c.Origin != origin {
		return Checkpoint{}, &Broken{"checkpoint", fmt.Sprintf("it is of the log %q, not of %q", c.Origin, origin)}
	}
	for _, s := range n.Sigs {
		if s.Name == c.Origin {
			return c, nil
		}
	}
	return Checkpoint{}, fmt.Errorf("checkpoint of %q: %w", c.Origin, ErrUnknownKey)
}

// parseCheckpoint reads a checkpoint without asking who signed it. There is one
// way to write a checkpoint, and no other is taken.
func parseCheckpoint(text []byte) (Checkpoint, error) {
	broken := func(what string) (Checkpoint, error) { return Checkpoint{}, &Broken{"checkpoint", what} }
	if len(text) > maxCheckpoint {
		return broken("too long")
	}
	body, signatures, ok := strings.Cut(string(text), "\n\n")
	lines := strings.Split(body, "\n")
	if !ok || len(lines) < 3 || lines[0] == "" {
		return broken("not a signed note of origin, size and root hash")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return broken("line 2 is not a number of entries")
	}
	root, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return broken("line 3 is not a hash")
	}
	// The bits behind the last byte of a signature are not signed.
	for line := range strings.Lines(signatures) {
		encoded := line[strings.LastIndexByte(line, ' ')+1:]
		if _, err := base64.StdEncoding.Strict().DecodeString(strings.TrimSuffix(encoded, "\n")); err != nil {
			return broken("a signature is not written as base64 writes it")
		}
	}
	return Checkpoint{lines[0], size, tlog.Hash(root), []byte(text)}, nil
}

// signCheckpoint is the checkpoint of a tree.
func signCheckpoint(origin string, size int64, root tlog.Hash, signer note.Signer) ([]byte, error) {
	text := fmt.Sprintf("%s\n%d\n%s\n", origin, size, base64.StdEncoding.EncodeToString(root[:]))
	return note.Sign(&note.Note{Text: text}, signer)
}

// emptyRoot is the hash of a tree without entries.
var emptyRoot = tlog.Hash(sha256.Sum256(nil))
