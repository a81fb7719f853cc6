package main

import (
	"runtime"
	"runtime/debug"
)

// calmMemory is how much a command may take before it looks for garbage. Most
// never come as far.
const calmMemory = 160 << 20

// boundMemory has a command that goes on for long keep to what is live now and
// half as much again, or calmMemory: drawing pages leaves much garbage and
// needs little.
func (p *program) boundMemory() {
	if !p.tuneGC {
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	debug.SetMemoryLimit(max(calmMemory, int64(m.HeapAlloc+m.HeapAlloc/2+calmMemory/2)))
}
