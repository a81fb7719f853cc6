package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
	"github.com/trustcap/trustcap/reports"
)

// siteFormat is the trust report as a folder of pages for a web server.
const siteFormat = "site"

// siteManifest names the files of a site that trustcap wrote, so that it removes
// and replaces no others.
const siteManifest = ".trustcap-site.json"

type manifestOfSite struct {
	Format string   `json:"format"`
	Files  []string `json:"files"` // sorted, slash-separated
}

const manifestFormat = "trustcap.site/v1"

// siteUsage refuses what a site is not.
func (o *reportOptions) siteUsage(kind string) error {
	switch {
	case !slices.Contains(o.formats, siteFormat):
		return nil
	case kind != "trust":
		return hinted{fmt.Errorf("--format: the %s report is not written as a site", kind), "`trustcap report trust -f site -o DIR`"}
	case len(o.formats) > 1:
		return hinted{errors.New("--format: a site holds its other formats already"), "leave out the others"}
	case o.output == "" || o.toFile():
		return hinted{errors.New("a site is a folder"), "name it: -o DIR"}
	}
	return nil
}

// site writes the trust report as pages for a web server.
func (o *reportOptions) site(ctx context.Context, of subject, recorder *recorder, paths []string, progress *progress) error {
	tags := o.languages
	if len(tags) == 0 {
		tags = siteLanguages(of)
	}
	var languages []*lang.Language
	for _, tag := range tags {
		l, err := openLanguage("--lang", tag)
		if err != nil {
			return err
		}
		languages = append(languages, l)
	}
	until, err := inventory.AddPeriod(of.assessment.AsOf, validity)
	if err != nil {
		return err
	}
	if err := o.signing.usage(true); err != nil {
		return err
	}
	if err := o.signing.read(o.program); err != nil {
		return err
	}
	if err := os.MkdirAll(o.output, 0o755); err != nil {
		return cannotWrite(o.output, err)
	}
	root, err := os.OpenRoot(o.output)
	if err != nil {
		return cannotWrite(o.output, err)
	}
	defer root.Close()
	old, err := readManifest(root, o.output)
	if err != nil {
		return err
	}
	if err := o.recordRun(ctx, &of, recorder, paths); err != nil {
		return err
	}
	with, err := o.trustOptions(of)
	if err != nil {
		return err
	}
	options := reports.SiteOptions{
		Trust: with, Languages: languages,
		Before: func(name string) []byte {
			if !slices.Contains(old, name) {
				return nil
			}
			b, err := root.ReadFile(filepath.FromSlash(name))
			if err != nil {
				return nil // gone, and so without a past
			}
			return b
		},
		Finish: func(name string, document []byte) (published, proof []byte, err error) {
			if path.Ext(name) == ".pdf" && o.signing.wanted() {
				if document, err = o.signing.bytes(o.program, document); err != nil {
					return nil, nil, err
				}
			}
			if recorder == nil {
				return document, nil, nil
			}
			proof, err = recorder.report(ctx, evidence.Report{
				SHA256: evidence.NewSubject("", document).SHA256, Title: name, Audience: o.audience, Issuer: of.assessment.Organization.Name,
				AsOf: of.assessment.AsOf, ValidUntil: until, Run: of.run.digest,
			})
			return document, proof, err
		},
	}
	if of.run != nil {
		options.PublicKey = of.run.signer.Public().PEM()
	}
	progress.at(1, 2, "drawing the pages")
	files, err := reports.Site(of.assessment.Public(o.audience, until), of.declared.Disclosed(o.audience), options)
	if errors.Is(err, reports.ErrNoPast) {
		return hinted{fmt.Errorf("%s: %w", o.output, err), "remove it, and the feed begins anew"}
	}
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(files, func(f reports.File) bool { return f.Name == ".well-known/security.txt" }) && !o.quiet {
		fmt.Fprintln(o.program.err, "trustcap: no security.txt: declare organization/contacts/security")
	}
	progress.at(2, 2, "writing "+o.output)
	return writeSite(root, o.output, old, files)
}

