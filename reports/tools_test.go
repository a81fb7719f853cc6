package reports

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// needTool is the path of the first of the programs that is installed. Without
// any of them the test is skipped, or fails where nothing may be skipped.
func needTool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing(t, "no program of "+strings.Join(names, ", "))
	return ""
}

// needFile is the path of a file in the folder of the test tools, which is
// TRUSTCAP_TEST_TOOLS or trustcap-test-tools in the user's cache.
func needFile(t *testing.T, elements ...string) string {
	t.Helper()
	folder := os.Getenv("TRUSTCAP_TEST_TOOLS")
	if folder == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			missing(t, "no home folder for the test tools")
		}
		folder = filepath.Join(home, ".cache", "trustcap-test-tools")
	}
	path := filepath.Join(append([]string{folder}, elements...)...)
	if _, err := os.Stat(path); err != nil {
		missing(t, "no "+filepath.Join(elements...)+" in the folder of the test tools")
	}
	return path
}

func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("TRUSTCAP_NO_SKIP") == "1" {
		t.Fatal(what)
	}
	t.Skip(what)
}
