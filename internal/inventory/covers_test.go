package inventory

import "testing"

func TestTheDigestOfWhatEvidenceCoversFollowsWhatIsWritten(t *testing.T) {
	const services = "services:\n  web: {title: Web, changes: {notice: P30D, channels: [email]}}\n  mail: {title: Mail}\n"
	digestOf := func(sections, evidence string) string {
		return declared(t, sections+"evidence:\n  e: {kind: attestation, "+evidence+"}\n").Find("evidence", "e").Get("covers_now").Text()
	}
	const web = "for: services/web"
	first := digestOf(services, web)
	if len(first) != 64 {
		t.Fatalf("the digest is %q", first)
	}
	for name, test := range map[string]struct {
		sections, evidence string
		same               bool
	}{
		"another line and another order change nothing": {"services:\n\n  mail: {title: Mail}\n  web:\n    changes: {channels: [email], notice: P30D}\n    title: Web\n", web, true},
		"another resource changes nothing":              {"services:\n  web: {title: Web, changes: {notice: P30D, channels: [email]}}\n  mail: {title: Post}\n", web, true},
		"a change of a field":                           {"services:\n  web: {title: Web, changes: {notice: P10D, channels: [email]}}\n  mail: {title: Mail}\n", web, false},
		"a further field":                               {"services:\n  web: {title: Web, status: live, changes: {notice: P30D, channels: [email]}}\n  mail: {title: Mail}\n", web, false},
		"a part of it is another thing":                 {services, "for: services/web/changes", false},
		"a service in its scope belongs to it":          {services, "for: services/web, services: [mail]", false},
	} {
		if got := digestOf(test.sections, test.evidence) == first; got != test.same {
			t.Errorf("%s: the same digest %t, want %t", name, got, test.same)
		}
	}
	if a, b := digestOf(services, "for: services/web/changes"), digestOf("services:\n  web: {title: Other, changes: {notice: P30D, channels: [email]}}\n", "for: services/web/changes"); a != b {
		t.Error("what is not covered changes the digest")
	}
	if got := digestOf(services, "statement: All were trained"); got != "" {
		t.Errorf("evidence that covers nothing has the digest %s", got)
	}
}
