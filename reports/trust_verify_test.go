package reports

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/internal/inventory"
)

const fingerprint = "4f1a 92c7 0be3 d850 71fe 6a2c 9d04 b3e9 15c8 7720 ea4d 38f6 c1b9 0672 5de1 a84b"

func recorded() TrustOptions {
	return TrustOptions{
		File: "trust.pdf", Key: &TrustKey{Signer: "ciso", Fingerprint: fingerprint, File: "haus.pub"},
		Recorded: &Recorded{Origin: "haus.example/ledger", Signer: "ciso", Fingerprint: fingerprint, Index: 1482, Size: 1483, Root: "m1vf0VxAEfKJrRhIdOWl7oUKpJDwVnV7pp9tD2a+Sxo="},
	}
}

// withSite is the house with a public address.
func withSite(t *testing.T) *inventory.Facts {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Haus GmbH, languages: [de, en], site: \"https://haus.example/trust\", contacts: {general: info@haus.example, security: cert@haus.example}}\nservices: {web: {title: Web, disclose: public}}\n")})
	if err != nil {
		t.Fatal(err)
	}
	return inv.Disclosed("public")
}

func verificationOf(t *testing.T, tag string, with TrustOptions) (said string, section Section, steps []Step) {
	t.Helper()
	pen := &verificationPen{listener: listen(Report{Draw: func(Pen) {}})}
	tr := trust{p: public("public"), facts: withSite(t), words: words{language(t, tag)}, with: with}
	tr.verification(pen)
	return strings.Join(pen.words, "\n"), pen.section, pen.steps
}

// verificationPen keeps what the page of the verification is made of.
type verificationPen struct {
	*listener
	section Section
	steps   []Step
}

func (p *verificationPen) Section(s Section) { p.section = s; p.listener.Section(s) }
func (p *verificationPen) Steps(s Steps)     { p.steps = s.Steps; p.listener.Steps(s) }

func TestARecordedReportSaysHowItIsVerified(t *testing.T) {
	said, section, steps := verificationOf(t, "de", recorded())
	for _, want := range []string{"haus.example/ledger", "Nummer 1.482, signiert von ciso; Kontrollpunkt über 1.483 Einträge", "m1vf0VxAEfKJrRhIdOWl7oUKpJDwVnV7pp9tD2a+Sxo=", "Dass die Angaben zutreffen", "verify.sh"} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q in\n%s", want, said)
		}
	}
	if len(steps) != 3 {
		t.Fatalf("%d steps", len(steps))
	}
	if diff := cmp.Diff(strings.Fields(fingerprint), steps[0].Key); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"trust.pdf", "trust.pdf.proof.json"}, steps[1].Code); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"trustcap verify trust.pdf --key haus.pub"}, steps[2].Code); diff != "" {
		t.Error(diff)
	}
	code := section.Side.Entries[0].Code
	if code == nil || code.Text != "https://haus.example/trust#key=4f1a92c70be3d85071fe6a2c9d04b3e9" {
		t.Errorf("the code holds %+v: the address and the first 16 bytes of the fingerprint", code)
	}
}

func TestACopyThatIsNotRecordedSaysSo(t *testing.T) {
	for name, tt := range map[string]struct {
		with  TrustOptions
		steps int
		code  string
	}{
		"without a key":                     {TrustOptions{}, 0, "https://haus.example/trust"},
		"with a key, which can be compared": {TrustOptions{Key: recorded().Key}, 1, "https://haus.example/trust#key=4f1a92c70be3d85071fe6a2c9d04b3e9"},
	} {
		t.Run(name, func(t *testing.T) {
			said, section, steps := verificationOf(t, "en", tt.with)
			for _, want := range []string{"This copy is not recorded", "Ask for a recorded copy: info@haus.example", "this run is not recorded"} {
				if !strings.Contains(said, want) {
					t.Errorf("does not say %q", want)
				}
			}
			if strings.Contains(said, "trustcap verify") || strings.Contains(said, "What the check shows") {
				t.Error("promises a check that fails")
			}
			if len(steps) != tt.steps || section.Side.Entries[0].Code.Text != tt.code {
				t.Errorf("%d steps, code %q", len(steps), section.Side.Entries[0].Code.Text)
			}
		})
	}
}

