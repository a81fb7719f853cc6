package policies

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/trustcap/trustcap/internal/inventory"
)

// schemaModules give every kind the types of its input and of data.inventory;
// they hold annotations alone.
func schemaModules() map[string]string {
	modules := map[string]string{}
	for _, s := range inventory.Sections() {
		modules["schema/"+s.Kind+".rego"] = fmt.Sprintf("# METADATA\n# scope: subpackages\n# schemas:\n#   - input: schema.%s\n#   - data.inventory: schema.inventory\npackage trustcap.%s\n", s.Kind, s.Kind)
	}
	return modules
}

func schemaSet() *ast.SchemaSet {
	set := ast.NewSchemaSet()
	for _, s := range inventory.Sections() {
		set.Put(ast.MustParseRef("schema."+s.Kind), any(s.RuleSchema()))
	}
	set.Put(ast.MustParseRef("schema.inventory"), any(inventory.InventorySchema()))
	return set
}

// TypeCheck compiles the rules and tests of a folder against the schemas of
// what they read: a misspelt field is an error with its line. The built-in
// rules were checked so before they were built in, which is why evaluating them
// does not do it again.
func typeCheck(fsys fs.FS, builtins map[string]*ast.Builtin) (*ast.Compiler, error) {
	modules := map[string]*ast.Module{}
	parse := func(file, text string) error {
		m, err := ast.ParseModuleWithOpts(file, text, ast.ParserOptions{ProcessAnnotation: true})
		modules[file] = m
		return err
	}
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".rego") {
			return err
		}
		b, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		return parse(p, string(b))
	})
	if err != nil {
		return nil, err
	}
	for file, text := range schemaModules() {
		if err := parse(file, text); err != nil {
			return nil, err
		}
	}
	known := *capabilities()
	known.Builtins = append([]*ast.Builtin(nil), known.Builtins...)
	for _, b := range builtins {
		known.Builtins = append(known.Builtins, b)
	}
	c := ast.NewCompiler().WithCapabilities(&known).WithSchemas(schemaSet()).WithUseTypeCheckAnnotations(true).WithStrict(true)
	if c.Compile(modules); c.Failed() {
		return nil, c.Errors
	}
	return c, nil
}
