package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// RegisterFormat names the data of the record of processing activities; changes
// within it only add.
const RegisterFormat = "trustcap.register/v1"

// RegisterDocument is the record of processing activities (Art. 30 GDPR) as
// data. Words of enumerations, days and periods are as they were declared, texts
// are by language; what was not declared is left out, and Missing names it.
type RegisterDocument struct {
	Format       string               `json:"format"`
	AsOf         string               `json:"as_of"`
	Tool         string               `json:"tool"`
	Inputs       []controls.Input     `json:"inputs"` // the declarations it is made of
	Controller   RegisterParty        `json:"controller"`
	Activities   []RegisterActivity   `json:"activities"`           // Art. 30(1), by id
	Processing   []RegisterProcessing `json:"processing_on_behalf"` // Art. 30(2), by id
	Measures     []RegisterMeasure    `json:"measures"`
	Announcement []RegisterChange     `json:"announcements"`
	Missing      []RegisterMissing    `json:"missing"`
}

// RegisterParty is the organization: controller of what it decides on, processor
// of what it does on behalf of others.
type RegisterParty struct {
	Name          string                  `json:"name"`
	LegalForm     string                  `json:"legal_form,omitempty"`
	Street        string                  `json:"street,omitempty"`
	Postcode      string                  `json:"postcode,omitempty"`
	City          string                  `json:"city,omitempty"`
	Country       string                  `json:"country,omitempty"`
	Entry         string                  `json:"register,omitempty"` // commercial register
	Contacts      []string                `json:"contacts,omitempty"`
	RepresentedBy []map[string]string     `json:"represented_by,omitempty"` // roles
	Authority     string                  `json:"authority,omitempty"`
	Union         bool                    `json:"established_in_union"` // needs no representative under Art. 27
	Agent         *RegisterRepresentative `json:"representative,omitempty"`
	DPO           *RegisterDPO            `json:"dpo,omitempty"`
	Joint         []RegisterJoint         `json:"joint_controllers"`
}

// RegisterRepresentative is the representative in the Union (Art. 27 GDPR).
type RegisterRepresentative struct {
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"`
	Contact string `json:"contact,omitempty"`
}

// RegisterDPO is the data protection officer.
type RegisterDPO struct {
	Designated bool              `json:"designated"`
	Role       map[string]string `json:"role,omitempty"`
	Contact    string            `json:"contact,omitempty"`
	Appointed  string            `json:"appointed,omitempty"` // day
}

// RegisterJoint is a joint controller (Art. 26 GDPR).
type RegisterJoint struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Countries []string `json:"countries,omitempty"`
	Contact   string   `json:"contact,omitempty"` // contact point of the arrangement
	Signed    string   `json:"signed,omitempty"`  // day
	Essence   string   `json:"essence,omitempty"` // where its essence can be read
}

// RegisterActivity is an entry under Art. 30(1).
type RegisterActivity struct {
	Address    string              `json:"address"` // activities/ID, or purposes/ID of a purpose in no activity
	Title      map[string]string   `json:"title"`
	Department map[string]string   `json:"department,omitempty"`
	Since      string              `json:"since,omitempty"`
	Reviewed   string              `json:"reviewed,omitempty"`
	ReviewDue  string              `json:"review_due,omitempty"`
	Joint      []string            `json:"joint_controllers,omitempty"` // ids
	IsJoint    bool                `json:"jointly_controlled"`
	Purposes   []RegisterPurpose   `json:"purposes"`   // (b)
	Data       []RegisterData      `json:"data"`       // (c), (f)
	Recipients []RegisterRecipient `json:"recipients"` // (d)
	NoneTold   bool                `json:"no_recipients"`
	Transfers  []RegisterTransfer  `json:"transfers"`          // (e)
	Measures   []string            `json:"measures,omitempty"` // (g), ids of those that cover its data
}

