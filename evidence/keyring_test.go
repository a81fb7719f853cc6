package evidence

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWhatIsWrongWithAKeyringIsSaidAtOnce(t *testing.T) {
	entry := int64(-3)
	k := Keyring{Keys: []KeyRecord{
		{Name: "anna", Role: SignerRole, Public: anna.Public(), From: "2026-01-01", Until: "2025-12-31"},
		{Name: "anna", Role: LogRole, Public: logKey.Public()},
		{Name: "ben", Role: "boss", Public: anna.Public(), From: "2026-13-01", Replaces: "carla"},
		{Name: "dora", Role: SignerRole, Revoked: "today", RevokedAt: &entry, Replaces: "dora"},
	}}
	want := strings.Join([]string{
		`key "anna": a key has a name of its own`,
		`key "anna": it ends on 2025-12-31, before it begins on 2026-01-01`,
		`key "ben": "boss" is no role of a key: signer or log`,
		`key "ben": from: "2026-13-01" is no day as 2006-01-02`,
		`key "ben": it is the same key as "anna"`,
		`key "ben": it replaces "carla", which is no other key here`,
		`key "dora": it replaces "dora", which is no other key here`,
		`key "dora": no Ed25519 key`,
		`key "dora": revoked: "today" is no day as 2006-01-02`,
		`key "dora": the entry of a revocation needs its day and is no negative number`,
	}, "\n")
	if diff := cmp.Diff(want, k.Check().Error()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if err := ring(annas(nil)).Check(); err != nil {
		t.Error(err)
	}
}

func TestAKeyIsValidOnItsDaysAndBeforeItsRevocation(t *testing.T) {
	five := int64(5)
	at := func(day string) time.Time {
		d, err := time.Parse(time.RFC3339, day)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	days := KeyRecord{From: "2026-01-01", Until: "2026-12-31"}
	for name, c := range map[string]struct {
		record KeyRecord
		made   string
		index  int64
		want   error
	}{
		"without days":                    {KeyRecord{}, "1999-01-01T00:00:00Z", anywhere, nil},
		"its first second":                {days, "2026-01-01T00:00:00Z", anywhere, nil},
		"a second before":                 {days, "2025-12-31T23:59:59Z", anywhere, ErrNotYetValid},
		"its last second":                 {days, "2026-12-31T23:59:59Z", anywhere, nil},
		"a second behind":                 {days, "2027-01-01T00:00:00Z", anywhere, ErrExpired},
		"a day counts in UTC":             {days, "2027-01-01T00:30:00+01:00", anywhere, nil},
		"before the entry of revocation":  {KeyRecord{Revoked: "2026-06-01", RevokedAt: &five}, "2026-05-01T00:00:00Z", 4, nil},
		"the entry of revocation itself":  {KeyRecord{Revoked: "2026-06-01", RevokedAt: &five}, "2026-05-01T00:00:00Z", 5, ErrRevoked},
		"behind it, and dated before":     {KeyRecord{Revoked: "2026-06-01", RevokedAt: &five}, "2026-05-01T00:00:00Z", 6, ErrRevoked},
		"revoked, its place is not known": {KeyRecord{Revoked: "2026-06-01", RevokedAt: &five}, "2026-05-01T00:00:00Z", anywhere, ErrRevoked},
		"revoked, no entry is known":      {KeyRecord{Revoked: "2026-06-01"}, "2026-05-01T00:00:00Z", 4, ErrRevoked},
		"before its revocation, expired":  {KeyRecord{Until: "2026-04-30", Revoked: "2026-06-01", RevokedAt: &five}, "2026-05-01T00:00:00Z", 4, ErrExpired},
	} {
		if err := c.record.ValidAt(at(c.made), c.index); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, wanted %v", name, err, c.want)
		}
	}
}

func TestEntriesOfTheLogChangeTheKeyring(t *testing.T) {
	next := testKey("anna-2027").Public()
	rotated := KeyChange{Action: Rotated, Role: SignerRole, Name: "anna-2027", Key: anna.Public(), Successor: next, Day: "2026-12-31", Time: noon}
	revoked := KeyChange{Action: Revoked, Role: SignerRole, Name: "Anna", Key: anna.Public(), Day: "2026-11-21", Time: noon}
	added := KeyChange{Action: Added, Role: SignerRole, Name: "ben", Key: testKey("ben").Public(), Day: "2026-11-22", Time: noon}
	index := int64(3)
	before := ring(annas(nil))
	log := before.Keys[1]
	for name, c := range map[string]struct {
		change KeyChange
		by     PublicKey
		want   []KeyRecord
		err    string
	}{
		"rotated": {rotated, anna.Public(), []KeyRecord{
			annas(func(r *KeyRecord) { r.Until = "2026-12-31" }), log,
			{Name: "anna-2027", Role: SignerRole, Public: next, From: "2026-12-31", Replaces: "Anna"}}, ""},
		"revoked":                  {revoked, anna.Public(), []KeyRecord{annas(func(r *KeyRecord) { r.Revoked, r.RevokedAt = "2026-11-21", &index }), log}, ""},
		"added":                    {added, anna.Public(), []KeyRecord{annas(nil), log, {Name: "ben", Role: SignerRole, Public: testKey("ben").Public(), From: "2026-11-22"}}, ""},
		"by a stranger":            {revoked, testKey("mallory").Public(), nil, `entry 3 changes the key "Anna" and is signed by a key that is not known`},
		"by a key of the log":      {revoked, logKey.Public(), nil, `entry 3 changes the key "Anna" and is signed by a key that is not known`},
		"of a key that is unknown": {KeyChange{Action: Revoked, Role: SignerRole, Name: "ben", Key: testKey("ben").Public(), Day: "2026-11-21", Time: noon}, anna.Public(), nil, `entry 3 changes the key "ben", which is not known`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := before.Apply(3, c.change, c.by)
			if c.err != "" {
				if err == nil || err.Error() != c.err {
					t.Errorf("%v, wanted %s", err, c.err)
				}
				c.want = before.Keys
			} else if err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(Keyring{"alpenblick", c.want}, got, equal); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(ring(annas(nil)), before, equal); diff != "" {
				t.Errorf("the keyring before was changed\n%s", diff)
			}
		})
	}

	// A thief with the revoked key cannot undo or repeat anything behind it.
	after, err := before.Apply(3, revoked, anna.Public())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := after.Apply(4, added, anna.Public()); !errors.Is(err, ErrRevoked) {
		t.Errorf("a revoked key adds another: %v", err)
	}
	// A keyring that knows of the revocation by its day alone learns its place.
	known := ring(annas(func(r *KeyRecord) { r.Revoked = "2026-11-20" }), KeyRecord{Name: "ben", Role: SignerRole, Public: testKey("ben").Public()})
	learnt, err := known.Apply(3, revoked, testKey("ben").Public())
	if err != nil {
		t.Fatal(err)
	}
	r, _ := learnt.Find(SignerRole, anna.Public().ID())
	if r.Revoked != "2026-11-20" || r.RevokedAt == nil || *r.RevokedAt != 3 {
		t.Errorf("%+v", r)
	}
}

