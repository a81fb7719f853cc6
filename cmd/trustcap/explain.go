package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/policies"
	"github.com/trustcap/trustcap/reports"
)

type explainOptions struct {
	input
	lang string
}

func (p *program) explainCommand() *cobra.Command {
	o := &explainOptions{input: input{program: p}}
	c := &cobra.Command{
		Use:     "explain ID [PATH...]",
		Short:   "Explain a rule, a control, or a finding by its fingerprint",
		Example: "  trustcap explain dataset-retention-set\n  trustcap explain A.8.24\n  trustcap explain gdpr:28.3.a",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return hinted{errors.New("name what to explain"), "a rule, a control or the fingerprint of a finding; see `trustcap list rules`"}
			}
			l, err := language(o.lang, nil, "en")
			if err != nil {
				return err
			}
			return o.explain(c, l, args[0], args[1:])
		},
	}
	o.flags(c)
	o.own.flags(c)
	languageFlag(c, &o.lang, "the explanation")
	return c
}

// fingerprint is the form of a finding's id.
var fingerprint = regexp.MustCompile(`^[0-9a-f]{16}$`)

func (o *explainOptions) explain(c *cobra.Command, l *lang.Language, id string, paths []string) error {
	rules, err := o.own.rules(c.Context())
	if err != nil {
		return err
	}
	catalogue, err := controls.Load()
	if err != nil {
		return err
	}
	if r := rules.Find(strings.ToLower(id)); r != nil {
		return explainRule(c.Context(), o.program.out, l, catalogue, r)
	}
	if fingerprint.MatchString(id) {
		a, _, err := o.assess(c.Context(), paths)
		if err != nil {
			return err
		}
		return o.explainFinding(l, a, id)
	}
	control, err := catalogue.Find(id)
	if err != nil {
		return hinted{fmt.Errorf("no rule, control or finding is called %q", id), "see `trustcap list rules` and `trustcap list controls`" + nearest(err)}
	}
	return explainControl(o.program.out, l, rules, control)
}

// nearest is what the catalogue suggests instead, "" where nothing is near.
func nearest(err error) string {
	_, hint, ok := strings.Cut(err.Error(), "hint: ")
	if !ok {
		return ""
	}
	return "; " + hint
}

func explainRule(ctx context.Context, w io.Writer, l *lang.Language, catalogue *controls.Catalogue, r *policies.Rule) error {
	fmt.Fprintf(w, "%s\n%s\n\n", r.ID, l.Say(r.Title))
	fmt.Fprintf(w, "%s: %s\n", l.Say("Asked by"), reports.Behind(l, string(r.Force), string(r.Certainty)))
	fmt.Fprintf(w, "%s: %s\n\n", l.Say("Severity"), l.Word(string(r.Severity)))
	fmt.Fprintf(w, "%s\n\n", l.Say(r.Description))
	if duty := dutyOf(l, r); duty != "" {
		fmt.Fprintf(w, "%s\n  %s\n\n", l.Say("Duty"), duty)
	}
	fmt.Fprintf(w, "%s\n  %s\n\n", l.Say("Mend"), l.Say(r.Remediation))
	if err := explainExamples(ctx, w, l, r); err != nil {
		return err
	}
	if len(r.Links) > 0 {
		fmt.Fprintf(w, "%s\n", l.Say("Sources"))
		for _, link := range r.Links {
			fmt.Fprintf(w, "  %s\n    %s\n", l.Source(link.Description), link.Ref)
		}
		fmt.Fprintln(w)
	}
	if len(r.Controls) == 0 {
		return nil
	}
	fmt.Fprintf(w, "%s\n", l.Say("Controls"))
	for _, ref := range r.Controls {
		_, control, part, err := catalogue.Resolve(ref)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s  %s\n", l.Reference(ref), l.Say(control.Title))
		if part.Text != "" {
			fmt.Fprintf(w, "    %s\n", l.Say(part.Text))
		}
	}
	return nil
}

