package inventory

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// FuzzImport holds that no file of results makes an importer panic or dawdle,
// that what it complains of has its place, and that what it takes for passed
// shows something.
func FuzzImport(f *testing.F) {
	for _, text := range []string{
		`<testsuite timestamp="2026-10-03T02:00:00" tests="2"><testcase status="notrun"/><testcase><failure/></testcase></testsuite>`,
		"<?xml version=\"1.0\" encoding=\"utf-16\"?><testsuites>", "<testsuite>&amp;&#0;<![CDATA[x]]><!-- --><testcase>",
		sarif(`{"ruleId":"A","ruleIndex":0,"suppressions":[{"status":"accepted"}]},{"rule":{"toolComponent":{"index":1}}}`), `{"version":"2.1.0","runs":[{"tool":{"extensions":[{"rules":[{}]}]}}]}`,
		matrix([]string{"[1790000000,\"1\"]", "[1790003600,\"0.5\"]"}), `[{"metric":{},"value":[1790000000.5,"NaN"]}]`, `{"status":"success","data":{"resultType":"scalar","result":[1793487500,"1e-300"]}}`,
		"Time,value\n1790000000000,1\n1790003600000,0.5\n", "sep=;\nZeit;Wert\n01.10.2026 00:00;99,9%\n", "window,good,total\n2026-10,2,3\n2026-W01,1,1\n", "month,value\n2199-12,1\n1990-01,1\n",
		"opened,first response,priority\n2026-10-05 09:00,2026-10-09 09:30,P1\n2026-10-06 09:00,,2\n", "Erstellt;Erste Antwort\n01.10.2026 09:00;02.10.2026 09:00\n31.10.2026 23:59;\n", "opened,first response\n1990-01-01 00:00,2199-12-31 00:00\n",
	} {
		f.Add([]byte(text), uint8(0))
		f.Add([]byte(text), uint8(1))
	}
	for _, name := range []string{"sarif.en.txt", "junit.en.txt", "json.en.txt"} {
		if b, err := os.ReadFile(filepath.Join("..", "..", "reports", "testdata", "formats", name)); err == nil {
			f.Add(b, uint8(2))
		}
	}
	addresses := []string{"promise/availability", "promise/first-response", "complaints/answer_within", "support/priorities/P1/resolve"}
	var options []ImportOptions
	for _, address := range addresses {
		fields := answered
		if address == "promise/availability" {
			fields = available
		}
		options = append(options, ImportOptions{AsOf: "2026-11-21", Calendar: berlin(f), Promise: promised(f, fields, address), AllowMissing: "99%"})
	}
	options = append(options, ImportOptions{Window: "day", AllowMissing: "100%"}, ImportOptions{Covers: "2026-10", AsOf: "2026-11-21"})
	value := regexp.MustCompile(`^(100|[0-9]{1,2}(\.[0-9]+)?)%$`)
	f.Fuzz(func(t *testing.T, b []byte, which uint8) {
		o := options[int(which)%len(options)]
		if n := int(which) / len(options); n > 0 {
			o.Format = Importers()[n%len(importers)].Name
		}
		start := time.Now()
		i, err := Import("x", b, o)
		if took, most := time.Since(start), time.Second*time.Duration(2+len(b)>>20); took > most && !racing {
			t.Errorf("%d bytes took %v", len(b), took)
		}
		if err != nil {
			problems, ok := err.(Problems)
			if !ok || len(problems) == 0 {
				t.Fatalf("the error is %T", err)
			}
			lines := strings.Count(string(b), "\n") + 1
			for _, p := range problems {
				if p.Text == "" || p.At.Line > lines+1 || p.At.Line > 0 && p.At.Column < 1 {
					t.Errorf("%+v in %d lines", p, lines)
				}
			}
			return
		}
		if (i.Result == "") == (i.Undecided == "") || len(i.Collected) != len(time.DateOnly) {
			t.Errorf("%+v", i)
		}
		if i.Result == "passed" && (i.Tests != nil && i.Tests.Passed == 0 || i.Scan != nil && i.Scan.Runs == 0 || i.Kind == "measurement" && len(i.Windows) == 0) {
			t.Errorf("passed without showing anything: %+v", i)
		}
		for n, w := range i.Windows {
			if !value.MatchString(w.Value) || n > 0 && w.Name <= i.Windows[n-1].Name {
				t.Errorf("%+v", i.Windows)
			}
		}
	})
}

// The worst of what is no larger than it may be is refused or read soon.
func TestTheWorstResultsAreReadSoon(t *testing.T) {
	const size = 1 << 20
	for name, text := range map[string]string{
		"open elements":   strings.Repeat("<testsuite>", size/11),
		"attributes":      "<testsuite " + strings.Repeat("a='' ", size/5) + ">",
		"entities":        "<testsuite>" + strings.Repeat("&amp;", size/5),
		"empty tests":     "<testsuite>" + strings.Repeat("<testcase/>", size/11) + "</testsuite>",
		"open lists":      `{"runs":` + strings.Repeat("[", size),
		"empty results":   `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[` + strings.Repeat("{},", size/3) + "{}]}]}",
		"names":           `{"version":"2.1.0",` + strings.Repeat(`"a":1,`, size/6) + `"runs":[]}`,
		"a row of quotes": "opened,first response\n" + strings.Repeat(`"`, size),
		"lines":           "opened,first response\n" + strings.Repeat("x,\n", size/3),
		"columns":         "opened" + strings.Repeat(",", size),
		"days apart":      "window,value\n1990-01-01,1\n2199-12-31,1\n",
		"long ago":        "opened,first response\n" + strings.Repeat("2026-01-01 00:00,2035-12-31 00:00\n", size/34),
		"a long number":   "window,value\n2026-10,0." + strings.Repeat("1", size),
	} {
		t.Run(name, func(t *testing.T) {
			soon(t, func() {
				start := time.Now()
				i, err := Import("x", []byte(text), ImportOptions{AsOf: "2026-11-21", Calendar: berlin(t), Promise: promised(t, answered, "promise/first-response")})
				t.Logf("%v %v", time.Since(start).Round(time.Millisecond), err == nil && i != nil)
			})
		})
	}
	if _, err := Import("x", make([]byte, maxImport+1), ImportOptions{}); err == nil || !strings.Contains(err.Error(), "larger than 64 MiB") {
		t.Error(err)
	}
}
