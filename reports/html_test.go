package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
)

// written is a report in HTML.
func written(t testing.TB, r Report, tag string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, "html", r, language(t, tag)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// whole is a page without the places where a line may break within a word.
func whole(page string) string { return strings.ReplaceAll(page, "<wbr/>", "") }

// everyBlock is a report that draws each block at least once, in German, whose
// words are long.
func everyBlock() Report {
	return Report{
		ID: "trust", Title: "Vertrauensbericht", Issuer: "Alpenblick Hosting GmbH", AsOf: "2026-11-21",
		Line: "Selbstbewertung · Stichtag 21.11.2026 · gültig bis 18.02.2027 (einschließlich)",
		Draw: func(p Pen) {
			drawCover(p)
			drawQuestion(p)
			drawSummary(p)
			drawControls(p)
			drawLists(p)
			drawVerification(p)
		},
	}
}

func heads() map[controls.State]string {
	return map[controls.State]string{
		controls.NotAssessed: "nicht geprüft", controls.NotSatisfied: "nicht erfüllt", controls.Tolerated: "befristet toleriert",
		controls.PartlyEvidenced: "teilweise belegt", controls.Satisfied: "erfüllt", controls.NotApplicable: "entfällt",
	}
}

func drawCover(p Pen) {
	rows := []Rung{
		{"T1", "Auffindbarkeit, Verständlichkeit, Leistungsversprechen", State{controls.Satisfied, "4 von 4 erfüllt"}, controls.Declared, controls.Measured, "angegeben – gemessen/getestet", "T1"},
		{"T2", "Benutzerfreundlichkeit", State{controls.NotAssessed, "3 von 3 nicht geprüft"}, controls.NoProof, controls.NoProof, "ohne Nachweis", ""},
		{"T4", "Einbezug in Veränderungen, Lernen", State{controls.Tolerated, "1 von 4 befristet toleriert"}, controls.Attested, controls.Measured, "bestätigt – gemessen/getestet", ""},
		{"T5", "Support", State{controls.NotSatisfied, "1 von 6 nicht erfüllt"}, controls.Declared, controls.Measured, "angegeben – gemessen/getestet", "T5"},
		{"T7", "Schutz persönlicher Daten", State{controls.PartlyEvidenced, "1 von 8 teilweise belegt"}, controls.NoProof, controls.Attested, "ohne Nachweis – bestätigt", ""},
		{"T8", "Sicherheit übergebener Informationen", State{controls.Satisfied, "7 von 7 erfüllt"}, controls.External, controls.External, "extern geprüft", ""},
	}
	p.Cover(Cover{
		Issuer: "Alpenblick Hosting GmbH", Title: "Vertrauensbericht",
		Subtitle: []string{"Acht Fragen unserer Kunden,", "beantwortet aus Angaben und Nachweisen"},
		Sentence: "Von 40 Kernpunkten ist 1 nicht geprüft, 1 nicht erfüllt, 1 befristet toleriert und 2 sind teilweise belegt; 35 sind erfüllt.",
		Facts: []Fact{
			{"Stichtag", Plain("21.11.2026")}, {"Gültig bis (einschließlich)", Plain("18.02.2027")},
			{"Fassung", Plain("für Kunden, Deutsch")}, {"Gegenstand", Plain("Webmail, Webhosting, Datensicherung")},
		},
		Ladder: &Ladder{
			Question: "Frage", State: "Stand (schwächster Punkt)", Rows: rows,
			Levels:  map[controls.Level]string{controls.Declared: "angegeben", controls.Attested: "bestätigt", controls.Measured: "gemessen, getestet", controls.External: "extern geprüft"},
			Caption: "Nachweisstufe: von der schwächsten benötigten (voll) bis zur stärksten vorhandenen (offen).",
		},
		Closing: "Dieser Bericht ist eine Selbstbewertung aus eigenen Angaben am genannten Stichtag mit den genannten Nachweisen. Er ist kein Zertifikat und keine Garantie und ändert keinen Vertrag.",
		See:     "verify", SeeWords: "Neueste Fassung und Kontakte",
	})
}

func drawQuestion(p Pen) {
	state := State{controls.NotSatisfied, "1 von 6 nicht erfüllt"}
	level := Assurance{controls.Declared, controls.Measured, "angegeben – gemessen/getestet"}
	for _, id := range []string{"T1", "T5"} {
		p.Section(Section{
			ID: id, Title: "Hilft mir jemand, schnell, in meiner Sprache, und ohne dass ich alles zweimal erzähle?", Short: id + " Support", Fresh: true, State: &state,
			Side: &Side{Number: id, Title: "Support", Entries: []SideEntry{
				{State: &state, Figures: []Figure{{"6", "Punkte geprüft"}, {"1", "offen"}, {"0", "befristet toleriert"}}},
				{Label: "Nachweisstufe", Assurance: &level},
				{Label: "Grundlage", Lines: []Phrase{Plain("Angemessenheit (angeordnet); Wirksamkeit nur für T5.3 und T5.4")}},
			}},
		})
		p.Lead(Lead{Text: Plain("Einen Menschen erreichen Sie per Telefon, Chat und E-Mail, Montag bis Freitag 08:00–18:00 Uhr; bei Priorität 1 per Telefon rund um die Uhr. Erste Antwort: Ziel 4 Stunden Servicezeit in 95 % der Fälle, gemessen 96,8 % (Oktober 2026).")})
		p.Note(Note{controls.NotSatisfied, "Offen:", Plain("Telefonsupport gibt es auf Deutsch; auf Englisch ist dafür keine Servicezeit angegeben (T5.2).")})
		p.Note(Note{controls.PartlyEvidenced, "Teilweise belegt:", Plain("Die Löschung in den Datenbanken ist getestet, die Löschung in den Sicherungen noch nicht.")})
		p.SupportLadder(SupportLadder{
			Title: "Der Weg von der Selbsthilfe zum Menschen", Step: "Stufe", Hours: "Zeiten (Europe/Berlin)", Languages: "Sprachen",
			Rows: []SupportStep{
				{"Selbsthilfe", "Hilfeseiten, Kundenportal", "rund um die Uhr", "Deutsch, Englisch"},
				{"Chatbot (Maschine, so gekennzeichnet)", "Chat; auf Wunsch jederzeit ein Mensch", "rund um die Uhr", "Deutsch, Englisch"},
				{"First Level (Mensch)", "Telefon, Chat, E-Mail", "Mo–Fr 08:00–18:00 Uhr", "Deutsch"},
				{"Second Level (Mensch)", "Telefon bei Priorität 1", "rund um die Uhr", ""},
			},
		})
		p.Measurements(measurements())
		p.Table(Table{
			Title:   "Die Punkte im Einzelnen",
			Columns: []Column{{"Nr.", KeyColumn, 0}, {"Worum es geht", TextColumn, 1}, {"Stand", StateColumn, 0}, {"Nachweisstufe", AssuranceColumn, 0}},
			Rows: []Row{
				{Cells: []Cell{{Text: Plain("T5.1")}, {Text: Plain("Weg von der Selbsthilfe zum Menschen")}, {State: &State{controls.Satisfied, "erfüllt"}}, {Assurance: &Assurance{controls.Declared, controls.Declared, "angegeben"}}}},
				{Cells: []Cell{{Text: Plain("T5.2")}, {Text: Plain("Kanäle, Zeiten und Sprachen")}, {State: &State{controls.NotSatisfied, "nicht erfüllt"}}, {Assurance: &Assurance{controls.NoProof, controls.NoProof, "ohne Nachweis"}}}},
			},
			Caption: "Eine Angabe belegt, dass etwas angegeben ist, nicht, dass es gelebt wird.",
		})
	}
}

func measurements() Measurements {
	m := Measurements{
		Title: "Erste Antwort innerhalb von 4 Stunden Servicezeit", Target: 95, TargetWords: "Ziel 95 %", Low: 92, High: 98, LowWords: "92 %", HighWords: "98 %",
		Text:        "Veröffentlichtes Ziel, kein Vertragsbestandteil: 95 % der Anfragen je Kalendermonat. In 9 von 11 gemessenen Monaten erreicht; für Juni 2026 liegt keine Messung vor.",
		Caption:     "Anteil in Prozent, Achse ab 92 %. Kreis: Ziel erreicht, Raute: verfehlt. Quelle: Ticketsystem, 02.11.2026.",
		Alternative: "Erste Antwort: in 9 von 11 gemessenen Monaten über dem Ziel von 95 %, im Januar und August darunter, Juni ohne Messung.",
	}
	for i, v := range []float64{96.1, 95.4, 94.2, 95.9, 96.6, 97, 96.2, 0, 95.3, 93.8, 96.4, 96.8} {
		w := Window{Label: strings.Fields("Nov Dez Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt")[i], Measured: v > 0, Met: v >= 95, Value: v, Words: strings.Replace(fmt.Sprintf("%.1f", v), ".", ",", 1)}
		switch {
		case i == 0:
			w.Sub = "2025"
		case i == 2:
			w.Sub = "2026"
		case v == 0:
			w.Words = "keine Messung"
		}
		m.Windows = append(m.Windows, w)
	}
	return m
}

func drawSummary(p Pen) {
	p.Section(Section{ID: "summary", Title: "Zusammenfassung", Short: "Zusammenfassung"})
	p.Lead(Lead{
		Text:  Plain("71 von 319 anwendbaren Maßnahmen und Anforderungen sind nicht geprüft, 8 nicht erfüllt (2 davon seit 14.11.2026), 5 befristet toleriert."),
		Facts: []Fact{{"Grundgesamtheit", Plain("6 Services (aus Angaben; Vollständigkeit nicht geprüft)")}},
	})
	count := func(n ...int) (map[controls.State]int, int) {
		out, total := map[controls.State]int{}, 0
		for i, s := range controls.States {
			out[s] = n[i]
			total += n[i]
		}
		return out, total
	}
	bars := StateBars{Title: "Stand je Rahmenwerk", Group: "Rahmenwerk", Bar: "Stand", Total: "von", Heads: heads(), Caption: "Eine Angabe belegt, dass etwas angegeben ist, nicht, dass es gelebt wird."}
	for _, row := range []struct {
		title, sub, to string
		n              []int
	}{
		{"ISO/IEC 27001:2022", "Abschnitte 4 bis 10", "iso27001", []int{6, 1, 0, 5, 16, 0}},
		{"ISO/IEC 27001:2022", "Anhang A", "iso27001", []int{21, 3, 2, 14, 46, 7}},
		{"ISO/IEC 27017:2015", "Cloud-Maßnahmen", "", []int{2, 0, 0, 1, 4, 0}},
		{"DSGVO", "Pflichten nach Artikeln", "gdpr", []int{5, 8, 1, 6, 24, 4}},
	} {
		counts, total := count(row.n...)
		bars.Rows = append(bars.Rows, Bar{row.title, row.sub, counts, total, row.to})
	}
	p.StateBars(bars)
	p.Heading(Heading{Level: 2, Text: "Wird fällig", ID: "due"})
	p.Table(Table{
		Columns: []Column{{"Tag", DateColumn, 0}, {"Was", TextColumn, 2}, {"Wer", TextColumn, 1}, {"Anzahl", NumberColumn, 0}},
		Rows: []Row{
			{Cells: []Cell{{Text: Plain("28.11.2026")}, {Text: Plain("Ausnahme "), Sub: Code("waivers/legacy-crm")}, {Text: Plain("Leitung Informationssicherheit")}, {Text: Plain("1")}}},
			{Cells: []Cell{{Text: Plain("01.12.2026")}, {Text: Plain("Überprüfung der Speicherdauern")}, {}, {Text: Plain("0")}}},
		},
	})
	p.Table(Table{Title: "Schlechter geworden", Columns: []Column{{"Was", TextColumn, 1}}, Empty: "Seit dem letzten Lauf ist nichts schlechter geworden."})
}

func finding(n int, framework string, state controls.State) Finding {
	words := map[controls.State]string{controls.NotSatisfied: "nicht erfüllt", controls.Tolerated: "befristet toleriert"}[state]
	return Finding{
		ID: fmt.Sprintf("f%015x", n), State: State{state, words},
		Sentence: "Der Sicherungsabstand von 24 Stunden ist länger als der zulässige Datenverlust von 4 Stunden.",
		Severity: "mittel", At: fmt.Sprintf("services/webhosting.yaml:%d:16", n),
		Source: []SourceLine{
			{Number: n - 1, Text: "    continuity: {rto: PT8H, rpo: PT4H,"},
			{Number: n, Text: "      backup: {every: PT24H, last_restore_test: 2026-06-10}}", From: 15, Length: 12},
		},
		Facts: []Fact{
			{"Regel", Code("service-backup-within-rpo")},
			{"Adresse", Code(fmt.Sprintf("services/webhosting-%d/continuity/backup/every", n))},
			{"Maßnahmen", Plain("ISO/IEC 27001 A.8.13 · DSGVO Art. 32 Abs. 1 Buchst. c · Vertrauen T8.8")},
			{"Dahinter steht", Plain("das Gesetz; von einem Menschen zu beurteilen")},
		},
		Mend: Fact{"Abhilfe", Prose("Setzen Sie `backup.every` auf höchstens `PT4H`, oder vereinbaren Sie einen längeren zulässigen Datenverlust.")},
		Rule: "service-backup-within-rpo", Frameworks: []string{framework},
	}
}

func control(id, number, title, framework string, depth int, state State) Section {
	level := Assurance{controls.Declared, controls.Measured, "angegeben – gemessen/getestet"}
	return Section{
		ID: id, Title: title, Short: number + " " + title, Depth: depth, Dense: true, State: &state, Framework: framework,
		Side: &Side{Number: number, Title: title, Entries: []SideEntry{
			{State: &state}, {Label: "Nachweisstufe", Assurance: &level},
			{Label: "Rahmenwerk", Lines: []Phrase{Plain("ISO/IEC 27001:2022, Anhang A")}},
			{Label: "Erklärung zur Anwendbarkeit", Lines: []Phrase{Plain("nötig, umgesetzt")}, Remark: &State{controls.NotSatisfied, "weicht vom Befund ab"}},
			{Label: "Zuständig", Lines: []Phrase{Plain("Leitung IT-Betrieb")}},
		}},
	}
}

func drawControls(p Pen) {
	p.Section(Section{ID: "iso27001", Title: "ISO/IEC 27001:2022", Short: "ISO/IEC 27001", Framework: "iso27001"})
	p.Section(control("iso27001.A.8.13", "A.8.13", "Sicherung von Informationen", "iso27001", 1, State{controls.NotSatisfied, "nicht erfüllt"}))
	p.Lead(Lead{Text: Plain("Sicherungen werden gemacht, geprüft und nach Plan zurückgespielt.")})
	p.Heading(Heading{Level: 2, Text: "Befunde"})
	p.Finding(finding(41, "iso27001", controls.NotSatisfied))
	p.Finding(finding(57, "iso27001", controls.Tolerated))
	p.Heading(Heading{Level: 3, Text: "Zum Vergleich"})
	p.Paragraph(Paragraph{Text: Plain("Siehe auch ").Then(Phrase{{Text: "A.8.10", To: "iso27001.A.8.10"}}, Plain(" und "), Phrase{{Text: "was es nicht gibt", To: "nowhere"}}, Plain("."))})
	p.Section(control("iso27001.A.8.10", "A.8.10", "Löschung von Informationen", "iso27001", 1, State{controls.NotAssessed, "nicht geprüft"}))
	p.Paragraph(Paragraph{Text: Plain("Dazu liegt kein Nachweis vor.")})
	p.Section(Section{ID: "gdpr", Title: "Datenschutz-Grundverordnung", Short: "DSGVO", Framework: "gdpr"})
	p.Section(control("gdpr.Art.32(1)(c)", "Art. 32 Abs. 1 Buchst. c", "Sicherung von Informationen", "gdpr", 1, State{controls.NotSatisfied, "nicht erfüllt, toleriert bis 28.02.2027"}))
	again := finding(41, "gdpr", controls.NotSatisfied)
	again.ID = ""
	p.Finding(again)
}

func drawLists(p Pen) {
	p.Section(Section{ID: "passes", Title: "Was erfüllt ist", Short: "Erfüllt"})
	table := Table{Columns: []Column{{"Maßnahme", KeyColumn, 0}, {"Titel", TextColumn, 2}, {"Stand", StateColumn, 0}, {"Nachweisstufe", AssuranceColumn, 0}, {"Regeln", NumberColumn, 0}}, Dense: true}
	for i := range 4 {
		table.Rows = append(table.Rows, Row{ID: fmt.Sprintf("pass-%d", i), Cells: []Cell{
			{Text: Plain(fmt.Sprintf("A.5.%d", i+1))}, {Text: Plain("Informationssicherheitsrichtlinien und deren Bekanntgabe")},
			{State: &State{controls.Satisfied, "erfüllt laut Angabe"}}, {Assurance: &Assurance{controls.Declared, controls.Declared, "angegeben"}}, {Text: Plain("3")},
		}})
	}
	p.Table(table)
	p.KeyValues(KeyValues{Title: "Angaben zum Lauf", Facts: []Fact{{"Stichtag", Plain("21.11.2026")}, {"Prüfsumme des Laufs", Code("sha256:9b0d6a1f4c72e85d03bf917ae6602c48d5a37e1088c4f92b6170ad3eb94f2c05")}, {"Ohne Wert", nil}}})
}

func drawVerification(p Pen) {
	p.Section(Section{ID: "verify", Title: "Diesen Bericht prüfen", Short: "Prüfen", Side: &Side{Title: "alpenblick.example/vertrauen", Entries: []SideEntry{{Label: "Fragen zum Bericht", Lines: []Phrase{Plain("service@alpenblick.example")}}}}})
	p.Lead(Lead{Text: Plain("Drei Schritte, ohne Verbindung zum Netz.")})
	p.Steps(Steps{[]Step{
		{Lead: "Schlüssel vergleichen.", Text: Plain("Lassen Sie sich die 16 Gruppen am Telefon vorlesen."), Key: strings.Fields("4f1a 92c7 0be3 d850 71fe 6a2c 9d04 b3e9 15c8 7720 ea4d 38f6 c1b9 0672 5de1 a84b")},
		{Lead: "Bericht und Nachweisdatei in einen Ordner legen.", Code: []string{"vertrauensbericht-2026-11-21.pdf", "vertrauensbericht-2026-11-21.pdf.proof.json"}},
		{Lead: "Prüfen", Code: []string{"trustcap verify vertrauensbericht-2026-11-21.pdf --key alpenblick.pub"}, Then: Prose("oder ohne trustcap mit `verify.sh` (benötigt nur `openssl` und `jq`).")},
	}})
	p.Columns(Columns{[]ListColumn{
		{"Das zeigt die Prüfung", []Phrase{Plain("Der Bericht stammt von Alpenblick Hosting."), Plain("Er wurde seither nicht verändert.")}},
		{"Das zeigt sie nicht", []Phrase{Plain("Dass die Angaben wahr sind."), Plain("Dass seit dem Stichtag alles gleich geblieben ist.")}},
	}})
	p.Closing(Closing{"Eine Angabe belegt, dass etwas angegeben ist, nicht, dass es gelebt wird.", Plain("Die Signatur belegt Herkunft und Unversehrtheit, nicht Wahrheit.")})
}

// manyFindings is a report with n findings of fifty rules, under twenty
// controls, every tenth tolerated.
func manyFindings(n int) Report {
	return Report{ID: "audit", Title: "Prüfbericht", Issuer: "Alpenblick Hosting GmbH", Line: "Nur für den internen Gebrauch", Draw: func(p Pen) {
		for i := range n {
			if i%(max(n/20, 1)) == 0 {
				p.Section(control(fmt.Sprintf("c%d", i), fmt.Sprintf("A.8.%d", i), "Sicherung von Informationen", "iso27001", 0, State{controls.NotSatisfied, "nicht erfüllt"}))
			}
			f := finding(i+2, "iso27001", controls.NotSatisfied)
			f.Rule = fmt.Sprintf("service-backup-%d", i/(max(n/50, 1)))
			f.Facts[0].Value = Code(f.Rule)
			if i%10 == 9 {
				f.State = State{controls.Tolerated, "befristet toleriert"}
			}
			p.Finding(f)
		}
	}}
}

// element is an element of a page.
type element struct {
	name  string
	attrs map[string]string
	text  string // what stands directly in it
	above []string
}

// parse reads a page, which is also well-formed XML but for its style and its
// script, and so finds every tag that is not closed where it should be.
func parse(t *testing.T, page string) []*element {
	t.Helper()
	page = regexp.MustCompile(`(?s)<(style|script)>.*?</(style|script)>`).ReplaceAllString(page, "<$1></$2>")
	d := xml.NewDecoder(strings.NewReader(page))
	d.Entity = xml.HTMLEntity
	var all, open []*element
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("the page is not well nested: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := e.attrs[a.Name.Local]; twice {
					t.Errorf("<%s> has %s twice", e.name, a.Name.Local)
				}
				e.attrs[a.Name.Local] = a.Value
			}
			for _, o := range open {
				e.above = append(e.above, o.name)
			}
			all, open = append(all, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text += string(token)
			}
		}
	}
	return all
}

