package inventory

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The most that is read of a table.
const (
	maxLines   = 1_000_000
	maxColumns = 1_000
)

// A table is a CSV file with a heading line.
type table struct {
	file    *importFile
	reader  *csv.Reader
	heading []string
	row     []string
	skipped int // lines before the heading
	lines   int
	where   []whereColumn
}

type whereColumn struct {
	column int
	value  string
}

// openTable reads the heading. Cells are parted by comma, semicolon or tab,
// whichever the heading has most of.
func openTable(f *importFile, o ImportOptions) *table {
	t := readHeading(f)
	if t == nil {
		return nil
	}
	for _, w := range o.Where {
		column := t.find(w.Column)
		if column < 0 {
			f.problem(f.atLine(t.skipped+1, 1), t.headings(), "there is no column %q", shortened(toolName(w.Column)))
			return nil
		}
		t.where = append(t.where, whereColumn{column, w.Value})
	}
	return t
}

func readHeading(f *importFile) *table {
	if at, what, bad := unreadable(f.b); bad {
		f.problem(Position{f.name, at.Line, at.Column}, "save the file as UTF-8 text", "%s", what)
		return nil
	}
	t := &table{file: f}
	b := bytes.TrimPrefix(f.b, []byte("\ufeff"))
	line, rest, _ := bytes.Cut(b, []byte("\n"))
	comma := rune(0)
	if sep, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("sep=")); ok && len(sep) == 1 {
		comma = rune(sep[0])
		t.skipped = 1
		b = rest
		line, _, _ = bytes.Cut(b, []byte("\n"))
	}
	if comma == 0 {
		comma = ','
		for _, c := range []rune{';', '\t'} {
			if bytes.Count(line, []byte(string(c))) > bytes.Count(line, []byte(string(comma))) {
				comma = c
			}
		}
	}
	if !slices.Contains([]rune{',', ';', '\t', '|'}, comma) {
		f.problem(f.atLine(1, 1), "part cells by comma, semicolon or tab", "cells are parted by an unusual sign")
		return nil
	}
	t.reader = csv.NewReader(bytes.NewReader(b))
	t.reader.Comma, t.reader.ReuseRecord = comma, true
	heading, err := t.reader.Read()
	if err != nil {
		t.broken(err)
		return nil
	}
	if len(heading) > maxColumns {
		f.problem(f.atLine(t.skipped+1, 1), "export the columns that are needed", "more than %d columns", maxColumns)
		return nil
	}
	for _, h := range heading {
		t.heading = append(t.heading, strings.TrimSpace(h))
	}
	return t
}

func (t *table) broken(err error) {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		t.file.problem(Position{File: t.file.name}, "", "cannot be read as CSV: %v", err)
		return
	}
	hint := "quote cells that hold quotes or line breaks"
	if errors.Is(p.Err, csv.ErrFieldCount) {
		hint = "give every line as many cells as the heading has"
	}
	t.file.problem(t.file.atLine(p.Line+t.skipped, max(p.Column, 1)), hint, "%v", p.Err)
}

// next reads a line that is asked for; false at the end and after a problem.
func (t *table) next() bool {
	for {
		row, err := t.reader.Read()
		if err == io.EOF {
			return false
		}
		if err != nil {
			t.broken(err)
			return false
		}
		if t.lines++; t.lines > maxLines {
			t.file.problem(t.at(0), "import a part of it", "more than %d lines", maxLines)
			return false
		}
		t.row = row
		if !slices.ContainsFunc(t.where, func(w whereColumn) bool { return strings.TrimSpace(row[w.column]) != w.value }) {
			return true
		}
	}
}

func (t *table) at(column int) Position {
	line, at := t.reader.FieldPos(column)
	return t.file.atLine(line+t.skipped, at)
}

func (t *table) cell(column int) string {
	if column < 0 {
		return ""
	}
	return strings.TrimSpace(t.row[column])
}

// plainHeading is a heading as names are compared.
func plainHeading(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" _-.:/", r) }), " ")
}

// find is the column with a heading, -1 where there is none.
func (t *table) find(heading string) int {
	return slices.IndexFunc(t.heading, func(h string) bool { return plainHeading(h) == plainHeading(heading) })
}

