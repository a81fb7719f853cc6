package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/reports"
)

type listOptions struct {
	input
	format string
	lang   string
	l      *lang.Language
	w      *tabwriter.Writer
}

func (p *program) listCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "List rules, controls, frameworks, formats or waivers",
		Args:  aCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, what := range []struct {
		name, short string
		run         func(*listOptions, *cobra.Command, []string) error
		args        cobra.PositionalArgs
	}{
		{"rules", "List the rules: severity, who asks, title", (*listOptions).rules, cobra.NoArgs},
		{"controls", "List the controls, and how each can be shown", (*listOptions).controls, cobra.NoArgs},
		{"frameworks", "List the frameworks and what covers their controls", (*listOptions).frameworkList, cobra.NoArgs},
		{"formats", "List the formats of check, report, due and diff, the readers of foreign formats, and what can be imported", (*listOptions).formats, cobra.NoArgs},
		{"waivers", "List the waivers that are declared: list waivers [PATH...]", (*listOptions).waivers, cobra.ArbitraryArgs},
	} {
		o := &listOptions{input: input{program: p}}
		sub := &cobra.Command{Use: what.name, Short: what.short, Args: what.args, RunE: func(c *cobra.Command, args []string) (err error) {
			if o.l, err = language(o.lang, nil, "en"); err != nil {
				return err
			}
			o.w = tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
			if err := what.run(o, c, args); err != nil {
				return err
			}
			return o.w.Flush()
		}}
		switch what.name {
		case "waivers":
			sub.Use += " [PATH...]"
			o.flags(sub)
		case "rules", "controls":
			o.frameworkFlag(sub)
		}
		if what.name == "controls" {
			sub.Flags().StringVarP(&o.format, "format", "f", "text", "`format`: text, oscal (a catalog), oscal-profile")
			sub.Flags().StringVar(&o.asOf, "as-of", "", "`day` of the OSCAL document (default: today)")
			_ = sub.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "oscal", "oscal-profile"}, cobra.ShellCompDirectiveNoFileComp))
		}
		if what.name != "formats" {
			o.own.flags(sub)
		}
		languageFlag(sub, &o.lang, "the list")
		c.AddCommand(sub)
	}
	return c
}

// wanted refuses frameworks that are not known.
func (o *listOptions) wanted() (*controls.Catalogue, error) {
	catalogue, err := controls.Load()
	if err != nil {
		return nil, err
	}
	for _, id := range o.input.frameworks {
		if catalogue.Framework(id) == nil {
			return nil, hinted{fmt.Errorf("unknown framework %q", id), "see `trustcap list frameworks`"}
		}
	}
	return catalogue, nil
}

func (o *listOptions) rules(c *cobra.Command, _ []string) error {
	if _, err := o.wanted(); err != nil {
		return err
	}
	rules, err := o.own.rules(c.Context())
	if err != nil {
		return err
	}
	for _, r := range rules.Rules {
		named := func(id string) bool {
			return slices.ContainsFunc(r.Controls, func(ref string) bool { return strings.HasPrefix(ref, id+":") })
		}
		if len(o.input.frameworks) == 0 || slices.ContainsFunc(o.input.frameworks, named) {
			fmt.Fprintf(o.w, "%s\t%s\t%s\t%s\n", r.ID, o.l.Word(string(r.Severity)), o.l.WordIn("force", string(r.Force)), o.l.Say(r.Title))
		}
	}
	return nil
}

// namedBy counts, for each control, the rules that name it.
func (o *listOptions) namedBy(c *cobra.Command) (map[string]int, error) {
	rules, err := o.own.rules(c.Context())
	if err != nil {
		return nil, err
	}
	named := map[string]int{}
	for _, r := range rules.Rules {
		for _, ref := range r.Controls {
			ref, _, _ = strings.Cut(ref, "#")
			named[ref]++
		}
	}
	return named, nil
}

