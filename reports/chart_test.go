package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/examples"
	"github.com/trustcap/trustcap/internal/inventory"
)

// longest is as long as a German title gets.
const longest = "Verarbeitung von Verkehrsdaten nach dem Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz, Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"

// fullMap is as much as a map draws: twelve recipients with the longest names in
// four kinds of countries, and 24 lines.
func fullMap() DataMap {
	m := DataMap{Title: "Welche Daten wohin gehen", Data: "Datenart", Recipient: "Empfänger", Both: "Land und Empfänger", Country: "Land", Outside: "außerhalb des EWR", Caption: "Eine Linie."}
	for i := range mostPlaces {
		p := DataPlace{Country: []string{"Deutschland", "Österreich", "Drittland: Vereinigtes Königreich Großbritannien und Nordirland", "Drittland: Vereinigte Staaten"}[i/3], Name: fmt.Sprintf("%d %s", i, longest), Role: "Auftragsverarbeiter; " + longest}
		p.Outside, p.Transfer = i/3 > 1, i/3 > 1
		m.Places = append(m.Places, p)
	}
	for i := range 8 {
		m.Kinds = append(m.Kinds, DataKind{fmt.Sprintf("%d %s", i, longest), []int{i, (i + 3) % mostPlaces, (i + 7) % mostPlaces}})
	}
	return m
}

func drawings(t testing.TB) map[string]Drawing {
	h := history(t)
	u := audit{a: assessment(), words: words{language(t, "de")}, history: h}
	u.index()
	var rows []CourseRow
	for _, c := range h.Controls {
		rows = append(rows, u.courseRow(c))
	}
	course := u.course("Verlauf", rows, false)
	measured := Measurements{Low: 92, High: 98, Target: 95, LowWords: "92 %", HighWords: "98 %", TargetWords: "Ziel 95 %"}
	for i, v := range []float64{92, 95, 94.9, 95.1, 98, 0, 96, 93, 97.123, 95, 95, 98} {
		measured.Windows = append(measured.Windows, Window{Label: months[i], Sub: map[bool]string{true: "2026"}[i == 0], Measured: v > 0, Met: v >= 95, Value: v, Words: map[bool]string{true: fmt.Sprint(v), false: "keine Messung"}[v > 0]})
	}
	english := measured
	english.LowWords, english.HighWords, english.TargetWords = "99.97%", "99.997%", "Target 99.975%"
	out := map[string]Drawing{
		"full map": fullMap().Draw(mainWidth), "full map, whole width": fullMap().Draw(fullWidth), "full map, narrow": fullMap().Draw(narrowWidth),
		"measured": measured.Draw(mainWidth), "measured in English": english.Draw(mainWidth), "head of a course": course.Head(98),
		"bar":                    Bar{Counts: map[controls.State]int{controls.NotAssessed: 21, controls.NotSatisfied: 1, controls.Satisfied: 46, controls.NotApplicable: 7}}.draw(0.6),
		"rung":                   Rung{Weakest: controls.Declared, Strongest: controls.External}.draw(),
		"a rung without a proof": Rung{Weakest: controls.NoProof, Strongest: controls.NoProof, Words: "ohne Nachweis"}.draw(),
	}
	for i, r := range course.Rows {
		out[fmt.Sprintf("track %d", i)] = course.Track(r, 98, courseRow)
	}
	return out
}

func TestNothingSticksOutOfADrawing(t *testing.T) {
	for name, d := range drawings(t) {
		for _, e := range d.Elements {
			var left, right, top, foot float64
			switch e.Form {
			case Words:
				x, w := e.extent()
				left, right = x, x+w
				top, foot = e.Points[0].Y-e.Size*mmPerPoint*0.73, e.Points[0].Y+e.Size*mmPerPoint*0.21
			default:
				left, top, right, foot = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
				for _, p := range e.Points {
					left, right = min(left, p.X-e.Radius), max(right, p.X+e.Radius)
					top, foot = min(top, p.Y-e.Radius), max(foot, p.Y+e.Radius)
				}
			}
			if left < -0.35 || top < -0.35 || right > d.Width+0.35 || foot > d.Height+0.35 {
				t.Errorf("%s: %q of form %d reaches from %.1f, %.1f to %.1f, %.1f, out of %.1f × %.1f", name, e.Text, e.Form, left, top, right, foot, d.Width, d.Height)
			}
		}
	}
}

