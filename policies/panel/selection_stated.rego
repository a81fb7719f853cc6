# METADATA
# title: It is stated how representative a panel is
# description: A panel says of which services it speaks, how many users take part, how they were selected and by which method they are asked. Without that nobody can tell for whom the answers speak.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 8.3.2
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   controls: ["itil4:relationship-management#stated", "trust:T2.2#stated"]
#   remediation: "State `services`, `size`, `selection` and `method`."
package trustcap.panel.selection_stated

covering if count(input.services) > 0

deny contains {"path": ["services"], "text": "nothing says of which services the panel speaks"} if not covering

deny contains {"path": ["size"], "text": "nothing says how many users take part"} if not input.size

deny contains {"path": ["selection"], "text": "nothing says how the users were selected"} if not input.selection

deny contains {"path": ["method"], "text": "nothing says by which method the users are asked or observed"} if not input.method
