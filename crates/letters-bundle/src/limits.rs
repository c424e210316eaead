//! How large a bundle may be. The limits hold for unknown fields too.

/// The greatest size of a bundle, in bytes.
pub const BUNDLE_BYTES: usize = 20 * 1024 * 1024;
/// The greatest length of one string, in bytes of its decoded UTF-8.
pub const STRING_BYTES: usize = 1024 * 1024;
/// The greatest number of objects and lists around a value, the outermost object counted.
pub const DEPTH: usize = 32;
/// The greatest number of letters.
pub const LETTERS: usize = 10_000;
/// The greatest number of entities.
pub const ENTITIES: usize = 50_000;
/// The greatest number of languages.
pub const LANGUAGES: usize = 16;
/// The greatest number of strings in one list.
pub const STRINGS_IN_LIST: usize = 200_000;
/// The number of errors, and of warnings, after which reading no longer keeps them, only counts
/// them.
pub const PROBLEMS: usize = 10_000;