func TestAPageIsWellFormedAndItsLinksResolve(t *testing.T) {
	for _, r := range []Report{everyBlock(), manyFindings(30), manyFindings(wholeFindings + 1), {Title: "Nothing", Draw: func(Pen) {}}} {
		for _, tag := range []string{"de", "en"} {
			elements := parse(t, written(t, r, tag))
			ids := map[string]bool{}
			count := map[string]int{}
			for _, e := range elements {
				count[e.name]++
				if id, ok := e.attrs["id"]; ok {
					if ids[id] || id == "" {
						t.Errorf("id %q is not unique", id)
					}
					ids[id] = true
				}
				for name := range e.attrs {
					if name == "style" || strings.HasPrefix(name, "on") {
						t.Errorf("<%s> has %s", e.name, name)
					}
				}
			}
			for _, e := range elements {
				for _, name := range []string{"href", "src", "for", "aria-labelledby", "action"} {
					value, ok := e.attrs[name]
					if !ok || name == "href" && value == "data:," {
						continue
					}
					for _, id := range strings.Fields(value) {
						if name == "href" {
							var inside bool
							if id, inside = strings.CutPrefix(id, "#"); !inside {
								t.Errorf("<%s %s=%q> leaves the page", e.name, name, value)
								continue
							}
						}
						id, err := url.PathUnescape(id)
						if err != nil || !ids[id] {
							t.Errorf("<%s %s=%q> leads nowhere", e.name, name, value)
						}
					}
				}
			}
			for name, want := range map[string]int{"h1": 1, "main": 1, "nav": 1, "style": 1, "script": 1} {
				if count[name] != want {
					t.Errorf("%d <%s>, want %d", count[name], name, want)
				}
			}
			titles := 0 // of the page; a picture has one of its own
			for _, e := range elements {
				if e.name == "title" && !slices.Contains(e.above, "svg") {
					titles++
				}
			}
			if titles != 1 {
				t.Errorf("%d titles of the page, want 1", titles)
			}
			if got := elements[0].attrs["lang"]; got != tag {
				t.Errorf("lang is %q, want %q", got, tag)
			}
		}
	}
}

