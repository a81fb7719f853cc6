# METADATA
# title: The label for yes says what is accepted
# description: >-
#   Consent is a clear affirmative act, and a word such as "OK" or "Continue" does not say what
#   is affirmed. The list of such words is trustcap's own rule; what counts is how people
#   understand the label.
# related_resources:
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 75 to 77
#   - ref: https://www.datenschutzkonferenz-online.de/orientierungshilfen.html
#     description: Guidance of the German data protection authorities (DSK) for providers of digital services, version 1.2
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.3#stated"]
#   remediation: Name the act in `labels/accept`, for example "Accept all".
package trustcap.dialogue.labels_clear

applies if input.labels.accept

vague := {
	"ok", "okay", "verstanden", "alles klar", "weiter", "in ordnung",
	"got it", "i understand", "understood", "continue",
}

deny contains {
	"path": ["labels", "accept", language],
	"text": "the label “{label}” does not say what is accepted",
	"args": {"label": label},
} if {
	some language, label in input.labels.accept
	trim(lower(label), " .!") in vague
}
