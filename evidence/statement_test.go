package evidence

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func sum(text string) string { return NewSubject("", []byte(text)).SHA256 }

func aRun() Run {
	return Run{
		Inventory: sum("inventory"), Result: sum("result"), Outcome: Failed, Counts: map[string]int{"open": 3, "checked": 240},
		Rules: sum("rules"), Version: "v1.2.0", Tool: sum("tool"), Commit: "d20ace7968ba43c0219f62d71334c1095bab1602", AsOf: "2026-11-21", Time: noon,
	}
}

func aReport() Report {
	return Report{
		SHA256: sum("report"), Title: "Trust report – Stadtwerk <Süd> & Co.", Audience: "customers", Issuer: "Stadtwerk Süd",
		AsOf: "2026-11-21", ValidUntil: "2027-05-21", Run: sum("entry"), Time: noon,
	}
}

func aChange() KeyChange {
	return KeyChange{Action: Rotated, Role: SignerRole, Name: "anna-2027", Key: testKey("anna").Public(), Successor: testKey("anna-2027").Public(), Day: "2026-12-31", Reason: "yearly", Time: noon}
}

func statements() map[string]Statement {
	run, report := aRun(), aReport()
	run.Counts, run.Tool, run.Commit, run.Outcome = nil, "", "", Passed
	report.ValidUntil, report.Run = "", ""
	revoked := aChange()
	revoked.Action, revoked.Successor, revoked.Reason = Revoked, PublicKey{}, ""
	return map[string]Statement{"run": aRun(), "short run": run, "report": aReport(), "short report": report, "rotated": aChange(), "revoked": revoked}
}

// equal lets cmp look into keys.
var equal = cmp.Comparer(func(a, b PublicKey) bool { return a == b })

