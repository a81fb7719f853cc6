# METADATA
# title: Video recordings are kept for three days at most
# description: "Under Art. 5(1)(e) GDPR recordings are kept no longer than their purpose needs. This is trustcap's own rule: three days usually suffice to see what happened, and a longer time is to be justified by a person."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 5(1)(e)
# custom:
#   severity: medium
#   force: own
#   certainty: judgement
#   controls: []
#   remediation: "Shorten the time and set `video/kept`, for example `PT72H`."
package trustcap.site.video_kept

applies if {
	input.video
	not input.video.none
}

deny contains {"path": ["video", "kept"], "text": "nothing says how long video recordings are kept"} if {
	applies
	not input.video.kept
}

# Three days.
deny contains {"path": ["video", "kept"], "text": "video recordings are kept for {time}, longer than three days", "args": {"time": input.video.kept}} if input.video.kept.max_s > 259200
