# METADATA
# title: The listing was checked within the last year
# description: "Organizations renew their participation in the Data Privacy Framework every year, and some are removed. This is trustcap's own rule: look at the list at least once a year."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj
#     description: Decision (EU) 2023/1795
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["trust:T7.7#stated"]
#   remediation: "Look the supplier up in the list and set `transfer/checked` to that day."
package trustcap.supplier.transfer_dpf_checked

applies if input.transfer.framework == "dpf"

deny contains {"path": ["transfer", "checked"], "text": "nothing says when the listing in the Data Privacy Framework was last checked"} if {
	applies
	not input.transfer.checked
}

deny contains {"path": ["transfer", "checked"], "text": "the listing in the Data Privacy Framework was last checked on {checked}, more than a year ago", "args": {"checked": input.transfer.checked}} if {
	applies
	input.transfer.checked < data.year_ago
}
