/** `score`: what is printed where, and files that are no scoresheets. */

import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { zipLimits } from '../../src/hosts/file/zip/zip';
import { fingerprint } from '../../src/rubric/fingerprint';
import { versionCode } from '../../src/rubric/issued';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import { aScoresheet, at, daxing, sample, withCachedValue } from '../support/scoresheets';
import { bookOf, bookParts, zipOf } from '../support/zipOf';

/** Of the rubric that all of these are made from. */
const code = versionCode(fingerprint(daxing));

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

describe('a scoresheet', () => {
  it('in words on stderr, with the numbers worked out by hand', async () => {
    await desk.put('x.xlsx', (await aScoresheet()).bytes);
    const { exit, out, err } = await desk.run('score', 'x.xlsx');
    expect([exit, out]).toEqual([0, '']);
    expect(err.split('\n')).toEqual([
      '2021年大兴镇社区生态环境保护工作考核评分表　示范社区　2021',
      `标准版本码 ${code}（与自带的标准一致）　填写方式：逐款填次数　阶段：考核　评分口径：按标准原样`,
      '第1项　0.7分／1分　专题研究会议少开3次，扣0.3分。',
      '第2项　0.3分／0.5分　网格化制度体系不健全或未落实，扣0.2分。',
      '第3项　1.5分／1.5分',
      '第4项　1.3分／1.5分　露天焚烧被区级巡查到1次，扣0.2分（10月12日，村口荒地）。',
      '第5项　0.2分／0.5分　扬尘检查少开展2次，扣0.2分；征迁现场问题整改不到位1次，扣0.1分。',
      '第6项　0.5分／0.5分',
      '第7项　1.2分／1.5分　环保违法违规行为被督查通报（市级1次），扣0.3分。',
      '第8项　1分／1分',
      '第9项　1分／1分',
      '第10项　0.8分／1分　处理情况报送不及时2次，扣0.2分。',
      '加分　0.7分',
      '总分　9.2分',
      '没有发现问题。',
      '',
    ]);
  });

  it('as JSON on stdout, with nothing else anywhere', async () => {
    await desk.put('x.xlsx', (await aScoresheet()).bytes);
    const { exit, out, err } = await desk.run('score', 'x.xlsx', '--json');
    const report = JSON.parse(out) as Readonly<Record<string, unknown>>;
    expect([exit, err]).toEqual([0, '']);
    expect(report).toMatchObject({
      mode: 'tally',
      stage: 'assess',
      unit: '示范社区',
      period: '2021',
      date: '2021-12-20',
      base: 8.5,
      bonus: 0.7,
      penalty: 0,
      total: 9.2,
      grade: null,
      state: 'complete',
      verdicts: [],
      problems: [],
    });
    expect((report['items'] as readonly { score: number }[]).map(({ score }) => score)).toEqual([
      0.7, 0.3, 1.5, 1.3, 0.2, 0.5, 1.2, 1, 1, 0.8,
    ]);
    expect(report['bonusItems']).toMatchObject([
      { id: 'b1', score: 0.5, cap: 0.5 },
      { id: 'b2', score: 0 },
      { id: 'b3', score: 0.2, cap: 0.4 },
    ]);
  });

  it('that nobody has touched: blank, without a total, not 10', async () => {
    await desk.put('x.xlsx', (await aScoresheet({ answers: {} })).bytes);
    const { exit, out } = await desk.run('score', 'x.xlsx', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      state: 'blank',
      total: null,
      base: null,
      problems: [{ severity: 'warning', code: 'sheet.blank' }],
    });
    expect((await desk.run('score', 'x.xlsx')).err).toContain('总分　（空白表）');
  });

  it('that is not finished', async () => {
    await desk.put('x.xlsx', (await aScoresheet({ answers: { ...sample, confirmed: false } })).bytes);
    const { exit, err } = await desk.run('score', 'x.xlsx');
    expect(exit).toBe(1);
    expect(err).toContain('总分　未评完\n发现1处问题：\n提示：还没有评完：核对后请在“评分确认”处选“是”。');
  });

  it('with problems: exit 1, each with its place, in words and as JSON', async () => {
    const sheet = await aScoresheet();
    const place = sheet.official('score', 'total');
    await desk.put('x.xlsx', withCachedValue(sheet, place, 10));
    const { exit, err } = await desk.run('score', 'x.xlsx');
    expect(exit).toBe(1);
    expect(err).toContain(
      `发现1处问题：\n错误 ${at(place)}：“总分：”这一行的评分显示“10”，按填写内容应为“9.2”。`,
    );
    expect(JSON.parse((await desk.run('score', 'x.xlsx', '--json')).out)).toMatchObject({
      total: 9.2,
      problems: [{ severity: 'error', code: 'sheet.wrongValue', ...place, message: expect.any(String) }],
    });
  });

  it('whose texts cannot steer the terminal, nor make up lines of ours', async () => {
    const unit = '东村\n没有发现问题。';
    await desk.put('x.xlsx', (await aScoresheet({ answers: { ...sample, unit } })).bytes);
    const { err } = await desk.run('score', 'x.xlsx');
    expect(err.split('\n')[0]).toContain('东村 没有发现问题。');
    expect(err.split('\n')).toHaveLength(16);
  });
});

