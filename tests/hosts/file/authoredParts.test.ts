/** What is written is read back, whatever the characters and wherever they lie in the file. */

import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { openZip } from '../../../src/hosts/file/zip/zip';
import { fillForm } from '../../../src/sheet/fillForm';
import { readBack } from '../../../src/readBack/readBack';
import { bytesOf } from '../../support/bench';
import { layoutFor, template } from '../../support/templates';

const layout = layoutFor(template('daxing-2021'), 'tally');
const written = (entries: ReadonlyMap<string, string>) => bytesOf(fillForm(layout, entries).model);
const text = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(openZip(bytes).read(part));

describe('rare characters', () => {
  it('are written whole across every 16,384th character, where JSZip cuts', async () => {
    const notes = layout.prepared.all.filter(({ id }) => id.endsWith(':note'));
    // Two kinds of padding, so that in one of them a pair lies across each end.
    for (const padding of ['', '注']) {
      const entries = new Map(notes.map(({ id }) => [id, padding + '𠮷'.repeat(240)] as const));
      const { entries: read } = readBack(readWorkbook(await written(entries)));
      expect(notes.map(({ id }) => read.get(id))).toEqual(notes.map(({ id }) => entries.get(id)));
    }
  });
});

describe('links inside the workbook', () => {
  it('go by a location, without a relationship', async () => {
    const bytes = await written(new Map());
    const sheets = [1, 2, 3].map((n) => text(bytes, `xl/worksheets/sheet${n}.xml`));
    const links = sheets.flatMap((xml) => xml.match(/<hyperlink [^>]*>/g) ?? []);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(/^<hyperlink ref="[A-Z]+\d+" location="[^"]+!A1"\/>$/);
    expect(openZip(bytes).has('xl/worksheets/_rels/sheet1.xml.rels')).toBe(false);
  });
});
