package inventory

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/de"
)

// Clock is what a period counts by.
type Clock string

// The clocks of declarations.
const (
	AroundTheClock Clock = "around-the-clock" // calendar time: nights, weekends and holidays count
	ServiceHours   Clock = "service-hours"    // time within opening hours; a day is a day that has some
	WorkingDays    Clock = "working-days"     // days of the working week that are no public holidays
)

// Calendar is the one by which an organization counts: its time zone, its
// working week and the public holidays where it is.
type Calendar struct {
	Zone     *time.Location
	Saturday bool // the working week is Monday to Saturday
	holidays *cal.Calendar
}

// holidaysByRegion are the public holidays that are known, by country and Land.
var holidaysByRegion = map[string][]*cal.Holiday{
	"AT": at.Holidays, "CH": ch.Holidays, "DE": de.Holidays,
	"DE-BW": de.HolidaysBW, "DE-BY": de.HolidaysBY, "DE-BE": de.HolidaysBE, "DE-BB": de.HolidaysBB,
	"DE-HB": de.HolidaysHB, "DE-HH": de.HolidaysHH, "DE-HE": de.HolidaysHE, "DE-MV": de.HolidaysMV,
	"DE-NI": de.HolidaysNI, "DE-NW": de.HolidaysNW, "DE-RP": de.HolidaysRP, "DE-SL": de.HolidaysSL,
	"DE-SN": de.HolidaysSN, "DE-ST": de.HolidaysST, "DE-SH": de.HolidaysSH, "DE-TH": de.HolidaysTH,
}

// NewCalendar is the calendar of a zone, a region ("DE-BY"; "" for no holidays)
// and a working week ("Mo-Fr", "Mo-Sa"; "" for Mo-Fr). A zone or region that is
// not known is an error, since counting on without it would be wrong in silence.
func NewCalendar(zone, region, week string) (*Calendar, error) {
	if zone == "" {
		zone = "UTC"
	}
	location, err := time.LoadLocation(zone)
	if err != nil {
		return nil, fmt.Errorf("%q is no time zone", zone)
	}
	c := &Calendar{Zone: location, Saturday: week == "Mo-Sa", holidays: &cal.Calendar{}}
	if region != "" {
		holidays, ok := holidaysByRegion[region]
		if !ok {
			return nil, fmt.Errorf("the public holidays of %s are not known", region)
		}
		c.holidays.AddHoliday(holidays...)
	}
	return c, nil
}

// Holiday reports whether a day is a public holiday.
func (c *Calendar) Holiday(day time.Time) bool {
	_, observed, _ := c.holidays.IsHoliday(day.In(c.Zone))
	return observed
}

// WorkingDay reports whether a day is one.
func (c *Calendar) WorkingDay(day time.Time) bool {
	day = day.In(c.Zone)
	weekday := day.Weekday()
	return weekday != time.Sunday && (weekday != time.Saturday || c.Saturday) && !c.Holiday(day)
}

// Add is the moment a period after another, counted by a clock. The day on
// which it starts is not counted, and hours run on from the moment itself.
//
// Months and years go by the calendar under every clock: 31 January and a month
// is the last day of February. By working days, a day that is none moves on to
// the next that is. By service hours, hours count only while hours are open.
func (c *Calendar) Add(start time.Time, p Period, clock Clock, hours Opening) (time.Time, error) {
	t := start.In(c.Zone)
	if p.Years != 0 || p.Months != 0 {
		t = addMonths(t, p.Years*12+p.Months)
	}
	days := p.Weeks*7 + p.Days
	length := time.Duration(p.Hours)*time.Hour + time.Duration(p.Minutes)*time.Minute + time.Duration(p.Seconds)*time.Second
	switch clock {
	case AroundTheClock:
		if days != 0 { // else an hour that is there twice would be taken for the other
			t = t.AddDate(0, 0, days)
		}
		return t.Add(length), nil
	case WorkingDays:
		// A week of working days is a week of the calendar.
		t = t.AddDate(0, 0, 7*p.Weeks)
		for n := p.Days; n > 0; {
			t = t.AddDate(0, 0, 1)
			if c.WorkingDay(t) {
				n--
			}
		}
		for !c.WorkingDay(t) {
			t = t.AddDate(0, 0, 1)
		}
		return t.Add(length), nil
	case ServiceHours:
		return c.serviceTime(t, days, length, hours)
	}
	return time.Time{}, fmt.Errorf("%q is no clock", clock)
}

