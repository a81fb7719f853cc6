package reports

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"net/http"
	"net/http/httptest"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/examples"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// siteOf is a site as a map from name to bytes.
func siteOf(t testing.TB, facts *inventory.Facts, asOf string, with TrustOptions, before map[string][]byte) map[string][]byte {
	t.Helper()
	p := public(facts.To)
	p.AsOf = asOf
	p.Issuer = organizationOf(facts).Get("name").Text()
	files, err := Site(p, facts, SiteOptions{
		Trust: with, Languages: []*lang.Language{language(t, "de"), language(t, "en")}, PublicKey: []byte("ssh-ed25519 AAAA haus\n"),
		Before: func(name string) []byte { return before[name] },
		Finish: func(name string, document []byte) ([]byte, []byte, error) {
			if with.Recorded == nil {
				return document, nil, nil
			}
			return document, []byte("{}"), nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		if out[f.Name] != nil {
			t.Errorf("%s is written twice", f.Name)
		}
		out[f.Name] = f.Bytes
	}
	return out
}

func TestASiteHoldsAllThatItNames(t *testing.T) {
	files := siteOf(t, house(t).Disclosed("customers"), "2026-11-21", recorded(), nil)
	for _, name := range []string{"index.html", "haus.pub", "de/index.html", "de/t1.html", "en/t8.html", "de/data.html", "de/examined.html", "en/verify.html", "de/trust.pdf", "de/trust.pdf.proof.json", "en/trust.json", "en/feed.xml"} {
		if len(files[name]) == 0 {
			t.Errorf("%s is missing", name)
		}
	}
	links := regexp.MustCompile(`(?:href|src)="([^"]*)"|url=([^"]+)"`)
	for name, b := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		if bytes.Contains(b, []byte("<script")) || regexp.MustCompile(`\s(?:style|on[a-z]+)="`).Match(b) {
			t.Errorf("%s has a script or a style of its own", name)
		}
		for _, m := range links.FindAllSubmatch(b, -1) {
			to := string(m[1]) + string(m[2])
			switch {
			case to == "data:,", strings.HasPrefix(to, "data:image/png;base64,"), strings.HasPrefix(to, "https://"):
				continue
			case strings.HasPrefix(to, "#"):
				if !bytes.Contains(b, []byte(`id="`+to[1:]+`"`)) {
					t.Errorf("%s points at %s, which it does not have", name, to)
				}
				continue
			case strings.HasPrefix(to, "/") || strings.Contains(to, ":"):
				t.Errorf("%s points at %s, which is not relative", name, to)
				continue
			}
			if target := path.Join(path.Dir(name), to); files[target] == nil {
				t.Errorf("%s points at %s, which is not there", name, target)
			}
		}
	}
}

func TestASiteIsWrittenTwiceTheSame(t *testing.T) {
	facts := house(t).Disclosed("public")
	first := siteOf(t, facts, "2026-11-21", TrustOptions{}, nil)
	if diff := cmp.Diff(first, siteOf(t, facts, "2026-11-21", TrustOptions{}, nil)); diff != "" {
		t.Error("another time into an empty folder", diff)
	}
	if diff := cmp.Diff(first, siteOf(t, facts, "2026-11-21", TrustOptions{}, first)); diff != "" {
		t.Error("over itself", diff)
	}
}

func feedEntries(t testing.TB, feed []byte) []atomEntry {
	t.Helper()
	var f atomFeed
	if err := xml.Unmarshal(feed, &f); err != nil {
		t.Fatal(err)
	}
	return f.Entries
}

const feedHouse = `trustcap: v1
organization: {name: Haus GmbH, languages: [de]}
services:
  web: {title: Web, disclose: public, promise: {availability: {target: 99.9%}}}
suppliers:
  nord: {title: Nord GmbH, disclose: public}
`

func TestTheFeedSaysWhatChangedAndKeepsWhatItSaid(t *testing.T) {
	load := func(yaml string) *inventory.Facts {
		inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte(yaml)})
		if err != nil {
			t.Fatal(err)
		}
		return inv.Disclosed("customers")
	}
	first := siteOf(t, load(feedHouse), "2026-11-21", TrustOptions{}, nil)
	was := feedEntries(t, first["en/feed.xml"])
	if len(was) != 1 || !strings.HasPrefix(was[0].Title, "First edition") {
		t.Fatalf("an empty folder begins with %v", was)
	}
	for name, tt := range map[string]struct{ from, to, want string }{
		"nothing":                      {"", "", ""},
		"a weaker promise":             {"99.9%", "99.0%", "The promise Web, availability is another."},
		"a promise given up":           {", promise: {availability: {target: 99.9%}}", "", "The promise Web, availability is no longer given."},
		"another processor":            {"Nord GmbH", "Süd GmbH", "Süd GmbH takes part in the processing from now on. Nord GmbH no longer takes part in the processing."},
		"a new service":                {"suppliers:", "  mail: {title: Mail, disclose: public}\nsuppliers:", "The service Mail is new."},
		"what stays inside is no news": {"suppliers:", "  mail: {title: Mail}\nsuppliers:", ""},
	} {
		t.Run(name, func(t *testing.T) {
			second := siteOf(t, load(strings.Replace(feedHouse, tt.from, tt.to, 1)), "2026-12-01", TrustOptions{}, first)
			is := feedEntries(t, second["en/feed.xml"])
			if diff := cmp.Diff(was[0], is[len(is)-1]); diff != "" {
				t.Errorf("what was said before is lost: %s", diff)
			}
			if tt.want == "" {
				if len(is) != 1 {
					t.Errorf("%d entries for no change: %v", len(is), is[0].Content)
				}
				return
			}
			if len(is) != 2 || !strings.Contains(is[0].Content, tt.want) || is[0].Updated != "2026-12-01T00:00:00Z" {
				t.Errorf("%v, want %q", is, tt.want)
			}
		})
	}
}

