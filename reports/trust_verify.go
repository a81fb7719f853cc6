package reports

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/trustcap/trustcap/controls"
	"github.com/trustcap/trustcap/internal/inventory"
	"github.com/trustcap/trustcap/internal/lang"
)

// TrustOptions are what a trust report says of itself beside what is declared.
// The zero value is a copy of which nothing was recorded.
type TrustOptions struct {
	File     string    // name of the report's file, for the commands; "" for trust.pdf
	Key      *TrustKey // of who signs, nil where none is declared
	Recorded *Recorded // the run that the report was drawn from, nil where none was recorded
	Logo     *Logo     // of the organization, nil for none
}

// TrustKey is the public key by which a report is verified.
type TrustKey struct {
	Signer      string // as the log knows it
	Fingerprint string // 16 groups of four hexadecimal digits
	File        string // of the public key, for the commands; "" for signer.pub
}

// Recorded is where the run that a report was drawn from stands in a log. A
// report never holds the proof of itself.
type Recorded struct {
	Origin string // of the log
	// Signer and Fingerprint are those of the key that signed the run.
	Signer, Fingerprint string
	Index               int64  // of the entry of the run, from 0
	Size                int64  // entries under the checkpoint
	Root                string // hash of the checkpoint, as it stands there
}

// TrustWith is [Trust] with what is known of its run, its key and its look.
func TrustWith(p *controls.PublicAssessment, facts *inventory.Facts, with TrustOptions, l *lang.Language) Report {
	t := trust{p: p, facts: facts, words: words{l}, with: with}
	return t.report()
}

// key is the key by which the report is verified, nil for none.
func (o TrustOptions) key() *TrustKey {
	switch {
	case o.Key != nil:
		return o.Key
	case o.Recorded != nil && o.Recorded.Fingerprint != "":
		return &TrustKey{Signer: o.Recorded.Signer, Fingerprint: o.Recorded.Fingerprint}
	}
	return nil
}

func (o TrustOptions) file() string { return cmp.Or(o.File, "trust.pdf") }

func (k *TrustKey) file() string { return cmp.Or(k.File, "signer.pub") }

// short is the first 16 bytes of the fingerprint, in hexadecimal digits.
func (k *TrustKey) short() string {
	groups := strings.Fields(k.Fingerprint)
	return strings.Join(groups[:min(8, len(groups))], "")
}

// contact is the first published address of those named, "" for none.
func (t trust) contact(names ...string) string {
	for _, name := range names {
		if c := organizationOf(t.facts).Get("contacts", name).Text(); c != "" {
			return c
		}
	}
	return ""
}

// whom is who is asked about the report.
func (t trust) whom() string {
	return cmp.Or(t.contact("general", "complaints", "privacy"), t.Say("the issuer"))
}

// verification says how the report is verified, what that shows and what it does
// not, where the newest edition is and whom to ask, and closes the report. The
// digest of the report is never in it: no report holds the proof of itself.
func (t trust) verification(pen Pen) {
	title := t.Say("Verify this report")
	pen.Section(Section{ID: "verify", Title: title, Short: t.Say("Verification and contacts"), Fresh: true, Side: t.verificationSide()})
	key := t.with.key()
	switch {
	case t.with.Recorded != nil:
		pen.Lead(Lead{Text: Plain(t.Say("Three steps, without a network. You need the report, its proof file and the key, compared once."))})
	default:
		pen.Lead(Lead{Text: Plain(t.Say("This copy is not recorded: no signed entry speaks of it, so nothing shows that it is unchanged since it was issued."))})
		pen.Paragraph(Paragraph{Text: Plain(t.Fill("Ask for a recorded copy: {contact}. It comes with a second file, whose name ends in .proof.json, and is then verified in the three steps that it names.", map[string]any{"contact": t.whom()}))})
	}
	if key != nil {
		pen.Steps(t.verificationSteps(key))
	}
	if t.with.Recorded != nil {
		pen.Columns(Columns{[]ListColumn{
			{t.Say("What the check shows"), []Phrase{
				Plain(t.Fill("that it comes from the holder of the key: {company}", map[string]any{"company": t.p.Issuer})),
				Plain(t.Say("that it has not been changed since")),
				Plain(t.Say("that it stands at a fixed place in the log of the issuer")),
			}},
			{t.Say("What it does not show"), []Phrase{
				Plain(t.Say("that the declarations are true; that rests on the proofs named")),
				Plain(t.Say("that an independent body has looked; where one has, it says “examined externally”")),
				Plain(t.Say("that all has stayed the same since the day named")),
			}},
		}})
	}
	pen.KeyValues(t.run())
	t.closing(pen)
}

