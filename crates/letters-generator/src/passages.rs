//! The passages of a letter, from the salutation to the closing words.

use letters_model::{Ask, Inline, Passage, PassageId, PassageKind, Tag, TopicId};

use crate::flaw::Flaw;
use crate::sentence::{Line, with_capital};
use crate::slips;
use crate::writer::Writer;

/// A passage before it is known in which languages it exists.
#[derive(Debug)]
pub struct Draft {
    pub id: PassageId,
    pub kind: PassageKind,
    pub line: Line,
    asks: Vec<Ask>,
    topics: Vec<TopicId>,
}

/// Drafts the passages of a letter in its own words.
pub fn full(writer: &mut Writer<'_>) -> Result<Vec<Draft>, Flaw> {
    let mut page = Page::default();
    let salutation = writer.write("salutation")?;
    page.add(writer, PassageKind::Salutation, salutation)?;
    page.paragraph(writer, "opening", 1)?;
    for _ in 0..writer.chance.between(3, 5) {
        let sentences = writer.chance.between(1, 3);
        page.paragraph(writer, "general", sentences)?;
    }
    if writer.chance.once_in(2) {
        page.heading(writer)?;
    }
    for _ in 0..[1, 1, 2, 2, 3, 4][writer.chance.below(6)] {
        writer.case = writer.member(&writer.world.cast.cases);
        let sentences = writer.chance.between(1, 2);
        page.paragraph(writer, "case", sentences)?;
        page.ask_for_case(writer)?;
    }
    if writer.chance.once_in(3) {
        writer.group = writer.member(&writer.world.cast.groups);
        page.ask_for_group(writer)?;
    }
    if writer.chance.once_in(3) {
        let quotation = writer.write("quotation")?;
        page.add(writer, PassageKind::Quotation, quotation)?;
    }
    if writer.chance.once_in(2) {
        page.heading(writer)?;
    }
    for _ in 0..writer.chance.between(3, 6) {
        page.ask_in_general(writer, PassageKind::Item, "item")?;
    }
    page.ask_in_general(writer, PassageKind::Paragraph, "ask-general")?;
    let closing = writer.write("closing")?;
    page.add(writer, PassageKind::Closing, closing)?;
    Ok(page.drafts)
}

/// Drafts the passages of an abstract, in the editors' words.
pub fn abstract_of(writer: &mut Writer<'_>) -> Result<Vec<Draft>, Flaw> {
    let mut page = Page::default();
    for _ in 0..writer.chance.between(3, 6) {
        writer.case = writer.member(&writer.world.cast.cases);
        let sentences = writer.chance.between(1, 2);
        page.paragraph(writer, "abstract", sentences)?;
    }
    page.ask_for_case(writer)?;
    page.ask_in_general(writer, PassageKind::Paragraph, "ask-general")?;
    Ok(page.drafts)
}

/// The passages of a letter's drafts in its languages: a few are merged with the one before them, or
/// not translated.
pub fn finish(writer: &mut Writer<'_>, drafts: Vec<Draft>, languages: &[Tag]) -> Vec<Passage> {
    let tongues = &writer.world.tongues;
    let finish = |draft: Draft| Passage {
        id: draft.id,
        kind: draft.kind,
        text: tongues.choose(languages, Inline(draft.line.english), Inline(draft.line.chinese)),
        merged: Default::default(),
        asks: draft.asks,
        topics: draft.topics,
    };
    let mut passages: Vec<Passage> = drafts.into_iter().map(finish).collect();
    if languages.len() < 2 {
        return passages;
    }
    if writer.chance.once_in(8) {
        slips::merge(&mut passages, &tongues.chinese);
    }
    if writer.chance.once_in(20) {
        let at = writer.chance.below(passages.len());
        let lost = if writer.chance.once_in(3) { &tongues.english } else { &tongues.chinese };
        slips::lose(&mut passages, at, lost);
    }
    passages
}

