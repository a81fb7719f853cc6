package inventory

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"
)

func init() {
	registerImporter(&Importer{
		Name:        "prometheus",
		Description: "JSON of the HTTP API of Prometheus (query, query_range) or of promtool.",
		detect: func(b []byte) bool {
			head := first(b, 64<<10)
			return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"status"`)) && !bytes.Contains(head, []byte(`"runs"`)) ||
				bytes.HasPrefix(head, []byte("[")) && bytes.Contains(head, []byte(`"metric"`))
		},
		read: readPrometheus,
	})
}

type prometheus struct {
	*jsonReader
	samples []sample
	series  int
	instant bool
}

func readPrometheus(f *importFile, o ImportOptions) *Imported {
	p := &prometheus{jsonReader: newJSONReader(f)}
	if !p.all() || len(f.problems) > 0 {
		return nil
	}
	whole := Position{File: f.name}
	switch {
	case p.series == 0:
		f.problem(whole, "check the query and its span of time", "the query found no series")
		return nil
	case p.series > 1:
		f.problem(whole, "aggregate in the query so that one is left, for example avg(…) or min(…): which of them counts is yours to say", "the query found %d series", p.series)
		return nil
	}
	s := series{f, o, f.at}
	if p.instant || o.Covers != "" && len(p.samples) == 1 {
		return s.instant(p.samples, "Prometheus")
	}
	return s.measure(p.samples, "Prometheus")
}

func (p *prometheus) all() bool {
	t, err := p.token()
	if err != nil {
		return false
	}
	switch t {
	case json.Delim('['): // promtool query -o json
		for p.d.More() {
			if p.one() != nil {
				return false
			}
		}
		_, err = p.token()
	case json.Delim('{'):
		status, kind, message := "", "", ""
		err = p.members(func(name string) error {
			switch name {
			case "status":
				return p.text(name, &status)
			case "error":
				return p.text(name, &message)
			case "data":
				return p.object("data", func(name string) error {
					switch name {
					case "resultType":
						return p.text(name, &kind)
					case "result":
						return p.result(&kind)
					}
					return p.skip()
				})
			}
			return p.skip()
		})
		if err == nil && status != "success" {
			p.file.problem(Position{File: p.file.name}, "mend the query, and run it again", "the query did not succeed: %s", toolName(status, message))
			return false
		}
		if err == nil && kind != "matrix" && kind != "vector" && kind != "scalar" {
			p.file.problem(Position{File: p.file.name}, "query a range or an instant vector", "results of type %q are not read", shortened(toolName(kind)))
			return false
		}
	default:
		err = p.wrong("give an answer of the HTTP API of Prometheus", "the JSON is no object and no list")
	}
	return err == nil && p.end() == nil
}

// result reads a list of series, or the one pair of a scalar.
func (p *prometheus) result(kind *string) error {
	if *kind == "scalar" || *kind == "string" {
		p.series, p.instant = 1, true
		return p.pair()
	}
	return p.array("result", p.one)
}

func (p *prometheus) one() error {
	p.series++
	return p.object("a series", func(name string) error {
		switch name {
		case "value":
			p.instant = true
			return p.pair()
		case "values":
			return p.array(name, p.pair)
		case "histogram", "histograms":
			return p.wrong("query a number, for example by histogram_fraction", "histograms are not read")
		}
		return p.skip() // metric: labels may name machines and people
	})
}

// pair reads [time, "value"].
func (p *prometheus) pair() error {
	t, err := p.token()
	if err != nil {
		return err
	}
	if t != json.Delim('[') {
		return p.wrong("", "a sample is no pair of time and value")
	}
	var s sample
	if t, err = p.token(); err != nil {
		return err
	}
	seconds, ok := t.(json.Number)
	if !ok {
		return p.wrong("Prometheus writes seconds since 1970", "the time is no number")
	}
	moment, _, bad := parseMoment(seconds.String(), time.UTC)
	if bad != nil {
		return p.wrong("Prometheus writes seconds since 1970", "the time is none")
	}
	s.ms = moment.UnixMilli()
	if err := p.text("the value", &s.text); err != nil {
		return err
	}
	s.place = p.base + int(p.d.InputOffset())
	s.text = strings.Clone(s.text)
	if len(p.samples) >= maxSamples {
		return p.wrong("query with a larger step, for example 1h", "more than %d samples", maxSamples)
	}
	p.samples = append(p.samples, s)
	if t, err = p.token(); err != nil {
		return err
	}
	if t != json.Delim(']') {
		return p.wrong("", "a sample is no pair of time and value")
	}
	return nil
}
