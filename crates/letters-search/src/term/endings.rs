//! What English words end in, and what a stem has in its place; and the words that have a stem of their own.

/// Words with their stems, for which no rule is right.
pub(crate) const EXCEPTIONS: [(&str, &str); 11] = [
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("early", "earli"),
    ("only", "onli"),
    ("sky", "sky"),
    ("news", "news"),
    ("atlas", "atlas"),
    ("bias", "bias"),
    ("authority", "authoriti"),
    ("importance", "important"),
];

/// What is left as it is once its plural is gone; the last are no forms of author, execute, import and relation.
pub(crate) const KEPT: [&str; 12] = [
    "inning",
    "outing",
    "canning",
    "herring",
    "earring",
    "proceed",
    "exceed",
    "succeed",
    "authoriti",
    "executive",
    "important",
    "relative",
];

/// Endings and what takes their place in the second step; `*` stands for a rule of its own.
pub(crate) const SECOND: [(&str, &str); 25] = [
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("alist", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogi", "og*"),
    ("li", "*"),
];

pub(crate) const THIRD: [(&str, &str); 9] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", "*"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

pub(crate) const FOURTH: [&str; 19] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ist", "ate", "iti",
    "ous", "ive", "ize", "ion", "al", "er", "ic",
];
