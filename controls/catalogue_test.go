package controls_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

func TestBuiltInCatalogueIsSound(t *testing.T) {
	c, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	leaves := map[string]int{}
	for _, f := range c.Frameworks {
		ids = append(ids, f.ID)
		for i := range f.Items {
			if control := &f.Items[i]; len(control.Children()) == 0 && !control.ReferenceOnly() {
				leaves[f.ID+" "+control.Group]++
			}
		}
	}
	if !slices.IsSorted(ids) || ids[len(ids)-1] != "trust" {
		t.Errorf("%v: our own questions come last", ids)
	}
	for group, want := range map[string]int{"iso27001 annex-a": 93, "trust questions": 54} {
		if leaves[group] != want {
			t.Errorf("%s: %d controls, want %d", group, leaves[group], want)
		}
	}
	core := 0
	for i := range c.Framework("trust").Items {
		if c.Framework("trust").Items[i].Core {
			core++
		}
	}
	if core != 40 {
		t.Errorf("%d core questions, want 40", core)
	}
}

func TestFindTakesWhatPeopleWrite(t *testing.T) {
	for text, want := range map[string]string{
		"A.8.24":                     "iso27001:A.8.24",
		"a.8.24":                     "iso27001:A.8.24",
		"a-8-24":                     "iso27001:A.8.24",
		"iso27001:a.8.24":            "iso27001:A.8.24",
		"iso/iec 27001:A.8.24":       "iso27001:A.8.24",
		"iso27001:A.8.13#proven":     "iso27001:A.8.13",
		"gdpr:Art.28(3)(a)":          "gdpr:Art.28(3)(a)",
		"gdpr:28.3.a":                "gdpr:Art.28(3)(a)",
		"GDPR:28.3.A":                "gdpr:Art.28(3)(a)",
		"28.3.a":                     "gdpr:Art.28(3)(a)",
		"art.28(3)(a)":               "gdpr:Art.28(3)(a)",
		"art28.3":                    "gdpr:Art.28(3)",
		"Art. 28 Abs. 3 Buchst. a":   "gdpr:Art.28(3)(a)",
		"Artikel 28 Absatz 3 lit. a": "gdpr:Art.28(3)(a)",
		"28 Abs. 3 Satz 2 Buchst. a": "gdpr:Art.28(3)(a)",
		"Article 28":                 "gdpr:Art.28",
		"T8.3":                       "trust:T8.3",
		"t8.3":                       "trust:T8.3",
		"9.2":                        "iso27001:9.2",
		"gdpr:9":                     "gdpr:Art.9",
		"9":                          "iso27001:9",
		"A.8.25":                     `no framework has a control "A.8.25" (did you mean "iso27001:A.8.24"?)`,
		"gdrp:28":                    `"gdrp:28" names a framework that is not known (did you mean "gdpr"?)`,
		"something else altogether":  `no framework has a control "something else altogether" ()`,
		"":                           `no framework has a control "" ()`,
	} {
		got, err := small().Find(text)
		answer := ""
		if err != nil {
			p := err.(inventory.Problems)[0]
			answer = p.Text + " (" + p.Hint + ")"
		} else {
			answer = got.Ref()
		}
		if answer != want {
			t.Errorf("%q: got %s, want %s", text, answer, want)
		}
	}
}

func TestResolveTakesReferencesExactly(t *testing.T) {
	for ref, want := range map[string]string{
		"gdpr:Art.28(3)(a)#stated": "gdpr:Art.28(3)(a) stated",
		"gdpr:Art.28(3)(a)":        "gdpr:Art.28(3)(a) stated",
		"iso27001:A.6.3":           "iso27001:A.6.3 proven",
		"iso27001:A.8.13#proven":   "iso27001:A.8.13 proven",
		"iso27001:A.8.13":          `"iso27001:A.8.13" does not say which part of the control: name one of iso27001:A.8.13#stated, iso27001:A.8.13#proven`,
		"iso27001:A.8.13#lived":    `iso27001:A.8.13 has no part "lived": there is iso27001:A.8.13#stated, iso27001:A.8.13#proven`,
		"gdpr:Art.28(3)#stated":    `"gdpr:Art.28(3)#stated" names a control that consists of others: name one of Art.28(3)(a), Art.28(3)(b)`,
		"gdpr:art.28(1)":           `GDPR has no control "art.28(1)": did you mean "Art.28(1)"?`,
		"gdpr:Art.28(1)(b)":        `GDPR has no control "Art.28(1)(b)": did you mean "Art.28(3)(b)"?`,
		"iso:A.8.13":               `"iso:A.8.13" names a framework that is not known: there is gdpr, iso27001, trust`,
		"A.8.13":                   `"A.8.13" names no framework: write framework:control, for example iso27001:A.8.24`,
	} {
		f, c, p, err := small().Resolve(ref)
		got := ""
		if err != nil {
			problem := err.(inventory.Problems)[0]
			got = problem.Text + ": " + problem.Hint
		} else {
			got = f.ID + ":" + c.ID + " " + p.ID
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", ref, got, want)
		}
	}
}

