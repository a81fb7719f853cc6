# METADATA
# title: Regular transfers do not rest on a derogation
# description: The derogations for specific situations are meant for the single case. A systematic transfer needs an adequacy decision or an appropriate safeguard.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 49(1)
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 44
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.49(1)#stated", "trust:T7.7#stated"]
#   remediation: "Agree on an appropriate safeguard and name it in `transfer/mechanism`, for example `scc`."
package trustcap.supplier.transfer_not_derogation_only

applies if input.transfer.mechanism == "derogation"

deny contains {"path": ["transfer", "systematic"], "text": "the transfer is systematic and rests on a derogation for specific situations"} if {
	applies
	input.transfer.systematic
}

stated if input.transfer.systematic == true

stated if input.transfer.systematic == false

unknown contains {"path": ["transfer", "systematic"], "text": "the transfer rests on a derogation, and whether it is systematic is not stated"} if {
	applies
	not stated
}
