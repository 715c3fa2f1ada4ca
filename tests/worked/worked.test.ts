/** Notices made up here, with the numbers that could not be said before, against totals worked out by hand. */
import { officialColumn } from '../../src/sheet/columns';
import type { Form } from '../../src/sheet/form';
import type { Cell } from '../../src/sheet/model';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { loadRubric } from '../../src/rubric/load';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Scored } from '../support/scored';
import { entriesOf, scored } from '../support/scored';
import { appraisal } from './notices/appraisal';
import { canteen } from './notices/canteen';
import { contest } from './notices/contest';
import { investment } from './notices/investment';
import { peace } from './notices/peace';
import { rivers } from './notices/rivers';
import { site } from './notices/site';
import { village } from './notices/village';
import { water } from './notices/water';
import { windows } from './notices/windows';
import type { WorkedFill, WorkedNotice } from './worked';

const notices = Object.entries({
  ...{ water, appraisal, site, peace, canteen },
  ...{ windows, investment, contest, rivers, village },
}).map(([name, notice]) => ({ name, ...notice }));

/** Checked as a file is, and as its form has it: people who score an item without rules are asked one by one. */
const formOf = ({ rubric }: Pick<WorkedNotice, 'rubric'>): Form =>
  makeForm({
    rubric: loadRubric(JSON.stringify(rubric)),
    mode: 'tally',
    stage: 'assess',
    version: '0.0.0',
  });

/** Blanks and line breaks are left to whoever sets the page. */
const bare = (text: string): string => text.replace(/[\s　]/g, '');

const textOf = ({ value, format = '' }: Pick<Cell, 'value' | 'format'>): string =>
  typeof value === 'number'
    ? `${value}${format.endsWith('"%"') ? '%' : ''}`
    : typeof value === 'string'
      ? bare(value)
      : '';

const wordsOf = ({ words }: WorkedNotice): readonly string[] =>
  words
    .trim()
    .split(/[\n｜]/)
    .map(bare);

const numberOf = (scoring: Scored, id: string): number | string =>
  /^[bp]\d/.test(id) ? scoring.line(id) : scoring.item(id);

describe.each(notices)('$name', (notice) => {
  const form = formOf(notice);

  it('has every word of the notice on its form', () => {
    const official = form.sheets.find(({ print }) => print !== undefined)!;
    const drawn = fillForm(form, new Map()).model.sheets.find(({ name }) => name === official.name)!;
    const texts = drawn.cells.map(textOf);
    // A number fills its cell; the title has the year before it.
    const isDrawn = (word: string): boolean =>
      texts.some((text) => text === word || (!/^\d/.test(word) && text.includes(word)));
    expect(wordsOf(notice).filter((word) => !isDrawn(word))).toEqual([]);
  });

  it.each(notice.fills.map((fill, i) => ({ ...fill, nth: i + 1 })))(
    'comes to $total, as by hand (fill $nth)',
    ({ typed, items, total, grade = '', prints = [] }) => {
      const scoring = scored(form.prepared.rubric, typed);
      const found = Object.fromEntries(Object.keys(items).map((id) => [id, numberOf(scoring, id)]));
      expect(found).toEqual(items);
      expect([scoring.total, scoring.grade]).toEqual([total, grade]);
      const known = [...entriesOf(typed)].filter(([id]) => form.prepared.byId.has(id));
      const below = fillForm(form, new Map(known)).model.sheets[0]!.cells.map(textOf).join('\n');
      expect(prints.filter((words) => !below.includes(words))).toEqual([]);
    },
  );
});

it('a row without points has none in 折算得分 either', () => {
  const form = formOf(appraisal);
  const cells = fillForm(form, entriesOf(appraisal.fills[0]!.typed)).model.sheets[0]!.cells;
  const row = cells.find(({ column, value }) => column === 1 && value === 'k1')!.row;
  const counted = officialColumn(form.prepared.rubric, 'counted');
  const shown = (at: number): unknown =>
    cells.find((cell) => cell.row === at && cell.column === counted)?.value;
  expect([shown(row) ?? '', shown(row + 1)]).toEqual(['', 24.8]);
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it.each(notices)('of $name shows what the engine says', async (notice) => {
    const fills = notice.fills.map(({ typed }: WorkedFill) => typed);
    expect(await compareSheet(bench, formOf(notice).prepared.rubric, fills)).toBe(AGREES);
  });
});
