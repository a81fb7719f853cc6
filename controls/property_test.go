package controls_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/policies"
)

// world is a random case: what each rule looked at, and what is declared.
type world struct {
	looked   map[string][]string // rule to words, see looked
	evidence []string
	waivers  []string
	excluded []string
}

var marks = []string{"", "", "", "!", "?", "-", "="}

// targets are references that evidence may name.
var targets = []string{
	"gdpr:Art.9", "gdpr:Art.28(1)", "gdpr:Art.28(3)(a)", "gdpr:Art.32#stated", "gdpr:Art.32#proven",
	"iso27001:9.2#stated", "iso27001:9.2#proven", "iso27001:A.6.3", "iso27001:A.8.13#stated", "iso27001:A.8.13#proven", "iso27001:A.8.24#stated", "iso27001:A.8.24#keys",
	"trust:T1.1", "trust:T1.2", "trust:T8.3#stated", "trust:T8.3#tried", "trust:T8.4",
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// looking are the rules that Rego looks for, sorted.
func looking() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(rules)), func(id string) bool { return rules[id].FoundBy != "" })
}

func newWorld(r *rand.Rand) world {
	w := world{looked: map[string][]string{}}
	for _, id := range looking() {
		quiet := r.IntN(3) // 0: looked at nothing, 1: nothing wrong
		for i := range r.IntN(4) {
			mark := pick(r, marks)
			if quiet == 1 {
				mark = pick(r, []string{"", "="})
			}
			if quiet > 0 {
				w.looked[id] = append(w.looked[id], fmt.Sprintf("r%d%s", i, mark))
			}
		}
		if rules[id].Kind == "organization" && len(w.looked[id]) > 1 {
			w.looked[id] = w.looked[id][:1]
		}
	}
	for range r.IntN(6) {
		w.evidence = append(w.evidence, someEvidence(r, pick(r, []string{"passed", "passed", "passed", "failed"})))
	}
	if r.IntN(2) == 0 {
		w.evidence = append(w.evidence, someMeasurement(r, pick(r, []string{"2026-08: 99.95%, 2026-09: 99.9%", "2026-09: 99.95%", "2026-09: 99.1%", "2026-Q2: 99.95%"})))
	}
	if r.IntN(3) == 0 {
		w.evidence = append(w.evidence, strings.TrimPrefix(strings.TrimSpace(certificate), "certificate: "))
	}
	for _, id := range []string{"A.6.3", "A.8.13", "A.8.24"} {
		if r.IntN(4) == 0 {
			w.excluded = append(w.excluded, id)
		}
	}
	for range r.IntN(4) {
		w.waive(r)
	}
	return w
}

func someEvidence(r *rand.Rand, result string) string {
	kind := pick(r, []string{"attestation", "test", "record", "measurement", "review"})
	return fmt.Sprintf("{kind: %s, result: %s, by: %s, collected: 2026-%02d-%02d, controls: [%q]}",
		kind, result, pick(r, []string{"ciso", "ops", "board"}), 1+r.IntN(10), 1+r.IntN(28), pick(r, targets))
}

// someMeasurement is one of a promise of 99.9 % in each month.
func someMeasurement(r *rand.Rand, windows string) string {
	return fmt.Sprintf("{kind: measurement, %sfor: services/web/promise/availability, controls: [%q], windows: {%s}}",
		pick(r, []string{"", "result: passed, ", "expires: 2027-06-30, "}), pick(r, targets), windows)
}

// waive adds a waiver on a rule's resource that has none yet.
func (w *world) waive(r *rand.Rand) {
	id := pick(r, looking())
	address := map[string]string{"dataset": "datasets/", "service": "services/", "supplier": "suppliers/", "organization": "organization"}[rules[id].Kind]
	if address != "organization" {
		address += fmt.Sprintf("r%d", r.IntN(3))
	}
	body := strings.TrimSpace(strings.TrimPrefix(waiverOf("", id, address), "  : "))
	if !slices.Contains(w.waivers, body) {
		w.waivers = append(w.waivers, body)
	}
}

func (w world) clone() world {
	c := world{looked: map[string][]string{}, evidence: slices.Clone(w.evidence), waivers: slices.Clone(w.waivers), excluded: slices.Clone(w.excluded)}
	for id, words := range w.looked {
		c.looked[id] = slices.Clone(words)
	}
	return c
}

