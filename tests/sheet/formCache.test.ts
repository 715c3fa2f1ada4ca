import { formFor } from '../../src/sheet/formCache';
import { template } from '../support/templates';

const setting = {
  rubric: template('daxing-2021'),
  chosen: {},
  mode: 'tally',
  stage: 'assess',
  version: '1',
} as const;

it('gives the same form for the same rubric, however it came, and another for anything else', () => {
  const form = formFor(setting);
  expect(formFor({ ...setting, rubric: structuredClone(setting.rubric) })).toBe(form);
  const others = [
    { ...setting, mode: 'direct' as const },
    { ...setting, stage: 'final' as const },
    { ...setting, version: '2' },
    { ...setting, rubric: { ...setting.rubric, title: '另一份{period}评分表' } },
    { ...setting, earlier: { layout: 2, names: undefined } },
  ];
  expect(new Set([form, ...others.map(formFor)]).size).toBe(others.length + 1);
});

it('forgets the form that was not asked for the longest', () => {
  const first = formFor(setting);
  const versions = ['a', 'b', 'c', 'd', 'e'].map((version) => formFor({ ...setting, version }));
  expect(formFor(setting)).toBe(first);
  formFor({ ...setting, version: 'f' });
  expect(formFor(setting)).toBe(first);
  expect(formFor({ ...setting, version: 'a' })).not.toBe(versions[0]);
});
