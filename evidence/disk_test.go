package evidence

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAFullOrReadOnlyDiskLosesNothingAndSaysSoInOneSentence(t *testing.T) {
	program := needTool(t, "unshare")
	if out, err := exec.Command(program, "-Urm", "true").CombinedOutput(); err != nil {
		missing(t, fmt.Sprintf("no user namespace can be made here: %v %s", err, out))
	}
	_, key := childLog(t)
	c := child(t, "small-disk", key, t.TempDir())
	c.Args = slices.Concat([]string{program, "-Urm", c.Path}, c.Args[1:])
	c.Path = program
	out, err := c.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// smallDiskChild appends to a ledger on a disk of 1 MiB, full and read-only in
// turn: KEY DIR. It is root of a user namespace with mounts of its own.
func smallDiskChild(a []string) error {
	signer, keys, err := readKey(a[0])
	if err != nil {
		return err
	}
	mount := func(arguments ...string) error {
		out, err := exec.Command("mount", arguments...).CombinedOutput()
		if err != nil {
			return fmt.Errorf("mount %q: %w %s", arguments, err, out)
		}
		return nil
	}
	disk, ctx, how := a[1], context.Background(), Options{Keys: keys}
	if err := mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", disk); err != nil {
		return err
	}
	dir, ballast := filepath.Join(disk, "ledger"), filepath.Join(disk, "ballast")
	l, err := Create(ctx, dir, signer, how)
	if err != nil {
		return err
	}
	stands := int64(0)
	// holds asks whether the log is as it was told to be and can grow.
	holds := func(when string) error {
		l, err := verified(ctx, dir, how)
		if err != nil {
			return fmt.Errorf("%s: %w", when, err)
		}
		if l.Size() != stands {
			return fmt.Errorf("%s: the log has %d entries of %d", when, l.Size(), stands)
		}
		return nil
	}
	add := func(n int64) error {
		_, err := l.Append(ctx, signer, entriesOf(stands, stands+n)...)
		if err == nil {
			stands += n
		}
		return err
	}
	oneSentence := func(err error, words string) error {
		if err == nil || !strings.Contains(err.Error(), words) || strings.Contains(err.Error(), "\n") || isBroken(err) {
			return fmt.Errorf("not one sentence with %q: %w", words, err)
		}
		return nil
	}

	// Full: some pages are left, none to many, so that the space ends at
	// different files.
	failed := 0
	for pages := range 40 {
		if err := fill(ballast, pages); err != nil {
			return err
		}
		err := add(1 + int64(pages)*3)
		if err != nil {
			failed++
			if err := oneSentence(err, "no space left on device"); err != nil {
				return err
			}
			if err := holds("full"); err != nil {
				return err
			}
		}
		if err := os.Remove(ballast); err != nil {
			return err
		}
		if err := holds("with space again"); err != nil {
			return err
		}
		if err := add(1); err != nil {
			return fmt.Errorf("with space again: %w", err)
		}
	}
	if failed < 5 {
		return fmt.Errorf("the disk was full %d times only", failed)
	}
	if err := fill(ballast, 0); err != nil {
		return err
	}
	_, err = l.Record(ctx, signer, [][]byte{[]byte("small"), make([]byte, 100_000)}, entry(stands))
	if err := oneSentence(err, "no space left on device"); err != nil {
		return err
	}
	if blobs, err := l.Blobs(); err != nil || len(blobs) > 0 {
		return fmt.Errorf("half a blob is kept: %q, %v", blobs, err)
	}
	if err := os.Remove(ballast); err != nil {
		return err
	}

	if err := mount("-o", "remount,ro", disk); err != nil {
		return err
	}
	if err := oneSentence(add(1), "read-only file system"); err != nil {
		return err
	}
	if err := holds("read-only"); err != nil {
		return err
	}
	_, err = Create(ctx, filepath.Join(disk, "other"), signer, how)
	if err := oneSentence(err, "read-only file system"); err != nil {
		return err
	}
	if err := mount("-o", "remount,rw", disk); err != nil {
		return err
	}
	if err := add(1); err != nil {
		return err
	}
	fmt.Printf("%d entries, the disk was full %d times\n", stands, failed)
	return holds("writable again")
}

// fill writes a file until so many pages are left.
func fill(name string, pages int) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	size, page := int64(0), make([]byte, 4096)
	for {
		n, err := f.Write(page)
		if size += int64(n); err != nil {
			break
		}
	}
	return errors.Join(f.Truncate(max(0, size-int64(pages)*4096)), f.Close())
}

// That nobody here asks a clock is held by a test of the house.
func TestAClockThatGoesBackwardsChangesNothing(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	tl.how.Pins = filepath.Join(t.TempDir(), "pins")
	l := tl.create(t, dir, 300)
	for i, when := range []time.Time{time.Unix(0, 0), time.Now().AddDate(50, 0, 0), time.Now()} {
		for _, folder := range []string{dir, tl.how.Pins} {
			if err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
				return errors.Join(err, os.Chtimes(path, when, when))
			}); err != nil {
				t.Fatal(err)
			}
		}
		if r, err := l.Append(t.Context(), tl.signer, entry(int64(300+i))); err != nil || r.Index != int64(300+i) || r.Unpinned != nil {
			t.Errorf("files of %v: %v %v", when, err, r.Unpinned)
		}
		if _, err := verified(t.Context(), dir, tl.how); err != nil {
			t.Errorf("files of %v: %v", when, err)
		}
	}
}
