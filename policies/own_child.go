package policies

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"gopkg.in/yaml.v3"

	"github.com/trustcap/trustcap/internal/inventory"
)

// ServeOwn is the process in which a user's own rules are read and asked. It
// returns when it has answered, when nobody listens any more, or when the rules
// take more memory than they may; the process is to end then.
func ServeOwn(ctx context.Context, in io.Reader, out io.Writer) error {
	time.Local = time.UTC // no verdict depends on the machine's zone
	s := &ownServer{in: bufio.NewReaderSize(in, 1<<16), out: bufio.NewWriterSize(out, 1<<16)}
	var request ownRequest
	if err := receive(s.in, &request); err != nil {
		return fmt.Errorf("no rules came: %w", err)
	}
	s.limit.Store(request.Memory)
	// One more than there are workers, so that the look below is never late.
	s.workers = runtime.GOMAXPROCS(0)
	runtime.GOMAXPROCS(s.workers + 1)
	debug.SetMaxStack(int(request.Memory / 4))
	s.limitMemory(0)
	done := make(chan error, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- fmt.Errorf("%v", p)
			}
		}()
		done <- s.serve(ctx, request)
	}()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			return err
		case <-tick.C:
			if memory() > s.limit.Load()-headroom {
				s.answer(&ownAnswers{OutOfMemory: true})
				return ErrOutOfMemory
			}
		}
	}
}

// headroom is what is left of the memory for the program itself and for what is
// taken between two looks.
const headroom = 64 << 20

// reserved is the address space that threads take and hardly use.
const reserved = 128 << 20

// memory is what the process holds, in bytes.
func memory() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}

type ownServer struct {
	in       *bufio.Reader
	out      *bufio.Writer
	limit    atomic.Int64
	workers  int
	answered sync.Once
}

// limitMemory bounds what is taken from here on; more is what the inventory
// holds, which is not the rules' doing. The system refuses memory beyond the
// limit where it can; the look in ServeOwn is the bound elsewhere.
func (s *ownServer) limitMemory(more int64) {
	limit := s.limit.Load() + more
	s.limit.Store(limit)
	debug.SetMemoryLimit(limit * 3 / 4) // collect before it is too late
	limitSpace(limit - headroom - memory() + reserved)
}

func (s *ownServer) answer(a *ownAnswers) (err error) {
	s.answered.Do(func() { err = send(s.out, a) })
	return err
}

func (s *ownServer) serve(ctx context.Context, request ownRequest) error {
	rules := readOwnRules(request.Folder, request.Files)
	if err := send(s.out, ownLoaded{Problems: rules.problems, Rules: rules.rules}); err != nil || len(rules.problems) > 0 {
		return err
	}
	before := memory()
	r := wireReader{r: s.in}
	inv, terms, today, err := r.inventory()
	if err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil // nobody wants to know
		}
		return err
	}
	data, err := dataTerm(inv, terms, today, rules.facts())
	if err != nil {
		return err
	}
	s.limitMemory(max(0, memory()-before))
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		io.Copy(io.Discard, s.in) // the end of it is the end of who asks
		stop()
	}()
	answers, err := rules.ask(ctx, s.workers, inv, terms, inmem.NewFromASTObject(data))
	if err != nil {
		answers = &ownAnswers{Error: err.Error()}
	}
	return s.answer(answers)
}

// facts are data.facts, read only where a rule asks for them.
func (o *ownRules) facts() *ast.Term {
	facts := ast.NewObject()
	asked := false
	for _, text := range o.files {
		asked = asked || strings.Contains(text, "facts")
	}
	if !asked {
		return ast.NewTerm(facts)
	}
	entries, err := embedded.ReadDir("data")
	if err != nil {
		panic(err) // embedded
	}
	for _, e := range entries {
		b, err := embedded.ReadFile(path.Join("data", e.Name()))
		if err != nil {
			panic(err) // embedded
		}
		var fact any
		if err := yaml.Unmarshal(b, &fact); err != nil {
			panic(err) // embedded, and tested
		}
		facts.Insert(ast.StringTerm(strings.TrimSuffix(e.Name(), ".yaml")), ast.NewTerm(ast.MustInterfaceToValue(fact)))
	}
	return ast.NewTerm(facts)
}