// RegisterPurpose is a purpose of an activity.
type RegisterPurpose struct {
	ID          string            `json:"id"`
	Title       map[string]string `json:"title"`
	Description map[string]string `json:"description,omitempty"`
	Role        string            `json:"role,omitempty"`
	Basis       []string          `json:"basis,omitempty"`
	Statute     string            `json:"statute,omitempty"`
	Ground      string            `json:"art9_ground,omitempty"`
}

// RegisterData is a data set: about whom, of which categories, kept how long.
type RegisterData struct {
	ID         string             `json:"id"`
	Title      map[string]string  `json:"title"`
	Personal   string             `json:"personal"` // yes, none, or "" where it is not declared
	Subjects   []string           `json:"subjects,omitempty"`
	Categories []string           `json:"categories,omitempty"`
	Special    []string           `json:"special,omitempty"`
	Criminal   bool               `json:"criminal,omitempty"`
	Retention  *RegisterRetention `json:"retention,omitempty"`
	Countries  []string           `json:"countries,omitempty"`
}

// RegisterRetention is how long data is kept.
type RegisterRetention struct {
	Period    string            `json:"period,omitempty"`
	Criteria  map[string]string `json:"criteria,omitempty"`
	Trigger   string            `json:"trigger,omitempty"`
	Statute   string            `json:"statute,omitempty"`
	Reason    map[string]string `json:"reason,omitempty"`
	Deletion  string            `json:"deletion,omitempty"`
	InBackups string            `json:"in_backups,omitempty"`
}

// RegisterRecipient is a recipient.
type RegisterRecipient struct {
	Supplier   string            `json:"supplier,omitempty"` // id
	Name       string            `json:"name"`
	Kind       string            `json:"kind,omitempty"` // of a recipient that is no supplier
	Role       string            `json:"role,omitempty"` // of a supplier
	Task       map[string]string `json:"task,omitempty"`
	Countries  []string          `json:"countries,omitempty"`
	AccessFrom []string          `json:"access_from,omitempty"`
	Under      string            `json:"under,omitempty"` // name of the processor whose sub-processor it is
}

// RegisterTransfer is a transfer to third countries.
type RegisterTransfer struct {
	Recipient  string            `json:"recipient,omitempty"`
	Data       map[string]string `json:"data,omitempty"`        // the data set that is held there, where no recipient explains it
	Countries  []string          `json:"countries,omitempty"`   // third countries where data is
	AccessFrom []string          `json:"access_from,omitempty"` // third countries from where it can be reached
	Mechanism  string            `json:"mechanism,omitempty"`
	Framework  string            `json:"framework,omitempty"`
	Module     string            `json:"module,omitempty"`
	Fallback   string            `json:"fallback,omitempty"`   // what holds where the mechanism falls away
	Decisions  []string          `json:"decisions,omitempty"`  // on adequacy, known to trustcap
	Assessment string            `json:"assessment,omitempty"` // day of the transfer impact assessment
}

// RegisterProcessing is an entry under Art. 30(2).
type RegisterProcessing struct {
	ID          string              `json:"id"`
	Title       map[string]string   `json:"title"`
	Services    []map[string]string `json:"services,omitempty"`
	Controllers string              `json:"controllers,omitempty"`      // how many
	Source      string              `json:"controllers_list,omitempty"` // where their names and contacts are
	Categories  []string            `json:"categories,omitempty"`
	Template    string              `json:"agreement_template,omitempty"`
	NoSubs      bool                `json:"no_sub_processors"`
	Subs        []RegisterRecipient `json:"sub_processors"`
	Transfers   []RegisterTransfer  `json:"transfers"`
	Measures    []string            `json:"measures,omitempty"` // ids
}

// RegisterMeasure is a technical or organizational measure.
type RegisterMeasure struct {
	ID     string            `json:"id"`
	Title  map[string]string `json:"title"`
	Goals  []string          `json:"goals,omitempty"`
	Status string            `json:"status,omitempty"`
	Owner  map[string]string `json:"owner,omitempty"`
	Due    string            `json:"due,omitempty"`
	Tested string            `json:"tested,omitempty"`
}

// RegisterChange is a change of what the record holds, as announced.
type RegisterChange struct {
	Of        string `json:"of"` // address
	To        string `json:"to,omitempty"`
	Announced string `json:"announced"`
	Effective string `json:"effective"`
}

