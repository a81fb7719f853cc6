package policies

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestExamplesOfARuleComeFromItsTests(t *testing.T) {
	set, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	fails, passes, err := Examples(context.Background(), set.Find("dataset-encrypted-at-rest"))
	if err != nil {
		t.Fatal(err)
	}
	want := &Example{
		Test: "test_fails_where_nothing_is_said",
		YAML: "datasets:\n  example:\n    personal:\n      categories:\n        - contact\n",
		Says: []Note{{
			Address: "datasets/example/encryption/at_rest", Resource: "datasets/example",
			Text: "personal data is held, and nothing says how it is encrypted at rest",
		}},
	}
	if diff := cmp.Diff(want, fails, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("what fails (-want +got):\n%s", diff)
	}
	want = &Example{
		Test: "test_passes_with_cipher",
		YAML: "datasets:\n  example:\n    encryption:\n      at_rest:\n        cipher: aes-256-gcm\n    personal:\n      categories:\n        - contact\n",
	}
	if diff := cmp.Diff(want, passes, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("what passes (-want +got):\n%s", diff)
	}
}

// What a rule looks up elsewhere belongs to its example, and so does the day.
func TestExamplesShowWhatARuleLooksUp(t *testing.T) {
	set, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	fails, _, err := Examples(context.Background(), set.Find("announcement-told-by-channel"))
	if err != nil {
		t.Fatal(err)
	}
	want := `announcements:
  example:
    announced: "2026-10-01"
    effective: "2026-11-01"
    of: services/webmail/promise/availability/target
    to: 99.5%
    told:
      - email
services:
  webmail:
    changes:
      channels:
        - email
        - status-page
      notice: P30D
`
	if diff := cmp.Diff(want, fails.YAML); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestEveryRuleShowsTwoExamples(t *testing.T) {
	set, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range set.Rules {
		if r.FoundBy != "" {
			continue
		}
		fails, passes, err := Examples(context.Background(), r)
		switch {
		case err != nil:
			t.Errorf("%s: %v", r.File, err)
		case fails == nil || len(fails.Says) == 0:
			t.Errorf("%s: no test shows a declaration that it refuses; name one test_fails_…", r.File)
		case passes == nil || len(passes.Says) > 0:
			t.Errorf("%s: no test shows a declaration that it accepts; name one test_passes_…", r.File)
		}
	}
}
