package inventory

import "strings"

// position is where the value stands.
func (inv *Inventory) position(file, line, column uint32) Position {
	if line == 0 || int(file) >= len(inv.Documents) {
		return Position{}
	}
	return Position{inv.Documents[file].Path, int(line), int(column)}
}

// At is where a value of this inventory stands.
func (inv *Inventory) At(v *Value) Position { return inv.position(v.file, v.line, v.col) }

// Locate finds the place of an address: of the value, or of the name where a
// block stands; where the address leads to nothing, the nearest name above, the
// place where it belongs. The zero Position where even the resource is unknown.
func (inv *Inventory) Locate(address string) Position {
	r, steps := inv.resolve(address)
	if r == nil {
		return Position{}
	}
	at, v := r.At, &r.Value
	for _, step := range steps {
		f := v.field(unescapeStep(step))
		if f == nil {
			break
		}
		switch {
		case f.kind == Object && f.form != Duration && f.form != Target && f.form != Hours && f.form != None || f.kind == List:
			if f.keyLine > 0 {
				at = inv.position(f.file, f.keyLine, f.keyCol)
			}
		default:
			at = inv.At(&f.Value)
		}
		v = &f.Value
	}
	return at
}

// Lookup is the value at an address, or nil.
func (inv *Inventory) Lookup(address string) *Value {
	r, steps := inv.resolve(address)
	if r == nil {
		return nil
	}
	v := &r.Value
	for _, step := range steps {
		if v = v.Get(unescapeStep(step)); v == nil {
			return nil
		}
	}
	return v
}

// Resource is the resource that an address is in, or nil.
func (inv *Inventory) Resource(address string) *Resource {
	r, _ := inv.resolve(address)
	return r
}

func (inv *Inventory) resolve(address string) (*Resource, []string) {
	steps := strings.Split(address, "/")
	if r := inv.byAddress[steps[0]]; r != nil {
		return r, steps[1:]
	}
	if len(steps) < 2 {
		return nil, nil
	}
	return inv.byAddress[steps[0]+"/"+steps[1]], steps[2:]
}

// field is like child, with the place of the name.
func (v *Value) field(name string) *Field {
	for i := range v.sub {
		if f := &v.sub[i]; v.kind == Object && f.Name == name || v.kind == List && f.Value.Text() == name {
			return f
		}
	}
	return nil
}
