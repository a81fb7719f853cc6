package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// command is the tree of commands; each is built in a file of its own.
func (p *program) command() *cobra.Command {
	root := &cobra.Command{
		Use:           "trustcap",
		Short:         "Check what your organization declares, and prove it to customers",
		Long:          "trustcap checks declared services, data and opt-in/opt-out purposes against rules\nmapped to GDPR, ISO/IEC 27001 and eight questions of customers, and writes audit\nand trust reports.\n\nExit codes: 0 clean, 1 findings, 2 could not tell.",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          aCommand,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return hinted{err, "see `" + c.CommandPath() + " --help`"}
	})
	root.AddCommand(
		p.checkCommand(),
		p.reportCommand(),
		p.explainCommand(),
		p.listCommand(),
		p.dueCommand(),
		p.waiveCommand(),
		p.diffCommand(),
		p.importCommand(),
		p.inventoryCommand(),
		p.schemaCommand(),
		p.initCommand(),
		p.evidenceCommand(),
		p.verifyCommand(),
		p.policyCommand(),
		p.versionCommand(),
		p.serveOwnRulesCommand(),
	)
	root.InitDefaultCompletionCmd()
	root.SetHelpCommand(&cobra.Command{Hidden: true})
	return root
}

// aCommand refuses words where a command below is expected, and names the
// nearest.
func aCommand(c *cobra.Command, args []string) error {
	err := cobra.NoArgs(c, args)
	if err == nil {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		return hinted{err, fmt.Sprintf("did you mean %q?", near[0])}
	}
	return hinted{err, "see `" + c.CommandPath() + " --help`"}
}
