import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTyped } from '../../../src/hosts/page/parseTyped';
import { typedText } from '../../../src/hosts/page/typedText';
import type { InputType } from '../../../src/rules/inputType';
import { judge, State } from '../../../src/rules/inputType';
import { day } from '../../../src/rules/entries/day';
import { measure } from '../../../src/rules/entries/measure';
import { count } from '../../../src/rules/entries/number';
import { tick } from '../../../src/rules/entries/option';
import { text } from '../../../src/rules/entries/text';

const entries: Readonly<Record<string, InputType>> = {
  count: count(),
  percent: measure({ unit: '%' }),
  date: day,
  text: text({ longest: 500 }),
  tick,
};

const cases = JSON.parse(readFileSync(join(__dirname, 'parseTyped.cases.json'), 'utf8')) as Readonly<
  Record<string, readonly (readonly [string, string | number | null])[]>
>;

describe.each(Object.entries(cases))('what is typed into an input for a %s', (kind, rows) => {
  it.each(rows)('%j is %j', (typed, value) => {
    expect(parseTyped(typed, entries[kind]!)).toBe(value);
  });
});

describe('what is typed', () => {
  it.each(['三', '2分', '99%', '=3+2', '１ 2', '1,000'])(
    '%j is judged 有误 where a count belongs',
    (typed) => {
      expect(judge(count(), parseTyped(typed, count())).state).toBe(State.invalid);
    },
  );

  it('is no number where it has more digits than a number holds', () => {
    const endless = '9'.repeat(400);
    expect(parseTyped(endless, count())).toBe(endless);
  });

  it('is text without what nobody can see', () => {
    expect(parseTyped('一\u0007二\u2028三', text({ longest: 500 }))).toBe('一二\n三');
  });
});

describe('a value as it would be typed', () => {
  it.each([
    [null, count(), ''],
    [3, count(), '3'],
    [0.1 + 0.2, count(), '0.3'],
    ['三', count(), '三'],
    [{ error: '#REF!' }, count(), '#REF!'],
    [true, count(), 'TRUE'],
    [44550, day, '2021-12-20'],
    [6.3, day, '6.3'],
    ['20日', day, '20日'],
  ] as const)('%j', (value, entry, typed) => {
    expect(typedText(value, entry)).toBe(typed);
  });
});