// A ring that was written after the log learns from it where its revocations
// stand: what was signed before them stays valid.
func TestAKeyringLearnsFromItsLog(t *testing.T) {
	ben, mallory, next := testKey("ben"), testKey("mallory"), testKey("ben-2027")
	change := func(action KeyAction, key, successor PublicKey, name string) KeyChange {
		return KeyChange{Action: action, Role: SignerRole, Name: name, Key: key, Successor: successor, Day: "2026-11-21", Time: noon}
	}
	sign := func(s Statement, by Key) []byte {
		entry, err := Sign(s, by)
		if err != nil {
			t.Fatal(err)
		}
		return entry
	}
	forged := sign(change(Revoked, ben.Public(), PublicKey{}, "ben"), mallory)
	forged = []byte(strings.Replace(string(forged), mallory.Public().ID(), anna.Public().ID(), 1))
	entries := [][]byte{
		0: sign(aReport(), anna),
		1: sign(change(Added, ben.Public(), PublicKey{}, "ben"), anna),
		2: forged,
		3: sign(change(Revoked, anna.Public(), PublicKey{}, "Anna"), anna),
		4: sign(change(Added, mallory.Public(), PublicKey{}, "mallory"), anna),
		5: []byte("no envelope"),
		6: sign(change(Rotated, ben.Public(), next.Public(), "ben-2027"), ben),
	}
	three := int64(3)
	before := ring(annas(func(r *KeyRecord) { r.Revoked = "2026-11-20" }), KeyRecord{Name: "carla", Role: SignerRole, Public: testKey("carla").Public(), Revoked: "2026-01-01"})
	got := before.Learn(numbered(entries))
	want := Keyring{"alpenblick", []KeyRecord{
		annas(func(r *KeyRecord) { r.Revoked, r.RevokedAt = "2026-11-20", &three }),
		{Name: "carla", Role: SignerRole, Public: testKey("carla").Public(), Revoked: "2026-01-01"},
		{Name: "log", Role: LogRole, Public: logKey.Public()},
		{Name: "ben", Role: SignerRole, Public: ben.Public(), From: "2026-11-21", Until: "2026-11-21"},
		{Name: "ben-2027", Role: SignerRole, Public: next.Public(), From: "2026-11-21", Replaces: "ben"},
	}}
	if diff := cmp.Diff(want, got, equal); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	r, _ := got.Find(SignerRole, anna.Public().ID())
	if err := r.ValidAt(noon, 0); err != nil {
		t.Errorf("what was signed before: %v", err)
	}
	if err := r.ValidAt(noon, 4); !errors.Is(err, ErrRevoked) {
		t.Errorf("what was signed behind it: %v", err)
	}
}

