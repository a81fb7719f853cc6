package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

type waiveOptions struct {
	input
	lang string
}

func (p *program) waiveCommand() *cobra.Command {
	o := &waiveOptions{input: input{program: p}}
	c := &cobra.Command{
		Use:     "waive RULE ADDRESS [PATH...]",
		Short:   "Print a waiver to paste, filled as far as it is known",
		Long:    "Print the waiver of a rule at an address, to be pasted into a declaration. Rule,\naddress, days and the number of findings are filled in; what a person has to decide\nis left empty, and the declarations are refused until it is written.",
		Example: "  trustcap waive service-accessibility-stated services/domains/accessibility/status",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return hinted{errors.New("name a rule and an address"), "both stand in every finding of `trustcap check`"}
			}
			return o.run(c, args[0], args[1], args[2:])
		},
	}
	o.flags(c)
	o.own.flags(c)
	languageFlag(c, &o.lang, "the comments")
	return c
}

func (o *waiveOptions) run(c *cobra.Command, name, address string, paths []string) error {
	if _, err := language(o.lang, nil, "en"); err != nil {
		return err
	}
	rules, err := o.own.rules(c.Context())
	if err != nil {
		return err
	}
	rule := rules.Find(strings.ToLower(name))
	if rule == nil {
		var ids []string
		for _, r := range rules.Rules {
			ids = append(ids, r.ID)
		}
		return hinted{fmt.Errorf("there is no rule %q", name), inventory.DidYouMean(name, ids)}
	}
	a, declared, err := o.assess(c.Context(), paths)
	if err != nil {
		return err
	}
	if declared.Resource(address) == nil {
		var addresses []string
		for _, r := range declared.Resources {
			addresses = append(addresses, r.Address())
		}
		return hinted{fmt.Errorf("nothing is declared at %q", address), inventory.DidYouMean(address, addresses)}
	}
	catalogue, err := controls.Load()
	if err != nil {
		return err
	}
	draft, err := a.Draft(catalogue, rule.ID, address)
	if err != nil {
		return err
	}
	l, err := language(o.lang, declared, "en")
	if err != nil {
		return err
	}
	return printWaiver(o.program.out, l, draft, waiverID(declared, rule.Kind, draft), a.Organization.Languages)
}

// printWaiver writes a waiver as YAML. What a person has to decide is an empty
// text, which no declaration may hold.
func printWaiver(w io.Writer, l *lang.Language, d *controls.Draft, id string, languages []string) error {
	b := bufio.NewWriter(w)
	line := func(depth int, name, value string) {
		fmt.Fprintf(b, "%s%s:", strings.Repeat("  ", depth), name)
		if value != "" {
			fmt.Fprintf(b, " %s", value)
		}
		fmt.Fprintln(b)
	}
	const empty = `""`
	text := func(depth int, name string) {
		if len(languages) < 2 {
			line(depth, name, empty)
			return
		}
		line(depth, name, "")
		for _, tag := range languages {
			line(depth+1, tag, empty)
		}
	}
	comment := func(s string) {
		fmt.Fprintf(b, "# %s\n", strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) { // a line break would end the comment
				return ' '
			}
			if unicode.IsControl(r) {
				return -1
			}
			return r
		}, s))
	}
	wrapped := func(s string) {
		text := ""
		for _, word := range strings.Fields(s) {
			if text != "" && utf8.RuneCountInString(text+" "+word) > 85 {
				comment(text)
				text = ""
			}
			text = strings.TrimPrefix(text+" "+word, " ")
		}
		comment(text)
	}
	wrapped(l.Say("Fill in what is empty; until then the declarations are refused. Who approves is another role than who requests."))
	if d.Risk {
		wrapped(l.Say("The rule stands for a law or for a requirement on the management system: this accepts a risk and lifts nothing, so it needs an owner of the risk and the action that mends it."))
	}
	comment(l.Fill("What it covers on {day}:", map[string]any{"day": d.From}))
	for _, f := range d.Findings {
		comment("  " + cmp.Or(f.At.String(), f.Address) + "  " + l.Fill(f.Text, f.Args))
	}
	line(0, "waivers", "")
	line(1, id, "")
	line(2, "rule", d.Rule)
	line(2, "resource", scalar(d.Resource))
	text(2, "reason")
	line(2, "requested_by", empty)
	line(2, "approved_by", empty)
	line(2, "from", d.From)
	line(2, "until", d.Until)
	if d.Covers > 0 {
		line(2, "covers", strconv.Itoa(d.Covers))
	}
	text(2, "risk")
	if d.Risk {
		line(2, "risk_owner", empty)
		line(2, "corrective_action", "")
		text(3, "what")
		line(3, "owner", empty)
		line(3, "due", empty)
	}
	return b.Flush()
}

// plainScalar is text that YAML reads as text without quotes.
var plainScalar = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z0-9._~-]+)*$`)

// scalar is a text as YAML writes it.
func scalar(text string) string {
	if plainScalar.MatchString(text) {
		return text
	}
	return strconv.Quote(text)
}

// waiverID is an id that no waiver has: the resource, and what is asked of it.
func waiverID(declared *inventory.Inventory, kind string, d *controls.Draft) string {
	r := declared.Resource(d.Resource)
	id := cmp.Or(r.ID, r.Section) + "-" + strings.TrimPrefix(d.Rule, kind+"-")
	const most = 120 // an id has room for a number behind it
	id = id[:min(len(id), most)]
	for n, first := 2, id; declared.Find("waivers", id) != nil; n++ {
		id = first + "-" + strconv.Itoa(n)
	}
	return id
}
