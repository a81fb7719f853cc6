# METADATA
# title: Controllers are told of requests for disclosure
# description: Where law obliges a processor to process data beyond its instructions, it tells the controller beforehand unless that law forbids it. A request of an authority for entrusted data is usually such a case.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)(a)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 48
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.28(3)(a)#stated", "gdpr:Art.48#stated", "iso27018:A.6.1#stated", "trust:T8.5#stated"]
#   remediation: "Agree to tell controllers and set `disclosure_requests` to `told-unless-forbidden`."
package trustcap.processing.disclosure_requests

deny contains {"path": ["disclosure_requests"], "text": "nothing says whether controllers are told of requests to disclose their data"} if not input.disclosure_requests

deny contains {"path": ["disclosure_requests"], "text": "controllers are told of requests to disclose their data only when they ask"} if input.disclosure_requests == "told-on-request"

deny contains {"path": ["disclosure_requests"], "text": "controllers are not told of requests to disclose their data"} if input.disclosure_requests == "not-told"
