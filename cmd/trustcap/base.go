package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

// against is what the declarations are compared with where --base names a
// revision: what was declared at the commit at which HEAD left it, judged by the
// rules, the schema and the day of the working side.
func (in *input) against(ctx context.Context, rules *policies.Set, declared *inventory.Inventory, paths []string, today string) (*controls.Against, error) {
	if in.base == "" {
		return nil, nil
	}
	result := &controls.Against{Ref: in.base}
	before, err := in.loadBase(ctx, result, paths)
	if err != nil {
		return nil, err
	}
	if before == nil {
		return result, nil
	}
	// The processes of a user's own rules answer once.
	started, err := in.own.start(ctx)
	if err != nil {
		return nil, err
	}
	defer started.close()
	again, err := started.rules()
	if err != nil {
		return nil, err
	}
	catalogue, err := controls.Load()
	if err != nil {
		return nil, err
	}
	verdicts, err := again.Evaluate(ctx, before, today)
	if err != nil {
		return nil, stopped(err)
	}
	result.Before, err = controls.Assess(catalogue, controls.Run{Tool: version, Rules: rules.Digest, AsOf: today, Inventory: before, Verdicts: verdicts})
	if problems := (inventory.Problems{}); errors.As(err, &problems) {
		result.Why = reasonOf(problems)
		return result, nil
	} else if err != nil {
		return nil, err
	}
	result.Change = policies.NewChange(before, declared, today)
	result.Verdicts, err = rules.EvaluateChange(ctx, result.Change)
	return result, err
}

// loadBase reads what was declared before; nil where that does not load today,
// with the reason in the result.
func (in *input) loadBase(ctx context.Context, result *controls.Against, paths []string) (*inventory.Inventory, error) {
	reader, err := in.findReader()
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var repo *repository
	var tree *revision
	var sources []inventory.Source
	for _, p := range paths {
		if p == "-" {
			return nil, hinted{errors.New("--base: standard input has no earlier revision"), "give the path of a file or folder"}
		}
		folder, file := p, "."
		if info, err := os.Stat(p); err == nil && !info.IsDir() {
			folder, file = filepath.Split(p)
			folder = cmp.Or(folder, ".")
		}
		if repo == nil {
			if repo, err = openRepository(ctx, folder); err != nil {
				return nil, err
			}
			if result.Commit, err = repo.mergeBase(ctx, in.base); err != nil {
				return nil, err
			}
			if tree, err = repo.revision(ctx, result.Commit); err != nil {
				return nil, err
			}
			defer tree.Close()
		}
		place, err := repo.place(folder)
		if err != nil {
			return nil, err
		}
		below, err := fs.Sub(tree, place)
		if err != nil {
			return nil, err
		}
		if _, err := fs.Stat(below, file); err != nil {
			continue // it came with the change
		}
		sources = append(sources, inventory.Source{FS: below, Path: file, Name: filepath.ToSlash(filepath.Clean(folder)), Reader: reader})
	}
	if len(sources) == 0 {
		result.Why = "nothing is there"
		return nil, nil
	}
	before, err := inventory.Load(sources...)
	if problems := (inventory.Problems{}); errors.As(err, &problems) {
		result.Why = reasonOf(problems)
		return nil, nil
	}
	return before, err
}

// reasonOf is the first of what is wrong, and how much there is.
func reasonOf(problems inventory.Problems) string {
	first := problems[0].Text
	if problems[0].At.File != "" {
		first = problems[0].At.String() + ": " + first
	}
	if n := len(problems); n > 1 {
		first += fmt.Sprintf(" (and %d more)", n-1)
	}
	return first
}
