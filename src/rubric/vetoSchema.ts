/** 一票否决 and consequences, as a file says them: see veto.ts. */

import { closed, COLUMN_SPAN, ID, LINE, manyOf, SCORE_POINTS, TEXT, TEXTS } from './shapes';

export const vetoSchema = closed(['id', 'text', 'effect'], {
  id: ID,
  text: { ...TEXT, maxLength: 400 },
  label: LINE,
  across: COLUMN_SPAN,
  cells: TEXTS,
  effect: {
    enum: ['noHonours', 'itemZero', 'sectionZero', 'totalZero', 'forcedGrade', 'gradeCeiling', 'consequence'],
  },
  attachment: LINE,
  sameAs: ID,
  when: closed([], {
    parts: manyOf(ID, 1),
    of: { enum: ['total'] },
    below: SCORE_POINTS,
    from: SCORE_POINTS,
    in: { enum: ['points', 'percent'] },
  }),
  requires: ID,
  target: ID,
  grade: LINE,
  consequence: LINE,
});
