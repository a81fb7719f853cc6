package inventory

import (
	"testing"
	"time"
)

func moment(t testing.TB, text, zone string) time.Time {
	t.Helper()
	z, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	m, err := time.ParseInLocation("2006-01-02 15:04", text, z)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAPeriodIsAddedByTheClockItNames(t *testing.T) {
	for _, tt := range []struct {
		name, region, start, period string
		clock                       Clock
		hours, want                 string
	}{
		{"a month after 31 January is the last day of February", "DE-BY", "2026-01-31 10:00", "P1M", AroundTheClock, "", "2026-02-28 10:00"},
		{"a month after 31 January is the 29th in a leap year", "DE-BY", "2028-01-31 10:00", "P1M", AroundTheClock, "", "2028-02-29 10:00"},
		{"a year after 29 February is 28 February", "DE-BY", "2028-02-29 10:00", "P1Y", AroundTheClock, "", "2029-02-28 10:00"},
		{"a month crosses the end of the year", "DE-BY", "2026-12-15 10:00", "P1M", AroundTheClock, "", "2027-01-15 10:00"},
		{"72 hours run through a weekend", "DE-BY", "2026-11-20 18:00", "PT72H", AroundTheClock, "", "2026-11-23 18:00"},
		{"a day is a day when summer time begins", "DE-BY", "2026-03-28 12:00", "P1D", AroundTheClock, "", "2026-03-29 12:00"},
		{"24 hours are 24 hours when summer time begins", "DE-BY", "2026-03-28 12:00", "PT24H", AroundTheClock, "", "2026-03-29 13:00"},
		{"24 hours are 24 hours when summer time ends", "DE-BY", "2026-10-24 12:00", "PT24H", AroundTheClock, "", "2026-10-25 11:00"},
		{"two working days pass over a weekend", "DE-BY", "2026-11-20 10:00", "P2D", WorkingDays, "", "2026-11-24 10:00"},
		{"Epiphany is no working day in Bavaria", "DE-BY", "2026-01-05 10:00", "P1D", WorkingDays, "", "2026-01-07 10:00"},
		{"Epiphany is a working day in Berlin", "DE-BE", "2026-01-05 10:00", "P1D", WorkingDays, "", "2026-01-06 10:00"},
		{"Women's Day is no working day in Berlin", "DE-BE", "2027-03-05 10:00", "P1D", WorkingDays, "", "2027-03-09 10:00"},
		{"Good Friday and Easter Monday are passed over", "DE-NW", "2026-04-02 10:00", "P1D", WorkingDays, "", "2026-04-07 10:00"},
		{"a month by working days that ends on a Sunday ends on Monday", "DE-NW", "2026-01-22 10:00", "P1M", WorkingDays, "", "2026-02-23 10:00"},
		{"four service hours run over the night", "DE-BY", "2026-11-19 16:00", "PT4H", ServiceHours, "Mo-Fr 08:00-18:00", "2026-11-20 10:00"},
		{"four service hours run over the weekend", "DE-BY", "2026-11-20 16:00", "PT4H", ServiceHours, "Mo-Fr 08:00-18:00", "2026-11-23 10:00"},
		{"service hours begin in the morning after a call at night", "DE-BY", "2026-11-19 22:00", "PT4H", ServiceHours, "Mo-Fr 08:00-18:00", "2026-11-20 12:00"},
		{"service hours stand still over lunch", "DE-BY", "2026-11-19 11:00", "PT2H", ServiceHours, "Mo-Fr 08:00-12:00,13:00-17:00", "2026-11-19 14:00"},
		{"service hours stand still on a public holiday", "DE-BY", "2026-12-24 17:00", "PT2H", ServiceHours, "Mo-Su 08:00-18:00; PH off", "2026-12-27 09:00"},
		{"around the clock is always open", "DE-BY", "2026-12-24 17:00", "PT10H", ServiceHours, "24/7", "2026-12-25 03:00"},
		{"a service day is a day with hours", "DE-BY", "2026-11-20 16:00", "P1D", ServiceHours, "Mo-Fr 08:00-18:00", "2026-11-23 16:00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := NewCalendar("Europe/Berlin", tt.region, "")
			if err != nil {
				t.Fatal(err)
			}
			p, err := ParsePeriod(tt.period)
			if err != nil {
				t.Fatal(err)
			}
			var o Opening
			if tt.hours != "" {
				if o, err = ParseOpening(tt.hours); err != nil {
					t.Fatal(err)
				}
			}
			got, err := c.Add(moment(t, tt.start, "Europe/Berlin"), p, tt.clock, o)
			if err != nil {
				t.Fatal(err)
			}
			if want := moment(t, tt.want, "Europe/Berlin"); !got.Equal(want) {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

func TestWhatACalendarDoesNotKnowIsAnError(t *testing.T) {
	if _, err := NewCalendar("Europe/Nowhere", "", ""); err == nil {
		t.Error("a zone that is none was taken")
	}
	if _, err := NewCalendar("", "FR-XX", ""); err == nil {
		t.Error("a region without holidays was taken")
	}
	c, err := NewCalendar("", "", "Mo-Sa")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Add(moment(t, "2026-11-20 10:00", "UTC"), Period{Hours: 1}, "tea-time", Opening{}); err == nil {
		t.Error("a clock that is none was taken")
	}
	if _, err := c.Add(moment(t, "2026-11-20 10:00", "UTC"), Period{Hours: 1}, ServiceHours, Opening{}); err == nil {
		t.Error("hours that never open gave a moment")
	}
	if !c.WorkingDay(moment(t, "2026-11-21 10:00", "UTC")) {
		t.Error("Saturday is no working day of Mo-Sa")
	}
}
