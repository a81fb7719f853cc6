package policies

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/trustcap/trustcap/internal/inventory"
)

var ruleName = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// NewRule writes a rule of a user's own and its test, to start from: both pass
// as they are. The rule looks at every resource of a kind for one field; own is
// the name its package begins with, name that of its file. The error says what
// cannot be.
func NewRule(own, kind, name string) (rule, test string, err error) {
	s := inventory.FindKind(kind)
	switch {
	case s == nil:
		var kinds []string
		for _, s := range inventory.Sections() {
			kinds = append(kinds, s.Kind)
		}
		return "", "", inventory.Problems{{Text: fmt.Sprintf("no kind of resource is called %q", kind), Hint: inventory.DidYouMean(kind, kinds)}}
	case !ruleName.MatchString(name) || ast.IsKeyword(name) || strings.HasSuffix(name, "_test"):
		return "", "", inventory.Problems{{Text: fmt.Sprintf("%q cannot be the name of a rule", name), Hint: "write small letters, digits and underscores, for example retention_short"}}
	case !ruleName.MatchString(own) || ast.IsKeyword(own) || slices.Contains([]string{"trustcap", "inventory", "used_by", "today", "year_ago", "half_year_ago", "facts"}, own):
		return "", "", inventory.Problems{{Text: fmt.Sprintf("%q cannot be the name of a package of your own", own), Hint: "write small letters, digits and underscores, for example acme"}}
	}
	p := fieldToAskFor(s)
	if p == nil {
		return "", "", errors.New("no field of the kind " + kind + " can be asked for")
	}
	words := strings.ReplaceAll(name, "_", " ")
	fill := strings.NewReplacer(
		"OWN", own, "KIND", kind, "NAME", name, "FIELD", p.Name, "SECTION", s.Name,
		"TITLE", strings.ToUpper(words[:1])+words[1:],
		"WITHOUT", object(s.Schema, nil), "WITH", object(s.Schema, p),
	)
	return fill.Replace(newRule), fill.Replace(newTest), nil
}

const newRule = `# METADATA
# title: TITLE
# description: Our own rule. Say here what is asked, and why.
# custom:
#   severity: medium # low, medium, high, critical
#   force: own # who asks: law, case-law, authority, standard, own
#   certainty: clear # or judgement: to be judged by a person
#   controls: [] # what it proves a part of, for example ["iso27001:A.5.9#stated"]
#   remediation: Name it in ` + "`FIELD`" + `.
package OWN.KIND.NAME

# A rule looks at every resource of its kind. To narrow that, write
#   applies if { … }
# and repeat "applies" in deny: what is not looked at is not accused.

deny contains {"path": ["FIELD"], "text": "nothing is said in FIELD"} if {
	not input.FIELD
}
`

const newTest = `package OWN.KIND.NAME_test

import data.OWN.KIND.NAME as rule

# trustcap.read takes a resource as it is declared, checks it, and gives what
# rules read of it.

test_passes_with_FIELD if {
	count(rule.deny) == 0 with input as trustcap.read("SECTION", WITH)
}

test_fails_without_FIELD if {
	rule.deny == {{"path": ["FIELD"], "text": "nothing is said in FIELD"}} with input as trustcap.read("SECTION", WITHOUT)
}

test_looks_at_every_KIND if {
	not rule.applies with input as trustcap.read("SECTION", WITHOUT)
}
`

// fieldToAskFor is a field that a resource may lack and whose value is simple:
// the owner or the title, where there is one.
func fieldToAskFor(s *inventory.Section) *inventory.Property {
	var first *inventory.Property
	for i := range s.Schema.Properties {
		p := &s.Schema.Properties[i]
		if slices.Contains(s.Schema.Required, p.Name) || sample(p.Schema) == "" || p.Type == "boolean" || !ruleName.MatchString(p.Name) || ast.IsKeyword(p.Name) {
			continue
		}
		if p.Name == "owner" {
			return p
		}
		if first == nil || p.Name == "title" {
			first = p
		}
	}
	return first
}

// object is a resource in Rego: what its schema requires, and a field more.
func object(s *inventory.Schema, more *inventory.Property) string {
	var fields []string
	for i := range s.Properties {
		if p := &s.Properties[i]; p == more || slices.Contains(s.Required, p.Name) {
			fields = append(fields, fmt.Sprintf("%q: %s", p.Name, sample(p.Schema)))
		}
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

// sample is a value that a schema allows, in Rego; "" where none is simple.
func sample(s *inventory.Schema) string {
	if s.Pattern != "" {
		return ""
	}
	switch s.Type {
	case "string", "label", "id", "text":
		return `"example"`
	case "enum":
		return fmt.Sprintf("%q", s.Enum[0])
	case "ref", "address":
		switch {
		case s.Type == "ref" && len(s.To) == 1:
			return `"example"`
		case len(s.To) > 0:
			return fmt.Sprintf("%q", s.To[0]+"/example")
		}
		return `"datasets/example"`
	case "date":
		return `"2026-11-21"`
	case "duration":
		return `"P1M"`
	case "percent", "target":
		return `"99.9%"`
	case "country":
		return `"DE"`
	case "language":
		return `"en"`
	case "hours":
		return `"24/7"`
	case "time-zone":
		return `"Europe/Berlin"`
	case "url", "link":
		return `"https://example.com/"`
	case "path":
		return `"example.pdf"`
	case "control":
		return `"gdpr:Art.5(1)(e)"`
	case "integer", "number":
		return "1"
	case "boolean":
		return "true"
	case "review":
		return `{"every": "P1Y", "last": "2026-11-01"}`
	case "list":
		if len(s.Key) == 0 {
			if item := sample(s.Items); item != "" {
				return "[" + item + "]"
			}
		}
	case "list-or-one":
		return sample(s.Items)
	case "object":
		if len(s.Required) > 0 {
			for i := range s.Properties {
				if p := &s.Properties[i]; slices.Contains(s.Required, p.Name) && sample(p.Schema) == "" {
					return ""
				}
			}
			return object(s, nil)
		}
		for i := range s.Properties {
			if p := &s.Properties[i]; sample(p.Schema) != "" {
				return object(&inventory.Schema{Properties: s.Properties[i : i+1], Required: []string{p.Name}}, nil)
			}
		}
	}
	return ""
}
