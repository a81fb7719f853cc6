package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"

	"github.com/spf13/cobra"
	"golang.org/x/mod/sumdb/note"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// What the entry of a run counts.
const (
	countOpen      = "open"
	countTolerated = "tolerated"
	countUnknown   = "unknown"
)

// recording are the flags by which a command records what it did.
type recording struct {
	ledgerPlace
	signing
	program *program
	record  bool
}

func newRecording(p *program) recording {
	return recording{ledgerPlace: ledgerPlace{program: p}, signing: signing{program: p}, program: p}
}

func (r *recording) flags(c *cobra.Command) {
	c.Flags().BoolVar(&r.record, "record", false, "append a signed statement about this run to the ledger")
	r.ledgerPlace.flags(c)
	r.signing.flags(c)
}

// recorder appends to a ledger.
type recorder struct {
	program *program
	log     *evidence.Ledger
	ring    evidence.Keyring
	signer  evidence.Key
	logKey  evidence.Key
	note    note.Signer
}

// start opens the ledger, or makes it, and the private keys, before anything is
// computed: who cannot record learns it at once.
func (r *recording) start(ctx context.Context, paths []string) (*recorder, error) {
	if !r.record {
		return nil, nil
	}
	if len(paths) == 1 && paths[0] == "-" && r.folder == "" {
		return nil, hinted{errors.New("what comes from standard input has no place for a ledger"), "name its folder with --ledger, and its keys with --keys"}
	}
	r.beside(paths)
	ring, err := readKeyring(r.keys)
	if err != nil {
		return nil, err
	}
	out := &recorder{program: r.program, ring: ring}
	if out.signer, err = r.key(ring); err != nil {
		return nil, err
	}
	if out.logKey, err = r.signing.logKey(ring); err != nil {
		return nil, err
	}
	if out.note, err = out.logKey.NoteSigner(ring.Origin); err != nil {
		return nil, err
	}
	how, err := r.options(ring)
	if err != nil {
		return nil, err
	}
	out.log, err = evidence.Open(ctx, r.folder, how)
	if errors.Is(err, evidence.ErrNoLedger) {
		out.log, err = evidence.Create(ctx, r.folder, out.note, how)
	}
	return out, broken(err)
}

// A ran is a run that was recorded.
type ran struct {
	evidence.Receipt
	digest string // SHA-256 of its entry
	origin string // of the log
	signer evidence.Key
}

// run appends the statement about a run and keeps the bytes that it speaks of
// beside the log.
func (r *recorder) run(ctx context.Context, a *controls.Assessment, declared *inventory.Inventory, rules *policies.Set, failed bool, paths []string) (*ran, error) {
	result := a.JSON()
	archive, err := rules.Bundle()
	if err != nil {
		return nil, err
	}
	var subjects []evidence.Subject
	blobs := [][]byte{result, archive}
	for _, d := range declared.Documents {
		subjects = append(subjects, evidence.NewSubject(d.Path, d.Bytes))
		blobs = append(blobs, d.Bytes)
	}
	for _, f := range evidenceFiles(declared) {
		subjects = append(subjects, evidence.Subject{Name: f.name, SHA256: f.sha256})
	}
	manifest := evidence.Manifest(subjects)
	blobs = append(blobs, manifest)
	statement := evidence.Run{
		Inventory: evidence.NewSubject("", manifest).SHA256,
		Result:    evidence.NewSubject("", result).SHA256,
		Rules:     evidence.NewSubject("", archive).SHA256,
		Outcome:   outcome(a, failed),
		Counts:    map[string]int{countOpen: 0, countTolerated: 0, countUnknown: len(a.Unknown)},
		Version:   version,
		Tool:      toolDigest(),
		Commit:    r.program.commitOf(ctx, paths),
		AsOf:      a.AsOf,
		Time:      r.program.now(),
	}
	for _, f := range a.Findings {
		if f.Outcome == controls.Open {
			statement.Counts[countOpen]++
		} else {
			statement.Counts[countTolerated]++
		}
	}
	e, receipt, err := r.append(ctx, statement, blobs...)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(r.program.err, "trustcap: recorded as entry %d of %s, signed by %s\n", receipt.Index, r.log.Origin(), r.signer.Name)
	return &ran{receipt, evidence.NewSubject("", e).SHA256, r.log.Origin(), r.signer}, nil
}

// append signs a statement and appends it with the bytes that it speaks of; it
// says where it could not remember what it has seen.
func (r *recorder) append(ctx context.Context, s evidence.Statement, blobs ...[]byte) ([]byte, evidence.Receipt, error) {
	e, err := evidence.Sign(s, r.signer)
	if err != nil {
		return nil, evidence.Receipt{}, err
	}
	receipt, err := r.log.Record(ctx, r.note, blobs, e)
	if err != nil {
		return nil, receipt, broken(err)
	}
	if receipt.Unpinned != nil {
		fmt.Fprintf(r.program.err, "trustcap: what was seen of the ledger cannot be remembered: %v\n", receipt.Unpinned)
	}
	return e, receipt, nil
}

// report appends the statement about a document that was issued, and gives its
// proof, which goes with the document.
func (r *recorder) report(ctx context.Context, s evidence.Report) ([]byte, error) {
	s.Time = r.program.now()
	e, receipt, err := r.append(ctx, s)
	if err != nil {
		return nil, err
	}
	p, err := r.log.Prove(receipt.Index)
	if err != nil {
		return nil, broken(err)
	}
	fmt.Fprintf(r.program.err, "trustcap: recorded as entry %d of %s\n", receipt.Index, r.log.Origin())
	return evidence.ProofFile{Entry: e, Proof: p, Signer: r.signer.Public(), Log: r.logKey.Public()}.Marshal()
}

// outcome is a run in one word.
func outcome(a *controls.Assessment, failed bool) evidence.Outcome {
	switch {
	case failed:
		return evidence.Failed
	case a.Worst() != "" || len(a.Unknown) > 0:
		return evidence.Warned
	}
	return evidence.Passed
}

// toolDigest is the SHA-256 of this program, or "" where it cannot be read.
func toolDigest() string {
	self, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(self)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}

// evidenceFile is a file that evidence names, by the path from where the files
// of the inventory are named.
type evidenceFile struct{ name, sha256 string }

// evidenceFiles are the files of evidence that were read.
func evidenceFiles(declared *inventory.Inventory) []evidenceFile {
	root := "."
	if org := declared.Organization(); org != nil {
		root = path.Dir(org.At.File)
	}
	seen := map[string]bool{}
	var out []evidenceFile
	for _, r := range declared.Section("evidence") {
		name, digest := r.Get("file").Text(), r.Get("file_sha256").Text()
		if name == "" || digest == "" || seen[name] {
			continue
		}
		seen[name] = true
		out = append(out, evidenceFile{path.Join(root, name), digest})
	}
	return out
}
