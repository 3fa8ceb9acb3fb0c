//! TOML files → Berkas: what the office typed, with the place of every value.
