package reports

import (
	"regexp"
	"strings"

	"github.com/trustcap/trustcap/internal/inventory"
)

// Claim is a word with legal weight in what is declared and told to customers.
type Claim struct {
	Value *inventory.Value // where it stands
	Word  string           // as written
}

// weighty are words that promise more than a declaration can, by language. In
// composed answers a test refuses them; what is declared is the issuer's own.
var weighty = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`(?i)\b(certified|guarantee[sd]?|guaranteed|secure|securely|compliant|tested by|seal|best|always|never)\b|\b100 ?%`),
	"de": regexp.MustCompile(`(?i)\b(zertifiziert(?:e[nmrs]?)?|garanti\pL*|garantie\pL*|sicher(?:e[nmrs]?)?|\pL*-?konform(?:e[nmrs]?)?|geprüft (?:von|durch)|\pL*siegel|beste[nmrs]?|immer|niemals|nie)\b|\b100[ \x{00A0}]?%`),
}

// Claims finds words with legal weight in the disclosed texts. Certificates need
// them, and are worded by their one pattern; sentences on what is not given may
// hold them too, so that this is a warning and no finding.
func Claims(facts *inventory.Facts) []Claim {
	var out []Claim
	look := func(v *inventory.Value, text, language string) {
		for _, tag := range []string{"de", "en"} {
			words := weighty[tag]
			if language != "" && language != tag {
				continue
			}
			if found := words.FindString(text); found != "" {
				out = append(out, Claim{v, found})
				return
			}
		}
	}
	var walk func(v *inventory.Value)
	walk = func(v *inventory.Value) {
		switch {
		case v.Form() == inventory.Text:
			for i := range v.Fields() {
				f := &v.Fields()[i]
				look(&f.Value, f.Value.Text(), strings.ToLower(f.Name))
			}
			return
		case v.Form() == inventory.Plain && v.Kind() == inventory.String && strings.Contains(v.Text(), " "):
			look(v, v.Text(), "")
		}
		switch v.Form() {
		case inventory.Plain, inventory.Keyed:
			for i := range v.Fields() {
				walk(&v.Fields()[i].Value)
			}
		}
	}
	for _, r := range facts.Resources {
		if r.Section == "evidence" && r.Get("kind").Text() == "certificate" {
			continue
		}
		walk(&r.Value)
	}
	return out
}
