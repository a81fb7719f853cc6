package policies

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"
)

func numbers(text string) []json.Number {
	var out []json.Number
	for _, f := range strings.Fields(text) {
		out = append(out, json.Number(f))
	}
	return out
}

func TestDependenciesMultiplyInSeriesAndCoverInParallel(t *testing.T) {
	for name, test := range map[string]struct {
		series   string
		parallel []string
		want     string // exact, in percent
		shown    string
	}{
		"nothing is always up":   {"", nil, "100", "100"},
		"one alone":              {"99.9", nil, "99.9", "99.9"},
		"three in series":        {"99.9 99.9 99.9", nil, "99.7002999", "99.7002"},
		"two in parallel":        {"", []string{"99 99"}, "99.99", "99.99"},
		"two of different worth": {"", []string{"99.5 90"}, "99.95", "99.95"},
		"three in parallel":      {"", []string{"90 90 90"}, "99.9", "99.9"},
		"a group in series with another and with one": {"99.9", []string{"99 99", "99.9 99.9"}, "99.88991010999", "99.8899"},
		"one that is never up stops a series":         {"99.9 0", nil, "0", "0"},
		"and adds nothing to a group":                 {"", []string{"99.9 0"}, "99.9", "99.9"},
		"a group without members is never up":         {"99.9", []string{""}, "0", "0"},
		"many digits stay exact":                      {"99.99 99.99 99.99 99.99 99.99", nil, "99.950009999000049999", "99.95"},
	} {
		t.Run(name, func(t *testing.T) {
			var groups [][]json.Number
			for _, g := range test.parallel {
				groups = append(groups, numbers(g))
			}
			got, err := chain(numbers(test.series), groups)
			if err != nil {
				t.Fatal(err)
			}
			want, _ := new(big.Rat).SetString(test.want)
			if got.Mul(got, big.NewRat(100, 1)).Cmp(want) != 0 {
				t.Errorf("%s %%, want %s %%", got.FloatString(24), test.want)
			}
			if shown := percentOf(got.Quo(got, big.NewRat(100, 1))); shown.String() != test.shown {
				t.Errorf("shown as %s, want %s", shown, test.shown)
			}
		})
	}
}

func TestWhatIsNoPercentageIsRefused(t *testing.T) {
	for _, text := range []string{"100.0001", "-1", "x"} {
		if _, err := chain(numbers(text), nil); err == nil {
			t.Errorf("%s is taken in series", text)
		}
		if _, err := chain(nil, [][]json.Number{numbers(text)}); err == nil {
			t.Errorf("%s is taken in parallel", text)
		}
	}
}
