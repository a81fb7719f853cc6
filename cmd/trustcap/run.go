package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/policies"
)

// input are the flags by which a command finds its declarations and its day.
type input struct {
	asOf       string
	base       string // revision to compare with; "" for none
	reader     string
	frameworks []string
	within     inventory.Period // how far what falls due is looked for; zero for as far as usual
	program    *program
	own        own
	rules      *policies.Set // those that were asked, once they were
}

func (in *input) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.asOf, "as-of", "", "judge as of this `day` (2026-11-21; default: today where the organization is)")
	c.Flags().StringVar(&in.reader, "reader", "", "read the files in a foreign `format`: "+strings.Join(readerNames(), ", "))
	_ = c.RegisterFlagCompletionFunc("reader", cobra.FixedCompletions(readerNames(), cobra.ShellCompDirectiveNoFileComp))
}

func (in *input) frameworkFlag(c *cobra.Command) {
	c.Flags().StringSliceVar(&in.frameworks, "framework", nil, "judge by these `frameworks` alone")
	_ = c.RegisterFlagCompletionFunc("framework", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var ids []string
		if cat, err := controls.Load(); err == nil {
			for _, f := range cat.Frameworks {
				ids = append(ids, f.ID)
			}
		}
		return ids, cobra.ShellCompDirectiveNoFileComp
	})
}

func readerNames() []string {
	var names []string
	for _, r := range inventory.Readers() {
		names = append(names, r.Name)
	}
	return names
}

// load reads the declarations at the paths.
func (in *input) load(paths []string) (*inventory.Inventory, error) {
	reader, err := in.findReader()
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var sources []inventory.Source
	for _, p := range paths {
		s, done, err := in.source(p)
		if err != nil {
			return nil, err
		}
		defer done()
		s.Reader = reader
		sources = append(sources, s)
	}
	return inventory.Load(sources...)
}

func (in *input) findReader() (*inventory.Reader, error) {
	if in.reader == "" {
		return nil, nil
	}
	for _, r := range inventory.Readers() {
		if r.Name == in.reader {
			return r, nil
		}
	}
	return nil, hinted{fmt.Errorf("unknown reader %q", in.reader), "there is " + strings.Join(readerNames(), ", ")}
}

// source opens a path so that nothing outside it can be reached.
func (in *input) source(p string) (s inventory.Source, done func(), err error) {
	done = func() {}
	if p == "-" {
		b, err := io.ReadAll(io.LimitReader(in.program.in, 64<<20))
		if err != nil {
			return s, done, err
		}
		// Files that it names lie where the command runs.
		root, err := os.OpenRoot(".")
		if err != nil {
			return s, done, err
		}
		return inventory.Source{Name: "-", Bytes: b, Beside: root.FS()}, func() { root.Close() }, nil
	}
	info, err := os.Stat(p)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return s, done, fmt.Errorf("%s: there is no such file or folder", p)
		}
		return s, done, err
	}
	folder, file := p, "."
	if !info.IsDir() {
		folder, file = filepath.Split(p)
		folder = cmp.Or(folder, ".")
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return s, done, err
	}
	s = inventory.Source{FS: root.FS(), Path: file, Name: filepath.ToSlash(filepath.Clean(folder))}
	return s, func() { root.Close() }, nil
}

// today is the day to judge by.
func (in *input) today(inv *inventory.Inventory) (string, error) {
	if in.asOf != "" {
		if _, err := time.Parse(time.DateOnly, in.asOf); err != nil {
			return "", hinted{fmt.Errorf("--as-of: %q is no day", in.asOf), "write a day as 2026-11-21"}
		}
		return in.asOf, nil
	}
	zone := time.UTC
	if org := inv.Organization(); org != nil {
		if name := org.Get("calendar", "time_zone").Text(); name != "" {
			loaded, err := time.LoadLocation(name)
			if err != nil {
				return "", err
			}
			zone = loaded
		}
	}
	return in.program.now().In(zone).Format(time.DateOnly), nil
}

// assess is the run: read what is declared, ask the rules, weigh what they
// found.
func (in *input) assess(ctx context.Context, paths []string) (*controls.Assessment, *inventory.Inventory, error) {
	if in.asOf != "" {
		if _, err := in.today(nil); err != nil {
			return nil, nil, err
		}
	}
	started, err := in.own.start(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer started.close()
	declared, err := in.load(paths)
	if err != nil {
		return nil, nil, err
	}
	if n := len(declared.Resources); in.program.tuneGC && n < 1000 {
		// Compiling the rules is then most of the work, and nothing of it becomes
		// garbage worth looking for before 64 MiB.
		debug.SetGCPercent(1600)
		debug.SetMemoryLimit(calmMemory)
	} else if in.program.tuneGC {
		// Much is live then, and five times as much is more than a machine may
		// have: collect earlier above 100 KiB a resource.
		debug.SetMemoryLimit(int64(n) * 100 << 10)
	}
	rules, err := started.rules()
	if err != nil {
		return nil, nil, err
	}
	today, err := in.today(declared)
	if err != nil {
		return nil, nil, err
	}
	against, err := in.against(ctx, rules, declared, paths, today)
	if err != nil {
		return nil, nil, err
	}
	a, err := in.judge(ctx, declared, rules, today, against)
	in.rules = rules
	return a, declared, err
}

// judge asks the rules as of a day and weighs what they found; against is what it
// is compared with, or nil.
func (in *input) judge(ctx context.Context, declared *inventory.Inventory, rules *policies.Set, today string, against *controls.Against) (*controls.Assessment, error) {
	verdicts, err := rules.Evaluate(ctx, declared, today)
	if err != nil {
		return nil, stopped(err)
	}
	if !slices.ContainsFunc(verdicts, func(v policies.Verdict) bool { return len(v.Population) > 0 }) {
		return nil, hinted{errors.New("no rule found anything to look at"), "declare a section that rules read, for example `services:`; see `trustcap schema`"}
	}
	catalogue, err := controls.Load()
	if err != nil {
		return nil, err
	}
	a, err := controls.Assess(catalogue, controls.Run{Tool: version, Rules: rules.Digest, AsOf: today, Inventory: declared, Verdicts: verdicts, DueWithin: in.within, Against: against})
	if err != nil {
		return nil, err
	}
	frameworks := in.frameworks
	if len(frameworks) == 0 && declared.Defaults != nil {
		frameworks = declared.Defaults.Get("frameworks").Strings()
	}
	if len(frameworks) > 0 {
		if a, err = a.Only(frameworks); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// language is the one asked for, else the default of the root file, else the
// one given.
func language(asked string, inv *inventory.Inventory, fallback string) (*lang.Language, error) {
	if asked != "" {
		return openLanguage("--lang", asked)
	}
	if inv != nil {
		if tag := declaredDefault(inv, "lang"); tag != "" {
			return openLanguage("defaults/lang", tag)
		}
	}
	return lang.Open(fallback)
}

// openLanguage opens a language that stands at a place a user knows.
func openLanguage(at, tag string) (*lang.Language, error) {
	l, err := lang.Open(tag)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", at, err)
	}
	return l, nil
}

func languageFlag(c *cobra.Command, value *string, what string) {
	c.Flags().StringVar(value, "lang", "", "`language` of "+what+": "+strings.Join(lang.Tags(), ", "))
	_ = c.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(lang.Tags(), cobra.ShellCompDirectiveNoFileComp))
}
