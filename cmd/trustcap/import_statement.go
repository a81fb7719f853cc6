package main

import (
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// statement says in a language what was looked at and what came out: numbers and
// names of tools, nothing about anybody.
func statement(l *lang.Language, i *inventory.Imported) string {
	s := &sentences{l: l}
	switch {
	case i.Tests != nil:
		s.tests(i.Tests, i.Undecided)
	case i.Scan != nil:
		s.scan(i.Scan)
	case i.Series != nil:
		s.series(i, i.Series)
	case i.Tickets != nil:
		s.tickets(i.Tickets)
	}
	if len(i.Unfinished) > 0 {
		var names []string
		for _, u := range i.Unfinished {
			names = append(names, u.Name)
		}
		const most = 12
		if len(names) > most {
			names = append(names[:most], "…")
		}
		s.add(l.Fill("Not measured whole, and so without a value: {windows}.", map[string]any{"windows": strings.Join(names, ", ")}))
	}
	// A space that holds words together belongs to how a page is set.
	return strings.ReplaceAll(strings.Join(s.all, " "), "\u00a0", " ")
}

type sentences struct {
	l   *lang.Language
	all []string
}

func (s *sentences) add(text string) { s.all = append(s.all, text) }

type args = map[string]any

func (s *sentences) tests(t *inventory.TestFacts, undecided string) {
	s.add(s.l.Fill("Tests: {tests}; passed: {passed}; failed: {failed}; ended in an error: {errors}; skipped: {skipped}.",
		args{"tests": t.Tests, "passed": t.Passed, "failed": t.Failed, "errors": t.Errors, "skipped": t.Skipped}))
	if t.Flaky > 0 {
		s.add(s.l.Fill("Of those that passed, failed at first: {n}.", args{"n": t.Flaky}))
	}
	if t.Untold > 0 {
		s.add(s.l.Fill("Counted as failed in the file without being shown: {n}.", args{"n": t.Untold}))
	}
	if undecided == inventory.UndecidedDisagrees {
		s.add(s.l.Say("The file counts more tests than it holds."))
	}
}

func (s *sentences) scan(t *inventory.ScanFacts) {
	s.add(s.l.Fill("Findings: errors {error}, warnings {warning}, notes {note}; suppressed: {suppressed}.",
		args{"error": t.Error, "warning": t.Warning, "note": t.Note, "suppressed": t.Suppressed}))
	switch t.Level {
	case "error":
		s.add(s.l.Say("Errors count as failed."))
	case "note":
		s.add(s.l.Say("Errors, warnings and notes count as failed."))
	default:
		s.add(s.l.Say("Errors and warnings count as failed."))
	}
	if t.Undecided > 0 {
		s.add(s.l.Fill("Left for a person to decide: {n}.", args{"n": t.Undecided}))
	}
	if t.Broken {
		s.add(s.l.Say("The tool did not run to its end, so that more may be wrong."))
	}
}

// by says in which windows values are told.
func (s *sentences) by(window, zone string) {
	named := args{"zone": zone}
	switch window {
	case "day":
		s.add(s.l.Fill("One value a day, in the time zone {zone}.", named))
	case "week":
		s.add(s.l.Fill("One value a week, in the time zone {zone}.", named))
	case "quarter":
		s.add(s.l.Fill("One value a quarter, in the time zone {zone}.", named))
	case "year":
		s.add(s.l.Fill("One value a year, in the time zone {zone}.", named))
	default:
		s.add(s.l.Fill("One value a month, in the time zone {zone}.", named))
	}
}

func (s *sentences) series(i *inventory.Imported, t *inventory.SeriesFacts) {
	s.by(t.Window, t.Zone)
	if t.Step != "" {
		s.add(s.l.Fill("Mean of {samples} samples, one every {step}; missing: {missing}.", args{"samples": t.Samples, "step": s.l.Duration(t.Step), "missing": t.Missing}))
	}
	if t.Target != "" {
		s.add(s.l.Fill("Target {target}, missed in {missed} of {windows} windows.", args{"target": s.l.Percent(t.Target), "missed": t.Missed, "windows": len(i.Windows)}))
	}
	if i.Undecided == inventory.UndecidedRolling {
		s.add(s.l.Say("The promise counts by another window, of which these values prove nothing."))
	}
}

func (s *sentences) tickets(t *inventory.TicketFacts) {
	s.by(t.Window, t.Zone)
	s.add(s.l.Fill("Tickets opened from {from} to {to} in whole windows: {tickets}; in time: {in_time}; late: {late}, of these still open: {open}.",
		args{"from": t.From, "to": t.To, "tickets": t.Tickets, "in_time": t.InTime, "late": t.Late, "open": t.Unanswered}))
	if t.Priority != "" {
		s.add(s.l.Fill("Priority {priority}.", args{"priority": t.Priority}))
	}
	target := args{"target": s.l.Duration(t.Target), "hours": s.l.Hours(t.Hours)}
	first := t.Until == "first-response"
	switch {
	case t.Clock == inventory.ServiceHours && first:
		s.add(s.l.Fill("Target for the first response: {target} within the service hours ({hours}).", target))
	case t.Clock == inventory.ServiceHours:
		s.add(s.l.Fill("Target for the resolution: {target} within the service hours ({hours}).", target))
	case t.Clock == inventory.WorkingDays && first:
		s.add(s.l.Fill("Target for the first response: {target}, counted by working days.", target))
	case t.Clock == inventory.WorkingDays:
		s.add(s.l.Fill("Target for the resolution: {target}, counted by working days.", target))
	case first:
		s.add(s.l.Fill("Target for the first response: {target}, around the clock.", target))
	default:
		s.add(s.l.Fill("Target for the resolution: {target}, around the clock.", target))
	}
	if t.Share != "" {
		s.add(s.l.Fill("It is to hold in {share} of cases.", args{"share": s.l.Percent(t.Share)}))
	} else {
		s.add(s.l.Say("It is to hold in each case."))
	}
	for _, q := range []struct{ part, lapse string }{{"50%", t.P50}, {"90%", t.P90}, {"95%", t.P95}} {
		named := args{"part": s.l.Percent(q.part), "time": s.l.Duration(q.lapse)}
		switch {
		case t.Tickets == 0:
		case q.lapse == "":
			s.add(s.l.Fill("{part} of cases: not reached, since too many are still open.", named))
		default:
			s.add(s.l.Fill("{part} of cases took no longer than {time}.", named))
		}
	}
	s.add(s.l.Say("Percentiles by nearest rank, in the time of that clock."))
}
