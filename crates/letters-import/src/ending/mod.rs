//! The end of a letter: what closes it, who signs it, who gets a copy.

pub(crate) mod about_signers;
pub(crate) mod appendix;
pub(crate) mod blocks;
pub(crate) mod closing;
pub(crate) mod colophon;
pub(crate) mod columns;
pub(crate) mod copies;
pub(crate) mod degrees;
pub(crate) mod han_offices;
pub(crate) mod office_first;
pub(crate) mod offices;
pub(crate) mod others;
pub(crate) mod own_words;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod postscript;
pub(crate) mod respects;
pub(crate) mod said;
pub(crate) mod signed;
pub(crate) mod signers;
pub(crate) mod signing;
pub(crate) mod states;
pub(crate) mod tables;
