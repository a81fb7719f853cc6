package policies

import "testing"

func TestCountriesAreThoseThatRulesRead(t *testing.T) {
	c := KnownCountries()
	if c.AsOf == "" || len(c.EEA) != 30 {
		t.Errorf("%d countries as of %q", len(c.EEA), c.AsOf)
	}
	for code, third := range map[string]bool{"DE": false, "NO": false, "CH": true, "US": true, "GB": true} {
		if c.Third(code) != third {
			t.Errorf("%s is a third country: %v, want %v", code, !third, third)
		}
	}
	if c.Adequate["CH"].Decision == "" || c.Adequate["US"].Framework != "dpf" {
		t.Errorf("decisions on adequacy are not read: %v", c.Adequate)
	}
}
