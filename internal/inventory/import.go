package inventory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxImport is the most that is read of a file of results, in bytes.
const maxImport = 64 << 20

// An Importer reads what another tool wrote as a piece of evidence.
type Importer struct {
	// Name is the word for --format.
	Name string
	// Description says in a sentence what it reads.
	Description string

	// detect tells by the content whether a file is of this format.
	detect func(b []byte) bool
	read   func(f *importFile, o ImportOptions) *Imported
}

var importers []*Importer

func registerImporter(i *Importer) { importers = append(importers, i) }

// Importers are all importers, by name.
func Importers() []*Importer {
	return slices.SortedFunc(slices.Values(importers), func(a, b *Importer) int { return strings.Compare(a.Name, b.Name) })
}

// ImportOptions are what a file of results does not say by itself.
type ImportOptions struct {
	// Format is the name of an importer; "" to tell it by the content.
	Format string
	// AsOf is the day of collection where the file has none, and the day on
	// which no later window can be over; "" where nobody said.
	AsOf string
	// Calendar counts days, windows and clocks; nil for UTC without holidays.
	Calendar *Calendar
	// Promise is what measured values are held against; nil for nothing, and
	// then no result is told.
	Promise *Promise
	// Window is the length of a window where no promise names one: day, week,
	// month (the default), quarter or year.
	Window string
	// From and To are the first and the last day that the file speaks of, where
	// its lines alone do not tell.
	From, To string
	// Covers is the window of which an instant value is the result.
	Covers string
	// Unit is how values are written: ratio or percent; "" to tell it by them.
	Unit string
	// AllowMissing is the share of samples of a window that may be missing, as
	// 1% is written; "" for none.
	AllowMissing string
	// Level is the lowest level of SARIF that counts as failed: note, warning
	// (the default) or error.
	Level string
	// Columns are the headings of columns by what they hold (time, value,
	// window, good, total, opened, first-response, resolved, priority), where
	// they are not the usual ones.
	Columns map[string]string
	// Where holds a line to be read only where these columns have these values.
	Where []ColumnValue
}

// ColumnValue is a heading and a value below it.
type ColumnValue struct{ Column, Value string }

// Imported is what a file of results says, as evidence: no names, no subjects,
// no identifiers of anybody.
type Imported struct {
	Format    string // name of the importer
	Kind      string // test or measurement
	Result    string // passed or failed; "" where it cannot be told, with Undecided
	Undecided string // why Result is "": one of the Undecided constants
	Collected string // day, from the file itself or ImportOptions.AsOf
	Source    string // tool and version, as far as the file names them
	// Population, Sample and Exceptions count what there was, what was looked at
	// and what was wrong; -1 where it is not known.
	Population, Sample, Exceptions int
	Windows                        []WindowValue // ascending
	Unfinished                     []Unfinished  // windows that were not measured whole, ascending
	SHA256                         string        // of the bytes that were read

	// Exactly one of these is not nil.
	Tests   *TestFacts
	Scan    *ScanFacts
	Series  *SeriesFacts
	Tickets *TicketFacts
}

// Why no result is told.
const (
	UndecidedNoTarget  = "no-target"  // nothing to hold the values against
	UndecidedRolling   = "rolling"    // windows of the calendar prove nothing about rolling ones
	UndecidedOpen      = "open"       // the tool left results for a person to decide
	UndecidedDisagrees = "disagrees"  // the file counts more tests than it holds
	UndecidedUnits     = "percentage" // the target is a time and the values are shares without a promised share
)

// WindowValue is the value of a whole window: a percentage, cut and not rounded,
// so that it never shows more than was reached.
type WindowValue struct {
	Name  string // 2026-10
	Value string // 99.97%
	met   bool
}

// Unfinished is a window that was not measured whole, so that it has no value.
type Unfinished struct {
	Name   string
	Reason string // begins-late, ends-early, missing, across, undecided
	// Missing of Expected samples are missing, for the reason missing.
	Missing, Expected int
}

// importFile is a file of results on its way in.
type importFile struct {
	name     string
	b        []byte
	problems Problems
}

// at is the place of a byte.
func (f *importFile) at(offset int) Position {
	offset = min(max(offset, 0), len(f.b))
	before := f.b[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Position{f.name, bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1}
}

// atLine is the place of a byte of a line, both counted from 1.
func (f *importFile) atLine(line, column int) Position {
	rest := f.b
	for range line - 1 {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			break
		}
		rest = rest[i+1:]
	}
	return Position{f.name, line, utf8.RuneCount(rest[:min(max(column-1, 0), len(rest))]) + 1}
}

// maxImportProblems are the most that are told of a file at once.
const maxImportProblems = 20

func (f *importFile) problem(at Position, hint, format string, args ...any) {
	f.problems = append(f.problems, Problem{at, fmt.Sprintf(format, args...), hint})
}

// full reports whether enough is wrong to stop reading.
func (f *importFile) full() bool { return len(f.problems) >= maxImportProblems }

// Import reads a file of results as evidence. Its error is of type Problems.
// Nothing is taken for passed that the file does not show to be: a file without
// a single test, or one of which every test was skipped, is an error.
func Import(name string, b []byte, o ImportOptions) (*Imported, error) {
	f := &importFile{name: name, b: b}
	whole := Position{File: name}
	if len(b) > maxImport {
		return nil, Problems{{whole, fmt.Sprintf("larger than %d MiB", maxImport>>20), "import a part of it"}}
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, Problems{{whole, "the file is empty", "give what the tool wrote"}}
	}
	if o.Calendar == nil {
		o.Calendar, _ = NewCalendar("", "", "")
	}
	i, err := findImporter(f, o.Format)
	if err != nil {
		return nil, err
	}
	out := i.read(f, o)
	if len(f.problems) > 0 {
		f.problems.sort()
		return nil, f.problems
	}
	out.Format = i.Name
	sum := sha256.Sum256(b)
	out.SHA256 = hex.EncodeToString(sum[:])
	if out.Collected == "" {
		out.Collected = o.AsOf
	}
	if out.Collected == "" {
		return nil, Problems{{whole, "the file does not say on which day it was made", "say it with --as-of 2026-11-21"}}
	}
	return out, nil
}

func findImporter(f *importFile, format string) (*Importer, error) {
	var names []string
	for _, i := range Importers() {
		names = append(names, i.Name)
		if i.Name == format || format == "" && i.detect(f.b) {
			return i, nil
		}
	}
	if format != "" {
		hint := "one of " + strings.Join(names, ", ")
		return nil, Problems{{Text: fmt.Sprintf("--format: unknown format %q", format), Hint: hint}}
	}
	return nil, Problems{{Position{File: f.name}, "the format cannot be told by the content", "name it with --format: " + strings.Join(names, ", ")}}
}

// first are the first bytes of a file without a byte order mark and space.
func first(b []byte, n int) []byte {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
	return b[:min(n, len(b))]
}

// toolName is a name out of a foreign file as it may be shown: one line, without
// signs that steer, and not long.
func toolName(parts ...string) string {
	text := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, strings.Join(parts, " "))
	text = strings.Join(strings.Fields(text), " ")
	const most = 100
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most])
	}
	return text
}

// outcome decides by the number of what was wrong.
func outcome(exceptions int) string {
	if exceptions > 0 {
		return "failed"
	}
	return "passed"
}
