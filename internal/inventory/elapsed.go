package inventory

import (
	"fmt"
	"strconv"
	"time"
)

// A Lapse is how long something took by a clock: seconds, or by working days
// whole days.
type Lapse struct {
	Days bool
	N    int64
}

// Text is the lapse as an ISO 8601 duration in days or in hours, minutes and
// seconds: P3D, PT4H5M. No time at all is PT0S.
func (l Lapse) Text() string {
	if l.Days {
		return "P" + strconv.FormatInt(l.N, 10) + "D"
	}
	if l.N == 0 {
		return "PT0S"
	}
	out := "PT"
	for _, unit := range []struct {
		name   string
		length int64
	}{{"H", 3600}, {"M", 60}, {"S", 1}} {
		if n := l.N / unit.length; n > 0 {
			out += strconv.FormatInt(n, 10) + unit.name
		}
		l.N %= unit.length
	}
	return out
}

// Elapsed is how long it took from one moment to a later one by a clock: around
// the clock the time that passed, by service hours the time within opening
// hours, by working days the working days after the first day up to the last.
// Parts of a second count as a whole one.
func (c *Calendar) Elapsed(from, to time.Time, clock Clock, hours Opening) (Lapse, error) {
	if to.Before(from) {
		return Lapse{}, fmt.Errorf("%s is before %s", to.Format(time.RFC3339), from.Format(time.RFC3339))
	}
	switch clock {
	case AroundTheClock:
		return Lapse{N: seconds(to.Sub(from))}, nil
	case ServiceHours:
		var open time.Duration
		err := c.eachDay(from, to, func(day time.Time) {
			for _, s := range c.open(day, hours) {
				a := time.Date(day.Year(), day.Month(), day.Day(), 0, s.From, 0, 0, c.Zone)
				b := time.Date(day.Year(), day.Month(), day.Day(), 0, s.To, 0, 0, c.Zone)
				if from.After(a) {
					a = from
				}
				if to.Before(b) {
					b = to
				}
				open += max(b.Sub(a), 0)
			}
		})
		return Lapse{N: seconds(open)}, err
	case WorkingDays:
		l := Lapse{Days: true}
		first := from.In(c.Zone).Format(time.DateOnly)
		err := c.eachDay(from, to, func(day time.Time) {
			if day.Format(time.DateOnly) != first && c.WorkingDay(day) {
				l.N++
			}
		})
		return l, err
	}
	return Lapse{}, fmt.Errorf("%q is no clock", clock)
}

func seconds(d time.Duration) int64 { return int64((d + time.Second - 1) / time.Second) }

// eachDay calls for noon of each day from that of one moment to that of another:
// noon is there on every day, also when clocks are changed.
func (c *Calendar) eachDay(from, to time.Time, call func(noon time.Time)) error {
	const horizon = 10 * 366 // days
	from, to = from.In(c.Zone), to.In(c.Zone)
	noon := time.Date(from.Year(), from.Month(), from.Day(), 12, 0, 0, 0, c.Zone)
	last := time.Date(to.Year(), to.Month(), to.Day(), 12, 0, 0, 0, c.Zone)
	for n := 0; !noon.After(last); n++ {
		if n > horizon {
			return fmt.Errorf("more than %d days lie between", horizon)
		}
		call(noon)
		noon = noon.AddDate(0, 0, 1)
	}
	return nil
}

// InTime reports whether something that began and ended then kept to a period by
// a clock. Whole days by working days end with the end of their last day, as
// § 188 (1) BGB counts; every other period ends with the very moment.
func (c *Calendar) InTime(from, to time.Time, p Period, clock Clock, hours Opening) (bool, error) {
	deadline, err := c.Add(from, p, clock, hours)
	if err != nil {
		return false, err
	}
	if clock == WorkingDays && p.Hours == 0 && p.Minutes == 0 && p.Seconds == 0 {
		return to.In(c.Zone).Format(time.DateOnly) <= deadline.In(c.Zone).Format(time.DateOnly), nil
	}
	return !to.After(deadline), nil
}
