package evidence

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/sumdb/tlog"
)

var (
	anna   = testKey("anna")
	logKey = testKey("log")
)

// aLog is a log of entries in memory.
type aLog struct {
	origin  string
	entries [][]byte
	hashes  []tlog.Hash
}

func (l *aLog) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range indexes {
		out = append(out, l.hashes[i])
	}
	return out, nil
}

func (l *aLog) add(t *testing.T, entry []byte) {
	t.Helper()
	more, err := tlog.StoredHashes(int64(len(l.entries)), entry, l)
	if err != nil {
		t.Fatal(err)
	}
	l.entries, l.hashes = append(l.entries, entry), append(l.hashes, more...)
}

func (l *aLog) prove(t *testing.T, index int, by Key) Proof {
	t.Helper()
	size := int64(len(l.entries))
	root, err := tlog.TreeHash(size, l)
	if err != nil {
		t.Fatal(err)
	}
	hashes, err := tlog.ProveRecord(size, int64(index), l)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := by.NoteSigner(l.origin)
	if err != nil {
		t.Fatal(err)
	}
	checkpoint, err := signCheckpoint(l.origin, size, root, signer)
	if err != nil {
		t.Fatal(err)
	}
	return Proof{Index: int64(index), Hashes: hashes, Checkpoint: checkpoint}
}

// prove puts an entry at a place in a log of so many and proves it.
func prove(t *testing.T, s Statement, by Key, index, size int) ProofFile {
	t.Helper()
	entry, err := Sign(s, by)
	if err != nil {
		t.Fatal(err)
	}
	l := &aLog{origin: "alpenblick"}
	for i := range size {
		if i == index {
			l.add(t, entry)
		} else {
			l.add(t, fmt.Appendf(nil, "entry %d", i))
		}
	}
	return ProofFile{Entry: entry, Proof: l.prove(t, index, logKey), Signer: by.Public(), Log: logKey.Public()}
}

func ring(keys ...KeyRecord) Keyring {
	return Keyring{Origin: "alpenblick", Keys: append(keys, KeyRecord{Name: "log", Role: LogRole, Public: logKey.Public()})}
}

func annas(change func(*KeyRecord)) KeyRecord {
	r := KeyRecord{Name: "Anna", Role: SignerRole, Public: anna.Public()}
	if change != nil {
		change(&r)
	}
	return r
}

