package reports

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

func (p *htmlPen) coverView(c Cover) *htmlCover {
	out := &htmlCover{Issuer: htmlText(c.Issuer), Title: htmlText(c.Title), Sentence: htmlText(c.Sentence), Facts: p.facts(c.Facts)}
	if c.Logo != nil {
		w, h := c.Logo.fit(240, 56)
		out.Logo = &htmlLogo{
			Source:      template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(c.Logo.png)),
			Alternative: p.l.Fill("Logo of {company}", map[string]any{"company": c.Issuer}), Width: int(math.Round(w)), Height: int(math.Round(h)),
		}
	}
	for _, line := range c.Subtitle {
		out.Subtitle = append(out.Subtitle, htmlText(line))
	}
	if c.Ladder != nil {
		out.Ladder = p.ladder(*c.Ladder)
	}
	if c.Bars != nil {
		out.Bars = p.bars(*c.Bars)
	}
	return out
}

// outline keeps the levels of the headings of a section: none is left out on
// the way down.
type outline struct {
	section, current int
	short            string // of the section
	number           int    // of the section on the page
	beside           bool   // the section has a side column
}

// heading is a heading of a level of the pen, 2 or 3.
func (o *outline) heading(level int, text, id string) *htmlHeading {
	if text == "" {
		return nil
	}
	o.current = min(o.section+max(level-1, 1), o.current+1, 6)
	class := "b2"
	if level > 2 {
		class = "b3"
	}
	return &htmlHeading{o.current, class, htmlText(text), id}
}

func (p *htmlPen) sectionView(part *htmlPart, number int) *htmlSection {
	out := &htmlSection{Level: 1, ID: part.id, Depth: 0}
	if s := part.section; s != nil {
		out.Level = min(2+max(s.Depth, 0), 4)
		out.Depth = max(s.Depth, 0)
		out.Title, out.Framework, out.Dense = htmlText(s.Title), s.Framework, s.Dense
		out.Fresh = s.Fresh
		if out.ID == "" {
			out.ID = fmt.Sprintf("_s%d", number)
		}
		out.HeadingID = "_h" + strconv.Itoa(number)
		out.LabelledBy = out.HeadingID
		out.State = p.maybeState(s.State)
		out.Entry = s.State != nil
		if s.Side != nil {
			out.Side = p.side(*s.Side, s.Dense)
			out.Number = htmlText(s.Side.Number)
			switch {
			case !s.Dense:
				out.Side.Number, out.Side.Long = out.Number, len([]rune(out.Number)) > 3
			case s.Side.Title != "":
				// What is looked up is the number with its title.
				if out.Title = out.Side.Title; s.Side.Title != s.Title {
					out.Summary = htmlText(s.Title)
				}
				out.Side.Title = ""
			}
		}
	}
	o := &outline{section: out.Level, current: out.Level, short: out.Title, number: number, beside: out.Side != nil && !out.Dense}
	blocks := part.blocks
	for i := 0; i < len(blocks); i++ {
		if _, ok := blocks[i].(Finding); ok && p.findings > wholeFindings {
			end := i
			for end < len(blocks) && isFinding(blocks[end]) {
				end++
			}
			out.Blocks = append(out.Blocks, p.findingRows(blocks[i:end], o)...)
			i = end - 1
			continue
		}
		out.Blocks = append(out.Blocks, p.view(blocks[i], out, o))
	}
	return out
}

func isFinding(block any) bool {
	_, ok := block.(Finding)
	return ok
}