// ask asks all rules of all resources. The first error, by resource, is the one
// returned.
func (o *ownRules) ask(ctx context.Context, workers int, inv *inventory.Inventory, terms []*ast.Term, store storage.Store) (*ownAnswers, error) {
	number := map[*Rule]int{}
	byKind := map[string][]*Rule{}
	for i, r := range o.rules {
		number[r] = i
		if !r.plain() {
			byKind[r.Kind] = append(byKind[r.Kind], r)
		}
	}
	queries := map[string]*prepared{}
	for _, r := range inv.Resources {
		if rules := byKind[r.Kind]; rules != nil && queries[r.Kind] == nil {
			query, err := queryOf(rules)
			q := bind(ctx, func() (*kindQuery, error) { return &kindQuery{rules, o.compiler, query}, err }, store)
			if q.err != nil {
				return nil, q.err
			}
			queries[r.Kind] = q
		}
	}
	plain, err := o.bindPlain(ctx, store)
	if err != nil {
		return nil, err
	}

	answers := make([][]answer, len(inv.Resources)) // of the rules of its kind, then the plain ones
	failures := make([]error, len(inv.Resources))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(workers, len(inv.Resources)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(inv.Resources) {
					return
				}
				r, input := inv.Resources[i], terms[i].Value
				failures[i] = o.guarded(r, func() (err error) {
					if q := queries[r.Kind]; q != nil {
						if answers[i], err = q.ask(ctx, inv, r, input); err != nil {
							return err
						}
					}
					if plain != nil {
						more, err := o.askPlain(ctx, plain, r, input)
						answers[i] = append(answers[i], more...)
						return err
					}
					return nil
				})
			}
		})
	}
	wait.Wait()
	for _, err := range failures {
		if err != nil {
			return nil, err
		}
	}

	out := &ownAnswers{Rules: make([]ownAnswer, len(o.rules))}
	kin := make([]int, len(o.rules))
	for i, r := range inv.Resources {
		of := byKind[r.Kind]
		for j, a := range answers[i] {
			var n int
			if j < len(of) {
				n = number[of[j]]
			} else {
				n = number[o.plain[j-len(of)].rule]
			}
			kin[n]++
			out.Rules[n].add(i, a)
		}
	}
	for n := range out.Rules {
		if a := &out.Rules[n]; kin[n] > 0 && len(a.Population) == kin[n] {
			a.All, a.Population = true, nil
		}
	}
	return out, nil
}

// guarded makes an error of a panic of the engine.
func (o *ownRules) guarded(r *inventory.Resource, ask func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: the rules cannot be asked of %s: %v", o.folder, r.Address(), p)
		}
	}()
	return ask()
}

func (a *ownAnswer) add(resource int, from answer) {
	notes := func(to *[]ownNote, from []Note, fixes []*Fix) {
		for i, n := range from {
			note := ownNote{Resource: resource, Address: n.Address, Text: clean(n.Text), Args: n.Args}
			if fixes != nil {
				note.Fix = fixes[i]
			}
			*to = append(*to, note)
		}
	}
	if from.applies {
		a.Population = append(a.Population, resource)
	}
	notes(&a.Deny, from.deny, from.fixes)
	notes(&a.Unknown, from.unknown, nil)
	notes(&a.Exempt, from.exempt, nil)
}

// longestText are the characters of a finding that are kept.
const longestText = 1000

// clean makes one line of a text, without what could steer a terminal or turn
// the direction of writing.
func clean(text string) string {
	text = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
			return ' '
		}
		return c
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if n := 0; len(text) > longestText {
		for i := range text {
			if n++; n > longestText {
				return text[:i] + "…"
			}
		}
	}
	return text
}

