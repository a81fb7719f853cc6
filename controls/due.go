package controls

import (
	"cmp"
	"slices"

	"github.com/trustcap/trustcap/internal/inventory"
)

// dueWithin is how far the list of what falls due looks ahead where nobody asks
// for another.
var dueWithin = inventory.Period{Days: 60}

// What ends or has to be done.
const (
	dueWaiver      = "Waiver ends"
	dueAction      = "Corrective action of a waiver is due"
	dueEvidence    = "Evidence ends"
	dueCertificate = "Certificate ends"
	dueReview      = "Review is due"
	dueAgreement   = "Agreement ends"
	dueRow         = "Row of the statement of applicability is to be reviewed"
	dueControl     = "Planned control is to be implemented"
	dueMeasure     = "Planned measure is to be implemented"
	dueTest        = "Test of a measure is due"
	duePolicy      = "Policy is to be reviewed"
	dueChannel     = "Channel is retired"
	dueAnnounced   = "Announced change takes effect"
	dueCorrection  = "Corrective action for a nonconformity is due"
	dueImprovement = "Improvement is due"
	dueRisk        = "Acceptance of a risk ends"
)

// due lists what ends or has to be done within a period from the day of the
// assessment, and what is overdue, sorted by day.
func (w *weighing) due(within inventory.Period) []Due {
	by, err := inventory.AddPeriod(w.run.AsOf, within)
	if err != nil {
		return []Due{}
	}
	d := &deadlines{inv: w.inv, from: w.run.AsOf, by: by, list: []Due{}}
	for _, v := range w.waivers {
		address := "waivers/" + inventory.EscapeStep(v.ID)
		d.add(v.Until, dueWaiver, address+"/until", v.RequestedBy)
		if v.InForce {
			owner := w.inv.Lookup(address + "/corrective_action/owner").Text()
			d.add(v.ActionDue, dueAction, address+"/corrective_action/due", cmp.Or(owner, v.RiskOwner, v.RequestedBy))
		}
	}
	for _, e := range w.evidence {
		if e.failed || e.Result == "" || e.Day > w.run.AsOf || w.renewed(e) {
			continue
		}
		what := dueEvidence
		if e.Kind == "certificate" {
			what = dueCertificate
		}
		d.add(e.Expires, what, e.resource.Address()+"/expires", e.resource.Get("by").Text())
	}
	for _, r := range w.inv.Resources {
		d.resource(r)
	}
	slices.SortFunc(d.list, func(a, b Due) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Address, b.Address), cmp.Compare(a.What, b.What))
	})
	return d.list
}

// renewed reports whether newer evidence of the same kind speaks for all that e
// does, so that its end needs nobody.
func (w *weighing) renewed(e *evidence) bool {
	if e.subject == "" && len(e.proves) == 0 {
		return false
	}
	return slices.ContainsFunc(w.evidence, func(other *evidence) bool {
		if !other.Valid || other.failed || other.Kind != e.Kind || other.subject != e.subject || other.Expires <= e.Expires {
			return false
		}
		for _, p := range e.proves {
			if !slices.Contains(other.proves, p) {
				return false
			}
		}
		return true
	})
}

type deadlines struct {
	inv      *inventory.Inventory
	from, by string // days
	list     []Due
}

func (d *deadlines) add(day, what, address, owner string) {
	if day != "" && day <= d.by {
		d.list = append(d.list, Due{Day: day, What: what, Address: address, Owner: owner, At: d.inv.Locate(address)})
	}
}

// after adds the day a period after another.
func (d *deadlines) after(last, every *inventory.Value, what, address, owner string) {
	period, err := inventory.ParsePeriod(every.Text())
	if err != nil {
		return
	}
	if day, err := inventory.AddPeriod(last.Text(), period); err == nil {
		d.add(day, what, address, owner)
	}
}

// resource adds what stands in a resource.
func (d *deadlines) resource(r *inventory.Resource) {
	address, owner := r.Address(), cmp.Or(r.Get("owner").Text(), r.Get("manager").Text())
	switch r.Section {
	case "suppliers":
		d.add(r.Get("agreement", "expires").Text(), dueAgreement, address+"/agreement/expires", owner)
	case "measures":
		if planned(&r.Value) {
			d.add(r.Get("due").Text(), dueMeasure, address+"/due", owner)
		}
		d.after(r.Get("tested"), r.Get("test_every"), dueTest, address+"/tested", owner)
	case "organization":
		d.each(r, "policies", func(address string, v *inventory.Value) {
			d.after(v.Get("reviewed"), v.Get("review_every"), duePolicy, address+"/reviewed", v.Get("approved_by").Text())
		})
	case "services":
		d.each(r, "channels", func(address string, v *inventory.Value) {
			d.add(v.Get("retires").Text(), dueChannel, address+"/retires", owner)
		})
	case "announcements":
		// What took effect is nothing to be done.
		if day := r.Get("effective").Text(); day >= d.from {
			d.add(day, dueAnnounced, address+"/effective", r.Get("approved_by").Text())
		}
	case "nonconformities":
		if !r.Get("done").Exists() {
			d.add(r.Get("due").Text(), dueCorrection, address+"/due", owner)
		}
	case "improvements":
		if !r.Get("done").Exists() {
			d.add(r.Get("due").Text(), dueImprovement, address+"/due", owner)
		}
	case "risks":
		d.add(r.Get("accepted", "until").Text(), dueRisk, address+"/accepted/until", cmp.Or(owner, r.Get("accepted", "by").Text()))
	case "applicability":
		row := func(address string, v *inventory.Value) {
			d.add(v.Get("review").Text(), dueRow, address+"/review", v.Get("owner").Text())
			if planned(v) {
				d.add(v.Get("due").Text(), dueControl, address+"/due", v.Get("owner").Text())
			}
		}
		d.each(r, "controls", row)
		d.each(r, "additional", row)
	}
	d.reviews(&r.Value, address, owner)
}

func planned(v *inventory.Value) bool { return v.Get("status").Text() != "implemented" }

func (d *deadlines) each(r *inventory.Resource, name string, do func(address string, v *inventory.Value)) {
	items := r.Get(name).Fields()
	for i := range items {
		do(r.Address()+"/"+name+"/"+inventory.EscapeStep(items[i].Name), &items[i].Value)
	}
}

// reviews adds every review below a value: whatever has an interval, the last
// day, and the day that follows from them.
func (d *deadlines) reviews(v *inventory.Value, address, owner string) {
	if due := v.Get("due"); due.Form() == inventory.Date && v.Get("every").Form() == inventory.Duration {
		d.add(due.Text(), dueReview, address, owner)
		return
	}
	if v.Kind() != inventory.Object {
		return
	}
	switch v.Form() {
	case inventory.Plain, inventory.Keyed:
		fields := v.Fields()
		for i := range fields {
			if fields[i].Value.Kind() == inventory.Object {
				d.reviews(&fields[i].Value, address+"/"+inventory.EscapeStep(fields[i].Name), owner)
			}
		}
	}
}
