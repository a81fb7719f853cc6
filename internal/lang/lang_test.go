package lang

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

func mustOpen(t *testing.T, tag string) *Language {
	t.Helper()
	l, err := Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// spaced makes non-breaking spaces visible.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00A0", "_") }

// check runs one function of a language over sentences about it.
func check(t *testing.T, tests []struct{ name, tag, in, want string }, say func(*Language, string) string) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := spaced(say(mustOpen(t, test.tag), test.in)); got != test.want {
				t.Errorf("%s %q = %q, want %q", test.tag, test.in, got, test.want)
			}
		})
	}
}

func TestOpenFindsEveryLanguageAndNoOther(t *testing.T) {
	if tags := Tags(); tags[0] != "en" || !slices.Contains(tags, "de") || !slices.IsSorted(tags[1:]) {
		t.Errorf("tags are %v; English comes first, the others sorted", tags)
	}
	for _, tag := range Tags() {
		if l := mustOpen(t, tag); l.Tag() != tag || l != mustOpen(t, tag) {
			t.Errorf("%s is opened as %s, or twice", tag, l.Tag())
		}
	}
	_, err := Open("tlh")
	if want := `unknown language "tlh"; there are ` + strings.Join(Tags(), ", "); err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}

func TestSentences(t *testing.T) {
	de := &Language{sentences: map[string]string{
		"one backup a {n}":   "eine Sicherung je {n}",
		"{n} backup":         "{n} Sicherung",
		"{n} backups at {x}": "{n} Sicherungen an {x}",
	}, fallback: mustOpen(t, "en"), format: mustOpen(t, "de").format}
	for name, test := range map[string]struct{ got, want string }{
		"a sentence that is there is translated":                  {de.Say("{n} backup"), "{n} Sicherung"},
		"a sentence that is missing falls back to English":        {de.Say("no such"), "no such"},
		"an English word that reads better than its key is taken": {de.Say("aes 256 gcm"), "AES-256-GCM"},
		"an argument is filled":                                   {de.Fill("one backup a {n}", map[string]any{"n": "2026-11-21"}), "eine Sicherung je 21.11.2026"},
		"an argument that is missing leaves its place":            {de.Fill("one backup a {n}", nil), "eine Sicherung je {n}"},
		"an argument is not looked into":                          {de.Fill("{a}{b}", map[string]any{"a": "{b}", "b": "x"}), "{b}x"},
		"a brace that opens no place stays":                       {de.Fill("{ {a} {", map[string]any{"a": "x"}), "{ x {"},
		"one is counted as one":                                   {de.Count(1, "{n} backup", "{n} backups at {x}", nil), "1 Sicherung"},
		"none is counted as many":                                 {de.Count(0, "{n} backup", "{n} backups at {x}", map[string]any{"x": "A"}), "0 Sicherungen an A"},
		"thousands are counted with their separator":              {de.Count(1200, "{n} backup", "{n} backups at {x}", map[string]any{"x": "A"}), "1.200 Sicherungen an A"},
	} {
		t.Run(name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
	if de.Has("no such") || !de.Has("{n} backup") || !mustOpen(t, "en").Has("no such") {
		t.Error("a language has what it translates, and English everything")
	}
	if diff := cmp.Diff([]string{"one backup a {n}", "{n} backup", "{n} backups at {x}"}, de.Keys()); diff != "" {
		t.Error(diff)
	}
}

func TestCountLeavesItsArgumentsAlone(t *testing.T) {
	args := map[string]any{"x": "A"}
	mustOpen(t, "en").Count(2, "{n}", "{n} {x}", args)
	if diff := cmp.Diff(map[string]any{"x": "A"}, args); diff != "" {
		t.Error(diff)
	}
}

func TestValuesAreWrittenByTheirForm(t *testing.T) {
	duration := map[string]any{"text": "PT4H", "min_s": 14400, "max_s": 14400}
	for _, test := range []struct {
		name     string
		in       any
		de, want string // want is English
	}{
		{"nothing is nothing", nil, "", ""},
		{"a text stays", "ticket", "ticket", "ticket"},
		{"a day is a date", "2026-01-02", "02.01.2026", "2 January 2026"},
		{"a whole number has its separators", 12345, "12.345", "12,345"},
		{"a long number has its separators", int64(1234567), "1.234.567", "1,234,567"},
		{"a fraction has its separators", 1234.5, "1.234,5", "1,234.5"},
		{"a number of a JSON document is exact", json.Number("99.90"), "99,90", "99.90"},
		{"true is yes", true, "ja", "yes"},
		{"false is no", false, "nein", "no"},
		{"a list is joined", []any{"a", 2, true}, "a, 2 und ja", "a, 2 and yes"},
		{"a list of texts is joined", []string{"a", "b"}, "a und b", "a and b"},
		{"an empty list is nothing", []any{}, "", ""},
		{"a period is in words", duration, "4_Stunden", "4 hours"},
		{"a target in time is in words", duration, "4_Stunden", "4 hours"},
		{"a target in percent keeps its digits", map[string]any{"text": "99.90%", "percent": 99.9}, "99,90_%", "99.90%"},
		{"a target without its text is the number", map[string]any{"percent": json.Number("99.9")}, "99,9_%", "99.9%"},
		{"opening hours are in words", map[string]any{"text": "24/7", "always": true, "minutes_per_week": 10080}, "rund um die Uhr", "around the clock"},
		{"the word none is translated", map[string]any{"none": true}, "keine", "none"},
		{"a text in languages is in the language", map[string]any{"de": "Postfach", "en": "Mailbox"}, "Postfach", "Mailbox"},
		{"a text in no fitting language is the first", map[string]any{"it": "Casella", "fr": "Boîte"}, "Boîte", "Boîte"},
		{"a text in languages may be a map of texts", map[string]string{"de": "Postfach", "en": "Mailbox"}, "Postfach", "Mailbox"},
		{"a word of an enumeration is translated", map[string]any{"word": "legitimate-interest"}, "berechtigtes Interesse", "legitimate interest"},
		{"a word of a field means what it means there", map[string]any{"word": "none", "field": "mfa"}, "ohne zweiten Faktor", "without a second factor"},
		{"words of an enumeration are translated and joined", map[string]any{"words": []any{"phone", "status-page"}}, "Telefon und Statusseite", "phone and status page"},
		{"words of a field mean what they mean there", map[string]any{"words": []any{"contract", "health"}, "field": "categories"}, "Vertragsdaten und Gesundheitsdaten", "contract data and health data"},
		{"no words are nothing", map[string]any{"words": []any{}}, "", ""},
		{"a country is named", map[string]any{"country": "US"}, "Vereinigte Staaten", "United States"},
		{"countries are named and joined", map[string]any{"countries": []any{"AT", "CH"}}, "Österreich und Schweiz", "Austria and Switzerland"},
		{"a language is named", map[string]any{"language": "de"}, "Deutsch", "German"},
		{"languages are named and joined", map[string]any{"languages": []any{"de", "en"}}, "Deutsch und Englisch", "German and English"},
		{"any other object is written out, sorted", map[string]any{"b": 1, "a": "x"}, "map[a:x b:1]", "map[a:x b:1]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for tag, want := range map[string]string{"de": test.de, "en": test.want} {
				if got := spaced(mustOpen(t, tag).Value(test.in)); got != want {
					t.Errorf("%s: got %q, want %q", tag, got, want)
				}
			}
		})
	}
}

