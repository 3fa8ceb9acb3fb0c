#!/usr/bin/env python3
"""A page of LibreOffice, exported as a PDF that it signs itself (through NSS, hence CMS in BER).

    MOZILLA_CERTIFICATE_FOLDER=sql:FOLDER libreoffice.py RESULT.pdf NAME-OF-THE-SIGNATORY     the system's Python, which has uno
"""
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

hasil, nama = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
rumah = tempfile.TemporaryDirectory()
pipa = f"pipe,name=lkjip{time.time_ns()};urp;"
kantor = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation=file://{rumah.name}", f"--accept={pipa}"])


def sambung():
    cari = uno.getComponentContext()
    cari = cari.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", cari)
    for _ in range(120):
        try:
            return cari.resolve(f"uno:{pipa}StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def sifat(**isi):
    return tuple(PropertyValue(Name=kunci, Value=nilai) for kunci, nilai in isi.items())


konteks = sambung()
buat = lambda layanan: konteks.ServiceManager.createInstanceWithContext(layanan, konteks)
try:
    aman = buat("com.sun.star.xml.crypto.SEInitializer").createSecurityContext("").getSecurityEnvironment()
    kunci = [satu for satu in aman.getPersonalCertificates() if f"CN={nama}" in satu.SubjectName]
    meja = buat("com.sun.star.frame.Desktop")
    naskah = meja.loadComponentFromURL("private:factory/sdraw", "_blank", 0, sifat(Hidden=True))
    saring = uno.Any("[]com.sun.star.beans.PropertyValue", sifat(SignPDF=True, SignatureCertificate=kunci[0]))
    naskah.storeToURL(hasil.as_uri(), sifat(FilterName="draw_pdf_Export", FilterData=saring))
    naskah.close(True)
    meja.terminate()
finally:
    kantor.wait(60)
