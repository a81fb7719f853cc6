package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// ErrGone says that the bytes of a digest are not kept (any more).
var ErrGone = errors.New("its bytes are gone")

// blobFolder holds bytes by their digest. They may be deleted; the log speaks
// of digests alone.
const blobFolder = "blobs/sha256"

func blobPath(digest string) (string, error) {
	if b, err := hex.DecodeString(digest); err != nil || len(b) != sha256.Size || strings.ToLower(digest) != digest {
		return "", fmt.Errorf("%q is not a SHA-256 in lower-case hexadecimal digits", digest)
	}
	return blobFolder + "/" + digest[:2] + "/" + digest, nil
}

// keep keeps bytes beside the log, so that Blob finds them by their digest. When
// it returns they are on the disk; what it returns takes those away again that
// were not kept before. Only who holds the lock may call it.
func (l *Ledger) keep(blobs [][]byte) (undo func(), err error) {
	missing := map[string][]byte{} // by file
	for _, b := range blobs {
		digest := digestOf(b)
		if _, err := l.Blob(digest); err == nil {
			continue // one that was altered is mended
		}
		name, err := blobPath(digest)
		if err != nil {
			return nil, err
		}
		missing[filepath.Join(l.dir, filepath.FromSlash(name))] = b
	}
	names := slices.Sorted(maps.Keys(missing))
	undo = func() {
		for _, name := range names {
			os.Remove(name)
			os.Remove(filepath.Dir(name)) // stays where others lie in it
		}
	}
	folders := map[string]bool{}
	for _, name := range names {
		changed, err := makeFolders(filepath.Dir(name))
		if err != nil {
			undo()
			return nil, plain("blob", err)
		}
		for _, f := range append(changed, filepath.Dir(name)) {
			folders[f] = true
		}
	}
	err = parallel(names, func(name string) error { return replace(name, missing[name]) })
	if err == nil {
		err = parallel(slices.Sorted(maps.Keys(folders)), syncFolder)
	}
	if err != nil {
		undo()
		return nil, plain("blob", err)
	}
	return undo, nil
}

func digestOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Blob is the bytes of a digest: ErrGone where they are not kept, *Broken where
// they are not those.
func (l *Ledger) Blob(digest string) ([]byte, error) {
	path, err := blobPath(digest)
	if err != nil {
		return nil, err
	}
	b, err := fs.ReadFile(l.files, path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("sha256 %s: %w", digest, ErrGone)
	}
	if err != nil {
		return nil, plain("blob", err)
	}
	if digestOf(b) != digest {
		return nil, &Broken{path, "its bytes are not those of its name"}
	}
	return b, nil
}

// VerifyBlobs holds the bytes that are kept against their digests and says how
// many blobs there are. All that were altered come as one joined error, *Broken
// each.
func (l *Ledger) VerifyBlobs(ctx context.Context) (kept int, err error) {
	digests, err := l.Blobs()
	if err != nil {
		return 0, err
	}
	var mu sync.Mutex
	altered := map[string]error{}
	if err := parallel(digests, func(digest string) error {
		_, err := l.Blob(digest)
		if broken := (*Broken)(nil); errors.As(err, &broken) {
			mu.Lock()
			defer mu.Unlock()
			altered[digest], err = err, nil
		}
		return errors.Join(err, ctx.Err())
	}); err != nil {
		return 0, err
	}
	var errs []error
	for _, digest := range digests {
		errs = append(errs, altered[digest])
	}
	return len(digests), errors.Join(errs...)
}

// Blobs are the digests whose bytes are kept, sorted.
func (l *Ledger) Blobs() ([]string, error) {
	var out []string
	err := fs.WalkDir(l.files, blobFolder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if want, err := blobPath(d.Name()); err == nil && want == path {
			out = append(out, d.Name())
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return out, plain("blobs", err)
}

// Pruned is what PruneBlobs deleted.
type Pruned struct {
	Blobs int   // number of them
	Of    int   // that were kept before
	Bytes int64 // freed
}

// PruneBlobs deletes the bytes of all digests but those that keep names. Keep is
// asked while nothing can be appended, so that it knows every entry that speaks
// of bytes.
func (l *Ledger) PruneBlobs(ctx context.Context, keep func() (map[string]bool, error)) (Pruned, error) {
	if l.dir == "" {
		return Pruned{}, errReadOnly
	}
	unlock, err := lock(ctx, filepath.Join(l.dir, lockFile))
	defer unlock()
	if err != nil {
		return Pruned{}, err
	}
	if err := l.Refresh(ctx); err != nil {
		return Pruned{}, err
	}
	kept, err := keep()
	if err != nil {
		return Pruned{}, err
	}
	digests, err := l.Blobs()
	if err != nil {
		return Pruned{}, err
	}
	out := Pruned{Of: len(digests)}
	for _, digest := range digests {
		if kept[digest] {
			continue
		}
		name, err := blobPath(digest)
		if err != nil {
			return out, err
		}
		name = filepath.Join(l.dir, filepath.FromSlash(name))
		info, err := os.Lstat(name)
		if err == nil {
			err = os.Remove(name)
		}
		if err != nil {
			return out, plain("blob", err)
		}
		out.Blobs++
		out.Bytes += info.Size()
		os.Remove(filepath.Dir(name)) // stays where others lie in it
	}
	return out, nil
}
