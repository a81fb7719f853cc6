package policies

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/internal/inventory"
)

// The test binary is also the process that own rules run in, and some that
// misbehave.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 {
		switch os.Args[1] {
		case "serve-own-rules":
			debug.SetGCPercent(400) // as the program does
			if err := ServeOwn(context.Background(), os.Stdin, os.Stdout); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(2)
			}
			os.Exit(0)
		case "die":
			os.Exit(0)
		case "babble":
			fmt.Println("this is no answer")
			io.Copy(io.Discard, os.Stdin)
			os.Exit(0)
		case "show-environment":
			fmt.Fprintf(os.Stderr, "%q", os.Environ())
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}

func sandbox(mode string) Sandbox {
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	return Sandbox{Path: self, Args: []string{os.Args[0], mode}, Timeout: time.Minute, Memory: 512 << 20}
}

const declaration = `trustcap: v1
organization: {name: Kaufladen GmbH, languages: [en], address: {country: DE}}
people: {owner: {title: Owner}}
datasets:
  customers: {owner: owner, personal: {categories: [contact], subjects: [customers]}, retention: {period: P90D}}
  orders: {owner: owner, personal: none}
services:
  shop: {title: "Shöp", owner: owner, datasets: [customers], promise: {availability: {target: 99.9%, window: {length: P1M, kind: calendar}}}}
`

func declared(t testing.TB) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "shop.yaml", Bytes: []byte(declaration)})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

// with starts rules and waits for them.
func with(t testing.TB, s Sandbox, files map[string]string) (*Set, error) {
	t.Helper()
	fsys := fstest.MapFS{}
	for p, text := range files {
		fsys[p] = &fstest.MapFile{Data: []byte(text)}
	}
	f, err := s.Start(t.Context(), fsys, "rules")
	if err != nil {
		return nil, err
	}
	t.Cleanup(f.Close)
	builtin, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return builtin.With(f)
}

// ask asks own rules and returns their verdicts alone.
func ask(t testing.TB, s Sandbox, files map[string]string) ([]Verdict, error) {
	t.Helper()
	set, err := with(t, s, files)
	if err != nil {
		return nil, err
	}
	return set.own[0].evaluate(declared(t), "2026-11-21")
}

const ownHead = `# METADATA
# title: A title
# description: A description.
# custom:
#   severity: low
#   force: own
#   certainty: clear
#   remediation: Mend it.
`

// An own rule sees what a built-in one sees, and its verdict is the same.
func TestOwnRulesAnswerAsBuiltInOnesDo(t *testing.T) {
	inv := declared(t)
	builtin, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	want, err := builtin.Evaluate(t.Context(), inv, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	files, ids := asOwn(t, builtin)
	got, err := ask(t, sandbox("serve-own-rules"), files)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]Verdict{}
	for _, v := range got {
		said[v.Rule.ID] = v
	}
	compared := 0
	for _, v := range want {
		own, ok := said["acme-"+v.Rule.ID]
		if !ok {
			if slices.Contains(ids, v.Rule.ID) {
				t.Errorf("%s gave no verdict", v.Rule.ID)
			}
			continue
		}
		for i := range own.Findings {
			own.Findings[i].Rule = strings.TrimPrefix(own.Findings[i].Rule, "acme-")
		}
		own.Rule = v.Rule
		v.Rule = own.Rule
		if diff := cmp.Diff(v, own, cmp.Comparer(func(a, b *Rule) bool { return a == b })); diff != "" {
			t.Errorf("%s as built in (-) and through --policy (+):\n%s", v.Rule.ID, diff)
		}
		compared++
	}
	if compared < len(ids) || compared < 150 {
		t.Errorf("%d rules compared, of %d", compared, len(ids))
	}
}

// asOwn are the built-in rules as somebody would write them for a folder of
// their own, where they need no helper of ours.
func asOwn(t testing.TB, builtin *Set) (map[string]string, []string) {
	t.Helper()
	files, ids := map[string]string{}, []string{}
	for _, r := range builtin.Rules {
		text := builtin.Source(r)
		if r.FoundBy != "" || r.Kind == Transition {
			continue // not found in Rego, or not asked of a resource
		}
		text = strings.Replace(text, "package trustcap.", "package acme.", 1)
		files[r.File] = strings.ReplaceAll(text, "data.trustcap.", "data.acme.")
		ids = append(ids, r.ID)
	}
	for file, text := range builtin.modules {
		if strings.HasPrefix(file, "lib/") && strings.Count(file, "/") == 1 {
			files[file] = strings.ReplaceAll(strings.Replace(text, "package trustcap.", "package acme.", 1), "data.trustcap.", "data.acme.")
		}
	}
	return files, ids
}

