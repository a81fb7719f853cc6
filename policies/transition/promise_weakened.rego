# METADATA
# title: A promise is weakened only after customers were told
# description: "A target, its window, its exclusions and its remedy are what customers rely on. This is trustcap's own rule: who weakens one announces it as long beforehand and by the ways that were promised. Whether it may be weakened at all follows from the contract and from law: § 308 no. 4 BGB, for digital products to consumers § 327r BGB. A law may ask for a longer period than was promised, for example § 57(2) TKG or Art. 3(2) Regulation (EU) 2019/1150."
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/bgb/__327r.html
#     description: § 327r BGB
#   - ref: https://www.gesetze-im-internet.de/bgb/__308.html
#     description: § 308 no. 4 BGB
#   - ref: https://www.gesetze-im-internet.de/tkg_2021/__57.html
#     description: § 57(2) TKG
#   - ref: https://eur-lex.europa.eu/eli/reg/2019/1150/oj
#     description: Regulation (EU) 2019/1150 Art. 3(2)
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.3
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.3.3#stated", "itil4:service-level-management#stated", "trust:T4.1#stated"]
#   remediation: Keep the promise, or announce the new value in `announcements` with its basis and the customers' rights.
#   duty: {tell: [customers], by: notice, source: "promised notice of changes, § 327r BGB for digital products to consumers", notice: true}
package trustcap.transition.promise_weakened

promise := input.path[1] if input.path[0] == "promise"

was := input.was.service.promise[promise]

is := input.is.service.promise[promise]

# The steps below the promise.
steps := array.slice(input.path, 2, count(input.path))

applies if steps in weaker

applies if {
	promise
	steps in {[], ["target"], ["remedy", "kind"]}
	input.change == "removed"
}

# What became weaker, as the steps to it.
weaker contains ["target"] if is.target.percent < was.target.percent

weaker contains ["target"] if is.target.max_s > was.target.max_s

weaker contains ["share"] if is.share < was.share

weaker contains ["window", "length"] if is.window.length.max_s > was.window.length.max_s

weaker contains ["excludes", reason] if some reason in is.excludes

weaker contains ["force"] if was.force == "contractual"

weaker contains ["remedy", "share"] if is.remedy.share < was.remedy.share

deny contains {"path": [], "text": "{before} was promised and {after} is promised now, and no announcement covers that", "args": {"before": input.before, "after": input.after}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "{before} was promised and is no more, and no announcement covers that", "args": {"before": input.before}} if {
	applies
	input.change == "removed"
	not input.announcement
}

deny contains {"path": [], "text": "{after} is excluded from what was promised, and no announcement covers that", "args": {"after": {"word": input.after}}} if {
	applies
	input.change == "added"
	not input.announcement
}
