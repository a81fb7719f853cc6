package inventory

import (
	_ "embed"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

//go:embed keys.yaml
var keysSchemaFile []byte

var keysSchema = sync.OnceValue(func() *Schema {
	var root yaml.Node
	err := yaml.Unmarshal(keysSchemaFile, &root)
	if err != nil {
		panic(err) // embedded
	}
	s, err := parseSchema(root.Content[0], "")
	if err != nil {
		panic("keys.yaml: " + err.Error()) // embedded, and tested
	}
	return s
})

// Keys is a file of public keys that was read: which key may sign what, from
// which day to which.
type Keys struct {
	file string
	Value
}

// At is where a value of the file stands.
func (k *Keys) At(v *Value) Position { return Position{k.file, int(v.line), int(v.col)} }

// ReadKeys reads a file of public keys as strictly as declarations are read.
// Its error is of type Problems and holds everything that is wrong.
func ReadKeys(file string, b []byte) (*Keys, error) {
	if at, what, bad := unreadable(b); bad {
		return nil, Problems{{Position{file, at.Line, at.Column}, what, "save the file as UTF-8 text"}}
	}
	nodes, err := parseYAML(b)
	if err != nil {
		return nil, Problems{yamlProblem(file, b, err)}
	}
	if len(nodes) != 1 {
		return nil, Problems{{Position{File: file}, "a file of keys is one YAML document", "start it with `format: trustcap.keys/v1`"}}
	}
	c := &checker{file: file}
	k := &Keys{file, c.value(nil, nodes[0], keysSchema(), 0)}
	if len(c.problems) == 0 {
		keys := k.Get("keys").Fields()
		for i := range keys {
			came := keys[i].Get("replaces")
			if came.Exists() && !slices.ContainsFunc(keys, func(f Field) bool { return f.Name == came.Text() }) {
				c.problems = append(c.problems, Problem{k.At(came), "no key is called " + came.Text(), "keep the record of keys that were replaced: what they signed is held against it"})
			}
		}
	}
	if len(c.problems) > 0 {
		c.problems.sort()
		return nil, c.problems
	}
	return k, nil
}