func TestDates(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"an English date names its month", "en", "2026-11-21", "21 November 2026"},
		{"an English date has no leading zero", "en", "2026-03-01", "1 March 2026"},
		{"a German date has two digits each", "de", "2026-03-01", "01.03.2026"},
		{"a month is no date", "de", "2026-03", "2026-03"},
		{"a day that is not in the calendar stays", "de", "2026-02-30", "2026-02-30"},
	}, (*Language).Date)
}

func TestDecimals(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"no digit is lost", "de", "99.950", "99,950"},
		{"three digits have no separator", "de", "999", "999"},
		{"four digits have one", "de", "1000", "1.000"},
		{"seven digits have two", "en", "1000000.25", "1,000,000.25"},
		{"a sign stays", "de", "-1234.5", "-1.234,5"},
		{"what is no number stays", "de", "1e3", "1e3"},
	}, (*Language).Decimal)
	if got := mustOpen(t, "de").Number(0.1); got != "0,1" {
		t.Errorf("a tenth is %q", got)
	}
	if got := mustOpen(t, "de").Number(2000000); got != "2.000.000" {
		t.Errorf("two millions are %q", got)
	}
}

func TestPercentages(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"German keeps the sign on the line", "de", "99.9", "99,9_%"},
		{"English writes it close", "en", "99.9", "99.9%"},
		{"a sign is not doubled", "de", "95%", "95_%"},
		{"what is no number stays", "de", "most", "most"},
	}, (*Language).Percent)
}

