//go:build unix

package inventory

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAPipeIsNeverOpened(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "org.yaml"), []byte(root), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(folder, "pipe.yaml"), 0o644); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	soon(t, func() {
		inv := loaded(t, Source{FS: os.DirFS(folder), Path: "."})
		if diff := cmp.Diff([]PassedOver{{"pipe.yaml", "not a regular file"}}, inv.PassedOver); diff != "" {
			t.Errorf("passed over (-want +got):\n%s", diff)
		}
		want := []string{"pipe.yaml: not a regular file", "hint: give the file itself"}
		if diff := cmp.Diff(want, lines(problemsOf(t, Source{FS: os.DirFS(folder), Path: "pipe.yaml"}))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}
