package reports

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

func init() { registerEncoder("text", encodeText) }

// painter colours words, or leaves them as they are.
type painter struct{ on bool }

func (p painter) paint(s lipgloss.Style, text string) string {
	if !p.on || text == "" {
		return text
	}
	return s.Render(text)
}

var (
	bold      = lipgloss.NewStyle().Bold(true)
	faint     = lipgloss.NewStyle().Faint(true)
	severity  = map[string]lipgloss.Style{"critical": bold.Foreground(lipgloss.Red), "high": lipgloss.NewStyle().Foreground(lipgloss.Red), "medium": lipgloss.NewStyle().Foreground(lipgloss.Yellow), "low": lipgloss.NewStyle().Foreground(lipgloss.Cyan)}
	underline = lipgloss.NewStyle().Foreground(lipgloss.Red)
)

// lines writes an assessment for a person at a terminal.
type lines struct {
	painter
	w *bufio.Writer
	l *lang.Language
	a *controls.Assessment
	// labels is the width of the labels of the finding being written.
	labels int
}

func newLines(w io.Writer, a *controls.Assessment, o EncodeOptions) *lines {
	return &lines{painter: painter{o.Colour}, w: bufio.NewWriter(w), l: o.Language, a: a}
}

// Summary writes the counts of an assessment as text.
func Summary(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	t := newLines(w, a, o)
	t.summary(o)
	return t.w.Flush()
}

// Explain writes findings as `check` does, whatever became of them.
func Explain(w io.Writer, a *controls.Assessment, findings []controls.Finding, o EncodeOptions) error {
	t := newLines(w, a, o)
	for _, f := range findings {
		t.finding(f)
	}
	return t.w.Flush()
}

func encodeText(w io.Writer, a *controls.Assessment, o EncodeOptions) error {
	t := newLines(w, a, o)
	for _, f := range a.Findings {
		if f.Outcome == controls.Open && !o.Known.Has(&f) {
			t.finding(f)
		}
	}
	t.list("Tolerated until a day", a.Findings, controls.Waived)
	t.list("Cannot be told", slices.DeleteFunc(slices.Clone(a.Unknown), func(f controls.Finding) bool { return o.Known.Has(&f) }), controls.Unknown)
	t.change()
	t.summary(o)
	return t.w.Flush()
}

func (t *lines) printf(format string, args ...any) { fmt.Fprintf(t.w, format, args...) }

func (t *lines) finding(f controls.Finding) {
	t.printf("%s  %s  %s\n", t.paint(bold, place(f)), t.paint(severity[f.Severity], t.l.Word(f.Severity)), f.Rule)
	t.printf("  %s\n", t.l.Fill(f.Text, f.Args))
	t.source(f)
	duty := dutyRows(t.l, t.a, f.Duty)
	t.measure(duty)
	t.row("Address", f.Address)
	t.row("Asked by", Behind(t.l, f.Force, f.Certainty))
	if len(f.Controls) > 0 {
		refs := make([]string, 0, len(f.Controls))
		for _, c := range f.Controls {
			refs = append(refs, t.l.Reference(c))
		}
		t.row("Controls", strings.Join(refs, ", "))
	}
	t.row("Mend", t.l.Say(f.Remediation))
	for _, r := range duty {
		t.row(r.label, r.text)
	}
	t.printf("\n")
}

// measure takes the width of the labels of a finding, in characters.
func (t *lines) measure(duty []labelled) {
	t.labels = 0
	labels := []string{t.l.Say("Address"), t.l.Say("Asked by"), t.l.Say("Controls"), t.l.Say("Mend")}
	for _, r := range duty {
		labels = append(labels, t.l.Say(r.label))
	}
	for _, l := range labels {
		t.labels = max(t.labels, utf8.RuneCountInString(l))
	}
}

// row is a label and its value; labels are padded to the width of the longest.
func (t *lines) row(label, value string) {
	label = t.l.Say(label)
	width := max(t.labels, utf8.RuneCountInString(label))
	t.printf("  %s%s  %s\n", t.paint(faint, label), strings.Repeat(" ", width-utf8.RuneCountInString(label)), value)
}

// place is where a finding is, or what it is about where that stands nowhere.
func place(f controls.Finding) string {
	if f.At.Line == 0 {
		return f.Address
	}
	return f.At.String()
}

// source shows the line a finding is about, with carets under the value.
func (t *lines) source(f controls.Finding) {
	for _, s := range f.Source {
		t.printf("  %s %s\n", t.paint(faint, fmt.Sprintf("%5d |", s.Line)), s.Text)
		if s.Line != f.At.Line {
			continue
		}
		from, length := marked(s.Text, f.At.Column)
		if length > 0 {
			t.printf("  %s %s%s\n", t.paint(faint, "      |"), strings.Repeat(" ", from), t.paint(underline, strings.Repeat("^", length)))
		}
	}
}

