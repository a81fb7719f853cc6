package main

import (
	"errors"
	"fmt"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
)

// runs are the results of the recorded runs for the days from one to another,
// in the order in which they were recorded. A run whose signature does not count
// is an error, and so is one whose result is gone: a period audit that leaves
// out what it cannot read would show a gap that was none.
func (l *ledger) runs(from, to string) ([]*controls.Assessment, error) {
	if err := l.learn(); err != nil {
		return nil, err
	}
	var out []*controls.Assessment
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			return nil, broken(err)
		}
		read, err := readEntry(e, l.ring)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w: %w", e.Index, errBroken, err)
		}
		run, ok := read.statement.(evidence.Run)
		if !ok || run.AsOf < from || run.AsOf > to {
			continue
		}
		if read.state != nil {
			return nil, fmt.Errorf("entry %d: %w", e.Index, read.state)
		}
		_, a, err := l.result(run)
		if errors.Is(err, evidence.ErrGone) {
			return nil, hinted{fmt.Errorf("entry %d: its result is gone: %w", e.Index, err), "begin the period after the day to which bytes were pruned"}
		}
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w", e.Index, err)
		}
		out = append(out, a)
	}
	return out, nil
}
