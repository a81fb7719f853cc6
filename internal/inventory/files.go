package inventory

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
)

// maxProof is how large a file of evidence may be, in bytes.
const maxProof = 256 << 20

// evidenceFiles reads the files that evidence names, relative to the folder of
// the root file, and holds them against the digests that are written. Where it
// read one, rules find its digest in `file_sha256`; declarations that came
// without a folder have none.
func (l *loader) evidenceFiles(inv *Inventory, root string) {
	i := slices.IndexFunc(l.files, func(f file) bool { return f.name == root })
	if i < 0 || l.files[i].digest == nil {
		return
	}
	digest := once(l.files[i].digest)
	for _, r := range inv.Section("evidence") {
		named, written := r.Get("file"), r.Get("sha256")
		if named.Text() == "" {
			continue
		}
		sum, err := digest(named.Text())
		switch {
		case errors.Is(err, fs.ErrNotExist):
			l.problems = append(l.problems, Problem{inv.At(named), fmt.Sprintf("the file %q is not there", named.Text()), "paths are relative to the folder of " + cmp.Or(root, "the root file") + "; put the file there, or remove `file`"})
		case err != nil:
			l.problems = append(l.problems, Problem{inv.At(named), fmt.Sprintf("the file %q cannot be read: %s", named.Text(), reason(err)), "name a regular file below the folder of " + root})
		case written.Exists() && written.Text() != sum:
			l.problems = append(l.problems, Problem{inv.At(written), fmt.Sprintf("the file %q has another SHA-256 than is written here", named.Text()), "it is not the file that was looked at; if the change is meant, write sha256: " + sum})
		default:
			r.add("file_sha256", named.word(sum))
		}
	}
}

// once lets several ask of a file that is looked at once.
func once(digest func(string) (string, error)) func(string) (string, error) {
	type answer struct {
		sum string
		err error
	}
	known := map[string]answer{}
	return func(name string) (string, error) {
		a, ok := known[name]
		if !ok {
			a.sum, a.err = digest(name)
			known[name] = a
		}
		return a.sum, a.err
	}
}

// beside takes digests of files that are named from a folder.
func beside(fsys fs.FS, folder string) func(string) (string, error) {
	return func(named string) (string, error) { return digest(fsys, path.Join(folder, named)) }
}

// digest is how the files that Bytes name are found; nil where they cannot be.
func (s Source) digest() func(string) (string, error) {
	switch {
	case s.Digests != nil:
		return func(named string) (string, error) {
			if sum, ok := s.Digests[path.Clean(named)]; ok {
				return sum, nil
			}
			return "", fs.ErrNotExist
		}
	case s.Beside != nil:
		return beside(s.Beside, ".")
	}
	return nil
}

var (
	errNotRegular = errors.New("not a regular file")
	errVeryLarge  = fmt.Errorf("larger than %d MiB", maxProof>>20)
)

// digest is the SHA-256 of a file in hexadecimal digits.
func digest(fsys fs.FS, name string) (string, error) {
	// A pipe would be waited for, so it is not opened.
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", errNotRegular
	case info.Size() > maxProof:
		return "", errVeryLarge
	}
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, io.LimitReader(f, maxProof+1))
	if err != nil {
		return "", err
	}
	if n > maxProof {
		return "", errVeryLarge
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