func (o *listOptions) controls(c *cobra.Command, _ []string) error {
	catalogue, err := o.wanted()
	if err != nil {
		return err
	}
	frameworks := slices.DeleteFunc(slices.Clone(catalogue.Frameworks), func(f *controls.Framework) bool {
		return len(o.input.frameworks) > 0 && !slices.Contains(o.input.frameworks, f.ID)
	})
	if o.format != "text" {
		return o.oscal(frameworks)
	}
	named, err := o.namedBy(c)
	if err != nil {
		return err
	}
	for _, f := range frameworks {
		for i := range f.Items {
			c := &f.Items[i]
			shown := ""
			if len(c.Children()) == 0 && !c.ReferenceOnly() {
				shown = o.l.Say(string(controls.HowShown(c.Parts, named[c.Ref()])))
			}
			fmt.Fprintf(o.w, "%s\t%s\t%s\n", c.Ref(), shown, o.l.Say(c.Title))
		}
	}
	if err := o.w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(o.program.out)
	o.shown(frameworks, named)
	return nil
}

// oscal writes a framework as an OSCAL catalog or profile.
func (o *listOptions) oscal(frameworks []*controls.Framework) error {
	if len(frameworks) != 1 {
		return hinted{errors.New("an OSCAL document holds one framework"), "name it: --framework iso27001"}
	}
	day, err := o.today(&inventory.Inventory{})
	if err != nil {
		return err
	}
	options := reports.CatalogOptions{Language: o.l, Day: day, Tool: version}
	switch o.format {
	case "oscal":
		return reports.Catalog(o.program.out, frameworks[0], options)
	case "oscal-profile":
		return reports.Profile(o.program.out, frameworks[0], options)
	}
	return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of text, oscal, oscal-profile"}
}

func (o *listOptions) frameworkList(c *cobra.Command, _ []string) error {
	catalogue, err := controls.Load()
	if err != nil {
		return err
	}
	named, err := o.namedBy(c)
	if err != nil {
		return err
	}
	o.shown(catalogue.Frameworks, named)
	return nil
}

// shown counts, for each framework, how its controls can be shown.
func (o *listOptions) shown(frameworks []*controls.Framework, named map[string]int) {
	ways := []controls.Shown{controls.ShownByRules, controls.ShownInPart, controls.ShownByEvidence, controls.ShownByNothing}
	fmt.Fprintf(o.w, "%s\t%s\t%s", o.l.Say("Framework"), o.l.Say("Edition"), o.l.Say("Controls"))
	for _, way := range ways {
		fmt.Fprintf(o.w, "\t%s", o.l.Say(string(way)))
	}
	fmt.Fprintln(o.w)
	for _, f := range frameworks {
		counts, total := map[controls.Shown]int{}, 0
		for i := range f.Items {
			if c := &f.Items[i]; len(c.Children()) == 0 && !c.ReferenceOnly() {
				counts[controls.HowShown(c.Parts, named[c.Ref()])]++
				total++
			}
		}
		fmt.Fprintf(o.w, "%s\t%s\t%d", f.ID, o.l.Say(f.Edition), total)
		for _, way := range ways {
			fmt.Fprintf(o.w, "\t%d", counts[way])
		}
		fmt.Fprintln(o.w)
	}
}

func (o *listOptions) formats(*cobra.Command, []string) error {
	fmt.Fprintf(o.w, "check\t%s\n", strings.Join(reports.CheckFormats(), ", "))
	for _, k := range reports.Kinds {
		fmt.Fprintf(o.w, "report %s\t%s\n", k.ID, strings.Join(formatsOf(k.ID), ", "))
	}
	fmt.Fprintf(o.w, "due\t%s\n", strings.Join(reports.DueFormats(), ", "))
	fmt.Fprintf(o.w, "diff\t%s\n", strings.Join(reports.CompareFormats(), ", "))
	for _, r := range inventory.Readers() {
		fmt.Fprintf(o.w, "--reader %s\t%s\n", r.Name, o.l.Say(r.Description))
	}
	for _, i := range inventory.Importers() {
		fmt.Fprintf(o.w, "import %s\t%s\n", i.Name, o.l.Say(i.Description))
	}
	return nil
}

func (o *listOptions) waivers(c *cobra.Command, paths []string) error {
	a, _, err := o.assess(c.Context(), paths)
	if err != nil {
		return err
	}
	for _, w := range a.Waivers {
		state := o.l.Say("in force")
		if !w.InForce {
			state = o.l.Say("not in force")
		}
		fmt.Fprintf(o.w, "%s\t%s\t%s\t%s\t%s\n", w.ID, state, o.l.Fill("{from} to {until}", map[string]any{"from": w.From, "until": w.Until}), w.Rule, w.Resource)
	}
	return nil
}
