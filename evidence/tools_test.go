package evidence

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// needTool is the path of a program: in PATH, or in the folder bin of the test
// tools, which are in TRUSTCAP_TEST_TOOLS or trustcap-test-tools in the user's
// cache. Without it the test is skipped, or fails where nothing may be skipped.
func needTool(t *testing.T, name string) string {
	t.Helper()
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	folder := os.Getenv("TRUSTCAP_TEST_TOOLS")
	if home, err := os.UserHomeDir(); err == nil && folder == "" {
		folder = filepath.Join(home, ".cache", "trustcap-test-tools")
	}
	if path, err := exec.LookPath(filepath.Join(folder, "bin", name)); err == nil {
		return path
	}
	missing(t, "no program "+name)
	return ""
}

func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// run is what a program writes, and its exit code.
func run(t *testing.T, dir, program string, args ...string) (string, int) {
	t.Helper()
	c := exec.Command(program, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "HOME="+t.TempDir(), "LC_ALL=C")
	out, err := c.CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatalf("%s %s: %v", program, strings.Join(args, " "), err)
	}
	return string(out), c.ProcessState.ExitCode()
}
