package inventory

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/bmatcuk/doublestar/v4"
	"gopkg.in/yaml.v3"
)

// A Source is a place where declarations are: a folder, a file, or bytes that
// came by another way.
type Source struct {
	// FS and Path say where to look; Path is "." for the whole of it.
	FS   fs.FS
	Path string
	// Name stands before the paths of the files in messages, for example the
	// folder as it was typed.
	Name string
	// Bytes are read in place of a file when FS is nil; Name is the file's name.
	Bytes []byte
	// Beside is where files lie that Bytes name; nil where there is no such place.
	Beside fs.FS
	// Digests are the SHA-256 of the files that Bytes name, by name, where the
	// files themselves are not there any more; nil where they are.
	Digests map[string]string
	// Reader reads every file of the source in a foreign format; nil for
	// declarations.
	Reader *Reader
}

// Load reads all declarations below the sources as one organization. Its error
// is of type Problems and holds everything that is wrong in all files; nothing
// is returned beside it.
func Load(sources ...Source) (*Inventory, error) {
	l := &loader{}
	for _, s := range sources {
		l.collect(s)
	}
	// A file that was given by name and is also in a folder counts as given by
	// name, in whichever order they came.
	slices.SortStableFunc(l.files, func(a, b file) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.rank(), b.rank()))
	})
	l.files = slices.CompactFunc(l.files, func(a, b file) bool { return a.name == b.name })
	return l.load()
}

// rank puts what says more about a file first.
func (f *file) rank() int {
	switch {
	case f.reader != nil:
		return 0
	case f.named:
		return 1
	}
	return 2
}

// A file is a candidate: its name in messages and how to read it.
type file struct {
	name   string
	read   func() ([]byte, error)
	reader *Reader
	named  bool // given by name, not found in a folder
	// digest is the SHA-256 of a file that is named from the folder that this one
	// is in; nil where there is no folder.
	digest func(named string) (string, error)
}

type loader struct {
	files    []file
	passed   []PassedOver
	problems Problems
	hints    hints
}

func (l *loader) problem(file, hint, format string, args ...any) {
	l.problems = append(l.problems, Problem{Position{File: file}, fmt.Sprintf(format, args...), hint})
}

func (l *loader) collect(s Source) {
	if s.FS == nil {
		l.files = append(l.files, file{s.Name, func() ([]byte, error) { return s.Bytes, nil }, s.Reader, true, s.digest()})
		return
	}
	show := func(p string) string {
		if s.Name == "" || s.Name == "." {
			return p
		}
		return path.Join(s.Name, p)
	}
	err := fs.WalkDir(s.FS, s.Path, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && p == s.Path:
			return err
		case err != nil:
			l.problem(show(p), "", "cannot be read: %s", reason(err))
		case d.IsDir():
			if p != s.Path && notEntered(d.Name()) {
				return fs.SkipDir
			}
		case p != s.Path && !isYAML(d.Name()):
		case !d.Type().IsRegular():
			l.pass(show(p), "not a regular file")
			if p == s.Path {
				l.problem(show(p), "give the file itself", "not a regular file")
			}
		case strings.HasPrefix(d.Name(), ".") && p != s.Path:
		default:
			if len(l.files) == maxFiles {
				l.problem(show(p), "give a smaller folder", "more than %d files", maxFiles)
				return fs.SkipAll
			}
			l.files = append(l.files, file{show(p), func() ([]byte, error) { return readFile(s.FS, p) }, s.Reader, p == s.Path, beside(s.FS, path.Dir(p))})
		}
		return nil
	})
	if err != nil {
		l.problem(cmp.Or(show(s.Path), s.Name), "", "cannot be read: %s", reason(err))
	}
}

func (l *loader) pass(name, why string) { l.passed = append(l.passed, PassedOver{name, why}) }

func notEntered(name string) bool {
	return strings.HasPrefix(name, ".") || name == "node_modules" || name == "vendor" || name == "testdata"
}

func isYAML(name string) bool {
	return strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")
}

// reason is an error without the path it names, since the message has it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

var errTooLarge = fmt.Errorf("larger than %d bytes", maxFile)

func readFile(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil {
		return nil, err
	} else if info.Size() > maxFile {
		return nil, errTooLarge
	}
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(b) > maxFile {
		err = errTooLarge
	}
	return b, err
}

// parsed is what one file holds.
type parsed struct {
	document  Document
	passed    []PassedOver
	problems  Problems
	resources []*Resource
	refs      []reference
	head      head
}

