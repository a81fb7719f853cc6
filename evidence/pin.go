package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Pinned says what a log was held against when it was seen.
type Pinned struct {
	Pin    *Checkpoint // last checkpoint seen at this place; nil: not pinned
	Anchor *Checkpoint // checkpoint that others kept; nil: none was given
	// Unwritten is why the pin could not follow the log; nil where it did or
	// where none is kept.
	Unwritten error
}

// pinFile is where the last checkpoint of a log at a place is kept.
func (l *Ledger) pinFile(origin string) (string, error) {
	place, err := filepath.Abs(l.dir)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(place); err == nil {
		place = real
	}
	sum := sha256.Sum256([]byte(origin + "\x00" + place))
	return filepath.Join(l.how.Pins, hex.EncodeToString(sum[:16])+".checkpoint"), nil
}

// readPin is the last checkpoint seen. Its place is what protects it, so nobody
// is asked who signed it.
func (l *Ledger) readPin(origin string) (*Checkpoint, error) {
	name, err := l.pinFile(origin)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, plain("pin", err)
	}
	c, err := parseCheckpoint(text)
	if err != nil || c.Origin != origin {
		return nil, fmt.Errorf("pin %s: it is no checkpoint of %q", name, origin)
	}
	return &c, nil
}

// lastSeen is the pin of a ledger that is gone.
func (l *Ledger) lastSeen() (Checkpoint, bool) {
	if l.how.Pins == "" || l.how.Origin == "" {
		return Checkpoint{}, false
	}
	c, err := l.readPin(l.how.Origin)
	if err != nil || c == nil {
		return Checkpoint{}, false
	}
	return *c, true
}

// hold takes a checkpoint that read gives, holds it against the keys, what was
// seen before, the anchor and the pin, and sees it from then on.
func (l *Ledger) hold(ctx context.Context, read func() ([]byte, error)) error {
	var pinned Pinned
	if l.how.Pins != "" {
		// The checkpoint is read under the lock of the pins, so that no other
		// process pins a later one in between.
		unlock, err := l.lockPins(ctx)
		if err != nil {
			if ctx.Err() != nil {
				return err
			}
			pinned.Unwritten = err
		}
		defer unlock()
	}
	text, err := read()
	if err != nil {
		return err
	}
	now, err := OpenCheckpoint(text, l.how.Origin, l.how.Keys)
	if err != nil {
		return err
	}
	if l.seen.Text != nil {
		if _, err := l.extends(now, l.seen, "what was seen before"); err != nil {
			return err
		}
	}
	if l.how.Anchor != nil {
		anchor, err := OpenCheckpoint(l.how.Anchor, now.Origin, l.how.Keys)
		if err != nil {
			return fmt.Errorf("anchor: %w", err)
		}
		if _, err := l.extends(now, anchor, "anchor"); err != nil {
			return err
		}
		pinned.Anchor = &anchor
	}
	if l.how.Pins != "" {
		if pinned.Pin, err = l.readPin(now.Origin); err != nil {
			return err
		}
		if pinned.Pin != nil {
			if _, err := l.extends(now, *pinned.Pin, "pin"); err != nil {
				return err
			}
		}
		if pinned.Unwritten == nil && (pinned.Pin == nil || pinned.Pin.Size < now.Size) {
			pinned.Unwritten = l.writePin(now)
		}
	}
	l.seen, l.pinned = now, pinned
	return nil
}

func (l *Ledger) lockPins(ctx context.Context) (func(), error) {
	if err := os.MkdirAll(l.how.Pins, 0o700); err != nil {
		return func() {}, plain("pin", err)
	}
	return lock(ctx, filepath.Join(l.how.Pins, lockFile))
}

func (l *Ledger) writePin(c Checkpoint) error {
	name, err := l.pinFile(c.Origin)
	if err != nil {
		return err
	}
	return plain("pin", replace(name, c.Text))
}

// follow moves the pin to what this process has appended.
func (l *Ledger) follow(ctx context.Context, now Checkpoint) error {
	if l.how.Pins == "" {
		return nil
	}
	unlock, err := l.lockPins(ctx)
	defer unlock()
	if err != nil {
		return err
	}
	// Another process may have seen the log and appended in between.
	if pin, err := l.readPin(now.Origin); err != nil || pin != nil && pin.Size >= now.Size {
		return err
	}
	return l.writePin(now)
}
