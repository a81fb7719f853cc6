package reports

import (
	"cmp"
	"strings"
)

// together are the parts that are not empty.
func together(separator string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, separator)
}

// wordsIn are the words of a list of an enumeration.
func (n inside) wordsIn(field string, list []string) string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = n.WordIn(field, w)
	}
	return strings.Join(out, ", ")
}

// address is a postal address on one line.
func (n inside) address(p RegisterParty) string {
	country := ""
	if p.Country != "" {
		country = n.Country(p.Country)
	}
	return together(", ", p.Street, together(" ", p.Postcode, p.City), country)
}

// agent is the representative in the Union, or why there is none.
func (n inside) agent(p RegisterParty) string {
	switch {
	case p.Agent != nil:
		return together(", ", p.Agent.Name, p.Agent.Address, p.Agent.Contact)
	case p.Union:
		return n.Say("not applicable: the controller is established in the Union (Art. 27 GDPR)")
	}
	return ""
}

// officer is the data protection officer.
func (n inside) officer(d *RegisterDPO) string {
	switch {
	case d == nil:
		return ""
	case !d.Designated:
		return n.Say("none designated")
	}
	appointed := ""
	if d.Appointed != "" {
		appointed = n.Fill("appointed on {day}", map[string]any{"day": d.Appointed})
	}
	return together(", ", n.said(d.Role), cmp.Or(d.Contact, n.Say("contact not declared")), appointed)
}

// joint is a joint controller with its arrangement.
func (n inside) joint(j RegisterJoint) string {
	signed := n.Say("arrangement under Art. 26 GDPR not declared")
	if j.Signed != "" {
		signed = n.Fill("arrangement under Art. 26 GDPR of {day}", map[string]any{"day": j.Signed})
	}
	return together("; ", together(", ", j.Name, n.countries(j.Countries)), signed, j.Contact, j.Essence)
}

// basis is the legal basis of a purpose. Art. 30 does not ask for it; readers do.
func (n inside) basis(p RegisterPurpose) string {
	if len(p.Basis) == 0 && p.Statute == "" && p.Ground == "" {
		return ""
	}
	ground := ""
	if p.Ground != "" {
		ground = n.WordIn("art9_ground", p.Ground)
	}
	return n.Fill("legal basis: {basis}", map[string]any{"basis": together("; ", n.wordsIn("basis", p.Basis), p.Statute, ground)})
}

// about are whose data of which categories a data set holds.
func (n inside) about(d RegisterData) (text, more string) {
	if d.Personal == "none" {
		return n.Say("no personal data"), ""
	}
	subjects, categories := cmp.Or(n.wordsIn("subjects", d.Subjects), n.Say("not declared")), cmp.Or(n.wordsIn("categories", d.Categories), n.Say("not declared"))
	text = n.Fill("People: {subjects}. Data: {categories}.", map[string]any{"subjects": subjects, "categories": categories})
	if len(d.Special) > 0 {
		more = n.Fill("special categories (Art. 9 GDPR): {what}", map[string]any{"what": n.wordsIn("special", d.Special)})
	}
	if d.Criminal {
		more = together("; ", more, n.Say("data on convictions and offences (Art. 10 GDPR)"))
	}
	return text, more
}

// kept is how long a data set is kept, "" where nothing says so.
func (n inside) kept(v *RegisterRetention) (text, more string) {
	if v == nil {
		return "", ""
	}
	trigger := ""
	if v.Trigger != "" {
		trigger = n.WordIn("trigger", v.Trigger)
	}
	switch criteria := n.said(v.Criteria); {
	case v.Period != "":
		text = together(" ", n.Duration(v.Period), trigger)
		trigger = ""
	case criteria != "":
		text = criteria
	default:
		text = n.said(v.Reason)
	}
	statute, deletion, backups := "", "", ""
	if v.Statute != "" {
		statute = n.Fill("statutory retention: {statute}", map[string]any{"statute": v.Statute})
	}
	if v.Deletion != "" {
		deletion = n.WordIn("deletion", v.Deletion)
	}
	if v.InBackups != "" {
		backups = n.Fill("in backups {period} longer", map[string]any{"period": n.Duration(v.InBackups)})
	}
	return text, together("; ", trigger, statute, deletion, backups)
}

