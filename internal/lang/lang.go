// Package lang turns English sentences into another language, one by one, and
// writes days, numbers and periods as that language does. It does not know who
// asks.
//
// Each folder beside this file is a language. Its YAML files map English to the
// language, sentence by sentence, and its _format.yaml says how days, numbers
// and the like are written. The folder en holds only what reads better than the
// bare English key.
package lang

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"gopkg.in/yaml.v3"
)

//go:embed */*.yaml
var files embed.FS

// original is the language of the keys.
const original = "en"

// Language is a language in which sentences and values are written. It may be
// used by several goroutines at once.
type Language struct {
	tag       language.Tag
	name      string
	sentences map[string]string
	fallback  *Language // English; nil for English itself
	format    format
	regions   display.Namer
	languages display.Namer

	sorting  sync.Mutex // a collator works in a buffer of its own
	collator *collate.Collator
}

var opened = struct {
	sync.Mutex
	languages map[string]*Language
}{languages: map[string]*Language{}}

// Open is the language with the tag of one of Tags. Its files are read when it
// is first asked for. The error for an unknown tag names those there are.
func Open(tag string) (*Language, error) {
	opened.Lock()
	defer opened.Unlock()
	return open(tag)
}

func open(tag string) (*Language, error) {
	if l := opened.languages[tag]; l != nil {
		return l, nil
	}
	if !slices.Contains(Tags(), tag) {
		return nil, fmt.Errorf("unknown language %q; there are %s", tag, strings.Join(Tags(), ", "))
	}
	l, err := load(tag)
	if err != nil {
		return nil, err
	}
	opened.languages[tag] = l
	return l, nil
}

func load(tag string) (*Language, error) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("internal/lang/%s: %w", tag, err)
	}
	l := &Language{
		tag:       parsed,
		name:      tag,
		sentences: map[string]string{},
		regions:   display.Regions(parsed),
		languages: display.Languages(parsed),
		collator:  collate.New(parsed, collate.Numeric),
	}
	if tag != original {
		if l.fallback, err = open(original); err != nil {
			return nil, err
		}
	}
	if l.format, err = readFormat(tag); err != nil {
		return nil, err
	}
	for _, name := range topics(tag) {
		sentences, err := readTopic(name)
		if err != nil {
			return nil, err
		}
		maps.Copy(l.sentences, sentences)
	}
	return l, nil
}

// topics are the files of a language that hold sentences, sorted.
func topics(tag string) []string {
	names, _ := fs.Glob(files, tag+"/*.yaml")
	return slices.DeleteFunc(names, func(name string) bool { return path.Base(name) == formatFile })
}

func readTopic(name string) (map[string]string, error) {
	text, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var sentences map[string]string
	if err := yaml.Unmarshal(text, &sentences); err != nil {
		return nil, fmt.Errorf("internal/lang/%s: %w", name, err)
	}
	return sentences, nil
}

// Tags are the tags of all languages, English first.
func Tags() []string {
	folders, _ := fs.ReadDir(files, ".")
	tags := []string{original}
	for _, folder := range folders {
		if folder.Name() != original {
			tags = append(tags, folder.Name())
		}
	}
	return tags
}

// Tag is the BCP 47 tag of the language.
func (l *Language) Tag() string { return l.name }

// Say is the sentence in the language, or in English where it is missing.
func (l *Language) Say(english string) string {
	for ; l != nil; l = l.fallback {
		if sentence, ok := l.sentences[english]; ok {
			return sentence
		}
	}
	return english
}

// Has reports whether the language has the sentence. English has every one.
func (l *Language) Has(english string) bool {
	_, ok := l.sentences[english]
	return ok || l.fallback == nil
}

// Keys are the English sentences that the language writes in its own way,
// sorted.
func (l *Language) Keys() []string {
	return slices.Sorted(maps.Keys(l.sentences))
}

// Fill is the sentence in the language with each {name} replaced by the Value
// of its argument. A {name} without an argument stays.
func (l *Language) Fill(english string, args map[string]any) string {
	return fill(l.Say(english), func(name string) (string, bool) {
		arg, ok := args[name]
		if !ok {
			return "", false
		}
		return l.Value(arg), true
	})
}

// Count fills the sentence for one or the sentence for many. {n} is the number.
func (l *Language) Count(n int, one, many string, args map[string]any) string {
	all := map[string]any{}
	maps.Copy(all, args)
	all["n"] = n
	if n == 1 {
		return l.Fill(one, all)
	}
	return l.Fill(many, all)
}

// fill replaces each {name} of which the value is known. Values are not looked
// into again.
func fill(sentence string, value func(name string) (string, bool)) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		if name, after, closed := strings.Cut(rest, "}"); closed {
			if text, ok := value(name); ok {
				out.WriteString(text)
				sentence = after
				continue
			}
		}
		out.WriteString("{")
		sentence = rest
	}
}

