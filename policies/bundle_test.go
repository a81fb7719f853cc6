package policies

import (
	"bytes"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestABundleOfTheBuiltInRulesOpensAsThem(t *testing.T) {
	rules, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := rules.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := OpenBundle(archive)
	if err != nil {
		t.Fatal(err)
	}
	got, err := bundle.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if got != rules {
		t.Errorf("the digest of the bundle is %s, that of the rules %s", got.Digest, rules.Digest)
	}
	again, err := rules.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(archive, again) {
		t.Error("the same rules gave two archives")
	}
}

const smallRule = `# METADATA
# title: A service has a title
# description: It is named.
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   remediation: Name it.
package trustcap.service.titled

deny contains {"path": ["title"], "text": "there is no title"} if not input.title
`

func TestABundleOfAnotherReleaseKeepsItsRules(t *testing.T) {
	old, err := load(fstest.MapFS{
		"service/titled.rego":      {Data: []byte(smallRule)},
		"service/titled_test.rego": {Data: []byte("package trustcap.service.titled_test\n")},
		"data/days.yaml":           {Data: []byte("first: 1\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := old.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := OpenBundle(archive)
	if err != nil {
		t.Fatal(err)
	}
	got, err := bundle.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if got.Digest != old.Digest || len(got.Rules) != 1 || got.Rules[0].ID != "service-titled" || !got.facts.Equal(old.facts) {
		t.Errorf("got the rules %v with the digest %s and the facts %v", got.Rules, got.Digest, got.facts)
	}
}

func TestABundleKeepsOwnRulesByFolder(t *testing.T) {
	rules, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	own := []*Folder{
		{Name: "rules", files: map[string]string{"rules/service/a.rego": "package a\n"}},
		{Name: ".", files: map[string]string{"b.rego": "package b\n"}},
	}
	archive, err := (&Set{base: rules, own: own}).Bundle()
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := OpenBundle(archive)
	if err != nil {
		t.Fatal(err)
	}
	folders, err := bundle.Own()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]map[string]string{}
	for _, f := range folders {
		if got[f.Name], err = ruleFiles(f.FS); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]map[string]string{"rules": {"service/a.rego": "package a\n"}, ".": {"b.rego": "package b\n"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWhatIsNoBundleIsRefused(t *testing.T) {
	rules, err := load(fstest.MapFS{"service/titled.rego": {Data: []byte(smallRule)}})
	if err != nil {
		t.Fatal(err)
	}
	archive, err := rules.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{
		"nothing":        nil,
		"text":           []byte("rules"),
		"half a bundle":  archive[:len(archive)/2],
		"another format": bytes.ReplaceAll(archive, []byte("bundle.json"), []byte("bundle.jsom")),
	} {
		if _, err := OpenBundle(b); err == nil {
			t.Errorf("%s was taken as a bundle", name)
		}
	}
}
