package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/reports"
)

// tellSkipped says on standard error which of several reports are not written in a
// format that was asked for, since they are no tables. Silence would read as if
// the format held all of them.
func (o *reportOptions) tellSkipped(kind string) {
	if kind != "all" {
		return
	}
	for _, k := range reports.Kinds {
		for _, format := range o.formats {
			if !slices.Contains(reports.FormatsOf(k.ID), format) {
				fmt.Fprintf(o.program.err, "trustcap: the %s report is no table and is not written as %s\n", k.ID, format)
			}
		}
	}
}

// tellFirstTable says on standard error which tables of a report a CSV file leaves
// out: it holds one.
func (o *reportOptions) tellFirstTable(p page, r reports.Report) {
	if p.format != "csv" || r.Sheets == nil {
		return
	}
	sheets := r.Sheets()
	if len(sheets) < 2 {
		return
	}
	var left []string
	for _, s := range sheets[1:] {
		left = append(left, fmt.Sprintf("%q", s.Title))
	}
	name := cmp.Or(filepath.ToSlash(p.file), "standard output")
	fmt.Fprintf(o.program.err, "trustcap: %s holds the table %q alone, not %s; a workbook holds all: -f xlsx\n", name, sheets[0].Title, strings.Join(left, ", "))
}