func TestAProofIsTrustedOrTheReasonIsNamed(t *testing.T) {
	report := Subject{"trust.pdf", sum("report")}
	at := func(i int64) *int64 { return &i }
	for name, c := range map[string]struct {
		statement Statement
		files     []Subject
		keys      Keyring
		want      Answer
		reason    error
	}{
		"a known signer":                        {aReport(), []Subject{report}, ring(annas(nil)), Trusted, nil},
		"a known signer, in days":               {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.From, r.Until = "2026-11-21", "2026-11-21" })), Trusted, nil},
		"a known signer, no log known":          {aReport(), []Subject{report}, Keyring{Keys: []KeyRecord{annas(nil)}}, Trusted, nil},
		"another log is known":                  {aReport(), []Subject{report}, Keyring{Keys: []KeyRecord{annas(nil), {Name: "log", Role: LogRole, Public: testKey("other").Public()}}}, LogUnknown, nil},
		"a log of another name is known":        {aReport(), []Subject{report}, Keyring{Origin: "kaufladen", Keys: ring(annas(nil)).Keys}, LogUnknown, nil},
		"no key is known":                       {aReport(), []Subject{report}, Keyring{}, SignerUnknown, nil},
		"only the log is known":                 {aReport(), []Subject{report}, ring(), SignerUnknown, nil},
		"the signer is known as a log":          {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Role = LogRole })), SignerUnknown, nil},
		"another key of that name":              {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Public = testKey("ben").Public() })), SignerUnknown, nil},
		"not yet valid":                         {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.From = "2026-11-22" })), Refused, ErrNotYetValid},
		"expired":                               {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Until = "2026-11-20" })), Refused, ErrExpired},
		"revoked later, behind this entry":      {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Revoked, r.RevokedAt = "2026-12-01", at(5) })), Trusted, nil},
		"revoked before this entry":             {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Revoked, r.RevokedAt = "2026-12-01", at(3) })), Refused, ErrRevoked},
		"revoked, nobody knows where":           {aReport(), []Subject{report}, ring(annas(func(r *KeyRecord) { r.Revoked = "2026-12-01" })), Refused, ErrRevoked},
		"revoked later, but in no known log":    {aReport(), []Subject{report}, Keyring{Keys: []KeyRecord{annas(func(r *KeyRecord) { r.Revoked, r.RevokedAt = "2026-12-01", at(5) })}}, Refused, ErrRevoked},
		"the file is another":                   {aReport(), []Subject{{"trust.pdf", sum("other")}}, ring(annas(nil)), Refused, ErrSubject},
		"a file more than was spoken of":        {aReport(), []Subject{report, {"more.pdf", sum("more")}}, ring(annas(nil)), Refused, ErrSubject},
		"no file":                               {aReport(), nil, ring(annas(nil)), SubjectMissing, nil},
		"a run with both files":                 {aRun(), []Subject{{"r", sum("result")}, {"i", sum("inventory")}}, ring(annas(nil)), Trusted, nil},
		"a run, one file pruned":                {aRun(), []Subject{{"r", sum("result")}}, ring(annas(nil)), SubjectMissing, nil},
		"a change of a key needs no file":       {aChange(), nil, ring(annas(nil)), Trusted, nil},
		"an altered file and an unknown signer": {aReport(), []Subject{{"trust.pdf", sum("other")}}, Keyring{}, Refused, ErrSubject},
	} {
		t.Run(name, func(t *testing.T) {
			v := prove(t, c.statement, anna, 4, 7).Verify(c.files, Trust{Keys: c.keys})
			if v.Answer != c.want || !errors.Is(v.Reason, c.reason) {
				t.Errorf("%s, %v; wanted %s, %v", v.Answer, v.Reason, c.want, c.reason)
			}
			if words := v.Words(); !strings.HasPrefix(words, string(c.want)) {
				t.Errorf("the words do not say it: %s", words)
			}
		})
	}
}

// A state of the log that was seen before needs no key of the log any more.
func TestARevokedKeyOfTheLogSpoilsNothingThatWasSeenBefore(t *testing.T) {
	p := prove(t, aReport(), anna, 4, 7)
	seen, err := p.checkpoint()
	if err != nil {
		t.Fatal(err)
	}
	keys := ring(annas(nil))
	keys.Keys[1].Revoked = "2026-12-01"
	for _, c := range []struct {
		pin  *Checkpoint
		want Answer
	}{{nil, LogUnknown}, {&seen, Trusted}} {
		if v := p.Verify([]Subject{{"r", sum("report")}}, Trust{Keys: keys, Pin: c.pin}); v.Answer != c.want || v.LogKnown != (c.want == Trusted) {
			t.Errorf("%s, log known: %v; wanted %s", v.Answer, v.LogKnown, c.want)
		}
	}
}

func TestEveryPlaceInALogIsProven(t *testing.T) {
	for size := 1; size <= 17; size++ {
		for index := range size {
			p := prove(t, aReport(), anna, index, size)
			if v := p.Verify([]Subject{{"r", sum("report")}}, Trust{Keys: ring(annas(nil))}); v.Answer != Trusted {
				t.Fatalf("%d of %d: %s, %v", index, size, v.Answer, v.Reason)
			}
		}
	}
}

