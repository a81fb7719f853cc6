package policies

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

//go:embed builtins.txt
var builtinNames string

//go:embed builtins_own.txt
var ownBuiltinNames string

// allowed are the names of a list such as builtins.txt.
func allowed(list string) map[string]bool {
	names := map[string]bool{}
	for line := range strings.Lines(list) {
		if name := strings.TrimSpace(line); name != "" && !strings.HasPrefix(name, "#") {
			names[name] = true
		}
	}
	return names
}

// capabilities are what a rule may use of Rego.
var capabilities = sync.OnceValue(func() *ast.Capabilities {
	return capabilitiesOf(allowed(builtinNames))
})

// ownCapabilities are what a user's own rule may use of Rego.
var ownCapabilities = sync.OnceValue(func() *ast.Capabilities {
	return capabilitiesOf(allowed(builtinNames + ownBuiltinNames))
})

func capabilitiesOf(names map[string]bool) *ast.Capabilities {
	c := *ast.CapabilitiesForThisVersion()
	var builtins []*ast.Builtin
	for _, b := range c.Builtins {
		if names[b.Name] {
			builtins = append(builtins, b)
		}
	}
	c.Builtins = builtins
	c.AllowNet = []string{}
	return &c
}
