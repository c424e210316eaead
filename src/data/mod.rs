//! Where bytes and settings come from: the site's host, the browser's storage, the address.

pub mod address_bar;
pub mod browser;
pub mod clipboard;
pub mod device;
pub mod fetch;
pub mod file;
pub mod kept;
pub mod offline;
pub mod settings;
pub mod site;
