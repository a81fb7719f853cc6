package inventory

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// emptySum is the SHA-256 of no bytes, as in FIPS 180-4.
const emptySum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// abcSum is that of "abc", the first example of FIPS 180-4.
const abcSum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

func TestFilesOfEvidence(t *testing.T) {
	item := func(file, rest string) string {
		return fmt.Sprintf("trustcap: v1\nevidence:\n  e:\n    kind: record\n    file: %s\n%s", file, rest)
	}
	with := func(evidence string) Source {
		return from(map[string]string{"org.yaml": root, "proof/e.yaml": evidence, "certs/abc.txt": "abc", "certs/empty.txt": ""})
	}
	for name, test := range map[string]struct {
		source Source
		digest string
		want   []string
	}{
		"a file whose digest is written holds": {
			source: with(item("certs/abc.txt", "    sha256: "+abcSum+"\n")), digest: abcSum,
		},
		"a file without a digest is read, so that a rule can name it": {
			source: with(item("certs/empty.txt", "")), digest: emptySum,
		},
		"a file is looked for from the root file, not from where it is named": {
			source: with(item("./certs/abc.txt", "    sha256: "+abcSum+"\n")), digest: abcSum,
		},
		"a file that was changed is an error at the digest": {
			source: with(item("certs/abc.txt", "    sha256: "+emptySum+"\n")),
			want: []string{
				`proof/e.yaml:6:13: the file "certs/abc.txt" has another SHA-256 than is written here`,
				"hint: it is not the file that was looked at; if the change is meant, write sha256: " + abcSum,
			},
		},
		"a file that is not there is an error at its name": {
			source: with(item("certs/gone.txt", "    sha256: "+emptySum+"\n")),
			want: []string{
				`proof/e.yaml:5:11: the file "certs/gone.txt" is not there`,
				"hint: paths are relative to the folder of org.yaml; put the file there, or remove `file`",
			},
		},
		"a folder is no file": {
			source: with(item("certs", "")),
			want: []string{
				`proof/e.yaml:5:11: the file "certs" cannot be read: not a regular file`,
				"hint: name a regular file below the folder of org.yaml",
			},
		},
		"text from elsewhere finds files beside it": {
			source: Source{Name: "-", Bytes: []byte(root + strings.TrimPrefix(item("certs/abc.txt", ""), "trustcap: v1\n")), Beside: fstest.MapFS{"certs/abc.txt": {Data: []byte("abc")}}},
			digest: abcSum,
		},
		"text without a folder has no files, and says nothing of them": {
			source: Source{Name: "o.yaml", Bytes: []byte(root + strings.TrimPrefix(item("certs/gone.txt", ""), "trustcap: v1\n"))},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, lines(problemsOf(t, test.source))); diff != "" {
				t.Fatal(diff)
			}
			if test.want != nil {
				return
			}
			if got := loaded(t, test.source).Find("evidence", "e").Get("file_sha256").Text(); got != test.digest {
				t.Errorf("the digest is %q, want %q", got, test.digest)
			}
		})
	}
}

func TestFilesOfEvidenceBesideADeeperRootFile(t *testing.T) {
	source := from(map[string]string{
		"declared/org.yaml":      root + "evidence: {e: {kind: record, file: certs/abc.txt}}\n",
		"declared/certs/abc.txt": "abc",
	})
	if got := loaded(t, source).Find("evidence", "e").Get("file_sha256").Text(); got != abcSum {
		t.Errorf("the digest is %q, want %q", got, abcSum)
	}
}
