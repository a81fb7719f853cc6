# METADATA
# title: Incidents are classified and prioritized
# description: The process says by which criteria incidents are classified and given a priority. ISO/IEC 20000-1 requires both, with impact and urgency taken into account.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.6.1#stated", "itil4:incident-management#stated"]
#   remediation: "Describe the criteria in `classification`, for example impact and urgency."
package trustcap.management.incident_classified

applies if input.id == "incident"

deny contains {"path": ["classification"], "text": "nothing says by which criteria cases are classified and prioritized"} if {
	applies
	not input.classification
}
