package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// repository is a git repository as far as it can be read without touching its
// work tree, index or references.
type repository struct {
	top string // of the work tree
}

// git runs git in a folder and gives what it wrote. Nothing that a repository
// configures is run by the commands used here.
func git(ctx context.Context, folder string, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, "git", slices.Concat([]string{"-C", folder, "--no-replace-objects"}, args)...)
	c.Env = gitEnvironment()
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err == nil {
		return out, nil
	}
	if errors.Is(err, exec.ErrNotFound) {
		return nil, hinted{errors.New("--base: git is not installed"), "install git, or compare with a file: trustcap check --baseline FILE"}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
	return nil, &gitError{strings.TrimPrefix(line, "fatal: "), err}
}

// gitEnvironment is that of the program, without what a hook of git says of the
// repository it runs in: the paths given say which one is meant.
func gitEnvironment() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}, name)
	})
	return append(env, "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
}

// gitError is what git said.
type gitError struct {
	said string
	err  error
}

func (e *gitError) Error() string {
	if e.said == "" {
		return "git: " + e.err.Error()
	}
	return "git: " + e.said
}

func (e *gitError) Unwrap() error { return e.err }

// openRepository finds the repository that a folder is in.
func openRepository(ctx context.Context, folder string) (*repository, error) {
	out, err := git(ctx, folder, "rev-parse", "--show-toplevel")
	var said *gitError
	switch {
	case errors.As(err, &said) && strings.Contains(said.said, "dubious ownership"):
		return nil, hinted{fmt.Errorf("--base: %s belongs to another user, and git does not read it", folder), "git config --global --add safe.directory " + folder}
	case errors.As(err, &said):
		return nil, hinted{fmt.Errorf("--base: %s is in no git repository", folder), "compare with a file: trustcap check --baseline FILE; or begin one: git init"}
	case err != nil:
		return nil, err
	}
	top, err := filepath.EvalSymlinks(filepath.FromSlash(strings.TrimRight(string(out), "\r\n")))
	if err != nil {
		return nil, err
	}
	return &repository{top}, nil
}

// place is where a path of the user lies in the repository, with slashes; "." for
// all of it.
func (r *repository) place(name string) (string, error) {
	full, err := filepath.Abs(name)
	if err == nil {
		full, err = filepath.EvalSymlinks(full)
	}
	if err != nil {
		return "", err
	}
	in, err := filepath.Rel(r.top, full)
	if err != nil || !filepath.IsLocal(in) {
		return "", hinted{fmt.Errorf("--base: %s lies outside the git repository %s", name, filepath.Base(r.top)), "give paths of one repository"}
	}
	return filepath.ToSlash(in), nil
}

