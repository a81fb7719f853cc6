package reports

import (
	"bytes"
	"encoding/asn1"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// preflightJars are PDFBox Preflight and what it needs, as Debian names them.
var preflightJars = []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}

// preflight fails where PDFBox Preflight does not find a document valid
// PDF/A-1b.
func preflight(t *testing.T, document []byte) {
	t.Helper()
	java := needTool(t, "java")
	var jars []string
	for _, name := range preflightJars {
		jar := filepath.Join("/usr/share/java", name+".jar")
		if _, err := os.Stat(jar); err != nil {
			missing(t, "no "+jar)
		}
		jars = append(jars, jar)
	}
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, document, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(java, "-Xmx512m", "-cp", strings.Join(jars, string(os.PathListSeparator)), "org.apache.pdfbox.preflight.Validator_A1b", file).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "is a valid PDF/A-1b file") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestTheTrustReportIsArchival(t *testing.T) {
	documents := documents(t)
	for _, name := range []string{"trust.de", "trust.en", "trust-public.de", "trust-empty.en"} {
		t.Run(name, func(t *testing.T) { preflight(t, documents[name]) })
	}
	t.Run("with every block", func(t *testing.T) {
		r := monster("„Größe“ ✓ → 漢")
		r.Archival = true
		preflight(t, render(t, r, language(t, "de")))
	})
	t.Run("but not the audit report, and it does not say so", func(t *testing.T) {
		if bytes.Contains(documents["audit.de"], []byte("pdfaid")) {
			t.Error("the audit report claims PDF/A")
		}
	})
}

// parts are the bytes that a signature covers, and the signature.
func parts(t *testing.T, signed []byte) (content, cms []byte) {
	t.Helper()
	m := regexp.MustCompile(`/ByteRange \[0 (\d+) (\d+) (\d+)\]`).FindSubmatch(signed)
	if m == nil {
		t.Fatal("no byte range")
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(string(m[i+1]))
	}
	if n[1]+n[2] != len(signed) {
		t.Fatalf("the byte range ends at %d of %d", n[1]+n[2], len(signed))
	}
	cms, err := hex.DecodeString(string(signed[n[0]+1 : n[1]-1]))
	if err != nil {
		t.Fatal(err)
	}
	var message asn1.RawValue // after it are the zeros that fill its place
	if _, err := asn1.Unmarshal(cms, &message); err != nil {
		t.Fatal(err)
	}
	return append(bytes.Clone(signed[:n[0]]), signed[n[1]:]...), message.FullBytes
}

// What readers are told of a document without seeing a page.
func TestTheCatalogSaysWhatTheDocumentIs(t *testing.T) {
	for name, document := range documents(t) {
		t.Run(name, func(t *testing.T) {
			out := program(t, document, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
			_, tag, _ := strings.Cut(name, ".")
			for _, want := range []string{"/Lang (" + tag + ")", "/Marked true", "/DisplayDocTitle true", "/Type /StructTreeRoot", "/S /GTS_PDFA1", "/Subtype /XML"} {
				if !strings.Contains(out, want) {
					t.Errorf("no %s", want)
				}
			}
		})
	}
}

func TestTheMetadataAgreeWithTheProperties(t *testing.T) {
	document := documents(t)["trust.de"]
	info := program(t, document, "pdfinfo", "FILE")
	meta := program(t, document, "pdfinfo", "-meta", "FILE")
	for _, want := range []string{"Vertrauensbericht", "Mühlbach Daten GmbH", "trustcap"} {
		if !strings.Contains(info, want) || !strings.Contains(meta, want) {
			t.Errorf("%q is not in both:\n%s\n%s", want, info, meta)
		}
	}
	for _, want := range []string{"Tagged:          yes", "2026"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in\n%s", want, info)
		}
	}
	if !strings.Contains(meta, "<xmp:CreateDate>2026-11-21T00:00:00+00:00</xmp:CreateDate>") {
		t.Error(meta)
	}
}

