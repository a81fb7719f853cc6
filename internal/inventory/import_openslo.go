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
		Name:        "windows",
		Description: "CSV with a window in each line: results of OpenSLO objectives, `window,value` or `window,good,total`.",
		detect: func(b []byte) bool {
			return detectTable(b, windowHeadings) && !detectTable(b, openedHeadings) && !detectTable(b, timeHeadings)
		},
		read: readWindows,
	})
}

var windowHeadings = []string{"window", "period", "month", "zeitraum", "messzeitraum", "monat"}

// readWindows reads a table of windows by name with their values, or with how
// many of all events were good.
func readWindows(f *importFile, o ImportOptions) *Imported {
	t := openTable(f, o)
	if t == nil {
		return nil
	}
	name, ok := t.needed(o, "window", windowHeadings...)
	good, okGood := t.column(o, "good", "good", "good events", "gut")
	total, okTotal := t.column(o, "total", "total", "total events", "valid", "gesamt")
	value, okValue := t.column(o, "value", valueHeadings...)
	if !ok || !okGood || !okTotal || !okValue {
		return nil
	}
	ratio := good >= 0 && total >= 0
	if !ratio && value < 0 {
		f.problem(f.atLine(t.skipped+1, 1), "name it with --column value=HEADING, or both with --column good=… and total=…; "+t.headings(), "there is no column of values")
		return nil
	}
	length, ok := windowLength(f, o)
	if !ok {
		return nil
	}
	var rows []windowRow
	seen := map[string]bool{}
	for t.next() && !f.full() {
		w, found, ok := o.Calendar.parseWindow(t.cell(name))
		switch {
		case !ok:
			f.problem(t.at(name), "write a window as 2026-10, 2026-Q4, 2026-W47, 2026 or 2026-11-21", "this is no window")
			continue
		case found != length:
			f.problem(t.at(name), "give windows of one length; --window says which where no promise does", "this is a %s, not a %s", found, length)
			continue
		case seen[w.name]:
			f.problem(t.at(name), "give each window once", "the window %s stands here twice", w.name)
			continue
		}
		seen[w.name] = true
		row := windowRow{window: w, sample: sample{text: strings.Clone(t.cell(max(value, 0)))}}
		line, column := t.reader.FieldPos(max(value, 0))
		row.sample.place = place(line+t.skipped, column)
		if ratio {
			if row.share, ok = t.ratio(good, total); !ok {
				continue
			}
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b windowRow) int { return cmp.Compare(a.from.Unix(), b.from.Unix()) })
	s := series{f, o, func(p int) Position { return f.atLine(p>>20, p&(1<<20-1)) }}
	return s.named(rows, length, ratio, "OpenSLO")
}

// A windowRow is a window with its value.
type windowRow struct {
	window
	sample sample
	share  *big.Rat // of 100; nil where there was nothing to count
}

// ratio is the share of good events, nil of none at all.
func (t *table) ratio(good, total int) (*big.Rat, bool) {
	var n [2]*big.Rat
	for i, column := range []int{good, total} {
		v, ok := parseNumber(t.cell(column))
		if !ok || v.Sign() < 0 || !v.IsInt() {
			t.file.problem(t.at(column), "write a whole number", "this is no number of events")
			return nil, false
		}
		n[i] = v
	}
	switch {
	case n[0].Cmp(n[1]) > 0:
		t.file.problem(t.at(good), "", "more events are good than there are")
		return nil, false
	case n[1].Sign() == 0:
		return nil, true
	}
	return n[0].Mul(n[0].Quo(n[0], n[1]), hundred), true
}

// named tells values that are each of a whole window.
func (s series) named(rows []windowRow, length string, ratio bool, source string) *Imported {
	f, o := s.file, s.options
	if len(f.problems) > 0 {
		return nil
	}
	if len(rows) == 0 {
		f.problem(Position{File: f.name}, "check what was exported", "there is no window in it")
		return nil
	}
	unit := "ratio"
	if !ratio {
		samples := make([]sample, len(rows))
		for i := range rows {
			samples[i] = rows[i].sample
			if text := samples[i].text; text == "" || strings.EqualFold(text, "nan") {
				samples[i].text = "NaN"
			}
		}
		var values []*big.Rat
		var ok bool
		if unit, values, ok = s.values(samples); !ok {
			return nil
		}
		for i := range rows {
			rows[i].share = values[i]
		}
	}
	target, undecided := goal(o)
	out := &Imported{Kind: "measurement", Source: source, Series: &SeriesFacts{Unit: unit, Window: length, Zone: o.Calendar.Zone.String()}}
	if target != nil {
		out.Series.Target = percentText(target, target)
	}
	for i, r := range rows {
		// A window in between that has no line was not measured.
		for at := r.from; i > 0; {
			before := o.Calendar.window(rows[i-1].to, length)
			if !before.from.Before(at) {
				break
			}
			out.Unfinished = append(out.Unfinished, Unfinished{Name: before.name, Reason: "missing", Missing: 1, Expected: 1})
			rows[i-1].window = before
		}
		switch {
		case o.AsOf != "" && r.lastDay() >= o.AsOf:
			out.Unfinished = append(out.Unfinished, Unfinished{Name: r.name, Reason: "ends-early"})
		case r.share == nil:
			out.Unfinished = append(out.Unfinished, Unfinished{Name: r.name, Reason: "missing", Missing: 1, Expected: 1})
		default:
			out.Series.Samples++
			out.put(r.name, r.share, target)
			out.Collected = r.lastDay()
		}
	}
	return out.windows(f, undecided)
}

// instant takes one value for the window that somebody said it covers.
func (s series) instant(samples []sample, source string) *Imported {
	f, o := s.file, s.options
	if o.Covers == "" {
		f.problem(Position{File: f.name}, "name the window that the query looks back over: --covers 2026-10", "an instant value does not say which time it is for")
		return nil
	}
	length, ok := windowLength(f, o)
	if !ok {
		return nil
	}
	w, found, ok := o.Calendar.parseWindow(o.Covers)
	switch {
	case !ok:
		f.problem(Position{}, "write it as 2026-10, 2026-Q4, 2026-W47, 2026 or 2026-11-21", "--covers: %q is no window", shortened(o.Covers))
		return nil
	case found != length:
		f.problem(Position{}, "give windows of the length that counts; --window says which where no promise does", "--covers: %s is a %s, not a %s", o.Covers, found, length)
		return nil
	case len(samples) != 1:
		f.problem(Position{File: f.name}, "query one value", "there are %d samples in it", len(samples))
		return nil
	}
	// Asked before the window was over, the query cannot have looked over it.
	at := time.UnixMilli(samples[0].ms)
	if at.Before(w.to) {
		f.problem(s.at(samples[0].place), "query at the end of the window or later", "the value was asked for before %s was over", w.name)
		return nil
	}
	out := s.named([]windowRow{{window: w, sample: samples[0]}}, length, false, source)
	if out != nil {
		out.Collected = at.In(o.Calendar.Zone).Format(time.DateOnly)
	}
	return out
}