// category is the category of a recipient, what for, and where.
func (n inside) category(r RegisterRecipient) (text, more string) {
	switch {
	case r.Supplier != "" && r.Role != "":
		text = n.WordIn("role", r.Role)
	case r.Supplier != "":
		text = n.Say("role not declared")
	case r.Kind != "":
		text = n.WordIn("recipients", r.Kind)
	}
	if r.Under != "" {
		text = n.Fill("sub-processor of {who}", map[string]any{"who": r.Under})
	}
	access := ""
	if len(r.AccessFrom) > 0 {
		access = n.Fill("access from: {countries}", map[string]any{"countries": n.countries(r.AccessFrom)})
	}
	return together(": ", text, n.said(r.Task)), together("; ", cmp.Or(n.countries(r.Countries), n.Say("country not declared")), access)
}

// further is what a further processor does, and where.
func (n inside) further(r RegisterRecipient) (text, more string) {
	_, more = n.category(r)
	text = n.Say("further processor")
	if r.Under != "" {
		text = n.Fill("sub-processor of {who}", map[string]any{"who": r.Under})
	}
	return together(": ", text, n.said(r.Task)), more
}

// whereTo names the third countries of a transfer.
func (n inside) whereTo(t RegisterTransfer) string {
	held, access := "", ""
	if len(t.Countries) > 0 {
		held = n.countries(t.Countries)
	}
	if len(t.AccessFrom) > 0 {
		access = n.Fill("access from: {countries}", map[string]any{"countries": n.countries(t.AccessFrom)})
	}
	return together("; ", held, access)
}

// receiver names who receives.
func (n inside) receiver(t RegisterTransfer) string {
	if t.Recipient != "" {
		return t.Recipient
	}
	return n.Fill("recipient not declared; the data set “{data}” is held there", map[string]any{"data": n.said(t.Data)})
}

// safeguard is what a transfer rests on, "" where nothing says so.
func (n inside) safeguard(t RegisterTransfer) string {
	if t.Mechanism == "" {
		if len(t.Decisions) == 0 {
			return ""
		}
		decisions := make([]string, len(t.Decisions))
		for i, d := range t.Decisions {
			decisions[i] = n.Source(d)
		}
		return n.Fill("{mechanism} ({decision})", map[string]any{"mechanism": n.WordIn("mechanism", "adequacy"), "decision": strings.Join(decisions, ", ")})
	}
	// A module is one of the standard contractual clauses, never of a decision on
	// adequacy.
	clauses := func(mechanism string) string {
		module := ""
		if mechanism == "scc" && t.Module != "" {
			module = n.WordIn("module", t.Module)
		}
		return together(", ", n.WordIn("mechanism", mechanism), module)
	}
	fallback := ""
	if t.Fallback != "" && t.Fallback != "none" && t.Fallback != t.Mechanism {
		fallback = n.Fill("should it fall away: {mechanism}", map[string]any{"mechanism": clauses(t.Fallback)})
	}
	framework := ""
	if t.Framework != "" {
		framework = n.WordIn("framework", t.Framework)
	}
	return together("; ", together(", ", clauses(t.Mechanism), framework), fallback)
}

// documentation is what Art. 49(1) second subparagraph asks to be documented.
func (n inside) documentation(t RegisterTransfer) string {
	switch {
	case t.Mechanism == "derogation" && t.Assessment == "":
		return n.Say("documentation of suitable safeguards (Art. 49(1) second subparagraph GDPR): not declared")
	case t.Mechanism == "derogation":
		return n.Fill("documentation of suitable safeguards (Art. 49(1) second subparagraph GDPR): assessment of {day}", map[string]any{"day": t.Assessment})
	case t.Mechanism == "" && len(t.Decisions) == 0:
		return n.Say("whether Art. 49(1) second subparagraph GDPR applies cannot be told without a safeguard named")
	case t.Assessment != "":
		return n.Fill("transfer impact assessment of {day}", map[string]any{"day": t.Assessment})
	}
	return ""
}

// measure is the title of a measure by its id.
func (n inside) measure(d *RegisterDocument, id string) string {
	for _, m := range d.Measures {
		if m.ID == id {
			return n.said(m.Title)
		}
	}
	return id
}

func (n inside) measures(d *RegisterDocument, ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = n.measure(d, id)
	}
	return strings.Join(out, "; ")
}

// served says how many controllers are served and where their names are.
func (n inside) served(p RegisterProcessing) string {
	source := n.Say("where their names and contact details are kept is not declared")
	if p.Source != "" {
		source = n.Fill("names, contact details, representatives and data protection officers of each: {where}", map[string]any{"where": p.Source})
	}
	many := n.Say("number not declared")
	if p.Controllers != "" {
		many = n.Fill("{n} controllers", map[string]any{"n": n.Decimal(p.Controllers)})
		if p.Controllers == "1" {
			many = n.Say("one controller")
		}
	}
	return together("; ", many, source)
}
