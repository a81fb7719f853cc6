package reports

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

// EncodeOptions say how an assessment is written as data or as lines.
type EncodeOptions struct {
	Language *lang.Language
	// Colour allows escape sequences for colour.
	Colour bool
	// FailOn is the least severity that fails the check, "never" for none, and
	// Failed whether it did.
	FailOn string
	Failed bool
	// Known are the findings of a baseline; nil without one. They are counted,
	// and not shown one by one.
	Known controls.Known
}

// Encoder writes an assessment in a format of `check`.
type Encoder func(w io.Writer, a *controls.Assessment, o EncodeOptions) error

var encoders = map[string]Encoder{}

// registerEncoder makes a format of check known by its name.
func registerEncoder(format string, e Encoder) { encoders[format] = e }

// CheckFormats are the names of the formats of `check`, sorted.
func CheckFormats() []string { return slices.Sorted(maps.Keys(encoders)) }

// Encode writes an assessment. An unknown format is an error that names those
// there are.
func Encode(w io.Writer, format string, a *controls.Assessment, o EncodeOptions) error {
	encode, ok := encoders[format]
	if !ok {
		return fmt.Errorf("unknown format %q (known: %s)", format, strings.Join(CheckFormats(), ", "))
	}
	return encode(w, a, o)
}
