package reports

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// formulas are texts that a spreadsheet would calculate.
var formulas = []string{`=cmd|' /C calc'!A0`, "+49 8382 12345", "-2+3", "@SUM(A1)", "\t=1+1", "\r\n=1+1", "＝1+1", " =1+1", "%0A=1"}

// hostileTable is a report of one table.
func hostileTable() Report {
	return Report{ID: "soa", Title: "=1+1", Issuer: "@Ich", Line: "Zeile", AsOf: "2026-11-21", Sheets: func() []Sheet {
		s := Sheet{Title: "Tabelle", Columns: []Column{{"=Kopf", TextColumn, 0}, {"Tag", DateColumn, 0}, {"Zahl", NumberColumn, 0}}}
		for _, f := range formulas {
			s.Rows = append(s.Rows, []string{f, f, f})
		}
		return []Sheet{s}
	}}
}

func readCSV(t *testing.T, b []byte) [][]string {
	t.Helper()
	text, ok := bytes.CutPrefix(b, []byte(byteOrderMark))
	if !ok {
		t.Error("the file does not begin with the mark that tells Excel its encoding")
	}
	if !bytes.HasSuffix(b, []byte("\r\n")) {
		t.Error("the last line does not end in CR LF")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestNoCellOfACSVFileIsAFormula(t *testing.T) {
	rows := readCSV(t, in(t, hostileTable(), "csv", "de"))
	if len(rows) != len(formulas)+1 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if begin := strings.TrimSpace(cell); begin != "" && strings.ContainsRune(formulaSigns, []rune(begin)[0]) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
}

func TestNumbersOfACSVFileStayNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"-5": "-5", "-0.25": "-0.25", "12": "12", "-": "'-", "-5 Grad": "'-5 Grad", "+5": "'+5", "": "", "–": "–", "a=b": "a=b", "1,5": "1,5",
	} {
		if got := unformula(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestNoCellOfAWorkbookIsAFormula(t *testing.T) {
	book := open(t, in(t, hostileTable(), "xlsx", "de"))
	for i := range formulas {
		for _, column := range []string{"A", "B", "C"} {
			at := column + strconv.Itoa(i+2)
			kind, err := book.GetCellType("Tabelle", at)
			if err != nil || kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString {
				t.Errorf("%s is of type %v, %v", at, kind, err)
			}
			if f, _ := book.GetCellFormula("Tabelle", at); f != "" {
				t.Errorf("%s calculates %q", at, f)
			}
		}
	}
}

func open(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func TestAWorkbookReadsBackAsItsSheets(t *testing.T) {
	for _, tag := range []string{"de", "en"} {
		for name, r := range everyReport(t, tag) {
			if r.Sheets == nil {
				continue
			}
			book, sheets := open(t, in(t, r, "xlsx", tag)), r.Sheets()
			var titles []string
			for _, s := range sheets {
				titles = append(titles, s.Title)
				rows, err := book.GetRows(s.Title, excelize.Options{RawCellValue: true})
				if err != nil {
					t.Fatal(err)
				}
				var heads []string
				for _, c := range s.Columns {
					heads = append(heads, c.Title)
				}
				if diff := cmp.Diff(heads, rows[0]); diff != "" {
					t.Errorf("%s, %s: %s", name, s.Title, diff)
				}
				if len(slices.Compact(slices.Sorted(slices.Values(heads)))) != len(heads) {
					t.Errorf("%s, %s: a head stands twice in %q", name, s.Title, heads)
				}
				if got, want := len(rows)-1, max(len(s.Rows), 1); got != want {
					t.Errorf("%s, %s: %d rows, want %d", name, s.Title, got, want)
				}
				for i, row := range s.Rows {
					for k := range s.Columns {
						got := ""
						if k < len(rows[i+1]) {
							got = rows[i+1][k]
						}
						want := tidy(row[k])
						if day, err := time.Parse(time.DateOnly, want); s.Columns[k].Kind == DateColumn && err == nil {
							want = serial(day)
						}
						if got != want {
							t.Errorf("%s, %s, row %d, %s: %q, want %q", name, s.Title, i+1, heads[k], got, want)
						}
					}
				}
				panes, err := book.GetPanes(s.Title)
				if err != nil || !panes.Freeze || panes.YSplit != 1 {
					t.Errorf("%s, %s: the head is not frozen: %+v, %v", name, s.Title, panes, err)
				}
				if tables, err := book.GetTables(s.Title); err != nil || len(tables) != 1 {
					t.Errorf("%s, %s: %d tables, %v", name, s.Title, len(tables), err)
				}
			}
			if diff := cmp.Diff(titles, book.GetSheetList()); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			if p, err := book.GetDocProps(); err != nil || p.Created != "2026-11-21T00:00:00Z" || p.Modified != p.Created || p.Creator != r.Issuer {
				t.Errorf("%s: properties %+v, %v", name, p, err)
			}
		}
	}
}

// serial is a day as workbooks count them.
func serial(day time.Time) string {
	return strconv.Itoa(int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
}

func TestDaysOfAWorkbookAreDays(t *testing.T) {
	book := open(t, in(t, everyReport(t, "de")["register"], "xlsx", "de"))
	at, err := book.SearchSheet("Verzeichnis", "Zuletzt überprüft")
	if err != nil || len(at) != 1 {
		t.Fatal(at, err)
	}
	cell := strings.TrimRight(at[0], "0123456789") + "2"
	if kind, err := book.GetCellType("Verzeichnis", cell); err != nil || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("%s is of type %v, %v", cell, kind, err)
	}
	if raw, _ := book.GetCellValue("Verzeichnis", cell, excelize.Options{RawCellValue: true}); raw != "46266" { // 2026-09-01
		t.Errorf("%s holds %q", cell, raw)
	}
}

func TestATooLongCellIsAnErrorAndNotCutShort(t *testing.T) {
	r := Report{ID: "soa", AsOf: "2026-11-21", Sheets: func() []Sheet {
		return []Sheet{{Title: "Lang", Columns: []Column{{"Text", TextColumn, 0}}, Rows: [][]string{{strings.Repeat("ä", maxCell+1)}}}}
	}}
	err := Write(io.Discard, "xlsx", r, language(t, "de"))
	if err == nil || !strings.Contains(err.Error(), `sheet "Lang": cell A2 has 32768 characters`) {
		t.Error(err)
	}
	rows := readCSV(t, in(t, r, "csv", "de"))
	if len([]rune(rows[1][0])) != maxCell+1 {
		t.Error("the cell is cut short")
	}
}

func TestTheTablesHoldEveryFinding(t *testing.T) {
	a := assessment()
	rows := readCSV(t, in(t, Audit(a, house(t), language(t, "de")), "csv", "de"))
	if want := len(a.Findings) + len(a.Unknown); len(rows)-1 != want {
		t.Errorf("%d findings, want %d", len(rows)-1, want)
	}
	rows = readCSV(t, in(t, everyReport(t, "de")["soa"], "csv", "de"))
	if want := 94 + 44 + 25; len(rows)-1 != want {
		t.Errorf("%d controls, want %d", len(rows)-1, want)
	}
}
