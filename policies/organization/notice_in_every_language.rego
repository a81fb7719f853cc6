# METADATA
# title: The privacy notice stands in every language served
# description: >-
#   Art. 12(1) GDPR requires information in an intelligible form. Who serves people in a
#   language informs them in it; whether another language is enough is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.12(1)#stated", "trust:T7.1#stated"]
#   remediation: >-
#     Provide the notice in the missing language, and add it to `privacy_notice/languages`.
package trustcap.organization.notice_in_every_language

applies if input.privacy_notice

written contains language if some language in input.privacy_notice.languages

deny contains {
	"path": ["privacy_notice", "languages", language],
	"text": "the privacy notice is missing in {language}",
	"args": {"language": {"language": language}},
} if {
	applies
	some language in input.languages
	not language in written
}
