package reports

import (
	"encoding/binary"
	"math"
	"sync"
)

// sRGB is an ICC profile, version 2, of the colour space IEC 61966-2-1 as three
// primaries and one curve, so that colours mean the same wherever the file is
// shown.
var sRGB = sync.OnceValue(func() []byte {
	be := binary.BigEndian
	fixed := func(b []byte, values ...float64) []byte {
		for _, v := range values {
			b = be.AppendUint32(b, uint32(int32(math.Round(v*65536))))
		}
		return b
	}
	xyz := func(x, y, z float64) []byte { return fixed([]byte("XYZ \x00\x00\x00\x00"), x, y, z) }

	name := "sRGB IEC61966-2.1\x00"
	description := append(be.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name))), name...)
	description = append(description, make([]byte, 4+4+2+1+67)...) // no Unicode, no Macintosh script

	const steps = 1024
	curve := be.AppendUint32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = be.AppendUint16(curve, uint16(math.Round(v*65535)))
	}

	// White and primaries as seen under D50, the white of all profiles.
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description},
		{"cprt", []byte("text\x00\x00\x00\x00No copyright\x00")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	table := be.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := 128 + 4 + 12*len(tags)
	at := 0
	for i, tag := range tags {
		if i == 0 || &tag.data[0] != &tags[i-1].data[0] { // the curve stands there once
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
			at = start + len(data)
			data = append(data, tag.data...)
		}
		table = append(table, tag.name...)
		table = be.AppendUint32(be.AppendUint32(table, uint32(at)), uint32(len(tag.data)))
	}
	for len(data)%4 != 0 {
		data = append(data, 0)
	}
	head := be.AppendUint32(nil, uint32(start+len(data)))
	head = append(head, "\x00\x00\x00\x00\x02\x10\x00\x00mntrRGB XYZ "...)
	for _, v := range []uint16{1999, 6, 3, 0, 0, 0} { // a fixed day: the profile is no older or newer
		head = be.AppendUint16(head, v)
	}
	head = append(head, "acsp"...)
	head = append(head, make([]byte, 68-40)...)
	head = fixed(head, 0.9642, 1, 0.8249)
	head = append(head, make([]byte, 128-len(head))...)
	return append(append(head, table...), data...)
})