// head is what stands in the root file alone.
type head struct {
	exclude  []string
	defaults *Value
	at       Position
	key      string
	seen     map[string]Position // by key, over all documents of the file
}

// Language of texts without one, before the organization is known.
const undetermined = "und"

func (l *loader) load() (*Inventory, error) {
	results := make([]*parsed, len(l.files))
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(l.files)) {
		wait.Go(func() {
			for i := range next {
				results[i] = l.files[i].parse(uint32(i))
			}
		})
	}
	for i := range l.files {
		next <- i
	}
	close(next)
	wait.Wait()
	return l.assemble(results)
}

// marker finds the line that makes a file a declaration.
var marker = regexp.MustCompile(`(?m)^\x{FEFF}?(trustcap|"trustcap"|'trustcap')[ \t]*:`)

func (f *file) parse(index uint32) *parsed {
	p := &parsed{document: Document{Path: f.name}}
	c := &checker{file: f.name, index: index, language: undetermined}
	b, err := f.read()
	if err == nil && len(b) > maxFile {
		err = errTooLarge
	}
	if err != nil {
		p.problems = Problems{{Position{File: f.name}, "cannot be read: " + reason(err), ""}}
		return p
	}
	p.document.Bytes = b
	if f.reader == nil && !marker.Match(b) {
		p.passed = []PassedOver{{f.name, "no marker"}}
		if f.named {
			p.problems = Problems{{Position{File: f.name}, "the file does not carry the marker `trustcap: v1`", "write `trustcap: v1` as its first line, or name its format with --reader"}}
		}
		return p
	}
	if f.reader != nil {
		p.document.Reader = f.reader.Name
		f.reader.read(f.name, index, b, p)
		for _, r := range p.resources {
			r.Foreign = f.reader
		}
		return p
	}
	if at, what, bad := unreadable(b); bad {
		p.problems = Problems{{Position{f.name, at.Line, at.Column}, what, "save the file as UTF-8 text"}}
		return p
	}
	nodes, err := parseYAML(b)
	if err != nil {
		p.problems = Problems{yamlProblem(f.name, b, err)}
		return p
	}
	for _, n := range nodes {
		c.document(n, p)
	}
	p.problems, p.refs = append(p.problems, c.problems...), c.refs
	return p
}

// unreadable finds the first byte that is no UTF-8 text.
func unreadable(b []byte) (at Position, what string, bad bool) {
	if utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 {
		return at, "", false
	}
	line, column := 1, 1
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return Position{Line: line, Column: column}, "the byte here is no UTF-8", true
		case r == 0:
			return Position{Line: line, Column: column}, "a NUL byte stands here", true
		case r == '\n':
			line, column = line+1, 0
		}
		column++
		i += size
	}
	return at, "", false
}

