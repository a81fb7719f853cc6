package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"math/big"
	"path/filepath"
	"slices"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

// entrySize is that of a statement, in bytes; evidence/bench_test.go has the
// same.
const entrySize = 2000

// checkpointInterval is the shortest that tessera takes.
const checkpointInterval = 100 * time.Millisecond

// bench fills a log in one process, then appends single entries, each with an
// appender opened and shut down for it, as a command does that appends one
// entry and ends.
func bench(ctx context.Context, dir string, size int) error {
	private, public, err := note.GenerateKey(rand.Reader, "example.org/tessera")
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(private)
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(public)
	if err != nil {
		return err
	}
	dir = filepath.Join(dir, "tessera")
	if err := add(ctx, dir, signer, 4096, 0, size); err != nil {
		return err
	}
	var once []time.Duration
	for i := range 50 {
		start := time.Now()
		if err := add(ctx, dir, signer, 1, size+i, 1); err != nil {
			return err
		}
		once = append(once, time.Since(start))
	}
	slices.Sort(once)
	fmt.Printf("append-p50 %v\nappend-p95 %v\n", once[len(once)/2], once[len(once)*95/100])

	start := time.Now()
	if err := check(ctx, dir, verifier); err != nil {
		return err
	}
	fmt.Printf("verify %v\n", time.Since(start))

	files := &client.FileFetcher{Root: dir}
	start = time.Now()
	const proofs = 100
	for range proofs {
		at, err := rand.Int(rand.Reader, big.NewInt(int64(size)))
		if err != nil {
			return err
		}
		builder, err := client.NewProofBuilder(ctx, uint64(size+len(once)), files.ReadTile)
		if err != nil {
			return err
		}
		if _, err := builder.InclusionProof(ctx, at.Uint64()); err != nil {
			return err
		}
	}
	fmt.Printf("prove %v\n", time.Since(start)/proofs)
	return nil
}

// add appends entries and waits until a checkpoint holds them.
func add(ctx context.Context, dir string, signer note.Signer, batch uint, from, n int) error {
	driver, err := posix.New(ctx, posix.Config{Path: dir})
	if err != nil {
		return err
	}
	appender, shutdown, reader, err := tessera.NewAppender(ctx, driver, tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(checkpointInterval).
		WithBatching(batch, 10*time.Millisecond).
		WithPushback(uint(n)+1))
	if err != nil {
		return err
	}
	awaiter := tessera.NewPublicationAwaiter(ctx, reader.ReadCheckpoint, time.Millisecond)
	futures := make([]tessera.IndexFuture, n)
	for i := range n {
		entry := make([]byte, entrySize)
		copy(entry, fmt.Sprintf("%d ", from+i))
		futures[i] = appender.Add(ctx, tessera.NewEntry(entry))
	}
	for _, f := range futures {
		if _, err := f(); err != nil {
			return err
		}
	}
	if _, _, err := awaiter.Await(ctx, futures[n-1]); err != nil {
		return err
	}
	return shutdown(ctx)
}
