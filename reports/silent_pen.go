package reports

// silentPen draws nothing. Pens that listen to a few blocks embed it.
type silentPen struct{}

func (silentPen) Cover(Cover)                 {}
func (silentPen) Section(Section)             {}
func (silentPen) Heading(Heading)             {}
func (silentPen) Lead(Lead)                   {}
func (silentPen) Paragraph(Paragraph)         {}
func (silentPen) Note(Note)                   {}
func (silentPen) Table(Table)                 {}
func (silentPen) StateBars(StateBars)         {}
func (silentPen) Ladder(Ladder)               {}
func (silentPen) Measurements(Measurements)   {}
func (silentPen) SupportLadder(SupportLadder) {}
func (silentPen) Chart(Chart)                 {}
func (silentPen) Finding(Finding)             {}
func (silentPen) Steps(Steps)                 {}
func (silentPen) KeyValues(KeyValues)         {}
func (silentPen) Columns(Columns)             {}
func (silentPen) Closing(Closing)             {}
