package evidence

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// MaxEntry is the largest entry that a bundle can hold, in bytes.
const MaxEntry = math.MaxUint16

// bundleLevel stands for bundles of entries where others name a level of tiles.
const bundleLevel = -1

// tilePath is the file of a full tile, or of a full bundle of entries, as C2SP
// tlog-tiles names it. A tile that is not full is a file named by its width in
// the folder of that name and ".p".
func tilePath(level int, n int64) string {
	path := tlog.Tile{H: tileHeight, L: level, N: n, W: tileWidth}.Path()
	if rest, ok := strings.CutPrefix(path, "tile/8/data/"); ok {
		return "tile/entries/" + rest
	}
	return "tile/" + strings.TrimPrefix(path, "tile/8/")
}

func partialPath(level int, n int64, width int) string {
	if width == tileWidth {
		return tilePath(level, n)
	}
	return tilePath(level, n) + ".p/" + strconv.Itoa(width)
}

// tiles reads the files of a log.
type tiles struct{ fs.FS }

// file is the file that holds at least so many hashes or entries of a tile or
// bundle, and how many it holds. Whoever appends deletes the narrower file once
// the wider one is signed for, so a reader of an older checkpoint looks for
// that: a wider one, then a full one.
func (t tiles) file(level int, n int64, width int) (b []byte, name string, holds int, err error) {
	full := tilePath(level, n)
	for range 100 {
		name = partialPath(level, n, width)
		if b, err = fs.ReadFile(t, name); !errors.Is(err, fs.ErrNotExist) {
			return b, name, width, err
		}
		if width == tileWidth {
			break
		}
		if wider := t.wider(full+".p", width); wider > 0 {
			name = partialPath(level, n, wider)
			if b, err = fs.ReadFile(t, name); errors.Is(err, fs.ErrNotExist) {
				continue
			}
			return b, name, wider, err
		}
		if b, err = fs.ReadFile(t, full); !errors.Is(err, fs.ErrNotExist) {
			return b, full, tileWidth, err
		}
		break
	}
	return nil, name, 0, &Broken{partialPath(level, n, width), "it is missing"}
}

// wider is the smallest width above width that a folder has; 0 where none is.
func (t tiles) wider(folder string, width int) int {
	found := 0
	entries, err := fs.ReadDir(t, folder)
	if err != nil {
		return 0
	}
	for _, e := range entries {
		if w, err := strconv.Atoi(e.Name()); err == nil && w > width && w < tileWidth && (found == 0 || w < found) {
			found = w
		}
	}
	return found
}

// hashes are the first hashes of a tile.
func (t tiles) hashes(level int, n int64, width int) ([]tlog.Hash, error) {
	b, name, holds, err := t.file(level, n, width)
	if err != nil {
		return nil, err
	}
	if len(b) != holds*tlog.HashSize {
		return nil, &Broken{name, fmt.Sprintf("it has %d bytes; %d hashes have %d", len(b), holds, holds*tlog.HashSize)}
	}
	out := make([]tlog.Hash, width)
	for i := range out {
		out[i] = tlog.Hash(b[i*tlog.HashSize:])
	}
	return out, nil
}

// entries are the first entries of a bundle.
func (t tiles) entries(n int64, width int) ([][]byte, error) {
	b, name, holds, err := t.file(bundleLevel, n, width)
	if err != nil {
		return nil, err
	}
	out := make([][]byte, 0, holds)
	for len(b) > 0 {
		if len(b) < 2 || len(b)-2 < int(binary.BigEndian.Uint16(b)) {
			return nil, &Broken{name, fmt.Sprintf("it ends within entry %d", n*tileWidth+int64(len(out)))}
		}
		end := 2 + int(binary.BigEndian.Uint16(b))
		out, b = append(out, b[2:end:end]), b[end:]
	}
	if len(out) != holds {
		return nil, &Broken{name, fmt.Sprintf("it has %d entries, not %d", len(out), holds)}
	}
	return out[:width], nil
}

// bundle is the file of entries.
func bundle(entries [][]byte) []byte {
	size := 0
	for _, e := range entries {
		size += 2 + len(e)
	}
	b := make([]byte, 0, size)
	for _, e := range entries {
		b = append(binary.BigEndian.AppendUint16(b, uint16(len(e))), e...)
	}
	return b
}

// tile is the file of hashes.
func tile(hashes []tlog.Hash) []byte {
	b := make([]byte, 0, len(hashes)*tlog.HashSize)
	for i := range hashes {
		b = append(b, hashes[i][:]...)
	}
	return b
}

// edge reads the right edge of a tree and holds it against the root: what it
// returns was signed. The last bundle of entries is held against it too and
// returned.
func (t tiles) edge(c Checkpoint) (*edge, [][]byte, error) {
	e := &edge{}
	for level := 0; level <= topLevel(c.Size); level++ {
		width, before := widthAt(c.Size, level)
		var hashes []tlog.Hash
		if width > 0 {
			var err error
			if hashes, err = t.hashes(level, before, width); err != nil {
				return nil, nil, err
			}
		}
		e.levels, e.counts = append(e.levels, hashes), append(e.counts, before)
	}
	if e.root() != c.Root {
		return nil, nil, &Broken{"tile", "the last tiles do not give the root hash of the checkpoint"}
	}
	width, before := widthAt(c.Size, 0)
	if width == 0 {
		return e, nil, nil
	}
	entries, err := t.entries(before, width)
	if err != nil {
		return nil, nil, err
	}
	for i, entry := range entries {
		if tlog.RecordHash(entry) != e.levels[0][i] {
			return nil, nil, altered(before, width, before*tileWidth+int64(i))
		}
	}
	return e, slices.Clip(entries), nil
}

// signed reads hashes of a tree by way of its tiles, each held against the
// root; see tlog.TileHashReader.
type signed struct {
	tiles
	cache map[tlog.Tile][]byte
	err   error // of the disk
}

func (s *signed) Height() int { return tileHeight }

func (s *signed) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	out := make([][]byte, len(wanted))
	for i, w := range wanted {
		if b, ok := s.cache[w]; ok {
			out[i] = b
			continue
		}
		hashes, err := s.hashes(w.L, w.N, w.W)
		if err != nil {
			s.err = err
			return nil, err
		}
		if out[i] = tile(hashes); w.L > 0 || w.W < tileWidth {
			s.cache[w] = out[i]
		}
	}
	return out, nil
}

func (s *signed) SaveTiles([]tlog.Tile, [][]byte) {}

// reader is a reader of the hashes of the tree of a checkpoint, and what makes
// an error of this package of one of its errors.
func (t tiles) reader(c Checkpoint) (tlog.HashReader, func(error) error) {
	s := &signed{tiles: t, cache: map[tlog.Tile][]byte{}}
	return tlog.TileHashReader(tlog.Tree{N: c.Size, Hash: c.Root}, s), func(err error) error {
		if err == nil || s.err != nil {
			return s.err
		}
		return &Broken{"tile", "the tiles do not give the root hash of the checkpoint"}
	}
}
