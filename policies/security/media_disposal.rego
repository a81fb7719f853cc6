# METADATA
# title: It is arranged who destroys media, and how finely
# description: "Media and devices at the end of their use go to a named supplier, by a named class of destruction such as those of DIN 66399. ISO/IEC 27001 asks for it in A.7.14 and A.7.10."
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.14
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.7.10
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso27001:A.7.14#stated", "iso27001:A.7.10#stated", "iso27017:11.2.7#stated"]
#   remediation: "Name the supplier in `media/disposal` and the class in `media/disposal_class`, for example `DIN 66399 H-5`."
package trustcap.security.media_disposal

deny contains {"path": ["media", "disposal"], "text": "nothing says who disposes of media"} if not input.media.disposal

deny contains {"path": ["media", "disposal_class"], "text": "nothing says by which class media are destroyed"} if not input.media.disposal_class
