package evidence

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
)

// maxKeyFile is far more than an Ed25519 key needs.
const maxKeyFile = 16 << 10

// ReadableError says that others than the owner may read a private key.
type ReadableError struct {
	Path string
	Mode fs.FileMode
}

func (e *ReadableError) Error() string {
	return fmt.Sprintf("%s: others may read this private key (mode %04o); take that from them with: chmod 600 %s", e.Path, e.Mode.Perm(), e.Path)
}

// ReadKeyFile reads a private key from an OpenSSH file that its owner alone may
// read. Beside the errors of [ParseKey] it returns [*ReadableError].
func ReadKeyFile(path string, unlock Unlock) (Key, error) {
	f, err := os.Open(path)
	if err != nil {
		return Key{}, err
	}
	defer f.Close()
	info, err := f.Stat() // of what is open, not of what the path names by now
	if err != nil {
		return Key{}, err
	}
	if !info.Mode().IsRegular() {
		return Key{}, fmt.Errorf("%s: a private key is a file", path)
	}
	// Windows keeps who may read in lists that a mode does not show.
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return Key{}, &ReadableError{path, info.Mode()}
	}
	text, err := io.ReadAll(io.LimitReader(f, maxKeyFile+1))
	if err != nil {
		return Key{}, err
	}
	if len(text) > maxKeyFile {
		return Key{}, fmt.Errorf("%s: %w: the file has more than %d bytes", path, ErrNotEd25519, maxKeyFile)
	}
	key, err := ParseKey(text, unlock)
	clear(text)
	if err != nil {
		return Key{}, fmt.Errorf("%s: %w", path, err)
	}
	return key, nil
}

// WriteKeyFile writes a private key, as [Key.Encrypted] gives it, to a new file
// that its owner alone may read. An existing file is never written over.
func WriteKeyFile(path string, text []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			os.Remove(path) // ours: it was not there before
		}
	}()
	if _, err = f.Write(text); err != nil {
		return err
	}
	return f.Sync()
}
