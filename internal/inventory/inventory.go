package inventory

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Position is a place in a file; lines and columns count from 1, columns in
// characters. The zero Position is no place.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func (p Position) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one thing that is wrong with the input, and how to mend it.
type Problem struct {
	At   Position
	Text string
	Hint string
}

// Problems are all that was wrong, sorted by place. It is an error.
type Problems []Problem

func (ps Problems) Error() string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('\n')
		}
		if p.At.File != "" {
			b.WriteString(p.At.String() + ": ")
		}
		b.WriteString(p.Text)
		if p.Hint != "" {
			b.WriteString("\nhint: " + p.Hint)
		}
	}
	return b.String()
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column), cmp.Compare(a.Text, b.Text))
	})
}

// Document is a file that was read: a declaration, or a file in a foreign
// format.
type Document struct {
	Path   string
	Reader string // "" for a declaration, else the name of the foreign reader
	Bytes  []byte
}

// Resource is one thing that was declared.
type Resource struct {
	Section string   // services
	Kind    string   // service, as in rule ids
	ID      string   // "" for the organization
	At      Position // of the id
	Value            // its fields

	// Foreign tells which paths the format it was read from can carry; nil for
	// a declaration. See CanCarry.
	Foreign *Reader
}

// Address is section/id, or the section alone for the organization.
func (r *Resource) Address() string {
	if r.ID == "" {
		return r.Section
	}
	return r.Section + "/" + EscapeStep(r.ID)
}

// Inventory is everything the organization declared.
type Inventory struct {
	Documents []Document
	// PassedOver are files that were seen and not read, with the reason.
	PassedOver []PassedOver
	// Resources are sorted by section and id.
	Resources []*Resource
	// UsedBy tells who refers to a resource: its address to section to ids.
	UsedBy map[string]map[string][]string
	// Defaults are those of the root file; nil without any.
	Defaults *Value

	byAddress map[string]*Resource
}

// PassedOver is a file, or a document in it, that was seen and left alone.
type PassedOver struct {
	Path, Reason string
}

// Find is the resource of a section with an id ("" for the organization), or
// nil.
func (inv *Inventory) Find(section, id string) *Resource {
	address := section
	if id != "" {
		address += "/" + EscapeStep(id)
	}
	return inv.byAddress[address]
}

// Organization is who declares, or nil where only foreign files were read.
func (inv *Inventory) Organization() *Resource { return inv.byAddress["organization"] }

// Section are the resources of a section, sorted by id.
func (inv *Inventory) Section(name string) []*Resource {
	i, _ := slices.BinarySearchFunc(inv.Resources, name, func(r *Resource, s string) int { return cmp.Compare(r.Section, s) })
	j := i
	for j < len(inv.Resources) && inv.Resources[j].Section == name {
		j++
	}
	return inv.Resources[i:j]
}