func TestHeadingsLeaveNoLevelOut(t *testing.T) {
	last := 0
	for _, e := range parse(t, written(t, everyBlock(), "de")) {
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			level := int(e.name[1] - '0')
			if level > last+1 {
				t.Errorf("after <h%d> comes <h%d> %q", last, level, e.text)
			}
			last = level
		}
	}
	if last == 0 {
		t.Error("no heading")
	}
}

func TestThePolicyAllowsThisStyleAndThisScriptOnly(t *testing.T) {
	branded := everyBlock()
	branded.Accent = "#0b5d4e"
	pages := []string{written(t, everyBlock(), "de"), written(t, branded, "de")}
	if pages[0] == pages[1] {
		t.Error("the accent of the organization changes nothing")
	}
	for _, page := range pages {
		policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1])
		for _, name := range []string{"style", "script"} {
			found := regexp.MustCompile(`(?s)<`+name+`>(.*?)</`+name+`>`).FindAllStringSubmatch(page, -1)
			if len(found) != 1 {
				t.Fatalf("%d of <%s>", len(found), name)
			}
			sum := sha256.Sum256([]byte(found[0][1]))
			if want := name + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want+";") {
				t.Errorf("policy %q lacks %s", policy, want)
			}
		}
		for _, want := range []string{"default-src 'none';", "base-uri 'none'", "form-action 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("policy %q lacks %s", policy, want)
			}
		}
		for _, no := range []string{"http:", "https:", "@import", "url(", "unsafe"} {
			if strings.Contains(page, no) {
				t.Errorf("the page contains %q", no)
			}
		}
	}
}

