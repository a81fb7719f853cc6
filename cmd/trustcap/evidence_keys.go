package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/trustcap/trustcap/evidence"
)

// keyOptions are the flags of commands that change the keys of a ledger.
type keyOptions struct {
	ledgerPlace
	signing
	program                      *program
	role, origin, output, reason string
	successor                    string
	inClear                      bool
}

func (p *program) newKeyOptions() *keyOptions {
	return &keyOptions{ledgerPlace: ledgerPlace{program: p}, signing: signing{program: p}, program: p}
}

var keyName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

// oneName takes the name of a key.
func oneName(c *cobra.Command, args []string) error {
	if len(args) != 1 || !keyName.MatchString(args[0]) {
		return hinted{errors.New("one name of a key is wanted"), "for example `" + c.CommandPath() + " ciso`: letters, digits, dots, dashes and underscores"}
	}
	return nil
}

func (p *program) keygenCommand() *cobra.Command {
	o := p.newKeyOptions()
	c := &cobra.Command{
		Use:   "keygen NAME",
		Short: "Make a key that signs, and list its public half",
		Long:  "Make an Ed25519 key for a person or a runner that signs statements, or for the log\n(--role log), which signs its checkpoints. The private half is an OpenSSH file under\na passphrase in your own folder of keys; the public half is listed in\n.trustcap/keys.yaml. The first call also makes the key of the log.\n\nThe passphrase is asked for, or taken from " + envPassphrase + ". A runner hands its\nkeys over in " + envSignerKey + " and " + envLogKey + ", or in files named by\n" + envSignerKey + envFile + " and " + envLogKey + envFile + ".",
		Example: "  trustcap evidence keygen ciso --origin example.org/ledger\n" +
			"  trustcap evidence keygen ci --in-clear -o ci.key",
		Args: oneName,
		RunE: func(_ *cobra.Command, args []string) error { return o.generate(args[0]) },
	}
	o.ledgerPlace.flags(c)
	f := c.Flags()
	f.StringVar(&o.role, "role", string(evidence.SignerRole), "what it signs: signer (statements), log (checkpoints)")
	f.StringVar(&o.origin, "origin", "", "`name` of the ledger, for the first key: unique in the world, such as example.org/ledger")
	f.StringVarP(&o.output, "output", "o", "", "write the private key to this `file`")
	f.BoolVar(&o.inClear, "in-clear", false, "write the private key without a passphrase, for a runner that keeps secrets itself")
	_ = c.RegisterFlagCompletionFunc("role", cobra.FixedCompletions([]string{"signer", "log"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (o *keyOptions) generate(name string) error {
	o.beside(nil)
	role := evidence.Role(o.role)
	if role != evidence.SignerRole && role != evidence.LogRole {
		return hinted{fmt.Errorf("--role: unknown role %q", o.role), "signer or log"}
	}
	ring, err := readKeyring(o.keys)
	if errors.Is(err, errNoKeys) {
		if o.origin == "" {
			return hinted{errors.New("the first key of a ledger names it"), "add --origin NAME, unique in the world, such as example.org/ledger"}
		}
		ring, err = evidence.Keyring{Origin: o.origin}, nil
	}
	if err != nil {
		return err
	}
	if o.origin != "" && o.origin != ring.Origin {
		return fmt.Errorf("--origin: the ledger of %s is called %s", o.keys, ring.Origin)
	}
	made := []evidence.KeyRecord{}
	if role == evidence.SignerRole && !slices.ContainsFunc(ring.Keys, func(r evidence.KeyRecord) bool { return r.Role == evidence.LogRole }) {
		_, log, err := o.make(&ring, "log", evidence.LogRole, "")
		if err != nil {
			return err
		}
		made = append(made, log)
	}
	_, key, err := o.make(&ring, name, role, o.output)
	if err != nil {
		return err
	}
	if err := o.save(ring); err != nil {
		return err
	}
	for _, r := range append(made, key) {
		o.tell(r)
	}
	return nil
}

// make makes a key, writes its private half and adds its public half to the
// ring.
func (o *keyOptions) make(ring *evidence.Keyring, name string, role evidence.Role, file string) (evidence.Key, evidence.KeyRecord, error) {
	if slices.ContainsFunc(ring.Keys, func(r evidence.KeyRecord) bool { return r.Name == name }) {
		return evidence.Key{}, evidence.KeyRecord{}, hinted{fmt.Errorf("a key %q is there already", name), "give another name, or replace it with `trustcap evidence rotate " + name + "`"}
	}
	key, err := evidence.NewKey(name)
	if err != nil {
		return key, evidence.KeyRecord{}, err
	}
	record := evidence.KeyRecord{Name: name, Role: role, Public: key.Public(), From: o.today()}
	next := evidence.Keyring{Origin: ring.Origin, Keys: append(slices.Clone(ring.Keys), record)}
	if err := next.Check(); err != nil {
		return key, record, err
	}
	if _, err := key.NoteSigner(ring.Origin); err != nil {
		return key, record, fmt.Errorf("--origin: %w", err)
	}
	if file == "" {
		folder, err := o.program.keyFolder(ring.Origin)
		if err != nil {
			return key, record, err
		}
		file = filepath.Join(folder, name)
	}
	if err := o.program.writeKey(file, key, o.inClear); err != nil {
		return key, record, err
	}
	fmt.Fprintf(o.program.err, "trustcap: the private key of %s is in %s\n", name, file)
	*ring = next
	return key, record, nil
}

func (o *keyOptions) save(ring evidence.Keyring) error {
	if err := os.MkdirAll(filepath.Dir(o.keys), 0o755); err != nil {
		return cannotWrite(o.keys, err)
	}
	return writeKeyring(o.keys, ring)
}

// tell shows a public key as it is compared by phone.
func (o *keyOptions) tell(r evidence.KeyRecord) {
	fmt.Fprintf(o.program.out, "%s (%s), from %s\n  %s\n  %s\n", r.Name, r.Role, r.From, r.Public.Line(r.Name), r.Public.Fingerprint())
}

func (o *keyOptions) today() string { return o.program.now().UTC().Format(time.DateOnly) }

func (p *program) rotateCommand() *cobra.Command {
	o := p.newKeyOptions()
	c := &cobra.Command{
		Use:     "rotate NAME",
		Short:   "Let a new key follow an old one",
		Long:    "Make a key that follows another, and record the change in the ledger. The old key\nsigns no more after today; what it signed stays valid. The change is signed by the\nold key where it is a signer's, by --signer otherwise.",
		Example: "  trustcap evidence rotate ciso --to ciso-2027",
		Args:    oneName,
		RunE:    func(c *cobra.Command, args []string) error { return o.rotate(c.Context(), args[0]) },
	}
	o.ledgerPlace.flags(c)
	o.signing.flags(c)
	f := c.Flags()
	f.StringVar(&o.successor, "to", "", "`name` of the new key (default: the old one and the year)")
	f.StringVarP(&o.output, "output", "o", "", "write the private key to this `file`")
	f.BoolVar(&o.inClear, "in-clear", false, "write the private key without a passphrase, for a runner that keeps secrets itself")
	return c
}

func (o *keyOptions) rotate(ctx context.Context, name string) error {
	ring, old, err := o.record(name)
	if err != nil {
		return err
	}
	if o.successor == "" {
		o.successor = name + "-" + o.today()[:4]
	}
	if old.Role == evidence.SignerRole && o.signer == "" {
		o.signer = name
	}
	by, err := o.key(ring)
	if err != nil {
		return err
	}
	next := ring
	key, record, err := o.make(&next, o.successor, old.Role, o.output)
	if err != nil {
		return err
	}
	change := evidence.KeyChange{Action: evidence.Rotated, Role: old.Role, Name: o.successor, Key: old.Public, Successor: record.Public, Day: o.today(), Time: o.program.now()}
	var log evidence.Key
	if old.Role == evidence.LogRole {
		log = key // the new key signs for the entry that introduces it
	} else if log, err = o.logKey(ring); err != nil {
		return err
	}
	if err := o.change(ctx, ring, next, change, by, log); err != nil {
		return err
	}
	o.tell(record)
	return nil
}

// record finds a key that is still in use.
func (o *keyOptions) record(name string) (evidence.Keyring, evidence.KeyRecord, error) {
	o.beside(nil)
	ring, err := readKeyring(o.keys)
	if err != nil {
		return ring, evidence.KeyRecord{}, err
	}
	for _, r := range ring.Keys {
		switch {
		case r.Name != name:
		case r.Revoked != "":
			return ring, r, fmt.Errorf("the key %q was revoked on %s", name, r.Revoked)
		default:
			return ring, r, nil
		}
	}
	return ring, evidence.KeyRecord{}, hinted{fmt.Errorf("no key is called %q", name), "the keys are listed in " + o.keys}
}

// change records a change of keys where there is a ledger, and writes the keys
// as they are after it. Both is the ring that knows the successor too.
func (o *keyOptions) change(ctx context.Context, before, both evidence.Keyring, change evidence.KeyChange, by, log evidence.Key) error {
	how, err := o.options(both)
	if err != nil {
		return err
	}
	var index int64
	ledger, err := evidence.Open(ctx, o.folder, how)
	switch {
	case errors.Is(err, evidence.ErrNoLedger):
		fmt.Fprintln(o.program.err, "trustcap: there is no ledger yet, so nothing was recorded of it")
	case err != nil:
		return broken(err)
	default:
		signer, err := log.NoteSigner(before.Origin)
		if err != nil {
			return err
		}
		entry, err := evidence.Sign(change, by)
		if err != nil {
			return err
		}
		// Once the successor has signed, whoever reads the ledger must know it.
		if err := o.save(both); err != nil {
			return err
		}
		receipt, err := ledger.Append(ctx, signer, entry)
		if err != nil {
			return errors.Join(broken(err), o.save(before))
		}
		index = receipt.Index
		fmt.Fprintf(o.program.err, "trustcap: recorded as entry %d of %s\n", index, ledger.Origin())
	}
	ring, err := before.Apply(index, change, by.Public())
	if err != nil {
		return err
	}
	return o.save(ring)
}

func (p *program) revokeCommand() *cobra.Command {
	o := p.newKeyOptions()
	c := &cobra.Command{
		Use:     "revoke NAME",
		Short:   "Take a key out of use: what it signs from now on does not count",
		Long:    "Record in the ledger that a key is not believed any more, and say so in the keys.\nWhat stands in the ledger before the revocation stays valid; what the key signs\nlater, whichever day it writes, does not.",
		Example: "  trustcap evidence revoke ci --reason \"the runner was lost\" --signer ciso",
		Args:    oneName,
		RunE:    func(c *cobra.Command, args []string) error { return o.revoke(c.Context(), args[0]) },
	}
	o.ledgerPlace.flags(c)
	o.signing.flags(c)
	c.Flags().StringVar(&o.reason, "reason", "", "why, in a `sentence`")
	return c
}

func (o *keyOptions) revoke(ctx context.Context, name string) error {
	ring, old, err := o.record(name)
	if err != nil {
		return err
	}
	by, err := o.key(ring)
	if err != nil {
		return err
	}
	if old.Role == evidence.LogRole && !slices.ContainsFunc(ring.Keys, func(r evidence.KeyRecord) bool {
		return r.Role == evidence.LogRole && r.Revoked == "" && r.Name != name
	}) {
		return hinted{fmt.Errorf("%q is the only key of the log", name), "make another first with `trustcap evidence rotate " + name + "`"}
	}
	change := evidence.KeyChange{Action: evidence.Revoked, Role: old.Role, Name: name, Key: old.Public, Day: o.today(), Reason: o.reason, Time: o.program.now()}
	log, err := o.logKey(ring)
	if err != nil {
		return err
	}
	if err := o.change(ctx, ring, ring, change, by, log); err != nil {
		return err
	}
	fmt.Fprintf(o.program.out, "%s is revoked from %s\n", name, o.today())
	return nil
}
