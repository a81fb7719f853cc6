package policies

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

//go:embed */*.rego lib/*/*.rego data/*.yaml
var embedded embed.FS

// A Set is rules that are asked together.
type Set struct {
	Rules  []*Rule // sorted by id
	Digest string  // SHA-256 of everything the rules are made of, in hex

	fsys    fs.FS             // what a set that is no sum of others was read from
	modules map[string]string // path to text, no tests
	facts   *ast.Term         // data.facts
	kinds   map[string][]func() (*kindQuery, error)

	// Where a user's own rules are asked too, the built-in set and the others.
	base *Set
	own  []*Folder
}

// Builtin are trustcap's own rules.
func Builtin() (*Set, error) { return builtin() }

var builtin = sync.OnceValues(func() (*Set, error) { return load(embedded) })

// ruleFiles are the files that rules are made of, tests left out, by path:
// <kind>/<name>.rego, shared helpers in lib, dated facts in data.
func ruleFiles(fsys fs.FS) (map[string]string, error) {
	files := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		dated := path.Ext(p) == ".yaml" && path.Dir(p) == "data"
		if err != nil || d.IsDir() || path.Ext(p) != ".rego" && !dated || strings.HasSuffix(p, "_test.rego") {
			return err
		}
		b, err := fs.ReadFile(fsys, p)
		files[p] = string(b)
		return err
	})
	return files, err
}

// load reads the rules of a folder.
func load(fsys fs.FS) (*Set, error) {
	s := &Set{fsys: fsys, modules: map[string]string{}}
	files, err := ruleFiles(fsys)
	if err != nil {
		return nil, err
	}
	digest := sha256.New()
	facts := ast.NewObject()
	var paths []string
	for _, p := range slices.Sorted(maps.Keys(files)) {
		text := files[p]
		fmt.Fprintf(digest, "%s %d\n%s", p, len(text), text)
		if path.Ext(p) == ".rego" {
			s.modules[p] = text
			paths = append(paths, p)
			continue
		}
		var fact any
		if err := yaml.Unmarshal([]byte(text), &fact); err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		v, err := ast.InterfaceToValue(fact)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		facts.Insert(ast.StringTerm(strings.TrimSuffix(path.Base(p), ".yaml")), ast.NewTerm(v))
	}
	s.facts = ast.NewTerm(facts)
	s.Digest = hex.EncodeToString(digest.Sum(nil))
	if s.Digest == indexDigest {
		for i := range index {
			s.Rules = append(s.Rules, &index[i])
		}
		s.prepare()
		return s, nil
	}
	var errs []error
	for _, p := range paths {
		if path.Dir(p) == "lib" {
			continue
		}
		r, err := parseRule(p, s.modules[p])
		if err != nil {
			errs = append(errs, err)
			continue
		}
		s.Rules = append(s.Rules, r)
	}
	slices.SortFunc(s.Rules, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	s.prepare()
	return s, errors.Join(errs...)
}

// Find is the rule of an id, also of one it had formerly, or nil.
func (s *Set) Find(id string) *Rule {
	for _, r := range s.Rules {
		if r.ID == id || slices.Contains(r.Formerly, id) {
			return r
		}
	}
	return nil
}

// Source is the text of a rule's file.
func (s *Set) Source(r *Rule) string {
	for _, o := range s.own {
		if slices.Contains(o.rules, r) {
			return o.files[r.File]
		}
	}
	if s.base != nil {
		return s.base.Source(r)
	}
	return s.modules[r.File]
}

// sentence finds the texts of findings in a rule: constants, since they are the
// keys of their translation.
var sentence = regexp.MustCompile(`"text": ("(?:[^"\\]|\\.)*")`)

// Sentences are the English sentences that a rule can say.
func (s *Set) Sentences(r *Rule) []string {
	var out []string
	for _, m := range sentence.FindAllStringSubmatch(s.Source(r), -1) {
		if text, err := strconv.Unquote(m[1]); err == nil && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// metadata is the METADATA block of a rule: YAML in a comment.
type metadata struct {
	Title            string
	Description      string
	RelatedResources []struct{ Ref, Description string } `yaml:"related_resources"`
	Custom           struct {
		Severity    Severity
		Force       Force
		Certainty   Certainty
		Controls    []string
		Remediation string
		Formerly    []string
		FoundBy     string `yaml:"found_by"`
		Duty        Duty
	}
}

// parseMetadata reads the METADATA at the head of a file.
func parseMetadata(file, text string) (metadata, error) {
	var m metadata
	block, ok := strings.CutPrefix(text, "# METADATA\n")
	if !ok {
		return m, fmt.Errorf("%s:1: a rule starts with its METADATA", file)
	}
	var doc strings.Builder
	for line := range strings.Lines(block) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		doc.WriteString(strings.TrimPrefix(comment, " "))
	}
	d := yaml.NewDecoder(strings.NewReader(doc.String()))
	d.KnownFields(true)
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("%s: METADATA: %w", file, err)
	}
	return m, nil
}

// parseRule reads the registry of a rule, its METADATA, without compiling it.
func parseRule(file, text string) (*Rule, error) {
	m, err := parseMetadata(file, text)
	if err != nil {
		return nil, err
	}
	kind, name := path.Base(path.Dir(file)), strings.TrimSuffix(path.Base(file), ".rego")
	r := &Rule{
		ID: strings.ReplaceAll(kind+"-"+name, "_", "-"), Kind: kind, File: file,
		Title: m.Title, Description: m.Description, Remediation: m.Custom.Remediation,
		Severity: m.Custom.Severity, Force: m.Custom.Force, Certainty: m.Custom.Certainty,
		Controls: m.Custom.Controls, Formerly: m.Custom.Formerly, FoundBy: m.Custom.FoundBy,
		Duty: m.Custom.Duty,
		pkg:  "trustcap." + kind + "." + name,
	}
	for _, l := range m.RelatedResources {
		r.Links = append(r.Links, Link(l))
	}
	for line := range strings.Lines(text) {
		r.applies = r.applies || strings.HasPrefix(line, "applies ")
		r.unknown = r.unknown || strings.HasPrefix(line, "unknown contains ")
		r.exempt = r.exempt || strings.HasPrefix(line, "exempt contains ")
	}
	switch {
	case kind != Transition && inventory.FindKind(kind) == nil:
		return nil, fmt.Errorf("%s: no kind of resource is called %q", file, kind)
	case r.Title == "" || r.Description == "" || r.Remediation == "":
		return nil, fmt.Errorf("%s: METADATA lacks a title, description or remediation", file)
	case !slices.Contains(Severities, r.Severity):
		return nil, fmt.Errorf("%s: METADATA: unknown severity %q", file, r.Severity)
	case !slices.Contains([]Force{Law, CaseLaw, Authority, Standard, Own}, r.Force):
		return nil, fmt.Errorf("%s: METADATA: unknown force %q", file, r.Force)
	case r.Certainty != Clear && r.Certainty != Judgement:
		return nil, fmt.Errorf("%s: METADATA: unknown certainty %q", file, r.Certainty)
	case !strings.Contains(text, "\npackage "+r.pkg+"\n"):
		return nil, fmt.Errorf("%s: the package of this file is %s", file, r.pkg)
	}
	if kind == Transition {
		if err := r.Duty.check(); err != nil {
			return nil, fmt.Errorf("%s: METADATA: %w", file, err)
		}
	}
	return r, nil
}
