package reports

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// answer is what can be said to a question from what is declared, sentence by
// sentence. A part without a fact is left out; the slice is then shorter, or
// empty.
func (t trust) answer(q controls.Status) []string {
	switch q.ID {
	case "T1":
		return t.answerFinding()
	case "T2":
		return t.answerEase()
	case "T3":
		return t.answerPerformance()
	case "T4":
		return t.answerChange()
	case "T5":
		return t.answerSupport()
	case "T6":
		return t.answerBilling()
	case "T7":
		return t.answerData()
	case "T8":
		return t.answerSecurity()
	}
	return nil
}

// exhibits are the tables and charts that belong to a question.
func (t trust) exhibits(pen Pen, q controls.Status) {
	switch q.ID {
	case "T1":
		t.serviceTable(pen)
		t.promiseTable(pen)
		t.selfServiceTable(pen)
	case "T2":
		t.journeyTable(pen)
		t.accessibilityTable(pen)
	case "T3":
		t.measurements(pen)
		t.onAndOffboarding(pen)
	case "T4":
		t.changeTable(pen)
	case "T5":
		t.supportLadders(pen)
		t.channelTable(pen)
		t.responseTable(pen)
	case "T6":
		t.billingTable(pen)
		t.remedyTable(pen)
		t.complaintTable(pen)
	case "T7":
		t.purposeTable(pen)
		t.mapOfData(pen)
		t.dataTable(pen)
		t.recipientTable(pen)
		t.rightsTable(pen)
	case "T8":
		t.protectionTable(pen)
		t.cloudTable(pen)
		t.noticeTable(pen)
	}
}

func (t trust) services() []*inventory.Resource { return t.facts.Section("services") }

// name is the title of a resource as the reader is told it.
func (t trust) name(r *inventory.Resource) string {
	name, _ := r.Get("title").In(t.Tag()) // a name is the same in every language
	return name
}

// put draws a table only where it has rows: an exhibit without facts is no
// exhibit.
func put(pen Pen, table Table) {
	if len(table.Rows) > 0 {
		pen.Table(table)
	}
}

// putMerged is put for a table whose first column names services: services of
// which the same holds share a row.
func putMerged(pen Pen, table Table) {
	var rows []Row
	at := map[string]int{}
	for _, row := range table.Rows {
		key := same(row.Cells[0].Sub, row.Cells[1:])
		i, ok := at[key]
		if !ok {
			at[key] = len(rows)
			rows = append(rows, row)
			continue
		}
		cells := slices.Clone(rows[i].Cells)
		cells[0].Text = Bold(cells[0].Text.String() + ", " + row.Cells[0].Text.String())
		rows[i].Cells = cells
	}
	table.Rows = rows
	put(pen, table)
}

// same is equal for cells that say the same.
func same(sub Phrase, cells []Cell) string {
	var b strings.Builder
	b.WriteString(sub.String())
	for _, c := range cells {
		b.WriteString("\x00" + c.Text.String() + "\x01" + c.Sub.String())
	}
	return b.String()
}

// alike are services of which the same holds.
type alike[T any] struct {
	names []string
	holds T
}

// group gathers services by what holds for them, in the order in which it first
// does.
func group[T any](t trust, services []*inventory.Resource, of func(*inventory.Resource) (holds T, key string)) []alike[T] {
	var out []alike[T]
	at := map[string]int{}
	for _, s := range services {
		holds, key := of(s)
		if key == "" {
			continue
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, alike[T]{holds: holds})
		}
		out[i].names = append(out[i].names, t.name(s))
	}
	return out
}

func (t trust) answerFinding() []string {
	listed, promising, tags := 0, 0, []string(nil)
	for _, s := range t.services() {
		if s.Get("catalogue", "url").Exists() {
			listed++
			for _, tag := range s.Get("catalogue", "languages").Strings() {
				if !slices.Contains(tags, tag) {
					tags = append(tags, tag)
				}
			}
		}
		if len(s.Get("promise").Fields()) > 0 {
			promising++
		}
	}
	var out []string
	switch {
	case listed > 0 && len(tags) > 0:
		out = append(out, t.Count(listed, "You find {n} service in the catalogue ({languages}).", "You find {n} services in the catalogue ({languages}).", map[string]any{"languages": t.languages(tags)}))
	case listed > 0:
		out = append(out, t.Count(listed, "You find {n} service in the catalogue.", "You find {n} services in the catalogue.", nil))
	}
	if promising > 0 {
		out = append(out, t.Count(promising, "For {n} of {m} we state measurable targets.", "For {n} of {m} we state measurable targets.", map[string]any{"m": len(t.services())}))
	}
	if without := len(t.services()) - promising; without > 0 {
		out = append(out, t.Count(without, "For {n} no target is published.", "For {n} no target is published.", nil))
	}
	return out
}

func (t trust) serviceTable(pen Pen) {
	table := Table{
		Title:   t.Say("What we offer"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.3}, {t.Say("What it does, what it does not do"), TextColumn, 2}, {t.Say("For whom"), TextColumn, 1}},
		Empty:   t.Say("No service is named for this edition."),
	}
	for _, s := range t.services() {
		c := Cell{Text: Plain(t.text(s.Get("description")))}
		if not := t.text(s.Get("not_included")); not != "" {
			c.Sub = Plain(t.Fill("Not included: {what}", map[string]any{"what": not}))
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(s)), Sub: Plain(s.Get("catalogue", "url").Text())}, c, {Text: Plain(t.Join(t.each("who", s.Get("serves", "who"))))},
		}})
	}
	pen.Table(table)
}

// promise is a published target of a service.
type promise struct {
	service *inventory.Resource
	id      string
	value   *inventory.Value
}

func (t trust) promises() []promise {
	var out []promise
	for _, s := range t.services() {
		fields := s.Get("promise").Fields()
		for i := range fields {
			out = append(out, promise{s, fields[i].Name, &fields[i].Value})
		}
	}
	return out
}

// aim is the target of a promise, with its clock and its share of cases.
func (t trust) aim(p promise) string {
	v := p.value
	out := t.target(v.Get("target"))
	if out == "" {
		return ""
	}
	if clock := v.Get("clock").Text(); clock != "" {
		out += " (" + t.WordIn("clock", clock) + ")"
	}
	if share := v.Get("share"); share.Exists() {
		out = t.Fill("{target} in {share} of cases", map[string]any{"target": out, "share": t.Percent(share.Text())})
	}
	return out
}

// force says what binds the provider to a promise.
func (t trust) force(p promise) string {
	switch force, clause := p.value.Get("force").Text(), p.value.Get("clause").Text(); {
	case force == "contractual" && clause != "":
		return t.Fill("contractually agreed ({clause})", map[string]any{"clause": clause})
	case force == "statutory":
		return t.Say("your right by law")
	case force != "":
		return t.WordIn("force", force)
	}
	return t.Say("force not stated")
}

