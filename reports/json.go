package reports

import (
	"io"

	"github.com/trustcap/trustcap/controls"
)

func init() {
	registerEncoder("json", func(w io.Writer, a *controls.Assessment, _ EncodeOptions) error {
		_, err := w.Write(a.JSON())
		return err
	})
}
