// Package policies holds the rules and asks them of an inventory: what each
// looked at, what it found wrong, what it could not tell. It knows nothing of
// frameworks but the references that rules carry.
package policies