func (t trust) promiseTable(pen Pen) {
	table := Table{
		Title:   t.Say("What is promised measurably"),
		Columns: []Column{{t.Say("Service, metric"), TextColumn, 1.2}, {t.Say("Target"), TextColumn, 1.1}, {t.Say("Window"), TextColumn, 0.8}, {t.Say("Force"), TextColumn, 1}},
	}
	for _, p := range t.promises() {
		window := t.duration(p.value.Get("window", "length"))
		var kind Phrase
		if k := p.value.Get("window", "kind").Text(); k != "" {
			kind = Plain(t.WordIn("kind", k))
		}
		var but []string
		if excludes := t.each("excludes", p.value.Get("excludes")); len(excludes) > 0 {
			but = append(but, t.Fill("not counted: {what}", map[string]any{"what": t.Join(excludes)}))
		}
		if limit := t.text(p.value.Get("workload_limit")); limit != "" {
			but = append(but, limit)
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(p.service)), Sub: Plain(t.Word(p.id))}, {Text: Plain(t.aim(p)), Sub: Plain(strings.Join(but, "; "))}, {Text: Plain(window), Sub: kind}, {Text: Plain(t.force(p))},
		}})
	}
	put(pen, table)
}

// steps are the steps that customers can take themselves, in their order.
var steps = []string{"find", "order", "track", "change", "pay", "cancel"}

func (t trust) selfServiceTable(pen Pen) {
	table := Table{Title: t.Say("What you can do yourself"), Dense: true, Columns: []Column{{t.Say("Service"), TextColumn, 1.6}}}
	for _, step := range steps {
		table.Columns = append(table.Columns, Column{t.WordIn("step", step), TextColumn, 1})
	}
	for _, s := range t.services() {
		self := s.Get("self_service")
		if !self.Exists() {
			continue
		}
		row := Row{Cells: []Cell{{Text: Bold(t.name(s))}}}
		for _, step := range steps {
			var c Cell
			switch v := self.Get(step); {
			case v.IsNone():
				c.Text = Plain(t.Say("no"))
			case v.Get("channel").Exists():
				c.Text = Plain(t.WordIn("channel", v.Get("channel").Text()))
				if v.Get("push").True() {
					c.Sub = Plain(t.Say("told without asking"))
				}
			}
			row.Cells = append(row.Cells, c)
		}
		table.Rows = append(table.Rows, row)
	}
	putMerged(pen, table)
}

func (t trust) answerEase() []string {
	var names []string
	last := ""
	for _, s := range t.services() {
		for _, j := range s.Get("journeys").Fields() {
			day, title := j.Get("walked").Text(), t.text(j.Get("title"))
			if day != "" && title != "" {
				names, last = append(names, title), max(last, day)
			}
		}
	}
	var out []string
	args := map[string]any{"list": t.Join(quoted(t.words, names)), "day": last}
	switch {
	case len(names) > 3:
		out = append(out, t.Fill("{n} customer journeys were walked from end to end, the last of them on {day}.", map[string]any{"n": len(names), "day": last}))
	case len(names) > 0:
		out = append(out, t.Count(len(names), "The journey {list} was last walked on {day}.", "The journeys {list} were walked, the last of them on {day}.", args))
	}
	looked, day := 0, ""
	var gaps, standards []string // what is the same for several services is told once
	for _, s := range t.services() {
		a := s.Get("accessibility")
		standard, tested := a.Get("standard").Text(), a.Get("tested").Text()
		if standard == "" || tested == "" {
			continue
		}
		looked++
		for _, gap := range a.Get("exceptions").Strings() {
			if !slices.Contains(gaps, gap) {
				gaps = append(gaps, gap)
			}
		}
		day = max(day, tested)
		if !slices.Contains(standards, standard) {
			standards = append(standards, standard)
		}
	}
	if looked > 0 {
		out = append(out, t.Fill("Accessibility: tested against {standard} for {n} of {m} services, last on {day}; known gaps: {gaps}.", map[string]any{
			"standard": t.Join(standards), "n": looked, "m": len(t.services()), "day": day, "gaps": len(gaps),
		}))
	}
	return out
}

// quoted puts names in the quotation marks of the language.
func quoted(w words, names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = w.Fill("“{name}”", map[string]any{"name": n})
	}
	return out
}

func (t trust) journeyTable(pen Pen) {
	table := Table{
		Title:   t.Say("Customer journeys that were walked"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Journey"), TextColumn, 1.6}, {t.Say("Last walked"), DateColumn, 0}, {t.Say("Customers involved"), NumberColumn, 0}},
	}
	for _, s := range t.services() {
		for _, j := range s.Get("journeys").Fields() {
			table.Rows = append(table.Rows, Row{Cells: []Cell{
				{Text: Bold(t.name(s))}, {Text: Plain(t.text(j.Get("title")))}, {Text: Plain(t.day(j.Get("walked")))}, {Text: Plain(t.Decimal(j.Get("customers_involved").Text()))},
			}})
		}
	}
	put(pen, table)
}

// joined puts commas between the texts that there are.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), ", ")
}

func (t trust) accessibilityTable(pen Pen) {
	table := Table{
		Title:   t.Say("Accessibility"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Standard and status"), TextColumn, 1.2}, {t.Say("Tested on"), DateColumn, 0}, {t.Say("Known gaps, where to report"), TextColumn, 1.5}},
	}
	for _, s := range t.services() {
		a := s.Get("accessibility")
		if !a.Exists() {
			continue
		}
		status := ""
		if v := a.Get("status").Text(); v != "" {
			status = t.WordIn("accessibility", v)
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(s))}, {Text: Plain(a.Get("standard").Text()), Sub: Plain(status)}, {Text: Plain(t.day(a.Get("tested")))},
			{Text: Plain(strings.Join(a.Get("exceptions").Strings(), "; ")), Sub: Plain(joined(a.Get("feedback").Text(), a.Get("information").Text()))},
		}})
	}
	putMerged(pen, table)
}

// measured is what was measured of a promise, by window in order.
type measured struct {
	promise
	windows []measuredWindow
	source  string
	day     string // on which it was collected
}

type measuredWindow struct {
	key   string // 2026-10
	value *inventory.Value
	met   bool
}

