package inventory

import (
	"testing"
	"time"
)

func TestWindowsOfTheCalendar(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	const minute = 60
	for name, test := range map[string]struct {
		first, last, next string
		minutes           int64 // in Berlin
	}{
		"2026":       {"2026-01-01", "2026-12-31", "2027-12-31", 365 * 1440},
		"2024":       {"2024-01-01", "2024-12-31", "2025-12-31", 366 * 1440},
		"2026-Q1":    {"2026-01-01", "2026-03-31", "2026-06-30", 90*1440 - 60},
		"2026-Q4":    {"2026-10-01", "2026-12-31", "2027-03-31", 92*1440 + 60},
		"2026-02":    {"2026-02-01", "2026-02-28", "2026-03-31", 28 * 1440},
		"2024-02":    {"2024-02-01", "2024-02-29", "2024-03-31", 29 * 1440},
		"2000-02":    {"2000-02-01", "2000-02-29", "2000-03-31", 29 * 1440},
		"2100-02":    {"2100-02-01", "2100-02-28", "2100-03-31", 28 * 1440},
		"2026-01":    {"2026-01-01", "2026-01-31", "2026-02-28", 31 * 1440},
		"2026-03":    {"2026-03-01", "2026-03-31", "2026-04-30", 31*1440 - 60}, // clocks go forward on the 29th
		"2026-10":    {"2026-10-01", "2026-10-31", "2026-11-30", 31*1440 + 60}, // and back on the 25th
		"2026-12":    {"2026-12-01", "2026-12-31", "2027-01-31", 31 * 1440},
		"2026-W01":   {"2025-12-29", "2026-01-04", "2026-01-11", 7 * 1440},
		"2026-W47":   {"2026-11-16", "2026-11-22", "2026-11-29", 7 * 1440},
		"2026-W53":   {"2026-12-28", "2027-01-03", "2027-01-10", 7 * 1440},
		"2026-03-29": {"2026-03-29", "2026-03-29", "2026-03-30", 23 * 60},
		"2026-10-25": {"2026-10-25", "2026-10-25", "2026-10-26", 25 * 60},
	} {
		t.Run(name, func(t *testing.T) {
			w, err := ParseWindow(name)
			if err != nil {
				t.Fatal(err)
			}
			if w.Name() != name || w.First() != test.first || w.Last() != test.last || w.Next().Last() != test.next {
				t.Errorf("%s: %s to %s, then to %s", w.Name(), w.First(), w.Last(), w.Next().Last())
			}
			if got := w.Seconds(berlin); got != test.minutes*minute {
				t.Errorf("%d s, want %d minutes", got, test.minutes)
			}
			if got := w.Next().previous(); got != w {
				t.Errorf("the one before the next is %s", got.Name())
			}
		})
	}
}

func TestWhatIsNoWindow(t *testing.T) {
	for _, name := range []string{"", "26", "2026-", "2026-13", "2026-00", "2026-1", "2026-Q0", "2026-Q5", "2026-Q04", "2025-W53", "2026-W54", "2026-W00", "2026-W7", "2026-02-29", "2026-02-30", "0000", "2026-QQ1", "2026-11-21T00"} {
		if w, err := ParseWindow(name); err == nil {
			t.Errorf("%q is read as %s to %s", name, w.First(), w.Last())
		}
	}
}

func TestRollingWindowsEndOnTheirDay(t *testing.T) {
	for _, test := range []struct{ last, length, first, next string }{
		{"2026-10-31", "P30D", "2026-10-02", "2026-11-30"},
		{"2026-03-31", "P1M", "2026-03-01", "2026-05-01"},
		{"2026-03-15", "P1M", "2026-02-16", "2026-04-12"},
		{"2024-02-29", "P1Y", "2023-03-01", "2025-03-01"},
		{"2026-10-31", "P4W", "2026-10-04", "2026-11-28"},
	} {
		length, _ := ParsePeriod(test.length)
		w, err := rollingTo(test.last, length)
		if err != nil {
			t.Fatal(err)
		}
		if w.Name() != test.last || w.First() != test.first || w.Next().Last() != test.next {
			t.Errorf("%s to %s: from %s, then to %s", test.length, test.last, w.First(), w.Next().Last())
		}
	}
	hours, _ := ParsePeriod("PT24H")
	if _, err := rollingTo("2026-10-31", hours); err == nil {
		t.Error("a window of hours is taken for one of days")
	}
}
