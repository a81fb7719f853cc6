package main

import (
	"encoding/json"

	"github.com/spf13/cobra"
)

func (p *program) inventoryCommand() *cobra.Command {
	in := &input{program: p}
	c := &cobra.Command{
		Use:   "inventory [PATH...]",
		Short: "Print what the rules read of the declarations, as JSON",
		Long:  "Print the declarations in the form that rules read, as JSON: durations with their\nbounds in seconds, percentages as numbers, texts by language, lists of objects by\nkey. Other programs that evaluate Rego can take it as their data.",
		RunE: func(_ *cobra.Command, paths []string) error {
			declared, err := in.load(paths)
			if err != nil {
				return err
			}
			e := json.NewEncoder(p.out)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return e.Encode(declared.Read())
		},
	}
	in.flags(c)
	c.Flags().Lookup("as-of").Hidden = true
	return c
}
