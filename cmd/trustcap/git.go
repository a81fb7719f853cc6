package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// commitOf is the git commit that the declarations at the first path are in, ""
// where they are in none or differ from it.
func (p *program) commitOf(ctx context.Context, paths []string) string {
	folder := filepath.Dir(besideDeclarations(paths))
	head, err := exec.CommandContext(ctx, "git", "-C", folder, "rev-parse", "HEAD").Output()
	if err != nil {
		return ""
	}
	changed, err := exec.CommandContext(ctx, "git", "-C", folder, "status", "--porcelain", "--untracked-files=all", "--", ".", ":(exclude).trustcap").Output()
	if err != nil || len(changed) > 0 {
		return ""
	}
	return strings.TrimSpace(string(head))
}

// tag makes an annotated git tag.
func (p *program) tag(ctx context.Context, name string, message []byte) error {
	c := exec.CommandContext(ctx, "git", "tag", "-a", "--cleanup=verbatim", "-F", "-", "--", name)
	c.Stdin = bytes.NewReader(message)
	var said bytes.Buffer
	c.Stderr = &said
	err := c.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return hinted{errors.New("git is not installed"), "write the checkpoint to a file with -o instead"}
	}
	if err != nil {
		return fmt.Errorf("git tag: %s", strings.TrimPrefix(strings.TrimSpace(said.String()), "fatal: "))
	}
	return nil
}