// write is the world as declarations and verdicts, its parts in the order of a
// permutation.
func (w world) write(order func(n int) []int) (string, []policies.Verdict) {
	var b strings.Builder
	section := func(name string, items []string) {
		if len(items) > 0 {
			b.WriteString(name + ":\n")
		}
		for _, i := range order(len(items)) {
			fmt.Fprintf(&b, "  %s%d: %s\n", name[:1], i, items[i])
		}
	}
	section("evidence", w.evidence)
	section("waivers", w.waivers)
	b.WriteString("services: {web: {title: Web, promise: {availability: {target: 99.9%, window: {length: P1M, kind: calendar}}}}}\n")
	if len(w.excluded) > 0 {
		b.WriteString("applicability:\n  iso27001:\n    version: 4\n    controls:\n")
		for _, i := range order(len(w.excluded)) {
			fmt.Fprintf(&b, "      %s: {needed: false, reason: x}\n", w.excluded[i])
		}
	}
	ids := slices.Sorted(maps.Keys(rules))
	var verdicts []policies.Verdict
	for _, i := range order(len(ids)) {
		v := looked(ids[i], w.looked[ids[i]]...)
		shuffled := v
		shuffled.Findings, shuffled.Population, shuffled.Unknown, shuffled.Exempt = nil, nil, nil, nil
		for _, j := range order(len(v.Findings)) {
			shuffled.Findings = append(shuffled.Findings, v.Findings[j])
		}
		for _, j := range order(len(v.Population)) {
			shuffled.Population = append(shuffled.Population, v.Population[j])
		}
		for _, j := range order(len(v.Unknown)) {
			shuffled.Unknown = append(shuffled.Unknown, v.Unknown[j])
		}
		for _, j := range order(len(v.Exempt)) {
			shuffled.Exempt = append(shuffled.Exempt, v.Exempt[j])
		}
		verdicts = append(verdicts, shuffled)
	}
	return b.String(), verdicts
}

func asWritten(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func (w world) assess(t testing.TB) *controls.Assessment {
	sections, verdicts := w.write(asWritten)
	return assess(t, sections, verdicts...)
}

// rank orders the states as Assess asks for them: a mend moves a control up, and
// nothing else may. Not applicable stands above all, since it takes a control
// out of the count.
var rank = map[controls.State]int{
	controls.NotSatisfied: 0, controls.Tolerated: 1, controls.NotAssessed: 2, controls.PartlyEvidenced: 3, controls.Satisfied: 4, controls.NotApplicable: 5,
}

const worlds = 400

func eachWorld(t *testing.T, do func(t *testing.T, r *rand.Rand, w world)) {
	for seed := range uint64(worlds) {
		r := rand.New(rand.NewPCG(seed, 1))
		do(t, r, newWorld(r))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestNothingBadBettersAState(t *testing.T) {
	changes := map[string]func(r *rand.Rand, w *world) bool{
		"a failing resource": func(r *rand.Rand, w *world) bool {
			id := pick(r, looking())
			w.looked[id] = append(w.looked[id], "bad!")
			return rules[id].Kind != "organization"
		},
		"something that cannot be told": func(r *rand.Rand, w *world) bool {
			id := pick(r, looking())
			w.looked[id] = append(w.looked[id], "dark?")
			return rules[id].Kind != "organization"
		},
		"a resource that a rule does not look at": func(r *rand.Rand, w *world) bool {
			id := pick(r, looking())
			w.looked[id] = append(w.looked[id], "other-")
			return rules[id].Kind != "organization"
		},
		"a further resource that is in order": func(r *rand.Rand, w *world) bool {
			id := pick(r, looking())
			told := slices.ContainsFunc(w.looked[id], func(s string) bool { return !strings.ContainsAny(s, "?-=") })
			w.looked[id] = append(w.looked[id], "more")
			return told && rules[id].Kind != "organization"
		},
		"evidence that failed": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, someEvidence(r, "failed"))
			return true
		},
		"expired evidence": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, strings.Replace(someEvidence(r, pick(r, []string{"passed", "failed"})), "collected: 2026", "collected: 2024", 1))
			return true
		},
		"a measurement that missed what was promised": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, someMeasurement(r, "2026-10: 99.89%"))
			return true
		},
		"a window that missed in a measurement": func(r *rand.Rand, w *world) bool {
			i := slices.IndexFunc(w.evidence, func(s string) bool { return strings.Contains(s, "promise/availability") })
			if i < 0 {
				return false
			}
			w.evidence[i] = strings.Replace(w.evidence[i], "windows: {", "windows: {2026-10: 99.89%, ", 1)
			return true
		},
		"an average over several windows that is above what was promised": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, someMeasurement(r, "2026-Q3: 99.99%"))
			return true
		},
		"a window that is not over": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, someMeasurement(r, "2026-11: 99.99%"))
			return true
		},
		"evidence of a day to come": func(r *rand.Rand, w *world) bool {
			w.evidence = append(w.evidence, strings.Replace(someEvidence(r, "passed"), "collected: 2026", "collected: 2027", 1))
			return true
		},
	}
	eachWorld(t, func(t *testing.T, r *rand.Rand, w world) {
		before := states(w.assess(t))
		for _, name := range slices.Sorted(maps.Keys(changes)) {
			worse := w.clone()
			if !changes[name](r, &worse) {
				continue
			}
			for ref, after := range states(worse.assess(t)) {
				if rank[after] > rank[before[ref]] {
					t.Errorf("%s betters %s from %s to %s", name, ref, before[ref], after)
				}
			}
		}
	})
}

