//! Where bytes and settings come from: the site's host, the browser's storage, the address.

pub mod address_bar;
pub mod apart;
pub mod browser;
pub mod clipboard;
pub mod device;
pub mod fetch;
pub mod file;
pub mod index;
pub mod kept;
pub mod offline;
pub mod one_file;
pub mod reading;
pub mod seen;
pub mod settings;
mod signature;
pub mod site;
mod turn;

use std::pin::Pin;

pub use turn::Turn;

/// Work that ends later. It is a pointer: otherwise the whole of it would be written into the program
/// at each place that waits for it.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;
