package reports

import (
	"slices"
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/examples"
	"github.com/trustcap/trustcap/internal/inventory"
)

// texts are what was written in resources: free text, and everything else where
// all is asked for. Words of enumerations, days and the like are told apart by
// nobody.
func texts(resources []*inventory.Resource, all bool) []string {
	var out []string
	var walk func(v *inventory.Value)
	walk = func(v *inventory.Value) {
		if all && v.Text() != "" {
			out = append(out, v.Text())
		}
		switch v.Form() {
		case inventory.Enum, inventory.Date, inventory.Country, inventory.Language, inventory.Duration, inventory.Target, inventory.Hours, inventory.None:
			return
		}
		if v.Kind() == inventory.String {
			out = append(out, v.Text())
		}
		for i := range v.Fields() {
			if all {
				out = append(out, v.Fields()[i].Name)
			}
			walk(&v.Fields()[i].Value)
		}
	}
	for _, r := range resources {
		out = append(out, r.ID)
		walk(&r.Value)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Whatever the examples declare and do not disclose is a canary: no format of
// the trust report holds it.
func TestNoFormatOfTheTrustReportTellsWhatIsNotDisclosed(t *testing.T) {
	for _, example := range examples.Names() {
		inv, err := inventory.Load(inventory.Source{FS: examples.FS, Path: example})
		if err != nil {
			t.Fatal(err)
		}
		for _, audience := range []string{"public", "customers"} {
			facts := inv.Disclosed(audience)
			told := strings.Join(texts(facts.Resources, true), "\n")
			p := &controls.PublicAssessment{AsOf: "2026-11-21", ValidUntil: "2027-02-18", Audience: audience, Issuer: inv.Organization().Get("name").Text(), Questions: trustStatuses(), Population: map[string]int{"services": 3}}
			for _, tag := range []string{"de", "en"} { // our own words
				told += strings.Join(listen(Trust(p, &inventory.Facts{To: audience}, language(t, tag))).words, "\n")
			}
			var inside []string
			for _, s := range texts(inv.Resources, false) {
				// What is short, or part of what is told, is no canary; a standard and
				// its edition are told apart and said together.
				if len(s) >= 12 && !strings.HasPrefix(s, "ISO/IEC ") && strings.ContainsAny(s, " -./:@") && !strings.Contains(told, s) {
					inside = append(inside, s)
				}
			}
			if len(inside) < 20 {
				t.Fatalf("%s, %s: only %d texts stay inside", example, audience, len(inside))
			}
			for _, tag := range []string{"de", "en"} {
				r := Trust(p, facts, language(t, tag))
				for _, format := range []string{"json", "markdown", "html"} {
					b := string(in(t, r, format, tag))
					for _, s := range inside {
						if strings.Contains(b, s) {
							t.Errorf("%s, %s, %s, %s: tells %q", example, audience, tag, format, s)
						}
					}
				}
			}
		}
	}
}

func TestTheDataOfTheTrustReportHoldsNoIdsAndNoReferences(t *testing.T) {
	r := Trust(public("customers"), house(t).Disclosed("customers"), language(t, "de"))
	b := string(in(t, r, "json", "de"))
	for _, inside := range []string{"Canary", "house.yaml", `"webmail"`, "services/", "suppliers/", "head-of-it", "service-backup-within-rpo", "legacy-crm", "min_s"} {
		if strings.Contains(b, inside) {
			t.Errorf("tells %q", inside)
		}
	}
	for _, outside := range []string{`"question": "`, `"answer": "Diese Frage können wir heute nicht positiv beantworten`, `"target": "99.9%"`, `"period": "P90D"`, "Rechenzentrum Nord GmbH"} {
		if !strings.Contains(b, outside) {
			t.Errorf("does not tell %q", outside)
		}
	}
}
