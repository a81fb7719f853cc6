package reports

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/policies"
)

// checked is an assessment as the formats that machines read tell it, so that
// all of them count the same.
type checked struct {
	*controls.Assessment
	l *lang.Language
	// found are open and waived findings and, after them, what could not be told.
	found   []found
	rules   []rule
	number  map[string]int // rule to its place in rules
	waivers map[string]controls.WaiverResult
	tally   tally
	options EncodeOptions
}

// found is a finding and a name of its own.
type found struct {
	controls.Finding
	// name is the fingerprint, with a number where a rule says several things of
	// one place, as the rules of conftest do.
	name string
	// known says that a baseline holds it: it is counted, and is no news.
	known bool
}

// rule is what became of a rule and what the rule asks.
type rule struct {
	controls.RuleResult
	description string // the title, for a user's own rule
	remediation string // "" for a user's own rule that found nothing
	links       []policies.Link
}

// tally counts what was found.
type tally struct {
	open    map[string]int // by severity
	sum     int            // all open ones
	waived  int
	unknown int
	looked  int // rules that looked at something
	idle    int // rules that found nothing to look at
}

func newChecked(a *controls.Assessment, o EncodeOptions) *checked {
	c := &checked{Assessment: a, l: o.Language, options: o, number: map[string]int{}, waivers: map[string]controls.WaiverResult{}}
	for _, w := range a.Waivers {
		c.waivers[w.ID] = w
	}
	c.tally.open = map[string]int{}
	seen := map[string]int{}
	for _, f := range slices.Concat(a.Findings, a.Unknown) {
		name := f.Fingerprint
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprintf("%s-%d", name, seen[f.Fingerprint])
		}
		known := f.Outcome != controls.Waived && o.Known.Has(&f)
		c.found = append(c.found, found{f, name, known})
		switch f.Outcome {
		case controls.Open:
			c.tally.open[f.Severity]++
			c.tally.sum++
		case controls.Waived:
			c.tally.waived++
		case controls.Unknown:
			c.tally.unknown++
		}
	}
	c.readRules()
	return c
}

// readRules lists the rules with what they ask. What the result document does
// not say of them the built-in rules do.
func (c *checked) readRules() {
	builtin := &policies.Set{}
	if set, err := policies.Builtin(); err == nil {
		builtin = set
	}
	for _, v := range c.Verdicts {
		c.addRule(v, builtin)
		if v.Population > 0 {
			c.tally.looked++
		} else {
			c.tally.idle++
		}
	}
	for _, f := range c.found {
		i, ok := c.number[f.Rule]
		if !ok {
			i = c.addRule(controls.RuleResult{Rule: f.Rule, Title: f.Rule, Severity: f.Severity, Force: f.Force, Certainty: f.Certainty, Controls: f.Controls}, builtin)
		}
		c.rules[i].remediation = cmp.Or(c.rules[i].remediation, f.Remediation)
	}
}

func (c *checked) addRule(v controls.RuleResult, builtin *policies.Set) int {
	r := rule{RuleResult: v, description: v.Title}
	if known := builtin.Find(v.Rule); known != nil && known.ID == v.Rule {
		r.description, r.remediation, r.links = known.Description, known.Remediation, known.Links
	}
	c.number[v.Rule] = len(c.rules)
	c.rules = append(c.rules, r)
	return len(c.rules) - 1
}

// text is what a finding says.
func (c *checked) text(f found) string { return oneLine(c.l.Fill(f.Text, f.Args)) }

// until says to which day a finding is tolerated.
func (c *checked) until(f found) string {
	return c.l.Fill("Tolerated until {day}", map[string]any{"day": f.Until})
}

// reason is why a finding is tolerated, as the waiver says it.
func (c *checked) reason(f found) string { return oneLine(c.l.Value(c.waivers[f.Waiver].Reason)) }

// about says what became of a finding that is not simply open, "" for one that
// is.
func (c *checked) about(f found) string {
	switch f.Outcome {
	case controls.Waived:
		return c.until(f)
	case controls.Unknown:
		return c.l.Say("Cannot be told")
	}
	return ""
}

// baseline says how much of what is there the baseline knows, "" without one.
func (c *checked) baseline() string {
	return strings.Join(known(c.l, c.Assessment, c.options), " ")
}

// references are controls as they are cited.
func (c *checked) references(refs []string) string {
	out := make([]string, len(refs))
	for i, ref := range refs {
		out[i] = c.l.Reference(ref)
	}
	return strings.Join(out, ", ")
}

// details are the lines that stand below a finding everywhere: what it is about,
// who asks, for which controls, and how it is mended.
func (c *checked) details(f found) []string {
	lines := []string{
		c.l.Say("Address") + ": " + oneLine(f.Address),
		c.l.Say("Asked by") + ": " + Behind(c.l, f.Force, f.Certainty),
	}
	if len(f.Controls) > 0 {
		lines = append(lines, c.l.Say("Controls")+": "+c.references(f.Controls))
	}
	if mend := oneLine(c.l.Say(f.Remediation)); mend != "" {
		lines = append(lines, c.l.Say("Mend")+": "+mend)
	}
	for _, r := range dutyRows(c.l, c.Assessment, f.Duty) {
		lines = append(lines, c.l.Say(r.label)+": "+oneLine(r.text))
	}
	return lines
}

// file is the file of a finding. What stands nowhere is shown at the first file
// that was read, since formats of lines have no other place for it.
func (c *checked) file(f found) string {
	if f.At.File == "" && len(c.Inputs) > 0 {
		return c.Inputs[0].Path
	}
	return cmp.Or(f.At.File, "-")
}

// oneLine is text without breaks and without signs that are not seen or turn the
// direction of writing.
func oneLine(s string) string {
	if plain(s) {
		return strings.TrimSpace(s)
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(replacement)))
	return strings.TrimSpace(s)
}

// reference is the path of a file as a URI reference: relative where the path is.
func reference(path string) string {
	u := url.URL{Path: path}
	if strings.HasPrefix(path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

// writeJSON writes a document with two spaces a level, without escapes for HTML.
func writeJSON(w io.Writer, document any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(document)
}
