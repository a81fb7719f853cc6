package evidence

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// testLog is a key of a log, and options to open its ledger with.
type testLog struct {
	signer note.Signer
	vkey   string
	how    Options
}

func newTestLog(t testing.TB) testLog {
	t.Helper()
	return newTestLogNamed(t, "example.org/ledger")
}

func newTestLogNamed(t testing.TB, origin string) testLog {
	t.Helper()
	private, public, err := note.GenerateKey(rand.Reader, origin)
	if err != nil {
		t.Fatal(err)
	}
	return openTestLog(t, private, public)
}

func openTestLog(t testing.TB, private, public string) testLog {
	t.Helper()
	signer, err := note.NewSigner(private)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := note.NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	return testLog{signer, public, Options{Keys: note.VerifierList(verifier)}}
}

// entry is a test entry of 200 bytes that tells its index.
func entry(i int64) []byte {
	return fmt.Appendf(nil, "%-200d", i)
}

func entriesOf(from, to int64) [][]byte {
	var out [][]byte
	for i := from; i < to; i++ {
		out = append(out, entry(i))
	}
	return out
}

func (tl testLog) create(t testing.TB, dir string, size int64) *Ledger {
	t.Helper()
	l, err := Create(t.Context(), dir, tl.signer, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if size > 0 {
		if _, err := l.Append(t.Context(), tl.signer, entriesOf(0, size)...); err != nil {
			t.Fatal(err)
		}
	}
	return l
}

// check follows a proof from an entry to a signed root, as one does who has no
// ledger.
func (tl testLog) check(p Proof, entry []byte) error {
	c, err := OpenCheckpoint(p.Checkpoint, tl.signer.Name(), tl.how.Keys)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(p.Hashes, c.Size, c.Root, p.Index, tlog.RecordHash(entry))
}

// verified opens a ledger as another process would and reads all of it.
func verified(ctx context.Context, dir string, how Options) (*Ledger, error) {
	l, err := Open(ctx, dir, how)
	if err != nil {
		return nil, err
	}
	s, err := l.Verify(ctx, nil)
	if err == nil && s.Entries != l.Size() {
		err = fmt.Errorf("%d of %d entries were read", s.Entries, l.Size())
	}
	return l, err
}

func TestALogHoldsWhatWasAppendedInItsOrder(t *testing.T) {
	sizes := []int64{1, 2, 255, 256, 257, 300, 511, 512, 513}
	if !testing.Short() {
		sizes = append(sizes, 65535, 65536, 65537, 65536+256+1)
	}
	for _, size := range sizes {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
			l := tl.create(t, dir, 0)
			for from := int64(0); from < size; {
				// One at a time round the borders of tiles, many between them.
				to := min(size, from+1)
				if at := from % 256; at > 2 && at < 250 {
					to = min(size, from+250-at)
				}
				if from > 1024 && from < 65400 {
					to = min(65400, from+997)
				}
				r, err := l.Append(t.Context(), tl.signer, entriesOf(from, to)...)
				if err != nil {
					t.Fatal(err)
				}
				if r.Index != from || r.Checkpoint.Size != to {
					t.Fatalf("entries %d to %d stand at %d in a log of %d", from, to, r.Index, r.Checkpoint.Size)
				}
				from = to
			}
			l, err := verified(t.Context(), dir, tl.how)
			if err != nil {
				t.Fatal(err)
			}
			next := int64(0)
			for e, err := range l.Entries(0, l.Size()) {
				if err != nil {
					t.Fatal(err)
				}
				if e.Index != next || !bytes.Equal(e.Bytes, entry(next)) {
					t.Fatalf("entry %d is %q", e.Index, e.Bytes)
				}
				next++
			}
			if next != size {
				t.Errorf("%d entries of %d", next, size)
			}
			for _, i := range []int64{0, size / 2, size - 1} {
				p, err := l.Prove(i)
				if err != nil {
					t.Fatal(err)
				}
				if err := tl.check(p, entry(i)); err != nil {
					t.Error(err)
				}
				if err := tl.check(p, entry(i+1)); err == nil {
					t.Errorf("the proof of entry %d is one of another", i)
				}
			}
			files := 0
			filepath.WalkDir(filepath.Join(dir, "tile"), func(path string, d os.DirEntry, err error) error {
				if err == nil && !d.IsDir() && strings.Contains(path, ".p"+string(filepath.Separator)) {
					files++
				}
				return err
			})
			if most := 1 + topLevel(size) + 1; files > most {
				t.Errorf("%d partial tiles and bundles are left, more than %d", files, most)
			}
		})
	}
}

