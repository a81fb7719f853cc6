package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// own are the flags by which a command takes a user's own rules.
type own struct {
	folders []string
	timeout time.Duration
	memory  int64 // MiB
}

// What the rules of a folder may take where nothing else is said.
const (
	ownTimeout = 10 * time.Second
	ownMemory  = 512 // MiB
)

// leastMemory is what a process of own rules needs to say anything, in MiB.
const leastMemory = 128

func (o *own) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringArrayVar(&o.folders, "policy", nil, "ask the rules in this `folder` too; may be given several times")
	f.DurationVar(&o.timeout, "policy-timeout", ownTimeout, "`time` that the rules of a folder may take")
	f.Int64Var(&o.memory, "policy-memory", ownMemory, "memory that the rules of a folder may take, in `MiB`")
	_ = c.MarkFlagDirname("policy")
}

// serveOwnRules is the hidden command of the process that own rules run in.
const serveOwnRules = "serve-own-rules"

func (p *program) serveOwnRulesCommand() *cobra.Command {
	return &cobra.Command{
		Use: serveOwnRules, Hidden: true, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return policies.ServeOwn(c.Context(), p.in, p.out) },
	}
}

// starting are own rules that are being compiled.
type starting []*policies.Folder

func (s starting) close() {
	for _, f := range s {
		f.Close()
	}
}

// start hands the rules of each folder to a process of its own; they are
// compiled while something else is done.
func (o *own) start(ctx context.Context) (starting, error) {
	if len(o.folders) == 0 {
		return nil, nil
	}
	if o.timeout <= 0 {
		return nil, hinted{errors.New("--policy-timeout: rules need some time"), "write a duration as 10s"}
	}
	if o.memory < leastMemory || o.memory > 1<<20 {
		return nil, hinted{fmt.Errorf("--policy-memory: %d MiB cannot be", o.memory), fmt.Sprintf("%d at least", leastMemory)}
	}
	sandbox, err := o.sandbox()
	if err != nil {
		return nil, err
	}
	var started starting
	for _, folder := range o.folders {
		f, err := startFolder(ctx, sandbox, folder)
		if err != nil {
			started.close()
			return nil, err
		}
		started = append(started, f)
	}
	return started, nil
}

// sandbox is the process that own rules run in.
func (o *own) sandbox() (policies.Sandbox, error) {
	self, err := os.Executable()
	return policies.Sandbox{Path: self, Args: []string{os.Args[0], serveOwnRules}, Timeout: o.timeout, Memory: o.memory << 20}, err
}

// startFolder opens a folder so that nothing outside it can be reached.
func startFolder(ctx context.Context, sandbox policies.Sandbox, folder string) (*policies.Folder, error) {
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("--policy: %s: there is no such folder", folder)
	case err != nil:
		return nil, fmt.Errorf("--policy: %w", err)
	case !info.IsDir():
		return nil, hinted{fmt.Errorf("--policy: %s is no folder", folder), "name the folder that the rules are in"}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("--policy: %w", err)
	}
	defer root.Close()
	return sandbox.Start(ctx, root.FS(), filepath.ToSlash(filepath.Clean(folder)))
}

// rules are the built-in rules and those that were started, all checked.
func (s starting) rules() (*policies.Set, error) {
	builtin, err := policies.Builtin()
	if err != nil || len(s) == 0 {
		return builtin, err
	}
	rules, err := builtin.With(s...)
	if err != nil {
		return nil, stopped(err)
	}
	catalogue, err := controls.Load()
	if err != nil {
		return nil, err
	}
	return rules, checkControls(rules, catalogue)
}

// rules are the built-in rules and the user's own, where they are looked at and
// not asked.
func (o *own) rules(ctx context.Context) (*policies.Set, error) {
	started, err := o.start(ctx)
	if err != nil {
		return nil, err
	}
	defer started.close()
	return started.rules()
}

// stopped adds to an error about rules that were stopped what can be done.
func stopped(err error) error {
	switch {
	case errors.Is(err, policies.ErrOutOfTime):
		return hinted{err, "look for a rule that compares everything with everything, or raise --policy-timeout"}
	case errors.Is(err, policies.ErrOutOfMemory):
		return hinted{err, "look for a rule that builds something large, or raise --policy-memory"}
	}
	return err
}

// checkControls holds the controls that own rules name to the catalogue.
func checkControls(rules *policies.Set, catalogue *controls.Catalogue) error {
	var problems inventory.Problems
	for _, r := range rules.Own() {
		for _, ref := range r.Controls {
			_, control, part, err := catalogue.Resolve(ref)
			p := inventory.Problem{At: rules.Place(r, ref)}
			switch found := (inventory.Problems{}); {
			case errors.As(err, &found):
				p.Text, p.Hint = found[0].Text, found[0].Hint
			case err != nil:
				p.Text = err.Error()
			case control.ReferenceOnly():
				p.Text = fmt.Sprintf("%q stands in the catalogue for reference only", ref)
			case part.Proof == controls.ByEvidence:
				p.Text, p.Hint = fmt.Sprintf("%q is proven by evidence, not by a rule", ref), "name the part #stated"
			default:
				continue
			}
			problems = append(problems, p)
		}
	}
	if len(problems) > 0 {
		return problems
	}
	return nil
}
