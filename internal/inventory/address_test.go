package inventory

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const located = `services:
  webmail:
    title: Webmail
    serves: {who: [consumers, businesses]}
    promise:
      availability:
        target: 99.9%
        window: {length: P1M, kind: calendar}
        remedy: none
    channels:
      - {kind: phone, id: night, hours: "24/7"}
      - kind: email
purposes:
  p:
    basis: consent
    recipients: [suppliers/mailer, {name: "A/B ~ C", kind: bank}]
suppliers:
  mailer: {role: processor}
`

func TestAnAddressLeadsToItsPlace(t *testing.T) {
	inv := declared(t, located)
	for _, tt := range []struct{ name, address, want string }{
		{"a resource, at its id", "services/webmail", "o.yaml:4:3"},
		{"the organization, at its name", "organization", "o.yaml:2:1"},
		{"a field of the organization", "organization/name", "o.yaml:2:22"},
		{"a value", "services/webmail/promise/availability/target", "o.yaml:9:17"},
		{"a text, which is by language, at its name", "services/webmail/title", "o.yaml:5:5"},
		{"a text in a language, at the text", "services/webmail/title/de", "o.yaml:5:12"},
		{"a block, at its name", "services/webmail/promise/availability/window", "o.yaml:10:9"},
		{"a list, at its name", "services/webmail/serves/who", "o.yaml:6:14"},
		{"an item of a list, by its value", "services/webmail/serves/who/businesses", "o.yaml:6:31"},
		{"an item of a keyed list, by its id", "services/webmail/channels/night", "o.yaml:13:9"},
		{"an item of a keyed list, by its kind", "services/webmail/channels/email", "o.yaml:14:9"},
		{"a value in an item of a keyed list", "services/webmail/channels/night/hours", "o.yaml:13:41"},
		{"what is read of a duration, at the duration", "services/webmail/promise/availability/window/length/max_s", "o.yaml:10:26"},
		{"none, at the word", "services/webmail/promise/availability/remedy", "o.yaml:11:17"},
		{"one where a list may stand", "purposes/p/basis/consent", "o.yaml:17:12"},
		{"a key with a slash", "purposes/p/recipients/suppliers~1mailer", "o.yaml:18:18"},
		{"a key with a slash and a tilde", "purposes/p/recipients/A~1B ~0 C/kind", "o.yaml:18:60"},
		{"an absent field, where it belongs", "services/webmail/owner", "o.yaml:4:3"},
		{"an absent field in a block, at the name of the block", "services/webmail/promise/availability/share", "o.yaml:8:7"},
		{"an absent block in an absent block", "services/webmail/continuity/backup/every", "o.yaml:4:3"},
		{"an absent text in a language, at the text's name", "services/webmail/title/en", "o.yaml:5:5"},
		{"an absent item, at the name of the list", "services/webmail/serves/who/employees", "o.yaml:6:14"},
		{"an absent item of a keyed list", "services/webmail/channels/phone", "o.yaml:12:5"},
		{"a resource that is not there", "services/imap", ""},
		{"a section", "services", ""},
		{"no address", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, inv.Locate(tt.address).String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAnAddressLeadsToItsValue(t *testing.T) {
	inv := declared(t, located)
	for address, want := range map[string]any{
		"services/webmail/title/de":                              "Webmail",
		"services/webmail/promise/availability/target/percent":   99.9,
		"services/webmail/promise/availability/remedy/none":      true,
		"services/webmail/serves/who/consumers":                  "consumers",
		"purposes/p/recipients/suppliers~1mailer/supplier":       "mailer",
		"purposes/p/recipients/A~1B ~0 C/name":                   "A/B ~ C",
		"services/webmail/channels/night/hours/always":           true,
		"organization/languages":                                 []any{"de", "en"},
		"services/webmail/owner":                                 nil,
		"services/webmail/title/de/deeper":                       nil,
		"services/imap/title":                                    nil,
		"services/webmail/channels/night/hours/minutes_per_week": 10080,
	} {
		v := inv.Lookup(address)
		if v.Exists() != (want != nil) {
			t.Errorf("%s exists: %v", address, v.Exists())
		}
		if diff := cmp.Diff(jsonOf(t, want), jsonOf(t, v)); diff != "" {
			t.Errorf("%s: %s", address, diff)
		}
	}
	if r := inv.Resource("services/webmail/promise"); r.Address() != "services/webmail" {
		t.Errorf("the resource of an address is %s", r.Address())
	}
}

func TestStepsAreEscapedAndBack(t *testing.T) {
	for name, step := range map[string]string{"a": "a", "a/b": "a~1b", "a~b": "a~0b", "~1": "~01", "/~": "~1~0", "": ""} {
		if diff := cmp.Diff(step, EscapeStep(name)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(name, unescapeStep(step)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestEveryAddressOfAValueLeadsBackToIt(t *testing.T) {
	inv := declared(t, located)
	var walk func(address string, v *Value)
	walk = func(address string, v *Value) {
		if got := inv.Lookup(address); got != v {
			t.Errorf("%s leads elsewhere", address)
		}
		if inv.Locate(address) == (Position{}) {
			t.Errorf("%s is nowhere", address)
		}
		for i := range v.sub {
			f := &v.sub[i]
			name := f.Name
			if v.kind == List {
				name = f.Text()
			}
			walk(address+"/"+EscapeStep(name), &f.Value)
		}
	}
	for _, r := range inv.Resources {
		walk(r.Address(), &r.Value)
	}
}

func TestTextsAreInTheLanguageAskedForOrTheFirst(t *testing.T) {
	inv := declared(t, "services: {a: {title: {en: Mail, de: Post}}, b: {title: Post}}\n")
	for _, tt := range []struct{ id, language, text, in string }{
		{"a", "de", "Post", "de"}, {"a", "en", "Mail", "en"}, {"a", "fr", "Mail", "en"},
		{"b", "de", "Post", "de"}, {"b", "en", "Post", "de"},
	} {
		text, in := inv.Find("services", tt.id).Get("title").In(tt.language)
		if text != tt.text || in != tt.in {
			t.Errorf("%s in %s is %q in %q", tt.id, tt.language, text, in)
		}
	}
	if text, in := (*Value)(nil).In("de"); text != "" || in != "" {
		t.Errorf("nothing is %q in %q", text, in)
	}
}
