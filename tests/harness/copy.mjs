// What the page says of its offline copy, and the buttons that it has for it.

/** Without a host, the browser itself says that it asked in vain; and the worker, that it did not get all files. */
export const allow = /Failed to load resource|Refused to apply style|net::ERR_|Open Letters|service worker|FetchEvent/i;

/** What the page says of its copy. */
export const copyOf = (reader) => reader.page.getByRole('status', { name: /^(Offline copy|離線副本)$/ });

/** Waits until it says that everything is there. */
export const stored = (reader) => copyOf(reader).filter({ hasText: /Available offline|可離線閱讀/ }).waitFor();

/** The button for a new version that is ready. */
export const useIt = (reader) => reader.page.getByRole('button', { name: 'Use it now', exact: true });

/** Agrees to a new version, and waits until it is there. */
export async function agree(reader) {
  await Promise.all([reader.page.waitForEvent('load'), useIt(reader).click()]);
  await reader.opened();
}

/** Uses the button that removes the copy. */
export async function remove(reader) {
  await reader.open('?page=about');
  await stored(reader);
  await reader.page.getByRole('button', { name: 'Remove the offline copy and all settings' }).click();
  await reader.main.getByText('Removed. Another visit stores a new one.').first().waitFor();
}
