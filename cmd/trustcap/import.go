package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

type importOptions struct {
	input
	inventory.ImportOptions
	subject, id, by, source, file, hours string
	controls                             []string
	output, lang                         string
	columns, where                       []string
	opened, response, resolved, priority string
}

func (p *program) importCommand() *cobra.Command {
	o := &importOptions{input: input{program: p}}
	var names []string
	long := "Read what another tool wrote, and print it as a piece of evidence to paste; with -o\nthe file is a declaration itself. With --for the declarations at the paths are read:\nthe promise says what values are held against, by which clock and over which\nwindows, and the organization by which calendar. No text about a person is taken\nover from the file, and nothing counts as passed that the file does not show: a\nreport without a test, or with every test skipped, is refused.\n\nPercentages are cut, not rounded. Percentiles are by nearest rank. A sample stands\nfor the time since the one before it, and a window of which some are missing has no\nvalue. Without --from and --to tickets count as complete only from the day of the\nfirst to the day of the last.\n"
	for _, i := range inventory.Importers() {
		names = append(names, i.Name)
		long += fmt.Sprintf("\n  %-10s  %s", i.Name, i.Description)
	}
	c := &cobra.Command{
		Use:   "import FILE [PATH...]",
		Short: "Make evidence of what other tools write: tests, scans, measurements, tickets",
		Long:  long,
		Example: "  trustcap import restore.xml --controls iso27001:A.8.13#proven --by head-of-it\n" +
			"  trustcap import oct.json --for services/webmail/promise/availability -o evidence/webmail.yaml\n" +
			"  trustcap import tickets.csv --for services/webmail/promise/first-response --from 2026-10-01 --to 2026-10-31",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return hinted{errors.New("name a file"), "see `" + c.CommandPath() + " --help`"}
			}
			return o.run(args[0], args[1:])
		},
	}
	f := c.Flags()
	f.StringVarP(&o.Format, "format", "f", "", "`format` of the file: "+strings.Join(names, ", ")+" (default: told by its content)")
	f.StringVar(&o.subject, "for", "", "`address` of what it speaks of, for example services/webmail/promise/availability")
	f.StringSliceVar(&o.controls, "controls", nil, "`controls`, or parts of them, that it proves")
	f.StringVar(&o.id, "id", "", "`id` of the evidence (default: after --for or the file)")
	f.StringVar(&o.by, "by", "", "`id` of the role that answers for it")
	f.StringVar(&o.source, "source", "", "`tool` that measured (default: as the file says)")
	f.StringVar(&o.file, "file", "", "`path` under which the file will be kept, below the folder of the declarations; none to leave it out (default: where it is; none for tickets)")
	f.StringVar(&o.asOf, "as-of", "", "`day` on which it was collected, where the file does not say (2026-11-21)")
	f.StringVarP(&o.output, "output", "o", "", "write to this `file` instead of standard output")
	languageFlag(c, &o.lang, "the statement (default: those of the organization)")
	f.StringVar(&o.Level, "level", "warning", "sarif: lowest `level` that counts as failed: note, warning, error")
	f.StringVar(&o.Window, "window", "", "`length` of a window where no promise says it: day, week, month, quarter, year (default month)")
	f.StringVar(&o.Covers, "covers", "", "prometheus: `window` over which an instant query looked back (2026-10)")
	f.StringVar(&o.Unit, "unit", "", "how values are written: ratio, percent (default: told by them)")
	f.StringVar(&o.AllowMissing, "allow-missing", "", "`share` of a window's samples that may be missing (default 0%)")
	f.StringArrayVar(&o.columns, "column", nil, "`WHAT=HEADING` of a column with another heading than the usual: time, value, window, good, total")
	f.StringVar(&o.opened, "opened", "", "tickets: `heading` of the time of opening")
	f.StringVar(&o.response, "first-response", "", "tickets: `heading` of the time of the first response")
	f.StringVar(&o.resolved, "resolved", "", "tickets: `heading` of the time of resolution")
	f.StringVar(&o.priority, "priority", "", "tickets: `heading` of the priority")
	f.StringArrayVar(&o.where, "where", nil, "read only lines with this value: `HEADING=VALUE`")
	f.StringVar(&o.From, "from", "", "tickets: first `day` of the export")
	f.StringVar(&o.To, "to", "", "tickets: last `day` of the export")
	f.StringVar(&o.hours, "hours", "", "tickets: opening `hours` of the clock, where none are declared")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// plainID is an id as declarations take it.
