# METADATA
# title: It is stated whether consumer dispute resolution is taken part in
# description: >-
#   § 36(1) VSBG requires traders with a website or general terms to tell consumers how far they
#   are willing or obliged to take part in dispute resolution before a consumer arbitration
#   board; with ten employees or fewer the first part is waived. Whether that holds here is to
#   be judged by a person.
# related_resources:
#   - ref: https://www.gesetze-im-internet.de/vsbg/__36.html
#     description: § 36 VSBG
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["trust:T6.5#stated"]
#   remediation: State in `vsbg` whether you take part, do not take part or are obliged to.
package trustcap.organization.vsbg

applies if {
	input.address.country == "DE"
	count(for_consumers) > 0
}

for_consumers contains id if {
	some id, service in data.inventory.services
	"consumers" in service.serves.who
	not out_of_use[id]
}

out_of_use contains id if {
	some id, service in data.inventory.services
	service.status in {"planned", "retired"}
}

deny contains {"path": ["vsbg"], "text": "consumers are served, and nothing says whether the provider takes part in consumer dispute resolution"} if {
	applies
	not input.vsbg
}
