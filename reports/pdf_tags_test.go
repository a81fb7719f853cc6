package reports

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
)

// structureOf is what a reader that does not see the pages is told, in order.
func structureOf(t *testing.T, document []byte) string {
	t.Helper()
	return strings.ReplaceAll(program(t, document, "pdfinfo", "-struct-text", "FILE"), "\u00A0", " ")
}

// sample has one of each block, on few pages: to read the structure of many takes
// poppler long.
func sample() Report {
	satisfied, open := State{controls.Satisfied, "erfüllt"}, State{controls.NotSatisfied, "nicht erfüllt"}
	ladder := Ladder{Question: "Frage", State: "Stand", Levels: map[controls.Level]string{controls.Declared: "angegeben"}, Rows: []Rung{{Number: "T1", Title: "Angebot", State: satisfied, Weakest: controls.Declared, Strongest: controls.Measured, Words: "angegeben bis gemessen"}}, Caption: "Zur Leiter"}
	return Report{ID: "sample", Title: "Bericht", Issuer: "Auental", AsOf: "2026-11-21", Line: "Fußzeile", Draw: func(p Pen) {
		p.Cover(Cover{Issuer: "Auental", Title: "Titel", Subtitle: []string{"Untertitel"}, Sentence: "Ein Satz", Facts: []Fact{{"Stichtag", Plain("heute")}}, Ladder: &ladder, Closing: "Schlusswort"})
		p.Section(Section{ID: "a", Title: "Was gilt?", Short: "Kopfzeile", Side: &Side{Number: "T1", Title: "Seitlich", Entries: []SideEntry{{Label: "Befund", State: &open}}}})
		p.Lead(Lead{Text: Plain("Die Antwort steht hier.")})
		p.Note(Note{controls.NotSatisfied, "Offen:", Plain("ein Punkt")})
		p.Table(Table{Title: "Tabelle", Columns: []Column{{Title: "Spalte"}, {Title: "Zahl", Kind: NumberColumn}}, Rows: []Row{{Cells: []Cell{{Text: Plain("Zelle")}, {Text: Plain("7")}}}}, Caption: "Unterschrift"})
		p.Measurements(Measurements{Title: "Messung", Target: 95, Low: 90, High: 100, Windows: []Window{{Label: "Nov", Measured: true, Met: true, Value: 96, Words: "96"}}, Alternative: "Einmal gemessen, einmal eingehalten"})
		p.Finding(Finding{State: open, Sentence: "Es fehlt", Severity: "hoch", At: "a.yaml:1:2", Source: []SourceLine{{Number: 1, Text: "backup: none"}}, Facts: []Fact{{"Regel", Plain("service-x")}}, Mend: Fact{"Abhilfe", Plain("Setzen")}})
		p.Section(Section{ID: "b", Title: "Darunter", Depth: 1})
		p.Heading(Heading{Level: 2, Text: "Zwischen"})
		p.Paragraph(Paragraph{Text: Plain("Absatz")})
		p.KeyValues(KeyValues{Facts: []Fact{{"Schlüssel", Plain("Wert")}}})
		p.Steps(Steps{[]Step{{Lead: "Erstens", Text: Plain("tun")}}})
		p.Columns(Columns{[]ListColumn{{"Links", []Phrase{Plain("Punkt")}}}})
		p.StateBars(StateBars{Group: "Rahmen", Bar: "Balken", Total: "von", Heads: map[controls.State]string{controls.Satisfied: "erfüllte"}, Rows: []Bar{{Title: "DSGVO", Counts: map[controls.State]int{controls.Satisfied: 3}, Total: 3}}})
		p.SupportLadder(SupportLadder{Step: "Stufe", Hours: "Zeiten", Languages: "Sprachen", Rows: []SupportStep{{"Hilfe", "Mail", "immer", "Deutsch"}}})
		p.Closing(Closing{"Hinweis:", Plain("Ende.")})
	}}
}

