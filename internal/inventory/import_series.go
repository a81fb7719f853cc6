package inventory

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
	"time"
)

func init() {
	registerImporter(&Importer{
		Name:        "series",
		Description: "CSV with a time in each line: panels of Grafana, exports of Prometheus.",
		detect: func(b []byte) bool {
			return !detectTable(b, openedHeadings) && detectTable(b, timeHeadings)
		},
		read: readSeries,
	})
}

var (
	timeHeadings  = []string{"time", "timestamp", "date", "datetime", "zeit", "zeitstempel"}
	valueHeadings = []string{"value", "availability", "verfügbarkeit", "wert", "sli"}
)

// SeriesFacts say of what samples the values of windows are.
type SeriesFacts struct {
	Samples int    // in the whole windows
	Missing int    // of those that should be there
	Step    string // ISO 8601; "" where each value is that of a window
	Unit    string // ratio or percent: how the values were read
	Window  string // month
	Missed  int    // windows below the target
	Target  string // 99.9%; "" without one
	Zone    string // in which windows begin and end
}

// A sample is a value for the time that ended then, as long as a step.
type sample struct {
	ms    int64 // since 1970
	text  string
	place int // in the file, by byte
}

// maxSamples are two years at one a minute.
const maxSamples = 2 * 366 * 24 * 60

// readSeries reads a table with a column of times and one of values.
func readSeries(f *importFile, o ImportOptions) *Imported {
	t := openTable(f, o)
	if t == nil {
		return nil
	}
	when, ok := t.needed(o, "time", timeHeadings...)
	if !ok {
		return nil
	}
	value, ok := t.column(o, "value", valueHeadings...)
	switch {
	case !ok:
		return nil
	case value < 0 && len(t.heading) == 2:
		value = 1 - when
	case value < 0:
		f.problem(f.atLine(t.skipped+1, 1), "name one with --column value=HEADING; "+t.headings(), "there are %d columns of values", len(t.heading)-1)
		return nil
	}
	var samples []sample
	for t.next() && !f.full() {
		text := t.cell(value)
		if text == "" || strings.EqualFold(text, "nan") || strings.EqualFold(text, "null") || strings.EqualFold(text, "undefined") {
			text = "NaN" // no sample
		}
		moment, also, err := parseMoment(t.cell(when), o.Calendar.Zone)
		switch {
		case err != nil:
			f.problem(t.at(when), momentHint, "the column %q holds no time here", shortened(toolName(t.heading[when])))
			continue
		case !also.Equal(moment) && len(samples) > 0 && samples[len(samples)-1].ms >= moment.UnixMilli():
			moment = also // the second of two hours of one name
		}
		line, column := t.reader.FieldPos(value)
		samples = append(samples, sample{moment.UnixMilli(), strings.Clone(text), place(line+t.skipped, column)})
		if len(samples) > maxSamples {
			f.problem(t.at(when), "export fewer, for example one an hour", "more than %d samples", maxSamples)
		}
	}
	s := series{f, o, func(p int) Position { return f.atLine(p>>20, p&(1<<20-1)) }}
	return s.measure(samples, "CSV")
}

// place packs a line and a column into one number.
func place(line, column int) int { return line<<20 | min(column, 1<<20-1) }

// A series turns samples into values of windows.
type series struct {
	file    *importFile
	options ImportOptions
	at      func(place int) Position
}

// measure takes each sample for the time since the one before it and tells the
// mean of a window, exactly. A window of which samples are missing has no value.
func (s series) measure(samples []sample, source string) *Imported {
	f, o := s.file, s.options
	length, ok := windowLength(f, o)
	allowed, okAllowed := s.allowed()
	if !ok || !okAllowed || len(f.problems) > 0 {
		return nil
	}
	slices.SortStableFunc(samples, func(a, b sample) int { return cmp.Compare(a.ms, b.ms) })
	step, ok := s.step(samples)
	if !ok {
		return nil
	}
	unit, values, ok := s.values(samples)
	if !ok {
		return nil
	}
	target, undecided := goal(o)
	out := &Imported{Kind: "measurement", Source: source, Series: &SeriesFacts{Step: Lapse{N: step / 1000}.Text(), Unit: unit, Window: length, Zone: o.Calendar.Zone.String()}}
	if target != nil {
		out.Series.Target = percentText(target, target)
	}
	last := time.UnixMilli(samples[len(samples)-1].ms)
	out.Collected = last.In(o.Calendar.Zone).Format(time.DateOnly)
	begin := time.UnixMilli(samples[0].ms - step)
	next := 0
	for w := o.Calendar.window(begin, length); w.from.Before(last); w = o.Calendar.window(w.to, length) {
		sum, found, across := new(big.Rat), 0, false
		for ; next < len(samples) && samples[next].ms <= w.to.UnixMilli(); next++ {
			across = across || samples[next].ms-step < w.from.UnixMilli()
			if v := values[next]; v != nil {
				sum.Add(sum, v)
				found++
			}
		}
		// The next sample may have begun in this window.
		across = across || next < len(samples) && samples[next].ms-step < w.to.UnixMilli() && samples[next].ms > w.to.UnixMilli()
		expected := int((w.to.UnixMilli() - w.from.UnixMilli()) / step)
		missing := expected - found
		switch tolerated := new(big.Rat).Mul(allowed, big.NewRat(int64(expected), 100)); {
		case across || expected == 0:
			out.Unfinished = append(out.Unfinished, Unfinished{Name: w.name, Reason: "across"})
		case big.NewRat(int64(missing), 1).Cmp(tolerated) > 0 || found == 0:
			reason := "missing"
			if w.from.Before(begin) {
				reason = "begins-late"
			} else if w.to.After(last) {
				reason = "ends-early"
			}
			out.Unfinished = append(out.Unfinished, Unfinished{w.name, reason, missing, expected})
		default:
			out.Series.Samples += found
			out.Series.Missing += missing
			out.put(w.name, sum.Quo(sum, big.NewRat(int64(found), 1)), target)
		}
	}
	return out.windows(f, undecided)
}

