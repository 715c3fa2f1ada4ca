/** What Excel takes of a validation, for rubrics of anybody's making. */

import ExcelJS from 'exceljs';
import type { Clause, Rubric } from '../../src/rubric/rubric';
import { loadRubric } from '../../src/rubric/load';
import { fillForm } from '../../src/sheet/fillForm';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { bytesOf } from '../support/bench';
import { aClause, anItem, aRubric } from '../support/builders';
import { entriesOf } from '../support/scored';
import { layoutFor } from '../support/templates';

const choiceOf = (names: readonly string[]): Clause =>
  aClause({
    effect: 'credit',
    remark: '{n}，得{points}分',
    rule: { kind: 'choice', options: names.map((name, i) => ({ name, points: i === 0 ? 1 : 0 })) },
  });
const rubricOf = (clause: Clause, more: Partial<Rubric> = {}): Rubric =>
  loadRubric(JSON.stringify(aRubric({ items: [anItem({ clauses: [clause] })], ...more })));

interface Validation {
  readonly type: string;
  readonly formulae: readonly unknown[];
  readonly prompt: string;
  readonly error: string;
}

/** Every validation of the workbook, as another program reads it. */
async function validationsOf(
  rubric: Rubric,
): Promise<{ book: ExcelJS.Workbook; all: readonly Validation[] }> {
  const book = new ExcelJS.Workbook();
  const bytes = await bytesOf(fillForm(layoutFor(rubric, 'tally'), new Map()).model);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const all = book.worksheets.flatMap((sheet) =>
    Object.values(
      (sheet as unknown as { dataValidations: { model: Record<string, Validation> } }).dataValidations.model,
    ),
  );
  return { book, all };
}

const LONG = Array.from(
  { length: 20 },
  (_, i) => `${'按时限要求高质量完成年度目标任务'.slice(0, 14)}第${i + 1}档`,
);

describe('a list that is too long for a validation', () => {
  const rubric = rubricOf(choiceOf(LONG), {
    unitClasses: Array.from({ length: 30 }, (_, i) => `第${i + 1}类开发区单位`),
  });

  it('stands in cells, and every text keeps to Excel’s limits', async () => {
    const { book, all } = await validationsOf(rubric);
    for (const { prompt, error } of all) {
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(224);
    }
    const lists = all.filter(({ type }) => type === 'list').map(({ formulae }) => String(formulae[0]));
    for (const list of lists.filter((text) => text.startsWith('"')))
      expect(list.length).toBeLessThanOrEqual(257);
    const source = lists.find((text) => text.endsWith('$20')) as string;
    const [, column] = /^pf_calc!\$([A-Z]+)\$1:\$[A-Z]+\$20$/.exec(source) as unknown as [string, string];
    const calc = book.getWorksheet('pf_calc') as ExcelJS.Worksheet;
    expect(LONG.map((_, i) => calc.getCell(`${column}${i + 1}`).value)).toEqual(LONG);
  });
});

describe('options that look like numbers or dates', () => {
  const rubric = rubricOf(choiceOf(['100%', '95%', '1-2']));

  it('are picked into cells of text, so that a pick stores what stands there', () => {
    const { model } = fillForm(layoutFor(rubric, 'tally'), new Map());
    const formats = model.sheets.flatMap(({ cells, validations }) =>
      validations
        .filter(({ allows }) => allows.type === 'list')
        .map(
          ({ cells: { from } }) =>
            cells.find(({ row, column }) => row === from.row && column === from.column)?.format,
        ),
    );
    expect(formats.length).toBeGreaterThan(1);
    expect(new Set(formats)).toEqual(new Set(['@']));
  });
});

describe('words of a rubric that are names in JavaScript', () => {
  it.each(['constructor', '__proto__', 'toString'])('“%s” in a remark is a word', (word) => {
    const rubric = rubricOf(aClause({ remark: word, rule: { kind: 'flat', points: 0.1 } }));
    const { model } = fillForm(layoutFor(rubric, 'tally'), entriesOf({ '1a': '是' }));
    const remarks = model.sheets.flatMap(({ cells }) =>
      cells.filter(({ formula }) => formula?.text.includes(word) === true),
    );
    expect(remarks.length).toBeGreaterThan(0);
    expect(remarks.every(({ formula }) => formula?.text.includes(`"${word}"`) === true)).toBe(true);
    const scoring = score(prepare(rubric, 'tally'), entriesOf({ '1a': '是' }), () => 100);
    expect(scoring.remarks.get('1')?.remark).toBe(`${word}。`);
  });
});
