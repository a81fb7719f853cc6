package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

func dues(t *testing.T, due ...controls.Due) Deadlines {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "house.yaml", Bytes: []byte("trustcap: v1\norganization: {name: X, languages: [de, en]}\npeople:\n  ciso: {title: {de: Leitung Sicherheit, en: Head of security}}\n")})
	if err != nil {
		t.Fatal(err)
	}
	a := assessment()
	a.Due = due
	return Deadlines{Assessment: a, Until: "2027-01-20", Inventory: inv}
}

func encodeDue(t *testing.T, format, tag string, d Deadlines) string {
	t.Helper()
	var b bytes.Buffer
	if err := EncodeDue(&b, format, d, EncodeOptions{Language: language(t, tag)}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readCalendar reads an iCalendar stream as RFC 5545 writes it (3.1, 3.4, 3.6):
// its events, each from name to value. It holds every line to its form.
func readCalendar(t *testing.T, stream string) []map[string]string {
	t.Helper()
	if !strings.HasSuffix(stream, "\r\n") || strings.Count(stream, "\n") != strings.Count(stream, "\r\n") || strings.Count(stream, "\r") != strings.Count(stream, "\r\n") {
		t.Errorf("lines do not end in CRLF:\n%q", stream)
	}
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSuffix(stream, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets, or a character cut in two: %q", len(line), line)
		}
		if more, ok := strings.CutPrefix(line, " "); ok {
			lines[len(lines)-1] += more
			continue
		}
		lines = append(lines, line)
	}
	var open []string
	var components int
	var events []map[string]string
	for _, line := range lines {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("no property: %q", line)
		}
		switch name {
		case "BEGIN":
			open = append(open, value)
			if len(open) == 2 {
				components++
			}
			if value == "VEVENT" {
				events = append(events, map[string]string{})
			}
		case "END":
			if len(open) == 0 || open[len(open)-1] != value {
				t.Fatalf("END:%s within %v", value, open)
			}
			open = open[:len(open)-1]
		default:
			if len(open) == 2 && open[1] == "VEVENT" {
				event := events[len(events)-1]
				if event[name] != "" {
					t.Errorf("%s stands twice", name)
				}
				event[name] = value
			}
		}
	}
	if len(open) != 0 || components == 0 || !strings.HasPrefix(stream, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") {
		t.Errorf("no calendar with a component: %s", stream)
	}
	uids := map[string]bool{}
	for _, e := range events {
		for _, name := range []string{"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} {
			if e[name] == "" {
				t.Errorf("%s is missing in %v", name, e)
			}
		}
		if uids[e["UID"]] {
			t.Errorf("the UID %s stands twice", e["UID"])
		}
		uids[e["UID"]] = true
	}
	return events
}

// unescape reads a TEXT (3.3.11).
func unescape(value string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(value)
}

func TestDeadlinesAreEventsOfACalendar(t *testing.T) {
	d := dues(t,
		controls.Due{Day: "2026-11-10", What: "Review is due", Address: "services/web,mail;x\\y/review", Owner: "ciso", At: inventory.Position{File: "dienste/größe.yaml", Line: 3, Column: 5}},
		controls.Due{Day: "2026-12-31", What: "Waiver ends", Address: "waivers/" + strings.Repeat("ü€", 60), Owner: "nobody"},
		controls.Due{Day: "9999-12-31", What: "Review is due", Address: "a\r\nEND:VCALENDAR\x00"},
	)
	stream := encodeDue(t, "ics", "de", d)
	events := readCalendar(t, stream)
	if len(events) != 3 {
		t.Fatalf("%d events:\n%s", len(events), stream)
	}
	first := events[0]
	delete(first, "UID")
	if diff := cmp.Diff(map[string]string{
		"DTSTAMP": "20261121T000000Z", "DTSTART;VALUE=DATE": "20261110", "DTEND;VALUE=DATE": "20261111", "TRANSP": "TRANSPARENT",
		"SUMMARY":     `Überprüfung fällig: services/web\,mail\;x\\y/review (überfällig)`,
		"DESCRIPTION": `Überprüfung fällig\nservices/web\,mail\;x\\y/review\nZuständig: Leitung Sicherheit\ndienste/größe.yaml:3:5`,
	}, first); diff != "" {
		t.Error(diff)
	}
	if got := unescape(events[1]["SUMMARY"]); !strings.HasSuffix(got, ": waivers/"+strings.Repeat("ü€", 60)) {
		t.Errorf("folded to %q", got)
	}
	if _, ok := events[2]["DTEND;VALUE=DATE"]; ok {
		t.Error("there is a day after the year 9999")
	}
	if got := events[2]["SUMMARY"]; got != `Überprüfung fällig: a\nEND:VCALENDAR` {
		t.Errorf("%q", got)
	}
	if encodeDue(t, "ics", "de", d) != stream {
		t.Error("other bytes for the same input")
	}
}

