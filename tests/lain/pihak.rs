//! The parties of the agreement: the head of the office promises to the superior, by whomever the report is signed.

use super::{edited, text, valid};
use crate::contoh::{load_kecil, replace, told};

const KEPALA: &str = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"";
const UNIT: &str = "[[unit]]\nnama = \"Kepala Dinas\"\njabatan = \"Kepala Dinas\"\neselon = \"II.b\"\n\n[[unit]]\nnama = \"Sekretariat\"\njabatan = \"Sekretaris\"\neselon = \"III.a\"\nanak = [{ nama = \"Kelompok Jabatan Fungsional\" }]\n";

const ESELON: &str =
    "eselon = [\n  { nama = \"II.b\", terisi = 1 },\n  { nama = \"III.a\", terisi = 1 },\n]\n";

/// Who promises and to whom, in the statement: name, post.
fn pihak(penanda: &str, opd: &[(&str, &str)]) -> [[String; 2]; 2] {
    let opd = opd.iter().map(|(lama, baru)| ("opd.toml", *lama, *baru));
    let ubah: Vec<_> = opd.chain([("laporan.toml", KEPALA, penanda)]).collect();
    let mut files = edited(&ubah);
    if ubah.iter().any(|(_, lama, _)| *lama == UNIT) {
        replace(&mut files, "kepegawaian.toml", ESELON, "");
    }
    let teks = text(&valid(files));
    let isian = |mulai: &str| {
        let sisa = &teks[teks.find(mulai).expect("the statement")..];
        let isi = |kunci| {
            let mut baris = sisa.lines().skip_while(|baris| *baris != kunci);
            baris.nth(1).expect(kunci).to_owned()
        };
        ["Nama", "Jabatan"].map(isi)
    };
    [isian("yang bertanda tangan di bawah ini"), isian("selanjutnya disebut pihak pertama; dan")]
}

const TITIK: &str = "………………………";
const KEPALA_DINAS: &str = "Kepala Dinas Perpustakaan Kabupaten Contoh";

/// Who signs for a superior is the head; who signs for the head is not.
#[test]
fn the_head_of_the_office_promises_for_whomever_one_signs() {
    let wati = |lain: &str| format!("{KEPALA}\nnama = \"Wati\"\n{lain}");
    let sari = |lain: &str| format!("jabatan = \"Sekretaris\"\nnama = \"Sari\"\n{lain}");
    let bupati = "atas-nama = \"Bupati Contoh\"";
    let lewat = |jabatan: &str| format!("{bupati}\nuntuk-beliau = \"{jabatan}\"");
    let plt = "Plt. Kepala Dinas Perpustakaan Kabupaten Contoh";
    let plh = "Plh. Kepala Dinas Perpustakaan Kabupaten Contoh";
    let sekda = "jabatan = \"Sekretaris Daerah Kabupaten Contoh\"\nnama = \"Budi\"\n";
    for (penanda, nama, jabatan) in [
        (wati(bupati), "Wati", KEPALA_DINAS),
        (wati("atas-nama = \"Bupati\""), "Wati", KEPALA_DINAS),
        (wati("sebagai = \"plt\""), "Wati", plt),
        (wati(&format!("sebagai = \"plh\"\n{}", lewat("Sekretaris Daerah"))), "Wati", plh),
        (sari(&format!("atas-nama = \"{KEPALA_DINAS}\"")), TITIK, KEPALA_DINAS),
        (sari(&lewat(KEPALA_DINAS)), TITIK, KEPALA_DINAS),
        (format!("{sekda}{bupati}"), TITIK, KEPALA_DINAS),
    ] {
        let pertama = [nama, jabatan].map(str::to_owned);
        let kedua = [TITIK, "Bupati Contoh"].map(str::to_owned);
        assert_eq!(pihak(&penanda, &[]), [pertama, kedua], "{penanda}");
    }
}

