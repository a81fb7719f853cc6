package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/policies"
)

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version and the digest of the rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			rules, err := policies.Builtin()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "trustcap %s (%s)\n%d rules, sha256:%s\n", version, runtime.Version(), len(rules.Rules), rules.Digest)
			return err
		},
	}
}
