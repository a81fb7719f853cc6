package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/reports"
)

type dueOptions struct {
	input
	period, format, output, lang string
}

func (p *program) dueCommand() *cobra.Command {
	o := &dueOptions{input: input{program: p}}
	c := &cobra.Command{
		Use:   "due [PATH...]",
		Short: "List what ends or has to be done soon, and what is overdue",
		Long:  "List everything that has an end or an interval and falls due within a period, and\nwhat is overdue: waivers and their corrective actions, certificates and other\nevidence, reviews, tests, agreements, announced changes, planned controls, accepted\nrisks. With -f ics it is a calendar file (iCalendar); an event keeps its identity\nwhen its day moves.",
		Example: "  trustcap due --within P90D\n" +
			"  trustcap due -f ics -o due.ics examples/alpenblick",
		RunE: func(c *cobra.Command, paths []string) error { return o.run(c, paths) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVar(&o.period, "within", "P60D", "how far to look ahead, as an ISO 8601 `duration`")
	f.StringVarP(&o.format, "format", "f", "text", "`format`: "+strings.Join(reports.DueFormats(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	languageFlag(c, &o.lang, "the list and the calendar file")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reports.DueFormats(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (o *dueOptions) run(c *cobra.Command, paths []string) error {
	within, err := inventory.ParsePeriod(o.period)
	if err != nil {
		return hinted{fmt.Errorf("--within: %w", err), "write a duration as P90D, P3M or P1Y"}
	}
	if !slices.Contains(reports.DueFormats(), o.format) {
		return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of " + strings.Join(reports.DueFormats(), ", ")}
	}
	if _, err := language(o.lang, nil, "en"); err != nil {
		return err
	}
	o.input.within = within
	a, declared, err := o.assess(c.Context(), paths)
	if err != nil {
		return err
	}
	l, err := language(o.lang, declared, "en")
	if err != nil {
		return err
	}
	until, err := inventory.AddPeriod(a.AsOf, within)
	if err != nil {
		return hinted{fmt.Errorf("--within: %w", err), "write a shorter one"}
	}
	due := reports.Deadlines{Assessment: a, Until: until, Inventory: declared}
	options := reports.EncodeOptions{Language: l, Colour: o.program.colours("auto", o.output)}
	return o.program.write(o.output, func(w io.Writer) error { return reports.EncodeDue(w, o.format, due, options) })
}