// mergeBase is the commit at which HEAD left another revision.
func (r *repository) mergeBase(ctx context.Context, ref string) (string, error) {
	if ref == "" || strings.HasPrefix(ref, "-") {
		return "", hinted{fmt.Errorf("--base: %q is no revision", ref), "name a branch, a tag or a commit: --base main"}
	}
	for _, name := range []string{ref, "HEAD"} {
		_, err := git(ctx, r.top, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
		var said *gitError
		switch {
		case errors.As(err, &said) && name == "HEAD":
			return "", hinted{errors.New("--base: there is no commit yet"), "git commit"}
		case errors.As(err, &said):
			return "", hinted{fmt.Errorf("--base: git knows no revision %q here", ref), "git fetch origin " + strings.TrimPrefix(ref, "origin/") + ", then --base origin/" + strings.TrimPrefix(ref, "origin/")}
		case err != nil:
			return "", err
		}
	}
	out, err := git(ctx, r.top, "merge-base", "--end-of-options", ref, "HEAD")
	var said *gitError
	if errors.As(err, &said) {
		if shallow, _ := git(ctx, r.top, "rev-parse", "--is-shallow-repository"); strings.TrimSpace(string(shallow)) == "true" {
			return "", hinted{fmt.Errorf("--base: this clone is shallow and does not reach the commit at which %s and HEAD part", ref), "git fetch --unshallow"}
		}
		return "", hinted{fmt.Errorf("--base: %s and HEAD have no commit in common", ref), "name a branch that this one came from: git log --oneline --graph --all"}
	}
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(string(out)), nil
}

// revision is the tree of a commit as a file system. Contents are read from git
// when they are asked for.
type revision struct {
	entries map[string]*treeEntry // by path; "." is the top
	blobs   *blobs
}

// treeEntry is a file or folder of a revision.
type treeEntry struct {
	name  string
	mode  fs.FileMode
	id    string   // of the contents
	below []string // names in a folder, sorted
}

// revision reads the tree of a commit.
func (r *repository) revision(ctx context.Context, commit string) (*revision, error) {
	out, err := git(ctx, r.top, "ls-tree", "-r", "-z", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	v := &revision{entries: map[string]*treeEntry{".": {name: ".", mode: fs.ModeDir | 0o555}}, blobs: &blobs{ctx: ctx, top: r.top}}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		// <mode> <type> <object>\t<path>
		head, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(head)
		if !ok || len(fields) != 3 || !fs.ValidPath(name) {
			continue
		}
		mode := fs.FileMode(0o444)
		switch fields[0] {
		case "100644", "100755":
		case "120000":
			mode |= fs.ModeSymlink
		default:
			mode |= fs.ModeIrregular // a submodule
		}
		v.add(name, &treeEntry{name: path.Base(name), mode: mode, id: fields[2]})
	}
	for _, e := range v.entries {
		slices.Sort(e.below)
	}
	return v, nil
}

func (v *revision) add(name string, e *treeEntry) {
	v.entries[name] = e
	for name != "." {
		folder := path.Dir(name)
		above := v.entries[folder]
		known := above != nil
		if !known {
			above = &treeEntry{name: path.Base(folder), mode: fs.ModeDir | 0o555}
			v.entries[folder] = above
		}
		above.below = append(above.below, path.Base(name))
		if known {
			return
		}
		name = folder
	}
}

// Close ends the process that reads contents.
func (v *revision) Close() error { return v.blobs.close() }

// Open implements fs.FS.
func (v *revision) Open(name string) (fs.File, error) {
	e := v.entries[name]
	if e == nil || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if e.mode.IsDir() {
		return &opened{revision: v, path: name, treeEntry: e}, nil
	}
	if !e.mode.IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	b, err := v.blobs.read(e.id)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &opened{treeEntry: e, content: bytes.NewReader(b), size: int64(len(b))}, nil
}

// ReadDir implements fs.ReadDirFS.
func (v *revision) ReadDir(name string) ([]fs.DirEntry, error) {
	e := v.entries[name]
	if e == nil || !e.mode.IsDir() {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	out := make([]fs.DirEntry, 0, len(e.below))
	for _, below := range e.below {
		out = append(out, listed{v.entries[path.Join(name, below)], v, path.Join(name, below)})
	}
	return out, nil
}

// A treeEntry is the fs.FileInfo of itself; the size of contents that were not read
// is not known.
func (e *treeEntry) Name() string       { return e.name }
func (e *treeEntry) Size() int64        { return 0 }
func (e *treeEntry) Mode() fs.FileMode  { return e.mode }
func (e *treeEntry) ModTime() time.Time { return time.Time{} }
func (e *treeEntry) IsDir() bool        { return e.mode.IsDir() }
func (e *treeEntry) Sys() any           { return nil }

// opened is a file or folder that was opened.
type opened struct {
	*treeEntry
	content  *bytes.Reader // nil for a folder
	revision *revision     // nil for a file
	path     string
	size     int64
	listed   int
}

func (o *opened) Stat() (fs.FileInfo, error) { return sized{o.treeEntry, o.size}, nil }
func (o *opened) Close() error               { return nil }

func (o *opened) Read(b []byte) (int, error) {
	if o.content == nil {
		return 0, &fs.PathError{Op: "read", Path: o.path, Err: fs.ErrInvalid}
	}
	return o.content.Read(b)
}

// ReadDir implements fs.ReadDirFile.
func (o *opened) ReadDir(n int) ([]fs.DirEntry, error) {
	if o.revision == nil {
		return nil, &fs.PathError{Op: "readdir", Path: o.name, Err: fs.ErrInvalid}
	}
	all, err := o.revision.ReadDir(o.path)
	if err != nil {
		return nil, err
	}
	rest := all[o.listed:]
	if n > 0 {
		if len(rest) == 0 {
			return nil, io.EOF
		}
		rest = rest[:min(n, len(rest))]
	}
	o.listed += len(rest)
	return rest, nil
}

// listed is an entry of a folder.
type listed struct {
	*treeEntry
	revision *revision
	path     string
}

func (l listed) Type() fs.FileMode { return l.mode.Type() }

// Info reads a file for its size; walking does not ask for it.
func (l listed) Info() (fs.FileInfo, error) {
	if !l.mode.IsRegular() {
		return l.treeEntry, nil
	}
	f, err := l.revision.Open(l.path)
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

// sized is an entry whose contents were read.
type sized struct {
	*treeEntry
	size int64
}

func (s sized) Size() int64 { return s.size }

// blobs reads contents by one process of git, started when the first are asked
// for.
type blobs struct {
	ctx   context.Context
	top   string
	mutex sync.Mutex
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Reader
	err   error
}

// maxBlob is the greatest number of bytes that are read of a file; the loader
// refuses files long before.
const maxBlob = 64 << 20

func (b *blobs) read(id string) ([]byte, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.err == nil && b.cmd == nil {
		b.err = b.start()
	}
	if b.err != nil {
		return nil, b.err
	}
	content, err := b.ask(id)
	if err != nil {
		b.err = err
	}
	return content, err
}

func (b *blobs) start() (err error) {
	b.cmd = exec.CommandContext(b.ctx, "git", "-C", b.top, "--no-replace-objects", "cat-file", "--batch")
	b.cmd.Env = gitEnvironment()
	if b.in, err = b.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := b.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	b.out = bufio.NewReader(out)
	return b.cmd.Start()
}

func (b *blobs) ask(id string) ([]byte, error) {
	if _, err := io.WriteString(b.in, id+"\n"); err != nil {
		return nil, err
	}
	head, err := b.out.ReadString('\n')
	if err != nil {
		return nil, err
	}
	// <object> <type> <size>, or <object> missing
	fields := strings.Fields(head)
	if len(fields) != 3 {
		return nil, fmt.Errorf("git does not have its contents: %s", strings.TrimSpace(head))
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil || size < 0 || size > maxBlob {
		return nil, fmt.Errorf("git says that it holds %s bytes", fields[2])
	}
	content := make([]byte, size+1) // and a line break
	if _, err := io.ReadFull(b.out, content); err != nil {
		return nil, err
	}
	return content[:size], nil
}

func (b *blobs) close() error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.cmd == nil || b.cmd.Process == nil {
		return nil
	}
	b.in.Close()
	err := b.cmd.Wait()
	b.cmd = nil
	return err
}
