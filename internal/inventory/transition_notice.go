package inventory

import (
	"slices"
	"strings"
)

// PromisedNotice is what customers were promised about changes before one is made: how
// long beforehand they are told, and by which ways.
type PromisedNotice struct {
	Services []string // that promised it, sorted
	Notice   *Value   // the longest of them; nil where none is promised
	Channels []string // all of them, sorted
}

// Shortcoming is why an announcement does not cover a transition.
type Shortcoming string

// The shortcomings, in the order in which they are looked for.
const (
	OtherValue   Shortcoming = "other-value"   // it announces another value
	AlreadyPast  Shortcoming = "already-past"  // it took effect before: it was about an earlier change
	NotYetTold   Shortcoming = "not-yet-told"  // the day of announcement is still to come
	TooShort     Shortcoming = "too-short"     // it came later than promised
	ChannelsLeft Shortcoming = "channels-left" // a promised way was not used
	NoBasis      Shortcoming = "no-basis"      // it does not say what the change rests on
	NoRights     Shortcoming = "no-rights"     // it does not say what customers can do
)

// Attempt is an announcement of the address of a transition that does not cover
// it.
type Attempt struct {
	Announcement *Resource
	Why          Shortcoming
	// Earliest is the first day on which the change could take effect with the
	// notice that was promised, where it came too late.
	Earliest string
	// Missing are the promised ways that were not used.
	Missing []string
}

// Notice is what was announced of a transition.
type Notice struct {
	Promise PromisedNotice
	// Given covers the transition; nil where nothing does.
	Given *Resource
	// Failed are announcements of the same address that do not cover it, by id.
	Failed []Attempt
}

// Announced says which announcement of the inventory after covers a transition.
// It is measured by what was promised before, so that a promise that is lowered
// together with what it protects protects still.
//
// An announcement covers a transition when it is of its address (or, with `to:
// removed`, of an address above), it names the new value (`removed` where
// something went; the name where something came), it was announced and does not
// take effect before today, the time between reaches the promised notice, and all
// promised ways were used. It says what the change rests on and, unless that is
// free of effect, what customers can do.
func Announced(before, after *Inventory, t *Transition, today string) Notice {
	n := Notice{Promise: promisedNotice(before, after, t)}
	for _, r := range after.Section("announcements") {
		if !t.named(r) {
			continue
		}
		a := Attempt{Announcement: r}
		if a.judge(t, &n.Promise, today); a.Why != "" {
			n.Failed = append(n.Failed, a)
		} else if n.Given == nil {
			n.Given = r
		}
	}
	return n
}

// named reports whether an announcement is of the address of the transition.
func (t *Transition) named(r *Resource) bool {
	of := r.Get("of").Text()
	if of == t.Address {
		return true
	}
	above := strings.HasPrefix(t.Address, of+"/")
	if t.After == nil {
		return above && r.Get("to").Text() == "removed"
	}
	// What comes to a list is announced at the list, by its name.
	return t.Before == nil && t.Thing && above && len(t.Path) > 0 && t.Address == of+"/"+EscapeStep(t.Name()) && r.Get("to").Text() == t.Name()
}

func (a *Attempt) judge(t *Transition, p *PromisedNotice, today string) {
	r := a.Announcement
	announced, effective := r.Get("announced").Text(), r.Get("effective").Text()
	switch {
	case !t.says(r.Get("to").Text()):
		a.Why = OtherValue
	case effective < today:
		a.Why = AlreadyPast
	case announced > today:
		a.Why = NotYetTold
	}
	if a.Why != "" {
		return
	}
	if earliest := p.After(announced); effective < earliest {
		a.Why, a.Earliest = TooShort, earliest
		return
	}
	for _, c := range p.Channels {
		if !r.Get("told").Has(c) {
			a.Missing = append(a.Missing, c)
		}
	}
	switch basis := r.Get("basis", "kind").Text(); {
	case len(a.Missing) > 0:
		a.Why = ChannelsLeft
	case basis == "":
		a.Why = NoBasis
	case basis != "free-of-effect" && !r.Get("rights").Exists():
		a.Why = NoRights
	}
}

