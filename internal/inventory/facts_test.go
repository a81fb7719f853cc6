package inventory

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// canaries is a declaration in which every text names its field, a resource
// being disclosed to whom it says.
func canaries(t testing.TB, to string) (*Inventory, map[string]string) {
	t.Helper()
	marks := map[string]string{} // by canary, to whom its field is disclosed
	canary := func(s *Schema, path []string) string {
		text := fmt.Sprintf("canary-%d", len(marks))
		marks[text] = s.Disclose
		return text
	}
	g := &generator{instead: func(s *Schema, path []string) *yaml.Node {
		switch {
		case path[len(path)-1] == "disclose" && len(path) == 2:
			return word(to)
		case s.Type == "text":
			return mapping(word("de"), word(canary(s, path)), word("en"), word(canary(s, path)))
		case s.Type == "string" && s.pattern == nil, s.Type == "label":
			return word(canary(s, path))
		case s.Type == "link":
			return word("doc:" + canary(s, path))
		case s.Type == "url":
			return word("https://example.com/" + canary(s, path))
		case s.Type == "path":
			return word(canary(s, path) + "/x")
		case s.Type == "control":
			return word("own:" + canary(s, path))
		}
		return nil
	}}
	return loaded(t, inMemory(g.all(t))), marks
}

func TestNothingIsToldThatIsNotMarked(t *testing.T) {
	for _, to := range []string{"public", "customers"} {
		t.Run(to, func(t *testing.T) {
			inv, marks := canaries(t, "public")
			facts := inv.Disclosed(to)
			told := seenIn(t, facts)
			all := 0
			for canary, mark := range marks {
				if slices.Contains(told, canary) {
					all++
				}
				if want := tells(mark, to); want != slices.Contains(told, canary) {
					t.Errorf("a text marked %q, told to %s: %v; it is %s", mark, to, !want, canary)
				}
			}
			if all == 0 || all == len(marks) {
				t.Errorf("%d of %d canaries are told", all, len(marks))
			}
		})
	}
	t.Run("the public is told less than customers", func(t *testing.T) {
		inv, _ := canaries(t, "public")
		public, customers := seenIn(t, inv.Disclosed("public")), seenIn(t, inv.Disclosed("customers"))
		for _, canary := range public {
			if !slices.Contains(customers, canary) {
				t.Errorf("the public is told %s, customers are not", canary)
			}
		}
		if len(public) >= len(customers) {
			t.Errorf("%d texts for the public, %d for customers", len(public), len(customers))
		}
	})
}

// seenIn are the canaries anywhere in what is told: in values, and in the names
// of fields, which hold the keys of lists.
func seenIn(t testing.TB, facts *Facts) []string {
	t.Helper()
	var out []string
	var walk func(v *Value)
	walk = func(v *Value) {
		for _, text := range []string{v.text} {
			if i := strings.Index(text, "canary-"); i >= 0 {
				out = append(out, strings.TrimSuffix(text[i:], "/x"))
			}
		}
		for i := range v.sub {
			if name := v.sub[i].Name; strings.HasPrefix(name, "canary-") {
				out = append(out, name)
			}
			walk(&v.sub[i].Value)
		}
	}
	for _, r := range facts.Resources {
		walk(&r.Value)
		b, err := json.Marshal(r.Read())
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(b), "canary-"); n > 0 && len(out) == 0 {
			t.Errorf("%s: %s", r.Address(), b)
		}
	}
	return out
}

func TestAResourceNarrowsWhatIsToldOfIt(t *testing.T) {
	canSay := func(r *Resource) bool { return FindSection(r.Section).Schema.property("disclose") != nil }
	for _, tt := range []struct{ disclose, to string }{
		{"internal", "public"}, {"internal", "customers"}, {"customers", "public"},
	} {
		inv, _ := canaries(t, tt.disclose)
		for _, r := range inv.Disclosed(tt.to).Resources {
			if canSay(r) {
				t.Errorf("%s is disclosed to %s and told to %s", r.Address(), tt.disclose, tt.to)
			}
		}
	}
	for _, tt := range []struct{ disclose, to string }{
		{"public", "public"}, {"public", "customers"}, {"customers", "customers"},
	} {
		inv, _ := canaries(t, tt.disclose)
		told := slices.ContainsFunc(inv.Disclosed(tt.to).Resources, canSay)
		if !told {
			t.Errorf("nothing that is disclosed to %s is told to %s", tt.disclose, tt.to)
		}
	}
}

func TestAResourceThatDoesNotSayToWhomIsNotTold(t *testing.T) {
	inv := declared(t, `services:
  silent: {title: Silent}
  public: {title: Public, disclose: public}
  customers: {title: Customers, disclose: customers}
  internal: {title: Internal, disclose: internal}
people: {a: {kind: role}}
waivers: {w: {rule: x, resource: services/silent, reason: r, requested_by: a, approved_by: a, from: 2026-01-01, until: 2026-02-01}}
`)
	for to, want := range map[string][]string{
		"public":    {"organization", "services/public"},
		"customers": {"organization", "services/customers", "services/public"},
	} {
		got := []string{}
		for _, r := range inv.Disclosed(to).Resources {
			got = append(got, r.Address())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("told to %q (-want +got):\n%s", to, diff)
		}
	}
}

