package reports

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// documents are both reports in both languages, and the trust report of an
// organization that declares nothing; drawn once for all tests.
func documents(t testing.TB) map[string][]byte {
	t.Helper()
	drawn.once.Do(func() { drawn.documents = drawDocuments(t) })
	if drawn.documents == nil {
		t.Fatal("the documents could not be drawn")
	}
	return drawn.documents
}

var drawn struct {
	once      sync.Once
	documents map[string][]byte
}

func drawDocuments(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, tag := range []string{"de", "en"} {
		l, inv := language(t, tag), house(t)
		out["audit."+tag] = render(t, Audit(assessment(), inv, l), l)
		out["register."+tag] = render(t, Register(differing(), records(t), l), l)
		out["soa."+tag] = render(t, SoA(differing(), records(t), catalogue(t), l), l)
		out["period."+tag] = render(t, PeriodAudit(history(t), assessment(), inv, l), l)
		out["trust."+tag] = render(t, Trust(public("customers"), inv.Disclosed("customers"), l), l)
		out["trust-public."+tag] = render(t, Trust(public("public"), inv.Disclosed("public"), l), l)
		out["trust-empty."+tag] = render(t, Trust(public("public"), empty(t).Disclosed("public"), l), l)
	}
	return out
}

// program runs a program on a document, or skips where it is not installed.
func program(t *testing.T, document []byte, name string, args ...string) string {
	t.Helper()
	name = needTool(t, name)
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestEveryPDFIsSound(t *testing.T) {
	for name, document := range documents(t) {
		t.Run(name, func(t *testing.T) {
			if out := program(t, document, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
		})
	}
}

func TestTheOutlineHasNoFault(t *testing.T) {
	for name, document := range documents(t) {
		t.Run(name, func(t *testing.T) {
			out := program(t, document, "mutool", "show", "FILE", "outline")
			for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
				if !strings.Contains(line, "#page=") {
					t.Errorf("%q is no entry", line)
				}
			}
		})
	}
}

// Bookmarks land on the pages on which their titles stand.
func TestBookmarksLandOnTheirPages(t *testing.T) {
	document := documents(t)["trust.de"]
	out := program(t, document, "mutool", "show", "FILE", "outline")
	found := 0
	for _, m := range regexp.MustCompile(`"(T\d) .*#page=(\d+)`).FindAllStringSubmatch(out, -1) {
		found++
		text := program(t, document, "pdftotext", "-layout", "-f", m[2], "-l", m[2], "FILE", "-")
		if !regexp.MustCompile(`(?m)^\s*` + m[1] + `\b`).MatchString(text) {
			t.Errorf("%s is not on page %s", m[1], m[2])
		}
	}
	if found != 8 {
		t.Errorf("%d questions in the outline:\n%s", found, out)
	}
}

func TestEveryFontIsEmbeddedWithItsCharacters(t *testing.T) {
	for name, document := range documents(t) {
		t.Run(name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(program(t, document, "pdffonts", "FILE")), "\n")
			if len(lines) < 4 {
				t.Fatal("no fonts:", lines)
			}
			for _, line := range lines[2:] {
				if !regexp.MustCompile(`\byes\s+(yes|no)\s+yes\b`).MatchString(line) {
					t.Error(line)
				}
			}
		})
	}
}

func TestTextComesBackFromThePDF(t *testing.T) {
	documents := documents(t)
	for name, wants := range map[string][]string{
		"trust.de":  {"„Größe“ bis 50 €, →", "Vertrauensbericht", "Von 19 Kernpunkten: 3 nicht geprüft", "Einstieg (Onboarding)", "nicht erfüllt"},
		"audit.de":  {"Prüfbericht", "house.yaml:55:64", "ISO/IEC 27001:2022", "Das Sicherungsintervall (24", "Risikoeigentümer"},
		"period.de": {"Prüfbericht über einen Zeitraum", "Für 319 von 342 Tagen liegt ein Lauf vor.", "03.08.2026", "kein Lauf", "hinzugekommen", "Welche Daten wohin gehen", "außerhalb des EWR"},
		"trust.en":  {"Trust report", "Of 19 core points: 3 not assessed", "This is your right by law."},
	} {
		t.Run(name, func(t *testing.T) {
			text := program(t, documents[name], "pdftotext", "-layout", "FILE", "-")
			text = strings.ReplaceAll(text, "\u00A0", " ")
			for _, want := range wants {
				if !strings.Contains(text, want) {
					t.Errorf("%q is not in the text", want)
				}
			}
		})
	}
}

