package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
)

// kindsOfEntry are what an entry can be, in the words of --kind.
var kindsOfEntry = []string{"run", "report", "key"}

type logOptions struct {
	ledgerPlace
	kind, from, to, signer, format, output string
}

func (p *program) logCommand() *cobra.Command {
	o := &logOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:     "log",
		Short:   "List what was recorded: runs, reports and changes of keys",
		Example: "  trustcap evidence log --kind run --from 2026-01-01",
		Args:    aCommand,
		RunE:    func(c *cobra.Command, _ []string) error { return o.run(c.Context()) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVar(&o.kind, "kind", "", "entries of this `kind` alone: "+strings.Join(kindsOfEntry, ", "))
	f.StringVar(&o.from, "from", "", "entries that speak for this `day` or a later one")
	f.StringVar(&o.to, "to", "", "entries that speak for this `day` or an earlier one")
	f.StringVar(&o.signer, "signer", "", "entries signed by the key of this `name` alone")
	f.StringVarP(&o.format, "format", "f", "text", "`format`: text, json")
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kindsOfEntry, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (o *logOptions) run(ctx context.Context) error {
	if o.kind != "" && !slices.Contains(kindsOfEntry, o.kind) {
		return hinted{fmt.Errorf("--kind: unknown kind %q", o.kind), "one of " + strings.Join(kindsOfEntry, ", ")}
	}
	if err := textOrJSON(o.format); err != nil {
		return err
	}
	if err := fromTo(o.from, o.to); err != nil {
		return err
	}
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	if err := l.learn(); err != nil {
		return err
	}
	list := []told{}
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			return broken(err)
		}
		read, err := readEntry(e, l.ring)
		if err != nil {
			return fmt.Errorf("entry %d: %w: %w", e.Index, errBroken, err)
		}
		if t := tell(&read); o.wants(t) {
			list = append(list, t)
		}
	}
	return o.program.write(o.output, func(w io.Writer) error {
		if o.format == "json" {
			_, err := w.Write(controls.Canonical(map[string]any{"origin": l.Origin(), "size": l.Size(), "entries": list}))
			return err
		}
		return writeLog(w, list)
	})
}

func (o *logOptions) wants(t told) bool {
	return (o.kind == "" || o.kind == t.Kind) && (o.from == "" || t.Day >= o.from) && (o.to == "" || t.Day <= o.to) && (o.signer == "" || o.signer == t.Signer)
}

func textOrJSON(format string) error {
	if format != "text" && format != "json" {
		return hinted{fmt.Errorf("--format: unknown format %q", format), "text or json"}
	}
	return nil
}

// told is what is shown of an entry.
type told struct {
	Index  int64  `json:"index"`
	Kind   string `json:"kind"` // run, report, key, or the type that is not known
	Day    string `json:"day"`  // for which it speaks
	Made   string `json:"made"` // by the signer's clock
	Signer string `json:"signer"`
	Key    string `json:"key"`
	Valid  bool   `json:"valid"`
	Why    string `json:"why,omitempty"` // why it does not count
	What   string `json:"what"`
}

func tell(e *entry) told {
	t := told{Index: e.index, Signer: e.signer, Key: e.key, Valid: e.state == nil}
	if e.state != nil {
		t.Why = e.state.Error()
	}
	if e.statement == nil {
		t.Kind, t.What = e.unknown, "says something of a type that this version does not know"
		return t
	}
	made := e.statement.Made().UTC()
	t.Made, t.Day = made.Format(time.RFC3339), made.Format(time.DateOnly)
	switch s := e.statement.(type) {
	case evidence.Run:
		t.Kind, t.Day, t.What = "run", s.AsOf, strings.ToLower(string(s.Outcome))
		for _, name := range []string{countOpen, countTolerated, countUnknown} {
			t.What += fmt.Sprintf(", %d %s", s.Counts[name], name)
		}
	case evidence.Report:
		t.Kind, t.Day, t.What = "report", s.AsOf, fmt.Sprintf("%s, for %s", s.Title, s.Audience)
	case evidence.KeyChange:
		t.Kind, t.Day, t.What = "key", s.Day, fmt.Sprintf("%s %s", s.Name, s.Action)
	}
	return t
}

