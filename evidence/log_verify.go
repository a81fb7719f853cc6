package evidence

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/mod/sumdb/tlog"
)

// Summary is what Verify looked at.
type Summary struct {
	Entries    int64 // entries read and held against the root hash
	Bytes      int64 // bytes in those entries
	Tiles      int64 // tiles of hashes read and held against the root hash
	Checkpoint Checkpoint
}

// maxProblems ends a verification that finds one thing after the other.
const maxProblems = 100

// Verify reads the whole log as it was seen last: every entry, every tile of
// hashes, the right edge and the root against the checkpoint. Each entry is
// handed to each, in any order and by several goroutines at once; nil looks at
// none. What is not as it was signed is *Broken; all that was found comes as
// one joined error.
func (l *Ledger) Verify(ctx context.Context, each func(Entry) error) (Summary, error) {
	v := l.verification(each)
	v.run(ctx)
	slices.SortStableFunc(v.problems, func(a, b problem) int { return int(a.bundle - b.bundle) })
	errs := make([]error, len(v.problems))
	for i, p := range v.problems {
		errs[i] = p.err
	}
	return Summary{v.entries.Load(), v.bytes.Load(), v.tiles.Load(), v.checkpoint}, errors.Join(errs...)
}

type problem struct {
	bundle int64 // where it was found, to tell in order
	err    error
}

type verification struct {
	files      tiles
	checkpoint Checkpoint
	each       func(Entry) error
	most       int // problems after which it ends

	entries, bytes, tiles atomic.Int64
	mu                    sync.Mutex
	problems              []problem
}

func (l *Ledger) verification(each func(Entry) error) *verification {
	return &verification{files: l.files, checkpoint: l.Checkpoint(), each: each, most: maxProblems}
}

func (v *verification) found(bundle int64, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.problems) < v.most {
		v.problems = append(v.problems, problem{bundle, err})
	}
}

func (v *verification) enough(ctx context.Context) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return ctx.Err() != nil || len(v.problems) >= v.most
}

// run computes the tree anew from the entries alone and holds every tile there
// is against it, level by level, and the root at last.
func (v *verification) run(ctx context.Context) {
	size := v.checkpoint.Size
	bundles := (size + tileWidth - 1) / tileWidth
	// Of a full bundle the root is kept, of the last one its hashes.
	leaves := map[int64][]tlog.Hash{}
	var next atomic.Int64
	work := func() {
		for n := next.Add(1) - 1; n < bundles && !v.enough(ctx); n = next.Add(1) - 1 {
			width := int(min(tileWidth, size-n*tileWidth))
			hashes := v.bundle(n, width)
			if hashes == nil {
				continue
			}
			v.tile(0, n, hashes)
			if v.enough(ctx) {
				return
			}
			if width == tileWidth {
				hashes = []tlog.Hash{perfect(hashes)}
			}
			v.mu.Lock()
			leaves[n] = hashes
			v.mu.Unlock()
		}
	}
	var wait sync.WaitGroup
	// A worker holds a bundle, which can have 16 MiB.
	for range min(runtime.GOMAXPROCS(0), 8, int(min(bundles/4, 8))) - 1 {
		wait.Go(work)
	}
	work()
	wait.Wait()
	if err := ctx.Err(); err != nil {
		v.found(bundles, err)
	}
	if int64(len(leaves)) < bundles {
		return // it was said which bundle is broken; no root follows
	}
	e := &edge{levels: [][]tlog.Hash{nil}, counts: []int64{size / tileWidth}}
	for n := range size / tileWidth {
		e.push(1, leaves[n][0], v.tile)
	}
	e.levels[0] = leaves[size/tileWidth]
	for level, hashes := range e.levels {
		if level > 0 && len(hashes) > 0 {
			v.tile(level, e.counts[level], hashes)
		}
	}
	if e.root() != v.checkpoint.Root {
		v.found(bundles, &Broken{checkpointFile, "its root hash is not that of the entries"})
	}
}

// bundle reads a bundle of entries and gives their hashes; nil where it is
// broken.
func (v *verification) bundle(n int64, width int) []tlog.Hash {
	entries, err := v.files.entries(n, width)
	if err != nil {
		v.found(n, err)
		return nil
	}
	hashes := make([]tlog.Hash, width)
	for i, b := range entries {
		hashes[i] = tlog.RecordHash(b)
		v.bytes.Add(int64(len(b)))
		if v.each == nil {
			continue
		}
		if err := v.each(Entry{n*tileWidth + int64(i), b}); err != nil {
			v.found(n, fmt.Errorf("entry %d: %w", n*tileWidth+int64(i), err))
		}
	}
	v.entries.Add(int64(width))
	return hashes
}

// tile holds a tile against what the entries give.
func (v *verification) tile(level int, n int64, want []tlog.Hash) {
	got, err := v.files.hashes(level, n, len(want))
	if err != nil {
		v.found(n<<(tileHeight*level), err)
		return
	}
	v.tiles.Add(1)
	for i := range want {
		if got[i] != want[i] && level == 0 {
			v.found(n, &Broken{partialPath(level, n, len(want)), fmt.Sprintf("hash %d is not that of entry %d in %s", i, n*tileWidth+int64(i), partialPath(bundleLevel, n, len(want)))})
			return
		}
		if got[i] != want[i] {
			v.found(n<<(tileHeight*level), &Broken{partialPath(level, n, len(want)), fmt.Sprintf("hash %d is not that of the entries", i)})
			return
		}
	}
}
