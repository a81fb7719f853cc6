package evidence

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// ErrForm says that bytes do not have the one form in which they are written.
var ErrForm = errors.New("not in the form in which it is written")

// canonical is the one JSON text of a value: fields in the order of the type,
// keys of maps sorted, no space, no line end.
func canonical(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// decodeCanonical reads what canonical wrote, and nothing else: an unknown or
// doubled field, another order, a space or another way to write the same text
// is [ErrForm], so that a value has one text and one digest.
func decodeCanonical(text []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("%w: it ends too early", ErrForm)
		}
		return fmt.Errorf("%w: %v", ErrForm, err)
	}
	again, err := canonical(v)
	if err != nil {
		return fmt.Errorf("%w: %v", ErrForm, err)
	}
	if !bytes.Equal(again, text) {
		return ErrForm
	}
	return nil
}

// peek reads the type of a statement without the rest, which may be of any form.
func peek(payload []byte) (head struct {
	Type          string `json:"_type"`
	PredicateType string `json:"predicateType"`
}, err error) {
	if err := json.Unmarshal(payload, &head); err != nil {
		return head, fmt.Errorf("%w: %v", ErrForm, err)
	}
	if head.Type != statementType {
		return head, fmt.Errorf("%w: its type is %q, not %q", ErrForm, head.Type, statementType)
	}
	return head, nil
}
