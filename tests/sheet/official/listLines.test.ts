/**
 * Lines of 加分 and 扣分 as issued (XX市目标责任书 四): 考核内容 and the rule each in its cell, one text for both over the two
 * of them, 得分 and 备注 in the row of the line.
 */
import { fillForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { layoutFor, template } from '../../support/templates';

const rubric = template('mubiao-2020');
const COLUMNS = { label: 2, requirement: 3, fullScore: 4, criteria: 5, score: 8, remark: 9 } as const;

function official(typed: readonly (readonly [string, number | string])[] = []): Worksheet {
  return fillForm(layoutFor(rubric, 'tally'), new Map(typed)).model.sheets[0]!;
}

const rowOf = ({ cells }: Worksheet, id: string): number =>
  cells.find(({ column, value }) => column === 1 && value === id)!.row;

const shown = (sheet: Worksheet, id: string, column: keyof typeof COLUMNS): unknown =>
  sheet.cells.find((cell) => cell.row === rowOf(sheet, id) && cell.column === COLUMNS[column])?.value ?? null;

const spans = (sheet: Worksheet, id: string): readonly (readonly [number, number])[] =>
  sheet.merges
    .filter(({ from, to }) => from.row === rowOf(sheet, id) && from.column < to.column)
    .map(({ from, to }) => [from.column, to.column]);

it('考核内容 and the rule of a line stand in their own cells', () => {
  const sheet = official();
  expect([shown(sheet, 'b3', 'requirement'), shown(sheet, 'b3', 'criteria')]).toEqual([
    '开展编制自然资源资产负债表',
    '2020年探索编制自然资源实物量资产负债表,完成县级自然资源实物量资产负债表编制的加5分。',
  ]);
  expect(spans(sheet, 'b3')).toEqual([]);
});

it('the one text of a line is written over both, and over the 分值 that it has not', () => {
  const sheet = official();
  expect([shown(sheet, 'p6', 'requirement'), shown(sheet, 'p6', 'criteria')]).toEqual([
    '绿色发展指数排名在全省倒数10名的,扣5分。',
    null,
  ]);
  expect(spans(sheet, 'p6')).toEqual([[COLUMNS.requirement, COLUMNS.criteria]]);
  // 20 characters have room on one line of the three columns: two lines, the least of a row, are enough.
  expect(sheet.heights.get(rowOf(sheet, 'p6'))).toBeLessThan(60);
});

it('its points and its 备注 stand in its own row', () => {
  const sheet = official([
    [':confirmed', '是'],
    ['p1a', 2],
  ]);
  expect([shown(sheet, 'p1', 'remark'), shown(sheet, 'p2', 'remark')]).toEqual([
    '其它省以上生态环保专项工作未完成2项，扣10分。',
    '',
  ]);
});

it('加扣分明细 names a line by its 考核内容, and its limit', () => {
  const entries = fillForm(layoutFor(rubric, 'tally'), new Map()).model.sheets[1]!;
  const title = (id: string): unknown =>
    entries.cells.find(({ row, column }) => row === rowOf(entries, `${id}:head`) && column === 3)?.value;
  expect([title('b4'), title('p6')]).toEqual([
    '生态文明建设目标责任制考核占当地的综合考评比重有所提高的。（累计不超过5分）',
    '绿色发展指数排名在全省倒数10名的,扣5分。',
  ]);
});

it('a number that a narrow column parts is parted before its brackets', () =>
  expect([shown(official(), 'bonus', 'label'), shown(official(), 'penalty', 'label')]).toEqual([
    '四\n(一)',
    '四\n(二)',
  ]));
