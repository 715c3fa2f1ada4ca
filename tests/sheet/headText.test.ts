/**
 * Forms that go by the day of the inspection, and forms of no period: what stands at their head, in file names and in
 * mails. 44550 is 2021-12-20, by counting from 1899-12-30.
 */
import type { CellValue } from '../../src/formula/value';
import { loadRubric } from '../../src/rubric/load';
import { plainTitle } from '../../src/rubric/title';
import type { Rubric } from '../../src/rubric/rubric';
import { fileName, reportText } from '../../src/documents/reporting';
import { fillForm } from '../../src/sheet/fillForm';
import type { Form } from '../../src/sheet/form';
import { aRubric, anItem } from '../support/builders';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { layoutFor } from '../support/templates';

const NAMED = '城区餐饮单位油烟检查评分表';

const rubricOf = (changes: Partial<Rubric>): Rubric =>
  loadRubric(
    JSON.stringify(
      aRubric({ items: [anItem({ fullScore: 10 })], unitNoun: '餐饮单位', title: NAMED, ...changes }),
    ),
  );
const byDay = rubricOf({ period: 'day' });
const dayInTitle = rubricOf({ period: 'day', title: `{period}${NAMED}` });
const dateless = rubricOf({ period: 'none' });

const typed = (date: CellValue): ReadonlyMap<string, CellValue> =>
  new Map<string, CellValue>([
    [':unit', '东村饭店'],
    [':date', date],
    [':confirmed', '是'],
  ]);
const FILLED = typed(44550);
const onDay = (date: CellValue): Typed => ({ ':unit': '东村饭店', ':date': date });

/** Title and line of unit and date, as printed. */
function headOf(form: Form, entries: ReadonlyMap<string, CellValue>): readonly unknown[] {
  const { head } = fillForm(form, entries);
  return [head.title, head.line.replaceAll(/　+/g, '　'), head.period];
}

describe('a form that goes by the day', () => {
  const form = layoutFor(byDay, 'tally');

  it('asks for no year, and is complete without one', () => {
    expect(form.prepared.fields.header.map(({ id }) => id)).toEqual([':unit', ':date']);
    expect(fillForm(form, FILLED).scoring.total.total).not.toBe('未评完');
    expect(fillForm(form, typed(null)).scoring.total.total).toBe('未评完');
  });

  it('has lines for the pen while it is blank, and the day once it is typed', () => {
    const blank = expect.stringMatching(/^餐饮单位：＿{8,20}　评分时间：20＿＿年＿＿月＿＿日$/) as string;
    expect(headOf(form, new Map())).toEqual([NAMED, blank, '']);
    expect(headOf(form, FILLED)).toEqual([
      NAMED,
      '餐饮单位：东村饭店　评分时间：2021年12月20日',
      '2021-12-20',
    ]);
  });

  it('may have the day in its title, which never begins with a bare 年', () => {
    const titled = layoutFor(dayInTitle, 'tally');
    expect(headOf(titled, new Map())[0]).toBe(`20＿＿年＿＿月＿＿日${NAMED}`);
    expect(headOf(titled, FILLED)[0]).toBe(`2021年12月20日${NAMED}`);
    expect(plainTitle(dayInTitle)).toBe(NAMED);
    expect(fileName(fillForm(titled, new Map()).head, 'xlsx')).toBe(`${NAMED}.xlsx`);
  });

  it('says the day once in a file name and in a mail', () => {
    const { head, scoring } = fillForm(form, FILLED);
    expect(fileName(head, 'xlsx')).toBe(`${NAMED}_东村饭店_2021-12-20.xlsx`);
    expect(reportText(form, scoring)).toBe(`现报送东村饭店2021年12月20日${NAMED}：总分10分。请审阅。`);
    const titled = layoutFor(dayInTitle, 'tally');
    expect(reportText(titled, fillForm(titled, FILLED).scoring)).toBe(
      `现报送东村饭店2021年12月20日${NAMED}：总分10分。请审阅。`,
    );
  });
});

describe('a form of no period', () => {
  const form = layoutFor(dateless, 'tally');

  it('asks for none, and says none', () => {
    expect(form.prepared.fields.header.map(({ id }) => id)).toEqual([':unit', ':date']);
    const { head, scoring } = fillForm(form, FILLED);
    expect([head.title, head.period]).toEqual([NAMED, '']);
    expect(fileName(head, 'xlsx')).toBe(`${NAMED}_东村饭店.xlsx`);
    expect(reportText(form, scoring)).toBe(`现报送东村饭店${NAMED}：总分10分。请审阅。`);
  });
});

describeWithOracle('the head of such forms in LibreOffice', () => {
  const bench = setUpBench();
  const fills = [{}, onDay(null), onDay(44550), onDay(44197), onDay('昨天')];

  it.each([byDay, dayInTitle, dateless])('agrees with the engine: $title', async (rubric) => {
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
