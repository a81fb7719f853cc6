package reports

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// Deadlines are what falls due until a day, and what is overdue.
type Deadlines struct {
	Assessment *controls.Assessment
	Until      string // the last day
	// Inventory knows the titles of those in charge; nil to show their ids.
	Inventory *inventory.Inventory
}

// dueFormat names the document of what falls due; changes within it only add.
const dueFormat = "trustcap.due/v1"

var dueEncoders = map[string]func(io.Writer, Deadlines, EncodeOptions) error{
	"text": dueText,
	"json": dueJSON,
	"ics":  dueCalendar,
}

// DueFormats are the names of the formats of `due`, sorted.
func DueFormats() []string { return slices.Sorted(maps.Keys(dueEncoders)) }

// EncodeDue writes what falls due. An unknown format is an error that names those
// there are.
func EncodeDue(w io.Writer, format string, d Deadlines, o EncodeOptions) error {
	encode, ok := dueEncoders[format]
	if !ok {
		return fmt.Errorf("unknown format %q (known: %s)", format, strings.Join(DueFormats(), ", "))
	}
	return encode(w, d, o)
}

// owner is the title of who is in charge, or the id.
func (d Deadlines) owner(l *lang.Language, id string) string {
	if d.Inventory != nil && id != "" {
		if r := d.Inventory.Find("people", id); r != nil {
			if title, _ := r.Get("title").In(l.Tag()); title != "" {
				return title
			}
		}
	}
	return id
}

func (d Deadlines) overdue(due controls.Due) bool { return due.Day < d.Assessment.AsOf }

func dueJSON(w io.Writer, d Deadlines, _ EncodeOptions) error {
	_, err := w.Write(controls.Canonical(struct {
		Format       string         `json:"format"`
		Organization string         `json:"organization"`
		AsOf         string         `json:"as_of"`
		Until        string         `json:"until"`
		Due          []controls.Due `json:"due"`
	}{dueFormat, d.Assessment.Organization.Name, d.Assessment.AsOf, d.Until, d.Assessment.Due}))
	return err
}

func dueText(w io.Writer, d Deadlines, o EncodeOptions) error {
	b, l, p := bufio.NewWriter(w), o.Language, painter{o.Colour}
	overdue := 0
	for overdue < len(d.Assessment.Due) && d.overdue(d.Assessment.Due[overdue]) {
		overdue++
	}
	until := map[string]any{"day": d.Until}
	list := func(head string, day lipgloss.Style, due []controls.Due) {
		if len(due) == 0 {
			return
		}
		fmt.Fprintf(b, "%s\n", p.paint(bold, head))
		width := 0
		for _, item := range due {
			width = max(width, utf8.RuneCountInString(l.Date(item.Day)))
		}
		for _, item := range due {
			what := l.Say(item.What)
			if item.Owner != "" {
				what += " (" + clean(d.owner(l, item.Owner)) + ")"
			}
			date := l.Date(item.Day)
			pad := strings.Repeat(" ", width-utf8.RuneCountInString(date))
			where := clean(item.Address)
			if item.At.Line > 0 {
				where += "  " + p.paint(faint, clean(item.At.String()))
			}
			fmt.Fprintf(b, "  %s%s  %s\n  %s  %s\n", p.paint(day, date), pad, what, strings.Repeat(" ", width), where)
		}
		fmt.Fprintln(b)
	}
	list(l.Say("Overdue"), severity["high"], d.Assessment.Due[:overdue])
	list(l.Fill("Due until {day}", until), lipgloss.NewStyle(), d.Assessment.Due[overdue:])
	if len(d.Assessment.Due) == 0 {
		fmt.Fprintln(b, l.Fill("Nothing falls due until {day}, and nothing is overdue.", until))
	} else {
		until["overdue"], until["due"], until["today"] = overdue, len(d.Assessment.Due)-overdue, d.Assessment.AsOf
		fmt.Fprintln(b, p.paint(bold, l.Fill("As of {today}: {overdue} overdue, {due} due until {day}.", until)))
	}
	return b.Flush()
}

// dueCalendar writes an iCalendar stream (RFC 5545): an event of a whole day for
// each thing that falls due. The UID of an event stays the same when its day
// moves, so that a calendar that reads the file again moves it too.
func dueCalendar(w io.Writer, d Deadlines, o EncodeOptions) error {
	c, l := calendar{bufio.NewWriter(w)}, o.Language
	stamp := compact(d.Assessment.AsOf) + "T000000Z"
	name := l.Fill("Falls due: {organization}", map[string]any{"organization": d.Assessment.Organization.Name})
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//trustcap//trustcap//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.text("NAME", name)         // RFC 7986
	c.text("X-WR-CALNAME", name) // what most calendars read
	for _, item := range d.Assessment.Due {
		summary := l.Say(item.What) + ": " + item.Address
		if d.overdue(item) {
			summary += " (" + l.Say("overdue") + ")"
		}
		lines := []string{l.Say(item.What), item.Address}
		if item.Owner != "" {
			lines = append(lines, l.Say("In charge")+": "+d.owner(l, item.Owner))
		}
		if item.At.Line > 0 {
			lines = append(lines, item.At.String())
		}
		c.line("BEGIN", "VEVENT")
		c.line("UID", identifier(d.Assessment.Organization.Name, item.What, item.Address))
		c.line("DTSTAMP", stamp)
		c.line("DTSTART;VALUE=DATE", compact(item.Day))
		if next, err := inventory.AddPeriod(item.Day, inventory.Period{Days: 1}); err == nil {
			c.line("DTEND;VALUE=DATE", compact(next)) // the first day that is not part of it
		}
		c.text("SUMMARY", summary)
		c.text("DESCRIPTION", strings.Join(lines, "\n"))
		c.line("TRANSP", "TRANSPARENT") // the day is not taken
		c.line("END", "VEVENT")
	}
	if len(d.Assessment.Due) == 0 {
		// A calendar holds one component at least.
		for _, property := range [][2]string{
			{"BEGIN", "VTIMEZONE"}, {"TZID", "UTC"}, {"BEGIN", "STANDARD"}, {"DTSTART", "19700101T000000"},
			{"TZOFFSETFROM", "+0000"}, {"TZOFFSETTO", "+0000"}, {"END", "STANDARD"}, {"END", "VTIMEZONE"},
		} {
			c.line(property[0], property[1])
		}
	}
	c.line("END", "VCALENDAR")
	return c.w.Flush()
}

// compact is a day as iCalendar writes it.
func compact(day string) string { return strings.ReplaceAll(day, "-", "") }

// identifier is a UUID made of texts (RFC 9562, version 8): it tells nothing of
// them, as RFC 7986 asks of a UID.
func identifier(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// calendar writes content lines of iCalendar.
type calendar struct{ w *bufio.Writer }

// foldAt is the number of octets that a line holds at most, without its end.
const foldAt = 75

// line writes a property whose value needs no escape, folded between characters.
func (c calendar) line(property, value string) {
	rest, room := property+":"+value, foldAt
	for len(rest) > room {
		end := room
		for !utf8.RuneStart(rest[end]) {
			end--
		}
		c.w.WriteString(rest[:end] + "\r\n ")
		rest, room = rest[end:], foldAt-1 // the blank that continues a line counts
	}
	c.w.WriteString(rest + "\r\n")
}

// escaped is what means something in a TEXT of iCalendar.
var escaped = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property whose value is text. Control characters cannot stand in
// one.
func (c calendar) text(property, value string) {
	value = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(value, string(replacement)))
	c.line(property, escaped.Replace(value))
}
