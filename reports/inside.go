package reports

import (
	"cmp"
	"maps"
	"slices"

	"github.com/trustcap/trustcap/internal/inventory"
)

// inside says what is declared to readers inside, who may see all of it.
type inside struct {
	words
	facts *inventory.Inventory
}

// find is a resource, or one without fields where it is not there.
func (n inside) find(section, id string) *inventory.Resource {
	if n.facts != nil {
		if r := n.facts.Find(section, id); r != nil {
			return r
		}
	}
	return &inventory.Resource{Section: section, ID: id}
}

func (n inside) section(name string) []*inventory.Resource {
	if n.facts == nil {
		return nil
	}
	return n.facts.Section(name)
}

// said is a text in the reader's language, or in the first there is, and then
// says in which.
func (n inside) said(texts map[string]string) string {
	for _, tag := range []string{n.Tag(), ""} {
		if text, ok := texts[tag]; ok {
			return text
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(texts)) {
		return texts[tag] + " (" + n.LanguageName(tag) + ")"
	}
	return ""
}

// undeclared stands where something could have been declared and was not.
func (n inside) undeclared() Phrase { return Muted(n.Say("not declared")) }

// or is the text, or that it is not declared.
func (n inside) or(text string) Phrase {
	if text == "" {
		return n.undeclared()
	}
	return Plain(text)
}

// textsOf are the sentences of a text by language; a text without languages
// stands under "".
func textsOf(v *inventory.Value) map[string]string {
	if !v.Exists() {
		return nil
	}
	if v.Form() != inventory.Text {
		return map[string]string{"": v.Text()}
	}
	out := map[string]string{}
	for _, f := range v.Fields() {
		out[f.Name] = f.Text()
	}
	return out
}

// titleOf is the title of a resource by language, or its id where it has none.
func titleOf(r *inventory.Resource) map[string]string {
	if texts := textsOf(r.Get("title")); len(texts) > 0 {
		return texts
	}
	return map[string]string{"": cmp.Or(r.ID, r.Section)}
}
