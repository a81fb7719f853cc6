# METADATA
# title: The countries of the cloud are named
# description: A service that runs in a cloud names the countries in which it runs. Customers ask for it first, and the law that reaches the data depends on it.
# related_resources:
#   - ref: https://www.iso.org/standard/27001
#     description: ISO/IEC 27001:2022 A.5.23
# custom:
#   severity: medium
#   force: own
#   certainty: clear
#   controls: ["iso27001:A.5.23#stated", "iso27017:6.1.3#stated", "iso27017:18.1.1#stated", "iso27018:A.12.1#stated", "itil4:infrastructure-and-platform-management#stated", "trust:T8.4#stated"]
#   remediation: Name the countries in `cloud/countries`, for example `[DE]`.
package trustcap.service.cloud_countries

import data.trustcap.lib.service

applies if {
	service.in_use
	input.cloud
}

deny contains {"path": ["cloud", "countries"], "text": "the service runs in a cloud, and nothing says in which countries"} if {
	applies
	not input.cloud.countries
}

deny contains {"path": ["cloud", "countries"], "text": "the service runs in a cloud, and in no country"} if {
	applies
	count(input.cloud.countries) == 0
}
