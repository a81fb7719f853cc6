# METADATA
# title: A privacy notice holds what Art. 13 asks for
# description: >-
#   Where data is collected from the person, Art. 13 GDPR requires that the notice names, among
#   others, controller, purposes and bases, recipients, transfers, periods and rights. Whoever
#   checked the content says whether all of it is there.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(2)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.13(1)(a)#stated", "gdpr:Art.13(1)(b)#stated", "gdpr:Art.13(1)(f)#stated", "gdpr:Art.13(2)(a)#stated", "gdpr:Art.13(2)(b)#stated", "gdpr:Art.13(2)(e)#stated", "trust:T7.1#stated"]
#   remediation: Complete the notice, have it checked, and set `art13` to `complete`.
package trustcap.notice.complete

applies if not elsewhere

# None of the data comes from the person.
elsewhere if input.art13 == "not-applicable"

deny contains {"path": ["art13"], "text": "the privacy notice lacks some of the information of Art. 13 GDPR"} if input.art13 == "incomplete"

unknown contains {"path": ["art13"], "text": "nothing says whether the privacy notice holds all the information of Art. 13 GDPR"} if not input.art13

exempt contains {"path": ["art13"], "text": "none of the data is collected from the person"} if elsewhere
