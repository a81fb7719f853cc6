package evidence

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Ledger is an append-only log of entries: C2SP tlog-tiles in a folder under a
// signed checkpoint, with blobs beside it. It is seen as its checkpoint was
// when it was opened, refreshed or appended to last. Several goroutines may use
// it at once.
type Ledger struct {
	dir   string // empty where it is only read
	files tiles
	how   Options

	mu     sync.Mutex
	seen   Checkpoint
	pinned Pinned
}

// Options say what a ledger is held against.
type Options struct {
	// Keys are those that may sign checkpoints, retired ones too.
	Keys note.Verifiers
	// Origin is the name the log must have; empty takes any that Keys know.
	Origin string
	// Pins is a folder outside the ledger in which the last checkpoint seen
	// is kept for each log and place; empty keeps none.
	Pins string
	// Anchor is a checkpoint that others kept, signed; the log must extend it.
	Anchor []byte
}

// checkpointFile holds the checkpoint, lockFile is locked by whoever appends.
const (
	checkpointFile = "checkpoint"
	lockFile       = ".lock"
)

// besides are files for git: no lock is kept, and no byte is changed.
var besides = map[string]string{
	".gitignore":     "/" + lockFile + "\n*" + temporary + "\n",
	".gitattributes": "* -text\n",
}

// Create makes an empty ledger in a folder, which is made if missing. The name
// of the signer is the origin, the name of the log, from then on. Where a
// ledger stands it is fs.ErrExist.
func Create(ctx context.Context, dir string, signer note.Signer, how Options) (*Ledger, error) {
	l := &Ledger{dir: dir, how: how}
	l.how.Origin = signer.Name()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, plain("ledger", err)
	}
	unlock, err := lock(ctx, filepath.Join(dir, lockFile))
	if err != nil {
		return nil, err
	}
	defer unlock()
	for _, there := range []string{checkpointFile, "tile"} {
		if _, err := os.Lstat(filepath.Join(dir, there)); !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("ledger %s: %s is there already: %w", dir, there, fs.ErrExist)
		}
	}
	text, err := signCheckpoint(signer.Name(), 0, emptyRoot, signer)
	if err != nil {
		return nil, err
	}
	if _, err := OpenCheckpoint(text, signer.Name(), how.Keys); err != nil {
		return nil, err
	}
	l.files = tiles{os.DirFS(dir)}
	if err := l.hold(ctx, func() ([]byte, error) { return text, nil }); err != nil {
		return nil, err
	}
	for name, content := range besides {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			return nil, plain("ledger "+dir, err)
		}
	}
	if err := replace(filepath.Join(dir, checkpointFile), text); err != nil {
		return nil, plain("ledger "+dir, err)
	}
	return l, errors.Join(syncFolder(dir), syncFolder(filepath.Dir(dir)))
}

// Open opens the ledger in a folder and holds its checkpoint against keys, pin
// and anchor; Verify looks at the rest. Where there is none it is ErrNoLedger;
// where something is not what was signed or seen before it is *Broken.
func Open(ctx context.Context, dir string, how Options) (*Ledger, error) {
	l := &Ledger{dir: dir, how: how, files: tiles{os.DirFS(dir)}}
	return l, l.Refresh(ctx)
}

// OpenFS opens a ledger that can only be read, such as one in a commit. No pin
// is looked at, since a pin is of a place.
func OpenFS(fsys fs.FS, how Options) (*Ledger, error) {
	l := &Ledger{how: how, files: tiles{fsys}}
	l.how.Pins = ""
	return l, l.Refresh(context.Background())
}

// Refresh sees what others have appended since.
func (l *Ledger) Refresh(ctx context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.refresh(ctx)
}

func (l *Ledger) refresh(ctx context.Context) error {
	return l.hold(ctx, func() ([]byte, error) {
		text, err := fs.ReadFile(l.files, checkpointFile)
		if !errors.Is(err, fs.ErrNotExist) {
			return text, plain(l.name(), err)
		}
		if _, err := fs.Stat(l.files, "tile"); err == nil || l.seen.Text != nil {
			return nil, &Broken{checkpointFile, "it is missing"}
		}
		if old, ok := l.lastSeen(); ok {
			return nil, &Broken{"pin", fmt.Sprintf("%d entries of %q were seen here, and no ledger is left", old.Size, old.Origin)}
		}
		return nil, fmt.Errorf("%s: %w", l.name(), ErrNoLedger)
	})
}

func (l *Ledger) name() string {
	if l.dir == "" {
		return "ledger"
	}
	return "ledger " + l.dir
}

// Origin is the name of the log.
func (l *Ledger) Origin() string { return l.Checkpoint().Origin }

// Size is the number of entries.
func (l *Ledger) Size() int64 { return l.Checkpoint().Size }

// Checkpoint is the signed checkpoint as it was seen last.
func (l *Ledger) Checkpoint() Checkpoint {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.seen
}

// Pinned says what the log was held against, beside its keys.
func (l *Ledger) Pinned() Pinned {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.pinned
}

// extends proves that a log is the same, grown or not, as one whose checkpoint
// was seen before. Where names how it was seen.
func (l *Ledger) extends(now, old Checkpoint, where string) (tlog.TreeProof, error) {
	switch {
	case now.Origin != old.Origin:
		return nil, &Broken{where, fmt.Sprintf("it is of the log %q, not of %q", old.Origin, now.Origin)}
	case now.Size < old.Size:
		return nil, &Broken{where, fmt.Sprintf("it has seen %s, the log has %s: entries were removed", count(old.Size), count(now.Size))}
	case now.Size == old.Size && now.Root == old.Root, old.Size == 0 && old.Root == emptyRoot:
		return nil, nil
	case now.Size == old.Size || old.Size == 0:
		return nil, &Broken{where, "it has seen another history of " + count(old.Size) + ": the log is forked"}
	}
	hashes, wrap := l.files.reader(now)
	proof, err := tlog.ProveTree(now.Size, old.Size, hashes)
	if err != nil {
		return nil, wrap(err)
	}
	if err := tlog.CheckTree(proof, now.Size, now.Root, old.Size, old.Root); err != nil {
		return nil, &Broken{where, "it has seen another history of " + count(old.Size) + ": the log is forked"}
	}
	return proof, nil
}

func count(n int64) string {
	if n == 1 {
		return "1 entry"
	}
	return strconv.FormatInt(n, 10) + " entries"
}

// plain is an error of the disk in one sentence.
func plain(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}