// side are the entries beside a section. Of a dense section its state and level
// stand at the right of the heading.
func (p *htmlPen) side(s Side, dense bool) *htmlSide {
	out := &htmlSide{Title: htmlText(s.Title), Name: breakable(htmlText(s.Title))}
	for _, e := range s.Entries {
		entry := htmlSideEntry{Label: htmlText(e.Label), State: p.maybeState(e.State), Assurance: p.assurance(e.Assurance), Remark: p.maybeState(e.Remark)}
		if e.Code != nil {
			if d, _, ok := e.Code.draw(qrSide); ok {
				entry.Code = &htmlCode{d.svg(pxPerMM * 0.85), htmlText(e.Code.Alternative)}
			}
		}
		for _, f := range e.Figures {
			entry.Figures = append(entry.Figures, Figure{htmlText(f.Number), htmlText(f.Label)})
		}
		for _, line := range e.Lines {
			entry.Lines = append(entry.Lines, p.phrase(line))
		}
		if dense && out.State == nil && entry.State != nil {
			out.State, entry.State = entry.State, nil
		}
		if dense && out.Assurance == nil && entry.Assurance != nil {
			out.Assurance, out.Label, entry.Assurance = entry.Assurance, entry.Label, nil
		}
		if entry.State != nil || entry.Assurance != nil || entry.Remark != nil || len(entry.Figures)+len(entry.Lines) > 0 {
			out.Entries = append(out.Entries, entry)
		}
	}
	return out
}

// view is a block as the template reads it.
func (p *htmlPen) view(block any, s *htmlSection, o *outline) htmlBlock {
	switch b := block.(type) {
	case Heading:
		return htmlBlock{Heading: o.heading(b.Level, b.Text, p.ids[b.ID])}
	case Lead:
		return htmlBlock{Lead: &htmlLead{p.phrase(b.Text), p.facts(b.Facts)}}
	case Paragraph:
		return htmlBlock{Paragraph: &htmlParagraph{p.phrase(b.Text), b.Small}}
	case Note:
		return htmlBlock{Note: &htmlNote{stateNumber(b.State), htmlText(b.Lead), p.phrase(b.Text)}}
	case Table:
		return htmlBlock{Table: p.table(b, !s.Entry && !b.Repeats, o)}
	case StateBars:
		title := o.heading(2, b.Title, "")
		bars := p.bars(b)
		bars.Heading = title
		return htmlBlock{Bars: bars}
	case Ladder:
		return htmlBlock{Ladder: p.ladder(b)}
	case Measurements:
		return htmlBlock{Chart: p.measured(b, o)}
	case Course, DataMap:
		return p.drawn(b.(Chart), o)
	case SupportLadder:
		return htmlBlock{Support: p.support(b, o)}
	case Finding:
		f := p.finding(b)
		f.Level = min(o.current+1, 6)
		return htmlBlock{Finding: &f}
	case Steps:
		return htmlBlock{Steps: p.steps(b)}
	case KeyValues:
		return htmlBlock{Facts: &htmlFacts{o.heading(2, b.Title, ""), p.facts(b.Facts)}}
	case Columns:
		out := &htmlColumns{Level: min(o.current+1, 6)}
		for _, c := range b.Columns {
			list := htmlList{Title: htmlText(c.Title)}
			for _, item := range c.Items {
				list.Items = append(list.Items, p.phrase(item))
			}
			out.Columns = append(out.Columns, list)
		}
		return htmlBlock{Columns: out}
	case Closing:
		return htmlBlock{Closing: &htmlClosing{htmlText(b.Lead), p.phrase(b.Text)}}
	}
	return htmlBlock{}
}

var columnClass = map[ColumnKind]string{KeyColumn: "key", DateColumn: "day", NumberColumn: "num", StateColumn: "state", AssuranceColumn: "level"}

