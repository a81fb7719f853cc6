// Package reports draws what was found for a reader. A report draws on a Pen,
// and a format is a pen, so that every report exists in every format. It knows
// nothing of how a rule is written, of YAML, the disk, the clock or the ledger.
package reports

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/internal/lang"
)

// Report is a document for a reader, not yet in any format.
type Report struct {
	ID     string // audit, trust
	Title  string // in the reader's language
	Issuer string // name of the organization
	AsOf   string // day, 2026-11-21; the only date in the document's properties
	Line   string // stands at the foot of every page: what it is, for which day
	// Accent replaces the accent colour where it carries white text well, such
	// as "#0b5d4e"; "" for the default.
	Accent string
	Draw   func(Pen)
}

// Renderer writes a report in one format, in the language l.
type Renderer func(w io.Writer, r Report, l *lang.Language) error

var renderers = map[string]Renderer{}

// register makes a format known by its name. Formats call it from init.
func register(format string, r Renderer) { renderers[format] = r }

// Formats are the names of the formats that a report can be written in, sorted.
func Formats() []string { return slices.Sorted(maps.Keys(renderers)) }

// Write writes a report. The same report in the same language gives the same
// bytes. An unknown format is an error that names those there are.
func Write(w io.Writer, format string, r Report, l *lang.Language) error {
	render, ok := renderers[format]
	if !ok {
		return fmt.Errorf("unknown report format %q (known: %s)", format, strings.Join(Formats(), ", "))
	}
	return render(w, r, l)
}
