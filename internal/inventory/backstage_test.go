package inventory

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

func backstage(t testing.TB) *Reader {
	t.Helper()
	for _, r := range Readers() {
		if r.Name == "backstage" {
			return r
		}
	}
	t.Fatal("no reader backstage")
	return nil
}

// entities reads a file or folder of testdata/backstage.
func entities(t testing.TB, name string) Source {
	return Source{FS: os.DirFS("testdata/backstage"), Path: name, Reader: backstage(t)}
}

func TestBackstageEntitiesAreReadAsResources(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		want       map[string]any
		passed     []PassedOver
	}{
		{
			name: "a component of type service is a service, a text without a language is in one that is not determined, and the owner stays as written where no group is in the input",
			path: "service.yaml",
			want: object{"services": object{"webmail": object{
				"section": "services", "id": "webmail", "title": object{"und": "Webmail"}, "description": object{"und": "E-mail in the browser.\n"}, "owner": "group:mail", "status": "live",
			}}},
		},
		{
			name: "a system without a title is called by its name, and empty fields say nothing, save that no dependency is listed",
			path: "untitled.yaml",
			want: object{"services": object{"rich-text": object{"section": "services", "id": "rich-text", "title": object{"und": "rich-text"}, "depends_on": []any{}}}},
		},
		{
			name: "a group is a team of people with its display name and address",
			path: "group.yaml",
			want: object{"people": object{"mail": object{"section": "people", "id": "mail", "title": object{"und": "The mail team"}, "kind": "team", "contact": "mail@example.com"}}},
		},
		{
			name: "a lifecycle in an unknown word is left out and said",
			path: "lifecycles.yaml",
			want: object{"services": object{"strange": object{"section": "services", "id": "strange", "title": object{"und": "strange"}}}},
			passed: []PassedOver{
				{"lifecycles.yaml", `unknown lifecycle "who knows": strange`},
			},
		},
		{
			name: "an id has its namespace before it unless that is the default",
			path: "namespaces",
			want: object{"services": object{
				"shop":      object{"section": "services", "id": "shop", "title": object{"und": "shop"}},
				"emea.shop": object{"section": "services", "id": "emea.shop", "title": object{"und": "shop"}},
			}},
		},
		{
			name: "dependencies are those on services of the same input, in whichever file; the others are said, and a list of which nothing is left is left out",
			path: "dependencies",
			want: object{"services": object{
				"shop":  object{"section": "services", "id": "shop", "title": object{"und": "shop"}, "depends_on": []any{"stock"}},
				"alone": object{"section": "services", "id": "alone", "title": object{"und": "alone"}},
				"stock": object{"section": "services", "id": "stock", "title": object{"und": "stock"}, "depends_on": []any{}},
			}},
			passed: []PassedOver{
				{"dependencies/a.yaml", "dependency component:helpers is no service here: alone"},
				{"dependencies/a.yaml", "dependency component:helpers is no service here: shop"},
				{"dependencies/a.yaml", "dependency resource:database is not read: shop"},
				{"dependencies/a.yaml", "type library is not read: helpers"},
			},
		},
		{
			name: "every other kind, a library and documents of others are passed over by name",
			path: "kinds.yaml",
			want: object{"services": object{"shop": object{"section": "services", "id": "shop", "title": object{"und": "shop"}}}},
			passed: []PassedOver{
				{"kinds.yaml", "kind API is not read: graphql"},
				{"kinds.yaml", "kind AiResource is not read: skill"},
				{"kinds.yaml", "kind Location is not read: root"},
				{"kinds.yaml", "kind Resource is not read: database"},
				{"kinds.yaml", "kind Template is not read: new-service"},
				{"kinds.yaml", "kind User is not read: jane"},
				{"kinds.yaml", "the document at line 34 is no Backstage document"},
				{"kinds.yaml", "the document at line 38 is no Backstage document"},
				{"kinds.yaml", "type library is not read: helpers"},
			},
		},
		{
			name: "a description that mentions braces is no template",
			path: "braces.yaml",
			want: object{"services": object{"mustache": object{"section": "services", "id": "mustache", "title": object{"und": "mustache"}, "description": object{"und": "Fills {{ names }} into letters."}}}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			inv := loaded(t, entities(t, tt.path))
			if diff := cmp.Diff(tt.want, inv.Read()); diff != "" {
				t.Errorf("resources (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.passed, inv.PassedOver); diff != "" {
				t.Errorf("passed over (-want +got):\n%s", diff)
			}
			for _, r := range inv.Resources {
				if r.Foreign != backstage(t) {
					t.Errorf("%s does not say that it is foreign", r.Address())
				}
			}
			for _, d := range inv.Documents {
				if d.Reader != "backstage" {
					t.Errorf("%s does not say who read it", d.Path)
				}
			}
		})
	}
}

