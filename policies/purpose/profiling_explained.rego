# METADATA
# title: Profiling is explained to those who are profiled
# description: >-
#   Recital 60 GDPR asks that people are told of profiling and its consequences, and
#   Art. 13(2)(f) requires it where a decision of Art. 22 follows. A purpose that profiles
#   describes it and says whether a decision is made by it; whether the words are clear enough
#   is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)(f)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR recital 60
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.13(2)(f)#stated", "trust:T7.9#stated"]
#   remediation: Describe the profiling in `description`, and state `automated_decision`, or `none`.
package trustcap.purpose.profiling_explained

applies if input.profiling

deny contains {"path": ["description"], "text": "people are profiled, and nothing describes it to them"} if {
	applies
	not input.description
}

deny contains {"path": ["automated_decision"], "text": "people are profiled, and nothing says whether a decision is made by it"} if {
	applies
	not input.automated_decision
}

exempt contains {"path": ["profiling"], "text": "nobody is profiled"} if input.profiling == false
