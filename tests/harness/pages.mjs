// The pages to which the navigation leads, by the names of its links in both languages.

/** The name of each page, as a pattern, and what its address says. */
export const PAGES = {
  letters: { name: /^(Letters|信件)$/, page: undefined },
  cases: { name: /^(Cases|個案)$/, page: 'cases' },
  organizations: { name: /^(Organizations|組織)$/, page: 'organizations' },
  about: { name: /^(About|關於本站)$/, page: 'about' },
};

/** The link of the navigation to one of {@link PAGES}. */
export const linkTo = (reader, page) => reader.link(PAGES[page].name, reader.page.getByRole('navigation').first());

/** The links of the content to letters or to entities, found by what addresses say. */
export const linksTo = (reader, kind) => reader.main.locator(`a[href*="${kind}="]`);
