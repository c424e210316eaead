// Draws the icons for home screens out of public/icon.svg: `node xtask/icons.mjs`, after it has changed.
// Home screens take no SVG; a maskable icon has colour to its edges, since systems cut their own shape.

import { readFileSync } from 'node:fs';
import { launch } from '../tests/harness/reader.mjs';

const own = readFileSync(new URL('../public/icon.svg', import.meta.url), 'utf8');
const maskable = own.replace(' rx="10"', '');
const ICONS = { 'icon-192': [own, 192], 'icon-512': [own, 512], 'maskable-512': [maskable, 512], 'touch-180': [maskable, 180] };

const browser = await launch();
for (const [name, [svg, size]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0;display:block}svg{width:${size}px;height:${size}px}</style>${svg}`);
  const path = new URL(`../public/icons/${name}.png`, import.meta.url).pathname;
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
await browser.close();
