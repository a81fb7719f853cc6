package inventory

import "slices"

// Reader reads documents of a foreign format as resources.
type Reader struct {
	// Name is the word for --reader.
	Name string
	// Description says in a sentence what it reads.
	Description string
	// CanCarry reports whether the format has a place for a path of a section;
	// where it has none, that nothing is written there says nothing.
	CanCarry func(section string, path []string) bool

	read func(name string, index uint32, b []byte, p *parsed)
}

var readers []*Reader

func register(r *Reader) { readers = append(readers, r) }

// Readers are all readers of foreign formats, by name.
func Readers() []*Reader {
	return slices.SortedFunc(slices.Values(readers), func(a, b *Reader) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
}
