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

// A stopwatch counts by one clock over many spans within the same years: what
// lies between the first and the last day of a span is summed up once.
type stopwatch struct {
	calendar *Calendar
	clock    Clock
	hours    Opening
	first    time.Time // noon of the first day of the sums
	sums     []int64   // of the days before each, in the unit of the lapse
}

func (c *Calendar) stopwatch(clock Clock, hours Opening, from, to time.Time) (*stopwatch, error) {
	s := &stopwatch{calendar: c, clock: clock, hours: hours, sums: []int64{0}}
	if clock == AroundTheClock {
		return s, nil
	}
	from = from.In(c.Zone)
	s.first = time.Date(from.Year(), from.Month(), from.Day(), 12, 0, 0, 0, c.Zone)
	for noon := s.first; !noon.After(to.AddDate(0, 0, 1)); noon = noon.AddDate(0, 0, 1) {
		n := int64(0)
		if clock == WorkingDays {
			if c.WorkingDay(noon) {
				n = 1
			}
		} else {
			midnight := time.Date(noon.Year(), noon.Month(), noon.Day(), 0, 0, 0, 0, c.Zone)
			l, err := c.Elapsed(midnight, midnight.AddDate(0, 0, 1), clock, hours)
			if err != nil {
				return nil, err
			}
			n = l.N
		}
		s.sums = append(s.sums, s.sums[len(s.sums)-1]+n)
	}
	return s, nil
}

// day is the number of a day of the sums.
func (s *stopwatch) day(t time.Time) int {
	t = t.In(s.calendar.Zone)
	utc := func(t time.Time) int64 {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC).Unix() / day
	}
	return int(utc(t) - utc(s.first))
}

// elapsed is Calendar.Elapsed.
func (s *stopwatch) elapsed(from, to time.Time) (Lapse, error) {
	c := s.calendar
	if s.clock == AroundTheClock {
		return c.Elapsed(from, to, s.clock, s.hours)
	}
	a, b := s.day(from), s.day(to)
	if b-a < 3 || a < 0 || b+1 >= len(s.sums) {
		return c.Elapsed(from, to, s.clock, s.hours)
	}
	if s.clock == WorkingDays {
		return Lapse{Days: true, N: s.sums[b+1] - s.sums[a+1]}, nil
	}
	from, to = from.In(c.Zone), to.In(c.Zone)
	head, err := c.Elapsed(from, time.Date(from.Year(), from.Month(), from.Day()+1, 0, 0, 0, 0, c.Zone), s.clock, s.hours)
	if err != nil {
		return head, err
	}
	tail, err := c.Elapsed(time.Date(to.Year(), to.Month(), to.Day(), 0, 0, 0, 0, c.Zone), to, s.clock, s.hours)
	return Lapse{N: head.N + s.sums[b] - s.sums[a+1] + tail.N}, err
}