func TestBackstageOwnersReferToGroupsOfTheInput(t *testing.T) {
	inv := loaded(t, entities(t, "owners.yaml"))
	got := map[string]string{}
	for _, r := range inv.Section("services") {
		got[r.ID] = r.Get("owner").Text()
	}
	want := map[string]string{
		"by-kind":              "emea.mail",
		"by-namespace":         "emea.mail",
		"by-name":              "mail",
		"by-default-namespace": "mail",
		"emea.inside":          "emea.mail",
		"by-user":              "user:mail",
		"by-email":             "john@example.com",
		"by-stranger":          "group:apac/mail",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("owners (-want +got):\n%s", diff)
	}
	wantUsed := map[string]map[string][]string{
		"people/mail":      {"services": {"by-default-namespace", "by-name"}},
		"people/emea.mail": {"services": {"by-kind", "by-namespace", "emea.inside"}},
	}
	if diff := cmp.Diff(wantUsed, inv.UsedBy); diff != "" {
		t.Errorf("used by (-want +got):\n%s", diff)
	}
}

func TestBackstageOwnersMayBeDeclaredInAMarkedFile(t *testing.T) {
	inv := loaded(t, entities(t, "service.yaml"), Source{Name: "o.yaml", Bytes: []byte(root + "people: {mail: {title: Mail}}\n")})
	if diff := cmp.Diff("mail", inv.Lookup("services/webmail/owner").Text()); diff != "" {
		t.Error(diff)
	}
	want := map[string]any{"de": "Webmail"}
	if diff := cmp.Diff(want, inv.Lookup("services/webmail/title").any()); diff != "" {
		t.Errorf("a text is in the organization's first language (-want +got):\n%s", diff)
	}
}

func TestBackstageLifecyclesComeInManySpellings(t *testing.T) {
	for word, want := range map[string]string{
		"production": "live", "Production": "live", "live": "live", "prod": "live", "GA": "live", "stable": "live", "active": "live", " production ": "live",
		"experimental": "pilot", "development": "pilot", "in_development": "pilot", "In Development": "pilot", "beta": "pilot", "alpha": "pilot",
		"deprecated": "retiring", "sunset": "retiring",
		"decommissioned": "retired", "retired": "retired", "End of Life": "retired",
		"planned": "planned",
		"unknown": "", "yes": "",
	} {
		t.Run(word, func(t *testing.T) {
			text := fmt.Sprintf("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: shop}\nspec: {lifecycle: %q}\n", word)
			inv := loaded(t, Source{Name: "c.yaml", Bytes: []byte(text), Reader: backstage(t)})
			if diff := cmp.Diff(want, inv.Lookup("services/shop/status").Text()); diff != "" {
				t.Error(diff)
			}
			if (want == "") != (len(inv.PassedOver) == 1) {
				t.Errorf("passed over: %v", inv.PassedOver)
			}
		})
	}
	statuses := FindSection("services").Schema.property("status").Enum
	for word, status := range lifecycles {
		if !strings.Contains(" "+strings.Join(statuses, " ")+" ", " "+status+" ") {
			t.Errorf("%s means %q, which is no status of a service", word, status)
		}
	}
}

