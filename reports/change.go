package reports

import (
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// labelled is a line below a finding: an English label and what is said.
type labelled struct{ label, text string }

// dutyRows say what a change obliges to: whom to tell, by which day, from what
// that follows, and why an announcement does not do. None for a finding that is
// about no change.
func dutyRows(l *lang.Language, a *controls.Assessment, d *controls.DutyResult) []labelled {
	if d == nil {
		return nil
	}
	tell := make([]string, len(d.Tell))
	for i, who := range d.Tell {
		tell[i] = l.WordIn("tell", who)
	}
	args := map[string]any{"whom": l.Join(tell), "day": d.By, "source": l.Source(d.Source)}
	rows := []labelled{{"Duty", l.Fill("to be told by {day}: {whom} ({source})", args)}}
	if d.Notice != "" {
		rows = append(rows, labelled{"Notice", l.Fill("{notice} were promised before; told on {today}, it can take effect on {earliest} at the earliest", map[string]any{
			"notice": l.Duration(d.Notice), "today": a.AsOf, "earliest": d.Earliest,
		})})
	}
	for i := range d.Attempts {
		rows = append(rows, labelled{"Announced", attempt(l, a, &d.Attempts[i])})
	}
	if d.Was.Line > 0 {
		rows = append(rows, labelled{"Before", d.Was.String()})
	}
	return rows
}

// attempt says why an announcement does not cover a change.
func attempt(l *lang.Language, a *controls.Assessment, t *controls.AttemptResult) string {
	ways := make([]string, len(t.Missing))
	for i, way := range t.Missing {
		ways[i] = l.Word(way)
	}
	args := map[string]any{"id": t.ID, "day": t.Day, "today": a.AsOf, "earliest": t.Earliest, "ways": l.Join(ways)}
	switch inventory.Shortcoming(t.Why) {
	case inventory.OtherValue:
		return l.Fill("{id} announces another value", args)
	case inventory.AlreadyPast:
		return l.Fill("{id} took effect on {day} and says nothing of a change after that", args)
	case inventory.NotYetTold:
		return l.Fill("{id} is announced on a day after {today}", args)
	case inventory.TooShort:
		return l.Fill("{id} takes effect on {day}, and with the notice that was promised before the first day is {earliest}", args)
	case inventory.ChannelsLeft:
		return l.Fill("{id} leaves out a promised way: {ways}", args)
	case inventory.NoBasis:
		return l.Fill("{id} does not say what the change rests on", args)
	}
	return l.Fill("{id} does not say what customers can do", args)
}

// fulfilled says how a duty was met. Notice alone makes no change lawful, so what
// it rests on is named.
func fulfilled(l *lang.Language, d *controls.DutyResult) string {
	if d.State != controls.NoticeGiven || d.Announcement == nil {
		return l.Fill("what this duty asks for is declared ({source})", map[string]any{"source": l.Source(d.Source)})
	}
	basis := l.WordIn("basis/kind", d.Announcement.Basis)
	if d.Announcement.Ref != "" {
		basis = d.Announcement.Ref + " (" + basis + ")"
	}
	return l.Fill("notice given in time; whether the change may be made rests on {basis}", map[string]any{"basis": basis})
}

// known says how much of what is there was there before; nothing without a
// baseline and a base.
func known(l *lang.Language, a *controls.Assessment, o EncodeOptions) []string {
	var out []string
	if b := a.Base; b != nil {
		args := map[string]any{"ref": oneLine(b.Ref), "commit": shortCommit(b.Commit), "why": oneLine(b.Why)}
		if !b.Loaded {
			return []string{l.Fill("{ref} ({commit}) does not load by the rules of today, so that all findings are new: {why}", args)}
		}
		out = append(out, l.Fill("Compared with {ref} ({commit}).", args))
	}
	if o.Known == nil {
		return out
	}
	open, unknown := o.Known.In(a)
	args := map[string]any{"open": open, "unknown": unknown}
	if a.Base != nil {
		return append(out, l.Fill("Wrong before the change: {open} of the open findings, {unknown} of what cannot be told.", args))
	}
	return append(out, l.Fill("Known from the baseline: {open} of the open findings, {unknown} of what cannot be told.", args))
}

// shortCommit is a commit as git shortens it.
func shortCommit(commit string) string { return commit[:min(12, len(commit))] }

// fails says what counts.
func fails(l *lang.Language, a *controls.Assessment, o EncodeOptions) string {
	said := l.Fill("Fails: findings of severity {severity} or above count.", map[string]any{"severity": l.Word(o.FailOn)})
	if a.Base != nil && len(lost(a)) > 0 {
		said += " " + l.Say("A control that lost its proof counts too.")
	}
	return said
}

// lost are the controls that got worse of which no finding speaks.
func lost(a *controls.Assessment) []controls.StateChange {
	var out []controls.StateChange
	if a.Base != nil {
		for _, c := range a.Base.Worse {
			if c.ProofLost {
				out = append(out, c)
			}
		}
	}
	return out
}

// told is a duty of a change that was met.
type told struct {
	change *controls.TransitionResult
	duty   *controls.DutyResult
}

// met are the duties that were met, by address and rule.
func met(a *controls.Assessment) []told {
	var out []told
	for i := range a.Transitions {
		t := &a.Transitions[i]
		for j := range t.Duties {
			if d := &t.Duties[j]; d.State == controls.NoticeGiven || d.State == controls.Fulfilled {
				out = append(out, told{t, d})
			}
		}
	}
	return out
}

// sides is a change as before and after.
func sides(l *lang.Language, t *controls.TransitionResult) string {
	switch t.Change {
	case "added":
		return l.Fill("{value} comes", map[string]any{"value": t.After})
	case "removed":
		return l.Fill("{value} goes", map[string]any{"value": t.Before})
	}
	return l.Fill("{before} becomes {after}", map[string]any{"before": t.Before, "after": t.After})
}

// change lists what the change did beside what is open: duties that were met,
// what was mended, and controls that got worse or better.
func (t *lines) change() {
	if t.a.Base == nil {
		return
	}
	if duties := met(t.a); len(duties) > 0 {
		t.printf("%s\n", t.paint(bold, t.l.Say("Duties that are met")))
		for _, d := range duties {
			t.printf("  %s  %s\n      %s: %s\n      %s\n", d.change.At, d.duty.Rule, oneLine(d.change.Address), oneLine(sides(t.l, d.change)), oneLine(fulfilled(t.l, d.duty)))
		}
		t.printf("\n")
	}
	if mended := t.a.Base.Mended; len(mended) > 0 {
		t.printf("%s\n", t.paint(bold, t.l.Say("Mended")))
		for _, f := range mended {
			t.printf("  %s  %s\n      %s\n", oneLine(f.Address), f.Rule, oneLine(t.l.Fill(f.Text, f.Args)))
		}
		t.printf("\n")
	}
	for _, list := range []struct {
		head    string
		changes []controls.StateChange
	}{{t.l.Say("Controls that got worse"), t.a.Base.Worse}, {t.l.Say("Controls that got better"), t.a.Base.Better}} {
		if len(list.changes) == 0 {
			continue
		}
		t.printf("%s\n", t.paint(bold, list.head))
		for i := range list.changes {
			t.printf("  %s\n", stateLine(t.l, &list.changes[i]))
		}
		t.printf("\n")
	}
}

// stateLine is a control and its two states.
func stateLine(l *lang.Language, c *controls.StateChange) string {
	w := words{l}
	line := l.Reference(c.Ref()) + "  " + l.Say(c.Title) + ": " + l.Fill("{before} becomes {after}", map[string]any{"before": w.state(c.Was, c.Law), "after": w.state(c.Is, c.Law)})
	if c.ProofLost {
		line += " (" + l.Say("its proof is gone") + ")"
	}
	return line
}

func (m *markdown) change() {
	if m.Base == nil {
		return
	}
	if duties := met(m.Assessment); len(duties) > 0 {
		m.printf("### %s\n\n%s", m.l.Say("Duties that are met"), head(0, m.l.Say("Place"), m.l.Say("Change"), m.l.Say("How")))
		var rows []string
		for _, d := range duties {
			rows = append(rows, row(code(d.change.At.String()), code(d.change.Address)+": "+escapeMarkdown(sides(m.l, d.change)), escapeMarkdown(fulfilled(m.l, d.duty))+"<br>"+code(d.duty.Rule)))
		}
		m.rows(rows)
	}
	list := func(head string, lines []string) {
		if len(lines) > 0 {
			m.printf("### %s\n\n", head)
			for _, line := range lines {
				m.printf("- %s\n", line)
			}
			m.printf("\n")
		}
	}
	var mended, worse, better []string
	for _, f := range m.Base.Mended {
		mended = append(mended, code(f.Address)+", "+code(f.Rule)+": "+escapeMarkdown(m.l.Fill(f.Text, f.Args)))
	}
	for i := range m.Base.Worse {
		worse = append(worse, escapeMarkdown(stateLine(m.l, &m.Base.Worse[i])))
	}
	for i := range m.Base.Better {
		better = append(better, escapeMarkdown(stateLine(m.l, &m.Base.Better[i])))
	}
	list(m.l.Say("Mended"), mended)
	list(m.l.Say("Controls that got worse"), worse)
	list(m.l.Say("Controls that got better"), better)
}

// whole is what a finding says, with what a change obliges to, for formats that
// have one text alone.
func (c *checked) whole(f found) string {
	text := c.text(f)
	for _, r := range dutyRows(c.l, c.Assessment, f.Duty) {
		text += ". " + c.l.Say(r.label) + ": " + oneLine(r.text)
	}
	return strings.TrimSpace(text)
}

// knownFrom says from where a finding is known.
func (c *checked) knownFrom() string {
	if c.Base != nil {
		return c.l.Say("Wrong before the change")
	}
	return c.l.Say("Known from the baseline")
}
