# METADATA
# title: "An attestation lapses when what it covers changes"
# description: "Somebody confirmed something as it was on a day. With the digest of what was looked at the confirmation lapses on the day that it changes; without it nobody notices. This is trustcap's own rule; an attestation of the organization as a whole ends with its period alone."
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "If nothing changed since it was looked at, write the digest in `covers_sha256`; else have it looked at again."
package trustcap.evidence.attestation_tied

applies if {
	input.kind == "attestation"
	input.covers_now
	not whole
}

# Every address and contact of an organization is in its digest.
whole if input.for == "organization"

deny contains {"path": ["covers_sha256"], "text": "no digest of what it covers is given, so it would not lapse when that changes; the digest is now {sha256}", "args": {"sha256": input.covers_now}} if {
	applies
	not input.covers_sha256
}
