//! What words tell of a line: the kinds of words, as `data/` has them.

/// Makes the enum of kinds with their names in the files.
macro_rules! kinds {
    ($($(#[$meaning:meta])* $kind:ident $name:literal;)*) => {
        /// What words tell.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind { $($(#[$meaning])* $kind),* }

        /// The names of the kinds in the files, in the order of the kinds.
        pub(crate) const NAMES: &[&str] = &[$($name),*];
    };
}

kinds! {
    /// Frequent words that mean little: they tell a language.
    Function "function";
    /// Months with their numbers.
    Month "months";
    /// What may stand beside a date in its line.
    BesideDate "beside_dates";
    /// Beginnings of lines that greet.
    Salutation "salutations";
    /// Beginnings of lines that greet, with or without a sign at the end.
    Dear "dear";
    /// Ends of lines that greet.
    SalutationEnd "salutation_ends";
    /// Beginnings of lines that close a letter.
    Valediction "valedictions";
    /// Ends of lines that close a letter, after a name.
    ValedictionEnd "valediction_ends";
    /// Beginnings of sentences that close a letter right above the names.
    ClosingSentence "closing_sentences";
    /// What a reader prints in place of a passage that is missing in a language.
    Missing "missing";
    /// What a reader prints in place of a passage that is part of another one.
    Merged "merged";
    /// What a reader prints above an abstract.
    Abstract "abstracts";
    /// Labels of a subject.
    Subject "subject";
    /// Labels of an addressee.
    To "to";
    /// Labels of a sender.
    From "from";
    /// Labels of a date.
    Date "date";
    /// Beginnings of lines that say when a page was published.
    PageDate "page_dates";
    /// Labels of a reference number or a place.
    Particular "particulars";
    /// What stands behind the name of a person: degrees, orders.
    Postnominal "postnominals";
    /// Labels of those to whom an official letter goes, behind its text.
    Original "originals";
    /// What such a letter says in place of whom it is to, since it names them below.
    AsBelow "as_below";
    /// Labels of what a letter is called.
    TitleLabel "title_labels";
    /// Labels of the words that greet.
    SalutationLabel "salutation_labels";
    /// Labels of those who get a copy.
    Copies "copies";
    /// Beginnings of lines that say how a letter was sent.
    Delivery "delivery";
    /// What titles contain.
    Title "titles";
    /// What stands before the body in whose name someone signs.
    Behalf "behalf";
    /// Titles before or after the name of a person.
    Honorific "honorifics";
    /// Titles that stand only before the names of people, and before no office.
    Honour "honours";
    /// What someone says in brackets behind their name: `she/her`.
    Pronouns "pronouns";
    /// Parts of Tibetan names in Chinese, of which two or more make the name of a person without a family name.
    GivenName "given_names";
    /// Offices.
    Position "positions";
    /// What stands before an office in Chinese and belongs to it.
    BeforeOffice "before_offices";
    /// Words in the names of organizations.
    Organization "organizations";
    /// Words of postal addresses.
    Address "address";
    /// Headings of lists of signatories.
    Signatories "signatories";
    /// Headings within such lists: for organizations, for people.
    SignatoryGroup "signatory_groups";
    /// States and other places by which signatories are grouped.
    Country "countries";
    /// Cities where those who sign may live.
    City "cities";
    /// Words for peoples and lands that stand in no person's name.
    People "peoples";
    /// Headings of the columns of a table, each with the field that it names.
    Column "columns";
    /// What the head of a column says in a table of cases, and in none of those who sign.
    CaseColumn "case_columns";
    /// Headings of columns in any table.
    TableColumn "table_columns";
    /// Headings of the parts of official letters, which greet nobody.
    Section "sections";
    /// Words with which a list of demands is introduced.
    Demand "demands";
    /// Parties in a parliament, and what their members are.
    Seat "seats";
    /// Headings of footnotes.
    NoteHeading "note_headings";
    /// What stands alone above what is to be noted, or before it.
    Remark "remarks";
    /// Beginnings of headings below which a letter goes on behind the names.
    Appendix "appendices";
    /// Headings of lists of endorsers.
    Endorsers "endorsers";
    /// Headings of lists of members.
    Members "members";
    /// Headings of lists of media reports.
    Coverage "coverage";
    /// Words that say in a sentence that someone endorses.
    Endorse "endorse";
    /// Words that say in a sentence of whom a body consists.
    Consist "consist";
    /// Lines of a page that are no part of a letter.
    Furniture "furniture";
    /// Beginnings of such lines.
    FurnitureBeginning "furniture_beginnings";
    /// Headings after which nothing on the page belongs to the letter.
    PageEnd "page_ends";
}
