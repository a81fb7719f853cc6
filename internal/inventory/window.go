package inventory

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Window is a stretch of days that something is measured over: a year, a
// quarter, a month, a week (ISO 8601) or a day of the calendar, or a rolling one
// that ends on a day. Days are UTC midnights; Seconds asks for a time zone.
type Window struct {
	unit  byte // Y, Q, M, W, D; R for a rolling one
	first time.Time
	last  time.Time
}

// ParseWindow reads the name of a window of the calendar: 2026, 2026-Q4,
// 2026-11, 2026-W47, 2026-11-21.
func ParseWindow(name string) (Window, error) {
	none := func() (Window, error) { return Window{}, fmt.Errorf("%q is no window of the calendar", name) }
	year, rest, _ := strings.Cut(name, "-")
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y < 1 {
		return none()
	}
	start := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	number, err := strconv.Atoi(strings.TrimLeft(rest, "QW"))
	var w Window
	switch {
	case rest == "":
		w = windowFrom('Y', start)
	case err == nil && len(rest) == 2 && rest[0] == 'Q' && number >= 1 && number <= 4:
		w = windowFrom('Q', start.AddDate(0, 3*(number-1), 0))
	case err == nil && len(rest) == 3 && rest[0] == 'W' && number >= 1:
		// The week with 4 January is the first (ISO 8601); weeks start on Monday.
		fourth := start.AddDate(0, 0, 3)
		monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
		w = windowFrom('W', monday.AddDate(0, 0, 7*(number-1)))
	case err == nil && len(rest) == 2 && number >= 1:
		w = windowFrom('M', start.AddDate(0, number-1, 0))
	default:
		day, err := time.Parse(time.DateOnly, name)
		if err != nil {
			return none()
		}
		w = windowFrom('D', day)
	}
	if w.Name() != name {
		return none() // a thirteenth month, a 53rd week of a year that has 52
	}
	return w, nil
}

// windowFrom is the window of a unit that starts on a day.
func windowFrom(unit byte, first time.Time) Window {
	var next time.Time
	switch unit {
	case 'Y':
		next = first.AddDate(1, 0, 0)
	case 'Q':
		next = first.AddDate(0, 3, 0)
	case 'M':
		next = first.AddDate(0, 1, 0)
	case 'W':
		next = first.AddDate(0, 0, 7)
	default:
		next = first.AddDate(0, 0, 1)
	}
	return Window{unit, first, next.AddDate(0, 0, -1)}
}

// containing is the window of a unit that a day is in.
func containing(unit byte, day time.Time) Window {
	y, m, _ := day.Date()
	switch unit {
	case 'Y':
		day = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	case 'Q':
		day = time.Date(y, (m-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	case 'M':
		day = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case 'W':
		day = day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	}
	return windowFrom(unit, day)
}

// rollingTo is the window of a length that ends with a day: a month to 31 March
// starts on 1 March, one to 15 March on 16 February.
func rollingTo(last string, length Period) (Window, error) {
	end, err := time.Parse(time.DateOnly, last)
	if err != nil {
		return Window{}, err
	}
	after := end.AddDate(0, 0, 1)
	first := addMonths(after, -length.Years*12-length.Months).AddDate(0, 0, -length.Weeks*7-length.Days)
	if !first.Before(after) || length.Hours+length.Minutes+length.Seconds > 0 {
		return Window{}, fmt.Errorf("%s has no whole days", last)
	}
	return Window{'R', first, end}, nil
}

// RollingWindow is the window of a length (P30D) that ends with a day.
func RollingWindow(last, length string) (Window, error) {
	p, err := ParsePeriod(length)
	if err != nil {
		return Window{}, err
	}
	return rollingTo(last, p)
}

// WindowBetween is the window from one day to another, both inclusive: one of the
// calendar where it starts and ends with one, else a rolling one.
func WindowBetween(first, last string) (Window, error) {
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return Window{}, err
	}
	to, err := time.Parse(time.DateOnly, last)
	if err != nil {
		return Window{}, err
	}
	for _, unit := range "YQMWD" {
		if w := containing(byte(unit), from); w.first.Equal(from) && w.last.Equal(to) {
			return w, nil
		}
	}
	if to.Before(from) {
		return Window{}, fmt.Errorf("%s is before %s", last, first)
	}
	return Window{'R', from, to}, nil
}

// Name is how the window is written; a rolling one is named by its last day.
func (w Window) Name() string {
	switch w.unit {
	case 'Y':
		return w.first.Format("2006")
	case 'Q':
		return fmt.Sprintf("%04d-Q%d", w.first.Year(), (int(w.first.Month())+2)/3)
	case 'M':
		return w.first.Format("2006-01")
	case 'W':
		year, week := w.first.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	}
	return w.Last()
}

// First is the first day of the window.
func (w Window) First() string { return w.first.Format(time.DateOnly) }

// Last is the last day of the window.
func (w Window) Last() string { return w.last.Format(time.DateOnly) }

// Next is the window of the same length that follows.
func (w Window) Next() Window {
	after := w.last.AddDate(0, 0, 1)
	if w.unit != 'R' {
		return windowFrom(w.unit, after)
	}
	return Window{'R', after, w.last.AddDate(0, 0, w.days())}
}

// previous is the window of the calendar before this one.
func (w Window) previous() Window { return containing(w.unit, w.first.AddDate(0, 0, -1)) }

func (w Window) days() int { return int(w.last.Sub(w.first)/(24*time.Hour)) + 1 }

// within reports whether the window lies in another.
func (w Window) within(other Window) bool {
	return !w.first.Before(other.first) && !w.last.After(other.last)
}

// Seconds is how long the window lasts in a time zone: the day on which clocks
// go forward has 23 hours.
func (w Window) Seconds(zone *time.Location) int64 {
	midnight := func(t time.Time) int64 {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, zone).Unix()
	}
	return midnight(w.last.AddDate(0, 0, 1)) - midnight(w.first)
}
