# Scopes of management systems that a service lies in.
package trustcap.lib.scope

# The scope of a service management system names the service.
managed(service) if {
	some id in data.used_by.services[service].scopes
	data.inventory.scopes[id].system == "sms"
}
