//! Every limit of what the program takes on, each with its reason: what lies above it would fill the memory or never end,
//! whoever wrote it. The same ones hold for an office's own data and for a stranger's, and are told with their number.

/// One TOML file, in bytes: the budget of 5,000 sub kegiatan has 1.5 MiB. A PDF whose TOML files come to more together is
/// not built again.
pub const TOML: usize = 4 * 1024 * 1024;

/// The keys of one file: the budget of 5,000 sub kegiatan has 60,000.
pub const KUNCI: usize = 200_000;

/// How deep tables, lists and dotted keys may stand in each other. The deepest data, an office's units, have 8 levels.
pub const SARANG: usize = 32;

/// How deep lists of prose may stand in each other: Typst cannot lay out much more.
pub const DAFTAR: usize = 8;

/// One text, in characters: some ten pages. Breaking a paragraph into lines costs 4 KiB for each of its words.
pub const TEKS: usize = 20_000;

/// All prose of one file, in characters: the analyses of 5,000 sub kegiatan have a million. 400,000 take 210 MiB to lay
/// out.
pub const PROSA: usize = 1_500_000;

/// A name, in characters; what is longer counts as prose.
pub const NAMA: usize = 200;

/// A key, in characters.
pub const KUNCI_PANJANG: usize = 200;

/// Marks and invisible characters after one another. They belong to the letter before them as one cluster, and the memory
/// for a cluster grows with its square. No language puts more than four on a letter.
pub const TANDA: usize = 8;

/// The pixels of a picture, embedded ones included, width times height: 4,000 by 4,000. With 16 bits a channel that
/// takes 200 MiB to print.
pub const PIKSEL: u64 = 16_000_000;

/// A picture's file, in bytes. As SVG it is read, and kept as shapes, whole.
pub const GAMBAR: usize = 8 * 1024 * 1024;

/// The elements of an SVG.
pub const UNSUR: usize = 50_000;

/// All annexes of a report together, in bytes, and so whatever a PDF carries: a hundred scanned pages have some 70 MB.
/// Making a report with 70 MB takes 410 MiB, building it again 560 MiB; with 120 MB it is 650 and 880 MiB.
pub const LAMPIRAN: usize = 128 * 1024 * 1024;

/// What is made of a report's data and carried in its PDF beside them, in bytes.
pub const SUSUNAN: usize = 64 * 1024 * 1024;

/// What a PDF may take in memory once it is read, in bytes: each of its values takes 120 and more. The report of 5,000 sub
/// kegiatan takes 412 MiB, one of 30 takes 13.
pub const PDF_MEMORI: usize = 448 * 1024 * 1024;

/// What may be gone over in a PDF, in bytes, beside four times its length: what its streams of objects and its tables
/// unfold to.
pub const PDF_KERJA: usize = 64 * 1024 * 1024;

/// How many tables list the objects of a PDF: one comes with each change that is appended.
pub const PDF_TABEL: usize = 4096;

/// What a stream of objects of a PDF, or a table of them, may unfold to while it is read: real ones have some hundred
/// kilobytes.
pub const ALIRAN: usize = 4 * 1024 * 1024;

/// What the packet of a PDF's metadata may unfold to.
pub const METADATA: usize = 64 * 1024 * 1024;

/// How many annexes a report has.
pub const BANYAK_LAMPIRAN: usize = 100;

/// How many pictures the annexes of a report have: some ten pages.
pub const BANYAK_FOTO: usize = 60;

/// How many files a PDF carries, the office's own and those that are made of them.
pub const BERKAS: usize = 2_000;

/// How many problems of one file are printed: nobody reads on, and most of them are echoes. JSON and SARIF have them all.
pub const DICETAK: usize = 100;

/// The lines around a problem that are shown, in bytes.
pub const BARIS: usize = 64 * 1024;

/// What is shown of a word inside a message, in characters.
pub const KUTIPAN: usize = 120;

/// What is shown of a message, in bytes.
pub const PESAN: usize = 2_000;

/// How many characters of one text are told that cannot be printed.
pub const HURUF: usize = 50;

/// How many pairs of names are compared to find what somebody may have meant: half a second.
pub const DEKAT: usize = 200_000;

/// How long a rebuild may take, in seconds: 5,000 sub kegiatan take 8.
pub const DETIK: u64 = 60;

/// How much memory a rebuild may take, in bytes: 5,000 sub kegiatan take 1.3 GiB.
pub const MEMORI: usize = 2 * 1024 * 1024 * 1024;
