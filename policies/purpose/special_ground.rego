# METADATA
# title: Special categories of data name their ground
# description: >-
#   Processing special categories of personal data is prohibited unless one of the grounds of
#   Art. 9(2) GDPR holds, in addition to the basis of Art. 6. A purpose whose data sets hold
#   such data names the ground.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 9(2)
# custom:
#   severity: critical
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.9(2)#stated", "trust:T7.2#stated"]
#   remediation: Name the ground in `art9_ground`, or use data sets without special categories.
package trustcap.purpose.special_ground

applies if count(special) > 0

special contains id if {
	some id in input.datasets
	count(data.inventory.datasets[id].personal.special) > 0
}

deny contains {"path": ["art9_ground"], "text": "special categories of personal data are used ({datasets}), and no ground of Art. 9(2) GDPR is named", "args": {"datasets": sort(special)}} if {
	applies
	not input.art9_ground
}

free_of_it(dataset) if data.inventory.datasets[dataset].personal.special == []

free_of_it(dataset) if data.inventory.datasets[dataset].personal.none

exempt contains {"path": ["datasets"], "text": "none of its data sets holds special categories of personal data"} if {
	count(input.datasets) > 0
	every id in input.datasets {
		free_of_it(id)
	}
}
