# METADATA
# title: The listing in the Data Privacy Framework is stated
# description: The adequacy decision for the United States covers only organizations on the list, by legal entity and by kind of data. Data of employees needs a listing that covers HR data.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 45(1)
#   - ref: https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj
#     description: Decision (EU) 2023/1795
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.45(1)#stated", "trust:T7.7#stated"]
#   remediation: "Set `transfer/listed_as` to the name on the list and `transfer/covers` to the kinds of data it covers."
package trustcap.supplier.transfer_adequacy_listed

applies if input.transfer.framework == "dpf"

deny contains {"path": ["transfer", "listed_as"], "text": "the transfer rests on the Data Privacy Framework, and nothing says under which name the supplier is listed"} if {
	applies
	not input.transfer.listed_as
}

deny contains {"path": ["transfer", "covers"], "text": "the transfer rests on the Data Privacy Framework, and nothing says which kinds of data the listing covers"} if {
	applies
	not input.transfer.covers
}

deny contains {"path": ["transfer", "covers"], "text": "the supplier gets data of employees, and the listing does not cover HR data"} if {
	applies
	not "hr" in input.transfer.covers
	gets_employee_data
}

gets_employee_data if {
	some purpose in data.used_by.suppliers[input.id].purposes
	some dataset in data.inventory.purposes[purpose].datasets
	"employees" in data.inventory.datasets[dataset].personal.subjects
}
