package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/evidence"
)

type proveOptions struct {
	ledgerPlace
	output string
}

func (p *program) proveCommand() *cobra.Command {
	o := &proveOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:   "prove N",
		Short: "Hand over an entry with everything that others need to verify it",
		Long:  "Write the proof of an entry: the signed statement, its way to the root of the\nledger, the checkpoint, the files that it speaks of as far as they are kept, a\nscript that verifies it with openssl and jq, and a bundle that cosign takes.",
		Example: "  trustcap evidence prove 12 -o proof\n" +
			"  trustcap evidence prove 12 -o proof.tar",
		Args: oneEntry,
		RunE: func(c *cobra.Command, args []string) error { return o.run(c.Context(), args[0]) },
	}
	o.flags(c)
	c.Flags().StringVarP(&o.output, "output", "o", "", "a new `folder`, or an archive NAME.tar (default entry-N)")
	return c
}

func (o *proveOptions) run(ctx context.Context, number string) error {
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	e, err := l.entry(number)
	if err != nil {
		return err
	}
	proof, err := l.proof(e)
	if err != nil {
		return err
	}
	bundle := evidence.Bundle{Proof: proof, Subjects: map[string][]byte{}}
	if run, ok := e.statement.(evidence.Run); ok {
		for _, s := range []evidence.Subject{{Name: "inventory.sha256", SHA256: run.Inventory}, {Name: "result.json", SHA256: run.Result}} {
			b, err := l.Blob(s.SHA256)
			if errors.Is(err, evidence.ErrGone) {
				fmt.Fprintf(o.program.err, "trustcap: %s is left out: %v\n", s.Name, err)
				continue
			}
			if err != nil {
				return broken(err)
			}
			bundle.Subjects[s.Name] = b
		}
	}
	output := cmp.Or(o.output, "entry-"+number)
	if strings.HasSuffix(output, ".tar") {
		err = writeFile(output, func(w io.Writer) error { return bundle.WriteTar(w) })
	} else {
		err = writeFolder(output, bundle)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(o.program.out, "%s\n", output)
	return nil
}

// proof is all that is needed beside keys to verify an entry.
func (l *ledger) proof(e *entry) (evidence.ProofFile, error) {
	p, err := l.Prove(e.index)
	if err != nil {
		return evidence.ProofFile{}, broken(err)
	}
	signer, ok := l.ring.Find(evidence.SignerRole, e.key)
	if !ok {
		return evidence.ProofFile{}, fmt.Errorf("entry %d: %w", e.index, errUnknownSigner)
	}
	log, err := l.signedBy()
	return evidence.ProofFile{Entry: e.bytes, Proof: p, Signer: signer.Public, Log: log}, err
}

// signedBy is the key that signed the checkpoint.
func (l *ledger) signedBy() (evidence.PublicKey, error) {
	for _, r := range l.ring.Keys {
		if r.Role != evidence.LogRole {
			continue
		}
		one := evidence.Keyring{Origin: l.Origin(), Keys: []evidence.KeyRecord{r}}
		keys, err := one.LogVerifiers()
		if err != nil {
			return evidence.PublicKey{}, err
		}
		if _, err := evidence.OpenCheckpoint(l.Checkpoint().Text, l.Origin(), keys); err == nil {
			return r.Public, nil
		}
	}
	return evidence.PublicKey{}, evidence.ErrUnknownKey
}

// writeFolder writes the files of a bundle to a folder that is not there yet,
// so that nothing else lies in it.
func writeFolder(folder string, bundle evidence.Bundle) error {
	files, err := bundle.Files()
	if err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return hinted{fmt.Errorf("%s is there already", folder), "name a new folder with -o"}
		}
		return cannotWrite(folder, err)
	}
	for _, f := range files {
		name, mode := filepath.Join(folder, filepath.FromSlash(f.Path)), fs.FileMode(0o644)
		if f.Executable {
			mode = 0o755
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return cannotWrite(name, err)
		}
		if err := os.WriteFile(name, f.Bytes, mode); err != nil {
			return cannotWrite(name, err)
		}
	}
	return nil
}

