package policies

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What each rule proves, how much it weighs and who asks for it is agreed in
// controls.golden: no test in Rego sees the METADATA, and a control that a rule
// no longer names would go unnoticed.
func TestRuleRegistry(t *testing.T) {
	fsys := os.DirFS(".")
	want, err := Registry(fsys, TestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(goldenFile, want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(got), string(want)); diff != "" {
		t.Errorf("the METADATA of the rules (+) are not what %s agrees to (-); if they should be, run `make generate`:\n%s", goldenFile, diff)
	}
}
