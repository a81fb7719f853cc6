package inventory

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// root is a root file that says as little as it can.
const root = "trustcap: v1\norganization: {name: Muster GmbH, languages: [de, en]}\n"

// from reads files of a folder, by name to text.
func from(files map[string]string) Source {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Source{FS: fsys, Path: "."}
}

// problemsOf is what loading complains of, nil where it does not.
func problemsOf(t testing.TB, sources ...Source) Problems {
	t.Helper()
	_, err := Load(sources...)
	if err == nil {
		return nil
	}
	problems, ok := err.(Problems)
	if !ok || len(problems) == 0 {
		t.Fatalf("the error is %T, not problems: %v", err, err)
	}
	return problems
}

// lines are problems with their hints, as they are printed.
func lines(problems Problems) []string {
	if problems == nil {
		return nil
	}
	return strings.Split(problems.Error(), "\n")
}

// loaded is the inventory of sources that must be right.
func loaded(t testing.TB, sources ...Source) *Inventory {
	t.Helper()
	inv, err := Load(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

// declared is the inventory of a root file with more sections below it.
func declared(t testing.TB, sections string) *Inventory {
	t.Helper()
	return loaded(t, Source{Name: "o.yaml", Bytes: []byte(root + sections)})
}

// problemsIn are those of a root file with more sections below it; the sections
// start at line 3.
func problemsIn(t testing.TB, sections string) []string {
	t.Helper()
	return lines(problemsOf(t, Source{Name: "o.yaml", Bytes: []byte(root + sections)}))
}

// soon fails a test of hostile input that takes the time which a guard should
// save: far more than is needed, far less than without it. Looking for races
// takes many times as long.
func soon(t testing.TB, f func()) {
	t.Helper()
	start := time.Now()
	f()
	if took := time.Since(start); took > 10*time.Second && !racing {
		t.Errorf("took %v", took)
	}
}

// shared is a folder of reference files that is not there on every machine.
func shared(t testing.TB, name string) string {
	t.Helper()
	folder := "../../../shared/" + name
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("no ../shared/%s beside the repository", name)
	}
	return folder
}

func times(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
	}
	return b.String()
}

func numbered(format string) func(int) string {
	return func(i int) string { return fmt.Sprintf(format, i) }
}

// object is what rules read of an object.
type object = map[string]any

// jsonOf is a value by way of JSON, so that numbers compare.
func jsonOf(t testing.TB, v any) any {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
