/** How many sheets of paper each notice takes: what is longer than this is a change for the worse. */
import type { Mode } from '../../../src/scoring/fields/fields';
import { layoutFor, template, templateIds } from '../../support/templates';

/** A4; mubiao-2020 and xianqu-2013 turned. */
const MOST: Readonly<Record<string, number>> = {
  'changji-2023': 3,
  'daxing-2021': 3,
  'daxing-2021-annex1': 5,
  'jinping-2018': 1,
  'jinping-2019': 1,
  // 1000 points; 40 when every row had four lines and every column the width that it asked for.
  'mubiao-2020': 35,
  // 62 items; 19 then.
  'xianqu-2013': 15,
};

const forms = templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode: Mode) => ({ id, mode })));

it.each(forms)('$id, $mode: takes no more pages than it did', ({ id, mode }) =>
  expect(layoutFor(template(id), mode).geometry.plan.pages.length).toBeLessThanOrEqual(MOST[id] ?? 0),
);
