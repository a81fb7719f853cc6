package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/evidence"
	"github.com/trustcap/trustcap/internal/inventory"
)

// errNoKeys says that nobody has made keys yet.
var errNoKeys = hinted{errors.New("there are no keys"), "make them with `trustcap evidence keygen NAME --origin LEDGER`, for example `trustcap evidence keygen ciso --origin example.org/ledger`"}

// readKeyring reads the public keys of a ledger. Where there is no file it is
// errNoKeys.
func readKeyring(file string) (evidence.Keyring, error) {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return evidence.Keyring{}, hinted{fmt.Errorf("%s: %w", file, errNoKeys), errNoKeys.hint}
	}
	if err != nil {
		return evidence.Keyring{}, cannotRead(file, err)
	}
	keys, err := inventory.ReadKeys(file, b)
	if err != nil {
		return evidence.Keyring{}, err
	}
	ring := evidence.Keyring{Origin: keys.Get("origin").Text()}
	var problems inventory.Problems
	records := keys.Get("keys").Fields()
	for i := range records {
		r := &records[i]
		public, _, err := evidence.ParsePublicKey([]byte(r.Get("public").Text()))
		if err != nil {
			problems = append(problems, inventory.Problem{At: keys.At(r.Get("public")), Text: err.Error()})
			continue
		}
		ring.Keys = append(ring.Keys, evidence.KeyRecord{
			Name: r.Name, Role: evidence.Role(r.Get("role").Text()), Public: public,
			From: r.Get("from").Text(), Until: r.Get("until").Text(), Revoked: r.Get("revoked").Text(),
			Replaces: r.Get("replaces").Text(),
		})
	}
	if len(problems) > 0 {
		return evidence.Keyring{}, problems
	}
	if err := ring.Check(); err != nil {
		return evidence.Keyring{}, fmt.Errorf("%s: %w", file, err)
	}
	return ring, nil
}

// keysHead explains the file to whoever opens it.
const keysHead = `# The public keys of this ledger: who may sign, from which day to which. What
# stands here is believed, so let changes be reviewed. Written by
# ` + "`trustcap evidence keygen`, `rotate` and `revoke`" + `.
format: trustcap.keys/v1
`

// writeKeyring writes the public keys of a ledger. The same keys give the same
// bytes.
func writeKeyring(file string, ring evidence.Keyring) error {
	var b strings.Builder
	b.WriteString(keysHead)
	fmt.Fprintf(&b, "origin: %q\nkeys:\n", ring.Origin)
	keys := slices.SortedFunc(slices.Values(ring.Keys), func(x, y evidence.KeyRecord) int { return cmp.Compare(x.Name, y.Name) })
	for _, k := range keys {
		fmt.Fprintf(&b, "  %s:\n    role: %s\n    public: %q\n    from: %s\n", k.Name, k.Role, k.Public.Line(""), k.From)
		for _, f := range [][2]string{{"until", k.Until}, {"revoked", k.Revoked}, {"replaces", k.Replaces}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "    %s: %s\n", f[0], f[1])
			}
		}
	}
	if _, err := inventory.ReadKeys(file, []byte(b.String())); err != nil {
		return err
	}
	return writeFile(file, func(w io.Writer) error { _, err := io.WriteString(w, b.String()); return err })
}
