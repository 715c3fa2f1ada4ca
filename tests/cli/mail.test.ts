/** `mail`: a draft with the file as it is, or nothing where the sheet has errors. */

import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import type { ScoresheetOptions } from '../support/scoresheets';
import { aScoresheet, sample, withCachedValue } from '../support/scoresheets';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

const NAME = '2021年大兴镇社区生态环境保护工作考核评分表_示范社区_2021';
const TEXT =
  '现报送示范社区2021年大兴镇社区生态环境保护工作考核评分表：总分9.2分，其中加分0.7分；一票否决情形：无。请审阅。';

const put = async (options: ScoresheetOptions = {}): Promise<Uint8Array> => {
  const { bytes } = await aScoresheet(options);
  await desk.put('x.xlsx', bytes);
  return bytes;
};

/** The content of a part of the draft, by how its header begins. */
async function partOf(file: string, header: string): Promise<Buffer> {
  const part = (await desk.read(file))
    .toString('latin1')
    .split('--pingfen_part')
    .find((text) => text.startsWith(`\r\n${header}`))!;
  return Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64');
}

const textIn = async (file: string): Promise<string> =>
  (await partOf(file, 'Content-Type: text/plain')).toString();

describe('a sheet without problems', () => {
  it('goes as it is, byte for byte, with the sentence, under its standard name', async () => {
    const bytes = await put();
    expect(await desk.run('mail', 'x.xlsx')).toEqual({
      exit: 0,
      out: '',
      err: `已生成：${NAME}.eml\n${TEXT}\n`,
    });
    expect(await desk.files()).toEqual([`${NAME}.eml`, 'x.xlsx']);
    expect(await textIn(`${NAME}.eml`)).toBe(`${TEXT}\r\n`);
    const attached = await partOf(`${NAME}.eml`, 'Content-Type: application/');
    expect(Buffer.compare(attached, bytes)).toBe(0);
    const draft = (await desk.read(`${NAME}.eml`)).toString('latin1');
    const encoded = [...draft.matchAll(/filename\*\d+\*=(?:utf-8'')?([^;\r]*)/g)].map(([, piece]) => piece);
    expect(decodeURIComponent(encoded.join(''))).toBe(`${NAME}.xlsx`);
  });

  it('tells programs what it did', async () => {
    await put();
    const { exit, out } = await desk.run('mail', 'x.xlsx', '-o', 'y.eml', '--json');
    expect([exit, JSON.parse(out)]).toEqual([
      0,
      { path: 'y.eml', attachment: `${NAME}.xlsx`, text: TEXT, problems: [], notices: [] },
    ]);
  });

  it('goes to one address or several, and to none that is not one', async () => {
    await put();
    await desk.run('mail', 'x.xlsx', '--to', 'a@b.cn， c@d.gov.cn', '-o', 'y.eml');
    expect((await desk.read('y.eml')).toString()).toContain('\r\nTo: a@b.cn,\r\n c@d.gov.cn\r\n');
    for (const to of ['张三', 'a@b.cn,', 'a@b.cn\r\nBcc: c@d.cn']) {
      const { exit, err } = await desk.run('mail', 'x.xlsx', '--to', to, '-o', 'z.eml');
      expect([exit, err]).toEqual([2, expect.stringContaining('[mail.badAddress]')]);
    }
    expect(await desk.files()).toEqual(['x.xlsx', 'y.eml']);
  });

  it('replaces no draft unless told so', async () => {
    await put();
    await desk.put(`${NAME}.eml`, 'mine');
    await desk.put('y.eml', 'mine');
    for (const words of [[], ['-o', 'y.eml']]) {
      const { exit, err } = await desk.run('mail', 'x.xlsx', ...words);
      expect([exit, err]).toEqual([2, expect.stringContaining('[command.fileExists]')]);
    }
    expect((await desk.read(`${NAME}.eml`)).toString()).toBe('mine');
    expect((await desk.run('mail', 'x.xlsx', '-o', 'y.eml', '--force')).exit).toBe(0);
    expect(await textIn('y.eml')).toBe(`${TEXT}\r\n`);
  });

  it('of a unit whose name holds a line break begins no header with it', async () => {
    await put({ answers: { ...sample, unit: '东村\nBcc: evil@example.cn' } });
    await desk.run('mail', 'x.xlsx', '-o', 'y.eml');
    expect(/^bcc/im.test((await desk.read('y.eml')).toString())).toBe(false);
    expect(await textIn('y.eml')).toMatch(/^现报送东村 Bcc: evil@example\.cn2021年[^\r\n]*\r\n$/);
  });
});

describe('a sheet that is not finished', () => {
  it.each<[string, object, string, string]>([
    ['未评完', { ...sample, confirmed: false }, 'sheet.incomplete', '未评完，现在没有总分。'],
    ['blank', {}, 'sheet.blank', '是空白表，还没有填写。'],
  ])('goes with a warning, and says so itself: %s', async (_, answers, code, said) => {
    await put({ answers });
    const { exit, err } = await desk.run('mail', 'x.xlsx', '-o', 'y.eml');
    expect(exit).toBe(1);
    expect(err).toContain('已生成：y.eml');
    expect(err).toContain(`[${code}]`);
    expect(await textIn('y.eml')).toContain(said);
    expect(await textIn('y.eml')).not.toMatch(/总分\d/);
  });
});

describe('a sheet with errors', () => {
  it('is not put into a mail; every error is named', async () => {
    const sheet = await aScoresheet();
    await desk.put('x.xlsx', withCachedValue(sheet, sheet.placeOf('1a'), -3));
    const { exit, out, err } = await desk.run('mail', 'x.xlsx');
    expect([exit, out, await desk.files()]).toEqual([1, '', ['x.xlsx']]);
    const [first, ...rest] = err.split('\n');
    expect(first).toBe('评分表有错误，没有生成邮件。请改正后再来。');
    expect(rest.join('\n')).toContain(`加扣分明细!${sheet.placeOf('1a').cell}`);
    expect(rest.join('\n')).toContain('[sheet.unusable]');
    expect(err).not.toMatch(/总分\d/);
  });

  it('tells programs that nothing was written', async () => {
    const sheet = await aScoresheet();
    await desk.put('x.xlsx', withCachedValue(sheet, sheet.placeOf('1a'), -3));
    const { exit, out } = await desk.run('mail', 'x.xlsx', '--json');
    expect([exit, JSON.parse(out)]).toEqual([
      1,
      expect.objectContaining({ path: null, attachment: null, text: null }),
    ]);
  });

  it('is not read at all where it is no scoresheet', async () => {
    await desk.put('x.xlsx', 'text');
    const { exit, err } = await desk.run('mail', 'x.xlsx');
    expect([exit, err]).toEqual([2, expect.stringContaining('[file.otherKind]')]);
    expect(await desk.files()).toEqual(['x.xlsx']);
  });
});
