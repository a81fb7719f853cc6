// Tessera-oracle asks tessera what it thinks of logs that the ledger wrote, and
// measures tessera's log on a disk at the same work. It is a module of its own,
// so that the ledger depends on nothing of it.
//
//	tessera-oracle fsck KEY         reads folders, one a line; answers "ok" or what is wrong
//	tessera-oracle bench DIR SIZE   appends, verifies and proves; prints the times
package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
	"golang.org/x/mod/sumdb/note"
	"k8s.io/klog/v2"
)

func main() {
	klog.InitFlags(nil)
	flag.Set("logtostderr", "false")
	klog.SetOutput(io.Discard)
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(ctx context.Context, a []string) error {
	switch {
	case len(a) == 2 && a[0] == "fsck":
		key, err := note.NewVerifier(a[1])
		if err != nil {
			return err
		}
		for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
			answer := "ok"
			if err := check(ctx, lines.Text(), key); err != nil {
				answer = strings.Join(strings.Fields(err.Error()), " ")
			}
			fmt.Println(answer)
		}
		return nil
	case len(a) == 3 && a[0] == "bench":
		size, err := strconv.Atoi(a[2])
		if err != nil {
			return err
		}
		return bench(ctx, a[1], size)
	}
	return errors.New("usage: tessera-oracle fsck KEY | bench DIR SIZE")
}

// workers are more than a changed bit has tiles above it: each tile that differs
// ends one of them, and without any tessera waits for ever.
const workers = 16

// check is what tessera's own command fsck does. It panics where a bundle has
// too few entries, which is an answer too.
func check(ctx context.Context, dir string, key note.Verifier) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return fsck.New(key.Name(), key, &client.FileFetcher{Root: dir}, leafHashes, fsck.Opts{N: workers}).Check(ctx)
}

func leafHashes(bundle []byte) ([][]byte, error) {
	b := &api.EntryBundle{}
	if err := b.UnmarshalText(bundle); err != nil {
		return nil, err
	}
	out := make([][]byte, len(b.Entries))
	for i, e := range b.Entries {
		sum := sha256.Sum256(append([]byte{0}, e...))
		out[i] = sum[:]
	}
	return out, nil
}
