package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/trustcap/trustcap/internal/lang"
)

func init() { formats["xlsx"] = format{render: renderXLSX, extension: "xlsx", table: true} }

// Bounds of a workbook.
const (
	maxCell    = excelize.TotalCellChars // characters of a cell
	narrow     = 8.0                     // widths of columns, in characters
	wide       = 60.0
	tableStyle = "TableStyleLight1" // rows told apart by tint and rule alone
)

// renderXLSX writes the tables of a report as a workbook: a sheet each, a real
// table with a filter, its head frozen, days as days and everything else that is
// no number as text, so that nothing is calculated when it is opened. Its only
// date is the day of the report.
func renderXLSX(w io.Writer, r Report, l *lang.Language) error {
	book := excelize.NewFile()
	defer book.Close()
	day := r.AsOf + "T00:00:00Z"
	if err := book.SetDocProps(&excelize.DocProperties{Title: clean(r.Title), Subject: clean(r.Line), Creator: clean(r.Issuer), LastModifiedBy: clean(r.Issuer), Created: day, Modified: day, Language: l.Tag()}); err != nil {
		return err
	}
	if err := book.SetAppProps(&excelize.AppProperties{Application: "trustcap", Company: clean(r.Issuer)}); err != nil {
		return err
	}
	b := workbook{File: book, l: l, id: r.ID}
	var err error
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	if b.text, err = book.NewStyle(&excelize.Style{Alignment: top, NumFmt: 49}); err != nil { // 49: text
		return err
	}
	if b.day, err = book.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, NumFmt: 14}); err != nil { // 14: a day as the reader's country writes it
		return err
	}
	if b.number, err = book.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top"}, NumFmt: 3}); err != nil { // 3: whole, grouped
		return err
	}
	if b.head, err = book.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "bottom", WrapText: true}, Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	for i, sheet := range r.Sheets() {
		if err := b.sheet(i, sheet); err != nil {
			return fmt.Errorf("sheet %q: %w", sheet.Title, err)
		}
	}
	book.SetActiveSheet(0)
	return book.Write(w)
}

type workbook struct {
	*excelize.File
	l                       *lang.Language
	id                      string
	head, text, day, number int // styles
}

func (b workbook) sheet(i int, s Sheet) error {
	if i == 0 {
		if err := b.SetSheetName("Sheet1", s.Title); err != nil {
			return err
		}
	} else if _, err := b.NewSheet(s.Title); err != nil {
		return err
	}
	rows := s.Rows
	if len(rows) == 0 { // a table has at least one row
		rows = [][]string{{b.l.Say("nothing is declared")}}
	}
	for k, c := range s.Columns {
		if err := b.column(s.Title, k, c, rows); err != nil {
			return err
		}
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), len(rows)+1)
	if err != nil {
		return err
	}
	striped := true
	if err := b.AddTable(s.Title, &excelize.Table{Range: "A1:" + last, Name: fmt.Sprintf("%s_%d", b.id, i+1), StyleName: tableStyle, ShowRowStripes: &striped}); err != nil {
		return err
	}
	landscape, paper, across, down, fit := "landscape", 9, 1, 0, true // A4, as wide as the page
	if err := b.SetPageLayout(s.Title, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &paper, FitToWidth: &across, FitToHeight: &down}); err != nil {
		return err
	}
	if err := b.SetSheetProps(s.Title, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.SetPanes(s.Title, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft", Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}})
}

// column fills a column and makes it as wide as what stands in it, within
// bounds.
func (b workbook) column(sheet string, k int, c Column, rows [][]string) error {
	name, err := excelize.ColumnNumberToName(k + 1)
	if err != nil {
		return err
	}
	style := map[ColumnKind]int{DateColumn: b.day, NumberColumn: b.number}[c.Kind]
	if style == 0 {
		style = b.text
	}
	if err := b.SetCellStr(sheet, name+"1", tidy(c.Title)); err != nil {
		return err
	}
	width := narrow
	for _, word := range strings.Fields(c.Title) {
		width = max(width, float64(utf8.RuneCountInString(word)+5)) // the button of the filter
	}
	for i, row := range rows {
		text := ""
		if k < len(row) {
			text = tidy(row[k])
		}
		for line := range strings.SplitSeq(text, "\n") {
			width = max(width, min(float64(utf8.RuneCountInString(line)+2), wide))
		}
		if err := b.cell(sheet, name+strconv.Itoa(i+2), c.Kind, text); err != nil {
			return err
		}
	}
	if err := b.SetCellStyle(sheet, name+"1", name+"1", b.head); err != nil {
		return err
	}
	if err := b.SetCellStyle(sheet, name+"2", fmt.Sprintf("%s%d", name, len(rows)+1), style); err != nil {
		return err
	}
	return b.SetColWidth(sheet, name, name, width)
}

// cell writes a cell. What is no day or number in a column of those is text.
func (b workbook) cell(sheet, at string, kind ColumnKind, text string) error {
	switch {
	case text == "":
		return nil
	case kind == DateColumn:
		if day, err := time.Parse(time.DateOnly, text); err == nil {
			return b.SetCellValue(sheet, at, day)
		}
	case kind == NumberColumn && number(text):
		n, err := strconv.ParseFloat(text, 64)
		if err == nil {
			return b.SetCellFloat(sheet, at, n, -1, 64)
		}
	}
	if n := utf8.RuneCountInString(text); n > maxCell {
		return fmt.Errorf("cell %s has %d characters, and a workbook takes %d: write csv or json", at, n, maxCell)
	}
	return b.SetCellStr(sheet, at, text)
}
