package reports

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

var compareEncoders = map[string]func(io.Writer, *controls.Comparison, EncodeOptions) error{
	"text": compareText,
	"json": func(w io.Writer, c *controls.Comparison, _ EncodeOptions) error {
		_, err := w.Write(c.JSON())
		return err
	},
}

// CompareFormats are the names of the formats of `diff`, sorted.
func CompareFormats() []string { return slices.Sorted(maps.Keys(compareEncoders)) }

// EncodeComparison writes a comparison. An unknown format is an error that names
// those there are.
func EncodeComparison(w io.Writer, format string, c *controls.Comparison, o EncodeOptions) error {
	encode, ok := compareEncoders[format]
	if !ok {
		return fmt.Errorf("unknown format %q (known: %s)", format, strings.Join(CompareFormats(), ", "))
	}
	return encode(w, c, o)
}

func compareText(w io.Writer, c *controls.Comparison, o EncodeOptions) error {
	t := newLines(w, nil, o)
	if len(c.Came) > 0 {
		t.printf("%s\n\n", t.paint(bold, t.l.Say("Came")))
		for _, change := range c.Came {
			t.finding(change.Finding)
			if note := t.became(change); note != "" {
				t.printf("  %s\n\n", note)
			}
		}
	}
	t.changes("Went", c.Went)
	t.changes("Not asked again", c.Unasked)
	t.stateChanges("Got worse", c.Worse)
	t.stateChanges("Got better", c.Better)
	t.stateChanges("Changed, neither worse nor better", c.Changed)

	t.printf("%s\n", t.l.Fill("From {before} to {after}:", map[string]any{"before": c.Before.AsOf, "after": c.After.AsOf}))
	t.printf("%s\n", t.paint(bold, t.l.Fill("Findings: {came} came, {went} went, {stayed} stayed. Controls: {worse} got worse, {better} got better.", map[string]any{
		"came": len(c.Came), "went": len(c.Went), "stayed": len(c.Stayed), "worse": len(c.Worse), "better": len(c.Better),
	})))
	if c.Before.Organization != c.After.Organization {
		t.printf("%s\n", t.l.Fill("Two names of organizations: {before} and {after}.", map[string]any{"before": c.Before.Organization, "after": c.After.Organization}))
	}
	if c.Before.Rules != c.After.Rules {
		t.printf("%s\n", t.l.Say("The rules are not the same in both, so that a difference may come from them."))
	}
	if n := len(c.OnlyBefore) + len(c.OnlyAfter); n > 0 {
		t.printf("%s\n", t.l.Count(n, "1 control stands in one of the two alone and was not compared.", "{n} controls stand in one of the two alone and were not compared.", nil))
	}
	return t.w.Flush()
}

// became says what a finding that came was before, and whether it is tolerated
// or cannot be told.
func (t *lines) became(c controls.Change) string {
	switch {
	case c.Was == controls.Waived:
		return t.l.Say("It was tolerated before.")
	case c.Was == controls.Unknown:
		return t.l.Say("It could not be told before.")
	case c.Finding.Outcome == controls.Waived:
		return t.l.Fill("It is tolerated until {day}.", map[string]any{"day": c.Finding.Until})
	case c.Finding.Outcome == controls.Unknown:
		return t.l.Say("It cannot be told.")
	}
	return ""
}

// changes lists findings, two lines each.
func (t *lines) changes(head string, list []controls.Change) {
	if len(list) == 0 {
		return
	}
	t.printf("%s\n", t.paint(bold, t.l.Say(head)))
	for _, c := range list {
		t.printf("  %s  %s\n      %s\n", place(c.Finding), c.Finding.Rule, t.l.Fill(c.Finding.Text, c.Finding.Args))
	}
	t.printf("\n")
}

// stateChanges lists controls with the state they had and the one they have.
func (t *lines) stateChanges(head string, list []controls.StateChange) {
	if len(list) == 0 {
		return
	}
	t.printf("%s\n", t.paint(bold, t.l.Say(head)))
	for _, c := range list {
		state := words{t.l}.state
		t.printf("  %s  %s\n      %s\n", t.l.Reference(c.Ref()), t.l.Say(c.Title), t.l.Fill("{before}, now {after}", map[string]any{"before": state(c.Was, c.Law), "after": state(c.Is, c.Law)}))
	}
	t.printf("\n")
}
