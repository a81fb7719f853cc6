# METADATA
# title: Announcements are approved by who may approve them
# description: An announcement names the role that approved it, and that role may approve announcements. What is announced binds the organization.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.8.32
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:change-enablement#stated", "trust:T4.1#stated"]
#   remediation: "Name the role in `approved_by`, and give it `may_approve: [announcements]` in `people`."
package trustcap.announcement.approved

deny contains {"path": ["approved_by"], "text": "nothing says who approved the announcement"} if not input.approved_by

deny contains {"path": ["approved_by"], "text": "{approver} approved the announcement and is not named as one who may", "args": {"approver": input.approved_by}} if {
	not entitled
}

entitled if "announcements" in data.inventory.people[input.approved_by].may_approve
