package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/reports"
)

// validity is how long a trust report holds: 90 days, the day of issue being
// the first.
var validity = inventory.Period{Days: 89}

// reportHelp is the help of each report.
var reportHelp = map[string]string{
	"audit":    "Write the audit report: every control, its proof and its findings, for people inside",
	"trust":    "Write the trust report: eight questions answered from disclosed facts, for customers",
	"register": "Write the record of processing activities (Art. 30 GDPR), for the data protection officer",
	"soa":      "Write the statement of applicability beside the states found, for auditors",
	"all":      "Write all reports to a folder and print the summary",
}

type reportOptions struct {
	input
	output, audience   string
	formats, languages []string
	signing            pdfSigning
	recording          recording
	from, to           string // days of a period; "" for none
	quiet              bool
	warned             bool // of words with legal weight
}

func (p *program) reportCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "report",
		Short: "Write the audit report, the trust report, the register, the statement of applicability, or all of them",
		Args:  aCommand,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for kind, short := range reportHelp {
		known := formatsOf(kind)
		o := &reportOptions{input: input{program: p}, recording: newRecording(p)}
		sub := &cobra.Command{
			Use:   kind + " [PATH...]",
			Short: short,
			RunE:  func(c *cobra.Command, paths []string) error { return o.run(c.Context(), kind, paths) },
		}
		o.flags(sub)
		o.own.flags(sub)
		o.recording.flags(sub)
		f := sub.Flags()
		some := " (default html; to a folder html and pdf)"
		if kind == "all" {
			some = "; csv and xlsx for the reports that are tables (default html and pdf)"
		}
		f.StringSliceVarP(&o.formats, "format", "f", nil, "`formats`: "+strings.Join(known, ", ")+some)
		f.BoolVarP(&o.quiet, "quiet", "q", false, "say nothing about progress")
		f.StringVarP(&o.output, "output", "o", "", "write to this `file` (NAME.EXT) or folder instead of standard output")
		f.StringSliceVar(&o.languages, "lang", nil, "`languages` of the report: "+strings.Join(lang.Tags(), ", ")+" (default: the organization's first)")
		if kind == "trust" || kind == "all" {
			f.StringVar(&o.audience, "audience", "public", "`audience` of the trust report: public, customers")
			o.signing.flags(sub)
		}
		if kind == "audit" {
			f.StringVar(&o.from, "from", "", "report on the recorded runs from this `day` on, not on what is declared now")
			f.StringVar(&o.to, "to", "", "the last `day` of the period")
		}
		_ = sub.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(known, cobra.ShellCompDirectiveNoFileComp))
		_ = sub.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(lang.Tags(), cobra.ShellCompDirectiveNoFileComp))
		c.AddCommand(sub)
	}
	return c
}

// formatsOf are the formats that a report is written in; for all of them, those
// that at least one is.
func formatsOf(kind string) []string {
	if kind == "all" {
		return reports.Formats()
	}
	known := reports.FormatsOf(kind)
	if kind == "trust" {
		known = append(known, siteFormat)
	}
	return known
}

// A page is one report in one language and format, and where it goes.
type page struct {
	kind, language, format, file string
}

// signable reports whether a page can bear a signature.
func signable(p page) bool { return p.kind == "trust" && p.format == "pdf" }

// A subject is what reports are drawn of.
type subject struct {
	assessment *controls.Assessment
	declared   *inventory.Inventory // nil where it is not known any more
	history    *controls.History    // of a period; nil for a day
	run        *ran                 // the entry in the ledger; nil where it was not recorded
}

func (o *reportOptions) run(ctx context.Context, kind string, paths []string) error {
	if o.output == "-" { // as for check
		o.output = ""
	}
	if err := o.usage(kind); err != nil {
		return err
	}
	progress := o.program.progress(o.quiet)
	defer progress.end()
	recorder, err := o.recording.start(ctx, paths)
	if err != nil {
		return err
	}
	of, err := o.subject(ctx, paths)
	if err != nil {
		return err
	}
	if slices.Contains(o.formats, siteFormat) {
		return o.site(ctx, of, recorder, paths, progress)
	}
	pages, err := o.plan(kind, of)
	if err != nil {
		return err
	}
	if err := o.signing.usage(slices.ContainsFunc(pages, signable)); err != nil {
		return err
	}
	if err := o.signing.read(o.program); err != nil {
		return err
	}
	if err := o.recordRun(ctx, &of, recorder, paths); err != nil {
		return err
	}
	o.program.boundMemory()
	o.tellSkipped(kind)
	written := []string{}
	for i, p := range pages {
		progress.at(i+1, len(pages), cmp.Or(p.file, p.kind))
		proof, err := o.write(ctx, p, of, recorder)
		if err != nil {
			return err
		}
		if written = append(written, p.file); proof != "" {
			written = append(written, proof)
		}
	}
	if kind != "all" {
		return nil
	}
	l, err := lang.Open(pages[0].language)
	if err != nil {
		return err
	}
	if err := reports.Summary(o.program.out, of.assessment, reports.EncodeOptions{Language: l}); err != nil {
		return err
	}
	sums, err := writeSums(o.output, pages)
	if err != nil {
		return err
	}
	for _, name := range append(written, sums) {
		fmt.Fprintln(o.program.out, name)
	}
	return nil
}

