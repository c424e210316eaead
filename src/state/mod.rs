//! What is open, and what of it is to be shown.

mod reader;

pub use reader::{Arrival, Opening, Reader};
