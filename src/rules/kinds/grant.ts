/**
 * N分: the assessor gives from 0 to N, for a row of which the notice says no more than its points.
 *
 * > 领导重视，机构健全，制度完善。10分 (of many forms); 会议记录完整，2分
 *
 * The score speaks for itself: 备注 tells only what is written beside it, and that is asked for only where the notice
 * does (`reason`), and never at full marks.
 */

import { pointsOf } from '../../points/points';
import { points } from '../entries/number';
import type { RuleKind } from '../kind';
import { POINTS } from '../kind';

/** In the rubric: `{"kind": "grant", "max": 10}` */
export interface Grant {
  readonly kind: 'grant';
  /** Most points. */
  readonly max: number;
  /** Less than that has to be explained. Default: no. */
  readonly reason?: boolean;
}

export const grant: RuleKind<Grant, readonly [number]> = {
  kind: 'grant',
  schema: { required: ['max'], properties: { max: POINTS, reason: { type: 'boolean' } } },
  blankMeansNone: false,
  needsReason: ({ reason }) => reason === true,
  isPlain: true,
  inputs: ({ max }) => [{ unit: '分', entry: points({ max }) }],
  evaluate: (_, [given]) => pointsOf(given),
  formula: (_, [given]) => given,
  most: ({ max }) => pointsOf(max),
  describe: ({ max }, verb) => `${verb}0至${max}分`,
};
