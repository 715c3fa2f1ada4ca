/**
 * `npm run icons`: renders assets/icons/*.svg to the PNG files of the manifest, with Chromium. Run by hand when a
 * drawing changes; the pictures are committed. At 16 pixels a drawing of its own, on that grid, keeps lines sharp.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, '..', 'assets', 'icons');
const sizes = { panel: [16, 32, 64, 80, 128], check: [16, 32, 80], print: [16, 32, 80] };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, wanted] of Object.entries(sizes)) {
  for (const size of wanted) {
    writeFileSync(join(folder, `${name}-${size}.png`), await render(drawing(name, size), size));
  }
}
await browser.close();

function drawing(name, size) {
  const own = join(folder, `${name}-${size}.svg`);
  return readFileSync(existsSync(own) ? own : join(folder, `${name}.svg`), 'utf8');
}

async function render(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}
