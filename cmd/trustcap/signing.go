package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/trustcap/trustcap/evidence"
)

// What a runner hands over: private keys themselves or files that hold them, and
// the passphrase of keys.
const (
	envPassphrase = "TRUSTCAP_PASSPHRASE"
	envSignerKey  = "TRUSTCAP_SIGNER_KEY"
	envLogKey     = "TRUSTCAP_LOG_KEY"
	envFile       = "_FILE"
)

// signing are the flags by which a command finds the private keys it signs with.
type signing struct {
	program *program
	signer  string
}

func (s *signing) flags(c *cobra.Command) {
	c.Flags().StringVar(&s.signer, "signer", "", "sign as this `name` of the keys (default: the one whose private key is here)")
}

// signer is the private key of a person or runner that signs statements.
func (s *signing) key(ring evidence.Keyring) (evidence.Key, error) {
	return s.find(ring, evidence.SignerRole, s.signer, envSignerKey)
}

// logKey is the private key that signs checkpoints.
func (s *signing) logKey(ring evidence.Keyring) (evidence.Key, error) {
	return s.find(ring, evidence.LogRole, "", envLogKey)
}

// find reads the private key of a role: handed over by the environment, or the
// one in the user's folder of keys.
func (s *signing) find(ring evidence.Keyring, role evidence.Role, name, variable string) (evidence.Key, error) {
	unlock := evidence.Unlock{Passphrase: s.program.passphrase(string(role)), Clear: true}
	if text := s.program.env(variable); text != "" {
		key, err := evidence.ParseKey([]byte(text), unlock)
		if err != nil {
			return key, withKeyHint(fmt.Errorf("%s: %w", variable, err))
		}
		return s.known(key, ring, role, name, variable)
	}
	if file := s.program.env(variable + envFile); file != "" {
		key, err := evidence.ReadKeyFile(file, unlock)
		if err != nil {
			return key, withKeyHint(fmt.Errorf("%s%s: %w", variable, envFile, err))
		}
		return s.known(key, ring, role, name, variable+envFile)
	}
	folder, err := s.program.keyFolder(ring.Origin)
	if err != nil {
		return evidence.Key{}, err
	}
	var here []evidence.KeyRecord
	for _, r := range ring.Keys {
		if r.Role != role || name != "" && r.Name != name || r.Revoked != "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(folder, r.Name)); err == nil {
			here = append(here, r)
		}
	}
	// Of keys that follow one another the last one signs.
	today := s.program.now().UTC().Format(time.DateOnly)
	if len(here) > 1 {
		if valid := slices.DeleteFunc(slices.Clone(here), func(r evidence.KeyRecord) bool {
			return r.Until != "" && r.Until <= today && slices.ContainsFunc(here, func(next evidence.KeyRecord) bool { return next.Replaces == r.Name })
		}); len(valid) > 0 {
			here = valid
		}
	}
	switch len(here) {
	case 0:
		what := fmt.Sprintf("no private key of a %s is here", role)
		if name != "" {
			what = fmt.Sprintf("no private key of the %s %q is here", role, name)
		}
		return evidence.Key{}, hinted{errors.New(what), fmt.Sprintf("it lies in %s, or is handed over in %s or %s%s", folder, variable, variable, envFile)}
	case 1:
	default:
		names := make([]string, len(here))
		for i, r := range here {
			names[i] = r.Name
		}
		return evidence.Key{}, hinted{fmt.Errorf("several private keys of a %s are here", role), "name one with --signer: " + strings.Join(names, ", ")}
	}
	file := filepath.Join(folder, here[0].Name)
	unlock.Passphrase, unlock.Clear = s.program.passphrase(here[0].Name), false
	key, err := evidence.ReadKeyFile(file, unlock)
	if err != nil {
		return key, withKeyHint(err)
	}
	return s.known(key, ring, role, name, file)
}

// known holds a private key against the public keys: what nobody could verify
// is not signed.
func (s *signing) known(key evidence.Key, ring evidence.Keyring, role evidence.Role, name, where string) (evidence.Key, error) {
	r, ok := ring.Find(role, key.Public().ID())
	switch {
	case !ok:
		return key, hinted{fmt.Errorf("%s: the key %s is no %s of this ledger", where, key.Public().ID(), role), "add its public half to the keys of the ledger"}
	case name != "" && r.Name != name:
		return key, fmt.Errorf("%s: it is the key %q, not %q", where, r.Name, name)
	}
	// The index is that of an entry that is still to come.
	if err := r.ValidAt(s.program.now(), 1<<62); err != nil {
		// A key that is not valid cannot sign for its successor either.
		return key, hinted{fmt.Errorf("%s: %w", where, err), "make another with `trustcap evidence keygen NAME`, or let another signer vouch for one with `trustcap evidence rotate " + r.Name + " --signer OTHER`"}
	}
	key.Name = r.Name
	return key, nil
}

func withKeyHint(err error) error {
	switch {
	case errors.Is(err, evidence.ErrPassphraseMissing):
		return hinted{err, "set " + envPassphrase + ", or run it in a terminal"}
	case errors.Is(err, evidence.ErrKeyInClear):
		return hinted{err, "encrypt it with `ssh-keygen -p -f FILE`, or hand it over in " + envSignerKey + envFile}
	}
	return err
}

// passphrase asks for the passphrase of a key: the environment, else whoever
// sits at the terminal.
func (p *program) passphrase(key string) func() ([]byte, error) {
	return func() ([]byte, error) {
		if text := p.env(envPassphrase); text != "" {
			return []byte(text), nil
		}
		return p.ask("Passphrase of the key " + key + ": ")
	}
}

// ask reads a line that is not shown from the terminal; nothing where there is
// none.
func (p *program) ask(prompt string) ([]byte, error) {
	terminal, ok := p.in.(*os.File)
	if !ok || !term.IsTerminal(int(terminal.Fd())) {
		return nil, nil
	}
	fmt.Fprint(p.err, prompt)
	defer fmt.Fprintln(p.err)
	return term.ReadPassword(int(terminal.Fd()))
}

// newPassphrase asks for a passphrase that is not yet in use, twice.
func (p *program) newPassphrase() ([]byte, error) {
	if text := p.env(envPassphrase); text != "" {
		return []byte(text), nil
	}
	first, err := p.ask("New passphrase: ")
	if err != nil || len(first) == 0 {
		return nil, cmp.Or(err, error(withKeyHint(errNoPassphrase)))
	}
	again, err := p.ask("The same again: ")
	if err == nil && !bytes.Equal(first, again) {
		err = errors.New("the two passphrases differ")
	}
	clear(again)
	return first, err
}

var errNoPassphrase = hinted{errors.New("a private key needs a passphrase"), "set " + envPassphrase + ", run it in a terminal, or ask for a key in clear with --in-clear"}

// writeKey writes a private key to a new file that its owner alone may read.
func (p *program) writeKey(file string, key evidence.Key, inClear bool) error {
	var text []byte
	var err error
	if inClear {
		text, err = key.InClear()
	} else {
		var passphrase []byte
		if passphrase, err = p.newPassphrase(); err == nil {
			text, err = key.Encrypted(passphrase)
		}
		clear(passphrase)
	}
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return cannotWrite(file, err)
	}
	err = evidence.WriteKeyFile(file, text)
	if errors.Is(err, fs.ErrExist) {
		return hinted{fmt.Errorf("%s is there already, and a private key is not written over", file), "give another name, or another file with -o"}
	}
	return cannotWrite(file, err)
}
