# METADATA
# title: Proof of consent to advertising calls is kept for five years
# description: >-
#   § 7a UWG requires that consent of a consumer to advertising calls is documented when it is
#   given, and that the proof is kept for five years from then and after each use.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/uwg_2004/__7a.html
#     description: § 7a UWG
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["trust:T7.3#stated"]
#   remediation: Set `record/kept` to `P5Y` or longer.
package trustcap.purpose.phone_record_kept

import data.trustcap.lib.purpose

applies if {
	input.marketing.channel == "phone"
	"consumers" in input.marketing.recipients
	purpose.by_consent
}

deny contains {"path": ["record", "kept"], "text": "consumers are called by consent, and nothing says how long the proof of it is kept"} if {
	applies
	not input.record.kept
}

deny contains {"path": ["record", "kept"], "text": "consumers are called by consent, and the proof of it is kept for {kept}, less than five years", "args": {"kept": input.record.kept}} if {
	applies
	not five_years
}

# Five years have 1827 days at most, in days as in years or months.
five_years if input.record.kept.max_s >= 1827 * 86400
