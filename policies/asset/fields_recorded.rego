# METADATA
# title: Configuration items are recorded with what is needed
# description: "An inventory of service components records identifier, type, description, relations and status of each item. ISO/IEC 20000-1 requires this configuration information in 8.2.6."
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.2.6
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:8.2.6#stated"]
#   remediation: "Record the missing information and list it in `fields`, for example `[id, type, description, relations, status]`."
package trustcap.asset.fields_recorded

applies if input.class == "service-component"

deny contains {"path": ["fields", "id"], "text": "items have no identifier of their own"} if {
	applies
	not "id" in fields
}

deny contains {"path": ["fields", "type"], "text": "the type of items is not recorded"} if {
	applies
	not "type" in fields
}

deny contains {"path": ["fields", "description"], "text": "items are not described"} if {
	applies
	not "description" in fields
}

deny contains {"path": ["fields", "relations"], "text": "relations between items are not recorded"} if {
	applies
	not "relations" in fields
}

deny contains {"path": ["fields", "status"], "text": "the status of items is not recorded"} if {
	applies
	not "status" in fields
}

fields contains field if some field in input.fields
