/** What people do to a scoresheet before they send it back: the sheet says so itself, and so does whoever reads it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { a1 } from '../../src/formula/reference';
import type { CellValue } from '../../src/formula/value';
import type { Mode } from '../../src/scoring/fields/fields';
import type { ReadBack } from '../../src/readBack/readBack';
import { CALC, ENTRIES, REMARKS, REVIEW, SCORESHEET } from '../../src/sheet/sheetNames';
import type { CellInput, Document } from '../support/libreOffice';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet, at, outline, readBytes, totalOf } from '../support/scoresheets';

/** Moves things about; a list says what is typed afterwards. */
type Damage = (document: Document, sheet: Scoresheet) => Promise<unknown>;

interface Case {
  readonly title: string;
  readonly damage: Damage;
  /** 总分 as 评分表 shows it afterwards. */
  readonly shows: CellValue;
  /** 总分 as read back. */
  readonly total: number | null;
  readonly problems: (sheet: Scoresheet) => readonly string[];
}

const TOTAL = 9.2;
const deleteRow =
  (sheet: string, id: string): Damage =>
  (document, { rowOf }) =>
    document.deleteRows(sheet, rowOf(sheet, id));
const insertRow =
  (sheet: string, id: string): Damage =>
  (document, { rowOf }) =>
    document.insertRows(sheet, rowOf(sheet, id));
const rename =
  (...names: readonly (readonly [string, string])[]): Damage =>
  async (document) => {
    for (const [sheet, name] of names) await document.renameSheet(sheet, name);
  };
const type =
  (fill: (sheet: Scoresheet) => readonly CellInput[]): Damage =>
  (_, sheet) =>
    Promise.resolve(fill(sheet));
const moved = (cell: string, rows: number): string =>
  cell.replace(/\d+/, (row) => String(Number(row) + rows));

