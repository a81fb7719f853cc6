package evidence

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Receipt says where entries stand, once they do.
type Receipt struct {
	Index      int64 // of the first of them, from 0
	Count      int
	Checkpoint Checkpoint // the first that holds them
	// Unpinned is why the pin could not follow; nil where it did or where
	// none is kept. The entries stand in any case.
	Unpinned error
}

var errReadOnly = errors.New("this ledger can only be read")

// Append writes entries at the end of the log and signs for them. When it
// returns without an error they are on the disk; when it returns one, none of
// them is part of the log, unless it says that the disk does not tell. It waits
// for other processes until ctx ends. Nothing is signed over a log whose end is
// not what was signed before.
func (l *Ledger) Append(ctx context.Context, signer note.Signer, entries ...[]byte) (Receipt, error) {
	return l.Record(ctx, signer, nil, entries...)
}

// Record is Append, and keeps the bytes that the entries speak of beside the log,
// so that Blob finds them by their digest. They are on the disk before the
// entries are, and nobody prunes them in between.
func (l *Ledger) Record(ctx context.Context, signer note.Signer, blobs [][]byte, entries ...[]byte) (Receipt, error) {
	if l.dir == "" {
		return Receipt{}, errReadOnly
	}
	if len(entries) == 0 {
		return Receipt{}, errors.New("there is nothing to append")
	}
	for _, e := range entries {
		if len(e) > MaxEntry {
			return Receipt{}, fmt.Errorf("an entry has %d bytes, more than %d", len(e), MaxEntry)
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	unlock, err := lock(ctx, filepath.Join(l.dir, lockFile))
	defer unlock()
	if err != nil {
		return Receipt{}, err
	}
	if err := l.refresh(ctx); err != nil {
		return Receipt{}, err
	}
	old := l.seen
	e, last, err := l.files.edge(old)
	if err != nil {
		return Receipt{}, err
	}
	g := grow(e, last, old.Size, entries)
	text, err := signCheckpoint(old.Origin, g.size, g.edge.root(), signer)
	if err != nil {
		return Receipt{}, err
	}
	now, err := OpenCheckpoint(text, old.Origin, l.how.Keys)
	if err != nil {
		return Receipt{}, fmt.Errorf("the log cannot be signed with the key of %q: %w", signer.Name(), err)
	}
	if err := ctx.Err(); err != nil {
		return Receipt{}, err
	}
	forget, err := l.keep(blobs)
	if err != nil {
		return Receipt{}, nothingRecorded(err)
	}
	l.sweep(old.Size, old.Size)
	// The checkpoint takes its name when the disk has all it speaks of.
	next := checkpointFile + temporary
	g.files[next] = text
	err = g.write(l.dir)
	if err == nil {
		err = rename(filepath.Join(l.dir, next), filepath.Join(l.dir, checkpointFile))
	}
	if err != nil {
		g.remove(l.dir)
		forget()
		return Receipt{}, nothingRecorded(err)
	}
	if err := syncFolder(l.dir); err != nil {
		return Receipt{}, fmt.Errorf("the disk does not say whether the ledger was written: %w", err)
	}
	l.seen = now
	// From here on the entries stand, and nothing that fails changes that.
	unpinned := l.follow(context.WithoutCancel(ctx), now)
	l.sweep(old.Size, now.Size)
	return Receipt{old.Size, len(entries), now, unpinned}, nil
}

func nothingRecorded(err error) error {
	return fmt.Errorf("nothing was recorded in the ledger: %w", err)
}

// growth is what an append adds to a log: files that no checkpoint speaks of
// yet.
type growth struct {
	edge  *edge
	size  int64
	files map[string][]byte
}

// grow lets the tree grow from its edge and its last bundle of entries.
func grow(e *edge, last [][]byte, size int64, entries [][]byte) growth {
	g := growth{e, size + int64(len(entries)), map[string][]byte{}}
	for i, entry := range entries {
		last = append(last, entry)
		e.push(0, tlog.RecordHash(entry), func(level int, n int64, full []tlog.Hash) {
			g.files[tilePath(level, n)] = tile(full)
		})
		if len(last) == tileWidth {
			g.files[tilePath(bundleLevel, (size+int64(i))/tileWidth)], last = bundle(last), nil
		}
	}
	for level, hashes := range e.levels {
		was, n := widthAt(size, level)
		width, before := widthAt(g.size, level)
		if width > 0 && (width != was || before != n) {
			g.files[partialPath(level, before, width)] = tile(hashes)
		}
	}
	if width, before := widthAt(g.size, 0); width > 0 {
		g.files[partialPath(bundleLevel, before, width)] = bundle(last)
	}
	return g
}

// write lets the disk have all files and their names.
func (g growth) write(dir string) error {
	folders := map[string]bool{}
	for name := range g.files {
		folder := filepath.Join(dir, filepath.FromSlash(path.Dir(name)))
		changed, err := makeFolders(folder)
		if err != nil {
			return err
		}
		folders[folder] = true
		for _, f := range changed {
			folders[f] = true
		}
	}
	names := slices.Sorted(maps.Keys(g.files))
	if err := parallel(names, func(name string) error {
		return write(filepath.Join(dir, filepath.FromSlash(name)), g.files[name])
	}); err != nil {
		return err
	}
	return parallel(slices.Sorted(maps.Keys(folders)), syncFolder)
}

// remove frees the space of what was written in vain.
func (g growth) remove(dir string) {
	for name := range g.files {
		os.Remove(filepath.Join(dir, filepath.FromSlash(name)))
	}
}

// sweep deletes tiles and bundles that are not full and that a log of this size
// does not use: superseded ones and what an append left that was stopped. It
// looks from the last ones of the size before to those of this, and at the ones
// before them, where a process may have been stopped here. A full one beyond goes
// too.
func (l *Ledger) sweep(from, size int64) {
	for level := bundleLevel; level <= topLevel(size)+1; level++ {
		width, before := widthAt(size, max(level, 0))
		_, first := widthAt(from, max(level, 0))
		for n := max(0, first-1); n <= before; n++ {
			keep := 0
			if n == before {
				keep = width
				os.Remove(filepath.Join(l.dir, filepath.FromSlash(tilePath(level, n))))
			}
			folder := filepath.Join(l.dir, filepath.FromSlash(tilePath(level, n)+".p"))
			entries, err := os.ReadDir(folder)
			if err != nil {
				continue
			}
			left := len(entries)
			for _, e := range entries {
				if e.Name() != strconv.Itoa(keep) && os.Remove(filepath.Join(folder, e.Name())) == nil {
					left--
				}
			}
			if left == 0 {
				os.Remove(folder)
			}
		}
	}
}

// parallel calls f for each item, a few at a time, and returns the first error.
func parallel[T any](items []T, f func(T) error) error {
	var (
		wait  sync.WaitGroup
		slots = make(chan struct{}, 8)
		errs  = make([]error, len(items))
	)
	for i, item := range items {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			errs[i] = f(item)
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
