package inventory

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"
)

// How a window that was measured lies to the window of the promise it is held
// against.
const (
	fitsSame   = "same"   // it is one
	fitsSum    = "sum"    // one, put together from all its parts
	fitsPart   = "part"   // a part of one
	fitsLonger = "longer" // it holds more than one: an average proves none of them
	fitsUnlike = "unlike" // they are not comparable: a calendar month and 30 rolling days, two units
)

// measure works out what measurements of promises (`for:
// services/ID/promise/NAME` or `suppliers/ID/targets/NAME`) show: rules read it
// as `measured`, and decide. What is promised holds over its window, so one
// value a window is held against it; nothing is averaged beyond it. Arithmetic
// is exact, in the organization's time zone.
func (l *loader) measure(inv *Inventory) {
	zone := time.UTC
	if org := inv.Organization(); org != nil {
		if z, err := time.LoadLocation(org.Get("calendar", "time_zone").Text()); err == nil {
			zone = z
		}
	}
	for _, r := range inv.Section("evidence") {
		windows, ok := l.windows(inv, r)
		if !ok || len(windows) == 0 {
			continue
		}
		steps := strings.Split(r.Get("for").Text(), "/")
		if len(steps) != 4 || steps[0]+"/"+steps[2] != "services/promise" && steps[0]+"/"+steps[2] != "suppliers/targets" {
			continue
		}
		id, name := unescapeStep(steps[1]), unescapeStep(steps[3])
		promise := inv.Lookup(r.Get("for").Text())
		if promise.Kind() != Object {
			continue
		}
		m := measurement{inv: inv, promise: promise, goal: aimOf(promise, name), zone: zone, windows: windows}
		at := r.Get("windows")
		v := Value{kind: Object, file: at.file, line: at.line, col: at.col}
		v.add("section", v.reference(steps[0]))
		v.add("id", v.reference(id))
		v.add("name", v.word(name))
		v.add("windows", m.judged(&v))
		v.add("missing", v.words(gaps(windows)))
		r.add("measured", v)
	}
}

// measuredWindow is a window with the value that is written for it.
type measuredWindow struct {
	Window
	value *Value
}

// windows are those that a measurement names, sorted; ok is false where one of
// them is none.
func (l *loader) windows(inv *Inventory, r *Resource) (out []measuredWindow, ok bool) {
	ok = true
	rolling := r.Get("rolling")
	for i := range r.Get("windows").Fields() {
		f := &r.Get("windows").Fields()[i]
		w, err := ParseWindow(f.Name)
		hint := "write a year, a quarter, a month, a week or a day: 2026, 2026-Q4, 2026-11, 2026-W47, 2026-11-21"
		if err == nil && rolling.Exists() {
			var length Period
			if length, err = ParsePeriod(rolling.Text()); err == nil {
				w, err = rollingTo(f.Name, length)
			}
			if err != nil {
				err, hint = fmt.Errorf("%q does not name a rolling window", f.Name), "name it by its last day, for example 2026-11-21, and its length in whole days"
			}
		}
		if err != nil {
			l.problems = append(l.problems, Problem{inv.position(f.file, f.keyLine, f.keyCol), err.Error(), hint})
			ok = false
			continue
		}
		out = append(out, measuredWindow{w, &f.Value})
	}
	slices.SortFunc(out, func(a, b measuredWindow) int {
		if c := a.first.Compare(b.first); c != 0 {
			return c
		}
		return a.last.Compare(b.last)
	})
	return out, ok
}

// gaps are the windows between the first and the last that have no value: their
// names, or the first and the last of several.
func gaps(windows []measuredWindow) []string {
	var out []string
	through := windows[0].Window
	for _, w := range windows[1:] {
		if missing := through.last.AddDate(0, 0, 1); w.first.After(missing) {
			from, to := containing('D', missing), containing('D', w.first.AddDate(0, 0, -1))
			if through.unit == w.unit && w.unit != 'R' {
				from, to = through.Next(), w.previous()
			}
			name := from.Name()
			if to != from {
				name += "/" + to.Name()
			}
			out = append(out, name)
		}
		if w.last.After(through.last) {
			through = w.Window
		}
	}
	return out
}

// aim is what a value is held against.
type aim struct {
	percent *big.Rat // at least this share of the time or of the cases; nil where none is promised
	seconds int64    // at most this long
	timed   bool     // a time is promised
	// time says that the share is one of time, so that a time in which it did not
	// hold can stand for it and windows add up: availability.
	time bool
}

