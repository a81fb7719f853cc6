package reports

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

var (
	//go:embed site.tmpl
	siteTemplate string
	//go:embed site_door.tmpl
	doorTemplate string
	//go:embed site.css
	siteStyle string
)

var (
	sitePages = template.Must(template.Must(htmlPage.Clone()).New("site").Parse(siteTemplate))
	siteDoor  = template.Must(template.New("door").Parse(doorTemplate))
)

// SiteOptions say what a site holds beside the trust report.
type SiteOptions struct {
	Trust TrustOptions
	// Languages are those of the site, its own first.
	Languages []*lang.Language
	// Before gives what a file of the site held before, nil where there was none.
	Before func(name string) []byte
	// PublicKey is the file of the key by which the reports are verified, under the
	// name that Trust.Key gives it; nil for none.
	PublicKey []byte
	// Finish takes a download when its bytes are composed, and gives them as they
	// are published, such as signed, and their proof, nil for none. It may be nil.
	Finish func(name string, document []byte) (published, proof []byte, err error)
}

// File is a file of a site.
type File struct {
	Name  string // slash-separated, below the folder of the site
	Bytes []byte
}

// sitePage is what a page of a site has beside a page that stands alone.
type sitePage struct {
	Tongues        []siteLink // the same page in each language
	Feed           string     // title
	Downloads      []siteLink
	DownloadsTitle string
	Before, After  siteLink
	Links          []siteLink
}

type siteLink struct {
	Lang, Name, Words, Type string
	Href                    template.URL
}

// siteLeaf is a page to be written.
type siteLeaf struct {
	file, title string
	state       *State
	draw        func(Pen)
	downloads   bool
}

