package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestProgressIsSaidOnATerminalWhenItTakesLong(t *testing.T) {
	for name, tt := range map[string]struct {
		watched, quiet bool
		step           time.Duration
		want           string
	}{
		"a long command on a terminal":          {true, false, time.Second, "\r\x1b[K1/2 one\r\x1b[K2/2 two\r\x1b[K"},
		"a quick one says nothing":              {true, false, time.Millisecond, ""},
		"what becomes long is said when it is":  {true, false, 400 * time.Millisecond, "\r\x1b[K2/2 two\r\x1b[K"},
		"a pipe gets nothing":                   {false, false, time.Second, ""},
		"who asked for silence gets it":         {true, true, time.Second, ""},
		"neither in a pipe nor where it is not": {false, true, time.Second, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			clock := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
			p := &program{err: &out, watched: tt.watched, now: func() time.Time {
				defer func() { clock = clock.Add(tt.step) }()
				return clock
			}}
			s := p.progress(tt.quiet)
			s.at(1, 2, "one")
			s.at(2, 2, "two")
			s.end()
			s.end()
			if diff := cmp.Diff(tt.want, out.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}
