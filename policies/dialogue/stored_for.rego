# METADATA
# title: The stored choice ends after two years at most
# description: >-
#   How long a choice holds depends on the context, and no statute sets a number. That the
#   period is stated and is at most two years is trustcap's own rule; six to twelve months are
#   common.
# related_resources:
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraphs 110 to 111
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: State in `stored_for` how long the choice is stored, at most `P2Y`.
package trustcap.dialogue.stored_for

import data.trustcap.lib.dialogue

applies if dialogue.on_screen

deny contains {"path": ["stored_for"], "text": "nothing says how long the choice is stored"} if {
	applies
	not input.stored_for
}

deny contains {"path": ["stored_for"], "text": "the choice is stored for {period}, longer than two years", "args": {"period": input.stored_for}} if {
	applies
	input.stored_for.max_s > two_years
}

# Two years have 731 days at most.
two_years := 731 * 86400
