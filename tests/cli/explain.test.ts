/** `score --explain` and `--what-if`, `generate --reading`: the numbers in a clerk's words, worked out by hand. */

import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.put('a.json', {
    unit: '甲县',
    period: '2023-05',
    date: '2023-06-05',
    confirmed: true,
    // 第1项没有落实；发现3起问题扣3分；督察问题2起扣20分，只有10分可扣；加分6起12分，最多10分；曝光就高扣30分。
    answers: { '1a': true, '4a': 3, '7a': 2, b1a: 6, p1b: true, p1c: true },
    // 审定改分，所以是审定表。
    adjust: { '5': { points: -0.5, reason: '资料不全' } },
  });
  await desk.run('generate', 'changji-2023', '--answers', 'a.json', '--stage', 'final', '-o', 'f.xlsx');
});
afterAll(() => desk.clear());

/** The lines of one trace, without the words of the notice. */
const traceOf = async (...asked: string[]): Promise<readonly string[]> => {
  const { err } = await desk.run('score', 'f.xlsx', ...asked);
  const lines = err.split('\n').filter((line) => line !== '');
  const from = lines.findIndex((line) => line.startsWith('没有发现问题')) + 1;
  return lines.slice(from).map((line) => line.replace(/（细则：.*）$/, '').trim());
};

describe('an explanation', () => {
  it('of an item names what was found, the sum, and what the total has to bear', async () => {
    expect(await traceOf('--explain', '7')).toEqual([
      '第7项（10分）：0分',
      '1. 国家、自治区环保督察发现问题未按时整改到位，敷衍、虚假、表面整改：填2起，扣20分',
      '2. 合计：10−20=−10分',
      '3. 扣完为止，为0分，不足的10分从总分中扣除',
    ]);
  });

  it('quotes the notice', async () => {
    const { err } = await desk.run('score', 'f.xlsx', '--explain=4');
    expect(err).toContain('填3起，扣3分（细则：每1起扣1分）');
  });

  it('tells 不得分 from a sum', async () => {
    expect((await traceOf('--explain', '1')).at(-1)).toBe('2. 不得分，本项为0分');
  });

  it('tells an adjustment with its reason', async () => {
    expect(await traceOf('--explain', '5')).toEqual([
      '第5项（10分）：9.5分',
      '1. 没有扣分的情形，为10分',
      '2. 审定调整−0.5分（资料不全），为9.5分',
    ]);
  });

  it('of a line of 加分 stops at its limit', async () => {
    expect((await traceOf('--explain', 'b1')).at(-1)).toBe('2. 累计不超过10分，计10分');
  });

  it('of 扣分项 says which of two counts', async () => {
    expect((await traceOf('--explain', 'p1')).at(-1)).toBe('3. 就高计，不累计，这一款不计');
  });

  it('of the total adds up', async () => {
    // 部分一：0+10+10；部分二：37+9.5+10+0；20+56.5=76.5。
    expect(await traceOf('--explain', 'total')).toEqual([
      '总分：46.5分',
      '1. “(一)网格化环境监管体系建设情况”20分，“(二)网格化环境监管体系运行情况”56.5分',
      '2. 有的项不够扣，从总分中再扣10分',
      '3. 合计：76.5+10（加分）−30（扣分项）−10（不够扣的）=46.5分',
    ]);
  });

  it('of the grade names the band', async () => {
    expect(await traceOf('--explain', 'grade')).toEqual(['等级：不合格', '1. 46.5分，不到60分，为不合格']);
  });

  it('of everything needs no id, wherever the option stands', async () => {
    const whole = await traceOf('--explain');
    expect(whole).toEqual(expect.arrayContaining(['第7项（10分）：0分', '总分：46.5分', '等级：不合格']));
    const { err } = await desk.run('score', '--explain', 'f.xlsx');
    expect(err).toContain('总分：46.5分\n');
  });

  it('of what is not there names what is', async () => {
    const { exit, err } = await desk.run('score', 'f.xlsx', '--explain', '99');
    expect(exit).toBe(2);
    expect(err).toContain('没有编号为“99”的项。可用的：1、2、3');
  });
});

describe('readings', () => {
  it('are compared: the veto takes item, part or total', async () => {
    const lines = await traceOf('--what-if');
    expect(lines[0]).toBe('按本表的理解：总分46.5分，不合格');
    // 部分一为0：46.5−20；总分为0。
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^如果veto=section.*总分26\.5分，不合格$/),
        expect.stringMatching(/^如果veto=total.*总分0分，不合格$/),
      ]),
    );
  });

  it('can be chosen for a sheet, which remembers it', async () => {
    const made = await desk.run(
      'generate',
      'changji-2023',
      '--answers',
      'a.json',
      '--reading',
      'veto=section',
      '--stage',
      'final',
      '-o',
      's.xlsx',
    );
    expect(made.exit).toBe(0);
    const { exit, out } = await desk.run('score', 's.xlsx', '--json');
    expect([exit, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ reading: 'veto=section', total: 26.5, state: 'complete' }),
    ]);
  });

  it('that the rubric does not have are refused, with those it has', async () => {
    const { exit, err } = await desk.run(
      'generate',
      'changji-2023',
      '--reading',
      'veto=all',
      '-o',
      'no.xlsx',
    );
    expect([exit, await desk.files()]).toEqual([2, expect.not.arrayContaining(['no.xlsx'])]);
    expect(err).toContain('没有“veto=all”这种理解。可用的：veto=item（');
  });
});
