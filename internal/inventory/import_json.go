package inventory

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// maxJSONDepth is how deep values may lie in each other.
const maxJSONDepth = 200

// errRead stops reading after a problem was noted.
var errRead = errors.New("noted")

// A jsonReader walks through JSON once, so that a large file is never held as
// values, and says where it stands.
type jsonReader struct {
	file *importFile
	d    *json.Decoder
	base int // bytes before the JSON
}

func newJSONReader(f *importFile) *jsonReader {
	b := bytes.TrimPrefix(f.b, []byte("\ufeff"))
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	return &jsonReader{f, d, len(f.b) - len(b)}
}

// wrong notes a problem at the place reached.
func (r *jsonReader) wrong(hint, format string, args ...any) error {
	r.file.problem(r.file.at(r.base+int(r.d.InputOffset())), hint, format, args...)
	return errRead
}

func (r *jsonReader) token() (json.Token, error) {
	t, err := r.d.Token()
	if err == nil {
		return t, nil
	}
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF, err == io.ErrUnexpectedEOF:
		return nil, r.wrong("the file may have been cut off", "no well-formed JSON: it ends too early")
	case errors.As(err, &syntax):
		r.file.problem(r.file.at(r.base+int(syntax.Offset)-1), "the file may have been cut off, or is not JSON", "no well-formed JSON: %s", toolName(syntax.Error()))
		return nil, errRead
	}
	return nil, r.wrong("", "no well-formed JSON: %s", toolName(err.Error()))
}

// object reads an object; the function has to read the value of each name.
func (r *jsonReader) object(what string, value func(name string) error) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	if t != json.Delim('{') {
		return r.wrong("", "%s is no object", what)
	}
	return r.members(value)
}

// members reads an object that has been opened.
func (r *jsonReader) members(value func(name string) error) error {
	seen := map[string]bool{}
	for r.d.More() {
		t, err := r.token()
		if err != nil {
			return err
		}
		name, ok := t.(string)
		if !ok {
			return r.wrong("", "a name is missing")
		}
		if seen[name] {
			return r.wrong("which of the two holds cannot be told", "%q stands here twice", shortened(toolName(name)))
		}
		seen[name] = true
		if err := value(name); err != nil {
			return err
		}
	}
	_, err := r.token()
	return err
}

// array reads an array; null is an empty one. The function has to read an item.
func (r *jsonReader) array(what string, item func() error) error {
	t, err := r.token()
	switch {
	case err != nil:
		return err
	case t == nil:
		return nil
	case t != json.Delim('['):
		return r.wrong("", "%s is no list", what)
	}
	for r.d.More() {
		if err := item(); err != nil {
			return err
		}
	}
	_, err = r.token()
	return err
}

// skip reads a value and forgets it.
func (r *jsonReader) skip() error {
	for depth := 0; ; {
		t, err := r.token()
		if err != nil {
			return err
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			if depth++; depth > maxJSONDepth {
				return r.wrong("", "values lie more than %d deep", maxJSONDepth)
			}
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
	}
}

// text reads a text; null is none.
func (r *jsonReader) text(what string, into *string) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	switch t := t.(type) {
	case nil:
	case string:
		*into = t
	default:
		return r.wrong("", "%s is no text", what)
	}
	return nil
}

// truth reads true or false.
func (r *jsonReader) truth(what string, into *bool) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	b, ok := t.(bool)
	if !ok {
		return r.wrong("write true or false", "%s is neither true nor false", what)
	}
	*into = b
	return nil
}

// whole reads a whole number.
func (r *jsonReader) whole(what string, into *int) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	n, ok := t.(json.Number)
	if !ok {
		return r.wrong("write a whole number", "%s is no number", what)
	}
	i, err := n.Int64()
	if err != nil || int64(int32(i)) != i {
		return r.wrong("write a whole number", "%s is no whole number", what)
	}
	*into = int(i)
	return nil
}

// end holds that nothing follows.
func (r *jsonReader) end() error {
	if _, err := r.d.Token(); err != io.EOF {
		return r.wrong("", "something follows after the end of the JSON")
	}
	return nil
}

func (r *jsonReader) oneOf(what, text string, words ...string) error {
	for _, w := range words {
		if text == w {
			return nil
		}
	}
	return r.wrong("one of "+strings.Join(words, ", "), "%s is %q", what, shortened(toolName(text)))
}
