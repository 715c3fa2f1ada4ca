/** `score --rubric`: a sheet made from another rubric than the one issued keeps its id, its title and every word. */

import type { Rubric } from '../../src/rubric/rubric';
import { fingerprint } from '../../src/rubric/fingerprint';
import { versionCode } from '../../src/rubric/issued';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import { aScoresheet, daxing, sample, templates } from '../support/scoresheets';

/** Every 0.1 becomes 0.05: half of what most findings cost. Nothing that is printed says so but 标准. */
const forged = JSON.parse(JSON.stringify(daxing).replaceAll('"points":0.1,', '"points":0.05,')) as Rubric;
const own: Rubric = { ...daxing, id: 'own-2021' };
const [issuedCode, forgedCode] = [daxing, forged].map((each) => versionCode(fingerprint(each)));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.put('good.xlsx', (await aScoresheet()).bytes);
  await desk.put('forged.xlsx', (await aScoresheet({ rubric: forged })).bytes);
  await desk.put('own.xlsx', (await aScoresheet({ rubric: own })).bytes);
  await desk.put('forged.json', forged);
  await desk.put('own.json', own);
});
afterAll(() => desk.clear());

it('made from changed points, names what it is and what it should be, and has no total', async () => {
  const { exit, err } = await desk.run('score', 'forged.xlsx', '--explain', '--what-if');
  expect(exit).toBe(1);
  expect(err.split('\n').slice(1, 5)).toEqual([
    `标准版本码 ${forgedCode}（不是所发的标准，应为${issuedCode}）　填写方式：逐款填次数　阶段：考核　评分口径：按标准原样`,
    '总分　有误',
    '发现1处问题：',
    expect.stringContaining('[sheet.notTheBuiltIn]'),
  ]);
  expect(err).not.toMatch(/\d分/);
  expect(JSON.parse((await desk.run('score', 'forged.xlsx', '--json')).out)).toMatchObject({
    rubric: { id: 'daxing-2021', sha256: fingerprint(forged), code: forgedCode },
    issued: { kind: 'notBuiltIn', expected: issuedCode, isChecked: true, isForged: true },
    base: null,
    total: null,
    grade: null,
    state: 'invalid',
    problems: [{ severity: 'error', code: 'sheet.notTheBuiltIn' }],
  });
});

it.each<[string, () => string]>([
  ['its id', () => 'daxing-2021'],
  ['a path', () => `${templates}/daxing-2021.json`],
  ['its fingerprint', () => fingerprint(daxing)],
  ['its 标准版本码, in small letters too', () => issuedCode!.toLowerCase()],
])('the issued one is named by %s: one sheet is by it, the other two are not', async (_, word) => {
  expect(await desk.run('score', 'good.xlsx', '--rubric', word(), '--json')).toMatchObject({ exit: 0 });
  for (const file of ['forged.xlsx', 'own.xlsx']) {
    const { exit, out } = await desk.run('score', file, '--rubric', word(), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      total: null,
      issued: { kind: 'notNamed', expected: issuedCode },
      problems: [{ severity: 'error', code: 'sheet.notTheNamedRubric' }],
    });
  }
});

it('one that is issued under an id of its own is not checked unless it is named', async () => {
  const { exit, err } = await desk.run('score', 'own.xlsx');
  expect([exit, err.split('\n')[1]]).toEqual([
    0,
    expect.stringContaining('（自备的标准，没有核对，请与发文单位公布的核对）'),
  ]);
  expect((await desk.run('score', 'own.xlsx', '--rubric', 'own.json')).err).toContain('（与指定的标准一致）');
});

it('one that was issued with changed points is taken when it is named', async () => {
  const { exit, out } = await desk.run('score', 'forged.xlsx', '--rubric', 'forged.json', '--json');
  expect([exit, JSON.parse(out)]).toMatchObject([
    0,
    { issued: { kind: 'named', isChecked: true, isForged: false } },
  ]);
});

it('refuses a rubric that is not there', async () => {
  expect(await desk.run('score', 'good.xlsx', '--rubric', 'nobody-2021')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('[command.unknownRubric]'),
  });
});

it('says so when a sheet is made from changed points', async () => {
  const { exit, err } = await desk.run('generate', 'forged.json', '-o', 'again.xlsx');
  expect([exit, err]).toEqual([0, expect.stringContaining('[sheet.notTheBuiltIn]')]);
});

describe('审定调整', () => {
  // 9.2 without it: the unit gives itself 1.5.
  const raised = {
    ...sample,
    adjust: { 4: { points: 0.2, reason: '复核' }, 7: { points: 0.3, reason: '复核' } },
  };
  const score = async (stage: 'assess' | 'final'): Promise<Readonly<Record<string, unknown>>> => {
    await desk.put('x.xlsx', (await aScoresheet({ stage, answers: raised })).bytes);
    return JSON.parse((await desk.run('score', 'x.xlsx', '--json')).out) as Readonly<Record<string, unknown>>;
  };

  it('is not taken for a 自评, which has none', async () => {
    await desk.put('raised.json', JSON.stringify(raised));
    const told = await desk.run(
      ...[
        'generate',
        'daxing-2021',
        '--stage',
        'self',
        '--mode',
        'tally',
        '--answers',
        'raised.json',
        '-o',
        'self.xlsx',
      ],
    );
    expect([told.exit, told.err]).toEqual([2, expect.stringContaining('自评表没有审定调整')]);
  });

  it('in a 考核 is named item by item', async () => {
    expect(await score('assess')).toMatchObject({
      total: 9.7,
      problems: [],
      notices: [
        {
          severity: 'notice',
          code: 'sheet.adjustedOutsideFinal',
          message:
            '审定调整：第4项加0.2分、第7项加0.3分。这份表是考核表，不是审定表。请核对是不是领导改的分。',
        },
      ],
    });
  });

  it('in a 审定 is what it is for', async () => {
    expect(await score('final')).toMatchObject({ total: 9.7, problems: [], notices: [] });
  });
});