func TestDurations(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"hours", "en", "PT4H", "4 hours"},
		{"one is singular", "de", "P1M", "1_Monat"},
		{"several are plural", "de", "P90D", "90_Tage"},
		{"minutes stand after T", "de", "PT30M", "30_Minuten"},
		{"weeks", "en", "P2W", "2 weeks"},
		{"seconds", "de", "PT1S", "1_Sekunde"},
		{"two parts are joined", "de", "P1Y2M", "1_Jahr und 2_Monate"},
		{"three parts are joined", "en", "P1Y2M3D", "1 year, 2 months and 3 days"},
		{"a part of zero is left out", "en", "P1Y0M", "1 year"},
		{"leading zeros are left out", "en", "PT04H", "4 hours"},
		{"no time at all stays", "en", "P0D", "P0D"},
		{"an empty duration stays", "en", "PT", "PT"},
		{"what is no duration stays", "de", "soon", "soon"},
	}, (*Language).Duration)
}

func TestOpeningHours(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"always, in English", "en", "24/7", "around the clock"},
		{"always, in German", "de", "24/7", "rund um die Uhr"},
		{"weekdays, in English", "en", "Mo-Fr 08:00-18:00; PH off", "Mon–Fri 08:00–18:00, not on public holidays"},
		{"weekdays, in German", "de", "Mo-Fr 08:00-18:00; PH off", "Mo–Fr 08:00–18:00_Uhr, nicht an Feiertagen"},
		{"single days and a break", "de", "Tu,Th 08:00-12:00,13:00-17:00", "Di und Do 08:00–12:00 und 13:00–17:00_Uhr"},
		{"several rules", "en", "Mo-Th 08:00-18:00; Sa,PH 10:00-12:00; Su off", "Mon–Thu 08:00–18:00, Sat and on public holidays 10:00–12:00, not Sun"},
		{"no days are every day", "de", "08:00-20:00", "täglich 08:00–20:00_Uhr"},
		{"an unknown day leaves the text", "de", "Mi 08:00-20:00", "Mi 08:00-20:00"},
		{"an unknown end of a span leaves the text", "de", "Mo-Xx 08:00-20:00", "Mo-Xx 08:00-20:00"},
		{"what are no hours stays", "de", "in the morning", "in the morning"},
	}, (*Language).Hours)
}