// measuredPromises are the promises for which measurements are told.
func (t trust) measuredPromises() []measured {
	var out []measured
	for _, p := range t.promises() {
		m := measured{promise: p}
		address := "services/" + inventory.EscapeStep(p.service.ID) + "/promise/" + inventory.EscapeStep(p.id)
		for _, e := range t.facts.Section("evidence") {
			if e.Get("kind").Text() != "measurement" || e.Get("for").Text() != address {
				continue
			}
			fields := e.Get("windows").Fields()
			for i := range fields {
				// An average over several windows, or another unit, tells nothing of it.
				if met := e.Get("measured", "windows", fields[i].Name, "met"); met.Exists() {
					m.windows = append(m.windows, measuredWindow{fields[i].Name, &fields[i].Value, met.True()})
				}
			}
			m.source, m.day = e.Get("source").Text(), e.Get("collected").Text()
		}
		slices.SortStableFunc(m.windows, func(a, b measuredWindow) int { return cmp.Compare(a.key, b.key) })
		if n := len(m.windows); n > 12 {
			m.windows = m.windows[n-12:]
		}
		if len(m.windows) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// measuredOtherwise reports whether there are measurements of a promise that say
// nothing of it: averages over several of its windows, another unit.
func (t trust) measuredOtherwise(p promise) bool {
	address := "services/" + inventory.EscapeStep(p.service.ID) + "/promise/" + inventory.EscapeStep(p.id)
	found, told := false, false
	for _, e := range t.facts.Section("evidence") {
		if e.Get("kind").Text() != "measurement" || e.Get("for").Text() != address {
			continue
		}
		for _, f := range e.Get("windows").Fields() {
			found, told = true, told || e.Get("measured", "windows", f.Name, "met").Exists()
		}
	}
	return found && !told
}

// goal is the value that decides whether a promise was met: the share of cases
// where one is promised, else the target itself.
func goal(p *inventory.Value) (percent float64, seconds int64, isPercent, ok bool) {
	if share, has := p.Get("share").Float(); has {
		return share, 0, true, true
	}
	if f, has := p.Get("target", "percent").Float(); has {
		return f, 0, true, true
	}
	_, most, has := p.Get("target").Seconds()
	return 0, most, false, has
}

// shares reports whether every value is a percentage, so that they can be drawn
// on one axis.
func (m measured) shares() bool {
	return !slices.ContainsFunc(m.windows, func(w measuredWindow) bool { return !w.value.Get("percent").Exists() })
}

func (m measured) met() int {
	n := 0
	for _, w := range m.windows {
		if w.met {
			n++
		}
	}
	return n
}

func (t trust) answerPerformance() []string {
	all := t.measuredPromises()
	if len(all) > 2 {
		from, to, met, windows := all[0].windows[0].key, "", 0, 0
		for _, m := range all {
			from, to = min(from, m.windows[0].key), max(to, m.windows[len(m.windows)-1].key)
			met, windows = met+m.met(), windows+len(m.windows)
		}
		return []string{t.Fill("{n} promises were measured from {from} to {to}: the target was met in {x} of {y} windows.", map[string]any{
			"n": len(all), "from": t.window(from), "to": t.window(to), "x": met, "y": windows,
		})}
	}
	var out []string
	for _, m := range all {
		args := map[string]any{
			"what": t.name(m.service) + ", " + t.Word(m.id), "from": t.window(m.windows[0].key), "to": t.window(m.windows[len(m.windows)-1].key),
			"x": m.met(), "y": len(m.windows), "source": m.source,
		}
		if m.source == "" {
			out = append(out, t.Fill("{what}: from {from} to {to} the target was met in {x} of {y} windows measured.", args))
		} else {
			out = append(out, t.Fill("{what}: from {from} to {to} the target was met in {x} of {y} windows measured (source: {source}).", args))
		}
	}
	return out
}

// months in short, as they stand below a chart.
var months = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// window is a window such as 2026-10 in words.
func (t trust) window(key string) string {
	if year, month, ok := monthOf(key); ok {
		return t.Fill("{month} {year}", map[string]any{"month": t.month(month), "year": strconv.Itoa(year)})
	}
	return t.Date(key)
}

// month is the name of a month, 1 to 12, in short.
func (t trust) month(month int) string {
	name := months[month-1]
	if in := t.WordIn("month", name); in != "" {
		return in
	}
	return name
}

func monthOf(key string) (year, month int, ok bool) {
	if len(key) != 7 || key[4] != '-' {
		return 0, 0, false
	}
	y, err1 := strconv.Atoi(key[:4])
	m, err2 := strconv.Atoi(key[5:])
	return y, m, err1 == nil && err2 == nil && m >= 1 && m <= 12
}

// complete adds the months of which nothing was measured: between the first and
// the last, and after the last up to the month before the day of the report. The
// last twelve are shown.
func complete(windows []measuredWindow, asOf string) []measuredWindow {
	byMonth := map[int]measuredWindow{}
	first, last := math.MaxInt, math.MinInt
	for _, w := range windows {
		year, month, ok := monthOf(w.key)
		if !ok {
			return windows
		}
		n := 12*year + month - 1
		byMonth[n] = w
		first, last = min(first, n), max(last, n)
	}
	if year, month, ok := monthOf(asOf[:min(7, len(asOf))]); ok {
		last = max(last, 12*year+month-2)
	}
	var out []measuredWindow
	for n := max(first, last-11); n <= last; n++ {
		w, ok := byMonth[n]
		if !ok {
			w.key = fmt.Sprintf("%04d-%02d", n/12, n%12+1)
		}
		out = append(out, w)
	}
	return out
}

func (t trust) measurements(pen Pen) {
	all := t.measuredPromises()
	table := Table{
		Title:   t.Say("Promised and measured"),
		Columns: []Column{{t.Say("Service, metric"), TextColumn, 1.2}, {t.Say("Target"), TextColumn, 1.2}, {t.Say("Last value"), TextColumn, 0.8}, {t.Say("Target met"), TextColumn, 0.9}},
	}
	for _, p := range t.promises() {
		row := []Cell{{Text: Bold(t.name(p.service)), Sub: Plain(t.Word(p.id))}, {Text: Plain(t.aim(p)), Sub: Plain(t.force(p))}, {Text: Muted(t.Say("no measurement"))}, {}}
		if t.measuredOtherwise(p) {
			row[2] = Cell{Text: Muted(t.Say("measured over another window"))}
		}
		for _, m := range all {
			if m.service == p.service && m.id == p.id {
				last := m.windows[len(m.windows)-1]
				row[2] = Cell{Text: Plain(t.target(last.value)), Sub: Plain(t.window(last.key))}
				row[3] = Cell{Text: Plain(t.Fill("{x} of {y} windows", map[string]any{"x": m.met(), "y": len(m.windows)}))}
			}
		}
		table.Rows = append(table.Rows, Row{Cells: row})
	}
	put(pen, table)
	// What was missed is drawn first; beyond four charts the table says it all.
	slices.SortStableFunc(all, func(a, b measured) int { return cmp.Compare(len(b.windows)-b.met(), len(a.windows)-a.met()) })
	charts := 0
	for _, m := range all {
		windows := complete(m.windows, t.p.AsOf)
		measured := 0
		for _, w := range windows {
			if w.value != nil {
				measured++
			}
		}
		if _, _, isPercent, ok := goal(m.value); ok && isPercent && m.shares() && measured >= 3 && charts < 4 {
			t.chart(pen, m, windows)
			charts++
		}
	}
}

func (t trust) chart(pen Pen, m measured, windows []measuredWindow) {
	target, _, _, _ := goal(m.value)
	chart := Measurements{
		Title:       t.name(m.service) + ": " + t.Word(m.id),
		Target:      target,
		TargetWords: t.Fill("Target {value}", map[string]any{"value": t.Percent(decimal(target))}),
	}
	low, high, missing, year := target, target, 0, ""
	for _, w := range windows {
		out := Window{Label: w.key, Measured: w.value != nil, Met: w.met, Words: t.Say("no measurement")}
		if y, month, ok := monthOf(w.key); ok {
			out.Label = t.month(month)
			if s := strconv.Itoa(y); s != year {
				out.Sub, year = s, s
			}
		}
		if f, ok := w.value.Get("percent").Float(); ok {
			out.Value, out.Words = f, strings.TrimRight(t.Percent(w.value.Text()), "\u00A0 %")
			low, high = min(low, f), max(high, f)
		} else {
			out.Measured = false
			missing++
		}
		chart.Windows = append(chart.Windows, out)
	}
	chart.Low, chart.High = axis(low, high)
	chart.LowWords, chart.HighWords = t.Percent(decimal(chart.Low)), t.Percent(decimal(chart.High))
	args := map[string]any{"force": t.force(m.promise), "aim": t.aim(m.promise), "x": measured{windows: windows}.met(), "y": len(windows) - missing, "missing": missing}
	chart.Text = sentence(t.Fill("{force}: {aim}. Met in {x} of {y} windows measured.", args))
	if missing > 0 {
		chart.Text += " " + t.Count(missing, "For {n} window no measurement exists.", "For {n} windows no measurement exists.", nil)
	}
	caption := t.Fill("In per cent, the axis begins at {low}. Circle: target met, diamond: missed.", map[string]any{"low": t.Percent(decimal(chart.Low))})
	if excludes := t.each("excludes", m.value.Get("excludes")); len(excludes) > 0 {
		caption += " " + t.Fill("Not counted: {what}.", map[string]any{"what": t.Join(excludes)})
	}
	if m.source != "" && m.day != "" {
		caption += " " + t.Fill("Source: {source}, {day}.", map[string]any{"source": m.source, "day": m.day})
	}
	chart.Caption, chart.Alternative = caption, chart.Title+": "+chart.Text
	pen.Measurements(chart)
}

// axis is a span of round numbers around two shares, at most 100.
func axis(low, high float64) (from, to float64) {
	unit := math.Pow(10, math.Floor(math.Log10(max(high-low, 0.01))))
	round := func(f float64) float64 { return math.Round(f*1e6) / 1e6 }
	from, to = round(math.Floor((low-(high-low)*0.25)/unit)*unit), round(math.Ceil((high+(high-low)*0.25)/unit)*unit)
	return max(from, 0), min(to, 100)
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func (t trust) onAndOffboarding(pen Pen) {
	on := Table{
		Title:   t.Say("How you get in"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Steps"), TextColumn, 1.6}, {t.Say("Duration"), TextColumn, 0.7}, {t.Say("Your part, contact"), TextColumn, 1.2}},
	}
	off := Table{
		Title:   t.Say("How you get out"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Notice, transition"), TextColumn, 1}, {t.Say("Return of your data"), TextColumn, 1.3}, {t.Say("Erasure"), TextColumn, 1.2}, {t.Say("Charges"), TextColumn, 0.8}},
	}
	for _, s := range t.services() {
		if v := s.Get("onboarding"); v.Exists() {
			on.Rows = append(on.Rows, Row{Cells: []Cell{
				{Text: Bold(t.name(s))}, {Text: Plain(t.text(v.Get("steps")))}, {Text: Plain(t.duration(v.Get("duration")))},
				{Text: Plain(t.text(v.Get("customer_duties"))), Sub: Plain(v.Get("contact").Text())},
			}})
		}
		if v := s.Get("offboarding"); v.Exists() {
			transition, retrieval, erasure, confirmation, charges := "", "", "", "", ""
			if d := v.Get("transition"); d.Exists() {
				transition = t.Fill("transition: {period}", map[string]any{"period": t.duration(d)})
			}
			if d := v.Get("retrieval"); d.Exists() {
				retrieval = t.Fill("to be fetched for {period}", map[string]any{"period": t.duration(d)})
			}
			if d := v.Get("deletion_within"); d.Exists() {
				erasure = t.Fill("within {period}", map[string]any{"period": t.duration(d)})
			}
			if v.Get("confirmation").True() {
				confirmation = t.Say("confirmed to you")
			}
			if c := v.Get("charges").Text(); c != "" {
				charges = t.WordIn("charges", c)
			}
			off.Rows = append(off.Rows, Row{Cells: []Cell{
				{Text: Bold(t.name(s))}, {Text: Plain(t.duration(v.Get("notice"))), Sub: Plain(transition)},
				{Text: Plain(strings.Join(v.Get("export_formats").Strings(), ", ")), Sub: Plain(retrieval)}, {Text: Plain(erasure), Sub: Plain(confirmation)}, {Text: Plain(charges)},
			}})
		}
	}
	putMerged(pen, on)
	putMerged(pen, off)
}

func (t trust) answerChange() []string {
	byNotice := map[string][]string{}
	var order []string
	for _, s := range t.services() {
		if n := s.Get("changes", "notice"); n.Exists() {
			period := t.duration(n)
			if byNotice[period] == nil {
				order = append(order, period)
			}
			byNotice[period] = append(byNotice[period], t.name(s))
		}
	}
	if len(order) == 1 && len(byNotice[order[0]]) == len(t.services()) {
		return []string{t.Fill("We usually announce changes {notice} in advance.", map[string]any{"notice": order[0]})}
	}
	var out []string
	for _, period := range order {
		out = append(out, t.Fill("Changes to {services} we usually announce {notice} in advance.", map[string]any{"services": t.Join(byNotice[period]), "notice": period}))
		if len(out) == 3 {
			break
		}
	}
	return out
}

func (t trust) changeTable(pen Pen) {
	table := Table{
		Title:   t.Say("How you are told, and what you can do"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.1}, {t.Say("Announced before"), TextColumn, 0.8}, {t.Say("By"), TextColumn, 1}, {t.Say("You can"), TextColumn, 1}, {t.Say("Reviewed with customers"), TextColumn, 1}},
	}
	for _, s := range t.services() {
		v := s.Get("changes")
		if !v.Exists() {
			continue
		}
		every, last := "", ""
		if r := v.Get("review"); r.Exists() {
			if d := r.Get("every"); d.Exists() {
				every = t.Fill("every {period}", map[string]any{"period": t.duration(d)})
			}
			if d := r.Get("last"); d.Exists() {
				last = t.Fill("last on {day}", map[string]any{"day": d.Text()})
			}
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(s))}, {Text: Plain(t.duration(v.Get("notice")))}, {Text: Plain(strings.Join(t.each("channels", v.Get("channels")), ", "))},
			{Text: Plain(strings.Join(t.each("rights", v.Get("rights")), ", "))}, {Text: Plain(every), Sub: Plain(last)},
		}})
	}
	putMerged(pen, table)
}

