package inventory

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// FuzzLoad holds that no declaration makes the loader panic or dawdle, that what
// it complains of has its place in the file, and that of what it takes everything
// can be asked.
func FuzzLoad(f *testing.F) {
	for _, b := range (&generator{}).all(f) {
		f.Add(b)
	}
	f.Add([]byte(root + located))
	for _, text := range []string{
		"", "trustcap: v1", root, root + "---\n" + root, "trustcap: v1\nservices: &a {x: *a}\n",
		root + "services: {a: &a {title: A}, b: {<<: *a}, c: {<<: [*a, {status: live}]}}\n",
		root + "defaults: {lang: de}\nexclude: [\"**\"]\n",
		root + "purposes: {p: {recipients: [mailer, suppliers/x, suppliers/, /, {name: x}]}}\n",
		root + "evidence: {e: {kind: test, for: \"services/~1/~0\", windows: {2026: 1%}}}\n",
		root + "announcements: {a: {of: services/x/y, announced: 9999-12-31, effective: 0000-01-01}}\n",
		root + "suppliers: {s: {review: {every: P99999Y, last: 2026-01-01}}}\n",
		root + "people: {a: {lead: a, kind: !!int zzz}}\n",
		"trustcap: v1\n\"\\x00\": [", "trustcap: v1\r\n\tx", "\ufefftrustcap: v1\n", "trustcap: v1\n? [a]\n: b\n", "trustcap: v1\rpeople:\r  a: b\u2028",
		"trustcap: v1\n" + strings.Repeat("[", 200), "trustcap: v1\n" + strings.Repeat("- ", 200),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		asked(t, b, Source{Name: "x.yaml", Bytes: b})
	})
}