func TestReferences(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"an article letter, in English", "en", "gdpr:Art.28(3)(a)", "GDPR Art._28(3)(a)"},
		{"an article letter, in German", "de", "gdpr:Art.28(3)(a)", "DSGVO Art._28 Abs._3 Satz_2 Buchst._a"},
		{"a point of a paragraph of one sentence, in German", "de", "gdpr:Art.32(1)(a)", "DSGVO Art._32 Abs._1 Buchst._a"},
		{"an article", "de", "gdpr:Art.30", "DSGVO Art._30"},
		{"a definition is a number", "de", "gdpr:Art.4(11)", "DSGVO Art._4 Nr._11"},
		{"an article that starts like the definitions is none", "de", "gdpr:Art.45(1)", "DSGVO Art._45 Abs._1"},
		{"a part is left out", "de", "gdpr:Art.32(1)#stated", "DSGVO Art._32 Abs._1"},
		{"an Annex A control, in English", "en", "iso27001:A.8.24", "ISO/IEC_27001 A.8.24"},
		{"an Annex A control, in German", "de", "iso27001:A.8.24#proven", "ISO/IEC_27001 A.8.24"},
		{"a clause, in English", "en", "iso27001:6.1.3", "ISO/IEC_27001 6.1.3"},
		{"a clause, in German", "de", "iso27001:6.1.3", "ISO/IEC_27001 Abschnitt_6.1.3"},
		{"an edition in the id", "de", "iso27018-2025:A.10.1", "ISO/IEC_27018:2025 A.10.1"},
		{"a control of the cloud standard", "en", "iso27017:CLD.6.3.1", "ISO/IEC_27017 CLD.6.3.1"},
		{"a clause of service management", "de", "iso20000:8.7.2", "ISO/IEC_20000-1 Abschnitt_8.7.2"},
		{"a practice", "en", "itil4:service-desk", "ITIL_4 Service desk"},
		{"a question, in English", "en", "trust:T8.3", "Trust T8.3"},
		{"a question, in German", "de", "trust:T8.3", "Vertrauen T8.3"},
		{"another framework keeps its id", "de", "own:X-1", "own X-1"},
		{"what names no framework stays", "de", "A.8.24", "A.8.24"},
	}, (*Language).Reference)
}

func TestNamesOfCountriesAndLanguages(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"a country, in German", "de", "AT", "Österreich"},
		{"a country, in English", "en", "DE", "Germany"},
		{"an unknown country keeps its code", "en", "XYZ9", "XYZ9"},
		{"a region that is no country keeps its code", "en", "EU", "EU"},
	}, (*Language).Country)
	check(t, []struct{ name, tag, in, want string }{
		{"German, in German", "de", "de", "Deutsch"},
		{"German, in English", "en", "de", "German"},
		{"what is no language stays", "en", "not a tag", "not a tag"},
	}, (*Language).LanguageName)
}

