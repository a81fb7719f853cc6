package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// A shop that changes: each part stands in the declarations or does not.
var shopParts = []string{
	"services:\n  shop: {title: Shop, status: live}\n",
	"people:\n  boss: {title: Chefin}\n",
	"datasets:\n  orders: {title: Bestellungen}\n",
	"suppliers:\n  parcels: {title: Paketdienst, role: supplier}\n",
	"sites:\n  store: {title: Laden}\n",
}

// recordYear records a run on most days of a year, on some of them two, of a shop
// that changes now and then. It returns the result documents by their days; of
// two on a day the one recorded later.
func (o *office) recordYear(year int, frameworks ...string) map[string][]byte {
	o.t.Helper()
	p, recorder := o.recorder()
	rules, err := policies.Builtin()
	if err != nil {
		o.t.Fatal(err)
	}
	archive, err := rules.Bundle()
	if err != nil {
		o.t.Fatal(err)
	}
	in := input{program: p, frameworks: frameworks}
	r := rand.New(rand.NewPCG(uint64(year), 5))
	there := map[int]bool{0: true}
	results := map[string][]byte{}
	var entries [][]byte
	blobs := [][]byte{archive}
	record := func(day time.Time) {
		text := someShop
		for i, part := range shopParts {
			if there[i] {
				text += part
			}
		}
		declared, err := inventory.Load(inventory.Source{Name: "shop.yaml", Bytes: []byte(text)})
		if err != nil {
			o.t.Fatal(err)
		}
		a, err := in.judge(o.t.Context(), declared, rules, day.Format(time.DateOnly), nil)
		if err != nil {
			o.t.Fatal(err)
		}
		result := a.JSON()
		manifest := evidence.Manifest([]evidence.Subject{evidence.NewSubject("shop.yaml", []byte(text))})
		blobs = append(blobs, result, manifest, []byte(text))
		entry, err := evidence.Sign(evidence.Run{
			Inventory: evidence.NewSubject("", manifest).SHA256, Result: evidence.NewSubject("", result).SHA256, Rules: evidence.NewSubject("", archive).SHA256,
			Outcome: outcome(a, false), Version: version, AsOf: a.AsOf, Time: o.clock,
		}, recorder.signer)
		if err != nil {
			o.t.Fatal(err)
		}
		entries = append(entries, entry)
		results[a.AsOf] = result
	}
	for day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == year; day = day.AddDate(0, 0, 1) {
		if r.IntN(12) == 0 {
			continue // nobody ran it
		}
		if r.IntN(15) == 0 {
			record(day) // and later that day again
		}
		for i := range shopParts {
			if r.IntN(40) == 0 {
				there[i] = i == 0 || !there[i] // a shop has its service
			}
		}
		record(day)
	}
	if _, err := recorder.log.Record(o.t.Context(), recorder.note, blobs, entries...); err != nil {
		o.t.Fatal(err)
	}
	return results
}

// What a period audit says of a year is counted once more, by letters, from the
// result documents as they were recorded.
func TestAYearOfRecordedRunsAddsUpByAnotherWay(t *testing.T) {
	o := newOffice(t, 0)
	results := o.recordYear(2025, "trust", "gdpr")
	var h controls.History
	if err := json.Unmarshal([]byte(o.must("report", "audit", "--from", "2025-01-01", "--to", "2025-12-31", "-f", "json")), &h); err != nil {
		t.Fatal(err)
	}
	days := slices.Sorted(maps.Keys(results))
	if h.Format != controls.HistoryFormat || h.Days != 365 || len(h.Runs) != len(days) {
		t.Fatalf("%s: %d runs in %d days, not %d in 365", h.Format, len(h.Runs), h.Days, len(days))
	}
	gaps := 0
	for _, g := range h.Gaps {
		gaps += g.Days
	}
	if gaps != 365-len(days) {
		t.Errorf("%d days without a run, not %d", gaps, 365-len(days))
	}

	states, outcomes := map[string][]string{}, map[string][]string{} // one word a run
	for i, day := range days {
		var d struct {
			Frameworks []struct {
				ID       string
				Controls []struct{ ID, State string }
			}
			Findings, Unknown []struct{ Fingerprint, Outcome string }
		}
		if err := json.Unmarshal(results[day], &d); err != nil {
			t.Fatal(err)
		}
		put := func(words map[string][]string, key, word string) {
			if words[key] == nil {
				words[key] = make([]string, len(days))
			}
			words[key][i] = word
		}
		for _, f := range d.Frameworks {
			for _, c := range f.Controls {
				put(states, f.ID+":"+c.ID, c.State)
			}
		}
		for _, f := range append(d.Findings, d.Unknown...) {
			put(outcomes, f.Fingerprint, f.Outcome)
		}
	}

	type course struct {
		Days    map[string]int
		Shares  map[string]string
		Changes []string
	}
	want, got := map[string]course{}, map[string]course{}
	changes := 0
	for ref, words := range states {
		c := course{Days: map[string]int{}, Shares: map[string]string{}}
		for i, word := range words {
			c.Days[word]++
			if i > 0 && words[i-1] != word {
				c.Changes = append(c.Changes, fmt.Sprint(days[i], " ", words[i-1], " to ", word))
			}
		}
		for word, n := range c.Days {
			c.Shares[word] = fmt.Sprintf("%.2f", 100*float64(n)/float64(len(days)))
		}
		changes += len(c.Changes)
		want[ref] = c
	}
	for _, h := range h.Controls {
		c := course{Days: map[string]int{}, Shares: map[string]string{}}
		for state, n := range h.Days {
			c.Days[string(state)] = n
		}
		for state, share := range h.Share {
			c.Shares[string(state)] = share
		}
		for _, turn := range h.Changes {
			c.Changes = append(c.Changes, fmt.Sprint(turn.Day, " ", turn.Was, " to ", turn.Is))
		}
		if h.Law { // of law there are days and no shares
			for state := range want[h.Ref()].Shares {
				delete(want[h.Ref()].Shares, state)
			}
		}
		got[h.Ref()] = c
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("controls:\n%s", diff)
	}

	turned, told := map[string]int{}, map[string]int{}
	for print, words := range outcomes {
		for i := 1; i < len(words); i++ {
			was, is := words[i-1], words[i]
			switch {
			case is == "open" && was != "open":
				turned[print+" opened "+days[i]]++
			case is == "" && (was == "open" || was == "waived"):
				turned[print+" mended "+days[i]]++
			}
		}
	}
	for _, f := range h.Findings {
		for _, turn := range f.Turns {
			if turn.Event == controls.Opened || turn.Event == controls.Mended {
				told[fmt.Sprint(f.Finding.Fingerprint, " ", turn.Event, " ", turn.Day)]++
			}
		}
	}
	if diff := cmp.Diff(turned, told); diff != "" {
		t.Errorf("findings:\n%s", diff)
	}
	if changes < 20 || len(turned) < 20 || gaps < 10 {
		t.Errorf("a dull year: %d changes of states, %d of findings, %d days without a run", changes, len(turned), gaps)
	}
	t.Logf("%d runs, %d changes of states, %d openings and mendings", len(days), changes, len(turned))
	o.must("evidence", "verify")
}
