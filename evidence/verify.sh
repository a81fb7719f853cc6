#!/bin/sh
# Checks the proof of an entry with openssl 3 and jq alone, without a network:
#
#   sh verify.sh [-l LOG.pub] [-p PROOF.json] SIGNER.pub [FILE...]
#   sh verify.sh -e SIGNER.pub        prints the key as PEM, for cosign
#
# SIGNER.pub and LOG.pub are public keys that you have from elsewhere, as
# OpenSSH ("ssh-ed25519 AAAA...") or PEM. PROOF.json is proof.json beside this
# script where none is named, the files are those in subjects beside it.
#
# It answers 0: intact, by this signer; 1: altered; 2: could not tell, or
# signed by another key. It knows no days on which keys expire or are revoked.
set -u
export LC_ALL=C
umask 077

here=$(dirname "$0")
proof=$here/proof.json
log=
export_pem=
usage() { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
while getopts l:p:e option; do
  case $option in
    l) log=$OPTARG ;;
    p) proof=$OPTARG ;;
    e) export_pem=1 ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || usage
signer=$1
shift

refused() { printf 'refused: %s\n' "$1"; exit 1; }
unclear() { printf 'could not tell: %s\n' "$1" >&2; exit 2; }
for program in openssl jq; do
  command -v "$program" >/dev/null || unclear "$program is missing"
done

work=${TMPDIR:-/tmp}/verify.$$
mkdir "$work" || unclear "no folder to work in"
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

sha256() { openssl dgst -sha256 -binary; }
encode() { openssl base64 -A; }
# decode TEXT FILE: takes base64 only as it would be written.
decode() {
  printf '%s' "$1" | openssl base64 -d -A >"$2" 2>/dev/null && [ "$(encode <"$2")" = "$1" ]
}
size() { wc -c <"$1" | tr -d ' '; }

# key FILE NAME: reads a public key and writes NAME.raw (32 bytes), NAME.blob
# (as SSH has it) and NAME.pem.
key() {
  if head -n 1 "$1" | grep -q '^-----BEGIN PUBLIC KEY-----'; then
    openssl pkey -pubin -in "$1" -outform DER -out "$work/der" 2>/dev/null || return 1
    [ "$(size "$work/der")" = 44 ] || return 1
    tail -c 32 "$work/der" >"$work/$2.raw"
  else
    algorithm= blob=
    read -r algorithm blob rest <"$1" || [ -n "$blob" ] || return 1
    [ "$algorithm" = ssh-ed25519 ] && decode "$blob" "$work/wire" && [ "$(size "$work/wire")" = 51 ] || return 1
    tail -c 32 "$work/wire" >"$work/$2.raw"
  fi
  { printf '\000\000\000\013ssh-ed25519\000\000\000\040'; cat "$work/$2.raw"; } >"$work/$2.blob"
  [ -z "${blob-}" ] || cmp -s "$work/wire" "$work/$2.blob" || return 1
  blob=
  { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; cat "$work/$2.raw"; } >"$work/key.der"
  openssl pkey -pubin -inform DER -in "$work/key.der" -out "$work/$2.pem" 2>/dev/null || return 1
  [ ! -f "$work/der" ] || cmp -s "$work/der" "$work/key.der" || return 1
  rm -f "$work/der"
}
id() { printf 'SHA256:%s' "$(sha256 <"$work/$1.blob" | encode | tr -d =)"; }
# signed KEY MESSAGE SIGNATURE
signed() {
  openssl pkeyutl -verify -pubin -inkey "$work/$1.pem" -rawin -in "$2" -sigfile "$3" >/dev/null 2>&1
}

[ -r "$signer" ] || unclear "no file $signer"
key "$signer" signer || unclear "$signer holds no Ed25519 public key"
if [ -n "$export_pem" ]; then
  cat "$work/signer.pem"
  exit 0
fi
if [ -n "$log" ]; then
  [ -r "$log" ] || unclear "no file $log"
  key "$log" log || unclear "$log holds no Ed25519 public key"
fi
[ -r "$proof" ] || unclear "no file $proof"
field() { jq -ej "$1" "$proof" 2>/dev/null; }

# What the proof holds.
jq -e '.format == "urn:trustcap:proof:v1"' "$proof" >/dev/null 2>&1 || unclear "$proof is no proof of a form that this script knows"
jq -e '
  (keys == ["checkpoint","envelope","format","inclusion","index","log_key","public_key"])
  and (.envelope | keys == ["payload","payloadType","signatures"])
  and (.envelope.signatures | length == 1)
  and (.envelope.signatures[0] | keys == ["keyid","sig"])
  and ([.checkpoint, .public_key, .log_key, .envelope.payload, .envelope.signatures[0][], .inclusion[]] | all(type == "string"))
  and (.index | type == "number" and . >= 0 and . == floor)
' "$proof" >/dev/null 2>&1 || refused "the proof is not in the form in which it is written"
type=$(field .envelope.payloadType)
[ "$type" = application/vnd.in-toto+json ] || refused "the payload is of another type"
decode "$(field .envelope.payload)" "$work/payload" || refused "the payload is not in the form in which it is written"
decode "$(field '.envelope.signatures[0].sig')" "$work/sig" || refused "the signature is not in the form in which it is written"
field .public_key >"$work/inside.pub"
key "$work/inside.pub" inside || refused "the proof names no Ed25519 key"
field .log_key >"$work/inside-log.pub"
key "$work/inside-log.pub" inside-log || refused "the proof names no Ed25519 key of a log"

