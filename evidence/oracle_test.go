package evidence

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// oracle is tessera's fsck, which shares no code with us: a process that says
// of one folder after the other what it thinks.
type oracle struct {
	in  io.Writer
	out *bufio.Reader
}

func newOracle(t *testing.T, tl testLog) oracle {
	t.Helper()
	return startOracle(t, needTool(t, oracleName), tl)
}

// alsoOracle is an oracle where one is installed, to be asked beside what a test
// asks on its own.
func alsoOracle(t *testing.T, tl testLog) (oracle, bool) {
	t.Helper()
	program, ok := findTool(oracleName)
	if !ok {
		return oracle{}, false
	}
	return startOracle(t, program, tl), true
}

const oracleName = "tessera-oracle"

func startOracle(t *testing.T, program string, tl testLog) oracle {
	t.Helper()
	c := exec.Command(program, "fsck", tl.vkey)
	c.Stderr = os.Stderr
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		c.Wait()
	})
	return oracle{in, bufio.NewReader(out)}
}

// ask is empty where the oracle finds nothing wrong.
func (o oracle) ask(t *testing.T, dir string) string {
	t.Helper()
	if _, err := fmt.Fprintln(o.in, dir); err != nil {
		t.Fatal(err)
	}
	answer, err := o.out.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(strings.TrimSpace(answer), "ok")
}

func TestTesserasFsckAgreesOnEveryLog(t *testing.T) {
	t.Parallel()
	tl := newTestLog(t)
	asked := newOracle(t, tl)
	agree := func(what, dir string, good bool) {
		t.Helper()
		_, ours := verified(t.Context(), dir, tl.how)
		theirs := asked.ask(t, dir)
		if (ours == nil) != good || (theirs == "") != good {
			t.Errorf("%s: we say %v, tessera says %q", what, ours, theirs)
		}
	}
	sizes := []int64{0, 1, 2, 255, 256, 257, 300, 512, 700}
	if !quick() {
		sizes = append(sizes, 65536, 66000)
	}
	r := rand.New(rand.NewPCG(6, 962))
	logs := 0
	for _, size := range sizes {
		dir := filepath.Join(t.TempDir(), "ledger")
		l := tl.create(t, dir, 0)
		for l.Size() < size { // in steps of any width
			if _, err := l.Append(t.Context(), tl.signer, entriesOf(l.Size(), min(size, l.Size()+1+r.Int64N(1+size/7)))...); err != nil {
				t.Fatal(err)
			}
			if size <= 300 || l.Size() == size {
				agree(fmt.Sprintf("%d entries", l.Size()), dir, true)
				logs++
			}
		}
		agree(fmt.Sprintf("%d entries", size), dir, true)
		logs++

		// The same files, each deleted, cut, and with flipped bits.
		names := filesOf(t, dir)
		slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) }) // partial ones first
		for _, name := range names[:min(len(names), 9)] {
			path := filepath.Join(dir, filepath.FromSlash(name))
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			bad := map[string][]byte{"deleted": nil, "empty": {}, "cut by a byte": whole[:len(whole)-1], "cut in half": whole[:len(whole)/2]}
			flips := 20
			if size > 1000 {
				bad, flips = map[string][]byte{"deleted": nil}, 2
			}
			for range flips {
				changed := slices.Clone(whole)
				bit := r.IntN(len(whole) * 8)
				if lenient(name, whole, bit/8) {
					continue
				}
				changed[bit/8] ^= 1 << (bit % 8)
				bad[fmt.Sprintf("bit %d of byte %d flipped", bit%8, bit/8)] = changed
			}
			for how, changed := range bad {
				if changed == nil {
					if err := os.Remove(path); err != nil {
						t.Fatal(err)
					}
				} else {
					overwrite(t, path, changed)
				}
				agree(fmt.Sprintf("%d entries, %s %s", size, name, how), dir, false)
				logs++
			}
			overwrite(t, path, whole)
		}
		agree(fmt.Sprintf("%d entries, restored", size), dir, true)
	}
	t.Logf("%d logs", logs)
}

// lenient is whether tessera takes a changed byte for none: base64 has bits
// behind the last byte of the signature, and we alone insist on zeros there.
func lenient(name string, b []byte, at int) bool {
	return name == checkpointFile && at >= len(b)-4
}
