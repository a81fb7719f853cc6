package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/policies"
	"github.com/trustcap/trustcap/reports"
)

func (p *program) policyDocsCommand() *cobra.Command {
	var output string
	var tags []string
	c := &cobra.Command{
		Use:     "docs",
		Short:   "Write a page for every rule, and an index of them, as Markdown",
		Long:    "Write a page for every rule: what it asks, who asks, why, a declaration that fails\nand one that passes, how to mend it, and the controls it speaks for. With -o DIR each\npage is a file in a folder a language; without it all pages go to standard output.",
		Example: "  trustcap policy docs -o rules\n  trustcap policy docs --lang de",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			rules, err := policies.Builtin()
			if err != nil {
				return err
			}
			catalogue, err := controls.Load()
			if err != nil {
				return err
			}
			for _, tag := range tags {
				l, err := openLanguage("--lang", tag)
				if err != nil {
					return err
				}
				d := &docs{l: l, rules: rules, catalogue: catalogue, out: p.out}
				if output != "" {
					d.folder = filepath.Join(output, tag)
				}
				if err := d.write(c.Context()); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().StringVarP(&output, "output", "o", "", "write the pages to this `folder`")
	c.Flags().StringSliceVar(&tags, "lang", lang.Tags(), "`languages` of the pages")
	_ = c.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(lang.Tags(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// docs are the pages of the rules in one language.
type docs struct {
	l         *lang.Language
	rules     *policies.Set
	catalogue *controls.Catalogue
	folder    string // "": everything goes to out
	out       io.Writer
}

func (d *docs) write(ctx context.Context) error {
	if d.folder != "" {
		if err := os.MkdirAll(d.folder, 0o755); err != nil {
			return cannotWrite(d.folder, err)
		}
	}
	if err := d.page("index", d.index()); err != nil {
		return err
	}
	for _, r := range d.rules.Rules {
		text, err := d.rule(ctx, r)
		if err != nil {
			return err
		}
		if err := d.page(r.ID, text); err != nil {
			return err
		}
	}
	return nil
}

func (d *docs) page(name, text string) error {
	text = strings.TrimRight(text, "\n") + "\n"
	if d.folder == "" {
		_, err := io.WriteString(d.out, text+"\n")
		return err
	}
	write := func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
	return writeFile(filepath.Join(d.folder, name+".md"), write)
}

// cell is a text in a table of Markdown.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

func (d *docs) index() string {
	l := d.l
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", l.Say("The rules of trustcap"))
	type chapter struct{ kind, title string }
	var chapters []chapter
	for _, s := range inventory.Sections() {
		chapters = append(chapters, chapter{s.Kind, s.Title})
	}
	for _, c := range append(chapters, chapter{policies.Transition, "Changes"}) {
		first := true
		for _, r := range d.rules.Rules {
			if r.Kind != c.kind {
				continue
			}
			if first {
				fmt.Fprintf(&b, "\n## %s\n\n| %s | %s | %s |\n|---|---|---|\n", l.Say(c.title), l.Say("Rule"), l.Say("Severity"), l.Say("Asked by"))
				first = false
			}
			at := "#" + r.ID
			if d.folder != "" {
				at = r.ID + ".md"
			}
			fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", cell(l.Say(r.Title)), at, l.Word(string(r.Severity)), reports.Behind(l, string(r.Force), string(r.Certainty)))
		}
	}
	b.WriteString("\n")
	return b.String()
}

func (d *docs) rule(ctx context.Context, r *policies.Rule) (string, error) {
	l := d.l
	var b strings.Builder
	if d.folder == "" {
		fmt.Fprintf(&b, "<a id=\"%s\"></a>\n\n", r.ID)
	}
	fmt.Fprintf(&b, "# %s\n\n`%s`\n\n", l.Say(r.Title), r.ID)
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", l.Say("What it asks"), l.Say(r.Description))
	fmt.Fprintf(&b, "## %s\n\n- %s: %s\n- %s: %s\n\n%s\n\n", l.Say("Who asks, and how much it weighs"),
		l.Say("Asked by"), reports.Behind(l, string(r.Force), string(r.Certainty)), l.Say("Severity"), l.Word(string(r.Severity)), weight(l, r))
	if duty := dutyOf(l, r); duty != "" {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", l.Say("Duty"), duty)
	}
	if len(r.Links) > 0 {
		fmt.Fprintf(&b, "## %s\n\n", l.Say("Sources"))
		for _, link := range r.Links {
			fmt.Fprintf(&b, "- [%s](%s)\n", l.Source(link.Description), link.Ref)
		}
		b.WriteString("\n")
	}
	fails, passes, err := policies.Examples(ctx, r)
	if err != nil {
		return "", err
	}
	if fails != nil {
		fmt.Fprintf(&b, "## %s\n\n```yaml\n%s```\n\n", l.Say("An example that fails"), exampleYAML(l, fails))
		for _, n := range fails.Says {
			fmt.Fprintf(&b, "- `%s`: %s\n", n.Address, l.Fill(n.Text, n.Args))
		}
		b.WriteString("\n")
	}
	if passes != nil {
		fmt.Fprintf(&b, "## %s\n\n```yaml\n%s```\n\n", l.Say("An example that passes"), exampleYAML(l, passes))
	}
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", l.Say("Mend"), l.Say(r.Remediation))
	if len(r.Controls) > 0 {
		fmt.Fprintf(&b, "## %s\n\n", l.Say("Controls"))
		for _, ref := range r.Controls {
			_, control, _, err := d.catalogue.Resolve(ref)
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "- %s: %s\n", l.Reference(ref), l.Say(control.Title))
		}
		b.WriteString("\n")
	}
	return b.String(), nil
}

// exampleYAML is an example as a file of declarations, with the day that it is
// judged on where that matters.
func exampleYAML(l *lang.Language, e *policies.Example) string {
	if e.Before != "" {
		return "# " + l.Say("before") + "\n" + e.Before + "---\n# " + l.Say("after") + "\n" + e.YAML
	}
	if e.Today == "" {
		return e.YAML
	}
	return "# " + l.Fill("judged on {day}", map[string]any{"day": e.Today}) + "\n" + e.YAML
}

// weight says why a rule has its severity.
func weight(l *lang.Language, r *policies.Rule) string {
	var text string
	switch {
	case r.Force == policies.Law && r.Certainty == policies.Clear:
		text = l.Say("The law requires it, and the declaration shows by itself whether it is met.")
	case r.Force == policies.Law:
		text = l.Say("The law asks for it in general terms. Whether what is declared is enough has to be judged by a person, so it weighs less than a clear case.")
	case r.Force == policies.CaseLaw:
		text = l.Say("A court has ruled so, and similar cases are usually decided in the same way.")
	case r.Force == policies.Authority:
		text = l.Say("Supervisory authorities usually see it so. Courts are not bound by their view.")
	case r.Force == policies.Standard:
		text = l.Say("A standard requires it of organizations that follow it.")
	default:
		text = l.Say("No law and no standard asks for it in this form; it is a rule of trustcap itself, and weighs less.")
	}
	if r.Severity == policies.Critical {
		text += " " + l.Say("It weighs most, since a failure can reach people directly and can hardly be undone.")
	}
	return text
}

// explainExamples shows a declaration that a rule refuses and one that it
// accepts.
func explainExamples(ctx context.Context, w io.Writer, l *lang.Language, r *policies.Rule) error {
	fails, passes, err := policies.Examples(ctx, r)
	if err != nil {
		return err
	}
	indented := func(e *policies.Example) string {
		return "  " + strings.ReplaceAll(strings.TrimSpace(exampleYAML(l, e)), "\n", "\n  ")
	}
	if fails != nil {
		fmt.Fprintf(w, "%s\n%s\n", l.Say("An example that fails"), indented(fails))
		for _, n := range fails.Says {
			fmt.Fprintf(w, "  -> %s: %s\n", n.Address, l.Fill(n.Text, n.Args))
		}
		fmt.Fprintln(w)
	}
	if passes != nil {
		fmt.Fprintf(w, "%s\n%s\n\n", l.Say("An example that passes"), indented(passes))
	}
	return nil
}

// dutyOf says what a change obliges to by a rule on changes, "" for other rules.
func dutyOf(l *lang.Language, r *policies.Rule) string {
	if r.Kind != policies.Transition {
		return ""
	}
	whom := make([]string, len(r.Duty.Tell))
	for i, who := range r.Duty.Tell {
		whom[i] = l.WordIn("tell", who)
	}
	args := map[string]any{"whom": l.Join(whom), "source": l.Source(r.Duty.Source)}
	var text string
	if r.Duty.By == "notice" {
		text = l.Fill("To be told as long beforehand as was promised: {whom} ({source}).", args)
	} else {
		text = l.Fill("To be told before the change takes effect: {whom} ({source}).", args)
	}
	if r.Duty.Notice {
		return text + " " + l.Say("An announcement in time meets it; whether the change may be made it does not say.")
	}
	return text + " " + l.Say("An announcement alone does not meet it.")
}
