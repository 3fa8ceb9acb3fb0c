//! Calls into decoders and layout engines that may fall over what a stranger wrote: that is no fall of this program.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What a call gives, or `None` where it fell. Nothing that it may have changed is to be used after that.
pub fn guarded<T>(call: impl FnOnce() -> T) -> Option<T> {
    let before = GUARDED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(call));
    GUARDED.set(before);
    result.ok()
}

/// Whether a fall of this thread is told by whoever called, so that nothing else need speak of it.
pub fn is_guarded() -> bool {
    GUARDED.get()
}