// RegisterMissing is something that the law asks for and that is not declared.
type RegisterMissing struct {
	Address string `json:"address"` // of the entry
	Letter  string `json:"letter"`  // Art.30(1)(f)
}

// registerReader makes the record of an inventory.
type registerReader struct {
	inside
	doc       *RegisterDocument
	countries *policies.Countries
}

func registerDocument(n inside, a *controls.Assessment) *RegisterDocument {
	r := registerReader{inside: n, countries: policies.KnownCountries(), doc: &RegisterDocument{
		Format: RegisterFormat, AsOf: a.AsOf, Tool: a.Tool, Inputs: append([]controls.Input{}, a.Inputs...),
		Activities: []RegisterActivity{}, Processing: []RegisterProcessing{}, Measures: []RegisterMeasure{}, Announcement: []RegisterChange{}, Missing: []RegisterMissing{},
	}}
	for _, m := range r.section("measures") {
		r.doc.Measures = append(r.doc.Measures, RegisterMeasure{
			ID: m.ID, Title: titleOf(m), Goals: m.Get("goals").Strings(), Status: m.Get("status").Text(), Owner: r.people(m.Get("owner")),
			Due: m.Get("due").Text(), Tested: m.Get("tested").Text(),
		})
	}
	r.party()
	r.activities()
	for _, p := range r.section("processing_on_behalf") {
		r.processing(p)
	}
	for _, c := range r.section("announcements") {
		section, _, _ := strings.Cut(c.Get("of").Text(), "/")
		if slices.Contains([]string{"activities", "purposes", "datasets", "suppliers", "processing_on_behalf", "organization"}, section) {
			r.doc.Announcement = append(r.doc.Announcement, RegisterChange{Of: c.Get("of").Text(), To: c.Get("to").Text(), Announced: c.Get("announced").Text(), Effective: c.Get("effective").Text()})
		}
	}
	slices.SortStableFunc(r.doc.Announcement, func(a, b RegisterChange) int {
		return cmp.Or(cmp.Compare(b.Effective, a.Effective), cmp.Compare(a.Of, b.Of))
	})
	slices.SortFunc(r.doc.Missing, func(a, b RegisterMissing) int {
		return cmp.Or(cmp.Compare(a.Address, b.Address), cmp.Compare(a.Letter, b.Letter))
	})
	return r.doc
}

func (r registerReader) missing(address, letter string) {
	m := RegisterMissing{address, letter}
	if !slices.Contains(r.doc.Missing, m) {
		r.doc.Missing = append(r.doc.Missing, m)
	}
}

// people is the title of a role by its id, nil where none is declared.
func (r registerReader) people(v *inventory.Value) map[string]string {
	if v.Text() == "" {
		return nil
	}
	return titleOf(r.find("people", v.Text()))
}