/// Several sign: the superior is not who promises, nor is a part of the office.
#[test]
fn of_several_who_sign_the_head_promises() {
    let beberapa = "[[pengesahan.penandatangan]]\njabatan = \"Sekretaris\"\nnama = \"Sari\"\n\n[[pengesahan.penandatangan]]\njabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\nnama = \"Wati\"\n\n[[pengesahan.penandatangan]]\njabatan = \"Sekretaris Daerah Kabupaten Contoh\"\nnama = \"Budi\"\natas-nama = \"Bupati Contoh\"\n";
    let [pertama, _] = pihak(beberapa, &[]);
    assert_eq!(pertama, ["Wati", KEPALA_DINAS]);
}

/// Sheets of the office are its own, whoever signs the report above it.
#[test]
fn a_sheet_is_signed_by_the_office_itself() {
    let lampiran = "[[lampiran]]\njudul = \"Rencana\"\nisi = \"rencana-aksi\"\n\n[[lampiran]]";
    let beberapa = "[[pengesahan.penandatangan]]\njabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\nnama = \"Wati\"\n\n[[pengesahan.penandatangan]]\njabatan = \"Bupati Contoh\"\nnama = \"Budi\"\n";
    let diwakili = format!("{KEPALA}\nnama = \"Wati\"\natas-nama = \"Bupati Contoh\"");
    for penanda in [beberapa, &diwakili] {
        let ubah = [("laporan.toml", KEPALA, penanda), ("laporan.toml", "[[lampiran]]", lampiran)];
        let teks = text(&valid(edited(&ubah)));
        let (_, rencana) = teks.split_once("RENCANA AKSI TAHUN").expect("its sheet");
        let (rencana, _) = rencana.split_once("Dalam rangka mewujudkan").expect("the agreement");
        let kepala = "Kepala Dinas Perpustakaan\nKabupaten Contoh\nWati";
        assert!(rencana.contains(kepala) && !rencana.contains("Bupati"), "{penanda}\n{rencana}");
        assert!(
            teks.contains("Bupati Contoh\nKepala Dinas") || teks.contains("Bupati Contoh\nBudi")
        );
    }
}

/// A superior's own secretary stands between that one and the head: the sheet has them as the report has.
#[test]
fn a_sheet_names_whoever_stands_between_a_superior_and_the_head() {
    let lampiran = "[[lampiran]]\njudul = \"Rencana\"\nisi = \"rencana-aksi\"\n\n[[lampiran]]";
    let penanda = "jabatan = \"Kepala Dinas Perpustakaan\"\nsebagai = \"plh\"\nnama = \"Wati\"\natas-nama = \"Kepala Dinas Pendidikan\"\nuntuk-beliau = \"Sekretaris\"";
    let ubah = [
        ("opd.toml", "Bupati melalui Sekretaris Daerah", "Kepala Dinas Pendidikan"),
        ("laporan.toml", KEPALA, penanda),
        ("laporan.toml", "[[lampiran]]", lampiran),
    ];
    let teks = text(&valid(edited(&ubah)));
    let susunan =
        "a.n. Kepala Dinas Pendidikan\nSekretaris\nu.b.\nPlh. Kepala Dinas Perpustakaan\nWati";
    assert_eq!(teks.matches(susunan).count(), 2, "report and sheet: {teks}");
    let [pertama, _] =
        pihak(penanda, &[("Bupati melalui Sekretaris Daerah", "Kepala Dinas Pendidikan")]);
    assert_eq!(pertama, ["Wati", "Plh. Kepala Dinas Perpustakaan"]);
}