func TestAPinIsTheSameHistoryOrAFork(t *testing.T) {
	p := prove(t, aReport(), anna, 4, 7)
	seen, err := p.checkpoint()
	if err != nil {
		t.Fatal(err)
	}
	forked, older, other := seen, seen, seen
	forked.Root[0] ^= 1
	older.Size--
	other.Origin, other.Root = "kaufladen", forked.Root
	holds := func(Checkpoint) error { return nil }
	lost := func(Checkpoint) error { return &Broken{"tile", "not what was signed"} }
	unread := func(Checkpoint) error { return errors.New("disk gone") }
	newer := seen
	newer.Size, newer.Root = 9, forked.Root
	for name, c := range map[string]struct {
		pin     *Checkpoint
		history func(Checkpoint) error
		answer  Answer
		pinned  bool
		reason  error
	}{
		"none":                              {nil, holds, Trusted, false, nil},
		"the same":                          {&seen, nil, Trusted, true, nil},
		"a fork":                            {&forked, holds, Refused, false, ErrFork},
		"older":                             {&older, holds, Trusted, false, nil},
		"another log":                       {&other, holds, Trusted, false, nil},
		"newer, without the log":            {&newer, nil, Trusted, false, nil},
		"newer, and the log holds it":       {&newer, holds, Trusted, true, nil},
		"newer, and the log does not":       {&newer, lost, Refused, false, ErrFork},
		"newer, and the log cannot be read": {&newer, unread, Trusted, false, nil},
	} {
		v := p.Verify([]Subject{{"r", sum("report")}}, Trust{ring(annas(nil)), c.pin, c.history})
		if v.Answer != c.answer || v.Pinned != c.pinned || !errors.Is(v.Reason, c.reason) {
			t.Errorf("%s: %s, pinned %v, %v", name, v.Answer, v.Pinned, v.Reason)
		}
	}
}

