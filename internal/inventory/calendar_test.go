package inventory

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestPeriodsAreAddedByTheCalendar(t *testing.T) {
	for _, tt := range []struct{ name, date, period, want string }{
		{"31 January and a month is the last day of February", "2026-01-31", "P1M", "2026-02-28"},
		{"31 January and a month is 29 February in a leap year", "2028-01-31", "P1M", "2028-02-29"},
		{"30 January and a month is the last day of February, too", "2026-01-30", "P1M", "2026-02-28"},
		{"29 February and a year is 28 February", "2024-02-29", "P1Y", "2025-02-28"},
		{"29 February and twelve months is 28 February", "2024-02-29", "P12M", "2025-02-28"},
		{"29 February and four years is 29 February", "2024-02-29", "P4Y", "2028-02-29"},
		{"29 February and a month is 29 March", "2024-02-29", "P1M", "2024-03-29"},
		{"31 March and a month is 30 April", "2026-03-31", "P1M", "2026-04-30"},
		{"a month over the end of the year", "2025-12-15", "P1M", "2026-01-15"},
		{"31 December and two months is the last day of February", "2025-12-31", "P2M", "2026-02-28"},
		{"a day over the end of the year", "2026-12-31", "P1D", "2027-01-01"},
		{"more months than a year has", "2026-11-30", "P15M", "2028-02-29"},
		{"days after months: the day of the month is cut first", "2026-01-31", "P1M1D", "2026-03-01"},
		{"weeks", "2026-02-20", "P2W", "2026-03-06"},
		{"28 February and a day in a leap year", "2028-02-28", "P1D", "2028-02-29"},
		{"no 29 February in 2100", "2096-02-29", "P4Y", "2100-02-28"},
		{"an hour counts as a day", "2026-11-21", "PT1H", "2026-11-22"},
		{"24 hours are a day", "2026-11-21", "PT24H", "2026-11-22"},
		{"a second more than a day counts as two", "2026-11-21", "PT24H1S", "2026-11-23"},
		{"72 hours are three days", "2026-11-21", "PT72H", "2026-11-24"},
		{"the last day there is", "9999-12-30", "P1D", "9999-12-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ParsePeriod(tt.period)
			if err != nil {
				t.Fatal(err)
			}
			got, err := AddPeriod(tt.date, p)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestThereIsNoDayAfterTheLastYear(t *testing.T) {
	for _, tt := range []struct {
		date   string
		period Period
		want   string
	}{
		{"9999-12-31", Period{Days: 1}, "9999-12-31 and the period are after the year 9999"},
		{"2026-11-21", Period{Years: 99999}, "2026-11-21 and the period are after the year 9999"},
		{"2026-02-30", Period{Days: 1}, `"2026-02-30" is no day`},
		{"", Period{Days: 1}, `"" is no day`},
	} {
		got, err := AddPeriod(tt.date, tt.period)
		if err == nil {
			t.Errorf("%s: %s", tt.date, got)
		} else if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestPeriodsAreReadInTheirParts(t *testing.T) {
	for text, want := range map[string]Period{
		"P1Y":              {Years: 1},
		"P12M":             {Months: 12},
		"P2W":              {Weeks: 2},
		"P90D":             {Days: 90},
		"PT4H":             {Hours: 4},
		"PT30M":            {Minutes: 30},
		"PT15S":            {Seconds: 15},
		"P1Y2M3W4DT5H6M7S": {1, 2, 3, 4, 5, 6, 7},
		"P0DT1S":           {Seconds: 1},
	} {
		got, err := ParsePeriod(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	for _, text := range []string{"", "P", "PT", "P0D", "PT0S", "P1YT", "1M", "p1m", "P1", "P-1D", "-P1D", "+P1D", "P1.5D", "PT0.5H", "P1D ", " P1D", "P1M1Y", "P1DT", "PT1D", "P1H", "P999999Y", "P1D\n", "P١D"} {
		if p, err := ParsePeriod(text); err == nil {
			t.Errorf("%q is read as %+v", text, p)
		}
	}
}

func TestBoundsOfPeriodsThatHaveOneLength(t *testing.T) {
	for text, want := range map[string]int64{
		"PT1S": 1, "PT1M": 60, "PT4H": 14400, "P1D": 86400, "PT24H": 86400, "P1W": 604800, "P7D": 604800, "P2DT12H": 216000,
	} {
		p, err := ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		if least, most := p.Bounds(); least != want || most != want {
			t.Errorf("%s is %d to %d, want %d", text, least, most, want)
		}
	}
}

func TestAYearAndTwelveMonthsAreTheSame(t *testing.T) {
	for months := range 60 {
		least, most := Period{Months: months}.Bounds()
		l, m := Period{Years: months / 12, Months: months % 12}.Bounds()
		if least != l || most != m {
			t.Errorf("%d months are %d to %d or %d to %d", months, least, most, l, m)
		}
	}
}

// TestBoundsAreThoseOfTheCalendar holds the bounds of months and years against
// every day of a whole cycle of the Gregorian calendar: no period is longer or
// shorter, and for whatever is shorter than the eight years without a 29th of
// February around 2100 there is one that long and one that short.
func TestBoundsAreThoseOfTheCalendar(t *testing.T) {
	const day = 24 * time.Hour
	first, last := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2400, 12, 31, 0, 0, 0, 0, time.UTC)
	add := func(d time.Time, months int) time.Time { // of its own, not by AddPeriod
		month := time.Date(d.Year(), d.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
		next := time.Date(d.Year(), d.Month()+time.Month(months+1), 1, 0, 0, 0, 0, time.UTC)
		if cut := month.AddDate(0, 0, d.Day()-1); cut.Before(next) {
			return cut
		}
		return next.AddDate(0, 0, -1)
	}
	for _, months := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18, 23, 24, 25, 36, 37, 47, 48, 49, 60, 84, 96, 100, 120, 360} {
		t.Run(fmt.Sprintf("%d months", months), func(t *testing.T) {
			least, most := int64(1<<62), int64(0)
			for d := first; !d.After(last); d = d.Add(day) {
				days := int64(add(d, months).Sub(d) / day)
				least, most = min(least, days), max(most, days)
			}
			gotLeast, gotMost := Period{Months: months}.Bounds()
			gotLeast, gotMost = gotLeast/86400, gotMost/86400
			if least < gotLeast || most > gotMost {
				t.Errorf("there are %d to %d days, the bounds are %d to %d", least, most, gotLeast, gotMost)
			}
			if months < 8*12 && least != gotLeast || months <= 8*12 && most != gotMost {
				t.Errorf("there are %d to %d days, the bounds %d to %d are wider", least, most, gotLeast, gotMost)
			}
		})
	}
}

func TestAddPeriodAgreesWithTheBounds(t *testing.T) {
	for _, text := range []string{"P1M", "P2M", "P1Y", "P13M", "P1M3D", "P6M2W"} {
		p, err := ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		least, most := p.Bounds()
		for d := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2029; d = d.AddDate(0, 0, 1) {
			after, err := AddPeriod(d.Format(time.DateOnly), p)
			if err != nil {
				t.Fatal(err)
			}
			to, err := time.Parse(time.DateOnly, after)
			if err != nil {
				t.Fatal(err)
			}
			if s := int64(to.Sub(d) / time.Second); s < least || s > most {
				t.Errorf("%s after %s is %s", text, d.Format(time.DateOnly), after)
			}
		}
	}
}
