//! Every integration test in one binary, so that Typst is linked once.

mod layers;
mod narrate;