// bindPlain makes the query of the plain rules: for each, what it says, and the
// names that are excepted. nil where there are none.
func (o *ownRules) bindPlain(ctx context.Context, store storage.Store) (*rego.PreparedEvalQuery, error) {
	if len(o.plain) == 0 {
		return nil, nil
	}
	var b strings.Builder
	b.WriteString("x := [")
	for _, r := range o.plain {
		exceptions := "[]"
		if r.exception != "" {
			exceptions = "[x | x := " + r.exception + "[_][_]]"
		}
		fmt.Fprintf(&b, "[[x | x := %s], %s],", r.ref, exceptions)
	}
	b.WriteString("]")
	query, err := ast.ParseBody(b.String())
	if err != nil {
		return nil, err
	}
	// As conftest does, a built-in that fails leaves its rule without a result:
	// these rules were written for one shape of input and meet many. They prove
	// nothing, so their silence is worth nothing either.
	q, err := rego.New(
		rego.Compiler(o.compiler),
		rego.Store(store),
		rego.ParsedQuery(query),
		rego.GenerateJSON(func(t *ast.Term, _ *rego.EvalContext) (any, error) { return t.Value, nil }),
	).PrepareForEval(ctx)
	return &q, err
}

func (o *ownRules) askPlain(ctx context.Context, q *rego.PreparedEvalQuery, r *inventory.Resource, input ast.Value) ([]answer, error) {
	results, err := q.Eval(ctx, rego.EvalParsedInput(input))
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", o.folder, r.Address(), err)
	}
	var x *ast.Array
	if len(results) == 1 {
		x, _ = results[0].Bindings["x"].(*ast.Array)
	}
	if x == nil || x.Len() != len(o.plain) {
		return nil, fmt.Errorf("%s: the rules gave no answer on %s", o.folder, r.Address())
	}
	answers := make([]answer, len(o.plain))
	for i, rule := range o.plain {
		row := x.Elem(i).Value.(*ast.Array)
		excepted := false
		row.Elem(1).Value.(*ast.Array).Foreach(func(t *ast.Term) {
			name, ok := t.Value.(ast.String)
			excepted = excepted || ok && string(name) == rule.excepted
		})
		if excepted {
			continue
		}
		a := &answers[i]
		a.applies = true
		messages, err := messagesOf(row.Elem(0).Value.(*ast.Array))
		if err != nil {
			return nil, fmt.Errorf("rule %s (%s) on %s: %w", rule.rule.ID, rule.rule.File, r.Address(), err)
		}
		for _, m := range messages {
			a.deny = append(a.deny, Note{Address: r.Address() + "/" + messageStep(m), Resource: r.Address(), Text: m})
			a.fixes = append(a.fixes, nil)
		}
	}
	return answers, nil
}

// messageStep is the step by which a message is told from others of the same
// rule on the same resource. A plain rule names no place in the resource, so all
// its messages stand at the resource itself; a digest of the message keeps their
// addresses apart, and the same in every run, so that each can be waived alone
// and is known again although others come or go. The same message twice is one
// finding.
func messageStep(message string) string {
	sum := sha256.Sum256([]byte(message))
	return "message-" + hex.EncodeToString(sum[:4])
}

// messagesOf are the messages of a plain rule, each once: texts, or objects with
// a text `msg` beside which anything may stand.
func messagesOf(values *ast.Array) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	add := func(t *ast.Term) error {
		v := t.Value
		if o, ok := v.(ast.Object); ok {
			msg := o.Get(ast.InternedTerm("msg"))
			if msg == nil {
				return fmt.Errorf("%v has no msg", t)
			}
			v = msg.Value
		}
		s, ok := v.(ast.String)
		if !ok {
			return fmt.Errorf("%v is neither a text nor an object with a text `msg`", t)
		}
		if m := clean(string(s)); !seen[m] {
			seen[m] = true
			out = append(out, m)
		}
		return nil
	}
	for i := range values.Len() {
		var err error
		switch v := values.Elem(i).Value.(type) {
		case ast.Set:
			err = v.Iter(add)
		case *ast.Array:
			err = v.Iter(add)
		case ast.Boolean:
			if v {
				err = errors.New("true is no set of messages")
			}
		default:
			err = fmt.Errorf("%v is no set of messages", v)
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
