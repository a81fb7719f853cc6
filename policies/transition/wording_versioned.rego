# METADATA
# title: "What people consented to is not changed under an old version"
# description: "Art. 7(1) GDPR requires that the controller can show that the person consented, and Art. 4(11) that the person knew to what. Where purpose, basis, default or wording of a consent change, a new version of the wording tells old consents from new ones; an old consent does not cover what it did not name."
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 7(1)"
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/oj
#     description: "GDPR Art. 4(11)"
# custom:
#   severity: medium
#   force: law
#   certainty: judgement
#   controls: ["gdpr:Art.7(1)#stated", "trust:T7.3#stated"]
#   remediation: "Raise `asked/wording/version`, state the new wording, and ask again who consented to the old one."
#   duty: {tell: [data-subjects], by: before, source: "GDPR Art. 7(1)"}
package trustcap.transition.wording_versioned

import data.trustcap.lib.purpose

was := input.was.purpose

is := input.is.purpose

applies if {
	asked
	essential
}

asked if purpose.rests_on_consent with input as was

essential if input.path[0] in {"description", "nature", "basis", "default", "regions", "choice", "marketing"}

essential if input.path == ["asked", "wording", "text"]

essential if input.path == ["device", "access"]

deny contains {"path": [], "text": "the wording of the consent has the version {version} still", "args": {"version": is.asked.wording.version}} if {
	applies
	is.asked.wording.version <= was.asked.wording.version
}

deny contains {"path": [], "text": "it rests on consent, and no version of the wording tells old consents from new ones"} if {
	applies
	not is.asked.wording.version
}
