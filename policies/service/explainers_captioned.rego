# METADATA
# title: Videos that explain a service have captions
# description: A video that explains the service has captions, so that people who cannot hear it, or may not turn on the sound, understand it too.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.4
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["trust:T1.6#stated"]
#   remediation: "Add captions and set `captions: true`."
package trustcap.service.explainers_captioned

import data.trustcap.lib.service

applies if {
	service.in_use
	input.explainers.video
}

deny contains {"path": ["explainers", "video", "captions"], "text": "nothing says that the video has captions"} if {
	applies
	not input.explainers.video.captions
}