func TestCatalogueRefusesWhatIsWrongWithItsLine(t *testing.T) {
	const top = "id: law\ntitle: T\nshort: S\nedition: E\nsource: X\ngroups: [{id: g, title: G}]\ncontrols:\n"
	for name, test := range map[string]struct{ file, want string }{
		"a misspelt field":            {top + "  - {id: a, group: g, titel: A}\n", `controls/law.yaml:8:1: field titel not found in type controls.Control`},
		"no yaml":                     {"a: b: c\n", "controls/law.yaml: mapping values are not allowed in this context"},
		"an id unlike the file":       {strings.Replace(top, "id: law", "id: lex", 1) + "  - {id: a, group: g, title: A}\n", `controls/law.yaml:1:5: the id is "lex", the file's name says "law"`},
		"an edition left out":         {strings.Replace(top, "edition: E\n", "", 1) + "  - {id: a, group: g, title: A}\n", "controls/law.yaml:1:1: edition is missing"},
		"an id twice":                 {top + "  - {id: a, group: g, title: A}\n  - {id: a, group: g, title: A}\n", `controls/law.yaml:9:10: the control "a" is there twice`},
		"a parent behind":             {top + "  - {id: a, group: g, title: A, parent: b}\n  - {id: b, group: g, title: B}\n", `controls/law.yaml:8:41: the parent "b" does not stand before it`},
		"an unknown group":            {top + "  - {id: a, group: h, title: A}\n", `controls/law.yaml:8:20: the group "h" is not known`},
		"parts beside children":       {top + "  - {id: a, group: g, title: A, parts: [{id: stated}]}\n  - {id: b, parent: a, title: B}\n", "controls/law.yaml:8:40: a has children, so it has no parts of its own"},
		"a part twice":                {top + "  - {id: a, group: g, title: A, parts: [{id: s}, {id: s}]}\n", `controls/law.yaml:8:55: the part "s" is there twice`},
		"no part that is required":    {top + "  - {id: a, group: g, title: A, parts: [{id: s, optional: true}]}\n", "controls/law.yaml:8:40: a has no part that is required"},
		"six parts":                   {top + "  - {id: a, group: g, title: A, parts: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}]}\n", "controls/law.yaml:8:40: a has more than five parts"},
		"an unknown level":            {top + "  - {id: a, group: g, title: A, parts: [{id: s, at_least: sure}]}\n", `controls/law.yaml:8:59: "sure" is no level of assurance`},
		"an unknown proof":            {top + "  - {id: a, group: g, title: A, parts: [{id: s, proof: word}]}\n", `controls/law.yaml:8:56: "word" is no proof; it is rule, evidence or either`},
		"operation by a rule":         {top + "  - {id: a, group: g, title: A, parts: [{id: s, proof: rule, basis: operation}]}\n", "controls/law.yaml:8:41: a rule shows that a thing is declared, neither operation nor more"},
		"a count of something else":   {strings.Replace(top, "title: G}", "title: G, count: all}", 1) + "  - {id: a, group: g, title: A}\n", `controls/law.yaml:6:35: "all" cannot be counted; it is leaves or top`},
		"a pointer to nothing":        {top + "  - {id: a, group: g, title: A, touches: [\"law:b\", \"law:a\"]}\n", `controls/law.yaml:8:43: S has no control "b"` + "\nhint: did you mean \"a\"?"},
		"a clause that is excludable": {strings.Replace(top, "title: G}", "title: G, clauses: true, excludable: true}", 1) + "  - {id: a, group: g, title: A}\n", "controls/law.yaml:6:55: neither a clause nor a law can be excluded"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := controls.Read(fstest.MapFS{"law.yaml": {Data: []byte(test.file)}})
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
	if _, err := controls.Read(fstest.MapFS{}); err == nil {
		t.Error("an empty folder is a catalogue")
	}
}

func TestAllThatIsWrongIsSaidAtOnce(t *testing.T) {
	_, err := controls.Read(fstest.MapFS{
		"a.yaml": {Data: []byte("id: b\n")},
		"c.yaml": {Data: []byte("id: c\nextra: 1\n")},
	})
	problems, _ := err.(inventory.Problems)
	if len(problems) != 6 {
		t.Errorf("%d problems, want 6:\n%v", len(problems), err)
	}
}

func TestAReferenceToALetterThatIsAnAlternativeMeansItsControl(t *testing.T) {
	cat, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"gdpr:Art.6(1)(f)", "gdpr:6.1.f", "Art. 6 Abs. 1 Buchst. f", "GDPR Art. 6(1)(f)"} {
		c, err := cat.Find(text)
		if err != nil || c.Ref() != "gdpr:Art.6(1)" {
			t.Errorf("%s: %v, %v", text, c, err)
		}
	}
	if _, c, part, err := cat.Resolve("gdpr:Art.9(2)(a)#stated"); err != nil || c.ID != "Art.9(2)" || part.ID != "stated" {
		t.Errorf("%v %v %v", c, part, err)
	}
	if _, err := cat.Find("gdpr:6.1.g"); err == nil {
		t.Error("a letter that is not there was found")
	}
}
