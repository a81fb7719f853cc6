package policies

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// bundleFormat names the archive of rules; changes within it only add.
const bundleFormat = "trustcap.rules/v1"

// The places in a bundle.
const (
	bundleHead    = "bundle.json"
	bundleBuiltin = "builtin"
	bundleOwn     = "own" // a folder a number, in the order of the head
)

// maxBundle is how many bytes the files of a bundle may hold together.
const maxBundle = 64 << 20

type bundleHeader struct {
	Format string   `json:"format"`
	Own    []string `json:"own"` // the folders of own rules, by name
}

// Bundle is everything that the rules are made of, tests left out, as a ZIP
// archive. The same rules give the same bytes.
func (s *Set) Bundle() ([]byte, error) {
	base := s
	if s.base != nil {
		base = s.base
	}
	files, err := ruleFiles(base.fsys)
	if err != nil {
		return nil, err
	}
	entries := map[string]string{}
	for p, text := range files {
		entries[path.Join(bundleBuiltin, p)] = text
	}
	head := bundleHeader{Format: bundleFormat, Own: []string{}}
	folders := slices.SortedFunc(slices.Values(s.own), func(a, b *Folder) int { return strings.Compare(a.Name, b.Name) })
	for i, o := range folders {
		head.Own = append(head.Own, o.Name)
		for name, text := range o.files {
			entries[path.Join(bundleOwn, strconv.Itoa(i), strings.TrimPrefix(strings.TrimPrefix(name, o.Name), "/"))] = text
		}
	}
	b, err := json.Marshal(head)
	if err != nil {
		return nil, err
	}
	entries[bundleHead] = string(b) + "\n"
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		// Without a time, which would differ from run to run.
		w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, entries[name]); err != nil {
			return nil, err
		}
	}
	err = archive.Close()
	return out.Bytes(), err
}

// A Bundle is rules that were archived.
type Bundle struct {
	archive *zip.Reader
	head    bundleHeader
}

// OpenBundle reads an archive that Set.Bundle wrote.
func OpenBundle(b []byte) (*Bundle, error) {
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("no bundle of rules: %w", err)
	}
	var total uint64
	for _, f := range archive.File {
		if total += f.UncompressedSize64; total > maxBundle {
			return nil, fmt.Errorf("no bundle of rules: it holds more than %d MiB", maxBundle>>20)
		}
	}
	head, err := fs.ReadFile(archive, bundleHead)
	if err != nil {
		return nil, fmt.Errorf("no bundle of rules: %w", err)
	}
	bundle := &Bundle{archive: archive}
	if err := json.Unmarshal(head, &bundle.head); err != nil {
		return nil, fmt.Errorf("no bundle of rules: %w", err)
	}
	if bundle.head.Format != bundleFormat {
		return nil, fmt.Errorf("no bundle of rules of the format %s: its format is %q", bundleFormat, bundle.head.Format)
	}
	return bundle, nil
}

// Builtin are the rules of the bundle that came with trustcap: those of this
// release where they are the same.
func (b *Bundle) Builtin() (*Set, error) {
	if _, err := fs.Stat(b.archive, bundleBuiltin); err != nil {
		return nil, errors.New("the bundle holds no built-in rules")
	}
	sub, err := fs.Sub(b.archive, bundleBuiltin)
	if err != nil {
		return nil, err
	}
	archived, err := load(sub)
	if err != nil {
		return nil, err
	}
	if here, err := Builtin(); err == nil && here.Digest == archived.Digest {
		return here, nil
	}
	return archived, nil
}

// Own are the folders of a user's own rules in the bundle, as Sandbox.Start
// takes them.
func (b *Bundle) Own() ([]OwnRules, error) {
	var out []OwnRules
	for i, name := range b.head.Own {
		sub, err := fs.Sub(b.archive, path.Join(bundleOwn, strconv.Itoa(i)))
		if err != nil {
			return nil, err
		}
		out = append(out, OwnRules{Name: name, FS: sub})
	}
	return out, nil
}

// OwnRules is a folder of a user's own rules and its name in messages.
type OwnRules struct {
	Name string
	FS   fs.FS
}