func TestNoTextOfADrawingLiesOnAnother(t *testing.T) {
	for name, d := range drawings(t) {
		var texts []Element
		for _, e := range d.Elements {
			if e.Form == Words && e.Text != "" {
				texts = append(texts, e)
			}
		}
		for i, a := range texts {
			for _, b := range texts[i+1:] {
				ax, aw := a.extent()
				bx, bw := b.extent()
				ay, by := a.Points[0].Y, b.Points[0].Y
				if ax+0.1 < bx+bw && bx+0.1 < ax+aw && ay-a.Size*mmPerPoint*0.7 < by && by-b.Size*mmPerPoint*0.7 < ay {
					t.Errorf("%s: %q lies on %q", name, a.Text, b.Text)
				}
			}
		}
	}
}

func TestATextOfADrawingIsNotBelowSevenPoints(t *testing.T) {
	for name, d := range drawings(t) {
		for _, e := range d.Elements {
			if e.Form == Words && e.Size < 7 {
				t.Errorf("%s: %q is set in %v pt", name, e.Text, e.Size)
			}
		}
		for _, e := range d.svg(pxPerMM).Elements {
			if e.Size != "" && e.Size < "12.5" && len(e.Size) >= 4 {
				t.Errorf("%s: %q is set in %s px", name, e.Text, e.Size)
			}
		}
	}
}

// What the eye tells apart without colour: no two states have a segment of the
// same forms.
func TestSegmentsDifferWithoutColour(t *testing.T) {
	seen := map[string]controls.State{}
	for _, s := range controls.States {
		var d Drawing
		d.segment(s, 0, 0, 20, courseHeight)
		var forms []string
		for _, e := range d.Elements {
			forms = append(forms, fmt.Sprint(e.Form, e.Points, e.Stroke, e.Ink == InkSurface))
		}
		key := strings.Join(forms, ";")
		if other, twice := seen[key]; twice {
			t.Errorf("%s is drawn as %s", s, other)
		}
		seen[key] = s
	}
}

func TestAGapIsNeverBridged(t *testing.T) {
	c := Course{From: "2026-01-01", To: "2026-12-31", NoRun: "kein Lauf",
		Gaps: []controls.DayRange{{From: "2026-02-01", To: "2026-02-28", Days: 28}, {From: "2026-11-22", To: "2026-12-31", Days: 40}}}
	row := CourseRow{Spans: []controls.Span{
		{State: controls.Satisfied, From: "2026-01-01", To: "2026-01-31", Days: 31},
		{State: controls.Satisfied, From: "2026-03-01", To: "2026-11-20", Days: 265},
		{State: controls.NotSatisfied, From: "2026-11-21", To: "2026-11-21", Days: 1},
	}}
	const width = 365.0 / 5 // 5 days a mm
	d := c.Track(row, width, courseRow)
	day := func(n float64) float64 { return n / 5 } // from 1 January
	covered := func(x float64) bool {
		return slices.ContainsFunc(d.Elements, func(e Element) bool {
			if e.Form != Area || e.Ink == InkSurface {
				return false
			}
			left, right := e.Points[0].X, e.Points[1].X
			return left <= x && x <= right
		})
	}
	for name, tt := range map[string]struct {
		x    float64
		want bool
	}{
		"the last day before the gap": {day(30.5), true},
		"the first day of the gap":    {day(32), false},
		"the middle of the gap":       {day(45), false},
		"the last day of the gap":     {day(58), false},
		"the first day after it":      {day(60), true},
		"the last day with a run":     {day(324.5), true},
		"a week after the last run":   {day(331), false},
		"the last day of the period":  {day(364), false},
	} {
		if got := covered(tt.x); got != tt.want {
			t.Errorf("%s is drawn in a state: %v, want %v", name, got, tt.want)
		}
	}
	// One day is 0.2 mm, and widened.
	var last Element
	for _, e := range d.Elements {
		if e.Ink == InkOf(controls.NotSatisfied) {
			last = e
		}
	}
	if w := last.Points[1].X - last.Points[0].X; math.Abs(w-courseLeast) > 1e-9 {
		t.Errorf("a day is %.2f mm wide, want %v", w, courseLeast)
	}
	if at := (last.Points[0].X + last.Points[1].X) / 2; math.Abs(at-day(324.5)) > 0.01 {
		t.Errorf("the day stands at %.2f, want %.2f", at, day(324.5))
	}
}

func TestAMapIsDrawnAsFarAsTheEyeFollows(t *testing.T) {
	small := fullMap()
	tooMany, tooBusy := fullMap(), fullMap()
	tooMany.Places = append(tooMany.Places, DataPlace{Country: "Indien", Name: "Dreizehnter"})
	tooBusy.Kinds[0].To = append(tooBusy.Kinds[0].To, 11)
	for name, tt := range map[string]struct {
		m    DataMap
		want bool
	}{
		"twelve recipients and 24 lines": {small, true},
		"thirteen recipients":            {tooMany, false},
		"25 lines":                       {tooBusy, false},
		"nothing":                        {DataMap{}, false},
	} {
		if got := tt.m.Drawable(); got != tt.want {
			t.Errorf("%s: drawn is %v, want %v", name, got, tt.want)
		}
	}
}

