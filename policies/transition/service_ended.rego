# METADATA
# title: "A service ends only after customers were told"
# description: "Customers who have to move elsewhere need time. This is trustcap's own rule: a service that goes, or is to be retired, is announced as long beforehand as was promised."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: "ISO/IEC 20000-1:2018 8.5.1.3"
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.5.1.3#stated", "itil4:portfolio-management#stated", "trust:T4.1#stated"]
#   remediation: "Keep the service, or announce its end in `announcements` (`to: removed`, or the new `status`) with its basis and the customers' rights."
#   duty: {tell: [customers], by: notice, source: "promised notice of changes", notice: true}
package trustcap.transition.service_ended

over := {"retiring", "retired"}

applies if ended

applies if retired

ended if {
	input.path == []
	input.was.service
	not over_before
}

retired if {
	input.path == ["status"]
	input.is.service.status in over
	not over_before
}

over_before if input.was.service.status in over

deny contains {"path": [], "text": "the service {before} goes, and no announcement covers that", "args": {"before": input.before}} if {
	ended
	not input.announcement
}

deny contains {"path": [], "text": "the service is {after} now, and no announcement covers that", "args": {"after": {"word": input.after, "field": "status"}}} if {
	retired
	not input.announcement
}
