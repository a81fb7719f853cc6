# METADATA
# title: It is stated how soon a service request is fulfilled
# description: A service request says to which service it belongs, within which time it is fulfilled and by which clock that time runs. Users who know it need not ask.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.6.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["iso20000:8.6.2#stated", "itil4:service-request-management#stated"]
#   remediation: "State `service`, `fulfil` and `clock`."
package trustcap.request.fulfilment_stated

deny contains {"path": ["service"], "text": "nothing says to which service the request belongs"} if not input.service

deny contains {"path": ["fulfil"], "text": "nothing says within which time the request is fulfilled"} if not input.fulfil

deny contains {"path": ["clock"], "text": "the time of {time} does not say by which clock it runs", "args": {"time": input.fulfil}} if not input.clock
