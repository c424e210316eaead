//! What somebody is besides their office, and no organization: retired, or living abroad.

use crate::ending::offices::divide;
use crate::language::script::is_han;
use crate::words;

/// Whether a text says that somebody has retired, or where they live: 已退休, 現居英國, `living in exile`.
pub(crate) fn is_state(text: &str) -> bool {
    const STATES: [&str; 13] = [
        "已退休",
        "退休",
        "已榮休",
        "已荣休",
        "已離職",
        "已离职",
        "匿名",
        "retired",
        "now retired",
        "in retirement",
        "in exile",
        "retraité",
        "retraitée",
    ];
    const LIVING: [&str; 14] = [
        "現居",
        "现居",
        "旅居",
        "居於",
        "居于",
        "定居",
        "僑居",
        "侨居",
        "流亡",
        "now living in",
        "living in",
        "based in",
        "residing in",
        "now in",
    ];
    let plain = words::plain(text);
    let is_short = text.chars().count() <= if text.contains(is_han) { 12 } else { 40 };
    STATES.contains(&plain.as_str())
        || is_short
            && LIVING.iter().any(|word| plain.starts_with(word))
            && !text.contains([',', '，'])
}

/// An office and an organization before such a state, which is a part of the office: 大學教授，已退休, 教授（已退休）.
pub(crate) fn before_state(text: &str) -> Option<(Option<&str>, Option<&str>)> {
    let bracketed = || {
        let (said, state) = text.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
        is_state(state.trim()).then_some(said)
    };
    let divided = || {
        let (said, state) = text.rsplit_once([',', '，', '、'])?;
        is_state(state.trim()).then_some(said)
    };
    let said = bracketed().or_else(divided)?.trim();
    let (position, organization) = divide(said);
    let Some(position) = position else {
        let state = text.get(said.len()..)?.trim_matches(|c: char| !c.is_alphanumeric());
        return Some((Some(state), organization));
    };
    // Where the organization stands between, all is said of the office.
    let start = said.ends_with(position).then(|| said.len() - position.len());
    Some(match start {
        Some(start) => (text.get(start..), organization),
        None => (Some(text), None),
    })
}

#[cfg(test)]
mod tests {
    use crate::ending::offices::divide;

    #[test]
    fn who_has_retired_or_moved_has_no_organization_of_that_name() {
        for (text, office, organization) in [
            ("已退休", "已退休", ""),
            ("教授（已退休）", "教授（已退休）", ""),
            ("港灣大學教授，已退休", "教授，已退休", "港灣大學"),
            ("航運評論員，現居挪威", "航運評論員，現居挪威", ""),
            ("Teacher, retired", "Teacher, retired", ""),
        ] {
            let some = |said: &'static str| Some(said).filter(|said| !said.is_empty());
            assert_eq!(divide(text), (some(office), some(organization)), "{text}");
        }
    }
}
