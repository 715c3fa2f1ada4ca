import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import { daxing } from '../support/scoresheets';
import clean from '../lint/clean.rubric.json';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

it('says so where a rubric agrees with itself', async () => {
  await desk.put('r.json', clean);
  expect(await desk.run('lint', 'r.json')).toEqual({
    exit: 0,
    out: '',
    err: expect.stringMatching(/^标准版本码 [0-9A-Z]{8}　指纹 [0-9a-f]{64}\n没有发现问题。\n$/),
  });
  expect(await desk.run('lint', 'r.json', '--json')).toEqual({ exit: 0, out: '[]\n', err: '' });
});

it('lists where it does not, with pointers, for people and for programs', async () => {
  await desk.put('r.json', { ...daxing, fullScore: 11 });
  const { exit, out, err } = await desk.run('lint', 'r.json');
  expect([exit, out]).toEqual([1, '']);
  expect(err).toMatch(/\n发现\d+处：\n/);
  const json = await desk.run('lint', 'r.json', '--json');
  expect([json.exit, json.err]).toEqual([1, '']);
  const findings = JSON.parse(json.out) as readonly { code: string }[];
  expect(err.trim().split('\n')).toHaveLength(findings.length + 2);
  expect(findings.map(({ code }) => code)).toContain('L07');
});

it('finds a rubric in the folder, with or without .json, and a built-in one by its id', async () => {
  await desk.put('mine', clean);
  expect((await desk.run('lint', 'mine')).exit).toBe(0);
  expect((await desk.run('lint', 'daxing-2021')).err).not.toContain('[file.notFound]');
});

it('refuses what cannot be read', async () => {
  await desk.put('r.json', '{');
  expect(await desk.run('lint', 'r.json')).toMatchObject({ exit: 2, out: '' });
  const { exit, out } = await desk.run('lint', 'r.json', '--json');
  expect(exit).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'rubric.notJson' }] });
});

describe('--against', () => {
  it('adds where the other rubric says something else', async () => {
    await desk.put('r.json', clean);
    expect((await desk.run('lint', 'r.json', '--against', 'r.json')).exit).toBe(0);
    await desk.put('other.json', { ...clean, vetoes: [] });
    const { exit, out } = await desk.run('lint', 'r.json', '--against', 'other.json', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'L25', pointer: '/vetoes/0' }]);
  });

  it('refuses what cannot be read', async () => {
    await desk.put('r.json', clean);
    expect((await desk.run('lint', 'r.json', '--against', 'none.json')).exit).toBe(2);
  });
});

describe('--letter', () => {
  it('writes a letter beside what it says', async () => {
    await desk.put('r.json', { ...clean, fullScore: 99 });
    const { exit, err } = await desk.run('lint', 'r.json', '--letter', '意见.docx');
    expect(exit).toBe(1);
    expect(err).toMatch(/^已生成：意见\.docx\n标准版本码 .*\n发现1处：\n/);
    expect((await desk.read('意见.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(await desk.files()).toEqual(['r.json', '意见.docx']);
  });

  it('replaces no file unasked', async () => {
    await desk.put('r.json', clean);
    await desk.put('l.docx', 'mine');
    const { exit, err } = await desk.run('lint', 'r.json', '--letter', 'l.docx');
    expect([exit, err]).toEqual([2, expect.stringContaining('command.fileExists')]);
    expect((await desk.read('l.docx')).toString()).toBe('mine');
    expect((await desk.run('lint', 'r.json', '--letter', 'l.docx', '--force')).exit).toBe(0);
    expect((await desk.read('l.docx')).toString()).not.toBe('mine');
  });
});
