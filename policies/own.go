package policies

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/trustcap/trustcap/internal/inventory"
)

// A user's own rules are strangers: they are read, compiled and asked in a child
// process with an end to its time and memory. This file is the parent's side,
// own_child.go the child's.

// Sandbox says how own rules are run.
type Sandbox struct {
	// Path and Args start a process that calls ServeOwn; Args[0] is its name. It
	// gets no environment.
	Path string
	Args []string
	// Timeout is how long the rules of a folder may take to be read, and how long
	// to be asked.
	Timeout time.Duration
	// Memory is what the process may take beside the inventory, in bytes.
	Memory int64
}

// Why the rules of a folder were stopped; in an error that names the folder.
var (
	ErrOutOfTime   = errors.New("took longer than they may")
	ErrOutOfMemory = errors.New("took more memory than they may")
)

// The bounds of a folder of own rules.
const (
	maxOwnFile   = 1 << 20
	maxOwnFolder = 16 << 20
)

// Folder are the rules of one folder of a user, in a process of their own. Close
// ends it.
type Folder struct {
	// Name is the folder as the user gave it.
	Name string
	// Digest is the SHA-256 of its files, tests left out, in hex.
	Digest  string
	files   map[string]string // by the name that rules say they are in
	sandbox Sandbox
	rules   []*Rule // as the child gave them, sorted by id
	command *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	said    head // what it wrote to standard error
	loaded  chan error
	late    atomic.Bool
	end     func() error
}

// Start reads the rules of a folder and hands them to a process; folder is its
// name in messages. It does not wait until they are compiled: With does.
func (s Sandbox) Start(ctx context.Context, fsys fs.FS, folder string) (*Folder, error) {
	files, err := ownFiles(fsys, folder)
	if err != nil {
		return nil, err
	}
	o := &Folder{Name: folder, Digest: digestOf(files), files: map[string]string{}, sandbox: s, loaded: make(chan error, 1)}
	for p, text := range files {
		o.files[path.Join(folder, p)] = text
	}
	c := exec.CommandContext(ctx, s.Path)
	c.Args, c.Env, c.Stderr = s.Args, []string{}, &o.said
	if o.in, err = c.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	// What it may answer has an end too.
	o.out = bufio.NewReaderSize(io.LimitReader(out, max(s.Memory, 64<<20)), 1<<16)
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("%s: the process of its rules cannot be started: %w", folder, err)
	}
	o.command, o.end = c, sync.OnceValue(c.Wait)
	go func() { o.loaded <- o.load(files) }()
	return o, nil
}

// Close ends the process.
func (o *Folder) Close() {
	o.in.Close()
	o.command.Process.Kill()
	o.end()
}

// ownFiles are the rules of a folder by their path in it, without tests.
func ownFiles(fsys fs.FS, folder string) (map[string]string, error) {
	files, total := map[string]string{}, int64(0)
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case p != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular() || path.Ext(p) != ".rego" || strings.HasSuffix(p, "_test.rego"):
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if total += info.Size(); info.Size() > maxOwnFile || total > maxOwnFolder {
			return inventory.Problems{{At: inventory.Position{File: path.Join(folder, p)}, Text: fmt.Sprintf("a file of rules has at most %d MiB, all of a folder %d MiB", maxOwnFile>>20, maxOwnFolder>>20)}}
		}
		b, err := fs.ReadFile(fsys, p)
		files[p] = string(b)
		return err
	})
	if err == nil && len(files) == 0 {
		err = inventory.Problems{{At: inventory.Position{File: folder}, Text: "there is no rule in this folder", Hint: "rules are files that end in .rego; write one with `trustcap policy new KIND NAME " + folder + "`"}}
	}
	return files, err
}