// verificationSide is the code, the address in words, contacts and where newer
// editions are.
func (t trust) verificationSide() *Side {
	o := organizationOf(t.facts)
	site := o.Get("site").Text()
	side := &Side{}
	if site != "" {
		e := SideEntry{Lines: []Phrase{Bold(withoutScheme(site)), Muted(t.Say("Place of the newest edition, the proof files and the public key."))}}
		text, alternative := site, t.Say("QR code with the public address:")
		if key := t.with.key(); key != nil && key.short() != "" {
			text, alternative = pinned(site, key.short()), t.Say("QR code with the public address and the first half of the key's fingerprint:")
		}
		e.Code = &QR{Text: text, Alternative: alternative}
		side.Entries = append(side.Entries, e)
	}
	add := func(label, value string) {
		if value != "" {
			side.Entries = append(side.Entries, SideEntry{Label: label, Lines: []Phrase{Plain(value)}})
		}
	}
	add(t.Say("Questions on this report"), t.contact("general", "complaints"))
	add(t.Say("Questions on data protection"), t.contact("privacy"))
	add(t.Say("Reports of weaknesses"), cmp.Or(t.contact("security"), o.Get("vulnerability_disclosure", "contact").Text()))
	add(t.Say("Complaints"), t.contact("complaints"))
	add(t.Say("Provider identification"), o.Get("imprint").Text())
	newer := t.Fill("by {day} at the latest", map[string]any{"day": t.p.ValidUntil})
	if site != "" {
		newer = t.Fill("by {day} at the latest, at the address named", map[string]any{"day": t.p.ValidUntil})
	}
	add(t.Say("Newer edition"), newer)
	return side
}

// pinned is an address with the beginning of a fingerprint, which stays with the
// reader: what follows the hash sign is not sent.
func pinned(site, fingerprint string) string {
	u, err := url.Parse(site)
	if err != nil {
		return site
	}
	u.Fragment = "key=" + fingerprint
	return u.String()
}

func withoutScheme(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return address
	}
	return strings.TrimSuffix(rest, "/")
}

// verificationSteps are what to do. Every command stands on one line.
func (t trust) verificationSteps(key *TrustKey) Steps {
	compare := Step{
		Lead: t.Say("Compare the key."),
		Text: Plain(t.Say("Have the 16 groups read out to you on the telephone, preferably by a number that you know already.")),
		Key:  strings.Fields(key.Fingerprint),
	}
	if t.with.Recorded == nil {
		compare.Text = Plain(t.Say("Recorded copies are signed with this key. Have the 16 groups read out to you on the telephone, preferably by a number that you know already."))
		return Steps{[]Step{compare}}
	}
	file := t.with.file()
	return Steps{[]Step{
		compare,
		{Lead: t.Say("Put the report and its proof file into one folder."), Code: []string{file, file + ".proof.json"}},
		{
			Lead: t.Say("Verify, with one command:"), Code: []string{"trustcap verify " + file + " --key " + key.file()},
			Then: Prose(t.Say("Without trustcap: `verify.sh` of the proof bundle (on request) does the same with `openssl` and `jq` alone. A signature within the PDF is shown by your PDF program.")),
		},
	}}
}

// run says from which run the report was drawn.
func (t trust) run() KeyValues {
	k := KeyValues{Title: t.Say("The run behind this report")}
	add := func(label string, value Phrase) { k.Facts = append(k.Facts, Fact{label, value}) }
	r := t.with.Recorded
	if r == nil {
		add(t.Say("Log"), Plain(t.Say("this run is not recorded")))
		return k
	}
	add(t.Say("Log"), Code(r.Origin))
	add(t.Say("Entry"), Plain(t.Count(int(r.Size), "number {index}, signed by {signer}; checkpoint over {n} entry", "number {index}, signed by {signer}; checkpoint over {n} entries", map[string]any{"index": t.Value(int(r.Index)), "signer": r.Signer})))
	add(t.Say("Root hash"), Code(r.Root))
	return k
}

// closing says what the report is and is not.
func (t trust) closing(pen Pen) {
	args := map[string]any{"company": t.p.Issuer, "day": t.p.AsOf}
	pen.Closing(Closing{
		Lead: t.Say("A declaration proves that a thing is declared, not that it is lived."),
		Text: Plain(t.Fill("This report is a self-assessment by {company} from its own declarations and the proofs named in each place, as of {day}. It is no certificate and no report of an independent body, founds no guarantee and changes no contract; where they differ, the contract prevails. A signature proves origin and integrity, not truth.", args)),
	})
}