func TestWhatIsToldOfAFieldFollowsTheNearestMark(t *testing.T) {
	inv := declared(t, `services:
  webmail:
    disclose: public
    owner: mail
    promise:
      availability: {target: 99.9%, measured_by: "openslo:x", accepted_risk: r-1, remedy: none}
    channels:
      - {kind: phone, supplier: carrier, hours: "24/7"}
    billing: none
    self_service: {find: none, order: {channel: web}}
    continuity: {rto: PT4H, plan: "doc:plan"}
    support: {escalation: mail, priorities: {P1: {respond: PT1H}}}
    changes: {review: {every: P1Y, last: 2026-01-01}, notice: P30D}
people: {mail: {title: Mail, contact: x@example.com, disclose: customers}}
suppliers: {carrier: {title: Carrier, role: supplier}}
purposes:
  newsletter:
    disclose: public
    recipients: [suppliers/carrier, {name: Secret GmbH, kind: bank, country: DE}, {name: Other GmbH, kind: bank}]
    basis: consent
processing_on_behalf: {h: {disclose: public, own_purposes: none, ai_training: false}}
`)
	webmail := object{
		"promise":      object{"availability": object{"target": object{"text": "99.9%", "percent": 99.9}, "remedy": object{"none": true}}},
		"channels":     object{"phone": object{"kind": "phone", "hours": object{"text": "24/7", "always": true, "minutes_per_week": 10080}}},
		"billing":      object{"none": true},
		"self_service": object{"find": object{"none": true}, "order": object{"channel": "web"}},
		"support":      object{"priorities": object{"P1": object{"respond": object{"text": "PT1H", "min_s": 3600, "max_s": 3600}}}},
		"changes":      object{"notice": object{"text": "P30D", "min_s": 2592000, "max_s": 2592000}},
	}
	public := inv.Disclosed("public")
	if diff := cmp.Diff(jsonOf(t, webmail), jsonOf(t, &public.Find("services", "webmail").Value)); diff != "" {
		t.Errorf("a service told to the public (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(jsonOf(t, object{"recipients": object{"#2": object{"kind": "bank", "country": "DE"}, "#3": object{"kind": "bank"}}, "basis": []any{"consent"}}), jsonOf(t, &public.Find("purposes", "newsletter").Value)); diff != "" {
		t.Errorf("the name of an item that is not told is not its key either (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(jsonOf(t, object{"own_purposes": object{"none": true}, "ai_training": false}), jsonOf(t, &public.Find("processing_on_behalf", "h").Value)); diff != "" {
		t.Errorf("none is told as what it stands for (-want +got):\n%s", diff)
	}
	if public.Find("people", "mail") != nil || public.Find("suppliers", "carrier") != nil {
		t.Error("the public is told of what is disclosed to customers or to nobody")
	}
	customers := inv.Disclosed("customers")
	if diff := cmp.Diff(jsonOf(t, object{"title": object{"de": "Mail"}}), jsonOf(t, &customers.Find("people", "mail").Value)); diff != "" {
		t.Errorf("a role told to customers (-want +got):\n%s", diff)
	}
	service := customers.Find("services", "webmail")
	if !service.Get("continuity", "rto").Exists() || service.Get("continuity", "plan").Exists() || !service.Get("changes", "review", "due").Exists() {
		t.Errorf("told to customers: %v", jsonOf(t, &service.Value))
	}
	if org := public.Organization(); org.Get("name").Text() != "Muster GmbH" {
		t.Errorf("the organization is %v", org)
	}
	if got := len(public.Section("services")); got != 1 {
		t.Errorf("%d services", got)
	}
	// What is told is a copy: the inventory still has everything.
	if !inv.Lookup("services/webmail/promise/availability/measured_by").Exists() || inv.Lookup("purposes/newsletter/recipients/Secret GmbH") == nil {
		t.Error("telling took something away from the inventory")
	}
}

func TestAReferenceToWhatIsNotToldIsNotTold(t *testing.T) {
	inv := declared(t, `datasets:
  shown: {title: Shown, disclose: public}
  hidden: {title: Hidden, disclose: internal}
suppliers:
  named: {title: Named, disclose: customers}
  secret: {title: Secret, disclose: internal}
purposes:
  orders:
    title: Orders
    disclose: public
    datasets: [shown, hidden]
    recipients: [suppliers/named, suppliers/secret, {name: House bank, kind: bank, country: DE}]
`)
	for to, want := range map[string][]string{"public": {"shown", "kind bank", "country DE"}, "customers": {"shown", "supplier named", "kind bank", "country DE"}} {
		p := inv.Disclosed(to).Find("purposes", "orders")
		got := p.Get("datasets").Strings()
		for _, r := range p.Get("recipients").Fields() {
			for _, f := range r.Fields() {
				got = append(got, f.Name+" "+f.Text())
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("to %s:\n%s", to, diff)
		}
	}
}
