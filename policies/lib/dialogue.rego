# Conditions that several rules on consent dialogues share.
package trustcap.lib.dialogue

# It is met on a screen: a dialogue whose channel is not stated counts.
on_screen if not elsewhere

elsewhere if input.channel in {"email", "phone", "paper"}

# It can be refused on the first layer.
refusable if "reject-all" in input.first_layer

refusable if "continue-without" in input.first_layer

# Purposes it asks for that need consent.
asks_for contains id if {
	some id in input.purposes
	"consent" in data.inventory.purposes[id].basis
}

asks_for contains id if {
	some id in input.purposes
	data.inventory.purposes[id].device.access
	not id in exempt
}

# Purposes it names whose use of the device needs no consent.
exempt contains id if {
	some id in input.purposes
	data.inventory.purposes[id].device.exemption in {"transmission", "strictly-necessary"}
}
