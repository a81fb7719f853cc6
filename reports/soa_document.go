package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// SoAFormat names the data of the statement of applicability; changes within it
// only add.
const SoAFormat = "trustcap.soa/v1"

// SoADocument is the statement of applicability as data: words of enumerations
// and days are as they were declared, texts are by language.
type SoADocument struct {
	Format       string              `json:"format"`
	AsOf         string              `json:"as_of"`
	Tool         string              `json:"tool"`
	Organization string              `json:"organization"`
	Scopes       []map[string]string `json:"scopes,omitempty"` // of the information security management system
	Statements   []SoAStatement      `json:"statements"`
}

// SoAStatement is the statement on the controls of one norm.
type SoAStatement struct {
	Framework  string            `json:"framework"` // iso27001
	Name       string            `json:"name"`      // ISO/IEC 27001:2022
	Declared   bool              `json:"declared"`
	Version    string            `json:"version,omitempty"`
	ApprovedBy map[string]string `json:"approved_by,omitempty"` // role
	ApprovedOn string            `json:"approved_on,omitempty"` // day
	Controls   []SoAControl      `json:"controls"`              // in the order of the norm, own ones last
	Totals     SoATotals         `json:"totals"`
}

// SoATotals count the controls of a statement.
type SoATotals struct {
	Controls   int            `json:"controls"`
	Needed     int            `json:"needed"`
	NotNeeded  int            `json:"not_needed"`
	NotDecided int            `json:"not_decided"`
	Status     map[string]int `json:"status"` // of those needed; "" where none is declared
	Different  int            `json:"different"`
}

// SoAControl is one control, and beside what is stated what trustcap found.
type SoAControl struct {
	ID       string            `json:"id"`
	Group    string            `json:"group"`
	Title    map[string]string `json:"title"`
	Own      bool              `json:"own,omitempty"` // a control beyond the norm
	Decision string            `json:"decision"`      // needed, not-needed, not-decided
	Because  []string          `json:"because,omitempty"`
	Reason   map[string]string `json:"reason,omitempty"`
	Status   string            `json:"status,omitempty"`
	Due      string            `json:"due,omitempty"`
	Review   string            `json:"review,omitempty"`
	How      []SoAReference    `json:"how,omitempty"`
	Owner    map[string]string `json:"owner,omitempty"`
	Risks    []SoAReference    `json:"risks,omitempty"`
	// State is what trustcap found; "" for own controls, which no rule asks for.
	State      controls.State `json:"state,omitempty"`
	Until      string         `json:"until,omitempty"`
	Weakest    controls.Level `json:"weakest,omitempty"`
	Strongest  controls.Level `json:"strongest,omitempty"`
	Difference *SoADifference `json:"difference,omitempty"`

	found controls.Status
}

// SoAReference is a resource that a row names, by its title.
type SoAReference struct {
	Address string            `json:"address"`
	Title   map[string]string `json:"title"`
}

// SoADifference is what the statement and the state differ in, as a finding says
// it.
type SoADifference struct {
	Text        string         `json:"text"` // English, with {name} for arguments
	Args        map[string]any `json:"args,omitempty"`
	Fingerprint string         `json:"fingerprint"`
}

// Decisions on a control.
const (
	needed     = "needed"
	notNeeded  = "not-needed"
	notDecided = "not-decided"
)

// applicabilityRule is the rule that finds a statement that differs from the
// state.
const applicabilityRule = "applicability-consistent"

// soaFrameworks are the norms that a statement of applicability decides on; the
// first has one in any case.
var soaFrameworks = []string{"iso27001", "iso27017", "iso27018"}

// soaDocument reads the statements, and the controls that they have to decide on
// from the catalogue.
func soaDocument(n inside, a *controls.Assessment, catalogue *controls.Catalogue) *SoADocument {
	d := &SoADocument{Format: SoAFormat, AsOf: a.AsOf, Tool: a.Tool, Organization: a.Organization.Name, Statements: []SoAStatement{}}
	for _, scope := range n.section("scopes") {
		if text := textsOf(scope.Get("statement")); scope.Get("system").Text() == "isms" && text != nil {
			d.Scopes = append(d.Scopes, text)
		}
	}
	differences := map[string]*SoADifference{}
	for _, f := range a.Findings {
		if f.Rule == applicabilityRule {
			// applicability/iso27001/controls/A.8.13/status
			row, _, _ := cutLast(f.Address, "/")
			differences[row] = &SoADifference{f.Text, f.Args, f.Fingerprint}
		}
	}
	states := map[string]controls.Status{}
	for _, f := range a.Frameworks {
		for _, s := range f.Controls {
			states[f.ID+":"+s.ID] = s
		}
	}
	for _, id := range soaFrameworks {
		if f := catalogue.Framework(id); f != nil {
			d.Statements = append(d.Statements, soaStatement(n, f, states, differences))
		}
	}
	return d
}