func digestOf(files map[string]string) string {
	paths := make([]string, 0, len(files))
	for p := range files {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	digest := sha256.New()
	for _, p := range paths {
		fmt.Fprintf(digest, "%s %d\n%s", p, len(files[p]), files[p])
	}
	return hex.EncodeToString(digest.Sum(nil))
}

// With are the built-in rules and those of folders together. It waits until all
// of them are compiled. Its error is of type inventory.Problems where rules are
// at fault, and is or wraps ErrOutOfTime or ErrOutOfMemory where they were
// stopped.
func (s *Set) With(own ...*Folder) (*Set, error) {
	if len(own) == 0 {
		return s, nil
	}
	out := &Set{base: s, own: own, Rules: slices.Clone(s.Rules)}
	var problems inventory.Problems
	var digests []string
	taken := map[string]string{}
	for _, r := range s.Rules {
		for _, id := range append([]string{r.ID}, r.Formerly...) {
			taken[id] = "a built-in rule"
		}
	}
	for _, o := range own {
		switch err := <-o.loaded; {
		case err == nil:
		case errors.As(err, new(inventory.Problems)):
			var more inventory.Problems
			errors.As(err, &more)
			problems = append(problems, more...)
			continue
		default:
			return nil, err
		}
		for _, r := range o.rules {
			for _, id := range append([]string{r.ID}, r.Formerly...) {
				if by := taken[id]; by != "" {
					problems = append(problems, inventory.Problem{At: inventory.Position{File: r.File, Line: 1, Column: 1}, Text: fmt.Sprintf("the id %s is that of %s", id, by), Hint: "give the rule another name or package"})
				}
				taken[id] = r.File
			}
		}
		out.Rules = append(out.Rules, o.rules...)
		digests = append(digests, o.Digest)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	slices.SortFunc(out.Rules, func(a, b *Rule) int { return cmp.Compare(a.ID, b.ID) })
	slices.Sort(digests) // the order of folders says nothing
	sum := sha256.Sum256([]byte(s.Digest + "\n" + strings.Join(digests, "\n")))
	out.Digest = hex.EncodeToString(sum[:])
	return out, nil
}

// Own are the rules that came from folders, sorted by id.
func (s *Set) Own() []*Rule {
	var out []*Rule
	for _, o := range s.own {
		out = append(out, o.rules...)
	}
	slices.SortFunc(out, func(a, b *Rule) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// Place is where a text stands in the METADATA of a rule, for example one of its
// controls: the zero Position of the file where it does not.
func (s *Set) Place(r *Rule, text string) inventory.Position {
	for i, line := range strings.Split(s.Source(r), "\n") {
		if !strings.HasPrefix(line, "#") {
			continue
		}
		for at := 0; ; {
			j := strings.Index(line[at:], text)
			if j < 0 {
				break
			}
			end := at + j + len(text)
			if end == len(line) || strings.ContainsRune("\"', ]\r", rune(line[end])) {
				return inventory.Position{File: r.File, Line: i + 1, Column: len([]rune(line[:at+j])) + 1}
			}
			at = end
		}
	}
	return inventory.Position{File: r.File}
}

// evaluateAll asks the built-in rules, then those of each folder.
func (s *Set) evaluateAll(ctx context.Context, inv *inventory.Inventory, today string) ([]Verdict, error) {
	verdicts, err := s.base.Evaluate(ctx, inv, today)
	if err != nil {
		return nil, err
	}
	for _, o := range s.own {
		more, err := o.evaluate(inv, today)
		if err != nil {
			return nil, err
		}
		verdicts = append(verdicts, more...)
	}
	slices.SortFunc(verdicts, func(a, b Verdict) int { return cmp.Compare(a.Rule.ID, b.Rule.ID) })
	return verdicts, nil
}

// What parent and child say to each other: each message a length and JSON, but
// for the inventory, which comes as wireWriter writes it.
type (
	// ownRequest hands over the rules.
	ownRequest struct {
		Folder string
		Files  map[string]string
		Memory int64
	}
	// ownLoaded says whether they can be asked.
	ownLoaded struct {
		Problems inventory.Problems
		Rules    []*Rule
	}
	// ownAnswers are what they found; Error is what keeps them from it.
	ownAnswers struct {
		Error       string
		OutOfMemory bool
		Rules       []ownAnswer // in the order of ownLoaded
	}
	// ownAnswer is what one rule found. A resource is its number among those of
	// the inventory.
	ownAnswer struct {
		All                   bool  // every resource of its kind is in its population
		Population            []int `json:",omitempty"`
		Deny, Unknown, Exempt []ownNote
	}
	ownNote struct {
		Resource int
		Address  string
		Text     string
		Args     map[string]any `json:",omitempty"`
		Fix      *Fix           `json:",omitempty"`
	}
)

func send(w *bufio.Writer, message any) error {
	b, err := json.Marshal(message)
	if err != nil {
		return err
	}
	w.Write(binary.AppendUvarint(nil, uint64(len(b))))
	w.Write(b)
	return w.Flush()
}

func receive(r *bufio.Reader, message any) error {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return err
	}
	d := json.NewDecoder(io.LimitReader(r, int64(n)))
	d.UseNumber()
	return d.Decode(message)
}

// limited runs a piece of the conversation and ends the process when it takes
// too long.
func (o *Folder) limited(talk func() error) error {
	timer := time.AfterFunc(o.sandbox.Timeout, func() {
		o.late.Store(true)
		o.command.Process.Kill()
	})
	defer timer.Stop()
	if err := talk(); err != nil {
		o.in.Close()
		o.command.Process.Kill() // it may be alive and talk nonsense
		o.end()
		return o.why(err)
	}
	return nil
}

// outOfMemory is what Go says when the system refuses it memory, for a heap, for
// a thread, or in the middle of the runtime's own work, which ends by a signal.
var outOfMemory = regexp.MustCompile(`out of memory|cannot allocate memory|stack exceeds|fatal error: |^SIG(SEGV|BUS)|pthread_create failed|failed to (create new OS thread|allocate)`)

// why says what became of a process that did not answer. It never counts as
// passed.
func (o *Folder) why(err error) error {
	said := o.said.String()
	switch {
	case o.late.Load():
		return fmt.Errorf("%s: the rules of this folder %w (%v) and were stopped", o.Name, ErrOutOfTime, o.sandbox.Timeout)
	case errors.Is(err, ErrOutOfMemory), outOfMemory.MatchString(said):
		return fmt.Errorf("%s: the rules of this folder %w (%d MiB) and were stopped", o.Name, ErrOutOfMemory, o.sandbox.Memory>>20)
	}
	if line, _, _ := strings.Cut(strings.TrimSpace(said), "\n"); line != "" {
		return fmt.Errorf("%s: the process of the rules of this folder ended before it answered: %s", o.Name, line)
	}
	return fmt.Errorf("%s: the process of the rules of this folder ended before it answered: %w", o.Name, err)
}

func (o *Folder) load(files map[string]string) error {
	var loaded ownLoaded
	err := o.limited(func() error {
		w := bufio.NewWriter(o.in)
		if err := send(w, ownRequest{o.Name, files, o.sandbox.Memory}); err != nil {
			return err
		}
		return receive(o.out, &loaded)
	})
	switch {
	case err != nil:
		return err
	case len(loaded.Problems) > 0:
		return loaded.Problems
	}
	o.rules = loaded.Rules
	return nil
}

// evaluate asks the rules of the folder of every resource.
func (o *Folder) evaluate(inv *inventory.Inventory, today string) ([]Verdict, error) {
	var answers ownAnswers
	err := o.limited(func() error {
		if err := newWireWriter(bufio.NewWriterSize(o.in, 1<<16)).inventory(inv, today); err != nil {
			return err
		}
		if err := receive(o.out, &answers); err != nil {
			return err
		}
		if answers.OutOfMemory {
			return ErrOutOfMemory
		}
		if answers.Error == "" && len(answers.Rules) != len(o.rules) {
			return errors.New("an answer is missing")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if answers.Error != "" {
		return nil, errors.New(answers.Error)
	}
	out := make([]Verdict, len(o.rules))
	for i, r := range o.rules {
		v, err := answers.Rules[i].verdict(r, inv)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.Name, err)
		}
		out[i] = *v
	}
	return out, nil
}

// verdict gives what a rule found its places.
func (a *ownAnswer) verdict(r *Rule, inv *inventory.Inventory) (*Verdict, error) {
	answers := make([]answer, len(inv.Resources))
	for _, n := range a.Population {
		if n < 0 || n >= len(answers) {
			return nil, errors.New("an answer on a resource that is not there")
		}
		answers[n].applies = true
	}
	take := func(notes []ownNote, add func(*answer, ownNote, Note)) error {
		for _, n := range notes {
			if n.Resource < 0 || n.Resource >= len(answers) {
				return errors.New("an answer on a resource that is not there")
			}
			at := inv.Resources[n.Resource]
			add(&answers[n.Resource], n, Note{Address: n.Address, Resource: at.Address(), At: inv.Locate(n.Address), Text: n.Text, Args: n.Args})
		}
		return nil
	}
	err := errors.Join(
		take(a.Deny, func(a *answer, n ownNote, note Note) { a.deny, a.fixes = append(a.deny, note), append(a.fixes, n.Fix) }),
		take(a.Unknown, func(a *answer, _ ownNote, note Note) { a.unknown = append(a.unknown, note) }),
		take(a.Exempt, func(a *answer, _ ownNote, note Note) { a.exempt = append(a.exempt, note) }),
	)
	if err != nil {
		return nil, err
	}
	v := &Verdict{Rule: r}
	for i, res := range inv.Resources {
		if r.plain() || res.Kind == r.Kind {
			answers[i].applies = answers[i].applies || a.All
			v.add(res, answers[i])
		}
	}
	return v.whole(), nil
}

// head keeps the beginning of what is written to it.
type head struct {
	mutex sync.Mutex
	bytes.Buffer
}

func (h *head) Write(b []byte) (int, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if room := 4096 - h.Len(); room > 0 {
		h.Buffer.Write(b[:min(room, len(b))])
	}
	return len(b), nil
}

func (h *head) String() string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.Buffer.String()
}
