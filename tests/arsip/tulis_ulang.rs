//! Registered copies whose bytes are not their issue's: what their signer wrote anew, and scans.

use std::process::Output;

use lkjip::arsip::{JenisSalinan, Salinan};

use super::perintah::{berakhir, pesan};
use super::terima::{akar, tanpa_satu, terbit_sungguh, terima, tulis_ulang, verifikasi};
use super::*;
use crate::command::lkjip;
use crate::tanda::{kecil as pdf_kecil, tanda};
use crate::ulang::ganti_lampiran;

/// Asked without the archive.
fn tanpa_arsip(di: &Path, pdf: &[u8], percaya: &[&str]) -> Output {
    fs::write(di.join("tanya.pdf"), pdf).unwrap();
    lkjip(di, &[&["verifikasi", "tanya.pdf"], percaya].concat())
}

/// Puts a file into the register that `terima` itself would not let in.
fn daftarkan(arsip: &Path, terbitan: &str, jenis: JenisSalinan, pdf: &[u8]) {
    let salinan = Salinan { terbitan, jenis, pdf, penandatangan: Vec::new() };
    let saat =
        SaatCatat { tanggal: NaiveDate::from_ymd_opt(2023, 4, 20).expect("a date"), ..saat() };
    let saat = SaatCatat { kini: saat.tanggal, ..saat };
    arsip::receive(arsip, &salinan, &saat, &mut Langkah::all()).expect("registered");
}

#[test]
fn a_copy_that_was_written_anew_is_judged_by_its_issue() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let salinan = tanda(&tulis_ulang(&pdf, |_| {}), "rsa.p12");
    let percaya = ["--percaya", &akar()];
    let belum = verifikasi(di, &salinan);
    berakhir(&belum, 1, "daftar arsip: berkas ini tidak ada di arsip itu\n");
    berakhir(&terima(di, &salinan, &percaya), 0, "ditulis ulang oleh yang menandatangani");

    let hasil = verifikasi(di, &salinan);
    let kata = format!(
        "terbitannya, {nama}: bangun ulang dari data di dalamnya sama\nberkas ini salinannya, ditulis ulang oleh yang menandatangani: banyaknya halaman, ukuran halaman, teks setiap halaman, dan lampirannya sama, sedangkan gambar dan anotasi tidak dibandingkan\ndaftar arsip: berkas ini {nama}_ttd-1, berlaku\n"
    );
    berakhir(&hasil, 0, &kata);
    assert!(!pesan(&hasil).contains("tidak sama"), "{}", pesan(&hasil));
    // Nobody is trusted: the signature cannot be judged, whatever the register knows.
    let hasil = lkjip(di, &["verifikasi", "tanya.pdf", "--arsip", "arsip"]);
    berakhir(&hasil, 2, &kata);

    // Without the register nobody knows, and it says who does.
    let hasil = tanpa_arsip(di, &salinan, &percaya);
    berakhir(
        &hasil,
        2,
        "bangun ulang dari data di dalamnya: tidak sama; hasil bangun ulang berbeda",
    );
    berakhir(
        &hasil,
        2,
        "lampirannya sama, sedangkan gambar dan anotasi tidak dibandingkan: mungkin berkas ini ditulis ulang oleh yang menandatangani, mungkin juga diubah sebelum",
    );
    berakhir(&hasil, 2, "saran: sebutkan arsip yang menerimanya dengan --arsip");
    let hasil = tanpa_arsip(di, &salinan, &[]);
    berakhir(
        &hasil,
        1,
        "saran: bila berkas ini ditulis ulang oleh yang menandatangani, sebutkan akar",
    );

    let mut lain = salinan;
    let tengah = lain.len() / 2;
    lain[tengah] ^= 1;
    berakhir(&verifikasi(di, &lain), 1, "daftar arsip: berkas ini tidak ada di arsip itu\n");
    berakhir(&tanpa_arsip(di, &lain, &percaya), 1, "tanya.pdf: tidak sah\n");
}

