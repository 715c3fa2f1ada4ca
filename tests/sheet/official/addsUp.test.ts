/**
 * Who has nothing but the signed paper adds its scores up to 总分: the rows, and what 计分说明 under 总分 says.
 * Read are the printed cells of random fills, and nothing that the engine knows besides.
 */
import fc from 'fast-check';
import type { CellValue } from '../../../src/formula/value';
import type { Item, Rubric, Section } from '../../../src/rubric/rubric';
import { fullLabels, leafItems } from '../../../src/rubric/items';
import { itemName } from '../../../src/rubric/names';
import { isBelowZero } from '../../../src/rubric/limits';
import type { Chosen } from '../../../src/rubric/reading';
import type { Entries } from '../../../src/scoring/fields/entries';
import type { Mode } from '../../../src/scoring/fields/fields';
import { score } from '../../../src/scoring/score';
import { officialColumn } from '../../../src/sheet/columns';
import type { Form } from '../../../src/sheet/form';
import { makeForm } from '../../../src/sheet/form';
import { balanceOf } from '../../../src/scoring/balance/balance';
import { fillSheet } from '../../../src/sheet/fill';
import { drawScoresheet } from '../../../src/sheet/official/scoresheet';
import { aCount, aLine, anItem, aRubric, aSection } from '../../support/builders';
import { entriesOf } from '../../support/scored';
import { seed } from '../../support/seed';
import { fillOf, template, templateIds } from '../../support/templates';
import { randomEntries, randomFrom } from '../fills';
import { randomRubric } from '../randomRubric';

const MODES: readonly Mode[] = ['tally', 'direct'];

/** What stands above the table does not matter here. */
const NO_HINT = { first: '', open: '', text: '', missing: [] };
const NO_HEAD = { period: '', periodWords: '', unit: '', date: '', line: '', title: '' };

interface Paper {
  /** Of a row: what its score column prints. */
  readonly score: (id: string) => CellValue;
  /** What 计分说明 says, each with its number. */
  readonly told: readonly { readonly words: string; readonly amount: number }[];
  readonly under: string;
  /** The row of 得分合计 has another 应得分 than the form: something is 不涉及. */
  readonly isMadeUp: boolean;
}

function printed(layout: Form, entries: Entries): Paper {
  const { prepared, geometry, grid } = layout;
  const scoring = score(prepared, entries, geometry.capacity);
  const fill = {
    ...{ entries, scoring, head: NO_HEAD, hint: NO_HINT },
    balance: balanceOf(layout, scoring),
  };
  const { sheet } = drawScoresheet(grid, { ...layout, stage: 'assess' });
  const { cells } = fillSheet(sheet, fill);
  // Where a column shows what scores count for, that is what is added up.
  const column = (officialColumn(layout.prepared.rubric, 'counted') ??
    officialColumn(layout.prepared.rubric, 'score')) as number;
  const rows = new Map(cells.flatMap((cell) => (cell.column === 1 ? [[cell.value, cell.row] as const] : [])));
  const at = (id: string, where: number): CellValue =>
    cells.find((cell) => cell.row === rows.get(id) && cell.column === where)?.value ?? null;
  const text = at(':verdicts', 2);
  const under = typeof text === 'string' ? text : '';
  const sentence = under.split('\n').find((line) => line.startsWith('计分说明：')) ?? '';
  const told = sentence
    .replace('计分说明：', '')
    .replace(/。$/, '')
    .split('；')
    .filter((each) => each !== '')
    .map((each) => {
      const [, words = '', sign, number] = /^(.*)：([+−])([\d.]+)分$/.exec(each) ?? [];
      return { words, amount: (sign === '−' ? -1 : 1) * Number(number) };
    });
  const full = officialColumn(layout.prepared.rubric, 'fullScore');
  const isMadeUp =
    full === undefined ? scoring.total.dropped !== 0 : at(':sum', full) !== layout.prepared.rubric.fullScore;
  return { score: (id) => at(id, column), told, under, isMadeUp };
}

