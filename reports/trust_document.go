package reports

import (
	"encoding/json"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// TrustFormat names the data of the trust report; changes within it only add.
const TrustFormat = "trustcap.trust/v1"

// TrustDocument is the trust report as data: the questions with their states and
// numbers, the answers as the report words them, and the disclosed facts they are
// composed from. It is handed nothing that may not be told.
type TrustDocument struct {
	Format     string          `json:"format"`
	AsOf       string          `json:"as_of"`
	ValidUntil string          `json:"valid_until"` // last day
	Audience   string          `json:"audience"`    // public or customers
	Issuer     string          `json:"issuer"`
	Language   string          `json:"language"` // of the answers
	Questions  []TrustQuestion `json:"questions"`
	// Facts are what is disclosed, by section. Ids stay inside, since they may
	// name a system, and so do references, which are ids.
	Facts map[string][]map[string]any `json:"facts"`
}

// TrustQuestion is a question or one of its points.
type TrustQuestion struct {
	ID        string           `json:"id"` // T5, T5.2
	Parent    string           `json:"parent,omitempty"`
	Title     string           `json:"title"`
	Question  string           `json:"question,omitempty"`
	Answer    string           `json:"answer,omitempty"` // of a question
	Core      bool             `json:"core"`
	State     controls.State   `json:"state"`
	Until     string           `json:"until,omitempty"`
	Weakest   controls.Level   `json:"weakest"`
	Strongest controls.Level   `json:"strongest"`
	Basis     []controls.Basis `json:"basis"`
	Checked   int              `json:"checked"`
	Open      int              `json:"open"`
	Tolerated int              `json:"tolerated"`
}

// document is the report as data.
func (t trust) document() TrustDocument {
	leads := leadsOf(t.draw)
	d := TrustDocument{
		Format: TrustFormat, AsOf: t.p.AsOf, ValidUntil: t.p.ValidUntil, Audience: t.p.Audience, Issuer: t.p.Issuer,
		Language: t.Tag(), Questions: []TrustQuestion{}, Facts: map[string][]map[string]any{},
	}
	for _, q := range t.questions() {
		d.Questions = append(d.Questions, t.asked(q, leads[q.ID]))
		for _, point := range t.points(q.ID) {
			d.Questions = append(d.Questions, t.asked(point, ""))
		}
	}
	for _, r := range t.facts.Resources {
		if told, ok := toldValue(&r.Value).(map[string]any); ok {
			d.Facts[r.Section] = append(d.Facts[r.Section], told)
		}
	}
	return d
}

func (t trust) asked(s controls.Status, answer string) TrustQuestion {
	return TrustQuestion{
		ID: s.ID, Parent: s.Parent, Title: t.Say(s.Title), Question: t.Say(s.Question), Answer: answer, Core: s.Core,
		State: s.State, Until: s.Until, Weakest: s.Weakest, Strongest: s.Strongest, Basis: s.Basis,
		Checked: s.Points.Checked, Open: s.Points.Open, Tolerated: s.Points.Tolerated,
	}
}

// leadPen hears the first lead of each section, which is the answer to a
// question: data and pages say it in the same words.
type leadPen struct {
	silentPen
	leads map[string]string
	at    string
}

func (p *leadPen) Section(s Section) { p.at = s.ID }

func (p *leadPen) Lead(l Lead) {
	if _, told := p.leads[p.at]; !told {
		p.leads[p.at] = l.Text.String()
	}
}

func leadsOf(draw func(Pen)) map[string]string {
	p := &leadPen{leads: map[string]string{}}
	draw(p)
	return p.leads
}

// toldValue is a disclosed value as it was written: texts by language, periods
// and percentages as text, lists of objects as lists. It is nil for what is not
// told: references, and what holds nothing else.
func toldValue(v *inventory.Value) any {
	switch v.Form() {
	case inventory.Reference:
		return nil
	case inventory.None:
		return "none"
	case inventory.Duration, inventory.Target, inventory.Hours:
		return v.Text()
	case inventory.Percent:
		return v.Text() + "%"
	case inventory.Keyed:
		out := []any{}
		for _, f := range v.Fields() {
			if told := toldValue(&f.Value); told != nil {
				out = append(out, told)
			}
		}
		return out
	}
	switch v.Kind() {
	case inventory.String:
		return v.Text()
	case inventory.Number:
		return json.Number(v.Text())
	case inventory.Bool:
		return v.True()
	case inventory.List:
		out := []any{}
		for _, f := range v.Fields() {
			if told := toldValue(&f.Value); told != nil {
				out = append(out, told)
			}
		}
		return out
	case inventory.Object:
		out := map[string]any{}
		for _, f := range v.Fields() {
			if told := toldValue(&f.Value); told != nil {
				out[f.Name] = told
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	}
	return nil
}
