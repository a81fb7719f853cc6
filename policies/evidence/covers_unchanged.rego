# METADATA
# title: What evidence covers has not changed since
# description: "Somebody looked at something as it was on a day. When what was looked at changes, what they said of it no longer holds, whatever its end. This is trustcap's own rule; evidence whose digest differs no longer counts."
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: []
#   remediation: "Have it looked at again, set `collected`, and write the new digest in `covers_sha256`."
package trustcap.evidence.covers_unchanged

applies if input.covers_sha256

deny contains {"path": ["covers_sha256"], "text": "what it covers has changed since it was looked at; the digest is now {sha256}", "args": {"sha256": input.covers_now}} if {
	input.covers_sha256 != input.covers_now
}

deny contains {"path": ["covers_sha256"], "text": "a digest is given, and neither `for` nor `services` names what it is of"} if {
	applies
	not input.covers_now
}