func explainControl(w io.Writer, l *lang.Language, rules *policies.Set, c *controls.Control) error {
	fmt.Fprintf(w, "%s\n%s\n", l.Reference(c.Ref()), l.Say(c.Title))
	for _, text := range []string{c.Question, c.Summary} {
		if text != "" {
			fmt.Fprintf(w, "\n%s\n", l.Say(text))
		}
	}
	if len(c.Parts) > 0 {
		fmt.Fprintf(w, "\n%s\n", l.Say("What has to be shown"))
		for _, p := range c.Parts {
			about := []string{l.WordIn("basis", string(p.Basis)), l.WordIn("level", string(p.AtLeast))}
			if p.Optional {
				about = append(about, l.Say("can be shown beside"))
			}
			fmt.Fprintf(w, "  #%s  %s (%s)\n", p.ID, l.Say(p.Text), strings.Join(about, "; "))
		}
	}
	if len(c.Letters) > 0 {
		fmt.Fprintf(w, "\n%s\n", l.Say("Alternatives, of which one is enough"))
		for _, letter := range c.Letters {
			fmt.Fprintf(w, "  (%s) %s\n", letter.ID, l.Say(letter.Title))
		}
	}
	if len(c.Draws) > 0 {
		var names []string
		for _, name := range c.Draws {
			names = append(names, l.Say(name))
		}
		fmt.Fprintf(w, "\n%s: %s\n", l.Say("Draws on"), l.Join(names))
	}
	if c.Attest != "" {
		fmt.Fprintf(w, "\n%s\n  %s\n", l.Say("What a person brings as proof"), l.Say(c.Attest))
	}
	if children := c.Children(); len(children) > 0 {
		fmt.Fprintf(w, "\n%s\n", l.Say("Consists of"))
		for _, child := range children {
			fmt.Fprintf(w, "  %s  %s\n", child.ID, l.Say(child.Title))
		}
	}
	var named []*policies.Rule
	for _, r := range rules.Rules {
		if slices.ContainsFunc(r.Controls, func(ref string) bool { return ref == c.Ref() || strings.HasPrefix(ref, c.Ref()+"#") }) {
			named = append(named, r)
		}
	}
	if len(named) > 0 {
		fmt.Fprintf(w, "\n%s\n", l.Say("Rules"))
		for _, r := range named {
			fmt.Fprintf(w, "  %s  %s\n", r.ID, l.Say(r.Title))
		}
	}
	return explainPointers(w, l, c)
}

// explainPointers shows where other frameworks deal with the same.
func explainPointers(w io.Writer, l *lang.Language, c *controls.Control) error {
	crosswalk, err := controls.LoadCrosswalk()
	if err != nil {
		return err
	}
	pointers := crosswalk.Of(c.Ref())
	if len(c.Touches)+len(pointers) == 0 {
		return nil
	}
	fmt.Fprintf(w, "\n%s\n", l.Say("See also (pointers, never proofs)"))
	for _, ref := range c.Touches {
		if !slices.ContainsFunc(pointers, func(p controls.Pointer) bool { return p.To == ref }) {
			fmt.Fprintf(w, "  %s\n", l.Reference(ref))
		}
	}
	for _, p := range pointers {
		fmt.Fprintf(w, "  %s (%s; %s)\n", l.Reference(p.To), l.Say(p.Certainty), l.Say(crosswalk.Sources[p.Source].Title))
	}
	return nil
}

func (o *explainOptions) explainFinding(l *lang.Language, a *controls.Assessment, id string) error {
	var found []controls.Finding
	for _, f := range slices.Concat(a.Findings, a.Unknown) {
		if f.Fingerprint == id {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return hinted{errors.New("no finding has the fingerprint " + id), "fingerprints stand in `trustcap check -f json`"}
	}
	return reports.Explain(o.program.out, a, found, reports.EncodeOptions{Language: l})
}
