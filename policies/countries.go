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
	Scope     string `yaml:"scope"`     // "all", or who is covered
	Framework string `yaml:"framework"` // covered are only organizations listed in it
	Decision  string `yaml:"decision"`
}

// Third reports whether a country lies outside the European Economic Area.
func (c *Countries) Third(code string) bool { return !slices.Contains(c.EEA, code) }

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
