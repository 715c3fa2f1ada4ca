/** The short cuts of the reader give what the scanner gives: of every file that has them, sound or changed. */

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBudget } from '../../../../src/hosts/file/read/budget';
import { plainRows } from '../../../../src/hosts/file/read/plainRows';
import { plainStrings } from '../../../../src/hosts/file/read/plainStrings';
import { NO_STYLES } from '../../../../src/hosts/file/read/styles';
import type { PlainChildren } from '../../../../src/hosts/file/xml/partRest';
import { restFrom } from '../../../../src/hosts/file/xml/partRest';
import { openZip } from '../../../../src/hosts/file/zip/zip';
import { partsOf } from '../../../mutations/base';
import { mutantOf, mutations } from '../../../mutations/mutations';
import { readOrRefusal, withoutShortCuts } from '../../../support/bothWays';
import { LibreOffice, describeWithOracle } from '../../../support/libreOffice';
import { replacePart } from '../../../support/replaceParts';
import { aScoresheet } from '../../../support/scoresheets';

const issued: readonly string[] = ['v0.1.0', 'v0.2.0'].flatMap((version) => {
  const folder = join(__dirname, '..', '..', '..', version);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name));
});

/** Of the changes; the tests of the changes themselves have another. */
const SEED = 3;

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

function expectSame(bytes: Uint8Array): void {
  const slow = withoutShortCuts(bytes);
  if (slow !== undefined) expect(readOrRefusal(bytes)).toEqual(readOrRefusal(slow));
}

it.each(issued)('%s', (path) => {
  expectSame(read(path));
});

describe('the short cuts', () => {
  const last = read(issued.at(-1) ?? '');
  /** Of each part that has such children: what stands where the short cut stopped, undefined where it was not taken. */
  const stops = (file: Uint8Array, opening: string, take: PlainChildren): readonly (string | undefined)[] => {
    const zip = openZip(file);
    return zip
      .names()
      .filter((name) => /worksheets|sharedStrings/.test(name))
      .map((name) => zip.read(name)!)
      .filter((part) => new TextDecoder().decode(part).includes(opening))
      .map((part) => {
        const rest = restFrom(part, opening);
        const at = rest && take(part, rest.at);
        return at === undefined ? at : new TextDecoder().decode(part.subarray(at, at + 12));
      });
  };
  const tables = {
    strings: Array.from({ length: 10_000 }, String),
    styles: NO_STYLES,
    budget: openBudget(),
    startsIn1904: false,
  };
  const looks = {
    read: () => undefined,
    row: () => undefined,
    height: () => 15,
    found: () => ({
      heights: new Map(),
      columns: [],
      merges: [],
      isViewOdd: false,
      headerFooter: [],
      conditional: [],
    }),
  };
  const rows: PlainChildren = (part, at) => plainRows(new Map(), looks, '', tables).take(part, at);
  const strings: PlainChildren = (part, at) => plainStrings(part, at, []);

  it('are taken to the end of every sheet and of all strings of ours', () => {
    expect(new Set(stops(last, '<row ', rows))).toEqual(new Set(['</sheetData>']));
    expect(stops(last, '<si>', strings)).toEqual(['</sst>']);
  });

  it('are not taken where a comment stands before', () => {
    const slow = withoutShortCuts(last)!;
    expect(new Set(stops(slow, '<row ', rows))).toEqual(new Set([undefined]));
    expect(stops(slow, '<si>', strings)).toEqual([undefined]);
  });
});

let bytes: Uint8Array;
beforeAll(async () => void ({ bytes } = await aScoresheet()));

it('files changed at random', () => {
  const base = { bytes, parts: partsOf(bytes) };
  for (let number = 0; number < mutations.length; number++) {
    const mutant = mutantOf(base, SEED, number);
    if (mutant !== undefined) expectSame(mutant.bytes);
  }
}, 600_000);

