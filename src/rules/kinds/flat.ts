/**
 * 扣N分, once, if it is so.
 *
 * > 社区未配备人员负责环保日常工作，扣0.2分 (大兴镇 附件2 第2项)
 */

import { f } from '../../formula/formula';
import { pointsOf, times } from '../../points/points';
import { tick } from '../entries/option';
import type { RuleKind } from '../kind';
import { POINTS } from '../kind';

/** In the rubric: `{"kind": "flat", "points": 0.2}` */
export interface Flat {
  readonly kind: 'flat';
  readonly points: number;
}

export const flat: RuleKind<Flat, readonly [number], 'points'> = {
  kind: 'flat',
  schema: { required: ['points'], properties: { points: POINTS } },
  parameters: ['points'],
  blankMeansNone: true,
  isClaim: true,
  inputs: () => [{ unit: '是/否', entry: tick }],
  evaluate: ({ points }, [yes]) => times(points, yes),
  formula: ({ points }, [yes]) => f`${points}*${yes}`,
  most: ({ points }) => pointsOf(points),
  describe: ({ points }, verb) => `${verb}${points}分`,
};
