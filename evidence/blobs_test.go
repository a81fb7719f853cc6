package evidence

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestBlobsAreFoundByTheirDigestUntilTheyAreDeleted(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 1)
	if digests, err := l.Blobs(); err != nil || len(digests) != 0 {
		t.Errorf("blobs of a new ledger: %q, %v", digests, err)
	}
	var digests []string
	for _, text := range []string{"", "one", "two"} {
		for range 2 { // again is no harm
			if _, err := l.Record(t.Context(), tl.signer, [][]byte{[]byte(text)}, entry(l.Size())); err != nil {
				t.Fatal(err)
			}
			d := NewSubject("", []byte(text)).SHA256
			if b, err := l.Blob(d); err != nil || string(b) != text {
				t.Errorf("%q is read as %q, %v", text, b, err)
			}
			if !slices.Contains(digests, d) {
				digests = append(digests, d)
			}
		}
	}
	slices.Sort(digests)
	if got, err := l.Blobs(); err != nil || !slices.Equal(got, digests) {
		t.Errorf("the blobs are %q, %v", got, err)
	}

	one := NewSubject("", []byte("one")).SHA256
	path := filepath.Join(dir, "blobs", "sha256", one[:2], one)
	overwrite(t, path, []byte("One"))
	if _, err := l.Blob(one); !isBroken(err) {
		t.Errorf("altered: %v", err)
	}
	if n, err := l.VerifyBlobs(t.Context()); n != 3 || !isBroken(err) || !strings.Contains(err.Error(), one) {
		t.Errorf("%d blobs are verified, one of them altered: %v", n, err)
	}
	if _, err := l.Record(t.Context(), tl.signer, [][]byte{[]byte("one"), []byte("one")}, entry(l.Size())); err != nil {
		t.Error(err)
	}
	if n, err := l.VerifyBlobs(t.Context()); n != 3 || err != nil {
		t.Errorf("%d blobs are verified, %v", n, err)
	}
	if b, err := l.Blob(one); err != nil || string(b) != "one" {
		t.Errorf("mended: %q, %v", b, err)
	}

	rest := func() (map[string]bool, error) {
		return map[string]bool{digests[0]: digests[0] != one, digests[1]: digests[1] != one, digests[2]: digests[2] != one}, nil
	}
	for _, want := range []Pruned{{1, 3, 3}, {0, 2, 0}} {
		if got, err := l.PruneBlobs(t.Context(), rest); err != nil || got != want {
			t.Errorf("%+v was pruned, %v", got, err)
		}
	}
	if _, err := l.Blob(one); !errors.Is(err, ErrGone) || isBroken(err) {
		t.Errorf("deleted: %v", err)
	}
	if _, err := verified(t.Context(), dir, tl.how); err != nil {
		t.Errorf("the log does not verify without a blob: %v", err)
	}
	for _, bad := range []string{"", "../../checkpoint", one[:63], "ZZ" + one[2:], one + "/"} {
		if _, err := l.Blob(bad); err == nil || errors.Is(err, ErrGone) {
			t.Errorf("%q is taken for a digest: %v", bad, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "checkpoint")); err != nil {
		t.Error(err)
	}
}

// Whoever prunes asks which bytes are spoken of. Bytes that are being recorded at
// that moment are spoken of only a little later.
func TestBytesThatAreBeingRecordedAreNotPruned(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 1)
	const runs = 40
	done := make(chan error)
	go func() {
		writer, err := Open(t.Context(), dir, tl.how)
		for i := 0; i < runs && err == nil; i++ {
			// The same bytes each other time, as rules are.
			b := fmt.Appendf(nil, "%d", i/2)
			_, err = writer.Record(t.Context(), tl.signer, [][]byte{b}, []byte(digestOf(b)))
		}
		done <- err
	}()
	spoken := func() (map[string]bool, error) {
		out := map[string]bool{}
		for e, err := range l.Entries(0, l.Size()) {
			if err != nil {
				return nil, err
			}
			out[string(e.Bytes)] = true
		}
		return out, nil
	}
	for running := true; running; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			running = false
		default:
		}
		if got, err := l.PruneBlobs(t.Context(), spoken); err != nil || got.Blobs > 0 {
			t.Fatalf("%+v was pruned, %v", got, err)
		}
	}
	if kept, err := l.VerifyBlobs(t.Context()); err != nil || kept != runs/2 {
		t.Errorf("%d blobs of %d are kept, %v", kept, runs/2, err)
	}
}
