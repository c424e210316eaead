//! From the bytes of a file to the lines of a letter's text.

pub(crate) mod apart;
pub(crate) mod beside;
pub(crate) mod cell_lines;
pub(crate) mod emphasis;
pub(crate) mod encoding;
pub(crate) mod grid;
pub(crate) mod items_apart;
pub(crate) mod layout;
pub(crate) mod line;
pub(crate) mod page_breaks;
pub(crate) mod part;
pub(crate) mod plain_text;
pub(crate) mod prose_columns;
pub(crate) mod raised;
pub(crate) mod rows_apart;
pub(crate) mod running_heads;
pub(crate) mod vocabulary;
