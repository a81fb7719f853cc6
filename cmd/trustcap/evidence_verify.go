package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/evidence"
)

// originNotTruth is said with every answer.
const originNotTruth = "this shows who signed and that nothing was changed, not that what was stated is true"

type verifyLedgerOptions struct {
	ledgerPlace
	extends string
	given   []string
}

func (p *program) verifyLedgerCommand() *cobra.Command {
	o := &verifyLedgerOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:   "verify",
		Short: "Verify the whole ledger: every entry, every signature, every hash",
		Long:  "Read the whole ledger and hold every entry, every hash and the signed checkpoint\nagainst each other, every signature against the keys that are believed, the files\nthat are kept beside it against their digests, and the ledger against what this\nmachine saw of it before.\n\nExit codes: 0 intact and by keys that are known, 1 altered, refused or revoked, 2\ncould not tell, for example because a signer is not known.",
		Example: "  trustcap evidence verify\n" +
			"  trustcap evidence verify --extends anchor.txt --key org.pub",
		Args: aCommand,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.Context()) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVar(&o.extends, "extends", "", "prove that the ledger still holds all that it held at the checkpoint in this `file`")
	f.StringArrayVar(&o.given, "key", nil, "believe the public keys in this `file`, and not those of the ledger's own folder; may be given several times")
	return c
}

func (o *verifyLedgerOptions) run(ctx context.Context) error {
	l, err := o.openWith(ctx, o.given)
	if err != nil {
		return err
	}
	if o.extends != "" {
		text, err := o.program.readSmall(o.extends)
		if err != nil {
			return fmt.Errorf("--extends: %w", err)
		}
		old, err := evidence.OpenCheckpoint(text, l.Origin(), l.how.Keys)
		if err != nil {
			return fmt.Errorf("--extends: %w", broken(err))
		}
		if _, err := l.Extends(old); err != nil {
			return broken(err)
		}
		fmt.Fprintf(o.program.out, "it still holds what the checkpoint in %s holds: %s\n", o.extends, entries(old.Size))
	}
	if err := l.learn(); err != nil {
		return err
	}
	count := signatures{by: map[string]int{}, strangers: map[string]int{}}
	summary, err := l.Verify(ctx, func(e evidence.Entry) error { return count.look(e, l.ring) })
	if err != nil {
		return refused(err)
	}
	kept, err := l.VerifyBlobs(ctx)
	if err != nil {
		return broken(err)
	}
	w := o.program.out
	fmt.Fprintf(w, "intact: %s of %s\n", entries(summary.Entries), l.Origin())
	for _, name := range slices.Sorted(maps.Keys(count.by)) {
		fmt.Fprintf(w, "signed by %s: %d\n", name, count.by[name])
	}
	for _, id := range slices.Sorted(maps.Keys(count.strangers)) {
		fmt.Fprintf(w, "signed by a key that is not known, %s: %d\n", id, count.strangers[id])
	}
	if count.unread > 0 {
		fmt.Fprintf(w, "of a type that this version does not know: %d\n", count.unread)
	}
	if kept > 0 {
		fmt.Fprintf(w, "unchanged: %d files that are kept beside it\n", kept)
	}
	fmt.Fprintln(w, sawBefore(l.Pinned()))
	fmt.Fprintln(w, originNotTruth)
	if len(count.strangers) > 0 {
		return hinted{errors.New("intact, but not all signers are known"), "name their public keys with --key"}
	}
	return nil
}

// entries is a number of entries in words.
func entries(n int64) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// sawBefore says what the ledger was held against.
func sawBefore(p evidence.Pinned) string {
	switch {
	case p.Anchor != nil && p.Pin != nil:
		return fmt.Sprintf("pinned: it extends what was seen here (%s) and the anchor (%s)", entries(p.Pin.Size), entries(p.Anchor.Size))
	case p.Anchor != nil:
		return fmt.Sprintf("pinned: it extends the anchor (%s)", entries(p.Anchor.Size))
	case p.Pin != nil:
		return fmt.Sprintf("pinned: it extends what was seen here before (%s)", entries(p.Pin.Size))
	}
	return "not pinned: nothing was seen of it here before"
}

