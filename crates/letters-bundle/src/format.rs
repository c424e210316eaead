//! The format `open-letters/1`, object by object. `docs/bundle-format.md` says the same in words.

use letters_model::{
    Address, Alias, Archive, Ask, ByLanguage, Coverage, Date, Digest, Edition, Entity, EntityId,
    EntityKind, Inline, Letter, LetterId, Link, Note, NoteId, OtherDate, Party, Passage, PassageId,
    PassageKind, Publisher, Role, Source, Tag, Text, Topic, TopicId,
};

use crate::choice::choice;
use crate::form::object;
use crate::limits;
use crate::problem::Thing;
use crate::rules::{check_named, learn_languages, learn_letter_languages};

/// The name of the format that this version reads and writes.
pub const FORMAT: &str = "open-letters/1";

object! { Archive as "Bundle": "A collection of open letters.",
    format FORMAT, rule learn_languages,
    ids [("entities", Thing::Entity), ("topics", Thing::Topic), ("letters", Thing::Letter)];
    needed "title" title: Text, "The name of the collection.";
    optional "about" about: Text, "One paragraph on it.";
    optional "publisher" publisher: Publisher, "Who publishes it.";
    needed "languages" languages: Vec<Tag>, "The languages in the order in which they are offered.";
    default "entities" entities: Vec<Entity>, "People, groups and organizations that letters name.";
    default "topics" topics: Vec<Topic>, "Subjects that blocks can carry.";
    needed "letters" letters: Vec<Letter>, "The letters.";
}

object! { Publisher as "Publisher": "Who publishes the collection.";
    needed "name" name: Text, "Their name.";
    optional "url" url: Address, "Their page.";
    optional "contact" contact: String, "How to reach them.";
}

object! { Topic as "Topic": "A subject that blocks can carry.";
    needed "id" id: TopicId, "Unique among the topics.";
    needed "name" name: Text, "What it is called.";
}

object! { Entity as "Entity": "A person, a group or an organization.", most limits::ENTITIES;
    needed "id" id: EntityId, "Unique among the entities.";
    needed "kind" kind: EntityKind, "What it is.";
    default "case" case: bool, "Whether letters ask something on its behalf.";
    needed "name" name: Text, "The name that the archive uses.";
    default "aliases" aliases: Vec<Alias>, "Other names and spellings.";
    optional "about" about: Text, "A few words on it.";
    default "links" links: Vec<Link>, "Where more is to be read.";
}

choice! { EntityKind { Person "person", Group "group", Organization "organization" } }

object! { Alias as "Alias": "Another name or spelling.";
    needed "text" text: String, "The name.";
    optional "lang" lang: Tag, "Its language.";
}

object! { Link as "Link": "An address with what is to be found there.";
    needed "url" url: Address, "An absolute https:, http: or mailto: address.";
    optional "title" title: Text, "What is to be found there.";
}

object! { Letter as "Letter": "An open letter.", most limits::LETTERS,
    rule learn_letter_languages, ids [("blocks", Thing::Block), ("notes", Thing::Note)];
    needed "id" id: LetterId, "Unique among the letters.";
    needed "edition" edition: Edition, "The letter's own words, or the editors' abstract.";
    needed "languages" languages: Vec<Tag>, "The languages in which this text exists.";
    needed "date" date: Date, "The letter's own date.";
    optional "date_printed" date_printed: Text, "The date as printed.";
    default "other_dates" other_dates: Vec<OtherDate>, "Dates that are not the letter's own.";
    needed "title" title: Text, "What the letter is called.";
    optional "subject" subject: Text, "The subject line.";
    default "parties" parties: Vec<Party>, "Sender, addressee, signatories, endorsers, cc, members.";
    needed "blocks" passages: Vec<Passage>, "The letter, in order.";
    default "notes" notes: Vec<Note>, "Footnotes.";
    default "coverage" coverage: Vec<Coverage>, "Media reports.";
    default "related" related: Vec<LetterId>, "Other letters, of this or another bundle.";
    optional "source" source: Source, "Where the text comes from.";
}

choice! { Edition { Full "full", Abstract "abstract" } }

object! { OtherDate as "OtherDate": "A date that is not the letter's own.";
    needed "date" date: Date, "The date.";
    needed "label" label: Text, "Whose date it is.";
}

object! { Party as "Party": "Someone with a part in the letter.", rule check_named;
    needed "role" role: Role, "The part.";
    optional "entity" entity: EntityId, "Who it is.";
    optional "printed" printed: Text, "The name as this letter prints it.";
    optional "position" position: Text, "Their office.";
    optional "organization" organization: EntityId, "For whom they stand.";
    default "address" address: Vec<String>, "The lines of their postal address.";
}

choice! { Role {
    Sender "sender",
    Addressee "addressee",
    Signatory "signatory",
    Endorser "endorser",
    Copied "cc",
    Member "member",
} }

object! { Passage as "Block": "The same passage in every language.";
    needed "id" id: PassageId, "Unique within the letter.";
    needed "kind" kind: PassageKind, "What it is in the letter.";
    needed "text" text: ByLanguage<Inline>, "Its words, by language.";
    default "merged" merged: ByLanguage<PassageId>, "The block that contains it, by language.";
    default "asks" asks: Vec<Ask>, "What it asks for.";
    default "topics" topics: Vec<TopicId>, "What it is about.";
}

choice! { PassageKind {
    Heading "heading",
    Salutation "salutation",
    Paragraph "paragraph",
    Item "item",
    Quotation "quotation",
    Closing "closing",
} }

object! { Ask as "Ask": "Something that a block asks for.";
    optional "of" of: EntityId, "On whose behalf.";
    needed "demand" demand: Text, "What is asked.";
}

object! { Note as "Note": "A footnote.";
    needed "id" id: NoteId, "Unique within the letter.";
    needed "label" label: String, "The sign that the letter prints for it.";
    needed "text" text: ByLanguage<Inline>, "Its words, by language.";
}

object! { Coverage as "Coverage": "A media report.";
    optional "date" date: Date, "When it appeared.";
    needed "outlet" outlet: Text, "Where it appeared.";
    needed "title" title: Text, "Its headline.";
    optional "lang" lang: Tag, "The language of the report.";
    optional "url" url: Address, "Where it is to be read.";
    optional "remark" remark: Text, "What is to be said of it besides.";
}

object! { Source as "Source": "Where the text comes from.";
    optional "publisher" publisher: Text, "Who published it.";
    optional "title" title: Text, "Under what title.";
    optional "url" url: Address, "At what address.";
    optional "retrieved" retrieved: Date, "When it was taken from there.";
    optional "sha256" sha256: Digest, "The digest of what was taken.";
}
