package reports

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
	"strings"
)

// pdfFile writes the objects of a PDF file one after the other, so that nothing
// of it stays in memory but where each stands. It keeps its first error to
// itself until the file is closed.
type pdfFile struct {
	w      io.Writer
	err    error
	at     int64
	digest hash.Hash
	places []objectPlace // by number; 0 is no object
	flate  *zlib.Writer
	buffer bytes.Buffer

	// packed puts what is no stream together into compressed object streams, of
	// PDF 1.5 and later: a large structure tree is a tenth in size.
	packed bool
	bundle bytes.Buffer
	inside []int // numbers of the objects in the bundle
	starts []int
}

// objectPlace is where an object stands: in the file, or in an object stream.
type objectPlace struct {
	offset int64
	bundle int // number of the object stream, 0 for none
	index  int
}

// bundleSize is how many objects go into one object stream.
const bundleSize = 200

func newPDFFile(w io.Writer, version string, packed bool) *pdfFile {
	f := &pdfFile{w: w, digest: sha256.New(), places: make([]objectPlace, 1), packed: packed}
	// Four bytes above 127 tell programs that the file is not text.
	f.print("%PDF-", version, "\n%\xE2\xE3\xCF\xD3\n")
	return f
}

func (f *pdfFile) print(parts ...string) {
	for _, s := range parts {
		f.write([]byte(s))
	}
}

func (f *pdfFile) write(b []byte) {
	if f.err != nil {
		return
	}
	f.at += int64(len(b))
	f.digest.Write(b)
	_, f.err = f.w.Write(b)
}

// number is a new number of an object that must be written later.
func (f *pdfFile) number() int {
	f.places = append(f.places, objectPlace{})
	return len(f.places) - 1
}

// ref is how an object is referred to.
func ref(n int) string { return strconv.Itoa(n) + " 0 R" }

// object writes an object that is no stream.
func (f *pdfFile) object(n int, body string) {
	if f.packed {
		f.inside = append(f.inside, n)
		f.starts = append(f.starts, f.bundle.Len())
		f.bundle.WriteString(body)
		f.bundle.WriteByte('\n')
		if len(f.inside) == bundleSize {
			f.endBundle()
		}
		return
	}
	f.places[n].offset = f.at
	f.print(strconv.Itoa(n), " 0 obj\n", body, "\nendobj\n")
}

// endBundle writes the object stream.
func (f *pdfFile) endBundle() {
	if len(f.inside) == 0 {
		return
	}
	n := f.number()
	var head strings.Builder
	for i, inside := range f.inside {
		f.places[inside] = objectPlace{bundle: n, index: i}
		fmt.Fprintf(&head, "%d %d ", inside, f.starts[i])
	}
	first := head.Len()
	dict := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(f.inside), first)
	f.stream(n, dict, append([]byte(head.String()), f.bundle.Bytes()...))
	f.bundle.Reset()
	f.inside, f.starts = f.inside[:0], f.starts[:0]
}

// stream writes a compressed stream; dict are the entries of its dictionary
// besides those that say how it is stored.
func (f *pdfFile) stream(n int, dict string, data []byte) {
	f.stored(n, dict+" /Filter /FlateDecode", f.deflate(data))
}

// stored writes a stream as it is.
func (f *pdfFile) stored(n int, dict string, data []byte) {
	f.places[n] = objectPlace{offset: f.at}
	f.print(strconv.Itoa(n), " 0 obj\n<<", strings.TrimSpace(dict), " /Length ", strconv.Itoa(len(data)), ">>\nstream\n")
	f.write(data)
	f.print("\nendstream\nendobj\n")
}

// deflate compresses; the result holds until the next call.
func (f *pdfFile) deflate(data []byte) []byte {
	f.buffer.Reset()
	if f.flate == nil {
		level := zlib.DefaultCompression
		if f.packed { // of thousands of pages: half the time for a tenth more of size
			level = zlib.BestSpeed
		}
		f.flate, _ = zlib.NewWriterLevel(&f.buffer, level) // both levels are known
	} else {
		f.flate.Reset(&f.buffer)
	}
	// Writing to memory does not fail.
	_, _ = f.flate.Write(data)
	_ = f.flate.Close()
	return f.buffer.Bytes()
}

// close writes the table of objects. The id of the file is made of all that
// stands before.
func (f *pdfFile) close(root, info int) error {
	f.endBundle()
	id := "<" + hex.EncodeToString(f.digest.Sum(nil)[:16]) + ">"
	trailer := func(size int) string {
		return fmt.Sprintf("/Size %d /Root %s /Info %s /ID [%s %s]", size, ref(root), ref(info), id, id)
	}
	var start int64
	if f.packed {
		n := f.number()
		start = f.at
		f.places[n].offset = start
		var table []byte
		for i, p := range f.places {
			switch {
			case i == 0:
				table = append(table, 0, 0, 0, 0, 0, 0xFF, 0xFF)
			case p.bundle > 0:
				table = append(binary.BigEndian.AppendUint32(append(table, 2), uint32(p.bundle)), byte(p.index>>8), byte(p.index))
			default:
				table = append(binary.BigEndian.AppendUint32(append(table, 1), uint32(p.offset)), 0, 0)
			}
		}
		f.stream(n, "/Type /XRef /W [1 4 2] "+trailer(len(f.places)), table)
	} else {
		start = f.at
		f.print("xref\n0 ", strconv.Itoa(len(f.places)), "\n0000000000 65535 f \n")
		for _, p := range f.places[1:] {
			f.print(fmt.Sprintf("%010d 00000 n \n", p.offset))
		}
		f.print("trailer\n<<", trailer(len(f.places)), ">>\n")
	}
	f.print("startxref\n", strconv.FormatInt(start, 10), "\n%%EOF\n")
	return f.err
}

// pdfText is a text string: as it is where ASCII will do, else as UTF-16.
func pdfText(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] >= ' ' && s[i] < 0x7F
	}
	if ascii {
		return string(appendLiteral(nil, []byte(s)))
	}
	return "<FEFF" + strings.ToUpper(hex.EncodeToString(utf16Bytes(s))) + ">"
}

// utf16Bytes are the UTF-16 units of a text, the greater byte first. Text is
// clean: what lies beyond the basic plane is not in it.
func utf16Bytes(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for _, r := range s {
		if r > 0xFFFF {
			r = replacement
		}
		out = append(out, byte(r>>8), byte(r))
	}
	return out
}

// appendLiteral appends a literal string.
func appendLiteral(to, s []byte) []byte {
	to = append(to, '(')
	for _, b := range s {
		switch b {
		case '\\', '(', ')':
			to = append(to, '\\', b)
		case '\r':
			to = append(to, '\\', 'r')
		default:
			to = append(to, b)
		}
	}
	return append(to, ')')
}

// pdfDate is a day, from its midnight, as PDF writes it.
func pdfDate(day string) string {
	return "(D:" + strings.ReplaceAll(day, "-", "") + "000000+00'00')"
}
