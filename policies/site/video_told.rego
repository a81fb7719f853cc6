# METADATA
# title: People are told of video surveillance at the entrance
# description: "Under Art. 12(1) and 13(1) GDPR people are informed when data on them is collected, so a sign stands where they come into view. Whether its content suffices is to be judged by a person."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 13(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.12(1)#stated"]
#   remediation: "Put up a sign and set `video/signed`."
package trustcap.site.video_told

applies if {
	input.video
	not input.video.none
}

deny contains {"path": ["video", "signed"], "text": "nothing says whether people are told of the video surveillance"} if {
	applies
	not signed_stated
}

deny contains {"path": ["video", "signed"], "text": "people are not told of the video surveillance"} if input.video.signed == false

signed_stated if is_boolean(input.video.signed)