// windows counts windows and tells the result.
func (i *Imported) windows(f *importFile, undecided string) *Imported {
	for _, w := range i.Windows {
		if i.Series.Target != "" && !w.met {
			i.Series.Missed++
		}
	}
	i.Population, i.Sample, i.Exceptions = len(i.Windows)+len(i.Unfinished), len(i.Windows), i.Series.Missed
	if i.Series.Target == "" {
		i.Exceptions = -1
	}
	return i.judge(f, undecided)
}

// allowed is the share of samples that may be missing, of 100.
func (s series) allowed() (*big.Rat, bool) {
	text := s.options.AllowMissing
	if text == "" {
		return new(big.Rat), true
	}
	share, ok := parsePercent(text)
	if !ok {
		s.file.problem(Position{}, "write a percentage with its sign, for example 1%", "--allow-missing: %q is no percentage between 0%% and 100%%", shortened(text))
	}
	return share, ok
}

// parsePercent reads a percentage with its sign.
func parsePercent(text string) (*big.Rat, bool) {
	var v Value
	if readPercent(&v, text) != nil {
		return nil, false
	}
	return new(big.Rat).SetString(v.text)
}

// step is the least time between two samples; every other has to be a multiple
// of it, so that each stands for as long as every other.
func (s series) step(samples []sample) (int64, bool) {
	whole := Position{File: s.file.name}
	switch len(samples) {
	case 0:
		s.file.problem(whole, "check the query and its span of time", "there is no sample in it")
		return 0, false
	case 1:
		s.file.problem(whole, "query a span of time with a step, or name the window that the value is of: --covers 2026-10", "one sample does not say which time it is for")
		return 0, false
	}
	var step int64
	for i := range samples[1:] {
		d := samples[i+1].ms - samples[i].ms
		if d == 0 {
			s.file.problem(s.at(samples[i+1].place), "aggregate in the query, so that one series is left", "there are two samples for one time")
			return 0, false
		}
		if step == 0 || d < step {
			step = d
		}
	}
	if step < 1000 {
		s.file.problem(whole, "export samples at a fixed step, for example one a minute", "samples are less than a second apart")
		return 0, false
	}
	for i := range samples[1:] {
		if (samples[i+1].ms-samples[i].ms)%step != 0 {
			s.file.problem(s.at(samples[i+1].place), "export samples at a fixed step", "samples are not evenly apart")
			return 0, false
		}
	}
	return step, true
}

// values are the samples as parts of 100, nil for one that is no number. Where
// none is above 1 they are ratios, else percentages, if nobody said which.
func (s series) values(samples []sample) (unit string, out []*big.Rat, ok bool) {
	out = make([]*big.Rat, len(samples))
	one := big.NewRat(1, 1)
	unit = s.options.Unit
	percent := unit == "percent"
	for i := range samples {
		text := strings.TrimSpace(samples[i].text)
		if text == "NaN" {
			continue
		}
		v, ok := parseNumber(strings.TrimSpace(strings.TrimSuffix(text, "%")))
		switch {
		case !ok:
			s.file.problem(s.at(samples[i].place), "write a ratio between 0 and 1, or a percentage", "the value is no number")
		case v.Sign() < 0 || v.Cmp(hundred) > 0 || unit == "ratio" && v.Cmp(one) > 0:
			s.file.problem(s.at(samples[i].place), "query a ratio between 0 and 1, or a percentage", "the value is no share")
		}
		if s.file.full() {
			return "", nil, false
		}
		if ok {
			percent = percent || v.Cmp(one) > 0 || strings.HasSuffix(text, "%")
			out[i] = v
		}
	}
	if len(s.file.problems) > 0 {
		return "", nil, false
	}
	if percent {
		return "percent", out, true
	}
	for _, v := range out {
		if v != nil {
			v.Mul(v, hundred)
		}
	}
	return "ratio", out, true
}
