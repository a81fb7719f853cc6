package reports

// letter is a point of Art. 30 GDPR: what the record has to hold, in the words
// of the law, and shortly.
type letter struct {
	id    string // Art.30(1)(c)
	sign  string // c
	short string
	law   string
}

// What each point asks for, in the words of Regulation (EU) 2016/679; the German
// is that of the German text.
const (
	lawTransfers = "where applicable, transfers of personal data to a third country or an international organisation, including the identification of that third country or international organisation and, in the case of transfers referred to in the second subparagraph of Article 49(1), the documentation of suitable safeguards"
	lawMeasures  = "where possible, a general description of the technical and organisational security measures referred to in Article 32(1)"
)

// controllerLetters are the points of Art. 30(1), processorLetters those of
// Art. 30(2).
var (
	controllerLetters = []letter{
		{"Art.30(1)(a)", "a", "Names and contact details", "the name and contact details of the controller and, where applicable, the joint controller, the controller's representative and the data protection officer"},
		{"Art.30(1)(b)", "b", "Purposes", "the purposes of the processing"},
		{"Art.30(1)(c)", "c", "Data subjects and personal data", "a description of the categories of data subjects and of the categories of personal data"},
		{"Art.30(1)(d)", "d", "Recipients", "the categories of recipients to whom the personal data have been or will be disclosed including recipients in third countries or international organisations"},
		{"Art.30(1)(e)", "e", "Transfers to third countries", lawTransfers},
		{"Art.30(1)(f)", "f", "Time limits for erasure", "where possible, the envisaged time limits for erasure of the different categories of data"},
		{"Art.30(1)(g)", "g", "Technical and organizational measures", lawMeasures},
	}
	processorLetters = []letter{
		{"Art.30(2)(a)", "a", "Names and contact details", "the name and contact details of the processor or processors and of each controller on behalf of which the processor is acting, and, where applicable, of the controller's or the processor's representative, and the data protection officer"},
		{"Art.30(2)(b)", "b", "Categories of processing", "the categories of processing carried out on behalf of each controller"},
		{"Art.30(2)(c)", "c", "Transfers to third countries", lawTransfers},
		{"Art.30(2)(d)", "d", "Technical and organizational measures", lawMeasures},
	}
)

// shortOf is what a point is called.
func shortOf(letters []letter, sign string) string {
	for _, l := range letters {
		if l.sign == sign {
			return l.short
		}
	}
	return ""
}
