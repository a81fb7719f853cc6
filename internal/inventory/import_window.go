package inventory

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// windowLengths are the lengths of windows that have a name, from the shortest.
var windowLengths = []string{"day", "week", "month", "quarter", "year"}

// A window is a part of the calendar: from its first moment up to the first of
// the next.
type window struct {
	name     string
	from, to time.Time
}

// window is the one that a moment is in.
func (c *Calendar) window(t time.Time, length string) window {
	t = t.In(c.Zone)
	year, month := t.Year(), t.Month()
	midnight := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, c.Zone) }
	switch length {
	case "day":
		return window{t.Format(time.DateOnly), midnight(year, month, t.Day()), midnight(year, month, t.Day()+1)}
	case "week":
		monday := t.Day() - (int(t.Weekday())+6)%7
		y, w := t.ISOWeek()
		return window{fmt.Sprintf("%04d-W%02d", y, w), midnight(year, month, monday), midnight(year, month, monday+7)}
	case "quarter":
		q := (int(month) - 1) / 3
		return window{fmt.Sprintf("%04d-Q%d", year, q+1), midnight(year, time.Month(3*q+1), 1), midnight(year, time.Month(3*q+4), 1)}
	case "year":
		return window{fmt.Sprintf("%04d", year), midnight(year, 1, 1), midnight(year+1, 1, 1)}
	}
	return window{fmt.Sprintf("%04d-%02d", year, month), midnight(year, month, 1), midnight(year, month+1, 1)}
}

var windowForm = regexp.MustCompile(`^([0-9]{4})(?:-(?:Q([1-4])|W([0-9]{2})|([0-9]{2})(?:-([0-9]{2}))?))?$`)

// parseWindow reads the name of a window, 2026-10 or 2026-Q4, and its length.
func (c *Calendar) parseWindow(name string) (w window, length string, ok bool) {
	m := windowForm.FindStringSubmatch(name)
	if m == nil {
		return w, "", false
	}
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	year, month, day := number(1), 1, 1
	switch {
	case m[2] != "":
		length, month = "quarter", 3*number(2)-2
	case m[3] != "":
		// The week with 4 January is the first (ISO 8601).
		length, day = "week", 4+7*(number(3)-1)
	case m[5] != "":
		length, month, day = "day", number(4), number(5)
	case m[4] != "":
		length, month = "month", number(4)
	default:
		length = "year"
	}
	w = c.window(time.Date(year, time.Month(month), day, 12, 0, 0, 0, c.Zone), length)
	return w, length, w.name == name && year >= 1990 && year < 2200
}

// lastDay is the day before the first of the next window.
func (w window) lastDay() string { return w.to.AddDate(0, 0, -1).Format(time.DateOnly) }

// windowLength is the length by which values are told: that of the promise.
// Windows of another length prove nothing about it.
func windowLength(f *importFile, o ImportOptions) (string, bool) {
	asked := o.Window
	if asked != "" && !slices.Contains(windowLengths, asked) {
		f.problem(Position{}, "one of "+strings.Join(windowLengths, ", "), "--window: unknown window %q", asked)
		return "", false
	}
	switch p := o.Promise; {
	case p != nil && !p.Rolling && p.Window != "" && asked != "" && asked != p.Window:
		f.problem(Position{}, "leave it out", "--window: the promise counts by the %s, and windows of another length prove nothing about it", p.Window)
		return "", false
	case asked != "":
		return asked, true
	case p != nil && p.Window != "":
		return p.Window, true
	}
	return "month", true
}

// goal is what a share of a window is held against, and why it is held against
// nothing.
func goal(o ImportOptions) (target *big.Rat, undecided string) {
	switch p := o.Promise; {
	case p == nil:
		return nil, UndecidedNoTarget
	case p.Rolling:
		return nil, UndecidedRolling
	case p.Percent != nil:
		return p.Percent, ""
	case p.Share != nil:
		return p.Share, ""
	}
	return nil, UndecidedUnits
}

var hundred = big.NewRat(100, 1)

// leastDecimals are the digits after the point with which a share is written at
// least known; a target with more has as many.
const leastDecimals = 4

// percentText is a part of 100 as text, cut and not rounded: 99.99995 is
// 99.9999%, so that what is shown never reaches a target that was missed.
func percentText(share, target *big.Rat) string {
	decimals := leastDecimals
	if target != nil {
		if n, exact := target.FloatPrec(); exact {
			decimals = max(decimals, n)
		}
	}
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	n := new(big.Int).Mul(share.Num(), scale)
	digits := n.Quo(n, share.Denom()).String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals+1-len(digits)) + digits
	}
	whole, part := digits[:len(digits)-decimals], strings.TrimRight(digits[len(digits)-decimals:], "0")
	if part != "" {
		whole += "." + part
	}
	return whole + "%"
}

// put adds the value of a whole window.
func (i *Imported) put(name string, share, target *big.Rat) {
	i.Windows = append(i.Windows, WindowValue{name, percentText(share, target), target != nil && share.Cmp(target) >= 0})
}

// judge tells the result of a measurement from its windows, and that there is
// one at all.
func (i *Imported) judge(f *importFile, undecided string) *Imported {
	if len(i.Windows) == 0 {
		text := "no window was measured whole"
		if len(i.Unfinished) > 0 {
			var names []string
			for _, u := range i.Unfinished[:min(len(i.Unfinished), 6)] {
				names = append(names, u.Name+" "+unfinishedWords[u.Reason])
			}
			text += ": " + strings.Join(names, "; ")
		}
		f.problem(Position{File: f.name}, "export whole windows of the calendar in the time zone of the organization; for tickets --from and --to say which days the export holds, for samples --allow-missing how many may be missing", "%s", text)
		return nil
	}
	missed := 0
	for _, w := range i.Windows {
		if !w.met {
			missed++
		}
	}
	if undecided != "" {
		i.Undecided = undecided
		return i
	}
	i.Result = outcome(missed)
	return i
}

// unfinishedWords are the reasons in errors.
var unfinishedWords = map[string]string{
	"begins-late": "begins before the data",
	"ends-early":  "ends after the data",
	"missing":     "lacks samples",
	"across":      "has a sample that lies across its boundary",
	"undecided":   "has cases whose time is still running",
	"no-case":     "has no case",
}