// Site writes the trust report as a small site of files that any web server can
// serve: for each language an overview, a page for each question, one on data,
// one on examinations and one on verification, the report as PDF and JSON, and a
// feed of changes; besides security.txt. Links are relative, nothing else is
// asked for, and no page has a script. The same declarations over the same files
// of before give the same bytes. Files are sorted by name.
func Site(p *controls.PublicAssessment, facts *inventory.Facts, o SiteOptions) ([]File, error) {
	if len(o.Languages) == 0 {
		return nil, fmt.Errorf("a site needs a language")
	}
	s := site{p: p, facts: facts, o: o}
	for _, l := range o.Languages {
		if err := s.tongue(l); err != nil {
			return nil, err
		}
	}
	if err := s.door(); err != nil {
		return nil, err
	}
	if key := o.Trust.key(); key != nil && len(o.PublicKey) > 0 {
		s.add(key.file(), o.PublicKey)
	}
	if text := securityText(p, facts); text != "" {
		s.add(".well-known/security.txt", []byte(text))
	}
	slices.SortFunc(s.files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return s.files, nil
}

type site struct {
	p     *controls.PublicAssessment
	facts *inventory.Facts
	o     SiteOptions
	files []File
}

func (s *site) add(name string, b []byte) { s.files = append(s.files, File{name, b}) }

func (s *site) before(name string) []byte {
	if s.o.Before == nil {
		return nil
	}
	return s.o.Before(name)
}

// tongue writes what there is of one language.
func (s *site) tongue(l *lang.Language) error {
	folder := l.Tag() + "/"
	with := s.o.Trust
	with.File = "trust.pdf"
	t := trust{p: s.p, facts: s.facts, words: words{l}, with: with}
	var downloads []siteLink
	var data []byte
	for _, d := range []struct{ format, mime, words string }{
		{"pdf", "application/pdf", t.Say("the whole report, to be kept")},
		{"json", "application/json", t.Say("the whole report as data, for programs")},
	} {
		name := "trust." + d.format
		of := t
		of.with.File = name
		var b bytes.Buffer
		if err := Write(&b, d.format, of.report(), l); err != nil {
			return err
		}
		published, proof := b.Bytes(), []byte(nil)
		if s.o.Finish != nil {
			var err error
			if published, proof, err = s.o.Finish(folder+name, published); err != nil {
				return err
			}
		}
		s.add(folder+name, published)
		downloads = append(downloads, siteLink{Name: name, Href: template.URL(name), Type: d.mime, Lang: l.Tag(), Words: d.words})
		if proof != nil {
			s.add(folder+name+".proof.json", proof)
			downloads = append(downloads, siteLink{Name: name + ".proof.json", Href: template.URL(name + ".proof.json"), Type: "application/json", Words: t.Say("its proof, for the check")})
		}
		if d.format == "json" {
			data = published
		}
	}
	if key := with.key(); key != nil && len(s.o.PublicKey) > 0 {
		downloads = append(downloads, siteLink{Name: key.file(), Href: template.URL("../" + key.file()), Words: t.Say("the public key, to be compared once by another way")})
	}
	feed, err := s.feed(t, folder, data)
	if err != nil {
		return err
	}
	s.add(folder+"feed.xml", feed)
	return s.leaves(t, folder, downloads)
}

// leaves writes the pages of a language.
func (s *site) leaves(t trust, folder string, downloads []siteLink) error {
	leaves := t.leaves()
	places := t.places()
	for i, leaf := range leaves {
		r := t.report()
		pen := newHTMLPen(r, t.Language)
		pen.pages = places
		leaf.draw(pen)
		doc := pen.page()
		style := doc.Style + template.CSS(siteStyle)
		doc.Style, doc.Script = style, ""
		doc.Policy = sitePolicy(string(style))
		doc.Filter, doc.See, doc.SeeWords = nil, "", ""
		for _, section := range doc.Sections {
			section.Filter = false
		}
		doc.Contents = nil
		for k, other := range leaves {
			entry := &htmlEntry{Title: htmlText(other.title), Href: template.URL(other.file), Current: k == i}
			if other.state != nil {
				entry.State = pen.maybeState(other.state)
			}
			doc.Contents = append(doc.Contents, entry)
		}
		doc.Words.Contents = t.Say("Pages")
		if pen.cover == nil {
			doc.Title = htmlText(leaf.title)
		}
		page := &sitePage{Feed: htmlText(t.feedTitle()), DownloadsTitle: t.Say("To keep and to check")}
		for _, l := range s.o.Languages {
			page.Tongues = append(page.Tongues, siteLink{Lang: l.Tag(), Name: l.LanguageName(l.Tag()), Href: template.URL(upFrom(folder) + l.Tag() + "/" + leaf.file)})
		}
		if leaf.downloads {
			page.Downloads = downloads
		}
		if i > 0 {
			page.Before = siteLink{Name: htmlText(leaves[i-1].title), Href: template.URL(leaves[i-1].file)}
		}
		if i+1 < len(leaves) {
			page.After = siteLink{Name: htmlText(leaves[i+1].title), Href: template.URL(leaves[i+1].file)}
		}
		page.Links = t.siteLinks()
		doc.Site = page
		var b bytes.Buffer
		if err := sitePages.Execute(&b, doc); err != nil {
			return fmt.Errorf("site: %w", err)
		}
		s.add(folder+leaf.file, b.Bytes())
	}
	return nil
}

// upFrom leads from a folder of the site to its root.
func upFrom(folder string) string { return strings.Repeat("../", strings.Count(folder, "/")) }

// sitePolicy allows the style of a page and pictures within it, and nothing else.
func sitePolicy(style string) string {
	return "default-src 'none'; style-src " + digest(style) + "; img-src data:; base-uri 'none'; form-action 'none'"
}

// places are the pages of what the overview points at.
func (t trust) places() map[string]string {
	out := map[string]string{"verify": "verify.html", "sub-processors": "data.html", "certificates": "examined.html", "limits": "examined.html", "intro": "index.html"}
	for _, q := range t.questions() {
		out[q.ID] = strings.ToLower(q.ID) + ".html"
	}
	return out
}

// leaves are the pages of a language, in their order.
func (t trust) leaves() []siteLeaf {
	out := []siteLeaf{{file: "index.html", title: t.Say("Overview"), downloads: true, draw: func(pen Pen) {
		t.cover(pen)
		if text := t.intro(pen); !text {
			t.limits(pen, false)
		}
	}}}
	for _, q := range t.questions() {
		state := t.status(q, false)
		out = append(out, siteLeaf{file: strings.ToLower(q.ID) + ".html", title: q.ID + " " + t.Say(q.Title), state: &state, draw: func(pen Pen) { t.question(pen, q) }})
	}
	return append(out,
		siteLeaf{file: "data.html", title: t.Say("Data and recipients"), draw: t.dataPage},
		siteLeaf{file: "examined.html", title: t.Say("Independent examinations"), draw: t.certificatesSection},
		siteLeaf{file: "verify.html", title: t.Say("Verification and contacts"), draw: t.verification, downloads: true},
	)
}

// dataPage says in one place which data is held and who receives it.
func (t trust) dataPage(pen Pen) {
	pen.Section(Section{ID: "data", Title: t.Say("Which data there is, and where it goes"), Short: t.Say("Data and recipients")})
	if len(t.facts.Section("datasets")) == 0 {
		pen.Paragraph(Paragraph{Text: Plain(t.Say("No kind of data is named in this edition."))})
	}
	t.mapOfData(pen)
	t.dataTable(pen)
	t.recipientTable(pen)
	t.subProcessors(pen)
}

// siteLinks are those at the foot of every page.
func (t trust) siteLinks() []siteLink {
	o := organizationOf(t.facts)
	var out []siteLink
	add := func(name, to string) {
		if to != "" {
			out = append(out, siteLink{Name: name, Href: template.URL(to)})
		}
	}
	add(t.Say("Provider identification"), webAddress(o.Get("imprint").Text()))
	add(t.Say("Privacy notice"), webAddress(o.Get("privacy_notice", "url").Text()))
	add(t.Say("Changes as a feed"), "feed.xml")
	return out
}

// webAddress is an address of the web, "" for anything else.
func webAddress(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

// door is the page at the root, which leads to the first language and names the
// others.
func (s *site) door() error {
	first := s.o.Languages[0]
	pen := newHTMLPen(trust{p: s.p, facts: s.facts, words: words{first}}.report(), first)
	style := pen.style() + siteStyle
	view := struct {
		Lang, Title, Issuer, Policy, First string
		Style                              template.CSS
		Tongues                            []siteLink
	}{first.Tag(), htmlText(first.Say("Trust report")), htmlText(s.p.Issuer), sitePolicy(style), first.Tag() + "/index.html", template.CSS(style), nil}
	for _, l := range s.o.Languages {
		view.Tongues = append(view.Tongues, siteLink{Lang: l.Tag(), Name: l.LanguageName(l.Tag()), Words: l.Say("Trust report"), Href: template.URL(l.Tag() + "/index.html")})
	}
	var b bytes.Buffer
	if err := siteDoor.Execute(&b, view); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	s.add("index.html", b.Bytes())
	return nil
}