describe('a cell or row written in another way', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const FIRST = /<row r="4".*?<\/row>/s;
  it.each([
    ['a fraction for a place among the strings', '<row r="4"><c r="B4" t="s"><v>1.0</v></c></row>'],
    ['minus nothing for a place', '<row r="4"><c r="B4" t="s"><v>-0</v></c></row>'],
    ['a place behind the last', '<row r="4"><c r="B4" t="s"><v>99999</v></c></row>'],
    ['a row with a fraction', '<row r="4.0"><c r="B4"><v>1</v></c></row>'],
    ['a row before the one before', '<row r="2"><c r="B2"><v>1</v></c></row>'],
    ['a row given twice', '<row r="4"><c r="B4"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>'],
    ['a row with two heights', '<row r="4" ht="5" ht="6"/>'],
    ['a row of a namespace', '<row r="4" xmlns="other"><c r="B4"><v>1</v></c></row>'],
    ['a row that is hidden', '<row r="4" hidden="1"><c r="B4"><v>1</v></c></row><row r="5" hidden="true"/>'],
    ['a row with an odd height', '<row r="4" ht="1e1"/><row r="5" ht="x"/>'],
    ['another row', '<row r="4"><c r="B5"><v>1</v></c></row>'],
    ['a small letter', '<row r="4"><c r="b4"><v>1</v></c></row>'],
    ['a column too far', '<row r="4"><c r="XFE4"><v>1</v></c></row>'],
    ['a cell out of order', '<row r="4"><c r="C4"><v>1</v></c><c r="B4"><v>2</v></c></row>'],
    ['a cell given twice', '<row r="4"><c r="B4"><v>1</v></c><c r="B4"><v>2</v></c></row>'],
    [
      'numbers of every kind',
      ['-0', '+1', '1.', '.5', '1e3', '0.1', '123456789012345678', '1e999', '1,5', ' 1', '0x1']
        .map((value, row) => `<row r="${row + 4}"><c r="B${row + 4}" s="1"><v>${value}</v></c></row>`)
        .join(''),
    ],
    [
      'booleans, errors and days',
      '<row r="4"><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4" t="d"><v>2021-12-20</v></c><c r="E4" t="b"><v>2</v></c></row>',
    ],
    ['text in the cell itself', '<row r="4"><c r="B4" t="inlineStr"><is><t>一</t></is></c></row>'],
    [
      'entities',
      '<row r="4"><c r="B4" t="str"><f>"&lt;"&amp;"&#20998;"&amp;&apos;表&apos;!A1</f><v>&gt;_x000D_😀\r\n&amp;lt;</v></c></row>',
    ],
    ['an entity that is none', '<row r="4"><c r="B4" t="str"><v>&quo;</v></c></row>'],
    ['two values', '<row r="4"><c r="B4"><v>1</v><v>2</v></c></row>'],
    ['a value before its formula', '<row r="4"><c r="B4"><v>1</v><f>1</f></c></row>'],
    ['CDATA and comments', '<row r="4"><c r="B4" t="str"><v>1<![CDATA[<]]>2<!-- --></v></c></row>'],
    ['spaces', '<row  r="4" >\n<c r = "B4" ><v>1</v> </c>\n</row >'],
    [
      'formulas as other programs have them',
      '<row r="4"><c r="B4"><f aca="false">1+1</f><v>2</v></c><c r="C4"><f ca="1"></f><v xml:space="preserve">3</v></c></row>',
    ],
    [
      'shared and array formulas',
      '<row r="4"><c r="B4"><f t="shared" ref="B4:C4" si="0">A4</f><v>1</v></c><c r="C4"><f t="shared" si="0"/></c><c r="D4"><f t="array" ref="D4:D5">A4</f></c></row>',
    ],
    ['a long formula', `<row r="4"><c r="B4"><f>${'1+'.repeat(4096)}1</f><v>1</v></c></row>`],
    ['a style that is missing', '<row r="4"><c r="B4" s="999"><v>1</v></c></row>'],
    ['a foreign element', '<row r="4"><x:c xmlns:x="other" r="B4"><v>1</v></x:c></row>'],
    ['a tag not closed', '<row r="4"><c r="B4"><v>1</v></row>'],
    ['a character that XML has none of', '<row r="4"><c r="B4" t="str"><v>\u0001</v></c></row>'],
    ['another', '<row r="4"><c r="B4" t="str"><v>一\uffff</v></c></row>'],
    ['a mark of byte order in the middle', '<row r="4"><c r="B4" t="str"><v>\ufeff一</v></c></row>'],
  ])('%s', (_, row) => {
    const changed = replacePart(bytes, SHEET, (text) => text.replace(FIRST, () => row));
    expect(changed).not.toEqual(bytes);
    expectSame(changed);
  });
});

describe('strings written in another way', () => {
  it.each([
    ['with a phonetic', '<si><t>一</t><rPh sb="0" eb="1"><t>yi</t></rPh></si>'],
    ['rich', '<si><r><t>一</t></r><r><t>二</t></r></si>'],
    ['empty', '<si/><si><t/></si>'],
    ['twice', '<si><t>一</t><t>二</t></si>'],
    ['with spaces', '<si><t xml:space="preserve"> 一 </t></si>'],
    ['escaped', '<si><t>_x000D_&#10;&amp;_x005F_</t></si>'],
  ])('%s', (_, string) => {
    const changed = replacePart(bytes, 'xl/sharedStrings.xml', (text) =>
      text.replace(/(<si>.*?<\/si>){3}/s, (three) => string + three.slice(three.indexOf('</si>') + 5)),
    );
    expectSame(changed);
  });
});

describeWithOracle('as LibreOffice writes it again', () => {
  let office: LibreOffice;
  const folder = mkdtempSync(join(tmpdir(), 'both-ways-'));
  beforeAll(async () => {
    office = await LibreOffice.start();
  }, 120_000);
  afterAll(async () => {
    await office.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(issued.filter((path) => /v0\.2\.0.*(daxing|xianqu)-20\d\d\.tally/.test(path)))(
    '%s',
    async (path) => {
      expectSame(read(await office.convert(path, 'xlsx', folder)));
    },
    240_000,
  );
});