func (r registerReader) party() {
	o := r.find("organization", "")
	p := RegisterParty{
		Name: o.Get("name").Text(), LegalForm: o.Get("legal_form").Text(), Entry: o.Get("register").Text(), Authority: o.Get("authority").Text(),
		Street: o.Get("address", "street").Text(), Postcode: o.Get("address", "postcode").Text(), City: o.Get("address", "city").Text(), Country: o.Get("address", "country").Text(),
		Joint: []RegisterJoint{},
	}
	for _, field := range []string{"general", "privacy"} {
		if c := o.Get("contacts", field).Text(); c != "" && !slices.Contains(p.Contacts, c) {
			p.Contacts = append(p.Contacts, c)
		}
	}
	by := o.Get("represented_by")
	for i := range by.Fields() {
		p.RepresentedBy = append(p.RepresentedBy, r.people(&by.Fields()[i].Value))
	}
	places := append(o.Get("established_in").Strings(), p.Country)
	p.Union = slices.ContainsFunc(places, func(c string) bool { return c != "" && !r.countries.Third(c) })
	if v := o.Get("representative"); v.Exists() {
		p.Agent = &RegisterRepresentative{Name: v.Get("name").Text(), Address: v.Get("address").Text(), Contact: v.Get("contact").Text()}
	}
	if v := o.Get("dpo"); v.Exists() {
		p.DPO = &RegisterDPO{Designated: !v.IsNone(), Role: r.people(v.Get("person")), Contact: v.Get("contact").Text(), Appointed: v.Get("appointed").Text()}
	}
	for _, s := range r.section("suppliers") {
		if s.Get("role").Text() == "joint-controller" {
			p.Joint = append(p.Joint, RegisterJoint{
				ID: s.ID, Name: cmp.Or(s.Get("title").Text(), s.ID), Countries: s.Get("countries").Strings(),
				Contact: s.Get("arrangement", "contact").Text(), Signed: s.Get("arrangement", "signed").Text(), Essence: s.Get("arrangement", "essence").Text(),
			})
		}
	}
	r.doc.Controller = p
	if p.Street == "" || p.City == "" || len(p.Contacts) == 0 || !p.Union && p.Agent == nil || p.DPO == nil || p.DPO.Designated && p.DPO.Contact == "" {
		r.missing("organization", "Art.30(1)(a)")
	}
}

// activities are the declared ones, and after them the purposes in none.
func (r registerReader) activities() {
	told := map[string]bool{}
	for _, a := range r.section("activities") {
		e := RegisterActivity{
			Address: a.Address(), Title: titleOf(a), Department: r.people(a.Get("department")),
			Since: a.Get("since").Text(), Reviewed: a.Get("reviewed", "last").Text(), ReviewDue: a.Get("reviewed", "due").Text(),
		}
		var purposes []*inventory.Resource
		for _, id := range a.Get("purposes").Strings() {
			purposes = append(purposes, r.find("purposes", id))
			told[id] = true
		}
		r.activity(e, purposes)
	}
	for _, p := range r.section("purposes") {
		if !told[p.ID] {
			r.activity(RegisterActivity{Address: p.Address(), Title: titleOf(p), Department: r.people(p.Get("department"))}, []*inventory.Resource{p})
		}
	}
}

func (r registerReader) activity(e RegisterActivity, purposes []*inventory.Resource) {
	e.Purposes, e.Data, e.Recipients, e.Transfers = []RegisterPurpose{}, []RegisterData{}, []RegisterRecipient{}, []RegisterTransfer{}
	e.NoneTold = len(purposes) > 0
	covered := map[string]bool{}
	for _, p := range purposes {
		e.Purposes = append(e.Purposes, RegisterPurpose{
			ID: p.ID, Title: titleOf(p), Description: textsOf(p.Get("description")), Role: p.Get("role").Text(), Basis: words1(p.Get("basis")),
			Statute: p.Get("statute").Text(), Ground: p.Get("art9_ground").Text(),
		})
		e.IsJoint = e.IsJoint || p.Get("role").Text() == "joint-controller"
		if !p.Get("title").Exists() {
			r.missing(e.Address, "Art.30(1)(b)")
		}
		for _, id := range p.Get("datasets").Strings() {
			if !covered["datasets/"+id] {
				covered["datasets/"+id] = true
				e.Data = append(e.Data, r.data(e.Address, r.find("datasets", id)))
			}
		}
		recipients := p.Get("recipients")
		if !recipients.Exists() {
			e.NoneTold = false
			r.missing(e.Address, "Art.30(1)(d)")
			r.missing(e.Address, "Art.30(1)(e)") // nor can it be told where they are
		}
		for i := range recipients.Fields() {
			e.Recipients = r.recipient(e.Recipients, &recipients.Fields()[i].Value)
		}
	}
	e.NoneTold = e.NoneTold && len(e.Recipients) == 0
	if len(purposes) == 0 {
		for _, letter := range []string{"b", "d", "e"} {
			r.missing(e.Address, "Art.30(1)("+letter+")")
		}
	}
	if len(e.Data) == 0 {
		r.missing(e.Address, "Art.30(1)(c)")
		r.missing(e.Address, "Art.30(1)(f)")
	}
	for _, to := range e.Recipients {
		covered["suppliers/"+to.Supplier] = to.Supplier != ""
		if s := r.find("suppliers", to.Supplier); to.Supplier != "" && s.Get("role").Text() == "joint-controller" {
			e.Joint = append(e.Joint, to.Supplier)
		}
	}
	if e.IsJoint && len(e.Joint) == 0 {
		r.missing(e.Address, "Art.30(1)(a)")
	}
	e.Transfers = append(e.Transfers, r.transfers(e.Address, "Art.30(1)(e)", e.Recipients)...)
	e.Transfers = append(e.Transfers, r.held(e)...)
	for _, s := range r.section("services") {
		covered[s.Address()] = slices.ContainsFunc(s.Get("datasets").Strings(), func(id string) bool { return covered["datasets/"+id] })
	}
	for _, m := range r.section("measures") {
		if slices.ContainsFunc(m.Get("covers").Strings(), func(of string) bool { return covered[of] }) {
			e.Measures = append(e.Measures, m.ID)
		}
	}
	if len(r.doc.Measures) == 0 {
		r.missing(e.Address, "Art.30(1)(g)")
	}
	r.doc.Activities = append(r.doc.Activities, e)
}

