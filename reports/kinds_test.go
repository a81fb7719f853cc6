package reports

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
)

// records is what an organization declares for its record of processing
// activities and its statement of applicability, with gaps.
func records(t testing.TB) *inventory.Inventory {
	t.Helper()
	inv, err := inventory.Load(inventory.Source{Name: "records.yaml", Bytes: []byte(`trustcap: v1
organization:
  name: Mühlbach Daten GmbH
  legal_form: GmbH
  languages: [de, en]
  address: {street: Am Wehr 1, postcode: "87435", city: Kempten, country: DE}
  represented_by: [management]
  contacts: {general: service@muehlbach.example, privacy: datenschutz@muehlbach.example}
  dpo: {person: dpo, contact: dsb@muehlbach.example, appointed: 2024-01-01}
  authority: BayLDA
scopes:
  isms: {system: isms, statement: {de: Betrieb der Postfächer, en: Operation of the mailboxes}}
  sms: {system: sms, statement: {de: Alle Services, en: All services}}
people:
  management: {title: {de: Geschäftsführung, en: Management}, kind: role}
  dpo: {title: {de: Datenschutzbeauftragte Stelle, en: Data protection officer}, kind: role}
  it: {title: {de: Leitung IT, en: Head of IT}, kind: role}
services:
  mail: {title: Webmail, datasets: [mailboxes]}
datasets:
  mailboxes:
    title: {de: Postfächer, en: Mailboxes}
    personal: {categories: [contact, communication-content], subjects: [customers], special: [], criminal: false}
    retention: {period: P90D, trigger: contract-end, deletion: automatic, in_backups: P30D}
    countries: [DE]
  health:
    title: {de: Hinweise zu Allergien, en: Notes on allergies}
    personal: {categories: [health], subjects: [employees], special: [health], criminal: true}
    retention: {criteria: {de: bis zum Austritt, en: until leaving}, trigger: contract-end, statute: § 26 BDSG}
    countries: [US]
  logs:
    title: {de: Protokolle, en: Logs}
    personal: {categories: [usage]}
  metrics: {title: {de: Messwerte, en: Metrics}, personal: none}
suppliers:
  letters: {title: Letters Inc., task: {de: Versand, en: Sending}, role: processor, countries: [US], access_from: [US, IN], transfer: {mechanism: scc, module: c2p, tia: 2026-02-03}, sub_processors: {authorization: general, notice: P30D, list: [courier]}}
  courier: {title: Courier Ltd, role: processor, countries: [GB]}
  flyers: {title: Flyers LLC, role: processor, countries: [US], transfer: {mechanism: derogation}}
  partner: {title: Partner AG, role: joint-controller, countries: [CH], arrangement: {signed: 2025-05-05, contact: kontakt@partner.example}}
  dark: {title: Dunkel GmbH, role: processor}
purposes:
  mail: {title: {de: Postfach bereitstellen, en: Provide the mailbox}, description: {de: Betrieb, en: Operation}, role: controller, basis: contract, datasets: [mailboxes, logs, metrics], recipients: []}
  news: {title: Newsletter, role: joint-controller, basis: consent, datasets: [mailboxes], recipients: [suppliers/letters, suppliers/partner, suppliers/flyers, {name: Finanzamt, kind: authority, country: DE}]}
  staff: {title: {de: Beschäftigung, en: Employment}, role: controller, basis: [contract, legal-obligation], statute: § 26 BDSG, art9_ground: employment-social-law, datasets: [health], recipients: [suppliers/dark]}
  bare: {title: {de: Ohne alles, en: Bare}}
activities:
  operation: {title: {de: Betrieb, en: Operation}, department: it, purposes: [mail], since: 2018-05-25, reviewed: {every: P1Y, last: 2026-09-01}}
processing_on_behalf:
  hosting: {title: Hosting, services: [mail], controllers: {count: 412, source: "crm:dpa-list"}, categories: [hosting, backup], sub_processors: [letters], agreement_template: "7", measures: [access]}
  bare: {title: {de: Ohne Angaben, en: Bare}}
measures:
  access: {title: {de: Zugriff nach Rollen, en: Access by role}, goals: [confidentiality, integrity], covers: [datasets/mailboxes], status: implemented, owner: it}
  drill: {title: {de: Probe der Wiederherstellung, en: Restore drill}, goals: [restore], covers: [services/mail], status: planned, due: 2027-01-31}
risks:
  r-1: {title: {de: Verlust von Daten, en: Loss of data}, owner: it}
announcements:
  sub: {of: suppliers/letters, to: courier, announced: 2026-09-01, effective: 2026-10-01}
  price: {of: services/mail, announced: 2026-09-02, effective: 2026-10-02}
evidence:
  test: {kind: test, title: {de: Rücksicherung, en: Restore}, result: passed}
applicability:
  iso27001:
    version: 3
    approved: {by: management, on: 2026-01-20}
    controls:
      A.8.13: {needed: true, because: [risk, contract], risks: [r-1, r-99], status: implemented, how: [measures/drill, evidence/test], owner: it, review: 2027-01-01}
      A.8.30: {needed: false, reason: {de: Es wird nichts außerhalb entwickelt., en: Nothing is developed outside.}}
      A.5.7: {needed: true, status: partly, due: 2027-03-31}
      A.6.3: {needed: false}
    additional:
      OWN-1: {title: {de: Nachtwache, en: Night watch}, because: [practice], status: implemented, owner: it, how: [measures/access]}
`)})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

// found is the assessment in which the statement on A.8.13 differs from the
// state.
func differing() *controls.Assessment {
	a := assessment()
	a.Findings = append(a.Findings, controls.Finding{
		Fingerprint: "f9", Rule: applicabilityRule, Severity: "medium", Force: "standard", Certainty: "clear", Outcome: controls.Open,
		Address: "applicability/iso27001/controls/A.8.13/status", Text: "{control} is said to be {status}, and its state is not satisfied",
		Args: map[string]any{"control": "A.8.13", "status": map[string]any{"word": "implemented", "field": "status"}},
	})
	return a
}

func catalogue(t testing.TB) *controls.Catalogue {
	t.Helper()
	c, err := controls.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// everyReport are all reports of the house and of the records, and those of an
// organization that declares nothing.
func everyReport(t testing.TB, tag string) map[string]Report {
	t.Helper()
	l, inv, rec := language(t, tag), house(t), records(t)
	nothing := &controls.Assessment{Format: controls.Format, AsOf: "2026-11-21", Tool: "1.0.0", Organization: controls.Organization{Name: "Leer e. V."}}
	return map[string]Report{
		"audit":          Audit(assessment(), inv, l),
		"trust":          Trust(public("customers"), inv.Disclosed("customers"), l),
		"register":       Register(differing(), rec, l),
		"soa":            SoA(differing(), rec, catalogue(t), l),
		"audit-empty":    Audit(nothing, empty(t), l),
		"trust-empty":    Trust(public("public"), empty(t).Disclosed("public"), l),
		"register-empty": Register(nothing, empty(t), l),
		"soa-empty":      SoA(nothing, empty(t), catalogue(t), l),
	}
}

func in(t testing.TB, r Report, name, tag string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, name, r, language(t, tag)); err != nil {
		t.Fatalf("%s as %s: %v", r.ID, name, err)
	}
	return b.Bytes()
}

func TestEveryReportIsWrittenInEachOfItsFormatsTwiceTheSame(t *testing.T) {
	for _, tag := range []string{"de", "en"} {
		first, second := everyReport(t, tag), everyReport(t, tag)
		for name, r := range first {
			for _, format := range FormatsOf(r.ID) {
				a, b := in(t, r, format, tag), in(t, second[name], format, tag)
				if len(a) == 0 || !bytes.Equal(a, b) {
					t.Errorf("%s.%s as %s: %d bytes, then %d others", name, tag, format, len(a), len(b))
				}
			}
		}
	}
}

func TestFormatsOfTablesAreForReportsThatAreTables(t *testing.T) {
	for _, k := range Kinds {
		r := everyReport(t, "en")[k.ID]
		if r.ID != k.ID || (r.Sheets != nil) != k.Table {
			t.Errorf("%s is a table: %v, and its report %q has sheets: %v", k.ID, k.Table, r.ID, r.Sheets != nil)
		}
	}
	if diff := cmp.Diff([]string{"html", "json", "markdown", "pdf"}, FormatsOf("trust")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"csv", "html", "json", "markdown", "pdf", "xlsx"}, FormatsOf("soa")); diff != "" {
		t.Error(diff)
	}
	err := Write(&bytes.Buffer{}, "xlsx", everyReport(t, "en")["trust"], language(t, "en"))
	if err == nil || err.Error() != "the trust report is no table and is not written as xlsx (known: html, json, markdown, pdf)" {
		t.Error(err)
	}
	if len(FormatsOf("novel")) != 0 {
		t.Error("there is no novel")
	}
}

