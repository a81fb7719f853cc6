package reports

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/trustcap/trustcap/internal/lang"
)

// readMarkdown is what a reader of Markdown makes of a document: its words, its
// places, its links, its raw HTML.
type readMarkdown struct {
	words        string
	places       map[string]int
	links        []string
	raw          []string
	uneven, list int // rows that have another number of cells than their head; list items
}

var anchorTag = regexp.MustCompile(`^<a id="([A-Za-z0-9._()-]+)">$`)

func parseMarkdown(t *testing.T, source []byte) readMarkdown {
	t.Helper()
	out := readMarkdown{places: map[string]int{}}
	doc := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(source))
	var words strings.Builder
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			if n.Type() == ast.TypeBlock {
				words.WriteString("\n")
			}
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			words.Write(n.Segment.Value(source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				words.WriteString("\n")
			}
		case *ast.String:
			words.Write(n.Value)
		case *ast.FencedCodeBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				words.Write(line.Value(source))
			}
		case *ast.RawHTML:
			tag := string(n.Segments.Value(source))
			if m := anchorTag.FindStringSubmatch(tag); m != nil {
				out.places[m[1]]++
			} else if tag == "<br>" {
				words.WriteString("\n")
			} else if tag != "</a>" {
				out.raw = append(out.raw, tag)
			}
		case *ast.HTMLBlock:
			out.raw = append(out.raw, string(n.Lines().Value(source)))
		case *ast.Link:
			out.links = append(out.links, string(n.Destination))
		case *ast.Image, *extast.Strikethrough:
			out.raw = append(out.raw, n.Kind().String())
		case *ast.ListItem:
			out.list++
		case *extast.Table:
			for row := n.FirstChild(); row != nil; row = row.NextSibling() {
				if row.ChildCount() != n.FirstChild().ChildCount() {
					out.uneven++
				}
			}
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	out.words = squeeze(html.UnescapeString(withoutEscapes(words.String())))
	return out
}

var escapes = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// withoutEscapes is text as it is shown: the nodes of the reader keep backslashes.
func withoutEscapes(s string) string { return escapes.ReplaceAllString(s, "$1") }

// squeeze makes one blank of many.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestMarkdownSaysWhatTheReportSays(t *testing.T) {
	for _, tag := range []string{"de", "en"} {
		reports := everyReport(t, tag)
		if tag == "de" {
			reports["blocks"] = everyBlock()
		}
		for name, r := range reports {
			got := parseMarkdown(t, in(t, r, "markdown", tag))
			if len(got.raw) > 0 {
				t.Errorf("%s.%s has raw %q", name, tag, got.raw)
			}
			if got.uneven > 0 {
				t.Errorf("%s.%s: %d rows are uneven", name, tag, got.uneven)
			}
			for place, n := range got.places {
				if n > 1 {
					t.Errorf("%s.%s has the place %s %d times", name, tag, place, n)
				}
			}
			for _, to := range got.links {
				if place, ok := strings.CutPrefix(to, "#"); !ok || got.places[place] == 0 {
					t.Errorf("%s.%s links to %q, which is not there", name, tag, to)
				}
			}
			for _, said := range shownWords(r, language(t, tag)) {
				if said = squeeze(oneLine(said)); said != "" && !strings.Contains(got.words, said) && !shortName(r, said) {
					t.Errorf("%s.%s does not say %q", name, tag, said)
				}
			}
		}
	}
}

// shownWords are the words of a report but for the heads of tables without rows,
// and for what tells a chart to those who do not see it: here it is a table.
func shownWords(r Report, in *lang.Language) []string {
	l := &listener{leads: map[string]string{}, notes: map[string][]Note{}}
	r.Draw(shownPen{l, in})
	return l.words
}

type shownPen struct {
	*listener
	l *lang.Language
}

func (p shownPen) Chart(c Chart) { p.Table(c.Table(p.l)) }

func (p shownPen) Table(t Table) {
	if len(t.Rows) == 0 {
		p.hear(t.Title, t.Empty)
		return
	}
	p.listener.Table(t)
}

func (p shownPen) Measurements(m Measurements) {
	m.Alternative = ""
	p.listener.Measurements(m)
}

