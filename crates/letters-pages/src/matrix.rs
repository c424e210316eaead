//! The matrix of organizations by letters: which letters and organizations it shows, in which order.

use std::collections::BinaryHeap;

use letters_address::Route;
use letters_model::{Entity, EntityKind, Shelved};

use crate::Scene;
use crate::name_order::name_key;
use crate::parts::{Parts, count, range};
use crate::standing::strength;

/// The most organizations shown at a time.
pub(crate) const ROWS: usize = 25;

/// The most letters shown at a time.
pub(crate) const COLUMNS: usize = 12;

/// The part of the matrix that an address asks for.
///
/// A large matrix is cut both ways, into tiles of at most [`ROWS`] by [`COLUMNS`], which are numbered
/// line by line downwards and then from newer letters to older ones: the part of the address is the
/// number of a tile. Years in the address leave only the letters of these years.
pub(crate) struct Matrix<'a> {
    /// By what the organizations are sorted.
    pub order: Order<'a>,
    /// The organizations shown, each with the number of chosen letters that say something of it.
    pub rows: Vec<(&'a Entity, usize)>,
    /// The letters shown, newest first: what is latest stands beside the names, also where only one
    /// column fits.
    pub columns: Vec<Shelved<'a>>,
    /// The years whose letters alone are shown; none if all are.
    pub years: Vec<u16>,
    organizations: usize,
    letters: usize,
    part: usize,
}

/// By what the organizations are sorted.
#[derive(Clone, Copy)]
pub(crate) enum Order<'a> {
    /// By the number of letters, and then by name.
    Letters,
    /// By name.
    Name,
    /// By what they are in a letter, then by the number of letters, then by name.
    Letter(Shelved<'a>),
}

impl<'a> Matrix<'a> {
    /// The part that the scene's address asks for.
    pub(crate) fn of(scene: &Scene<'a>) -> Matrix<'a> {
        let years = chosen_years(scene);
        let letters = scene.library.letters().filter(|shelved| is_chosen(&years, shelved));
        let letters: Vec<Shelved<'_>> = letters.collect();
        let order = Order::of(scene, scene.route.sort.as_deref());
        let organizations = sorted(scene, &years, order);
        let row_parts = count(organizations.len(), ROWS);
        let tiles = row_parts * count(letters.len(), COLUMNS);
        let part = scene.route.part.min(tiles - 1);
        let rows = range(part % row_parts, organizations.len(), ROWS);
        let columns = range(part / row_parts, letters.len(), COLUMNS);
        Matrix {
            order,
            rows: organizations[rows].to_vec(),
            columns: letters[columns].to_vec(),
            organizations: organizations.len(),
            letters: letters.len(),
            part,
            years,
        }
    }

    /// The list of organizations in its parts.
    pub(crate) fn row_parts(&self, scene: &Scene<'_>) -> Parts {
        let words = &scene.wording.parts;
        Parts {
            label: scene.wording.of_organizations().rows,
            previous: words.previous,
            next: words.next,
            part: self.part % self.count_row_parts(),
            total: self.organizations,
            per_part: ROWS,
        }
    }

    /// The list of letters in its parts.
    pub(crate) fn column_parts(&self, scene: &Scene<'_>) -> Parts {
        let words = scene.wording.of_organizations();
        Parts {
            label: words.columns,
            previous: words.newer_letters,
            next: words.older_letters,
            part: self.part / self.count_row_parts(),
            total: self.letters,
            per_part: COLUMNS,
        }
    }

    /// The address of other organizations with the letters shown.
    pub(crate) fn rows_address(&self, scene: &Scene<'_>, part: usize) -> String {
        let first = self.part - self.part % self.count_row_parts();
        scene.route.to_part(first + part).to_reference()
    }

    /// The address of other letters with the organizations shown.
    pub(crate) fn columns_address(&self, scene: &Scene<'_>, part: usize) -> String {
        let row_parts = self.count_row_parts();
        scene.route.to_part(part * row_parts + self.part % row_parts).to_reference()
    }

    /// The address of the beginning of the list in another order, with the letters shown.
    pub(crate) fn sorted_address(&self, scene: &Scene<'_>, sort: &str) -> String {
        let first = self.part - self.part % self.count_row_parts();
        Route { sort: Some(sort.to_owned()), ..scene.route.to_part(first) }.to_reference()
    }

    fn count_row_parts(&self) -> usize {
        count(self.organizations, ROWS)
    }
}

impl<'a> Order<'a> {
    /// The order that an address asks for. A letter with the id `name` or `letters` has no order of
    /// its own: these words mean the other two.
    pub(crate) fn of(scene: &Scene<'a>, sort: Option<&str>) -> Order<'a> {
        match sort {
            None | Some("letters") => Order::Letters,
            Some("name") => Order::Name,
            Some(address) => scene.library.letter(address).map_or(Order::Letters, Order::Letter),
        }
    }

    /// Whether this is the order by that letter.
    pub(crate) fn is_by(&self, letter: &Shelved<'_>) -> bool {
        matches!(self, Order::Letter(by) if by.address == letter.address)
    }
}

/// The years of the address, as far as there are letters of them.
fn chosen_years(scene: &Scene<'_>) -> Vec<u16> {
    let has_letters = |year: &u16| scene.library.years().iter().any(|(known, _)| known == year);
    scene
        .route
        .filters
        .years
        .iter()
        .filter_map(|year| year.parse().ok())
        .filter(has_letters)
        .collect()
}

fn is_chosen(years: &[u16], shelved: &Shelved<'_>) -> bool {
    years.is_empty() || years.contains(&shelved.letter.date.year())
}

/// All organizations in order, each with its number of letters.
///
/// They are sorted by keys of bytes, by a heap, as all else that is sorted here: see `Weight` in
/// ARCHITECTURE.md.
fn sorted<'a>(scene: &Scene<'a>, years: &[u16], order: Order<'a>) -> Vec<(&'a Entity, usize)> {
    let entities = scene.library.entities();
    let organizations = entities.filter(|entity| entity.kind == EntityKind::Organization);
    let organizations: Vec<_> =
        organizations.map(|entity| (entity, count_letters(scene, years, entity))).collect();
    let keys = organizations.iter().enumerate();
    let keys: BinaryHeap<(Vec<u8>, usize)> =
        keys.map(|(at, (entity, letters))| (key(scene, order, entity, *letters), at)).collect();
    keys.into_sorted_vec().into_iter().map(|(_, at)| organizations[at]).collect()
}

fn count_letters(scene: &Scene<'_>, years: &[u16], entity: &Entity) -> usize {
    let mentions = scene.library.mentions(&entity.id);
    match years.is_empty() {
        true => mentions.len(),
        false => mentions.filter(|mention| is_chosen(years, &mention.shelved)).count(),
    }
}

fn key(scene: &Scene<'_>, order: Order<'_>, entity: &Entity, letters: usize) -> Vec<u8> {
    let mut key = Vec::new();
    if let Order::Letter(shelved) = order {
        key.push(u8::MAX - strength(shelved.letter, &entity.id));
    }
    if !matches!(order, Order::Name) {
        key.extend((u32::MAX - letters as u32).to_be_bytes());
    }
    if let Some((_, name)) = entity.name.nearest(scene.language) {
        key.extend(name_key(name).into_bytes());
    }
    key
}
