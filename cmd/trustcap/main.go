// Command trustcap checks what an organization declares of its services, its
// data and its purposes against rules mapped to controls, and writes audit and
// trust reports.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"
	_ "time/tzdata" // the organization's time zone, on every machine

	"context"

	"github.com/trustcap/trustcap/internal/inventory"
)

// version is what trustcap says it is, and what stands in every result.
const version = "0.1.0"

// The exit codes, the same for every command and format.
const (
	exitClean    = 0 // nothing to say
	exitFindings = 1 // findings at or above --fail-on, or a proof that does not hold
	exitUnknown  = 2 // could not tell: usage, unreadable input, nothing evaluated
)

// errFindings ends a command that judged, and found something.
var errFindings = errors.New("findings")

// A hinted error has a next step.
type hinted struct {
	error
	hint string
}

// Unwrap lets the error below be recognized.
func (h hinted) Unwrap() error { return h.error }

// program is what a command has of the world outside.
type program struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	now      func() time.Time
	terminal bool // out is one
	watched  bool // err is one
	tuneGC   bool // the user set neither GOGC nor GOMEMLIMIT
}

func main() {
	tuneGC := os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == ""
	if tuneGC {
		// Short runs with much live data: collecting less often costs a third
		// less time.
		debug.SetGCPercent(400)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv, now: time.Now, terminal: isTerminal(os.Stdout), watched: isTerminal(os.Stderr), tuneGC: tuneGC}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// isTerminal reports whether somebody may be reading; nobody does at the device
// that swallows everything.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// run is the whole program: arguments in, exit code out.
func (p *program) run(ctx context.Context, args []string) int {
	root := p.command()
	root.SetArgs(args)
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	}
	p.say(err)
	if errors.Is(err, errBroken) {
		return exitFindings
	}
	return exitUnknown
}

// say shows an error, once, with its hint.
func (p *program) say(err error) {
	var problems inventory.Problems
	if errors.As(err, &problems) {
		for _, problem := range problems {
			at := ""
			if problem.At.File != "" {
				at = problem.At.String() + ": "
			}
			fmt.Fprintf(p.err, "trustcap: %s%s\n", at, problem.Text)
			if problem.Hint != "" {
				fmt.Fprintf(p.err, "  hint: %s\n", problem.Hint)
			}
		}
		if len(problems) > 1 {
			fmt.Fprintf(p.err, "trustcap: %d problems; nothing was evaluated\n", len(problems))
		}
		return
	}
	fmt.Fprintf(p.err, "trustcap: %s\n", strings.TrimSpace(err.Error()))
	var h hinted
	if errors.As(err, &h) {
		fmt.Fprintf(p.err, "  hint: %s\n", h.hint)
	}
}
