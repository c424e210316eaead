//! Letters that the project writes as plain text are what they were when they are imported again, as far
//! as plain text tells it: it does not tell quotations from paragraphs, and has spaces of one kind.

use std::collections::{BTreeMap, BTreeSet};

use letters_export::{Export, Format};
use letters_import::{Imported, SourceFile, Wishes, import};
use letters_model::{
    Archive, Coverage, Edition, EntityId, Letter, Party, PassageKind, Role, Tag, Text,
};

/// How many letters are tried where `OPEN_LETTERS_ROUND_TRIP` does not say another number.
const LETTERS: usize = 60;

/// How many in a hundred come back of each thing, in each language of a letter.
const RATES: [(&str, usize); 14] = [
    ("date", 100),
    ("title", 100),
    ("subject", 100),
    ("words of the passages", 98),
    ("kinds of the passages", 98),
    ("senders", 99),
    ("addressees", 99),
    ("addresses", 100),
    ("signatories", 98),
    ("endorsers", 99),
    ("copies", 99),
    ("members", 98),
    ("media reports", 95),
    ("names that are together", 100),
];

/// How often something came back, of how many times.
#[derive(Default)]
struct Rates(BTreeMap<&'static str, (usize, usize)>);

impl Rates {
    fn note(&mut self, what: &'static str, is_back: bool) {
        let (back, all) = self.0.entry(what).or_default();
        *back += usize::from(is_back);
        *all += 1;
    }

    fn add(&mut self, others: Rates) {
        for (what, (back, all)) in others.0 {
            let known = self.0.entry(what).or_default();
            *known = (known.0 + back, known.1 + all);
        }
    }
}

#[test]
fn letters_come_back_from_plain_text() {
    let wanted = std::env::var("OPEN_LETTERS_ROUND_TRIP").ok();
    let letters = wanted.map_or(LETTERS, |number| number.parse().unwrap());
    let bundle = letters_generator::one_bundle(letters, 1).unwrap();
    let archive = &letters_bundle::decode(bundle.as_bytes()).unwrap();
    // An abstract has not the words of a letter.
    let full = archive.letters.iter().filter(|letter| letter.edition == Edition::Full);
    let full: Vec<&Letter> = full.collect();
    let threads = std::thread::available_parallelism().map_or(1, |number| number.get());
    let mut rates = Rates::default();
    std::thread::scope(|scope| {
        let share = |letters| scope.spawn(move || compared(archive, letters));
        let shares: Vec<_> = full.chunks(full.len().div_ceil(threads)).map(share).collect();
        shares.into_iter().for_each(|share| rates.add(share.join().unwrap()));
    });
    for (what, least) in RATES {
        let (back, all) = rates.0.get(what).copied().unwrap_or_default();
        assert!(back > 0 && back * 100 >= least * all, "{what}: {back} of {all}");
    }
}

#[test]
fn addresses_come_back_whatever_they_say() {
    let bundle = letters_generator::one_bundle(6, 1).unwrap();
    let mut archive = letters_bundle::decode(bundle.as_bytes()).unwrap();
    archive.letters.retain(|letter| letter.edition == Edition::Full);
    let letter = &mut archive.letters[0];
    assert_eq!(letter.languages.len(), 2);
    let lines = |lines: &[&str]| -> Vec<String> { lines.iter().map(ToString::to_string).collect() };
    let (quay, office) = (
        lines(&["Harbour House", "1 Quay Street", "港灣路2號", "Norland"]),
        lines(&[
            "Prime Minister’s Office,",
            "Attn: the desk",
            "Room 3, Parliament House",
            "Hill Street",
            "Porthaven",
            "PH1 2AB",
            "VIA EMAIL",
        ]),
    );
    for party in &mut letter.parties {
        match party.role {
            Role::Sender => party.address.clone_from(&quay),
            Role::Addressee => party.address.clone_from(&office),
            _ => {}
        }
    }
    let letter = &archive.letters[0];
    let back = there_and_back(&archive, letter);
    let mut rates = Rates::default();
    compare(&archive, letter, &back, &mut rates);
    for (what, (back, all)) in rates.0 {
        assert_eq!(back, all, "{what}");
    }
}

fn compared(archive: &Archive, letters: &[&Letter]) -> Rates {
    let mut rates = Rates::default();
    for letter in letters {
        let back = there_and_back(archive, letter);
        compare(archive, letter, &back, &mut rates);
    }
    rates
}

fn there_and_back(archive: &Archive, letter: &Letter) -> Imported {
    let alone = Archive { letters: vec![letter.clone()], ..archive.clone() };
    let text = Export::new(alone).write(Format::Text);
    let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
    import(&files, None, &Wishes::default()).unwrap()
}

fn compare(archive: &Archive, letter: &Letter, imported: &Imported, rates: &mut Rates) {
    let back = &imported.archive.letters[0];
    rates.note("date", back.date == letter.date);
    let addresses = |letter: &Letter| -> Vec<Vec<String>> {
        let parties = letter.parties.iter();
        let named = parties.filter(|party| matches!(party.role, Role::Sender | Role::Addressee));
        named.map(|party| party.address.clone()).collect()
    };
    rates.note("addresses", addresses(back) == addresses(letter));
    if !letter.coverage.is_empty() {
        rates.note("media reports", reports(letter) == reports(back));
    }
    for tag in &letter.languages {
        let subject = |letter: &Letter| letter.subject.as_ref()?.get(tag).cloned();
        rates.note("title", back.title.get(tag) == letter.title.get(tag));
        rates.note("subject", subject(back) == subject(letter));
        let (before, after) = (passages(letter, tag), passages(back, tag));
        rates.note("words of the passages", before.1 == after.1);
        rates.note("kinds of the passages", before.0 == after.0);
        for (role, what) in [
            (Role::Sender, "senders"),
            (Role::Addressee, "addressees"),
            (Role::Signatory, "signatories"),
            (Role::Endorser, "endorsers"),
            (Role::Copied, "copies"),
            (Role::Member, "members"),
        ] {
            let of = |letter: &Letter, archive: &Archive| -> Vec<[Option<String>; 3]> {
                letter.parties_as(role).map(|party| said(party, archive, tag)).collect()
            };
            rates.note(what, of(letter, archive) == of(back, &imported.archive));
        }
    }
    for entity in imported.report.new_entities.iter().filter(|entity| entity.name.len() > 1) {
        rates.note("names that are together", are_of_one(archive, &entity.name));
    }
}

/// The headlines and addresses of the media reports, in whatever order. What stands in brackets behind a
/// headline may be part of it, or what the list says of it: plain text does not tell.
fn reports(letter: &Letter) -> BTreeSet<(String, Option<String>)> {
    let headline = |report: &Coverage| {
        let (_, words) = report.title.iter().next()?;
        words.split(" (").next().map(str::to_owned)
    };
    let address = |report: &Coverage| report.url.as_ref().map(|url| url.as_str().to_owned());
    let all = letter.coverage.iter();
    all.map(|report| (headline(report).unwrap_or_default(), address(report))).collect()
}

/// The kinds and the words of the passages in a language.
fn passages(letter: &Letter, tag: &Tag) -> (Vec<PassageKind>, Vec<String>) {
    let kind = |kind| match kind {
        PassageKind::Quotation => PassageKind::Paragraph,
        kind => kind,
    };
    let own = letter.passages.iter().filter_map(|passage| {
        Some((kind(passage.kind), passage.text.get(tag)?.printed().replace('\u{3000}', " ")))
    });
    own.unzip()
}

/// Name, office and organization of a party.
fn said(party: &Party, archive: &Archive, tag: &Tag) -> [Option<String>; 3] {
    let words = |text: &Option<Text>| text.as_ref()?.get(tag).cloned();
    let name_of = |id: &EntityId| archive.entity(id)?.name.get(tag).cloned();
    let name = words(&party.printed).or_else(|| name_of(party.entity.as_ref()?));
    let organization = party.organization.as_ref().filter(|id| party.entity.as_ref() != Some(id));
    [name, words(&party.position), organization.and_then(name_of)]
}

/// Whether the names are of one entity: as the archive has them, or as a letter prints them.
fn are_of_one(archive: &Archive, names: &[(String, String)]) -> bool {
    let is_in = |text: &Text| {
        names.iter().all(|(tag, name)| {
            text.get(&Tag::parse(tag).unwrap()).is_some_and(|known| known.contains(name.as_str()))
        })
    };
    let is_name = |name: &(String, String), id: usize| {
        let entity = &archive.entities[id];
        entity.name.iter().any(|(_, known)| *known == name.1)
            || entity.aliases.iter().any(|alias| alias.text == name.1)
    };
    let printed = archive.letters.iter().flat_map(|letter| &letter.parties);
    printed.filter_map(|party| party.printed.as_ref()).any(is_in)
        || (0..archive.entities.len()).any(|id| names.iter().all(|name| is_name(name, id)))
}
