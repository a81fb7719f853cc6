package main

import (
	"github.com/spf13/cobra"
)

func (p *program) evidenceCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "evidence",
		Short: "Keep, look at and verify the ledger of what was recorded",
		Long:  "A ledger is an append-only log of signed statements: each recorded run (`check\n--record`) and each issued report (`report --record`). Whoever holds an old\ncheckpoint can tell that nothing of it was changed or taken away.\n\nIt proves origin and integrity, not truth: that this was said, by whom, and when\nit was seen; not that it was right. Who holds the keys could write a ledger anew;\n`evidence anchor` puts checkpoints where others keep them.",
		Args:  aCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		p.keygenCommand(),
		p.rotateCommand(),
		p.revokeCommand(),
		p.logCommand(),
		p.showCommand(),
		p.replayCommand(),
		p.verifyLedgerCommand(),
		p.proveCommand(),
		p.pruneCommand(),
		p.anchorCommand(),
	)
	return c
}
