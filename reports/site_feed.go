package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// The feed, as RFC 4287 has it.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Content string   `xml:"content"`
	}
)

// ErrNoPast says that a file of a site is not what the site before wrote.
var ErrNoPast = errors.New("is damaged, so that changes cannot be told")

func (t trust) feedTitle() string {
	return t.Fill("Trust report of {company}: changes", map[string]any{"company": t.p.Issuer})
}

// feed is the feed of a language: what changed since the data that the site held
// before, and all that it said before. Its days are those of the reports.
func (s *site) feed(t trust, folder string, data []byte) ([]byte, error) {
	feed := atomFeed{
		Lang: t.Tag(), ID: urn("feed", t.p.Issuer, t.p.Audience, t.Tag()), Title: htmlText(t.feedTitle()), Author: htmlText(t.p.Issuer),
		Links: []atomLink{{"self", "feed.xml"}, {"alternate", "index.html"}},
	}
	if before := s.before(folder + "feed.xml"); before != nil {
		var old atomFeed
		if err := xml.Unmarshal(before, &old); err != nil {
			return nil, fmt.Errorf("%sfeed.xml %w", folder, ErrNoPast)
		}
		feed.Entries = old.Entries
	}
	title, said := t.Fill("First edition, as of {day}", map[string]any{"day": t.p.AsOf}), []string{t.counts()}
	if before := s.before(folder + "trust.json"); before != nil {
		var was, is TrustDocument
		if err := json.Unmarshal(before, &was); err != nil || was.Format != TrustFormat {
			return nil, fmt.Errorf("%strust.json %w", folder, ErrNoPast)
		}
		if err := json.Unmarshal(data, &is); err != nil {
			return nil, err
		}
		title, said = t.Fill("Changes, as of {day}", map[string]any{"day": t.p.AsOf}), t.changes(was, is)
	}
	if len(said) > 0 {
		e := atomEntry{
			ID: urn(append([]string{"entry", t.p.Issuer, t.p.Audience, t.Tag(), t.p.AsOf}, said...)...), Title: htmlText(title), Updated: t.p.AsOf + "T00:00:00Z",
			Link: atomLink{"alternate", "index.html"}, Content: htmlText(strings.Join(said, " ")),
		}
		if !slices.ContainsFunc(feed.Entries, func(old atomEntry) bool { return old.ID == e.ID }) {
			feed.Entries = append([]atomEntry{e}, feed.Entries...)
		}
	}
	for _, e := range feed.Entries {
		feed.Updated = max(feed.Updated, e.Updated)
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", " ")
	if err := encoder.Encode(feed); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// urn is an identifier that follows from what it stands for: a UUID of version 8.
func urn(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	sum[6], sum[8] = sum[6]&0x0F|0x80, sum[8]&0x3F|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// changes say what a customer finds changed between two editions: states,
// answers, services, promises, and who takes part in the processing.
func (t trust) changes(was, is TrustDocument) []string {
	var out []string
	before := map[string]TrustQuestion{}
	for _, q := range was.Questions {
		before[q.ID] = q
	}
	for _, q := range is.Questions {
		old, known := before[q.ID]
		args := map[string]any{"question": q.ID + " " + q.Title, "was": t.state(old.State, false), "is": t.state(q.State, false)}
		switch {
		case !known && q.State != controls.NotAssessed:
			out = append(out, t.Fill("{question} is new and {is}.", args))
		case known && old.State != q.State:
			out = append(out, t.Fill("{question} was {was} and is {is}.", args))
		case known && old.Answer != q.Answer:
			out = append(out, t.Fill("{question}: the answer is another.", args))
		}
	}
	services, promises := t.servicesOf(was), map[string]string{}
	for name, r := range services {
		maps.Copy(promises, t.promisesOf(name, r))
	}
	now := t.servicesOf(is)
	out = append(out, whatDiffers(keys(services), keys(now),
		func(what string) string { return t.Fill("The service {what} is new.", map[string]any{"what": what}) },
		func(what string) string {
			return t.Fill("The service {what} is no longer named.", map[string]any{"what": what})
		})...)
	nowPromises := map[string]string{}
	for name, r := range now {
		maps.Copy(nowPromises, t.promisesOf(name, r))
	}
	out = append(out, whatDiffers(keys(promises), keys(nowPromises),
		func(what string) string { return t.Fill("The promise {what} is new.", map[string]any{"what": what}) },
		func(what string) string {
			return t.Fill("The promise {what} is no longer given.", map[string]any{"what": what})
		})...)
	for _, what := range keys(nowPromises) {
		if old, known := promises[what]; known && old != nowPromises[what] {
			out = append(out, t.Fill("The promise {what} is another.", map[string]any{"what": what}))
		}
	}
	return append(out, whatDiffers(t.titles(was.Facts["suppliers"]), t.titles(is.Facts["suppliers"]),
		func(what string) string {
			return t.Fill("{what} takes part in the processing from now on.", map[string]any{"what": what})
		},
		func(what string) string {
			return t.Fill("{what} no longer takes part in the processing.", map[string]any{"what": what})
		})...)
}

// whatDiffers says what is new and what is gone.
func whatDiffers(was, is []string, added, gone func(string) string) []string {
	var out []string
	for _, what := range is {
		if !slices.Contains(was, what) {
			out = append(out, added(what))
		}
	}
	for _, what := range was {
		if !slices.Contains(is, what) {
			out = append(out, gone(what))
		}
	}
	return out
}

func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// servicesOf are the services of an edition by their title.
func (t trust) servicesOf(d TrustDocument) map[string]map[string]any {
	out := map[string]map[string]any{}
	for _, r := range d.Facts["services"] {
		if name := t.title(r); name != "" {
			out[name] = r
		}
	}
	return out
}

// promisesOf are the promises of a service, named and written out.
func (t trust) promisesOf(service string, r map[string]any) map[string]string {
	out := map[string]string{}
	given, _ := r["promise"].(map[string]any)
	for id, promise := range given {
		b, err := json.Marshal(promise)
		if err == nil { // it was read from JSON
			out[service+", "+t.Word(id)] = string(b)
		}
	}
	return out
}

func (t trust) titles(list []map[string]any) []string {
	var out []string
	for _, r := range list {
		if name := t.title(r); name != "" {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// title is the title of something disclosed in the language of the reader, else
// in the first there is.
func (t trust) title(r map[string]any) string {
	switch title := r["title"].(type) {
	case string:
		return title
	case map[string]any:
		if s, ok := title[t.Tag()].(string); ok {
			return s
		}
		for _, tag := range keys(title) {
			if s, ok := title[tag].(string); ok {
				return s
			}
		}
	}
	return ""
}