func aimOf(promise *Value, name string) aim {
	var g aim
	if _, most, ok := promise.Get("target").Seconds(); ok {
		g.timed, g.seconds = true, most
		g.percent = rat(promise.Get("share"))
		return g
	}
	g.percent = rat(promise.Get("target", "percent"))
	g.time = name == "availability" && g.percent != nil
	return g
}

// rat is an exact number, nil where there is none.
func rat(v *Value) *big.Rat {
	if v.Kind() != Number {
		return nil
	}
	r, ok := new(big.Rat).SetString(v.text)
	if !ok {
		return nil
	}
	return r
}

// down is the part of a number of seconds that a percentage leaves.
func down(percent *big.Rat, seconds int64) *big.Rat {
	rest := new(big.Rat).Sub(hundred, percent)
	rest.Mul(rest, new(big.Rat).SetInt64(seconds))
	return rest.Quo(rest, hundred)
}

// verdict is what a value shows of a window.
type verdict struct {
	met, ok bool     // ok: it could be compared
	down    *big.Rat // seconds; nil where the promise is none of time
	allowed *big.Rat
}

// judge holds a value against the goal. The goal itself holds.
func (g aim) judge(value *Value, seconds int64) verdict {
	if percent := rat(value.Get("percent")); percent != nil {
		if g.percent == nil {
			return verdict{}
		}
		v := verdict{met: percent.Cmp(g.percent) >= 0, ok: true}
		if g.time {
			v.down, v.allowed = down(percent, seconds), down(g.percent, seconds)
		}
		return v
	}
	least, most, ok := value.Seconds()
	switch {
	case !ok:
	case g.timed:
		return verdict{met: most <= g.seconds, ok: true}
	case g.time && least == most && most <= seconds:
		v := verdict{ok: true, down: new(big.Rat).SetInt64(most), allowed: down(g.percent, seconds)}
		v.met = v.down.Cmp(v.allowed) <= 0
		return v
	}
	return verdict{}
}

// measurement is a promise with what was measured of it.
type measurement struct {
	inv     *Inventory
	promise *Value
	goal    aim
	zone    *time.Location
	windows []measuredWindow
}

// judged is every window with how it lies to the promise's and what it shows.
func (m *measurement) judged(place *Value) Value {
	out := Value{kind: Object, file: place.file, line: place.line, col: place.col}
	written := map[string]bool{}
	for _, w := range m.windows {
		written[w.Name()] = true
	}
	parts := map[string][]measuredWindow{}
	var wholes []Window
	for _, w := range m.windows {
		fits, whole := m.fits(w.Window)
		v := m.goal.judge(w.value, w.Seconds(m.zone))
		switch {
		case !v.ok && fits != fitsPart:
			fits = fitsUnlike
		case fits == fitsPart:
			if written[whole.Name()] {
				break // the whole has a value of its own
			}
			if parts[whole.Name()] == nil {
				wholes = append(wholes, whole)
			}
			parts[whole.Name()] = append(parts[whole.Name()], w)
			v = verdict{}
		case fits == fitsLonger && v.met, fits == fitsUnlike:
			v = verdict{} // what is missed on average was missed in some window
		}
		out.add(w.Name(), place.window(w.Window, fits, true, v))
	}
	for _, whole := range wholes {
		out.add(whole.Name(), place.window(whole, fitsSum, false, m.sum(whole, parts[whole.Name()])))
	}
	return out
}

// unitOf is the unit of the calendar that a length is; 0 where it is none.
func unitOf(p Period) byte {
	if p.Hours+p.Minutes+p.Seconds > 0 {
		return 0
	}
	switch months, days := p.Years*12+p.Months, p.Weeks*7+p.Days; {
	case months == 12 && days == 0:
		return 'Y'
	case months == 3 && days == 0:
		return 'Q'
	case months == 1 && days == 0:
		return 'M'
	case months == 0 && days == 7:
		return 'W'
	case months == 0 && days == 1:
		return 'D'
	}
	return 0
}

