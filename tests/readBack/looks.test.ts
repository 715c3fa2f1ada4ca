/** Files in which no number was changed, and which show or print others, or not all, of them. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { StoredWorkbook } from '../../src/readBack/stored';
import { ENTRIES, SCORESHEET } from '../../src/sheet/sheetNames';
import { replaceParts } from '../support/replaceParts';
import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet, outline, readBytes } from '../support/scoresheets';
import { zipOf } from '../../src/hosts/file/zip/zipWrite';
import { openZip } from '../../src/hosts/file/zip/zip';
import { readDirectory } from '../../src/hosts/file/zip/zipDirectory';

let sheet: Scoresheet;
beforeAll(async () => {
  sheet = await aScoresheet();
});

/** In short: `book`, `styles`, `paper` (评分表) and `entries` (加扣分明细). */
const PARTS = {
  book: 'xl/workbook.xml',
  styles: 'xl/styles.xml',
  paper: 'xl/worksheets/sheet1.xml',
  entries: 'xl/worksheets/sheet2.xml',
  review: 'xl/worksheets/sheet3.xml',
} as const;
type Part = keyof typeof PARTS;

type Edit = readonly [part: Part, from: RegExp | string, to: string];

function edited(edits: readonly Edit[]): Uint8Array {
  const byPart = new Map<string, (text: string) => string>();
  for (const [part, from, to] of edits) {
    const earlier = byPart.get(PARTS[part]) ?? ((text: string) => text);
    byPart.set(PARTS[part], (text) => {
      const before = earlier(text);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing changed in ${part} by ${String(from)}`);
      return after;
    });
  }
  return replaceParts(sheet.bytes, byPart);
}

/** F18 of 评分表 holds 总分, B4 its title, F7 and G7 the first score and its 备注; the print area is B3:G22. */
const TOTAL = /(<c r="F18" s=")\d+/;
const style = (xf: string, more: readonly Edit[] = []): readonly Edit[] => [
  ...more,
  ['styles', /<cellXfs count="\d+">([^]*?)<\/cellXfs>/, `<cellXfs>$1${xf}</cellXfs>`],
  ['paper', TOTAL, '$1LAST'],
];

/** With LAST for the number of the style that was put at the end. */
function withStyle(edits: readonly Edit[]): readonly Edit[] {
  const styles = new TextDecoder().decode(openZip(sheet.bytes).read(PARTS.styles));
  const [, count = '0'] = /<cellXfs count="(\d+)"/.exec(styles) ?? [];
  return edits.map(([part, from, to]) => [part, from, to.replace('LAST', count)]);
}

const codeOf = (code: string): readonly Edit[] =>
  style('<xf numFmtId="199" fontId="1" xfId="0"/>', [
    [
      'styles',
      '</numFmts>',
      `<numFmt numFmtId="199" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>`,
    ],
  ]);
const fontOf = (font: string): readonly Edit[] =>
  style('<xf numFmtId="0" fontId="0" fillId="0" xfId="0"/>', [
    ['styles', /(<fonts [^>]*>)<font>[^]*?<\/font>/, `$1<font>${font}</font>`],
  ]);
const dxf = (content: string): readonly Edit[] => [
  ['styles', /(<dxfs[^>]*>)<dxf>[^]*?<\/dxf>/, `$1<dxf>${content}</dxf>`],
];
const rule = (content: string): readonly Edit[] => [
  [
    'paper',
    '<conditionalFormatting',
    `<conditionalFormatting sqref="F18">${content}</conditionalFormatting><conditionalFormatting`,
  ],
];
const named = (name: string, to: string): readonly Edit[] => [
  ['book', new RegExp(`(<definedName [^>]*name="${name}"[^>]*>)[^<]*`), `$1${to}`],
];
const footer = (text: string): readonly Edit[] => [
  ['paper', /<oddFooter>[^<]*<\/oddFooter>/, `<oddFooter>${text}</oddFooter>`],
];
const printArea = (area: string): readonly Edit[] => [
  [
    'book',
    /(<definedName [^>]*Print_Area[^>]*localSheetId="0"[^>]*>|<definedName [^>]*localSheetId="0"[^>]*Print_Area[^>]*>)[^<]*/,
    `$1${area.replaceAll('$', '$$$$')}`,
  ],
];

describe('what shows another number, or hides one, is an error, and there is no total', () => {
  it.each<[string, () => readonly Edit[], string]>([
    ['a number format with a number in it', () => codeOf('"9.8"'), 'sheet.numberFormat 评分表!F18'],
    ['a number format that shows nothing', () => codeOf(';;;'), 'sheet.numberFormat 评分表!F18'],
    ['one decimal fewer', () => codeOf('0'), 'sheet.numberFormat 评分表!F18'],
    ['a white font', () => fontOf('<sz val="12"/><color rgb="FFFFFFFF"/>'), 'sheet.cellLook 评分表!F18'],
    ['a font in the white of the theme', () => fontOf('<color theme="0"/>'), 'sheet.cellLook 评分表!F18'],
    [
      'a font in a light yellow by number',
      () => fontOf('<color indexed="26"/>'),
      'sheet.cellLook 评分表!F18',
    ],
    [
      'black letters on a gradient from black to black',
      () =>
        style('<xf numFmtId="0" fontId="1" fillId="1" xfId="0"/>', [
          [
            'styles',
            '<fill><patternFill patternType="gray125"/></fill>',
            '<fill><gradientFill><stop position="0"><color rgb="FF000000"/></stop></gradientFill></fill>',
          ],
        ]),
      'sheet.cellLook 评分表!F18',
    ],
    ['a font of one point', () => fontOf('<sz val="1"/>'), 'sheet.cellLook 评分表!F18'],
    [
      'a score repeated to fill its cell',
      () => style('<xf numFmtId="0" fontId="1" xfId="0"><alignment horizontal="fill"/></xf>'),
      'sheet.cellLook 评分表!F18',
    ],
    [
      'a font too large for its column',
      () => fontOf('<sz val="72"/><color rgb="FF000000"/>'),
      'sheet.tooNarrow 评分表!F18',
    ],
    [
      'a column too narrow for its numbers',
      () => [['paper', /(<col min="6" max="6" width=")7/, '$12']],
      'sheet.tooNarrow 评分表!F7',
    ],
    [
      'a number format under a condition',
      () => dxf('<numFmt numFmtId="200" formatCode="&quot;1.5&quot;"/>'),
      'sheet.conditionalFormat 评分表!F7',
    ],
    [
      'white letters under a condition',
      () => dxf('<font><color rgb="FFFFFFFF"/></font>'),
      'sheet.conditionalFormat 评分表!F7',
    ],
    [
      'black paper under a condition',
      () => dxf('<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill>'),
      'sheet.conditionalFormat 评分表!F7',
    ],
    [
      'a bar in the place of a number',
      () => rule('<cfRule type="dataBar" priority="9"><dataBar showValue="0"/></cfRule>'),
      'sheet.conditionalFormat 评分表!F18',
    ],
    [
      'a condition of Excel 2010',
      () => [
        [
          'paper',
          '</worksheet>',
          '<extLst><ext xmlns:y="urn:y"><y:conditionalFormatting><y:dxf><numFmt formatCode="9"/></y:dxf></y:conditionalFormatting></ext></extLst></worksheet>',
        ],
      ],
      'sheet.conditionalFormat 评分表!B1',
    ],
    [
      '评分表 hidden',
      () => [['book', /(name="评分表" state=")visible/, '$1hidden']],
      'sheet.hiddenSheet 评分表',
    ],
    [
      '加扣分明细 hidden',
      () => [['book', /(name="加扣分明细" state=")visible/, '$1veryHidden']],
      'sheet.hiddenSheet 加扣分明细',
    ],
    [
      'no zeros shown',
      () => [['paper', '<sheetView ', '<sheetView showZeros="0" ']],
      'sheet.viewChanged 评分表',
    ],
    [
      'formulas shown',
      () => [['paper', '<sheetView ', '<sheetView showFormulas="1" ']],
      'sheet.viewChanged 评分表',
    ],
    [
      'rows hidden unless they say otherwise',
      () => [['paper', '<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" ']],
      'sheet.viewChanged 评分表',
    ],
    [
      'a row hidden',
      () => [['paper', '<row r="10" ', '<row r="10" hidden="1" ']],
      'sheet.hiddenCells 评分表!B10',
    ],
    [
      'a row of two points',
      () => [['paper', /(<row r="10" ht=")[\d.]+/, '$12']],
      'sheet.hiddenCells 评分表!B10',
    ],
    [
      'a column hidden',
      () => [['entries', '<col min="5" max="5" ', '<col min="5" max="5" hidden="1" ']],
      'sheet.hiddenCells 加扣分明细!E2',
    ],
    [
      'a column of nothing',
      () => [['paper', /(<col min="7" max="7" width=")[\d.]+/, '$10.2']],
      'sheet.hiddenCells 评分表!G2',
    ],
    [
      'a score merged away',
      () => [['paper', '<mergeCell ', '<mergeCell ref="F10:F11"/><mergeCell ']],
      'sheet.mergedOver 评分表!F11',
    ],
    ['fewer rows printed', () => printArea("'评分表'!$B$3:$G$16"), 'sheet.printAreaChanged 评分表'],
    [
      'two areas printed',
      () => printArea("'评分表'!$B$3:$G$16,'评分表'!$B$22:$G$22"),
      'sheet.printAreaChanged 评分表',
    ],
    ['the name of the total led elsewhere', () => named('pf_total', "'评分表'!$F$7"), 'sheet.namesMoved'],
    [
      'the name of an input led to another sheet',
      () => named('pf_in_1a', "'评分表'!$F$7"),
      'sheet.namesMoved',
    ],
    [
      'the name of the total, once more for one sheet',
      () => [
        [
          'book',
          '<definedNames>',
          '<definedNames><definedName name="PF_total" localSheetId="0">5</definedName>',
        ],
      ],
      'sheet.namesMoved',
    ],
  ])('%s', (_, edits, problem) => {
    const back = readBytes(edited(withStyle(edits())));
    expect(
      outline(back).map((line) => line.replace(/^error (sheet.conditionalFormat .*)B\d+$/, 'error $1B1')),
    ).toContain(`error ${problem}`);
    expect(back.report).toMatchObject({ total: null, state: 'invalid' });
  });
});

describe('what changes nothing that is signed is a reminder', () => {
  it.each<[string, () => readonly Edit[], readonly string[]]>([
    [
      '审定调整 hidden',
      () => [['book', /(name="审定调整" state=")visible/, '$1hidden']],
      ['sheet.hiddenSheet 审定调整'],
    ],
    [
      'the calculation shown',
      () => [['book', /(name="pf_calc" state=")veryHidden/, '$1visible']],
      ['sheet.shownSheet pf_calc'],
    ],
    ['more columns printed', () => printArea("'评分表'!$B$3:$H$22"), ['sheet.printAreaWider 评分表']],
    [
      'the headings not repeated',
      () => [
        [
          'book',
          /<definedName [^>]*Print_Titles[^>]*localSheetId="0"[^>]*>[^<]*<\/definedName>|<definedName [^>]*localSheetId="0"[^>]*Print_Titles[^>]*>[^<]*<\/definedName>/,
          '',
        ],
      ],
      ['sheet.printTitles 评分表'],
    ],
    ['a total in the footer', () => footer('&amp;C总分：9.8'), ['sheet.headerFooter 评分表']],
    [
      'fewer pages in the footer than there are',
      () => footer('&amp;C第 &amp;P 页 共 2 页'),
      ['sheet.headerFooter 评分表'],
    ],
    [
      'a row too low for its words',
      () => [['paper', /(<row r="7" ht=")[\d.]+/, '$112']],
      ['sheet.lowRows 评分表!B7'],
    ],
    [
      'a day shown as a number',
      () => [['styles', /formatCode="yyyy[^>]*"\/>/, 'formatCode="0.0"/>']],
      ['sheet.dayAsNumber 加扣分明细!E8'],
    ],
    ['a style that is not there', () => [['paper', TOTAL, '$19999']], ['sheet.cellLook 评分表!F18']],
    [
      'a number format that only some programs take from the named style',
      () =>
        style('<xf numFmtId="0" fontId="1" xfId="0" applyNumberFormat="0"/>', [
          ['styles', /<cellStyleXfs [^>]*><xf numFmtId="0"/, '<cellStyleXfs><xf numFmtId="199"'],
          ['styles', '</numFmts>', '<numFmt numFmtId="199" formatCode="&quot;9.8&quot;"/></numFmts>'],
        ]),
      ['sheet.cellLook 评分表!F18'],
    ],
  ])('%s', (_, edits, problems) => {
    const back = readBytes(edited(withStyle(edits())));
    expect(outline(back)).toEqual(problems.map((problem) => `warning ${problem}`));
    expect(back.report.total).toBe(9.2);
  });
});

describe('what changes nothing at all is nothing', () => {
  it.each<[string, () => readonly Edit[]]>([
    ['two decimals', () => codeOf('0.00')],
    ['the footer without its font', () => footer('&amp;C第 &amp;P 页 共 3 页')],
    ['a footer that does not say how many pages there are', () => footer('&amp;C第 &amp;P 页')],
    ['a footer of nothing', () => footer('')],
    ['grey letters', () => fontOf('<color rgb="FF808080"/>')],
    [
      'white letters on blue',
      () => [
        ...fontOf('<color rgb="FFFFFFFF"/>').map((edit): Edit => [
          edit[0],
          edit[1],
          edit[2].replace('fillId="0"', 'fillId="1"'),
        ]),
        [
          'styles',
          /<fill><patternFill patternType="gray125"\/><\/fill>/,
          '<fill><patternFill patternType="solid"><fgColor rgb="FF1F497D"/></patternFill></fill>',
        ],
      ],
    ],
    ['a higher row', () => [['paper', /(<row r="7" ht=")[\d.]+/, '$1200']]],
  ])('%s', (_, edits) => {
    const back = readBytes(edited(withStyle(edits())));
    expect(outline(back)).toEqual([]);
    expect(back.report.total).toBe(9.2);
  });
});

/** The file with a part more, which 评分表 draws. */
function withDrawing(kind: string, content: string): Uint8Array {
  const zip = openZip(sheet.bytes);
  const names = [...readDirectory(sheet.bytes).values()].map(({ name }) => name);
  const parts = new Map(names.map((name) => [name, new TextDecoder().decode(zip.read(name))] as const));
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts.set(
    'xl/worksheets/_rels/sheet1.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="../drawings/d.xml"/></Relationships>`,
  );
  parts.set('xl/drawings/d.xml', content);
  return zipOf(parts);
}

const anchor = (row: number): string =>
  `<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:row>${row + 1}</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`;
const shape = (kind: string, more: string): string =>
  `<xml xmlns:x="urn:x"><x:ClientData ObjectType="${kind}">${more}<x:Anchor>5, 0, 16, 0, 6, 0, 18, 0</x:Anchor></x:ClientData></xml>`;

describe('drawings', () => {
  it.each<[string, () => Uint8Array, readonly string[]]>([
    [
      'a picture over the total',
      () => withDrawing('drawing', anchor(17)),
      ['error sheet.covered 评分表!F18'],
    ],
    ['a picture below the table', () => withDrawing('drawing', anchor(40)), ['warning sheet.drawing 评分表']],
    ['a drawing that cannot be read', () => withDrawing('drawing', '\0'), ['error sheet.covered 评分表!B1']],
    ['a picture behind the cells', () => withDrawing('image', ''), ['warning sheet.drawing 评分表']],
    ['a comment', () => withDrawing('vmlDrawing', shape('Note', '')), []],
    [
      'a comment that always shows',
      () => withDrawing('vmlDrawing', shape('Note', '<x:Visible/>')),
      ['error sheet.covered 评分表!F17'],
    ],
    [
      'a button over scores',
      () => withDrawing('vmlDrawing', shape('Button', '')),
      ['error sheet.covered 评分表!F17'],
    ],
    ['an embedded document', () => withDrawing('oleObject', ''), ['error sheet.covered 评分表!B1']],
  ])('%s', (_, bytes, problems) => {
    expect(outline(readBytes(bytes()))).toEqual(problems);
  });

  it('macros are an error', () => {
    const workbook = readWorkbook(sheet.bytes);
    const back = readBack({ ...workbook, hasMacros: true });
    expect(outline(back)).toEqual(['error sheet.macros']);
    expect(back.report.total).toBeNull();
  });

  it.each<[string, Partial<StoredWorkbook>]>([
    ['another sheet', { sheets: [{ name: '总表', cells: new Map() }] }],
    ['a chart', { otherSheets: ['总表'] }],
  ])('%s is a reminder', (_, { sheets = [], otherSheets = [] }) => {
    const workbook = readWorkbook(sheet.bytes);
    const back = readBack({ ...workbook, sheets: [...workbook.sheets, ...sheets], otherSheets });
    expect(outline(back)).toEqual(['warning sheet.foreignSheets']);
    expect(back.report.total).toBe(9.2);
  });
});

describe('below the last row with an id', () => {
  it('a changed signature is named', () => {
    const { cells } = readWorkbook(sheet.bytes).sheets.find(({ name }) => name === SCORESHEET)!;
    const [at, { value }] = [...cells].filter(([place]) => place.startsWith('B')).at(-1)!;
    const workbook = readWorkbook(sheet.bytes);
    const changed = (cellsNow: typeof cells): readonly string[] =>
      outline(
        readBack({
          ...workbook,
          sheets: workbook.sheets.map((each) =>
            each.name === SCORESHEET ? { ...each, cells: cellsNow } : each,
          ),
        }),
      );
    expect(changed(new Map([...cells, [at, { value: '总分：9.8' }]]))).toEqual([
      `error sheet.textChanged 评分表!${at}`,
    ]);
    const lower = `B${Number(at.slice(1)) + 1}`;
    // A row put in above the last signature, and words below it all.
    expect(changed(new Map([...[...cells].filter(([place]) => place !== at), [lower, { value }]]))).toEqual(
      expect.not.arrayContaining([expect.stringContaining('textChanged')]),
    );
    expect(changed(new Map([...cells, [lower, { value: '总分：9.8' }]]))).toEqual([
      `warning sheet.addedRow 评分表!${lower}`,
    ]);
  });

  it('words below 加扣分明细 are a reminder', () => {
    const workbook = readWorkbook(sheet.bytes);
    const sheets = workbook.sheets.map((each) =>
      each.name === ENTRIES
        ? { ...each, cells: new Map([...each.cells, ['C300', { value: '总分：9.8' }]]) }
        : each,
    );
    expect(outline(readBack({ ...workbook, sheets }))).toEqual(['warning sheet.addedRow 加扣分明细!C300']);
  });
});

describe('hints beside and above the paper', () => {
  it.each<[string, Edit, string]>([
    [
      'another result of the hint that tells the total',
      ['entries', '<v>总分：9.2</v>', '<v>总分：9.8</v>'],
      'error sheet.wrongValue 加扣分明细',
    ],
    [
      'a hint that has words in the place of its formula',
      ['entries', /<f>(?:(?!<\/f>).)*总分：(?:(?!<\/f>).)*<\/f><v>总分：9.2/, '<v>总分：9.8'],
      'error sheet.formulaOverwritten 加扣分明细',
    ],
  ])('%s', (_, edit, problem) => {
    expect(outline(readBytes(edited([edit])))).toEqual([expect.stringContaining(problem)]);
  });
});
