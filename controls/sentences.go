package controls

// Sentences are the English sentences of this package that a reader can meet in
// a result document, beside those of rules and catalogue: the keys of their
// translation.
func Sentences() []string {
	return []string{
		dueWaiver, dueAction, dueEvidence, dueCertificate, dueReview, dueAgreement, dueRow, dueControl, dueMeasure, dueTest, duePolicy, dueChannel, dueAnnounced, dueCorrection, dueImprovement, dueRisk,
		whyNoResult, whyNoDay, whyNotYet, whyEnded, whyNobody, whySuspended, whyWithdrawn, whyNoBody, whyNoEnd, whyNoIssue, whySuperseded, whyUncompared, whyEdition, whyChanged, whyDecided, whyNoScope,
		textUnknownRule, textUnknownAddress, textEnded, textUnused, textBroad, textMiscounted, textExcluded, textExcludedWaived, textNotImplemented, textImplemented, textNoRiskOwner, textNoAction, textNoActionWhat, textNoActionOwner, textNoActionDue,
	}
}

// Sentences are the English sentences of the catalogue: the keys of their
// translation. Names and editions of norms are no sentences.
func (c *Catalogue) Sentences() []string {
	var out []string
	seen := map[string]bool{}
	add := func(sentences ...string) {
		for _, s := range sentences {
			if s != "" && !seen[s] {
				seen[s] = true
				out = append(out, s)
			}
		}
	}
	for _, f := range c.Frameworks {
		add(f.Title, f.Notes)
		for i := range f.Groups {
			add(f.Groups[i].Title)
		}
		for i := range f.Items {
			item := &f.Items[i]
			add(item.Title, item.Summary, item.Question, item.Attest)
			for j := range item.Parts {
				add(item.Parts[j].Text)
			}
			for j := range item.Letters {
				add(item.Letters[j].Title)
			}
			add(item.Draws...)
		}
	}
	return out
}
