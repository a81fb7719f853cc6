package inventory

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// hourly is an answer of Prometheus with a value at each hour after one moment up
// to another, Bavarian time.
func hourly(t testing.TB, from, to string, value func(i int, at time.Time) string) string {
	t.Helper()
	return matrix(samplesOf(t, from, to, time.Hour, value))
}

func samplesOf(t testing.TB, from, to string, step time.Duration, value func(i int, at time.Time) string) []string {
	t.Helper()
	var out []string
	i := 0
	for at := moment(t, from, "Europe/Berlin").Add(step); !at.After(moment(t, to, "Europe/Berlin")); at = at.Add(step) {
		if v := value(i, at); v != "" {
			out = append(out, fmt.Sprintf("[%d,%q]", at.Unix(), v))
		}
		i++
	}
	return out
}

func matrix(samples ...[]string) string {
	var series []string
	for _, s := range samples {
		series = append(series, `{"metric":{"instance":"KANARIENVOGEL"},"values":[`+strings.Join(s, ",")+`]}`)
	}
	return `{"status":"success","data":{"resultType":"matrix","result":[` + strings.Join(series, ",") + `]}}`
}

func constant(v string) func(int, time.Time) string { return func(int, time.Time) string { return v } }

func TestSamplesAreMeasuredByWindows(t *testing.T) {
	up := constant("1")
	for _, tt := range []struct {
		name, text, want string
		options          ImportOptions
	}{
		{"a whole month with the change to winter time has 745 hours", hourly(t, "2026-10-01 00:00", "2026-11-01 00:00", up), "prometheus measurement result=passed 2026-11-01 2026-10=100%", ImportOptions{}},
		// 1 hour of 745: 99.8657…%.
		{"an hour of outage misses 99.9%", hourly(t, "2026-10-01 00:00", "2026-11-01 00:00", func(i int, _ time.Time) string { return []string{"0", "1"}[min(i, 1)] }), "prometheus measurement result=failed 2026-11-01 2026-10=99.8657%", ImportOptions{}},
		// 0.745 hours of 745 is 99.9% to the last digit; doubles would say less.
		{"the target itself is reached", hourly(t, "2026-10-01 00:00", "2026-11-01 00:00", func(i int, _ time.Time) string { return []string{"0.255", "1"}[min(i, 1)] }), "prometheus measurement result=passed 2026-11-01 2026-10=99.9%", ImportOptions{}},
		{"a hair below the target is missed, and is not shown as reached", hourly(t, "2026-10-01 00:00", "2026-11-01 00:00", func(i int, _ time.Time) string { return []string{"0.2549999", "1"}[min(i, 1)] }), "prometheus measurement result=failed 2026-11-01 2026-10=99.8999%", ImportOptions{}},
		{"percentages", hourly(t, "2026-09-01 00:00", "2026-10-01 00:00", constant("99.95")), "prometheus measurement result=passed 2026-10-01 2026-09=99.95%", ImportOptions{}},
		{"half a month has no value", hourly(t, "2026-09-01 00:00", "2026-10-16 00:00", up), "prometheus measurement result=passed 2026-10-16 2026-09=100% 2026-10:ends-early", ImportOptions{}},
		{"nor has one that begins late", hourly(t, "2026-08-12 00:00", "2026-10-01 00:00", up), "prometheus measurement result=passed 2026-10-01 2026-09=100% 2026-08:begins-late", ImportOptions{}},
		{"the first sample of a range query is of the month before", hourly(t, "2026-08-31 23:00", "2026-10-01 00:00", up), "prometheus measurement result=passed 2026-10-01 2026-09=100% 2026-08:begins-late", ImportOptions{}},
		{"a sample that is no number is missing", hourly(t, "2026-09-01 00:00", "2026-11-01 00:00", func(i int, _ time.Time) string {
			return []string{"NaN", "1"}[min(i, 1)]
		}), "prometheus measurement result=passed 2026-11-01 2026-10=100% 2026-09:missing", ImportOptions{}},
		{"some may be missing", hourly(t, "2026-09-01 00:00", "2026-11-01 00:00", func(i int, _ time.Time) string {
			return []string{"NaN", "1"}[min(i, 1)]
		}), "prometheus measurement result=passed 2026-11-01 2026-09=100% 2026-10=100%", ImportOptions{AllowMissing: "1%"}},
		{"an average over a quarter proves no month", hourly(t, "2026-10-01 00:00", "2026-11-01 00:00", up), "--window: the promise counts by the month, and windows of another length prove nothing about it", ImportOptions{Window: "quarter"}},
		{"days in UTC lie across months in Berlin", matrix(samplesOf(t, "2026-08-01 02:00", "2026-10-20 02:00", 24*time.Hour, up)), "r: no window was measured whole: 2026-08 has a sample that lies across its boundary; 2026-09 has a sample that lies across its boundary; 2026-10 has a sample that lies across its boundary", ImportOptions{}},
		{"two series", matrix([]string{"[1790000000,\"1\"]"}, []string{"[1790000000,\"0\"]"}), "r: the query found 2 series", ImportOptions{}},
		{"no series", matrix(), "r: the query found no series", ImportOptions{}},
		{"one sample", matrix([]string{"[1790000000,\"1\"]"}), "r: one sample does not say which time it is for", ImportOptions{}},
		{"no share", matrix([]string{"[1790000000,\"1\"]", "[1790003600,\"101\"]"}), "r:1:144: the value is no share", ImportOptions{}},
		{"no number", matrix([]string{"[1790000000,\"1\"]", "[1790003600,\"+Inf\"]"}), "r:1:145: the value is no number", ImportOptions{}},
		{"an exponent that would not end", matrix([]string{"[1790000000,\"1\"]", "[1790003600,\"1e-999999999\"]"}), "r:1:153: the value is no number", ImportOptions{}},
		{"uneven", matrix([]string{"[1790000000,\"1\"]", "[1790003600,\"1\"]", "[1790009999,\"1\"]"}), "r:1:159: samples are not evenly apart", ImportOptions{}},
		{"twice", matrix([]string{"[1790000000,\"1\"]", "[1790000000,\"1\"]"}), "r:1:142: there are two samples for one time", ImportOptions{}},
		{"a time that is none", matrix([]string{"[-5,\"1\"]"}), "r:1:113: the time is none", ImportOptions{}},
		{"a query that failed", `{"status":"error","errorType":"bad_data","error":"parse error"}`, "r: the query did not succeed: error parse error", ImportOptions{}},
		{"a histogram", `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"histograms":[]}]}}`, "r:1:86: histograms are not read", ImportOptions{}},
		{"promtool", `[{"metric":{},"values":[` + strings.Join(samplesOf(t, "2026-10-01 00:00", "2026-11-01 00:00", time.Hour, up), ",") + `]}]`, "prometheus measurement result=passed 2026-11-01 2026-10=100%", ImportOptions{}},
		{"an instant value without its window", `{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1793487600.123,"0.9995"]}]}}`, "r: an instant value does not say which time it is for", ImportOptions{}},
		{"an instant value", `{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1793487600.123,"0.9995"]}]}}`, "prometheus measurement result=passed 2026-11-01 2026-10=99.95%", ImportOptions{Covers: "2026-10"}},
		{"an instant value before the window was over", `{"status":"success","data":{"resultType":"scalar","result":[1793487500,"0.9995"]}}`, "r:1:80: the value was asked for before 2026-10 was over", ImportOptions{Covers: "2026-10"}},
		{"a panel of Grafana", "\"Time\",\"{instance=\"\"KANARIENVOGEL\"\"}\"\n" + grafana(t), "series measurement result=passed 2026-10-01 2026-09=99.95%", ImportOptions{}},
		{"a panel of Grafana for a spreadsheet", "sep=;\nTime;availability\n" + strings.ReplaceAll(grafana(t), ",", ";"), "series measurement result=passed 2026-10-01 2026-09=99.95%", ImportOptions{}},
		{"two columns of values", "Time,a,b\n1,2,3\n", "r:1:1: there are 2 columns of values", ImportOptions{}},
		{"a line that is short", "Time,value\n1790000000\n", "r:2:1: wrong number of fields", ImportOptions{}},
		{"no time in a line", "Time,value\nMüller,1\n", `r:2:1: the column "Time" holds no time here`, ImportOptions{}},
		{"windows by name", "window,value\n2026-09,0.9995\n2026-10,99.9%\n", "r:3:9: the value is no share", ImportOptions{Unit: "ratio"}},
		{"windows by name as percentages", "window;value\n2026-10;99.90%\n2026-09;99,95%\n", "windows measurement result=passed 2026-10-31 2026-09=99.95% 2026-10=99.9%", ImportOptions{}},
		{"windows of good and total events", "window,good,total\n2026-09,2997,3000\n2026-10,2,3\n2026-11,0,0\n", "windows measurement result=failed 2026-10-31 2026-09=99.9% 2026-10=66.6666% 2026-11:missing", ImportOptions{}},
		{"a window that is left out", "window,value\n2026-07,1\n2026-10,1\n", "windows measurement result=passed 2026-10-31 2026-07=100% 2026-10=100% 2026-08:missing 2026-09:missing", ImportOptions{}},
		{"a window that is not over", "window,value\n2026-10,1\n2026-11,1\n", "windows measurement result=passed 2026-10-31 2026-10=100% 2026-11:ends-early", ImportOptions{AsOf: "2026-11-21"}},
		{"a window twice", "window,value\n2026-10,1\n2026-10,1\n", "r:3:1: the window 2026-10 stands here twice", ImportOptions{}},
		{"a window that is none", "window,value\n2026-13,1\n", "r:2:1: this is no window", ImportOptions{}},
		{"a window of another length", "window,value\n2026-Q4,1\n", "r:2:1: this is a quarter, not a month", ImportOptions{}},
		{"more good than there are", "window,good,total\n2026-10,4,3\n", "r:2:9: more events are good than there are", ImportOptions{}},
		{"no value", "window,x\n2026-10,4\n", "r:1:1: there is no column of values", ImportOptions{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.options.Calendar, tt.options.Promise = berlin(t), promised(t, available, "promise/availability")
			i, err := Import("r", []byte(tt.text), tt.options)
			got := ""
			if err != nil {
				got, _, _ = strings.Cut(err.Error(), "\n")
			} else {
				got = told(i)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func grafana(t testing.TB) string {
	var b strings.Builder
	for at := moment(t, "2026-09-01 01:00", "Europe/Berlin"); !at.After(moment(t, "2026-10-01 00:00", "Europe/Berlin")); at = at.Add(time.Hour) {
		fmt.Fprintf(&b, "%d,0.9995\n", at.UnixMilli())
	}
	return b.String()
}

func TestWithoutAPromiseTheResultIsNotTold(t *testing.T) {
	const text = "window,value\n2026-10,99.95%\n"
	for _, tt := range []struct{ name, fields, address, want string }{
		{"no promise", "", "", UndecidedNoTarget},
		{"a rolling window", "promise: {a: {target: 99.9%, window: {length: P1M, kind: rolling}}}", "promise/a", UndecidedRolling},
		{"a window without a name", "promise: {a: {target: 99.9%, window: {length: P28D, kind: calendar}}}", "promise/a", UndecidedRolling},
		{"a time without a share", "promise: {a: {target: PT4H, clock: around-the-clock, window: {length: P1M, kind: calendar}}}", "promise/a", UndecidedUnits},
		{"a time with a share", "promise: {a: {target: PT4H, share: 95%, clock: around-the-clock, window: {length: P1M, kind: calendar}}}", "promise/a", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := ImportOptions{}
			if tt.address != "" {
				o.Promise = promised(t, tt.fields, tt.address)
			}
			if i := imported(t, text, o); i.Undecided != tt.want || (i.Result == "") != (tt.want != "") {
				t.Errorf("%q, result %q", i.Undecided, i.Result)
			}
		})
	}
}

func TestPercentagesAreCutAndNeverRounded(t *testing.T) {
	for _, tt := range []struct{ share, target, want string }{
		{"100", "99.9", "100%"}, {"99.99999", "99.9", "99.9999%"}, {"99.99999", "99.99999", "99.99999%"}, {"0.5", "1", "0.5%"}, {"0", "1", "0%"}, {"2/3", "1", "0.6666%"}, {"10", "99", "10%"},
	} {
		share, _ := new(big.Rat).SetString(tt.share)
		target, _ := new(big.Rat).SetString(tt.target)
		if got := percentText(share, target); got != tt.want {
			t.Errorf("%s is %s, want %s", tt.share, got, tt.want)
		}
	}
}