// trustOptions are what the trust report says of its run, its key and its look.
func (o *reportOptions) trustOptions(of subject) (with reports.TrustOptions, err error) {
	o.warnOfClaims(of.declared)
	if with.Logo, err = logoOf(of.declared); err != nil || of.run == nil {
		return with, err
	}
	signer := of.run.signer
	with.Key = &reports.TrustKey{Signer: signer.Name, Fingerprint: signer.Public().Fingerprint(), File: "issuer.pub"}
	with.Recorded = &reports.Recorded{
		Origin: of.run.origin, Signer: signer.Name, Fingerprint: with.Key.Fingerprint,
		Index: of.run.Index, Size: of.run.Checkpoint.Size, Root: of.run.Checkpoint.Root.String(),
	}
	return with, nil
}

// siteLanguages are the languages of the organization that trustcap speaks, its
// own first; at least one.
func siteLanguages(of subject) []string {
	tags := []string{of.language()}
	if org := of.declared.Organization(); org != nil {
		for _, tag := range org.Get("languages").Strings() {
			if slices.Contains(lang.Tags(), tag) && !slices.Contains(tags, tag) {
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

// readManifest names the files of the site that stands in a folder; none where
// the folder is empty. A folder that holds something else is refused.
func readManifest(root *os.Root, folder string) ([]string, error) {
	b, err := root.ReadFile(siteManifest)
	if err == nil {
		var m manifestOfSite
		if err := json.Unmarshal(b, &m); err != nil || m.Format != manifestFormat {
			return nil, hinted{fmt.Errorf("%s does not say which files are of the site", filepath.Join(folder, siteManifest)), "name an empty folder"}
		}
		return m.Files, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, cannotRead(filepath.Join(folder, siteManifest), err)
	}
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, cannotRead(folder, err)
	}
	if len(entries) > 0 {
		return nil, hinted{fmt.Errorf("%s holds %s, which is of no site that trustcap wrote", folder, entries[0].Name()), "name an empty folder"}
	}
	return nil, nil
}

// writeSite writes the files of a site and removes those of the site before that
// are no longer part of it, and nothing else.
func writeSite(root *os.Root, folder string, old []string, files []reports.File) error {
	m := manifestOfSite{Format: manifestFormat}
	for _, f := range files {
		m.Files = append(m.Files, f.Name)
		if _, err := root.Lstat(filepath.FromSlash(f.Name)); err == nil && !slices.Contains(old, f.Name) {
			return hinted{fmt.Errorf("%s is not of the site", filepath.Join(folder, filepath.FromSlash(f.Name))), "move it away"}
		}
	}
	slices.Sort(m.Files)
	// Named first: what a run that is broken off has written is known to the next.
	both := manifestOfSite{Format: manifestFormat, Files: slices.Compact(slices.Sorted(slices.Values(slices.Concat(m.Files, old))))}
	if err := writeManifest(root, folder, both); err != nil {
		return err
	}
	for _, f := range files {
		if err := writeBelow(root, f.Name, f.Bytes); err != nil {
			return cannotWrite(filepath.Join(folder, filepath.FromSlash(f.Name)), err)
		}
	}
	for _, name := range old {
		if slices.Contains(m.Files, name) {
			continue
		}
		if err := root.Remove(filepath.FromSlash(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return cannot("removed", filepath.Join(folder, filepath.FromSlash(name)), err)
		}
		for dir := path.Dir(name); dir != "." && root.Remove(filepath.FromSlash(dir)) == nil; dir = path.Dir(dir) {
			continue // a folder goes with the last file of the site in it
		}
	}
	return writeManifest(root, folder, m)
}

func writeManifest(root *os.Root, folder string, m manifestOfSite) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return cannotWrite(filepath.Join(folder, siteManifest), writeBelow(root, siteManifest, append(b, '\n')))
}

// writeBelow writes a file below a folder, whole or not at all.
func writeBelow(root *os.Root, name string, b []byte) error {
	name = filepath.FromSlash(name)
	if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	aside := name + ".new"
	f, err := root.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = root.Rename(aside, name)
	}
	if err != nil {
		_ = root.Remove(aside)
	}
	return err
}
