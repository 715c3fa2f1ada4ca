/** The invented examples: that they are without fault, and count as their own words say. */
import { builtInRubric, examples } from '../../src/pane/templates';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { lintRubric } from '../../src/lint/lint';
import { readBack } from '../../src/readBack/readBack';
import { issueOf } from '../../src/rubric/issued';
import { fillForm } from '../../src/sheet/fillForm';
import { AGREES, compareSheet } from '../support/agreement';
import { bytesOf, setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { entriesOf, scored } from '../support/scored';
import { exampleIds, layoutFor, template, templateText } from '../support/templates';
import { allBallots, keyRowsMet, workedFills } from './fills';

/** Of forms by the month. */
const MARCH = { ':part': 3 };

it('are all of them counted by hand, in the order in which they are offered', () => {
  expect(workedFills.map(({ id }) => id)).toEqual(examples.map(({ id }) => id));
  expect([...exampleIds].sort()).toEqual(examples.map(({ id }) => id).sort());
});

describe.each(workedFills)('$id', ({ id, faultless, typed, total, grade }) => {
  const rubric = template(id);

  it('gives all of the points, and the best grade, to a unit without a fault', () => {
    const scoring = scored(rubric, { ...MARCH, ...faultless });
    expect([scoring.total, scoring.grade]).toEqual([rubric.fullScore, rubric.grades?.[0]?.name]);
  });

  it('comes to what is worked out by hand', () => {
    const scoring = scored(rubric, { ...MARCH, ...typed });
    expect([scoring.total, scoring.grade]).toEqual([total, grade]);
  });

  it('has nothing that its office would have to put right', () => {
    expect(lintRubric(rubric)).toEqual([]);
  });

  it('is the same in the pane as when it is checked, and passes for nobody’s', async () => {
    const builtIn = examples.find((each) => each.id === id)!;
    const text = () => Promise.resolve({ default: templateText(id) });
    expect(JSON.stringify(await builtInRubric({ ...builtIn, text }))).toBe(JSON.stringify(rubric));
    expect(issueOf(rubric)).toEqual({ kind: 'unknown' });
    expect([builtIn.title, rubric.source.notice].every((each) => each.includes('（示例）'))).toBe(true);
  });

  it('is read back with nothing to complain of', async () => {
    const form = layoutFor(rubric, 'tally');
    const known = [...entriesOf({ ...MARCH, ...typed })].filter(([each]) => form.prepared.byId.has(each));
    const bytes = await bytesOf(fillForm(form, new Map(known)).model);
    const { report, problems } = readBack(readWorkbook(bytes));
    expect([report.state, problems]).toEqual(['complete', []]);
  });
});

describe('what decides beside the total', () => {
  it('安全生产检查: a ※ row that is not met, or a part below 60%', () => {
    const inspected = (typed: Parameters<typeof scored>[1]): readonly unknown[] => {
      const { total, grade } = scored(template('anquan-jiancha'), { ...keyRowsMet, ...typed });
      return [total, grade];
    };
    expect(inspected({ k2: '不符合' })).toEqual([100, '不合格']);
    // 重点部位: 30-4-8 = 18 is 60%; 17 is not.
    expect(inspected({ '11a': 1, '12a': 4 })).toEqual([88, '合格']);
    expect(inspected({ '11a': 1, '12a': 4, '14a': 1 })).toEqual([87, '不合格']);
  });

  it('平安建设: the total falls below 0', () => {
    const { total, grade } = scored(template('pingan-jianshe'), {
      ...{ '5a/调解成功数': 96, '5a/受理数': 100, p3a: 11 },
    });
    expect([total, grade]).toEqual([-10, '不合格']);
  });

  it('学校考核: 加分 only from a 基本分 of 80 on', () => {
    const faultless = workedFills.find(({ id }) => id === 'xuexiao-kaohe')!.faultless;
    const school = (typed: Parameters<typeof scored>[1]): number | string =>
      scored(template('xuexiao-kaohe'), { ...faultless, ...typed }).total;
    // 5 + 5 + 4 + 6 = 20 off, and one more.
    const heavy = { '1a': 10, '5a': 3, '7a': 2, '8a': 12, 'b1a/省级': 1 };
    expect([school(heavy), school({ ...heavy, '19a': 1 })]).toEqual([82, 79.5]);
  });

  it('民主测评: one sort of ballot below 70 keeps it from 好', () => {
    // C: (45×100+30×80)÷100 = 69: 40 + 30 + 20.7.
    const { total, grade } = scored(
      template('minzhu-ceping'),
      allBallots([10, 0, 0, 0], [20, 0, 0, 0], [45, 30, 0, 25]),
    );
    expect([total, grade]).toEqual([90.7, '较好']);
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it.each(workedFills)('of $id shows what the engine says', async ({ id, faultless, typed }) => {
    const isByMonth = template(id).period === 'month';
    const fills = [faultless, typed].map((each) => ({ ...(isByMonth && MARCH), ...each }));
    expect(await compareSheet(bench, template(id), fills)).toBe(AGREES);
  });
});