// words1 are the words of a list, or of the one word that stands for a list.
func words1(v *inventory.Value) []string {
	if v.Kind() == inventory.List {
		return v.Strings()
	}
	if v.Text() == "" {
		return nil
	}
	return []string{v.Text()}
}

func (r registerReader) data(entry string, d *inventory.Resource) RegisterData {
	p := d.Get("personal")
	out := RegisterData{
		ID: d.ID, Title: titleOf(d), Subjects: p.Get("subjects").Strings(), Categories: p.Get("categories").Strings(), Special: p.Get("special").Strings(),
		Criminal: p.Get("criminal").True(), Countries: d.Get("countries").Strings(),
	}
	switch {
	case p.IsNone():
		out.Personal = "none"
		return out
	case p.Exists():
		out.Personal = "yes"
	}
	if len(out.Subjects) == 0 || len(out.Categories)+len(out.Special) == 0 {
		r.missing(entry, "Art.30(1)(c)")
	}
	v := d.Get("retention")
	if v.Exists() {
		out.Retention = &RegisterRetention{
			Period: v.Get("period").Text(), Criteria: textsOf(v.Get("criteria")), Trigger: v.Get("trigger").Text(), Statute: v.Get("statute").Text(),
			Reason: textsOf(v.Get("reason")), Deletion: v.Get("deletion").Text(), InBackups: v.Get("in_backups").Text(),
		}
	}
	if !v.Get("period").Exists() && !v.Get("criteria").Exists() && !v.Get("reason").Exists() {
		r.missing(entry, "Art.30(1)(f)")
	}
	return out
}

// recipient adds a recipient, and after a processor those it hands data to in
// turn.
func (r registerReader) recipient(list []RegisterRecipient, v *inventory.Value) []RegisterRecipient {
	if id := v.Get("supplier").Text(); id != "" { // suppliers/ID as rules read it
		return r.supplier(list, id, "")
	}
	to := RegisterRecipient{Name: v.Get("name").Text(), Kind: v.Get("kind").Text()}
	if c := v.Get("country").Text(); c != "" {
		to.Countries = []string{c}
	}
	if slices.ContainsFunc(list, func(other RegisterRecipient) bool {
		return other.Supplier == "" && other.Name == to.Name && other.Kind == to.Kind
	}) {
		return list
	}
	return append(list, to)
}

func (r registerReader) supplier(list []RegisterRecipient, id, under string) []RegisterRecipient {
	if slices.ContainsFunc(list, func(to RegisterRecipient) bool { return to.Supplier == id }) {
		return list
	}
	s := r.find("suppliers", id)
	to := RegisterRecipient{
		Supplier: id, Name: cmp.Or(s.Get("title").Text(), id), Role: s.Get("role").Text(), Task: textsOf(s.Get("task")),
		Countries: s.Get("countries").Strings(), AccessFrom: s.Get("access_from").Strings(), Under: under,
	}
	list = append(list, to)
	for _, sub := range s.Get("sub_processors", "list").Strings() {
		list = r.supplier(list, sub, to.Name)
	}
	return list
}

