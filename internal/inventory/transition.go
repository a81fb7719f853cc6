package inventory

import (
	"cmp"
	"slices"
	"strings"
)

// Transition is a difference between what was declared before and what is
// declared after, at one address: a value that came, went or changed, or a thing
// with a name of its own (a resource, an entry of a map, an item of a list) that
// came or went. A name that went and one that came are never one that was
// renamed, and the order of a list means nothing.
type Transition struct {
	Address string
	Section string
	ID      string   // "" for the organization
	Path    []string // names below the resource
	// Thing says that it came or went as a whole, under the name that is the last
	// step of its address.
	Thing bool
	// Before and After are nil where it came or went.
	Before, After *Value
	// Was and Is are the resource it is in, before and after; nil where there was
	// or is none.
	Was, Is *Resource
}

// Change is added, removed or changed.
func (t *Transition) Change() string {
	switch {
	case t.Before == nil:
		return "added"
	case t.After == nil:
		return "removed"
	}
	return "changed"
}

// Name is the last step of the address: the name of a thing that came or went.
func (t *Transition) Name() string {
	if len(t.Path) > 0 {
		return t.Path[len(t.Path)-1]
	}
	return t.ID
}

// Transitions are the differences between two inventories, sorted by address.
func Transitions(before, after *Inventory) []Transition {
	d := &differ{}
	addresses := map[string]bool{}
	for _, r := range slices.Concat(before.Resources, after.Resources) {
		address := r.Address()
		if addresses[address] {
			continue
		}
		addresses[address] = true
		d.resource(before.byAddress[address], after.byAddress[address])
	}
	slices.SortFunc(d.found, func(a, b Transition) int { return cmp.Compare(a.Address, b.Address) })
	return d.found
}

// differ collects the differences of one resource after the other.
type differ struct {
	was, is *Resource
	found   []Transition
}

func (d *differ) resource(was, is *Resource) {
	d.was, d.is = was, is
	schema := FindSection(cmp.Or(was, is).Section).Schema
	switch {
	case was == nil:
		d.add(nil, true, nil, &is.Value)
	case is == nil:
		d.add(nil, true, &was.Value, nil)
	default:
		d.object(nil, schema, &was.Value, &is.Value)
	}
}

func (d *differ) add(path []string, thing bool, before, after *Value) {
	r := cmp.Or(d.was, d.is)
	address := r.Address()
	for _, step := range path {
		address += "/" + EscapeStep(step)
	}
	d.found = append(d.found, Transition{
		Address: address, Section: r.Section, ID: r.ID, Path: slices.Clone(path), Thing: thing,
		Before: before, After: after, Was: d.was, Is: d.is,
	})
}

// value compares what stands at a path. Fields that are derived from others are
// not in the schema and so not compared.
func (d *differ) value(path []string, s *Schema, a, b *Value) {
	switch s.Type {
	case "object":
		d.object(path, s, a, b)
	case "review":
		d.object(path, reviewSchema, a, b)
	case "map":
		d.entries(path, s.Values, a, b)
	case "list", "list-or-one":
		if len(s.Key) > 0 {
			d.entries(path, s.Items, a, b)
		} else {
			d.items(path, a, b)
		}
	default:
		if a != nil && b != nil && a.same(b) || a == nil && b == nil {
			return
		}
		d.add(path, false, a, b)
	}
}

func (d *differ) object(path []string, s *Schema, a, b *Value) {
	// The word `none` is read as a field of that name.
	if s.None {
		d.leaf(append(path, "none"), a.Get("none"), b.Get("none"))
	}
	for _, p := range s.Properties {
		d.value(append(path, p.Name), p.Schema, a.Get(p.Name), b.Get(p.Name))
	}
}

func (d *differ) leaf(path []string, a, b *Value) {
	if (a == nil) != (b == nil) {
		d.add(path, false, a, b)
	}
}

// entries compares what has names of its own. An entry that is but a value is one
// value that came or went.
func (d *differ) entries(path []string, s *Schema, a, b *Value) {
	plain := s.Type != "object"
	for _, f := range a.Fields() {
		if other := b.Get(f.Name); other != nil {
			d.value(append(path, f.Name), s, &f.Value, other)
		} else {
			d.add(append(path, f.Name), !plain, &f.Value, nil)
		}
	}
	for _, f := range b.Fields() {
		if a.Get(f.Name) == nil {
			d.add(append(path, f.Name), !plain, nil, &f.Value)
		}
	}
}

// items compares lists of values as sets. A list that became empty from absent
// has no item to speak of.
func (d *differ) items(path []string, a, b *Value) {
	seen := map[string]bool{}
	each := func(list, other *Value, add func(path []string, v *Value)) {
		for i := range list.Fields() {
			v := &list.Fields()[i].Value
			name := v.Text()
			if name == "" || seen[name] || other.Kind() == List && other.Get(name) != nil {
				continue
			}
			seen[name] = true
			add(append(path, name), v)
		}
	}
	each(a, b, func(path []string, v *Value) { d.add(path, true, v, nil) })
	each(b, a, func(path []string, v *Value) { d.add(path, true, nil, v) })
}

// same reports whether two values say the same; where they stand does not matter,
// nor the order of the languages of a text.
func (v *Value) same(other *Value) bool {
	if v.kind != other.kind || v.form != other.form || v.bit != other.bit || v.text != other.text || len(v.sub) != len(other.sub) {
		return false
	}
	for i := range v.sub {
		f := &v.sub[i]
		o := &other.sub[i].Value
		if f.Name != "" {
			if o = other.Get(f.Name); o == nil {
				return false
			}
		}
		if !f.Value.same(o) {
			return false
		}
	}
	return true
}

// Said is a side of the transition as it is shown: the name of a thing, or the
// value as rules read it; nil where it is not there.
func (t *Transition) Said(v *Value) any {
	switch {
	case v == nil:
		return nil
	case t.Thing:
		return t.Name()
	}
	return v.any()
}

// written is a side of the transition as a text that an announcement can name.
func (t *Transition) written(v *Value) string {
	switch {
	case v == nil:
		return "removed"
	case t.Thing:
		return t.Name()
	case v.form == Percent:
		return v.text + "%"
	case v.kind == Bool && v.bit:
		return "true"
	case v.kind == Bool:
		return "false"
	}
	return v.Text()
}

// Place is where a transition shows after: at its address, or at the nearest name
// above. A resource that went is placed at the one that stood before it, or the
// first of its section, or at the organization.
func (t *Transition) Place(before, after *Inventory) Position {
	if at := after.Locate(t.Address); at.Line > 0 {
		return at
	}
	var nearest *Resource
	if t.Was != nil {
		for _, r := range before.Section(t.Section) {
			is := after.byAddress[r.Address()]
			if is == nil || r.At.File != t.Was.At.File || is.At.File != r.At.File || r.At.Line >= t.Was.At.Line {
				continue
			}
			if nearest == nil || is.At.Line > nearest.At.Line {
				nearest = is
			}
		}
	}
	if nearest == nil {
		if rest := after.Section(t.Section); len(rest) > 0 {
			nearest = slices.MinFunc(rest, func(a, b *Resource) int {
				return cmp.Or(strings.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line))
			})
		}
	}
	if nearest == nil {
		nearest = after.Organization()
	}
	if nearest == nil {
		return Position{}
	}
	return nearest.At
}