// table is a table. On a page with many findings it does not point at all of
// them, since they are there. Its rows can be filtered where they have a state, unless the
// section is itself what one looks for.
func (p *htmlPen) table(t Table, entries bool, o *outline) *htmlTable {
	out := &htmlTable{Heading: o.heading(2, t.Title, ""), Empty: htmlText(t.Empty), Caption: htmlText(t.Caption), Dense: t.Dense}
	out.Label = p.boxLabel(t.Title, o)
	for i, c := range t.Columns {
		class := columnClass[c.Kind]
		if c.Kind == TextColumn && c.Weight > 1.2 {
			class = "wide"
		}
		if c.Kind == KeyColumn && !shortKeys(t.Rows, i) {
			class = ""
		}
		out.Columns = append(out.Columns, htmlColumn{htmlText(c.Title), class})
	}
	pointers := 0
	for _, row := range t.Rows {
		r := htmlRow{ID: p.ids[row.ID]}
		for i, c := range t.Columns {
			var cell Cell
			if i < len(row.Cells) {
				cell = row.Cells[i]
			}
			view := htmlCell{Class: out.Columns[i].Class, Text: p.phrase(cell.Text), Sub: p.phrase(cell.Sub), State: p.maybeState(cell.State), Assurance: p.assurance(cell.Assurance)}
			if c.Kind == NumberColumn && cell.Text.String() == "0" {
				view.Text[0].Tag = "q"
			}
			if entries && r.Entry == nil && c.Kind == StateColumn {
				r.Entry = view.State
			}
			r.Pointer = r.Pointer || slices.ContainsFunc(view.Text, func(run htmlRun) bool { return run.Href != "" })
			r.Cells = append(r.Cells, view)
		}
		if r.Pointer && p.findings > wholeFindings {
			if pointers++; pointers > allPointers {
				continue
			}
		}
		out.Rows = append(out.Rows, r)
	}
	if left := pointers - allPointers; left > 0 {
		out.Caption = strings.TrimSpace(out.Caption + " " + p.l.Count(left, "1 further row only points at another place of this page and is left out.",
			"{n} further rows only point at other places of this page and are left out.", nil))
	}
	return out
}

// boxLabel names a box that scrolls.
func (p *htmlPen) boxLabel(title string, o *outline) string {
	if title == "" {
		title = o.short
	}
	return p.l.Fill("Table: {title}", map[string]any{"title": htmlText(title)})
}

// shortKeys reports whether the keys of a column are short enough to stand on
// one line.
func shortKeys(rows []Row, i int) bool {
	for _, row := range rows {
		if i < len(row.Cells) && len([]rune(row.Cells[i].Text.String())) > 24 {
			return false
		}
	}
	return true
}

func (p *htmlPen) steps(s Steps) []htmlStep {
	var out []htmlStep
	for i, step := range s.Steps {
		view := htmlStep{Lead: htmlText(step.Lead), Text: p.phrase(step.Text), Then: p.phrase(step.Then), Label: p.l.Fill("Step {n}: to copy", map[string]any{"n": i + 1})}
		for _, line := range step.Code {
			view.Code = append(view.Code, htmlText(line))
		}
		for _, group := range step.Key {
			view.Key = append(view.Key, htmlText(group))
		}
		out = append(out, view)
	}
	return out
}

func (p *htmlPen) finding(f Finding) htmlFinding {
	out := htmlFinding{
		ID: p.ids[f.ID], Frameworks: strings.Join(f.Frameworks, " "), State: p.state(f.State),
		Sentence: htmlText(f.Sentence), Severity: htmlText(f.Severity), At: htmlText(f.At),
		SourceLabel: p.l.Fill("Source: {place}", map[string]any{"place": htmlText(f.At)}),
		Facts:       p.facts(f.Facts), Mend: htmlFact{htmlText(f.Mend.Label), p.phrase(f.Mend.Value)},
	}
	if out.ID == "" {
		if id := p.first[keyOf(f)].id; id != "" {
			out.First = template.URL("#" + id)
		}
	}
	for _, line := range f.Source {
		out.Source = append(out.Source, sourceLine(line))
	}
	return out
}

func sourceLine(line SourceLine) htmlSource {
	text := []rune(strings.TrimRight(cleanSource(line.Text), " "))
	out := htmlSource{Number: strconv.Itoa(line.Number), Text: string(text)}
	if line.Length > 0 {
		from := min(max(line.From, 0), len(text))
		length := min(line.Length, len(text)-from)
		out.Strong = true
		out.Text, out.Meant, out.After = string(text[:from]), string(text[from:from+length]), string(text[from+length:])
		out.Carets = strings.Repeat(" ", from) + strings.Repeat("^", max(length, 1))
	}
	return out
}