// channels are the channels of a service, of all or of those that fit.
func channels(s *inventory.Resource, fit func(*inventory.Value) bool) []*inventory.Value {
	var out []*inventory.Value
	fields := s.Get("channels").Fields()
	for i := range fields {
		if fit == nil || fit(&fields[i].Value) {
			out = append(out, &fields[i].Value)
		}
	}
	return out
}

func human(c *inventory.Value) bool { return c.Get("human").True() }

func (t trust) answerSupport() []string {
	var out []string
	// The same hours by several channels are told once.
	byHours := map[string][]string{}
	var order []string
	for _, s := range t.services() {
		for _, c := range channels(s, human) {
			if !c.Get("hours").Exists() {
				continue
			}
			hours, kind := t.Hours(c.Get("hours").Text()), t.WordIn("kind", c.Get("kind").Text())
			if byHours[hours] == nil {
				order = append(order, hours)
			}
			if !slices.Contains(byHours[hours], kind) {
				byHours[hours] = append(byHours[hours], kind)
			}
		}
	}
	for _, hours := range order[:min(len(order), 2)] {
		out = append(out, t.Fill("You reach a person by {channels}: {hours}.", map[string]any{"channels": t.Join(byHours[hours]), "hours": hours}))
	}
	for _, p := range t.promises() {
		if p.id != "first-response" && p.id != "first_response" {
			continue
		}
		args := map[string]any{"service": t.name(p.service), "target": t.aim(p)}
		said := t.Fill("First reply ({service}): target {target}.", args)
		for _, m := range t.measuredPromises() {
			if m.service == p.service && m.id == p.id {
				last := m.windows[len(m.windows)-1]
				args["value"], args["period"] = t.target(last.value), t.window(last.key)
				said = t.Fill("First reply ({service}): target {target}; measured {value} ({period}).", args)
			}
		}
		out = append(out, said)
		if len(out) == 4 {
			break
		}
	}
	return out
}

