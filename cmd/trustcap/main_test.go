package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"gopkg.in/yaml.v3"
)

// The test binary is also the programs that stories and benchmarks start.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"trustcap":  main,
		"parseyaml": parseYAML,
		"signer":    makeSigner,
	})
}

// parseYAML reads every YAML file below a folder to nodes and does nothing with
// them: the yardstick of the benchmarks.
func parseYAML() {
	err := filepath.WalkDir(os.Args[1], func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".yaml") {
			return err
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		var n yaml.Node
		return yaml.NewDecoder(bytes.NewReader(b)).Decode(&n)
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// exits runs a command of a story and holds it to its exit code: 1 and 2 mean
// different things, and testscript alone only knows "not 0".
//
//	exits 1 trustcap check shop.yaml
func exits(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENT...]")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, not %s", code, want)
	}
}

// missing says that a program is not there: a reason to skip the story, and a
// failure where nothing may be skipped.
//
//	[!exec:git] missing git
func missing(ts *testscript.TestScript, _ bool, args []string) {
	if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
		ts.Fatalf("%s is missing", strings.Join(args, " "))
	}
}

// TestStories runs every story in testdata: a command, and what a user sees.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: false,
		UpdateScripts:       os.Getenv("UPDATE_STORIES") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "missing": missing},
		Setup: func(e *testscript.Env) error {
			root, err := filepath.Abs(filepath.Join("..", ".."))
			if err != nil {
				return err
			}
			e.Setenv("REPO", root)
			return os.Symlink(filepath.Join(root, "examples"), filepath.Join(e.WorkDir, "examples"))
		},
	})
}

// A story has no terminal for its output, so that one is told here.
func TestATerminalGetsColourAndNoPDF(t *testing.T) {
	const declaration = "trustcap: v1\norganization: {name: Kaufladen GmbH, languages: [de]}\n"
	for _, c := range []struct {
		name    string
		noColor string
		args    []string
		colour  bool
		code    int
	}{
		{"colour", "", []string{"check"}, true, exitFindings},
		{"no colour where NO_COLOR is set", "1", []string{"check"}, false, exitFindings},
		{"colour where it is asked for all the same", "1", []string{"check", "--color", "always"}, true, exitFindings},
		{"no colour where it is refused", "", []string{"check", "--color", "never"}, false, exitFindings},
		{"no colour in a file", "", []string{"check", "-o", filepath.Join(t.TempDir(), "result.txt")}, false, exitFindings},
		{"a report as HTML", "", []string{"report", "trust"}, false, exitClean},
		{"no PDF", "", []string{"report", "trust", "-f", "pdf"}, false, exitUnknown},
		{"a PDF in a file", "", []string{"report", "trust", "-o", filepath.Join(t.TempDir(), "trust.pdf")}, false, exitClean},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, problems bytes.Buffer
			env := map[string]string{"NO_COLOR": c.noColor}
			p := &program{in: strings.NewReader(declaration), out: &out, err: &problems, env: func(name string) string { return env[name] }, now: time.Now, terminal: true}
			if code := p.run(t.Context(), append(c.args, "-", "--as-of", "2026-11-21")); code != c.code {
				t.Errorf("exit code %d, not %d\n%s", code, c.code, &problems)
			}
			if got := strings.Contains(out.String(), "\x1b["); got != c.colour {
				t.Errorf("colour: %v, not %v", got, c.colour)
			}
			if strings.HasPrefix(out.String(), "%PDF") {
				t.Error("a PDF on a terminal")
			}
		})
	}
}

func TestWhatIsNoFileIsWrittenToAndNotReplaced(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if out, err := exec.Command("mkfifo", pipe).CombinedOutput(); err != nil {
		t.Skipf("no pipe can be made here: %v %s", err, out)
	}
	read := make(chan []byte)
	go func() {
		b, _ := os.ReadFile(pipe)
		read <- b
	}()
	if err := writeFile(pipe, func(w io.Writer) error { _, err := io.WriteString(w, "result"); return err }); err != nil {
		t.Fatal(err)
	}
	if got := string(<-read); got != "result" {
		t.Errorf("the reader of the pipe got %q", got)
	}
	if info, err := os.Lstat(pipe); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		t.Errorf("the pipe is gone: %v %v", info, err)
	}
}
