package main

import (
	"fmt"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/reports"
)

// warnOfClaims says, once a run, where declared texts that customers read use
// words with legal weight. They are the issuer's own words and are printed as
// they are.
func (o *reportOptions) warnOfClaims(declared *inventory.Inventory) {
	if o.warned || o.quiet {
		return
	}
	o.warned = true
	for _, c := range reports.Claims(declared.Disclosed(o.audience)) {
		fmt.Fprintf(o.program.err, "trustcap: %s: customers read %q, a word with legal weight: say what is done instead\n", declared.At(c.Value), c.Word)
	}
}
