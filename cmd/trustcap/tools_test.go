package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// needTool is the path of a program, from PATH or from the folder of the test
// tools, which is TRUSTCAP_TEST_TOOLS or trustcap-test-tools in the user's cache.
// Without it the test is skipped, or fails where nothing may be skipped.
func needTool(t *testing.T, name string) string {
	t.Helper()
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	folder := os.Getenv("TRUSTCAP_TEST_TOOLS")
	if folder == "" {
		if home, err := os.UserHomeDir(); err == nil {
			folder = filepath.Join(home, ".cache", "trustcap-test-tools")
		}
	}
	path := filepath.Join(folder, "bin", name)
	if _, err := os.Stat(path); err == nil && folder != "" {
		return path
	}
	if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
		t.Fatalf("no program %s", name)
	}
	t.Skipf("no program %s; `make test-tools` installs it", name)
	return ""
}