func TestADarkAccentThatCarriesNoTextIsNotTaken(t *testing.T) {
	r := everyBlock()
	r.Accent = "#7fd0ff"
	if got := written(t, r, "de"); strings.Contains(got, "#7fd0ff") {
		t.Error("white text on #7fd0ff cannot be read")
	}
}

func TestTheSameReportGivesTheSamePage(t *testing.T) {
	for _, r := range []Report{everyBlock(), manyFindings(700)} {
		first := written(t, r, "de")
		for range 3 {
			if written(t, r, "de") != first {
				t.Fatal("the bytes differ from run to run")
			}
		}
	}
}

const hostile = "</script></style><img src=x onerror=alert(1)>\"'`{{.}}<!--\u202e\u0000&amp;&#x27; javascript:alert(1)"

func TestHostileTextIsOnlyText(t *testing.T) {
	h := Plain(hostile).Then(Bold(hostile), Code(hostile), Muted(hostile), Phrase{{Text: hostile, To: hostile}})
	state := State{controls.NotSatisfied, hostile}
	level := Assurance{controls.Declared, controls.External, hostile}
	r := Report{ID: hostile, Title: hostile, Issuer: hostile, Line: hostile, Accent: hostile, Draw: func(p Pen) {
		p.Cover(Cover{
			Issuer: hostile, Title: hostile, Subtitle: []string{hostile}, Sentence: hostile, Facts: []Fact{{hostile, h}}, Closing: hostile, See: hostile, SeeWords: hostile,
			Ladder: &Ladder{Question: hostile, State: hostile, Levels: map[controls.Level]string{controls.Declared: hostile}, Rows: []Rung{{hostile, hostile, state, controls.Declared, controls.External, hostile, hostile}}, Caption: hostile},
			Bars:   &StateBars{Title: hostile, Group: hostile, Bar: hostile, Total: hostile, Heads: map[controls.State]string{controls.Satisfied: hostile}, Rows: []Bar{{hostile, hostile, map[controls.State]int{controls.Satisfied: 1}, 1, hostile}}, Caption: hostile},
		})
		p.Section(Section{ID: hostile, Title: hostile, Short: hostile, State: &state, Framework: hostile, Side: &Side{Number: hostile, Title: hostile, Entries: []SideEntry{{hostile, &state, []Figure{{hostile, hostile}}, &level, []Phrase{h}, &state, &QR{hostile, hostile}}}}})
		p.Heading(Heading{2, hostile, hostile})
		p.Lead(Lead{h, []Fact{{hostile, h}}})
		p.Paragraph(Paragraph{Text: h})
		p.Note(Note{controls.Tolerated, hostile, h})
		p.Table(Table{hostile, []Column{{Title: hostile}, {hostile, StateColumn, 0}}, []Row{{[]Cell{{Text: h, Sub: h, State: &state, Assurance: &level}}, hostile}}, hostile, hostile, true, false})
		p.Measurements(Measurements{Title: hostile, Text: hostile, TargetWords: hostile, LowWords: hostile, HighWords: hostile, High: 1, Windows: []Window{{hostile, hostile, true, false, 0, hostile}, {hostile, hostile, false, false, 0, hostile}}, Caption: hostile, Alternative: hostile})
		p.SupportLadder(SupportLadder{hostile, hostile, hostile, hostile, []SupportStep{{hostile, hostile, hostile, hostile}}, hostile})
		p.Finding(Finding{hostile, state, hostile, hostile, hostile, []SourceLine{{1, hostile, 2, 400}, {2, hostile, 900, 1}}, []Fact{{hostile, h}}, Fact{hostile, h}, hostile, []string{"a b", hostile}})
		p.Steps(Steps{[]Step{{hostile, h, []string{hostile}, []string{hostile}, h}}})
		p.KeyValues(KeyValues{hostile, []Fact{{hostile, h}}})
		p.Columns(Columns{[]ListColumn{{hostile, []Phrase{h}}}})
		p.Closing(Closing{hostile, h})
	}}
	page := written(t, r, "en")
	elements := parse(t, page)
	shown := strings.ReplaceAll(strings.ReplaceAll(hostile, "\u202e", ""), "\u0000", "")
	seen := 0
	for _, e := range elements {
		if e.name == "img" {
			t.Error("text has become an <img>")
		}
		for name := range e.attrs {
			if strings.HasPrefix(name, "on") {
				t.Errorf("<%s> has %s", e.name, name)
			}
		}
		if strings.Contains(e.text, shown) {
			seen++
		}
	}
	if seen < 60 {
		t.Errorf("the text is to be read as it is in %d places only", seen)
	}
	if n := strings.Count(page, "</script>"); n != 1 {
		t.Errorf("%d times </script>", n)
	}
}

