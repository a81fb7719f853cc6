package controls

import (
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

//go:embed crosswalk/crosswalk.yaml
var crosswalkFile []byte

// Pointer says that two controls of different frameworks deal with the same. It
// is no proof: no control is satisfied through one.
type Pointer struct {
	From      string `yaml:"from"` // reference without a part
	To        string `yaml:"to"`
	Source    string `yaml:"source"`    // id of a Source
	Certainty string `yaml:"certainty"` // sure, or likely: somebody has to judge
}

// Source is who says so.
type Source struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

// Crosswalk are the pointers between frameworks.
type Crosswalk struct {
	Sources  map[string]Source `yaml:"sources"`
	Pointers []Pointer         `yaml:"pointers"`

	of map[string][]Pointer
}

// LoadCrosswalk is the built-in crosswalk, read when it is first asked for.
var LoadCrosswalk = sync.OnceValues(func() (*Crosswalk, error) {
	cat, err := Load()
	if err != nil {
		return nil, err
	}
	return readCrosswalk(crosswalkFile, cat)
})

// readCrosswalk refuses pointers that lead nowhere, name no source, or stay
// within a framework.
func readCrosswalk(b []byte, cat *Catalogue) (*Crosswalk, error) {
	const file = "controls/crosswalk/crosswalk.yaml"
	c := &Crosswalk{of: map[string][]Pointer{}}
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(c); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var problems inventory.Problems
	wrong := func(p Pointer, format string, args ...any) {
		problems = append(problems, inventory.Problem{At: inventory.Position{File: file}, Text: p.From + " to " + p.To + ": " + fmt.Sprintf(format, args...)})
	}
	for _, p := range c.Pointers {
		from, err := cat.Control(p.From)
		if err != nil {
			wrong(p, "%v", err)
			continue
		}
		to, err := cat.Control(p.To)
		switch {
		case err != nil:
			wrong(p, "%v", err)
			continue
		case from.framework == to.framework:
			wrong(p, "both are of one framework")
		case c.Sources[p.Source].Title == "":
			wrong(p, "the source %q is not named", p.Source)
		case p.Certainty != "sure" && p.Certainty != "likely":
			wrong(p, "%q is no certainty; it is sure or likely", p.Certainty)
		}
		c.of[p.From] = append(c.of[p.From], p)
		c.of[p.To] = append(c.of[p.To], Pointer{From: p.To, To: p.From, Source: p.Source, Certainty: p.Certainty})
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return c, nil
}

// Of are the pointers of a control, both directions, sorted by where they lead.
func (c *Crosswalk) Of(ref string) []Pointer {
	return slices.SortedFunc(slices.Values(c.of[ref]), func(a, b Pointer) int {
		if a.To < b.To {
			return -1
		}
		return 1
	})
}
