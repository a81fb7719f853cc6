package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/evidence"
)

// ledgerPlace are the flags by which a command finds a ledger, its public keys
// and what was seen of it before.
type ledgerPlace struct {
	program           *program
	folder, keys, pin string
}

func (o *ledgerPlace) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&o.folder, "ledger", "", "`folder` of the ledger (default .trustcap/ledger beside the declarations)")
	f.StringVar(&o.keys, "keys", "", "`file` of its public keys (default .trustcap/keys.yaml beside the declarations)")
	f.StringVar(&o.pin, "pin", "", "the ledger must extend the checkpoint in this `file`, as `evidence anchor` writes it")
	_ = c.MarkFlagDirname("ledger")
}

// beside lets the places be those of the declarations at the paths, where no
// flag says otherwise.
func (o *ledgerPlace) beside(paths []string) {
	if o.folder == "" {
		o.folder = besideDeclarations(paths, "ledger")
	}
	if o.keys == "" {
		o.keys = besideDeclarations(paths, "keys.yaml")
	}
}

// options are what the ledger is held against.
func (o *ledgerPlace) options(ring evidence.Keyring) (evidence.Options, error) {
	keys, err := ring.LogVerifiers()
	if err != nil {
		return evidence.Options{}, fmt.Errorf("%s: %w", o.keys, err)
	}
	state, err := o.program.stateFolder()
	if err != nil {
		return evidence.Options{}, err
	}
	how := evidence.Options{Keys: keys, Origin: ring.Origin, Pins: filepath.Join(state, "pins")}
	if o.pin != "" {
		if how.Anchor, err = o.program.readSmall(o.pin); err != nil {
			return evidence.Options{}, fmt.Errorf("--pin: %w", err)
		}
	}
	return how, nil
}

// maxSmall is more than a checkpoint, a key or a proof has, in bytes.
const maxSmall = 1 << 20

// readSmall reads a small file; - is standard input.
func (p *program) readSmall(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(p.in, maxSmall))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, cannotRead(name, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxSmall))
	return b, cannotRead(name, err)
}

// ledger is an open ledger and the keys that are believed with it.
type ledger struct {
	*evidence.Ledger
	ring evidence.Keyring
	how  evidence.Options
	dir  string
}

// open opens the ledger that the flags name.
func (o *ledgerPlace) open(ctx context.Context) (*ledger, error) {
	o.beside(nil)
	ring, err := readKeyring(o.keys)
	if err != nil {
		return nil, err
	}
	how, err := o.options(ring)
	if err != nil {
		return nil, err
	}
	return o.openBy(ctx, ring, how)
}

// openBy opens the ledger by keys; it says where it could not remember what it has
// seen.
func (o *ledgerPlace) openBy(ctx context.Context, ring evidence.Keyring, how evidence.Options) (*ledger, error) {
	l, err := evidence.Open(ctx, o.folder, how)
	if errors.Is(err, evidence.ErrNoLedger) {
		return nil, hinted{err, "record a run with `trustcap check --record`, or name its folder with --ledger"}
	}
	if err != nil {
		return nil, broken(err)
	}
	if unwritten := l.Pinned().Unwritten; unwritten != nil {
		fmt.Fprintf(o.program.err, "trustcap: what was seen of the ledger cannot be remembered: %v\n", unwritten)
	}
	return &ledger{l, ring, how, o.folder}, nil
}

// errBroken ends a command that found something altered, refused or revoked.
var errBroken = errors.New("a proof does not hold")

// broken marks an error that says that something is not what was signed or
// seen.
func broken(err error) error {
	if b := (*evidence.Broken)(nil); errors.As(err, &b) && !errors.Is(err, errBroken) {
		return fmt.Errorf("%w: %w", errBroken, err)
	}
	return err
}

// An entry of a ledger as it is read.
type entry struct {
	index     int64
	bytes     []byte
	envelope  evidence.Envelope
	statement evidence.Statement // nil where its type is not known
	unknown   string             // the type that is not known
	signer    string             // name of the key that is believed; "" where none is
	key       string             // id of the key that the envelope names
	state     error              // why the signature does not count; nil where it does
}

// readEntry reads an entry and holds its signature against the keys.
func readEntry(e evidence.Entry, ring evidence.Keyring) (entry, error) {
	out := entry{index: e.Index, bytes: e.Bytes}
	var err error
	if out.envelope, err = evidence.ParseEnvelope(e.Bytes); err != nil {
		return out, err
	}
	out.key = out.envelope.KeyID
	out.statement, err = evidence.Decode(out.envelope.Payload)
	if unknown := (*evidence.UnknownPredicateError)(nil); errors.As(err, &unknown) {
		out.unknown, err = unknown.Type, nil
	}
	if err != nil {
		return out, err
	}
	record, ok := ring.Find(evidence.SignerRole, out.key)
	if !ok {
		out.state = errUnknownSigner
		return out, nil
	}
	out.signer = record.Name
	if err := out.envelope.Verify(record.Public); err != nil {
		return out, err
	}
	if out.statement != nil {
		out.state = record.ValidAt(out.statement.Made(), e.Index)
	}
	return out, nil
}

// errUnknownSigner says that an entry is signed by a key that nobody vouches for.
var errUnknownSigner = errors.New("its signer is not known")

// learn adds to the keys what the ledger's own entries say of them: successors,
// and where in the ledger a key was revoked.
func (l *ledger) learn() error {
	var unread error
	l.ring = l.ring.Learn(func(yield func(int64, []byte) bool) {
		for e, err := range l.Entries(0, l.Size()) {
			if err != nil {
				unread = broken(err)
				return
			}
			if !yield(e.Index, e.Bytes) {
				return
			}
		}
	})
	return unread
}
