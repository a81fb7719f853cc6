package inventory

import (
	"slices"
	"strconv"
)

// Facts are what may be told to somebody outside: resources that are disclosed,
// with the fields that are. What is not disclosed is not there.
type Facts struct {
	To        string // public or customers
	Resources []*Resource
}

// Disclosed is the inventory as far as it may be told to an audience, "public"
// or "customers". A field is told when its schema says so and its resource's
// `disclose` does not narrow it; a resource that can say so and does not is not
// told, nor is a reference to it in a list. Whom the organization is, is told to
// everybody.
func (inv *Inventory) Disclosed(to string) *Facts {
	facts := &Facts{To: to}
	d := disclosure{to: to, told: map[string]bool{}}
	for _, r := range inv.Resources {
		schema := FindSection(r.Section).Schema
		d.told[r.Address()] = schema.property("disclose") == nil || tells(r.Get("disclose").Text(), to)
	}
	for _, r := range inv.Resources {
		if !d.told[r.Address()] {
			continue
		}
		v := d.disclose(&r.Value, FindSection(r.Section).Schema)
		if v == nil {
			continue
		}
		if measured := r.Get("measured"); measured.Exists() && v.Get("windows").Exists() {
			v.add("measured", *measured) // says no more than the windows do
		}
		facts.Resources = append(facts.Resources, &Resource{Section: r.Section, Kind: r.Kind, ID: r.ID, Value: *v})
	}
	return facts
}

// tells reports whether what is marked for an audience may be told to another.
func tells(mark, to string) bool { return mark == "public" || mark == "customers" && to == "customers" }

// disclosure is what is told to an audience, and of which resources anything is.
type disclosure struct {
	to   string
	told map[string]bool // by address
}

// refers reports whether a reference to one of sections leads to what is told.
func (d disclosure) refers(v *Value, to []string) bool {
	return d.told[v.text] || len(to) == 1 && d.told[to[0]+"/"+v.text]
}

// disclose is the part of a value that may be told, or nil.
func (d disclosure) disclose(v *Value, s *Schema) *Value {
	switch {
	case v.form == None || s.Type != "object" && s.Type != "map" && !(s.Type == "list" && len(s.Key) > 0):
		if !tells(s.Disclose, d.to) {
			return nil
		}
		if v.form == None || s.Items == nil || s.Items.Type != "ref" {
			return v
		}
		out := *v
		out.sub = slices.DeleteFunc(slices.Clone(v.sub), func(f Field) bool { return !d.refers(&f.Value, s.Items.To) })
		return &out
	}
	out := *v
	out.sub = nil
	for i, f := range v.sub {
		sub := s.Values
		switch s.Type {
		case "object":
			p := s.property(f.Name)
			if p == nil {
				continue // derived, and told by nobody
			}
			sub = p.Schema
		case "list":
			sub = s.Items
			if f.Get(keyName(s, &f.Value)) == nil {
				// An item that is a reference, not an object.
				if tells(s.Disclose, d.to) && d.told[f.Name] {
					out.sub = append(out.sub, f)
				}
				continue
			}
		}
		if told := d.disclose(&f.Value, sub); told != nil {
			if s.Type == "list" && told.Get(keyName(s, &f.Value)) == nil {
				f.Name = "#" + strconv.Itoa(i+1) // its key is a field that is not told
			}
			f.Value = *told
			out.sub = append(out.sub, f)
		}
	}
	if len(out.sub) == 0 {
		return nil
	}
	return &out
}

// keyName is the field that is an item's key.
func keyName(s *Schema, item *Value) string {
	i := slices.IndexFunc(s.Key, func(k string) bool { return item.Get(k).Exists() })
	if i < 0 {
		return s.Key[0]
	}
	return s.Key[i]
}

// Organization is who declared, or nil.
func (f *Facts) Organization() *Resource { return f.Find("organization", "") }

// Section are the disclosed resources of a section, sorted by id.
func (f *Facts) Section(name string) []*Resource {
	var out []*Resource
	for _, r := range f.Resources {
		if r.Section == name {
			out = append(out, r)
		}
	}
	return out
}

// Find is a disclosed resource, or nil.
func (f *Facts) Find(section, id string) *Resource {
	for _, r := range f.Resources {
		if r.Section == section && r.ID == id {
			return r
		}
	}
	return nil
}
