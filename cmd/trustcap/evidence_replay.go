package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/policies"
	"github.com/trustcap/trustcap/reports"
)

type replayOptions struct {
	ledgerPlace
	format, output string
}

func (p *program) replayCommand() *cobra.Command {
	o := &replayOptions{ledgerPlace: ledgerPlace{program: p}}
	c := &cobra.Command{
		Use:     "replay N",
		Short:   "Judge again what a recorded run judged, by its rules and for its day",
		Long:    "Take the declarations and rules that were kept of a recorded run, judge them again\nfor its day, and compare the result. The same release of trustcap gives the same\nbytes; another one the same verdicts, or a list of differences.\n\nExit codes: 0 the same, 1 differences, 2 could not tell, for example because the\nbytes are gone.",
		Example: "  trustcap evidence replay 12",
		Args:    oneEntry,
		RunE:    func(c *cobra.Command, args []string) error { return o.run(c.Context(), args[0]) },
	}
	o.flags(c)
	f := c.Flags()
	f.StringVarP(&o.format, "format", "f", "text", "`format` of differences: "+strings.Join(reports.CompareFormats(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "write the new result document to this `file`")
	return c
}

func (o *replayOptions) run(ctx context.Context, number string) error {
	if !slices.Contains(reports.CompareFormats(), o.format) {
		return hinted{fmt.Errorf("--format: unknown format %q", o.format), "one of " + strings.Join(reports.CompareFormats(), ", ")}
	}
	l, err := o.open(ctx)
	if err != nil {
		return err
	}
	e, err := l.entry(number)
	if err != nil {
		return err
	}
	run, ok := e.statement.(evidence.Run)
	if !ok {
		return hinted{fmt.Errorf("entry %s is no run", number), "see `trustcap evidence log --kind run`"}
	}
	kept, then, err := l.result(run)
	if err != nil {
		return err
	}
	now, err := o.again(ctx, l, run, then)
	if err != nil {
		return err
	}
	result := now.JSON()
	if o.output != "" {
		if err := writeFile(o.output, func(w io.Writer) error { _, err := w.Write(result); return err }); err != nil {
			return err
		}
	}
	if bytes.Equal(kept, result) {
		fmt.Fprintf(o.program.out, "entry %s: the same result, byte for byte\n", number)
		return nil
	}
	c := controls.Compare(then, now)
	switch {
	case run.Tool != "" && run.Tool == toolDigest():
		// The same program gives the same bytes, or the entry was not its doing.
		fmt.Fprintf(o.program.err, "trustcap: entry %s: this very program gives another result than was recorded\n", number)
	case c.Same():
		fmt.Fprintf(o.program.out, "entry %s: the same findings and states; recorded by trustcap %s, this is %s\n", number, run.Version, version)
		return nil
	}
	english, err := language("en", nil, "en")
	if err != nil {
		return err
	}
	if err := reports.EncodeComparison(o.program.out, o.format, c, reports.EncodeOptions{Language: english, Colour: o.program.colours("auto", "")}); err != nil {
		return err
	}
	return errFindings
}

// result is the kept result document of a run: its bytes, and what they say.
func (l *ledger) result(run evidence.Run) ([]byte, *controls.Assessment, error) {
	b, err := l.Blob(run.Result)
	if err != nil {
		return nil, nil, broken(err)
	}
	a, err := controls.Decode(b)
	return b, a, err
}

// again judges what a run judged.
func (o *replayOptions) again(ctx context.Context, l *ledger, run evidence.Run, then *controls.Assessment) (*controls.Assessment, error) {
	declared, err := l.declarations(run, then)
	if err != nil {
		return nil, err
	}
	archive, err := l.Blob(run.Rules)
	if err != nil {
		return nil, broken(err)
	}
	bundle, err := policies.OpenBundle(archive)
	if err != nil {
		return nil, err
	}
	rules, done, err := bundled(ctx, bundle)
	if err != nil {
		return nil, err
	}
	defer done()
	in := input{program: o.program, asOf: run.AsOf}
	var frameworks []string
	catalogue, err := controls.Load()
	if err != nil {
		return nil, err
	}
	for _, f := range then.Frameworks {
		frameworks = append(frameworks, f.ID)
	}
	if len(frameworks) < len(catalogue.Frameworks) {
		in.frameworks = frameworks
	}
	return in.judge(ctx, declared, rules, run.AsOf, nil)
}

// declarations are those of a run, from the bytes that are kept of them.
func (l *ledger) declarations(run evidence.Run, then *controls.Assessment) (*inventory.Inventory, error) {
	manifest, err := l.Blob(run.Inventory)
	if err != nil {
		return nil, broken(err)
	}
	subjects, err := evidence.ParseManifest(manifest)
	if err != nil {
		return nil, err
	}
	readers := map[string]string{}
	for _, i := range then.Inputs {
		readers[i.Path] = i.Reader
	}
	digests := map[string]string{}
	var sources []inventory.Source
	for _, s := range subjects {
		reader, read := readers[s.Name]
		if !read {
			digests[s.Name] = s.SHA256 // a file that evidence names
			continue
		}
		b, err := l.Blob(s.SHA256)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, broken(err))
		}
		source := inventory.Source{Name: s.Name, Bytes: b}
		if reader != "" {
			in := input{reader: reader}
			if source.Reader, err = in.findReader(); err != nil {
				return nil, err
			}
		}
		sources = append(sources, source)
	}
	for i := range sources {
		for name, digest := range digests {
			if below, ok := below(path.Dir(sources[i].Name), name); ok {
				if sources[i].Digests == nil {
					sources[i].Digests = map[string]string{}
				}
				sources[i].Digests[below] = digest
			}
		}
	}
	declared, err := inventory.Load(sources...)
	if err != nil {
		return nil, err
	}
	// What was passed over was seen in the folder, which is not kept.
	declared.PassedOver = nil
	for _, p := range then.PassedOver {
		declared.PassedOver = append(declared.PassedOver, inventory.PassedOver{Path: p.Path, Reason: p.Reason})
	}
	return declared, nil
}

// below is the path of a file from a folder that it is in.
func below(folder, name string) (string, bool) {
	if folder == "." {
		return name, true
	}
	return strings.CutPrefix(name, folder+"/")
}

// bundled are the rules of a bundle; a user's own run in processes of their
// own, as they did.
func bundled(ctx context.Context, bundle *policies.Bundle) (*policies.Set, func(), error) {
	builtin, err := bundle.Builtin()
	if err != nil {
		return nil, nil, err
	}
	folders, err := bundle.Own()
	if err != nil || len(folders) == 0 {
		return builtin, func() {}, err
	}
	o := own{timeout: ownTimeout, memory: ownMemory}
	sandbox, err := o.sandbox()
	if err != nil {
		return nil, nil, err
	}
	var started starting
	for _, f := range folders {
		folder, err := sandbox.Start(ctx, f.FS, f.Name)
		if err != nil {
			started.close()
			return nil, nil, err
		}
		started = append(started, folder)
	}
	rules, err := builtin.With(started...)
	if err != nil {
		started.close()
		return nil, nil, stopped(err)
	}
	return rules, started.close, nil
}
