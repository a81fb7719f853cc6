# METADATA
# title: Data that people gave can be handed over in a usable format
# description: Art. 20 GDPR gives people the data that they provided, on consent or for a contract, in a structured, commonly used and machine-readable format. That the formats are declared is trustcap's own rule; which of the data people provided is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 20(1)
# custom:
#   severity: low
#   force: own
#   certainty: judgement
#   controls: ["trust:T7.8#stated"]
#   remediation: "Name the formats in `export_formats`, for example `csv`."
package trustcap.dataset.portability

applies if {
	input.personal
	not input.personal.none
	not from_others
	count(portable) > 0
}

# People provided none of it; undefined where the source is not stated.
from_others if not "data-subject" in input.source

portable contains purpose if {
	some purpose in data.used_by.datasets[input.id].purposes
	some basis in data.inventory.purposes[purpose].basis
	basis in {"consent", "contract"}
}

named if count(input.export_formats) > 0

deny contains {"path": ["export_formats"], "text": "data that people gave is used on consent or for a contract ({purposes}), and no format is named in which they get it", "args": {"purposes": sort(portable)}} if {
	applies
	not named
}

exempt contains {"path": ["personal"], "text": "no personal data is held"} if input.personal.none

exempt contains {"path": ["source"], "text": "none of the data was provided by the people concerned"} if from_others
