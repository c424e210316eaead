//! Who has a part in a letter.

use letters_model::{EntityId, Party, Role, Tag};

use crate::cast::Member;
use crate::sentence::Pair;
use crate::writer::Writer;

/// The parties of a letter: few for most letters, many for some.
pub fn parties(writer: &mut Writer<'_>, languages: &[Tag]) -> Vec<Party> {
    let mut table = Table { languages, parties: Vec::new() };
    let (sender, addressee) = (writer.sender, writer.addressee());
    table.add(writer, Role::Sender, sender);
    table.add(writer, Role::Addressee, addressee);
    let is_large = writer.chance.once_in(10);
    let mut number = |usual: usize, large: usize| match is_large {
        true => writer.chance.between(usual, large),
        false => writer.chance.below(usual + 1),
    };
    let numbers = [number(3, 14) + 1, number(2, 12), number(1, 3), number(2, 20)];
    let roles = [Role::Signatory, Role::Endorser, Role::Copied, Role::Member];
    for (role, number) in roles.into_iter().zip(numbers) {
        let cast = &writer.world.cast;
        let list = match role {
            Role::Signatory => &cast.signatories,
            Role::Copied => &cast.officials,
            _ => &cast.organizations,
        };
        for _ in 0..number {
            let member = writer.member(list);
            table.add(writer, role, member);
        }
    }
    table.parties
}

struct Table<'a> {
    languages: &'a [Tag],
    parties: Vec<Party>,
}

impl Table<'_> {
    /// Adds someone, once in a role.
    fn add(&mut self, writer: &mut Writer<'_>, role: Role, member: &Member) {
        let is_there =
            |party: &Party| party.role == role && party.entity.as_ref() == Some(&member.id);
        if self.parties.iter().any(is_there) {
            return;
        }
        let is_addressee = role == Role::Addressee;
        let prints_name = is_addressee || writer.chance.once_in(2);
        let printed = prints_name.then(|| printed(writer, role, member));
        let text =
            |pair: Pair| writer.world.tongues.choose(self.languages, pair.english, pair.chinese);
        let position = member.office.clone().filter(|_| role == Role::Signatory || is_addressee);
        let position = position.map(|office| match is_addressee {
            true => of_country(&office, &writer.world.cast.countries[writer.outline.addressee]),
            false => office,
        });
        self.parties.push(Party {
            role,
            entity: Some(member.id.clone()),
            printed: printed.map(text),
            position: position.map(text),
            organization: organization(writer, member).filter(|_| role == Role::Signatory),
            address: if is_addressee { address(writer) } else { Vec::new() },
        });
    }
}

/// The name as this letter prints it, now and then by another spelling.
fn printed(writer: &mut Writer<'_>, role: Role, member: &Member) -> Pair {
    let mut words = member.name.printed.clone();
    let other = member.name.latin.iter().find(|spelling| !spelling.contains(','));
    if let Some(other) = other.filter(|_| writer.chance.once_in(10)) {
        words.english.clone_from(other);
    }
    if role == Role::Addressee {
        words.english.insert_str(0, "The Honourable ");
    }
    words
}

fn organization(writer: &Writer<'_>, member: &Member) -> Option<EntityId> {
    let organizations = &writer.world.cast.organizations;
    organizations.get(member.stands_for?).map(|organization| organization.id.clone())
}

fn of_country(office: &Pair, country: &Pair) -> Pair {
    Pair::new(
        format!("{} of {}", office.english, country.english),
        format!("{}{}", country.chinese, office.chinese),
    )
}

fn address(writer: &mut Writer<'_>) -> Vec<String> {
    let country = &writer.world.cast.countries[writer.outline.addressee].english;
    let number = writer.chance.between(1, 99);
    vec![format!("{number} Parliament Street"), country.clone()]
}