// A reader of another make finds the modules where they belong.
func TestACodeIsBlackOnWhiteWithItsQuietZone(t *testing.T) {
	d, module, ok := QR{Text: "https://haus.example/trust#key=4f1a92c70be3d85071fe6a2c9d04b3e9"}.draw(34)
	if !ok {
		t.Fatal("no code")
	}
	n := int(34/module + 0.5)
	if (n-17)%4 != 0 || n < 21 {
		t.Fatalf("%d modules are of no version", n)
	}
	dark := map[[2]int]bool{}
	for _, e := range d.Elements {
		if e.Form != Tiles {
			continue
		}
		if e.Ink != InkBlack {
			t.Errorf("modules in %s", e.Ink)
		}
		for at := e.Points; len(at) >= 4; at = at[4:] {
			y := int(at[0].Y/module+0.5) - qrQuiet
			for x := int(at[0].X/module+0.5) - qrQuiet; x < int(at[1].X/module+0.5)-qrQuiet; x++ {
				dark[[2]int{x, y}] = true
			}
		}
	}
	for at := range dark {
		if at[0] < 0 || at[1] < 0 || at[0] >= n || at[1] >= n {
			t.Fatalf("module %v lies in the quiet zone", at)
		}
	}
	for _, corner := range [][2]int{{0, 0}, {n - 7, 0}, {0, n - 7}} { // the three finders
		for y := range 7 {
			for x := range 7 {
				ring := max(max(3-x, x-3), max(3-y, y-3))
				if got, want := dark[[2]int{corner[0] + x, corner[1] + y}], ring != 2; got != want {
					t.Fatalf("finder at %v: module %d,%d is dark: %v", corner, x, y, got)
				}
			}
		}
	}
	// Beside the first finder stand two bits that say the level: 00 for M, under
	// the mask 10.
	if !dark[[2]int{0, 8}] || dark[[2]int{1, 8}] {
		t.Error("the level is not M")
	}
	if _, _, ok := (QR{Text: strings.Repeat("x", 5000)}).draw(34); ok {
		t.Error("no code holds 5,000 characters")
	}
}

func pictureOf(t *testing.T, format string, w, h int, c color.Color) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	err := png.Encode(&b, m)
	if format == "jpeg" {
		b.Reset()
		err = jpeg.Encode(&b, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestALogoIsFlatAndHoldsNothingElse(t *testing.T) {
	half := pictureOf(t, "png", 4, 2, color.NRGBA{0, 0, 0, 128})
	l, err := NewLogo(half)
	if err != nil {
		t.Fatal(err)
	}
	if l.Width != 4 || l.Height != 2 || l.rgb[0] < 126 || l.rgb[0] > 128 {
		t.Errorf("%d x %d, black that half shines through becomes %d", l.Width, l.Height, l.rgb[0])
	}
	again, err := NewLogo(l.png)
	if err != nil || !bytes.Equal(again.rgb, l.rgb) {
		t.Errorf("the picture written is not the picture read: %v", err)
	}
	if _, err := NewLogo(pictureOf(t, "jpeg", 40, 20, color.White)); err != nil {
		t.Error(err)
	}
	w, h := l.fit(52, 14)
	if w != 28 || h != 14 {
		t.Errorf("%v x %v", w, h)
	}
}

func TestAFileThatIsNoLogoIsRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"an SVG":              {[]byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), "is an SVG"},
		"a text":              {[]byte("hello"), "is neither a PNG nor a JPEG picture"},
		"nothing":             {nil, "is neither a PNG nor a JPEG picture"},
		"too many bytes":      {make([]byte, LogoBytes+1), "is larger than 1024 KiB"},
		"too many pixels":     {pictureOf(t, "png", 2001, 1, color.White), "is 2001 x 1 pixels"},
		"a picture cut short": {pictureOf(t, "png", 400, 400, color.White)[:80], "damaged"},
	} {
		if _, err := NewLogo(tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}
