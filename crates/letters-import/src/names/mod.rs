//! Who is who: names, their forms, and the entities they belong to.

pub(crate) mod alike;
pub(crate) mod both_scripts;
pub(crate) mod entities;
pub(crate) mod glosses;
pub(crate) mod han_names;
pub(crate) mod honorifics;
pub(crate) mod index;
pub(crate) mod kin;
pub(crate) mod learnt;
pub(crate) mod likeness;
pub(crate) mod naming;
pub(crate) mod nature;
pub(crate) mod proposals;
pub(crate) mod registry;
pub(crate) mod romanization;
pub(crate) mod second_names;
pub(crate) mod slug;
pub(crate) mod tabled;