// What is said to a customer, word for word; the golden file is written anew with
// UPDATE_GOLDEN set.
func TestTheTrustReportReadsAsAgreed(t *testing.T) {
	for _, tag := range []string{"de", "en"} {
		t.Run(tag, func(t *testing.T) {
			l := language(t, tag)
			document := render(t, Trust(public("customers"), house(t).Disclosed("customers"), l), l)
			// -raw: the words in the order in which they are drawn.
			got := program(t, document, "pdftotext", "-raw", "FILE", "-")
			golden := filepath.Join("testdata", "trust."+tag+".txt")
			if os.Getenv("UPDATE_GOLDEN") != "" {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			a, b := strings.Fields(string(want)), strings.Fields(got)
			for i := range min(len(a), len(b)) {
				if a[i] != b[i] {
					t.Fatalf("word %d: want %q, got %q near %q", i, a[i], b[i], strings.Join(b[max(0, i-8):min(len(b), i+8)], " "))
				}
			}
			if len(a) != len(b) {
				t.Errorf("%d words, want %d", len(b), len(a))
			}
		})
	}
}

func TestTheSameReportGivesTheSameBytes(t *testing.T) {
	want := documents(t)
	zone := time.Local
	defer func() { time.Local = zone }()
	time.Local = time.FixedZone("elsewhere", 13*3600)
	got := drawDocuments(t)
	for name := range want {
		if !bytes.Equal(want[name], got[name]) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

func TestReportsAreDrawnAtTheSameTime(t *testing.T) {
	want := documents(t)["trust.de"]
	l := language(t, "de")
	facts := house(t).Disclosed("customers")
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var b bytes.Buffer
			if err := Write(&b, "pdf", Trust(public("customers"), facts, l), l); err != nil || !bytes.Equal(want, b.Bytes()) {
				t.Error("differs when drawn beside others", err)
			}
		})
	}
	wait.Wait()
}

// long is text in every place that can be long.
func long(n int) string {
	return strings.Repeat("Donaudampfschifffahrtsgesellschaftskapitän/unterwegs-nach.irgendwo ", n)
}

