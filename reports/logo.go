package reports

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // a format of logos
	"image/png"
)

// The limits of a logo: what a page takes without growing heavy, and what cannot
// be made to fill the memory of whoever opens it.
const (
	LogoBytes = 1 << 20 // of its file
	logoSide  = 2000    // px, each way
)

// Logo is the mark of an organization, flat on white and without anything else
// that its file held.
type Logo struct {
	Width, Height int // px
	rgb           []byte
	png           []byte
}

// errNoPicture is said of a file that is no picture a report can hold.
var errNoPicture = errors.New("is neither a PNG nor a JPEG picture")

// NewLogo reads a PNG or JPEG picture. What shines through becomes white, since
// paper is, and metadata is left out.
func NewLogo(file []byte) (*Logo, error) {
	if len(file) > LogoBytes {
		return nil, fmt.Errorf("is larger than %d KiB", LogoBytes>>10)
	}
	head := bytes.ToLower(file[:min(len(file), 512)])
	if bytes.Contains(head, []byte("<svg")) {
		return nil, errors.New("is an SVG, which may hold scripts and outside references: export it as PNG")
	}
	how, kind, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case err != nil || kind != "png" && kind != "jpeg":
		return nil, errNoPicture
	case how.Width < 1 || how.Height < 1 || how.Width > logoSide || how.Height > logoSide:
		return nil, fmt.Errorf("is %d x %d pixels, more than %d x %d", how.Width, how.Height, logoSide, logoSide)
	}
	picture, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("is a damaged %s picture", kind)
	}
	l := &Logo{Width: how.Width, Height: how.Height, rgb: make([]byte, 0, 3*how.Width*how.Height)}
	flat := image.NewNRGBA(image.Rect(0, 0, how.Width, how.Height))
	for y := range how.Height {
		for x := range how.Width {
			r, g, b := onWhite(picture.At(picture.Bounds().Min.X+x, picture.Bounds().Min.Y+y))
			l.rgb = append(l.rgb, r, g, b)
			flat.SetNRGBA(x, y, color.NRGBA{r, g, b, 0xFF})
		}
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, flat); err != nil {
		return nil, err
	}
	l.png = out.Bytes()
	return l, nil
}

// onWhite is a colour on white paper.
func onWhite(c color.Color) (r, g, b uint8) {
	red, green, blue, alpha := c.RGBA() // multiplied by alpha
	white := 0xFFFF - alpha
	return uint8((red + white) >> 8), uint8((green + white) >> 8), uint8((blue + white) >> 8)
}

// fit is the size of the logo within a height and a width, in their unit.
func (l *Logo) fit(width, height float64) (w, h float64) {
	scale := min(width/float64(l.Width), height/float64(l.Height))
	return float64(l.Width) * scale, float64(l.Height) * scale
}
