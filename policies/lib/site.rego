# Conditions that several rules on sites share.
package trustcap.lib.site

# A place that the organization runs itself. What a supplier runs is proven by the
# supplier, and a home is nobody's premises but its owner's.
own if {
	not input.operated_by
	not home
}

home if input.kind == "home"

# Power, cooling and equipment are of its own there.
equipped if {
	own
	input.kind == "data-centre"
}