// monster draws every block with the same text in each place.
func monster(text string) Report {
	state := State{controls.NotSatisfied, text}
	assurance := Assurance{controls.Declared, controls.External, text}
	fact := Fact{text, Prose(text)}
	bars := StateBars{Title: text, Group: text, Bar: text, Total: text, Heads: map[controls.State]string{controls.Satisfied: text}, Caption: text,
		Rows: []Bar{{Title: text, Sub: text, Counts: map[controls.State]int{controls.Satisfied: 4000, controls.NotSatisfied: 1}, Total: 4001}}}
	ladder := Ladder{Question: text, State: text, Levels: map[controls.Level]string{controls.Declared: text}, Caption: text, Rows: []Rung{{Number: "T1", Title: text, State: state, Weakest: controls.Declared, Words: text}, {Words: text}}}
	table := Table{Title: text, Caption: text, Columns: []Column{{text, KeyColumn, 0}, {text, TextColumn, 1}, {text, NumberColumn, 0}, {text, DateColumn, 0}, {text, StateColumn, 0}, {text, AssuranceColumn, 0}, {text, TextColumn, 3}}}
	for range 3 {
		table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: Plain(text)}, {Text: Code(text), Sub: Code(text)}, {Text: Plain(text)}, {Text: Plain(text)}, {State: &state}, {Assurance: &assurance}}})
	}
	return Report{ID: "monster", Title: "Bericht", Issuer: text, AsOf: "2026-11-21", Line: "Zeile", Accent: text, Draw: func(p Pen) {
		p.Cover(Cover{Issuer: text, Title: "Bericht", Subtitle: []string{text, text}, Sentence: text, Facts: []Fact{fact, fact, fact, fact, fact}, Ladder: &ladder, Closing: text, See: "x", SeeWords: text})
		for depth := range 2 {
			p.Section(Section{ID: "x", Title: text, Short: text, Depth: depth * 3, Side: &Side{Number: text, Title: text, Entries: []SideEntry{{Label: text, State: &state, Figures: []Figure{{"12", text}}, Assurance: &assurance, Lines: []Phrase{Code(text)}, Remark: &state}}}})
			p.Lead(Lead{Text: Plain(text), Facts: []Fact{fact}})
			p.Note(Note{controls.Tolerated, text, Plain(text)})
			p.Table(table)
			p.SupportLadder(SupportLadder{Title: text, Step: text, Hours: text, Languages: text, Rows: []SupportStep{{text, text, text, text}, {text, "", "", ""}}, Caption: text})
			p.Measurements(Measurements{Title: text, Text: text, Target: 99, TargetWords: text, Low: 98, High: 98, LowWords: text, HighWords: text, Windows: []Window{{Label: text, Sub: text, Words: text}, {Measured: true, Value: 1e9, Words: text}}, Caption: text})
			p.Finding(Finding{State: state, Sentence: text, Severity: "high", At: text, Source: []SourceLine{{Number: 1, Text: text, From: 5, Length: 9999}}, Facts: []Fact{fact}, Mend: Fact{"Abhilfe", Prose(text)}})
			p.Heading(Heading{Level: 2, Text: text})
		}
		p.Section(Section{ID: "y", Title: text, Short: text})
		p.Heading(Heading{Level: 3, Text: text})
		p.Lead(Lead{Text: Plain(text), Facts: []Fact{fact}})
		p.StateBars(bars)
		p.Paragraph(Paragraph{Text: Prose(text)})
		p.Table(Table{Title: text, Empty: text})
		p.Steps(Steps{[]Step{{Lead: text, Text: Plain(text), Code: []string{text}, Key: []string{"4f1a", "92c7"}, Then: Plain(text)}}})
		p.KeyValues(KeyValues{Title: text, Facts: []Fact{fact, fact}})
		p.Columns(Columns{[]ListColumn{{text, []Phrase{Plain(text)}}, {text, nil}}})
		p.Closing(Closing{text, Plain(text)})
	}}
}

func TestLongTextNeverRunsOffThePage(t *testing.T) {
	l := language(t, "de")
	for name, text := range map[string]string{"long": long(3), "one word": strings.Repeat("Wort", 50), "path": strings.Repeat("services/webmail/", 12), "nothing": ""} {
		t.Run(name, func(t *testing.T) {
			document := render(t, monster(text), l)
			boxes := program(t, document, "pdftotext", "-bbox", "FILE", "-")
			for _, m := range regexp.MustCompile(`xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)`).FindAllStringSubmatch(boxes, -1) {
				if d, err := time.ParseDuration(m[1] + "s"); err != nil || d.Seconds() > pageWidth/mmPerPoint {
					t.Fatalf("%q ends at %s", m[3], m[1])
				}
			}
		})
	}
}

func FuzzTextNeverPanics(f *testing.F) {
	for _, s := range []string{"", "a", "\x00\xff", "😀 \u202E evil \u200B", "„Größe, €“ → ✓ ẞ 漢字", strings.Repeat("x", 300), "a\u00ADb\u00ADc", "`code` and `open", "{nb} {page}", "\\( ) \\", "\uFFFF\uFFFE\uFDD0", "a / b-c.d@e", " ", "\n\n\t"} {
		f.Add(s)
	}
	l, err := lang.Open("de")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 400 {
			s = s[:400]
		}
		r := monster(s)
		r.Title, r.Issuer, r.AsOf, r.Archival = s, s, s, len(s)%2 == 0
		if err := Write(io.Discard, "pdf", r, l); err != nil {
			t.Fatal(err)
		}
	})
}
