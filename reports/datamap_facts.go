package reports

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// declarations are resources by section: all of them, or those that are told.
type declarations interface {
	Section(name string) []*inventory.Resource
	Find(section, id string) *inventory.Resource
	Organization() *inventory.Resource
}

// dataMap is drawn from the purposes: a purpose uses kinds of data and names
// recipients, so each of its kinds may go to each of them. What the organization
// holds itself is a line to it; where that makes too many, it is said in words.
func (w words) dataMap(facts declarations, issuer, asOf string) DataMap {
	b := &mapper{words: w, asOf: asOf, names: map[string]string{}, places: map[mapPlace]map[string]bool{}}
	if o := facts.Organization(); o != nil {
		b.own = o.Get("address", "country").Text()
	}
	for _, d := range facts.Section("datasets") {
		if d.Get("personal").IsNone() {
			continue
		}
		if name := w.text(d.Get("title")); name != "" {
			b.names[d.ID] = name
			b.ids = append(b.ids, d.ID)
		}
		if countries := d.Get("countries"); b.own != "" && countries.Has(b.own) {
			b.add(mapPlace{country: b.own, name: issuer, role: w.Say("own operation"), own: true}, d.ID)
		}
	}
	for _, p := range facts.Section("purposes") {
		kinds := p.Get("datasets").Strings()
		for _, r := range p.Get("recipients").Fields() {
			if s := facts.Find("suppliers", r.Get("supplier").Text()); s != nil {
				b.supplier(s, kinds)
				continue
			}
			kind, country := r.Get("kind").Text(), r.Get("country").Text()
			if kind != "" && country != "" {
				b.add(mapPlace{country: country, name: b.recipient(kind)}, kinds...)
			}
		}
	}
	m := b.drawn()
	if m.Drawable() {
		return m
	}
	return b.withoutOwn()
}

// drawn is the map of all places.
func (b *mapper) drawn() DataMap {
	m := DataMap{
		Title: b.Say("Which data goes where"), Data: b.Say("Kind of data"),
		Recipient: b.Say("Recipient"), Both: b.Say("Country and recipient"), Country: b.Say("Country"), Outside: b.Say("outside the EEA"),
		Lines: b.Say("A line: a purpose uses this kind of data and names this recipient."),
		Rows:  b.Say("A row: purposes use these kinds of data and name this recipient."),
	}
	b.fill(&m)
	if slices.ContainsFunc(m.Places, func(p DataPlace) bool { return p.Transfer }) {
		m.Lines += " " + b.Say("Dashed: transfer to a third country.")
	}
	return m
}

// withoutOwn is the map of those who receive data from the organization; what it
// holds alone is said in words.
func (b *mapper) withoutOwn() DataMap {
	others := *b
	others.places = map[mapPlace]map[string]bool{}
	shared := map[string]bool{}
	for p, kinds := range b.places {
		if !p.own {
			others.places[p] = kinds
			for id := range kinds {
				shared[id] = true
			}
		}
	}
	m := others.drawn()
	var alone []string
	for _, id := range b.ids {
		if !shared[id] {
			alone = append(alone, b.names[id])
		}
	}
	if len(alone) > 0 {
		slices.SortFunc(alone, b.Compare)
		m.Caption += b.Fill("Without recipients, as far as is declared: {kinds}.", map[string]any{"kinds": strings.Join(alone, ", ")})
	}
	return m
}

// mapPlace is a recipient in a country, as it is shown.
type mapPlace struct {
	country, name, role string
	own                 bool // the issuer's own operation
}

// mapper gathers who receives what.
type mapper struct {
	words
	own, asOf string
	names     map[string]string // of kinds of data, by id
	ids       []string          // in the order in which they came
	places    map[mapPlace]map[string]bool
}

// add notes that kinds of data go to a place. Kinds that are not told, or are not
// personal, have no name here.
func (b *mapper) add(p mapPlace, kinds ...string) {
	for _, id := range kinds {
		if b.names[id] == "" {
			continue
		}
		if b.places[p] == nil {
			b.places[p] = map[string]bool{}
		}
		b.places[p][id] = true
	}
}

// supplier is a place in each country in which it handles data, and in each from
// where it reaches them.
func (b *mapper) supplier(s *inventory.Resource, kinds []string) {
	p := mapPlace{name: s.Get("title").Text()}
	role := s.Get("role").Text()
	if p.name == "" {
		p.name = capital(b.Say("supplier"))
	} else if role != "" {
		p.role = b.WordIn("role", role)
	}
	safeguards := []string{}
	for _, field := range []string{"mechanism", "framework"} {
		if word := s.Get("transfer", field).Text(); word != "" {
			safeguards = append(safeguards, b.WordIn(field, word))
		}
	}
	at := func(country, more string) {
		in := p
		in.country = country
		parts := []string{in.role, more}
		switch zone := b.zone(country); {
		case zone <= zoneEEA:
		case len(safeguards) > 0:
			parts = append(parts, safeguards...)
		case zone == zoneAdequate:
			parts = append(parts, b.WordIn("mechanism", "adequacy"))
		default:
			parts = append(parts, b.Say("no safeguard declared"))
		}
		in.role = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
		b.add(in, kinds...)
	}
	countries := s.Get("countries").Strings()
	for _, c := range countries {
		at(c, "")
	}
	for _, c := range s.Get("access_from").Strings() {
		if !slices.Contains(countries, c) {
			at(c, b.Say("remote access"))
		}
	}
}

// recipient is the word for a kind of recipient that is no supplier.
func (b *mapper) recipient(kind string) string {
	if kind == "other" {
		return b.Say("Other recipient")
	}
	return capital(b.WordIn("recipients", kind))
}

// capital is the text with a capital at its beginning.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// The order of the countries: the own, those of the EEA, those that are adequate
// for every recipient there, and all others.
const (
	zoneOwn = iota
	zoneEEA
	zoneAdequate
	zoneThird
)

func (b *mapper) zone(country string) int {
	switch policies.ZoneOf(country, b.asOf) {
	case policies.EEA:
		if country == b.own {
			return zoneOwn
		}
		return zoneEEA
	case policies.Adequate:
		return zoneAdequate
	}
	return zoneThird
}

// fill writes places and kinds in the order in which they are drawn.
func (b *mapper) fill(m *DataMap) {
	places := make([]mapPlace, 0, len(b.places))
	for p := range b.places {
		places = append(places, p)
	}
	slices.SortFunc(places, func(x, y mapPlace) int {
		return cmp.Or(
			cmp.Compare(b.zone(x.country), b.zone(y.country)), b.Compare(b.Country(x.country), b.Country(y.country)),
			-compareBool(x.own, y.own), b.Compare(x.name, y.name), cmp.Compare(x.role, y.role),
		)
	})
	index := map[string][]int{}
	for i, p := range places {
		zone := b.zone(p.country)
		place := DataPlace{Country: b.Country(p.country), Name: p.name, Role: p.role, Outside: zone > zoneEEA, Transfer: zone > zoneEEA}
		if place.Transfer {
			place.Country = b.Fill("Third country: {country}", map[string]any{"country": place.Country})
		}
		m.Places = append(m.Places, place)
		for id := range b.places[p] {
			index[id] = append(index[id], i)
		}
	}
	for _, id := range b.ids {
		if len(index[id]) > 0 {
			slices.Sort(index[id])
			m.Kinds = append(m.Kinds, DataKind{b.names[id], index[id]})
		}
	}
	slices.SortStableFunc(m.Kinds, func(x, y DataKind) int { return b.Compare(x.Name, y.Name) })
}
