package reports

import (
	"strings"

	"github.com/trustcap/trustcap/controls"
)

// Pen draws the blocks of a report, one after the other, in a medium of its
// own. Some media have pages and some flow: no block knows lengths, colours or
// faces, and none is ever cut short. Every word is already in the reader's
// language; a pen adds only words of its medium ("continued", "page 3 of 9").
//
// A report draws at most one Cover, first, and then Sections; every other block
// belongs to the Section before it. A pen keeps its first error to itself until
// the report is written; a block never fails the report that draws it.
type Pen interface {
	Cover(Cover)
	Section(Section)
	Heading(Heading)
	Lead(Lead)
	Paragraph(Paragraph)
	Note(Note)
	Table(Table)
	StateBars(StateBars)
	Ladder(Ladder)
	Measurements(Measurements)
	SupportLadder(SupportLadder)
	// Chart draws a chart of another kind, or gives its Table.
	Chart(Chart)
	Finding(Finding)
	Steps(Steps)
	KeyValues(KeyValues)
	Columns(Columns)
	Closing(Closing)
}

// Face is how a Run looks.
type Face uint8

// The faces.
const (
	Regular   Face = iota
	Strong         // bold: heads, states, the first words that lead a block
	Quiet          // secondary: what explains, counts that are zero
	Monospace      // paths, ids, values to copy
)

// Run is a piece of text in one face.
type Run struct {
	Text string
	Face Face
	// To is the ID of a Section of the report that the run points at, "" for
	// none. A medium with pages may leave it out.
	To string
}

// Phrase is text in one or more faces. The runs follow each other without a
// space between them.
type Phrase []Run

// Plain is a phrase in the regular face.
func Plain(s string) Phrase { return phrase(s, Regular) }

// Bold is a phrase in the strong face.
func Bold(s string) Phrase { return phrase(s, Strong) }

// Muted is a phrase in the quiet face.
func Muted(s string) Phrase { return phrase(s, Quiet) }

// Code is a phrase in the monospaced face.
func Code(s string) Phrase { return phrase(s, Monospace) }

func phrase(s string, face Face) Phrase {
	if s == "" {
		return nil
	}
	return Phrase{{Text: s, Face: face}}
}

// Prose is a phrase in which what stands between backticks is monospaced, as in
// the remediation of a rule. A backtick without a partner stays as it is.
func Prose(s string) Phrase {
	var p Phrase
	for {
		before, rest, ok := strings.Cut(s, "`")
		code, after, closed := strings.Cut(rest, "`")
		if !ok || !closed {
			return append(p, Plain(s)...)
		}
		p = append(append(p, Plain(before)...), Code(code)...)
		s = after
	}
}

// Then is the phrase followed by others.
func (p Phrase) Then(others ...Phrase) Phrase {
	out := append(Phrase{}, p...)
	for _, o := range others {
		out = append(out, o...)
	}
	return out
}

// String is the text of the phrase without its faces.
func (p Phrase) String() string {
	var b strings.Builder
	for _, r := range p {
		b.WriteString(r.Text)
	}
	return b.String()
}

// State is a state as it is shown: a drawn mark, and always words beside it.
type State struct {
	State controls.State // which mark and colour
	Words string         // "1 of 6 not satisfied", "not satisfied, tolerated until …"
}

// Assurance is a level, or a span of levels, as it is shown: drawn boxes, and
// always words beside them.
type Assurance struct {
	Weakest, Strongest controls.Level
	Words              string
}

// Fact is a label and what it says.
type Fact struct {
	Label string
	Value Phrase
}

// Cover is the first page: who, what, the one sentence, and an overview. It has
// either a Ladder or Bars.
type Cover struct {
	Issuer   string
	Logo     *Logo // of the issuer, nil for none
	Title    string
	Subtitle []string // lines
	Sentence string   // the one sentence: counts, not assessed first
	Facts    []Fact   // up to four, beside each other
	Ladder   *Ladder
	Bars     *StateBars
	Closing  string // what the document is not
	// See is the ID of the section where it says how to verify; SeeWords name it
	// ("How to verify"). Media with pages add the page.
	See      string
	SeeWords string
}

// Section is a part of the report: a question, a control, a list. It is the
// unit of the outline.
type Section struct {
	ID    string // unique in the report, [A-Za-z0-9._()-]: T5, gdpr.Art.28
	Title string // h1
	Short string // for the outline, the running head and the contents
	// Depth is the place in the outline: 0, or one deeper than a section before.
	Depth int
	// Fresh asks media with pages for a new page.
	Fresh bool
	// Dense sets a smaller h1 and h2, for pages that hold much.
	Dense bool
	// Side is what stands beside the section, or nil where it takes the whole
	// width.
	Side *Side
	// State marks the section in contents, or is nil.
	State *State
	// Framework is the id of the framework it belongs to, "" for none, so that a
	// medium with a filter can filter by it.
	Framework string
}

// Side is the column beside a section. On the pages that follow, only Number
// and Title are repeated.
type Side struct {
	Number  string // T5, A.8.13
	Title   string
	Entries []SideEntry
}

// SideEntry is one entry of a side column, between two thin rules. What is set
// is shown in the order of the fields.
type SideEntry struct {
	Label     string
	State     *State
	Figures   []Figure
	Assurance *Assurance
	Lines     []Phrase
	// Remark is a line with a mark of its own, such as a statement of
	// applicability that says otherwise.
	Remark *State
	// Code stands first, drawn where the medium draws.
	Code *QR
}

// Figure is a number and what it counts.
type Figure struct {
	Number string
	Label  string
}

