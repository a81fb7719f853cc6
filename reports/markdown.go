package reports

import (
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

func init() { registerEncoder("markdown", encodeMarkdown) }

// maxSummary is the greatest number of bytes of rows with findings. GitHub
// takes 1 MiB for the summary of a step and drops the whole of what is longer.
const maxSummary = 900 << 10

// encodeMarkdown writes the summary of a job in the Markdown of GitHub and
// GitLab: the counts, what is open, and folded below it the rest.
func encodeMarkdown(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	m := &markdown{checked: newChecked(a, o), left: maxSummary}
	m.printf("## trustcap: %s\n\n", escapeMarkdown(a.Organization.Name))
	m.printf("%s\n\n", escapeMarkdown(m.l.Fill("As of {day}: {looked} rules looked at something, {silent} found nothing to look at.", map[string]any{
		"day": a.AsOf, "looked": m.tally.looked, "silent": m.tally.idle,
	})))
	if o.Failed {
		m.printf("**%s**\n\n", escapeMarkdown(fails(m.l, a, o)))
	}
	m.counts()
	if known := m.baseline(); known != "" {
		m.printf("%s\n\n", escapeMarkdown(known))
	}
	m.open()
	m.folded(controls.Waived, "Tolerated until a day", m.l.Say("Until"), func(f found) string { return m.l.Date(f.Until) }, m.l.Say("Reason"), m.reason)
	m.folded(controls.Unknown, "Cannot be told", m.l.Say("Severity"), func(f found) string { return m.l.Word(f.Severity) }, m.l.Say("Mend"), func(f found) string { return m.l.Say(f.Remediation) })
	m.change()
	m.states()
	m.printf("%s\n", m.l.Say("A declaration proves that a thing is declared, not that it is lived."))
	_, err := io.WriteString(w, m.out.String())
	return err
}

type markdown struct {
	*checked
	out  strings.Builder
	left int // bytes that rows may still take
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(&m.out, format, args...) }

// row is a row of a table; its cells are Markdown.
func row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

// head is the head of a table; so many of its last columns are numbers.
func head(numbers int, cells ...string) string {
	rule := make([]string, len(cells))
	for i := range rule {
		rule[i] = "---"
		if i >= len(cells)-numbers {
			rule[i] = "---:"
		}
	}
	return row(cells...) + row(rule...)
}

func (m *markdown) counts() {
	cells, numbers := []string{m.l.Word("open")}, []string{strconv.Itoa(m.tally.sum)}
	for _, s := range severities {
		cells, numbers = append(cells, m.l.Word(s)), append(numbers, strconv.Itoa(m.tally.open[s]))
	}
	cells = append(cells, m.l.Word("tolerated"), m.l.Say("Cannot be told"))
	numbers = append(numbers, strconv.Itoa(m.tally.waived), strconv.Itoa(m.tally.unknown))
	m.printf("%s%s\n", head(len(cells), cells...), row(numbers...))
}

// rows writes rows as long as there is room and says how many had none.
func (m *markdown) rows(rows []string) {
	for i, r := range rows {
		if m.left -= len(r); m.left < 0 {
			m.printf("\n%s\n", m.l.Count(len(rows)-i, "1 more does not fit here.", "{n} more do not fit here.", nil))
			break
		}
		m.out.WriteString(r)
	}
	m.printf("\n")
}

func (m *markdown) open() {
	var rows []string
	for _, f := range m.gravestFirst() {
		if f.Outcome == controls.Open && !f.known {
			rows = append(rows, row(m.l.Word(f.Severity), code(place(f.Finding)), m.said(f), proseMarkdown(m.l.Say(f.Remediation))))
		}
	}
	if len(rows) == 0 {
		return
	}
	m.printf("### %s\n\n", m.l.Say("What to mend"))
	m.printf("%s", head(0, m.l.Say("Severity"), m.l.Say("Place"), m.l.Say("What was found"), m.l.Say("Mend")))
	m.rows(rows)
}

// said is what was found, by which rule, and who asks.
func (m *markdown) said(f found) string {
	said := escapeMarkdown(m.text(f))
	for _, r := range dutyRows(m.l, m.Assessment, f.Duty) {
		said += "<br>" + escapeMarkdown(m.l.Say(r.label)+": "+r.text)
	}
	return said + "<br>" + code(f.Rule) + ", " + escapeMarkdown(Behind(m.l, f.Force, f.Certainty))
}

// folded is a table that opens when it is asked for; first and last are the
// heads of its outer columns and what stands in them.
func (m *markdown) folded(outcome controls.Outcome, title, first string, firstOf func(found) string, last string, lastOf func(found) string) {
	var rows []string
	for _, f := range m.found {
		if f.Outcome == outcome && !f.known {
			rows = append(rows, row(escapeMarkdown(firstOf(f)), code(place(f.Finding)), m.said(f), proseMarkdown(lastOf(f))))
		}
	}
	if len(rows) == 0 {
		return
	}
	m.printf("<details><summary>%s (%d)</summary>\n\n", html.EscapeString(m.l.Say(title)), len(rows))
	m.printf("%s", head(0, first, m.l.Say("Place"), m.l.Say("What was found"), last))
	m.rows(rows)
	m.printf("</details>\n\n")
}

// states are the counts of the states of controls, not assessed first, without a
// score.
func (m *markdown) states() {
	if len(m.Frameworks) == 0 {
		return
	}
	m.printf("<details><summary>%s</summary>\n\n", html.EscapeString(m.l.Say("States of controls")))
	cells := []string{m.l.Say("Framework")}
	for _, s := range controls.States {
		cells = append(cells, words{m.l}.state(s, false))
	}
	m.printf("%s", head(len(cells), append(cells, m.l.Say("of"))...))
	for _, f := range m.Frameworks {
		for _, g := range f.Groups {
			if g.Total == 0 {
				continue
			}
			cells := []string{escapeMarkdown(m.l.Say(f.Short) + ", " + m.l.Say(g.Title))}
			for _, s := range controls.States {
				cells = append(cells, strconv.Itoa(g.Counts[s]))
			}
			m.printf("%s", row(append(cells, strconv.Itoa(g.Total))...))
		}
	}
	m.printf("\n</details>\n\n")
}

// proseMarkdown is text in which what stands between backticks is code.
func proseMarkdown(s string) string {
	var out strings.Builder
	for _, span := range Prose(s) {
		if span.Face == Monospace {
			out.WriteString(code(span.Text))
		} else {
			out.WriteString(escapeMarkdown(span.Text))
		}
	}
	return out.String()
}

// markdownSigns are those that mean something in Markdown, in a table or in HTML.
const markdownSigns = "\\`*_{}[]<>()#|~&@!$^="

// escapeMarkdown is text that Markdown shows as it is, on one line.
func escapeMarkdown(s string) string {
	var out strings.Builder
	for _, r := range oneSpace(s) {
		if strings.ContainsRune(markdownSigns, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// code is text in a code span of a table: a pipe would end the cell even there.
func code(s string) string {
	s = oneSpace(s)
	if s == "" {
		return ""
	}
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + strings.ReplaceAll(s, "|", `\|`) + fence
}

// oneSpace is oneLine that keeps the blanks at the ends of a span.
func oneSpace(s string) string {
	line := oneLine(s)
	if strings.HasPrefix(s, " ") {
		line = " " + line
	}
	if strings.HasSuffix(s, " ") && line != " " {
		line += " "
	}
	return line
}
