package policies

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/trustcap/trustcap/internal/inventory"
)

// An inventory goes to the process of a user's own rules in a form that is
// written and read in one pass: a tag a value, lengths before contents, and what
// comes again and again (names, words, periods) once. JSON would cost more than
// the rules themselves.
const (
	wireNull byte = iota
	wireFalse
	wireTrue
	wireText       // length, bytes
	wireWord       // a text that is kept: length, bytes
	wireKept       // number of a text that was kept
	wireNumber     // length, digits
	wireList       // length, values
	wireObject     // length, texts and values
	wirePeriod     // an object that is kept: as wireObject
	wireSamePeriod // number of an object that was kept
)

// longestWord are the bytes up to which a text is kept.
const longestWord = 48

type wireWriter struct {
	w              *bufio.Writer
	words, periods map[string]uint64
	number         [binary.MaxVarintLen64]byte
}

func newWireWriter(w *bufio.Writer) *wireWriter {
	return &wireWriter{w: w, words: map[string]uint64{}, periods: map[string]uint64{}}
}

// Errors are those of the last Flush: a bufio.Writer keeps its first.

func (w *wireWriter) length(n int) { w.w.Write(binary.AppendUvarint(w.number[:0], uint64(n))) }

func (w *wireWriter) bytes(tag byte, s string) {
	w.w.WriteByte(tag)
	w.length(len(s))
	w.w.WriteString(s)
}

func (w *wireWriter) text(s string) {
	if len(s) > longestWord {
		w.bytes(wireText, s)
		return
	}
	if n, ok := w.words[s]; ok {
		w.w.WriteByte(wireKept)
		w.length(int(n))
		return
	}
	w.words[s] = uint64(len(w.words))
	w.bytes(wireWord, s)
}

func (w *wireWriter) value(v *inventory.Value) {
	switch v.Kind() {
	case inventory.String:
		w.text(v.Text())
	case inventory.Number:
		w.bytes(wireNumber, v.Text())
	case inventory.Bool:
		if v.True() {
			w.w.WriteByte(wireTrue)
		} else {
			w.w.WriteByte(wireFalse)
		}
	case inventory.List:
		w.w.WriteByte(wireList)
		fields := v.Fields()
		w.length(len(fields))
		for i := range fields {
			w.value(&fields[i].Value)
		}
	case inventory.Object:
		tag := wireObject
		if form := v.Form(); form == inventory.Duration || form == inventory.Target || form == inventory.Hours {
			if n, ok := w.periods[v.Text()]; ok {
				w.w.WriteByte(wireSamePeriod)
				w.length(int(n))
				return
			}
			w.periods[v.Text()] = uint64(len(w.periods))
			tag = wirePeriod
		}
		w.w.WriteByte(tag)
		w.fields(v)
	default:
		w.w.WriteByte(wireNull)
	}
}

func (w *wireWriter) fields(v *inventory.Value) {
	fields := v.Fields()
	w.length(len(fields))
	for i := range fields {
		w.text(fields[i].Name)
		w.value(&fields[i].Value)
	}
}

// inventory writes the day, the resources and who refers to whom.
func (w *wireWriter) inventory(inv *inventory.Inventory, today string) error {
	w.text(today)
	w.length(len(inv.Resources))
	for _, r := range inv.Resources {
		w.text(r.Section)
		w.text(r.Kind)
		w.text(r.ID)
		w.fields(&r.Value)
	}
	w.length(len(inv.UsedBy))
	for _, address := range slices.Sorted(maps.Keys(inv.UsedBy)) {
		w.text(address)
		by := inv.UsedBy[address]
		w.length(len(by))
		for _, from := range slices.Sorted(maps.Keys(by)) {
			w.text(from)
			w.length(len(by[from]))
			for _, id := range by[from] {
				w.text(id)
			}
		}
	}
	return w.w.Flush()
}

