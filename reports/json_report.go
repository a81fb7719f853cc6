package reports

import (
	"fmt"
	"io"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/lang"
)

func init() { register("json", renderJSON) }

// renderJSON writes the data of a report, canonical as the result document is.
func renderJSON(w io.Writer, r Report, _ *lang.Language) error {
	if r.Document == nil {
		return fmt.Errorf("the %s report has no data", r.ID)
	}
	_, err := w.Write(controls.Canonical(r.Document()))
	return err
}