// Whatever is written at the axis and at the windows is there, whole.
func TestNoWordOfMeasurementsIsCut(t *testing.T) {
	m := Measurements{Low: 99, High: 100, Target: 99.9, LowWords: "99%", HighWords: "100%", TargetWords: "Target 99.975% of the requests in a month"}
	for i := range 12 {
		m.Windows = append(m.Windows, Window{Label: months[i], Sub: "2026", Measured: i != 3, Met: true, Value: 99.95, Words: map[bool]string{true: "99.95", false: "no measurement"}[i != 3]})
	}
	var all []string
	for _, e := range m.Draw(mainWidth).Elements {
		all = append(all, e.Text)
	}
	text := strings.Join(strings.Fields(strings.Join(all, " ")), " ")
	for _, want := range []string{"99%", "Target 99.975% of the requests in a month", "no measurement", "Dec"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if n := strings.Count(text, "99.95 "); n < 10 {
		t.Errorf("%d values are there", n)
	}
}

// The left side is sorted by the mean position of its recipients; that of its
// table stays as it was.
func TestKindsStandWhereTheirLinesGo(t *testing.T) {
	m := DataMap{Places: make([]DataPlace, 4), Kinds: []DataKind{{"low", []int{3}}, {"both", []int{0, 3}}, {"high", []int{0}}}}
	var got []string
	for _, k := range m.sorted() {
		got = append(got, k.Name)
	}
	if diff := cmp.Diff([]string{"high", "both", "low"}, got); diff != "" {
		t.Error(diff)
	}
}

// Every line of the picture stands in the table.
func TestTheTableOfAMapHoldsAllOfIt(t *testing.T) {
	m := fullMap()
	table := m.Table(language(t, "de"))
	if len(table.Rows) != len(m.Places) {
		t.Fatalf("%d rows for %d recipients", len(table.Rows), len(m.Places))
	}
	flows := 0
	for i, row := range table.Rows {
		for _, k := range m.Kinds {
			if slices.Contains(k.To, i) != strings.Contains(row.Cells[2].Text.String(), k.Name) {
				t.Errorf("%s: %q", m.Places[i].Name, row.Cells[2].Text)
			} else if slices.Contains(k.To, i) {
				flows++
			}
		}
	}
	if flows != m.Flows() {
		t.Errorf("%d lines in the table, %d in the picture", flows, m.Flows())
	}
}

// mapOf is the map of what is declared.
func mapOf(t *testing.T, declared string) DataMap {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "o.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Haus, languages: [en], address: {street: A 1, postcode: \"1\", city: B, country: DE}}\n" + declared)})
	if err != nil {
		t.Fatal(err)
	}
	return words{language(t, "en")}.dataMap(inv, "Haus", "2026-11-21")
}

func TestCountriesStandInTheirOrder(t *testing.T) {
	m := mapOf(t, `datasets:
  d: {title: Letters, personal: {categories: [contact]}, countries: [DE]}
  free: {title: Maps, personal: none, countries: [DE]}
suppliers:
  us: {title: Plain Inc., role: processor, countries: [US]}
  dpf: {title: Listed Inc., role: processor, countries: [US], transfer: {mechanism: adequacy, framework: dpf}}
  ch: {title: Alpen AG, role: processor, countries: [CH]}
  at: {title: Donau GmbH, role: processor, countries: [AT], access_from: [AT, IN]}
  de: {title: Nord GmbH, role: processor, countries: [DE]}
purposes:
  p: {title: P, datasets: [d, free], recipients: [suppliers/us, suppliers/dpf, suppliers/ch, suppliers/at, suppliers/de, {name: Tax office Bremen, kind: authority, country: DE}]}
`)
	var got []string
	for _, p := range m.Places {
		s := p.Country + ": " + p.Name
		if p.Role != "" {
			s += " (" + p.Role + ")"
		}
		if p.Transfer {
			s += " dashed"
		}
		got = append(got, s)
	}
	want := []string{
		"Germany: Haus (own operation)",
		"Germany: Authority",
		"Germany: Nord GmbH (processor)",
		"Austria: Donau GmbH (processor)",
		"Third country: Switzerland: Alpen AG (processor; adequacy decision) dashed",
		"Third country: India: Donau GmbH (processor; remote access; no safeguard declared) dashed",
		"Third country: United States: Listed Inc. (processor; adequacy decision; EU-US Data Privacy Framework (DPF)) dashed",
		"Third country: United States: Plain Inc. (processor; no safeguard declared) dashed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(m.Kinds) != 1 || m.Kinds[0].Name != "Letters" || len(m.Kinds[0].To) != len(m.Places) {
		t.Errorf("kinds: %v", m.Kinds)
	}
}

