package inventory

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// A Promise is a target that is declared, in the parts by which measured values
// are judged.
type Promise struct {
	Address string
	Text    string   // the target as written: 99.9% or PT4H
	Percent *big.Rat // of 100; nil for a time
	Period  Period   // for a time
	Clock   Clock    // "" where none is declared
	Hours   string   // opening hours of the clock; "" where none are declared
	// Share is the part of all cases in which a time has to hold, of 100; nil
	// where none is declared, and then it has to hold in each.
	Share    *big.Rat
	Window   string // day, week, month, quarter or year; "" for another or none
	Rolling  bool
	Priority string // P1 to P5; "" for all
	Until    string // first-response or resolved: the moment that ends a case, "" where the name does not tell
}

// windowNames are the windows that have a name in the calendar, by length.
var windowNames = map[string]string{"P1D": "day", "P7D": "week", "P1W": "week", "P1M": "month", "P3M": "quarter", "P1Y": "year", "P12M": "year"}

// Promise is the target at an address: of a promise
// (services/webmail/promise/availability), of a priority
// (services/webmail/support/priorities/P1/respond), or any other declared time
// with a clock beside it (services/webmail/complaints/answer_within).
func (inv *Inventory) Promise(address string) (*Promise, error) {
	v := inv.Lookup(address)
	if !v.Exists() {
		return nil, fmt.Errorf("nothing is declared at %q", address)
	}
	steps := strings.Split(address, "/")
	p := &Promise{Address: address}
	target, beside := v, v
	if v.Get("target").Exists() {
		target = v.Get("target")
	} else {
		beside = inv.Lookup(strings.Join(steps[:len(steps)-1], "/"))
	}
	p.Text = target.Text()
	switch {
	case target.Form() == Target && target.Get("percent").Exists():
		p.Percent, _ = new(big.Rat).SetString(target.Get("percent").Text())
	case target.Form() == Target, target.Form() == Duration:
		period, err := ParsePeriod(p.Text)
		if err != nil {
			return nil, err
		}
		p.Period = period
	default:
		return nil, fmt.Errorf("%q is no target: a promise, or a declared time", address)
	}
	p.Clock = Clock(beside.Get("clock").Text())
	p.Hours = beside.Get("hours").Text()
	if p.Hours == "" && len(steps) > 1 {
		p.Hours = inv.openingHours(steps[0] + "/" + steps[1])
	}
	if share := beside.Get("share").Text(); share != "" && p.Percent == nil {
		p.Share, _ = new(big.Rat).SetString(share)
	}
	p.Window = windowNames[beside.Get("window", "length").Text()]
	p.Rolling = beside.Get("window", "kind").Text() == "rolling" || beside.Get("window", "length").Exists() && p.Window == ""
	if i := slices.Index(steps, "priorities"); i >= 0 && i+1 < len(steps) {
		p.Priority = steps[i+1]
	}
	switch last := steps[len(steps)-1]; {
	case strings.Contains(last, "respon") || strings.Contains(last, "answer"):
		p.Until = "first-response"
	case strings.Contains(last, "resol") || strings.Contains(last, "repair") || strings.Contains(last, "restor"):
		p.Until = "resolved"
	}
	return p, nil
}

// openingHours are those in which people of a service can be reached, where its
// channels to people agree on them.
func (inv *Inventory) openingHours(service string) string {
	hours := ""
	channels := inv.Lookup(service + "/channels")
	for i := range channels.Fields() {
		channel := &channels.Fields()[i].Value
		text := channel.Get("hours").Text()
		switch {
		case !channel.Get("human").True() || text == "":
		case hours != "" && hours != text:
			return ""
		default:
			hours = text
		}
	}
	return hours
}

// Calendar is the one that the organization declares; UTC without holidays where
// it declares none.
func (inv *Inventory) Calendar() (*Calendar, error) {
	c := inv.Organization().calendar()
	return NewCalendar(c.Get("time_zone").Text(), c.Get("holidays").Text(), c.Get("week").Text())
}

func (r *Resource) calendar() *Value {
	if r == nil {
		return nil
	}
	return r.Get("calendar")
}