// fillWith fills from pairs of name and value.
func fillWith(sentence string, pairs ...string) string {
	return fill(sentence, func(name string) (string, bool) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1], true
			}
		}
		return "", false
	})
}

// Word is a word of an enumeration, such as legitimate-interest.
func (l *Language) Word(enum string) string {
	return l.Say(strings.ReplaceAll(enum, "-", " "))
}

// WordIn is a word of an enumeration as it is said in one field, where it has
// more meanings than one: contract is "performance of a contract" as a basis
// and "contract data" among categories. Without an entry "field: word" it is
// Word.
func (l *Language) WordIn(field, enum string) string {
	word := strings.ReplaceAll(enum, "-", " ")
	for at := l; at != nil; at = at.fallback {
		for _, key := range []string{field + ": " + enum, word} {
			if sentence, ok := at.sentences[key]; ok {
				return sentence
			}
		}
	}
	return word
}

// Value is a value of a declaration, in the form in which rules read it, or an
// argument of a finding: a day, number, truth, list, period, percentage, opening
// hours, or a text in several languages. An argument says by its key that it
// holds words of an enumeration ("word", "words"; "field" names the field they
// stand in), countries ("country", "countries") or languages ("language",
// "languages").
func (l *Language) Value(v any) string {
	if number, ok := decimal(v); ok {
		return l.Decimal(number)
	}
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return l.Date(v)
	case bool:
		if v {
			return l.Say("yes")
		}
		return l.Say("no")
	case []string:
		return l.joinValues(len(v), func(i int) any { return v[i] })
	case []any:
		return l.joinValues(len(v), func(i int) any { return v[i] })
	case map[string]string:
		return l.sentence(v)
	case map[string]any:
		return l.object(v)
	}
	return fmt.Sprint(v)
}

func (l *Language) joinValues(n int, at func(int) any) string {
	words := make([]string, n)
	for i := range words {
		words[i] = l.Value(at(i))
	}
	return l.Join(words)
}

// object writes the forms of an object that stand for one value.
func (l *Language) object(v map[string]any) string {
	text, _ := v["text"].(string)
	if _, ok := v["min_s"]; ok && text != "" {
		return l.Duration(text)
	}
	if share, ok := v["percent"]; ok {
		if text == "" {
			text, _ = decimal(share)
		}
		return l.Percent(text)
	}
	if _, ok := v["always"]; ok && text != "" {
		return l.Hours(text)
	}
	if v["none"] == true {
		return l.Word("none")
	}
	if names, ok := l.names(v); ok {
		return names
	}
	sentences := map[string]string{}
	for tag, sentence := range v {
		if text, ok := sentence.(string); ok {
			sentences[tag] = text
		}
	}
	if len(sentences) == len(v) {
		return l.sentence(sentences)
	}
	return fmt.Sprint(v)
}

// names writes an argument that says what it names.
func (l *Language) names(v map[string]any) (string, bool) {
	field, _ := v["field"].(string)
	word := func(enum string) string { return l.WordIn(field, enum) }
	for _, kind := range []struct {
		one, many string
		name      func(string) string
	}{
		{"word", "words", word},
		{"country", "countries", l.Country},
		{"language", "languages", l.LanguageName},
	} {
		if one, ok := v[kind.one].(string); ok {
			return kind.name(one), true
		}
		if many, ok := v[kind.many].([]any); ok {
			names := make([]string, len(many))
			for i, one := range many {
				names[i] = kind.name(fmt.Sprint(one))
			}
			return l.Join(names), true
		}
	}
	return "", false
}

// sentence is the text in this language, or the first by its tag.
func (l *Language) sentence(texts map[string]string) string {
	base, _ := l.tag.Base()
	for _, tag := range []string{l.name, base.String()} {
		if text, ok := texts[tag]; ok {
			return text
		}
	}
	for _, tag := range slices.Sorted(maps.Keys(texts)) {
		return texts[tag]
	}
	return ""
}

// decimal is the exact text of a number.
func decimal(v any) (string, bool) {
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v), true
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	case json.Number:
		return v.String(), true
	}
	return "", false
}

// Country is the name of a country by its ISO 3166-1 code, or the code where it
// is unknown.
func (l *Language) Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil || !region.IsCountry() {
		return code
	}
	return nameOr(code, l.regions, region)
}

// LanguageName is the name of a language by its BCP 47 tag, or the tag where it
// is unknown.
func (l *Language) LanguageName(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	return nameOr(tag, l.languages, parsed)
}

func nameOr(code string, names display.Namer, of any) string {
	if names != nil { // x/text does not know every language
		if name := names.Name(of); name != "" {
			return name
		}
	}
	return code
}

// Compare orders texts as the language sorts them, numbers in them by value. It
// is 0 only for equal texts.
func (l *Language) Compare(a, b string) int {
	l.sorting.Lock()
	order := l.collator.CompareString(a, b)
	l.sorting.Unlock()
	if order == 0 {
		return strings.Compare(a, b)
	}
	return order
}