// In a public edition a supplier that is named to customers alone has no name,
// and one that is not told at all is not there.
func TestTheMapTellsWhatIsTold(t *testing.T) {
	inv, err := inventory.Load(inventory.Source{Name: "o.yaml", Bytes: []byte(`trustcap: v1
organization: {name: Haus, languages: [en]}
datasets:
  d: {title: Letters, disclose: public, personal: {categories: [contact]}, countries: [DE]}
  secret: {title: Secret, disclose: internal, personal: {categories: [contact]}, countries: [DE]}
suppliers:
  a: {title: Alpha GmbH, disclose: public, role: processor, countries: [DE]}
  b: {title: Beta GmbH, disclose: internal, role: processor, countries: [DE]}
purposes:
  p: {title: P, disclose: public, datasets: [d, secret], recipients: [suppliers/a, suppliers/b, {name: House bank, kind: bank, country: DE}]}
`)})
	if err != nil {
		t.Fatal(err)
	}
	for to, want := range map[string][]string{"public": {"Bank", "Supplier"}, "customers": {"Alpha GmbH", "Bank"}} {
		m := words{language(t, "en")}.dataMap(inv.Disclosed(to), "Haus", "2026-11-21")
		var got []string
		for _, p := range m.Places {
			got = append(got, p.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("to %s:\n%s", to, diff)
		}
		if len(m.Kinds) != 1 || m.Kinds[0].Name != "Letters" {
			t.Errorf("to %s: %v", to, m.Kinds)
		}
	}
}

// The maps of the examples have no recipient without a line and no line to
// nowhere, whether they are drawn or set as a table.
func TestTheMapsOfTheExamples(t *testing.T) {
	for _, name := range examples.Names() {
		inv, err := inventory.Load(inventory.Source{FS: examples.FS, Path: name})
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range []string{"de", "en"} {
			for to, facts := range map[string]declarations{"inside": inv, "customers": inv.Disclosed("customers"), "public": inv.Disclosed("public")} {
				m := words{language(t, tag)}.dataMap(facts, "Haus", "2026-11-21")
				reached := map[int]bool{}
				for _, k := range m.Kinds {
					for _, i := range k.To {
						reached[i] = true
					}
				}
				if len(reached) != len(m.Places) {
					t.Errorf("%s, %s, %s: %d of %d recipients have a line", name, tag, to, len(reached), len(m.Places))
				}
				if m.Flows() == 0 {
					continue
				}
				if m.Drawable() && m.Draw(mainWidth).Height > bottom-top {
					t.Errorf("%s, %s, %s: the map does not fit a page", name, tag, to)
				}
				t.Logf("%s, %s, %s: %d kinds, %d recipients, %d lines", name, tag, to, len(m.Kinds), len(m.Places), m.Flows())
			}
		}
	}
}

// Each chart gives a table that says what it draws.
func TestEveryChartGivesATable(t *testing.T) {
	en := language(t, "en")
	for name, c := range map[string]Chart{
		"bars":         StateBars{Rows: []Bar{{Title: "T", Counts: map[controls.State]int{controls.Satisfied: 3}, Total: 3}}, Heads: heads()},
		"ladder":       Ladder{Rows: []Rung{{Number: "T1", Title: "T", State: State{controls.Satisfied, "satisfied"}, Weakest: controls.Declared, Strongest: controls.Declared, Words: "declared"}}},
		"measurements": Measurements{Windows: []Window{{Label: "Nov", Sub: "2025", Measured: true, Met: true, Words: "95.1"}}, Alternative: "met"},
		"support":      SupportLadder{Rows: []SupportStep{{"First line", "phone", "Mo", "German"}}},
		"course":       Course{From: "2026-01-01", To: "2026-01-31", Rows: []CourseRow{{ID: "A.1", Days: map[controls.State]int{controls.Satisfied: 3}, Of: 3}}, Heads: heads()},
		"map":          DataMap{Places: []DataPlace{{Country: "DE", Name: "N"}}, Kinds: []DataKind{{"K", []int{0}}}},
	} {
		table := c.Table(en)
		if len(table.Rows) != 1 || len(table.Rows[0].Cells) != len(table.Columns) {
			t.Errorf("%s: %d rows, a row of %d cells for %d columns", name, len(table.Rows), len(table.Rows[0].Cells), len(table.Columns))
		}
		if c.Describe(en) == "" {
			t.Errorf("%s is not described", name)
		}
	}
}