func (t trust) supportLadders(pen Pen) {
	zone := organizationOf(t.facts).Get("calendar", "time_zone").Text()
	groups := group(t, t.services(), func(s *inventory.Resource) (rows []SupportStep, key string) {
		for _, tier := range s.Get("support", "tiers").Strings() {
			row := t.supportStep(s, tier)
			rows = append(rows, row)
			key += strings.Join([]string{row.Title, row.Sub, row.Hours, row.Languages, ""}, "\x00")
		}
		return rows, key
	})
	for i, g := range groups {
		if i == 4 {
			return // further services stand in the table of channels
		}
		title := t.Say("The way from self-help to a person")
		if len(groups) > 1 {
			title = t.Fill("From self-help to a person: {service}", map[string]any{"service": t.Join(g.names)})
		}
		l := SupportLadder{Title: title, Step: t.Say("Step"), Hours: t.Say("Hours"), Languages: t.Say("Languages"), Rows: g.holds}
		if zone != "" {
			l.Hours = t.Fill("Hours ({zone})", map[string]any{"zone": zone})
		}
		if len(groups) == 1 && len(t.services()) > 1 {
			l.Caption = t.Fill("For: {services}.", map[string]any{"services": t.Join(g.names)})
		}
		pen.SupportLadder(l)
	}
}

// supportStep is a step with the channels that lead to it.
func (t trust) supportStep(s *inventory.Resource, tier string) SupportStep {
	step := SupportStep{Title: t.WordIn("tiers", tier)}
	var by []*inventory.Value
	switch tier {
	case "self-service":
		by = channels(s, func(c *inventory.Value) bool { return !human(c) && c.Get("kind").Text() != "chatbot" })
	case "chatbot":
		step.Title = t.Fill("{step} (a machine, and labelled so)", map[string]any{"step": step.Title})
		by = channels(s, func(c *inventory.Value) bool { return c.Get("kind").Text() == "chatbot" })
		if len(by) > 0 && !by[0].Get("automated", "disclosed").True() {
			step.Title = t.Fill("{step} (a machine)", map[string]any{"step": t.WordIn("tiers", tier)})
		}
	case "first-line":
		step.Title = t.Fill("{step} (a person)", map[string]any{"step": step.Title})
		by = channels(s, human)
	case "second-line", "third-line":
		step.Title = t.Fill("{step} (a person)", map[string]any{"step": step.Title})
		if hours := s.Get("support", "priorities", "P1", "hours"); hours.Exists() {
			step.Hours = t.Fill("priority 1: {hours}", map[string]any{"hours": t.Hours(hours.Text())})
		}
	}
	var kinds, hours, tags []string
	add := func(list []string, s string) []string {
		if s == "" || slices.Contains(list, s) {
			return list
		}
		return append(list, s)
	}
	for _, c := range by {
		kinds = add(kinds, t.WordIn("kind", c.Get("kind").Text()))
		if h := c.Get("hours"); h.Exists() {
			hours = add(hours, t.Hours(h.Text()))
		}
		for _, tag := range c.Get("languages").Strings() {
			tags = add(tags, t.LanguageName(tag))
		}
	}
	step.Sub, step.Languages = strings.Join(kinds, ", "), strings.Join(tags, ", ")
	if len(hours) > 0 {
		step.Hours = strings.Join(hours, "; ")
	}
	return step
}

func (t trust) channelTable(pen Pen) {
	table := Table{
		Title:   t.Say("Channels, hours and languages"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Channel"), TextColumn, 1.1}, {t.Say("Hours"), TextColumn, 1.2}, {t.Say("Languages"), TextColumn, 0.9}},
	}
	groups := group(t, t.services(), func(s *inventory.Resource) (rows [][]Cell, key string) {
		for _, c := range channels(s, nil) {
			row := t.channel(c)
			rows = append(rows, row)
			key += same(nil, row)
		}
		return rows, key
	})
	table.Rows = t.rows(groups)
	put(pen, table)
}

// rows are those of groups of services, which are named in their first row.
func (t trust) rows(groups []alike[[][]Cell]) (rows []Row) {
	for _, g := range groups {
		first := Cell{Text: Bold(strings.Join(g.names, ", "))}
		for _, cells := range g.holds {
			rows = append(rows, Row{Cells: append([]Cell{first}, cells...)})
			first = Cell{Text: Muted(t.Say("as above"))}
		}
	}
	return rows
}

// channel are the cells of a channel: what it is, when, in which languages.
func (t trust) channel(c *inventory.Value) []Cell {
	var who []string
	switch {
	case c.Get("automated").Exists() || c.Get("kind").Text() == "chatbot":
		who = append(who, t.Say("a machine answers"))
		if c.Get("automated", "human_on_request").True() {
			who = append(who, t.Say("a person on request"))
		}
	case human(c):
		who = append(who, t.Say("a person answers"))
	}
	if c.Get("shares_history").True() {
		who = append(who, t.Say("knows what was said before"))
	}
	if d := c.Get("retires"); d.Exists() {
		who = append(who, t.Fill("ends on {day}", map[string]any{"day": d.Text()}))
	}
	hours := ""
	if h := c.Get("hours"); h.Exists() {
		hours = t.Hours(h.Text())
	}
	return []Cell{
		{Text: Plain(t.WordIn("kind", c.Get("kind").Text())), Sub: Plain(strings.Join(who, "; "))},
		{Text: Plain(hours)}, {Text: Plain(t.languages(c.Get("languages").Strings()))},
	}
}

func (t trust) responseTable(pen Pen) {
	table := Table{
		Title:   t.Say("Reply and solution by urgency"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.2}, {t.Say("Priority"), KeyColumn, 0}, {t.Say("Reply within"), TextColumn, 1}, {t.Say("Solution within"), TextColumn, 1}, {t.Say("Counted in"), TextColumn, 1}},
	}
	groups := group(t, t.services(), func(s *inventory.Resource) (rows [][]Cell, key string) {
		for _, p := range s.Get("support", "priorities").Fields() {
			clock := ""
			if c := p.Get("clock").Text(); c != "" {
				clock = t.WordIn("clock", c)
			}
			row := []Cell{{Text: Plain(p.Name)}, {Text: Plain(t.duration(p.Get("respond")))}, {Text: Plain(t.duration(p.Get("resolve")))}, {Text: Plain(clock)}}
			rows = append(rows, row)
			key += same(nil, row)
		}
		return rows, key
	})
	table.Rows = t.rows(groups)
	put(pen, table)
}

