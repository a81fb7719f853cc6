package reports

import (
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// listener is a Pen that hears every word.
type listener struct {
	words []string
	leads map[string]string // section to its first lead
	notes map[string][]Note
	at    string
}

func listen(r Report) *listener {
	l := &listener{leads: map[string]string{}, notes: map[string][]Note{}}
	r.Draw(l)
	return l
}

func (l *listener) hear(words ...string) { l.words = append(l.words, words...) }

func (l *listener) facts(facts []Fact) {
	for _, f := range facts {
		l.hear(f.Label, f.Value.String())
	}
}

func (l *listener) Cover(c Cover) {
	l.hear(c.Issuer, c.Title, strings.Join(c.Subtitle, " "), c.Sentence, c.Closing, c.SeeWords)
	l.facts(c.Facts)
	if c.Ladder != nil {
		l.Ladder(*c.Ladder)
	}
	if c.Bars != nil {
		l.StateBars(*c.Bars)
	}
}

func (l *listener) Section(s Section) {
	l.at = s.ID
	l.hear(s.Title, s.Short)
	if s.Side != nil {
		l.hear(s.Side.Number, s.Side.Title)
		for _, e := range s.Side.Entries {
			l.hear(e.Label)
			if e.Remark != nil {
				l.hear(e.Remark.Words)
			}
			for _, line := range e.Lines {
				l.hear(line.String())
			}
		}
	}
}

func (l *listener) Heading(h Heading) { l.hear(h.Text) }

func (l *listener) Lead(lead Lead) {
	if _, ok := l.leads[l.at]; !ok {
		l.leads[l.at] = lead.Text.String()
	}
	l.hear(lead.Text.String())
	l.facts(lead.Facts)
}

func (l *listener) Paragraph(p Paragraph) { l.hear(p.Text.String()) }

func (l *listener) Note(n Note) {
	l.notes[l.at] = append(l.notes[l.at], n)
	l.hear(n.Lead, n.Text.String())
}

func (l *listener) Table(t Table) {
	l.hear(t.Title, t.Caption)
	for _, c := range t.Columns {
		l.hear(c.Title)
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			l.hear(c.Text.String(), c.Sub.String())
			if c.State != nil {
				l.hear(c.State.Words)
			}
		}
	}
}

func (l *listener) StateBars(b StateBars) { l.hear(b.Title, b.Caption) }

func (l *listener) Ladder(b Ladder) {
	l.hear(b.Caption)
	for _, r := range b.Rows {
		l.hear(r.Title, r.State.Words, r.Words)
	}
}

func (l *listener) Measurements(m Measurements) { l.hear(m.Title, m.Text, m.Caption, m.Alternative) }

// Chart is heard by its table, and by all that is written in the picture.
func (l *listener) Chart(c Chart) {
	en, err := lang.Open("en")
	if err != nil {
		panic(err)
	}
	l.hear(c.Describe(en))
	l.Table(c.Table(en))
	if d, ok := c.(Drawn); ok {
		for _, e := range d.Draw(mainWidth).Elements {
			l.hear(e.Text)
		}
	}
}

func (l *listener) SupportLadder(s SupportLadder) {
	l.hear(s.Title, s.Caption)
	for _, r := range s.Rows {
		l.hear(r.Title, r.Sub, r.Hours, r.Languages)
	}
}

func (l *listener) Finding(f Finding) {
	l.hear(f.Sentence, f.At, f.Mend.Value.String())
	l.facts(f.Facts)
}

func (l *listener) Steps(s Steps) {
	for _, step := range s.Steps {
		l.hear(step.Lead, step.Text.String(), step.Then.String())
	}
}

func (l *listener) KeyValues(k KeyValues) { l.hear(k.Title); l.facts(k.Facts) }

func (l *listener) Columns(c Columns) {
	for _, col := range c.Columns {
		l.hear(col.Title)
		for _, item := range col.Items {
			l.hear(item.String())
		}
	}
}

func (l *listener) Closing(c Closing) { l.hear(c.Lead, c.Text.String()) }

func trustHeard(t *testing.T, tag, audience string) *listener {
	l := language(t, tag)
	return listen(Trust(public(audience), house(t).Disclosed(audience), l))
}

func TestTheTrustReportNeverTellsWhatStaysInside(t *testing.T) {
	for _, audience := range []string{"public", "customers"} {
		for _, tag := range []string{"de", "en"} {
			heard := strings.Join(trustHeard(t, tag, audience).words, "\n")
			for _, inside := range []string{"Canary", "house.yaml", "service-backup-within-rpo", "services/", "head-of-it", "legacy-crm", "a backup is made", "Gesichert wird", "Leitung IT"} {
				if strings.Contains(heard, inside) {
					t.Errorf("%s, %s: tells %q", tag, audience, inside)
				}
			}
		}
	}
}