func TestPlainRulesAreTakenAsTheyAre(t *testing.T) {
	verdicts, err := ask(t, sandbox("serve-own-rules"), map[string]string{
		"main.rego": `package main

deny[msg] {
	input.section == "datasets"
	not input.retention
	msg := sprintf("%s says nothing of\nretention", [input.id])
}

violation[{"msg": "of this id", "_loc": {"line": 3}, "details": {}}] { input.id == "orders" }

warn_title[msg] { not input.title; input.section == "datasets"; msg := "no title" }
warn_title[msg] { not input.description; input.section == "datasets"; msg := "no title" }
`,
		"more.rego": `package main

deny contains msg if {
	input.id == "orders"
	to_number("not a number") == 1
	msg := "never"
}

deny contains msg if {
	input.id == "orders"
	some msg in ["one", "two"]
}

exception contains rules if {
	input.id == "customers"
	rules := ["title"]
}
`,
	})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, v := range verdicts {
		got[v.Rule.ID] = append(got[v.Rule.ID], fmt.Sprintf("%s %d of %d", v.Rule.Severity, len(v.Population), v.Kin))
		for _, f := range v.Findings {
			got[v.Rule.ID] = append(got[v.Rule.ID], fmt.Sprintf("%s %s %s", regexp.MustCompile(`[0-9a-f]{8}$`).ReplaceAllString(f.Address, "…"), f.At, f.Text))
		}
	}
	want := map[string][]string{
		"main-deny": {"high 5 of 5",
			"datasets/orders/message-… shop.yaml:6:3 orders says nothing of retention",
			"datasets/orders/message-… shop.yaml:6:3 one",
			"datasets/orders/message-… shop.yaml:6:3 two"},
		"main-violation":  {"high 5 of 5", "datasets/orders/message-… shop.yaml:6:3 of this id"},
		"main-warn-title": {"low 4 of 5", "datasets/orders/message-… shop.yaml:6:3 no title"},
	}
	for _, lines := range got {
		slices.Sort(lines[1:])
	}
	for _, lines := range want {
		slices.Sort(lines[1:])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsWrongWithOwnRulesIsSaidWithItsLine(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		want       string
	}{
		"a package of trustcap":   {"dataset/x.rego", ownHead + "package trustcap.dataset.x\n", `rules/dataset/x.rego:9:1: the package trustcap.dataset.x belongs to trustcap`},
		"trustcap itself":         {"x.rego", "package trustcap\n\ndeny contains \"x\" if true\n", `rules/x.rego:1:1: the package trustcap belongs to trustcap`},
		"a misspelt field":        {"dataset/x.rego", ownHead + "package acme.dataset.x\n\ndeny contains {\"path\": [], \"text\": \"x\"} if not input.encyption\n", `rules/dataset/x.rego:11:48: unknown field "encyption" in input` + "\n" + `hint: did you mean "encryption"?`},
		"a field of another kind": {"dataset/x.rego", ownHead + "package acme.dataset.x\n\ndeny contains {\"path\": [], \"text\": \"x\"} if {\n\tsome s in input.services\n\tdata.inventory.services[s].ower\n}\n", `rules/dataset/x.rego:12:12: unknown field "services" in input`},
		"the inventory, misspelt": {"dataset/x.rego", ownHead + "package acme.dataset.x\n\ndeny contains {\"path\": [], \"text\": \"x\"} if data.inventory.organization.nam\n", `rules/dataset/x.rego:11:44: unknown field "nam" in data.inventory.organization` + "\n" + `hint: did you mean "name"?`},
		"the network":             {"x.rego", "package main\n\ndeny contains \"x\" if http.send({\"method\": \"get\", \"url\": \"http://example.com\"})\n", `rules/x.rego:3:22: undefined function http.send`},
		"the clock":               {"x.rego", "package main\n\ndeny contains \"x\" if time.now_ns() > 1\n", "rules/x.rego:3:22: undefined function time.now_ns\nhint: the day is data.today, a year before it data.year_ago"},
		"no sense in it":          {"x.rego", "package main\n\ndeny contains \"x\" if {\n\tx := \n}\n", `rules/x.rego:5:1: unexpected } token`},
		"no sense, in old Rego":   {"x.rego", "package main\n\ndeny[msg] {\n\tmsg := \n}\n", `rules/x.rego:5:1: unexpected } token`},
		"another package":         {"dataset/x.rego", ownHead + "package acme.dataset.y\n", `rules/dataset/x.rego:9:1: the package of this file ends in .dataset.x, after a name of your own`},
		"no kind":                 {"datset/x.rego", ownHead + "package acme.datset.x\n", `rules/datset/x.rego:9:1: no kind of resource is called "datset"`},
		"a severity":              {"dataset/x.rego", strings.Replace(ownHead, "low", "grave", 1) + "package acme.dataset.x\n", `rules/dataset/x.rego:5:15: METADATA: unknown severity "grave"`},
		"a word of METADATA":      {"dataset/x.rego", strings.Replace(ownHead, "severity", "severty", 1) + "package acme.dataset.x\n", `rules/dataset/x.rego:5:5: METADATA: unknown field "severty"`},
		"METADATA that is none":   {"dataset/x.rego", strings.Replace(ownHead, "low", "[low", 1) + "package acme.dataset.x\n", `rules/dataset/x.rego:4:1: METADATA is no YAML`},
		"no deny":                 {"dataset/x.rego", ownHead + "package acme.dataset.x\n\napplies if input.owner\n", `rules/dataset/x.rego:9:1: this rule has no deny`},
		"a deny that is no set":   {"dataset/x.rego", ownHead + "package acme.dataset.x\n\ndeny := true if input.owner\n", `rules/dataset/x.rego:11:1: deny is no set`},
		"data that is not there":  {"x.rego", "package main\n\ndeny contains \"x\" if not data.limits[input.id]\n", `rules/x.rego:3:26: data.limits is not there`},
		"trustcap's own helpers":  {"x.rego", "package main\n\nimport data.trustcap.lib.service\n\ndeny contains \"x\" if service.x\n", `rules/x.rego:5:22: data.trustcap.lib.service.x: trustcap's own packages cannot be asked from here`},
		"no rule":                 {"x.rego", "package main\n\nallow if true\n", `rules: there is no rule in this folder`},
		"the id of a built-in":    {"purpose/one_basis.rego", ownHead + "package x.purpose.one_basis\n\ndeny contains {\"path\": [], \"text\": \"x\"} if false\n", ``},
		"the id of a built-in one": {"dataset/assigned.rego", strings.Replace(ownHead, "#   remediation", "#   formerly: [purpose-one-basis]\n#   remediation", 1) + "package acme.dataset.assigned\n\ndeny contains {\"path\": [], \"text\": \"x\"} if false\n",
			`rules/dataset/assigned.rego:1:1: the id purpose-one-basis is that of a built-in rule`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := with(t, sandbox("serve-own-rules"), map[string]string{c.file: c.text})
			if c.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.As(err, new(inventory.Problems)) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestARuleThatMisbehavesIsRefused(t *testing.T) {
	head := ownHead + "package acme.dataset.x\n\n"
	for name, c := range map[string]struct{ text, want string }{
		"it accuses what it did not look at": {head + "applies if input.personal.categories\n\ndeny contains {\"path\": [], \"text\": \"x\"} if input.id == \"orders\"\n", "rule acme-dataset-x (rules/dataset/x.rego) on datasets/orders: it speaks of a resource that is not in its population"},
		"two findings at one place":          {head + "deny contains {\"path\": [], \"text\": t} if some t in [\"a\", \"b\"]\n", "rule acme-dataset-x (rules/dataset/x.rego) on datasets/customers: two findings with the address datasets/customers"},
		"a finding without a text":           {head + "deny contains {\"path\": []} if true\n", "rule acme-dataset-x (rules/dataset/x.rego) on datasets/customers: a finding without a text"},
		"a built-in that fails":              {head + "deny contains {\"path\": [], \"text\": \"x\"} if to_number(input.id) == 1\n", "datasets/customers: rules/dataset/x.rego:11: eval_builtin_error: to_number"},
		"a message that is none":             {"package main\n\ndeny contains 5 if input.id == \"orders\"\n", "rule main-deny (rules/dataset/x.rego) on datasets/orders: 5 is neither a text nor an object with a text `msg`"},
		"a rule that is no set":              {"package main\n\ndeny if input.id == \"orders\"\n", "rule main-deny (rules/dataset/x.rego) on datasets/orders: true is no set of messages"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ask(t, sandbox("serve-own-rules"), map[string]string{"dataset/x.rego": c.text})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

// Rules of sandbox.md: what they would take, and that they cannot.
var (
	slow = `package main

deny contains "x" if {
	some a in r; some b in r; some c in r; some d in r; some e in r; some f in r; some g in r; some h in r; some i in r
	a + b + c + d + e + f + g + h + i == -1
}
r := [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
`
	huge = `package main

s0 := "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
s1 := concat(s0, [x | some a in r; some b in r; some c in r; x := s0])
s2 := concat(s1, [s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1, s1])
s3 := concat(s2, [s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2, s2])
deny contains "x" if count(s3) < 0
r := [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
`
	many = `package main

deny contains "x" if count({sprintf("%d-%d-%d-%d-%d", [a, b, c, d, e]) | some a in r; some b in r; some c in r; some d in r; some e in r}) < 0
r := [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]
`
	grown = `package main

s0 := concat("", [input.id | some a in r; some b in r; some c in r])
deny contains "x" if count(replace(s0, "o", s0)) < 0
r := [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
`
)

func TestRulesThatTakeTooLongAreStopped(t *testing.T) {
	const limit = time.Second
	s := sandbox("serve-own-rules")
	s.Timeout = limit
	set, err := with(t, s, map[string]string{"x.rego": slow})
	if err != nil {
		t.Fatal(err)
	}
	inv := declared(t)
	start := time.Now()
	_, err = set.Evaluate(t.Context(), inv, "2026-11-21")
	took := time.Since(start)
	if !errors.Is(err, ErrOutOfTime) || !strings.HasPrefix(fmt.Sprint(err), "rules: the rules of this folder took longer than they may (1s)") {
		t.Errorf("got %v", err)
	}
	// Half a second above the limit, and what a busy machine adds.
	if took > limit+5*time.Second {
		t.Errorf("stopped after %v", took)
	}
}

func TestRulesThatTakeTooMuchMemoryAreStopped(t *testing.T) {
	for name, text := range map[string]string{"concat": huge, "a product of sets": many, "one call": grown} {
		t.Run(name, func(t *testing.T) {
			s := sandbox("serve-own-rules")
			s.Memory = 192 << 20
			set, err := with(t, s, map[string]string{"x.rego": text})
			if err != nil {
				t.Fatal(err)
			}
			o := set.own[0]
			most := watch(o.command.Process.Pid)
			if _, err = o.evaluate(declared(t), "2026-11-21"); !errors.Is(err, ErrOutOfMemory) || !strings.HasPrefix(err.Error(), "rules: the rules of this folder took more memory than they may (192 MiB)") {
				t.Fatalf("got %v", err)
			}
			if took := most(); took > s.Memory>>10 && !raceDetector {
				t.Errorf("it took %d KiB, above %d", took, s.Memory>>10)
			} else {
				t.Logf("it took %d MiB", took>>10)
			}
		})
	}
}

// raceDetector takes several times the memory of the program it watches.
var raceDetector bool

// watch looks at the greatest memory of a process until it is gone, in KiB; 0
// where the system does not tell. (What the system counts for a child after its
// end includes what its parent held when it was started.)
func watch(pid int) (most func() int64) {
	result := make(chan int64)
	go func() {
		peak := int64(0)
		for {
			b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(b)
			if err != nil || m == nil {
				result <- peak
				return
			}
			n, _ := strconv.ParseInt(string(m[1]), 10, 64)
			peak = max(peak, n)
			time.Sleep(time.Millisecond)
		}
	}()
	return func() int64 { return <-result }
}

// A process that does not answer never counts as passed.
func TestAProcessThatDiesIsAnError(t *testing.T) {
	for mode, want := range map[string]string{"die": "ended before it answered", "babble": "ended before it answered"} {
		if _, err := with(t, sandbox(mode), map[string]string{"x.rego": "package main\n\ndeny contains \"x\" if false\n"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", mode, err)
		}
	}
	set, err := with(t, sandbox("serve-own-rules"), map[string]string{"x.rego": "package main\n\ndeny contains \"x\" if false\n"})
	if err != nil {
		t.Fatal(err)
	}
	set.own[0].command.Process.Kill()
	if _, err := set.Evaluate(t.Context(), declared(t), "2026-11-21"); err == nil || !strings.Contains(err.Error(), "rules: the process of the rules of this folder ended") {
		t.Errorf("killed: %v", err)
	}
}

func TestOwnRulesGetNoEnvironment(t *testing.T) {
	t.Setenv("SECRET", "x")
	if _, err := with(t, sandbox("show-environment"), map[string]string{"x.rego": "package main\n"}); err == nil || !strings.Contains(err.Error(), "answered: []") {
		t.Errorf("got %v", err)
	}
}

func TestTheDigestCoversBuiltInAndOwnRules(t *testing.T) {
	digest := func(text string) string {
		set, err := with(t, sandbox("serve-own-rules"), map[string]string{"x.rego": text, "x_test.rego": "tests do not count"})
		if err != nil {
			t.Fatal(err)
		}
		return set.Digest
	}
	builtin, _ := Builtin()
	a, b := digest("package main\n\ndeny contains \"x\" if false\n"), digest("package main\n\ndeny contains \"y\" if false\n")
	if a == b || a == builtin.Digest || a != digest("package main\n\ndeny contains \"x\" if false\n") {
		t.Error("a digest says too little or too much")
	}
}

// What goes through the pipe is what rules read.
func TestTheWireCarriesAnInventory(t *testing.T) {
	inv := declared(t)
	var b bytes.Buffer
	if err := newWireWriter(bufio.NewWriter(&b)).inventory(inv, "2026-11-21"); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	r := wireReader{r: bufio.NewReader(bytes.NewReader(whole))}
	got, terms, today, err := r.inventory()
	if err != nil || today != "2026-11-21" {
		t.Fatal(today, err)
	}
	for i, want := range resourceTerms(inv) {
		if want.Value.Compare(terms[i].Value) != 0 || got.Resources[i].Address() != inv.Resources[i].Address() || got.Resources[i].Kind != inv.Resources[i].Kind {
			t.Errorf("%s\n got %v\nwant %v", inv.Resources[i].Address(), terms[i], want)
		}
	}
	if diff := cmp.Diff(inv.UsedBy, got.UsedBy); diff != "" {
		t.Error(diff)
	}
	for n := range whole {
		r := wireReader{r: bufio.NewReader(bytes.NewReader(whole[:n]))}
		if _, _, _, err := r.inventory(); err == nil {
			t.Fatalf("the first %d of %d bytes are an inventory too", n, len(whole))
		}
	}
}

func TestANewRulePassesForEveryKind(t *testing.T) {
	for _, s := range inventory.Sections() {
		rule, test, err := NewRule("acme", s.Kind, "my_rule")
		if err != nil {
			t.Errorf("%s: %v", s.Kind, err)
			continue
		}
		fsys := fstest.MapFS{s.Kind + "/my_rule.rego": {Data: []byte(rule)}, s.Kind + "/my_rule_test.rego": {Data: []byte(test)}}
		report, err := Test(t.Context(), fsys, TestOptions{Own: true})
		if err != nil {
			t.Errorf("%s: %v\n%s", s.Kind, err, test)
			continue
		}
		if !report.Passed() || len(report.Tests) != 3 {
			t.Errorf("%s: %+v\n%s%s", s.Kind, report, rule, test)
		}
		if o := readOwnRules("rules", map[string]string{s.Kind + "/my_rule.rego": rule}); len(o.problems) > 0 || o.rules[0].ID != "acme-"+strings.ReplaceAll(s.Kind, "_", "-")+"-my-rule" {
			t.Errorf("%s: %v\n%s", s.Kind, o.problems, rule)
		}
	}
	for _, c := range [][3]string{{"acme", "datset", "x"}, {"acme", "dataset", "X y"}, {"acme", "dataset", "some"}, {"trustcap", "dataset", "x"}, {"acme", "dataset", "x_test"}} {
		if _, _, err := NewRule(c[0], c[1], c[2]); err == nil {
			t.Errorf("%v was written", c)
		}
	}
}

// A file with the built-in schemas as annotations would switch off ours.
func TestOwnFilesAreReadWithoutAnnotations(t *testing.T) {
	m, err := parseOwn("x.rego", "# METADATA\n# schemas:\n#   - input: {type: object}\npackage main\n")
	if err != nil || len(m.Annotations) > 0 {
		t.Error(m, err)
	}
}

func TestFilesOutsideAFolderOfRulesAreNotRead(t *testing.T) {
	files, err := ownFiles(fstest.MapFS{
		"a.rego":             {Data: []byte("package a")},
		"a_test.rego":        {Data: []byte("package a_test")},
		"a.yaml":             {Data: []byte("x")},
		".git/b.rego":        {Data: []byte("package b")},
		"link.rego":          {Data: []byte("package c"), Mode: fs.ModeSymlink},
		"dataset/inner.rego": {Data: []byte("package d")},
	}, "rules")
	if err != nil || !slices.Equal(slices.Sorted(maps.Keys(files)), []string{"a.rego", "dataset/inner.rego"}) {
		t.Error(files, err)
	}
	big := strings.Repeat("#", maxOwnFile+1)
	if _, err := ownFiles(fstest.MapFS{"a.rego": {Data: []byte(big)}}, "rules"); err == nil || !strings.HasPrefix(err.Error(), "rules/a.rego: a file of rules has at most 1 MiB") {
		t.Error(err)
	}
}
