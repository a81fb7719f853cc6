# METADATA
# title: What is declared does not need what is excluded
# description: "An exclusion says that no risk asks for the control. Where something is declared that plainly does (own premises, own development, personal data, suppliers), the two contradict each other, and an auditor will ask which holds. That a supplier runs it is no reason to exclude: the control is then delivered by the supplier."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 6.1.3
# custom:
#   severity: medium
#   force: standard
#   certainty: judgement
#   controls: ["iso27001:6.1.3#stated"]
#   remediation: "Set `needed: true` with `because`, `status`, `how` and `owner`, or correct what is declared."
package trustcap.applicability.exclusion_fits

applies if input.id == "iso27001"

excluded contains id if {
	applies
	some id, row in input.controls
	row.needed == false
}

needed_for := data.facts.annex_a.needed_for

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while the site {resource} is run by the organization itself", "args": {"control": id, "resource": min(own_premises)}} if {
	some id in needed_for.own_premises
	id in excluded
}

own_premises contains id if {
	some id, site in data.inventory.sites
	site.kind != "home"
	not site.operated_by
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while {resource} is software development of one's own", "args": {"control": id, "resource": min(own_development)}} if {
	some id in needed_for.own_development
	id in excluded
}

own_development contains id if {
	some id, development in data.inventory.development
	development.own
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while {resource} is software development by others", "args": {"control": id, "resource": min(outsourced_development)}} if {
	some id in needed_for.outsourced_development
	id in excluded
}

outsourced_development contains id if {
	some id, development in data.inventory.development
	count(development.outsourced_to) > 0
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while the data set {resource} holds personal data", "args": {"control": id, "resource": min(personal_data)}} if {
	some id in needed_for.personal_data
	id in excluded
}

personal_data contains id if {
	some id, dataset in data.inventory.datasets
	count(dataset.personal.categories) > 0
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while the service {resource} runs in a cloud", "args": {"control": id, "resource": min(cloud)}} if {
	some id in needed_for.cloud
	id in excluded
}

cloud contains id if {
	some id, service in data.inventory.services
	service.cloud.provider
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while {resource} is a supplier", "args": {"control": id, "resource": min(suppliers)}} if {
	some id in needed_for.suppliers
	id in excluded
}

suppliers contains id if {
	some id, supplier in data.inventory.suppliers
	supplier.role != "internal"
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while backups are made of the service {resource}", "args": {"control": id, "resource": min(backups)}} if {
	some id in needed_for.backups
	id in excluded
}

backups contains id if {
	some id, service in data.inventory.services
	service.continuity.backup.every
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while {resource} is work at home", "args": {"control": id, "resource": min(work_at_home)}} if {
	some id in needed_for.work_at_home
	id in excluded
}

work_at_home contains id if {
	some id, site in data.inventory.sites
	site.kind == "home"
}

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while the class {resource} is declared", "args": {"control": id, "resource": min(classification)}} if {
	some id in needed_for.classification
	id in excluded
}

classification contains id if some id, _ in data.inventory.classification

deny contains {"path": ["controls", id, "needed"], "text": "{control} is excluded, while the data set {resource} is encrypted", "args": {"control": id, "resource": min(encryption)}} if {
	some id in needed_for.encryption
	id in excluded
}

encryption contains id if {
	some id, dataset in data.inventory.datasets
	dataset.encryption.at_rest.cipher
}