func TestWaiverNeverBettersAState(t *testing.T) {
	eachWorld(t, func(t *testing.T, r *rand.Rand, w world) {
		first := w.assess(t)
		before := states(first)
		waived := w.clone()
		waived.waive(r)
		second := waived.assess(t)
		for ref, after := range states(second) {
			if after != before[ref] && !(before[ref] == controls.NotSatisfied && after == controls.Tolerated) {
				t.Errorf("%s goes from %s to %s", ref, before[ref], after)
			}
		}
		for _, f := range second.Findings {
			if f.Force != string(policies.Law) {
				continue
			}
			for _, ref := range f.Controls {
				if s := status(t, second, strings.TrimSuffix(ref, "#stated")); s.State != controls.NotSatisfied {
					t.Errorf("%s is %s under the waiver of a law", ref, s.State)
				}
			}
		}
	})
}

func TestSilenceIsNeverSatisfied(t *testing.T) {
	eachWorld(t, func(t *testing.T, _ *rand.Rand, w world) {
		a := w.assess(t)
		spoke := map[string]bool{}
		for _, v := range a.Verdicts {
			if v.Population > v.Unknown {
				for _, ref := range v.Controls {
					control, _, _ := strings.Cut(ref, "#")
					spoke[control] = true
				}
			}
		}
		for _, f := range a.Frameworks {
			for _, s := range f.Controls {
				if len(s.Children) > 0 {
					continue
				}
				ref := f.ID + ":" + s.ID
				if (s.State == controls.Satisfied || s.State == controls.PartlyEvidenced) && !spoke[ref] && len(s.Evidence) == 0 {
					t.Errorf("%s is %s, and nothing spoke to it", ref, s.State)
				}
				if s.State == controls.Satisfied {
					for _, p := range s.Parts {
						if p.State != controls.Satisfied && !p.Optional {
							t.Errorf("%s is satisfied, its part %s is %s", ref, p.ID, p.State)
						}
					}
				}
			}
		}
		if got := len(w.excluded) + len(w.looked); got == 0 {
			for ref, state := range states(a) {
				if state == controls.NotApplicable {
					t.Errorf("%s is not applicable, and nothing says so", ref)
				}
			}
		}
	})
	for ref, state := range states(assess(t, "")) {
		if state != controls.NotAssessed {
			t.Errorf("%s is %s although nothing is declared", ref, state)
		}
	}
}

func TestNotApplicableNeedsAnExclusionOrAnExemption(t *testing.T) {
	eachWorld(t, func(t *testing.T, _ *rand.Rand, w world) {
		for _, f := range w.assess(t).Frameworks {
			for _, s := range f.Controls {
				if s.State != controls.NotApplicable {
					continue
				}
				if f.Law && len(s.Exempt) > 0 || f.ID == "iso27001" && s.Group == "annex-a" && slices.Contains(w.excluded, s.ID) && s.Reason == "x" {
					continue
				}
				t.Errorf("%s:%s is not applicable without a reason: %+v", f.ID, s.ID, s)
			}
		}
	})
}

func TestOrderOfInputNeverMatters(t *testing.T) {
	eachWorld(t, func(t *testing.T, r *rand.Rand, w world) {
		_, verdicts := w.write(asWritten)
		sections, shuffled := w.write(r.Perm)
		run := controls.Run{AsOf: today, Inventory: declared(t, sections)}
		run.Verdicts = verdicts
		first, err := controls.Assess(small(), run)
		if err != nil {
			t.Fatal(err)
		}
		run.Verdicts = shuffled
		second, err := controls.Assess(small(), run)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.JSON(), second.JSON()) {
			t.Error("the order of the verdicts shows in the result")
		}
		// Another order of the declarations moves lines, and nothing else.
		third := w.assess(t)
		if !maps.Equal(states(first), states(third)) {
			t.Error("the order of the declarations shows in the states")
		}
	})
}

func TestCountsAddUp(t *testing.T) {
	eachWorld(t, func(t *testing.T, _ *rand.Rand, w world) {
		for _, f := range w.assess(t).Frameworks {
			for _, g := range f.Groups {
				sum := 0
				for _, n := range g.Counts {
					sum += n
				}
				if sum != g.Total {
					t.Errorf("%s: %d counted of %d", g.ID, sum, g.Total)
				}
			}
			for _, s := range f.Controls {
				sum := 0
				for _, n := range s.Counts {
					sum += n
				}
				if sum != s.Counted || s.Points.Open+s.Points.Tolerated > s.Points.Checked {
					t.Errorf("%s: %d of %d, points %+v", s.ID, sum, s.Counted, s.Points)
				}
			}
		}
	})
}