/** As a score counts in the column: nothing for words and blanks, and never less than 0 where there is a 分值 without a floor. */
function counted({ rubric, mode }: Form['prepared'], { score }: Paper, item: Item): number {
  const value = score(item.id);
  if (typeof value !== 'number') return 0;
  if (officialColumn(rubric, 'counted') !== undefined) return value;
  const { decimals, at } = rubric.rounding ?? { decimals: 2, at: 'item' };
  // A typed score is printed with the decimals of the sheet.
  const shown =
    at === 'item'
      ? Math.sign(value) * (Math.round(Math.abs(value) * 10 ** decimals + 1e-9) / 10 ** decimals)
      : value;
  const stopsAtZero = item.fullScore !== null && !isBelowZero(item);
  return mode === 'direct' && stopsAtZero ? Math.max(0, shown) : shown;
}

const sum = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((all, each) => all + each, 0) * 1e6) / 1e6 + 0;

/** 计分说明 of the lists, and of what is done to their sum with the rest. */
const OF_LISTS = /合计不[超低].*分$|^扣分项从所在部分扣完为止$|不加分$/;
const OF_TOTAL = /^(?:不足|超过).*按.*分计$|，总分为0分$|^四舍五入到/;

/** By hand: every item and what is said of items and sections; the lists; what is left to be said. */
function addedUp({ prepared }: Form, paper: Paper): Readonly<Record<'base' | 'lists' | 'rest', number>> {
  const { rubric } = prepared;
  const list = (
    row: 'bonus' | 'penalty',
    lines: readonly { readonly id: string }[] = [],
  ): readonly number[] =>
    (rubric.layout.listLines === true ? lines.map(({ id }) => id) : [row]).map((id) => {
      const points = paper.score(id);
      // What is taken is printed with a minus.
      return typeof points === 'number' ? points : 0;
    });
  // Where the form has a column 权重 instead of the row, 计分说明 tells what it makes of the items above.
  const hasRow = rubric.layout.weightRows !== false;
  const scaled = rubric.sections.filter(({ scaleTo }) => hasRow && scaleTo !== undefined);
  const inScaled = scaled.flatMap(idsIn);
  const told = (is: (words: string) => boolean): readonly number[] =>
    paper.told.filter(({ words }) => is(words)).map(({ amount }) => amount);
  return {
    base: sum([
      ...leafItems(rubric)
        .filter(({ id }) => !inScaled.includes(id))
        .map((item) => counted(prepared, paper, item)),
      // What counts of a section after 折算 stands in its own row, whatever was said of the items above it.
      ...scaled.flatMap((section) => [
        Number(paper.score(`:weight/${section.id}`)),
        -sum(saidOf(prepared.rubric, section, paper)),
      ]),
      ...told((words) => !OF_LISTS.test(words) && !OF_TOTAL.test(words)),
    ]),
    lists: sum([
      ...list('bonus', rubric.bonus?.items),
      ...list('penalty', rubric.penalties?.items),
      ...told((words) => OF_LISTS.test(words)),
    ]),
    rest: sum(told((words) => OF_TOTAL.test(words))),
  };
}

/** Each with what it is by hand; of what 折算 makes of a sum, how far it is from that. */
function sumsOf(form: Form, paper: Paper, total: number): readonly (readonly [number, CellValue])[] {
  const { rubric } = form.prepared;
  const { scaleTo, scaleOf, fullScore, rounding = { decimals: 2, at: 'item' } } = rubric;
  const { base, lists, rest } = addedUp(form, paper);
  if (scaleTo === undefined) return [[sum([base, lists, rest]), total]];
  const isBase = scaleOf === 'base';
  const row = paper.score(':counted');
  const added = sum(isBase ? [base] : [base, lists]);
  const printed: readonly (readonly [number, CellValue])[] = [
    [added, paper.score(':sum')],
    ...(isBase ? [[sum([Number(row), lists, rest]), total] as const] : []),
  ];
  // What is 不涉及 is made up for by the base alone: where the sum has more in it, the paper does not tell it apart.
  if (paper.isMadeUp) return printed;
  const counted = isBase ? Number(row) : total - rest;
  const grain = rounding.at === 'item' ? 10 ** -rounding.decimals : 1e-6;
  const isNear = Math.abs(counted - (added * scaleTo) / fullScore) <= grain / 2 + 2e-6;
  return [...printed, [isNear ? counted : (added * scaleTo) / fullScore, counted]];
}

