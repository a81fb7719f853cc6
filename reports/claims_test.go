package reports

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/internal/inventory"
)

func TestWordsWithLegalWeightAreFoundInWhatIsTold(t *testing.T) {
	for name, tt := range map[string]struct {
		yaml string
		want []string
	}{
		"a claim in the language of the text":       {"services: {web: {title: Web, disclose: public, description: {de: Unser sicherer Dienst., en: Our service.}}}", []string{"h.yaml:3 sicherer"}},
		"a claim in each language":                  {"services: {web: {title: Web, disclose: public, description: {de: DSGVO-konform., en: We are certified.}}}", []string{"h.yaml:3 DSGVO-konform", "h.yaml:3 certified"}},
		"a hundred per cent":                        {"services: {web: {title: Web, disclose: public, description: {en: Up 100% of the time.}}}", []string{"h.yaml:3 100%"}},
		"the noun is no claim":                      {"services: {web: {title: Web, disclose: public, description: {de: Informationssicherheit und Versicherung.}}}", nil},
		"a target of a hundred per cent is a value": {"services: {web: {title: Web, disclose: public, promise: {availability: {target: 100%}}}}", nil},
		"what stays inside is nobody's claim":       {"services: {web: {title: Web, description: {de: Unser sicherer Dienst.}}}", nil},
		"a certificate says it by its pattern":      {"evidence: {c: {kind: certificate, disclose: public, standard: ISO/IEC 27001, scope: {en: certified services}}}", nil},
	} {
		t.Run(name, func(t *testing.T) {
			inv, err := inventory.Load(inventory.Source{Name: "h.yaml", Bytes: []byte("trustcap: v1\norganization: {name: Haus GmbH, languages: [de, en]}\n" + tt.yaml + "\n")})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range Claims(inv.Disclosed("public")) {
				at := inv.At(c.Value)
				got = append(got, fmt.Sprintf("%s:%d %s", at.File, at.Line, c.Word))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
