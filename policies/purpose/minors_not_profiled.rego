# METADATA
# title: Children are not profiled for advertising
# description: >-
#   Art. 28(2) of the Digital Services Act forbids online platforms to show advertising that
#   rests on profiling with the data of a user whom they know with reasonable certainty to be a
#   minor. Whether the service is such a platform is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2022/2065/oj
#     description: Regulation (EU) 2022/2065 Art. 28(2)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 38
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T7.9#stated"]
#   remediation: Leave children out of the profiling and set `profiling` to `false`.
package trustcap.purpose.minors_not_profiled

applies if {
	input.minors
	input.nature in {"advertising", "social-media"}
}

deny contains {"path": ["profiling"], "text": "the service is offered to children, and they are profiled for advertising"} if {
	applies
	input.profiling
}

unknown contains {"path": ["profiling"], "text": "the service is offered to children, and nothing says whether they are profiled for advertising"} if {
	applies
	not stated
}

stated if is_boolean(input.profiling)
