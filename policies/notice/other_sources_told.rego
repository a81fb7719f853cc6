# METADATA
# title: Data from other sources is told in the privacy notice
# description: >-
#   Art. 14 GDPR requires that people are told of data that others gave. A notice that sets
#   Art. 14 aside while its purposes use such data contradicts itself, unless an exception of
#   Art. 14(5) holds; that is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 14(2)(f)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 14(5)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.14(2)#stated", "trust:T7.1#stated"]
#   remediation: Tell the source in the notice and set `art14` to `complete`.
package trustcap.notice.other_sources_told

applies if count(obtained) > 0

obtained contains id if {
	some purpose in input.covers
	some id in data.inventory.purposes[purpose].datasets
	some source in data.inventory.datasets[id].source
	source in {"third-party", "public"}
}

deny contains {
	"path": ["art14"],
	"text": "data from other sources is used ({datasets}), and Art. 14 GDPR is declared not to apply",
	"args": {"datasets": sort(obtained)},
} if {
	applies
	input.art14 == "not-applicable"
}