// recordRun appends the run that reports are drawn from, where it is recorded.
func (o *reportOptions) recordRun(ctx context.Context, of *subject, recorder *recorder, paths []string) (err error) {
	if recorder == nil || of.history != nil {
		return nil
	}
	failed := controls.Gate{FailOn: failOn("", of.declared).severity()}.Refuses(of.assessment)
	of.run, err = recorder.run(ctx, of.assessment, of.declared, o.rules, failed, paths)
	return err
}

// subject judges what is declared, or reads the runs of a period.
func (o *reportOptions) subject(ctx context.Context, paths []string) (subject, error) {
	if o.from == "" {
		a, declared, err := o.assess(ctx, paths)
		return subject{assessment: a, declared: declared}, err
	}
	place := o.recording.ledgerPlace
	place.beside(paths)
	l, err := place.open(ctx)
	if err != nil {
		return subject{}, err
	}
	return l.period(o.from, o.to)
}

// write writes a report and, where it is recorded, its proof beside it, whose
// name it returns.
func (o *reportOptions) write(ctx context.Context, p page, of subject, recorder *recorder) (proof string, err error) {
	l, err := openLanguage("defaults/lang", p.language) // those of --lang are known
	if err != nil {
		return "", err
	}
	r, err := o.draw(p, of, l)
	if err != nil {
		return "", err
	}
	o.tellFirstTable(p, r)
	write := func(w io.Writer) error { return reports.Write(w, p.format, r, l) }
	if o.signing.wanted() && signable(p) {
		write = o.signing.signed(o.program, write)
	}
	if p.file == "" {
		return "", write(o.program.out)
	}
	if err := writeFile(p.file, write); err != nil || recorder == nil {
		return "", err
	}
	b, err := os.ReadFile(p.file)
	if err != nil {
		return "", cannotRead(p.file, err)
	}
	statement := evidence.Report{SHA256: evidence.NewSubject("", b).SHA256, Title: r.Title, Audience: "internal", Issuer: r.Issuer, AsOf: r.AsOf}
	if of.run != nil {
		statement.Run = of.run.digest
	}
	if p.kind == "trust" {
		statement.Audience = o.audience
		if statement.ValidUntil, err = inventory.AddPeriod(of.assessment.AsOf, validity); err != nil {
			return "", err
		}
	}
	text, err := recorder.report(ctx, statement)
	if err != nil {
		return "", err
	}
	proof = p.file + evidence.ProofExtension
	return proof, writeFile(proof, func(w io.Writer) error { _, err := w.Write(text); return err })
}

// writeSums writes the digests of the reports beside them, as sha256sum checks
// them, so that whoever receives them can tell that they arrived whole.
func writeSums(folder string, pages []page) (string, error) {
	var subjects []evidence.Subject
	for _, p := range pages {
		b, err := os.ReadFile(p.file)
		if err != nil {
			return "", err
		}
		subjects = append(subjects, evidence.NewSubject(filepath.Base(p.file), b))
	}
	name := filepath.Join(folder, "SHA256SUMS")
	return name, writeFile(name, func(w io.Writer) error {
		_, err := w.Write(evidence.Manifest(subjects))
		return err
	})
}

func (o *reportOptions) draw(p page, of subject, l *lang.Language) (reports.Report, error) {
	a, declared := of.assessment, of.declared
	switch p.kind {
	case "audit":
		r := reports.Audit(a, declared, l)
		if of.history != nil {
			r = reports.PeriodAudit(of.history, a, declared, l)
		}
		if p.format == "pdf" {
			// What the report was drawn from goes with it, for programs to read.
			r.Attachments = []reports.Attachment{{
				Name: "result.json", MIME: "application/json", Relationship: "Source",
				Description: l.Say("The result document from which this report was drawn"), Bytes: a.JSON(),
			}}
			if of.history != nil {
				r.Attachments = append(r.Attachments, reports.Attachment{
					Name: "history.json", MIME: "application/json", Relationship: "Source",
					Description: l.Say("What the recorded runs of the period show"), Bytes: of.history.JSON(),
				})
			}
		}
		return r, nil
	case "register":
		return reports.Register(a, declared, l), nil
	case "soa":
		catalogue, err := controls.Load()
		if err != nil {
			return reports.Report{}, err
		}
		return reports.SoA(a, declared, catalogue, l), nil
	}
	until, err := inventory.AddPeriod(a.AsOf, validity)
	if err != nil {
		return reports.Report{}, err
	}
	with, err := o.trustOptions(of)
	if err != nil {
		return reports.Report{}, err
	}
	if with.File = "trust." + reports.Extension(p.format); p.file != "" {
		with.File = filepath.Base(p.file)
	}
	return reports.TrustWith(a.Public(o.audience, until), declared.Disclosed(o.audience), with, l), nil
}

