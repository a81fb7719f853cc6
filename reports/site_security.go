package reports

import (
	"net/url"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// securityText says to whom weaknesses are reported, as RFC 9116 has it; "" where
// nobody is named, since a file without a contact is none. It holds as long as the
// report.
func securityText(p *controls.PublicAssessment, facts *inventory.Facts) string {
	o := organizationOf(facts)
	var contacts []string
	for _, c := range []string{
		o.Get("vulnerability_disclosure", "contact").Text(), o.Get("contacts", "security").Text(),
	} {
		if uri := contactURI(c); uri != "" && !strings.Contains(strings.Join(contacts, "\n"), uri) {
			contacts = append(contacts, uri)
		}
	}
	policy := o.Get("vulnerability_disclosure", "url").Text()
	if len(contacts) == 0 && strings.HasPrefix(policy, "https://") {
		contacts = append(contacts, policy)
	}
	if len(contacts) == 0 {
		return ""
	}
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	for _, c := range contacts {
		line("Contact", c)
	}
	line("Expires", p.ValidUntil+"T23:59:59Z")
	line("Preferred-Languages", strings.Join(o.Get("languages").Strings(), ", "))
	line("Canonical", canonical(o.Get("site").Text()))
	if strings.HasPrefix(policy, "https://") && policy != canonical(o.Get("site").Text()) {
		line("Policy", policy)
	}
	return b.String()
}

// contactURI is a published address as a URI, "" for what is none.
func contactURI(s string) string {
	s = strings.TrimSpace(s)
	digits := strings.NewReplacer(" ", "", "/", "", "-", "", "(0)", "").Replace(s)
	switch {
	case strings.HasPrefix(digits, "+") && len(digits) > 1 && strings.Trim(digits[1:], "0123456789") == "":
		return "tel:" + digits
	case strings.ContainsAny(s, " \t\r\n"):
		return ""
	case strings.HasPrefix(s, "https://"), strings.HasPrefix(s, "mailto:"), strings.HasPrefix(s, "tel:"):
		return s
	case strings.Count(s, "@") == 1 && !strings.Contains(s, ":"):
		return "mailto:" + s
	}
	return ""
}

// canonical is where the file is looked for on the host of an address, "" where
// that is not reached by https.
func canonical(site string) string {
	u, err := url.Parse(site)
	if err != nil || u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return "https://" + u.Host + "/.well-known/security.txt"
}
