//! What facets say a value would leave is what is left once it is chosen.

use std::sync::Arc;

use letters_generator::Site;
use letters_model::{Dimension, Filters, Library, Relation};
use letters_search::{Catalogue, CatalogueBuilder};

fn library() -> Library {
    let site = Site::new(60, 7).unwrap();
    Library::new([Arc::new(site.archive(0).unwrap())])
}

/// The catalogue, made of the smallest slices.
fn catalogue(library: &Library) -> Catalogue {
    let mut builder = CatalogueBuilder::new();
    let mut last = 0;
    loop {
        let progress = builder.work(library, 1);
        assert!(progress.per_mille >= last);
        last = progress.per_mille;
        if progress.is_done() {
            return builder.finish();
        }
    }
}

/// Filters of several kinds: the first values that letters have, wanted and not.
fn filters(catalogue: &Catalogue) -> Vec<Filters> {
    let facets = catalogue.facets(&Filters::default(), None);
    let value = |dimension: Dimension, at: usize| {
        let values = facets[dimension as usize].values.iter().filter(|value| value.letters > 0);
        values.map(|value| value.value.to_string()).nth(at).unwrap()
    };
    let mut all = vec![Filters::default(); 4];
    all[1].years = vec![value(Dimension::Year, 0), value(Dimension::Year, 3)];
    all[2].cases = vec![value(Dimension::Case, 2)];
    all[2].not_organizations = vec![value(Dimension::Organization, 1)];
    all[3].topics = vec![value(Dimension::Topic, 0), value(Dimension::Topic, 1)];
    all[3].languages = vec![value(Dimension::Language, 1)];
    all[3].not_cases = vec![value(Dimension::Case, 0)];
    all
}

#[test]
fn facets_say_what_a_choice_would_leave() {
    let library = library();
    let catalogue = catalogue(&library);
    let some: Vec<bool> = (0..60).map(|number| number % 3 != 1).collect();
    for filters in filters(&catalogue) {
        for within in [None, Some(some.as_slice())] {
            for facet in catalogue.facets(&filters, within) {
                let dropped = filters.each_dropped();
                let without = dropped.iter().find(|(one, _)| *one == facet.dimension);
                let mut base = without.map_or_else(|| filters.clone(), |(_, rest)| rest.clone());
                base.not_cases.clone_from(&filters.not_cases);
                base.not_organizations.clone_from(&filters.not_organizations);
                let count = |filters: &Filters| {
                    let kept = catalogue.keep(filters).into_iter().zip(0..);
                    kept.filter(|(kept, at)| *kept && within.is_none_or(|within| within[*at]))
                        .count()
                };
                let total = count(&base);
                for value in facet.values {
                    let mut chosen = base.clone();
                    chosen.add(facet.dimension, &value.value, false);
                    assert_eq!(value.letters, count(&chosen), "{filters:?} {}", value.value);
                    assert_eq!(value.letters + value.without, total, "{filters:?}");
                }
            }
        }
    }
}

#[test]
fn relations_are_counted_and_filtered_alike() {
    let catalogue = Catalogue::new(&library());
    let facets = catalogue.facets(&Filters::default(), None);
    let mut counted = 0;
    for value in &facets[Dimension::Organization as usize].values {
        for (relation, count) in Relation::ALL.into_iter().zip(value.relations) {
            let organizations = vec![value.value.to_string()];
            let filters =
                Filters { organizations, relations: vec![relation], ..Filters::default() };
            let kept = catalogue.keep(&filters).into_iter().filter(|kept| *kept).count();
            assert_eq!(count, kept, "{} {relation:?}", value.value);
            counted += count;
        }
    }
    assert!(counted > 100);
}
