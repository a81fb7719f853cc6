package reports

import (
	"slices"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// sheets are the audit report as tables: every finding, what could not be told,
// every control, every rule, every waiver.
func (u audit) sheets() []Sheet {
	return []Sheet{u.findingSheet(), u.controlSheet(), u.ruleSheet(), u.waiverSheet()}
}

func (u audit) findingSheet() Sheet {
	s := Sheet{Title: u.Say("Findings"), Columns: []Column{
		{u.Say("Severity"), KeyColumn, 0}, {u.Say("State"), TextColumn, 0}, {u.Say("Finding"), TextColumn, 0}, {u.Say("Remediation"), TextColumn, 0},
		{u.Say("File"), KeyColumn, 0}, {u.Say("Line"), NumberColumn, 0}, {u.Say("Column"), NumberColumn, 0}, {u.Say("Address"), KeyColumn, 0},
		{u.Say("Rule"), KeyColumn, 0}, {u.Say("Controls"), TextColumn, 0}, {u.Say("What stands behind it"), TextColumn, 0},
		{u.Say("Waiver"), KeyColumn, 0}, {u.Say("Tolerated until"), DateColumn, 0}, {u.Say("Fingerprint"), KeyColumn, 0},
	}}
	all := slices.Clone(u.a.Findings)
	slices.SortStableFunc(all, bySeverity)
	for _, f := range slices.Concat(all, u.a.Unknown) {
		state := u.findingState(f).Words
		if f.Outcome == controls.Unknown {
			state = u.Say("Cannot be told")
		}
		var cited []string
		for _, c := range f.Controls {
			if r := u.Reference(c); !slices.Contains(cited, r) {
				cited = append(cited, r)
			}
		}
		s.Rows = append(s.Rows, []string{
			u.Word(f.Severity), state, u.said(f.Text, f.Args), u.Say(f.Remediation),
			f.At.File, counted0(f.At.Line), counted0(f.At.Column), f.Address,
			f.Rule, strings.Join(cited, "\n"), Behind(u.Language, f.Force, f.Certainty),
			f.Waiver, f.Until, f.Fingerprint,
		})
	}
	return s
}

// counted0 is a number, "" for none.
func counted0(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (u audit) controlSheet() Sheet {
	s := Sheet{Title: u.Say("Controls and requirements"), Columns: []Column{
		{u.Say("Framework"), KeyColumn, 0}, {u.Say("No."), KeyColumn, 0}, {u.Say("Control or requirement"), TextColumn, 0}, {u.Say("Group"), TextColumn, 0},
		{u.Say("State"), TextColumn, 0}, {u.Say("Level of proof"), TextColumn, 0}, {u.Say("Points checked"), NumberColumn, 0}, {u.Say("Open"), NumberColumn, 0}, {u.Say("Tolerated"), NumberColumn, 0},
		{u.Say("What is missing, or why it does not apply"), TextColumn, 0}, {u.Say("What a person must show"), TextColumn, 0},
	}}
	for _, f := range u.a.Frameworks {
		for _, c := range f.Controls {
			var missing []string
			for _, p := range c.Parts {
				if !p.Optional && p.State != controls.Satisfied && p.State != controls.NotApplicable {
					missing = append(missing, u.Say(p.Text))
				}
			}
			if c.State == controls.NotApplicable {
				missing = []string{u.Say(c.Reason)}
				if len(c.Reasons) > 0 {
					missing[0] = u.texts(c.Reasons)
				}
			}
			s.Rows = append(s.Rows, []string{
				u.framework(f), strings.TrimSpace(u.control(f.ID, c.ID)), u.Say(c.Title), u.Say(u.groups[f.ID][c.Group]),
				u.status(c, f.Law).Words, u.assurance(c.Weakest, c.Strongest).Words, strconv.Itoa(c.Points.Checked), strconv.Itoa(c.Points.Open), strconv.Itoa(c.Points.Tolerated),
				strings.Join(missing, "\n"), u.Say(c.Attest),
			})
		}
	}
	return s
}

func (u audit) ruleSheet() Sheet {
	s := Sheet{Title: u.Say("Rules"), Columns: []Column{
		{u.Say("Rule"), KeyColumn, 0}, {u.Say("What it asks"), TextColumn, 0}, {u.Say("Severity"), KeyColumn, 0}, {u.Say("What stands behind it"), TextColumn, 0},
		{u.Say("Population"), NumberColumn, 0}, {u.Say("Open"), NumberColumn, 0}, {u.Say("Tolerated"), NumberColumn, 0}, {u.Say("Cannot be told"), NumberColumn, 0},
	}}
	for _, r := range u.a.Verdicts {
		s.Rows = append(s.Rows, []string{
			r.Rule, u.Say(r.Title), u.Word(r.Severity), Behind(u.Language, r.Force, r.Certainty),
			strconv.Itoa(r.Population), strconv.Itoa(r.Open), strconv.Itoa(r.Waived), strconv.Itoa(r.Unknown),
		})
	}
	return s
}

func (u audit) waiverSheet() Sheet {
	s := Sheet{Title: u.Say("Waivers"), Columns: []Column{
		{u.Say("Waiver"), KeyColumn, 0}, {u.Say("Rule"), KeyColumn, 0}, {u.Say("Resource"), KeyColumn, 0}, {u.Say("From"), DateColumn, 0}, {u.Say("Until"), DateColumn, 0},
		{u.Say("In force"), KeyColumn, 0}, {u.Say("Findings"), NumberColumn, 0}, {u.Say("Reason"), TextColumn, 0}, {u.Say("Requested by"), TextColumn, 0}, {u.Say("Approved by"), TextColumn, 0},
		{u.Say("Compensating control"), TextColumn, 0}, {u.Say("Risk"), TextColumn, 0}, {u.Say("Risk owner"), TextColumn, 0}, {u.Say("Corrective action"), TextColumn, 0}, {u.Say("Due on"), DateColumn, 0},
	}}
	for _, w := range u.a.Waivers {
		s.Rows = append(s.Rows, []string{
			w.ID, w.Rule, w.Resource, w.From, w.Until, u.Value(w.InForce), strconv.Itoa(len(w.Findings)),
			u.texts(w.Reason), u.person(w.RequestedBy), u.person(w.ApprovedBy), u.texts(w.Compensating), u.texts(w.Risk), u.person(w.RiskOwner), u.texts(w.Action), w.ActionDue,
		})
	}
	return s
}
