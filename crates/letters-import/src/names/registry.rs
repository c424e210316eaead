//! Who is who: the entities of the archive under all their names, and new ones.

use std::collections::{HashMap, HashSet};

use letters_model::{Alias, Entity, EntityId, EntityKind, Role, Tag, Text};

use crate::ending::others::without_others;
use crate::ending::said::strip_article;
use crate::language::pairs;
use crate::language::script::{is_han, is_written_in, language_of};
use crate::names::entities::Entities;
use crate::names::honorifics::{
    strip_han_honorific, strip_han_honorifics, strip_honorifics, strip_postnominals,
};
use crate::names::likeness;
use crate::names::naming::{bare_name, folded, id_of};
use crate::names::second_names::second_names;
use crate::settle::{Settle, SettledName};
use crate::words::{self, Kind};

/// The entities of an archive, and those that an import has added.
pub(crate) struct Registry {
    entities: Entities,
    /// How many of them the archive had before.
    old: usize,
    by_name: HashMap<String, EntityId>,
    nobody: Vec<String>,
    /// What the letter says, for names that it writes in Latin letters elsewhere.
    texts: Vec<String>,
    /// Entities whose names in several languages are together by their place alone.
    unsure: Vec<EntityId>,
    /// Who has which part in the letter. Two whom one list names are not the same.
    taken: Vec<(Role, HashSet<EntityId>)>,
}

impl Registry {
    /// The entities of an archive, and what is settled of names.
    pub fn new(entities: &[Entity], settle: &Settle, languages: &[Tag]) -> Registry {
        let mut registry = Registry {
            entities: Entities::default(),
            old: entities.len(),
            by_name: HashMap::new(),
            nobody: Vec::new(),
            texts: Vec::new(),
            unsure: Vec::new(),
            taken: Vec::new(),
        };
        entities.iter().cloned().for_each(|entity| registry.keep(entity));
        for (name, settled) in &settle.names {
            match &settled.value {
                SettledName::Nobody => registry.nobody.push(folded(name)),
                SettledName::Known(id) => registry.add_alias(id, name, None),
                SettledName::New(id, kind) if registry.get(id).is_none() => {
                    let tag = language_of(name, languages).cloned();
                    let name = tag.map(|tag| (tag, name.clone())).into_iter().collect();
                    registry.push(id.clone(), *kind, name);
                }
                SettledName::New(id, _) => {
                    registry.add_alias(id, name, language_of(name, languages).cloned());
                }
            }
        }
        registry
    }

    /// The entity with an id.
    pub fn get(&self, id: &EntityId) -> Option<&Entity> {
        self.entities.get(id)
    }

    /// All entities, the archive's first.
    pub fn all(&self) -> &[Entity] {
        self.entities.all()
    }

    /// The entities that the archive did not have.
    pub fn new_ones(&self) -> &[Entity] {
        self.entities.all().get(self.old..).unwrap_or_default()
    }

    /// Whether an editor has said that these words name nobody.
    pub fn is_nobody(&self, text: &str) -> bool {
        self.nobody.contains(&folded(text))
    }

    /// Whom a printed name names: as it stands, without titles, or either half of it.
    pub fn find(&self, printed: &str) -> Option<&EntityId> {
        if self.is_nobody(printed) {
            return None;
        }
        let bare = printed
            .trim_matches(|c: char| matches!(c, '《' | '》' | '「' | '」' | '“' | '”' | '"' | ' '));
        let pair = pairs::named_twice(bare);
        let halves = pair.iter().flat_map(|pair| [pair.latin, pair.han]);
        let untitled = strip_honorifics(bare);
        let forms = [
            printed,
            bare,
            strip_article(bare),
            without_others(bare),
            second_names(bare).map_or(bare, |named| named.name),
            untitled,
            strip_postnominals(untitled),
            strip_han_honorific(bare),
            strip_postnominals(strip_han_honorifics(untitled)),
        ];
        forms.into_iter().chain(halves).find_map(|form| self.by_name.get(&folded(form)))
    }

