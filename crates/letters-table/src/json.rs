//! Parts of a passage as a bundle writes them.

use letters_model::{Ask, Inline, Span};
use letters_source::quoted;

/// A string.
pub(crate) fn string(text: &str) -> String {
    format!("\"{}\"", quoted(text))
}

/// Running text: a string, or a list where there are marks in it.
pub(crate) fn inline(text: &Inline) -> String {
    match text.0.as_slice() {
        [] => string(""),
        [Span::Plain(text)] => string(text),
        spans => format!("[{}]", spans.iter().map(span).collect::<Vec<_>>().join(", ")),
    }
}

fn span(span: &Span) -> String {
    let mark = |text: &str, key: &str, value: &str| {
        format!("{{ \"text\": {}, \"{key}\": {} }}", string(text), string(value))
    };
    match span {
        Span::Plain(text) => string(text),
        Span::Name { text, entity } => mark(text, "entity", entity.as_str()),
        Span::Note(id) => format!("{{ \"note\": {} }}", string(id.as_str())),
        Span::Misprint { text, correction } => mark(text, "sic", correction),
    }
}

/// What is asked.
pub(crate) fn ask(ask: &Ask) -> String {
    let of = ask.of.iter().map(|of| format!("\"of\": {}, ", string(of.as_str())));
    let demand = ask.demand.iter().map(|(tag, words)| format!("\"{tag}\": {}", string(words)));
    let demand: Vec<String> = demand.collect();
    format!("{{ {}\"demand\": {{ {} }} }}", of.collect::<String>(), demand.join(", "))
}