func TestAStatementIsReadAsItWasWrittenAndFitsAnEntry(t *testing.T) {
	key := testKey("anna")
	for name, s := range statements() {
		t.Run(name, func(t *testing.T) {
			entry, err := Sign(s, key)
			if err != nil {
				t.Fatal(err)
			}
			if len(entry) > MaxEnvelope {
				t.Errorf("%d bytes", len(entry))
			}
			again, err := Sign(s, key)
			if err != nil || string(again) != string(entry) {
				t.Errorf("the same statement gave other bytes: %v", err)
			}
			e, err := ParseEnvelope(entry)
			if err != nil {
				t.Fatal(err)
			}
			if err := e.Verify(key.Public()); err != nil {
				t.Error(err)
			}
			if err := e.Verify(testKey("ben").Public()); !errors.Is(err, ErrSignature) {
				t.Errorf("another key verifies it: %v", err)
			}
			got, err := Decode(e.Payload)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(s, got, equal); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestARunIsATestResultOfInToto(t *testing.T) {
	payload, err := Encode(aRun())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"_type":"https://in-toto.io/Statement/v1","subject":[` +
		`{"name":"inventory","digest":{"sha256":"` + sum("inventory") + `"}},{"name":"result","digest":{"sha256":"` + sum("result") + `"}}],` +
		`"predicateType":"https://in-toto.io/attestation/test-result/v0.1","predicate":{"result":"FAILED","configuration":[` +
		`{"name":"declarations","digest":{"gitCommit":"d20ace7968ba43c0219f62d71334c1095bab1602"}},` +
		`{"name":"rules","digest":{"sha256":"` + sum("rules") + `"}},` +
		`{"name":"tool","uri":"urn:trustcap:tool:v1.2.0","digest":{"sha256":"` + sum("tool") + `"}}],` +
		`"as_of":"2026-11-21","time":"2026-11-21T12:00:00Z","counts":{"checked":240,"open":3}}}`
	if diff := cmp.Diff(want, string(payload)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestAReportNamesNothingButItsDigest(t *testing.T) {
	payload, err := Encode(aReport())
	if err != nil {
		t.Fatal(err)
	}
	var d struct{ Subject []map[string]any }
	if err := json.Unmarshal(payload, &d); err != nil {
		t.Fatal(err)
	}
	want := []map[string]any{{"digest": map[string]any{"sha256": sum("report")}}}
	if diff := cmp.Diff(want, d.Subject); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTheSignatureIsOverTypeAndPayload(t *testing.T) {
	entry, err := Sign(aReport(), testKey("anna"))
	if err != nil {
		t.Fatal(err)
	}
	var e struct {
		Payload, PayloadType string
		Signatures           []struct{ KeyID, Sig string }
	}
	if err := json.Unmarshal(entry, &e); err != nil {
		t.Fatal(err)
	}
	payload, _ := base64.StdEncoding.DecodeString(e.Payload)
	sig, _ := base64.StdEncoding.DecodeString(e.Signatures[0].Sig)
	// The pre-authentication encoding, by hand.
	pae := "DSSEv1 28 application/vnd.in-toto+json " + jsonNumber(len(payload)) + " " + string(payload)
	if !ed25519.Verify(ed25519.PublicKey(testKey("anna").Public().key), []byte(pae), sig) {
		t.Error("the signature is not that of DSSE")
	}
}

func jsonNumber(n int) string {
	b, _ := json.Marshal(n)
	return string(b)
}

func TestAStatementThatCannotBeIsRefused(t *testing.T) {
	run := func(change func(*Run)) Statement { r := aRun(); change(&r); return r }
	report := func(change func(*Report)) Statement { r := aReport(); change(&r); return r }
	key := func(change func(*KeyChange)) Statement { k := aChange(); change(&k); return k }
	for want, s := range map[string]Statement{
		`inventory: "" is no SHA-256 in lower-case hexadecimal digits`: run(func(r *Run) { r.Inventory = "" }),
		`result: "AB" is no SHA-256 in lower-case hexadecimal digits`:  run(func(r *Run) { r.Result = "AB" }),
		`"OK" is no outcome of a run`:                                  run(func(r *Run) { r.Outcome = "OK" }),
		`"open": -1 is no count`:                                       run(func(r *Run) { r.Counts = map[string]int{"open": -1} }),
		`"" is no version of a tool`:                                   run(func(r *Run) { r.Version = "" }),
		`"v1\x1b[2J" is no version of a tool`:                          run(func(r *Run) { r.Version = "v1\x1b[2J" }),
		`title: "a\nb" holds what is no text of one line`:              report(func(r *Report) { r.Title = "a\nb" }),
		`issuer: "\u202ebmG" holds what is no text of one line`:        report(func(r *Report) { r.Issuer = "\u202ebmG" }),
		`reason: "\x1b[1A" holds what is no text of one line`:          key(func(k *KeyChange) { k.Reason = "\x1b[1A" }),
		`"main" is no git commit`:                                      run(func(r *Run) { r.Commit = "main" }),
		`as_of: "2026-02-30" is no day as 2006-01-02`:                  run(func(r *Run) { r.AsOf = "2026-02-30" }),
		`a statement says when it was made`:                            run(func(r *Run) { r.Time = time.Time{} }),
		`report: "x" is no SHA-256 in lower-case hexadecimal digits`:   report(func(r *Report) { r.SHA256 = "x" }),
		`a report has a title, an audience and an issuer`:              report(func(r *Report) { r.Issuer = "" }),
		`valid_until: "soon" is no day as 2006-01-02`:                  report(func(r *Report) { r.ValidUntil = "soon" }),
		`a change of a key names the key`:                              key(func(k *KeyChange) { k.Key = PublicKey{} }),
		`a key has a successor when it is rotated, and only then`:      key(func(k *KeyChange) { k.Successor = PublicKey{} }),
		`a key does not succeed itself`:                                key(func(k *KeyChange) { k.Successor = k.Key }),
		`"lost" is nothing that happens to a key`:                      key(func(k *KeyChange) { k.Action = "lost" }),
		`"boss" is no role of a key: signer or log`:                    key(func(k *KeyChange) { k.Role = "boss" }),
		`day: "" is no day as 2006-01-02`:                              key(func(k *KeyChange) { k.Day = "" }),
	} {
		_, err := Sign(s, testKey("anna"))
		if err == nil {
			t.Errorf("taken, and should be: %s", want)
			continue
		}
		if diff := cmp.Diff(want, err.Error()); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

func TestAStatementThatIsTooLargeIsRefusedWithItsSize(t *testing.T) {
	r := aReport()
	r.Title = strings.Repeat("x", 1500)
	_, err := Sign(r, testKey("anna"))
	if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "and 2048 are allowed") {
		t.Errorf("%v", err)
	}
}

// A text that says the same in another way is not taken: else an entry could be
// changed without its meaning.
func TestOnlyTheCanonicalFormOfAStatementIsRead(t *testing.T) {
	payload, err := Encode(aReport())
	if err != nil {
		t.Fatal(err)
	}
	good := string(payload)
	change := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("no %s in %s", old, good)
		}
		return strings.Replace(good, old, new, 1)
	}
	for name, text := range map[string]string{
		"empty":                 "",
		"cut":                   good[:len(good)-1],
		"a space":               " " + good,
		"a line end":            good + "\n",
		"something behind":      good + "{}",
		"an unknown field":      change(`"title":`, `"rank":1,"title":`),
		"a doubled field":       change(`"title":`, `"title":"x","title":`),
		"another order":         change(`"audience":"customers","issuer":"Stadtwerk Süd"`, `"issuer":"Stadtwerk Süd","audience":"customers"`),
		"a field in capitals":   change(`"title"`, `"Title"`),
		"an escape":             change("Süd", `S\u00fcd`),
		"another type":          change("Statement/v1", "Statement/v2"),
		"a subject more":        change(`]`, `,{"digest":{"sha256":"`+sum("x")+`"}}]`),
		"a name of the subject": change(`[{"digest"`, `[{"name":"a.pdf","digest"`),
		"a digest in capitals":  change(sum("report"), strings.ToUpper(sum("report"))),
		"another zone":          change("12:00:00Z", "13:00:00+01:00"),
		"null":                  "null",
		"a list":                "[]",
	} {
		if s, err := Decode([]byte(text)); err == nil {
			t.Errorf("%s: taken as %+v", name, s)
		}
	}
	unknown := new(UnknownPredicateError)
	if _, err := Decode([]byte(change(ReportType, "urn:trustcap:report:v2"))); !errors.As(err, &unknown) || unknown.Type != "urn:trustcap:report:v2" {
		t.Errorf("a type of a later version: %v", err)
	}
}

func TestOnlyTheCanonicalFormOfAnEnvelopeIsRead(t *testing.T) {
	entry, err := Sign(aReport(), testKey("anna"))
	if err != nil {
		t.Fatal(err)
	}
	good := string(entry)
	var e map[string]any
	if err := json.Unmarshal(entry, &e); err != nil {
		t.Fatal(err)
	}
	payload := e["payload"].(string)
	for name, text := range map[string]string{
		"cut":                        good[:len(good)-1],
		"a line end":                 good + "\n",
		"another type":               strings.Replace(good, "in-toto+json", "in-toto+xml", 1),
		"two signatures":             strings.Replace(good, `}]`, `},{"keyid":"x","sig":"AA=="}]`, 1),
		"no signature":               good[:strings.Index(good, `[{"keyid"`)] + "[]}",
		"a short signature":          strings.Replace(good, `"sig":"`, `"sig":"AA==","was":"`, 1),
		"base64 for addresses":       strings.Replace(good, payload, strings.NewReplacer("+", "-", "/", "_").Replace(payload[:len(payload)-4])+"-_-_", 1),
		"a line end in the payload":  strings.Replace(good, payload, payload[:4]+`\n`+payload[4:], 1),
		"a field that nobody knows":  strings.Replace(good, `{`, `{"x":1,`, 1),
		"more than an entry may be":  strings.Replace(good, payload, payload+strings.Repeat("AAAA", 600), 1),
		"unused bits in a signature": withUnusedBits(good),
	} {
		if text == good {
			t.Errorf("%s: nothing was changed", name)
		}
		if _, err := ParseEnvelope([]byte(text)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// withUnusedBits sets a bit of the last character before the padding of the
// signature, which base64 does not use.
func withUnusedBits(entry string) string {
	at := strings.Index(entry, `=="}]`) - 1
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	next := alphabet[strings.IndexByte(alphabet, entry[at])|1]
	return entry[:at] + string(next) + entry[at+1:]
}

func FuzzStatementsAreReadInOneFormOnly(f *testing.F) {
	for _, s := range statements() {
		payload, err := Encode(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(payload)
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		s, err := Decode(payload)
		if err != nil {
			return
		}
		again, err := Encode(s)
		if err != nil || string(again) != string(payload) {
			t.Errorf("%q is written as %q, %v", payload, again, err)
		}
	})
}

func FuzzEnvelopesAreReadInOneFormOnly(f *testing.F) {
	for _, s := range statements() {
		entry, err := Sign(s, testKey("anna"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(entry)
	}
	f.Fuzz(func(t *testing.T, entry []byte) {
		e, err := ParseEnvelope(entry)
		if err != nil {
			return
		}
		again, err := canonical(e.dsse())
		if err != nil || string(again) != string(entry) {
			t.Errorf("%q is written as %q, %v", entry, again, err)
		}
	})
}
