package inventory

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const answered = `channels: [{kind: phone, human: true, hours: "Mo-Fr 08:00-18:00; PH off", languages: [de]}],` +
	`promise: {first-response: {target: PT4H, clock: service-hours, share: 75%, window: {length: P1M, kind: calendar}}},` +
	`complaints: {channel: email, answer_within: P5D, clock: working-days},` +
	`support: {priorities: {P1: {respond: PT30M, resolve: PT4H, clock: around-the-clock, hours: "24/7"}}}`

func TestTicketsAreMeasuredByTheClockOfThePromise(t *testing.T) {
	span := ImportOptions{From: "2026-10-01", To: "2026-10-31"}
	for _, tt := range []struct {
		name, address, text, want string
		options                   ImportOptions
	}{
		{"four service hours over a night and a weekend", "promise/first-response", // Friday 17:00 to Monday 11:00 is four hours
			"opened,first response\n2026-10-02 17:00,2026-10-05 11:00\n", "tickets measurement result=passed 2026-10-31 2026-10=100%", span},
		{"a second more", "promise/first-response",
			"opened,first response\n2026-10-02 17:00:00,2026-10-05 11:00:01\n", "tickets measurement result=failed 2026-10-31 2026-10=0%", span},
		{"All Saints' Day does not count in Bavaria", "promise/first-response", // 1 November 2027 is a Monday
			"opened,first response\n2027-10-29 17:00,2027-11-02 11:00\n", "tickets measurement result=passed 2027-11-30 2027-10=100% 2027-11:no-case", ImportOptions{From: "2027-10-01", To: "2027-11-30"}},
		{"three of four are the share", "promise/first-response",
			"opened,first response\n2026-10-05 09:00,2026-10-05 09:30\n2026-10-06 09:00,2026-10-06 09:30\n2026-10-07 09:00,2026-10-07 09:30\n2026-10-08 09:00,2026-10-09 09:30\n",
			"tickets measurement result=passed 2026-10-31 2026-10=75%", span},
		{"two of three are cut", "promise/first-response",
			"opened,first response\n2026-10-05 09:00,2026-10-05 09:30\n2026-10-06 09:00,2026-10-06 09:30\n2026-10-08 09:00,2026-10-09 09:30\n",
			"tickets measurement result=failed 2026-10-31 2026-10=66.6666%", span},
		{"one that nobody answered is late when its time is up", "promise/first-response",
			"opened,first response\n2026-10-05 09:00,\n", "tickets measurement result=failed 2026-10-31 2026-10=0%", span},
		{"and nothing yet before that", "promise/first-response",
			"opened,first response\n2026-10-05 09:00,2026-10-05 09:30\n2026-10-30 17:00,\n", "r: no window was measured whole: 2026-10 has cases whose time is still running", span},
		{"without --from and --to only what the tickets reach over is whole", "promise/first-response",
			"opened,first response\n2026-09-10 09:00,2026-09-10 09:30\n2026-10-01 09:00,2026-10-01 09:30\n2026-11-02 09:00,2026-11-02 09:30\n",
			"tickets measurement result=passed 2026-11-02 2026-10=100% 2026-09:begins-late 2026-11:ends-early", ImportOptions{}},
		{"half a month alone is nothing", "promise/first-response", "opened,first response\n2026-10-10 09:00,2026-10-10 09:30\n",
			"r: no window was measured whole: 2026-10 begins before the data", ImportOptions{}},
		{"five working days end with the fifth", "complaints/answer_within", // from Friday 15:00 to the end of Friday
			"Erstellt;Erste Antwort\n02.10.2026 15:00;09.10.2026 23:59\n", "tickets measurement result=passed 2026-10-31 2026-10=100%", span},
		{"and no later", "complaints/answer_within",
			"Erstellt;Erste Antwort\n02.10.2026 15:00;10.10.2026 00:00\n", "tickets measurement result=failed 2026-10-31 2026-10=0%", span},
		{"around the clock a night counts", "support/priorities/P1/resolve",
			"Created,Resolved,Priority\n2026-10-24T23:00:00+02:00,2026-10-25T02:00:00+01:00,P1 - critical\n2026-10-26 09:00,2026-10-27 10:00,2\n",
			"tickets measurement result=passed 2026-10-31 2026-10=100%", span},
		{"an hour that is there twice is taken for the longer", "support/priorities/P1/resolve", // 23:00 summer time to 02:00 winter time: 4 hours
			"Created,Resolved,Priority\n2026-10-24 23:00,2026-10-25 02:00:01,P1\n", "tickets measurement result=failed 2026-10-31 2026-10=0%", span},
		{"each of them has to be in time where no share is promised", "support/priorities/P1/respond",
			"Created,First response,Prio\n" + strings.Repeat("2026-10-05 09:00,2026-10-05 09:10,1\n", 99) + "2026-10-05 09:00,2026-10-05 09:31,1\n",
			"tickets measurement result=failed 2026-10-31 2026-10=99%", span},
		{"lines of another service are left out", "promise/first-response",
			"opened,first response,queue\n2026-10-05 09:00,2026-10-05 09:30,web\n2026-10-05 09:00,2026-10-09 09:30,mail\n",
			"tickets measurement result=passed 2026-10-31 2026-10=100%", ImportOptions{From: "2026-10-01", To: "2026-10-31", Where: []ColumnValue{{"Queue", "web"}}}},
		{"columns by name", "promise/first-response",
			"a;b\n2026-10-05 09:00;2026-10-05 09:30\n", "tickets measurement result=passed 2026-10-31 2026-10=100%",
			ImportOptions{Format: "tickets", From: "2026-10-01", To: "2026-10-31", Columns: map[string]string{"opened": "a", "first-response": "b"}}},
		{"an answer before the question", "promise/first-response", "opened,first response\n2026-10-05 09:00,2026-10-05 08:00\n", "r:2:18: it ends before it was opened", span},
		{"a time that is none", "promise/first-response", "opened,first response\nKANARIENVOGEL,2026-10-05 08:00\n", `r:2:1: the column "opened" holds no time here`, span},
		{"a time that can be read in two ways", "promise/first-response", "opened,first response\n10/11/2026 09:00,\n", `r:2:1: the column "opened" holds no time here`, span},
		{"no column for answers", "promise/first-response", "opened,subject\n2026-10-05 09:00,KANARIENVOGEL\n", `r:1:1: there is no column for "first-response"`, span},
		{"a column that is not there", "promise/first-response", "opened,first response\n", `r:1:1: there is no column "x"`, ImportOptions{Columns: map[string]string{"opened": "x"}}},
		{"no ticket", "promise/first-response", "opened,first response\n", "r: there is no ticket in it", span},
		{"no priority", "support/priorities/P1/respond", "opened,first response,priority\n2026-10-05 09:00,2026-10-05 09:10,KANARIENVOGEL\n", "r:2:35: this is no priority", span},
		{"a ticket before the first day", "promise/first-response", "opened,first response\n2026-09-05 09:00,2026-10-05 09:10\n", "r: --from: a ticket was opened before 2026-10-01", span},
		{"a ticket after the last day", "promise/first-response", "opened,first response\n2026-11-05 09:00,2026-11-05 09:10\n", "r:2:1: --to: a ticket was opened after 2026-10-31", span},
		{"an open quote", "promise/first-response", "opened,first response\n\"2026,\n", "r:2:8: extraneous or missing \" in quoted-field", span},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := tt.options
			o.Calendar, o.Promise = berlin(t), promised(t, answered, tt.address)
			i, err := Import("r", []byte(tt.text), o)
			got := ""
			if err != nil {
				got, _, _ = strings.Cut(err.Error(), "\n")
				if strings.Contains(err.Error(), "KANARIENVOGEL") {
					t.Errorf("a cell is repeated: %v", err)
				}
			} else {
				got = told(i)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNothingOfATicketIsKept(t *testing.T) {
	text := "id,opened,first response,subject,requester,agent\nKANARIENVOGEL-1,2026-10-05 09:00,2026-10-05 09:10,KANARIENVOGEL,KANARIENVOGEL,KANARIENVOGEL\n"
	i := imported(t, text, ImportOptions{Calendar: berlin(t), Promise: promised(t, answered, "promise/first-response"), From: "2026-10-01", To: "2026-10-31"})
	b, err := json.Marshal(i)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(b), "KANARIENVOGEL") || strings.Contains(string(b), "09:") {
		t.Errorf("%s", b)
	}
}

// The percentile by nearest rank, beside the definition taken word by word: the
// least value that at least p in a hundred of the values do not exceed.
func TestAPercentileIsTheLeastValueThatSoManyDoNotExceed(t *testing.T) {
	for n := 1; n < 60; n++ {
		var sorted []int64
		for i := range n {
			sorted = append(sorted, int64(i*i/3))
		}
		for _, p := range []int{1, 50, 90, 95, 100} {
			var want int64 = -1
			for _, v := range sorted {
				reached := 0
				for _, w := range sorted {
					if w <= v {
						reached++
					}
				}
				if reached*100 >= p*n {
					want = v
					break
				}
			}
			if got, ok := nearestRank(sorted, p); !ok || got != want {
				t.Errorf("%d %% of %d: %d, want %d", p, n, got, want)
			}
		}
	}
	if _, ok := nearestRank(nil, 50); ok {
		t.Error("a percentile of nothing")
	}
}

func TestWhatIsStillOpenTookLongerThanAllElse(t *testing.T) {
	text := "opened,first response\n2026-10-05 09:00,2026-10-05 09:10\n2026-10-05 09:00,2026-10-05 11:00\n2026-10-05 09:00,\n"
	i := imported(t, text, ImportOptions{Calendar: berlin(t), Promise: promised(t, answered, "promise/first-response"), From: "2026-10-01", To: "2026-10-31"})
	want := &TicketFacts{Tickets: 3, InTime: 2, Late: 1, Unanswered: 1, P50: "PT2H", Until: "first-response", Target: "PT4H", Clock: ServiceHours, Hours: "Mo-Fr 08:00-18:00; PH off",
		Share: "75%", Window: "month", From: "2026-10-01", To: "2026-10-31", Zone: "Europe/Berlin"}
	if diff := cmp.Diff(want, i.Tickets); diff != "" {
		t.Error(diff)
	}
}

// A period is kept exactly as long as what elapsed is no more than it, wherever
// both can be counted in the same unit.
func TestElapsedAndAddAgree(t *testing.T) {
	c := berlin(t)
	hours, err := ParseOpening("Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-12:00; PH off")
	if err != nil {
		t.Fatal(err)
	}
	start := moment(t, "2026-10-20 00:00", "Europe/Berlin")
	watches := map[Clock]*stopwatch{}
	for _, clock := range []Clock{AroundTheClock, ServiceHours, WorkingDays} {
		if watches[clock], err = c.stopwatch(clock, hours, start, start.AddDate(0, 1, 10)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 400 {
		from := start.Add(time.Duration(i*47) * time.Minute)
		for j := range 40 {
			to := from.Add(time.Duration(j*j*7) * time.Minute)
			for clock, watch := range watches {
				lapse, err := c.Elapsed(from, to, clock, hours)
				if summed, bad := watch.elapsed(from, to); err != nil || bad != nil || summed != lapse {
					t.Fatalf("%s to %s by %s: %v, and summed up %v (%v, %v)", from, to, clock, lapse, summed, err, bad)
				}
				if clock == WorkingDays {
					continue
				}
				p := Period{Hours: 6, Minutes: 30}
				inTime, err := c.InTime(from, to, p, clock, hours)
				if err != nil {
					t.Fatal(err)
				}
				// At the deadline itself service hours stand still until they open
				// again: the lapse is then the same and the moment is later.
				if inTime && lapse.N > 6*3600+1800 || !inTime && lapse.N < 6*3600+1800 {
					t.Fatalf("%s to %s by %s: in time %v, took %d", from, to, clock, inTime, lapse.N)
				}
			}
		}
	}
}

func TestALapseIsWrittenAsADuration(t *testing.T) {
	for want, l := range map[string]Lapse{"PT0S": {}, "PT4H": {N: 14400}, "PT1H1M1S": {N: 3661}, "P0D": {Days: true}, "P5D": {Days: true, N: 5}, "PT745H": {N: 745 * 3600}} {
		if got := l.Text(); got != want {
			t.Errorf("%+v is %s, want %s", l, got, want)
		}
	}
	if _, err := berlin(t).Elapsed(moment(t, "2026-10-20 01:00", "UTC"), moment(t, "2026-10-20 00:00", "UTC"), AroundTheClock, Opening{}); err == nil {
		t.Error("time ran backwards")
	}
}