type pruneOptions struct {
	ledgerPlace
	before string
}

func (p *program) pruneCommand() *cobra.Command {
	o := &pruneOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:     "prune --before DAY",
		Short:   "Delete the kept bytes of runs before a day; the ledger still verifies",
		Long:    "Delete what is kept beside the ledger of runs that were recorded before a day:\ndeclarations, rules and results, as far as no later run speaks of them. They hold\nwhat you declared, names included. The entries stay, and still prove what was\nstated; such a run cannot be replayed any more.",
		Example: "  trustcap evidence prune --before 2024-01-01",
		Args:    aCommand,
		RunE:    func(c *cobra.Command, _ []string) error { return o.run(c.Context()) },
	}
	o.flags(c)
	c.Flags().StringVar(&o.before, "before", "", "the first `day` whose runs keep their bytes")
	return c
}

func (o *pruneOptions) run(ctx context.Context) error {
	if _, err := time.Parse(time.DateOnly, o.before); err != nil {
		return hinted{fmt.Errorf("--before: %q is no day", o.before), "write a day as 2026-11-21"}
	}
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	pruned, err := l.PruneBlobs(ctx, func() (map[string]bool, error) { return l.spokenOf(o.before) })
	if err != nil {
		return broken(err)
	}
	fmt.Fprintf(o.program.out, "deleted %d of %d kept files, %d bytes; the ledger is unchanged\n", pruned.Blobs, pruned.Of, pruned.Bytes)
	return nil
}

// spokenOf are the digests of all that is kept of runs from a day on.
func (l *ledger) spokenOf(from string) (map[string]bool, error) {
	out := map[string]bool{}
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			return nil, err
		}
		read, err := readEntry(e, l.ring)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w: %w", e.Index, errBroken, err)
		}
		run, ok := read.statement.(evidence.Run)
		if !ok || run.Made().UTC().Format(time.DateOnly) < from {
			continue
		}
		digests, err := l.blobsOf(run)
		if err != nil {
			return nil, err
		}
		for _, digest := range digests {
			out[digest] = true
		}
	}
	return out, nil
}

// blobsOf are the digests of all that is kept of a run, as far as it can be
// told.
func (l *ledger) blobsOf(run evidence.Run) ([]string, error) {
	out := []string{run.Inventory, run.Result, run.Rules}
	manifest, err := l.Blob(run.Inventory)
	if errors.Is(err, evidence.ErrGone) {
		return out, nil
	}
	if err != nil {
		return nil, broken(err)
	}
	subjects, err := evidence.ParseManifest(manifest)
	if err != nil {
		return nil, err
	}
	for _, s := range subjects {
		out = append(out, s.SHA256)
	}
	return out, nil
}

type anchorOptions struct {
	ledgerPlace
	output, tag string
}

func (p *program) anchorCommand() *cobra.Command {
	o := &anchorOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:   "anchor",
		Short: "Write the ledger's checkpoint to where others hold it",
		Long:  "Write the signed checkpoint to a file or a git tag, so that others hold it: whoever\nhas it can prove with `evidence verify --extends` that nothing before it was\nchanged since. A runner without a memory of its own takes it with --pin.",
		Example: "  trustcap evidence anchor -o anchor.txt\n" +
			"  trustcap evidence anchor --git-tag ledger-2026-11",
		Args: aCommand,
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.Context()) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	f.StringVar(&o.tag, "git-tag", "", "make an annotated git tag of this `name` whose message is the checkpoint")
	return c
}

func (o *anchorOptions) run(ctx context.Context) error {
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	text := l.Checkpoint().Text
	if o.tag == "" {
		return o.program.write(o.output, func(w io.Writer) error {
			_, err := w.Write(text)
			return err
		})
	}
	if o.output != "" {
		return hinted{errors.New("a file or a tag, not both"), "leave out -o or --git-tag"}
	}
	if err := o.program.tag(ctx, o.tag, text); err != nil {
		return err
	}
	fmt.Fprintf(o.program.out, "%s holds the checkpoint of %s\n", o.tag, entries(l.Size()))
	return nil
}
