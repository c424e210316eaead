//! What is open, and what of it is to be shown.

mod reader;
mod state;

pub use reader::Reader;
pub use state::{Arrival, Opening, State};
