package reports

import "strings"

// style is how text is set: a face, a size in pt, a line height in mm.
type style struct {
	regular, strong *font
	size, height    float64
	ink, quiet      Colour
}

// font is the font of a run in this style, with its size and colour.
func (s style) font(f Face) (*font, float64, Colour) {
	switch f {
	case Strong:
		return s.strong, s.size, s.ink
	case Quiet:
		return s.regular, s.size, s.quiet
	case Monospace:
		if s.regular == sansBold {
			return monoBold, s.size - 0.7, s.ink
		}
		return mono, s.size - 0.7, s.ink
	}
	return s.regular, s.size, s.ink
}

// baseline is the distance of the baseline from the top of a line.
func (s style) baseline() float64 {
	const ascent, descent = 0.905, 0.212 // of Liberation
	em := s.size * mmPerPoint
	return (s.height-(ascent+descent)*em)/2 + ascent*em
}

// middle is the distance of the middle of small letters from the top of a line.
func (s style) middle() float64 {
	const xHeight = 0.528
	return s.baseline() - xHeight/2*s.size*mmPerPoint
}

// piece is text of one font within a line.
type piece struct {
	x    float64
	font *font
	size float64
	ink  Colour
	text string
}

// lineOf is one line of set text.
type lineOf struct {
	pieces []piece
	width  float64
	joined bool // goes on without a space: what follows belongs to the same word
}

// glue is what stands before a word.
type glue uint8

const (
	tight glue = iota // no break
	slash             // a break without a space: after "/" or "-"
	soft              // a break that shows a hyphen
	space             // a space, or a break
)

// word is a piece of text that is not broken unless it is wider than a line.
type word struct {
	before glue
	face   Face
	text   string
	width  float64
}

// words splits a phrase where it may be broken. In monospaced runs it may be
// broken after most signs: paths and addresses are long.
func (s style) words(p Phrase) []word {
	var out []word
	next := tight
	for _, run := range p {
		f, size, _ := s.font(run.Face)
		start := 0
		text := clean(run.Text)
		flush := func(end int, then glue) {
			if end > start {
				t := text[start:end]
				out = append(out, word{next, run.Face, t, f.width(t, size)})
				next = tight
			}
			next = max(next, then)
		}
		for i, r := range text {
			switch {
			case r == ' ':
				flush(i, space)
				start = i + 1
			case r == '\u00AD':
				flush(i, soft)
				start = i + len("\u00AD")
			case r == '/' && !capitals(text, i) || r == '-' && i > start,
				run.Face == Monospace && strings.ContainsRune(".,:_@=&?", r),
				run.Face != Monospace && (r == '.' || r == '@') && address(text, i):
				flush(i+1, slash)
				start = i + 1
			}
		}
		flush(len(text), tight)
	}
	return out
}

// capitals reports whether the sign at i stands between capitals, as in ISO/IEC.
func capitals(text string, i int) bool {
	capital := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= 'A' && text[i] <= 'Z' }
	return capital(i-1) && capital(i+1)
}

// address reports whether the sign at i stands inside an address rather than at
// the end of a sentence or in a number.
func address(text string, i int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= '0' && text[i] <= '9')
	}
	if !letter(i-1) || !letter(i+1) || text[i+1] <= '9' {
		return false
	}
	from := strings.LastIndexAny(text[:i], " \u00A0") + 1
	return i-from > 2
}

// lines sets a phrase in lines of a width. Lines after the first are indented.
func (s style) lines(p Phrase, width, indent float64) []lineOf {
	words := s.words(p)
	if len(words) == 0 {
		return nil
	}
	var out []lineOf
	var line setter
	line.style = s
	room := width
	next := func(joined bool) {
		l := line.end()
		l.joined = joined
		out = append(out, l)
		line = setter{style: s, x: indent}
		room = width
	}
	for i := 0; i < len(words); {
		j, cluster := i+1, words[i].width
		for j < len(words) && words[j].before == tight {
			cluster += words[j].width
			j++
		}
		gap, hyphen := 0.0, 0.0
		if words[i].before == space {
			gap = s.space(words[i].face)
		}
		if j < len(words) && words[j].before == soft {
			f, size, _ := s.font(words[j-1].face)
			hyphen = f.width("-", size)
		}
		if line.started && line.x+gap+cluster+hyphen > room+0.01 {
			if words[i].before == soft {
				line.add(words[i-1].face, "-")
			}
			next(words[i].before != space)
			gap = 0
		}
		if line.started && gap > 0 {
			line.space(words[i].face)
		}
		for _, w := range words[i:j] {
			if line.x+w.width <= room+0.01 {
				line.add(w.face, w.text)
				continue
			}
			// A word wider than a line is broken where the line ends.
			f, size, _ := s.font(w.face)
			rest := w.text
			for rest != "" {
				n, x := 0, line.x
				for k, r := range rest {
					x += float64(f.advance(r)) / 1000 * size * mmPerPoint
					if x > room && (k > 0 || line.started) {
						break
					}
					n = k + len(string(r))
				}
				if n == 0 {
					next(line.started)
					continue
				}
				line.add(w.face, rest[:n])
				if rest = rest[n:]; rest != "" {
					next(true)
				}
			}
		}
		i = j
	}
	return append(out, line.end())
}

func (s style) space(f Face) float64 {
	by, size, _ := s.font(f)
	return by.width(" ", size)
}

// natural is the width of a phrase on one line, and that of its widest part
// that is not broken.
func (s style) natural(p Phrase) (line, part float64) {
	cluster := 0.0
	for _, w := range s.words(p) {
		switch w.before {
		case tight:
			cluster += w.width
		case space:
			line += s.space(w.face)
			cluster = w.width
		default:
			cluster = w.width
		}
		line += w.width
		part = max(part, cluster)
	}
	return line, part
}

// setter puts text on one line.
type setter struct {
	style   style
	x       float64
	pieces  []piece
	last    Face
	started bool
}

func (l *setter) add(f Face, text string) {
	by, size, ink := l.style.font(f)
	if n := len(l.pieces); n > 0 && l.last == f {
		l.pieces[n-1].text += text
	} else {
		l.pieces = append(l.pieces, piece{l.x, by, size, ink, text})
	}
	l.x += by.width(text, size)
	l.last, l.started = f, true
}

// space adds a space to what stands before, so that the text can be read out as
// it was written.
func (l *setter) space(f Face) {
	n := len(l.pieces) - 1
	last := &l.pieces[n]
	last.text += " "
	l.x += last.font.width(" ", last.size)
}

func (l *setter) end() lineOf { return lineOf{pieces: l.pieces, width: l.x} }
