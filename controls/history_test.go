package controls_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/examples"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// The states as letters, and a day without a run.
var letters = map[controls.State]string{
	controls.NotAssessed: "a", controls.NotSatisfied: "n", controls.Tolerated: "t",
	controls.PartlyEvidenced: "p", controls.Satisfied: "s", controls.NotApplicable: "-",
}

// runOn is a run of a small catalogue that shows what it is told to: states by
// control, and outcomes by rule and address; it asked all rules but some.
func runOn(day string, states map[string]controls.State, findings map[string]controls.Outcome, unasked ...string) *controls.Assessment {
	a := &controls.Assessment{Format: controls.Format, Tool: "1", Rules: "r1", AsOf: day, Organization: controls.Organization{Name: "House"}}
	frame := controls.FrameworkResult{ID: "iso27001"}
	for _, id := range slices.Sorted(maps.Keys(states)) {
		frame.Controls = append(frame.Controls, controls.Status{Framework: "iso27001", ID: id, Title: "Title " + id, State: states[id]})
	}
	a.Frameworks = []controls.FrameworkResult{frame}
	for _, rule := range []string{"rule-a", "rule-b", "rule-c"} {
		if !slices.Contains(unasked, rule) {
			a.Verdicts = append(a.Verdicts, controls.RuleResult{Rule: rule})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(findings)) {
		rule, address, _ := strings.Cut(key, " ")
		f := controls.Finding{Fingerprint: controls.Fingerprint(rule, address), Rule: rule, Address: address, Outcome: findings[key], Text: "something is wrong"}
		if f.Outcome == controls.Unknown {
			a.Unknown = append(a.Unknown, f)
		} else {
			a.Findings = append(a.Findings, f)
		}
	}
	return a
}

func over(t *testing.T, from, to string, runs ...*controls.Assessment) *controls.History {
	t.Helper()
	h, err := controls.Over(from, to, runs)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

type is = map[string]controls.State

func TestARunSpeaksForItsOwnDayAlone(t *testing.T) {
	h := over(t, "2026-01-01", "2026-01-10",
		runOn("2026-01-02", is{"A.1": controls.Satisfied}, nil),
		runOn("2026-01-03", is{"A.1": controls.Satisfied}, nil),
		runOn("2026-01-07", is{"A.1": controls.Satisfied}, nil),
		runOn("2026-01-08", is{"A.1": controls.NotSatisfied}, nil),
		runOn("2026-02-01", is{"A.1": controls.NotAssessed}, nil), // of another period
	)
	if diff := cmp.Diff([]controls.DayRange{{From: "2026-01-01", To: "2026-01-01", Days: 1}, {From: "2026-01-04", To: "2026-01-06", Days: 3}, {From: "2026-01-09", To: "2026-01-10", Days: 2}}, h.Gaps); diff != "" {
		t.Errorf("gaps:\n%s", diff)
	}
	want := controls.ControlHistory{
		Framework: "iso27001", ID: "A.1", Title: "Title A.1", Of: 4,
		Days:  map[controls.State]int{controls.Satisfied: 3, controls.NotSatisfied: 1},
		Share: map[controls.State]string{controls.Satisfied: "75.00", controls.NotSatisfied: "25.00"},
		Spans: []controls.Span{
			{State: controls.Satisfied, From: "2026-01-02", To: "2026-01-03", Days: 2},
			{State: controls.Satisfied, From: "2026-01-07", To: "2026-01-07", Days: 1},
			{State: controls.NotSatisfied, From: "2026-01-08", To: "2026-01-08", Days: 1},
		},
		Changes: []controls.StateTurn{{Day: "2026-01-08", After: "2026-01-07", Was: controls.Satisfied, Is: controls.NotSatisfied}},
	}
	if diff := cmp.Diff([]controls.ControlHistory{want}, h.Controls); diff != "" {
		t.Errorf("course:\n%s", diff)
	}
	if h.Days != 10 || len(h.Runs) != 4 {
		t.Errorf("%d days with %d runs, want 10 and 4", h.Days, len(h.Runs))
	}
}

func TestTheLastRunOfADaySpeaks(t *testing.T) {
	morning := runOn("2026-01-02", is{"A.1": controls.NotSatisfied}, map[string]controls.Outcome{"rule-a services/web": controls.Open})
	evening := runOn("2026-01-02", is{"A.1": controls.Satisfied}, nil)
	next := runOn("2026-01-03", is{"A.1": controls.Satisfied}, nil)
	want := over(t, "2026-01-01", "2026-01-03", evening, next)
	for name, runs := range map[string][]*controls.Assessment{
		"in order": {morning, evening, next}, "the next day first": {next, morning, evening},
	} {
		if diff := cmp.Diff(want, over(t, "2026-01-01", "2026-01-03", runs...)); diff != "" {
			t.Errorf("%s: what the morning showed is in it:\n%s", name, diff)
		}
	}
}

func TestALawHasNoPerCent(t *testing.T) {
	run := runOn("2026-01-02", is{"A.1": controls.Satisfied}, nil)
	run.Frameworks[0].Law = true
	if c := over(t, "2026-01-01", "2026-01-03", run).Controls[0]; c.Share != nil || c.Days[controls.Satisfied] != 1 {
		t.Errorf("a law has %v of %v", c.Share, c.Days)
	}
}

func TestOtherRulesAndToolsAreTold(t *testing.T) {
	runs := []*controls.Assessment{runOn("2026-01-01", nil, nil), runOn("2026-01-02", nil, nil), runOn("2026-01-05", nil, nil)}
	runs[1].Rules, runs[2].Rules, runs[2].Tool = "r2", "r2", "2"
	want := []controls.RulesTurn{
		{Day: "2026-01-02", After: "2026-01-01", RulesWas: "r1", RulesIs: "r2", ToolWas: "1", ToolIs: "1"},
		{Day: "2026-01-05", After: "2026-01-02", RulesWas: "r2", RulesIs: "r2", ToolWas: "1", ToolIs: "2"},
	}
	if diff := cmp.Diff(want, over(t, "2026-01-01", "2026-01-05", runs...).Turns); diff != "" {
		t.Error(diff)
	}
}

func TestWhatBecameOfAFinding(t *testing.T) {
	for name, tt := range map[string]struct {
		seen string // a letter a day: o open, w waived, u could not be told, g gone, x rule not asked, . no run
		want []string
	}{
		"there at the first run is not opened":                {"ooo", nil},
		"came and went":                                       {"ggoog", []string{"03 after 02 opened", "05 after 04 mended"}},
		"changed in a gap, seen at the next run":              {"g...o..g", []string{"05 after 01 opened", "08 after 05 mended"}},
		"a waiver tolerates and mends nothing":                {"owwo", []string{"02 after 01 tolerated", "04 after 03 opened"}},
		"what was waived and is gone is mended":               {"wg", []string{"02 after 01 mended"}},
		"what could not be told is cleared, not mended":       {"ug", []string{"02 after 01 cleared"}},
		"open and then not to be told is not mended":          {"oug", []string{"02 after 01 unclear", "03 after 02 cleared"}},
		"a rule that is not asked mends nothing":              {"ox", []string{"02 after 01 unasked"}},
		"asked again and still there is no opening":           {"oxo", []string{"02 after 01 unasked", "03 after 02 again"}},
		"asked again and gone is mended":                      {"oxxg", []string{"02 after 01 unasked", "04 after 03 mended"}},
		"asked again and now tolerated":                       {"oxw", []string{"02 after 01 unasked", "03 after 02 tolerated"}},
		"a rule asked for the first time opens what it finds": {"xo", []string{"02 after 01 opened"}},
		"a rule that comes and goes with nothing found":       {"gxgxog", []string{"05 after 04 opened", "06 after 05 mended"}},
	} {
		t.Run(name, func(t *testing.T) {
			h := over(t, "2026-01-01", fmt.Sprintf("2026-01-%02d", len(tt.seen)), spelled(tt.seen)...)
			var got []string
			for _, f := range h.Findings {
				for _, turn := range f.Turns {
					got = append(got, fmt.Sprintf("%s after %s %s", turn.Day[8:], turn.After[8:], turn.Event))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if n := len(h.Findings) + h.Throughout[controls.Open]; n != 1 {
				t.Errorf("the finding is counted %d times", n)
			}
		})
	}
}

// spelled are runs from 2026-01-01 that show one finding as the letters say.
func spelled(seen string) []*controls.Assessment {
	var runs []*controls.Assessment
	for i, letter := range seen {
		day, outcome := fmt.Sprintf("2026-01-%02d", i+1), map[rune]controls.Outcome{'o': controls.Open, 'w': controls.Waived, 'u': controls.Unknown}[letter]
		switch {
		case letter == '.':
		case letter == 'x':
			runs = append(runs, runOn(day, is{"A.1": controls.Satisfied}, nil, "rule-a"))
		case outcome == "":
			runs = append(runs, runOn(day, is{"A.1": controls.Satisfied}, nil))
		default:
			runs = append(runs, runOn(day, is{"A.1": controls.Satisfied}, map[string]controls.Outcome{"rule-a services/web": outcome}))
		}
	}
	return runs
}

func TestAPeriodIsRefused(t *testing.T) {
	run, other := runOn("2026-01-02", nil, nil), runOn("2026-01-03", nil, nil)
	other.Organization.Name = "Other"
	for name, tt := range map[string]struct {
		from, to string
		runs     []*controls.Assessment
		want     string
	}{
		"of two organizations":       {"2026-01-01", "2026-01-31", []*controls.Assessment{run, other}, `the run as of 2026-01-03 is of "Other", another is of "House"`},
		"without any run":            {"2026-02-01", "2026-02-28", []*controls.Assessment{run}, "no run from 2026-02-01 to 2026-02-28"},
		"that ends before it begins": {"2026-02-01", "2026-01-28", nil, "the period from 2026-02-01 to 2026-01-28 ends before it begins"},
		"from a day that is none":    {"2026-02-30", "2026-03-28", nil, `"2026-02-30" is no day`},
		"to a day that is none":      {"2026-02-01", "yesterday", nil, `"yesterday" is no day`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := controls.Over(tt.from, tt.to, tt.runs)
			if message, _, _ := strings.Cut(fmt.Sprint(err), "\n"); err == nil || message != tt.want {
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
}

// A year of runs spelled in letters gives, by counting letters and by regular
// expressions, what Over says.
func byLetters(t *testing.T, from, to string, runs []*controls.Assessment, h *controls.History) {
	t.Helper()
	first, err := time.Parse(time.DateOnly, from)
	if err != nil {
		t.Fatal(err)
	}
	last := map[string]*controls.Assessment{}
	for _, a := range runs {
		last[a.AsOf] = a
	}
	var calendar []string
	for d := first; d.Format(time.DateOnly) <= to; d = d.AddDate(0, 0, 1) {
		calendar = append(calendar, d.Format(time.DateOnly))
	}
	spell := func(letter func(*controls.Assessment) string) string {
		var b strings.Builder
		for _, day := range calendar {
			if a := last[day]; a == nil {
				b.WriteString(".")
			} else {
				b.WriteString(letter(a))
			}
		}
		return b.String()
	}
	ranges := func(word, pattern string) []controls.DayRange {
		out := []controls.DayRange{}
		for _, at := range regexp.MustCompile(pattern).FindAllStringIndex(word, -1) {
			out = append(out, controls.DayRange{From: calendar[at[0]], To: calendar[at[1]-1], Days: at[1] - at[0]})
		}
		return out
	}
	if diff := cmp.Diff(ranges(spell(func(*controls.Assessment) string { return "r" }), `\.+`), h.Gaps); diff != "" {
		t.Errorf("gaps:\n%s", diff)
	}
	for _, c := range h.Controls {
		word := spell(func(a *controls.Assessment) string {
			for _, f := range a.Frameworks {
				for _, s := range f.Controls {
					if f.ID == c.Framework && s.ID == c.ID {
						return letters[s.State]
					}
				}
			}
			return "?"
		})
		known := len(word) - strings.Count(word, ".") - strings.Count(word, "?")
		sum, spans := 0, 0
		for state, letter := range letters {
			n := strings.Count(word, letter)
			sum += n
			if c.Days[state] != n || c.Of != known {
				t.Errorf("%s %s: %d of %d days, want %d of %d", c.Ref(), state, c.Days[state], c.Of, n, known)
			}
			var got []controls.DayRange
			for _, s := range c.Spans {
				if s.State == state {
					got = append(got, controls.DayRange{From: s.From, To: s.To, Days: s.Days})
				}
			}
			spans += len(got)
			if diff := cmp.Diff(ranges(word, regexp.QuoteMeta(letter)+"+"), append([]controls.DayRange{}, got...)); diff != "" {
				t.Errorf("%s %s:\n%s", c.Ref(), state, diff)
			}
		}
		if sum != known || spans != len(c.Spans) {
			t.Errorf("%s: %d days in states, want %d", c.Ref(), sum, known)
		}
		// Between two runs that are not alike stands a change.
		dense := regexp.MustCompile(`[.?]`).ReplaceAllString(word, "")
		changes := 0
		for i := 1; i < len(dense); i++ {
			if dense[i] != dense[i-1] {
				changes++
			}
		}
		if changes != len(c.Changes) {
			t.Errorf("%s: %d changes, want %d in %s", c.Ref(), len(c.Changes), changes, dense)
		}
		for _, turn := range c.Changes {
			if was, is := word[slices.Index(calendar, turn.After)], word[slices.Index(calendar, turn.Day)]; string(was) != letters[turn.Was] || string(is) != letters[turn.Is] {
				t.Errorf("%s: %v, but the days read %c and %c", c.Ref(), turn, was, is)
			}
		}
	}
	opened, mended := map[string]int{}, map[string]int{}
	prints := map[string]string{}
	for _, a := range last {
		for _, f := range append(slices.Clone(a.Findings), a.Unknown...) {
			prints[f.Fingerprint] = f.Rule
		}
	}
	for print, rule := range prints {
		word := spell(func(a *controls.Assessment) string {
			letter := "x"
			if slices.ContainsFunc(a.Verdicts, func(r controls.RuleResult) bool { return r.Rule == rule }) {
				letter = "g"
			}
			for _, f := range append(slices.Clone(a.Findings), a.Unknown...) {
				if f.Fingerprint == print {
					letter = string(f.Outcome[0]) // graver ones come last
					if f.Outcome == controls.Unknown {
						letter = "u"
					}
				}
			}
			return letter
		})
		dense := strings.ReplaceAll(word, ".", "")
		dense = strings.ReplaceAll(dense, "x", "") // what nobody knows changes nothing
		began := word[slices.IndexFunc(calendar, func(d string) bool { return last[d] != nil })]
		if began == 'x' {
			dense = "g" + dense
		}
		opened[print] = len(regexp.MustCompile(`[gwu]o`).FindAllString(dense, -1))
		mended[print] = len(regexp.MustCompile(`[ow]g`).FindAllString(dense, -1))
	}
	gotOpened, gotMended := map[string]int{}, map[string]int{}
	for print := range prints {
		gotOpened[print], gotMended[print] = 0, 0
	}
	for _, f := range h.Findings {
		for _, turn := range f.Turns {
			switch turn.Event {
			case controls.Opened:
				gotOpened[f.Finding.Fingerprint]++
			case controls.Mended:
				gotMended[f.Finding.Fingerprint]++
			}
		}
	}
	if diff := cmp.Diff(opened, gotOpened); diff != "" {
		t.Errorf("openings:\n%s", diff)
	}
	if diff := cmp.Diff(mended, gotMended); diff != "" {
		t.Errorf("mendings:\n%s", diff)
	}
}

// years are random years: states and outcomes that stay for a while, days
// without a run, days with two.
func years(r *rand.Rand) []*controls.Assessment {
	var runs []*controls.Assessment
	state, outcome, unasked := is{}, map[string]controls.Outcome{}, []string(nil)
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 365 {
		for _, id := range []string{"A.1", "A.2", "A.3", "A.4"} {
			if state[id] == "" || r.IntN(30) == 0 {
				state[id] = pick(r, controls.States)
			}
		}
		if r.IntN(50) == 0 {
			delete(state, "A.4") // a control that a catalogue lacks for a day
		}
		for _, key := range []string{"rule-a services/web", "rule-a services/mail", "rule-b datasets/d", "rule-c suppliers/s"} {
			if r.IntN(25) == 0 {
				outcome[key] = pick(r, []controls.Outcome{"", controls.Open, controls.Open, controls.Waived, controls.Unknown})
				if outcome[key] == "" {
					delete(outcome, key)
				}
			}
		}
		if r.IntN(40) == 0 {
			unasked = nil
			if r.IntN(2) == 0 {
				unasked = []string{pick(r, []string{"rule-a", "rule-b"})}
			}
		}
		shown := maps.Clone(outcome)
		maps.DeleteFunc(shown, func(key string, _ controls.Outcome) bool {
			rule, _, _ := strings.Cut(key, " ")
			return slices.Contains(unasked, rule)
		})
		if r.IntN(12) > 0 {
			if r.IntN(10) == 0 {
				runs = append(runs, runOn(day.Format(time.DateOnly), is{"A.1": controls.NotAssessed}, nil))
			}
			runs = append(runs, runOn(day.Format(time.DateOnly), maps.Clone(state), shown, unasked...))
		}
		if r.IntN(60) == 0 {
			day = day.AddDate(0, 0, r.IntN(20))
		}
		day = day.AddDate(0, 0, 1)
	}
	return runs
}

func TestAGeneratedYearAddsUpByAnotherWay(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 7))
		runs := years(r)
		h := over(t, "2026-01-01", "2026-12-31", runs...)
		byLetters(t, "2026-01-01", "2026-12-31", runs, h)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestTheOrderOfDaysNeverMatters(t *testing.T) {
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 8))
		runs := years(r)
		want := over(t, "2026-01-01", "2026-12-31", runs...).JSON()
		slices.SortStableFunc(runs, func(a, b *controls.Assessment) int { return strings.Compare(b.AsOf, a.AsOf) })
		if diff := cmp.Diff(string(want), string(over(t, "2026-01-01", "2026-12-31", runs...).JSON())); diff != "" {
			t.Fatalf("seed %d:\n%s", seed, diff)
		}
	}
}

func TestTheHistoryIsCanonicalAndReadsBack(t *testing.T) {
	h := over(t, "2026-01-01", "2026-12-31", years(rand.New(rand.NewPCG(1, 9)))...)
	back := &controls.History{}
	if err := json.Unmarshal(h.JSON(), back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(h.JSON()), string(back.JSON())); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(string(h.JSON()), `"format": "trustcap.history/v1"`) {
		t.Error("the format is not named")
	}
}

// A year of daily runs of an example, in which a declaration changes: what Over
// says of the result documents is counted once more from the documents.
func TestAYearOfAnExampleAddsUpByAnotherWay(t *testing.T) {
	set, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	if err := fs.WalkDir(examples.FS, "kaufladen", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(examples.FS, path)
		files[path] = string(b)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	// What somebody changes in the course of the year.
	edits := map[string][2]string{
		"2026-03-10": {"    default: granted\n    asked:", "    default: denied\n    asked:"},
		"2026-05-04": {"    double_opt_in: false\n", "    double_opt_in: true\n"},
		"2026-09-01": {"    default: denied\n    asked:", "    default: granted\n    asked:"}, // back again
	}
	var slots []**controls.Assessment
	var work sync.WaitGroup
	free := make(chan bool, runtime.GOMAXPROCS(0))
	for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026; day = day.AddDate(0, 0, 1) {
		today := day.Format(time.DateOnly)
		if edit, ok := edits[today]; ok {
			changed := 0
			for path, text := range files {
				if strings.Contains(text, edit[0]) {
					files[path] = strings.Replace(text, edit[0], edit[1], 1)
					changed++
				}
			}
			if changed != 1 {
				t.Fatalf("%s: %q stands in %d files", today, edit[0], changed)
			}
		}
		if today >= "2026-08-05" && today <= "2026-08-24" {
			continue // nobody ran it
		}
		var sources []inventory.Source
		for _, path := range slices.Sorted(maps.Keys(files)) {
			sources = append(sources, inventory.Source{Name: path, Bytes: []byte(files[path])})
		}
		slot := new(*controls.Assessment)
		slots = append(slots, slot)
		work.Go(func() {
			free <- true
			defer func() { <-free }()
			inv, err := inventory.Load(sources...)
			if err != nil {
				t.Error(err)
				return
			}
			verdicts, err := set.Evaluate(context.Background(), inv, today)
			if err != nil {
				t.Error(err)
				return
			}
			*slot, err = controls.Assess(catalogue, controls.Run{Tool: "test", Rules: set.Digest, AsOf: today, Inventory: inv, Verdicts: verdicts})
			if err != nil {
				t.Error(err)
			}
		})
	}
	work.Wait()
	if t.Failed() {
		return
	}
	var runs []*controls.Assessment
	for _, slot := range slots {
		runs = append(runs, *slot)
	}
	h := over(t, "2026-01-01", "2026-12-31", runs...)
	byLetters(t, "2026-01-01", "2026-12-31", runs, h)
	if diff := cmp.Diff([]controls.DayRange{{From: "2026-08-05", To: "2026-08-24", Days: 20}}, h.Gaps); diff != "" {
		t.Errorf("gaps:\n%s", diff)
	}
	// What was edited is seen on its day.
	seen := map[string]bool{}
	for _, f := range h.Findings {
		for _, turn := range f.Turns {
			seen[turn.Day+" "+string(turn.Event)+" "+f.Finding.Rule] = true
		}
	}
	for _, want := range []string{"2026-03-10 mended purpose-consent-default-denied", "2026-09-01 opened purpose-consent-default-denied", "2026-05-04 mended purpose-double-opt-in"} {
		if !seen[want] {
			t.Errorf("%s is not seen, but %v", want, slices.Sorted(maps.Keys(seen)))
		}
	}
}
