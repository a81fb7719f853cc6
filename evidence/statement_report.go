package evidence

import (
	"errors"
	"time"
)

// Report says that a document with certain bytes was issued.
type Report struct {
	SHA256 string // of the document's bytes

	Title      string
	Audience   string
	Issuer     string
	AsOf       string // the day for which it speaks
	ValidUntil string // the last day on which it is meant to be used, or empty
	Run        string // SHA-256 of the run's entry, or empty
	Time       time.Time
}

type reportPredicate struct {
	Title      string   `json:"title"`
	Audience   string   `json:"audience"`
	Issuer     string   `json:"issuer"`
	AsOf       string   `json:"as_of"`
	ValidUntil string   `json:"valid_until,omitempty"`
	Run        resource `json:"run,omitzero"`
	Time       string   `json:"time"`
}

// Made is when the signer says that the report was issued.
func (r Report) Made() time.Time { return r.Time }

// Subjects is the document; in-toto leaves a name out that means nothing.
func (r Report) Subjects() []Subject { return []Subject{{SHA256: r.SHA256}} }

func (r Report) document() (any, error) {
	if err := checkDigest("report", r.SHA256); err != nil {
		return nil, err
	}
	if r.Title == "" || r.Issuer == "" || r.Audience == "" {
		return nil, errors.New("a report has a title, an audience and an issuer")
	}
	if err := errors.Join(checkText("title", r.Title), checkText("audience", r.Audience), checkText("issuer", r.Issuer)); err != nil {
		return nil, err
	}
	if err := checkDay("as_of", r.AsOf); err != nil {
		return nil, err
	}
	if r.ValidUntil != "" {
		if err := checkDay("valid_until", r.ValidUntil); err != nil {
			return nil, err
		}
	}
	if r.Run != "" {
		if err := checkDigest("run", r.Run); err != nil {
			return nil, err
		}
	}
	made, err := stamp(r.Time)
	if err != nil {
		return nil, err
	}
	return statement[reportPredicate]{
		statementType, []resource{{Digest: digest{SHA256: r.SHA256}}}, ReportType,
		reportPredicate{r.Title, r.Audience, r.Issuer, r.AsOf, r.ValidUntil, resource{Digest: digest{SHA256: r.Run}}, made},
	}, nil
}

func readReport(d statement[reportPredicate]) (Report, error) {
	if len(d.Subject) != 1 {
		return Report{}, errNoSubject
	}
	p := d.Predicate
	made, err := readStamp(p.Time)
	if err != nil {
		return Report{}, err
	}
	return Report{
		SHA256: d.Subject[0].Digest.SHA256, Title: p.Title, Audience: p.Audience, Issuer: p.Issuer,
		AsOf: p.AsOf, ValidUntil: p.ValidUntil, Run: p.Run.Digest.SHA256, Time: made,
	}, nil
}
