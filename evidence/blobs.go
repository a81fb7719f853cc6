package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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

// PutBlob keeps bytes beside the log, so that Blob finds them by their digest.
// When it returns they are on the disk.
func (l *Ledger) PutBlob(ctx context.Context, b []byte) (digest string, err error) {
	if l.dir == "" {
		return "", errors.New("this ledger can only be read")
	}
	sum := sha256.Sum256(b)
	digest = hex.EncodeToString(sum[:])
	if _, err := l.Blob(digest); err == nil {
		return digest, nil
	}
	unlock, err := lock(ctx, filepath.Join(l.dir, lockFile))
	defer unlock()
	if err != nil {
		return "", err
	}
	path, err := blobPath(digest)
	if err != nil {
		return "", err
	}
	name := filepath.Join(l.dir, filepath.FromSlash(path))
	changed, err := makeFolders(filepath.Dir(name))
	if err != nil {
		return "", plain("blob", err)
	}
	if err := replace(name, b); err != nil {
		return "", plain("blob", err)
	}
	return digest, plain("blob", parallel(append(changed, filepath.Dir(name)), syncFolder))
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
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != digest {
		return nil, &Broken{path, "its bytes are not those of its name"}
	}
	return b, nil
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

// PruneBlobs deletes the bytes of digests and says how many bytes that freed.
// Digests whose bytes are gone already are passed over.
func (l *Ledger) PruneBlobs(ctx context.Context, digests ...string) (freed int64, err error) {
	if l.dir == "" {
		return 0, errors.New("this ledger can only be read")
	}
	unlock, err := lock(ctx, filepath.Join(l.dir, lockFile))
	defer unlock()
	if err != nil {
		return 0, err
	}
	for _, digest := range digests {
		path, err := blobPath(digest)
		if err != nil {
			return freed, err
		}
		name := filepath.Join(l.dir, filepath.FromSlash(path))
		info, err := os.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.Remove(name)
		}
		if err != nil {
			return freed, plain("blob", err)
		}
		freed += info.Size()
		os.Remove(filepath.Dir(name)) // stays where others lie in it
	}
	return freed, nil
}
