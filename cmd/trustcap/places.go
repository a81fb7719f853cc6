package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// stateFolder is where the machine remembers what it has seen of ledgers.
func (p *program) stateFolder() (string, error) {
	if folder := p.env("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return filepath.Join(folder, "trustcap"), nil
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		// Neither has a folder of state; what programs keep for a user lies here.
		folder, err := os.UserConfigDir()
		return filepath.Join(folder, "trustcap", "state"), err
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "state", "trustcap"), err
}

// keyFolder is where a user's private keys for a ledger lie, away from the
// declarations, which are shared.
func (p *program) keyFolder(origin string) (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '-':
			return r
		}
		return '_'
	}, origin)
	return filepath.Join(folder, "trustcap", "keys", strings.TrimLeft(name, ".")), nil
}

// besideDeclarations is a place in the folder that the first path of a command
// names, or that holds it.
func besideDeclarations(paths []string, elements ...string) string {
	folder := "."
	if len(paths) > 0 && paths[0] != "-" {
		folder = paths[0]
		if info, err := os.Stat(folder); err == nil && !info.IsDir() {
			folder = filepath.Dir(folder)
		}
	}
	return filepath.Join(append([]string{folder, ".trustcap"}, elements...)...)
}
