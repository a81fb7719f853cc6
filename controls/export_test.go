package controls

import "flag"

var update = flag.Bool("update", false, "write generated and golden files anew")

// Update says that generated and golden files are written anew.
var Update = update
