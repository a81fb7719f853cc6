package evidence

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Types of in-toto statements that are written here.
const (
	statementType  = "https://in-toto.io/Statement/v1"
	RunType        = "https://in-toto.io/attestation/test-result/v0.1"
	ReportType     = "urn:trustcap:report:v1"
	KeyChangeType  = "urn:trustcap:key:v1"
	toolURIPrefix  = "urn:trustcap:tool:"
	subjectIn      = "inventory"
	subjectResult  = "result"
	configRules    = "rules"
	configTool     = "tool"
	configDeclared = "declarations"
)

// Statement is what an entry says: a [Run], a [Report] or a [KeyChange].
type Statement interface {
	// Made is when the signer says that it was made.
	Made() time.Time
	// Subjects are the bytes that it speaks of.
	Subjects() []Subject

	document() (any, error)
}

// statement is the in-toto statement (v1) around a predicate. The Go types of
// in-toto write by protojson, whose bytes differ on purpose from build to
// build; what is signed has one form, so it is written here.
type statement[P any] struct {
	Type          string     `json:"_type"`
	Subject       []resource `json:"subject"`
	PredicateType string     `json:"predicateType"`
	Predicate     P          `json:"predicate"`
}

// resource is in-toto's ResourceDescriptor, as far as it is used.
type resource struct {
	Name   string `json:"name,omitempty"`
	URI    string `json:"uri,omitempty"`
	Digest digest `json:"digest,omitzero"`
}

type digest struct {
	GitCommit string `json:"gitCommit,omitempty"`
	SHA256    string `json:"sha256,omitempty"`
}

// UnknownPredicateError says that a statement is of a type that is not known here.
type UnknownPredicateError struct{ Type string }

func (e *UnknownPredicateError) Error() string {
	return fmt.Sprintf("a statement of the type %q, which this version does not know", e.Type)
}

// Encode is a statement's canonical JSON. A statement that [Decode] would
// refuse is an error.
func Encode(s Statement) ([]byte, error) {
	d, err := s.document()
	if err != nil {
		return nil, err
	}
	return canonical(d)
}

// Decode reads a statement as [Encode] writes it: strictly, and values that
// could not be written are refused. A statement of another type is an
// [*UnknownPredicateError].
func Decode(payload []byte) (Statement, error) {
	head, err := peek(payload)
	if err != nil {
		return nil, fmt.Errorf("statement: %w", err)
	}
	switch head.PredicateType {
	case RunType:
		return decode[runPredicate](payload, readRun)
	case ReportType:
		return decode[reportPredicate](payload, readReport)
	case KeyChangeType:
		return decode[keyPredicate](payload, readKeyChange)
	}
	if err := checkText("type", head.PredicateType); err != nil {
		return nil, fmt.Errorf("statement: %w: %v", ErrForm, err)
	}
	return nil, &UnknownPredicateError{head.PredicateType}
}

func decode[P any, S Statement](payload []byte, read func(statement[P]) (S, error)) (Statement, error) {
	var d statement[P]
	if err := decodeCanonical(payload, &d); err != nil {
		return nil, fmt.Errorf("statement: %w", err)
	}
	s, err := read(d)
	if err != nil {
		return nil, fmt.Errorf("statement: %w", err)
	}
	// What a reader takes must be what a writer writes, field by field.
	again, err := Encode(s)
	if err != nil {
		return nil, fmt.Errorf("statement: %w", err)
	}
	if string(again) != string(payload) {
		return nil, fmt.Errorf("statement: %w", ErrForm)
	}
	return s, nil
}

var (
	errNoSubject  = errors.New("it does not speak of the bytes that it should speak of")
	sha256Form    = regexp.MustCompile(`^[0-9a-f]{64}$`)
	gitCommitForm = regexp.MustCompile(`^(?:[0-9a-f]{40}|[0-9a-f]{64})$`)
)

func checkDigest(what, sha256 string) error {
	if !sha256Form.MatchString(sha256) {
		return fmt.Errorf("%s: %q is no SHA-256 in lower-case hexadecimal digits", what, sha256)
	}
	return nil
}

func checkDay(what, day string) error {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return fmt.Errorf("%s: %q is no day as 2006-01-02", what, day)
	}
	return nil
}

// checkText refuses what would break a line or speak to a terminal where a text is
// shown.
func checkText(what, text string) error {
	if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) }) {
		return fmt.Errorf("%s: %q holds what is no text of one line", what, text)
	}
	return nil
}

// stamp is a moment as it is written: UTC, to the second.
func stamp(t time.Time) (string, error) {
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return "", errors.New("a statement says when it was made")
	}
	return t.UTC().Format(time.RFC3339), nil
}

func readStamp(text string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no moment as 2006-01-02T15:04:05Z", text)
	}
	return t.UTC(), nil
}
