package inventory

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestAllMarkedFilesAreOneOrganization(t *testing.T) {
	inv := loaded(t, from(map[string]string{
		"org.yaml":           root,
		"people.yml":         "# Roles.\n\"trustcap\": v1\npeople: {ciso: {title: CISO}}\n",
		"services/mail.yaml": "trustcap: v1\nservices: {webmail: {owner: ciso}}\n---\ntrustcap: v1\nservices: {imap: {owner: ciso}}\n",
		"windows.yaml":       "\ufefftrustcap : v1\r\ndatasets: {mailboxes: {owner: ciso}}\r\n",
	}))
	want := object{
		"organization": object{"section": "organization", "id": "", "name": "Muster GmbH", "languages": []any{"de", "en"}},
		"people":       object{"ciso": object{"section": "people", "id": "ciso", "title": object{"de": "CISO"}}},
		"services": object{
			"webmail": object{"section": "services", "id": "webmail", "owner": "ciso"},
			"imap":    object{"section": "services", "id": "imap", "owner": "ciso"},
		},
		"datasets": object{"mailboxes": object{"section": "datasets", "id": "mailboxes", "owner": "ciso"}},
	}
	if diff := cmp.Diff(want, inv.Read()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	used := map[string]map[string][]string{"people/ciso": {"services": {"imap", "webmail"}, "datasets": {"mailboxes"}}}
	if diff := cmp.Diff(used, inv.UsedBy); diff != "" {
		t.Errorf("used by (-want +got):\n%s", diff)
	}
}

func TestFilesAreFoundOrPassedOver(t *testing.T) {
	inv := loaded(t, from(map[string]string{
		"org.yaml":                    root,
		"compose.yaml":                "services: {web: {image: nginx}}\n",
		"indented.yaml":               "x:\n  trustcap: v1\n",
		"notes.md":                    "trustcap: v1\nservices: {x: {}}\n",
		"data.json":                   `{"trustcap": "v1"}`,
		".hidden.yaml":                "trustcap: v1\nnonsense: 1\n",
		".git/config.yaml":            "trustcap: v1\nnonsense: 1\n",
		"node_modules/a/x.yaml":       "trustcap: v1\nnonsense: 1\n",
		"vendor/x.yaml":               "trustcap: v1\nnonsense: 1\n",
		"deep/testdata/x.yaml":        "trustcap: v1\nnonsense: 1\n",
		"deep/folder.yaml/people.yml": "trustcap: v1\npeople: {ciso: {kind: role}}\n",
	}))
	want := []PassedOver{{"compose.yaml", "no marker"}, {"indented.yaml", "no marker"}}
	if diff := cmp.Diff(want, inv.PassedOver); diff != "" {
		t.Errorf("passed over (-want +got):\n%s", diff)
	}
	if inv.Find("people", "ciso") == nil {
		t.Error("a folder whose name ends like a file was not entered")
	}
}

func TestAFolderThatIsNamedIsEntered(t *testing.T) {
	fsys := from(map[string]string{"testdata/org.yaml": root}).FS
	inv := loaded(t, Source{FS: fsys, Path: "testdata", Name: "testdata"})
	if diff := cmp.Diff("testdata/testdata/org.yaml:2:1", inv.Organization().At.String()); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsWrongWithAWholeFileOrFolder(t *testing.T) {
	const noMarker = "the file does not carry the marker `trustcap: v1`"
	for _, tt := range []struct {
		name  string
		files map[string]string
		path  string
		want  []string
	}{
		{"nothing is there", map[string]string{"a.txt": "x"}, ".", []string{
			"no file with the marker `trustcap: v1`",
			"hint: give the folder of your declarations, or make one with `trustcap init --example alpenblick DIR`",
		}},
		{"no file has the marker", map[string]string{"a.yaml": "x: 1", "b.yml": "y: 1"}, ".", []string{
			"no file with the marker `trustcap: v1` among the YAML files (2 passed over)",
			"hint: give the folder of your declarations, or make one with `trustcap init --example alpenblick DIR`",
		}},
		{"a file that is named has no marker", map[string]string{"a.yaml": "x: 1"}, "a.yaml", []string{
			"a.yaml: " + noMarker,
			"hint: write `trustcap: v1` as its first line, or name its format with --reader",
		}},
		{"the folder is not there", nil, "gone", []string{"gone: cannot be read: file does not exist"}},
		{"the path leads out", nil, "../x", []string{"../x: cannot be read: file does not exist"}},
		{"the path is absolute", nil, "/etc", []string{"/etc: cannot be read: file does not exist"}},
		{"the marker and nothing else", map[string]string{"a.yaml": "trustcap: v1\n"}, ".", []string{
			"a.yaml:1:1: the marker and nothing else",
			"hint: add a section, for example `services:`",
		}},
		{"an unknown version", map[string]string{"a.yaml": strings.Replace(root, "v1", "v2", 1)}, ".", []string{
			"a.yaml:1:11: the version v2 is not known",
			"hint: write `trustcap: v1`",
		}},
		{"a list where the version should be", map[string]string{"a.yaml": strings.Replace(root, "v1", "[v1]", 1)}, ".", []string{
			"a.yaml:1:11: a version is expected here, not a list",
			"hint: write `trustcap: v1`",
		}},
		{"a second document without the marker", map[string]string{"a.yaml": root + "---\npeople: {ciso: {kind: role}}\n"}, ".", []string{
			"a.yaml:4:1: a document without the marker in a file that carries it",
			"hint: start each document with `trustcap: v1`",
		}},
		{"a second document that is a list", map[string]string{"a.yaml": root + "---\n- a\n"}, ".", []string{
			"a.yaml:4:1: a declaration is a map",
			"hint: start with `trustcap: v1`",
		}},
		{"an unknown section", map[string]string{"a.yaml": root + "sevices: {x: {title: X}}\n"}, ".", []string{
			`a.yaml:3:1: unknown section "sevices"`,
			`hint: did you mean "services"?`,
		}},
		{"no organization", map[string]string{"a.yaml": "trustcap: v1\npeople: {ciso: {kind: role}}\n"}, ".", []string{
			"a.yaml:2:10: no `organization` is declared in any file given",
			"hint: declare it once: organization: {name: …, languages: [de]}",
		}},
		{"two organizations", map[string]string{"a/org.yaml": root, "b/org.yaml": root}, ".", []string{
			"b/org.yaml:2:1: two organizations, the first at a/org.yaml:2:1",
			"hint: give the path of one of them",
		}},
		{"an organization that serves in no language", map[string]string{"a.yaml": "trustcap: v1\norganization:\n  name: X\n  languages: []\n"}, ".", []string{
			"a.yaml:4:3: no language is named",
			"hint: name the languages served, the first being the one texts are in: languages: [de, en]",
		}},
		{"an organization without a name", map[string]string{"a.yaml": "trustcap: v1\norganization: {languages: [de]}\n"}, ".", []string{
			`a.yaml:2:15: the field "name" is missing`,
		}},
		{"a resource that is declared in two files", map[string]string{"a.yaml": root + "people: {ciso: {kind: role}}\n", "b.yaml": "trustcap: v1\npeople: {ciso: {kind: role}}\n"}, ".", []string{
			"b.yaml:2:10: people/ciso is declared twice, first at a.yaml:3:10",
			"hint: give one of them another id",
		}},
		{"problems of all files at once, in the order of files and lines", map[string]string{"b.yaml": root + "people: {ciso: {knd: role, line: fist}}\n", "a.yaml": "trustcap: v1\nservices: {x: {titel: X}}\n"}, ".", []string{
			`a.yaml:2:16: unknown field "titel"`, `hint: did you mean "title"?`,
			`b.yaml:3:17: unknown field "knd"`, `hint: did you mean "kind"?`,
			`b.yaml:3:34: fist is not one of the words that can stand here`, `hint: did you mean "first"?`,
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := from(tt.files)
			s.Path = tt.path
			if diff := cmp.Diff(tt.want, lines(problemsOf(t, s))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSectionsThatNothingReadsYetAreRefused(t *testing.T) {
	for _, name := range notYetRead {
		if FindSection(name) != nil {
			continue
		}
		want := []string{fmt.Sprintf("o.yaml:3:1: the section %q is not yet read", name), "hint: remove it; what nothing reads would only seem checked"}
		if diff := cmp.Diff(want, problemsIn(t, name+": {x: {title: X}}\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestBrokenYAMLIsSaidWithItsLine(t *testing.T) {
	const list = "services:\n  x:\n    title: X\n    serves:\n      who: [consumers,\n        businesses]\n"
	for _, tt := range []struct {
		name, sections string
		want           string
	}{
		{"a line that is not far enough in", list + "   status: live\n", "o.yaml:9:1: not YAML: did not find expected key"},
		{"a line that is too far in", list + "      status: live\n     owner: x\n", "o.yaml:10:1: not YAML: did not find expected key"},
		{"a list that is not closed", list + "    datasets: [a, b\n    owner: c\n", "o.yaml:9:1: not YAML: did not find expected ',' or ']'"},
		{"a map that is not closed, at the end", list + "    cloud: {provider: a\n", "o.yaml:9:1: not YAML: did not find expected ',' or '}'"},
		{"a quote that is not closed", list + "    owner: \"a\n    status: live\n", "o.yaml:9:1: not YAML: found unexpected end of stream"},
		{"two colons", list + "    description: this: that\n    status: live\n", "o.yaml:9:1: not YAML: mapping values are not allowed in this context"},
		{"a tab", list + "\tstatus: live\n", "o.yaml:9:1: not YAML: found character that cannot start any token"},
		{"an unknown escape in the middle of a list over lines", "services: {x: {\n  title: X,\n  description: \"\\q\",\n  status: live\n}}\n", "o.yaml:5:1: not YAML: found unknown escape character"},
		{"in the second document", list + "---\ntrustcap: v1\npeople:\n  a: {kind: role}\n b: {kind: role}\n", "o.yaml:13:1: not YAML: did not find expected key"},
		{"an alias without an anchor", list + "    owner: *nobody\n", "o.yaml:9:1: not YAML: unknown anchor 'nobody' referenced"},
		{"a control character", list + "    owner: a\x1bb\n", "o.yaml:9:1: not YAML: control characters are not allowed"},
		{"in the first line of the sections", "services: ]\n", "o.yaml:3:1: not YAML: did not find expected node content"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, problemsIn(t, tt.sections)[0]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoMarkerIsNoFileAtAll(t *testing.T) {
	if inv, err := Load(); err == nil || inv != nil {
		t.Errorf("nothing was given, and there is %v", inv)
	}
}

func TestTheHeadStandsInTheRootFileAlone(t *testing.T) {
	head := "exclude: [\"drafts/**\", old-*.yaml]\ndefaults:\n  fail_on: high\n  frameworks: [gdpr, iso27001]\n  lang: de\n"
	t.Run("defaults are those of the root file", func(t *testing.T) {
		inv := declared(t, head)
		want := object{"fail_on": "high", "frameworks": []any{"gdpr", "iso27001"}, "lang": "de"}
		if diff := cmp.Diff(want, inv.Defaults.any()); diff != "" {
			t.Error(diff)
		}
		if declared(t, "").Defaults != nil {
			t.Error("defaults where none are written")
		}
	})
	t.Run("files are left out by patterns below the folder of the root file, whatever is wrong in them", func(t *testing.T) {
		inv := loaded(t, from(map[string]string{
			"a/org.yaml":            root + head,
			"a/drafts/deep/x.yaml":  "trustcap: v1\nnonsense: 1\n",
			"a/drafts/copy.yaml":    root,
			"a/old-services.yaml":   "trustcap: v1\n",
			"drafts/people.yaml":    "trustcap: v1\npeople: {ciso: {kind: role}}\n",
			"a/sub/old-people.yaml": "trustcap: v1\npeople: {dpo: {kind: role}}\n",
		}))
		want := []PassedOver{{"a/drafts/copy.yaml", "excluded"}, {"a/drafts/deep/x.yaml", "excluded"}, {"a/old-services.yaml", "excluded"}}
		if diff := cmp.Diff(want, inv.PassedOver); diff != "" {
			t.Errorf("passed over (-want +got):\n%s", diff)
		}
		if inv.Find("people", "ciso") == nil || inv.Find("people", "dpo") == nil {
			t.Error("a file was left out that no pattern names")
		}
		for i, r := range inv.Resources {
			if inv.At(&r.Value).File != r.At.File {
				t.Errorf("resource %d stands in %s and in %s", i, r.At.File, inv.At(&r.Value).File)
			}
		}
	})
	t.Run("a copy of the organization that is left out is none, whichever comes first", func(t *testing.T) {
		for _, name := range []string{"a.yaml", "z.yaml"} {
			inv := loaded(t, from(map[string]string{name: root + head, "drafts/org.yaml": root}))
			if diff := cmp.Diff(name, inv.Organization().At.File); diff != "" {
				t.Error(diff)
			}
		}
	})
	for _, tt := range []struct {
		name, root, other string
		want              []string
	}{
		{"defaults in another file", root, "trustcap: v1\npeople: {ciso: {kind: role}}\ndefaults: {lang: de}\n", []string{
			`b.yaml:3:1: "defaults" stands in the root file alone`, "hint: move it to a.yaml, which holds the organization",
		}},
		{"exclude in another file", root, "trustcap: v1\nexclude: [x.yaml]\n", []string{
			`b.yaml:2:1: "exclude" stands in the root file alone`, "hint: move it to a.yaml, which holds the organization",
		}},
		{"a pattern that is none", root + "exclude: [\"a[\"]\n", "", []string{
			`a.yaml:3:11: "a[" is no pattern of paths`, "hint: for example `drafts/**`",
		}},
		{"exclude that is no list", root + "exclude: drafts\n", "", []string{
			"a.yaml:3:10: a list is expected here, not text (drafts)", "hint: write it in brackets, for example [drafts]",
		}},
		{"an unknown default", root + "defaults: {fail: high}\n", "", []string{
			`a.yaml:3:12: unknown field "fail"`, "hint: there is fail_on, frameworks, lang",
		}},
		{"an unknown severity", root + "defaults: {fail_on: sometimes}\n", "", []string{
			`a.yaml:3:21: sometimes is not one of the words that can stand here`, `hint: one of low, medium, high, critical, never`,
		}},
		{"defaults in two documents of the root file", root + "defaults: {lang: de}\n---\ntrustcap: v1\ndefaults: {lang: en}\n", "", []string{
			`a.yaml:6:1: duplicate key "defaults", first at line 3, column 1`, "hint: remove one of the two",
		}},
		{"sources are not yet read", root + "sources: [{format: backstage}]\n", "", []string{
			`a.yaml:3:1: the section "sources" is not yet read`, "hint: remove it; what nothing reads would only seem checked",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := map[string]string{"a.yaml": tt.root}
			if tt.other != "" {
				files["b.yaml"] = tt.other
			}
			if diff := cmp.Diff(tt.want, lines(problemsOf(t, from(files)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// small is an organization in several files.
var small = map[string]string{
	"org.yaml":      root,
	"people.yaml":   "trustcap: v1\npeople: {a: {lead: b}, b: {lead: a}}\n",
	"s/one.yaml":    "trustcap: v1\nservices: {one: {owner: a, depends_on: [two]}}\n",
	"s/two.yaml":    "trustcap: v1\nservices: {two: {owner: b, title: Zwei}}\n",
	"s/other.yaml":  "image: nginx\n",
	"s/three.yaml":  "trustcap: v1\nservices: {three: {owner: b, depends_on: [two, one]}}\n",
	"s/third.yaml":  "x: 1\n",
	"s/fourth.yaml": "trustcap: v1\ndatasets: {four: {owner: b}}\n",
}

// broken is the same with something wrong in each file.
var broken = map[string]string{
	"org.yaml":     strings.Replace(root, "name", "nam", 1),
	"people.yaml":  "trustcap: v1\npeople: {a: {lead: c}, b: {lead: d}}\n",
	"s/one.yaml":   "trustcap: v1\nservices: {one: {owner: a, depends_on: [too]}}\n",
	"s/two.yaml":   "trustcap: v1\nservices: {one: {owner: b, title: 2}}\n",
	"s/three.yaml": "trustcap: v1\nservices: [one]\n",
}

// whole is everything that an inventory says, as text.
func whole(t testing.TB, sources ...Source) string {
	t.Helper()
	inv, err := Load(sources...)
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	for _, r := range inv.Resources {
		text, err := json.Marshal(r.Read())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, r.Address(), r.At, inv.At(&r.Value), string(text))
	}
	fmt.Fprintln(&b, inv.PassedOver, inv.UsedBy)
	for _, d := range inv.Documents {
		fmt.Fprintln(&b, d.Path, d.Reader, len(d.Bytes))
	}
	return b.String()
}

func TestTheOrderOfSourcesNeverMatters(t *testing.T) {
	for name, files := range map[string]map[string]string{"right": small, "wrong": broken} {
		t.Run(name, func(t *testing.T) {
			var sources []Source
			for file, text := range files {
				sources = append(sources, Source{Name: file, Bytes: []byte(text)})
			}
			delete(files, "s/other.yaml") // without the marker: wrong where it is named
			delete(files, "s/third.yaml")
			want := whole(t, sources...)
			for i := range 20 {
				sources = append(sources[1+i%3:], sources[:1+i%3]...)
				if diff := cmp.Diff(want, whole(t, sources...)); diff != "" {
					t.Fatal(diff)
				}
			}
		})
	}
	t.Run("a file that is given by name and lies in a folder that is given", func(t *testing.T) {
		folder := from(map[string]string{"org.yaml": root, "x/plain.yaml": "a: 1\n"})
		file := Source{FS: folder.FS, Path: "x/plain.yaml"}
		deep := Source{FS: folder.FS, Path: "x"}
		want := []string{"x/plain.yaml: the file does not carry the marker `trustcap: v1`", "hint: write `trustcap: v1` as its first line, or name its format with --reader"}
		for i, sources := range [][]Source{{folder, file, deep}, {file, folder, deep}, {deep, folder, file}, {deep, file, folder}} {
			if diff := cmp.Diff(want, lines(problemsOf(t, sources...))); diff != "" {
				t.Errorf("order %d (-want +got):\n%s", i, diff)
			}
		}
	})
}

func TestNothingDependsOnTheNumberOfProcessors(t *testing.T) {
	for i := range 40 {
		small[fmt.Sprintf("more/%d.yaml", i)] = fmt.Sprintf("trustcap: v1\ndatasets: {set-%d: {owner: b, title: Menge}}\n", i)
		broken[fmt.Sprintf("more/%d.yaml", i)] = fmt.Sprintf("trustcap: v1\ndatasets: {set: {ownr: b%d}}\n", i)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for name, files := range map[string]map[string]string{"right": small, "wrong": broken} {
		t.Run(name, func(t *testing.T) {
			runtime.GOMAXPROCS(1)
			want := whole(t, from(files))
			for _, n := range []int{2, 8, 8, 8} {
				runtime.GOMAXPROCS(n)
				if diff := cmp.Diff(want, whole(t, from(files))); diff != "" {
					t.Fatalf("%d processors: %s", n, diff)
				}
			}
		})
	}
}

func TestPathsLeadNowhereElse(t *testing.T) {
	outside, inside := t.TempDir(), t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(outside, "secret.yaml"), "trustcap: v1\npeople: {secret: {kind: role}}\n")
	write(filepath.Join(inside, "org.yaml"), root)
	for link, target := range map[string]string{"out.yaml": filepath.Join(outside, "secret.yaml"), "in.yaml": "org.yaml", "folder": outside, "gone.yaml": "nowhere.yaml"} {
		if err := os.Symlink(target, filepath.Join(inside, link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	r, err := os.OpenRoot(inside)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()

	t.Run("symbolic links in a folder are passed over and said", func(t *testing.T) {
		inv := loaded(t, Source{FS: r.FS(), Path: "."})
		want := []PassedOver{{"gone.yaml", "not a regular file"}, {"in.yaml", "not a regular file"}, {"out.yaml", "not a regular file"}}
		if diff := cmp.Diff(want, inv.PassedOver); diff != "" {
			t.Errorf("passed over (-want +got):\n%s", diff)
		}
		if len(inv.Resources) != 1 {
			t.Errorf("%d resources", len(inv.Resources))
		}
	})
	for _, path := range []string{"out.yaml", "folder", "folder/secret.yaml", "../" + filepath.Base(outside) + "/secret.yaml", filepath.Join(outside, "secret.yaml"), "folder/../org.yaml"} {
		t.Run("a path out of the folder is refused: "+filepath.Base(path), func(t *testing.T) {
			inv, err := Load(Source{FS: r.FS(), Path: filepath.ToSlash(path)})
			if err == nil || inv != nil {
				t.Errorf("%s was read", path)
			}
		})
	}
}

// flaky is a file system in which one file cannot be read.
type flaky struct {
	fs   fstest.MapFS
	name string
}

func (f flaky) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
	}
	return f.fs.Open(name)
}

func TestWhatCannotBeReadIsAProblem(t *testing.T) {
	fsys := from(map[string]string{"org.yaml": root, "a.yaml": "trustcap: v1\n", "locked/b.yaml": "x: 1"}).FS.(fstest.MapFS)
	for name, want := range map[string]string{"a.yaml": "a.yaml: cannot be read: permission denied", "locked": "locked: cannot be read: permission denied"} {
		s := Source{FS: flaky{fsys, name}, Path: "."}
		if got := lines(problemsOf(t, s)); !slices.Contains(got, want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	fsys["a.yaml"] = &fstest.MapFile{Data: []byte(root + "# " + strings.Repeat("x", maxFile))}
	if diff := cmp.Diff([]string{"a.yaml: cannot be read: larger than 1048576 bytes"}, lines(problemsOf(t, Source{FS: fsys, Path: "."}))); diff != "" {
		t.Error(diff)
	}
}

func TestBytesMayComeByAnotherWay(t *testing.T) {
	big := append([]byte(root), make([]byte, maxFile)...)
	if diff := cmp.Diff([]string{"<stdin>: cannot be read: larger than 1048576 bytes"}, lines(problemsOf(t, Source{Name: "<stdin>", Bytes: big}))); diff != "" {
		t.Error(diff)
	}
}
