package main

import (
	"fmt"
	"io"
	"time"
)

// patience is how long a command is silent before it says what it does.
const patience = 700 * time.Millisecond

// progress says on a terminal what a long command is at, on one line that goes
// when it is done. Where nobody reads it says nothing.
type progress struct {
	out   io.Writer // nil: silent
	now   func() time.Time
	began time.Time
	shown bool
}

// progress begins, silent where standard error is no terminal or nothing but
// results is asked for.
func (p *program) progress(quiet bool) *progress {
	s := &progress{now: p.now}
	if p.watched && !quiet {
		s.out, s.began = p.err, p.now()
	}
	return s
}

// at says which step of how many begins. A command that is quickly done says
// nothing.
func (s *progress) at(step, steps int, what string) {
	if s.out == nil || s.now().Sub(s.began) < patience {
		return
	}
	s.shown = true
	fmt.Fprintf(s.out, "\r\x1b[K%d/%d %s", step, steps, what)
}

// end takes the line away.
func (s *progress) end() {
	if s.shown {
		fmt.Fprint(s.out, "\r\x1b[K")
		s.shown = false
	}
}