/** A heading by hand: its items, and what is said of it or of them. */
function headingsAddedUp({ prepared }: Form, paper: Paper): readonly (readonly [number, number])[] {
  const { rubric } = prepared;
  return rubric.sections.flatMap((section) => {
    const shown = paper.score(section.id);
    if (typeof shown !== 'number') return [];
    const items = leafItems(rubric).filter(({ id }) => idsIn(section).includes(id));
    const about = saidOf(rubric, section, paper);
    return [[shown, sum([...items.map((item) => counted(prepared, paper, item)), ...about])] as const];
  });
}

/** The amounts of what 计分说明 says of a section or of what stands in it. */
function saidOf(rubric: Rubric, section: Section, paper: Paper): readonly number[] {
  const items = leafItems(rubric).filter(({ id }) => idsIn(section).includes(id));
  return paper.told.flatMap(({ words, amount }) => {
    if (words.includes(`，${section.title}得`)) return [amount];
    if (words.endsWith('各项得分按权重折算'))
      return rubric.sections.length === 1 || words.startsWith(`“${section.title}”`) ? [amount] : [];
    // A label may itself hold the mark that stands between two: 三、16(7)④.
    const labels = /^不涉及的项（(.*)）按满分计$/.exec(words)?.[1];
    if (labels !== undefined)
      return items
        .filter(({ label }) => labels.includes(label))
        .map(({ scaleTo, fullScore }) => scaleTo ?? fullScore ?? 0);
    const isOwn = namesIn(rubric, section).some(
      (name) =>
        [`一票否决，${name}得0分`, `${name}扣完为止`].includes(words) || words.startsWith(`${name}得分限于`),
    );
    return isOwn ? [amount] : [];
  });
}

const idsIn = ({ items = [] }: Pick<Item, 'items'>): readonly string[] =>
  items.flatMap((item) => (item.items === undefined ? [item.id] : idsIn(item)));
const allIdsIn = ({ items = [] }: Pick<Item, 'items'>): readonly string[] =>
  items.flatMap((item) => [item.id, ...allIdsIn(item)]);

/** What the items and sub-items of a section are called. */
const namesIn = (rubric: Rubric, section: Pick<Item, 'items'>): readonly string[] =>
  allIdsIn(section).map((id) => itemName(fullLabels(rubric).get(id) ?? ''));

function check(layout: Form, entries: Entries): boolean {
  const paper = printed(layout, entries);
  const total = paper.score('total');
  if (typeof total !== 'number') {
    expect(paper.told).toEqual([]);
    return false;
  }
  const { under } = paper;
  for (const [added, printedSum] of sumsOf(layout, paper, total))
    expect({ sum: added, under }).toEqual({ sum: printedSum, under });
  for (const [shown, added] of headingsAddedUp(layout, paper)) expect(added).toBe(shown);
  return true;
}

const layoutIn = (rubric: Rubric, mode: Mode, chosen: Chosen = {}): Form =>
  makeForm({ rubric, chosen, mode, stage: 'assess', version: '0.0.0' });

/** 总分 in a blank of the form is the same number in another place. */
function withTotalRow(rubric: Rubric): Rubric {
  const { totalPlace: _, ...layout } = rubric.layout;
  return { ...rubric, layout };
}