// wireReader reads what a wireWriter wrote; a mistake in it ends the reading.
type wireReader struct {
	r              *bufio.Reader
	words, periods []*ast.Term
}

// torn is panicked with where the stream is not what it should be.
type torn struct{ error }

func (r *wireReader) length() int {
	n, err := binary.ReadUvarint(r.r)
	if err != nil || n > 1<<30 {
		panic(torn{fmt.Errorf("a length is missing: %w", io.ErrUnexpectedEOF)})
	}
	return int(n)
}

func (r *wireReader) bytes() string {
	b := make([]byte, r.length())
	if _, err := io.ReadFull(r.r, b); err != nil {
		panic(torn{err})
	}
	return string(b)
}

func (r *wireReader) text() string {
	s, ok := r.term().Value.(ast.String)
	if !ok {
		panic(torn{errors.New("a text is missing")})
	}
	return string(s)
}

func (r *wireReader) kept(from []*ast.Term) *ast.Term {
	n := r.length()
	if n >= len(from) {
		panic(torn{fmt.Errorf("nothing was kept as %d", n)})
	}
	return from[n]
}

func (r *wireReader) term() *ast.Term {
	tag, err := r.r.ReadByte()
	if err != nil {
		panic(torn{err})
	}
	switch tag {
	case wireNull:
		return ast.NullTerm()
	case wireFalse, wireTrue:
		return ast.InternedTerm(tag == wireTrue)
	case wireText:
		return ast.StringTerm(r.bytes())
	case wireWord:
		t := ast.StringTerm(r.bytes())
		r.words = append(r.words, t)
		return t
	case wireKept:
		return r.kept(r.words)
	case wireNumber:
		return ast.NumberTerm(json.Number(r.bytes()))
	case wireList:
		items := make([]*ast.Term, r.length())
		for i := range items {
			items[i] = r.term()
		}
		return ast.ArrayTerm(items...)
	case wireObject:
		return r.object()
	case wirePeriod:
		// Its number is taken before the parts of it are read.
		n := len(r.periods)
		r.periods = append(r.periods, nil)
		r.periods[n] = r.object()
		return r.periods[n]
	case wireSamePeriod:
		return r.kept(r.periods)
	}
	panic(torn{fmt.Errorf("no value has the tag %d", tag)})
}

func (r *wireReader) object(more ...[2]*ast.Term) *ast.Term {
	n := r.length()
	pairs := make([][2]*ast.Term, 0, n+len(more))
	pairs = append(pairs, more...)
	for range n {
		pairs = append(pairs, [2]*ast.Term{r.term(), r.term()})
	}
	return ast.NewTerm(ast.NewObject(pairs...))
}

// inventory reads what wireWriter.inventory wrote: an inventory without values,
// and the terms of its resources.
func (r *wireReader) inventory() (inv *inventory.Inventory, terms []*ast.Term, today string, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case torn:
			err = p.error
		default:
			panic(p)
		}
	}()
	today = r.text()
	inv = &inventory.Inventory{Resources: make([]*inventory.Resource, r.length()), UsedBy: map[string]map[string][]string{}}
	terms = make([]*ast.Term, len(inv.Resources))
	section, id := ast.InternedTerm("section"), ast.InternedTerm("id")
	for i := range inv.Resources {
		s, kind, name := r.term(), r.text(), r.term()
		inv.Resources[i] = &inventory.Resource{Section: string(s.Value.(ast.String)), Kind: kind, ID: string(name.Value.(ast.String))}
		terms[i] = r.object([2]*ast.Term{section, s}, [2]*ast.Term{id, name})
	}
	for range r.length() {
		address := r.text()
		by := map[string][]string{}
		inv.UsedBy[address] = by
		for range r.length() {
			from := r.text()
			ids := make([]string, r.length())
			for i := range ids {
				ids[i] = r.text()
			}
			by[from] = ids
		}
	}
	return inv, terms, today, nil
}
