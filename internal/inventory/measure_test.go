package inventory

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shown is what a window shows, in a line.
func shown(w *Value) string {
	out := w.Get("from").Text() + " to " + w.Get("to").Text() + " " + w.Get("fits").Text()
	if met := w.Get("met"); met.Exists() {
		out += map[bool]string{true: " met", false: " missed"}[met.True()]
	}
	if w.Get("down").Exists() {
		out += " " + w.Get("down").Text() + " of " + w.Get("allowed").Text()
	}
	return out
}

// measuring is what rules read of a measurement, a line a window, in the order
// written.
func measuring(t *testing.T, promise, evidence string) (lines []string, missing []string) {
	t.Helper()
	text := "trustcap: v1\norganization: {name: Muster GmbH, languages: [de], calendar: {time_zone: Europe/Berlin}}\n" +
		fmt.Sprintf("services: {web: {promise: {%s}}}\n", promise) +
		fmt.Sprintf("evidence: {e: {kind: measurement, for: services/web/promise/%s, %s}}\n", strings.SplitN(promise, ":", 2)[0], evidence)
	m := loaded(t, Source{Name: "o.yaml", Bytes: []byte(text)}).Find("evidence", "e").Get("measured")
	if m.Get("section").Text() != "services" || m.Get("id").Text() != "web" {
		t.Fatalf("it is of %s/%s", m.Get("section").Text(), m.Get("id").Text())
	}
	for _, f := range m.Get("windows").Fields() {
		lines = append(lines, f.Name+": "+shown(&f.Value))
	}
	return lines, m.Get("missing").Strings()
}

