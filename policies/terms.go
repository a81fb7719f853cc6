package policies

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/trustcap/trustcap/internal/inventory"
)

// resourceTerms are the resources as rules read them, in the order of the
// inventory. A term is shared by input and data.
func resourceTerms(inv *inventory.Inventory) []*ast.Term {
	c := converter{periods: map[string]*ast.Term{}}
	terms := make([]*ast.Term, len(inv.Resources))
	for i, r := range inv.Resources {
		terms[i] = c.resource(r)
	}
	return terms
}

// converter turns values into terms. Periods and hours come again and again,
// so they are made once.
type converter struct{ periods map[string]*ast.Term }

func (c *converter) resource(r *inventory.Resource) *ast.Term {
	return c.object(&r.Value,
		[2]*ast.Term{ast.InternedTerm("section"), ast.StringTerm(r.Section)},
		[2]*ast.Term{ast.InternedTerm("id"), ast.StringTerm(r.ID)})
}

func (c *converter) object(v *inventory.Value, more ...[2]*ast.Term) *ast.Term {
	fields := v.Fields()
	pairs := make([][2]*ast.Term, 0, len(fields)+len(more))
	pairs = append(pairs, more...)
	for i := range fields {
		pairs = append(pairs, [2]*ast.Term{ast.StringTerm(fields[i].Name), c.term(&fields[i].Value)})
	}
	return ast.NewTerm(ast.NewObject(pairs...))
}

func (c *converter) term(v *inventory.Value) *ast.Term {
	switch v.Kind() {
	case inventory.String:
		return ast.StringTerm(v.Text())
	case inventory.Number:
		return ast.NumberTerm(json.Number(v.Text()))
	case inventory.Bool:
		return ast.InternedTerm(v.True())
	case inventory.List:
		fields := v.Fields()
		items := make([]*ast.Term, len(fields))
		for i := range fields {
			items[i] = c.term(&fields[i].Value)
		}
		return ast.ArrayTerm(items...)
	case inventory.Object:
		form := v.Form()
		if form == inventory.Duration || form == inventory.Target || form == inventory.Hours {
			if t := c.periods[v.Text()]; t != nil {
				return t
			}
			t := c.object(v)
			c.periods[v.Text()] = t
			return t
		}
		return c.object(v)
	}
	return ast.NullTerm()
}

// inventoryTerm is data.inventory. Sections that nothing is declared in are
// empty, so that a rule can ask for an id in them.
func inventoryTerm(inv *inventory.Inventory, terms []*ast.Term) *ast.Term {
	sections := map[string][][2]*ast.Term{}
	root := ast.NewObject()
	for i, r := range inv.Resources {
		if r.ID == "" {
			root.Insert(ast.StringTerm(r.Section), terms[i])
			continue
		}
		sections[r.Section] = append(sections[r.Section], [2]*ast.Term{ast.StringTerm(r.ID), terms[i]})
	}
	for _, name := range inventory.SectionNames() {
		if root.Get(ast.StringTerm(name)) == nil {
			root.Insert(ast.StringTerm(name), ast.NewTerm(ast.NewObject(sections[name]...)))
		}
	}
	return ast.NewTerm(root)
}

// usedByTerm is data.used_by: section, id, and the section and ids of those who
// refer to it.
func usedByTerm(inv *inventory.Inventory) *ast.Term {
	sections := map[string]ast.Object{}
	for _, address := range slices.Sorted(maps.Keys(inv.UsedBy)) {
		section, id, _ := strings.Cut(address, "/")
		if sections[section] == nil {
			sections[section] = ast.NewObject()
		}
		by := ast.NewObject()
		for _, from := range slices.Sorted(maps.Keys(inv.UsedBy[address])) {
			ids := make([]*ast.Term, 0, len(inv.UsedBy[address][from]))
			for _, id := range inv.UsedBy[address][from] {
				ids = append(ids, ast.StringTerm(id))
			}
			by.Insert(ast.StringTerm(from), ast.ArrayTerm(ids...))
		}
		sections[section].Insert(ast.StringTerm(id), ast.NewTerm(by))
	}
	root := ast.NewObject()
	for _, s := range slices.Sorted(maps.Keys(sections)) {
		root.Insert(ast.StringTerm(s), ast.NewTerm(sections[s]))
	}
	return ast.NewTerm(root)
}
