# METADATA
# title: "Controllers can object to a sub-processor before it begins"
# description: "Under a general written authorization Art. 28(2) sentence 2 GDPR requires that the processor informs the controllers of any intended addition or replacement of other processors, so that they can object. How long they have is agreed in the contract. Without a general authorization sentence 1 requires their specific written authorization beforehand."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 28(2) sentence 2"
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(2)#stated", "trust:T7.7#stated"]
#   remediation: "Announce the sub-processor in `announcements` (`of` the supplier or the list it comes to, `to` its id) with `rights: [object]`, and let it begin when the time to object is over."
#   duty: {tell: [controllers], by: notice, source: "GDPR Art. 28(2) sentence 2", notice: true}
package trustcap.transition.sub_processor_announced

applies if {
	input.section == "processing_on_behalf"
	input.path[0] == "sub_processors"
	input.change == "added"
}

# A processor begins at a service that processes on behalf of others.
applies if {
	input.path == []
	input.is.supplier.role == "processor"
	some service in data.used_by.suppliers[input.id].services
	data.used_by.services[service].processing_on_behalf
}

# A service that does so takes one that is there already.
applies if {
	input.path[0] == "suppliers"
	input.change == "added"
	data.inventory.suppliers[input.path[1]].role == "processor"
	data.base.suppliers[input.path[1]]
	data.used_by.services[input.id].processing_on_behalf
}

deny contains {"path": [], "text": "the sub-processor {after} comes, and no announcement gives controllers the time to object", "args": {"after": input.after}} if {
	applies
	not input.announcement
}

deny contains {"path": [], "text": "the sub-processor {after} is announced, and nothing says that controllers can object", "args": {"after": input.after}} if {
	applies
	input.announcement
	not objectable
}

objectable if "object" in input.announcement.rights