func TestAStateThatChangesIsNews(t *testing.T) {
	tr := trust{p: public("public"), words: words{language(t, "en")}}
	got := tr.changes(
		TrustDocument{Questions: []TrustQuestion{{ID: "T1", Title: "Finding", State: "satisfied", Answer: "a"}, {ID: "T2", Title: "Ease", State: "satisfied", Answer: "a"}}},
		TrustDocument{Questions: []TrustQuestion{{ID: "T1", Title: "Finding", State: "not-satisfied", Answer: "b"}, {ID: "T2", Title: "Ease", State: "satisfied", Answer: "b"}}})
	want := []string{"T1 Finding was satisfied and is not satisfied.", "T2 Ease: the answer is another."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAFolderWithDamagedFilesOfASiteIsNotContinued(t *testing.T) {
	for _, name := range []string{"de/trust.json", "de/feed.xml"} {
		_, err := Site(public("public"), house(t).Disclosed("public"), SiteOptions{
			Languages: []*lang.Language{language(t, "de")},
			Before: func(n string) []byte {
				if n == name {
					return []byte("<")
				}
				return nil
			},
		})
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhomWeaknessesAreReportedTo(t *testing.T) {
	for name, tt := range map[string]struct{ org, want string }{
		"an address":               {`contacts: {security: cert@haus.example}`, "Contact: mailto:cert@haus.example\nExpires: 2027-02-18T23:59:59Z\nPreferred-Languages: de, en\n"},
		"a telephone and a policy": {`contacts: {security: "+49 831 555-0"}, site: "https://haus.example/trust", vulnerability_disclosure: {url: "https://haus.example/report"}`, "Contact: tel:+498315550\nExpires: 2027-02-18T23:59:59Z\nPreferred-Languages: de, en\nCanonical: https://haus.example/.well-known/security.txt\nPolicy: https://haus.example/report\n"},
		"a page alone":             {`vulnerability_disclosure: {url: "https://haus.example/report"}`, "Contact: https://haus.example/report\nExpires: 2027-02-18T23:59:59Z\nPreferred-Languages: de, en\nPolicy: https://haus.example/report\n"},
		"nobody":                   {`contacts: {general: info@haus.example}`, ""},
		"what is no address":       {`contacts: {security: ask at the desk}`, ""},
	} {
		inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Haus GmbH, languages: [de, en], " + tt.org + "}\nservices: {web: {title: Web}}\n")})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, securityText(public("public"), inv.Disclosed("public"))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Whatever the examples declare and do not disclose is a canary: no file of a
// site holds it.
func TestNoFileOfASiteTellsWhatIsNotDisclosed(t *testing.T) {
	for _, example := range examples.Names() {
		inv, err := inventory.Load(inventory.Source{FS: examples.FS, Path: example})
		if err != nil {
			t.Fatal(err)
		}
		facts := inv.Disclosed("public")
		told := strings.Join(texts(facts.Resources, true), "\n")
		for _, b := range siteOf(t, &inventory.Facts{To: "public", Resources: facts.Resources[:0:0]}, "2026-11-21", TrustOptions{}, nil) {
			told += string(b) // our own words
		}
		inside := 0
		files := siteOf(t, facts, "2026-11-21", recorded(), nil)
		for _, s := range texts(inv.Resources, false) {
			if len(s) < 12 || strings.HasPrefix(s, "ISO/IEC ") || !strings.ContainsAny(s, " -./:@") || strings.Contains(told, s) {
				continue
			}
			inside++
			for name, b := range files {
				if path.Ext(name) != ".pdf" && bytes.Contains(b, []byte(s)) {
					t.Errorf("%s: %s tells %q", example, name, s)
				}
			}
		}
		if inside < 20 {
			t.Fatalf("%s: only %d texts stay inside", example, inside)
		}
	}
}

func TestTheSiteInABrowser(t *testing.T) {
	axe := axeSource(t)
	logo, err := NewLogo(pictureOf(t, "png", 300, 80, color.NRGBA{0x1D, 0x3B, 0x5C, 0xFF}))
	if err != nil {
		t.Fatal(err)
	}
	with := recorded()
	with.Logo = logo
	files := siteOf(t, house(t).Disclosed("customers"), "2026-11-21", with, nil)
	var mutex sync.Mutex
	asked := map[string]int{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		mutex.Lock()
		asked[name]++
		mutex.Unlock()
		b, ok := files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(b)
	}))
	t.Cleanup(server.Close)
	started := startBrowser(t)
	for name := range files {
		if path.Ext(name) != ".html" || name == "index.html" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			b := tab(t, started)
			messages := chromedp.Console(b.ctx)
			b.look(1280, "screen", "light")
			mutex.Lock()
			clear(asked)
			mutex.Unlock()
			b.do(chromedp.Navigate(server.URL + "/" + name))
			for _, width := range []int64{360, 800, 1280} {
				b.look(width, "screen", "light")
				b.settle()
				b.picture("site-" + strings.ReplaceAll(name, "/", "-") + "-" + map[int64]string{360: "360", 800: "800", 1280: "1280"}[width])
				if wide := value[int](b, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
					t.Errorf("at %d px the page is %d px too wide: %s", width, wide, b.tooWide())
				}
			}
			value[bool](b, axe+";true")
			for _, scheme := range []string{"light", "dark"} {
				b.look(1280, "screen", scheme)
				b.settle()
				for _, v := range value[[]string](b, runAxe) {
					t.Errorf("axe, %s: %s", scheme, v)
				}
			}
			mutex.Lock()
			if diff := cmp.Diff(map[string]int{name: 1}, asked); diff != "" {
				t.Errorf("asked for: %s", diff)
			}
			mutex.Unlock()
			b.quiet(messages)
		})
	}
	t.Run("the door leads to the first language", func(t *testing.T) {
		b := tab(t, started)
		b.do(chromedp.Navigate(server.URL + "/index.html"))
		b.do(chromedp.WaitReady(chromedp.CSS("table.ladder")))
		if got := value[string](b, `location.pathname`); got != "/de/index.html" {
			t.Errorf("it leads to %s", got)
		}
	})
}
