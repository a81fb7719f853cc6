// Package controls knows the frameworks and says which of their controls hold:
// it weighs what the rules found against waivers, evidence and the statement of
// applicability, and writes the one result document. It does not know how rules
// are evaluated, how results are shown or where they are kept.
package controls
