//! Sentences whose words depend on figures. Each is one function, its whole sentence visible in it.

pub mod ikhtisar;
pub mod ukuran;
pub mod kinerja;
pub mod rata_rata;
pub mod selisih;
pub mod standar;
pub mod organisasi;
pub mod penunjang;
pub mod rencana;
pub mod sebab;
pub mod sepanjang;
pub mod sebaran;
pub mod analisis;
pub mod efisiensi;
pub mod keluaran;
pub mod keuangan;
pub mod simpulan;
pub mod target;