func TestWhatAMeasurementShowsOfAPromise(t *testing.T) {
	const month, rolling, quarter = "window: {length: P1M, kind: calendar}", "window: {length: P30D, kind: rolling}", "window: {length: P3M, kind: calendar}"
	for name, test := range map[string]struct {
		promise, evidence string
		want              []string
	}{
		"99.9 % leave 40 min 19 s in February and 44 min 38 s in August": {
			"availability: {target: 99.9%, " + month + "}", "windows: {2026-02: 99.89%, 2026-08: 99.89%}",
			[]string{"2026-02: 2026-02-01 to 2026-02-28 same missed PT44M22S of PT40M19S", "2026-08: 2026-08-01 to 2026-08-31 same missed PT49M7S of PT44M38S"},
		},
		"a leap year has a longer February": {
			"availability: {target: 99.9%, " + month + "}", "windows: {2024-02: PT41M45S, 2026-02: PT41M45S}",
			[]string{"2024-02: 2024-02-01 to 2024-02-29 same met PT41M45S of PT41M45S", "2026-02: 2026-02-01 to 2026-02-28 same missed PT41M45S of PT40M19S"},
		},
		"March has an hour less and October an hour more": {
			"availability: {target: 99%, " + month + "}", "windows: {2026-03: PT7H26M, 2026-05: PT7H26M, 2026-10: PT7H26M}",
			[]string{
				"2026-03: 2026-03-01 to 2026-03-31 same missed PT7H26M of PT7H25M48S",
				"2026-05: 2026-05-01 to 2026-05-31 same met PT7H26M of PT7H26M24S",
				"2026-10: 2026-10-01 to 2026-10-31 same met PT7H26M of PT7H27M",
			},
		},
		"the target itself is met, and what lies below it by any digit is not": {
			"availability: {target: 99.9%, " + month + "}", "windows: {2026-08: 99.9%, 2026-09: 99.90%, 2026-10: 99.8999999999999999999999%}",
			[]string{"2026-08: 2026-08-01 to 2026-08-31 same met PT44M39S of PT44M38S", "2026-09: 2026-09-01 to 2026-09-30 same met PT43M12S of PT43M12S", "2026-10: 2026-10-01 to 2026-10-31 same missed PT44M43S of PT44M42S"},
		},
		"a quarter proves no month, and one that misses on average holds a month that missed": {
			"availability: {target: 99.9%, " + month + "}", "windows: {2026-Q2: 99.95%, 2026-Q3: 99.5%}",
			[]string{"2026-Q2: 2026-04-01 to 2026-06-30 longer", "2026-Q3: 2026-07-01 to 2026-09-30 longer missed PT11H2M24S of PT2H12M28S"},
		},
		"a year proves no quarter": {
			"availability: {target: 99.9%, " + quarter + "}", "windows: {'2025': 99.95%}",
			[]string{"2025: 2025-01-01 to 2025-12-31 longer"},
		},
		"months make a quarter by their time, not by their mean": {
			"availability: {target: 99.9%, " + quarter + "}", "windows: {2026-01: 99.95%, 2026-02: 99.79%, 2026-03: 99.95%}",
			[]string{
				"2026-01: 2026-01-01 to 2026-01-31 part", "2026-02: 2026-02-01 to 2026-02-28 part", "2026-03: 2026-03-01 to 2026-03-31 part",
				"2026-Q1: 2026-01-01 to 2026-03-31 sum met PT2H9M17S of PT2H9M32S",
			},
		},
		"two months make no quarter": {
			"availability: {target: 99.9%, " + quarter + "}", "windows: {2026-01: 99.95%, 2026-03: 99.99%}",
			[]string{"2026-01: 2026-01-01 to 2026-01-31 part", "2026-03: 2026-03-01 to 2026-03-31 part", "2026-Q1: 2026-01-01 to 2026-03-31 sum"},
		},
		"shares of cases add up only where each is met": {
			"first-response: {target: PT4H, share: 95%, " + quarter + "}", "windows: {2026-01: 96%, 2026-02: 95%, 2026-03: 97%, 2026-04: 94%, 2026-05: 99%, 2026-06: 99%}",
			[]string{
				"2026-01: 2026-01-01 to 2026-01-31 part", "2026-02: 2026-02-01 to 2026-02-28 part", "2026-03: 2026-03-01 to 2026-03-31 part",
				"2026-04: 2026-04-01 to 2026-04-30 part", "2026-05: 2026-05-01 to 2026-05-31 part", "2026-06: 2026-06-01 to 2026-06-30 part",
				"2026-Q1: 2026-01-01 to 2026-03-31 sum met", "2026-Q2: 2026-04-01 to 2026-06-30 sum",
			},
		},
		"a time is met at its end, by share or by the time in which the share was done": {
			"first-response: {target: PT4H, share: 95%, " + month + "}", "windows: {2026-07: 95%, 2026-08: 94.9%, 2026-09: PT4H, 2026-10: PT4H1S}",
			[]string{
				"2026-07: 2026-07-01 to 2026-07-31 same met", "2026-08: 2026-08-01 to 2026-08-31 same missed",
				"2026-09: 2026-09-01 to 2026-09-30 same met", "2026-10: 2026-10-01 to 2026-10-31 same missed",
			},
		},
		"a share says nothing of a time that is promised without one": {
			"first-response: {target: PT4H, " + month + "}", "windows: {2026-10: 99%}",
			[]string{"2026-10: 2026-10-01 to 2026-10-31 unlike"},
		},
		"a time says nothing of a share that is not of time": {
			"delivered: {target: 99%, " + month + "}", "windows: {2026-10: PT1H}",
			[]string{"2026-10: 2026-10-01 to 2026-10-31 unlike"},
		},
		"more time than the window has is no downtime": {
			"availability: {target: 99%, " + month + "}", "windows: {2026-02: PT673H}",
			[]string{"2026-02: 2026-02-01 to 2026-02-28 unlike"},
		},
		"rolling windows are held against rolling ones": {
			"availability: {target: 99.9%, " + rolling + "}", "rolling: P30D, windows: {'2026-09-30': 99.9%, '2026-10-31': PT43M15S}",
			// The thirty days to 31 October have 25 hours in one of them.
			[]string{"2026-09-30: 2026-09-01 to 2026-09-30 same met PT43M12S of PT43M12S", "2026-10-31: 2026-10-02 to 2026-10-31 same met PT43M15S of PT43M15S"},
		},
		"a calendar month is not thirty rolling days": {
			"availability: {target: 99.9%, " + rolling + "}", "windows: {2026-09: 99.99%, 2026-10: 99.99%, 2026-02: 99%}",
			[]string{"2026-02: 2026-02-01 to 2026-02-28 unlike", "2026-09: 2026-09-01 to 2026-09-30 unlike", "2026-10: 2026-10-01 to 2026-10-31 longer"},
		},
		"ninety rolling days prove no thirty": {
			"availability: {target: 99.9%, " + rolling + "}", "rolling: P90D, windows: {'2026-10-31': 99.99%}",
			[]string{"2026-10-31: 2026-08-03 to 2026-10-31 longer"},
		},
		"a month and the weeks around it are not comparable": {
			"availability: {target: 99.9%, " + month + "}", "windows: {2026-W44: 99.99%, 2026-W46: 99.99%}",
			[]string{"2026-W44: 2026-10-26 to 2026-11-01 unlike", "2026-W46: 2026-11-09 to 2026-11-15 part", "2026-11: 2026-11-01 to 2026-11-30 sum"},
		},
		"a promise without a window is not compared": {
			"availability: {target: 99.9%}", "windows: {2026-10: 99.99%}",
			[]string{"2026-10: 2026-10-01 to 2026-10-31 unlike"},
		},
		"all or nothing": {
			"availability: {target: 100%, " + month + "}", "windows: {2026-09: 100%, 2026-10: PT1S}",
			[]string{"2026-09: 2026-09-01 to 2026-09-30 same met PT0S of PT0S", "2026-10: 2026-10-01 to 2026-10-31 same missed PT1S of PT0S"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := measuring(t, test.promise, test.evidence)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWindowsWithoutAValueAreNamed(t *testing.T) {
	const promise = "availability: {target: 99.9%, window: {length: P1M, kind: calendar}}"
	for windows, want := range map[string]string{
		"windows: {2026-08: 99%, 2026-09: 99%, 2026-10: 99%}":            "",
		"windows: {2026-10: 99%}":                                        "",
		"windows: {2026-07: 99%, 2026-09: 99%, 2026-10: 99%}":            "2026-08",
		"windows: {2025-11: 99%, 2026-03: 99%, 2026-05: 99%}":            "2025-12/2026-02 2026-04",
		"windows: {2025-Q4: 99%, 2026-Q2: 99%}":                          "2026-Q1",
		"windows: {2026-09: 99%, '2026-10-02': 99%, '2026-10-03': 99%}":  "2026-10-01",
		"windows: {2026-10: 99%, 2026-Q3: 99%, 2026-08: 99%}":            "",
		"rolling: P30D, windows: {'2026-08-31': 99%, '2026-09-29': 99%}": "",
		"rolling: P30D, windows: {'2026-08-31': 99%, '2026-09-30': 99%}": "",
		"rolling: P30D, windows: {'2026-08-31': 99%, '2026-10-01': 99%}": "2026-09-01",
		"rolling: P30D, windows: {'2026-08-31': 99%, '2026-10-31': 99%}": "2026-09-01/2026-10-01",
	} {
		if _, got := measuring(t, promise, windows); strings.Join(got, " ") != want {
			t.Errorf("%s: missing %v, want %q", windows, got, want)
		}
	}
}

func TestAWindowThatIsNoneIsRefused(t *testing.T) {
	for evidence, want := range map[string][]string{
		"windows: {2026-13: 99%}": {`o.yaml:3:45: "2026-13" is no window of the calendar`, "hint: write a year, a quarter, a month, a week or a day: 2026, 2026-Q4, 2026-11, 2026-W47, 2026-11-21"},
		"rolling: P30D, windows: {2026-10: 99%}": {
			`o.yaml:3:60: "2026-10" does not name a rolling window`, "hint: name it by its last day, for example 2026-11-21, and its length in whole days",
		},
	} {
		if diff := cmp.Diff(want, problemsIn(t, "evidence: {e: {kind: measurement, "+evidence+"}}\n")); diff != "" {
			t.Error(diff)
		}
	}
}

func TestAMeasurementOfSomethingElseIsNotHeldAgainstAPromise(t *testing.T) {
	inv := declared(t, "services: {web: {title: Web, changes: {notice: P30D}}}\nevidence:\n  a: {kind: measurement, for: services/web/changes, windows: {2026-10: 99%}}\n  b: {kind: measurement, windows: {2026-10: 99%}}\n")
	for _, id := range []string{"a", "b"} {
		if m := inv.Find("evidence", id).Get("measured"); m.Exists() {
			t.Errorf("%s is held against %s", id, m.Get("name").Text())
		}
	}
}

func TestTargetsOfSuppliersAreMeasuredLikePromises(t *testing.T) {
	inv := declared(t, "suppliers: {dns: {targets: {availability: {target: 99.9%, window: {length: P1M, kind: calendar}}}}}\nevidence: {e: {kind: measurement, for: suppliers/dns/targets/availability, windows: {2026-09: 99.8%}}}\n")
	m := inv.Find("evidence", "e").Get("measured")
	if got := shown(m.Get("windows", "2026-09")); m.Get("section").Text() != "suppliers" || got != "2026-09-01 to 2026-09-30 same missed PT1H26M24S of PT43M12S" {
		t.Errorf("%s: %s", m.Get("section").Text(), got)
	}
}
