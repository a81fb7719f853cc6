package inventory

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// digestCovered works out the digest of what evidence covers: what stands at the
// address in `for`, and the services within its scope. Rules read it as
// `covers_now`. It is made of what is written and of nothing that is derived
// from it, so that neither the order of fields, nor the place in a file, nor
// another version of trustcap changes it.
func (inv *Inventory) digestCovered() {
	for _, r := range inv.Section("evidence") {
		covered := map[string]any{}
		add := func(address string) {
			if of, steps := inv.resolve(address); of != nil {
				covered[address] = below(written(&of.Value, FindSection(of.Section).Schema), steps)
			}
		}
		if address := r.Get("for").Text(); address != "" {
			add(address)
		}
		for _, id := range r.Get("services").Strings() {
			add("services/" + EscapeStep(id))
		}
		if len(covered) == 0 {
			continue
		}
		b, err := json.Marshal(covered)
		if err != nil {
			continue // texts, numbers and truths: there is nothing that JSON lacks
		}
		sum := sha256.Sum256(b)
		r.add("covers_now", r.word(hex.EncodeToString(sum[:])))
	}
}

// below is what stands at some steps in what written gave.
func below(v any, steps []string) any {
	for _, step := range steps {
		object, ok := v.(map[string]any)
		if !ok {
			return v // an item of a list of texts, of which the list tells
		}
		v = object[unescapeStep(step)]
	}
	return v
}

// written is a value without what was derived from it.
func written(v *Value, s *Schema) any {
	if s.Type == "review" {
		s = reviewSchema
	}
	switch {
	case v.form == None:
		return "none"
	case v.form == Duration, v.form == Target, v.form == Hours:
		return v.Text()
	case v.kind != Object || v.form == Text:
		return v.any()
	}
	out := map[string]any{}
	for i := range v.sub {
		f := &v.sub[i]
		sub := s.Values
		switch s.Type {
		case "object":
			p := s.property(f.Name)
			if p == nil {
				continue // derived, or what the key of the item says
			}
			sub = p.Schema
		case "list":
			sub = s.Items
		}
		out[f.Name] = written(&f.Value, sub)
	}
	return out
}