// fits is how a window lies to that of the promise, and the one it is a part of.
func (m *measurement) fits(w Window) (fits string, whole Window) {
	window := m.promise.Get("window")
	length, err := ParsePeriod(window.Get("length").Text())
	if err != nil {
		return fitsUnlike, whole
	}
	_, most := length.Bounds()
	longer := func() (string, Window) {
		if int64(w.days())*day > most {
			return fitsLonger, whole
		}
		return fitsUnlike, whole
	}
	switch kind := window.Get("kind").Text(); {
	case kind == "rolling" && w.unit == 'R':
		if same, err := rollingTo(w.Last(), length); err == nil && same == w {
			return fitsSame, whole
		}
		return longer()
	case kind == "calendar" && w.unit != 'R':
		unit := unitOf(length)
		if unit == 0 {
			return longer()
		}
		whole = containing(unit, w.first)
		switch {
		case unit == w.unit:
			return fitsSame, whole
		case w.within(whole):
			return fitsPart, whole
		case whole.within(w) || whole.Next().within(w):
			return fitsLonger, whole
		}
		return fitsUnlike, whole
	}
	return longer()
}

// sum is what the parts show of the whole, once they cover it day by day.
func (m *measurement) sum(whole Window, parts []measuredWindow) verdict {
	next, met := whole.first, true
	seconds := whole.Seconds(m.zone)
	total := new(big.Rat)
	for _, p := range parts {
		if !p.first.Equal(next) {
			return verdict{}
		}
		next = p.last.AddDate(0, 0, 1)
		v := m.goal.judge(p.value, p.Seconds(m.zone))
		if !v.ok {
			return verdict{}
		}
		met = met && v.met
		if v.down != nil {
			total.Add(total, v.down)
		}
	}
	switch {
	case !next.Equal(whole.last.AddDate(0, 0, 1)):
		return verdict{}
	case m.goal.time:
		allowed := down(m.goal.percent, seconds)
		return verdict{met: total.Cmp(allowed) <= 0, ok: true, down: total, allowed: allowed}
	}
	// Of shares and percentiles nothing but this is known without the cases.
	return verdict{met: met, ok: met}
}

// window is what rules read of one.
func (v *Value) window(w Window, fits string, written bool, shown verdict) Value {
	out := Value{kind: Object, file: v.file, line: v.line, col: v.col}
	out.add("from", out.word(w.First()))
	out.add("to", out.word(w.Last()))
	out.add("fits", out.word(fits))
	out.add("written", out.truth(written))
	if shown.ok {
		out.add("met", out.truth(shown.met))
	}
	if shown.ok && shown.down != nil {
		out.add("down", out.period(ceiling(shown.down)))
		out.add("allowed", out.period(floor(shown.allowed)))
	}
	return out
}

func floor(r *big.Rat) int64 { return new(big.Int).Div(r.Num(), r.Denom()).Int64() }

func ceiling(r *big.Rat) int64 { return -floor(new(big.Rat).Neg(r)) }

// add appends a derived field.
func (v *Value) add(name string, value Value) {
	v.sub = append(v.sub, Field{Name: name, Value: value})
}

// word, words, truth and period are derived values; they stand where v stands.
func (v *Value) word(text string) Value {
	return Value{kind: String, text: text, file: v.file, line: v.line, col: v.col}
}

// reference is a word that names a resource.
func (v *Value) reference(text string) Value {
	out := v.word(text)
	out.form = Reference
	return out
}

func (v *Value) words(texts []string) Value {
	out := Value{kind: List, file: v.file, line: v.line, col: v.col}
	for _, t := range texts {
		out.sub = append(out.sub, Field{Value: v.word(t)})
	}
	return out
}

func (v *Value) truth(b bool) Value {
	return Value{kind: Bool, bit: b, file: v.file, line: v.line, col: v.col}
}

// period is a duration of whole seconds.
func (v *Value) period(seconds int64) Value {
	out := Value{kind: Object, form: Duration, file: v.file, line: v.line, col: v.col}
	out.sub = []Field{out.textPart(isoTime(seconds)), out.numberPart("min_s", seconds), out.numberPart("max_s", seconds)}
	return out
}

// isoTime is a number of seconds as an ISO 8601 duration: PT43M12S.
func isoTime(seconds int64) string {
	if seconds == 0 {
		return "PT0S"
	}
	var b strings.Builder
	b.WriteString("PT")
	for _, part := range []struct {
		n    int64
		unit string
	}{{seconds / 3600, "H"}, {seconds / 60 % 60, "M"}, {seconds % 60, "S"}} {
		if part.n > 0 {
			b.WriteString(strconv.FormatInt(part.n, 10) + part.unit)
		}
	}
	return b.String()
}
