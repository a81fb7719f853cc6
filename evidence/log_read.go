package evidence

import (
	"fmt"
	"iter"

	"golang.org/x/mod/sumdb/tlog"
)

// Entry is an entry of a log and its place in it, from 0.
type Entry struct {
	Index int64
	Bytes []byte
}

// Entry is one entry, held against the checkpoint.
func (l *Ledger) Entry(index int64) ([]byte, error) {
	if err := inside(index, l.Size()); err != nil {
		return nil, err
	}
	for e, err := range l.Entries(index, index+1) {
		return e.Bytes, err
	}
	return nil, inside(index, l.Size())
}

func inside(index, size int64) error {
	if index < 0 || index >= size {
		return fmt.Errorf("there is no entry %d; the log has %s, counted from 0", index, count(size))
	}
	return nil
}

// Entries are the entries from one index to before another, in order, each held
// against the checkpoint. After an error there is no other entry.
func (l *Ledger) Entries(from, to int64) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		c := l.Checkpoint()
		hashes, wrap := l.files.reader(c)
		from, to := max(from, 0), min(to, c.Size)
		for n := from / tileWidth; n*tileWidth < to; n++ {
			first := n * tileWidth
			width := int(min(tileWidth, c.Size-first))
			indexes := make([]int64, width)
			for i := range indexes {
				indexes[i] = tlog.StoredHashIndex(0, first+int64(i))
			}
			leaves, err := hashes.ReadHashes(indexes)
			if err != nil {
				yield(Entry{Index: max(first, from)}, wrap(err))
				return
			}
			entries, err := l.files.entries(n, width)
			if err != nil {
				yield(Entry{Index: max(first, from)}, err)
				return
			}
			for i, b := range entries {
				at := first + int64(i)
				if at < from || at >= to {
					continue
				}
				if tlog.RecordHash(b) != leaves[i] {
					yield(Entry{Index: at}, altered(n, width, at))
					return
				}
				if !yield(Entry{at, b}, nil) {
					return
				}
			}
		}
	}
}

func altered(n int64, width int, index int64) error {
	return &Broken{partialPath(bundleLevel, n, width), fmt.Sprintf("entry %d is not what was signed", index)}
}

// Prove is the proof that an entry stands in the log as it was seen last;
// tlog.CheckRecord checks it.
func (l *Ledger) Prove(index int64) (Proof, error) {
	c := l.Checkpoint()
	if err := inside(index, c.Size); err != nil {
		return Proof{}, err
	}
	hashes, wrap := l.files.reader(c)
	p, err := tlog.ProveRecord(c.Size, index, hashes)
	if err != nil {
		return Proof{}, wrap(err)
	}
	return Proof{index, p, c.Text}, nil
}

// Extends proves that the log still holds all that it held at an older
// checkpoint, in the same order. A checkpoint of a longer or another history is
// *Broken.
func (l *Ledger) Extends(old Checkpoint) (tlog.TreeProof, error) {
	return l.extends(l.Checkpoint(), old, "older checkpoint")
}
