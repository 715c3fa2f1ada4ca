/** Documents made to hang or to fill the memory: they are refused or cut, each with words that say what to do. */

import { isFault, ScoresheetError } from '../../src/problems/problem';
import { bookOf, sheetOf } from '../support/zipOf';
import { codesOf, importFile, importText } from './support/imported';
import { paragraph, row, run, scoreTable, table, textCell, wordOf } from './support/wordParts';

function refusalOf(open: () => unknown): readonly string[] {
  try {
    open();
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

const HEAD = '<tr><td>序号<td>考核内容<td>分值';

describe('a Word document', () => {
  it('with entities of its own, near or far, is refused', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    const file = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>';
    for (const prolog of [bomb, file]) {
      const bytes = wordOf({ body: paragraph(run('&c;')) + scoreTable('巡查'), prolog });
      expect(refusalOf(() => importFile(bytes))).toEqual(['import.damaged']);
    }
  });

  it('that unpacks to 100 MB is refused before it is unpacked', () => {
    const bytes = wordOf({ body: paragraph(run('a'.repeat(100_000_000))) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(refusalOf(() => importFile(bytes))).toEqual(['import.tooLarge']);
  });

  it('with a gridSpan of 100000 keeps to the columns that a table may have', () => {
    const wide = row(textCell('1'), textCell('巡查'), textCell('5', '<w:gridSpan w:val="100000"/>'));
    const heads = row(...['序号', '考核内容', '分值'].map((text) => textCell(text)));
    const { rubric, columns } = importFile(wordOf({ body: table(heads, wide, wide) }));
    expect([columns.length, rubric?.fullScore]).toEqual([3, 10]);
  });

  it('with tables in tables is read while they are few, and refused when they have no end', () => {
    const nested = (depth: number): string =>
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph(run('巡查')) + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(importFile(wordOf({ body: nested(40) + scoreTable('巡查') })).rubric?.fullScore).toBe(5);
    expect(refusalOf(() => importFile(wordOf({ body: nested(1000) })))).toEqual(['import.damaged']);
  });

  it('of 5,000 rows is read and not written: nobody scores so many items', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `任务${i}`);
    const imported = importFile(wordOf({ body: scoreTable(...rows) }));
    expect([imported.counts.items, imported.rubric]).toEqual([5000, undefined]);
    expect(codesOf(imported)).toContain('import.tooManyItems');
  });

  it('with a paragraph of 2 MB gives its first 8,000 characters, and says so', () => {
    const imported = importFile(wordOf({ body: scoreTable('字'.repeat(700_000), '巡查') }));
    expect(imported.rubric?.sections[0]?.items.map(({ requirement = '' }) => requirement.length)).toEqual([
      8000, 2,
    ]);
    expect(codesOf(imported)).toContain('import.leftOut');
  });

  it('of 200,000 paragraphs is read up to a limit, its table included', () => {
    const imported = importFile(wordOf({ body: paragraph(run('段')).repeat(200_000) + scoreTable('巡查') }));
    expect(imported.rubric?.fullScore).toBe(5);
    expect(codesOf(imported)).toContain('import.tooManyParagraphs');
  });
});

describe('a page', () => {
  it('with a rowspan of 65535 in each of 5,000 rows keeps to rows and columns', () => {
    const rows = '<tr><td rowspan=65535 colspan=1000>1<td rowspan=65535>巡查<td rowspan=65535>5'.repeat(5000);
    const imported = importText(`<table>${HEAD}${rows}</table>`);
    expect(imported.columns.length).toBeLessThanOrEqual(64);
    expect(imported.problems.filter(isFault).length).toBeGreaterThan(0);
  });

  it.each([
    ['tables in tables', '<table><tr><td>'.repeat(100_000)],
    ['elements without end', `${'<div>'.repeat(100_000)}<table>${HEAD}</table>`],
    [
      'formats that every paragraph opens again',
      Array.from({ length: 350 }, (_, i) => `<font a=${i}>`).join('') + '<p>x'.repeat(400_000),
    ],
    [
      'a tag of 100,000 attributes',
      `<table ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`,
    ],
  ])('with %s is refused', (_, html) => {
    expect(refusalOf(() => importText(html))).toEqual(['import.tooDeep']);
  });

  it('gives texts, never HTML: scripts are not read, marks are characters', () => {
    const html = `<table>${HEAD}<tr><td>1<td>巡查<script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt;<td>5</table>`;
    const [item] = importText(html).rubric!.sections[0]!.items;
    expect(item?.requirement).toBe('巡查<img src=x onerror=alert(1)>');
  });
});

describe('a text', () => {
  it('of quotes that are never closed is read in one pass', () => {
    const imported = importText(`序号\t考核内容\t分值\n${'"'.repeat(2_000_000)}\t巡查\t5\n2\t排查\t5`);
    expect(imported.rubric?.fullScore).toBe(10);
  });

  it('of 700,000 cells in a row keeps to the columns that a table may have', () => {
    expect(importText(`${'"a\t'.repeat(700_000)}\nb\tc`).columns.length).toBeLessThanOrEqual(64);
  });

  it('keeps what begins like a formula as text', () => {
    const { rubric } = importText('序号\t考核内容\t分值\n1\t=HYPERLINK("http://x")\t5');
    expect(rubric?.sections[0]?.items[0]?.requirement).toBe('=HYPERLINK("http://x")');
  });
});

it('a workbook with merges over the whole sheet and a cell in its last corner is read up to the limits', () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(9000);
  const cellOf = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cellOf('A1', '考核内容')}${cellOf('B1', '分值')}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
  const bytes = bookOf({ 'xl/worksheets/sheet1.xml': sheetOf(rows, `<mergeCells>${merges}</mergeCells>`) });
  expect(importFile(bytes).rubric).toBeUndefined();
});
