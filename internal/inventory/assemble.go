package inventory

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"gopkg.in/yaml.v3"
)

// Assemble makes an inventory of sections that are given as JSON-like data in the
// words that users write: Rego tests are written with it. Every field is checked;
// a reference may lead to nothing, so that a test declares what it is about and
// nothing else. Nothing in it has a place.
func Assemble(sections map[string]any, language string) (*Inventory, error) {
	inv := &Inventory{UsedBy: map[string]map[string][]string{}, byAddress: map[string]*Resource{}}
	c := &checker{language: language}
	for _, name := range slices.Sorted(maps.Keys(sections)) {
		s := FindSection(name)
		if s == nil {
			return nil, fmt.Errorf("unknown section %q", name)
		}
		declared, ok := sections[name].(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%s is an object, not %T", name, sections[name])
		}
		if s.Single {
			declared = map[string]any{"": declared}
		}
		for _, id := range slices.Sorted(maps.Keys(declared)) {
			fields, ok := declared[id].(map[string]any)
			if !ok {
				return nil, fmt.Errorf("%s/%s is an object, not %T", name, id, declared[id])
			}
			r := &Resource{Section: s.Name, Kind: s.Kind, ID: id, Value: Value{kind: Object}}
			if len(fields) > 0 {
				var n yaml.Node
				if err := n.Encode(fields); err != nil {
					return nil, err
				}
				var p parsed
				c.resource(r, c.value(r, &n, s.Schema, 2), pair{&n, &n}, s, &p)
			}
			inv.Resources = append(inv.Resources, r)
			inv.byAddress[r.Address()] = r
		}
	}
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	slices.SortFunc(inv.Resources, func(a, b *Resource) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.ID, b.ID))
	})
	inv.UsedBy = (&loader{}).resolve(inv, c.refs)
	return inv, nil
}
