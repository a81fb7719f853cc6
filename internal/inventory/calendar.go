package inventory

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// A Period is an ISO 8601 duration in its parts. The zero Period is no time.
type Period struct {
	Years, Months, Weeks, Days, Hours, Minutes, Seconds int
}

var periodForm = regexp.MustCompile(`^P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$`)

// ParsePeriod reads an ISO 8601 duration such as P1M or PT4H. Fractions, signs
// and an empty duration are refused.
func ParsePeriod(text string) (Period, error) {
	m := periodForm.FindStringSubmatch(text)
	if m == nil {
		return Period{}, fmt.Errorf("%q is no ISO 8601 duration", text)
	}
	var p Period
	for i, part := range []*int{&p.Years, &p.Months, &p.Weeks, &p.Days, &p.Hours, &p.Minutes, &p.Seconds} {
		if m[i+1] != "" {
			*part, _ = strconv.Atoi(m[i+1])
		}
	}
	if p == (Period{}) || text[len(text)-1] == 'T' {
		return Period{}, fmt.Errorf("%q is an empty duration", text)
	}
	return p, nil
}

const day = 24 * 60 * 60

// Bounds are the least and the greatest length in seconds: a month has 28 to 31
// days, a year 365 or 366. Months and years are taken together, so that P12M
// and P1Y are the same.
func (p Period) Bounds() (least, most int64) {
	years, months := p.Years+p.Months/12, p.Months%12
	fixed := int64(p.Weeks)*7*day + int64(p.Days)*day + int64(p.Hours)*3600 + int64(p.Minutes)*60 + int64(p.Seconds)
	leastMonths, mostMonths := monthBounds(months)
	return fixed + (int64(years)*365+leastMonths)*day, fixed + (int64(years)*365+leapDays(years)+mostMonths)*day
}

// monthBounds are the fewest and the most days that n consecutive months can
// have, n below 12.
func monthBounds(n int) (least, most int64) {
	// From the calendar: the shortest run holds a February of 28 days, the
	// longest starts in a month of 31 days and holds none or one of 29.
	leasts := [12]int64{0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334}
	mosts := [12]int64{0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337}
	return leasts[n], mosts[n]
}

// leapDays are the most 29ths of February that n consecutive years can hold.
func leapDays(n int) int64 { return int64((n + 3) / 4) }

// AddPeriod is the day a period after a day, by the calendar: 31 January and a
// month is the last day of February. Hours and less are rounded up to whole
// days, since a day is the finest thing it knows. Days are compared as text, so
// that there is none after the year 9999.
func AddPeriod(date string, p Period) (string, error) {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return "", fmt.Errorf("%q is no day", date)
	}
	t = addMonths(t, p.Years*12+p.Months)
	seconds := p.Hours*3600 + p.Minutes*60 + p.Seconds
	t = t.AddDate(0, 0, p.Weeks*7+p.Days+(seconds+day-1)/day)
	if t.Year() > 9999 {
		return "", fmt.Errorf("%s and the period are after the year 9999", date)
	}
	return t.Format(time.DateOnly), nil
}
