package evidence

import "golang.org/x/mod/sumdb/tlog"

// Proof shows that an entry stands in a log.
type Proof struct {
	Index      int64
	Hashes     []tlog.Hash // audit path of RFC 6962, from the leaf up
	Checkpoint []byte
}
