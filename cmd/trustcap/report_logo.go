package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"

	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/reports"
)

// logoOf reads the logo that the organization names, from beside the file that
// names it and nowhere above its folder; nil where it names none.
func logoOf(declared *inventory.Inventory) (*reports.Logo, error) {
	org := declared.Organization()
	if org == nil {
		return nil, nil
	}
	v := org.Get("branding", "logo")
	name := v.Text()
	if name == "" {
		return nil, nil
	}
	wrong := func(err error) error {
		return inventory.Problems{{At: declared.At(v), Text: fmt.Sprintf("organization/branding/logo: %s %v", name, err), Hint: "a PNG or JPEG picture below the folder of this file"}}
	}
	// What comes from standard input names files where the command runs.
	root, err := os.OpenRoot(filepath.FromSlash(path.Dir(org.At.File)))
	if err != nil {
		return nil, wrong(fmt.Errorf("cannot be read: %w", reason(err)))
	}
	defer root.Close()
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, wrong(fmt.Errorf("cannot be read: %w", reason(err)))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		return nil, wrong(errors.New("is no file"))
	}
	b, err := io.ReadAll(io.LimitReader(f, reports.LogoBytes+1))
	if err != nil {
		return nil, wrong(fmt.Errorf("cannot be read: %w", reason(err)))
	}
	logo, err := reports.NewLogo(b)
	if err != nil {
		return nil, wrong(err)
	}
	return logo, nil
}

// reason is an error without the path of this machine that it names.
func reason(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
