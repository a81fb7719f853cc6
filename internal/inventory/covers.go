package inventory

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// digestCovered works out the digest of what evidence covers: what stands at the
// address in `for`, and the services within its scope. Rules read it as
// `covers_now`. It is made of what was written, in a form that neither the order
// of fields nor the place in a file changes.
func (inv *Inventory) digestCovered() {
	for _, r := range inv.Section("evidence") {
		covered := map[string]*Value{}
		add := func(address string) {
			if v := inv.Lookup(address); v.Exists() {
				covered[address] = v
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
			continue // values of declarations are all of JSON
		}
		sum := sha256.Sum256(b)
		r.add("covers_now", r.word(hex.EncodeToString(sum[:])))
	}
}
