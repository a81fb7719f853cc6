# METADATA
# title: A privacy notice holds what Art. 14 asks for
# description: >-
#   Where data does not come from the person, Art. 14 GDPR requires that the notice also names
#   the categories of data and the source. Whoever checked the content says whether all of it is
#   there.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 14(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 14(2)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.14(1)#stated", "gdpr:Art.14(2)#stated", "trust:T7.1#stated"]
#   remediation: Complete the notice, have it checked, and set `art14` to `complete`.
package trustcap.notice.complete_for_other_sources

applies if not from_the_person

# All of the data comes from the person.
from_the_person if input.art14 == "not-applicable"

deny contains {"path": ["art14"], "text": "the privacy notice lacks some of the information of Art. 14 GDPR"} if input.art14 == "incomplete"

unknown contains {"path": ["art14"], "text": "nothing says whether the privacy notice holds all the information of Art. 14 GDPR"} if not input.art14

exempt contains {"path": ["art14"], "text": "all of the data is collected from the person"} if from_the_person
