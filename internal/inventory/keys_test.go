package inventory

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const someKeys = `format: trustcap.keys/v1
origin: example.org/ledger
keys:
  log: {role: log, public: "ssh-ed25519 AAAA", from: 2026-01-01}
  ciso: {role: signer, public: "ssh-ed25519 BBBB", from: 2026-01-01, until: 2026-12-31, replaces: old}
  old: {role: signer, public: "ssh-ed25519 CCCC", from: 2025-01-01, revoked: 2026-01-01}
`

func TestKeysAreReadWithTheirPlaces(t *testing.T) {
	k, err := ReadKeys("keys.yaml", []byte(someKeys))
	if err != nil {
		t.Fatal(err)
	}
	got := []string{k.Get("origin").Text(), k.Get("keys", "ciso", "until").Text(), k.At(k.Get("keys", "ciso", "public")).String()}
	if diff := cmp.Diff([]string{"example.org/ledger", "2026-12-31", "keys.yaml:5:32"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestAFileOfKeysIsReadAsStrictlyAsDeclarations(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":                 {"", "keys.yaml: a file of keys is one YAML document\nhint: start it with `format: trustcap.keys/v1`"},
		"a misspelt field":        {"format: trustcap.keys/v1\norigin: a\nkeys: {a: {role: log, public: ssh-ed25519 A, form: 2026-01-01, from: 2026-01-01}}\n", "keys.yaml:3:46: unknown field \"form\"\nhint: did you mean \"from\"?"},
		"an impossible day":       {"format: trustcap.keys/v1\norigin: a\nkeys: {a: {role: log, public: ssh-ed25519 A, from: 2026-02-30}}\n", "keys.yaml:3:52: \"2026-02-30\" is no calendar day\nhint: write a day as 2026-11-21"},
		"a doubled key":           {"format: trustcap.keys/v1\norigin: a\norigin: b\nkeys: {a: {role: log, public: ssh-ed25519 A, from: 2026-01-01}}\n", "keys.yaml:3:1: duplicate key \"origin\", first at line 2, column 1\nhint: remove one of the two"},
		"a key that is not there": {"format: trustcap.keys/v1\norigin: a\nkeys: {a: {role: log, public: ssh-ed25519 A, from: 2026-01-01, replaces: b}}\n", "keys.yaml:3:74: no key is called b\nhint: keep the record of keys that were replaced: what they signed is held against it"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadKeys("keys.yaml", []byte(c.text))
			if err == nil {
				t.Fatal("it was taken")
			}
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