// cutLast cuts text around the last separator.
func cutLast(s, separator string) (before, after string, found bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(separator):], true
}

func soaStatement(n inside, f *controls.Framework, states map[string]controls.Status, differences map[string]*SoADifference) SoAStatement {
	soa := n.find("applicability", f.ID)
	out := SoAStatement{
		Framework: f.ID, Name: n.edition(f.Short, f.Edition), Declared: soa.Get("controls").Exists() || soa.Get("additional").Exists(),
		Version: soa.Get("version").Text(), ApprovedOn: soa.Get("approved", "on").Text(), Controls: []SoAControl{}, Totals: SoATotals{Status: map[string]int{}},
	}
	if by := soa.Get("approved", "by").Text(); by != "" {
		out.ApprovedBy = titleOf(n.find("people", by))
	}
	groups := map[string]controls.Group{}
	for _, g := range f.Groups {
		groups[g.ID] = g
	}
	for i := range f.Items {
		c := &f.Items[i]
		row := soa.Get("controls", c.ID)
		if !groups[c.Group].Excludable || len(c.Children()) > 0 && !row.Exists() {
			continue
		}
		out.Controls = append(out.Controls, soaControl(n, SoAControl{
			ID: c.ID, Group: groups[c.Group].Title, Title: map[string]string{"en": c.Title},
			Difference: differences[soa.Address()+"/controls/"+inventory.EscapeStep(c.ID)],
		}, row, states[f.ID+":"+c.ID]))
	}
	own := soa.Get("additional")
	for i := range own.Fields() {
		field := &own.Fields()[i]
		title := textsOf(field.Get("title"))
		if len(title) == 0 {
			title = map[string]string{"": field.Name}
		}
		out.Controls = append(out.Controls, soaControl(n, SoAControl{ID: field.Name, Own: true, Title: title}, &field.Value, controls.Status{}))
	}
	for _, c := range out.Controls {
		out.Totals.count(c)
	}
	return out
}

func soaControl(n inside, c SoAControl, row *inventory.Value, found controls.Status) SoAControl {
	c.found = found
	switch {
	case !row.Exists():
		c.Decision = notDecided
	case c.Own || row.Get("needed").True():
		c.Decision = needed
	default:
		c.Decision = notNeeded
	}
	c.Because, c.Reason, c.Status, c.Due, c.Review = row.Get("because").Strings(), textsOf(row.Get("reason")), row.Get("status").Text(), row.Get("due").Text(), row.Get("review").Text()
	for _, address := range row.Get("how").Strings() {
		section, id, _ := strings.Cut(address, "/")
		c.How = append(c.How, SoAReference{address, titleOf(n.find(section, id))})
	}
	for _, id := range row.Get("risks").Strings() {
		c.Risks = append(c.Risks, SoAReference{id, titleOf(n.find("risks", id))})
	}
	if owner := row.Get("owner").Text(); owner != "" {
		c.Owner = titleOf(n.find("people", owner))
	}
	if !c.Own {
		c.State, c.Until, c.Weakest, c.Strongest = cmp.Or(found.State, controls.NotAssessed), found.Until, cmp.Or(found.Weakest, controls.NoProof), cmp.Or(found.Strongest, controls.NoProof)
	}
	return c
}

func (t *SoATotals) count(c SoAControl) {
	t.Controls++
	switch c.Decision {
	case needed:
		t.Needed++
		t.Status[c.Status]++
	case notNeeded:
		t.NotNeeded++
	default:
		t.NotDecided++
	}
	if c.Difference != nil {
		t.Different++
	}
}

// themes are the groups of a statement, in its order, each with its controls.
func (s *SoAStatement) themes() []soaTheme {
	var out []soaTheme
	for _, c := range s.Controls {
		id, title := "own", "Further necessary controls"
		if !c.Own {
			id, title = c.Group, c.Group
			if number, ok := strings.CutPrefix(c.ID, "A."); ok && s.Framework == "iso27001" {
				number, _, _ = strings.Cut(number, ".")
				id, title = "A."+number, annexThemes[number]
			}
		}
		i := slices.IndexFunc(out, func(t soaTheme) bool { return t.id == id })
		if i < 0 {
			out = append(out, soaTheme{id: id, title: title})
			i = len(out) - 1
		}
		out[i].controls = append(out[i].controls, c)
	}
	return out
}

// annexThemes are the themes of Annex A.
var annexThemes = map[string]string{"5": "Organizational controls", "6": "People controls", "7": "Physical controls", "8": "Technological controls"}

type soaTheme struct {
	id, title string
	controls  []SoAControl
}