func TestWords(t *testing.T) {
	check(t, []struct{ name, tag, in, want string }{
		{"dashes are spaces", "en", "legitimate-interest", "legitimate interest"},
		{"a word is translated", "de", "legitimate-interest", "berechtigtes Interesse"},
		{"a name is written as it is known", "en", "tls1.2", "TLS 1.2"},
		{"a new word stays readable", "de", "not-a-word", "not a word"},
	}, (*Language).Word)
	for name, test := range map[string]struct{ tag, field, word, want string }{
		"a word can mean another thing in a field":             {"de", "categories", "contract", "Vertragsdaten"},
		"a word means the usual thing in other fields":         {"de", "basis", "contract", "Vertragserfüllung"},
		"English too says what is meant":                       {"en", "basis", "contract", "performance of a contract"},
		"a word with dashes is found by its field":             {"en", "trigger", "contract-end", "after the end of the contract"},
		"a field without an entry of its own takes the word":   {"en", "nature", "service-delivery", "service delivery"},
		"no level of assurance is no proof":                    {"de", "level", "none", "ohne Nachweis"},
		"an external line is not an external examination":      {"de", "line", "external", "außerhalb der Organisation"},
		"an external level in English says what was done":      {"en", "level", "external", "examined externally"},
		"a key retained by a customer is said with its holder": {"de", "keys_held_by", "customer", "beim Kunden"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := mustOpen(t, test.tag).WordIn(test.field, test.word); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWordsAreJoinedAsInASentence(t *testing.T) {
	de := mustOpen(t, "de")
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a und b": {"a", "b"}, "a, b und c": {"a", "b", "c"}, "a, b, c und d": {"a", "b", "c", "d"}} {
		if got := de.Join(words); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTextsAreSortedAsTheLanguageSorts(t *testing.T) {
	words := []string{"Zoll", "T1.10", "Übergabe", "T1.9", "apfel", "Unfall", "Apfel"}
	slices.SortFunc(words, mustOpen(t, "de").Compare)
	if diff := cmp.Diff([]string{"apfel", "Apfel", "T1.9", "T1.10", "Übergabe", "Unfall", "Zoll"}, words); diff != "" {
		t.Error(diff)
	}
	if de := mustOpen(t, "de"); de.Compare("a", "a") != 0 || de.Compare("T1.01", "T1.1") == 0 {
		t.Error("only equal texts are equal")
	}
}

func TestALanguageServesSeveralReadersAtOnce(t *testing.T) {
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			l, err := Open([]string{"de", "en"}[i%2])
			if err != nil {
				t.Error(err)
				return
			}
			for range 100 {
				l.Compare("Übergabe", "Unfall")
				l.Country("AT")
				l.Fill("{a}", map[string]any{"a": 1.5})
			}
		})
	}
	group.Wait()
}

// The files.

// everyFile calls with each file of sentences of each language.
func everyFile(t *testing.T, look func(tag, name string, sentences map[string]string)) {
	t.Helper()
	for _, tag := range Tags() {
		for _, name := range topics(tag) {
			sentences, err := readTopic(name)
			if err != nil {
				t.Error(err)
			}
			look(tag, name, sentences)
		}
	}
}

func TestNoSentenceIsTranslatedInTwoWays(t *testing.T) {
	type entry struct{ file, text string }
	first := map[string]entry{}
	everyFile(t, func(tag, name string, sentences map[string]string) {
		for key, text := range sentences {
			before, ok := first[tag+key]
			if ok && before.text != text {
				t.Errorf("%q is %q in %s and %q in %s", key, before.text, before.file, text, name)
			}
			first[tag+key] = entry{name, text}
		}
	})
}

var placeholder = regexp.MustCompile(`\{[a-z][a-z0-9_]*\}`)

func TestASentenceHasTheSamePlaceholdersInEveryLanguage(t *testing.T) {
	everyFile(t, func(_, name string, sentences map[string]string) {
		for key, text := range sentences {
			if diff := cmp.Diff(placeholders(key), placeholders(text)); diff != "" {
				t.Errorf("%s: %q\n%s", name, key, diff)
			}
		}
	})
}

func placeholders(sentence string) []string {
	return slices.Compact(slices.Sorted(slices.Values(placeholder.FindAllString(sentence, -1))))
}

func TestNoTranslationIsEmptyOrPadded(t *testing.T) {
	everyFile(t, func(_, name string, sentences map[string]string) {
		for key, text := range sentences {
			if text == "" || strings.TrimSpace(text) != text || strings.TrimSpace(key) != key {
				t.Errorf("%s: %q is %q", name, key, text)
			}
		}
	})
}

func TestEnglishFilesHoldOnlyWhatReadsBetterThanItsKey(t *testing.T) {
	for key, text := range mustOpen(t, "en").sentences {
		if key == text {
			t.Errorf("%q is its own key", key)
		}
	}
}

func TestAWordOfAFieldIsAlsoAWord(t *testing.T) {
	de := mustOpen(t, "de")
	for _, tag := range Tags() {
		words, err := readTopic(tag + "/words.yaml")
		if err != nil {
			t.Error(err)
		}
		for key := range words {
			if _, word, ok := strings.Cut(key, ": "); ok && !de.Has(strings.ReplaceAll(word, "-", " ")) {
				t.Errorf("%s: %q: nothing is called %q", tag, key, word)
			}
		}
	}
}

func TestEveryWordOfTheSchemasIsTranslated(t *testing.T) {
	paths, err := filepath.Glob("../inventory/schema/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no schemas: %v", err)
	}
	words := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var schema map[string]any
		if err := yaml.Unmarshal(text, &schema); err != nil {
			t.Fatal(err)
		}
		words[schema["title"].(string)] = path
		enums(schema, func(word string) { words[strings.ReplaceAll(word, "-", " ")] = path })
	}
	for _, tag := range Tags()[1:] {
		l := mustOpen(t, tag)
		for _, word := range slices.Sorted(maps.Keys(words)) {
			if !l.Has(word) {
				t.Errorf("%s lacks %q of %s", tag, word, words[word])
			}
		}
	}
}

