package reports

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
	"slices"
)

// The names of what a signature holds, from RFC 5652, 5035, 5754 and 3279.
var (
	oidData             = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}
	oidSignedData       = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}
	oidContentType      = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 3}
	oidMessageDigest    = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 4}
	oidSigningCertV2    = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47}
	oidSHA256           = asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 1}
	oidRSA              = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 1}
	oidECDSAWithSHA256  = asn1.ObjectIdentifier{1, 2, 840, 10045, 4, 3, 2}
	errWrongKey         = errors.New("the key is not that of the certificate")
	leastRSA, leastCurv = 2048, 256 // bits
)

type signedData struct {
	Version      int
	Digests      []pkix.AlgorithmIdentifier `asn1:"set"`
	Content      struct{ Type asn1.ObjectIdentifier }
	Certificates asn1.RawValue
	Signers      []signerInfo `asn1:"set"`
}

type signerInfo struct {
	Version int
	Signer  issuerAndSerial
	Digest  pkix.AlgorithmIdentifier
	Signed  asn1.RawValue // attributes, [0] IMPLICIT
	Method  pkix.AlgorithmIdentifier
	Value   []byte
}

type issuerAndSerial struct {
	Issuer asn1.RawValue
	Serial *big.Int
}

type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []asn1.RawValue `asn1:"set"`
}

// essCertID says by its digest which certificate signed; SHA-256 is the default
// and not written.
type essCertID struct {
	Digest []byte
	Issuer essIssuer
}

type essIssuer struct {
	Names  []asn1.RawValue
	Serial *big.Int
}

// sign makes a detached CMS signature over bytes of which the SHA-256 digest is
// given, with the attributes that PAdES asks for. The day of signing is not in
// it: PAdES has it in the document.
//
// CMS with one signer, one certificate and three attributes is little enough to
// be written with encoding/asn1 alone; the libraries for it are forks of one
// that is archived, and none writes the signing certificate by itself.
func sign(digest []byte, cert *x509.Certificate, key crypto.Signer) ([]byte, error) {
	method, err := method(cert, key)
	if err != nil {
		return nil, err
	}
	sha := pkix.AlgorithmIdentifier{Algorithm: oidSHA256}
	fingerprint := sha256.Sum256(cert.Raw)
	// GeneralName directoryName is [4] EXPLICIT.
	directory := asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 4, IsCompound: true, Bytes: cert.RawIssuer}

	var attributes [][]byte
	for _, a := range []struct {
		name  asn1.ObjectIdentifier
		value any
	}{
		{oidContentType, oidData},
		{oidMessageDigest, digest},
		{oidSigningCertV2, struct{ Certs []essCertID }{[]essCertID{{fingerprint[:], essIssuer{[]asn1.RawValue{directory}, cert.SerialNumber}}}}},
	} {
		value, err := asn1.Marshal(a.value)
		if err != nil {
			return nil, err
		}
		encoded, err := asn1.Marshal(attribute{a.name, []asn1.RawValue{{FullBytes: value}}})
		if err != nil {
			return nil, err
		}
		attributes = append(attributes, encoded)
	}
	slices.SortFunc(attributes, bytes.Compare) // DER orders sets
	all := bytes.Join(attributes, nil)

	// What is signed is the set as such, not as it is tagged within the message.
	set, err := asn1.Marshal(asn1.RawValue{Class: asn1.ClassUniversal, Tag: asn1.TagSet, IsCompound: true, Bytes: all})
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(set)
	value, err := key.Sign(rand.Reader, sum[:], crypto.SHA256)
	if err != nil {
		return nil, fmt.Errorf("cannot sign: %w", err)
	}
	data := signedData{
		Version:      1,
		Digests:      []pkix.AlgorithmIdentifier{sha},
		Certificates: asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: cert.Raw},
		Signers: []signerInfo{{
			Version: 1,
			Signer:  issuerAndSerial{asn1.RawValue{FullBytes: cert.RawIssuer}, cert.SerialNumber},
			Digest:  sha,
			Signed:  asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: all},
			Method:  method,
			Value:   value,
		}},
	}
	data.Content.Type = oidData
	inner, err := asn1.Marshal(data)
	if err != nil {
		return nil, err
	}
	return asn1.Marshal(struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue
	}{oidSignedData, asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: inner}})
}

// method is how the key signs. A key that is not that of the certificate, or too
// weak to prove anything, is an error.
func method(cert *x509.Certificate, key crypto.Signer) (pkix.AlgorithmIdentifier, error) {
	none := pkix.AlgorithmIdentifier{}
	switch public := key.Public().(type) {
	case *rsa.PublicKey:
		if !public.Equal(cert.PublicKey) {
			return none, errWrongKey
		}
		if public.N.BitLen() < leastRSA {
			return none, fmt.Errorf("an RSA key of %d bits is too short; it needs at least %d", public.N.BitLen(), leastRSA)
		}
		return pkix.AlgorithmIdentifier{Algorithm: oidRSA, Parameters: asn1.NullRawValue}, nil
	case *ecdsa.PublicKey:
		if !public.Equal(cert.PublicKey) {
			return none, errWrongKey
		}
		if bits := public.Curve.Params().BitSize; bits < leastCurv {
			return none, fmt.Errorf("an ECDSA key of %d bits is too short; it needs at least %d", bits, leastCurv)
		}
		return pkix.AlgorithmIdentifier{Algorithm: oidECDSAWithSHA256}, nil
	default:
		return none, errors.New("a PDF is signed with an RSA or ECDSA key")
	}
}
