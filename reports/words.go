package reports

import (
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// words says states, levels and declared values in a language.
type words struct{ *lang.Language }

// state is the word for a state; law is "not triggered" where others are "not
// applicable".
func (w words) state(s controls.State, law bool) string {
	if s == controls.NotApplicable && law {
		return w.Say("not triggered")
	}
	return w.Word(string(s))
}

// status is the state of a control as it is shown. A parent says how many of its
// children have the worst of their states.
func (w words) status(s controls.Status, law bool) State {
	out := State{State: s.State, Words: w.state(s.State, law)}
	switch {
	case len(s.Counts) > 0 && s.Counted > 0:
		worst := worstOf(s.Counts)
		out.Words = w.Fill("{n} of {m} {state}", map[string]any{"n": s.Counts[worst], "m": s.Counted, "state": w.state(worst, law)})
	case s.Until != "" && s.State == controls.NotSatisfied:
		out.Words = w.Fill("not satisfied, tolerated until {day}", map[string]any{"day": s.Until})
	case s.Until != "" && s.State == controls.Tolerated:
		out.Words = w.Fill("tolerated until {day}", map[string]any{"day": s.Until})
	}
	return out
}

// worstFirst are the states from the one that weighs most.
var worstFirst = []controls.State{controls.NotSatisfied, controls.Tolerated, controls.NotAssessed, controls.PartlyEvidenced, controls.Satisfied, controls.NotApplicable}

func worstOf(counts map[controls.State]int) controls.State {
	for _, s := range worstFirst {
		if counts[s] > 0 {
			return s
		}
	}
	return controls.NotAssessed
}

// level is the word for a level. Measured includes tested.
func (w words) level(l controls.Level) string {
	switch l {
	case controls.Declared, controls.Attested:
		return w.Word(string(l))
	case controls.Measured:
		return w.Say("measured/tested")
	case controls.External:
		return w.Say("examined externally")
	}
	return w.Say("no proof")
}

// assurance is the span of levels from the weakest needed to the strongest.
func (w words) assurance(weakest, strongest controls.Level) Assurance {
	a := Assurance{Weakest: weakest, Strongest: strongest, Words: w.level(weakest)}
	if rank(strongest) > rank(weakest) {
		a.Words += " – " + w.level(strongest)
	}
	return a
}

// bases says what is shown: that a thing is arranged, or that it worked.
func (w words) bases(bases []controls.Basis) string {
	var out []string
	for _, b := range bases {
		switch b {
		case controls.Design:
			out = append(out, w.Say("design (it is arranged)"))
		case controls.Operation:
			out = append(out, w.Say("operation (it worked over a period)"))
		}
	}
	return strings.Join(out, "; ")
}

// text is a declared text in the reader's language, or in the first there is,
// and then says in which.
func (w words) text(v *inventory.Value) string {
	text, in := v.In(w.Tag())
	if text != "" && in != "" && in != w.Tag() {
		text += " (" + w.LanguageName(in) + ")"
	}
	return text
}

// texts is a text in several languages, as it stands in a result.
func (w words) texts(m map[string]string) string { return w.Value(m) }

// target is a percentage or a period.
func (w words) target(v *inventory.Value) string {
	if v.Get("percent").Exists() {
		return w.Percent(v.Text())
	}
	return w.duration(v)
}

func (w words) duration(v *inventory.Value) string {
	if !v.Exists() {
		return ""
	}
	return w.Duration(v.Text())
}

func (w words) day(v *inventory.Value) string { return w.Date(v.Text()) }

// each says the words of a list of an enumeration.
func (w words) each(field string, v *inventory.Value) []string {
	var out []string
	for _, s := range v.Strings() {
		said := w.WordIn(field, s)
		if said == strings.ReplaceAll(s, "-", " ") && w.Tag() != "en" {
			said = s // free text, not one of the words
		}
		out = append(out, said)
	}
	return out
}

func (w words) countries(codes []string) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = w.Country(c)
	}
	return w.Join(out)
}

func (w words) languages(tags []string) string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = w.LanguageName(t)
	}
	return w.Join(out)
}

// number is a count; zero is quiet.
func (w words) number(n int) Cell {
	if n == 0 {
		return Cell{Text: Muted("0")}
	}
	return Cell{Text: Plain(w.Value(n))}
}

// yes says a truth, "" where nothing is declared.
func (w words) yes(v *inventory.Value) string {
	if !v.Exists() {
		return ""
	}
	return w.Value(v.True())
}

// sentence begins text with a capital and ends it with a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	r := []rune(s)
	first := strings.ToUpper(string(r[0]))
	s = first + string(r[1:])
	if !strings.ContainsAny(s[len(s)-1:], ".!?") {
		s += "."
	}
	return s
}
