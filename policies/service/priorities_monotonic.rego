# METADATA
# title: More urgent requests are not served more slowly
# description: From the most urgent priority to the least, the times to respond and to resolve do not get shorter, as far as they run by the same clock. A P1 that may take longer than a P3 is a slip of the pen or an empty promise.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.1
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["itil4:incident-management#stated", "trust:T5.3#stated"]
#   remediation: Shorten the time of the more urgent priority in `support/priorities`, or lengthen the other.
package trustcap.service.priorities_monotonic

applies if count(input.support.priorities) > 1

order := ["P1", "P2", "P3", "P4", "P5"]

# Pairs of a priority and a less urgent one whose times run by the same clock.
pairs contains [i, j] if {
	some i, _ in order
	some j, _ in order
	i < j
	not different[[i, j]]
}

different contains [i, j] if {
	some i, urgent in order
	some j, other in order
	input.support.priorities[urgent].clock != input.support.priorities[other].clock
}

slower_response[i] contains j if {
	some [i, j] in pairs
	input.support.priorities[order[i]].respond.max_s > input.support.priorities[order[j]].respond.max_s
}

slower_resolution[i] contains j if {
	some [i, j] in pairs
	input.support.priorities[order[i]].resolve.max_s > input.support.priorities[order[j]].resolve.max_s
}

deny contains {
	"path": ["support", "priorities", urgent, "respond"],
	"text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}",
	"args": {"priority": urgent, "time": input.support.priorities[urgent].respond, "slower": input.support.priorities[other].respond, "other": other},
} if {
	some i, less in slower_response
	urgent := order[i]
	other := order[min(less)]
}

deny contains {
	"path": ["support", "priorities", urgent, "resolve"],
	"text": "{priority} has {time}, which is longer than the {slower} of the less urgent {other}",
	"args": {"priority": urgent, "time": input.support.priorities[urgent].resolve, "slower": input.support.priorities[other].resolve, "other": other},
} if {
	some i, less in slower_resolution
	urgent := order[i]
	other := order[min(less)]
}
