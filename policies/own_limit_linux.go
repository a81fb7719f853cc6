package policies

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// limitSpace has the system refuse the process more than it has by now and so
// many bytes more. Without it one call could take gigabytes between two looks. It
// bounds the address space and not the data (RLIMIT_DATA): Go reserves memory
// before it uses it, and what was reserved is not counted when it is used.
func limitSpace(more int64) {
	b, err := os.ReadFile("/proc/self/statm")
	size, _, ok := strings.Cut(string(b), " ")
	if err != nil || !ok {
		return
	}
	pages, err := strconv.ParseInt(size, 10, 64)
	if err != nil {
		return
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil {
		return
	}
	limit.Cur = min(uint64(pages*int64(os.Getpagesize())+max(0, more)), limit.Max)
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &limit)
}
