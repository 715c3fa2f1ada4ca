/**
 * Several rows of a form under one 分值, as issued: “机构、人员、制度 5分”. One score from 0 to 5, one printed cell for
 * it; the words of each row stay in its row. By hand: 3.5 of 5 and 10 of 10 are 13.5.
 */
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { readBack } from '../../../src/readBack/readBack';
import { loadRubric } from '../../../src/rubric/load';
import type { Rubric } from '../../../src/rubric/rubric';
import type { CellValue } from '../../../src/formula/value';
import { columnName } from '../../../src/formula/reference';
import { fillForm } from '../../../src/sheet/fillForm';
import type { Mode } from '../../../src/scoring/fields/fields';
import type { Worksheet } from '../../../src/sheet/model';
import { AGREES, compareSheet } from '../../support/agreement';
import { bytesOf, setUpBench } from '../../support/bench';
import { aCount, anItem, aRubric, aSection } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import { layoutFor } from '../../support/templates';

const rubric: Rubric = loadRubric(
  JSON.stringify(
    aRubric({
      fullScore: 15,
      sections: [
        aSection({
          fullScore: 15,
          items: [
            anItem({
              id: '1',
              label: '1-3',
              fullScore: 5,
              requirement: '机构\n人员\n制度',
              criteria: '未设立的扣2分\n未配备的扣2分\n每缺一项扣1分',
              rows: [
                { label: '1', requirement: '机构', criteria: '未设立的扣2分', texts: { how: '查阅文件' } },
                { label: '2', requirement: '人员', criteria: '未配备的扣2分' },
                { label: '3', requirement: '制度', criteria: '每缺一项扣1分' },
              ],
              clauses: [aCount(1, { id: '1a', text: '每缺一项扣1分' })],
            }),
            anItem({ id: '2', label: '4', fullScore: 10, criteria: '按要求报送', clauses: [] }),
          ],
        }),
      ],
      layout: {
        orientation: 'landscape',
        columns: [
          { field: 'label', header: '序号' },
          { field: 'requirement', header: '内容' },
          { field: 'criteria', header: '标准' },
          { field: 'text', key: 'how', header: '方法' },
          { field: 'fullScore', header: '基本分', plain: true },
          { field: 'pen', key: 'self', header: '自评分' },
          { field: 'score', header: '考核分' },
          { field: 'remark', header: '备注' },
        ],
      },
    }),
  ),
);

const drawn = (mode: Mode, entries: ReadonlyMap<string, CellValue> = new Map()) =>
  fillForm(layoutFor(rubric, mode), entries);
const official = (sheet: { readonly sheets: readonly Worksheet[] }): Worksheet => sheet.sheets[0]!;

/** Rows 1 to 4 are attachment, title, unit and date, headings. */
const FIRST = 7;
const column = (sheet: Worksheet, name: string): readonly unknown[] =>
  [0, 1, 2, 3].map(
    (i) =>
      sheet.cells.find((cell) => cell.row === FIRST + i && columnName(cell.column) === name)?.value ?? null,
  );

it('prints each row with its words, and the 分值, the score and 备注 once', () => {
  const sheet = official(drawn('direct', new Map([['1', 3.5]])).model);
  expect(column(sheet, 'B')).toEqual(['1', '2', '3', '4']);
  expect(column(sheet, 'C').slice(0, 3)).toEqual(['机构', '人员', '制度']);
  expect(column(sheet, 'D')).toEqual(['未设立的扣2分', '未配备的扣2分', '每缺一项扣1分', '按要求报送']);
  expect(column(sheet, 'F')).toEqual([5, null, null, 10]);
  expect(column(sheet, 'H').slice(0, 3)).toEqual([3.5, null, null]);
  const merged = sheet.merges
    .filter(({ from, to }) => from.row === FIRST && to.row === FIRST + 2)
    .map(({ from }) => columnName(from.column));
  // The method is said in the first row alone: it stands for all three.
  expect(merged.sort()).toEqual(['E', 'F', 'G', 'H', 'I']);
});

it('gives 备注 the room of all its rows', () => {
  const { geometry } = layoutFor(rubric, 'tally');
  expect(geometry.height('1')).toBeGreaterThan(geometry.height('2'));
});

it('keeps the rows of a 分值 on one page', () => {
  const many = {
    ...rubric,
    sections: [
      aSection({
        fullScore: 75,
        items: Array.from({ length: 15 }, (_, i) => ({
          ...rubric.sections[0]!.items[0]!,
          id: `${i}`,
          clauses: [],
        })),
      }),
    ],
  } satisfies Rubric;
  const { pages } = layoutFor(many, 'direct').geometry.plan;
  expect(pages.length).toBeGreaterThan(1);
  const ids = pages.map((page) => new Set(page.flatMap(({ row }) => row.body?.id ?? [])));
  for (const id of many.sections[0]!.items.map((item) => item.id))
    expect(ids.filter((on) => on.has(id))).toHaveLength(1);
});

describe.each<[Mode, ReadonlyMap<string, CellValue>, number]>([
  [
    'direct',
    new Map([
      ['1', 3.5],
      ['2', 10],
    ]),
    13.5,
  ],
  // Nine of 每缺一项扣1分 take all 5, and no more; 按要求报送 has no rules, and its 10 are typed.
  [
    'tally',
    new Map<string, CellValue>([
      ['1a', 9],
      ['2a', 10],
      [':confirmed', '是'],
    ]),
    10,
  ],
])('in %s', (mode, entries, total) => {
  const head = new Map<string, CellValue>([
    [':unit', '甲社区'],
    [':year', 2026],
    [':date', 46000],
  ]);
  const filled = drawn(mode, new Map([...head, ...entries]));

  it('is scored once, and read back', async () => {
    const { report, problems } = readBack(readWorkbook(await bytesOf(filled.model)));
    expect(problems).toEqual([]);
    expect(report.total).toBe(total);
  });
});

describeWithOracle('rows under one 分值', () => {
  const bench = setUpBench();
  it('come to the same in the workbook', async () => {
    const typed = [{ '1a': 3 }, { '1a': 9, ':confirmed': '是' }];
    expect(await compareSheet(bench, rubric, typed, 'tally')).toBe(AGREES);
    expect(await compareSheet(bench, rubric, [{ '1': 3.5, '2': 10 }, { '1': 6 }], 'direct')).toBe(AGREES);
  });
});
