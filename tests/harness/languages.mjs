// Which words of a page stand under a language that is not theirs.

/**
 * Runs in the page. Walks all text and all names that only a screen reader says, and gives those
 * that stand under another language than their script shows:
 *
 * - words with Han characters stand under a language that is written with them;
 * - Arabic letters stand under one that is written with those;
 * - two or more Latin words with no Han among them stand under no Chinese. Text whose language nobody
 *   knows (`lang=""`: aliases, postal addresses) passes, and so does what is no language: code, and
 *   the names and units that Chinese sentences borrow, as 王炳章 Wang Bingzhang.
 */
export function misplacedWords() {
  const language = (element) => element.closest('[lang]')?.lang ?? '';
  const problem = (text, lang) => {
    const has = (script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text);
    if (has('Han')) return /^(zh|ja|ko|yue)\b/.test(lang) ? undefined : 'Han';
    if (has('Arabic')) return /^(ar|fa|ug|ur|kk)\b/.test(lang) ? undefined : 'Arabic';
    const isLatin = /\p{Script=Latin}{2,}[\s,.’'-]+\p{Script=Latin}{2,}/u.test(text);
    return isLatin && lang.startsWith('zh') ? 'Latin' : undefined;
  };
  const found = [];
  const look = (text, element) => {
    const script = problem(text, language(element));
    if (script) found.push(`${script} under lang=${language(element)}: ${text.trim().slice(0, 60)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && !node.parentElement.closest('code, script, style, noscript, [data-named]')) {
      look(node.data, node.parentElement);
    }
    for (const name of ['aria-label', 'title', 'alt']) {
      if (node.nodeType === Node.ELEMENT_NODE && node.hasAttribute(name)) look(node.getAttribute(name), node);
    }
  }
  return found;
}
