package controls

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/trustcap/trustcap/internal/inventory"
)

// lines finds lines in the documents of an inventory.
type lines struct {
	documents map[string][]byte
	starts    map[string][]int // offset of each line, by file that was asked for
}

func newLines(inv *inventory.Inventory) *lines {
	l := &lines{map[string][]byte{}, map[string][]int{}}
	for _, d := range inv.Documents {
		l.documents[d.Path] = d.Bytes
	}
	return l
}

// maxSourceLine is the greatest number of bytes shown of a line: files that
// machines wrote can be one line.
const maxSourceLine = 400

// at is the line at a place and the line before it, or nil where the place has
// no line.
func (l *lines) at(p inventory.Position) []SourceLine {
	b := l.documents[p.File]
	if p.Line == 0 || b == nil {
		return nil
	}
	starts, ok := l.starts[p.File]
	if !ok {
		starts = append(starts, 0)
		for i, c := range b {
			if c == '\n' {
				starts = append(starts, i+1)
			}
		}
		l.starts[p.File] = starts
	}
	var out []SourceLine
	for n := max(1, p.Line-1); n <= p.Line && n <= len(starts); n++ {
		line, _, _ := bytes.Cut(b[starts[n-1]:], []byte{'\n'})
		out = append(out, SourceLine{n, shown(line)})
	}
	return out
}

// shown is a line as text that can be shown.
func shown(line []byte) string {
	line = bytes.TrimSuffix(line, []byte{'\r'})
	if len(line) > maxSourceLine {
		cut := maxSourceLine
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		return strings.ToValidUTF8(string(line[:cut]), "\uFFFD") + "…"
	}
	return strings.ToValidUTF8(string(line), "\uFFFD")
}