// remedy says what the provider gives where a promise is missed, "" where
// nothing is declared.
func (t trust) remedy(v *inventory.Value) string {
	if v.IsNone() {
		return t.Say("none")
	}
	kind := v.Get("kind").Text()
	if kind == "" {
		return ""
	}
	out := t.WordIn("remedy", kind)
	if share := v.Get("share"); share.Exists() {
		out = t.Fill("{remedy} of {share}", map[string]any{"remedy": out, "share": t.Percent(share.Text())})
		if of := v.Get("of").Text(); of != "" {
			out = t.Fill("{remedy} ({of})", map[string]any{"remedy": out, "of": t.WordIn("of", of)})
		}
	}
	return out
}

func (t trust) answerBilling() []string {
	var out []string
	for _, p := range t.promises() {
		remedy := p.value.Get("remedy")
		if p.value.Get("force").Text() != "contractual" || !remedy.Get("kind").Exists() {
			continue
		}
		clause := cmp.Or(remedy.Get("clause").Text(), p.value.Get("clause").Text())
		if clause == "" {
			continue
		}
		out = append(out, t.Fill("Where the contractually agreed target for {what} is missed, the contract provides for: {remedy} ({clause}).", map[string]any{
			"what": t.name(p.service) + ", " + t.Word(p.id), "remedy": t.remedy(remedy), "clause": clause}))
		if len(out) == 2 {
			break // the rest stands in the table
		}
	}
	for _, g := range group(t, t.services(), func(s *inventory.Resource) (period, key string) {
		c := s.Get("complaints")
		if !c.Get("channel").Exists() {
			return "", ""
		}
		period = t.period(c.Get("answer_within"), c.Get("clock"))
		return period, period
	}) {
		if len(g.names) == len(t.services()) {
			out = append(out, t.Fill("Complaints are answered within {period}.", map[string]any{"period": g.holds}))
		} else {
			out = append(out, t.Fill("Complaints about {service} are answered within {period}.", map[string]any{"service": t.Join(g.names), "period": g.holds}))
		}
	}
	return out
}

// period is a period with the clock it runs by.
func (t trust) period(v, clock *inventory.Value) string {
	out := t.duration(v)
	if out != "" && clock.Exists() {
		out += " (" + t.WordIn("clock", clock.Text()) + ")"
	}
	return out
}

func (t trust) billingTable(pen Pen) {
	table := Table{
		Title:   t.Say("Your invoice"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Invoice"), TextColumn, 1}, {t.Say("If you dispute it"), TextColumn, 1.2}, {t.Say("Goodwill"), TextColumn, 1}},
	}
	for _, s := range t.services() {
		b := s.Get("billing")
		switch {
		case !b.Exists():
			continue
		case b.IsNone():
			table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: Bold(t.name(s))}, {Text: Plain(t.Say("free of charge, no invoice"))}, {}, {}}})
			continue
		}
		invoice := ""
		if v := b.Get("invoice").Text(); v != "" {
			invoice = t.WordIn("invoice", v)
		}
		dispute, paused := "", ""
		if d := b.Get("dispute"); d.Exists() {
			dispute = t.period(d.Get("answer_within"), d.Get("clock"))
			if dispute != "" {
				dispute = t.Fill("answer within {period}", map[string]any{"period": dispute})
			}
			if d.Get("dunning_paused").True() {
				paused = t.Say("dunning is paused meanwhile")
			}
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(s))}, {Text: Plain(invoice), Sub: Plain(strings.Join(t.each("format", b.Get("format")), ", "))},
			{Text: Plain(dispute), Sub: Plain(paused)}, {Text: Plain(t.text(b.Get("goodwill")))},
		}})
	}
	putMerged(pen, table)
}

func (t trust) remedyTable(pen Pen) {
	table := Table{
		Title:   t.Say("When a promise is missed"),
		Columns: []Column{{t.Say("Service, metric"), TextColumn, 1.1}, {t.Say("What you get"), TextColumn, 1.2}, {t.Say("How"), TextColumn, 1}, {t.Say("Force"), TextColumn, 1}},
	}
	for _, p := range t.promises() {
		r := p.value.Get("remedy")
		if !r.Exists() {
			continue
		}
		how := ""
		switch {
		case r.Get("automatic").True():
			how = t.Say("without a claim")
		case r.Get("claim_within").Exists():
			how = t.Fill("claimed within {period}", map[string]any{"period": t.duration(r.Get("claim_within"))})
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(p.service)), Sub: Plain(t.Word(p.id))}, {Text: Plain(t.remedy(r))}, {Text: Plain(how)}, {Text: Plain(t.force(p))},
		}})
	}
	put(pen, table)
}

func (t trust) complaintTable(pen Pen) {
	table := Table{
		Title:   t.Say("Complaints and suggestions"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1}, {t.Say("Complaints by"), TextColumn, 0.8}, {t.Say("Answer within"), TextColumn, 1}, {t.Say("Outside body"), TextColumn, 1.2}, {t.Say("Suggestions by"), TextColumn, 0.8}},
	}
	for _, s := range t.services() {
		c := s.Get("complaints")
		if !c.Exists() {
			continue
		}
		word := func(v *inventory.Value) Cell {
			if !v.Exists() {
				return Cell{}
			}
			return Cell{Text: Plain(t.WordIn("channel", v.Text()))}
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(s))}, word(c.Get("channel")), {Text: Plain(t.period(c.Get("answer_within"), c.Get("clock")))}, {Text: Plain(t.text(c.Get("external_body")))}, word(c.Get("suggestions")),
		}})
	}
	putMerged(pen, table)
}

