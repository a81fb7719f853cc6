package main

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/controls"
)

// What the rules take for the whole of a statement of applicability is what the
// catalogue lets one decide on.
func TestAStatementIsWholeWithEveryControlThatCanBeExcluded(t *testing.T) {
	var annexA struct{ Controls []string }
	var cloud struct {
		Standards map[string]struct{ Controls []string }
	}
	for file, into := range map[string]any{"annex_a": &annexA, "cloud_controls": &cloud} {
		b, err := os.ReadFile("../../policies/data/" + file + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		if err := yaml.Unmarshal(b, into); err != nil {
			t.Fatal(err)
		}
	}
	catalogue, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{}
	for _, id := range []string{"iso27001", "iso27017", "iso27018"} {
		f := catalogue.Framework(id)
		excludable := map[string]bool{}
		for _, g := range f.Groups {
			excludable[g.ID] = g.Excludable
		}
		for i := range f.Items {
			if c := &f.Items[i]; excludable[c.Group] && len(c.Children()) == 0 {
				want[id] = append(want[id], c.ID)
			}
		}
	}
	got := map[string][]string{"iso27001": annexA.Controls}
	for id, s := range cloud.Standards {
		got[id] = s.Controls
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows of statements (-catalogue +data):\n%s", diff)
	}
}