// enums calls with each word of each enumeration and each list of keys.
func enums(node any, call func(string)) {
	switch node := node.(type) {
	case map[string]any:
		for key, value := range node {
			if words, ok := value.([]any); ok && (key == "enum" || key == "keys") {
				for _, word := range words {
					call(fmt.Sprint(word))
				}
				continue
			}
			enums(value, call)
		}
	case []any:
		for _, value := range node {
			enums(value, call)
		}
	}
}

func TestEveryWordOfAResultIsTranslated(t *testing.T) {
	for _, tag := range Tags()[1:] {
		l := mustOpen(t, tag)
		for _, word := range []string{
			"not assessed", "not satisfied", "tolerated", "partly evidenced", "satisfied", "not applicable", "not triggered",
			"no proof", "declared", "attested", "measured", "tested", "external",
			"design", "operation",
			"low", "medium", "high", "critical",
			"law", "case law", "authority", "standard", "own", "clear", "judgement",
			"open", "waived", "unknown",
			"certificate", "attestation", "measurement", "test", "review", "record",
			"yes", "no", "none",
		} {
			if !l.Has(word) {
				t.Errorf("%s lacks %q", tag, word)
			}
		}
	}
}

func TestACitationIsWrittenAsTheLanguageWritesIt(t *testing.T) {
	german, err := Open("de")
	if err != nil {
		t.Fatal(err)
	}
	for citation, want := range map[string]string{
		"GDPR Art. 28(3)(a)": "Art.\u00a028 Abs.\u00a03 Satz\u00a02 Buchst.\u00a0a DSGVO",
		"GDPR Art. 32(1)(a)": "Art.\u00a032 Abs.\u00a01 Buchst.\u00a0a DSGVO",
		"Regulation (EU) 2023/2854 Art. 25(2)(a), (d), (g)": "Art.\u00a025 Abs.\u00a02 Buchst.\u00a0a, Buchst.\u00a0d, Buchst.\u00a0g Verordnung (EU)\u00a02023/2854",
		"§ 7(2) no. 2 UWG":                                      "§\u00a07 Abs.\u00a02 Nr.\u00a02 UWG",
		"ISO/IEC 20000-1:2018 8.3.3":                            "ISO/IEC 20000-1:2018, Abschnitt\u00a08.3.3",
		"ISO/IEC 27001:2022 A.8.24":                             "ISO/IEC 27001:2022, Anhang A, A.8.24",
		"GDPR recital 171":                                      "Erwägungsgrund\u00a0171 DSGVO",
		"Directive 2002/58/EC Art. 99":                          "Art.\u00a099 Richtlinie\u00a02002/58/EG",
		"EDPB Guidelines 05/2020 on consent, paragraphs 1 to 2": "EDSA-Leitlinien 05/2020 zur Einwilligung, Rn.\u00a01 bis 2",
	} {
		if got := german.Source(citation); got != want {
			t.Errorf("%s: %q, want %q", citation, got, want)
		}
	}
	english, err := Open("en")
	if err != nil {
		t.Fatal(err)
	}
	if got := english.Source("GDPR Art. 7(3)"); got != "GDPR Art. 7(3)" {
		t.Errorf("English changes a citation to %q", got)
	}
}

func TestAReferenceThatIsANameIsSaidInTheLanguage(t *testing.T) {
	german, err := Open("de")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := german.Reference("itil4:service-level-management#stated"), "ITIL\u00a04 Service-Level-Management"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
