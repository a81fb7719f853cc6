package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log"
	"math/big"
	"os"
	"time"
)

// makeSigner writes a certificate that signs itself, and its key, as
// NAME.cert.pem and NAME.key.pem. It is valid for a day around now, as the clock
// of a story is that of its machine.
//
//	signer NAME ecdsa|rsa|expired
func makeSigner() {
	log.SetFlags(0)
	name, kind := os.Args[1], os.Args[2]
	var key crypto.Signer
	var err error
	if kind == "rsa" {
		key, err = rsa.GenerateKey(rand.Reader, 2048)
	} else {
		key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
	if err != nil {
		log.Fatal(err)
	}
	from := time.Now().Add(-12 * time.Hour)
	if kind == "expired" {
		from = from.AddDate(-1, 0, 0)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Kaufladen GmbH (test)"}, NotBefore: from, NotAfter: from.AddDate(0, 0, 1), KeyUsage: x509.KeyUsageDigitalSignature}
	cert, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		log.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		log.Fatal(err)
	}
	for file, block := range map[string]*pem.Block{name + ".cert.pem": {Type: "CERTIFICATE", Bytes: cert}, name + ".key.pem": {Type: "PRIVATE KEY", Bytes: pkcs8}} {
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			log.Fatal(err)
		}
	}
}