describe('a file that is none', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

  it.each<[string, () => Uint8Array | string | Promise<Uint8Array>, string]>([
    ['empty', () => '', 'file.empty'],
    ['text', () => 'a,b\n1,2\n', 'file.otherKind'],
    ['HTML that calls itself .xls', () => '<html><table></table></html>', 'file.otherKind'],
    ['.xls, .et, or a workbook with a password', () => ole, 'file.encryptedOrOld'],
    ['cut off', async () => (await aScoresheet()).bytes.slice(0, 20_000), 'file.truncated'],
    ['a zip without a workbook', () => zipOf([{ name: 'a.txt', content: 'x' }]), 'file.notAWorkbook'],
    [
      'a Word document',
      () =>
        zipOf([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: '<document/>' },
        ]),
      'file.otherKind',
    ],
    [
      'a zip bomb',
      () => bookOf({ 'xl/sharedStrings.xml': Buffer.alloc(zipLimits.part * 1024 * 1024 + 1, ' ') }),
      'file.tooLarge',
    ],
    [
      'with an entry twice',
      () => zipOf([...bookParts(), { name: 'xl/workbook.xml', content: '<workbook/>' }]),
      'file.duplicateEntry',
    ],
    ['another workbook', anotherWorkbook, 'sheet.notAScoresheet'],
    ['the smallest workbook', () => bookOf(), 'sheet.notAScoresheet'],
  ])('%s', async (_, content, code) => {
    await desk.put('x.xlsx', await content());
    const { exit, out, err } = await desk.run('score', 'x.xlsx');
    expect({ exit, out, err }).toEqual({ exit: 2, out: '', err: expect.stringContaining(`[${code}]`) });
    const json = await desk.run('score', 'x.xlsx', '--json');
    expect(JSON.parse(json.out)).toEqual({
      problems: [expect.objectContaining({ severity: 'error', code })],
    });
    expect([json.exit, json.err]).toEqual([2, err]);
  });

  async function anotherWorkbook(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('评分表').getCell('A1').value = 'pf:scoresheet';
    workbook.addWorksheet('加扣分明细').getCell('A1').value = { formula: '1+1', result: 2 };
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it('is not there, is a folder, does not end', async () => {
    expect((await desk.run('score', 'none.xlsx')).err).toContain('[file.notFound]');
    expect((await desk.run('score', '.')).err).toContain('[command.cannotRead]');
    expect((await desk.run('score', join('/dev', 'zero'))).err).toContain('[command.fileTooLarge]');
  });

  it('is a rubric', async () => {
    await desk.put('r.json', '{}');
    expect((await desk.run('score', 'r.json')).err).toContain('[file.otherKind]');
  });
});