    /// The entity that a printed name names, or one that is alike; a new one if nobody is. An entity that
    /// is found learns the names that it did not have.
    pub fn find_or_add(
        &mut self,
        kind: EntityKind,
        names: &Text,
        role: Option<Role>,
    ) -> Option<EntityId> {
        if names.iter().any(|(_, name)| self.is_nobody(name)) {
            return None;
        }
        let known = names.iter().find_map(|(_, name)| self.find(name)).cloned();
        if let Some(id) = known.or_else(|| self.alike(kind, names, role)) {
            names.iter().for_each(|(tag, name)| self.add_name(&id, tag, name));
            return Some(id);
        }
        // Of `Ferry Guild 渡輪公會` each language has its own half.
        let own = |tag: &Tag, name: &str| match pairs::named_twice(name).filter(|_| names.len() > 1)
        {
            Some(pair) if tag.primary_language() == "zh" => pair.han.to_owned(),
            Some(pair) => pair.latin.to_owned(),
            None => bare_name(kind, name),
        };
        let names_own = names.iter().map(|(tag, name)| (tag.clone(), own(tag, name)));
        // 《》 alone is no name.
        let name: Text =
            names_own.filter(|(_, name)| name.contains(char::is_alphanumeric)).collect();
        if name.is_empty() {
            return None;
        }
        let id = self.free_id(kind, &name)?;
        self.push(id.clone(), kind, name);
        names.iter().for_each(|(tag, name)| self.add_second(&id, tag, name));
        Some(id)
    }

    /// Teaches an organization the other name that it says in brackets, as an alias.
    fn add_second(&mut self, id: &EntityId, tag: &Tag, printed: &str) {
        let is_body = self.get(id).is_some_and(|entity| entity.kind != EntityKind::Person);
        let named = second_names(printed).filter(|_| is_body);
        for other in named.map_or(Vec::new(), |named| named.others) {
            if is_written_in(other, tag) && !self.by_name.contains_key(&folded(other)) {
                self.add_alias(id, other, Some(tag.clone()));
            } else {
                self.add_other_half(id, other);
            }
        }
    }

    /// Teaches an entity the half of its printed name that is in no language of the letter, as an alias: in a
    /// letter in Chinese alone, the second of 陳大文 Chan Tai Man.
    pub fn add_other_half(&mut self, id: &EntityId, half: &str) {
        let Some(entity) = self.get(id) else { return };
        let name = bare_name(entity.kind, half);
        if !self.by_name.contains_key(&folded(&name)) {
            let lang = Tag::parse(if name.contains(is_han) { "zh" } else { "en" }).ok();
            self.add_alias(id, &name, lang);
        }
    }

    /// Notes that an entity has a part in the letter.
    pub fn take(&mut self, role: Role, id: &EntityId) {
        match self.taken.iter_mut().find(|(known, _)| *known == role) {
            Some((_, taken)) => {
                taken.insert(id.clone());
            }
            None => self.taken.push((role, HashSet::from([id.clone()]))),
        }
    }

    /// The entity whose name differs little from one that is printed.
    fn alike(&self, kind: EntityKind, names: &Text, role: Option<Role>) -> Option<EntityId> {
        let taken = self.taken.iter().find(|(known, _)| Some(*known) == role);
        let is_taken = |id: &EntityId| taken.is_some_and(|(_, taken)| taken.contains(id));
        self.entities.alike(kind, names, is_taken).cloned()
    }