// The identifier of a file is of its content, and of nothing else.
func TestTheIdentifierIsThatOfTheContent(t *testing.T) {
	id := func(document []byte) string {
		m := regexp.MustCompile(`/ID \[(<[0-9a-f]{32}>) (<[0-9a-f]{32}>)\]`).FindSubmatch(document)
		if m == nil || !bytes.Equal(m[1], m[2]) {
			t.Fatalf("no identifier: %q", m)
		}
		return string(m[1])
	}
	documents := documents(t)
	if id(documents["trust.de"]) != id(trustReport(t)) {
		t.Error("the same report has another identifier")
	}
	if id(documents["trust.de"]) == id(documents["trust.en"]) {
		t.Error("another report has the same identifier")
	}
}

// withAttachments is a report that has files in it, of which the later names
// come first.
func withAttachments(t testing.TB) Report {
	l := language(t, "de")
	r := Audit(assessment(), house(t), l)
	r.Attachments = []Attachment{
		{Name: "result.json", MIME: "application/json", Description: "Das Ergebnis", Relationship: "Source", Bytes: bytes.Repeat([]byte(`{"a": "Größe"}`), 3000)},
		{Name: "größe (1).txt", MIME: "text/plain", Bytes: []byte("x")},
	}
	return r
}

func TestAttachmentsComeBackAsTheyWere(t *testing.T) {
	l := language(t, "de")
	r := withAttachments(t)
	document := render(t, r, l)
	if out := program(t, document, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(strings.ToLower(out), "warning") {
		t.Error(out)
	}
	for _, a := range r.Attachments {
		if got := program(t, document, "qpdf", "--show-attachment="+a.Name, "FILE"); got != string(a.Bytes) {
			t.Errorf("%s came back as %d bytes of %d", a.Name, len(got), len(a.Bytes))
		}
	}
	out := program(t, document, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	for _, want := range []string{"/AFRelationship /Source", "/AFRelationship /Unspecified", "/Subtype /application#2fjson"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s", want)
		}
	}
}

// A library that numbers pages by counting objects would send readers astray.
func TestBookmarksLandOnTheirPagesBesideAttachments(t *testing.T) {
	l := language(t, "de")
	document := render(t, withAttachments(t), l)
	out := program(t, document, "mutool", "show", "FILE", "outline")
	found := 0
	for _, m := range regexp.MustCompile(`"(A\.8\.13|A\.5\.7|A\.6\.3)\b[^"]*".*#page=(\d+)`).FindAllStringSubmatch(out, -1) {
		found++
		text := program(t, document, "pdftotext", "-layout", "-f", m[2], "-l", m[2], "FILE", "-")
		if !strings.Contains(text, m[1]) {
			t.Errorf("%s is not on page %s", m[1], m[2])
		}
	}
	if found == 0 {
		t.Errorf("no control in the outline:\n%s", out)
	}
}

func TestAnArchivalReportRefusesAttachments(t *testing.T) {
	r := withAttachments(t)
	r.Archival = true
	var b bytes.Buffer
	if err := Write(&b, "pdf", r, language(t, "de")); err == nil || !strings.Contains(err.Error(), "cannot have attachments") {
		t.Error(err)
	}
}

// An outline whose levels jump is drawn as far as it makes sense: an entry is at
// most one deeper than the one before.
func TestAnOutlineThatJumpsIsMended(t *testing.T) {
	r := Report{Title: "Bericht", AsOf: "2026-11-21", Draw: func(Pen) {}}
	var b bytes.Buffer
	c := newCanvas(&b, r, "de")
	c.page()
	for i, level := range []int{3, 0, 2, 5, 1, 0, -1} {
		c.bookmark(fmt.Sprint("e", i), level, 20)
	}
	if err := c.end(); err != nil {
		t.Fatal(err)
	}
	out := program(t, b.Bytes(), "mutool", "show", "FILE", "outline")
	var got []string
	for _, m := range regexp.MustCompile(`(?m)^.(\t+)"(e\d)"`).FindAllStringSubmatch(out, -1) {
		got = append(got, fmt.Sprint(m[2], ":", len(m[1])-1))
	}
	if want := "e0:0 e1:0 e2:1 e3:2 e4:1 e5:0 e6:0"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s\n%s", strings.Join(got, " "), want, out)
	}
}
