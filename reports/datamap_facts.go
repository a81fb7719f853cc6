package reports

import (
	"cmp"
	"slices"
	"strings"

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
// recipients, so each of its kinds may go to each of them. What is held by the
// organization itself is a line to it.
func (w words) dataMap(facts declarations, issuer, asOf string) DataMap {
	m := DataMap{
		Title: w.Say("Which data goes where"), Data: w.Say("Kind of data"), Recipient: w.Say("Country and recipient"), Country: w.Say("Country"), Role: w.Say("Role"),
		Outside: w.Say("outside the EEA"),
		Caption: w.Say("A line: a purpose uses this kind of data and names this recipient."),
	}
	own := ""
	if o := facts.Organization(); o != nil {
		own = o.Get("address", "country").Text()
	}
	b := &mapper{words: w, own: own, asOf: asOf, places: map[mapPlace]map[string]bool{}}
	for _, d := range facts.Section("datasets") {
		if d.Get("personal").IsNone() {
			continue
		}
		if name := w.text(d.Get("title")); name != "" && b.names[d.ID] == "" {
			b.name(d.ID, name)
		}
		if countries := d.Get("countries"); own != "" && countries.Has(own) {
			b.add(mapPlace{country: own, name: issuer, role: w.Say("own operation"), own: true}, d.ID)
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
				b.add(mapPlace{country: country, name: w.WordIn("recipients", kind)}, kinds...)
			}
		}
	}
	b.fill(&m)
	for _, p := range m.Places {
		if p.Transfer {
			m.Caption += " " + w.Say("Dashed: transfer to a third country.")
			break
		}
	}
	return m
}

// mapPlace is a recipient in a country, as it is shown.
type mapPlace struct {
	country, name, role string
	mechanism           string // declared safeguard of the transfer
	own                 bool   // the issuer's own operation
}

// mapper gathers who receives what.
type mapper struct {
	words
	own, asOf string
	names     map[string]string // of kinds of data, by id
	ids       []string          // in the order in which they came
	places    map[mapPlace]map[string]bool
}

func (b *mapper) name(id, name string) {
	if b.names == nil {
		b.names = map[string]string{}
	}
	b.names[id] = name
	b.ids = append(b.ids, id)
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
		p.name = b.Say("supplier")
	} else if role != "" {
		p.role = b.WordIn("role", role)
	}
	var safeguard []string
	if p.mechanism = s.Get("transfer", "mechanism").Text(); p.mechanism != "" {
		safeguard = append(safeguard, b.WordIn("mechanism", p.mechanism))
	}
	if f := s.Get("transfer", "framework").Text(); f != "" {
		p.mechanism = f
		safeguard = append(safeguard, b.WordIn("framework", f))
	}
	at := func(country, more string) {
		in := p
		in.country = country
		parts := []string{in.role, more}
		if b.zone(in) > zoneEEA {
			parts = append(parts, safeguard...)
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

// The order of the countries: the own, those of the EEA, those that are adequate
// for the recipient, and all others.
const (
	zoneOwn = iota
	zoneEEA
	zoneAdequate
	zoneThird
)

func (b *mapper) zone(p mapPlace) int {
	switch z := policies.ZoneOf(p.country, b.asOf); {
	case p.country == b.own:
		return zoneOwn
	case z == policies.EEA:
		return zoneEEA
	case z == policies.Adequate, z == policies.Limited && (p.mechanism == "adequacy" || p.mechanism == "dpf"):
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
			cmp.Compare(b.zone(x), b.zone(y)), b.Compare(b.Country(x.country), b.Country(y.country)),
			-compareBool(x.own, y.own), b.Compare(x.name, y.name), cmp.Compare(x.role, y.role), cmp.Compare(x.mechanism, y.mechanism),
		)
	})
	index := map[string][]int{}
	for i, p := range places {
		zone := b.zone(p)
		place := DataPlace{Country: b.Country(p.country), Name: p.name, Role: p.role, Outside: zone > zoneEEA, Transfer: zone > zoneEEA}
		args := map[string]any{"country": place.Country}
		switch zone {
		case zoneAdequate:
			place.Country = b.Fill("Third country with an adequacy decision: {country}", args)
		case zoneThird:
			place.Country = b.Fill("Third country: {country}", args)
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