func TestAnEventKeepsItsIdentityWhenItsDayMoves(t *testing.T) {
	uid := func(tag string, change func(*controls.Due, *controls.Assessment)) string {
		due := controls.Due{Day: "2026-12-31", What: "Waiver ends", Address: "waivers/x/until"}
		d := dues(t)
		change(&due, d.Assessment)
		d.Assessment.Due = []controls.Due{due}
		return readCalendar(t, encodeDue(t, "ics", tag, d))[0]["UID"]
	}
	same := uid("en", func(*controls.Due, *controls.Assessment) {})
	for name, got := range map[string]string{
		"another day":      uid("en", func(d *controls.Due, _ *controls.Assessment) { d.Day, d.Owner = "2027-01-01", "ciso" }),
		"another language": uid("de", func(*controls.Due, *controls.Assessment) {}),
		"a later look":     uid("en", func(_ *controls.Due, a *controls.Assessment) { a.AsOf = "2026-12-01" }),
	} {
		if got != same {
			t.Errorf("%s: %s, not %s", name, got, same)
		}
	}
	for name, got := range map[string]string{
		"another address":      uid("en", func(d *controls.Due, _ *controls.Assessment) { d.Address = "waivers/y/until" }),
		"another organization": uid("en", func(_ *controls.Due, a *controls.Assessment) { a.Organization.Name = "Other" }),
		"another thing":        uid("en", func(d *controls.Due, _ *controls.Assessment) { d.What = "Evidence ends" }),
	} {
		if got == same {
			t.Errorf("%s has the same UID", name)
		}
	}
}

func TestACalendarWithoutEventsIsOne(t *testing.T) {
	if events := readCalendar(t, encodeDue(t, "ics", "en", dues(t))); len(events) != 0 {
		t.Errorf("%v", events)
	}
}

func TestLinesAreFoldedBetweenCharacters(t *testing.T) {
	for n := range 160 {
		for _, sign := range []string{"a", "ü", "€", "😀"} {
			address := strings.Repeat("x", n) + strings.Repeat(sign, 40)
			events := readCalendar(t, encodeDue(t, "ics", "en", dues(t, controls.Due{Day: "2026-12-31", What: "Waiver ends", Address: address})))
			if got := unescape(events[0]["SUMMARY"]); got != "Waiver ends: "+address {
				t.Fatalf("%q", got)
			}
		}
	}
}

func TestDeadlinesAsText(t *testing.T) {
	d := dues(t,
		controls.Due{Day: "2026-11-10", What: "Review is due", Address: "services/web/review", Owner: "ciso", At: inventory.Position{File: "a.yaml", Line: 3, Column: 5}},
		controls.Due{Day: "2026-11-21", What: "Waiver ends", Address: "waivers/x/until", Owner: "gone"},
		controls.Due{Day: "2027-01-20", What: "Evidence ends", Address: "evidence/x/expires"},
	)
	want := `Overdue
  10 November 2026  Review is due (Head of security)
                    services/web/review  a.yaml:3:5

Due until 20 January 2027
  21 November 2026  Waiver ends (gone)
                    waivers/x/until
  20 January 2027   Evidence ends
                    evidence/x/expires

As of 21 November 2026: 1 overdue, 2 due until 20 January 2027.
`
	if diff := cmp.Diff(want, encodeDue(t, "text", "en", d)); diff != "" {
		t.Error(diff)
	}
	if got := encodeDue(t, "text", "de", dues(t)); got != "Bis 20.01.2027 wird nichts fällig, und nichts ist überfällig.\n" {
		t.Errorf("%q", got)
	}
}

func TestFormatsThatAreNotThereAreNamed(t *testing.T) {
	for _, err := range []error{
		EncodeDue(&bytes.Buffer{}, "xml", Deadlines{}, EncodeOptions{}),
		EncodeComparison(&bytes.Buffer{}, "xml", nil, EncodeOptions{}),
	} {
		if err == nil || !strings.HasPrefix(fmt.Sprint(err), `unknown format "xml" (known: `) {
			t.Errorf("got %v", err)
		}
	}
}

func TestAComparisonSaysWhatAFindingWasBefore(t *testing.T) {
	before, after := assessment(), assessment()
	before.Findings, before.Unknown = before.Findings[:1], nil
	before.Findings[0].Outcome = controls.Waived
	after.Rules, after.Organization.Name = "sha256:1", "Other GmbH"
	var b bytes.Buffer
	if err := EncodeComparison(&b, "text", controls.Compare(before, after), EncodeOptions{Language: language(t, "en")}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Came\n\n", "  It was tolerated before.\n", "  It is tolerated until 31 December 2026.\n", "  It cannot be told.\n",
		"Findings: 4 came, 0 went, 0 stayed. Controls: 0 got worse, 0 got better.\n",
		"Two names of organizations: Mühlbach Daten GmbH and Other GmbH.\n", "The rules are not the same in both",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it lacks %q:\n%s", want, &b)
		}
	}
}
