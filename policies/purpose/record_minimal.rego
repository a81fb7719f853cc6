# METADATA
# title: The record of consent is minimal and limited in time
# description: >-
#   Proof of consent is personal data itself. That it does without a raw IP address and says how
#   long it is kept is trustcap's own rule; a pseudonym or an account serves the proof better.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(c)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 104 to 108
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: >-
#     Take `ip-address` out of `record`, and say in `record/kept` how long the proof is kept.
package trustcap.purpose.record_minimal

import data.trustcap.lib.purpose

applies if {
	purpose.rests_on_consent
	input.record
	not input.record.none
}

deny contains {"path": ["record", "fields", "ip-address"], "text": "the record of consent holds the IP address"} if {
	applies
	"ip-address" in input.record.fields
}

deny contains {"path": ["record", "subject"], "text": "the record of consent tells people apart by their IP address"} if {
	applies
	input.record.subject == "ip-address"
}

deny contains {"path": ["record", "kept"], "text": "nothing says how long the record of consent is kept"} if {
	applies
	not input.record.kept
}