/** Clauses that both modes have are those of the bonus. */
const always: readonly Case[] = [
  { title: 'nothing', damage: () => Promise.resolve(), shows: TOTAL, total: TOTAL, problems: () => [] },
  {
    title: 'protection taken off',
    damage: (document) => document.unprotect(),
    shows: TOTAL,
    total: TOTAL,
    problems: () => [],
  },
  {
    title: 'a clause deleted',
    damage: deleteRow(ENTRIES, 'b1a'),
    shows: '有误',
    total: null,
    problems: () => ['error sheet.missingRow 加扣分明细'],
  },
  {
    title: 'a veto deleted',
    damage: deleteRow(ENTRIES, 'v1'),
    shows: '有误',
    total: null,
    problems: () => ['error sheet.missingRow 加扣分明细'],
  },
  {
    title: 'a 备注（人工填写） deleted',
    damage: deleteRow(REMARKS, '4:remark'),
    shows: '有误',
    total: null,
    problems: () => ['error sheet.missingRow 备注'],
  },
  {
    title: 'the total deleted',
    damage: deleteRow(SCORESHEET, 'total'),
    shows: null,
    total: TOTAL,
    problems: () => ['error sheet.missingRow 评分表'],
  },
  {
    title: 'rows inserted, even above the headings',
    async damage(document, { rowOf }) {
      await document.insertRows(ENTRIES, rowOf(ENTRIES, 'b1a'), 3);
      await document.insertRows(ENTRIES, 3);
      await document.insertRows(SCORESHEET, rowOf(SCORESHEET, '4'));
      await document.insertRows(SCORESHEET, rowOf(SCORESHEET, '1') - 1);
    },
    shows: TOTAL,
    total: TOTAL,
    problems: () => [],
  },
  {
    title: 'a row inserted and written into',
    async damage(document, sheet) {
      await insertRow(SCORESHEET, '4')(document, sheet);
      return [{ sheet: SCORESHEET, cell: `C${sheet.rowOf(SCORESHEET, '4')}`, value: '另加5分' }];
    },
    shows: TOTAL,
    total: TOTAL,
    problems: ({ rowOf }) => [`warning sheet.addedRow 评分表!C${rowOf(SCORESHEET, '4')}`],
  },
  {
    title: 'a clause given the id of another',
    damage: type(({ rowOf }) => [{ sheet: ENTRIES, cell: `A${rowOf(ENTRIES, 'b3a')}`, value: 'B1A' }]),
    shows: '有误',
    total: null,
    problems: ({ rowOf }) => [
      'error sheet.missingRow 加扣分明细',
      `error sheet.duplicateRow 加扣分明细!B${rowOf(ENTRIES, 'b3a')}`,
    ],
  },
  {
    title: 'an id with a space after it',
    damage: type(({ rowOf }) => [{ sheet: ENTRIES, cell: `A${rowOf(ENTRIES, 'b3a')}`, value: 'b3a ' }]),
    shows: '有误',
    total: null,
    problems: () => ['error sheet.missingRow 加扣分明细'],
  },
  {
    title: 'an id in capitals, which MATCH does not mind',
    damage: type(({ rowOf }) => [{ sheet: ENTRIES, cell: `A${rowOf(ENTRIES, 'b3a')}`, value: 'B3A' }]),
    shows: TOTAL,
    total: TOTAL,
    problems: () => [],
  },
  {
    title: 'one row dragged over another',
    damage: (document, { rowOf }) =>
      document.moveRange(
        ENTRIES,
        `A${rowOf(ENTRIES, 'b1a')}:H${rowOf(ENTRIES, 'b1a')}`,
        `A${rowOf(ENTRIES, 'b3a')}`,
      ),
    shows: '有误',
    total: null,
    problems: () => ['error sheet.missingRow 加扣分明细'],
  },
  {
    title: 'all sheets renamed',
    damage: rename([ENTRIES, '明细 (改)'], [SCORESHEET, '2021表（定）'], [CALC, "it's"]),
    shows: TOTAL,
    total: TOTAL,
    problems: () => [
      'warning sheet.renamed 2021表（定）',
      'warning sheet.renamed 明细 (改)',
      "warning sheet.renamed it's",
    ],
  },
  {
    title: '评分表 and 加扣分明细 with their names exchanged',
    damage: rename([ENTRIES, '临时'], [SCORESHEET, ENTRIES], ['临时', SCORESHEET]),
    shows: TOTAL,
    total: TOTAL,
    problems: () => ['warning sheet.renamed 加扣分明细', 'warning sheet.renamed 评分表'],
  },
  {
    title: 'the total overwritten',
    damage: type(({ official }) => [{ ...official('score', 'total'), value: 10 }]),
    shows: 10,
    total: TOTAL,
    problems: ({ official }) => [`error sheet.formulaOverwritten ${at(official('score', 'total'))}`],
  },
  {
    title: 'a 分值 changed',
    damage: type(({ official }) => [{ ...official('fullScore', '4'), value: 5 }]),
    shows: '有误',
    total: TOTAL,
    problems: ({ official }) => [
      `error sheet.textChanged ${at(official('fullScore', '4'))}`,
      `error sheet.shownInvalid ${at(official('score', 'total'))}`,
    ],
  },
  {
    title: 'the 评分细则 changed',
    damage: type(({ official }) => [{ ...official('criteria', '4'), value: '酌情扣分' }]),
    shows: TOTAL,
    total: TOTAL,
    problems: ({ official }) => [`error sheet.textChanged ${at(official('criteria', '4'))}`],
  },
  {
    title: 'a 备注 overwritten',
    damage: type(({ official }) => [{ ...official('remark', '4'), value: '表现良好' }]),
    shows: TOTAL,
    total: TOTAL,
    problems: ({ official }) => [`error sheet.formulaOverwritten ${at(official('remark', '4'))}`],
  },
  {
    title: 'a heading changed',
    damage: type(({ official, rowOf }) => [
      { ...official('score', '1'), cell: moved(official('score', '1').cell, -1), value: '扣分' },
      { sheet: ENTRIES, cell: `E${rowOf(ENTRIES, ':head')}`, value: '得分' },
    ]),
    shows: TOTAL,
    total: TOTAL,
    problems: ({ official, rowOf }) => [
      `error sheet.textChanged 评分表!${moved(official('score', '1').cell, -1)}`,
      `error sheet.textChanged 加扣分明细!E${rowOf(ENTRIES, ':head')}`,
    ],
  },
];