func TestBackstageFilesWithoutAnEntityArePassedOverAndSaid(t *testing.T) {
	for _, tt := range []struct{ name, path, reason string }{
		{"expressions in place of values are a template", "skeleton.yaml", "a template, passed over"},
		{"a text that is an expression as a whole is a template", "skeleton-text.yaml", "a template, passed over"},
		{"an expression without quotes is read as a map and is a template all the same", "skeleton-map.yaml", "a template, passed over"},
		{"a template that is no YAML is a template", "skeleton-broken.yaml", "a template, passed over"},
		{"statements of a template are a template", "skeleton-statement.yaml", "a template, passed over"},
		{"a file in a folder with an expression for a name is a template", "{{cookiecutter.app_name}}/catalog-info.yaml", "a template, passed over"},
		{"a document of others is none of Backstage", "kubernetes.yaml", "no Backstage document"},
		{"broken YAML that only mentions Backstage is none of Backstage", "broken-elsewhere.yaml", "no Backstage document"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			inv := loaded(t, entities(t, tt.path), entities(t, "service.yaml"))
			if diff := cmp.Diff([]PassedOver{{tt.path, tt.reason}}, inv.PassedOver); diff != "" {
				t.Error(diff)
			}
			want := []string{"nothing to read in the format backstage among the YAML files (1 passed over)", "hint: " + tt.path + ": " + tt.reason}
			if diff := cmp.Diff(want, lines(problemsOf(t, entities(t, tt.path)))); diff != "" {
				t.Errorf("alone (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBackstageProblemsHaveTheirPlace(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		want       []string
	}{
		{"two entities of one id are a problem that names both", "clash", []string{
			"clash/b.yaml:4:9: services/shop is declared twice, first at clash/a.yaml:3:18",
			"hint: give one of them another id",
		}},
		{"an entity without a name is refused", "nameless.yaml", []string{
			`nameless.yaml:1:1: the field "name" is missing`,
			"hint: name the entity in metadata",
		}},
		{"a file that is no UTF-8 is refused", "latin.yaml", []string{
			"latin.yaml:3:34: the byte here is no UTF-8",
			"hint: save the file as UTF-8 text",
		}},
		{"a character that turns the direction of writing is refused", "bidi.yaml", []string{
			"bidi.yaml:3:31: the text holds the invisible character U+202E",
			"hint: remove it",
		}},
		{"a catalog file that is no YAML is refused", "broken.yaml", []string{
			"broken.yaml:5:1: not YAML: mapping values are not allowed in this context",
		}},
		{"values of the wrong shape are refused, all at once", "wrong.yaml", []string{
			"wrong.yaml:5:10: a text is expected here, not a number (5)",
			`hint: write "5" in quotes if it is meant as text`,
			`wrong.yaml:7:3: duplicate key "description", first at line 6, column 3`,
			"hint: remove one of the two",
			"wrong.yaml:10:10: a text is expected here, not a list",
			"hint: write a text",
			"wrong.yaml:11:14: a text is expected here, not a map",
			"hint: write a text",
			"wrong.yaml:12:14: a list is expected here, not text (stock)",
			`wrong.yaml:16:18: "a shop" is no id`,
			"hint: letters, digits, dots, dashes and underscores, at most 128",
			"wrong.yaml:20:18: a text is expected here, not a number (2024)",
			`hint: write "2024" in quotes if it is meant as text`,
			`wrong.yaml:24:15: "name" is no language tag`,
			"hint: write a BCP 47 language tag, for example de or en",
			`wrong.yaml:24:27: "title" is no language tag`,
			"hint: write a BCP 47 language tag, for example de or en",
			`wrong.yaml:26:1: the field "name" is missing`,
			"hint: name the entity in metadata",
			"wrong.yaml:28:11: a map is expected here, not a list",
			"wrong.yaml:29:7: a map is expected here, not text (text)",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(problemsOf(t, entities(t, tt.path)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBackstageCanCarryWhatItsFormatHasAPlaceFor(t *testing.T) {
	can := backstage(t).CanCarry
	for _, address := range []string{
		"services/title", "services/description", "services/owner", "services/status", "services/depends_on", "services/depends_on/stock",
		"people/title", "people/kind", "people/contact",
	} {
		section, path, _ := strings.Cut(address, "/")
		if !can(section, strings.Split(path, "/")) {
			t.Errorf("cannot carry %s", address)
		}
	}
	for _, address := range []string{
		"services/", "services/title/de", "services/promise", "services/support/escalation", "services/criticality",
		"people/lead", "people/may_approve", "datasets/title", "organization/name",
	} {
		section, path, _ := strings.Cut(address, "/")
		if can(section, strings.Split(path, "/")) {
			t.Errorf("can carry %s", address)
		}
	}
	// A field that can be read and not be carried would be unknown where it is
	// wrong.
	for _, r := range loaded(t, entities(t, "service.yaml"), entities(t, "group.yaml"), entities(t, "dependencies")).Resources {
		for _, f := range r.Fields() {
			if !can(r.Section, []string{f.Name}) {
				t.Errorf("reads %s/%s and says that it cannot", r.Section, f.Name)
			}
		}
	}
}

// TestBackstageValuesStandWhereTheyWereWritten holds the place of every value
// of every file against the nodes of that file.
func TestBackstageValuesStandWhereTheyWereWritten(t *testing.T) {
	t.Run("our own files", func(t *testing.T) {
		standWhereWritten(t, "testdata/backstage")
	})
	t.Run("files of others", func(t *testing.T) {
		standWhereWritten(t, shared(t, "fixtures/backstage"))
	})
}

func standWhereWritten(t *testing.T, folder string) {
	fsys, read := os.DirFS(folder), 0
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		inv, err := Load(Source{FS: fsys, Path: name, Reader: backstage(t)})
		if err != nil {
			for _, p := range err.(Problems) {
				within(t, b, p.At)
			}
			return nil
		}
		scalars := scalarsOf(t, b)
		var check func(r *Resource, path string, v *Value)
		check = func(r *Resource, path string, v *Value) {
			if v.kind == String {
				at, want := inv.At(v), v.text
				n := scalars[[2]int{at.Line, at.Column}]
				switch {
				case at.File != name || n == nil:
					t.Errorf("%s: %s/%s is said to stand at %s, where no value is", name, r.Address(), path, at)
					return
				case path == "status":
					want = n.Value // in another word
				case path == "kind":
					want = "Group"
				case path == "owner":
					_, want = entityRef(n.Value, "group", "default")
					if n.Value == v.text {
						want = v.text
					}
				case strings.HasPrefix(path, "depends_on"):
					_, want = entityRef(n.Value, "", "default")
				}
				if got := v.text; path == "status" || path == "kind" {
					if n.Value != want {
						t.Errorf("%s: %s/%s stands at %q", name, r.Address(), path, n.Value)
					}
				} else if got != want && got != "emea."+want {
					t.Errorf("%s: %s/%s is %q and stands at %q", name, r.Address(), path, got, n.Value)
				}
				if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && !strings.HasPrefix(strings.TrimLeft(textAt(b, at), `"'`), n.Value) {
					t.Errorf("%s: %s points at %q", name, at, textAt(b, at))
				}
			}
			for i := range v.sub {
				check(r, strings.TrimPrefix(path+"/"+v.sub[i].Name, "/"), &v.sub[i].Value)
			}
		}
		for _, r := range inv.Resources {
			read++
			if n := scalars[[2]int{r.At.Line, r.At.Column}]; n == nil || !strings.HasSuffix(r.ID, n.Value) {
				t.Errorf("%s: %s is said to stand at %s", name, r.Address(), r.At)
			}
			check(r, "", &r.Value)
		}
		for _, p := range inv.PassedOver {
			if p.Path != name || p.Reason == "" {
				t.Errorf("passed over without a name or reason: %+v", p)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if read == 0 {
		t.Error("nothing was read")
	}
}

// scalarsOf are the scalars of a file by line and column.
func scalarsOf(t testing.TB, b []byte) map[[2]int]*yaml.Node {
	t.Helper()
	nodes, err := parseYAML(b)
	if err != nil {
		return nil
	}
	out := map[[2]int]*yaml.Node{}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			out[[2]int{n.Line, n.Column}] = n
		}
		for _, sub := range n.Content {
			walk(sub)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	return out
}

// textAt is the rest of a line from a place on.
func textAt(b []byte, at Position) string {
	line := strings.Split(string(b), "\n")[at.Line-1]
	return string([]rune(line)[at.Column-1:])
}

// within checks that a place is in a file, or is no place.
func within(t testing.TB, b []byte, at Position) {
	t.Helper()
	if at.Line == 0 && at.Column == 0 {
		return
	}
	lines := strings.Split(string(b), "\n")
	if at.Line < 1 || at.Line > len(lines) || at.Column < 1 || at.Column > len([]rune(lines[at.Line-1]))+1 {
		t.Errorf("%s is no place in the file", at)
	}
}

// TestBackstageFilesOfOthersAreReadOrPassedOverByName pins what becomes of real
// files.
func TestBackstageFilesOfOthersAreReadOrPassedOverByName(t *testing.T) {
	inv := loaded(t, Source{FS: os.DirFS(shared(t, "fixtures/backstage")), Path: ".", Reader: backstage(t)})
	var got []string
	for _, r := range inv.Resources {
		got = append(got, fmt.Sprintf("%s owner %s, status %s", r.Address(), r.Get("owner").Text(), r.Get("status").Text()))
	}
	want := []string{
		"services/backstage owner john@example.com, status pilot",
		"services/backstage-demo owner backstage/maintainers, status pilot",
		"services/devex.one-platform owner group:redhat/one-platform-devs, status ",
		"services/devex.one-platform-analytics-service owner group:redhat/one-platform-devs, status retired",
		"services/devex.one-platform-api-catalog-service owner group:redhat/one-platform-devs, status live",
		"services/rich-text owner group:team-content-authoring-and-publishing, status live",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("resources (-want +got):\n%s", diff)
	}
	passed := map[string]string{}
	for _, p := range inv.PassedOver {
		passed[p.Path] += p.Reason + "\n"
	}
	for path, reason := range map[string]string{
		"007sunny__cookiecutter-flask/{{cookiecutter.app_name}}/catalog-info.yaml": "a template, passed over\n",
		"007sunny__cookiecutter-flask/catalog-info.yaml":                           "type other is not read: cookiecutter-flask\n",
		"backstage__demo/catalog-info.yaml":                                        "kind API is not read: demo-graphql\n",
		"contentful__contentful-export/catalog-info.yaml":                          "type cli is not read: contentful-export\n",
		"1-Platform__one-platform/catalog/resources/CouchDB.yaml":                  "kind Resource is not read: one-platform-couchdb\n",
		"1-Platform__one-platform/packages/api-catalog-service/catalog-info.yaml":  "dependency resource:devex/native-apps-mongodb is not read: devex.one-platform-api-catalog-service\n",
	} {
		if diff := cmp.Diff(reason, passed[path]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
