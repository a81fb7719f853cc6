// Package examples holds example organizations, to look at, to copy and to try
// things on. It does not know how they are judged. README.md says what each of
// them shows and what a check of it says.
package examples

import "embed"

// FS holds a folder of declarations for each example, named as in Names.
//
//go:embed alpenblick kaufladen stadtwerk
var FS embed.FS

// Names are the names of the examples, sorted.
func Names() []string { return []string{"alpenblick", "kaufladen", "stadtwerk"} }
