package policies

import (
	"fmt"

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
	modules["schema/transition.rego"] = "# METADATA\n# scope: subpackages\n# schemas:\n#   - input: schema.transition\n#   - data.inventory: schema.inventory\n#   - data.base: schema.inventory\npackage trustcap.transition\n"
	return modules
}

func schemaSet() *ast.SchemaSet {
	set := ast.NewSchemaSet()
	for _, s := range inventory.Sections() {
		set.Put(ast.MustParseRef("schema."+s.Kind), any(s.RuleSchema()))
	}
	set.Put(ast.MustParseRef("schema.inventory"), any(inventory.InventorySchema()))
	set.Put(ast.MustParseRef("schema.transition"), transitionSchema())
	return set
}
