#!/usr/bin/env bash
# Makes the certificates of the tests anew, all of them test certificates that nobody trusts. Needs OpenSSL 3.
# The password of every .p12 is "sandi-uji".
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dari=20200101000000Z
sampai=21200101000000Z

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
[penanda]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
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
kunci p256 p256 && terbit p256 "/O=Dinas Uji/CN=Sekretaris Uji" penanda antara $dari $sampai
kunci lewat p256 && terbit lewat "/CN=Pejabat Lama Uji" penanda antara $dari 20210101000000Z
kunci peladen p256 && terbit peladen "/CN=peladen.uji" peladen antara $dari $sampai
kunci dicabut p256 && terbit dicabut "/CN=Pejabat Dicabut Uji" penanda antara $dari $sampai
kunci sendiri p256 && terbit sendiri "/CN=Buatan Sendiri Uji" penanda sendiri $dari $sampai
kunci tsa rsa && terbit tsa "/CN=Stempel Waktu Uji" tsa antara $dari $sampai

for nama in rsa p256 lewat peladen dicabut; do p12 $nama $nama.p12; done
p12 rsa rsa-lama.p12 -legacy
openssl pkcs12 -export -inkey "$work/sendiri.key" -in "$work/sendiri.pem" -passout pass:sandi-uji -out sendiri.p12
cp "$work/akar.pem" akar.pem
cp "$work/lain.pem" akar-lain.pem
cp "$work/antara.pem" antara.pem
cp "$work/tsa.pem" tsa.pem
cp "$work/tsa.key" tsa.key
openssl ca -config "$work/ca.cnf" -cert "$work/antara.pem" -keyfile "$work/antara.key" -revoke "$work/dicabut.pem" 2>/dev/null
openssl ca -config "$work/ca.cnf" -cert "$work/antara.pem" -keyfile "$work/antara.key" -gencrl \
  -crl_lastupdate 20260101000000Z -crl_nextupdate $sampai 2>/dev/null | openssl crl -outform DER -out antara.crl
