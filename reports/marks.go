package reports

import "github.com/trustcap/trustcap/controls"

// Shape is the outline of a mark: round is proof, angular is contradiction.
type Shape uint8

// The shapes.
const (
	Circle Shape = iota
	Diamond
	Dash
)

// Fill is how much of a mark is full.
type Fill uint8

// The fills.
const (
	Empty Fill = iota
	LowerHalf
	Full
)

// Mark is the drawn sign of a state, in a box of MarkBox units. It never stands
// without its word.
type Mark struct {
	Shape Shape
	Fill  Fill
	// Size is the radius of a circle, half the diagonal of a diamond or half the
	// length of a dash, in units.
	Size float64
}

// MarkBox is the side of the box a mark is drawn in, MarkStroke the width of its
// outline and DashHeight the height of the dash, in units.
const (
	MarkBox    = 16.0
	MarkStroke = 1.5
	DashHeight = 2.2
)

// Marks are the marks of the states, all different in shape or fill.
var Marks = map[controls.State]Mark{
	controls.NotAssessed:     {Circle, Empty, 5.65},
	controls.NotSatisfied:    {Diamond, Full, 7.4},
	controls.Tolerated:       {Diamond, LowerHalf, 6.4},
	controls.PartlyEvidenced: {Circle, LowerHalf, 5.65},
	controls.Satisfied:       {Circle, Full, 6.4},
	controls.NotApplicable:   {Dash, Full, 5.8},
}

// Boxes is how the four boxes of a level, or of a span of levels, are filled.
func Boxes(weakest, strongest controls.Level) [4]Fill {
	var boxes [4]Fill
	for i, level := range controls.Levels[1:] {
		switch {
		case rank(level) <= rank(weakest):
			boxes[i] = Full
		case rank(level) <= rank(strongest):
			boxes[i] = LowerHalf
		}
	}
	return boxes
}

// rank is the place of a level, 0 for no proof. What is no level is no proof.
func rank(level controls.Level) int {
	for i, l := range controls.Levels {
		if l == level {
			return i
		}
	}
	return 0
}