func (t trust) answerData() []string {
	asked, by := 0, []string(nil)
	for _, p := range t.facts.Section("purposes") {
		if p.Get("choice").Text() != "opt-in" || p.Get("default").Text() == "granted" {
			continue
		}
		asked++
		for _, c := range t.each("channels", p.Get("withdrawal", "channels")) {
			if !slices.Contains(by, c) {
				by = append(by, c)
			}
		}
	}
	var out []string
	if asked > 0 {
		out = append(out, t.Count(asked, "For {n} purpose we ask you first; without your yes it stays off.", "For {n} purposes we ask you first; without your yes they stay off.", nil))
		if len(by) > 0 {
			out = append(out, t.Fill("You withdraw your consent by {channels}. This is your right by law.", map[string]any{"channels": t.Join(by)}))
		}
	}
	if d := organizationOf(t.facts).Get("data_subject_requests", "answer_within"); d.Exists() {
		out = append(out, t.Fill("By law you may ask what is held about you; we answer within {period}.", map[string]any{"period": t.duration(d)}))
	}
	return out
}

// choice says what say a person has in a purpose.
func (t trust) choice(p *inventory.Resource) string {
	switch choice, off := p.Get("choice").Text(), p.Get("default").Text() != "granted"; {
	case choice == "opt-in" && off:
		return t.Say("asked first; off without your yes")
	case choice == "opt-in":
		return t.Say("asked; on before you choose")
	case choice == "opt-out":
		return t.Say("you may object")
	case choice != "none":
		return ""
	case p.Get("basis").Has("legal-obligation"):
		return t.Say("none: the law requires it")
	case p.Get("basis").Has("contract"):
		return t.Say("none: needed for the contract")
	}
	return t.Say("none")
}

func (t trust) purposeTable(pen Pen) {
	table := Table{
		Title:   t.Say("Purposes and your choice"),
		Columns: []Column{{t.Say("Purpose"), TextColumn, 1.2}, {t.Say("Legal basis"), TextColumn, 1}, {t.Say("Your choice"), TextColumn, 1.1}, {t.Say("Withdrawal of consent, objection"), TextColumn, 1.1}},
	}
	for _, p := range t.facts.Section("purposes") {
		basis := strings.Join(t.each("basis", p.Get("basis")), ", ")
		by := t.each("channels", p.Get("withdrawal", "channels"))
		if len(by) == 0 {
			by = t.each("channels", p.Get("objection", "channels"))
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(p))}, {Text: Plain(basis), Sub: Plain(p.Get("statute").Text())}, {Text: Plain(t.choice(p))}, {Text: Plain(strings.Join(by, ", "))},
		}})
	}
	put(pen, table)
}

// retention says how long data is kept.
func (t trust) retention(v *inventory.Value) (long, sub string) {
	switch {
	case v.Get("period").Exists():
		long = t.duration(v.Get("period"))
		if trigger := v.Get("trigger").Text(); trigger != "" {
			long += " " + t.WordIn("trigger", trigger)
		}
	case v.Get("criteria").Exists():
		long = t.text(v.Get("criteria"))
	}
	var more []string
	if s := v.Get("statute").Text(); s != "" {
		more = append(more, t.Fill("statutory retention: {statute}", map[string]any{"statute": s}))
	}
	if b := v.Get("in_backups"); b.Exists() {
		more = append(more, t.Fill("in backups {period} longer", map[string]any{"period": t.duration(b)}))
	}
	return long, strings.Join(more, "; ")
}

func (t trust) dataTable(pen Pen) {
	table := Table{
		Title:   t.Say("Kinds of data and how long they are kept"),
		Columns: []Column{{t.Say("Data"), TextColumn, 1.4}, {t.Say("Classification"), TextColumn, 0.8}, {t.Say("Kept for"), TextColumn, 1.3}, {t.Say("Countries"), TextColumn, 0.8}},
	}
	for _, d := range t.facts.Section("datasets") {
		level := ""
		if c := d.Get("classification").Text(); c != "" {
			if r := t.facts.Find("classification", c); r != nil {
				level = t.name(r)
			}
		}
		kinds := Plain(strings.Join(t.each("categories", d.Get("personal", "categories")), ", "))
		if special := t.each("special", d.Get("personal", "special")); len(special) > 0 {
			kinds = kinds.Then(Plain("; " + t.Fill("special categories: {what}", map[string]any{"what": t.Join(special)})))
		}
		if d.Get("personal").IsNone() {
			kinds = Plain(t.Say("no personal data"))
		}
		long, sub := t.retention(d.Get("retention"))
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.name(d)), Sub: kinds}, {Text: Plain(level)}, {Text: Plain(long), Sub: Plain(sub)}, {Text: Plain(t.countries(d.Get("countries").Strings()))},
		}})
	}
	put(pen, table)
}

// mapOfData draws which data goes where, or says it as a table.
func (t trust) mapOfData(pen Pen) {
	if m := t.dataMap(t.facts, t.p.Issuer, t.p.AsOf); m.Flows() > 0 {
		m.Caption = strings.TrimSpace(m.Caption + " " + t.Say("Drawn from what is told in this edition; completeness not tested."))
		pen.Chart(m)
	}
}