func writeLog(w io.Writer, list []told) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ENTRY\tFOR\tKIND\tSIGNED BY\tWHAT")
	for _, t := range list {
		signer := t.Signer
		if signer == "" {
			signer = t.Key
		}
		if !t.Valid {
			signer += " (" + t.Why + ")"
		}
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\n", t.Index, t.Day, t.Kind, signer, t.What)
	}
	return table.Flush()
}

type showOptions struct {
	ledgerPlace
	format string
}

func (p *program) showCommand() *cobra.Command {
	o := &showOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:     "show N",
		Short:   "Show an entry: what it states, who signed, and which bytes are still kept",
		Example: "  trustcap evidence show 12\n  trustcap evidence show 12 -f json | jq .predicate",
		Args:    oneEntry,
		RunE:    func(c *cobra.Command, args []string) error { return o.run(c.Context(), args[0]) },
	}
	o.flags(c)
	c.Flags().StringVarP(&o.format, "format", "f", "text", "`format`: text, json (the signed statement)")
	return c
}

// oneEntry takes the number of an entry.
func oneEntry(c *cobra.Command, args []string) error {
	if len(args) == 1 {
		if n, err := strconv.ParseInt(args[0], 10, 64); err == nil && n >= 0 {
			return nil
		}
	}
	return hinted{errors.New("one number of an entry is wanted"), "for example `" + c.CommandPath() + " 0`; see `trustcap evidence log`"}
}

// entry reads one entry of the ledger, with all that the ledger says of keys.
func (l *ledger) entry(number string) (*entry, error) {
	index, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return nil, err
	}
	if err := l.learn(); err != nil {
		return nil, err
	}
	b, err := l.Entry(index)
	if err != nil {
		return nil, broken(err)
	}
	e, err := readEntry(evidence.Entry{Index: index, Bytes: b}, l.ring)
	if err != nil {
		return nil, fmt.Errorf("entry %d: %w: %w", index, errBroken, err)
	}
	return &e, nil
}

func (o *showOptions) run(ctx context.Context, number string) error {
	if err := textOrJSON(o.format); err != nil {
		return err
	}
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	e, err := l.entry(number)
	if err != nil {
		return err
	}
	w := o.program.out
	if o.format == "json" {
		var statement any
		if err := json.Unmarshal(e.envelope.Payload, &statement); err != nil {
			return err
		}
		_, err := w.Write(controls.Canonical(statement))
		return err
	}
	t := tell(e)
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(w, "%-12s %s\n", label, text)
		}
	}
	line("entry", fmt.Sprintf("%d of %d in %s", t.Index, l.Size(), l.Origin()))
	line("kind", t.Kind)
	line("for", t.Day)
	line("made", t.Made+", by the signer's clock")
	line("signed by", strings.TrimSpace(t.Signer+" "+t.Key))
	if t.Valid {
		line("signature", "fits, and the key was valid")
	} else {
		line("signature", "fits, but: "+t.Why)
	}
	line("states", t.What)
	switch s := e.statement.(type) {
	case evidence.Run:
		line("trustcap", s.Version)
		line("commit", s.Commit)
		l.lineOf(line, "declarations", s.Inventory)
		l.lineOf(line, "result", s.Result)
		l.lineOf(line, "rules", s.Rules)
	case evidence.Report:
		line("issuer", s.Issuer)
		line("valid until", s.ValidUntil)
		line("document", s.SHA256)
		line("of the run", s.Run)
	case evidence.KeyChange:
		line("role", string(s.Role))
		line("key", s.Key.Line(""))
		if !s.Successor.IsZero() {
			line("successor", s.Successor.Line(""))
		}
		line("reason", s.Reason)
	}
	return nil
}

// lineOf shows a digest and whether its bytes are still kept.
func (l *ledger) lineOf(line func(string, string), label, digest string) {
	_, err := l.Blob(digest)
	switch {
	case err == nil:
		line(label, digest+", kept")
	case errors.Is(err, evidence.ErrGone):
		line(label, digest+", its bytes are gone")
	default:
		line(label, digest+", "+err.Error())
	}
}