func TestNothingIsCutShortUpToTwoThousandFindings(t *testing.T) {
	page := written(t, manyFindings(allFindings), "de")
	if size := len(page); size >= 1<<20 {
		t.Errorf("%d findings take %d bytes", allFindings, size)
	}
	page = whole(page)
	for _, i := range []int{0, 9, 1999} {
		if !strings.Contains(page, fmt.Sprintf("services/webhosting.yaml:%d:16", i+2)) || !strings.Contains(page, fmt.Sprintf("services/webhosting-%d/", i+2)) {
			t.Errorf("finding %d is not there", i)
		}
	}
	if !strings.Contains(page, "oder vereinbaren Sie einen längeren") {
		t.Error("the mend is not said")
	}
}

func TestAnAuditWithTwoThousandFindingsStaysLight(t *testing.T) {
	a := assessment()
	some := a.Findings[0]
	for i := range allFindings {
		f := some
		f.Fingerprint, f.At.Line, f.Rule = fmt.Sprintf("%016x", i), i+1, fmt.Sprintf("rule-%d", i/10)
		f.Address = fmt.Sprintf("services/webmail-%d/continuity/backup/every", i)
		a.Findings = append(a.Findings, f)
		for _, framework := range a.Frameworks {
			for k := range framework.Controls {
				if s := &framework.Controls[k]; len(s.Findings) > 0 {
					s.Findings = append(s.Findings, f.Fingerprint)
				}
			}
		}
	}
	page := written(t, Audit(a, house(t), language(t, "de")), "de")
	if size := len(page); size >= 1<<20 {
		t.Errorf("%d findings take %d bytes", allFindings, size)
	}
	if n := strings.Count(whole(page), "/continuity/backup/every"); n < allFindings {
		t.Errorf("%d of %d findings are there", n, allFindings)
	}
}

