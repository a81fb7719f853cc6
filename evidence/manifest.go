// Package evidence makes statements about bytes that others can check. It knows
// digests and nothing of what the bytes mean.
package evidence

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Subject is something whose bytes are spoken of: its name and their SHA-256
// in lower-case hexadecimal digits.
type Subject struct {
	Name   string
	SHA256 string
}

// NewSubject takes the digest of bytes.
func NewSubject(name string, b []byte) Subject {
	sum := sha256.Sum256(b)
	return Subject{name, hex.EncodeToString(sum[:])}
}

// Manifest lists subjects, a line each: the digest, two spaces, the name, as
// sha256sum writes it and checks it. The lines are sorted by name, so that the
// same subjects give the same bytes.
func Manifest(subjects []Subject) []byte {
	subjects = slices.Clone(subjects)
	slices.SortFunc(subjects, func(a, b Subject) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.SHA256, b.SHA256))
	})
	var b strings.Builder
	for _, s := range subjects {
		// sha256sum marks names with such characters by a backslash.
		name, mark := s.Name, ""
		if strings.ContainsAny(name, "\\\n\r") {
			name, mark = strings.NewReplacer("\\", `\\`, "\n", `\n`, "\r", `\r`).Replace(name), `\`
		}
		fmt.Fprintf(&b, "%s%s  %s\n", mark, s.SHA256, name)
	}
	return []byte(b.String())
}

// ParseManifest reads what Manifest wrote, and nothing else: any other text is
// ErrForm.
func ParseManifest(text []byte) ([]Subject, error) {
	var out []Subject
	for line := range strings.Lines(string(text)) {
		rest, marked := strings.CutPrefix(strings.TrimSuffix(line, "\n"), `\`)
		digest, name, ok := strings.Cut(rest, "  ")
		if !ok || checkDigest("manifest", digest) != nil {
			return nil, fmt.Errorf("manifest: %w", ErrForm)
		}
		if marked {
			name = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r").Replace(name)
		}
		out = append(out, Subject{name, digest})
	}
	if string(Manifest(out)) != string(text) {
		return nil, fmt.Errorf("manifest: %w", ErrForm)
	}
	return out, nil
}