// FuzzBackstage holds the same for catalog files.
func FuzzBackstage(f *testing.F) {
	err := fs.WalkDir(os.DirFS("testdata/backstage"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile("testdata/backstage/" + name)
		f.Add(b)
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	const head = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
	for _, text := range []string{
		head, head + "metadata: &m {name: x, <<: *m}\nspec: {type: service}\n", head + "metadata: *x\n",
		"&a {apiVersion: backstage.io/v1, kind: Group, metadata: *a}", head + "metadata: {name: a/b, namespace: [x]}\nspec: {type: service}",
		head + "metadata: {name: x}\nspec: {type: service, owner: \"::/:\", dependsOn: [\"component:\", component:/, [], ~]}\n",
		"- apiVersion: backstage.io/\n", "backstage.io/ {{", "backstage.io/ {% x", "? {a: b}\n: backstage.io/\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		inv := asked(t, b, Source{Name: "x.yaml", Bytes: b, Reader: backstage(t)})
		if inv == nil {
			return
		}
		for _, r := range inv.Resources {
			if r.Foreign == nil || r.Section != "services" && r.Section != "people" {
				t.Errorf("%s is not from Backstage", r.Address())
			}
			for _, field := range r.Fields() {
				if !r.Foreign.CanCarry(r.Section, []string{field.Name}) {
					t.Errorf("%s has %s", r.Address(), field.Name)
				}
			}
		}
	})
}

// yamlBreak is what ends a line for YAML 1.1.
var yamlBreak = regexp.MustCompile("\r\n|[\n\r\u0085\u2028\u2029]")

// asked loads a source and asks everything that there is to ask.
func asked(t *testing.T, b []byte, s Source) *Inventory {
	start := time.Now()
	inv, err := Load(s)
	if took, most := time.Since(start), time.Second*time.Duration(2+len(b)>>20); took > most && !racing {
		t.Errorf("%d bytes took %v", len(b), took)
	}
	if err != nil {
		problems := err.(Problems)
		if len(problems) == 0 || inv != nil {
			t.Errorf("an error without a problem, or beside an inventory: %v", err)
		}
		for _, p := range problems {
			if p.Text == "" {
				t.Errorf("a problem that says nothing at %s", p.At)
			}
			// A parser may stop at the line behind the last.
			if p.At.Line > len(yamlBreak.FindAllIndex(b, -1))+2 {
				t.Errorf("%s is no place in the file", p.At)
			}
		}
		if _, again := Load(s); again == nil || again.Error() != err.Error() {
			t.Errorf("loaded twice, the problems differ:\n%v\n%v", err, again)
		}
		return nil
	}
	read, err := json.Marshal(inv.Read())
	if err != nil || !json.Valid(read) {
		t.Errorf("what rules read is no JSON: %v", err)
	}
	var walk func(address string, v *Value)
	walk = func(address string, v *Value) {
		if at := inv.Locate(address); at.File != s.Name || at.Line < 1 || at.Column < 1 {
			t.Errorf("%s stands at %v", address, at)
		}
		if !inv.Lookup(address).Exists() {
			t.Errorf("%s is not there", address)
		}
		for i := range v.sub {
			name := v.sub[i].Name
			if v.kind == List {
				name = v.sub[i].Text()
			}
			walk(address+"/"+EscapeStep(name), &v.sub[i].Value)
		}
	}
	for _, r := range inv.Resources {
		walk(r.Address(), &r.Value)
	}
	inv.Disclosed("public")
	inv.Disclosed("customers")
	again, err := Load(s)
	if err != nil {
		t.Fatalf("loaded twice, it differs: %v", err)
	}
	if diff := cmp.Diff(jsonOf(t, inv.Read()), jsonOf(t, again.Read())); diff != "" {
		t.Errorf("loaded twice, it differs: %s", diff)
	}
	return inv
}

// TestTheWorstMegabyteIsReadSoon is the bar for time a mebibyte on inputs made to
// be slow, which a fuzzer does not find by itself.
func TestTheWorstMegabyteIsReadSoon(t *testing.T) {
	fill := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < maxFile-1000; i++ {
			b.WriteString(strings.ReplaceAll(format, "%", string(rune('a'+i%26))+strings.Repeat("x", i%7)+string(rune('a'+i/26%26))+string(rune('a'+i/676%26))+string(rune('a'+i/17576%26))))
		}
		return b.String()
	}
	if racing {
		t.Skip("takes minutes while races are looked for, and would find none")
	}
	for name, text := range map[string]string{
		"unknown fields":      root + "services: {x: {" + fill("%: 1, ") + "}}\n",
		"unknown sections":    root + fill("%: 1\n"),
		"resources":           root + "people:\n" + fill("  %: {kind: role}\n"),
		"one list":            root + "services: {x: {serves: {who: [" + fill("%,") + "]}}}\n",
		"open lists":          root + "people: " + strings.Repeat("[", maxFile-1000),
		"open maps":           root + "people: " + strings.Repeat("{a: ", maxFile/4-1000),
		"nested items":        root + "people:\n " + strings.Repeat("- ", maxFile/2-1000),
		"explicit keys":       root + strings.Repeat("? ", maxFile/2-1000),
		"comments":            root + strings.Repeat("#\n", maxFile/2-1000),
		"comments and keys":   root + fill("#\n%: 1 #\n"),
		"documents":           strings.Repeat("---\ntrustcap: v1\n", maxFile/18),
		"anchors":             root + "people: [" + fill("&% a,") + "]\n",
		"aliases of one text": root + "people: {a: {title: &a x, may_approve: [" + strings.Repeat("*a,", maxFile/3-1000) + "]}}\n",
		"a quote":             root + "people: \"" + strings.Repeat("\\x41", maxFile/4-1000),
		"blank lines":         root + strings.Repeat("\n", maxFile-1000),
		"wrong at the end":    root + "people:\n" + fill("  %: {kind: role}\n") + " x: y\n",
		"wrong in the middle": root + "people:\n" + fill("  %: {kind: role}\n")[:maxFile/2] + "}\n x: y\n" + fill("  %: {kind: role}\n")[:maxFile/3],
	} {
		t.Run(name, func(t *testing.T) {
			if len(text) > maxFile {
				t.Fatalf("%d bytes", len(text))
			}
			for _, s := range []Source{{Name: "x.yaml", Bytes: []byte(text)}, {Name: "x.yaml", Bytes: []byte("# backstage.io/\n" + text), Reader: backstage(t)}} {
				soon(t, func() {
					start := time.Now()
					_, err := Load(s)
					problems, _ := err.(Problems)
					t.Logf("%v, %d problems", time.Since(start).Round(time.Millisecond), len(problems))
				})
			}
		})
	}
}