// The structure is read from the top, whatever is drawn first: a question comes
// before what stands beside it, and that before the answer.
func TestTheStructureFollowsTheReader(t *testing.T) {
	out := structureOf(t, render(t, sample(), language(t, "de")))
	at := 0
	for _, want := range []string{
		"Sect", "P", `"Auental "`, "H1", `"Titel"`, "P", `"Untertitel "`, "P", `"Ein Satz "`, "P", `"Stichtag heute "`,
		"Table", "TR", "TH", "/Scope /Column", `"Frage "`, "TR", "TH", "/Scope /Row", `"T1 Angebot "`, "TD", `"erfüllt "`, "TD", "Figure", "Caption", `"Zur Leiter "`, "P", `"Schlusswort "`,
		"Sect", "H1", `"Was gilt? "`, "Div", "P", `"T1 Seitlich "`, "P", `"Befund "`, `"nicht erfüllt "`, "P", `"Die Antwort steht hier. "`, "P", `"Offen: ein Punkt "`,
		"H2", `"Tabelle "`, "Table", "TR", "TH", `"Spalte "`, "TH", `"Zahl "`, "TR", "TD", `"Zelle "`, "TD", `"7 "`, "Caption", `"Unterschrift "`,
		"H2", `"Messung "`, "Figure",
		"Div", "P", "Es fehlt", "P", `"a.yaml:1:2 "`, "P", "Code", "backup: none", "L", "LI", "Lbl", `"Regel "`, "LBody", `"service-x "`, "LI", "Lbl", `"Abhilfe "`, "LBody", `"Setzen "`,
		"Sect", "H2", `"Darunter "`, "H3", `"Zwischen "`, "P", `"Absatz "`, "Table", "TR", "TH", "/Scope /Row", `"Schlüssel "`, "TD", `"Wert "`,
		"L", "LI", "Lbl", `"1 "`, "LBody", `"Erstens tun "`, "Div", "P", `"Links "`, "L", "LI", "LBody", "Punkt",
		"Table", "TR", "TH", `"Rahmen "`, "TH", `"Balken "`, "TR", "TH", `"DSGVO "`, "TD", "Figure", "TD",
		"Table", "TR", "TH", `"Stufe "`, "TR", "TD", `"Hilfe Mail "`, "TD", `"immer "`, "TD", `"Deutsch "`, "P", `"Hinweis: Ende. "`,
	} {
		i := strings.Index(out[at:], want)
		if i < 0 {
			t.Fatalf("no %s after %s\nin %s", want, out[max(0, at-200):at], out)
		}
		at += i + len(want)
	}
	for _, unwanted := range []string{"1 / ", "Fußzeile", "Kopfzeile"} { // heads and feet are decoration
		if strings.Contains(out, unwanted) {
			t.Errorf("%q is read out", unwanted)
		}
	}
}

// Pictures are read out as a sentence, not as what stands in them.
func TestPicturesSayWhatTheyShow(t *testing.T) {
	r := sample()
	r.Archival = true // so that its structure is not compressed
	document := render(t, r, language(t, "de"))
	for _, want := range []string{"Einmal gemessen, einmal eingehalten", "angegeben bis gemessen", "DSGVO: 3 erfüllte"} {
		if !bytes.Contains(document, []byte("/S /Figure")) || !bytes.Contains(document, []byte("/Alt "+pdfText(want))) {
			t.Errorf("no picture says %q", want)
		}
	}
}

// Whatever is drawn belongs to the structure or is said to be decoration, and
// every picture says what it shows.
func TestNothingIsDrawnOutsideTheStructure(t *testing.T) {
	all := maps.Clone(documents(t))
	all["monster"] = render(t, monster("„Größe“ ✓ → \\ ( ) 漢"), language(t, "de"))
	drawing := regexp.MustCompile(`(?:^| )(?:Tj|re|m|c|l|f|S|BT)(?: |$)`)
	for name, document := range all {
		t.Run(name, func(t *testing.T) {
			out := program(t, document, "qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", "FILE", "-")
			pieces, figures, depth, inText := 0, 0, 0, false
			for _, line := range strings.Split(out, "\n") {
				switch {
				case line == "stream":
					inText = true
				case line == "endstream":
					if inText && depth != 0 {
						t.Fatal("a piece of content is not closed")
					}
					inText, depth = false, 0
				case !inText:
					if strings.HasPrefix(line, "  /Alt ") {
						figures++
						if line == "  /Alt ()" {
							t.Error("a picture says nothing")
						}
					}
				case strings.HasSuffix(line, " BDC"), line == "/Artifact BMC":
					depth++
					pieces++
				case line == "EMC":
					depth--
				case depth != 1 && pieces > 0 && drawing.MatchString(line) && !strings.Contains(line, "begin"):
					// Other streams (fonts, maps) have no such lines after the last page.
					if strings.HasSuffix(line, " Tj ET") || strings.HasSuffix(line, " re f") || strings.HasSuffix(line, " l S") {
						t.Fatalf("%q is drawn outside", line)
					}
				}
			}
			if pieces == 0 {
				t.Error("nothing is tagged")
			}
			if want := strings.Count(out, "/S /Figure"); figures != want {
				t.Errorf("%d of %d pictures say what they show", figures, want)
			}
		})
	}
}

// The words of the pages and those of the structure are the same, but for what is
// repeated on each page and what stands at the axes of pictures, which say it in
// their own words.
func TestEveryWordIsInTheStructure(t *testing.T) {
	document := render(t, sample(), language(t, "de"))
	told := map[string]bool{"Kopfzeile": true, "Fußzeile": true, "Bericht": true, "·": true, "/": true, "Darunter": true, "Auental": true, "96": true, "Nov": true}
	for _, word := range strings.FieldsFunc(structureOf(t, document), func(r rune) bool { return r == ' ' || r == '\n' || r == '"' }) {
		told[word] = true
	}
	var lost []string
	pages := regexp.MustCompile(`^\d+/\d+$`)
	for _, word := range strings.Fields(strings.ReplaceAll(program(t, document, "pdftotext", "FILE", "-"), "\u00A0", " ")) {
		if !told[word] && !pages.MatchString(word) {
			lost = append(lost, word)
		}
	}
	if len(lost) > 0 {
		slices.Sort(lost)
		t.Errorf("not in the structure: %q", lost)
	}
}