// transfers are those to recipients in third countries. A recipient of whom no
// country is declared leaves open whether there is one.
func (r registerReader) transfers(entry, letter string, recipients []RegisterRecipient) []RegisterTransfer {
	out := []RegisterTransfer{}
	third := func(codes []string) []string {
		return slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return !r.countries.Third(c) })
	}
	for _, to := range recipients {
		if len(to.Countries) == 0 {
			r.missing(entry, letter)
		}
		t := RegisterTransfer{Recipient: to.Name, Countries: third(to.Countries)}
		for _, c := range third(to.AccessFrom) {
			if !slices.Contains(t.Countries, c) {
				t.AccessFrom = append(t.AccessFrom, c)
			}
		}
		if len(t.Countries)+len(t.AccessFrom) == 0 {
			continue
		}
		v := r.find("suppliers", to.Supplier).Get("transfer")
		t.Mechanism, t.Framework, t.Module, t.Assessment = v.Get("mechanism").Text(), v.Get("framework").Text(), v.Get("module").Text(), v.Get("tia").Text()
		t.Fallback = v.Get("fallback").Text()
		if t.Mechanism == "" {
			t.Decisions = r.decisions(append(slices.Clone(t.Countries), t.AccessFrom...))
		}
		if t.Mechanism == "" && len(t.Decisions) == 0 || t.Mechanism == "derogation" && t.Assessment == "" {
			r.missing(entry, letter)
		}
		out = append(out, t)
	}
	return out
}

// decisions are those on adequacy that cover every recipient in all of the
// countries, none where one is not covered.
func (r registerReader) decisions(codes []string) []string {
	var out []string
	for _, c := range codes {
		d, ok := r.countries.Adequate[c]
		if !ok || d.Scope != "all" || d.Framework != "" {
			return nil
		}
		out = append(out, d.Decision)
	}
	return out
}

// held are data sets that lie in a third country which none of the recipients
// explains.
func (r registerReader) held(e RegisterActivity) []RegisterTransfer {
	var out []RegisterTransfer
	for _, d := range e.Data {
		var where []string
		for _, c := range d.Countries {
			if r.countries.Third(c) && !slices.ContainsFunc(e.Transfers, func(t RegisterTransfer) bool { return slices.Contains(t.Countries, c) }) {
				where = append(where, c)
			}
		}
		if len(where) > 0 {
			t := RegisterTransfer{Data: d.Title, Countries: where, Decisions: r.decisions(where)}
			r.missing(e.Address, "Art.30(1)(e)")
			out = append(out, t)
		}
	}
	return out
}

func (r registerReader) processing(p *inventory.Resource) {
	e := RegisterProcessing{
		ID: p.ID, Title: titleOf(p), Controllers: p.Get("controllers", "count").Text(), Source: p.Get("controllers", "source").Text(),
		Categories: p.Get("categories").Strings(), Template: p.Get("agreement_template").Text(), Measures: p.Get("measures").Strings(),
		Subs: []RegisterRecipient{},
	}
	for _, id := range p.Get("services").Strings() {
		e.Services = append(e.Services, titleOf(r.find("services", id)))
	}
	subs := p.Get("sub_processors")
	for _, id := range subs.Strings() {
		e.Subs = r.supplier(e.Subs, id, "")
	}
	e.NoSubs = subs.Exists() && len(e.Subs) == 0
	e.Transfers = r.transfers(p.Address(), "Art.30(2)(c)", e.Subs)
	for letter, there := range map[string]bool{"a": e.Source != "", "b": len(e.Categories) > 0, "c": subs.Exists(), "d": len(e.Measures) > 0} {
		if !there {
			r.missing(p.Address(), "Art.30(2)("+letter+")")
		}
	}
	r.doc.Processing = append(r.doc.Processing, e)
}
