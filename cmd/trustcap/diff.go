package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/reports"
)

type diffOptions struct {
	ledgerPlace
	program              *program
	format, output, lang string
}

func (p *program) diffCommand() *cobra.Command {
	o := &diffOptions{ledgerPlace: ledgerPlace{program: p}, program: p}
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Compare two results: what came, what went, what got worse",
		Long: "Compare two result documents, as `trustcap check -f json` writes them, or two\nrecorded runs, by their numbers in `trustcap evidence log`: which findings came,\nwent and stayed, and which controls got worse or better.\n\n" +
			"Exit codes: 0 nothing got worse, 1 a finding came or a control got worse, 2 could\nnot tell.",
		Example: "  trustcap check -f json -o new.json .\n  trustcap diff old.json new.json\n  trustcap diff 11 12",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return hinted{errors.New("two results are compared"), "trustcap diff OLD NEW, both written by `trustcap check -f json`"}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return o.run(c.Context(), args[0], args[1]) },
	}
	o.ledgerPlace.flags(c)
	f := c.Flags()
	f.StringVarP(&o.format, "format", "f", "text", "`format`: "+strings.Join(reports.CompareFormats(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	languageFlag(c, &o.lang, "the text output")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reports.CompareFormats(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (o *diffOptions) run(ctx context.Context, before, after string) error {
	if !slices.Contains(reports.CompareFormats(), o.format) {
		return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of " + strings.Join(reports.CompareFormats(), ", ")}
	}
	l, err := language(o.lang, nil, "en")
	if err != nil {
		return err
	}
	old, err := o.result(ctx, before)
	if err != nil {
		return err
	}
	fresh, err := o.result(ctx, after)
	if err != nil {
		return err
	}
	c := controls.Compare(old, fresh)
	options := reports.EncodeOptions{Language: l, Colour: o.program.colours("auto", o.output)}
	if err := o.program.write(o.output, func(w io.Writer) error { return reports.EncodeComparison(w, o.format, c, options) }); err != nil {
		return err
	}
	if c.GotWorse() {
		return errFindings
	}
	return nil
}

// result is a result document or that of a recorded run: a number is a run, where
// no file has that name.
func (o *diffOptions) result(ctx context.Context, name string) (*controls.Assessment, error) {
	if _, err := strconv.ParseUint(name, 10, 63); err != nil {
		return o.program.result(name)
	}
	if _, err := os.Stat(name); err == nil {
		return o.program.result(name)
	}
	l, err := o.open(ctx)
	if err != nil {
		return nil, err
	}
	e, err := l.entry(name)
	if err != nil {
		return nil, err
	}
	run, ok := e.statement.(evidence.Run)
	if !ok {
		return nil, hinted{fmt.Errorf("entry %s is no run", name), "see `trustcap evidence log --kind run`"}
	}
	_, a, err := l.result(run)
	return a, err
}

// result reads a result document; - is standard input.
func (p *program) result(name string) (*controls.Assessment, error) {
	read := func() ([]byte, error) { return os.ReadFile(name) }
	if name == "-" {
		read = func() ([]byte, error) { return io.ReadAll(p.in) }
	}
	b, err := read()
	if err != nil {
		return nil, cannotRead(name, err)
	}
	a, err := controls.Decode(b)
	if err != nil {
		return nil, hinted{fmt.Errorf("%s: %w", name, err), "write one by `trustcap check -f json -o FILE`"}
	}
	return a, nil
}
