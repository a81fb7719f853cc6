package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/policies"
)

func (p *program) policyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "policy",
		Short: "Test rules, write a rule of your own, or print what the rules ask",
		Args:  aCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(p.testPolicyCommand(), p.newPolicyCommand(), p.policyDocsCommand())
	return c
}

type policyTestOptions struct {
	program       *program
	folder        string
	format        string
	mutate        bool
	writeControls bool
}

func (p *program) testPolicyCommand() *cobra.Command {
	o := &policyTestOptions{program: p}
	c := &cobra.Command{
		Use:   "test",
		Short: "Run the tests of rules, with coverage and with mutants",
		Long: "Run the Rego tests of trustcap's rules, or of your own with --policy DIR. Tests\nhand in objects as users write them, by trustcap.read(section, object) and\ntrustcap.inventory(object); both check them by the real schemas.\n\n" +
			"With --mutate every rule is changed in every way, one change at a time: a\ndefinition or condition dropped or negated, a comparison, number, text or path\nchanged, a control no longer named. What no test notices is listed. Changes that no\ntest can notice stand in equivalent.yaml in the folder, each with its reason; which\ncontrols each rule names stands in controls.golden.\n\n" +
			"Exit codes: 0 all passed, 1 a test failed, a line is not covered or a change\nwent unnoticed, 2 could not tell.",
		Example: "  trustcap policy test\n  trustcap policy test --mutate --policy policy",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return o.run(c) },
	}
	f := c.Flags()
	f.StringVar(&o.folder, "policy", "", "test the rules in this `folder` instead of trustcap's own")
	f.BoolVar(&o.mutate, "mutate", false, "change every rule and see whether its tests notice")
	f.BoolVar(&o.writeControls, "write-controls", false, "write controls.golden anew in the folder of --policy")
	f.StringVarP(&o.format, "format", "f", "text", "`format`: "+strings.Join(policyTestFormats, ", "))
	_ = c.MarkFlagDirname("policy")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(policyTestFormats, cobra.ShellCompDirectiveNoFileComp))
	return c
}

var policyTestFormats = []string{"text", "json"}

// tested is what a test of rules prints as JSON.
type tested struct {
	*policies.TestReport
	Mutants *policies.MutationReport `json:"mutants,omitempty"`
	Passed  bool                     `json:"passed"`
}

func (o *policyTestOptions) run(c *cobra.Command) error {
	if !slices.Contains(policyTestFormats, o.format) {
		return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of " + strings.Join(policyTestFormats, ", ")}
	}
	if o.writeControls && o.folder == "" {
		return hinted{errors.New("--write-controls: which controls trustcap's own rules name is agreed in its repository"), "name the folder of your rules with --policy"}
	}
	rules, done, err := o.open()
	if err != nil {
		return err
	}
	defer done()
	options := policies.TestOptions{Own: o.folder != "", Progress: o.progress()}
	if o.writeControls {
		registry, err := policies.Registry(rules, options)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(o.folder, "controls.golden"), func(w io.Writer) error { _, err := w.Write(registry); return err }); err != nil {
			return err
		}
	}
	report, err := policies.Test(c.Context(), rules, options)
	if err != nil {
		return err
	}
	result := tested{TestReport: report, Passed: report.Passed()}
	if o.mutate {
		if result.Mutants, err = policies.Mutate(c.Context(), rules, options); err != nil {
			return err
		}
		result.Passed = result.Passed && result.Mutants.Passed()
	}
	if o.format == "json" {
		e := json.NewEncoder(o.program.out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		err = e.Encode(result)
	} else {
		err = o.text(result)
	}
	if err == nil && !result.Passed {
		return errFindings
	}
	return err
}

// open opens the folder of rules so that nothing outside it can be reached.
func (o *policyTestOptions) open() (rules fs.FS, done func(), err error) {
	if o.folder == "" {
		return policies.BuiltinFS(), func() {}, nil
	}
	root, err := os.OpenRoot(o.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("--policy: %s: there is no such folder", o.folder)
	} else if err != nil {
		return nil, nil, fmt.Errorf("--policy: %w", err)
	}
	return root.FS(), func() { root.Close() }, nil
}

// progress shows on a terminal how far the mutants are.
func (o *policyTestOptions) progress() func(done, total int) {
	if !o.program.terminal || o.format != "text" {
		return nil
	}
	return func(done, total int) {
		switch {
		case done == total:
			fmt.Fprint(o.program.err, "\r                              \r")
		case done%50 == 0:
			fmt.Fprintf(o.program.err, "\r%d of %d mutants", done, total)
		}
	}
}

func (o *policyTestOptions) text(r tested) error {
	var b strings.Builder
	failed := r.Failed()
	for _, t := range failed {
		at := t.Failure.At
		fmt.Fprintf(&b, "%s:%d: %s fails\n", at.File, at.Line, t.Name)
		for _, text := range []string{t.Failure.Expression, t.Failure.Reason, strings.TrimSpace(t.Failure.Output)} {
			if text != "" {
				fmt.Fprintf(&b, "    %s\n", strings.ReplaceAll(text, "\n", "\n    "))
			}
		}
	}
	for _, f := range r.Coverage {
		for _, lines := range f.Missing {
			fmt.Fprintf(&b, "%s:%s: no test reaches this\n", f.File, lines)
		}
	}
	for _, line := range r.Registry {
		fmt.Fprintf(&b, "controls.golden: %s\n", line)
	}
	if m := r.Mutants; m != nil {
		for _, s := range m.Survivors {
			fmt.Fprintf(&b, "%s:%d: no test notices: %s: %s\n    %s\n", s.At.File, s.At.Line, s.Mutation, s.Change, s.Line)
			if s.Expression != s.Line {
				fmt.Fprintf(&b, "    in: %s\n", s.Expression)
			}
		}
		for _, e := range m.Stale {
			fmt.Fprintf(&b, "equivalent.yaml: nothing survives any more for %s: %s: %s in: %s\n", e.Rule, e.Mutation, e.Change, e.Expression)
		}
		if slices.ContainsFunc(m.Survivors, func(s policies.Mutant) bool { return s.Mutation == policies.DropControl }) {
			fmt.Fprintln(&b, "controls.golden does not pin the controls of every rule; write it with --write-controls and read what it holds")
		}
		if m.TooManyEquivalent() {
			fmt.Fprintln(&b, "equivalent.yaml lists more than 2 % of the mutants")
		}
	}
	covered, all := r.Lines()
	fmt.Fprintf(&b, "tests: %d, %d failed\n", len(r.Tests), len(failed))
	if all > 0 {
		fmt.Fprintf(&b, "coverage: %d of %d lines in %d files (%s)\n", covered, all, len(r.Coverage), share(covered, all))
	}
	if m := r.Mutants; m != nil {
		fmt.Fprintf(&b, "mutants: %d, %d noticed, %d equivalent, %d not noticed (%s); %d more did not compile\n",
			m.Mutants(), m.Killed, len(m.Equivalent), len(m.Survivors), share(m.Killed+len(m.Equivalent), m.Mutants()), m.Invalid)
	}
	if len(r.Tests) == 0 {
		fmt.Fprintln(&b, "no test was found; the tests of NAME.rego stand in NAME_test.rego and are rules named test_…")
	}
	_, err := io.WriteString(o.program.out, b.String())
	return err
}

// share is a percentage with one decimal; all is all, and nothing less is.
func share(part, whole int) string {
	switch {
	case whole == 0:
		return "none"
	case part == whole:
		return "100 %"
	}
	return fmt.Sprintf("%.1f %%", min(99.9, 100*float64(part)/float64(whole)))
}
