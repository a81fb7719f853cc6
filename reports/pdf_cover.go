package reports

// The cover, in mm from the top of the page.
const (
	coverBlock    = 112.0
	coverTitle    = 39.0
	coverSubtitle = 57.0
	coverRule     = 86.0
	coverFacts    = 121.0
	coverChart    = 147.0
	coverClosing  = 262.0
)

// Cover is the first page.
func (p *pdfPen) Cover(c Cover) {
	p.newPage()
	p.at["cover"] = p.page
	p.part = p.c.beginOpen(nil, "Sect")
	in := func(role string, draw func()) { p.c.within(p.c.begin(p.part, role), draw) }
	p.c.bookmark(p.report.Title, 0, 0)
	p.depth = 0
	p.c.fill(0, 0, pageWidth, coverBlock, p.palette.Accent)
	white := func(s style) style { return p.tinted(s, p.palette.OnAccent) }
	room := 150.0

	if c.Logo != nil {
		p.logo(c)
		room = 100
	}
	issuer := white(p.bold(12, 6))
	in("P", func() {
		for i, line := range issuer.lines(Plain(c.Issuer), room, 0) {
			if i < 2 {
				p.put(left, 18+float64(i)*issuer.height, issuer, line)
			}
		}
	})
	title := white(p.bold(36, 15))
	for title.size > 20 && title.regular.width(clean(c.Title), title.size) > fullWidth {
		title.size--
	}
	in("H1", func() {
		p.c.text(left, coverTitle+title.baseline(), title.regular, title.size, title.ink, clean(c.Title))
	})
	sub := white(p.style(14, 7.2))
	y := coverSubtitle
	for _, text := range c.Subtitle {
		in("P", func() {
			for _, line := range sub.lines(Plain(text), room, 0) {
				if y+sub.height < coverRule-2 {
					p.put(left, y, sub, line)
					y += sub.height
				}
			}
		})
	}
	p.c.fill(left, coverRule, 126.5, 0.4, p.palette.OnAccent)
	sentence := white(p.style(12, 6.2))
	lines := sentence.lines(Plain(c.Sentence), 140, 0)
	for len(lines) > 3 && sentence.size > 8 { // the sentence stays within the block
		sentence.size -= 0.5
		sentence.height -= 0.2
		lines = sentence.lines(Plain(c.Sentence), fullWidth, 0)
	}
	in("P", func() {
		for i, line := range lines {
			p.put(left, coverRule+2.6+float64(i)*sentence.height, sentence, line)
		}
	})

	foot := coverFacts
	if n := len(c.Facts); n > 0 {
		offsets := []float64{0, 33, 81, 125}
		label, value := p.label(), p.style(9.5, 4.6)
		for i, f := range c.Facts[:min(n, 4)] {
			width := fullWidth - offsets[i]
			if i < 3 {
				width = offsets[i+1] - offsets[i] - 3
			}
			b := one(append(p.lines(label, Plain(f.Label), width, 0), p.lines(value, f.Value, width, 0)...))
			in("P", func() { b.draw(left+offsets[i], coverFacts) })
			foot = max(foot, coverFacts+b.h)
		}
	}
	p.y = max(coverChart, foot+8)
	// What does not fit on the cover goes on below a head of its own.
	switch {
	case c.Ladder != nil:
		p.Ladder(*c.Ladder)
	case c.Bars != nil:
		p.StateBars(*c.Bars)
	}
	if c.Closing != "" {
		p.coverClosing(c)
	}
	p.y = bottom // nothing else stands on the cover
	p.part.end()
	p.c.flush(nil)
	p.part = nil
}

func (p *pdfPen) coverClosing(c Cover) {
	text := c.Closing
	if n := p.pageOf(c.See); n > 0 && c.SeeWords != "" {
		text += " " + p.l.Fill("{what}: page {page}.", map[string]any{"what": c.SeeWords, "page": n})
	}
	s := p.tinted(p.style(8, 4.2), p.palette.Ink2)
	b := one(p.as("P", p.lines(s, Plain(text), fullWidth, 0)))
	y := min(coverClosing, pageHeight-14-b.h)
	if p.y+4 > y {
		p.newPage()
	}
	p.c.line(left, y, right, y, 0.4, p.palette.Ink)
	b.draw(left, y+2)
}
