package evidence

import (
	"golang.org/x/mod/sumdb/tlog"
)

// tileHeight is the number of levels of the tree in a tile, tileWidth the
// number of hashes in a full one; C2SP tlog-tiles sets both.
const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

// edge is the right edge of a tree: at each level of tiles the hashes of the
// tile that is not full yet. It is all that is needed to let the tree grow and
// to know its root.
type edge struct {
	levels [][]tlog.Hash
	counts []int64 // full tiles of each level
}

// push takes the hash of the next full subtree of a level of tiles and hands
// each tile that becomes full to full.
func (e *edge) push(level int, h tlog.Hash, full func(level int, n int64, tile []tlog.Hash)) {
	for len(e.levels) <= level {
		e.levels, e.counts = append(e.levels, nil), append(e.counts, 0)
	}
	e.levels[level] = append(e.levels[level], h)
	if tile := e.levels[level]; len(tile) == tileWidth {
		full(level, e.counts[level], tile)
		e.counts[level]++
		e.levels[level] = nil
		e.push(level+1, perfect(tile), full)
	}
}

// root is the RFC 6962 hash of the tree: its full subtrees folded from the
// smallest, which is the rightmost, to the largest.
func (e *edge) root() tlog.Hash {
	root, empty := emptyRoot, true
	for _, hashes := range e.levels {
		for size := 1; len(hashes) > 0; size <<= 1 {
			if len(hashes)&size == 0 {
				continue
			}
			left := perfect(hashes[len(hashes)-size:])
			if hashes = hashes[:len(hashes)-size]; empty {
				root, empty = left, false
			} else {
				root = tlog.NodeHash(left, root)
			}
		}
	}
	return root
}

// perfect is the root of a subtree whose leaves are a power of two.
func perfect(hashes []tlog.Hash) tlog.Hash {
	var work [tileWidth]tlog.Hash
	n := copy(work[:], hashes)
	for ; n > 1; n /= 2 {
		for i := range n / 2 {
			work[i] = tlog.NodeHash(work[2*i], work[2*i+1])
		}
	}
	return work[0]
}

// widthAt is the number of hashes in the unfinished tile of a level in a tree
// of so many entries, and the number of full tiles before it.
func widthAt(size int64, level int) (width int, before int64) {
	at := size >> (tileHeight * level)
	return int(at % tileWidth), at / tileWidth
}

// topLevel is the highest level of tiles that a tree of so many entries has; -1
// where it has none.
func topLevel(size int64) int {
	level := -1
	for ; size > 0; size >>= tileHeight {
		level++
	}
	return level
}
