# METADATA
# title: Video surveillance has a purpose
# description: "Under Art. 5(1)(b) GDPR personal data is collected for specified purposes. The purpose of the video surveillance is declared with its legal basis; whether the basis carries it is to be judged by a person."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(b)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.5(1)(b)#stated"]
#   remediation: "Declare the purpose under `purposes` and name it in `video/purpose`."
package trustcap.site.video_purpose

applies if {
	input.video
	not input.video.none
}

deny contains {"path": ["video", "purpose"], "text": "there is video surveillance, and no purpose is named for it"} if {
	applies
	not input.video.purpose
}