// serviceTime counts days that have opening hours, then time within them.
func (c *Calendar) serviceTime(t time.Time, days int, length time.Duration, hours Opening) (time.Time, error) {
	const horizon = 10 * 366 // days; an opening that never comes is an error, not a loop
	for n, tried := days, 0; n > 0; tried++ {
		if tried > horizon {
			return time.Time{}, fmt.Errorf("no opening hours for %d days", horizon)
		}
		t = t.AddDate(0, 0, 1)
		if len(c.open(t, hours)) > 0 {
			n--
		}
	}
	if length == 0 {
		return t, nil
	}
	for range horizon {
		midnight := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, c.Zone)
		for _, s := range c.open(t, hours) {
			// Wall-clock times of the day, so that a change to summer time moves
			// nothing.
			from := time.Date(t.Year(), t.Month(), t.Day(), 0, s.From, 0, 0, c.Zone)
			to := time.Date(t.Year(), t.Month(), t.Day(), 0, s.To, 0, 0, c.Zone)
			if t.After(from) {
				from = t
			}
			if !from.Before(to) {
				continue
			}
			if open := to.Sub(from); open < length {
				length -= open
			} else {
				return from.Add(length), nil
			}
		}
		t = midnight.AddDate(0, 0, 1)
	}
	return time.Time{}, fmt.Errorf("no opening hours for %d days", horizon)
}

func (c *Calendar) open(day time.Time, hours Opening) []Span {
	if hours.Holidays != nil && c.Holiday(day) {
		return *hours.Holidays
	}
	return hours.Week[(int(day.Weekday())+6)%7]
}

// addMonths goes by the calendar: a day that a month does not have is its last.
func addMonths(t time.Time, months int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(months), 1, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Location())
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// Opening are opening hours: the spans of each weekday, Monday first, and those
// of public holidays, nil where nothing is said of them.
type Opening struct {
	Week     [7][]Span
	Holidays *[]Span
}

// Span is a part of a day in minutes from midnight.
type Span struct{ From, To int }

// Always reports whether it is always open.
func (o Opening) Always() bool {
	return o.Holidays == nil && o.Minutes() == 7*day/60
}

// Minutes are those of a week without public holidays.
func (o Opening) Minutes() (sum int) {
	for _, spans := range o.Week {
		for _, s := range spans {
			sum += s.To - s.From
		}
	}
	return sum
}

// ParseOpening reads the subset of OpenStreetMap's opening hours that
// declarations use: `24/7`, or rules parted by `;`, each of days (Mo-Fr, Sa, PH)
// and times or `off`. A later rule takes the place of an earlier one for its
// days.
func ParseOpening(text string) (Opening, error) {
	var o Opening
	if text == "24/7" {
		for d := range o.Week {
			o.Week[d] = []Span{{0, day / 60}}
		}
		return o, nil
	}
	for rule := range strings.SplitSeq(text, ";") {
		m := hoursRule.FindStringSubmatch(strings.TrimSpace(rule))
		if m == nil {
			return o, fmt.Errorf("%q are no opening hours", text)
		}
		spans, err := parseSpans(m[2])
		if err != nil {
			return o, fmt.Errorf("%q are no opening hours: %w", text, err)
		}
		days, holidays, err := openDays(m[1])
		if err != nil {
			return o, fmt.Errorf("%q are no opening hours: %w", text, err)
		}
		for _, d := range days {
			o.Week[d] = spans
		}
		if holidays {
			o.Holidays = &spans
		}
	}
	return o, nil
}

// openDays are the weekdays (0 is Monday) of Mo-Fr,Su, and whether public
// holidays (PH) are among them; no days at all are all weekdays.
func openDays(text string) (days []int, holidays bool, err error) {
	if text == "" {
		return []int{0, 1, 2, 3, 4, 5, 6}, false, nil
	}
	for part := range strings.SplitSeq(text, ",") {
		if part == "PH" {
			holidays = true
			continue
		}
		from, to, span := strings.Cut(part, "-")
		a, b := slices.Index(weekdays, from), slices.Index(weekdays, from)
		if span {
			b = slices.Index(weekdays, to)
		}
		if a < 0 || b < 0 {
			return nil, false, fmt.Errorf("%q are no days; days are Mo Tu We Th Fr Sa Su and PH", part)
		}
		for d := a; ; d = (d + 1) % 7 {
			days = append(days, d)
			if d == b {
				break
			}
		}
	}
	return days, holidays, nil
}

// parseSpans reads the times of a day; overlapping ones would count twice, so
// they are refused.
func parseSpans(text string) ([]Span, error) {
	spans := []Span{}
	if text == "off" {
		return spans, nil
	}
	for part := range strings.SplitSeq(text, ",") {
		var h1, m1, h2, m2 int
		if _, err := fmt.Sscanf(part, "%d:%d-%d:%d", &h1, &m1, &h2, &m2); err != nil {
			return nil, fmt.Errorf("%q is no span of time", part)
		}
		s := Span{h1*60 + m1, h2*60 + m2}
		if m1 > 59 || m2 > 59 || s.To > day/60 || s.From >= s.To {
			return nil, fmt.Errorf("%q is no span of time within a day", part)
		}
		if len(spans) > 0 && s.From < spans[len(spans)-1].To {
			return nil, fmt.Errorf("%q starts before the span before it ends", part)
		}
		spans = append(spans, s)
	}
	return spans, nil
}
