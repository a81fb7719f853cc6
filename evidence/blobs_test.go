package evidence

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
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
			d, err := l.PutBlob(t.Context(), []byte(text))
			if err != nil || d != NewSubject("", []byte(text)).SHA256 {
				t.Fatalf("%q has the digest %s, %v", text, d, err)
			}
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
	if _, err := l.PutBlob(t.Context(), []byte("one")); err != nil {
		t.Error(err)
	}
	if b, err := l.Blob(one); err != nil || string(b) != "one" {
		t.Errorf("mended: %q, %v", b, err)
	}

	for _, want := range []int64{3, 0} {
		if freed, err := l.PruneBlobs(t.Context(), one); err != nil || freed != want {
			t.Errorf("%d bytes were freed, %v", freed, err)
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
		if _, err := l.PruneBlobs(t.Context(), bad); err == nil {
			t.Errorf("%q is deleted as a digest", bad)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "checkpoint")); err != nil {
		t.Error(err)
	}
}
