# METADATA
# title: The performance of processes is measured in time
# description: Service levels, budget, demand, capacity, availability, suppliers and objectives are monitored, so their processes say how often performance is measured and when it was last done. ISO/IEC 20000-1 requires it of each of them; a process that states such a measurement keeps to it, too.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 9.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.4.1
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.4.2
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.4.3
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.7.1
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 9.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:9.1#stated", "iso27001:9.1#stated"]
#   remediation: "Measure the performance and set `measured: {every: …, last: …}`."
package trustcap.management.performance_measured

applies if input.id in {"service-level", "budget", "demand", "capacity", "availability", "supplier", "objectives"}

applies if input.measured

deny contains {"path": ["measured"], "text": "nothing says that the measurement of performance takes place"} if {
	applies
	not input.measured
}

deny contains {"path": ["measured", "every"], "text": "nothing says how often the measurement of performance takes place"} if {
	input.measured
	not input.measured.every
}

deny contains {"path": ["measured", "last"], "text": "nothing says when the measurement of performance last took place"} if {
	input.measured
	not input.measured.last
}

deny contains {"path": ["measured", "last"], "text": "the measurement of performance was due on {day}", "args": {"day": input.measured.due}} if data.today > input.measured.due