func TestBeyondTwoThousandFindingsThoseThatFailAreThere(t *testing.T) {
	page := written(t, manyFindings(allFindings+20), "de")
	if !strings.Contains(page, "services/webhosting.yaml:2:16") {
		t.Error("a failing finding is not there")
	}
	if strings.Contains(page, "services/webhosting.yaml:11:16") {
		t.Error("a tolerated finding is there")
	}
	if !strings.Contains(page, "weitere Befunde") {
		t.Error("nothing says that findings are left out")
	}
}

func TestWhatFindingsOfARuleShareIsSaidOnce(t *testing.T) {
	page := whole(written(t, manyFindings(1000), "de"))
	// Fifty rules under twenty controls, open and tolerated apart.
	if n := strings.Count(page, "oder vereinbaren Sie einen längeren"); n < 50 || n > 140 {
		t.Errorf("the mend of 50 rules is said %d times", n)
	}
	if n := strings.Count(page, "/continuity/backup/every"); n != 1000 {
		t.Errorf("%d addresses, want 1000", n)
	}
}

func TestTheFilterCountsWhatItFinds(t *testing.T) {
	elements := parse(t, written(t, everyBlock(), "de"))
	entries := 0
	for _, e := range elements {
		if classes := strings.Fields(e.attrs["class"]); slices.Contains(classes, "e") && !slices.Contains(classes, "r") || slices.Contains(classes, "own") {
			entries++
		}
	}
	for i, e := range elements {
		if e.name != "form" {
			continue
		}
		if _, hidden := e.attrs["hidden"]; !hidden {
			t.Error("the filter is shown without its script")
		}
		for _, e := range elements[i:] {
			if e.name == "output" {
				if want := fmt.Sprintf("%d Einträge", entries); e.text != want {
					t.Errorf("the filter says %q, want %q", e.text, want)
				}
				return
			}
		}
	}
	t.Error("no filter")
}

// Every sentence of the page itself has its German.
func TestThePageSpeaksGerman(t *testing.T) {
	german := language(t, "de")
	for _, sentence := range sentences(t, "html*.go") {
		if !german.Has(sentence) {
			t.Errorf("internal/lang/de/html.yaml lacks %q", sentence)
		}
	}
}