// parseYAML reads all documents of a file to nodes.
func parseYAML(b []byte) (nodes []*yaml.Node, err error) {
	defer func() {
		// The parser reports what it cannot read by an error; should it ever
		// give up otherwise, the input is at fault all the same.
		if r := recover(); r != nil {
			nodes, err = nil, fmt.Errorf("yaml: %v", r)
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(b))
	for {
		var n yaml.Node
		err := d.Decode(&n)
		if errors.Is(err, io.EOF) {
			return nodes, nil
		}
		if err != nil {
			return nil, err
		}
		if len(n.Content) > 0 {
			nodes = append(nodes, n.Content[0])
		}
	}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:unmarshal errors:\n +)?line (\d+): (.*)$`)

// brokenLine is the line from which on a text is no YAML: the parser names the
// line where the block around it starts, or the one before. Up to there it can
// be read; what is only not closed yet is tried some lines further.
func brokenLine(b []byte) int {
	ends := []int{0} // of the first n lines
	for i, c := range b {
		if c == '\n' || i == len(b)-1 {
			ends = append(ends, i+1)
		}
	}
	budget := 8 * maxFile // bytes parsed for a number in a message
	reads := func(n int) bool {
		if budget -= ends[n]; budget < 0 {
			return false
		}
		_, err := parseYAML(b[:ends[n]])
		return err == nil
	}
	good, bad := 0, len(ends)-1
	for {
		for bad-good > 1 && budget > 0 {
			if middle := (good + bad) / 2; reads(middle) {
				good = middle
			} else {
				bad = middle
			}
		}
		const further = 50
		next := good
		for n := bad + 1; n < min(len(ends)-1, bad+further) && budget > 0; n++ {
			if reads(n) {
				next = n
				break
			}
		}
		if next == good {
			return max(good+1, 1)
		}
		good, bad = next, len(ends)-1
	}
}

func yamlProblem(file string, b []byte, err error) Problem {
	p := Problem{Position{File: file, Line: brokenLine(b), Column: 1}, strings.TrimPrefix(err.Error(), "yaml: "), ""}
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1])
		p.At.Line, p.Text = max(p.At.Line, line), m[2]
	}
	p.Text = "not YAML: " + p.Text
	if strings.Contains(p.Text, "cannot start any token") {
		p.Hint = "indent with spaces, not tabs"
	}
	return p
}

// document checks one YAML document of a declaration.
func (c *checker) document(n *yaml.Node, p *parsed) {
	n, ok := c.enter(n, 0)
	if !ok {
		return
	}
	defer c.leave()
	if n.Kind != yaml.MappingNode {
		c.problem(n, "start with `trustcap: v1`", "a declaration is a map")
		return
	}
	pairs := c.pairs(n, 0)
	marked, sections := false, 0
	for _, kv := range pairs {
		switch key := kv.key.Value; key {
		case "trustcap":
			marked = true
			if kv.value.Kind != yaml.ScalarNode {
				c.wrong(kv.value, kv.value, "a version", "write `trustcap: v1`")
			} else if kv.value.Value != "v1" {
				c.problem(kv.value, "write `trustcap: v1`", "the version %s is not known", quoted(kv.value))
			}
		case "exclude", "defaults":
			c.head(kv, p)
			sections++
		default:
			sections++
			if s := FindSection(key); s != nil {
				c.section(kv, s, p)
			} else {
				c.unknownSection(kv)
			}
		}
	}
	switch {
	case !marked:
		c.problem(n, "start each document with `trustcap: v1`", "a document without the marker in a file that carries it")
	case sections == 0:
		c.problem(n, "add a section, for example `services:`", "the marker and nothing else")
	}
}

// notYetRead are sections of the language of declarations that no rule reads.
var notYetRead = []string{"sources", "incidents", "changes"}

func (c *checker) unknownSection(kv pair) {
	key := kv.key.Value
	if slices.Contains(notYetRead, key) {
		c.problem(kv.key, "remove it; what nothing reads would only seem checked", "the section %q is not yet read", key)
		return
	}
	c.problem(kv.key, c.suggest(key, append(SectionNames(), "defaults", "exclude")), "unknown section %q", key)
}

var headSchema = map[string]*Schema{
	"exclude": {Type: "list", Items: &Schema{Type: "string"}},
	"defaults": {Type: "object",
		Properties: []Property{
			{"fail_on", &Schema{Type: "enum", Enum: []string{"low", "medium", "high", "critical", "never"}}},
			{"frameworks", &Schema{Type: "list", Items: &Schema{Type: "id"}}},
			{"lang", &Schema{Type: "language"}},
		},
		byName: map[string]int{"fail_on": 0, "frameworks": 1, "lang": 2},
	},
}

func (c *checker) head(kv pair, p *parsed) {
	v := c.value(nil, kv.value, headSchema[kv.key.Value], 1)
	if first, twice := p.head.seen[kv.key.Value]; twice {
		c.problem(kv.key, "remove one of the two", "duplicate key %q, first at line %d, column %d", kv.key.Value, first.Line, first.Column)
		return
	}
	if p.head.seen == nil {
		p.head.seen = map[string]Position{}
	}
	p.head.seen[kv.key.Value] = c.at(kv.key)
	p.head.at, p.head.key = c.at(kv.key), kv.key.Value
	if kv.key.Value == "defaults" {
		p.head.defaults = &v
		return
	}
	p.head.exclude = v.Strings()
	for i, f := range v.Fields() {
		if !doublestar.ValidatePattern(p.head.exclude[i]) {
			c.problems = append(c.problems, Problem{Position{c.file, int(f.line), int(f.col)}, fmt.Sprintf("%q is no pattern of paths", p.head.exclude[i]), "for example `drafts/**`"})
		}
	}
}

func (c *checker) section(kv pair, s *Section, p *parsed) {
	if s.Single {
		r := &Resource{Section: s.Name, Kind: s.Kind}
		v := c.value(r, kv.value, s.Schema, 1)
		c.resource(r, v, kv, s, p)
		return
	}
	n, ok := c.enter(kv.value, 1)
	if !ok {
		return
	}
	defer c.leave()
	if n.Kind != yaml.MappingNode {
		if n.ShortTag() == "!!null" {
			c.problem(kv.key, "add a resource, or remove the section", "the section %q has nothing in it", s.Name)
			return
		}
		c.wrong(kv.value, n, "a map", "write `id: {…}` pairs")
		return
	}
	if len(n.Content) == 0 {
		c.problem(kv.key, "add a resource, or remove the section", "the section %q has nothing in it", s.Name)
	}
	for _, item := range c.pairs(n, 1) {
		id := item.key.Value
		switch {
		case s.IDs != nil && !slices.Contains(s.IDs, id):
			c.problem(item.key, "one of "+strings.Join(s.IDs, ", "), "%q cannot stand here", id)
			continue
		case len(id) > maxIDBytes || !isID(id):
			c.problem(item.key, scalars["id"].hint, "%q is no id", id)
			continue
		}
		r := &Resource{Section: s.Name, Kind: s.Kind, ID: id}
		v := c.value(r, item.value, s.Schema, 2)
		c.resource(r, v, item, s, p)
	}
}

func (c *checker) resource(r *Resource, v Value, kv pair, s *Section, p *parsed) {
	r.At, r.Value = c.at(kv.key), v
	if s.Name == "waivers" {
		r.Value.derive("longest", v.Get("from").Text(), "P1Y")
		if day, err := AddPeriod(v.Get("until").Text(), Period{Days: -30}); err == nil {
			r.add("month_before", v.word(day))
		}
	}
	p.resources = append(p.resources, r)
}

// assemble makes one inventory of all files.
func (l *loader) assemble(results []*parsed) (*Inventory, error) {
	root, left := roots(results)
	inv := &Inventory{byAddress: map[string]*Resource{}, PassedOver: l.passed}
	var refs []reference
	declared := false
	for _, p := range results {
		if left[p.document.Path] {
			inv.PassedOver = append(inv.PassedOver, PassedOver{p.document.Path, "excluded"})
			inv.Documents = append(inv.Documents, Document{Path: p.document.Path})
			continue
		}
		inv.Documents = append(inv.Documents, p.document)
		inv.PassedOver = append(inv.PassedOver, p.passed...)
		l.problems = append(l.problems, p.problems...)
		refs = append(refs, p.refs...)
		declared = declared || len(p.resources) > 0 || len(p.problems) > 0
		if p.head.key != "" && p.document.Path != root && root != "" {
			l.problems = append(l.problems, Problem{p.head.at, fmt.Sprintf("%q stands in the root file alone", p.head.key), "move it to " + root + ", which holds the organization"})
		}
		if p.document.Path == root {
			inv.Defaults = p.head.defaults
		}
		for _, r := range p.resources {
			l.add(inv, r)
		}
	}
	switch {
	case declared || len(l.problems) > 0:
	case len(results) > 0 && !slices.ContainsFunc(l.files, func(f file) bool { return f.reader == nil }):
		l.problems = append(l.problems, Problem{Text: "nothing to read in the format " + l.files[0].reader.Name + seen(inv.PassedOver), Hint: firstReason(inv.PassedOver)})
	default:
		l.problems = append(l.problems, Problem{Text: "no file with the marker `trustcap: v1`" + seen(inv.PassedOver), Hint: "give the folder of your declarations, or make one with `trustcap init --example alpenblick DIR`"})
	}
	slices.SortFunc(inv.Resources, func(a, b *Resource) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.ID, b.ID))
	})
	l.organization(inv, declared)
	inv.UsedBy = l.resolve(inv, refs)
	l.evidenceFiles(inv, root)
	inv.digestCovered()
	l.measure(inv)
	slices.SortFunc(inv.PassedOver, func(a, b PassedOver) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
	})
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	return inv, nil
}

func seen(passed []PassedOver) string {
	if len(passed) == 0 {
		return ""
	}
	return fmt.Sprintf(" among the YAML files (%d passed over)", len(passed))
}

// firstReason says why the first was passed over, for who wonders.
func firstReason(passed []PassedOver) string {
	if len(passed) == 0 {
		return ""
	}
	return passed[0].Path + ": " + passed[0].Reason
}

// roots finds the root file, the first that holds an organization, and the
// files that a root file leaves out. A copy of an organization in a folder that
// the other leaves out is none.
func roots(results []*parsed) (root string, left map[string]bool) {
	left = map[string]bool{}
	var candidates []*parsed
	for _, p := range results {
		if slices.ContainsFunc(p.resources, func(r *Resource) bool { return r.Section == "organization" }) {
			candidates = append(candidates, p)
		}
	}
	standing := slices.DeleteFunc(slices.Clone(candidates), func(p *parsed) bool {
		return slices.ContainsFunc(candidates, func(c *parsed) bool {
			return excluded(c.head.exclude, c.document.Path, p.document.Path)
		})
	})
	for _, c := range standing {
		root = cmp.Or(root, c.document.Path)
		if len(c.head.exclude) == 0 {
			continue
		}
		for _, p := range results {
			if excluded(c.head.exclude, c.document.Path, p.document.Path) {
				left[p.document.Path] = true
			}
		}
	}
	return root, left
}

// excluded reports whether a file is left out by a pattern of a root file,
// relative to that file's folder.
func excluded(patterns []string, root, name string) bool {
	relative, below := name, true
	if dir := path.Dir(root); dir != "." {
		relative, below = strings.CutPrefix(name, dir+"/")
	}
	return below && name != root && slices.ContainsFunc(patterns, func(p string) bool {
		ok, _ := doublestar.Match(p, relative)
		return ok
	})
}

func (l *loader) add(inv *Inventory, r *Resource) {
	address := r.Address()
	if first := inv.byAddress[address]; first != nil {
		text, hint := fmt.Sprintf("%s is declared twice, first at %s", address, first.At), "give one of them another id"
		if r.Section == "organization" {
			text, hint = fmt.Sprintf("two organizations, the first at %s", first.At), "give the path of one of them"
		}
		l.problems = append(l.problems, Problem{r.At, text, hint})
		return
	}
	inv.byAddress[address] = r
	inv.Resources = append(inv.Resources, r)
}

// organization checks that there is one, and gives texts without a language
// the organization's first.
func (l *loader) organization(inv *Inventory, declared bool) {
	org := inv.Organization()
	if org == nil {
		own := slices.IndexFunc(inv.Resources, func(r *Resource) bool { return r.Foreign == nil })
		if own >= 0 && len(l.problems) == 0 {
			l.problems = append(l.problems, Problem{inv.Resources[own].At, "no `organization` is declared in any file given", "declare it once: organization: {name: …, languages: [de]}"})
		}
		return
	}
	first := undetermined
	if languages := org.Get("languages").Strings(); len(languages) > 0 {
		first = languages[0]
	} else if len(l.problems) == 0 {
		l.problems = append(l.problems, Problem{inv.Locate("organization/languages"), "no language is named", "name the languages served, the first being the one texts are in: languages: [de, en]"})
	}
	for _, r := range inv.Resources {
		r.Value.speak(first)
	}
}

// speak gives texts without a language one.
func (v *Value) speak(language string) {
	for i := range v.sub {
		if v.form == Text && v.sub[i].Name == undetermined {
			v.sub[i].Name = language
		}
		v.sub[i].Value.speak(language)
	}
}

// resolve finds what every reference names, and returns who uses what.
func (l *loader) resolve(inv *Inventory, refs []reference) map[string]map[string][]string {
	used := map[string]map[string][]string{}
	for _, ref := range refs {
		target := inv.Find(ref.section, ref.id)
		if target == nil {
			if ref.from != nil && ref.from.Foreign != nil {
				if ref.lost != nil {
					ref.lost(inv)
				}
				continue
			}
			hint := "there is no section " + ref.section
			if declared := inv.Section(ref.section); len(declared) > 0 {
				hint = ""
				if l.hints.looks <= maxLooks {
					var ids []string
					for _, r := range declared {
						ids = append(ids, r.ID)
					}
					hint = l.hints.suggest(ref.id, ids)
				}
			}
			l.problems = append(l.problems, Problem{ref.at, fmt.Sprintf("%q is not declared in %s", ref.id, ref.section), hint})
			continue
		}
		if p, bad := checkPath(ref, target); bad {
			l.problems = append(l.problems, p)
		}
		if ref.from == nil {
			continue
		}
		by := used[target.Address()]
		if by == nil {
			by = map[string][]string{}
			used[target.Address()] = by
		}
		by[ref.from.Section] = append(by[ref.from.Section], ref.from.ID)
	}
	for _, by := range used {
		for section, ids := range by {
			slices.Sort(ids)
			by[section] = slices.Compact(ids)
		}
	}
	return used
}

// checkPath refuses an address whose path leads nowhere in what is declared.
func checkPath(ref reference, target *Resource) (Problem, bool) {
	v := &target.Value
	for _, step := range ref.path {
		sub := v.Get(unescapeStep(step))
		if sub == nil {
			var names []string
			for _, f := range v.Fields() {
				names = append(names, cmp.Or(f.Name, f.Value.Text()))
			}
			return Problem{ref.at, fmt.Sprintf("%s has nothing at %q", target.Address(), strings.Join(ref.path, "/")), DidYouMean(step, names)}, true
		}
		v = sub
	}
	return Problem{}, false
}
