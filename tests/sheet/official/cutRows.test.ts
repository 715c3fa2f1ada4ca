/**
 * A row that is cut at a page end: between clauses, with the name of what goes on and no cell that looks as if its score
 * had been forgotten. In 县区环保局 2013 rows 33, 36 and 50 are cut, all of them longer than what was left of their page.
 */
import { continuedCell } from '../../../src/sheet/official/continuedCell';
import { cutText } from '../../../src/paper/cut';
import { breakLines } from '../../../src/paper/textHeight';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { readBack } from '../../../src/readBack/readBack';
import type { Mode } from '../../../src/scoring/fields/fields';
import { fillForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { columnId } from '../../../src/rubric/printLayout';
import { leafItems } from '../../../src/rubric/items';
import { bytesOf } from '../../support/bench';
import { everythingFired, exampleIds, layoutFor, template, templateIds } from '../../support/templates';

/** 10 characters of 五号 a line. */
const TEN = 7 * 21 + 6;
const linesOf = (text: string): readonly string[] => breakLines(text, TEN, 10.5);
const cut = (
  text: string,
  most: number,
  fewest = 1,
  isForced = true,
): readonly [string, string] | undefined => {
  const found = cutText(linesOf(text), { most, fewest, isForced }, linesOf);
  return found && [found.first.join(''), found.rest.join('')];
};

describe('a text is cut', () => {
  const clause = '未按要求开展登记的扣分；'; // 12 characters: one line and a little
  it('after the last clause that has room', () =>
    expect(cut(clause.repeat(5), 4)).toEqual([clause.repeat(3), clause.repeat(2)]));

  it('within a line, whose rest begins a line on the new page', () => {
    const found = cutText(linesOf(clause.repeat(5)), { most: 4, fewest: 1, isForced: false }, linesOf);
    expect(found?.first.at(-1)).toBe('登记的扣分；');
    expect(found?.rest[0]).toBe('未按要求开展登记的扣');
  });

  it('between phrases where no clause ends, and not within a number', () =>
    expect(cut('一二三四五六七八，奖励1,000元一二三四五六七八九十一二三四五六', 2)).toEqual([
      '一二三四五六七八，',
      '奖励1,000元一二三四五六七八九十一二三四五六',
    ]));

  it('at the end of a line where there is neither', () =>
    expect(cut('甲'.repeat(35), 2)).toEqual(['甲'.repeat(20), '甲'.repeat(15)]));

  it('not there for the sake of a full page: on the next it stands whole', () => {
    expect(cut('甲'.repeat(35), 2, 1, false)).toBeUndefined();
    expect(cut(`甲乙丙丁；${'戊'.repeat(20)}`, 2, 1, false)).toEqual(['甲乙丙丁；', '戊'.repeat(20)]);
  });

  it('not so that half of the room stays white', () => {
    const text = `甲乙丙；${'丁'.repeat(80)}`;
    expect(cut(text, 6)?.[0]).toBe(text.slice(0, 60));
  });

  it('keeps three lines on either side, or is not cut', () => {
    expect(cut('甲'.repeat(50), 3, 3)).toBeUndefined();
    expect(cut('甲'.repeat(60), 3, 3)).toEqual(['甲'.repeat(30), '甲'.repeat(30)]);
  });
});

const forms = [...templateIds, ...exampleIds].flatMap((id) =>
  (['tally', 'direct'] as const).map((mode) => ({ id, mode })),
);

function official(id: string, mode: Mode): { readonly sheet: Worksheet; readonly cut: readonly number[] } {
  const form = layoutFor(template(id), mode);
  const sheet = fillForm(form, everythingFired(form)).model.sheets[0]!;
  const withId = new Set(sheet.cells.filter(({ column }) => column === 1).map(({ row }) => row));
  const first = new Set(sheet.print?.breaksAfter.map((row) => row + 1));
  // Of rows under one 分值, those after the first have no id either; no built-in form has such rows.
  const last = Math.max(...[...withId].filter((row) => row <= (sheet.print?.area.to.row ?? 0)));
  return { sheet, cut: [...first].filter((row) => row < last && !withId.has(row)) };
}

describe.each(forms)('$id, $mode', ({ id, mode }) => {
  const { sheet, cut: rows } = official(id, mode);
  const { columns } = template(id).layout;
  const at = (row: number, field: string): unknown => {
    const index = columns.findIndex((column) => columnId(column) === field);
    return sheet.cells.find((cell) => cell.row === row && cell.column === index + 2)?.value;
  };

  it('what goes on on a new page says whose it is, and where its score is', () => {
    for (const row of rows) {
      expect(at(row, 'label')).toMatch(/^.+\n?[（(]?续[）)]?$/);
      expect(at(row, 'score')).toBe('见上页');
    }
  });

  it('every clause of a cut row stands whole on one page', () => {
    for (const row of rows) {
      const before = at(row - 1, 'criteria');
      if (typeof before === 'string' && at(row, 'criteria') !== null)
        expect(before.at(-1)).toMatch(/[。；;，,：:、”）]/);
    }
  });
});

describe('（续） after the name of what goes on', () => {
  // 10 characters of 五号 a line.
  const whose = (value: string): unknown =>
    continuedCell(template('mubiao-2020'), { span: () => TEN }, { column: 3, style: 'text', value }, 60)
      .value;

  it('stands on the line of its last words', () =>
    expect(whose('河道交界断面水质考核达标')).toBe('河道交界断面水质考核达标（续）'));

  it('stands whole on a line of its own where that has no room for it', () =>
    expect(whose('河道交界断面水质')).toBe('河道交界断面水质\n（续）'));
});

it('rows are cut in 县区环保局 2013 and in 目标责任书, so that the above is not about nothing', () => {
  expect(official('xianqu-2013', 'direct').cut.length).toBeGreaterThan(0);
  expect(official('mubiao-2020', 'direct').cut.length).toBeGreaterThan(2);
});

it('a sheet with cut rows is read back as it was written', async () => {
  const rubric = template('xianqu-2013');
  const scores = leafItems(rubric).map(({ id, fullScore }) => [id, fullScore] as const);
  const entries = new Map<string, string | number | null>([
    ...([
      [':unit', '甲县'],
      [':year', 2013],
      [':date', 41600],
    ] as const),
    ...scores,
  ]);
  const { model } = fillForm(layoutFor(rubric, 'direct'), entries);
  const { problems } = readBack(readWorkbook(await bytesOf(model)));
  expect(problems.filter(({ code }) => code.startsWith('sheet.text') || code === 'sheet.addedRow')).toEqual(
    [],
  );
});
