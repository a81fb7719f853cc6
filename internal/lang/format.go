package lang

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

const formatFile = "_format.yaml"

// format is how a language writes what is no sentence.
type format struct {
	Date       string   `yaml:"date"`
	Months     []string `yaml:"months"`
	Decimal    string   `yaml:"decimal"`
	Group      string   `yaml:"group"`
	Percent    string   `yaml:"percent"`
	List       string   `yaml:"list"`
	Last       string   `yaml:"last"`
	Periods    periods  `yaml:"periods"`
	Hours      hours    `yaml:"hours"`
	References []scheme `yaml:"references"`
	// Sources are replacements that make a citation in English one in the
	// language, one after another.
	Sources []replacement `yaml:"sources"`
}

// counted is a word for one and a word for many.
type counted [2]string

type periods struct {
	Years   counted `yaml:"years"`
	Months  counted `yaml:"months"`
	Weeks   counted `yaml:"weeks"`
	Days    counted `yaml:"days"`
	Hours   counted `yaml:"hours"`
	Minutes counted `yaml:"minutes"`
	Seconds counted `yaml:"seconds"`
}

type hours struct {
	Always string            `yaml:"always"`
	Daily  string            `yaml:"daily"`
	Open   string            `yaml:"open"`
	Closed string            `yaml:"closed"`
	Days   map[string]string `yaml:"days"`
}

// scheme is how the references to some frameworks are written.
type scheme struct {
	Framework pattern       `yaml:"framework"`
	Name      string        `yaml:"name"`
	Steps     []replacement `yaml:"steps"`
}

// pattern matches a whole text.
type pattern struct{ *regexp.Regexp }

func (p *pattern) UnmarshalYAML(node *yaml.Node) (err error) {
	p.Regexp, err = regexp.Compile("^(?:" + node.Value + ")$")
	return err
}

type replacement struct {
	from *regexp.Regexp
	to   string
}

func (r *replacement) UnmarshalYAML(node *yaml.Node) error {
	var pair [2]string
	if err := node.Decode(&pair); err != nil {
		return err
	}
	from, err := regexp.Compile(pair[0])
	*r = replacement{from, pair[1]}
	return err
}

// readFormat reads the English format and over it the language's own.
func readFormat(tag string) (format, error) {
	var f format
	for _, tag := range slices.Compact([]string{original, tag}) {
		name := tag + "/" + formatFile
		text, err := files.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // written as in English
		}
		if err != nil {
			return f, err
		}
		decoder := yaml.NewDecoder(bytes.NewReader(text))
		decoder.KnownFields(true)
		if err := decoder.Decode(&f); err != nil && err != io.EOF {
			return f, fmt.Errorf("internal/lang/%s: %w", name, err)
		}
		if len(f.Months) != 12 {
			return f, fmt.Errorf("internal/lang/%s: %d months", name, len(f.Months))
		}
	}
	return f, nil
}

// Date is a day such as 2026-11-21 as the language writes it. Any other text
// stays as it is.
func (l *Language) Date(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return fillWith(l.format.Date,
		"day", strconv.Itoa(t.Day()), "day2", t.Format("02"),
		"month", l.format.Months[t.Month()-1], "month2", t.Format("01"),
		"year", t.Format("2006"))
}

// Number is a number with the language's separators, in as many digits as tell
// it from every other.
func (l *Language) Number(f float64) string {
	text, _ := decimal(f)
	return l.Decimal(text)
}

var decimalForm = regexp.MustCompile(`^(-?)([0-9]+)(?:\.([0-9]+))?$`)

// Decimal is a decimal text such as 12345.60 with the language's separators and
// every digit it has. Any other text stays as it is.
func (l *Language) Decimal(text string) string {
	m := decimalForm.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	out := m[1]
	for i, digit := range m[2] {
		if left := len(m[2]) - i; i > 0 && left%3 == 0 {
			out += l.format.Group
		}
		out += string(digit)
	}
	if m[3] != "" {
		out += l.format.Decimal + m[3]
	}
	return out
}

// Percent is a percentage, written with its sign or without, such as 99.9. Any
// other text stays as it is.
func (l *Language) Percent(text string) string {
	number := strings.TrimSpace(strings.TrimSuffix(text, "%"))
	if !decimalForm.MatchString(number) {
		return text
	}
	return fillWith(l.format.Percent, "number", l.Decimal(number))
}