describe('the printed scores and 计分说明 add up to 总分', () => {
  const settings = templateIds.flatMap((id) => {
    const rubric = template(id);
    const others = (rubric.readings ?? []).flatMap((reading) =>
      reading.options.slice(1).map((option): Chosen => ({ [reading.id]: option.id })),
    );
    // Only where a reading settles a part or the total does a typed score come to something else under it.
    const modesOf = (chosen: Chosen): readonly Mode[] =>
      Object.keys(chosen).length === 0 || id === 'changji-2023' ? MODES : ['tally'];
    return [{}, ...others].flatMap((chosen: Chosen) =>
      modesOf(chosen).map((mode) => ({ id, rubric, chosen, mode })),
    );
  });

  it.each(settings)('$id, $mode, $chosen', ({ id, rubric, chosen, mode }) => {
    const layout = layoutIn(rubric, mode, chosen);
    const random = randomFrom(20230524);
    const wanted = id === 'mubiao-2020' ? 1 : 4;
    let found = 0;
    for (let i = 0; found < wanted && i < 400; i += 1)
      if (check(layout, randomEntries(layout.prepared, random))) found += 1;
    expect(found).toBe(wanted);
  });

  it(`of random rubrics, SEED=${seed}`, () => {
    let [found, told] = [0, 0];
    fc.assert(
      fc.property(
        randomRubric.map(withTotalRow),
        fc.constantFrom(...MODES),
        fc.nat(),
        (rubric, mode, own) => {
          const layout = layoutIn(rubric, mode);
          const random = randomFrom(own);
          for (let i = 0; i < 6; i += 1) {
            const entries = randomEntries(layout.prepared, random);
            if (!check(layout, entries)) continue;
            found += 1;
            if (printed(layout, entries).told.length > 0) told += 1;
          }
        },
      ),
      { seed, numRuns: 40, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(30);
    expect(told).toBeGreaterThan(5);
  });
});

describe('昌吉, worked out from the notice', () => {
  const rubric = template('changji-2023');
  const HEAD = { unit: '示范县', period: '2023-05', date: '2023-06-01' };
  const under = (chosen: Chosen, mode: Mode, answers: object): readonly [CellValue, string] => {
    const layout = layoutIn(rubric, mode, chosen);
    const paper = printed(layout, fillOf(layout, { ...HEAD, ...answers }));
    return [paper.score('total'), paper.under];
  };
  const found = (answers: object): object => ({ confirmed: true, answers });
  const WHAT = '第1项“未按要求建立二级网格、明确网格长、设立领导小组办公室”';

  it.each<[string, Chosen, object, number, string]>([
    [
      'says that 10 of 20 are taken from the total',
      {},
      { '7a': 2 },
      80,
      '第7项扣完，不足的10分从总分中扣除：−10分',
    ],
    [
      'says that a part counts as 0',
      { veto: 'section' },
      { '1a': true },
      70,
      `${WHAT}，(一)网格化环境监管体系建设情况得0分：−20分`,
    ],
    ['says that the total is 0', { veto: 'total' }, { '1a': true }, 0, `${WHAT}，总分为0分：−90分`],
    [
      'says that less than 0 is 0',
      { media: 'total' },
      { '4a': 40, '5a': 2, '6a': 2, '7a': 5, p1b: true },
      0,
      '第7项扣完，不足的40分从总分中扣除：−40分；不足0分，按0分计：+40分',
    ],
  ])('%s', (_, chosen, answers, total, words) =>
    expect(under(chosen, 'tally', found(answers))).toEqual([total, `计分说明：${words}。`]),
  );

  it('says the same of a −10 that was typed', () => {
    const scores = { 1: 10, 2: 10, 3: 10, 4: 40, 5: 10, 6: 10, 7: -10 };
    expect(under({}, 'direct', { scores })).toEqual([
      80,
      '计分说明：第7项按0分计，不足的10分从总分中扣除：−10分。',
    ]);
  });

  it('says that a debt of more decimals than the total is rounded', () => {
    const scores = { 1: 10, 2: 10, 3: 10, 4: 40, 5: 10, 6: 10, 7: -0.125 };
    // 90 − 0.125 = 89.875
    expect(under({}, 'direct', { scores })).toEqual([
      89.88,
      '计分说明：第7项按0分计，不足的0.125分从总分中扣除：−0.125分；四舍五入到2位小数：+0.005分。',
    ]);
  });

  it('says nothing where the column adds up by itself', () =>
    expect(under({}, 'tally', found({ '4a': 3, b1a: 1, p1c: true }))).toEqual([79, '']));

  it('where 折算 of the whole leaves less of a part than was taken from it', () => {
    // 10 − 5 = 5 are 0.5 of 1; 扣1分 is no more than the part has, and more than what is left of it.
    const rubric = aRubric({
      ...{ fullScore: 10, scaleTo: 1, scaleOf: 'base' as const },
      sections: [aSection({ items: [anItem({ id: '1', fullScore: 10, clauses: [aCount(1)] })] })],
      penalties: { items: [{ ...aLine({ id: 'p1', clauses: [aCount(1)] }), scope: 's1' }] },
    });
    const layout = layoutIn(rubric, 'tally');
    const entries = entriesOf({ '1a': 5, p1a: 1 });
    expect(check(layout, entries)).toBe(true);
    expect(printed(layout, entries).under).toContain('不足0分，按0分计：+0.5分');
  });
});