func TestTheWordsSayWhoWhereAndWhatIsNotShown(t *testing.T) {
	p := prove(t, aReport(), anna, 4, 7)
	files := []Subject{{"trust.pdf", sum("report")}}
	for _, c := range []struct {
		keys Keyring
		file []Subject
		want string
	}{
		{ring(annas(func(r *KeyRecord) { r.From = "2026-01-01" })), files, `intact
signed by Anna, key ` + anna.Public().Fingerprint() + `
signed on 2026-11-21T12:00:00Z, by the signer's clock
entry 4 of 7 in the log "alpenblick", which is known
not pinned: no state of the log was seen before to hold this against
this shows who signed and that it is unchanged, not that what it says is true`},
		{Keyring{Keys: []KeyRecord{annas(nil)}}, files, `intact
signed by Anna, key ` + anna.Public().Fingerprint() + `
signed on 2026-11-21T12:00:00Z, by the signer's clock
nothing is known here of days on which the key expires or was revoked
entry 4 of 7 in the log "alpenblick", whose key is not among those given
not pinned: no state of the log was seen before to hold this against
this shows who signed and that it is unchanged, not that what it says is true`},
		{Keyring{}, files, `intact, signer unknown
signed by a key that is not among those given: ` + anna.Public().Fingerprint() + `
signed on 2026-11-21T12:00:00Z, by the signer's clock
entry 4 of 7 in the log "alpenblick", whose key is not among those given
not pinned: no state of the log was seen before to hold this against
this shows who signed and that it is unchanged, not that what it says is true`},
		{ring(annas(nil)), []Subject{{"trust.pdf", sum("x")}}, `refused: trust.pdf: not the bytes that the statement speaks of`},
		{ring(annas(func(r *KeyRecord) { r.Revoked = "2026-12-01" })), files, `refused: the key "Anna" was revoked on 2026-12-01, and nothing shows that this was signed before`},
		{ring(annas(func(r *KeyRecord) { r.Until = "2026-10-31" })), files, `refused: the key "Anna" expired after 2026-10-31, and this is signed on 2026-11-21`},
		{ring(annas(func(r *KeyRecord) { r.From = "2027-01-01" })), files, `refused: the key "Anna" is valid from 2027-01-01, and this is signed on 2026-11-21`},
	} {
		if diff := cmp.Diff(c.want, p.Verify(c.file, Trust{Keys: c.keys}).Words()); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// A later version writes statements that this one cannot read: it says so, and
// calls them neither good nor altered.
func TestAStatementOfALaterVersionIsSaidToBeOne(t *testing.T) {
	payload, err := Encode(aReport())
	if err != nil {
		t.Fatal(err)
	}
	entry := envelopeOf(t, strings.Replace(string(payload), ReportType, "urn:trustcap:report:v9", 1), anna)
	l := &aLog{origin: "alpenblick"}
	l.add(t, entry)
	p := ProofFile{Entry: entry, Proof: l.prove(t, 0, logKey), Signer: anna.Public(), Log: logKey.Public()}
	for _, c := range []struct {
		keys Keyring
		want Answer
	}{
		{ring(annas(nil)), TypeUnknown},
		{Keyring{}, SignerUnknown},
		{ring(annas(func(r *KeyRecord) { r.Revoked = "2026-01-01" })), Refused},
	} {
		v := p.Verify(nil, Trust{Keys: c.keys})
		if v.Answer != c.want || !strings.HasPrefix(v.Words(), string(c.want)) {
			t.Errorf("%s, %v; wanted %s", v.Answer, v.Reason, c.want)
		}
	}
}

// envelopeOf signs any payload.
func envelopeOf(t *testing.T, payload string, by Key) []byte {
	t.Helper()
	e := Envelope{Payload: []byte(payload), KeyID: by.Public().ID()}
	e.Sig = by.sign([]byte(fmt.Sprintf("DSSEv1 %d %s %d %s", len(PayloadType), PayloadType, len(payload), payload)))
	entry, err := canonical(e.dsse())
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

// Who signs with a key of his own and names it in the proof is intact and unknown.
func TestAKeyInsideTheProofIsNoReasonToBelieveIt(t *testing.T) {
	p := prove(t, aReport(), testKey("mallory"), 4, 7)
	v := p.Verify([]Subject{{"r", sum("report")}}, Trust{Keys: ring(annas(nil))})
	if v.Answer != SignerUnknown || v.Name != "" {
		t.Errorf("%s, %q", v.Answer, v.Name)
	}
}

func TestEveryFlippedBitOfAProofIsFound(t *testing.T) {
	p := prove(t, aReport(), anna, 4, 7)
	text, err := p.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	files, trust := []Subject{{"r", sum("report")}}, Trust{Keys: ring(annas(nil))}
	read, err := ParseProofFile(text)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, read, equal); diff != "" {
		t.Errorf("read back (-want +got)\n%s", diff)
	}
	if v := read.Verify(files, trust); v.Answer != Trusted {
		t.Fatalf("%s, %v", v.Answer, v.Reason)
	}
	for i := range len(text) * 8 {
		altered := []byte(string(text))
		altered[i/8] ^= 1 << (i % 8)
		if p, err := ParseProofFile(altered); err == nil {
			if v := p.Verify(files, trust); v.Answer != Refused {
				t.Fatalf("bit %d of byte %d, %q: %s", i%8, i/8, text[max(0, i/8-20):i/8+1], v.Answer)
			}
		}
	}
}

func FuzzProofsAreReadInOneFormOnly(f *testing.F) {
	entry, err := Sign(aReport(), anna)
	if err != nil {
		f.Fatal(err)
	}
	p := ProofFile{Entry: entry, Proof: Proof{Index: 1, Hashes: []tlog.Hash{{1}, {2}}, Checkpoint: []byte("a\n2\n")}, Signer: anna.Public(), Log: logKey.Public()}
	text, err := p.Marshal()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := ParseProofFile(text)
		if err != nil {
			return
		}
		if v := p.Verify(nil, Trust{}); v.Answer != Refused && v.Answer != SignerUnknown {
			t.Errorf("%s: %s", text, v.Answer)
		}
		again, err := p.Marshal()
		if err != nil {
			return
		}
		var had, has bytes.Buffer
		if err := errors.Join(json.Compact(&had, text), json.Compact(&has, again)); err != nil || had.String() != has.String() {
			t.Errorf("%q is written as %q", text, again)
		}
	})
}
