package inventory

import (
	"strconv"
	"strings"
)

// Kind is the shape of a Value.
type Kind uint8

// The shapes a Value can have.
const (
	Absent Kind = iota // nothing is written
	String
	Number // exact decimal text, as written
	Bool
	List
	Object
)

// Form says which fact of the field a Value is, so that a reader can show it
// in words without looking into its text again.
type Form uint8

// The forms of values that are more than text, number or truth.
const (
	Plain     Form = iota
	Date           // String, 2026-11-21
	Duration       // Object {text, min_s, max_s}
	Percent        // Number, 99.9
	Hours          // Object {text, always, minutes_per_week}
	Text           // Object, language to sentence
	Target         // Object {text, percent} or {text, min_s, max_s}
	None           // Object {none: true}: the word "none" where an object could stand
	Keyed          // Object, made of a list whose items have a key
	Enum           // String, one of the words of the schema
	Country        // String, ISO 3166-1 alpha-2
	Language       // String, BCP 47
	Reference      // String, an id or section/id
)

// Value is what was written in a declaration, in the form that rules read
// (durations with their bounds in seconds, texts by language, lists of objects
// by key), with the place where it was written.
type Value struct {
	kind Kind
	form Form
	bit  bool
	file uint32 // index into Inventory.Documents
	line uint32
	col  uint32
	text string
	sub  []Field
}

// Field is a named part of an Object, or an item of a List (without a name).
type Field struct {
	Name string
	Value
	keyLine, keyCol uint32 // where the name stands; 0 for items and derived fields
}

// Kind tells the shape; Absent for a nil Value.
func (v *Value) Kind() Kind {
	if v == nil {
		return Absent
	}
	return v.kind
}

// Form tells what the value is beyond its shape.
func (v *Value) Form() Form {
	if v == nil {
		return Plain
	}
	return v.form
}

// Exists reports whether something was written.
func (v *Value) Exists() bool { return v.Kind() != Absent }

// IsNone reports whether the word "none" was written where an object could
// stand.
func (v *Value) IsNone() bool { return v.Form() == None }

// Text is the text of a String or Number, the written text of a Duration,
// Target or Hours, and "" for all else.
func (v *Value) Text() string {
	switch {
	case v == nil:
		return ""
	case v.kind == Object && (v.form == Duration || v.form == Target || v.form == Hours):
		return v.Get("text").Text()
	}
	return v.text
}

// True reports whether the value is the boolean true.
func (v *Value) True() bool { return v != nil && v.kind == Bool && v.bit }

// Float is the number, and whether there is one.
func (v *Value) Float() (float64, bool) {
	if v == nil || v.kind != Number {
		return 0, false
	}
	f, err := strconv.ParseFloat(v.text, 64)
	return f, err == nil
}

// Int is the whole number, and whether there is one.
func (v *Value) Int() (int, bool) {
	if v == nil || v.kind != Number {
		return 0, false
	}
	n, err := strconv.Atoi(v.text)
	return n, err == nil
}

// Get walks down by names, and returns nil where nothing is written. In a List
// of texts a name is the text of the item.
func (v *Value) Get(path ...string) *Value {
	for _, name := range path {
		if v == nil {
			return nil
		}
		v = v.child(name)
	}
	return v
}

func (v *Value) child(name string) *Value {
	if f := v.field(name); f != nil {
		return &f.Value
	}
	return nil
}

// Fields are the named parts of an Object or the items of a List, in the order
// written.
func (v *Value) Fields() []Field {
	if v == nil {
		return nil
	}
	return v.sub
}

// Strings are the texts of the items of a List.
func (v *Value) Strings() []string {
	if v == nil || v.kind != List {
		return nil
	}
	out := make([]string, 0, len(v.sub))
	for i := range v.sub {
		out = append(out, v.sub[i].Value.Text())
	}
	return out
}

// Has reports whether a List holds the text.
func (v *Value) Has(text string) bool {
	return v.Kind() == List && v.child(text) != nil
}

// In is the sentence of a Text in a language, and the language it is in: the
// one asked for, else the first there is. Both are "" where nothing is written.
func (v *Value) In(language string) (text, in string) {
	if v == nil || v.form != Text || len(v.sub) == 0 {
		return v.Text(), ""
	}
	for i := range v.sub {
		if v.sub[i].Name == language {
			return v.sub[i].Value.text, language
		}
	}
	return v.sub[0].Value.text, v.sub[0].Name
}

// Seconds are the least and the greatest length of a Duration or of a Target
// that is one: a month is 28 to 31 days, a year 365 or 366.
func (v *Value) Seconds() (least, most int64, ok bool) {
	a, oka := v.Get("min_s").Int()
	b, okb := v.Get("max_s").Int()
	return int64(a), int64(b), oka && okb
}

// EscapeStep writes a name as a step of an address: "~" is "~0" and "/" "~1".
func EscapeStep(name string) string {
	if !strings.ContainsAny(name, "~/") {
		return name
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

func unescapeStep(step string) string {
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(step)
}