func TestEndingsNameFormats(t *testing.T) {
	for ending, format := range map[string]string{"md": "markdown", "pdf": "pdf", "xlsx": "xlsx", "docx": "", "markdown": ""} {
		if got := FormatOfExtension(ending); got != format {
			t.Errorf(".%s is %q, want %q", ending, got, format)
		}
	}
	if Extension("markdown") != "md" || Extension("csv") != "csv" {
		t.Error("formats end otherwise")
	}
}

// Data says the same in every language, except the answers of the trust report,
// which are composed.
func TestDataDoesNotDependOnTheLanguage(t *testing.T) {
	de, en := everyReport(t, "de"), everyReport(t, "en")
	for _, name := range []string{"audit", "register", "soa", "register-empty", "soa-empty"} {
		if diff := cmp.Diff(string(in(t, de[name], "json", "de")), string(in(t, en[name], "json", "en"))); diff != "" {
			t.Errorf("%s (-de +en):\n%s", name, diff)
		}
	}
}

func TestDataNamesItsFormat(t *testing.T) {
	for name, want := range map[string]string{"audit": controls.Format, "trust": "trustcap.trust/v1", "register": "trustcap.register/v1", "soa": "trustcap.soa/v1"} {
		if b := in(t, everyReport(t, "de")[name], "json", "de"); !strings.Contains(string(b), `"format": "`+want+`"`) {
			t.Errorf("the data of %s is no %s", name, want)
		}
	}
}