// numbered counts as a log does.
func numbered(entries [][]byte) func(func(int64, []byte) bool) {
	return func(yield func(int64, []byte) bool) {
		for i, e := range entries {
			if !yield(int64(i), e) {
				return
			}
		}
	}
}

func TestKeysThatAreHandedOverAreBelieved(t *testing.T) {
	lines := "# of the fair\n" + anna.Public().Line("Anna") + "\r\n\n  " + logKey.Public().Line("") + "\n"
	want := Keyring{Keys: []KeyRecord{
		{Name: "Anna", Role: SignerRole, Public: anna.Public()}, {Name: "Anna", Role: LogRole, Public: anna.Public()},
		{Name: "key 2", Role: SignerRole, Public: logKey.Public()}, {Name: "key 2", Role: LogRole, Public: logKey.Public()},
	}}
	got, err := Given([]byte(lines))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, equal); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	one, err := Given(anna.Public().PEM(), SignerRole)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Keyring{Keys: []KeyRecord{{Name: "key 1", Role: SignerRole, Public: anna.Public()}}}, one, equal); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	private, err := anna.InClear()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ text, want string }{
		"nothing":           {"", "no Ed25519 key"},
		"a comment":         {"# none\n", "no Ed25519 key"},
		"words":             {anna.Public().Line("") + "\nhello\n", `line 2: no Ed25519 key: a public key is one line "ssh-ed25519 AAAA… name" or a PEM block`},
		"options":           {"no-pty " + anna.Public().Line(""), `line 1: no Ed25519 key: a public key is one line "ssh-ed25519 AAAA… name" or a PEM block`},
		"a private key":     {string(private), "this is a private key; the public one is asked for"},
		"two blocks of PEM": {string(anna.Public().PEM()) + string(logKey.Public().PEM()), "a public key is one PEM block and nothing else"},
	} {
		if _, err := Given([]byte(c.text)); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, wanted %s", name, err, c.want)
		}
	}
}

func FuzzPublicKeysAreReadOrRefused(f *testing.F) {
	f.Add([]byte(anna.Public().Line("anna")))
	f.Add(anna.Public().PEM())
	f.Fuzz(func(t *testing.T, text []byte) {
		key, name, err := ParsePublicKey(text)
		if err != nil {
			return
		}
		again, _, err := ParsePublicKey([]byte(key.Line("")))
		if err != nil || again != key {
			t.Errorf("%q, called %q, is written as %q: %v", text, name, key.Line(""), err)
		}
	})
}
