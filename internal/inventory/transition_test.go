package inventory

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// declared is an organization with some sections.
func declaredIn(t *testing.T, file, sections string) *Inventory {
	t.Helper()
	inv, err := Load(Source{Name: file, Bytes: []byte("trustcap: v1\norganization: {name: Alpenblick GmbH, languages: [en]}\n" + sections)})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

func TestTransitions(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                []string // change, address, and a star where a thing came or went
	}{
		{"nothing differs", "services: {a: {title: A}}\n", "services: {a: {title: A}}\n", nil},
		{"a value changes", "services: {a: {status: live}}\n", "services: {a: {status: retired}}\n", []string{"changed services/a/status"}},
		{"a value comes and another goes", "services: {a: {status: live}}\n", "services: {a: {criticality: low}}\n", []string{"added services/a/criticality", "removed services/a/status"}},
		{"a resource comes and another goes: never renamed", "services: {a: {title: A}}\n", "services: {b: {title: A}}\n", []string{"removed services/a *", "added services/b *"}},
		{"a section comes", "services: {a: {title: A}}\n", "services: {a: {title: A}}\ndatasets: {d: {countries: [DE]}}\n", []string{"added datasets/d *"}},
		{"the order of files, sections and lists means nothing", "services: {a: {title: A, serves: {countries: [DE, AT]}}, b: {title: B}}\n", "services: {b: {title: B}, a: {serves: {countries: [AT, DE]}, title: A}}\n", nil},
		{"an item of a list comes and goes by its value", "datasets: {d: {countries: [DE, AT]}}\n", "datasets: {d: {countries: [DE, US]}}\n", []string{"removed datasets/d/countries/AT *", "added datasets/d/countries/US *"}},
		{"a line inserted moves nothing", "services: {a: {channels: [{kind: email}]}}\n", "services: {a: {channels: [{kind: phone, human: true}, {kind: email}]}}\n", []string{"added services/a/channels/phone *"}},
		{"a channel goes as a whole", "services: {a: {channels: [{kind: phone, human: true}, {kind: email}]}}\n", "services: {a: {channels: [{kind: email}]}}\n", []string{"removed services/a/channels/phone *"}},
		{"an entry of a map goes as a whole", "services: {a: {title: A, promise: {up: {target: 99.9%}}}}\n", "services: {a: {title: A}}\n", []string{"removed services/a/promise/up *"}},
		{"an entry that is but a value is a value", "purposes: {p: {title: P, regions: {DE: denied}}}\n", "purposes: {p: {title: P}}\n", []string{"removed purposes/p/regions/DE"}},
		{"a block goes by its values", "services: {a: {title: A, changes: {notice: P30D, channels: [email]}}}\n", "services: {a: {title: A}}\n", []string{"removed services/a/changes/channels/email *", "removed services/a/changes/notice"}},
		{"none takes the place of a block", "datasets: {d: {encryption: {at_rest: {cipher: des}}}}\n", "datasets: {d: {encryption: {at_rest: none}}}\n", []string{"removed datasets/d/encryption/at_rest/cipher", "added datasets/d/encryption/at_rest/none"}},
		{"what is derived is no change of its own", "suppliers: {s: {review: {every: P1Y, last: 2026-01-01}}}\n", "suppliers: {s: {review: {every: P1Y, last: 2026-02-01}}}\n", []string{"changed suppliers/s/review/last"}},
		{"a text changes as one, in whichever language", "services: {a: {title: {en: A, de: B}}}\n", "services: {a: {title: {de: B, en: C}}}\n", []string{"changed services/a/title"}},
		{"languages in another order are the same", "services: {a: {title: {en: A, de: B}}}\n", "services: {a: {title: {de: B, en: A}}}\n", nil},
		{"a text of one language is that of the first", "services: {a: {title: A}}\n", "services: {a: {title: {en: A}}}\n", nil},
		{"names with signs are escaped", "purposes: {p: {title: P, recipients: []}}\nsuppliers: {s: {role: supplier}}\n", "purposes: {p: {title: P, recipients: [suppliers/s]}}\nsuppliers: {s: {role: supplier}}\n", []string{"added purposes/p/recipients/suppliers~1s *"}},
		{"one basis or a list of it", "purposes: {p: {basis: consent}}\n", "purposes: {p: {basis: [consent, contract]}}\n", []string{"added purposes/p/basis/contract *"}},
		{"absent and empty are told apart by no item", "datasets: {d: {source: [public]}}\n", "datasets: {d: {source: [public], countries: []}}\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range Transitions(declaredIn(t, "a.yaml", c.before), declaredIn(t, "b.yaml", c.after)) {
				line := d.Change() + " " + d.Address
				if d.Thing {
					line += " *"
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestATransitionIsPlacedAtWhatIsLeft(t *testing.T) {
	const head = "trustcap: v1\norganization: {name: A, languages: [en]}\n"
	for _, c := range []struct {
		name, before, after, address, at string
	}{
		{"at its value", "services:\n  a: {status: live}\n", "services:\n  a: {status: retired}\n", "services/a/status", "f.yaml:4:15"},
		{"at the resource that a value went from", "services:\n  a: {title: A, status: live}\n", "services:\n  a: {title: A}\n", "services/a/status", "f.yaml:4:3"},
		{"at the resource that stood before", "services:\n  a: {title: A}\n  b: {title: B}\n  c: {title: C}\n", "services:\n  a: {title: A}\n  c: {title: C}\n", "services/b", "f.yaml:4:3"},
		{"at the first of the section where none stood before", "services:\n  a: {title: A}\n  c: {title: C}\n", "services:\n  c: {title: C}\n", "services/a", "f.yaml:4:3"},
		{"at the organization where the section is gone", "services:\n  a: {title: A}\n", "", "services/a", "f.yaml:2:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			load := func(text string) *Inventory {
				inv, err := Load(Source{Name: "f.yaml", Bytes: []byte(head + text)})
				if err != nil {
					t.Fatal(err)
				}
				return inv
			}
			before, after := load(c.before), load(c.after)
			for _, d := range Transitions(before, after) {
				if d.Address == c.address {
					if got := d.Place(before, after).String(); got != c.at {
						t.Errorf("at %s, want %s", got, c.at)
					}
					return
				}
			}
			t.Errorf("nothing differs at %s", c.address)
		})
	}
}

func TestAnnouncementsCover(t *testing.T) {
	const (
		promise = "services: {mail: {promise: {up: {target: 99.9%%}}, changes: {notice: P1M, channels: [email, portal]}, datasets: [boxes]}}\n"
		lowered = "services: {mail: {promise: {up: {target: 99.5%%}}, changes: {notice: P1M, channels: [email, portal]}, datasets: [boxes]}}\n"
		boxes   = "datasets: {boxes: {retention: {period: P90D}, countries: [DE]}}\n"
		target  = "services/mail/promise/up/target"
	)
	fitting := "announcements: {x: {of: " + target + ", to: 99.5%, announced: 2026-10-21, effective: 2026-11-21, told: [email, portal], basis: {kind: agreement, ref: B}, rights: []}}\n"
	plain := func(s string) string { return strings.ReplaceAll(s, "%%", "%") }
	before, after := plain(promise+boxes), plain(lowered+boxes)
	replaced := func(old, new string) string { return after + strings.Replace(fitting, old, new, 1) }
	for _, c := range []struct {
		name, before, after, address string
		given                        string // id of the announcement that covers
		why                          Shortcoming
		earliest                     string
	}{
		{"in time, by all ways, with basis and rights", before, after + fitting, target, "x", "", ""},
		{"nothing is announced", before, after, target, "", "", ""},
		{"of another address", before, replaced("up/target", "up/share"), target, "", "", ""},
		{"of an address above, which only covers what goes", before, replaced(target, "services/mail/promise/up"), target, "", "", ""},
		{"of another value", before, replaced("99.5%", "99.0%"), target, "", OtherValue, ""},
		{"it took effect the day before", before, replaced("effective: 2026-11-21", "effective: 2026-11-20"), target, "", AlreadyPast, ""},
		{"it takes effect on the day itself", before, replaced("2026-10-21", "2026-10-20"), target, "x", "", ""},
		{"it was told a day too late", before, replaced("announced: 2026-10-21", "announced: 2026-10-22"), target, "", TooShort, "2026-11-22"},
		{"it is to be told tomorrow", before, replaced("announced: 2026-10-21, effective: 2026-11-21", "announced: 2026-11-22, effective: 2027-11-21"), target, "", NotYetTold, ""},
		{"it is told today for a day that is late enough", before, replaced("announced: 2026-10-21, effective: 2026-11-21", "announced: 2026-11-21, effective: 2026-12-21"), target, "x", "", ""},
		{"a promised way was left out", before, replaced("[email, portal]", "[portal]"), target, "", ChannelsLeft, ""},
		{"another way besides does no harm", before, replaced("[email, portal]", "[email, portal, post]"), target, "x", "", ""},
		{"it names no basis", before, replaced("basis: {kind: agreement, ref: B}, ", ""), target, "", NoBasis, ""},
		{"it names no rights", before, replaced(", rights: []", ""), target, "", NoRights, ""},
		{"free of effect needs no rights", before, replaced("basis: {kind: agreement, ref: B}, rights: []", "basis: {kind: free-of-effect}"), target, "x", "", ""},
		{"notice that is shortened with it does not help", before, strings.Replace(replaced("announced: 2026-10-21", "announced: 2026-11-20"), "notice: P1M", "notice: P1D", 1), target, "", TooShort, "2026-12-20"},
		{"a way that is taken back with it does not help", before, strings.Replace(replaced("told: [email, portal]", "told: [email]"), "channels: [email, portal]", "channels: [email]", 1), target, "", ChannelsLeft, ""},
		{"data lies in the service that promised", before, strings.Replace(after, "P90D", "P5Y", 1) + "announcements: {y: {of: datasets/boxes/retention/period, to: P60M, announced: 2026-11-01, effective: 2026-11-21, told: [email, portal], basis: {kind: free-of-effect}}}\n", "datasets/boxes/retention/period", "", TooShort, "2026-12-01"},
		{"periods that are as long are the same", before, strings.Replace(after, "P90D", "P5Y", 1) + "announcements: {y: {of: datasets/boxes/retention/period, to: P60M, announced: 2026-10-21, effective: 2026-11-21, told: [email, portal], basis: {kind: free-of-effect}}}\n", "datasets/boxes/retention/period", "y", "", ""},
		{"what comes to a list is announced at the list", before, strings.Replace(after, "[DE]", "[DE, US]", 1) + "announcements: {y: {of: datasets/boxes/countries, to: US, announced: 2026-10-21, effective: 2026-11-21, told: [email, portal], basis: {kind: free-of-effect}}}\n", "datasets/boxes/countries/US", "y", "", ""},
		{"what comes is not covered by another that came", before, strings.Replace(after, "[DE]", "[DE, US, IN]", 1) + "announcements: {y: {of: datasets/boxes/countries, to: US, announced: 2026-10-21, effective: 2026-11-21, told: [email, portal], basis: {kind: free-of-effect}}}\n", "datasets/boxes/countries/IN", "", "", ""},
		{"what goes is covered from above", before, strings.Replace(before, "promise: {up: {target: 99.9%}}, ", "", 1) + "announcements: {y: {of: services/mail/promise, to: removed, announced: 2026-10-21, effective: 2026-11-21, told: [email, portal], basis: {kind: free-of-effect}}}\n", "services/mail/promise/up", "y", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after := declaredIn(t, "a.yaml", c.before), declaredIn(t, "b.yaml", c.after)
			for _, d := range Transitions(before, after) {
				if d.Address != c.address {
					continue
				}
				n := Announced(before, after, &d, "2026-11-21")
				given, why, earliest := "", Shortcoming(""), ""
				if n.Given != nil {
					given = n.Given.ID
				}
				if len(n.Failed) > 0 {
					why, earliest = n.Failed[0].Why, n.Failed[0].Earliest
				}
				if given != c.given || why != c.why || earliest != c.earliest {
					t.Errorf("covered by %q, short of %q, earliest %q; want %q, %q, %q", given, why, earliest, c.given, c.why, c.earliest)
				}
				return
			}
			t.Errorf("nothing differs at %s", c.address)
		})
	}
}

// Months differ in length: the last day on which a change can be announced is one
// from which the promised notice is kept, and the day after it is not.
func TestTheLastDayToAnnounce(t *testing.T) {
	for _, c := range []struct{ notice, effective, want string }{
		{"P30D", "2026-11-21", "2026-10-22"},
		{"P1M", "2026-03-31", "2026-02-28"},
		{"P1M", "2026-03-28", "2026-02-28"},
		{"P1M", "2026-03-01", "2026-02-01"},
		{"P1Y", "2025-02-28", "2024-02-29"},
		{"PT24H", "2026-11-21", "2026-11-20"},
	} {
		t.Run(c.notice+" "+c.effective, func(t *testing.T) {
			inv := declaredIn(t, "a.yaml", "services: {a: {changes: {notice: "+c.notice+"}}}\n")
			p := PromisedNotice{Notice: inv.Lookup("services/a/changes/notice")}
			got := p.Before(c.effective)
			if got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			next, err := AddPeriod(got, Period{Days: 1})
			if err != nil || p.After(got) > c.effective || p.After(next) <= c.effective {
				t.Errorf("%s gives %s, the day after %s (%v)", got, p.After(got), p.After(next), err)
			}
		})
	}
	if p := (PromisedNotice{}); p.Before("2026-11-21") != "2026-11-21" || p.After("2026-11-21") != "2026-11-21" {
		t.Error("without a promise another day")
	}
}
