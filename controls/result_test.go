package controls_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/policies"
)

// full is an assessment with everything in it.
func full(t testing.TB) *controls.Assessment {
	encrypted := looked("dataset-encrypted", "a!", "b", "c?")
	encrypted.Findings[0].Args = map[string]any{"share": 99.9, "days": 31.0, "big": json.Number("10000000000000000000"), "list": []any{"x", true, nil}, "text": "<\"ä\"\n\x01\xff>"}
	sections := web + applicable + "evidence:\n" + training + restore + certificate +
		"waivers:\n" + waiverOf("backup", "service-backup", "services/web") + waiverOf("idle", "service-listed", "services/web")
	return assess(t, sections, encrypted, looked("service-backup", "web!"), looked("service-listed", "web"),
		looked("dataset-special", "a=", "b="), looked("supplier-duties", "a"), looked("organization-audit", ""))
}

func TestResultDocument(t *testing.T) {
	got := full(t).JSON()
	golden := filepath.Join("testdata", "result.json")
	if *controls.Update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("not as in %s (write it anew with -update):\n%s", golden, diff)
	}
}

func TestResultDocumentIsCanonical(t *testing.T) {
	got := full(t).JSON()
	// The same by way of maps, whose keys encoding/json sorts.
	d := json.NewDecoder(bytes.NewReader(got))
	d.UseNumber()
	var data any
	if err := d.Decode(&data); err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	e := json.NewEncoder(&want)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(data); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), string(got)); diff != "" {
		t.Error(diff)
	}
	if bytes.Contains(got, []byte("null,\n      \"rule\"")) {
		t.Error("an empty list is written as null")
	}
}

// Results of earlier releases must be read for ever: each release adds its
// golden file.
func TestResultsOfEveryReleaseDecode(t *testing.T) {
	files, err := filepath.Glob("testdata/result*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden file", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := controls.Decode(b)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if diff := cmp.Diff(string(b), string(a.JSON())); diff != "" {
			t.Errorf("%s is not the same when it is written again:\n%s", file, diff)
		}
	}
}

func TestDecodePassesOverWhatALaterReleaseAdds(t *testing.T) {
	a, err := controls.Decode([]byte(`{"format": "trustcap.result/v1", "as_of": "2026-11-21", "new": {"x": 1}}`))
	if err != nil || a.AsOf != today {
		t.Errorf("%v, %v", a, err)
	}
	for text, want := range map[string]string{
		`{"format": "trustcap.result/v2"}`: `no result document of the format trustcap.result/v1: its format is "trustcap.result/v2"`,
		`{}`:                               `no result document of the format trustcap.result/v1: its format is ""`,
		`[]`:                               "no result document: ",
		`{"format": "trustcap.result/v1", "as_of": 1}`: "no result document: ",
	} {
		if _, err := controls.Decode([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
}

// The public model must not have what nobody decided to publish. A canary
// stands in every text of an assessment; the fields of a question that may be
// shown are named here a second time, on purpose.
func TestPublicHasNothingButWhatIsNamed(t *testing.T) {
	a, err := controls.Decode(full(t).JSON())
	if err != nil {
		t.Fatal(err)
	}
	sow(reflect.ValueOf(a).Elem())
	for i := range a.Frameworks {
		a.Frameworks[i].ID = "trust"
	}
	p := a.Public("public", "2027-02-19")
	shown := map[string]bool{
		"Framework": true, "ID": true, "Group": true, "Parent": true, "Title": true, "Summary": true, "Question": true, "Core": true,
		"State": true, "Until": true, "Weakest": true, "Strongest": true, "Basis": true, "Parts": true, "Children": true,
		"Counts": true, "Counted": true, "Points": true,
	}
	for _, q := range p.Questions {
		v := reflect.ValueOf(q)
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; !shown[name] && !v.Field(i).IsZero() {
				t.Errorf("%s is shown: %v", name, v.Field(i))
			}
		}
	}
	if p.AsOf != canary || p.Issuer != canary || p.ValidUntil != "2027-02-19" || p.Audience != "public" || len(p.Population) == 0 {
		t.Errorf("%+v", p)
	}
}

const canary = "canary"

// sow writes the canary into every text.
func sow(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString(canary)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			sow(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			sow(v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			sow(v.Elem())
		}
	}
}

func TestGateCountsWhatItIsTold(t *testing.T) {
	a := assess(t, "waivers:\n"+waiverOf("w", "dataset-special", "datasets/a"),
		looked("dataset-special", "a!"), looked("service-backup", "web!", "mail?"))
	backup := controls.Fingerprint("service-backup", "services/web/field")
	for name, test := range map[string]struct {
		gate controls.Gate
		want bool
	}{
		"an open finding at its severity":    {controls.Gate{FailOn: policies.Medium}, true},
		"an open finding above it":           {controls.Gate{FailOn: policies.Low}, true},
		"none below":                         {controls.Gate{FailOn: policies.High}, false},
		"never":                              {controls.Gate{}, false},
		"a waived law":                       {controls.Gate{FailOn: policies.Critical}, false},
		"a waived law, strictly":             {controls.Gate{FailOn: policies.Critical, StrictLaw: true}, true},
		"what was there before":              {controls.Gate{FailOn: policies.Medium, Known: controls.Known{backup: controls.Open}}, false},
		"what could not be told":             {controls.Gate{FailOn: policies.Medium, Known: controls.Known{backup: controls.Open}, Unknown: true}, true},
		"what could not be told, but before": {controls.Gate{FailOn: policies.Medium, Known: a.Known(), Unknown: true}, false},
	} {
		if got := test.gate.Refuses(a); got != test.want {
			t.Errorf("%s: %t, want %t", name, got, test.want)
		}
	}
	if got := a.Worst(); got != policies.Medium {
		t.Errorf("worst is %s, want medium", got)
	}
}

func TestOnlyNarrowsToFrameworks(t *testing.T) {
	a := assess(t, "evidence:\n"+restore+"waivers:\n"+waiverOf("w", "service-backup", "services/web"),
		looked("dataset-special", "a!"), looked("service-backup", "web!"))
	b, err := a.Only([]string{"gdpr"})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Frameworks) != 1 || b.Frameworks[0].ID != "gdpr" || len(b.Findings) != 1 || b.Findings[0].Rule != "dataset-special" || len(b.Waivers) != 0 || len(b.Evidence) != 0 {
		t.Errorf("%+v", b)
	}
	for _, r := range b.Verdicts {
		if !strings.Contains(strings.Join(r.Controls, " "), "gdpr:") {
			t.Errorf("the rule %s is kept", r.Rule)
		}
	}
	if len(a.Findings) != 3 {
		t.Errorf("the whole has changed: %d findings", len(a.Findings))
	}
	if _, err := a.Only([]string{"trust"}); err == nil || err.Error() != "no rule of the framework trust had anything to look at" {
		t.Errorf("got %v", err)
	}
	if _, err := a.Only([]string{"gdrp"}); err == nil || !strings.Contains(err.Error(), `did you mean "gdpr"?`) {
		t.Errorf("got %v", err)
	}
}
