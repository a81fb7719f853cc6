package reports

import (
	"bytes"
	"cmp"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// SignOptions say what a signature states besides who signed.
type SignOptions struct {
	When             time.Time // stated by the signer, proven by nobody
	Reason, Location string    // "" for none
}

// signatureRoom is how many bytes a signature may have: certificates are some
// 2 KiB at most.
const signatureRoom = 16 << 10

// SignPDF signs an archival PDF that Write wrote, whole, as PAdES says: a CMS
// signature over all of its bytes but the signature's own place, with the key of
// an X.509 certificate (RSA of 2048 bits and more, ECDSA of 256 and more). The
// file stays as it is, and a revision with the signature is added, so that the
// report as it was can still be had from it. A document that is signed already,
// or that is none of ours, is an error.
//
// It stands here and not among the proofs: where in a PDF a signature has its
// place is a matter of that format alone, and the bytes that it covers end where
// the format says.
func SignPDF(pdf []byte, cert *x509.Certificate, key crypto.Signer, o SignOptions) ([]byte, error) {
	if err := CheckSigner(cert, key, o.When); err != nil {
		return nil, err
	}
	r, err := readWritten(pdf)
	if err != nil {
		return nil, err
	}
	signed, at, err := r.revision(o, cmp.Or(cert.Subject.CommonName, cert.Subject.String()))
	if err != nil {
		return nil, err
	}

	// The byte range is all but the hexadecimal digits with their brackets.
	end := at + 2*signatureRoom + 2
	places := fmt.Sprintf("[0 %d %d %d]", at, end, len(signed)-end)
	copy(signed[bytes.LastIndex(signed[:at], []byte(byteRange)):], places+strings.Repeat(" ", len(byteRange)-len(places)))
	h := sha256.New()
	h.Write(signed[:at])
	h.Write(signed[end:])
	cms, err := sign(h.Sum(nil), cert, key)
	if err != nil {
		return nil, err
	}
	if len(cms) > signatureRoom {
		return nil, fmt.Errorf("the signature is %d bytes long, more than %d: the certificate is too large", len(cms), signatureRoom)
	}
	hex.Encode(signed[at+1:], cms)
	return signed, nil
}

// CheckSigner says why a certificate and a key cannot sign a PDF at a time: they
// do not belong together, are too weak or of another kind, or the certificate is
// not valid then or not meant for documents. It is nil where they can.
func CheckSigner(cert *x509.Certificate, key crypto.Signer, when time.Time) error {
	if cert == nil || key == nil {
		return errors.New("a signature needs a certificate and its key")
	}
	if when.Before(cert.NotBefore) || when.After(cert.NotAfter) {
		return fmt.Errorf("the certificate is not valid on %s (from %s until %s)", when.UTC().Format(time.DateOnly), cert.NotBefore.UTC().Format(time.DateOnly), cert.NotAfter.UTC().Format(time.DateOnly))
	}
	if usage := cert.KeyUsage; usage != 0 && usage&(x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment) == 0 {
		return errors.New("the certificate is not for signing documents (key usage)")
	}
	_, err := method(cert, key)
	return err
}

// byteRange holds the place of the byte range until it is known.
const byteRange = "[0 ********** ********** **********]"

// writtenPDF is a PDF as pdfFile writes it when it is not packed.
type writtenPDF struct {
	pdf        []byte
	size       int // one more than its highest object
	root, info int
	start      int    // of its table of objects
	id         string // of the file as it was first written
}

var trailerOf = regexp.MustCompile(`trailer\n<</Size (\d+) /Root (\d+) 0 R /Info (\d+) 0 R /ID \[(<[0-9a-f]{32}>) <[0-9a-f]{32}>\]>>\nstartxref\n(\d+)\n%%EOF\n$`)

func readWritten(pdf []byte) (*writtenPDF, error) {
	tail := pdf[max(0, len(pdf)-400):]
	m := trailerOf.FindSubmatch(tail)
	if m == nil {
		return nil, errors.New("not an archival PDF that trustcap wrote, or signed already")
	}
	number := func(i int) int {
		n, _ := strconv.Atoi(string(m[i])) // digits; what is too great is found below
		return n
	}
	return &writtenPDF{pdf: pdf, size: number(1), root: number(2), info: number(3), id: string(m[4]), start: number(5)}, nil
}

// object is the dictionary of an object, between its brackets.
func (r *writtenPDF) object(n int) (string, error) {
	broken := fmt.Errorf("the PDF is damaged: no object %d", n)
	head := fmt.Sprintf("xref\n0 %d\n", r.size)
	entry := r.start + len(head) + 20*n
	if n < 1 || n >= r.size || r.start > len(r.pdf) || entry < 0 || entry+20 > len(r.pdf) || !bytes.HasPrefix(r.pdf[r.start:], []byte(head)) {
		return "", broken
	}
	at, err := strconv.Atoi(string(r.pdf[entry : entry+10]))
	if err != nil || at > len(r.pdf) {
		return "", broken
	}
	body, ok := bytes.CutPrefix(r.pdf[at:], []byte(strconv.Itoa(n)+" 0 obj\n<<"))
	body, _, closed := bytes.Cut(body, []byte(">>\nendobj\n"))
	if !ok || !closed {
		return "", broken
	}
	return string(body), nil
}

var firstPage = regexp.MustCompile(`/OpenAction \[(\d+) 0 R`)

// revision adds the objects of a signature to the file. Its place is filled with
// zeros; at is where it begins.
func (r *writtenPDF) revision(o SignOptions, name string) (signed []byte, at int, err error) {
	catalog, err := r.object(r.root)
	if err != nil {
		return nil, 0, err
	}
	m := firstPage.FindStringSubmatch(catalog)
	if m == nil {
		return nil, 0, errors.New("the PDF is damaged: no first page")
	}
	pageNumber, _ := strconv.Atoi(m[1])
	page, err := r.object(pageNumber)
	if err != nil {
		return nil, 0, err
	}
	field, value, look := r.size, r.size+1, r.size+2

	var out bytes.Buffer
	out.Grow(len(r.pdf) + 2*signatureRoom + 4096)
	out.Write(r.pdf)
	offsets := map[int]int{}
	object := func(n int, body string) {
		offsets[n] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, body)
	}
	object(r.root, "<<"+catalog+fmt.Sprintf(" /AcroForm <</Fields [%s] /SigFlags 3>>>>", ref(field)))
	object(pageNumber, "<<"+page+fmt.Sprintf(" /Annots [%s]>>", ref(field)))
	// The field is not seen on the page (an empty box), printed (4) and locked
	// (128), as PDF/A asks, which wants a look of it too.
	object(field, fmt.Sprintf("<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 /P %s /V %s /AP <</N %s>>>>", ref(pageNumber), ref(value), ref(look)))
	object(look, "<</Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0>>\nstream\n\nendstream")
	entries := "/Name " + pdfText(clean(name)) + " /M (D:" + o.When.UTC().Format("20060102150405") + "+00'00')"
	for _, e := range [][2]string{{"Reason", o.Reason}, {"Location", o.Location}} {
		if text := clean(e[1]); text != "" {
			entries += " /" + e[0] + " " + pdfText(text)
		}
	}
	offsets[value] = out.Len()
	fmt.Fprintf(&out, "%d 0 obj\n<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached %s /ByteRange %s /Contents ", value, entries, byteRange)
	at = out.Len()
	out.WriteString("<" + strings.Repeat("0", 2*signatureRoom) + ">>>\nendobj\n")

	start := out.Len()
	sum := sha256.Sum256(out.Bytes())
	id := "[" + r.id + " <" + hex.EncodeToString(sum[:16]) + ">]" // the second tells revisions apart
	out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for _, n := range []int{min(r.root, pageNumber), max(r.root, pageNumber)} {
		fmt.Fprintf(&out, "%d 1\n%010d 00000 n \n", n, offsets[n])
	}
	fmt.Fprintf(&out, "%d 3\n", field)
	for n := field; n <= look; n++ {
		fmt.Fprintf(&out, "%010d 00000 n \n", offsets[n])
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %s /Info %s /ID %s /Prev %d>>\nstartxref\n%d\n%%%%EOF\n", look+1, ref(r.root), ref(r.info), id, r.start, start)
	return out.Bytes(), at, nil
}