# The signature, over type and payload (DSSE). The key that the proof names
# shows that nothing was altered, and only the key given shows who signed.
[ "$(field '.envelope.signatures[0].keyid')" = "$(id inside)" ] || refused "the signature is not by the key that the proof names"
{ printf 'DSSEv1 %d %s %d ' "${#type}" "$type" "$(size "$work/payload")"; cat "$work/payload"; } >"$work/pae"
signed inside "$work/pae" "$work/sig" || refused "the signature does not fit the statement"

# The files, against the digests that the statement names.
jq -e '._type == "https://in-toto.io/Statement/v1" and (.subject | length > 0)' "$work/payload" >/dev/null 2>&1 || refused "this is no statement"
jq -er '.subject[].digest.sha256' "$work/payload" >"$work/named" 2>/dev/null || refused "the statement speaks of no bytes"
grep -qvx '[0-9a-f]\{64\}' "$work/named" && refused "the statement speaks of no bytes"
[ $# -gt 0 ] || { [ -d "$here/subjects" ] && set -- "$here"/subjects/*; }
: >"$work/found"
for file in "$@"; do
  [ -r "$file" ] || unclear "no file $file"
  sum=$(openssl dgst -sha256 -r <"$file" | cut -c 1-64)
  grep -qx "$sum" "$work/named" || refused "$file is not what the statement speaks of"
  printf '%s\n' "$sum" >>"$work/found"
done

# The place in the log (RFC 9162, 2.1.3.2).
field .checkpoint >"$work/checkpoint"
[ "$(wc -l <"$work/checkpoint" | tr -d ' ')" = 5 ] || refused "the checkpoint is not origin, size, root and one signature"
sed -n 1,3p "$work/checkpoint" >"$work/tree"
origin=$(sed -n 1p "$work/tree")
entries=$(sed -n 2p "$work/tree")
index=$(jq '.index' "$proof")
case $entries$index in *[!0-9]*) refused "the checkpoint names no size" ;; esac
[ -z "$(sed -n 4p "$work/checkpoint")" ] && [ "$index" -lt "$entries" ] || refused "the entry does not stand at this place in the log"
decode "$(sed -n 3p "$work/tree")" "$work/root" || refused "the checkpoint names no root"
{ printf '\000'; jq -cj .envelope "$proof"; } | sha256 >"$work/hash"
jq -r '.inclusion[]' "$proof" >"$work/inclusion"
at=$index last=$((entries - 1))
while read -r step; do
  decode "$step" "$work/step" && [ "$(size "$work/step")" = 32 ] && [ "$last" -gt 0 ] || refused "the entry does not stand at this place in the log"
  if [ $((at & 1)) = 1 ] || [ "$at" = "$last" ]; then
    { printf '\001'; cat "$work/step" "$work/hash"; } | sha256 >"$work/next"
    while [ $((at & 1)) = 0 ] && [ "$at" != 0 ]; do
      at=$((at >> 1)) last=$((last >> 1))
    done
  else
    { printf '\001'; cat "$work/hash" "$work/step"; } | sha256 >"$work/next"
  fi
  mv "$work/next" "$work/hash"
  at=$((at >> 1)) last=$((last >> 1))
done <"$work/inclusion"
[ "$last" = 0 ] && cmp -s "$work/hash" "$work/root" || refused "the entry does not stand at this place in the log"

# The checkpoint, signed by its log (C2SP signed note): four bytes of the
# digest of name and key, then the signature.
line=$(sed -n 5p "$work/checkpoint")
encoded=${line##* }
[ "$line" = "$(printf '\342\200\224') $origin $encoded" ] && decode "$encoded" "$work/note" && [ "$(size "$work/note")" = 68 ] ||
  refused "the checkpoint is not signed by its log"
tail -c 64 "$work/note" >"$work/note.sig"
head -c 4 "$work/note" >"$work/note.hash"
{ printf '%s\n\001' "$origin"; cat "$work/inside-log.raw"; } | sha256 | head -c 4 | cmp -s - "$work/note.hash" ||
  refused "the checkpoint is not signed by the key of the log that the proof names"
signed inside-log "$work/tree" "$work/note.sig" || refused "the checkpoint is not what the log signed"

# Who it was.
printf 'entry %s of %s in the log %s\n' "$index" "$entries" "$(printf '%s' "$origin" | jq -Rs .)"
if [ -z "$log" ]; then
  printf 'whose log this is was not checked: no key of it was given (-l)\n'
elif ! cmp -s "$work/log.raw" "$work/inside-log.raw"; then
  unclear "the log's key is not the one that was given"
fi
cmp -s "$work/signer.raw" "$work/inside.raw" || unclear "intact, signer unknown: it is signed by the key $(id inside), not by the one given"
while read -r sum; do
  grep -qx "$sum" "$work/found" || unclear "the bytes with SHA-256 $sum are not here"
done <"$work/named"
printf 'the statement:\n'
jq . "$work/payload"
printf 'intact, signed by %s\n' "$(id signer)"
printf 'this shows who signed and that it is unchanged, not that what it says is true\n'
