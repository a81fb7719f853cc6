package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
)

// fromTo refuses what is no day in --from and --to; either may be left out.
func fromTo(from, to string) error {
	for _, f := range []struct{ flag, day string }{{"--from", from}, {"--to", to}} {
		if _, err := time.Parse(time.DateOnly, f.day); f.day != "" && err != nil {
			return hinted{fmt.Errorf("%s: %q is no day", f.flag, f.day), "write a day as 2026-11-21"}
		}
	}
	return nil
}

// period is what the recorded runs for the days from one to another show, and the
// newest of them. A run whose signature does not count is an error, and so is one
// whose result is gone: what is left out would look like a gap that was none.
func (l *ledger) period(from, to string) (subject, error) {
	if err := l.learn(); err != nil {
		return subject{}, err
	}
	watch, err := controls.NewWatch(from, to)
	if err != nil {
		return subject{}, err
	}
	var of subject
	var newest evidence.Run
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			return of, broken(err)
		}
		read, err := readEntry(e, l.ring)
		if err != nil {
			return of, fmt.Errorf("entry %d: %w: %w", e.Index, errBroken, err)
		}
		run, ok := read.statement.(evidence.Run)
		if !ok || run.AsOf < from || run.AsOf > to {
			continue
		}
		if read.state != nil {
			return of, fmt.Errorf("entry %d: %w", e.Index, read.state)
		}
		_, a, err := l.result(run)
		if errors.Is(err, evidence.ErrGone) {
			return of, hinted{fmt.Errorf("entry %d: its result is gone: %w", e.Index, err), "begin the period after the day to which bytes were pruned"}
		}
		if err != nil {
			return of, fmt.Errorf("entry %d: %w", e.Index, err)
		}
		if err := watch.See(a); err != nil {
			return of, fmt.Errorf("entry %d: %w", e.Index, err)
		}
		if of.assessment == nil || run.AsOf >= newest.AsOf {
			of.assessment, newest = a, run
		}
	}
	if of.assessment == nil {
		return of, hinted{fmt.Errorf("no run is recorded for the days from %s to %s", from, to), "see `trustcap evidence log --kind run`"}
	}
	if of.history, err = watch.History(); err != nil {
		return of, err
	}
	of.declared, err = l.declarations(newest, of.assessment)
	if errors.Is(err, evidence.ErrGone) {
		return of, nil // drawn without it
	}
	return of, err
}
