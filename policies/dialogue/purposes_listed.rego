# METADATA
# title: A consent dialogue lists each purpose that it asks for
# description: >-
#   Art. 4(11) GDPR requires that consent is given for the specific case and informed, so the
#   dialogue has to show each purpose. What the purposes say of a dialogue and what the dialogue
#   lists have to agree; whether the text is clear is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 4(11)
#   - ref: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en
#     description: EDPB Guidelines 05/2020 on consent, paragraph 64
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.3#stated"]
#   remediation: List in `purposes` each purpose that names this dialogue in `asked/dialogue`.
package trustcap.dialogue.purposes_listed

deny contains {"path": ["purposes"], "text": "the dialogue lists no purpose"} if not listed

listed if count(input.purposes) > 0

deny contains {"path": ["purposes", id], "text": "the purpose {purpose} is asked for in this dialogue, which does not list it", "args": {"purpose": id}} if {
	listed
	some id in data.used_by.dialogues[input.id].purposes
	not id in input.purposes
}
