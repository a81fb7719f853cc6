// Package inventory reads what an organization declares: YAML by a strict
// schema, every value with its place, every problem of all files at once. It
// knows what the words of a declaration mean and nothing of what they should
// say: rules and controls are not its business.
package inventory
