//! What a line of a source is.

use serde::{Deserialize, Serialize};

/// What a line is in the letter, or on the page that published it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// No part of the letter: navigation, addresses of offices, other news.
    Furniture,
    /// The date of the page, which is not the letter's.
    PageDate,
    /// What the letter is called above its text.
    Title,
    /// The letter's own date.
    Date,
    /// The sender above the letter, with name and address.
    Letterhead,
    /// The addressee, with office and address.
    Addressee,
    /// What the letter is about.
    Subject,
    /// The words that greet.
    Salutation,
    /// A heading within the text.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    Item,
    /// Words that the letter quotes.
    Quotation,
    /// The words that close the letter, and what stands loose around the signatures.
    Closing,
    /// Those who sign, with office and organization.
    Signature,
    /// Those who get a copy.
    #[serde(rename = "cc")]
    Copied,
    /// A footnote.
    Note,
    /// One of a list of those who sign, one a line.
    CoSignatory,
    /// Someone who endorses the letter.
    Endorser,
    /// A member of the body that sends the letter.
    Member,
    /// A report in the media.
    Coverage,
    /// Someone whose part the settle file states with all words.
    #[serde(skip_deserializing)]
    Party,
    /// The heading of a list, or another label, whose place the structure of the bundle takes.
    Label,
}

impl Part {
    /// Whether such a line is running text of the letter.
    pub(crate) fn is_text(self) -> bool {
        matches!(
            self,
            Part::Salutation
                | Part::Heading
                | Part::Paragraph
                | Part::Item
                | Part::Quotation
                | Part::Closing
        )
    }

    /// Whether the words of such a line stand nowhere in the bundle.
    pub(crate) fn is_left_out(self) -> bool {
        matches!(self, Part::Furniture | Part::PageDate | Part::Label)
    }
}