const byMode: Readonly<Record<Mode, readonly Case[]>> = {
  tally: [
    {
      title: 'an item deleted: the paper is wrong, the entries are all there',
      damage: deleteRow(SCORESHEET, '4'),
      shows: '有误',
      total: TOTAL,
      problems: ({ official }) => [
        'error sheet.missingRow 评分表',
        `error sheet.shownInvalid 评分表!${moved(official('score', 'total').cell, -1)}`,
      ],
    },
    {
      title: 'an 审定调整 deleted',
      damage: deleteRow(REVIEW, '4:adjust'),
      shows: '有误',
      total: null,
      problems: () => ['error sheet.missingRow 审定调整'],
    },
    {
      title: 'the confirmation deleted',
      damage: deleteRow(ENTRIES, ':confirmed'),
      shows: '有误',
      total: null,
      problems: () => ['error sheet.missingRow 加扣分明细'],
    },
    {
      title: 'a score overwritten by a number',
      damage: type(({ official }) => [{ ...official('score', '4'), value: 1.5 }]),
      shows: '有误',
      total: TOTAL,
      problems: ({ official }) => [
        `error sheet.formulaOverwritten ${at(official('score', '4'))}`,
        `error sheet.shownInvalid ${at(official('score', 'total'))}`,
      ],
    },
    {
      title: 'a score overwritten by another formula',
      async damage(document, { official }) {
        await document.setFormula(official('score', '4'), '1+0.5');
      },
      shows: '有误',
      total: TOTAL,
      problems: ({ official }) => [
        `error sheet.formulaOverwritten ${at(official('score', '4'))}`,
        `error sheet.shownInvalid ${at(official('score', 'total'))}`,
      ],
    },
    {
      title: 'one input dragged onto another: it counts there, and once',
      damage: (document, { placeOf }) => document.moveRange(ENTRIES, placeOf('1a').cell, placeOf('1b').cell),
      shows: TOTAL,
      total: TOTAL,
      problems: () => [],
    },
    {
      title: 'the helper cell behind a score replaced by a constant',
      damage: type((sheet) => [{ sheet: CALC, cell: behind(sheet, '4'), value: 1.5 }]),
      shows: TOTAL,
      total: TOTAL,
      problems: (sheet) => [
        `error sheet.wrongValue ${at(sheet.official('score', '4'))}`,
        `error sheet.wrongValue 加扣分明细!H${sheet.rowOf(ENTRIES, '4:head')}`,
        `error sheet.wrongValue 审定调整!H${sheet.rowOf(REVIEW, '4:adjust')}`,
        `error sheet.wrongValue 备注!D${sheet.rowOf(REMARKS, '4:remark')}`,
        `error sheet.calcChanged pf_calc!${behind(sheet, '4')}`,
      ],
    },
  ],
  direct: [
    {
      title: 'an item deleted: its score is gone',
      damage: deleteRow(SCORESHEET, '4'),
      shows: '有误',
      total: null,
      problems: () => ['error sheet.missingRow 评分表'],
    },
    {
      title: 'a score typed as a formula',
      async damage(document, { official }) {
        await document.setFormula(official('score', '4'), '1+0.5');
      },
      shows: 9.4,
      total: 9.4,
      problems: ({ official }) => [`warning sheet.formulaInInput ${at(official('score', '4'))}`],
    },
    {
      title: 'one score dragged onto another: the first is 未评',
      damage: (document, { official }) =>
        document.moveRange(SCORESHEET, official('score', '6').cell, official('score', '5').cell),
      shows: '未评完',
      total: null,
      problems: () => ['warning sheet.incomplete'],
    },
  ],
};

/** The cell of pf_calc that the score of an item on 评分表 refers to. */
function behind({ model, official }: Scoresheet, id: string): string {
  const { cell } = official('score', id);
  const { formula } = model.sheets[0]!.cells.find((each) => a1(each) === cell)!;
  return formula!.text.replace(/^.*!/, '').replaceAll('$', '');
}

describe.each<Mode>(['tally', 'direct'])('a scoresheet that came back, %s', (mode) => {
  describeWithOracle('damaged in LibreOffice', () => {
    const bench = setUpBench();
    let sheet: Scoresheet;
    beforeAll(async () => {
      sheet = await aScoresheet({ mode });
    });

    async function damaged(damage: Damage): Promise<{ shows: CellValue; back: ReadBack }> {
      const document = await bench.open('sent', sheet.bytes);
      const typed = await damage(document, sheet);
      const fill = Array.isArray(typed) ? (typed as readonly CellInput[]) : [];
      const shows = await document
        .recalculate([fill], [{ name: 'pf_total' }])
        .then(([values]) => values![0]!)
        .catch(() => null);
      const back = await document.saveAs(join(bench.folder(), 'back.xlsx'));
      await document.close();
      return { shows, back: readBytes(await readFile(back)) };
    }

    it.each([...always, ...byMode[mode]])('$title', async ({ damage, shows, total, problems }) => {
      const { shows: shown, back } = await damaged(damage);
      expect({ shown, total: totalOf(back), problems: outline(back) }).toEqual({
        shown: shows,
        total,
        problems: problems(sheet),
      });
    });
  });
});
