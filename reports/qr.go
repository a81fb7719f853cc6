package reports

import (
	"image/color"

	"github.com/boombuler/barcode/qr"
)

// QR is a text for machines to read from paper. Media that do not draw give the
// text.
type QR struct {
	Text string
	// Alternative is what it holds, in a sentence.
	Alternative string
}

// The QR code, in mm and modules.
const (
	qrSide  = 34.0
	qrQuiet = 4 // modules around it that stay white
)

// draw lays the code out in black on white, so wide without its quiet zone, which
// goes around it. It is false for a text that no code holds.
func (q QR) draw(side float64) (d Drawing, module float64, ok bool) {
	code, err := qr.Encode(q.Text, qr.M, qr.Auto)
	if q.Text == "" || err != nil {
		return Drawing{}, 0, false
	}
	n := code.Bounds().Dx()
	module = side / float64(n)
	whole := side + 2*qrQuiet*module
	d = Drawing{Width: whole, Height: whole}
	d.fill(InkWhite, 0, 0, whole, whole)
	dark := func(x, y int) bool {
		return x < n && color.GrayModel.Convert(code.At(x, y)).(color.Gray).Y < 128
	}
	var modules []Point
	for y := range n {
		for x := 0; x < n; x++ {
			from := x
			for dark(x, y) {
				x++
			}
			if x > from { // neighbours are one
				modules = append(modules, corners(float64(from+qrQuiet)*module, float64(y+qrQuiet)*module, float64(x-from)*module, module)...)
			}
		}
	}
	d.add(Element{Form: Tiles, Points: modules, Ink: InkBlack})
	return d, module, true
}

// fixed are the colours that are the same in every palette: a code is black on
// white for the machines that read it.
var fixed = map[Ink]Colour{InkBlack: {}, InkWhite: {0xFF, 0xFF, 0xFF}}
