# METADATA
# title: A public body does not rest its tasks on a legitimate interest
# description: >-
#   Under the second subparagraph of Art. 6(1) GDPR a legitimate interest is no basis for what
#   public authorities do in the performance of their tasks. Whether a purpose belongs to these
#   tasks is to be judged by a person.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 6(1)
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.6(1)#stated", "trust:T7.2#stated"]
#   remediation: >-
#     Name `public-task` or `legal-obligation` in `basis` with its statute, where the purpose
#     belongs to the tasks of the public body.
package trustcap.purpose.public_task_not_on_interest

applies if {
	data.inventory.organization.sector == "public"
	count(input.basis) > 0
}

deny contains {"path": ["basis"], "text": "a public body rests the processing on a legitimate interest, which is open to it only outside its tasks"} if {
	applies
	"legitimate-interest" in input.basis
}
