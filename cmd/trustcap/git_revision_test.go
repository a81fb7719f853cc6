package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// A revision is the tree of a commit: what was changed, added or removed after it
// is not seen, and links and what is no file are not read.
func TestARevisionIsAFileSystem(t *testing.T) {
	w := newWorkplace(t)
	w.run(0, "git", "init", "--quiet", "--initial-branch", "main")
	long := strings.Repeat("long: line\n", 100_000)
	if err := os.MkdirAll(filepath.Join(w.dir, "a", "b"), 0o755); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"shop.yaml": shop, "a/b/c.yaml": "c: 1\n", "a/empty.yaml": "", "a/tab\there.yaml": "x", "a/ä \"q\".yaml": "umlaut", "a/b/long.yaml": long}
	for name, text := range files {
		w.write(name, text)
	}
	if err := os.Symlink("shop.yaml", filepath.Join(w.dir, "link.yaml")); err != nil {
		t.Fatal(err)
	}
	w.run(0, "git", "add", ".")
	w.run(0, "git", "commit", "--quiet", "--message", "x")
	w.write("shop.yaml", "changed")
	w.write("new.yaml", "new")
	if err := os.Remove(filepath.Join(w.dir, "a", "b", "c.yaml")); err != nil {
		t.Fatal(err)
	}

	ctx := t.Context()
	repo, err := openRepository(ctx, filepath.Join(w.dir, "a"))
	if err != nil {
		t.Fatal(err)
	}
	commit, err := repo.mergeBase(ctx, "main")
	if err != nil {
		t.Fatal(err)
	}
	tree, err := repo.revision(ctx, commit)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		if got, err := fs.ReadFile(tree, name); err != nil || string(got) != want {
			t.Errorf("%q holds %.40q (%v)", name, got, err)
		}
	}
	var walked []string
	err = fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if !d.IsDir() {
			walked = append(walked, name)
		}
		if name == "link.yaml" && d.Type() != fs.ModeSymlink {
			t.Errorf("the link is a %v", d.Type())
		}
		return err
	})
	if err != nil || !slices.Contains(walked, "a/b/c.yaml") || slices.Contains(walked, "new.yaml") || len(walked) != len(files)+1 {
		t.Errorf("%q (%v)", walked, err)
	}
	if _, err := tree.Open("link.yaml"); err == nil {
		t.Error("a link was followed")
	}
	if _, err := tree.Open("new.yaml"); err == nil {
		t.Error("a file of the work tree was read")
	}
	sub, err := fs.Sub(tree, "a")
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(sub, "b/c.yaml", "empty.yaml"); err != nil {
		t.Error(err)
	}
	if err := tree.Close(); err != nil {
		t.Error(err)
	}
	if place, err := repo.place(filepath.Join(w.dir, "a", "b")); err != nil || place != "a/b" {
		t.Errorf("%q (%v)", place, err)
	}
	if _, err := repo.place(filepath.Dir(w.dir)); err == nil {
		t.Error("a place outside was found")
	}
}
