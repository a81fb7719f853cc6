package main

import (
	"strings"
	"testing"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// A run that another version recorded is judged again by its own rules: with the
// same verdicts it is the same, and else what differs is told.
func TestARunOfAnotherVersionIsReplayedWithItsDifferences(t *testing.T) {
	o := newOffice(t, 0)
	rules, err := policies.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := rules.Bundle()
	if err != nil {
		t.Fatal(err)
	}
	p, recorder := o.recorder()
	text := []byte(someShop + shopParts[0])
	declared, err := inventory.Load(inventory.Source{Name: "shop.yaml", Bytes: text})
	if err != nil {
		t.Fatal(err)
	}
	manifest := evidence.Manifest([]evidence.Subject{evidence.NewSubject("shop.yaml", text)})
	in := input{program: p}
	for i, c := range []struct {
		name string
		then func(*controls.Assessment)
		code int
		says string
	}{
		{"the same verdicts", func(*controls.Assessment) {}, exitClean, "the same findings and states; recorded by trustcap 0.0.9"},
		{"a finding that was not seen then", func(a *controls.Assessment) { a.Findings = a.Findings[1:] }, exitFindings, "Findings: 1 came, 0 went"},
	} {
		a, err := in.judge(t.Context(), declared, rules, "2026-11-21", nil)
		if err != nil {
			t.Fatal(err)
		}
		a.Tool = "0.0.9"
		c.then(a)
		result := a.JSON()
		if _, _, err := recorder.append(t.Context(), evidence.Run{
			Inventory: evidence.NewSubject("", manifest).SHA256, Result: evidence.NewSubject("", result).SHA256, Rules: evidence.NewSubject("", archive).SHA256,
			Outcome: outcome(a, false), Version: a.Tool, Tool: strings.Repeat("0", 64), AsOf: a.AsOf, Time: o.clock,
		}, archive, text, manifest, result); err != nil {
			t.Fatal(err)
		}
		t.Run(c.name, func(t *testing.T) {
			o.t = t
			o.refuses(c.code, c.says, "evidence", "replay", string(rune('0'+i)))
		})
	}
}
