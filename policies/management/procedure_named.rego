# METADATA
# title: Every process has a written procedure
# description: A process of the management system says where its procedure stands. ISO/IEC 20000-1 requires that the processes are documented, ISO/IEC 27001 whatever documentation the organization needs to run them.
# related_resources:
#   - ref: https://www.iso.org/standard/70636.html
#     description: ISO/IEC 20000-1:2018 7.5.4
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 7.5.1
# custom:
#   severity: medium
#   force: standard
#   certainty: clear
#   controls: ["iso20000:7.5.1#stated", "iso20000:7.5.4#stated", "iso27001:7.5.1#stated"]
#   remediation: "Refer to the procedure in `procedure`."
package trustcap.management.procedure_named

deny contains {"path": ["procedure"], "text": "nothing says where the procedure stands"} if not input.procedure
