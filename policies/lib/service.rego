# Conditions that several rules on services share.
package trustcap.lib.service

# Somebody uses it now, or may: a service whose status is not stated counts.
in_use if not out_of_use

out_of_use if input.status in {"planned", "retired"}

# Groups outside the organization that it serves.
customers contains who if {
	some who in input.serves.who
	who in {"consumers", "businesses", "public-bodies", "partners"}
}

customer_facing if {
	in_use
	count(customers) > 0
}

serves_consumers if {
	in_use
	"consumers" in customers
}

# Customers that are organizations themselves, and want figures.
serves_organizations if {
	in_use
	some who in customers
	who in {"businesses", "public-bodies"}
}

critical if {
	in_use
	input.criticality == "high"
}

# Channels that are open today: a channel is open on the day it retires.
reachable[key] := channel if {
	some key, channel in input.channels
	not retired[key]
}

retired contains key if {
	some key, channel in input.channels
	channel.retires < data.today
}

# Open channels on which a person answers.
staffed[key] := channel if {
	some key, channel in reachable
	channel.human
}

# Open channels on which a machine answers. A chatbot counts unless it says that
# it is no artificial intelligence.
machines contains key if {
	some key, channel in reachable
	channel.kind == "chatbot"
	not no_ai[key]
}

machines contains key if {
	some key, channel in reachable
	channel.automated.ai
}

no_ai contains key if {
	some key, channel in input.channels
	channel.automated.ai == false
}

# Consumers in Germany order it on a screen. Where no country is named, they are
# taken to be where the seat is.
ordered_online_in_germany if {
	serves_consumers
	input.self_service.order.channel in {"web", "app", "portal"}
	served_in_germany
}

served_in_germany if "DE" in input.serves.countries

served_in_germany if {
	not input.serves.countries
	data.inventory.organization.address.country == "DE"
}