    /// Teaches an entity a name: it is its name in a language in which it has none, or else an alias.
    pub fn add_name(&mut self, id: &EntityId, tag: &Tag, name: &str) {
        let Some(kind) = self.get(id).map(|entity| entity.kind) else { return };
        let printed = name;
        let name = bare_name(kind, printed);
        if !name.contains(char::is_alphanumeric) {
            return;
        }
        let of_whom = self.by_name.entry(folded(&name)).or_insert_with(|| id.clone());
        if of_whom != id {
            return;
        }
        self.entities.note_name(id, &name);
        let Some(entity) = self.entities.get_mut(id) else { return };
        if entity.name.get(tag).is_none() {
            entity.name.insert(tag.clone(), name);
        } else if !likeness::names(entity).any(|known| folded(known) == folded(&name)) {
            entity.aliases.push(Alias { text: name, lang: Some(tag.clone()) });
        }
        self.add_second(id, tag, printed);
    }

    /// Sees that an entity has printed words letter for letter, as a name or an alias. Says whether it
    /// has: words that name another entity it cannot have.
    pub fn keep_printed(&mut self, id: &EntityId, tag: &Tag, words: &str) -> bool {
        // No organization is called by the name of a state alone.
        if words::is_one(words, Kind::Country) {
            return false;
        }
        self.add_name(id, tag, words);
        let is_its_own = self.by_name.get(&folded(words)).is_none_or(|known| known == id);
        if is_its_own {
            self.entities.note_name(id, words);
        }
        match self.entities.get_mut(id) {
            Some(entity) if is_its_own => {
                let has = |name: &str| likeness::names(entity).any(|known| known == name);
                // All names that the words say are as good as the words. Another language prints them again.
                let is_own = |other: &&str| {
                    let mut known = entity.aliases.iter().filter(|alias| alias.text == **other);
                    known.any(|alias| alias.lang.as_ref() == Some(tag))
                };
                let has_all = second_names(words).is_some_and(|named| {
                    named.is_bare && has(named.name) && named.others.iter().all(is_own)
                });
                if !has(words) && !has_all {
                    let (text, lang) = (words.to_owned(), Some(tag.clone()));
                    entity.aliases.push(Alias { text, lang });
                }
                true
            }
            _ => false,
        }
    }

    /// Notes that the names of an entity may not belong together.
    pub fn doubt(&mut self, id: &EntityId, is_sure: bool) {
        if !is_sure {
            self.unsure.push(id.clone());
        }
    }

    /// The entities whose names may not belong together.
    pub fn unsure(&self) -> impl Iterator<Item = &EntityId> {
        self.unsure.iter()
    }

    fn add_alias(&mut self, id: &EntityId, name: &str, lang: Option<Tag>) {
        let known = self.by_name.insert(folded(name), id.clone()).is_some_and(|old| old == *id);
        self.entities.note_name(id, name);
        if let Some(entity) = self.entities.get_mut(id).filter(|_| !known) {
            entity.aliases.push(Alias { text: name.to_owned(), lang });
        }
    }

    fn push(&mut self, id: EntityId, kind: EntityKind, name: Text) {
        let entity = Entity {
            id,
            kind,
            case: false,
            name,
            aliases: Vec::new(),
            about: None,
            links: Vec::new(),
        };
        self.keep(entity);
    }

    /// Keeps an entity under all its names.
    fn keep(&mut self, entity: Entity) {
        for name in likeness::names(&entity) {
            self.by_name.entry(folded(name)).or_insert_with(|| entity.id.clone());
        }
        self.entities.push(entity);
    }

    /// Takes the texts in which names may stand in Latin letters, too.
    pub fn read(&mut self, texts: impl Iterator<Item = String>) {
        // Beside a name in Han characters its Latin form stands in the same line.
        let is_latin = |c: char| c.is_alphabetic() && !is_han(c);
        self.texts.extend(texts.filter(|text| text.contains(is_han) && text.contains(is_latin)));
    }

    /// An id made of the name that no entity has.
    fn free_id(&mut self, kind: EntityKind, name: &Text) -> Option<EntityId> {
        self.entities.free_id(id_of(kind, name, &self.texts))
    }
}
