package evidence

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// These tests append in processes of their own: this binary again, which looks
// here whether it is one.

const childVariable = "TRUSTCAP_EVIDENCE_TEST_CHILD"

// children are what a process of a test can do; arguments follow its name.
var children map[string]func(arguments []string) error

func init() {
	children = map[string]func([]string) error{
		"append":            appendChild,
		"small-disk":        smallDiskChild,
		"verify":            verifyChild(false),
		"verify-bundle":     bundleChild,
		"verify-signatures": verifyChild(true),
	}
	if name := os.Getenv(childVariable); name != "" {
		if err := children[name](os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

func child(t testing.TB, name string, arguments ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, arguments...)
	c.Env = append(os.Environ(), childVariable+"="+name)
	return c
}

// childLog is a log whose key is known to children by a file.
func childLog(t testing.TB) (testLog, string) {
	t.Helper()
	private, public, err := note.GenerateKey(nil, "example.org/ledger")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(name, []byte(private+"\n"+public), 0o600); err != nil {
		t.Fatal(err)
	}
	tl := openTestLog(t, private, public)
	tl.how.Pins = filepath.Join(t.TempDir(), "pins")
	return tl, name
}

func readKey(name string) (note.Signer, note.Verifiers, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	private, public, _ := strings.Cut(string(b), "\n")
	signer, err := note.NewSigner(private)
	if err != nil {
		return nil, nil, err
	}
	verifier, err := note.NewVerifier(public)
	return signer, note.VerifierList(verifier), err
}

// appendChild opens a ledger for each append and tells each entry that stands,
// its index and its words, on standard output: KEY DIR PINS NAME TIMES MOST.
// At most MOST entries go into one append; TIMES 0 has no end.
func appendChild(a []string) error {
	signer, keys, err := readKey(a[0])
	if err != nil {
		return err
	}
	times, _ := strconv.Atoi(a[4])
	most, _ := strconv.Atoi(a[5])
	fmt.Println("ready")
	for i := 0; i < times || times == 0; i++ {
		l, err := Open(context.Background(), a[1], Options{Keys: keys, Pins: a[2]})
		if err != nil {
			return err
		}
		n := 1
		if most > 1 && rand.IntN(3) == 0 {
			n = 1 + rand.IntN(most)
		}
		var entries [][]byte
		for k := range n {
			entries = append(entries, fmt.Appendf(nil, "%s.%d.%d", a[3], i, k))
		}
		r, err := l.Append(context.Background(), signer, entries...)
		if err != nil {
			return err
		}
		if r.Unpinned != nil {
			return r.Unpinned
		}
		var b strings.Builder
		for k, e := range entries {
			fmt.Fprintf(&b, "%d %s\n", r.Index+int64(k), e)
		}
		if _, err := io.WriteString(os.Stdout, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// told reads what a child tells: the words of each entry by its index. A line
// that the kill cut off tells nothing.
func told(t testing.TB, r *bufio.Reader, acknowledged map[int64]string) {
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return
		}
		index, words, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		i, err := strconv.ParseInt(index, 10, 64)
		if err != nil {
			t.Errorf("a child said %q", line)
			return
		}
		if other, twice := acknowledged[i]; twice {
			t.Errorf("entry %d was acknowledged twice, as %q and %q", i, other, words)
		}
		acknowledged[i] = words
	}
}

func TestNoAcknowledgedEntryIsLostWhenAppendingIsKilled(t *testing.T) {
	t.Parallel()
	tl, key := childLog(t)
	dir := filepath.Join(t.TempDir(), "ledger")
	tl.create(t, dir, 0)
	kills, r := 500, rand.New(rand.NewPCG(9, 500))
	if quick() {
		kills = 50
	}
	acknowledged := map[int64]string{}
	behind := 0
	for kill := range kills {
		c := child(t, "append", key, dir, tl.how.Pins, fmt.Sprint("kill", kill), "0", "90")
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		var complaint strings.Builder
		c.Stderr = &complaint
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		if first, err := lines.ReadString('\n'); err != nil || first != "ready\n" {
			t.Fatalf("the child said %q, %v, %s", first, err, &complaint)
		}
		time.Sleep(time.Duration(r.IntN(12000)) * time.Microsecond)
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		told(t, lines, acknowledged)
		c.Wait()
		if complaint.Len() > 0 {
			t.Fatalf("kill %d: the child complained: %s", kill, &complaint)
		}
		l, err := verified(t.Context(), dir, tl.how)
		if err != nil {
			t.Fatalf("kill %d: the log does not verify: %v", kill, err)
		}
		if l.Size() < int64(len(acknowledged)) {
			t.Fatalf("kill %d: the log has %d entries of %d acknowledged", kill, l.Size(), len(acknowledged))
		}
		if left := filesOf(t, dir); len(left) > len(committed(l.Size())) {
			behind++
		}
	}
	l, err := verified(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := alsoOracle(t, tl); ok {
		if answer := o.ask(t, dir); answer != "" {
			t.Errorf("tessera says %q", answer)
		}
	}
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			t.Fatal(err)
		}
		if want, ok := acknowledged[e.Index]; ok && want != string(e.Bytes) {
			t.Errorf("entry %d is %q and was acknowledged as %q", e.Index, e.Bytes, want)
		}
		delete(acknowledged, e.Index)
	}
	if len(acknowledged) > 0 {
		t.Errorf("%d acknowledged entries are lost", len(acknowledged))
	}
	if behind < kills/20 {
		t.Errorf("%d kills of %d left something behind", behind, kills)
	}
	if _, err := l.Append(t.Context(), tl.signer, entriesOf(0, 513)...); err != nil {
		t.Fatal(err)
	}
	if left := filesOf(t, dir); !slices.Equal(left, committed(l.Size())) {
		t.Errorf("after an append the log of %d has the files %q", l.Size(), left)
	}
	t.Logf("%d kills, %d of them with something left behind, %d entries", kills, behind, l.Size())
}

// committed are the files that a log of this size needs.
func committed(size int64) []string {
	names := []string{checkpointFile}
	for level := bundleLevel; level <= topLevel(size); level++ {
		width, before := widthAt(size, max(level, 0))
		for n := range before {
			names = append(names, tilePath(level, n))
		}
		if width > 0 {
			names = append(names, partialPath(level, before, width))
		}
	}
	slices.Sort(names)
	return names
}

func TestThirtyTwoProcessesAtOnceLoseNothingAndWriteNothingTwice(t *testing.T) {
	t.Parallel()
	tl, key := childLog(t)
	dir := filepath.Join(t.TempDir(), "ledger")
	tl.create(t, dir, 0)
	const processes, each = 32, 10
	acknowledged := make([]map[int64]string, processes)
	var wait sync.WaitGroup
	for p := range processes {
		acknowledged[p] = map[int64]string{}
		c := child(t, "append", key, dir, tl.how.Pins, fmt.Sprint("process", p), strconv.Itoa(each), "1")
		wait.Go(func() {
			out, err := c.Output()
			if err != nil {
				var exit *exec.ExitError
				errors.As(err, &exit)
				t.Errorf("process %d: %v %s", p, err, exit.Stderr)
			}
			told(t, bufio.NewReader(strings.NewReader(strings.TrimPrefix(string(out), "ready\n"))), acknowledged[p])
		})
	}
	done := make(chan struct{})
	reader := make(chan int)
	go func() { // reads all the while
		read := 0
		for {
			select {
			case <-done:
				reader <- read
				return
			default:
			}
			if _, err := verified(t.Context(), dir, tl.how); err != nil {
				t.Errorf("a reader: %v", err)
			}
			read++
		}
	}()
	wait.Wait()
	close(done)
	if read := <-reader; read < 5 {
		t.Errorf("the log was read %d times only", read)
	}
	l, err := verified(t.Context(), dir, tl.how)
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := alsoOracle(t, tl); ok {
		if answer := o.ask(t, dir); answer != "" {
			t.Errorf("tessera says %q", answer)
		}
	}
	if l.Size() != processes*each {
		t.Errorf("the log has %d entries of %d", l.Size(), processes*each)
	}
	seen := map[string]bool{}
	for e, err := range l.Entries(0, l.Size()) {
		if err != nil {
			t.Fatal(err)
		}
		if seen[string(e.Bytes)] {
			t.Errorf("%q stands twice", e.Bytes)
		}
		seen[string(e.Bytes)] = true
		name, _, _ := strings.Cut(string(e.Bytes), ".")
		p, _ := strconv.Atoi(strings.TrimPrefix(name, "process"))
		if got := acknowledged[p][e.Index]; got != string(e.Bytes) {
			t.Errorf("entry %d is %q and was acknowledged as %q", e.Index, e.Bytes, got)
		}
	}
	if left := filesOf(t, dir); !slices.Equal(left, committed(l.Size())) {
		t.Errorf("the log has the files %q", left)
	}
}

func TestWaitingForAnotherProcessEndsWithItsContext(t *testing.T) {
	tl, dir := newTestLog(t), filepath.Join(t.TempDir(), "ledger")
	l := tl.create(t, dir, 1)
	unlock, err := lock(t.Context(), filepath.Join(dir, lockFile))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := l.Append(ctx, tl.signer, entry(1)); !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "another process") {
		t.Errorf("appended under the lock of another: %v", err)
	}
	if _, err := verified(t.Context(), dir, tl.how); err != nil {
		t.Errorf("reading waits for the lock: %v", err)
	}
	unlock()
	if _, err := l.Append(t.Context(), tl.signer, entry(1)); err != nil {
		t.Error(err)
	}
}