// list is the findings of an outcome, a line each; rules that say the same of
// the same place share one.
func (t *lines) list(head string, findings []controls.Finding, outcome controls.Outcome) {
	type said struct{ place, until, text string }
	var order []said
	rules, mends := map[said][]string{}, map[said]string{}
	for _, f := range findings {
		if f.Outcome != outcome {
			continue
		}
		s := said{place: place(f), text: t.l.Fill(f.Text, f.Args)}
		if f.Until != "" {
			s.until = " (" + t.l.Date(f.Until) + ")"
		}
		if rules[s] == nil {
			order = append(order, s)
			mends[s] = f.Remediation
		}
		rules[s] = append(rules[s], f.Rule)
	}
	if len(order) == 0 {
		return
	}
	t.printf("%s\n", t.paint(bold, t.l.Say(head)))
	for _, s := range order {
		names := strings.Join(rules[s], ", ")
		if n := len(rules[s]); n > 3 {
			names = t.l.Count(n, "1 rule", "{n} rules", nil)
		}
		t.printf("  %s  %s%s\n      %s\n", s.place, names, s.until, s.text)
		if outcome == controls.Unknown && len(rules[s]) == 1 {
			t.printf("      %s\n", t.l.Say(mends[s]))
		}
	}
	t.printf("\n")
}

func (t *lines) summary(o EncodeOptions) {
	counts := map[string]int{}
	open, waived, looked, silent := 0, 0, 0, 0
	for _, f := range t.a.Findings {
		if f.Outcome == controls.Waived {
			waived++
			continue
		}
		counts[f.Severity]++
		open++
	}
	for _, v := range t.a.Verdicts {
		if v.Population > 0 {
			looked++
		} else {
			silent++
		}
	}
	var by []string
	for _, s := range []string{"critical", "high", "medium", "low"} {
		if counts[s] > 0 {
			by = append(by, fmt.Sprintf("%d %s", counts[s], t.l.Word(s)))
		}
	}
	sentence := t.l.Count(open, "1 open finding", "{n} open findings", nil)
	if len(by) > 0 {
		sentence += " (" + strings.Join(by, ", ") + ")"
	}
	sentence += ", " + t.l.Fill("{waived} tolerated, {unknown} cannot be told", map[string]any{"waived": waived, "unknown": len(t.a.Unknown)})
	t.printf("%s\n", t.paint(bold, sentence))
	for _, said := range known(t.l, t.a, o) {
		t.printf("%s\n", said)
	}
	passed := map[string]bool{}
	for _, p := range t.a.PassedOver {
		passed[p.Path] = true
	}
	t.printf("%s\n", t.l.Fill("As of {day}: {looked} rules looked at something, {silent} found nothing to look at.", map[string]any{
		"day": t.a.AsOf, "looked": looked, "silent": silent,
	}))
	t.printf("%s, %s.\n", t.l.Count(len(t.a.Inputs), "1 file read", "{n} files read", nil), t.l.Count(len(passed), "1 passed over", "{n} passed over", nil))
	t.states()
	t.printf("%s\n", t.l.Say("A declaration proves that a thing is declared, not that it is lived."))
	if o.Failed {
		t.printf("%s\n", t.paint(severity["high"], fails(t.l, t.a, o)))
	}
}

// states is a table of the counts per group of controls.
func (t *lines) states() {
	type group struct {
		name   string
		law    bool
		counts controls.GroupResult
	}
	var groups []group
	width := 0
	for _, f := range t.a.Frameworks {
		for _, g := range f.Groups {
			if g.Total == 0 {
				continue
			}
			name := t.l.Say(f.Short) + ", " + t.l.Say(g.Title)
			groups = append(groups, group{name, f.Law, g})
			width = max(width, utf8.RuneCountInString(name))
		}
	}
	for _, g := range groups {
		var parts []string
		for _, s := range controls.States {
			if n := g.counts.Counts[s]; n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", n, words{t.l}.state(s, g.law)))
			}
		}
		t.printf("  %s%s  %s\n", g.name, strings.Repeat(" ", width-utf8.RuneCountInString(g.name)), strings.Join(parts, ", "))
	}
}

// Behind says who asks for what a rule asks, and how sure that is.
func Behind(l *lang.Language, force, certainty string) string {
	asks := map[string]string{
		"law":       "the law",
		"case-law":  "a ruling of a court",
		"authority": "the view of an authority",
		"standard":  "a standard",
		"own":       "trustcap's own rule",
		"house":     "the organization's own rule",
	}[force]
	text := l.Say(asks)
	if certainty == "judgement" {
		text += "; " + l.Say("to be judged by a person")
	}
	return text
}

// marked is the part of a line that a value takes: from its column (counted
// from 1) to where it ends.
func marked(line string, column int) (from, length int) {
	runes := []rune(line)
	from = column - 1
	if from < 0 || from >= len(runes) {
		return 0, 0
	}
	rest := runes[from:]
	switch quote := rest[0]; quote {
	case '"', '\'':
		for i := 1; i < len(rest); i++ {
			if rest[i] == quote && rest[i-1] != '\\' {
				return from, i + 1
			}
		}
		return from, len(rest)
	case '{', '[':
		depth := 0
		for i, r := range rest {
			switch r {
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					return from, i + 1
				}
			}
		}
		return from, len(rest)
	}
	for i, r := range rest {
		if r == ',' || r == '}' || r == ']' || r == ':' && (i+1 == len(rest) || rest[i+1] == ' ') || r == '#' && i > 0 && rest[i-1] == ' ' {
			return from, len([]rune(strings.TrimRight(string(rest[:i]), " ")))
		}
	}
	return from, len([]rune(strings.TrimRight(string(rest), " ")))
}
