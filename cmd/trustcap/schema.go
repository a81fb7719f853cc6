package main

import (
	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/internal/inventory"
)

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of declarations, for editors",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := p.out.Write(inventory.JSONSchema())
			return err
		},
	}
}