// Join lists words as in running text: a, b and c.
func (l *Language) Join(words []string) string {
	if len(words) == 0 {
		return ""
	}
	out := words[0]
	for i, word := range words[1:] {
		if i+2 == len(words) {
			return fillWith(l.format.Last, "first", out, "last", word)
		}
		out = fillWith(l.format.List, "first", out, "next", word)
	}
	return out
}

var durationForm = regexp.MustCompile(`^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$`)

// Duration is an ISO 8601 duration such as P1M or PT4H in words, without the
// parts that are zero. Any other text stays as it is.
func (l *Language) Duration(iso string) string {
	m := durationForm.FindStringSubmatch(iso)
	if m == nil {
		return iso
	}
	p := l.format.Periods
	var parts []string
	for i, unit := range []counted{p.Years, p.Months, p.Weeks, p.Days, p.Hours, p.Minutes, p.Seconds} {
		n := strings.TrimLeft(m[i+1], "0")
		if n == "" {
			continue
		}
		word := unit[1]
		if n == "1" {
			word = unit[0]
		}
		parts = append(parts, fillWith(word, "n", l.Decimal(n)))
	}
	if parts == nil {
		return iso
	}
	return l.Join(parts)
}

var hoursRule = regexp.MustCompile(`^(?:([A-Za-z,-]+) )?(off|\d{2}:\d{2}-\d{2}:\d{2}(?:,\d{2}:\d{2}-\d{2}:\d{2})*)$`)

// Hours are opening hours, `24/7` or such as `Mo-Fr 08:00-18:00; PH off`, in
// words. Any other text stays as it is.
func (l *Language) Hours(text string) string {
	f := l.format.Hours
	if text == "24/7" {
		return f.Always
	}
	var out string
	for rule := range strings.SplitSeq(text, ";") {
		m := hoursRule.FindStringSubmatch(strings.TrimSpace(rule))
		if m == nil {
			return text
		}
		days, ok := l.days(m[1])
		if !ok {
			return text
		}
		said := fillWith(f.Closed, "days", days)
		if m[2] != "off" {
			times := strings.Split(strings.ReplaceAll(m[2], "-", "–"), ",")
			said = fillWith(f.Open, "days", days, "times", l.Join(times))
		}
		if out == "" {
			out = said
		} else {
			out = fillWith(l.format.List, "first", out, "next", said)
		}
	}
	return out
}

// days says days such as Mo-Fr,PH; no days at all are every day.
func (l *Language) days(text string) (string, bool) {
	f := l.format.Hours
	if text == "" {
		return f.Daily, true
	}
	var parts []string
	for part := range strings.SplitSeq(text, ",") {
		from, to, span := strings.Cut(part, "-")
		said, ok := f.Days[from]
		if span {
			last, okLast := f.Days[to]
			said, ok = said+"–"+last, ok && okLast
		}
		if !ok {
			return "", false
		}
		parts = append(parts, said)
	}
	return l.Join(parts), true
}

// Reference is a reference to a control, such as gdpr:Art.28(3)(a), as it is
// cited. The part after # is left out.
func (l *Language) Reference(ref string) string {
	ref, _, _ = strings.Cut(ref, "#")
	framework, control, ok := strings.Cut(ref, ":")
	if !ok {
		return ref
	}
	for _, s := range l.format.References {
		if !s.Framework.MatchString(framework) {
			continue
		}
		framework = s.Framework.ReplaceAllString(framework, s.Name)
		for _, step := range s.Steps {
			control = step.from.ReplaceAllString(control, step.to)
		}
		// An id that is a name, as of a practice, is said as its title is.
		if title := capital(control); !strings.ContainsAny(control, "0123456789") && l.Has(title) {
			control = l.Say(title)
		}
		break
	}
	return framework + " " + control
}

// capital is a text whose first letter is one.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// Source is a citation of a law, a ruling or a norm, such as "GDPR Art. 7(3)",
// as the language writes it. A citation that is a sentence is translated as one.
func (l *Language) Source(citation string) string {
	if l.Has(citation) {
		return l.Say(citation)
	}
	for _, step := range l.format.Sources {
		citation = step.from.ReplaceAllString(citation, step.to)
	}
	return citation
}
