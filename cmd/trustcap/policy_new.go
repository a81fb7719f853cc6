package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
)

func (p *program) newPolicyCommand() *cobra.Command {
	own := ""
	c := &cobra.Command{
		Use:     "new KIND NAME [DIR]",
		Short:   "Write a rule of your own and its test, to start from; both pass",
		Long:    "Write DIR/KIND/NAME.rego and its test, to start from. KIND is what the rule looks\nat, for example dataset. DIR is the folder of your rules (default: policy); check\nthem with --policy DIR.",
		Example: "  trustcap policy new dataset retention_short\n  trustcap policy test --policy policy\n  trustcap check --policy policy",
		Args:    cobra.MaximumNArgs(3),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveFilterDirs
			}
			var kinds []string
			for _, s := range inventory.Sections() {
				kinds = append(kinds, s.Kind)
			}
			return kinds, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return hinted{errors.New("name a kind of resource and the rule"), "trustcap policy new KIND NAME [DIR], for example `trustcap policy new dataset retention_short`"}
			}
			dir := "policy"
			if len(args) == 3 {
				dir = args[2]
			}
			kind, name := args[0], strings.ReplaceAll(args[1], "-", "_")
			rule, test, err := policies.NewRule(own, kind, name)
			if err != nil {
				return err
			}
			file := filepath.Join(dir, kind, name)
			for _, f := range []string{file + ".rego", file + "_test.rego"} {
				if _, err := os.Lstat(f); err == nil {
					return hinted{fmt.Errorf("%s is there already", f), "give the rule another name"}
				}
			}
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				return cannotWrite(filepath.Dir(file), err)
			}
			for f, text := range map[string]string{file + ".rego": rule, file + "_test.rego": test} {
				write := func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
				if err := writeFile(f, write); err != nil {
					return err
				}
			}
			fmt.Fprintf(p.out, "%s.rego\n%s_test.rego\nnext: trustcap policy test --policy %s\n", file, file, dir)
			return nil
		},
	}
	c.Flags().StringVar(&own, "package", "own", "`name` that the packages of your rules begin with")
	return c
}
