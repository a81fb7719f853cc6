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

func TestTheZoneOfACountry(t *testing.T) {
	for name, tt := range map[string]struct {
		country, today string
		want           Zone
	}{
		"a member state":                             {"DE", "2026-11-21", EEA},
		"Norway, which YAML may take for a no":       {"NO", "2026-11-21", EEA},
		"an adequate country":                        {"CH", "2026-11-21", Adequate},
		"on the last day of a decision that ends":    {"GB", "2031-12-27", Adequate},
		"the day after":                              {"GB", "2031-12-28", Third},
		"adequate only for those listed":             {"US", "2026-11-21", Limited},
		"adequate only for commercial organizations": {"CA", "2026-11-21", Limited},
		"a country without a decision":               {"IN", "2026-11-21", Third},
		"what is no country":                         {"", "2026-11-21", Third},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ZoneOf(tt.country, tt.today); got != tt.want {
				t.Errorf("%s on %s is in zone %d, want %d", tt.country, tt.today, got, tt.want)
			}
		})
	}
}
