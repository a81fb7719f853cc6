package reports

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// CatalogOptions say how a catalogue is written.
type CatalogOptions struct {
	Language *lang.Language
	// Day is that of the document, such as 2026-11-21: there is no clock here.
	Day string
	// Tool is trustcap's version.
	Tool string
}

type (
	oscalCatalog struct {
		UUID     string              `json:"uuid"`
		Metadata oscalMetadata       `json:"metadata"`
		Groups   []oscalCatalogGroup `json:"groups"`
	}
	oscalCatalogGroup struct {
		ID       string                `json:"id"`
		Title    string                `json:"title"`
		Controls []oscalCatalogControl `json:"controls,omitempty"`
	}
	oscalCatalogControl struct {
		ID       string                `json:"id"`
		Title    string                `json:"title"`
		Props    []oscalProp           `json:"props"`
		Parts    []oscalPart           `json:"parts,omitempty"`
		Controls []oscalCatalogControl `json:"controls,omitempty"`
	}
	oscalPart struct {
		ID    string      `json:"id,omitempty"`
		Name  string      `json:"name"`
		Title string      `json:"title,omitempty"`
		Props []oscalProp `json:"props,omitempty"`
		Prose string      `json:"prose,omitempty"`
		Parts []oscalPart `json:"parts,omitempty"`
	}

	oscalProfile struct {
		UUID       string          `json:"uuid"`
		Metadata   oscalMetadata   `json:"metadata"`
		Imports    []oscalImport   `json:"imports"`
		Merge      oscalMerge      `json:"merge"`
		BackMatter oscalBackMatter `json:"back-matter"`
	}
	oscalImport struct {
		Href     string           `json:"href"`
		Controls []oscalSelectIDs `json:"include-controls"`
	}
	oscalSelectIDs struct {
		IDs []string `json:"with-ids"`
	}
	oscalMerge struct {
		AsIs bool `json:"as-is"`
	}
)

// Catalog writes a framework as an OSCAL catalog: its ids, and texts in
// trustcap's own words. The parts of its controls are the objectives that the
// findings of `check -f oscal` point at.
func Catalog(w io.Writer, f *controls.Framework, o CatalogOptions) error {
	c := catalogWriter{f, o.Language}
	out := oscalCatalog{UUID: c.uuid(o), Metadata: c.metadata(o, o.Language.Say(f.Title))}
	for _, g := range f.Groups {
		group := oscalCatalogGroup{ID: oscalControlID(f.ID, "group-"+g.ID), Title: c.l.Say(g.Title)}
		for i := range f.Items {
			if item := &f.Items[i]; item.Parent == "" && item.Group == g.ID {
				group.Controls = append(group.Controls, c.control(item))
			}
		}
		out.Groups = append(out.Groups, group)
	}
	return writeJSON(w, map[string]oscalCatalog{"catalog": out})
}

// Profile writes which controls of a framework are assessed, as an OSCAL profile
// of its catalog. The catalog is expected beside it, as CatalogFile names it.
func Profile(w io.Writer, f *controls.Framework, o CatalogOptions) error {
	c := catalogWriter{f, o.Language}
	var ids []string
	for i := range f.Items {
		if item := &f.Items[i]; !item.ReferenceOnly() {
			ids = append(ids, oscalControlID(f.ID, item.ID))
		}
	}
	if len(ids) == 0 {
		return fmt.Errorf("no control of the framework %s is assessed", f.ID)
	}
	title := o.Language.Fill("{framework}: what trustcap assesses", map[string]any{"framework": o.Language.Say(f.Title)})
	return writeJSON(w, map[string]oscalProfile{"profile": {
		UUID:     oscalUUID("profile", c.uuid(o)),
		Metadata: c.metadata(o, title),
		Imports:  []oscalImport{{"#" + c.uuid(o), []oscalSelectIDs{{ids}}}},
		Merge:    oscalMerge{AsIs: true},
		BackMatter: oscalBackMatter{[]oscalResource{{
			UUID: c.uuid(o), Title: o.Language.Say(f.Title), Links: []oscalFile{{Href: CatalogFile(f)}},
		}}},
	}})
}

// CatalogFile is the name of the file in which a profile looks for its catalog.
func CatalogFile(f *controls.Framework) string { return f.ID + "-catalog.json" }

type catalogWriter struct {
	*controls.Framework
	l *lang.Language
}

// uuid is the identity of the catalog in a language and a release.
func (c catalogWriter) uuid(o CatalogOptions) string {
	return oscalUUID("catalog", c.ID, c.Edition, c.l.Tag(), o.Tool, o.Day)
}

func (c catalogWriter) metadata(o CatalogOptions, title string) oscalMetadata {
	m := oscalMetadata{
		Title: title, Modified: oscalDay(o.Day), Version: cmp.Or(o.Tool, o.Day), OSCAL: oscalVersion,
		Props:   oscalProps("framework", c.ID, "edition", c.Edition),
		Remarks: c.l.Say("Ids as in the source, texts in trustcap's own words. Only the source is binding."),
	}
	if strings.HasPrefix(c.Source, "https://") {
		m.Links = []oscalLink{{c.Source, "reference"}}
	}
	return m
}

func (c catalogWriter) control(item *controls.Control) oscalCatalogControl {
	id := oscalControlID(c.ID, item.ID)
	out := oscalCatalogControl{
		ID: id, Title: c.l.Say(item.Title),
		Props: []oscalProp{{Name: "label", Value: item.ID}},
	}
	for _, ref := range item.Touches {
		out.Props = append(out.Props, oscalProps("touches", ref)...)
	}
	if item.ReferenceOnly() {
		out.Props = append(out.Props, oscalProps("reference-only", "true")...)
	}
	if prose := c.l.Say(cmp.Or(item.Question, item.Summary)); prose != "" {
		out.Parts = append(out.Parts, oscalPart{ID: id + "_smt", Name: "statement", Prose: prose})
	}
	if item.Question != "" && item.Summary != "" {
		out.Parts = append(out.Parts, oscalPart{ID: id + "_gdn", Name: "guidance", Prose: c.l.Say(item.Summary)})
	}
	if len(item.Parts) > 0 {
		objective := oscalPart{ID: id + "_obj", Name: "assessment-objective", Title: c.l.Say("What has to be shown")}
		for _, p := range item.Parts {
			objective.Parts = append(objective.Parts, oscalPart{
				ID: oscalObjectiveID(c.ID, item.ID, p.ID), Name: "assessment-objective", Prose: c.l.Say(p.Text),
				Props: oscalProps("proof", string(p.Proof), "basis", string(p.Basis), "at-least", string(p.AtLeast), "optional", optional(p.Optional)),
			})
		}
		out.Parts = append(out.Parts, objective)
	}
	if item.Attest != "" {
		out.Parts = append(out.Parts, oscalPart{ID: id + "_evd", Name: "guidance", Title: c.l.Say("What a person brings as proof"), Prose: c.l.Say(item.Attest)})
	}
	for _, child := range item.Children() {
		out.Controls = append(out.Controls, c.control(child))
	}
	return out
}

func optional(yes bool) string {
	if yes {
		return "true"
	}
	return ""
}