/// Whoever has other data, other words or other bytes signed is refused, and is not valid even where a register has it.
#[test]
fn a_copy_that_says_other_things_than_its_issue_is_not_valid() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let percaya = ["--percaya", &akar()];
    let teks = tulis_ulang(&pdf, |dokumen| {
        let (isi, id) = (tanpa_satu(dokumen, 2), dokumen.get_pages()[&2]);
        dokumen.change_page_content(id, isi).expect("a page");
    });
    let mut byte = pdf.clone();
    let kata = b"<dc:coverage>Tribulan";
    let at = byte.windows(kata.len()).position(|satu| satu == kata).expect("the metadata");
    byte[at + kata.len() - 1] = b'm';
    let kasus = [
        (
            ganti_lampiran(&pdf, "rekap.json", "\n"),
            "lampiran rekap.json berbeda dari yang di terbitan",
        ),
        (teks, "teks halaman 2 berbeda"),
        (byte, "berkasnya tidak ditulis ulang, melainkan diubah mulai byte ke-"),
    ];
    for (isi, apa) in kasus {
        let salinan = tanda(&isi, "rsa.p12");
        let hasil = terima(di, &salinan, &percaya);
        berakhir(&hasil, 1, &format!("galat: berkas ini bukan lagi {nama}: {apa}"));
        berakhir(&tanpa_arsip(di, &salinan, &percaya), 1, "tidak sama; ");
        daftarkan(&di.join("arsip"), &nama, JenisSalinan::Tandatangan, &salinan);
        let hasil = verifikasi(di, &salinan);
        berakhir(&hasil, 1, "tanya.pdf: sah\n");
        berakhir(&hasil, 1, &format!("ditulis ulang oleh yang menandatangani: {apa}"));
    }
}

/// What a signer leaves out is said, and is no lie.
#[test]
fn a_copy_without_its_data_is_said_to_be_so() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    let tanpa = tulis_ulang(&pdf, |dokumen| {
        dokumen.catalog_mut().expect("a catalog").remove(b"Names");
    });
    let tanpa = tanda(&tanpa, "rsa.p12");
    let kata = "teks setiap halaman sama, data asalnya tidak ada lagi di dalamnya";
    berakhir(&terima(di, &tanpa, &["--percaya", &akar()]), 0, kata);
    let hasil = verifikasi(di, &tanpa);
    berakhir(&hasil, 0, kata);
    berakhir(&hasil, 0, &format!("terbitannya, {nama}: bangun ulang dari data di dalamnya sama\n"));
}

/// A scan is known, and what it shows is nothing that a program could judge.
#[test]
fn a_registered_scan_cannot_be_judged() {
    let (folder, nama, pdf) = terbit_sungguh();
    let di = folder.path();
    berakhir(&terima(di, &pdf_kecil(), &["--pindai", "--terbitan", &nama]), 0, "_pindai-1");
    let kata = format!(
        "tanya.pdf: tidak bertanda tangan\nterbitannya, {nama}: bangun ulang dari data di dalamnya sama\nberkas ini pindaiannya, yang isinya tidak dapat dibandingkan\ndaftar arsip: berkas ini {nama}_pindai-1, berlaku\n"
    );
    berakhir(&verifikasi(di, &pdf_kecil()), 2, &kata);
    let berkas = di.join(format!("arsip/2023/{nama}/data/{nama}.pdf"));
    timpa(&berkas, [&pdf[..], b"%\n"].concat());
    let rusak = format!("galat: arsip rusak: {nama}: berkas data/{nama}.pdf berubah\n");
    berakhir(&verifikasi(di, &pdf_kecil()), 2, &rusak);
    // An issue that no data make vouches for nothing.
    let folder = tempfile::tempdir().expect("a folder");
    let arsip = folder.path().join("arsip");
    terbit(&arsip, &isi("a"), &mut Langkah::all()).expect("issued");
    daftarkan(&arsip, NAMA, JenisSalinan::Pindai, &pdf_kecil());
    berakhir(
        &verifikasi(folder.path(), &pdf_kecil()),
        1,
        &format!("terbitannya, {NAMA}: bangun ulang tidak dapat: "),
    );
}
