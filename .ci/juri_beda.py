"""What pyHanko's difference analysis says of the signed files of its own source distribution, beside what lkjip says.

As a plugin of pytest (-p juri_beda) it keeps every signed file that pyHanko's tests judge, in the folder $TANGKAP.
As a program it compares: juri_beda.py LKJIP FOLDER DOCS. Where pyHanko says that a file is forged and lkjip that it holds
it fails, and so it does where any other disagreement is not listed in the table of DOCS.
"""

import hashlib
import io
import logging
import os
import re
import subprocess
import sys
from fnmatch import fnmatch
from datetime import datetime, timedelta, timezone
from pathlib import Path


def pytest_configure(config):
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    folder = Path(os.environ["TANGKAP"])
    asli = EmbeddedPdfSignature.compute_integrity_info

    def tangkap(self, *args, **kwargs):
        stream = self.reader.stream
        at = stream.tell()
        stream.seek(0)
        isi = stream.read()
        stream.seek(at)
        nama = hashlib.sha256(isi).hexdigest()[:16]
        uji = os.environ.get("PYTEST_CURRENT_TEST", "").split("::")[-1].split(" ")[0]
        uji = re.sub(r"[^A-Za-z0-9_.-]+", "-", uji)[:80]
        if not any(folder.glob(f"*_{nama}.pdf")):
            (folder / f"{uji}_{nama}.pdf").write_bytes(isi)
        return asli(self, *args, **kwargs)

    EmbeddedPdfSignature.compute_integrity_info = tangkap


def akar():
    """The roots of the test authorities, in PEM."""
    from pyhanko_testing_commons.test_utils import signing_commons as umum

    roots = [umum.ROOT_CERT, umum.ECC_ROOT_CERT, umum.ED25519_ROOT_CERT, umum.SELF_SIGN.signing_cert]
    roots.append(umum.UNRELATED_TSA.get_cert("root"))
    return roots


def nilai(isi, roots, saat):
    """"baik", "asing" (holds, but the chain does not) or "buruk", and why."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
    from pyhanko_certvalidator import ValidationContext

    def konteks():
        return ValidationContext(trust_roots=roots, moment=saat, allow_fetching=False)

    try:
        semua = PdfFileReader(io.BytesIO(isi)).embedded_signatures
        if not semua:
            return "buruk", "no signature"
        hasil, sebab = "baik", ""
        for satu in semua:
            cap = satu.sig_object.get("/Type") == "/DocTimeStamp"
            periksa = validate_pdf_timestamp if cap else validate_pdf_signature
            status = periksa(satu, konteks())
            ubah = getattr(status.modification_level, "name", None)
            if not (status.intact and status.valid) or ubah == "OTHER" or status.docmdp_ok is False:
                return "buruk", f"intact {status.intact}, valid {status.valid}, {ubah}, docmdp {status.docmdp_ok}"
            if not getattr(status, "bottom_line", status.trusted):
                hasil = "asing"
                sebab = status.summary()
        return hasil, sebab
    except Exception as galat:
        return "buruk", f"{type(galat).__name__}: {galat}"[:160]


def waktu(isi):
    """A little after the last moment that the file claims to be signed at."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        semua = PdfFileReader(io.BytesIO(isi), strict=False).embedded_signatures
        klaim = [saat for satu in semua if (saat := satu.self_reported_timestamp)]
        if klaim:
            return max(klaim).astimezone(timezone.utc) + timedelta(hours=1)
    except Exception:
        pass
    return datetime(2020, 11, 1, 1, tzinfo=timezone.utc)


# What the table calls each verdict of pyHanko.
KATA = {"sah": "baik", "asing": "asing", "tidak sah": "buruk"}


def main(lkjip, folder, docs):
    from asn1crypto import pem

    logging.disable(logging.CRITICAL)
    roots = akar()
    berkas_akar = Path(folder) / "akar.pem"
    berkas_akar.write_bytes(b"".join(pem.armor("CERTIFICATE", satu.dump()) for satu in roots))
    daftar = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| (\d) \|", Path(docs).read_text(), re.M)
    hitung, salah = {}, []
    for pdf in sorted(Path(folder).glob("*.pdf")):
        isi = pdf.read_bytes()
        saat = waktu(isi)
        pyhanko, sebab = nilai(isi, roots, saat)
        jam = ["faketime", "-f", saat.strftime("%Y-%m-%d %H:%M:%S")]
        lari = subprocess.run(
            [*jam, lkjip, "verifikasi", pdf, "--percaya", berkas_akar],
            capture_output=True, text=True, timeout=30, env={**os.environ, "TZ": "UTC"},
        )
        kunci = (pyhanko, lari.returncode)
        hitung[kunci] = hitung.get(kunci, 0) + 1
        uji = pdf.stem.rsplit("_", 1)[0]
        setuju = kunci in {("baik", 0), ("buruk", 1), ("buruk", 2), ("asing", 2)}
        if setuju:
            continue
        kata = [baris.strip() for baris in lari.stdout.splitlines() if re.match(r"\s+(galat|belum pasti):", baris)]
        # A row says what each of the two says, and stands for nothing else.
        baris = {(KATA[kata], int(kode)) for pola, kata, kode in daftar if fnmatch(uji, pola)}
        dikenal = kunci in baris and kunci != ("buruk", 0)
        print(f"{'listed' if dikenal else 'NEW'}: {uji}: pyHanko {pyhanko} ({sebab}), lkjip {lari.returncode}: {'; '.join(kata)}")
        if not dikenal:
            salah.append(uji)
    for (pyhanko, kode), banyak in sorted(hitung.items()):
        print(f"pyHanko {pyhanko}, lkjip {kode}: {banyak}")
    sys.exit(1 if salah else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