// shortName reports whether the words are the short name of a section or the
// head of a page, which Markdown has no place for.
func shortName(r Report, said string) bool {
	p := &shortPen{}
	r.Draw(p)
	for _, s := range p.short {
		if squeeze(s) == said {
			return true
		}
	}
	return false
}

type shortPen struct {
	silentPen
	short []string
}

func (p *shortPen) Section(s Section) {
	p.short = append(p.short, s.Short)
	if s.Side != nil {
		p.short = append(p.short, s.Side.Number, s.Side.Title)
	}
}

// inMarkdown are texts that mean something in Markdown, in a table, in HTML or at the
// beginning of a line.
var inMarkdown = []string{
	"<script>alert(1)</script>", "![x](http://example.com/x.png)", "[x](javascript:alert(1))", "*a* _b_ ~~c~~ **d**", "a | b || c", "`code` ``more`` `", "# Kopf", "Kopf #", "1. Liste", "2) Liste", "- Liste", "+ Liste",
	"===", "---", "> Zitat", "&lt;b&gt; &amp; &#35;", "a\nb\n\n# c", "\\*x\\", "[x]: http://example.com", "$a$", "```", "    code", "<!-- x -->", "|---|", "http://example.com/<b>",
}

func TestHostileTextIsOnlyTextInMarkdown(t *testing.T) {
	for _, s := range inMarkdown {
		r := Report{ID: "soa", Title: s, Issuer: s, Line: s, Draw: func(p Pen) {
			p.Cover(Cover{Issuer: s, Title: s, Subtitle: []string{s}, Sentence: s, Facts: []Fact{{s, Plain(s)}, {s, Code(s)}}, Closing: s})
			p.Section(Section{ID: "a", Title: s, Short: s, Side: &Side{Number: s, Title: s, Entries: []SideEntry{{Label: s, Lines: []Phrase{Plain(s), Code(s), Bold(s)}}}}})
			p.Lead(Lead{Text: Plain(s)})
			p.Paragraph(Paragraph{Text: Code(s)})
			p.Paragraph(Paragraph{Text: Bold(s).Then(Plain(s))})
			p.Note(Note{Lead: s, Text: Plain(s)})
			p.Table(Table{Title: s, Columns: []Column{{s, TextColumn, 0}, {s, KeyColumn, 0}}, Rows: []Row{{Cells: []Cell{{Text: Plain(s), Sub: Code(s)}, {Text: Code(s)}}}}, Caption: s})
			p.Finding(Finding{ID: "f", State: State{Words: s}, Sentence: s, Severity: s, At: s, Source: []SourceLine{{1, s, 0, 2}}, Facts: []Fact{{s, Code(s)}}, Mend: Fact{s, Plain(s)}})
			p.Steps(Steps{[]Step{{Lead: s, Text: Plain(s), Code: []string{s}, Key: []string{s}, Then: Plain(s)}}})
			p.Columns(Columns{[]ListColumn{{s, []Phrase{Plain(s), Code(s)}}}})
			p.Closing(Closing{s, Plain(s)})
		}}
		b := in(t, r, "markdown", "de")
		got := parseMarkdown(t, b)
		if len(got.raw) > 0 || len(got.links) > 0 || got.uneven > 0 {
			t.Errorf("%q becomes raw %q, links %q, %d uneven rows:\n%s", s, got.raw, got.links, got.uneven, b)
		}
		if want := 2 + 1 + 2 + 1 + 2; got.list != want { // facts, side, facts of the finding, steps, columns
			t.Errorf("%q: %d items of lists, want %d:\n%s", s, got.list, want, b)
		}
		// Code keeps every sign; the words of text are compared in the reader's form.
		if want := squeeze(oneLine(s)); strings.Count(got.words, want) < 10 && !strings.ContainsAny(s, "\\&") {
			t.Errorf("%q is said %d times:\n%s\n%s", want, strings.Count(got.words, want), got.words, b)
		}
	}
}

func TestMarkdownEndsInOneLineBreak(t *testing.T) {
	for name, r := range everyReport(t, "de") {
		if b := in(t, r, "markdown", "de"); !bytes.HasSuffix(b, []byte("\n")) || bytes.HasSuffix(b, []byte("\n\n")) {
			t.Errorf("%s ends in %q", name, b[max(0, len(b)-5):])
		}
	}
}
