package evidence

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// temporary ends the name of a file that will replace another.
const temporary = ".tmp"

// write writes a file and lets the disk have it.
func write(name string, b []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// replace gives a file a new content: whoever reads it finds the old one or the
// new one. One process at a time may do so. After the power failed it may be the
// old one until the folder is synced.
func replace(name string, b []byte) error {
	err := write(name+temporary, b)
	if err == nil {
		err = rename(name+temporary, name)
	}
	if err != nil {
		os.Remove(name + temporary)
	}
	return err
}

// rename waits on Windows for readers, who there hold a file against it.
func rename(from, to string) error {
	for wait := time.Millisecond; ; wait *= 2 {
		err := os.Rename(from, to)
		if err == nil || runtime.GOOS != "windows" || !errors.Is(err, fs.ErrPermission) || wait > time.Second {
			return err
		}
		time.Sleep(wait)
	}
}

// syncFolder lets the disk have the names in a folder. Windows has no such call
// and needs none.
func syncFolder(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// makeFolders makes a folder and its parents and returns the folders in which
// names are new by that.
func makeFolders(name string) ([]string, error) {
	if _, err := os.Stat(name); err == nil {
		return nil, nil
	}
	parent := filepath.Dir(name)
	changed, err := makeFolders(parent)
	if err != nil {
		return nil, err
	}
	if err := os.Mkdir(name, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return append(changed, parent), nil
}
