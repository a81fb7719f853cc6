package evidence

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pinned is a log of five entries that was seen with nine, its pins, and a copy
// of it as it was with five.
func pinned(t *testing.T) (tl testLog, dir, older string) {
	t.Helper()
	tl = newTestLog(t)
	tl.how.Pins = filepath.Join(t.TempDir(), "state", "pins")
	dir, older = filepath.Join(t.TempDir(), "ledger"), filepath.Join(t.TempDir(), "older")
	l := tl.create(t, dir, 5)
	copyFolder(t, dir, older)
	if _, err := l.Append(t.Context(), tl.signer, entriesOf(5, 9)...); err != nil {
		t.Fatal(err)
	}
	return tl, dir, older
}

func copyFolder(t *testing.T, from, to string) {
	t.Helper()
	if err := errors.Join(os.RemoveAll(to), os.CopyFS(to, os.DirFS(from))); err != nil {
		t.Fatal(err)
	}
}

func TestAPinRefusesALogThatIsNotTheOneSeen(t *testing.T) {
	unpinned := func(tl testLog) testLog {
		tl.how.Pins = ""
		return tl
	}
	for _, c := range []struct {
		name string
		do   func(t *testing.T, tl testLog, dir, older string)
		want string
	}{
		{"rolled back", func(t *testing.T, tl testLog, dir, older string) {
			copyFolder(t, older, dir)
		}, "pin: it has seen 9 entries, the log has 5 entries: entries were removed"},
		{"forked at the same size", func(t *testing.T, tl testLog, dir, older string) {
			copyFolder(t, older, dir)
			if l, err := Open(t.Context(), dir, unpinned(tl).how); err != nil {
				t.Error(err)
			} else if _, err := l.Append(t.Context(), tl.signer, entriesOf(15, 19)...); err != nil {
				t.Error(err)
			}
		}, "pin: it has seen another history of 9 entries: the log is forked"},
		{"forked and grown", func(t *testing.T, tl testLog, dir, older string) {
			copyFolder(t, older, dir)
			if l, err := Open(t.Context(), dir, unpinned(tl).how); err != nil {
				t.Error(err)
			} else if _, err := l.Append(t.Context(), tl.signer, entriesOf(15, 400)...); err != nil {
				t.Error(err)
			}
		}, "pin: it has seen another history of 9 entries: the log is forked"},
		{"made anew", func(t *testing.T, tl testLog, dir, _ string) {
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
			unpinned(tl).create(t, dir, 0)
		}, "pin: it has seen 9 entries, the log has 0 entries: entries were removed"},
		{"deleted", func(t *testing.T, _ testLog, dir, _ string) {
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
		}, `pin: 9 entries of "example.org/ledger" were seen here, and no ledger is left`},
		{"without its checkpoint", func(t *testing.T, _ testLog, dir, _ string) {
			if err := os.Remove(filepath.Join(dir, "checkpoint")); err != nil {
				t.Fatal(err)
			}
		}, "checkpoint: it is missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tl, dir, older := pinned(t)
			tl.how.Origin = tl.signer.Name()
			open, err := Open(t.Context(), dir, tl.how)
			if err != nil {
				t.Fatal(err)
			}
			c.do(t, tl, dir, older)
			if _, err := Open(t.Context(), dir, tl.how); !isBroken(err) || err.Error() != c.want {
				t.Errorf("opened: %v", err)
			}
			if _, err := open.Append(t.Context(), tl.signer, entry(9)); err == nil {
				t.Error("an open ledger takes an entry")
			}
			if _, err := Create(t.Context(), dir, tl.signer, tl.how); err == nil {
				t.Error("another ledger was made in its place")
			}
			if _, err := os.Stat(filepath.Join(dir, "checkpoint")); c.name == "deleted" && err == nil {
				t.Error("a refused ledger was made")
			}
		})
	}
}