// findingRows are findings as a table, those of a rule together and what they
// have in common said once. Findings that are shown in full elsewhere are
// counted. Beyond allFindings only those not satisfied are shown, and how many
// are not.
func (p *htmlPen) findingRows(blocks []any, o *outline) []htmlBlock {
	type key struct {
		rule, severity string
		state          State
	}
	groups := map[key][]Finding{}
	var order []key
	var elsewhere []*htmlPart
	again, left := map[*htmlPart]int{}, 0
	for _, b := range blocks {
		f := b.(Finding)
		if p.findings > allFindings && f.State.State != controls.NotSatisfied {
			left++
			continue
		}
		if first := p.first[keyOf(f)]; f.ID == "" && first.id != "" {
			if again[first.section]++; again[first.section] == 1 {
				elsewhere = append(elsewhere, first.section)
			}
			continue
		}
		k := key{f.Rule, f.Severity, f.State}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], f)
	}
	var out []htmlBlock
	if len(order) > 0 {
		rows := &htmlFindings{Label: p.boxLabel("", o)}
		for _, k := range order {
			rows.Groups = append(rows.Groups, p.group(groups[k]))
		}
		out = append(out, htmlBlock{Rows: rows})
	}
	if len(elsewhere) > 0 {
		text := Plain(p.l.Say("Further findings of this section are shown elsewhere:"))
		for i, part := range elsewhere {
			if i > 0 {
				text = text.Then(Plain(","))
			}
			text = text.Then(Plain(" "), Phrase{{Text: part.name(), To: part.raw()}}, Plain(" ("+p.l.Number(float64(again[part]))+")"))
		}
		out = append(out, htmlBlock{Paragraph: &htmlParagraph{p.phrase(text.Then(Plain("."))), true}})
	}
	if left > 0 {
		text := p.l.Count(left, "1 further finding is tolerated and is left out of this long page. The result as a table (xlsx, csv) holds every finding.",
			"{n} further findings are tolerated and are left out of this long page. The result as a table (xlsx, csv) holds every finding.", nil)
		out = append(out, htmlBlock{Paragraph: &htmlParagraph{p.phrase(Plain(text)), true}})
	}
	return out
}

// name is how a section is pointed at, raw its id as drawn.
func (part *htmlPart) name() string {
	if part.section == nil {
		return ""
	}
	return cmp.Or(part.section.Short, part.section.Title)
}

func (part *htmlPart) raw() string {
	if part.section == nil {
		return ""
	}
	return part.section.ID
}

// group are findings of one rule; what they all say is said of the rule.
func (p *htmlPen) group(findings []Finding) htmlGroup {
	rule, mend := findings[0].Rule, findings[0].Mend
	common := slices.Clone(findings[0].Facts)
	var frameworks []string
	for _, f := range findings {
		frameworks = append(frameworks, f.Frameworks...)
		common = slices.DeleteFunc(common, func(c Fact) bool { return !slices.ContainsFunc(f.Facts, c.equal) })
		if !mend.equal(f.Mend) {
			mend = Fact{}
		}
	}
	slices.Sort(frameworks)
	g := htmlGroup{
		Rule: htmlText(rule), State: p.state(findings[0].State), Severity: htmlText(findings[0].Severity),
		Frameworks: strings.Join(slices.Compact(frameworks), " "),
		Facts:      p.facts(slices.DeleteFunc(slices.Clone(common), func(c Fact) bool { return c.Value.String() == rule })),
	}
	if mend.Label != "" {
		g.Facts = append(g.Facts, p.facts([]Fact{mend})...)
	}
	for _, f := range findings {
		own := f
		own.Source = nil
		own.Facts = slices.DeleteFunc(slices.Clone(f.Facts), func(c Fact) bool { return slices.ContainsFunc(common, c.equal) })
		if mend.Label != "" {
			own.Mend = Fact{}
		}
		g.Rows = append(g.Rows, p.finding(own))
	}
	return g
}

func (f Fact) equal(other Fact) bool {
	return f.Label == other.Label && slices.Equal(f.Value, other.Value)
}
