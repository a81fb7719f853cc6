package evidence

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// benchEntry is the size of a statement, in bytes; testdata/tessera has the same.
const benchEntry = 2000

// BenchmarkLedger measures what one command does with a ledger of a size, and
// tessera's log on the same disk at the same work: append opens the ledger,
// appends one entry and ends (p50 and p95 of many, without the start of the
// process); verify reads all of it, in a process of its own whose memory is
// told; verify-signatures checks an Ed25519 signature of each entry too; prove
// opens it and proves one entry.
func BenchmarkLedger(b *testing.B) {
	for _, size := range []int64{10_000, 100_000} {
		private, signed := signedEntries()
		tl, key := childLog(b)
		dir := filepath.Join(b.TempDir(), "ledger")
		l := tl.create(b, dir, 0)
		for l.Size() < size {
			var entries [][]byte
			for i := l.Size(); i < min(size, l.Size()+4096); i++ {
				entries = append(entries, signed(i))
			}
			if _, err := l.Append(b.Context(), tl.signer, entries...); err != nil {
				b.Fatal(err)
			}
		}
		tessera := tesseraTimes(b, size)

		b.Run(fmt.Sprintf("append/%d", size), func(b *testing.B) {
			var times []time.Duration
			for b.Loop() {
				for range 200 {
					start := time.Now()
					l, err := Open(b.Context(), dir, tl.how)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := l.Append(b.Context(), tl.signer, signed(l.Size())); err != nil {
						b.Fatal(err)
					}
					times = append(times, time.Since(start))
				}
			}
			slices.Sort(times)
			report(b, "p50-ms", times[len(times)/2])
			report(b, "p95-ms", times[len(times)*95/100])
			reportOf(b, tessera, "append-p50", "tessera-p50-ms")
			reportOf(b, tessera, "append-p95", "tessera-p95-ms")
		})
		for _, how := range []string{"verify", "verify-signatures"} {
			b.Run(fmt.Sprintf("%s/%d", how, size), func(b *testing.B) {
				for b.Loop() {
					c := child(b, how, key, dir, string(private.Public().(ed25519.PublicKey)))
					out, err := c.Output()
					var took int64
					var memory float64
					if _, e := fmt.Sscan(string(out), &took, &memory); err != nil || e != nil {
						b.Fatal(err, e)
					}
					report(b, "ms", time.Duration(took))
					report(b, "cpu-ms", c.ProcessState.UserTime()+c.ProcessState.SystemTime())
					b.ReportMetric(memory, "MB")
				}
				if how == "verify" {
					reportOf(b, tessera, "verify", "tessera-ms")
				}
			})
		}
		b.Run(fmt.Sprintf("prove/%d", size), func(b *testing.B) {
			const proofs = 100
			var took time.Duration
			for b.Loop() {
				start := time.Now()
				for range proofs {
					l, err := Open(b.Context(), dir, tl.how)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := l.Prove(rand.Int64N(size)); err != nil {
						b.Fatal(err)
					}
				}
				took = time.Since(start) / proofs
			}
			report(b, "ms", took)
			reportOf(b, tessera, "prove", "tessera-ms")
		})
	}
}

func report(b *testing.B, unit string, d time.Duration) {
	b.ReportMetric(0, "ns/op") // says nothing here
	b.ReportMetric(float64(d.Microseconds())/1000, unit)
}

func reportOf(b *testing.B, times map[string]time.Duration, name, unit string) {
	if d, ok := times[name]; ok {
		report(b, unit, d)
	}
}

// signedEntries are entries that end with a signature of what is before it.
func signedEntries() (ed25519.PrivateKey, func(int64) []byte) {
	private := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	return private, func(i int64) []byte {
		e := make([]byte, benchEntry-ed25519.SignatureSize)
		copy(e, strconv.FormatInt(i, 10))
		return append(e, ed25519.Sign(private, e)...)
	}
}

// verifyChild verifies a ledger and prints how long it took, in ns, and the most memory
// the process had, in MB: KEY DIR PUBLIC. With signatures it checks those too.
func verifyChild(signatures bool) func([]string) error {
	return func(a []string) error {
		_, keys, err := readKey(a[0])
		if err != nil {
			return err
		}
		var each func(Entry) error
		if signatures {
			each = func(e Entry) error {
				at := len(e.Bytes) - ed25519.SignatureSize
				if !ed25519.Verify(ed25519.PublicKey(a[2]), e.Bytes[:at], e.Bytes[at:]) {
					return errors.New("no signature")
				}
				return nil
			}
		}
		start := time.Now()
		l, err := Open(context.Background(), a[1], Options{Keys: keys})
		if err != nil {
			return err
		}
		if _, err := l.Verify(context.Background(), each); err != nil {
			return err
		}
		took, memory := time.Since(start), 0.0
		if b, err := os.ReadFile("/proc/self/status"); err == nil {
			_, after, _ := strings.Cut(string(b), "VmHWM:")
			fmt.Sscan(after, &memory)
		}
		fmt.Println(took.Nanoseconds(), memory/1024)
		return nil
	}
}

// tesseraTimes are the times of tessera's log; none where the program is not
// installed.
func tesseraTimes(b *testing.B, size int64) map[string]time.Duration {
	program, ok := findTool(oracleName)
	if !ok {
		b.Log("no tessera-oracle beside the test tools: nothing is told of tessera")
		return nil
	}
	out, err := exec.Command(program, "bench", b.TempDir(), strconv.FormatInt(size, 10)).CombinedOutput()
	if err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	times := map[string]time.Duration{}
	for line := range strings.Lines(string(out)) {
		name, took, _ := strings.Cut(strings.TrimSpace(line), " ")
		if times[name], err = time.ParseDuration(took); err != nil {
			b.Fatal(err)
		}
	}
	return times
}
