/** How many sheets of paper each notice takes: what is longer than this is a change for the worse. */
import { pageHeight } from '../../../src/paper/pages';
import type { Mode, Stage } from '../../../src/scoring/fields/fields';
import { headerHeight, headRoom } from '../../../src/sheet/official/headRows';
import { layoutFor, template, templateIds } from '../../support/templates';

/** A4; mubiao-2020 and xianqu-2013 turned. */
const MOST: Readonly<Record<string, number>> = {
  'changji-2023': 3,
  'daxing-2021': 3,
  'daxing-2021-annex1': 5,
  'jinping-2018': 1,
  'jinping-2019': 1,
  // 1000 points; 40 when every row had four lines and every column the width that it asked for.
  'mubiao-2020': 27,
  // 62 items; 19 then.
  'xianqu-2013': 12,
};

const STAGES = ['assess', 'self'] as const;
const MODES = ['tally', 'direct'] as const;

interface Printed {
  readonly id: string;
  readonly mode: Mode;
  readonly stage: Stage;
}

const forms = templateIds.flatMap((id) =>
  STAGES.flatMap((stage) => MODES.map((mode): Printed => ({ id, mode, stage }))),
);

describe.each(forms)('$id, $mode, $stage', ({ id, mode, stage }) => {
  const rubric = template(id);
  const { plan, longest } = layoutFor(rubric, mode, stage).geometry;

  it('takes no more pages than it did', () => expect(plan.pages.length).toBeLessThanOrEqual(MOST[id] ?? 0));

  it('fills half of each page but the last', () => {
    const page = pageHeight(rubric.layout.orientation ?? 'portrait');
    const full = plan.pages.slice(0, -1).map((parts, i) => {
      const above = i === 0 ? headRoom(rubric, longest) : headerHeight(rubric);
      return parts.reduce((sum, { height }) => sum + height, above) / page;
    });
    expect(full.filter((part) => part < 0.5)).toEqual([]);
  });
});
