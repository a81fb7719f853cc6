package reports

import "github.com/trustcap/trustcap/internal/lang"

// Chart is a picture of numbers. What it shows stands in its Table too: for media
// that do not draw, and for readers who do not see.
type Chart interface {
	// Table holds all that the chart shows, without a title of its own where the
	// chart has none.
	Table(l *lang.Language) Table
	// Describe is the chart in one sentence, as its alternative text.
	Describe(l *lang.Language) string
}

// Drawn is a Chart that is one picture, laid out for a width in mm.
type Drawn interface {
	Chart
	Draw(width float64) Drawing
}
