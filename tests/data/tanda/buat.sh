#!/usr/bin/env bash
# Makes the certificates of the tests anew, all of them test certificates that nobody trusts. Needs OpenSSL 3 and faketime.
# The password of every .p12 is "sandi-uji". What they say about their issuer is served by .ci/layanan.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dari=20200101000000Z
sampai=21200101000000Z
alamat=http://127.0.0.1:38471

cat >"$work/ca.cnf" <<CNF
[ca]
default_ca = uji
[uji]
new_certs_dir = $work
database = $work/index
serial = $work/serial
crlnumber = $work/crlnumber
default_md = sha256
default_crl_days = 34000
policy = apa_saja
unique_subject = no
[apa_saja]
commonName = supplied
organizationName = optional
[req]
distinguished_name = nama
[nama]
[akar]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[antara]
basicConstraints = critical,CA:true,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:$alamat/akar.crl
authorityInfoAccess = caIssuers;URI:$alamat/akar.pem
[penanda]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:$alamat/antara.crl
authorityInfoAccess = caIssuers;URI:$alamat/antara.pem
[penanda_ocsp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
authorityInfoAccess = OCSP;URI:$alamat/ocsp,caIssuers;URI:$alamat/antara.pem
[penjawab]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
[peladen]
basicConstraints = critical,CA:false
keyUsage = critical,keyEncipherment
extendedKeyUsage = serverAuth
[tsa]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:$alamat/antara.crl
authorityInfoAccess = caIssuers;URI:$alamat/antara.pem
CNF
: >"$work/index"
echo 1000 >"$work/serial"
echo 01 >"$work/crlnumber"

kunci() { # nama, jenis
  case $2 in
    rsa) openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$work/$1.key" 2>/dev/null ;;
    p256) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/$1.key" 2>/dev/null ;;
  esac
}
terbit() { # nama, subjek, bagian, penerbit, dari, sampai
  openssl req -new -config "$work/ca.cnf" -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
  local ca=(-cert "$work/$4.pem" -keyfile "$work/$4.key")
  [ "$4" = "$1" ] && ca=(-selfsign -keyfile "$work/$1.key")
  openssl ca -batch -notext -config "$work/ca.cnf" "${ca[@]}" -extensions "$3" -startdate "$5" -enddate "$6" \
    -in "$work/$1.csr" -out "$work/$1.pem" 2>/dev/null
}
p12() { # nama, berkas, pilihan lain
  local nama=$1 berkas=$2
  shift 2
  cat "$work/antara.pem" "$work/akar.pem" >"$work/rantai.pem"
  openssl pkcs12 -export -inkey "$work/$nama.key" -in "$work/$nama.pem" -certfile "$work/rantai.pem" \
    -passout pass:sandi-uji -name "$nama" -out "$berkas" "$@"
}

kunci akar rsa && terbit akar "/CN=Akar Uji" akar akar $dari $sampai
kunci lain p256 && terbit lain "/CN=Akar Lain" akar lain $dari $sampai
kunci antara p256 && terbit antara "/O=Penerbit Uji/CN=Penerbit Antara Uji" antara akar $dari $sampai
kunci rsa rsa && terbit rsa "/O=Dinas Uji/CN=Penanda Tangan Uji" penanda antara $dari $sampai
kunci p256 p256 && terbit p256 "/O=Dinas Uji/CN=Sekretaris Uji" penanda_ocsp antara $dari $sampai
kunci lewat p256 && terbit lewat "/CN=Pejabat Lama Uji" penanda antara $dari 20210101000000Z
kunci peladen p256 && terbit peladen "/CN=peladen.uji" peladen antara $dari $sampai
kunci dicabut p256 && terbit dicabut "/CN=Pejabat Dicabut Uji" penanda antara $dari $sampai
kunci sendiri p256 && terbit sendiri "/CN=Buatan Sendiri Uji" penanda sendiri $dari $sampai
kunci ocsp p256 && terbit ocsp "/CN=Penjawab OCSP Uji" penjawab antara $dari $sampai
kunci palsu p256 && terbit palsu "/O=Penerbit Uji/CN=Penerbit Antara Uji" antara palsu $dari $sampai
kunci tsa rsa && terbit tsa "/CN=Stempel Waktu Uji" tsa antara $dari $sampai
# Short-lived ones: a signatory and an authority that have run out when the tests look back.
kunci pendek p256 && terbit pendek "/CN=Pejabat Sementara Uji" penanda antara $dari 20900101000000Z
kunci tsa-pendek rsa && terbit tsa-pendek "/CN=Stempel Lama Uji" tsa antara $dari 20900101000000Z

for nama in rsa p256 lewat pendek peladen dicabut; do p12 $nama $nama.p12; done
p12 rsa rsa-lama.p12 -legacy
openssl pkcs12 -export -inkey "$work/sendiri.key" -in "$work/sendiri.pem" -passout pass:sandi-uji -out sendiri.p12
cp "$work/akar.pem" akar.pem
cp "$work/lain.pem" akar-lain.pem
cp "$work/antara.pem" antara.pem
for nama in tsa tsa-pendek; do
  cp "$work/$nama.pem" "$work/$nama.key" .
done
cp "$work/ocsp.pem" ocsp.pem
cp "$work/ocsp.key" ocsp.key

crl() { # penerbit, berkas, sampai
  openssl ca -config "$work/ca.cnf" -cert "$work/$1.pem" -keyfile "$work/$1.key" -gencrl \
    -crl_lastupdate 20260101000000Z -crl_nextupdate "$3" 2>/dev/null | openssl crl -outform DER -out "$2"
}
jawab() { # tentang, penjawab, berkas
  openssl x509 -in "$work/$1.pem" -out "$work/tentang.pem"
  faketime '2026-01-01 00:00:00' openssl ocsp -index "$work/index" -CA "$work/antara.pem" -rsigner "$work/$2.pem" \
    -rkey "$work/$2.key" -issuer "$work/antara.pem" -cert "$work/tentang.pem" -ndays 34000 -no_nonce -respout "$3" \
    -noverify >/dev/null 2>&1
}
crl akar akar.crl $sampai
crl lain lain.crl $sampai
openssl ca -config "$work/ca.cnf" -cert "$work/antara.pem" -keyfile "$work/antara.key" -revoke "$work/dicabut.pem" 2>/dev/null
crl antara antara.crl $sampai
# Of the right issuer, but outdated; and of the right name, but signed with another's key.
crl antara basi.crl 20260201000000Z
crl palsu palsu.crl $sampai
# By the issuer itself, by its responder, and by somebody who may not.
jawab rsa antara rsa.ocsp
jawab p256 ocsp p256.ocsp
jawab dicabut ocsp dicabut.ocsp
jawab p256 rsa palsu.ocsp
# What the responder knows, for live answers; a name that two bear it does not take.
grep -v 'CN=Penerbit Antara Uji' "$work/index" >ocsp.index
