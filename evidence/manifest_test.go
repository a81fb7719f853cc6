package evidence

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAManifestIsSortedAndSaysTheSameOfTheSame(t *testing.T) {
	a, b := NewSubject("a.txt", []byte("one\n")), NewSubject("b\\ c\n.txt", []byte("two\n"))
	want := "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  a.txt\n" +
		"\\27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a  b\\\\ c\\n.txt\n"
	for _, subjects := range [][]Subject{{a, b}, {b, a}} {
		if diff := cmp.Diff(want, string(Manifest(subjects))); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

func TestSha256sumChecksAManifest(t *testing.T) {
	program, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("no sha256sum on this system")
	}
	folder := t.TempDir()
	var subjects []Subject
	for name, text := range map[string]string{"a.txt": "one", "b c.txt": "two", `d\e.txt`: "three"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		subjects = append(subjects, NewSubject(name, []byte(text)))
	}
	if err := os.WriteFile(filepath.Join(folder, "SHA256SUMS"), Manifest(subjects), 0o644); err != nil {
		t.Fatal(err)
	}
	check := func() ([]byte, error) {
		c := exec.Command(program, "-c", "SHA256SUMS")
		c.Dir = folder
		return c.CombinedOutput()
	}
	if out, err := check(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte("One"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := check(); err == nil {
		t.Errorf("a changed file passed\n%s", out)
	}
}
