package evidence

import (
	"archive/tar"
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"text/template"
	"time"
)

// Files of a bundle.
const (
	bundleProof    = "proof.json"
	bundleSigstore = "sigstore.json"
	bundleScript   = "verify.sh"
	bundleReadme   = "README.txt"
	bundleSubjects = "subjects"
)

//go:embed verify.sh
var verifyScript []byte

//go:embed bundle_readme.txt
var readmeText string

var readme = template.Must(template.New(bundleReadme).Parse(readmeText))

// subjectName is what a file of a bundle may be called, so that the commands
// in the bundle's own text can be pasted into any shell.
var subjectName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$`)

// File is a file of a bundle: its path with slashes and its bytes.
type File struct {
	Path       string
	Bytes      []byte
	Executable bool
}

// Bundle is what `evidence prove` hands over: the proof of an entry in every
// form that others check, and the files behind their names that it speaks of.
type Bundle struct {
	Proof    ProofFile
	Subjects map[string][]byte // by file name, without folders
}

// Files are the bundle's files, sorted by path. Subjects that the entry does
// not speak of are [ErrSubject]; those that are missing are left out.
func (b Bundle) Files() ([]File, error) {
	proof, err := b.Proof.Marshal()
	if err != nil {
		return nil, err
	}
	envelope, err := ParseEnvelope(b.Proof.Entry)
	if err != nil {
		return nil, err
	}
	s, err := Decode(envelope.Payload)
	if err != nil {
		return nil, err
	}
	sigstore, err := envelope.Sigstore()
	if err != nil {
		return nil, err
	}
	files := []File{{bundleProof, proof, false}, {bundleSigstore, sigstore, false}, {bundleScript, verifyScript, true}}
	var subjects []Subject
	for name, text := range b.Subjects {
		if !subjectName.MatchString(name) {
			return nil, fmt.Errorf("%q is no name of a file in a bundle", name)
		}
		files = append(files, File{path.Join(bundleSubjects, name), text, false})
		subjects = append(subjects, NewSubject(name, text))
	}
	if _, err := matchSubjects(s, subjects); err != nil {
		return nil, err
	}
	if k, ok := s.(KeyChange); ok { // so that the script finds its bytes like others
		files = append(files, File{path.Join(bundleSubjects, "key"), k.Key.blob(), false})
		subjects = append(subjects, NewSubject("key", k.Key.blob()))
	}
	slices.SortFunc(subjects, func(a, b Subject) int { return cmp.Compare(a.Name, b.Name) })
	head, err := peek(envelope.Payload)
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	if err := readme.Execute(&text, map[string]any{"Index": b.Proof.Proof.Index, "Type": head.PredicateType, "Subjects": subjects}); err != nil {
		return nil, err
	}
	files = append(files, File{bundleReadme, text.Bytes(), false})
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
}

// WriteTar writes the bundle as a tar archive. The same bundle gives the same
// bytes: times and owners are left out.
func (b Bundle) WriteTar(w io.Writer) error {
	files, err := b.Files()
	if err != nil {
		return err
	}
	t := tar.NewWriter(w)
	for _, f := range files {
		mode := int64(0o644)
		if f.Executable {
			mode = 0o755
		}
		header := &tar.Header{Typeflag: tar.TypeReg, Name: f.Path, Size: int64(len(f.Bytes)), Mode: mode, ModTime: time.Unix(0, 0), Format: tar.FormatPAX}
		if err := t.WriteHeader(header); err != nil {
			return err
		}
		if _, err := t.Write(f.Bytes); err != nil {
			return err
		}
	}
	return t.Close()
}

// ReadBundle reads a bundle's folder: its proof, and the digests of what lies
// in subjects. A Sigstore bundle beside them that says something else than the
// proof is [ErrForm]; the script is not looked at.
func ReadBundle(folder fs.FS) (ProofFile, []Subject, error) {
	var r bundleReader
	entries, err := fs.ReadDir(folder, bundleSubjects)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ProofFile{}, nil, err
	}
	names := []string{bundleProof, bundleSigstore}
	for _, e := range entries {
		names = append(names, path.Join(bundleSubjects, e.Name()))
	}
	for _, name := range names {
		f, err := folder.Open(name)
		if errors.Is(err, fs.ErrNotExist) && (name == bundleProof || name == bundleSigstore) {
			continue
		}
		if err != nil {
			return ProofFile{}, nil, err
		}
		err = r.take(name, f)
		f.Close()
		if err != nil {
			return ProofFile{}, nil, err
		}
	}
	return r.finish()
}

// ReadTar is [ReadBundle] for an archive.
func ReadTar(archive io.Reader) (ProofFile, []Subject, error) {
	var r bundleReader
	t := tar.NewReader(archive)
	seen := map[string]bool{}
	for {
		header, err := t.Next()
		if errors.Is(err, io.EOF) {
			return r.finish()
		}
		if err != nil {
			return ProofFile{}, nil, fmt.Errorf("bundle: %w", err)
		}
		name := path.Clean(header.Name)
		if header.Typeflag == tar.TypeDir {
			continue
		}
		if header.Typeflag != tar.TypeReg || seen[name] {
			return ProofFile{}, nil, fmt.Errorf("bundle: %w: %q is doubled, or no file", ErrForm, name)
		}
		seen[name] = true
		if err := r.take(name, t); err != nil {
			return ProofFile{}, nil, err
		}
	}
}

// bundleReader takes the files of a bundle one by one. Of subjects it keeps
// the digests alone.
type bundleReader struct {
	proof, sigstore []byte
	subjects        []Subject
}

func (r *bundleReader) take(name string, f io.Reader) (err error) {
	switch {
	case name == bundleProof:
		r.proof, err = io.ReadAll(io.LimitReader(f, maxProofFile+1))
	case name == bundleSigstore:
		r.sigstore, err = io.ReadAll(io.LimitReader(f, maxProofFile+1))
	case path.Dir(name) == bundleSubjects:
		if !subjectName.MatchString(path.Base(name)) {
			return fmt.Errorf("bundle: %w: %q is no name of a file in it", ErrForm, name)
		}
		sum := sha256.New()
		if _, err := io.Copy(sum, f); err != nil {
			return fmt.Errorf("bundle: %s: %w", name, err)
		}
		r.subjects = append(r.subjects, Subject{name, hex.EncodeToString(sum.Sum(nil))})
	}
	if err != nil {
		return fmt.Errorf("bundle: %s: %w", name, err)
	}
	return nil
}

func (r *bundleReader) finish() (ProofFile, []Subject, error) {
	if r.proof == nil {
		return ProofFile{}, nil, fmt.Errorf("bundle: %w: it has no %s", ErrForm, bundleProof)
	}
	p, err := ParseProofFile(r.proof)
	if err != nil {
		return ProofFile{}, nil, err
	}
	if r.sigstore != nil {
		e, err := ParseEnvelope(p.Entry)
		if err != nil {
			return ProofFile{}, nil, err
		}
		var found, want bytes.Buffer
		ours, err := e.Sigstore()
		if err := errors.Join(err, json.Compact(&want, ours), json.Compact(&found, r.sigstore)); err != nil || !bytes.Equal(want.Bytes(), found.Bytes()) {
			return ProofFile{}, nil, fmt.Errorf("bundle: %s: %w", bundleSigstore, ErrForm)
		}
	}
	slices.SortFunc(r.subjects, func(a, b Subject) int { return cmp.Compare(a.Name, b.Name) })
	return p, r.subjects, nil
}