// openWith opens the ledger by keys that were handed over, or by its own where
// there are none.
func (o *ledgerPlace) openWith(ctx context.Context, files []string) (*ledger, error) {
	if len(files) == 0 {
		return o.open(ctx)
	}
	o.beside(nil)
	ring, err := o.program.givenKeys(files)
	if err != nil {
		return nil, err
	}
	// Keys that were handed over say nothing of the log's name; they decide
	// whether it may bear the one that it gives itself.
	checkpoint, err := os.ReadFile(filepath.Join(o.folder, "checkpoint"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, cannotRead(o.folder, err)
	}
	name, _, _ := strings.Cut(string(checkpoint), "\n")
	if ring.Origin = name; checkpoint == nil {
		ring = evidence.Keyring{} // of what is missing the ledger says more
	}
	how, err := o.options(ring)
	if err != nil {
		return nil, err
	}
	return o.openBy(ctx, ring, how)
}

// givenKeys are the public keys in files.
func (p *program) givenKeys(files []string) (evidence.Keyring, error) {
	var ring evidence.Keyring
	for _, name := range files {
		text, err := p.readSmall(name)
		if err != nil {
			return ring, fmt.Errorf("--key: %w", err)
		}
		given, err := evidence.Given(text)
		if err != nil {
			return ring, fmt.Errorf("--key: %s: %w", name, err)
		}
		for _, k := range given.Keys {
			if _, twice := ring.Find(k.Role, k.Public.ID()); !twice {
				ring.Keys = append(ring.Keys, k)
			}
		}
	}
	return ring, nil
}

// signatures counts who signed; several goroutines look at once.
type signatures struct {
	mu            sync.Mutex
	by, strangers map[string]int
	unread        int
}

func (s *signatures) look(e evidence.Entry, ring evidence.Keyring) error {
	read, err := readEntry(e, ring)
	if err != nil {
		return err
	}
	if read.state != nil && !errors.Is(read.state, errUnknownSigner) {
		return read.state
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if read.signer == "" {
		s.strangers[read.key]++
	} else {
		s.by[read.signer]++
	}
	if read.statement == nil {
		s.unread++
	}
	return nil
}

type verifyOptions struct {
	ledgerPlace
	proof string
	given []string
}

func (p *program) verifyCommand() *cobra.Command {
	o := &verifyOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:     "verify FILE",
		Short:   "Verify a report with its proof, or a bundle, offline",
		Long:    "Verify that a report is the one that was issued, by whom, and where that is\nrecorded. The proof is FILE" + evidence.ProofExtension + ", or what --proof names; FILE may also be the\nfolder or the archive that `evidence prove` wrote. Nothing is asked of a network.\n\nExit codes: 0 intact and signed by a key that is believed (--key, or\n.trustcap/keys.yaml), 1 altered, refused or revoked, 2 could not tell.",
		Example: "  trustcap verify trust.pdf --key org.pub",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return hinted{errors.New("one file is verified"), "trustcap verify FILE --key PUBLIC-KEY"}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return o.run(c.Context(), args[0]) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVar(&o.proof, "proof", "", "`file` of the proof (default FILE"+evidence.ProofExtension+")")
	f.StringArrayVar(&o.given, "key", nil, "believe the public keys in this `file`; may be given several times")
	return c
}

func (o *verifyOptions) run(ctx context.Context, file string) error {
	proof, subjects, err := o.read(file)
	if err != nil {
		return err
	}
	trust, err := o.trust(ctx)
	if err != nil {
		return err
	}
	v := proof.Verify(subjects, trust)
	fmt.Fprintln(o.program.out, v.Words())
	if len(o.given) == 0 && v.Name != "" {
		// They may have come with what is verified, and then show nothing.
		fmt.Fprintf(o.program.out, "believed are the keys in %s; --key names others\n", o.keys)
	}
	switch v.Answer {
	case evidence.Trusted:
		return nil
	case evidence.Refused:
		return errFindings
	case evidence.SignerUnknown:
		return hinted{errors.New("intact, but the signer is not known"), "name the issuer's public key with --key; a key inside a proof shows nothing"}
	}
	return errors.New(string(v.Answer))
}

// read reads a proof and the digests of what it is held against.
func (o *verifyOptions) read(file string) (evidence.ProofFile, []evidence.Subject, error) {
	info, err := os.Stat(file)
	if err != nil {
		return evidence.ProofFile{}, nil, cannotRead(file, err)
	}
	name := cmp.Or(o.proof, file+evidence.ProofExtension)
	_, beside := os.Stat(name)
	switch {
	case info.IsDir():
		root, err := os.OpenRoot(file)
		if err != nil {
			return evidence.ProofFile{}, nil, cannotRead(file, err)
		}
		defer root.Close()
		proof, subjects, err := evidence.ReadBundle(root.FS())
		return proof, subjects, refused(err)
	case o.proof == "" && beside != nil && strings.HasSuffix(file, ".tar"):
		f, err := os.Open(file)
		if err != nil {
			return evidence.ProofFile{}, nil, cannotRead(file, err)
		}
		defer f.Close()
		proof, subjects, err := evidence.ReadTar(f)
		return proof, subjects, refused(err)
	case beside != nil:
		return evidence.ProofFile{}, nil, hinted{fmt.Errorf("%s: there is no proof of %s", name, file), "name it with --proof; it came with the document, or lies where the document was"}
	}
	text, err := o.program.readSmall(name)
	if err != nil {
		return evidence.ProofFile{}, nil, err
	}
	proof, err := evidence.ParseProofFile(text)
	if err != nil {
		return proof, nil, fmt.Errorf("%s: %w", name, refused(err))
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return proof, nil, cannotRead(file, err)
	}
	return proof, []evidence.Subject{evidence.NewSubject(filepath.Base(file), b)}, nil
}

// refused marks an error that says that something was altered, or signed by a key
// that was not valid.
func refused(err error) error {
	if errors.As(err, new(*evidence.KeyStateError)) || slices.ContainsFunc([]error{evidence.ErrForm, evidence.ErrTooLarge, evidence.ErrSignature, evidence.ErrSubject}, func(e error) bool { return errors.Is(err, e) }) {
		return fmt.Errorf("%w: %w", errBroken, err)
	}
	return broken(err)
}

// trust is whom one believes: keys that were handed over, else those beside the
// declarations with what their ledger says of them.
func (o *verifyOptions) trust(ctx context.Context) (evidence.Trust, error) {
	if len(o.given) > 0 {
		ring, err := o.program.givenKeys(o.given)
		return evidence.Trust{Keys: ring}, err
	}
	o.beside(nil)
	ring, err := readKeyring(o.keys)
	if errors.Is(err, errNoKeys) {
		return evidence.Trust{}, nil // nobody is believed
	}
	if err != nil {
		return evidence.Trust{}, err
	}
	trust := evidence.Trust{Keys: ring}
	how, err := o.options(ring)
	if err != nil {
		return trust, err
	}
	log, err := evidence.Open(ctx, o.folder, how)
	if errors.Is(err, evidence.ErrNoLedger) {
		return trust, nil
	}
	if err != nil {
		return trust, broken(err)
	}
	l := &ledger{log, ring, how, o.folder}
	if err := l.learn(); err != nil {
		return trust, err
	}
	seen := l.Checkpoint()
	return evidence.Trust{Keys: l.ring, Pin: &seen, History: func(old evidence.Checkpoint) error {
		_, err := l.Extends(old)
		return err
	}}, nil
}
