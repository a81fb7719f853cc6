package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/examples"
)

func (p *program) initCommand() *cobra.Command {
	var example string
	c := &cobra.Command{
		Use:   "init --example NAME [DIR]",
		Short: "Copy an example organization to a folder, to start from",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			names := strings.Join(examples.Names(), ", ")
			switch {
			case example == "":
				return hinted{errors.New("name the example to start from"), "trustcap init --example NAME, NAME being one of " + names}
			case !slices.Contains(examples.Names(), example):
				return hinted{fmt.Errorf("there is no example %q", example), "one of " + names}
			}
			dir := example
			if len(args) == 1 {
				dir = args[0]
			}
			n, err := copyExample(example, dir)
			if err != nil {
				return err
			}
			fmt.Fprintf(p.out, "%d files written to %s\nnext: trustcap check %s\n", n, dir, dir)
			return nil
		},
	}
	c.Flags().StringVar(&example, "example", "", "`name` of the example: "+strings.Join(examples.Names(), ", "))
	_ = c.RegisterFlagCompletionFunc("example", cobra.FixedCompletions(examples.Names(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// copyExample writes the files of an example; it never writes over one that is
// there, and writes nothing at all where it would have to.
func copyExample(name, dir string) (int, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(examples.FS, name, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := examples.FS.ReadFile(p)
		target := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(p, name+"/")))
		if _, statErr := os.Lstat(target); err == nil && statErr == nil {
			return hinted{fmt.Errorf("%s is there already", target), "name an empty folder"}
		}
		files[target] = b
		return err
	})
	if err != nil {
		return 0, err
	}
	for target, b := range files {
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return 0, err
		}
		if err := os.WriteFile(target, b, 0o644); err != nil {
			return 0, err
		}
	}
	return len(files), nil
}
