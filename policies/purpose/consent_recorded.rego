# METADATA
# title: Consent can be proven
# description: >-
#   Art. 7(1) GDPR requires that the controller can demonstrate consent. The record says who
#   consented, when, to which wording and how.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 7(1)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 104 to 108
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.7(1)#stated"]
#   remediation: Name `subject`, `time`, `wording` and `method` in `record/fields`.
package trustcap.purpose.consent_recorded

import data.trustcap.lib.purpose

applies if purpose.rests_on_consent

deny contains {"path": ["record"], "text": "consent is asked, and nothing proves it"} if {
	applies
	not recorded
}

recorded if count(input.record.fields) > 0

deny contains {"path": ["record", "fields", "subject"], "text": "the record of consent does not say who gave it"} if {
	applies
	recorded
	not "subject" in input.record.fields
}

deny contains {"path": ["record", "fields", "time"], "text": "the record of consent does not say when it was given"} if {
	applies
	recorded
	not "time" in input.record.fields
}

deny contains {"path": ["record", "fields", "wording"], "text": "the record of consent does not say to which wording it was given"} if {
	applies
	recorded
	not "wording" in input.record.fields
}

deny contains {"path": ["record", "fields", "method"], "text": "the record of consent does not say how it was given"} if {
	applies
	recorded
	not "method" in input.record.fields
}

exempt contains {
	"path": ["basis"],
	"text": "the processing does not rest on consent, and nothing is stored or read on the device by consent",
} if {
	purpose.without_consent
}
