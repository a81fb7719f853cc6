# METADATA
# title: Our contract takes on the eight duties of a processor
# description: Whoever processes data for others offers a contract with the duties that the law lists. A duty missing in the template is missing in every contract made from it.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: GDPR Art. 28(3)
# custom:
#   severity: high
#   force: law
#   certainty: clear
#   controls: ["gdpr:Art.28(3)(a)#stated", "gdpr:Art.28(3)(b)#stated", "gdpr:Art.28(3)(c)#stated", "gdpr:Art.28(3)(d)#stated", "gdpr:Art.28(3)(e)#stated", "gdpr:Art.28(3)(f)#stated", "gdpr:Art.28(3)(g)#stated", "gdpr:Art.28(3)(h)#stated", "iso27018:A.2.1#stated", "iso27018:A.11.1#stated", "iso27018:A.11.11#stated"]
#   remediation: "Amend the template and list the duty in `duties`."
package trustcap.processing.duties_complete

missing := {"instructions", "confidentiality", "security", "sub-processors", "rights", "assistance", "deletion", "audits"} - {duty | some duty in input.duties}

deny contains {"path": ["duties", "instructions"], "text": "our contract does not bind us to documented instructions"} if "instructions" in missing

deny contains {"path": ["duties", "confidentiality"], "text": "our contract does not commit our staff to confidentiality"} if "confidentiality" in missing

deny contains {"path": ["duties", "security"], "text": "our contract does not oblige us to the measures for the security of processing"} if "security" in missing

deny contains {"path": ["duties", "sub-processors"], "text": "our contract does not bind us to the conditions for engaging sub-processors"} if "sub-processors" in missing

deny contains {"path": ["duties", "rights"], "text": "our contract does not oblige us to assist with requests of data subjects"} if "rights" in missing

deny contains {"path": ["duties", "assistance"], "text": "our contract does not oblige us to assist with security, breaches and impact assessments"} if "assistance" in missing

deny contains {"path": ["duties", "deletion"], "text": "our contract does not oblige us to delete or return the data at the end"} if "deletion" in missing

deny contains {"path": ["duties", "audits"], "text": "our contract does not oblige us to provide evidence and to allow audits"} if "audits" in missing
