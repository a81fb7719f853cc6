//go:build unix

package policies

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/trustcap/trustcap/internal/inventory"
)

// BenchmarkOwnRules asks the built-in rules as they are, and the same rules as a
// user's own in their process, of the same inventory. The ratio is of all CPU of
// both processes, and of time.
func BenchmarkOwnRules(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var text strings.Builder
			text.WriteString(declaration)
			text.WriteString("purposes:\n")
			for i := range n / 2 {
				fmt.Fprintf(&text, "  p%05d: {title: Newsletter, role: controller, basis: consent, default: denied, datasets: [customers]}\n", i)
			}
			text.WriteString("---\ntrustcap: v1\ndatasets:\n")
			for i := range n / 2 {
				fmt.Fprintf(&text, "  d%05d: {owner: owner, personal: {categories: [contact], subjects: [customers], special: []}, retention: {period: P90D, trigger: contract-end, deletion: automatic}, encryption: {at_rest: {cipher: aes-256-gcm}}, access: {roles: [mail], review: {every: P6M, last: 2026-05-24}}}\n", i)
			}
			inv, err := inventory.Load(split(text.String())...)
			if err != nil {
				b.Fatal(err)
			}
			builtin, err := Builtin()
			if err != nil {
				b.Fatal(err)
			}
			files, _ := asOwn(b, builtin)
			var own, ours, ownWall, oursWall time.Duration
			for b.Loop() {
				set, err := load(embedded) // a new one, so that nothing is compiled yet
				if err != nil {
					b.Fatal(err)
				}
				cpu, wall := used(), time.Now()
				if _, err := set.Evaluate(b.Context(), inv, "2026-11-21"); err != nil {
					b.Fatal(err)
				}
				ours += used() - cpu
				oursWall += time.Since(wall)
				cpu, wall = used(), time.Now()
				with, err := with(b, sandbox("serve-own-rules"), files)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := with.own[0].evaluate(inv, "2026-11-21"); err != nil {
					b.Fatal(err)
				}
				with.own[0].Close()
				own += used() - cpu
				ownWall += time.Since(wall)
			}
			b.ReportMetric(float64(own)/float64(ours), "cpu/built-in")
			b.ReportMetric(float64(ownWall)/float64(oursWall), "wall/built-in")
			b.ReportMetric(ours.Seconds()/float64(b.N), "built-in-cpu-s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// split makes a source of each document, none greater than a declaration may be.
func split(text string) []inventory.Source {
	var out []inventory.Source
	head := ""
	for i, document := range strings.Split(text, "---\n") {
		lines := strings.SplitAfter(document, "\n")
		if i > 0 {
			head = lines[0] + lines[1]
			lines = lines[2:]
		} else {
			at := strings.Index(document, "purposes:\n")
			out = append(out, inventory.Source{Name: "head.yaml", Bytes: []byte(document[:at])})
			head = "trustcap: v1\npurposes:\n"
			lines = strings.SplitAfter(document[at+len("purposes:\n"):], "\n")
		}
		for j := 0; j < len(lines); j += 500 {
			if body := strings.Join(lines[j:min(j+500, len(lines))], ""); body != "" {
				out = append(out, inventory.Source{Name: fmt.Sprintf("%d-%d.yaml", i, j), Bytes: []byte(head + body)})
			}
		}
	}
	return out
}

// used is the CPU that this process and its children that ended took.
func used() time.Duration {
	total := time.Duration(0)
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if syscall.Getrusage(who, &u) == nil {
			total += time.Duration(u.Utime.Nano() + u.Stime.Nano())
		}
	}
	return total
}
