//go:build !race

package inventory

// racing tells that the race detector looks on.
const racing = false
