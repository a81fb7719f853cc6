# METADATA
# title: Requests of data subjects are answered free of charge
# description: >-
#   Art. 12(5) GDPR requires that information and action under Art. 13 to 22 and 34 are free of
#   charge. A reasonable fee is open only for requests that are manifestly unfounded or
#   excessive.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 12(5)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.12(5)#stated", "trust:T7.8#stated"]
#   remediation: >-
#     Answer requests without a fee, and set `data_subject_requests/free_of_charge` to `true`.
package trustcap.organization.requests_free

deny contains {"path": ["data_subject_requests", "free_of_charge"], "text": "a fee is taken for answering requests of data subjects"} if {
	input.data_subject_requests.free_of_charge == false
}

unknown contains {"path": ["data_subject_requests", "free_of_charge"], "text": "nothing says whether requests of data subjects are answered free of charge"} if not stated

stated if is_boolean(input.data_subject_requests.free_of_charge)
