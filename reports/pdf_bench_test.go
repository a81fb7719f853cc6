package reports

import (
	"fmt"
	"io"
	"testing"

	"github.com/trustcap/trustcap/controls"
)

// auditOf is the result with so many findings, each at a place of its own,
// under the control that a few of them have.
func auditOf(n int) *controls.Assessment {
	a := assessment()
	first := a.Findings[0]
	a.Findings = nil
	var ids []string
	for i := range n {
		f := first
		f.Fingerprint = fmt.Sprintf("f%05d", i)
		f.Address = fmt.Sprintf("services/service-%05d/continuity/backup/every", i)
		f.Resource = fmt.Sprintf("services/service-%05d", i)
		f.At.Line = i + 2
		a.Findings = append(a.Findings, f)
		ids = append(ids, f.Fingerprint)
	}
	for i := range a.Frameworks {
		for k := range a.Frameworks[i].Controls {
			if c := &a.Frameworks[i].Controls[k]; len(c.Findings) > 0 {
				c.Findings = ids
			}
		}
	}
	return a
}

// BenchmarkAuditPDF is the audit report of an assessment as PDF: of 100 findings
// in less than 100 ms, of 10,000 in less than 3 s.
func BenchmarkAuditPDF(b *testing.B) {
	l, facts := language(b, "de"), house(b)
	for _, n := range []int{100, 10_000} {
		a := auditOf(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, "pdf", Audit(a, facts, l), l); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms")
		})
	}
}
