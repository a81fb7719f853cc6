package controls

import (
	"maps"
	"slices"
)

// PublicAssessment is what of an assessment may leave the house: the states of
// the questions, with their numbers. It is built field by field, so that what is
// added to an assessment stays inside until somebody decides otherwise.
type PublicAssessment struct {
	AsOf       string `json:"as_of"`
	ValidUntil string `json:"valid_until"` // last day
	Audience   string `json:"audience"`    // public or customers
	Issuer     string `json:"issuer"`
	// Questions are T1 to T8, each before its sub-questions.
	Questions []Status `json:"questions"`
	// Population is the number of resources of each section.
	Population map[string]int `json:"population"`
}

// questions is the framework that customers ask by.
const questions = "trust"

// Public is the assessment for readers outside, valid until a day.
func (a *Assessment) Public(audience, validUntil string) *PublicAssessment {
	p := &PublicAssessment{
		AsOf: a.AsOf, ValidUntil: validUntil, Audience: audience, Issuer: a.Organization.Name,
		Questions: []Status{}, Population: maps.Clone(a.Population),
	}
	for _, f := range a.Frameworks {
		if f.ID != questions {
			continue
		}
		for i := range f.Controls {
			p.Questions = append(p.Questions, public(&f.Controls[i]))
		}
	}
	return p
}

// public is a status without anything that was declared: no findings, rules,
// evidence, reasons or statements.
func public(s *Status) Status {
	return Status{
		Framework: s.Framework, ID: s.ID, Group: s.Group, Parent: s.Parent,
		Title: s.Title, Summary: s.Summary, Question: s.Question, Core: s.Core,
		State: s.State, Until: s.Until,
		Weakest: s.Weakest, Strongest: s.Strongest, Basis: slices.Clone(s.Basis),
		Parts: slices.Clone(s.Parts), Children: slices.Clone(s.Children),
		Counts: maps.Clone(s.Counts), Counted: s.Counted, Points: s.Points,
	}
}
