package evidence

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gofrs/flock"
)

// lock waits until no other process holds a file. The file stays; what is
// returned lets it go and may be called whatever the error is.
func lock(ctx context.Context, name string) (func(), error) {
	f := flock.New(name, flock.SetPermissions(0o644))
	ok, err := f.TryLockContext(ctx, 2*time.Millisecond)
	switch {
	case ctx.Err() != nil:
		f.Close()
		return func() {}, fmt.Errorf("%s is held by another process: %w", name, ctx.Err())
	case err != nil:
		f.Close()
		return func() {}, plain("lock", err)
	case !ok:
		f.Close()
		return func() {}, errors.New(name + " cannot be locked")
	}
	return func() { f.Close() }, nil
}