func TestThePublicIsToldLessThanCustomers(t *testing.T) {
	public, customers := strings.Join(trustHeard(t, "de", "public").words, "\n"), strings.Join(trustHeard(t, "de", "customers").words, "\n")
	for _, s := range []string{"Versanddienst Delta Inc.", "Maximal zulässiger Datenverlust"} {
		if strings.Contains(public, s) || !strings.Contains(customers, s) {
			t.Errorf("%q is for customers only", s)
		}
	}
}

func TestAnAnswerWithAGraveOpenFindingDoesNotReadPositive(t *testing.T) {
	for tag, want := range map[string]string{"de": "Diese Frage können wir heute nicht positiv beantworten", "en": "We cannot answer this question positively today"} {
		l := trustHeard(t, tag, "customers")
		if got := l.leads["T8"]; !strings.HasPrefix(got, want) {
			t.Errorf("the answer to T8 begins %q", got)
		}
		if got := l.leads["T5"]; strings.HasPrefix(got, want) {
			t.Errorf("the answer to T5, whose open finding is of medium severity, begins %q", got)
		}
	}
}

func TestWhatIsOpenIsSaidInOnePlainSentence(t *testing.T) {
	l := trustHeard(t, "de", "customers")
	for question, want := range map[string]string{
		"T2": "Dazu liegt noch kein Nachweis vor: Messbare Leistungszusagen (T2.2).",
		"T4": "1 von 4 Prüfpunkten ist befristet toleriert und zählt nicht als erfüllt (T4.2).",
		"T5": "Am 21.11.2026 war 1 von 6 Prüfpunkten offen (T5.2).",
	} {
		if len(l.notes[question]) == 0 || l.notes[question][0].Text.String() != want {
			t.Errorf("%s: %v, want %q", question, l.notes[question], want)
		}
	}
	if len(l.notes["T1"]) != 0 {
		t.Errorf("nothing is open in T1: %v", l.notes["T1"])
	}
}

func TestWhereNothingIsDeclaredThePageSaysSo(t *testing.T) {
	de := language(t, "de")
	l := listen(Trust(public("public"), empty(t).Disclosed("public"), de))
	if got, want := l.leads["T6"], "Dazu liegt noch kein Nachweis vor."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A certificate is told in its one pattern, and is gone on the day it no longer
// holds.
func TestACertificateIsToldInOnePattern(t *testing.T) {
	de := language(t, "de")
	certificate := "  c: {kind: certificate, disclose: public, standard: ISO/IEC 27001, edition: \"2022\", number: N-1, body: Prüf GmbH, accreditation: {by: DAkkS}, scope: Betrieb, excluded: Büro, issued: 2025-01-10, expires: 2028-01-09, status: valid}\n"
	for name, test := range map[string]struct {
		evidence, asOf, want string
	}{
		"in force":                 {certificate, "2026-11-21", "Das Managementsystem für Informationssicherheit von Haus GmbH ist nach ISO/IEC 27001:2022 zertifiziert durch Prüf GmbH (akkreditiert durch DAkkS), Geltungsbereich „Betrieb“, Zertifikat N-1, gültig bis 09.01.2028. Nicht umfasst: Büro."},
		"on its last day":          {certificate, "2028-01-09", "Das Managementsystem"},
		"expired":                  {certificate, "2028-01-10", ""},
		"suspended":                {strings.ReplaceAll(certificate, "status: valid", "status: suspended"), "2026-11-21", ""},
		"without scope":            {strings.ReplaceAll(certificate, "scope: Betrieb, ", ""), "2026-11-21", ""},
		"a supplier's is not ours": {strings.ReplaceAll(certificate, "standard:", "for: suppliers/nord, standard:"), "2026-11-21", ""},
		"of another standard":      {strings.ReplaceAll(certificate, "ISO/IEC 27001", "ISO 9001"), "2026-11-21", "Das Managementsystem von Haus GmbH ist nach ISO 9001:2022"},
	} {
		t.Run(name, func(t *testing.T) {
			inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Haus GmbH, languages: [de]}\nsuppliers:\n  nord: {title: Nord GmbH, disclose: public}\nevidence:\n" + test.evidence)})
			if err != nil {
				t.Fatal(err)
			}
			p := &controls.PublicAssessment{AsOf: test.asOf, ValidUntil: test.asOf, Audience: "public", Issuer: "Haus GmbH"}
			said := strings.Join(trust{p: p, facts: inv.Disclosed("public"), words: words{de}}.answerSecurity(), " ")
			if test.want == "" && said != "" || !strings.HasPrefix(said, test.want) {
				t.Errorf("said %q, want %q", said, test.want)
			}
		})
	}
}

