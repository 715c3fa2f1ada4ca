import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';
import { daxing } from '../support/scoresheets';
import { aRubric } from '../support/builders';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.clear());

it('says so where a rubric agrees with itself', async () => {
  await desk.put('r.json', aRubric());
  expect(await desk.run('lint', 'r.json')).toEqual({ exit: 0, out: '', err: '没有发现问题。\n' });
  expect(await desk.run('lint', 'r.json', '--json')).toEqual({ exit: 0, out: '[]\n', err: '' });
});

it('lists where it does not, with pointers, for people and for programs', async () => {
  await desk.put('r.json', { ...daxing, fullScore: 11 });
  const { exit, out, err } = await desk.run('lint', 'r.json');
  expect([exit, out]).toEqual([1, '']);
  expect(err).toMatch(/^发现\d+处：\n/);
  const json = await desk.run('lint', 'r.json', '--json');
  expect([json.exit, json.err]).toEqual([1, '']);
  const findings = JSON.parse(json.out) as readonly { code: string }[];
  expect(err.trim().split('\n')).toHaveLength(findings.length + 1);
  expect(findings.map(({ code }) => code)).toContain('L07');
});

it('finds a rubric in the folder, with or without .json, and a built-in one by its id', async () => {
  await desk.put('mine', aRubric());
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
