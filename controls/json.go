package controls

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// JSON is the assessment as the one result document: keys sorted, two spaces a
// level, empty lists written as such, a line break at the end. The same
// assessment always gives the same bytes.
func (a *Assessment) JSON() []byte { return Canonical(a) }

// Canonical is a document as JSON in the way of the result document. It takes
// what JSON can hold and panics at anything else.
func Canonical(document any) []byte {
	return append(appendJSON(nil, reflect.ValueOf(document), "\n"), '\n')
}

// Decode reads a result document. What a later release has added is passed
// over.
func Decode(b []byte) (*Assessment, error) {
	var head struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("no result document: %w", err)
	}
	if head.Format != Format {
		return nil, fmt.Errorf("no result document of the format %s: its format is %q", Format, head.Format)
	}
	a := &Assessment{}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(a); err != nil {
		return nil, fmt.Errorf("no result document: %w", err)
	}
	return a, nil
}

var numberType = reflect.TypeFor[json.Number]()

// field is a field of a struct as encoding/json would write it.
type field struct {
	name      string
	index     int
	omitempty bool
}

var fieldsOf sync.Map // reflect.Type to []field, sorted by name

func jsonFields(t reflect.Type) []field {
	if known, ok := fieldsOf.Load(t); ok {
		return known.([]field)
	}
	var fields []field
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if t.Field(i).IsExported() && name != "-" {
			fields = append(fields, field{cmp.Or(name, t.Field(i).Name), i, options == "omitempty"})
		}
	}
	slices.SortFunc(fields, func(a, b field) int { return cmp.Compare(a.name, b.name) })
	fieldsOf.Store(t, fields)
	return fields
}

// appendJSON writes a value; indent is a line break and the indentation of the
// value itself. encoding/json sorts the keys of maps alone, and going through
// maps takes five times as long.
func appendJSON(b []byte, v reflect.Value, indent string) []byte {
	deeper := indent + "  "
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(b, "null"...)
		}
		return appendJSON(b, v.Elem(), indent)
	case reflect.Struct:
		b = append(b, '{')
		empty := true
		for _, f := range jsonFields(v.Type()) {
			value := v.Field(f.index)
			if f.omitempty && isEmpty(value) {
				continue
			}
			b = appendKey(b, f.name, deeper, &empty)
			b = appendJSON(b, value, deeper)
		}
		return closed(b, '}', indent, empty)
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(x, y reflect.Value) int { return cmp.Compare(x.String(), y.String()) })
		b = append(b, '{')
		empty := true
		for _, k := range keys {
			b = appendKey(b, k.String(), deeper, &empty)
			b = appendJSON(b, v.MapIndex(k), deeper)
		}
		return closed(b, '}', indent, empty)
	case reflect.Slice, reflect.Array:
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, deeper...)
			b = appendJSON(b, v.Index(i), deeper)
		}
		return closed(b, ']', indent, v.Len() == 0)
	case reflect.String:
		if v.Type() == numberType {
			return append(b, cmp.Or(v.String(), "0")...)
		}
		return appendString(b, v.String())
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(b, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.AppendUint(b, v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		// As short as can be read back; a number out of a rule has no more
		// digits than were written.
		return strconv.AppendFloat(b, v.Float(), 'f', -1, 64)
	case reflect.Invalid:
		return append(b, "null"...)
	}
	panic(fmt.Sprintf("controls: a %s in the result document", v.Type()))
}

func appendKey(b []byte, name, indent string, first *bool) []byte {
	if !*first {
		b = append(b, ',')
	}
	*first = false
	b = append(b, indent...)
	b = appendString(b, name)
	return append(b, ':', ' ')
}

func closed(b []byte, bracket byte, indent string, empty bool) []byte {
	if !empty {
		b = append(b, indent...)
	}
	return append(b, bracket)
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Map, reflect.Slice:
		return v.Len() == 0
	}
	return v.Kind() != reflect.Struct && v.IsZero()
}

func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			b = append(b, s[from:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, `\n`...)
			case '\t':
				b = append(b, `\t`...)
			case '\r':
				b = append(b, `\r`...)
			default:
				b = append(b, fmt.Sprintf(`\u%04x`, c)...)
			}
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			b = append(append(b, s[from:i]...), "\uFFFD"...)
			from = i + 1
		}
		i += size
	}
	return append(append(b, s[from:]...), '"')
}
