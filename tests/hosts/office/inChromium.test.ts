/** The same promises on the same minified Windows bundle, in the engine that Excel's own web view has. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Surf, Visit } from '../../support/chromium';
import { describeWithChromium, surf } from '../../support/chromium';
import { contract } from '../contract';

const root = join(__dirname, '..', '..', '..');
const OFFICE = join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-win32-16.01.js');

const bundle = (): string =>
  buildSync({
    entryPoints: [join(__dirname, 'contractInPage.ts')],
    inject: [join(root, 'tests', 'support', 'expectInPage.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'hostContract',
    target: 'es2022',
    write: false,
  }).outputFiles[0]!.text;

let net: Surf;
let visit: Visit;

describeWithChromium('Excel by office.js in Chromium keeps what every host promises: it', () => {
  beforeAll(async () => {
    net = await surf();
    const scripts = `${readFileSync(OFFICE, 'utf8')}\n;${bundle()}\n;window.hostContract = hostContract; 0`;
    // One page for all: each promise is kept by an Excel of its own, and office.js takes seconds to start.
    visit = await net.visit({ path: 'help.html' });
    await visit.page.evaluate(scripts);
  });
  afterAll(() => net.stop());

  it.each(contract.map(({ title }) => title))('%s', async (title) => {
    await expect(visit.page.evaluate(`hostContract.keep(${JSON.stringify(title)})`)).resolves.toBeUndefined();
  });
});