// says reports whether `to` is the new value. Periods are the same when they are
// as long: P1Y and P12M.
func (t *Transition) says(to string) bool {
	if to == t.written(t.After) {
		return true
	}
	if t.After == nil || t.Thing {
		return false
	}
	if t.After.form == Text {
		for _, f := range t.After.sub {
			if f.Value.text == to {
				return true
			}
		}
		return false
	}
	p, err := ParsePeriod(to)
	if err != nil {
		return false
	}
	least, most, ok := t.After.Seconds()
	a, b := p.Bounds()
	return ok && a == least && b == most
}

// After is the first day on which a change can take effect that is announced on a
// day: later by the notice that was promised, by the calendar.
func (p *PromisedNotice) After(day string) string { return p.shift(day, 1) }

// Before is the last day on which a change can be announced that takes effect on a
// day.
func (p *PromisedNotice) Before(day string) string { return p.shift(day, -1) }

func (p *PromisedNotice) shift(day string, sign int) string {
	period, err := ParsePeriod(p.Notice.Text())
	if err != nil {
		return day // nothing is promised
	}
	if sign < 0 {
		// Of the days that reach the effective one in time, the last: months
		// differ in length, so it is looked for from the greatest length on.
		least, most := period.Bounds()
		for days := (least + secondsADay - 1) / secondsADay; days <= (most+secondsADay-1)/secondsADay+1; days++ {
			from, err := AddPeriod(day, Period{Days: -int(days)})
			if err != nil {
				return day
			}
			if p.After(from) <= day {
				return from
			}
		}
		return day
	}
	if later, err := AddPeriod(day, period); err == nil {
		return later
	}
	return "9999-12-31"
}

const secondsADay = day

// promised is what the services that a transition touches promised before.
func promisedNotice(before, after *Inventory, t *Transition) PromisedNotice {
	var p PromisedNotice
	ids := map[string]bool{}
	touched(before, t.Section, t.ID, ids)
	touched(after, t.Section, t.ID, ids)
	var longest int64
	for id := range ids {
		s := before.Find("services", id)
		if s == nil {
			continue // it promised nothing before
		}
		notice, channels := s.Get("changes", "notice"), s.Get("changes", "channels").Strings()
		if notice == nil && len(channels) == 0 {
			continue
		}
		p.Services = append(p.Services, id)
		if _, most, ok := notice.Seconds(); ok && (most > longest || most == longest && notice.Text() < p.Notice.Text()) {
			longest, p.Notice = most, notice
		}
		p.Channels = append(p.Channels, channels...)
	}
	slices.Sort(p.Services)
	slices.Sort(p.Channels)
	p.Channels = slices.Compact(p.Channels)
	return p
}

// touched collects the services that a resource is part of.
func touched(inv *Inventory, section, id string, into map[string]bool) {
	switch section {
	case "services":
		into[id] = true
		return
	case "processing_on_behalf":
		for _, s := range inv.Find(section, id).get("services").Strings() {
			into[s] = true
		}
		return
	}
	r := inv.Find(section, id)
	if r == nil || id == "" {
		return
	}
	by := inv.UsedBy[r.Address()]
	for _, s := range by["services"] {
		into[s] = true
	}
	for _, p := range by["processing_on_behalf"] {
		touched(inv, "processing_on_behalf", p, into)
	}
	// The data that a purpose uses lies in services.
	if section == "purposes" {
		for _, d := range r.Get("datasets").Strings() {
			touched(inv, "datasets", d, into)
		}
	}
}

// get is Get on a resource that may be nil.
func (r *Resource) get(path ...string) *Value {
	if r == nil {
		return nil
	}
	return r.Get(path...)
}
