package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
	"github.com/trustcap/trustcap/reports"
)

type checkOptions struct {
	input
	format, output, failOn, lang, colour string
	strictLaw, failOnUnknown, quiet      bool
	baseline, writeBaseline              string
	recording                            recording
}

func (p *program) checkCommand() *cobra.Command {
	o := &checkOptions{input: input{program: p}, recording: newRecording(p)}
	c := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Check declarations and say what is wrong, where, and how to mend it",
		Example: "  trustcap check examples/alpenblick --as-of 2026-11-21\n" +
			"  trustcap check -f json -o result.json .\n" +
			"  trustcap check --base main .\n" +
			"  trustcap check --reader backstage catalog-info.yaml",
		RunE: func(c *cobra.Command, paths []string) error { return o.run(c, paths) },
	}
	o.flags(c)
	o.frameworkFlag(c)
	o.own.flags(c)
	o.recording.flags(c)
	f := c.Flags()
	f.StringVarP(&o.format, "format", "f", "text", "`format`: "+strings.Join(reports.CheckFormats(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	f.StringVar(&o.failOn, "fail-on", "", "least `severity` that fails: low, medium, high, critical, never (default medium)")
	f.BoolVar(&o.strictLaw, "strict-law", false, "count findings of rules with the force of law although they are tolerated")
	f.BoolVar(&o.failOnUnknown, "fail-on-unknown", false, "count what cannot be told as a finding of its rule's severity")
	f.StringVar(&o.baseline, "baseline", "", "count only what is not in this `file`, a baseline or a result document")
	f.StringVar(&o.base, "base", "", "count only what got worse since HEAD left this `revision` of git, and the duties that the change triggers")
	f.StringVar(&o.writeBaseline, "write-baseline", "", "write what was found to this `file` as a baseline; what counts now is not changed by it")
	f.StringVar(&o.colour, "color", "auto", "colour: auto, always, never")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "write nothing but the result")
	languageFlag(c, &o.lang, "the text output")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reports.CheckFormats(), cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions(failOnWords(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func failOnWords() []string {
	words := []string{}
	for _, s := range policies.Severities {
		words = append(words, string(s))
	}
	return append(words, "never")
}

func (o *checkOptions) run(c *cobra.Command, paths []string) error {
	if o.failOn != "" && !slices.Contains(failOnWords(), o.failOn) {
		return hinted{fmt.Errorf("--fail-on: unknown severity %q", o.failOn), "one of " + strings.Join(failOnWords(), ", ")}
	}
	if !slices.Contains(reports.CheckFormats(), o.format) {
		return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of " + strings.Join(reports.CheckFormats(), ", ")}
	}
	if !slices.Contains([]string{"auto", "always", "never"}, o.colour) {
		return hinted{fmt.Errorf("--color: unknown word %q", o.colour), "one of auto, always, never"}
	}
	if _, err := language(o.lang, nil, "en"); err != nil {
		return err
	}
	known, err := readBaseline(o.baseline)
	if err != nil {
		return err
	}
	if o.base != "" && o.recording.record {
		return hinted{errors.New("--record with --base: a record is of what is declared, and a replay of it knows no branch"), "check with --base in the pull request, and record where it is merged"}
	}
	recorder, err := o.recording.start(c.Context(), paths)
	if err != nil {
		return err
	}
	a, declared, err := o.assess(c.Context(), paths)
	if err != nil {
		return err
	}
	l, err := language(o.lang, declared, "en")
	if err != nil {
		return err
	}
	known = known.With(a.KnownBefore())
	failOn := failOn(o.failOn, declared)
	gate := controls.Gate{FailOn: failOn.severity(), StrictLaw: o.strictLaw, Unknown: o.failOnUnknown, Known: known}
	failed := gate.Refuses(a)
	if recorder != nil {
		if _, err := recorder.run(c.Context(), a, declared, o.rules, failed, paths); err != nil {
			return err
		}
	}
	options := reports.EncodeOptions{Language: l, Colour: o.program.colours(o.colour, o.output), FailOn: string(failOn), Failed: failed, Known: known}
	if o.writeBaseline != "" {
		err := writeFile(o.writeBaseline, func(w io.Writer) error {
			_, err := w.Write(a.Baseline())
			return err
		})
		if err != nil {
			return err
		}
	}
	if err := o.program.write(o.output, func(w io.Writer) error { return reports.Encode(w, o.format, a, options) }); err != nil {
		return err
	}
	if !o.quiet {
		if known != nil && o.format != "text" {
			open, unknown := known.In(a)
			fmt.Fprintf(o.program.err, "trustcap: known from the %s: %d open, %d cannot be told\n", o.knownFrom(), open, unknown)
		}
		o.sayPassedOver(declared.PassedOver)
	}
	if failed {
		return errFindings
	}
	return nil
}

// knownFrom names what findings were known from.
func (o *checkOptions) knownFrom() string {
	if o.base != "" {
		return "base"
	}
	return "baseline"
}

// threshold is the least severity that fails, or "never".
type threshold string

// failOn is what was asked for, else what the root file says, else medium.
func failOn(asked string, declared *inventory.Inventory) threshold {
	return threshold(cmp.Or(asked, declaredDefault(declared, "fail_on"), string(policies.Medium)))
}

// severity is "" where nothing fails.
func (t threshold) severity() policies.Severity {
	if t == "never" {
		return ""
	}
	return policies.Severity(t)
}

// sayPassedOver says what was seen and left alone: by name what a reader of a
// foreign format could not take, as a number the files without the marker, which
// the text has already.
func (o *checkOptions) sayPassedOver(passed []inventory.PassedOver) {
	switch {
	case o.reader != "":
		for _, p := range passed {
			fmt.Fprintf(o.program.err, "trustcap: %s: %s\n", p.Path, p.Reason)
		}
	case o.format == "text":
	default:
		files := map[string]bool{}
		for _, p := range passed {
			files[p.Path] = true
		}
		switch n := len(files); {
		case n == 1:
			fmt.Fprintln(o.program.err, "trustcap: 1 file passed over")
		case n > 1:
			fmt.Fprintf(o.program.err, "trustcap: %d files passed over\n", n)
		}
	}
}

func declaredDefault(inv *inventory.Inventory, name string) string {
	if inv.Defaults == nil {
		return ""
	}
	return inv.Defaults.Get(name).Text()
}

// colours reports whether a result is coloured: as asked, or where somebody reads
// it at a terminal.
func (p *program) colours(asked, output string) bool {
	switch {
	case asked != "auto":
		return asked == "always"
	case p.env("NO_COLOR") != "" || output != "":
		return false
	}
	return p.terminal
}

// readBaseline reads what does not count; without a file everything does.
func readBaseline(file string) (controls.Known, error) {
	if file == "" {
		return nil, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, cannotRead(file, err)
	}
	known, err := controls.ReadKnown(b)
	return known, inFile(file, err)
}

// write hands the result to standard output or a file; a file is there whole
// or not at all.
func (p *program) write(output string, encode func(io.Writer) error) error {
	if output == "" || output == "-" {
		return encode(p.out)
	}
	return writeFile(output, encode)
}

// writeFile writes a file beside its place and moves it there when it is whole.
// What is there and is no file, such as /dev/null or a pipe, is written to.
func writeFile(name string, write func(io.Writer) error) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return cannotWrite(name, err)
		}
		err = write(f)
		if closing := f.Close(); err == nil {
			err = closing
		}
		return cannotWrite(name, err)
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".trustcap-*")
	if err != nil {
		return cannotWrite(name, err)
	}
	defer os.Remove(f.Name())
	err = write(f)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return cannotWrite(name, err)
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return cannotWrite(name, err)
	}
	return cannotWrite(name, os.Rename(f.Name(), name))
}

// cannotWrite names the file that was asked for, not the one beside it.
func cannotWrite(name string, err error) error { return cannot("written", name, err) }

func cannotRead(name string, err error) error { return cannot("read", name, err) }

func cannot(what, name string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	if err != nil {
		return fmt.Errorf("%s cannot be %s: %w", name, what, err)
	}
	return nil
}

// inFile says in which file it is wrong.
func inFile(file string, err error) error {
	var problems inventory.Problems
	if !errors.As(err, &problems) {
		return err
	}
	placed := slices.Clone(problems)
	for i := range placed {
		placed[i].At.File = file
	}
	return placed
}