func TestAnOlderCheckpointIsProvedToBeExtended(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 1)
	old := []Checkpoint{l.Checkpoint()}
	for size := int64(1); size < 700; size += 37 {
		r, err := l.Append(t.Context(), tl.signer, entriesOf(size, size+37)...)
		if err != nil {
			t.Fatal(err)
		}
		old = append(old, r.Checkpoint)
	}
	for _, c := range old {
		if _, err := l.Extends(c); err != nil {
			t.Errorf("size %d: %v", c.Size, err)
		}
	}
	other := tl.create(t, filepath.Join(t.TempDir(), "ledger"), 0)
	if _, err := other.Append(t.Context(), tl.signer, entriesOf(1, 901)...); err != nil {
		t.Fatal(err)
	}
	for _, c := range old {
		if _, err := other.Extends(c); !isBroken(err) {
			t.Errorf("another log extends size %d: %v", c.Size, err)
		}
	}
	if _, err := l.Extends(other.Checkpoint()); !isBroken(err) {
		t.Errorf("a log extends a larger one: %v", err)
	}
}

func isBroken(err error) bool {
	var b *Broken
	return errors.As(err, &b)
}

func TestAReaderOfAnOlderCheckpointFindsItsEntriesAfterOthersAppended(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	writer := tl.create(t, dir, 250)
	reader, err := Open(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	for from := int64(250); from < 520; from++ {
		if _, err := writer.Append(t.Context(), tl.signer, entry(from)); err != nil {
			t.Fatal(err)
		}
		if s, err := reader.Verify(t.Context(), nil); err != nil || s.Entries != 250 {
			t.Fatalf("at %d: %d entries, %v", from, s.Entries, err)
		}
		p, err := reader.Prove(249)
		if err != nil {
			t.Fatal(err)
		}
		if err := tl.check(p, entry(249)); err != nil {
			t.Fatal(err)
		}
	}
	if err := reader.Refresh(t.Context()); err != nil || reader.Size() != 520 {
		t.Errorf("%d entries are seen, %v", reader.Size(), err)
	}
}

func TestVerifyHandsOutEveryEntryOnceAndTellsWhatWasFoundWrong(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 600)
	seen := make(chan int64, 2000)
	_, err := l.Verify(t.Context(), func(e Entry) error {
		seen <- e.Index
		if !bytes.Equal(e.Bytes, entry(e.Index)) || e.Index == 599 || e.Index == 3 {
			return errors.New("no signature")
		}
		return nil
	})
	if diff := cmp.Diff("entry 3: no signature\nentry 599: no signature", fmt.Sprint(err)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	close(seen)
	times := map[int64]int{}
	for i := range seen {
		times[i]++
	}
	for i := range int64(600) {
		if times[i] != 1 {
			t.Errorf("entry %d was handed out %d times", i, times[i])
		}
	}
}

func TestEntriesHaveBounds(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 0)
	if _, err := l.Append(t.Context(), tl.signer); err == nil {
		t.Error("nothing was appended")
	}
	if _, err := l.Append(t.Context(), tl.signer, make([]byte, MaxEntry+1)); err == nil {
		t.Error("an entry too large was appended")
	}
	if _, err := l.Append(t.Context(), tl.signer, make([]byte, MaxEntry), nil); err != nil {
		t.Error(err)
	}
	for i, want := range []int{MaxEntry, 0} {
		b, err := l.Entry(int64(i))
		if err != nil || len(b) != want {
			t.Errorf("entry %d has %d bytes, %v", i, len(b), err)
		}
	}
	for _, i := range []int64{-1, 2} {
		if _, err := l.Entry(i); err == nil {
			t.Errorf("there is an entry %d", i)
		}
		if _, err := l.Prove(i); err == nil {
			t.Errorf("there is a proof of an entry %d", i)
		}
	}
	if _, err := verified(t.Context(), dir, tl.how); err != nil {
		t.Error(err)
	}
}

func TestAnotherKeyNeitherOpensNorSigns(t *testing.T) {
	tl, other, dir := newTestLog(t), newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 3)
	if _, err := Open(t.Context(), dir, other.how); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("opened with another key: %v", err)
	}
	if _, err := l.Append(t.Context(), other.signer, entry(3)); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("signed with another key: %v", err)
	}
	if _, err := Open(t.Context(), dir, Options{Keys: tl.how.Keys, Origin: "example.org/other"}); !isBroken(err) {
		t.Errorf("opened as another log: %v", err)
	}
	if l, err := verified(t.Context(), dir, tl.how); err != nil || l.Size() != 3 {
		t.Error(err)
	}
}
