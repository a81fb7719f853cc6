package evidence

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// needTool is the path of a program: in PATH, or in the folder bin of the test
// tools, which are in TRUSTCAP_TEST_TOOLS or trustcap-test-tools in the user's
// cache. Without it the test is skipped, or fails where nothing may be skipped.
func needTool(t *testing.T, name string) string {
	t.Helper()
	if path, ok := findTool(name); ok {
		return path
	}
	missing(t, "no program "+name)
	return ""
}

func findTool(name string) (string, bool) {
	if path, err := exec.LookPath(name); err == nil {
		return path, true
	}
	folder := os.Getenv("TRUSTCAP_TEST_TOOLS")
	if home, err := os.UserHomeDir(); err == nil && folder == "" {
		folder = filepath.Join(home, ".cache", "trustcap-test-tools")
	}
	if path, err := exec.LookPath(filepath.Join(folder, "bin", name)); err == nil {
		return path, true
	}
	return "", false
}

func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}