var plainID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$`)

func (o *importOptions) run(name string, paths []string) error {
	if err := o.check(); err != nil {
		return err
	}
	declared, err := o.declared(paths)
	if err != nil {
		return err
	}
	languages, err := o.languages(declared)
	if err != nil {
		return err
	}
	b, err := o.content(name)
	if err != nil {
		return err
	}
	imported, err := inventory.Import(name, b, o.ImportOptions)
	if err != nil {
		return err
	}
	if o.source != "" {
		imported.Source = o.source
	}
	file := ""
	if imported.Tickets == nil || o.file != "" {
		// An export of tickets is full of people, and is not to be kept beside the
		// declarations unless somebody says so.
		file = o.kept(name, declared)
	}
	e := evidenceBlock{imported, o.name(name), o.subject, o.controls, o.by, file, languages}
	if err := o.program.write(o.output, e.write); err != nil {
		return err
	}
	for _, note := range o.notes(imported, file) {
		fmt.Fprintf(o.program.err, "trustcap: %s: %s\n", name, note)
	}
	return nil
}

// check holds the flags to what they can be.
func (o *importOptions) check() error {
	if o.asOf != "" {
		if _, err := o.today(nil); err != nil {
			return err
		}
	}
	o.AsOf = o.asOf
	if o.Unit != "" && o.Unit != "ratio" && o.Unit != "percent" {
		return hinted{fmt.Errorf("--unit: unknown unit %q", o.Unit), "one of ratio, percent"}
	}
	for _, id := range []struct{ flag, text string }{{"--id", o.id}, {"--by", o.by}} {
		if id.text != "" && !plainID.MatchString(id.text) {
			return hinted{fmt.Errorf("%s: %q is no id", id.flag, id.text), "letters, digits, dots, dashes and underscores, at most 128"}
		}
	}
	o.Columns = map[string]string{"opened": o.opened, "first-response": o.response, "resolved": o.resolved, "priority": o.priority}
	for _, text := range o.columns {
		what, heading, ok := strings.Cut(text, "=")
		if !ok || heading == "" || !slices.Contains([]string{"time", "value", "window", "good", "total", "opened", "first-response", "resolved", "priority"}, what) {
			return hinted{fmt.Errorf("--column: %q is no WHAT=HEADING", text), "WHAT is time, value, window, good or total"}
		}
		o.Columns[what] = heading
	}
	for _, text := range o.where {
		heading, value, ok := strings.Cut(text, "=")
		if !ok || heading == "" {
			return hinted{fmt.Errorf("--where: %q is no HEADING=VALUE", text), "for example --where Queue=Webmail"}
		}
		o.Where = append(o.Where, inventory.ColumnValue{Column: heading, Value: value})
	}
	if len(o.controls) == 0 {
		return nil
	}
	catalogue, err := controls.Load()
	if err != nil {
		return err
	}
	for _, ref := range o.controls {
		if _, _, _, err := catalogue.Resolve(ref); err != nil {
			return fmt.Errorf("--controls: %w", err)
		}
	}
	return nil
}

// declared are the declarations that --for points into; nil without it.
func (o *importOptions) declared(paths []string) (*inventory.Inventory, error) {
	if o.subject == "" {
		if len(paths) > 0 {
			return nil, hinted{errors.New("declarations are given, and nothing says what the file speaks of"), "name it with --for"}
		}
		return nil, nil
	}
	declared, err := o.load(paths)
	if err != nil {
		return nil, err
	}
	if declared.Resource(o.subject) == nil || !declared.Lookup(o.subject).Exists() {
		var addresses []string
		for _, r := range declared.Resources {
			addresses = append(addresses, r.Address())
		}
		return nil, hinted{fmt.Errorf("--for: nothing is declared at %q", o.subject), inventory.DidYouMean(o.subject, addresses)}
	}
	if o.Calendar, err = declared.Calendar(); err != nil {
		return nil, fmt.Errorf("organization/calendar: %w", err)
	}
	// What is no target is named all the same: a test may be about it.
	if promise, err := declared.Promise(o.subject); err == nil {
		promise.Hours = cmp.Or(o.hours, promise.Hours)
		o.Promise = promise
	}
	return declared, nil
}

// languages are those of the statement: one that is asked for, else those of the
// organization that there are.
func (o *importOptions) languages(declared *inventory.Inventory) ([]*lang.Language, error) {
	tags := []string{o.lang}
	if o.lang == "" {
		tags = nil
		if declared != nil && declared.Organization() != nil {
			for _, tag := range declared.Organization().Get("languages").Strings() {
				if slices.Contains(lang.Tags(), tag) {
					tags = append(tags, tag)
				}
			}
		}
		if len(tags) == 0 {
			tags = []string{"en"}
		}
	}
	var out []*lang.Language
	for _, tag := range tags {
		l, err := openLanguage("--lang", tag)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// content reads the file, one byte more than is allowed at most, so that the
// importer can say that it is too large.
func (o *importOptions) content(name string) ([]byte, error) {
	in := o.program.in
	if name != "-" {
		info, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("%s: there is no such file", name)
		case err != nil:
			return nil, err
		case !info.Mode().IsRegular():
			return nil, hinted{fmt.Errorf("%s: not a regular file", name), "give the file itself"}
		}
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return io.ReadAll(io.LimitReader(in, 64<<20+1))
}

// name is the id of the evidence: the one asked for, else after what it speaks
// of (services/webmail/promise/availability is webmail-availability), else after
// the file.
func (o *importOptions) name(file string) string {
	if o.id != "" {
		return o.id
	}
	text := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if steps := strings.Split(o.subject, "/"); len(steps) > 3 {
		text = steps[1] + "-" + steps[len(steps)-1]
	} else if len(steps) > 1 {
		text = steps[1] + "-" + text
	}
	text = strings.Trim(regexp.MustCompile(`[^A-Za-z0-9._-]+`).ReplaceAllString(text, "-"), "-._")
	return cmp.Or(text[:min(len(text), 120)], "imported")
}

// kept is the path of the file as declarations name it, relative to the folder
// of the root file; "" where it does not lie below it.
func (o *importOptions) kept(name string, declared *inventory.Inventory) string {
	switch {
	case o.file == "none", o.file == "" && name == "-":
		return ""
	case o.file != "":
		name = o.file
	case declared != nil && declared.Organization() != nil:
		root := filepath.Dir(declared.Organization().At.File)
		if filepath.IsAbs(root) != filepath.IsAbs(name) {
			if absolute, err := filepath.Abs(root); err == nil {
				root = absolute
			}
			if absolute, err := filepath.Abs(name); err == nil {
				name = absolute
			}
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return ""
		}
		name = relative
	}
	name = path.Clean(filepath.ToSlash(name))
	if !filepath.IsLocal(filepath.FromSlash(name)) || strings.Contains(name, `\`) {
		return ""
	}
	return name
}

// undecided says why no result is stated.
var undecided = map[string]string{
	inventory.UndecidedNoTarget:  "no result is stated, since nothing is named to hold it against; name the promise with --for",
	inventory.UndecidedRolling:   "no result is stated, since windows of the calendar prove nothing about the window of the promise",
	inventory.UndecidedOpen:      "no result is stated, since the tool left findings for a person to decide",
	inventory.UndecidedDisagrees: "no result is stated, since the file counts more tests than it holds",
	inventory.UndecidedUnits:     "no result is stated, since the promise is a time and the values are shares; declare the `share` of cases in which it holds",
}

// notes are what a user has to know beside the evidence.
func (o *importOptions) notes(i *inventory.Imported, file string) []string {
	var out []string
	if i.Undecided != "" {
		out = append(out, undecided[i.Undecided])
	}
	for _, u := range i.Unfinished {
		note := u.Name + " has no value: " + unfinished[u.Reason]
		if u.Reason == "missing" && u.Expected > 1 {
			note += fmt.Sprintf(" (%d of %d samples are missing)", u.Missing, u.Expected)
		}
		out = append(out, note)
	}
	if file == "" && o.file != "none" && i.Tickets == nil {
		out = append(out, "the file is not named in the evidence, since it does not lie below the folder of the declarations; say with --file where it will be kept")
	}
	return out
}

var unfinished = map[string]string{
	"begins-late": "it begins before the data",
	"ends-early":  "it ends after the data",
	"missing":     "it was not measured whole",
	"across":      "a sample lies across its boundary",
	"undecided":   "the time of some cases is still running",
	"no-case":     "there was no case",
}

// An evidenceBlock is a declaration with one piece of evidence.
type evidenceBlock struct {
	*inventory.Imported
	id, subject string
	controls    []string
	by, file    string
	languages   []*lang.Language
}

func (e evidenceBlock) write(w io.Writer) error {
	b := bufio.NewWriter(w)
	line := func(depth int, name, value string) {
		if value != "" {
			value = " " + value
		}
		fmt.Fprintf(b, "%s%s:%s\n", strings.Repeat("  ", depth), name, value)
	}
	text := func(name, value string) {
		if value != "" {
			line(2, name, plainText(value))
		}
	}
	number := func(name string, n int) {
		if n >= 0 {
			line(2, name, strconv.Itoa(n))
		}
	}
	line(0, "trustcap", "v1")
	line(0, "evidence", "")
	line(1, plainText(e.id), "")
	line(2, "kind", e.Kind)
	text("result", e.Result)
	if len(e.controls) > 0 {
		quoted := make([]string, len(e.controls))
		for i, c := range e.controls {
			quoted[i] = strconv.Quote(c)
		}
		line(2, "controls", "["+strings.Join(quoted, ", ")+"]")
	}
	text("for", e.subject)
	line(2, "collected", e.Collected)
	text("by", e.by)
	line(2, "method", "automated")
	line(2, "basis", "operation")
	number("population", e.Population)
	number("sample", e.Sample)
	number("exceptions", e.Exceptions)
	if len(e.languages) == 1 {
		line(2, "statement", strconv.Quote(statement(e.languages[0], e.Imported)))
	} else {
		line(2, "statement", "")
		for _, l := range e.languages {
			line(3, l.Tag(), strconv.Quote(statement(l, e.Imported)))
		}
	}
	text("source", e.Source)
	if len(e.Windows) > 0 {
		line(2, "windows", "")
		for _, w := range e.Windows {
			// In quotes: without them YAML would read a year as a number.
			line(3, strconv.Quote(w.Name), w.Value)
		}
	}
	text("file", e.file)
	line(2, "sha256", strconv.Quote(e.SHA256))
	return b.Flush()
}

// plainText is a text as YAML writes it so that it stays one: digits alone would
// be a number, and some words a truth.
func plainText(id string) string {
	if plainScalar.MatchString(id) && !slices.Contains([]string{"true", "false", "null"}, strings.ToLower(id)) {
		return id
	}
	return strconv.Quote(id)
}