func TestAPinFollowsWhatIsAppendedAndSeen(t *testing.T) {
	tl, dir, _ := pinned(t)
	l, err := Open(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if p := l.Pinned(); p.Pin == nil || p.Pin.Size != 9 || p.Unwritten != nil {
		t.Errorf("held against %+v", p)
	}
	// Others append where the pin is not known: it follows when the log is seen.
	elsewhere := tl
	elsewhere.how.Pins = filepath.Join(t.TempDir(), "other")
	other, err := Open(t.Context(), dir, elsewhere.how)
	if err != nil {
		t.Fatal(err)
	}
	if p := other.Pinned(); p.Pin != nil || p.Unwritten != nil {
		t.Errorf("where no pin is, held against %+v", p)
	}
	if _, err := other.Append(t.Context(), tl.signer, entriesOf(9, 12)...); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int64{9, 12} {
		if l, err = Open(t.Context(), dir, tl.how); err != nil {
			t.Fatal(err)
		}
		if p := l.Pinned(); p.Pin == nil || p.Pin.Size != want {
			t.Errorf("held against %+v, not %d", p, want)
		}
	}
}

func TestPinsOfOtherLogsAndPlacesDoNotMatter(t *testing.T) {
	tl, dir, older := pinned(t)
	if l, err := Open(t.Context(), older, tl.how); err != nil || l.Pinned().Pin != nil {
		t.Errorf("a copy in another place: %v", err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	other := newTestLogNamed(t, "example.org/other")
	other.how.Pins = tl.how.Pins
	other.create(t, dir, 1)
	if l, err := Open(t.Context(), dir, other.how); err != nil || l.Size() != 1 {
		t.Errorf("another log in the same place: %v", err)
	}
}

func TestAPinThatCannotBeReadIsAnErrorAndOneThatCannotBeWrittenIsSaid(t *testing.T) {
	tl, dir, _ := pinned(t)
	names, err := filepath.Glob(filepath.Join(tl.how.Pins, "*.checkpoint"))
	if err != nil || len(names) != 1 {
		t.Fatalf("the pins are %q, %v", names, err)
	}
	overwrite(t, names[0], []byte("nothing"))
	if _, err := Open(t.Context(), dir, tl.how); err == nil || isBroken(err) || !strings.Contains(err.Error(), names[0]) {
		t.Errorf("a pin that is none: %v", err)
	}

	// A folder that is not empty has the name of what is to replace the pin.
	tl.how.Pins = filepath.Join(t.TempDir(), "pins")
	if err := os.MkdirAll(filepath.Join(tl.how.Pins, filepath.Base(names[0])+temporary, "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	l, err := Open(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if l.Pinned().Unwritten == nil {
		t.Error("a pin that cannot be written is not spoken of")
	}
	if r, err := l.Append(t.Context(), tl.signer, entry(9)); err != nil || r.Unpinned == nil {
		t.Errorf("appended where no pin can be written: %v, %v", r.Unpinned, err)
	}
	if l, err := verified(t.Context(), dir, tl.how); err != nil || l.Size() != 10 {
		t.Errorf("what was appended without a pin does not stand: %v", err)
	}
}

func TestAnAnchorHoldsALogWhereNoPinIs(t *testing.T) {
	tl, dir, older := pinned(t)
	l, err := Open(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	anchored := tl.how
	anchored.Pins, anchored.Anchor = "", l.Checkpoint().Text
	if l, err := Open(t.Context(), dir, anchored); err != nil || l.Pinned().Anchor == nil || l.Pinned().Anchor.Size != 9 {
		t.Errorf("the same log: %v", err)
	}
	if _, err := Open(t.Context(), older, anchored); !isBroken(err) || !strings.HasPrefix(err.Error(), "anchor: it has seen 9 entries") {
		t.Errorf("an older log: %v", err)
	}
	if _, err := OpenFS(os.DirFS(older), anchored); !isBroken(err) {
		t.Errorf("an older log that is only read: %v", err)
	}
	anchored.Anchor = []byte(strings.Replace(string(anchored.Anchor), "\n9\n", "\n8\n", 1))
	if _, err := Open(t.Context(), dir, anchored); !isBroken(err) || !strings.HasPrefix(err.Error(), "anchor: ") {
		t.Errorf("an altered anchor: %v", err)
	}
	stranger := newTestLog(t)
	s := stranger.create(t, filepath.Join(t.TempDir(), "ledger"), 1)
	anchored.Anchor = s.Checkpoint().Text
	if _, err := Open(t.Context(), dir, anchored); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("an anchor by another key: %v", err)
	}
}

func TestThereIsNoLedgerWhereNoneWasMadeAndOneWhereOneWas(t *testing.T) {
	tl, dir := newTestLog(t), t.TempDir()
	if _, err := Open(t.Context(), dir, tl.how); !errors.Is(err, ErrNoLedger) || isBroken(err) {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := Open(t.Context(), filepath.Join(dir, "none"), tl.how); !errors.Is(err, ErrNoLedger) {
		t.Errorf("no folder: %v", err)
	}
	tl.create(t, dir, 0)
	if l, err := verified(t.Context(), dir, tl.how); err != nil || l.Size() != 0 {
		t.Errorf("an empty ledger: %v", err)
	}
	if _, err := Create(t.Context(), dir, tl.signer, tl.how); !errors.Is(err, os.ErrExist) {
		t.Errorf("made twice: %v", err)
	}
	l, err := OpenFS(os.DirFS(dir), tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Append(t.Context(), tl.signer, entry(0)); err == nil {
		t.Error("appended to a ledger that can only be read")
	}
}
