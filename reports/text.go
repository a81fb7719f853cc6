package reports

import (
	"strings"
	"unicode"
)

// replacement stands for a sign that cannot be shown.
const replacement = '\uFFFD'

// clean is text fit for any medium: line breaks and tabs become spaces, control
// signs and those that turn the direction of writing go, and what lies above
// U+FFFF becomes the replacement sign. It never fails.
func clean(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\u2028', r == '\u2029':
			return ' '
		case hidden(r):
			return -1
		case r > 0xFFFF:
			return replacement
		}
		return r
	}, strings.ToValidUTF8(s, string(replacement)))
}

// cleanSource is like clean, and keeps every character in its place, so that
// columns hold and nothing in a source line hides.
func cleanSource(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\u00AD', hidden(r), r > 0xFFFF, unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			return replacement
		}
		return r
	}, strings.ToValidUTF8(s, string(replacement)))
}

// plain reports whether the text is printable ASCII.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// hidden reports whether a sign is not seen or turns the direction of writing.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r),
		r >= 0x200B && r <= 0x200F, // zero width, direction marks
		r >= 0x202A && r <= 0x202E, // direction overrides
		r >= 0x2060 && r <= 0x206F, // word joiner, isolates
		r == 0x061C, r == 0x180E, r == 0xFEFF,
		r >= 0xFE00 && r <= 0xFE0F, // variation selectors
		r >= 0xFFF0 && r <= 0xFFFB, r == 0xFFFE, r == 0xFFFF,
		r >= 0xD800 && r <= 0xDFFF:
		return true
	}
	return false
}
