//! Letters that the project exports as plain text are what they were when they are imported again, as far
//! as plain text tells it.

use letters_export::{Export, Format};
use letters_import::{SourceFile, Wishes, import};
use letters_model::{Archive, Edition, Letter, PassageKind, Role, Tag};

/// How often something came back, and of how many.
#[derive(Debug, Default, Clone, Copy)]
struct Rate {
    same: usize,
    all: usize,
}

impl Rate {
    fn note(&mut self, same: bool) {
        self.same += usize::from(same);
        self.all += 1;
    }

    fn in_hundred(self) -> f64 {
        self.same as f64 * 100.0 / self.all.max(1) as f64
    }
}

#[test]
fn x() {
    let count = std::env::var("N").map_or(60, |n| n.parse().unwrap());
    let bundle = letters_generator::one_bundle(count, 1).unwrap();
    let archive = letters_bundle::decode(bundle.as_bytes()).unwrap();
    let mut rates: std::collections::BTreeMap<&str, Rate> = Default::default();
    for letter in &archive.letters {
        if letter.edition == Edition::Abstract {
            continue;
        }
        let alone = Archive { letters: vec![letter.clone()], ..archive.clone() };
        let text = Export::new(alone).write(Format::Text);
        if let Ok(dir) = std::env::var("DUMP") {
            std::fs::write(format!("{dir}/{}.txt", letter.id), &text).unwrap();
        }
        let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
        let imported = import(&files, None, &Wishes::default());
        rates.entry("imports").or_default().note(imported.is_ok());
        let Ok(imported) = imported else {
            println!("FAIL {}", letter.id);
            continue;
        };
        let back = &imported.archive.letters[0];
        let mut say = |what: &'static str, same: bool, why: String| {
            rates.entry(what).or_default().note(same);
            if !same {
                println!("{what}\t{}\t{why}", letter.id)
            }
        };
        say("date", back.date == letter.date, back.date.to_string());
        for tag in &letter.languages {
            say(
                "title",
                back.title.get(tag) == letter.title.get(tag),
                format!("{:?}", back.title.get(tag)),
            );
            let s = |l: &Letter| l.subject.as_ref().and_then(|s| s.get(tag).cloned());
            say("subject", s(back) == s(letter), format!("{:?}", s(back)));
            let k = |l: &Letter| {
                l.passages
                    .iter()
                    .filter(|p| p.text.get(tag).is_some())
                    .map(|p| {
                        (
                            if p.kind == PassageKind::Quotation {
                                PassageKind::Paragraph
                            } else {
                                p.kind
                            },
                            p.text.get(tag).unwrap().printed().replace('\u{3000}', " "),
                        )
                    })
                    .collect::<Vec<_>>()
            };
            let (a, b) = (k(letter), k(back));
            let words =
                |v: &[(PassageKind, String)]| v.iter().map(|p| p.1.clone()).collect::<Vec<_>>();
            let odd: Vec<_> = b.iter().filter(|p| !a.contains(p)).take(2).collect();
            let odda: Vec<_> = a.iter().filter(|p| !b.contains(p)).take(2).collect();
            say("passages", words(&a) == words(&b), format!("{:?} {odd:?} {odda:?}", tag));
            say("kinds", a == b, format!("{:?} {odd:?} {odda:?}", tag));
            for role in [
                Role::Sender,
                Role::Addressee,
                Role::Signatory,
                Role::Endorser,
                Role::Copied,
                Role::Member,
            ] {
                let of = |l: &Letter, archive: &Archive| {
                    l.parties_as(role)
                        .map(|p| {
                            let name =
                                p.printed.as_ref().and_then(|t| t.get(tag).cloned()).or_else(
                                    || {
                                        p.entity
                                            .as_ref()
                                            .and_then(|id| archive.entity(id))
                                            .and_then(|e| e.name.get(tag).cloned())
                                    },
                                );
                            let org = p
                                .organization
                                .as_ref()
                                .filter(|o| p.entity.as_ref() != Some(o))
                                .and_then(|id| archive.entity(id))
                                .and_then(|e| e.name.get(tag).cloned());
                            (name, p.position.as_ref().and_then(|t| t.get(tag).cloned()), org)
                        })
                        .collect::<Vec<_>>()
                };
                let (a, b) = (of(letter, &archive), of(back, &imported.archive));
                let name = match role {
                    Role::Sender => "sender",
                    Role::Addressee => "addressee",
                    Role::Signatory => "signatory",
                    Role::Endorser => "endorser",
                    Role::Copied => "cc",
                    Role::Member => "member",
                };
                let odd: Vec<_> = b.iter().filter(|p| !a.contains(p)).take(2).collect();
                let odda: Vec<_> = a.iter().filter(|p| !b.contains(p)).take(2).collect();
                say(name, a == b, format!("{tag} {} {} {odd:?} {odda:?}", a.len(), b.len()));
            }
        }
        for e in &imported.report.new_entities {
            if e.name.len() < 2 {
                continue;
            }
            let proved = archive.entities.iter().any(|k| {
                e.name.iter().all(|(t, n)| {
                    let t = Tag::parse(t).unwrap();
                    k.name.get(&t) == Some(n) || k.aliases.iter().any(|a| a.text == *n)
                })
            }) || archive.letters.iter().any(|l| {
                l.parties.iter().any(|p| {
                    p.printed.as_ref().is_some_and(|x| {
                        e.name.iter().all(|(t, n)| {
                            x.get(&Tag::parse(t).unwrap()).is_some_and(|x| x.contains(n.as_str()))
                        })
                    })
                })
            });
            say("pairs", proved, format!("{} {:?}", e.sure, e.name));
            say("sure pairs", proved || !e.sure, String::new());
        }
    }
    for (what, rate) in &rates {
        println!("== {what:<12} {:>6}/{:<6} {:.1}", rate.same, rate.all, rate.in_hundred());
    }
}