/// The passages drafted so far.
#[derive(Default)]
struct Page {
    drafts: Vec<Draft>,
    /// How many passages of each kind there are.
    numbers: [usize; 6],
}

impl Page {
    fn add(
        &mut self,
        writer: &mut Writer<'_>,
        kind: PassageKind,
        mut line: Line,
    ) -> Result<(), Flaw> {
        slips::misprint(&mut line, &mut writer.chance);
        let id = self.id(kind);
        let id = PassageId::parse(&id).map_err(Flaw::value(&id))?;
        let topics = topics(writer, kind)?;
        self.drafts.push(Draft { id, kind, line, asks: Vec::new(), topics });
        Ok(())
    }

    fn id(&mut self, kind: PassageKind) -> String {
        let (place, letter) = match kind {
            PassageKind::Salutation => return "salutation".to_owned(),
            PassageKind::Closing => return "closing".to_owned(),
            PassageKind::Heading => (0, 'h'),
            PassageKind::Paragraph => (1, 'p'),
            PassageKind::Item => (2, 'i'),
            PassageKind::Quotation => (3, 'q'),
        };
        self.numbers[place] += 1;
        format!("{letter}{}", self.numbers[place])
    }

    fn paragraph(
        &mut self,
        writer: &mut Writer<'_>,
        list: &str,
        number: usize,
    ) -> Result<(), Flaw> {
        let line = writer.write_some(list, number)?;
        self.add(writer, PassageKind::Paragraph, line)
    }

    fn heading(&mut self, writer: &mut Writer<'_>) -> Result<(), Flaw> {
        let line = writer.write("heading")?;
        self.add(writer, PassageKind::Heading, line)
    }

    fn ask_for_case(&mut self, writer: &mut Writer<'_>) -> Result<(), Flaw> {
        let line = writer.write("ask-case")?;
        let demand = writer.write_on("demand-case")?.words();
        self.add(writer, PassageKind::Paragraph, line)?;
        let of = Some(writer.case.id.clone());
        self.ask(Ask { of, demand: writer.world.tongues.text(demand) });
        Ok(())
    }

    fn ask_for_group(&mut self, writer: &mut Writer<'_>) -> Result<(), Flaw> {
        let line = writer.write("ask-group")?;
        let demand = writer.write_on("demand-case")?.words();
        self.add(writer, PassageKind::Paragraph, line)?;
        let of = Some(writer.group.id.clone());
        self.ask(Ask { of, demand: writer.world.tongues.text(demand) });
        Ok(())
    }

    fn ask_in_general(
        &mut self,
        writer: &mut Writer<'_>,
        kind: PassageKind,
        list: &str,
    ) -> Result<(), Flaw> {
        let line = writer.write(list)?;
        let mut demand = writer.write_on("demand-general")?.words();
        demand.english = with_capital(&demand.english);
        self.add(writer, kind, line)?;
        self.ask(Ask { of: None, demand: writer.world.tongues.text(demand) });
        Ok(())
    }

    /// Adds what the last passage asks for.
    fn ask(&mut self, ask: Ask) {
        if let Some(draft) = self.drafts.last_mut() {
            draft.asks.push(ask);
        }
    }
}

/// What a passage is about: nothing for a salutation or a closing, one or two topics for most.
fn topics(writer: &mut Writer<'_>, kind: PassageKind) -> Result<Vec<TopicId>, Flaw> {
    let number = match kind {
        PassageKind::Salutation | PassageKind::Closing | PassageKind::Heading => 0,
        _ => [0, 0, 1, 2][writer.chance.below(4)],
    };
    let mut topics: Vec<TopicId> = Vec::new();
    for _ in 0..number {
        let word = writer.world.phrases.word("topic", &mut writer.chance)?;
        let id = crate::cast::slug(&word.english);
        let id = TopicId::parse(&id).map_err(Flaw::value(&id))?;
        if !topics.contains(&id) {
            topics.push(id);
        }
    }
    Ok(topics)
}