// recipientTable says in which countries data is received, and by whom, in the
// order: own country first, then by name.
func (t trust) recipientTable(pen Pen) {
	type place struct {
		who  []string
		more []string
	}
	places := map[string]*place{}
	at := func(country string) *place {
		if places[country] == nil {
			places[country] = &place{}
		}
		return places[country]
	}
	add := func(list *[]string, s string) {
		if s != "" && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	for _, s := range t.facts.Section("suppliers") {
		who := cmp.Or(s.Get("title").Text(), t.Say("supplier"))
		more := ""
		if m := s.Get("transfer", "mechanism").Text(); m != "" {
			more = t.WordIn("mechanism", m)
		}
		for _, c := range s.Get("countries").Strings() {
			add(&at(c).who, who)
			add(&at(c).more, more)
		}
		for _, c := range s.Get("access_from").Strings() {
			if !s.Get("countries").Has(c) {
				add(&at(c).who, t.Fill("{who} (remote access)", map[string]any{"who": who}))
				add(&at(c).more, more)
			}
		}
	}
	for _, p := range t.facts.Section("purposes") {
		for _, r := range p.Get("recipients").Fields() {
			if c, kind := r.Get("country").Text(), r.Get("kind").Text(); c != "" && kind != "" {
				add(&at(c).who, t.WordIn("recipients", kind))
			}
		}
	}
	own := organizationOf(t.facts).Get("address", "country").Text()
	codes := make([]string, 0, len(places))
	for c := range places {
		codes = append(codes, c)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(-compareBool(a == own, b == own), t.Compare(t.Country(a), t.Country(b)))
	})
	table := Table{
		Title:   t.Say("Recipients by country"),
		Columns: []Column{{t.Say("Country"), TextColumn, 0.8}, {t.Say("Recipients"), TextColumn, 1.6}, {t.Say("Safeguard of the transfer"), TextColumn, 1.1}},
	}
	for _, c := range codes {
		table.Rows = append(table.Rows, Row{Cells: []Cell{
			{Text: Bold(t.Country(c))}, {Text: Plain(strings.Join(places[c].who, ", "))}, {Text: Plain(strings.Join(places[c].more, ", "))},
		}})
	}
	put(pen, table)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (t trust) rightsTable(pen Pen) {
	o := organizationOf(t.facts)
	r := o.Get("data_subject_requests")
	k := KeyValues{Title: t.Say("Your rights by law")}
	add := func(label, value string) {
		if value != "" {
			k.Facts = append(k.Facts, Fact{label, Plain(value)})
		}
	}
	add(t.Say("Requests by"), strings.Join(t.each("channels", r.Get("channels")), ", "))
	add(t.Say("Contact"), cmp.Or(o.Get("contacts", "privacy").Text(), o.Get("dpo", "contact").Text()))
	add(t.Say("Answer within"), t.duration(r.Get("answer_within")))
	add(t.Say("Without charge"), t.yes(r.Get("free_of_charge")))
	add(t.Say("Data protection officer"), o.Get("dpo", "contact").Text())
	add(t.Say("Supervisory authority"), o.Get("authority").Text())
	n := o.Get("privacy_notice")
	notice := n.Get("url").Text()
	if d := n.Get("updated"); notice != "" && d.Exists() {
		notice = t.Fill("{url} (as of {day})", map[string]any{"url": notice, "day": d.Text()})
	}
	add(t.Say("Privacy notice"), notice)
	if len(k.Facts) > 0 {
		pen.KeyValues(k)
	}
}

func (t trust) answerSecurity() []string {
	var out []string
	for _, e := range t.certificates() {
		if supplierOf(e) == "" && len(out) == 0 { // the others stand in their own section
			out = append(out, t.certificate(e))
		}
	}
	for _, n := range organizationOf(t.facts).Get("breach", "notices").Fields() {
		if n.Get("to").Text() == "customers" && n.Get("within").Exists() {
			out = append(out, t.Fill("We tell customers of a security incident within {period} {from}.", map[string]any{
				"period": t.duration(n.Get("within")), "from": t.WordIn("from", cmp.Or(n.Get("from").Text(), "awareness"))}))
		}
	}
	return out
}

// protectionTable shows how information is protected and how soon a service is
// back; most of it is told to customers only.
func (t trust) protectionTable(pen Pen) {
	table := Table{
		Title:   t.Say("After an outage"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.2}, {t.Say("Back within (RTO)"), TextColumn, 0.9}, {t.Say("Data loss at most (RPO)"), TextColumn, 0.9}, {t.Say("Last test"), DateColumn, 0}, {t.Say("Last restore test"), DateColumn, 0}},
	}
	access := Table{
		Title:   t.Say("Access and encryption"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.2}, {t.Say("Second factor at sign-in"), TextColumn, 1}, {t.Say("Encrypted in transit at least"), TextColumn, 1}, {t.Say("Critical updates within"), TextColumn, 1}},
	}
	for _, s := range t.services() {
		if c := s.Get("continuity"); c.Exists() {
			table.Rows = append(table.Rows, Row{Cells: []Cell{
				{Text: Bold(t.name(s))}, {Text: Plain(t.duration(c.Get("rto")))}, {Text: Plain(t.duration(c.Get("rpo")))}, {Text: Plain(t.day(c.Get("test", "last")))}, {Text: Plain(t.day(c.Get("backup", "last_restore_test")))},
			}})
		}
		if c := s.Get("security"); c.Exists() {
			mfa, transit := "", ""
			if m := c.Get("mfa").Text(); m != "" {
				mfa = t.WordIn("mfa", m)
			}
			if m := c.Get("encryption", "in_transit", "min").Text(); m != "" {
				transit = t.WordIn("min", m)
			}
			access.Rows = append(access.Rows, Row{Cells: []Cell{
				{Text: Bold(t.name(s))}, {Text: Plain(mfa)}, {Text: Plain(transit)}, {Text: Plain(t.duration(c.Get("patch_critical_within")))},
			}})
		}
	}
	putMerged(pen, access)
	putMerged(pen, table)
}

func (t trust) cloudTable(pen Pen) {
	table := Table{
		Title:   t.Say("Where it runs"),
		Columns: []Column{{t.Say("Service"), TextColumn, 1.2}, {t.Say("Countries"), TextColumn, 1.2}, {t.Say("Model"), TextColumn, 0.8}, {t.Say("Customers kept apart"), TextColumn, 1.2}},
	}
	for _, s := range t.services() {
		c := s.Get("cloud")
		if !c.Exists() {
			continue
		}
		model, tenancy := "", ""
		if m := c.Get("model").Text(); m != "" {
			model = t.WordIn("model", m)
		}
		if m := c.Get("tenancy").Text(); m != "" {
			tenancy = t.WordIn("tenancy", m)
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: Bold(t.name(s))}, {Text: Plain(t.countries(c.Get("countries").Strings()))}, {Text: Plain(model)}, {Text: Plain(tenancy)}}})
	}
	putMerged(pen, table)
}

func (t trust) noticeTable(pen Pen) {
	o := organizationOf(t.facts)
	table := Table{
		Title:   t.Say("Who is told of an incident, and when"),
		Columns: []Column{{t.Say("Who is told"), TextColumn, 1.4}, {t.Say("Within"), TextColumn, 0.8}, {t.Say("Counted from"), TextColumn, 1}, {t.Say("By"), TextColumn, 1}},
	}
	for _, n := range o.Get("breach", "notices").Fields() {
		from := ""
		if f := n.Get("from").Text(); f != "" {
			from = t.WordIn("from", f)
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{{Text: Bold(t.WordIn("to", n.Get("to").Text()))}, {Text: Plain(t.duration(n.Get("within")))}, {Text: Plain(from)}, {Text: Plain(n.Get("channel").Text())}}})
	}
	if s := o.Get("incidents_summary"); s.Get("from").Exists() && s.Get("until").Exists() {
		table.Caption = t.Fill("From {from} to {until}: major incidents {major}, personal data breaches notified {breaches}.", map[string]any{
			"from": s.Get("from").Text(), "until": s.Get("until").Text(), "major": cmp.Or(t.Decimal(s.Get("major").Text()), "–"), "breaches": cmp.Or(t.Decimal(s.Get("breaches_notified").Text()), "–"),
		})
	}
	put(pen, table)
	if v := o.Get("vulnerability_disclosure"); v.Exists() {
		pen.Paragraph(Paragraph{Text: Plain(t.Fill("You report a weakness to {where}.", map[string]any{"where": cmp.Or(v.Get("contact").Text(), v.Get("url").Text())}))})
	}
}
