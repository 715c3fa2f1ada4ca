/** One of a list: 是 or 否, a unit class, a choice. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Entry } from '../entry';

/** Whether the cell `x` holds `name`. For a spreadsheet “a” equals “A”; FIND tells them apart. */
const isExactly = (x: Formula, name: string): Formula =>
  name.toLowerCase() === name.toUpperCase()
    ? f`${x}=${name}`
    : f`AND(${x}=${name},ISNUMBER(FIND(${name},${x})))`;

/** One of `options`, spelled exactly so. */
export const option = (options: readonly string[]): Entry<string> => ({
  empty: '',
  expected: `应填${options.map((name) => `“${name}”`).join('或')}`,
  validation: { type: 'list', options },
  accepts: (value) => typeof value === 'string' && options.includes(value),
  accepting: (x) =>
    call(
      'OR',
      options.map((name) => isExactly(x, name)),
    ),
  read: String,
  reading: (x) => x,
});

const YES = '是';

/** 是否: worth 1 when 是. */
export const tick: Entry<number> = {
  ...option([YES, '否']),
  empty: 0,
  read: (value) => (value === YES ? 1 : 0),
  reading: (x) => f`IF(${x}=${YES},1,0)`,
};

/** As people type it into the cell. */
export const tickText = (value: boolean): string => (value ? YES : '否');
