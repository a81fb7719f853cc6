package inventory

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A scalar is a type of text in a declaration: how it is checked and what the
// rules read of it.
type scalar struct {
	// hint says how it is written.
	hint string
	// pattern is the shape for editors, as a regular expression of JSON Schema;
	// "" for any text.
	pattern string
	// read checks the text and fills the value; it returns what is wrong.
	read func(v *Value, text string) error
	form Form
}

// plain reads a text that is kept as it is, when ok says so.
func plain(ok func(string) bool, what string) func(*Value, string) error {
	return func(v *Value, text string) error {
		if !ok(text) {
			return fmt.Errorf("%q is no %s", text, what)
		}
		v.kind, v.text = String, text
		return nil
	}
}

func matches(pattern string) func(string) bool { return regexp.MustCompile(pattern).MatchString }

const idPattern = `^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$`

var isID = matches(idPattern)

// scalars are the types beyond those of JSON Schema, by the name that schema
// files use.
var scalars = map[string]scalar{
	"string":    {read: plain(func(s string) bool { return strings.TrimSpace(s) != "" }, "text"), hint: "write a text"},
	"label":     {read: plain(func(s string) bool { return strings.TrimSpace(s) != "" }, "text"), hint: "write a text or a whole number"},
	"id":        {read: plain(isID, "id"), pattern: idPattern, hint: "letters, digits, dots, dashes and underscores, at most 128"},
	"date":      {read: readDate, form: Date, pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, hint: "write a day as 2026-11-21"},
	"duration":  {read: readDuration, form: Duration, pattern: `^P`, hint: "write an ISO 8601 duration, for example P30D, P1M or PT4H"},
	"percent":   {read: readPercent, form: Percent, pattern: `^[0-9]{1,3}(\.[0-9]+)?%$`, hint: "write a percentage with its sign, for example 99.9%"},
	"target":    {read: readTarget, form: Target, pattern: `^(P|[0-9])`, hint: "write a percentage (99.9%) or an ISO 8601 duration (PT4H)"},
	"country":   {read: readCountry, form: Country, pattern: `^[A-Z]{2}$`, hint: "write an ISO 3166 country code, for example DE"},
	"language":  {read: plain(matches(languagePattern), "language tag"), form: Language, pattern: languagePattern, hint: "write a BCP 47 language tag, for example de or en"},
	"hours":     {read: readHours, form: Hours, hint: "write opening hours as `24/7` or `Mo-Fr 08:00-18:00; PH off`"},
	"time-zone": {read: readZone, hint: "write an IANA time zone, for example Europe/Berlin"},
	"url":       {read: readURL, pattern: `^https?://`, hint: "write an address that starts with https://"},
	"colour":    {read: plain(matches(`^#[0-9a-fA-F]{6}$`), "colour"), pattern: `^#[0-9a-fA-F]{6}$`, hint: `write a colour as "#0b5d4e"`},
	"sha256":    {read: plain(matches(`^[0-9a-f]{64}$`), "SHA-256 digest"), pattern: `^[0-9a-f]{64}$`, hint: "write the 64 hexadecimal digits of the file's SHA-256"},
	"path":      {read: plain(isLocalPath, "path below this folder"), hint: "write a path relative to the root file, without `..`"},
	"link":      {read: plain(matches(`^[a-z][a-z0-9+.-]*:\S`), "link"), pattern: `^[a-z][a-z0-9+.-]*:`, hint: "write scheme:rest, for example doc:continuity-plan or https://…"},
	"control":   {read: plain(matches(`^[a-z0-9-]+:[^#\s]+(#[a-z0-9-]+)?$`), "control"), pattern: `^[a-z0-9-]+:`, hint: "write framework:control, for example iso27001:A.8.13 or gdpr:Art.32(1)(b)"},
}

const languagePattern = `^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$`

func isLocalPath(s string) bool {
	return s != "" && !strings.HasPrefix(s, "/") && !strings.Contains(s, `\`) && !slices.Contains(strings.Split(s, "/"), "..")
}

func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

func readDate(v *Value, text string) error {
	if !isDate(text) {
		return fmt.Errorf("%q is no calendar day", text)
	}
	v.kind, v.text = String, text
	return nil
}

func readDuration(v *Value, text string) error {
	p, err := ParsePeriod(text)
	if err != nil {
		return err
	}
	least, most := p.Bounds()
	v.kind = Object
	v.sub = []Field{v.textPart(text), v.numberPart("min_s", least), v.numberPart("max_s", most)}
	return nil
}

// textPart and numberPart are derived fields; they stand where v stands.
func (v *Value) textPart(text string) Field {
	return Field{Name: "text", Value: Value{kind: String, text: text, file: v.file, line: v.line, col: v.col}}
}

func (v *Value) numberPart(name string, n int64) Field {
	return Field{Name: name, Value: Value{kind: Number, text: strconv.FormatInt(n, 10), file: v.file, line: v.line, col: v.col}}
}

// percentForm leaves no room for signs, exponents and what is no number.
var percentForm = matches(`^(0|[1-9][0-9]{0,2})(\.[0-9]+)?%$`)

func readPercent(v *Value, text string) error {
	digits := strings.TrimSuffix(text, "%")
	if f, err := strconv.ParseFloat(digits, 64); !percentForm(text) || err != nil || f > 100 {
		return fmt.Errorf("%q is no percentage between 0%% and 100%%", text)
	}
	v.kind, v.text = Number, digits
	return nil
}

func readTarget(v *Value, text string) error {
	if strings.HasPrefix(text, "P") {
		return readDuration(v, text)
	}
	var percent Value
	if err := readPercent(&percent, text); err != nil {
		return fmt.Errorf("%q is neither a percentage nor a duration", text)
	}
	percent.form, percent.file, percent.line, percent.col = Percent, v.file, v.line, v.col
	v.kind = Object
	v.sub = []Field{v.textPart(text), {Name: "percent", Value: percent}}
	return nil
}

// countries are the ISO 3166-1 alpha-2 codes that are assigned, and XK, which
// everybody uses for Kosovo.
const countries = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "

func readCountry(v *Value, text string) error {
	if len(text) != 2 || !strings.Contains(countries, " "+text+" ") {
		switch text {
		case "UK":
			return fmt.Errorf("%q is no ISO 3166 country code; the United Kingdom is GB", text)
		case "EL":
			return fmt.Errorf("%q is no ISO 3166 country code; Greece is GR", text)
		}
		return fmt.Errorf("%q is no ISO 3166 country code", text)
	}
	v.kind, v.text = String, text
	return nil
}

func readZone(v *Value, text string) error {
	if _, err := time.LoadLocation(text); err != nil || text == "" || text == "Local" {
		return fmt.Errorf("%q is no IANA time zone", text)
	}
	v.kind, v.text = String, text
	return nil
}

func readURL(v *Value, text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return fmt.Errorf("%q is no web address", text)
	}
	v.kind, v.text = String, text
	return nil
}

var (
	weekdays  = []string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}
	hoursRule = regexp.MustCompile(`^(?:([A-Za-z,-]+) )?(off|\d{2}:\d{2}-\d{2}:\d{2}(?:,\d{2}:\d{2}-\d{2}:\d{2})*)$`)
)

func readHours(v *Value, text string) error {
	o, err := ParseOpening(text)
	if err != nil {
		return err
	}
	always := Value{kind: Bool, bit: o.Always(), file: v.file, line: v.line, col: v.col}
	v.kind = Object
	v.sub = []Field{v.textPart(text), {Name: "always", Value: always}, v.numberPart("minutes_per_week", int64(o.Minutes()))}
	return nil
}
