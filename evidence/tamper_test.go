package evidence

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
)

// These tests change what is on the disk and ask whether that is noticed.

// files are all files of the log in a folder, its lock and the files for git
// left out; names have slashes.
func filesOf(t testing.TB, dir string) []string {
	t.Helper()
	var out []string
	if err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		name, err := filepath.Rel(dir, path)
		out = append(out, filepath.ToSlash(name))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// memory is a file system of one folder in memory, as fast as it gets.
type memory map[string][]byte

func (m memory) ReadFile(name string) ([]byte, error) {
	if b, ok := m[name]; ok {
		return b, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (m memory) Open(name string) (fs.File, error) {
	slow := fstest.MapFS{}
	for name, b := range m {
		slow[name] = &fstest.MapFile{Data: b}
	}
	return slow.Open(name)
}

func memoryOf(t testing.TB, dir string) memory {
	t.Helper()
	m := memory{}
	for _, name := range filesOf(t, dir) {
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		m[name] = b
	}
	return m
}

// wholeLog opens a log and reads all of it.
func wholeLog(t testing.TB, files fs.FS, how Options) error {
	l, err := OpenFS(files, how)
	if err != nil {
		return err
	}
	_, err = l.Verify(t.Context(), nil)
	return err
}

// quick is whether less is tried: tests are to be short, or look for races,
// which takes ten times as long.
func quick() bool {
	info, ok := debug.ReadBuildInfo()
	return testing.Short() || ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}

func TestEveryFlippedBitOfALogIsFound(t *testing.T) {
	t.Parallel()
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	tl.create(t, dir, 300)
	whole := memoryOf(t, dir)
	if err := wholeLog(t, whole, tl.how); err != nil {
		t.Fatal(err)
	}
	want := []string{"checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"}
	names := slices.Sorted(maps.Keys(whole))
	if !slices.Equal(names, want) {
		t.Fatalf("the log has the files %q", names)
	}
	step := int64(1)
	if quick() {
		step = 97
	}
	bits := int64(0)
	for _, b := range whole {
		bits += int64(len(b)) * 8
	}
	// Half a million verifications leave little behind; collecting it each few
	// megabytes takes longer than they do.
	defer debug.SetGCPercent(debug.SetGCPercent(2000))
	var next, tried atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			mine := memory{}
			for name, b := range whole {
				mine[name] = slices.Clone(b)
			}
			l, err := OpenFS(mine, tl.how)
			if err != nil {
				t.Error(err)
				return
			}
			for at := next.Add(step) - step; at < bits; at = next.Add(step) - step {
				name, bit := names[0], int(at)
				for i := 1; bit >= len(whole[name])*8; i++ {
					name, bit = names[i], bit-len(whole[name])*8
				}
				mine[name][bit/8] ^= 1 << (bit % 8)
				// The checkpoint is all that opening reads. One thing found is enough.
				v := l.verification(nil)
				v.most = 1
				if name == checkpointFile {
					_, err = OpenFS(mine, tl.how)
				} else if v.run(t.Context()); len(v.problems) == 0 {
					err = nil
				} else {
					err = v.problems[0].err
				}
				if err == nil {
					t.Errorf("%s: bit %d of byte %d was flipped, and nothing was found", name, bit%8, bit/8)
				}
				mine[name][bit/8] ^= 1 << (bit % 8)
				tried.Add(1)
			}
		})
	}
	wait.Wait()
	t.Logf("%d of %d bits flipped", tried.Load(), bits)
}

func TestRandomFlippedBitsOnTheDiskAreFoundAndNothingIsAppendedOverABrokenEnd(t *testing.T) {
	t.Parallel()
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 0)
	r := rand.New(rand.NewPCG(5, 2026))
	for range 700 {
		// A real log is written an entry at a time, each of its own size.
		b := make([]byte, 500+r.IntN(1500))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		if _, err := l.Append(t.Context(), tl.signer, b); err != nil {
			t.Fatal(err)
		}
	}
	names := filesOf(t, dir)
	end := map[string]bool{} // what an append stands on
	for _, name := range names {
		end[name] = strings.Contains(name, ".p/") || name == checkpointFile
	}
	flips := 2000
	if quick() {
		flips = 200
	}
	refused := 0
	tessera, there := alsoOracle(t, tl)
	for i := range flips {
		// As many in each file, large and small.
		name := names[i%len(names)]
		path := filepath.Join(dir, filepath.FromSlash(name))
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		changed := slices.Clone(whole)
		bit := r.IntN(len(whole) * 8)
		changed[bit/8] ^= 1 << (bit % 8)
		overwrite(t, path, changed)
		if _, err := verified(t.Context(), dir, tl.how); err == nil {
			t.Errorf("%s: bit %d of byte %d was flipped, and nothing was found", name, bit%8, bit/8)
		}
		if there && i%10 == 0 && !lenient(name, whole, bit/8) && tessera.ask(t, dir) == "" {
			t.Errorf("%s: bit %d of byte %d was flipped, and tessera found nothing", name, bit%8, bit/8)
		}
		if end[name] {
			again, err := Open(t.Context(), dir, tl.how)
			if err == nil {
				_, err = again.Append(t.Context(), tl.signer, entry(0))
			}
			if err == nil {
				t.Fatalf("%s: bit %d of byte %d was flipped, and an entry was appended", name, bit%8, bit/8)
			}
			if _, err := l.Append(t.Context(), tl.signer, entry(0)); err == nil {
				t.Fatalf("%s: bit %d of byte %d was flipped under an open ledger, and an entry was appended", name, bit%8, bit/8)
			}
			refused++
		}
		overwrite(t, path, whole)
	}
	if refused == 0 {
		t.Error("no append was tried")
	}
	if l, err := verified(t.Context(), dir, tl.how); err != nil || l.Size() != 700 {
		t.Errorf("restored, the log does not verify: %v", err)
	}
	if _, err := l.Append(t.Context(), tl.signer, entry(0)); err != nil {
		t.Errorf("restored, nothing can be appended: %v", err)
	}
	t.Logf("%d flips, %d appends refused", flips, refused)
}

func overwrite(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEveryDeletedOrCutFileIsMissed(t *testing.T) {
	for _, size := range []int64{1, 300, 512, 700} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
			tl.create(t, dir, size)
			whole := memoryOf(t, dir)
			for name, b := range whole {
				changed := maps.Clone(whole)
				delete(changed, name)
				if err := wholeLog(t, changed, tl.how); !isBroken(err) {
					t.Errorf("%s was deleted: %v", name, err)
				}
				for _, cut := range []int{0, 1, len(b) / 2, len(b) - 1} {
					changed[name] = b[:cut]
					if err := wholeLog(t, changed, tl.how); !isBroken(err) {
						t.Errorf("%s was cut to %d bytes: %v", name, cut, err)
					}
				}
				changed[name] = append(slices.Clone(b), 0)
				if err := wholeLog(t, changed, tl.how); !isBroken(err) {
					t.Errorf("%s was lengthened by a byte: %v", name, err)
				}
			}
		})
	}
}
