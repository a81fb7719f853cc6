// Package reports draws what was found for a reader. A report draws on a Pen,
// and a format is a pen, so that every report exists in every format. It knows
// nothing of how a rule is written, of YAML, the disk, the clock or the ledger.
package reports

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/lang"
)

// Report is a document for a reader, not yet in any format.
type Report struct {
	ID     string // audit, trust, register, soa
	Title  string // in the reader's language
	Issuer string // name of the organization
	AsOf   string // day, 2026-11-21; the only date in the document's properties
	Line   string // stands at the foot of every page: what it is, for which day
	// Accent replaces the accent colour where it carries white text well, such
	// as "#0b5d4e"; "" for the default.
	Accent string
	Draw   func(Pen)
	// Document is the report as data for programs: keys that stay, words of
	// declarations as they were written, days as 2026-11-21.
	Document func() any
	// Sheets are the tables of a report that is one, the one that matters first;
	// nil for a report that is no table.
	Sheets func() []Sheet
	// Archival asks for a PDF that is valid PDF/A-1b: nothing it needs is outside
	// of it, and nothing is attached to it.
	Archival bool
	// Attachments travel within a PDF that is not archival.
	Attachments []Attachment
}

// Sheet is a table for programs that calculate. Its cells are text in the
// reader's language, except those of a DateColumn, which are days such as
// 2026-11-21, and those of a NumberColumn, which are decimal text.
type Sheet struct {
	Title   string // at most 31 characters
	Columns []Column
	Rows    [][]string
}

// Kind is a report that there is.
type Kind struct {
	ID    string
	Table bool // it is also written in the formats of tables
}

// Kinds are the reports there are, in the order in which all of them are
// written.
var Kinds = []Kind{{ID: "audit", Table: true}, {ID: "trust"}, {ID: "register", Table: true}, {ID: "soa", Table: true}}

// Renderer writes a report in one format, in the language l.
type Renderer func(w io.Writer, r Report, l *lang.Language) error

// format is a format of reports.
type format struct {
	render    Renderer
	extension string // of its files, without the dot
	table     bool   // takes only reports that are tables
}

var formats = map[string]format{}

// register makes a format known that takes every report. Formats call it from
// init.
func register(name string, r Renderer) { formats[name] = format{render: r, extension: name} }

// Formats are the names of the formats that some report can be written in,
// sorted.
func Formats() []string { return slices.Sorted(maps.Keys(formats)) }

// FormatsOf are the names of the formats that a report can be written in, by its
// id, sorted; none for an id that there is not.
func FormatsOf(id string) []string {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.ID == id })
	if i < 0 {
		return nil
	}
	return slices.DeleteFunc(Formats(), func(name string) bool { return formats[name].table && !Kinds[i].Table })
}

// Extension is how a file in a format ends, without the dot.
func Extension(name string) string { return cmp.Or(formats[name].extension, name) }

// FormatOfExtension is the format of files that end so, "" where there is none.
func FormatOfExtension(extension string) string {
	for _, name := range Formats() {
		if formats[name].extension == extension {
			return name
		}
	}
	return ""
}

// Write writes a report. The same report in the same language gives the same
// bytes. A format that there is not, or that the report is not written in, is an
// error that names those there are.
func Write(w io.Writer, name string, r Report, l *lang.Language) error {
	f, ok := formats[name]
	if !ok {
		return fmt.Errorf("unknown report format %q (known: %s)", name, strings.Join(Formats(), ", "))
	}
	if f.table && r.Sheets == nil {
		return fmt.Errorf("the %s report is no table and is not written as %s (known: %s)", r.ID, name, strings.Join(FormatsOf(r.ID), ", "))
	}
	return f.render(w, r, l)
}