// Heading is a heading within a section. It never stands alone at the foot of a
// page.
type Heading struct {
	Level int // 2 or 3
	Text  string
	ID    string // "" for none; unique in the report
}

// Lead is the answer, or the one thing that a section says.
type Lead struct {
	Text Phrase
	// Facts stand small beside it, or above it where there is no room.
	Facts []Fact
}

// Paragraph is running text.
type Paragraph struct {
	Text  Phrase
	Small bool // a caption, a source, a remark on method
}

// Note is one tinted line with a mark: a plain sentence on what is open,
// tolerated, not assessed, or only partly evidenced.
type Note struct {
	State controls.State // which mark and edge
	Lead  string         // "Open:", bold
	Text  Phrase
}

// ColumnKind says what stands in a column, and by that how wide it is.
type ColumnKind uint8

// The kinds of columns.
const (
	TextColumn      ColumnKind = iota // takes what is left, by Weight
	KeyColumn                         // short ids, as wide as they are
	DateColumn                        // days, as wide as they are
	NumberColumn                      // right-aligned
	StateColumn                       // a mark and its words
	AssuranceColumn                   // boxes and their words
)

// Column is a column of a table.
type Column struct {
	Title string
	Kind  ColumnKind
	// Weight is the share of a TextColumn in the width that is left; 0 is 1.
	Weight float64
}

// Cell is a cell of a table. A cell with nothing in it shows "–".
type Cell struct {
	Text      Phrase
	Sub       Phrase // a second line, quiet
	State     *State
	Assurance *Assurance
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	// ID makes the row a place that runs can point at, "" for none.
	ID string
}

// Table is a table. Rows are not split; the head comes again on each page.
type Table struct {
	Title   string // h2 above it, kept with it; "" for none
	Columns []Column
	Rows    []Row
	Empty   string // said instead where there are no rows
	Caption string
	Dense   bool
	// Repeats says that what its rows show stands in other tables too, so that a
	// filter does not count it twice.
	Repeats bool
}

// StateBars are the counts of states of groups of controls: one bar a group, all
// to the same unit, and the counts as numbers beside it.
type StateBars struct {
	Title   string // h2; "" for none
	Group   string // head of the first column
	Bar     string // head of the bars
	Total   string // head of the last column
	Heads   map[controls.State]string
	Rows    []Bar
	Caption string
}

// Bar is one row of StateBars.
type Bar struct {
	Title  string // ISO/IEC 27001:2022
	Sub    string // Annex A
	Counts map[controls.State]int
	Total  int
	To     string // ID of a Section, "" for none
}

// Ladder shows for each question its state and how sure it is, in the order
// given.
type Ladder struct {
	Question, State string                    // heads
	Levels          map[controls.Level]string // heads of the four rungs
	Rows            []Rung
	Caption         string
}

// Rung is one row of a Ladder. Weakest and Strongest are controls.NoProof where
// there is none.
type Rung struct {
	Number             string // T5
	Title              string
	State              State
	Weakest, Strongest controls.Level
	Words              string // the levels in words, for readers who do not see them
	To                 string // ID of its Section, "" for none
}

// Measurements draw what was measured against what was promised, one window
// after the other.
type Measurements struct {
	Title       string  // h2
	Text        string  // force, how often it was met, what is missing
	Target      float64 // in the unit of the values
	TargetWords string  // "Target 95 %"
	// Low and High are the ends of the axis, which need not start at zero.
	Low, High           float64
	LowWords, HighWords string
	Windows             []Window
	Caption             string // axis, marks, exclusions, source
	Alternative         string // the chart in one sentence
}

// Window is one window of Measurements.
type Window struct {
	Label string // "Nov"
	Sub   string // "2025", where the year begins; else ""
	// Measured is false where no measurement exists; Words then say so.
	Measured bool
	Met      bool
	Value    float64
	Words    string // "96.1"
}

// SupportLadder shows the way from self-help to a person, step by step.
type SupportLadder struct {
	Title                  string // h2
	Step, Hours, Languages string // heads
	Rows                   []SupportStep
	Caption                string
}

// SupportStep is one step of a SupportLadder.
type SupportStep struct {
	Title     string // "First line (a person)"
	Sub       string // its channels
	Hours     string
	Languages string
}

// SourceLine is a line of a declaration.
type SourceLine struct {
	Number int
	Text   string
	// From and Length mark what the finding is about, in characters from 0;
	// Length 0 marks nothing.
	From, Length int
}

// Finding is one finding with its place and its mend. It breaks over pages only
// between its parts, never inside the source.
type Finding struct {
	ID       string // fingerprint
	State    State  // mark and edge; its words are for media without marks
	Sentence string
	Severity string // a word, without colour or mark
	At       string // file:line:column
	Source   []SourceLine
	Facts    []Fact
	// Mend is the last line: one imperative sentence.
	Mend Fact

	// For media with a filter.
	Rule       string
	Frameworks []string // ids
}

// Steps are numbered steps.
type Steps struct {
	Steps []Step
}

// Step is one numbered step.
type Step struct {
	Lead string // bold
	Text Phrase
	Code []string // lines to type or files, as they are
	Key  []string // groups of a key to read out, numbered
	Then Phrase   // after the code
}

// KeyValues are labels with their values.
type KeyValues struct {
	Title string // h2; "" for none
	Facts []Fact
}

// Columns are short lists of equal weight beside each other.
type Columns struct {
	Columns []ListColumn
}

// ListColumn is one of Columns.
type ListColumn struct {
	Title string
	Items []Phrase
}

// Closing is the tinted block at the end: what the report is and is not.
type Closing struct {
	Lead string // bold
	Text Phrase
}