// column is the one that holds what is asked for: the one that was named, else
// the first with a usual heading. A named one that is not there is a problem;
// ok is false then.
func (t *table) column(o ImportOptions, what string, usual ...string) (column int, ok bool) {
	if named := o.Columns[what]; named != "" {
		if column = t.find(named); column < 0 {
			t.file.problem(t.file.atLine(t.skipped+1, 1), t.headings(), "there is no column %q", shortened(toolName(named)))
			return -1, false
		}
		return column, true
	}
	for _, h := range usual {
		if column = t.find(h); column >= 0 {
			return column, true
		}
	}
	return -1, true
}

// needed is a column that has to be there.
func (t *table) needed(o ImportOptions, what string, usual ...string) (int, bool) {
	column, ok := t.column(o, what, usual...)
	if ok && column < 0 {
		t.file.problem(t.file.atLine(t.skipped+1, 1), fmt.Sprintf("name it with --column %s=HEADING; %s", what, t.headings()), "there is no column for %q", what)
		return -1, false
	}
	return column, ok
}

func (t *table) headings() string {
	var out []string
	for _, h := range t.heading[:min(len(t.heading), 20)] {
		out = append(out, shortened(toolName(h)))
	}
	return "the columns are " + strings.Join(out, ", ")
}

// detectTable tells a table by its headings.
func detectTable(b []byte, groups ...[]string) bool {
	if head := first(b, 1); len(head) == 0 || bytes.ContainsAny(head, "<{[") {
		return false
	}
	t := readHeading(&importFile{b: b})
	return t != nil && !slices.ContainsFunc(groups, func(usual []string) bool {
		return !slices.ContainsFunc(usual, func(h string) bool { return t.find(h) >= 0 })
	})
}

var (
	numberForm  = regexp.MustCompile(`^[-+]?[0-9]{1,40}(\.[0-9]{0,400})?([eE][-+]?[0-9]{1,3})?$`)
	germanForm  = regexp.MustCompile(`^[0-9]{1,3},[0-9]{1,40}$`)
	unixForm    = regexp.MustCompile(`^[0-9]{9,13}(\.[0-9]{1,9})?$`)
	offsetForms = []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05 UTC"}
	localForms  = []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "02.01.2006 15:04:05", "02.01.2006 15:04", "2.1.2006 15:04:05", "2.1.2006 15:04", "02/Jan/2006 15:04", "02/Jan/06 3:04 PM", "2006-01-02"}
)

// parseNumber reads a decimal number exactly. Exponents are bounded, so that no
// text of a few signs makes a number of millions of digits.
func parseNumber(text string) (*big.Rat, bool) {
	if germanForm.MatchString(text) {
		text = strings.Replace(text, ",", ".", 1)
	}
	if !numberForm.MatchString(text) {
		return nil, false
	}
	return new(big.Rat).SetString(text)
}

// parseMoment reads a time: ISO 8601, the forms of ticket systems with the year
// first or as Germans write it, or seconds or milliseconds since 1970. A time
// without an offset is in the zone; also is then its other reading, an hour
// later, where clocks were set back. Forms that could be read in two ways
// (10/11/2026) are refused.
func parseMoment(text string, zone *time.Location) (t, also time.Time, err error) {
	text = strings.TrimSpace(text)
	if unixForm.MatchString(text) {
		whole, part, _ := strings.Cut(text, ".")
		n, _ := strconv.ParseInt(whole, 10, 64)
		if len(whole) >= 12 {
			t = time.UnixMilli(n)
		} else {
			nanos, _ := strconv.ParseInt((part + "000000000")[:9], 10, 64)
			t = time.Unix(n, nanos)
		}
		return inRange(t.In(zone), t.In(zone))
	}
	for _, form := range offsetForms {
		if t, err := time.Parse(form, text); err == nil {
			return inRange(t, t)
		}
	}
	for _, form := range localForms {
		if t, err := time.ParseInLocation(form, text, zone); err == nil {
			const wall = "2006-01-02 15:04:05.999999999"
			also := t
			if later := t.Add(time.Hour); later.Format(wall) == t.Format(wall) {
				also = later
			} else if earlier := t.Add(-time.Hour); earlier.Format(wall) == t.Format(wall) {
				t = earlier
			}
			return inRange(t, also)
		}
	}
	return t, t, errors.New("no time")
}

// inRange refuses times that no result of a tool has.
func inRange(t, also time.Time) (time.Time, time.Time, error) {
	if t.Year() < 1990 || t.Year() > 2199 {
		return t, also, errors.New("a time before 1990 or after 2199")
	}
	return t, also, nil
}

const momentHint = "write times as 2026-11-21 06:30, 2026-11-21T06:30:00Z or 21.11.2026 06:30"
