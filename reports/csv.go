package reports

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/trustcap/trustcap/internal/lang"
)

func init() { formats["csv"] = format{render: renderCSV, extension: "csv", table: true} }

// byteOrderMark begins a CSV file: without it Excel, in German as in English,
// takes UTF-8 for Windows-1252 and shows "GrÃ¶ÃŸe". Programs name the encoding
// utf-8-sig, or skip the mark as most do.
const byteOrderMark = "\uFEFF"

// renderCSV writes the first table of a report as RFC 4180 has it: commas, lines
// that end in CR LF, quotes where needed, one line of heads. The separator is the
// comma in every language: a file that changes it with the language of its reader
// is read wrongly by the next program, and who wants a workbook takes xlsx. Days
// are 2026-11-21, numbers have a point and no groups.
func renderCSV(w io.Writer, r Report, _ *lang.Language) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	sheet := r.Sheets()[0]
	heads := make([]string, len(sheet.Columns))
	for i, c := range sheet.Columns {
		heads[i] = unformula(tidy(c.Title))
	}
	if err := out.Write(heads); err != nil {
		return err
	}
	for _, row := range sheet.Rows {
		cells := make([]string, len(sheet.Columns))
		for i := range cells {
			if i < len(row) {
				cells[i] = unformula(tidy(row[i]))
			}
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formulaSigns begin what a spreadsheet takes for a formula, also as wide signs.
const formulaSigns = "=+-@\t\r\n|%＝＋－＠"

// unformula is text that no spreadsheet takes for a formula: an apostrophe goes
// before what would begin one. Numbers stay numbers.
func unformula(s string) string {
	if begin := strings.TrimLeft(s, " \u00A0"); begin != "" && strings.ContainsRune(formulaSigns, []rune(begin)[0]) && !number(s) {
		return "'" + s
	}
	return s
}

// number reports whether text is a decimal number, with a sign or without.
func number(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, point := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!point || digits(fraction))
}

// tidy is clean text that keeps its line breaks, as cells may have several lines.
func tidy(s string) string {
	if plain(s) {
		return s
	}
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = oneSpace(line)
	}
	return strings.Join(lines, "\n")
}