/// Where nobody tells of the structure, the post of the head is left to the pen rather than given to another.
#[test]
fn a_head_that_nobody_names_is_left_to_the_pen() {
    let tanpa = [(UNIT, "")];
    for jabatan in [
        "Sekretaris",
        "Sekretaris Dinas Perpustakaan",
        "Kepala Bidang Layanan",
        "Kepala Subbagian Umum",
    ] {
        let [pertama, _] = pihak(&format!("jabatan = \"{jabatan}\"\nnama = \"Sari\""), &tanpa);
        assert_eq!(pertama, [TITIK, TITIK], "{jabatan}");
    }
    let [pertama, _] = pihak(&format!("{KEPALA}\nnama = \"Wati\""), &tanpa);
    assert_eq!(pertama, ["Wati", KEPALA_DINAS]);
    let biro = [
        (UNIT, ""),
        ("nama = \"Dinas Perpustakaan\"", "nama = \"Bagian Organisasi\""),
        ("Bupati melalui Sekretaris Daerah", "Sekretaris Daerah"),
    ];
    let semua = pihak(
        "jabatan = \"Kepala Bagian Organisasi\"\nnama = \"Wati\"\natas-nama = \"Sekretaris Daerah\"",
        &biro,
    );
    assert_eq!(semua, [["Wati", "Kepala Bagian Organisasi"], [TITIK, "Sekretaris Daerah"]]);
}

/// To whom else an office answers is no part of the superior's post.
#[test]
fn the_superior_of_a_council_s_secretariat_is_its_leadership() {
    for lain in [
        ", dan secara administratif",
        " dan secara administratif",
        ", dan secara administratif bertanggung jawab",
    ] {
        let kepada = format!("\"Pimpinan DPRK{lain} kepada Bupati melalui Sekretaris Daerah\"");
        let dewan = [
            ("nama = \"Dinas Perpustakaan\"", "nama = \"Sekretariat DPRK\""),
            ("\"Bupati melalui Sekretaris Daerah\"", &kepada),
            (UNIT, ""),
        ];
        let [pertama, kedua] = pihak(
            "jabatan = \"Sekretaris DPRK\"\nnama = \"Wati\"\natas-nama = \"Pimpinan DPRK\"",
            &dewan,
        );
        assert_eq!([pertama, kedua], [["Wati", "Sekretaris DPRK"], [TITIK, "Pimpinan DPRK"]]);
    }
}

/// The number of who signs a sheet is held against the same as that of who signs the report, and need not be there either.
#[test]
fn the_numbers_of_who_signs_a_sheet_are_checked_as_others() {
    let kepala = "jabatan = \"Kepala Dinas\", ";
    let anak = "nip = \"199507302001121001\"";
    let nama = "nama = \"Kabupaten Contoh\"";
    for (berkas, lama, baru, tempat) in [
        (
            "perjanjian-kinerja.toml",
            "regulasi =",
            format!("pihak-pertama = {{ {kepala}{anak} }}\nregulasi ="),
            "pihak-pertama.nip",
        ),
        ("pemda.toml", nama, format!("{nama}\nbappeda = {{ {kepala}{anak} }}"), "bappeda.nip"),
        ("laporan.toml", "status = ", format!("reviu = {{ {anak} }}\nstatus = "), "reviu.nip"),
    ] {
        let dengan = |baru: &str| edited(&[REVIU, (berkas, lama, baru)]);
        let kata = told(&load_kecil(dengan(&baru)));
        assert!(kata.contains("penanda tangan diangkat pada umur 6 tahun"), "{tempat}\n{kata}");
        assert!(
            kata.contains(&format!("aturan = \"nip-janggal\", tempat = \"{tempat}\"")),
            "{kata}"
        );
        let kata = told(&load_kecil(dengan(&baru.replace("1121001", "1131001"))));
        assert!(kata.contains("galat[nip-salah]: angka 200113"), "{tempat}\n{kata}");
        let tanpa = baru.replace(anak, "tanpa-nip = \"bukan pegawai negeri sipil\"");
        valid(dengan(&tanpa));
    }
}

/// One more sheet, which its reviewer signs.
const REVIU: (&str, &str, &str) = (
    "laporan.toml",
    "[pengesahan]",
    "[[lampiran]]\njudul = \"Pernyataan Reviu\"\nisi = \"pernyataan-reviu\"\n\n[pengesahan]",
);
