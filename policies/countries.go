package policies

import (
	"fmt"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

// Countries says where personal data may go without a safeguard of its own. It
// is what rules read as data.facts.countries.
type Countries struct {
	AsOf     string              `yaml:"as_of"` // day
	EEA      []string            `yaml:"eea"`   // ISO 3166-1 alpha-2
	Adequate map[string]Adequacy `yaml:"adequate"`
}

// Adequacy is a decision of the European Commission under Art. 45 GDPR.
type Adequacy struct {
	Scope      string `yaml:"scope"`       // "all", or who is covered
	ValidUntil string `yaml:"valid_until"` // last day, "" for no end
	Framework  string `yaml:"framework"`   // covered are only organizations listed in it
	Decision   string `yaml:"decision"`
}

// Zone is where a country lies in the sense of Chapter V GDPR.
type Zone uint8

// The zones.
const (
	EEA      Zone = iota
	Adequate      // the Commission has found it adequate for every recipient there
	Limited       // it has for some recipients: those listed, or of one kind
	Third         // it has not
)

// Third reports whether a country lies outside the European Economic Area.
func (c *Countries) Third(code string) bool { return !slices.Contains(c.EEA, code) }

// ZoneOf is the zone of a country, by its ISO 3166-1 code, on a day. What is not
// known is a third country.
func ZoneOf(country, today string) Zone {
	c := KnownCountries()
	if !c.Third(country) {
		return EEA
	}
	decision, ok := c.Adequate[country]
	switch {
	case !ok, decision.ValidUntil != "" && decision.ValidUntil < today:
		return Third
	case decision.Scope == "all" && decision.Framework == "":
		return Adequate
	}
	return Limited
}

// KnownCountries are the dated facts on countries that come with trustcap.
var KnownCountries = sync.OnceValue(func() *Countries {
	c := &Countries{}
	b, err := embedded.ReadFile("data/countries.yaml")
	if err == nil {
		err = yaml.Unmarshal(b, c)
	}
	if err != nil || len(c.EEA) == 0 {
		panic(fmt.Sprintf("policies/data/countries.yaml: %v", err)) // embedded, and tested
	}
	return c
})