func TestAPromiseIsMet(t *testing.T) {
	inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte(`trustcap: v1
organization: {name: Haus GmbH, languages: [de]}
services:
  web:
    title: Web
    disclose: public
    promise:
      availability: {target: 99.9%, window: &month {length: P1M, kind: calendar}}
      first-response: {target: PT4H, share: 95%, window: *month}
      resolution: {target: PT8H, window: *month}
      delivery: {target: 99%, window: *month}
evidence:
  a: {kind: measurement, disclose: public, for: services/web/promise/availability, windows: {2026-07: PT44M38S, 2026-08: 99.9%, 2026-09: 99.89%, 2026-10: 100%}}
  d: {kind: measurement, disclose: public, for: services/web/promise/delivery, windows: {2026-Q3: 99.9%}}
  b: {kind: measurement, disclose: public, for: services/web/promise/first-response, windows: {2026-09: 95%, 2026-10: 94.9%}}
  c: {kind: measurement, disclose: public, for: services/web/promise/resolution, windows: {2026-09: PT8H, 2026-10: PT9H}}
`)})
	if err != nil {
		t.Fatal(err)
	}
	r := trust{p: &controls.PublicAssessment{}, facts: inv.Disclosed("public"), words: words{language(t, "en")}}
	want := map[string]int{"availability": 3, "first-response": 1, "resolution": 1}
	for _, m := range r.measuredPromises() {
		if got := m.met(); got != want[m.id] {
			t.Errorf("%s was met %d times, want %d", m.id, got, want[m.id])
		}
	}
	if got := len(r.measuredPromises()); got != 3 {
		t.Errorf("%d promises were measured", got)
	}
	for _, p := range r.promises() {
		if got := r.measuredOtherwise(p); got != (p.id == "delivery") {
			t.Errorf("%s is measured otherwise: %t", p.id, got)
		}
	}
}

func TestMonthsWithoutAMeasurementAreNotBridged(t *testing.T) {
	for name, tt := range map[string]struct {
		measured, asOf, want string
	}{
		"between measurements":                   {"2025-11 2026-02 2026-03", "2026-04-02", "2025-11 2025-12 2026-01 2026-02 2026-03"},
		"after the last, the month not yet over": {"2026-06 2026-07", "2026-10-31", "2026-06 2026-07 2026-08 2026-09"},
		"no more than twelve, the newest":        {"2025-01 2025-02 2025-12", "2026-02-01", "2025-02 2025-03 2025-04 2025-05 2025-06 2025-07 2025-08 2025-09 2025-10 2025-11 2025-12 2026-01"},
		"measured in the month that is not over": {"2026-09 2026-10", "2026-10-31", "2026-09 2026-10"},
		"over the turn of the year":              {"2025-11", "2026-02-11", "2025-11 2025-12 2026-01"},
	} {
		var windows []measuredWindow
		for _, key := range strings.Fields(tt.measured) {
			windows = append(windows, measuredWindow{key: key, value: &inventory.Value{}})
		}
		var keys []string
		for _, w := range complete(windows, tt.asOf) {
			keys = append(keys, w.key)
			if (w.value != nil) != strings.Contains(tt.measured, w.key) {
				t.Errorf("%s: %s is measured: %v", name, w.key, w.value != nil)
			}
		}
		if got := strings.Join(keys, " "); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := complete([]measuredWindow{{key: "2026-Q1"}, {key: "2026-Q3"}}, "2026-11-21"); len(got) != 2 {
		t.Errorf("quarters become %v", got)
	}
}

func TestStatesAreShownInWords(t *testing.T) {
	for _, test := range []struct {
		status controls.Status
		law    bool
		want   string
	}{
		{controls.Status{State: controls.Satisfied}, false, "erfüllt"},
		{controls.Status{State: controls.NotApplicable}, true, "nicht einschlägig"},
		{controls.Status{State: controls.NotSatisfied, Until: "2026-12-31"}, true, "nicht erfüllt, toleriert bis 31.12.2026"},
		{controls.Status{State: controls.Tolerated, Until: "2026-12-31"}, false, "befristet toleriert bis 31.12.2026"},
		{controls.Status{State: controls.PartlyEvidenced, Counted: 3, Counts: map[controls.State]int{controls.NotAssessed: 1, controls.Satisfied: 2}}, false, "1 von 3 nicht geprüft"},
		{controls.Status{State: controls.Satisfied, Counted: 4, Counts: map[controls.State]int{controls.Satisfied: 4}}, false, "4 von 4 erfüllt"},
	} {
		if got := (words{language(t, "de")}).status(test.status, test.law); got.Words != test.want || got.State != test.status.State {
			t.Errorf("%v is shown as %v, want %q", test.status.State, got, test.want)
		}
	}
}

func TestTheAuditReportShowsEachFindingInFullOnce(t *testing.T) {
	l := language(t, "en")
	heard := listen(Audit(assessment(), house(t), l))
	text := strings.Join(heard.words, "\n")
	for _, want := range []string{"house.yaml:55:64", "Set continuity/backup/every to at most PT1H.", "It says “implemented”, the state is “not satisfied”.", "Replaced by the end of the year", "Show a sample of reports", "dialogue-reject-all", "no marker"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(text, "Set continuity/backup/every to at most PT1H."); n != 1 {
		t.Errorf("the finding stands in full %d times", n)
	}
}

func TestAnUnknownFormatNamesThoseThereAre(t *testing.T) {
	err := Write(nil, "docx", Report{}, (*lang.Language)(nil))
	if err == nil || !strings.Contains(err.Error(), "pdf") {
		t.Error(err)
	}
}
