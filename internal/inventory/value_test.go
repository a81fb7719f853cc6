package inventory

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAValueSaysWhatItIs(t *testing.T) {
	inv := declared(t, `datasets: {d: {personal: none, retention: {period: P1M}, source: [public]}}
services: {s: {promise: {a: {target: PT4H}, b: {target: 99.9%}}, serves: {minors: true}}}
classification: {c: {rank: 2}}
`)
	at := inv.Lookup
	if v := at("datasets/d/personal"); !v.IsNone() || v.Form() != None || v.Kind() != Object {
		t.Error("none is not none")
	}
	if v := at("services/s/serves/minors"); !v.True() || v.Kind() != Bool || at("classification/c/rank").True() {
		t.Error("true is not true")
	}
	if n, ok := at("classification/c/rank").Int(); n != 2 || !ok {
		t.Errorf("rank is %d, %v", n, ok)
	}
	if f, ok := at("services/s/promise/b/target/percent").Float(); f != 99.9 || !ok {
		t.Errorf("percent is %v, %v", f, ok)
	}
	if n, ok := at("services/s/promise/b/target/percent").Int(); ok {
		t.Errorf("a fraction is the whole number %d", n)
	}
	if least, most, ok := at("datasets/d/retention/period").Seconds(); least != 28*day || most != 31*day || !ok {
		t.Errorf("a month is %d to %d, %v", least, most, ok)
	}
	if _, _, ok := at("services/s/promise/b/target").Seconds(); ok {
		t.Error("a percentage has a length")
	}
	if diff := cmp.Diff("PT4H", at("services/s/promise/a/target").Text()); diff != "" {
		t.Error(diff)
	}
	if v := at("datasets/d/source"); !v.Has("public") || v.Has("generated") || v.Strings()[0] != "public" {
		t.Error("a list has not what it has")
	}
}

func TestWhatIsNotThereCanBeAskedEverything(t *testing.T) {
	var v *Value
	if v.Kind() != Absent || v.Form() != Plain || v.Exists() || v.IsNone() || v.True() || v.Text() != "" || v.Has("x") {
		t.Error("nothing is something")
	}
	if v.Get("a", "b") != nil || v.Fields() != nil || v.Strings() != nil {
		t.Error("nothing has something in it")
	}
	if _, ok := v.Int(); ok {
		t.Error("nothing is a number")
	}
	if _, ok := v.Float(); ok {
		t.Error("nothing is a number")
	}
	if diff := cmp.Diff("null", string(must(v.MarshalJSON()))); diff != "" {
		t.Error(diff)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
