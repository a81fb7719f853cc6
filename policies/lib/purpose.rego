# Conditions that several rules on purposes share. What may be absent is asked
# by a rule of its own: `not x in s` is undefined where x is absent.
package trustcap.lib.purpose

# The person has to say yes: to the processing, or to the use of the device.
rests_on_consent if by_consent

rests_on_consent if asks_for_device

by_consent if "consent" in input.basis

# Storing or reading on the device for which § 25 TDDDG knows no exemption.
asks_for_device if {
	input.device.access
	not device_exempt
}

device_exempt if input.device.exemption in {"transmission", "strictly-necessary"}

# It is written, and not merely left unsaid, that no consent is needed.
without_consent if {
	count(input.basis) > 0
	not rests_on_consent
	device_settled
}

device_settled if input.device.access == false

device_settled if device_exempt

# Media by which consent is asked.
asked_in contains input.asked.channel

asked_in contains data.inventory.dialogues[input.asked.dialogue].channel

withdrawable if count(input.withdrawal.channels) > 0