// usage refuses what cannot be before anything is read.
func (o *reportOptions) usage(kind string) error {
	if err := o.siteUsage(kind); err != nil {
		return err
	}
	known := formatsOf(kind)
	for _, f := range o.formats {
		if slices.Contains(known, f) {
			continue
		}
		hint := "one of " + strings.Join(known, ", ")
		if slices.Contains(reports.Formats(), f) {
			return hinted{fmt.Errorf("--format: the %s report is no table and is not written as %s", kind, f), hint}
		}
		return hinted{fmt.Errorf("--format: unknown format %q", f), hint}
	}
	for _, tag := range o.languages {
		if _, err := openLanguage("--lang", tag); err != nil {
			return err
		}
	}
	if err := fromTo(o.from, o.to); err != nil {
		return err
	}
	switch {
	case (o.from == "") != (o.to == ""):
		return hinted{errors.New("a period has a first and a last day"), "give both --from and --to"}
	case o.from != "" && o.asOf != "":
		return hinted{errors.New("--as-of: a report over a period is of the runs that were recorded"), "leave it out, or leave out --from and --to"}
	case o.recording.record && o.output == "":
		return hinted{errors.New("--record: a report that is recorded needs a file to be held against"), "name a file or a folder: -o NAME"}
	case o.audience != "" && o.audience != "public" && o.audience != "customers":
		return hinted{fmt.Errorf("--audience: %q is no audience", o.audience), "public or customers"}
	case kind == "all" && (o.output == "" || o.toFile()):
		return hinted{errors.New("`report all` writes several files"), "name a folder: -o DIR"}
	case o.output == "" && len(o.formats) > 1 || o.output == "" && len(o.languages) > 1:
		return hinted{errors.New("several reports cannot go to standard output"), "name a folder: -o DIR"}
	case o.toFile() && (len(o.formats) > 1 || len(o.languages) > 1):
		return hinted{errors.New("several reports cannot go to one file"), "name a folder: -o DIR"}
	case o.toFile() && len(o.formats) == 1 && o.fileFormat() != o.formats[0]:
		return hinted{fmt.Errorf("%s does not end in .%s", o.output, reports.Extension(o.formats[0])), "leave out -f, or name the file accordingly"}
	case o.toFile() && !slices.Contains(known, o.fileFormat()):
		return hinted{fmt.Errorf("%s: the %s report is no table and is not written as %s", o.output, kind, o.fileFormat()), "one of " + strings.Join(known, ", ")}
	case o.output == "" && o.program.terminal && slices.Equal(o.formats, []string{"pdf"}):
		return hinted{errors.New("a PDF is not written to a terminal"), "name a file: -o " + kind + ".pdf"}
	case o.output == "" && o.program.terminal && slices.Equal(o.formats, []string{"xlsx"}):
		return hinted{errors.New("a workbook is not written to a terminal"), "name a file: -o " + kind + ".xlsx"}
	}
	return nil
}

// fileFormat is the format that the ending of the output names, "" for none.
func (o *reportOptions) fileFormat() string {
	return reports.FormatOfExtension(strings.TrimPrefix(filepath.Ext(o.output), "."))
}

// toFile reports whether the output is named as a file of a known format.
func (o *reportOptions) toFile() bool { return filepath.Ext(o.output) != "" && o.fileFormat() != "" }

// plan says what is written where.
func (o *reportOptions) plan(kind string, of subject) ([]page, error) {
	kinds := []string{kind}
	if kind == "all" {
		kinds = nil
		for _, k := range reports.Kinds {
			kinds = append(kinds, k.ID)
		}
	}
	tags := o.languages
	if len(tags) == 0 {
		tags = []string{of.language()}
	}
	if o.output == "" || o.toFile() {
		format := o.fileFormat()
		if len(o.formats) == 1 {
			format = o.formats[0]
		}
		return []page{{kind, tags[0], cmp.Or(format, "html"), o.output}}, nil
	}
	if err := os.MkdirAll(o.output, 0o755); err != nil {
		return nil, cannotWrite(o.output, err)
	}
	formats := o.formats
	if len(formats) == 0 {
		formats = []string{"html", "pdf"}
	}
	var pages []page
	for _, k := range kinds {
		for _, tag := range tags {
			name := k
			if len(tags) > 1 {
				name += "." + tag
			}
			for _, f := range formats {
				if slices.Contains(reports.FormatsOf(k), f) { // what is no table is written in the other formats
					pages = append(pages, page{k, tag, f, filepath.Join(o.output, name+"."+reports.Extension(f))})
				}
			}
		}
	}
	return pages, nil
}

// language is the default language of reports: that of the root file, else the
// organization's first there is, else English.
func (of subject) language() string {
	if of.declared != nil {
		if tag := declaredDefault(of.declared, "lang"); tag != "" {
			return tag
		}
	}
	for _, tag := range of.assessment.Organization.Languages {
		if slices.Contains(lang.Tags(), tag) {
			return tag
		}
	}
	return "en"
}
