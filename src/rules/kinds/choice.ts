/**
 * One of several outcomes, each with its points.
 *
 * > 上半年通过国家验收得2分，下半年通过国家验收得1分，不通过得0分 (县区环保局 第47项)
 */

import { call, f } from '../../formula/formula';
import { pointsOf } from '../../points/points';
import { choiceOf, OPTION_NAME } from '../entries/option';
import type { RuleKind } from '../kind';
import { POINTS_OR_NONE } from '../kind';

/** In the rubric: `{"kind": "choice", "options": [{"name": "上半年", "points": 2}, …]}` */
export interface Choice {
  readonly kind: 'choice';
  /** In the order of the notice. */
  readonly options: readonly Outcome[];
}

interface Outcome {
  /** As it is picked from the list. */
  readonly name: string;
  readonly points: number;
}

export const choice: RuleKind<Choice, readonly [number]> = {
  kind: 'choice',
  schema: {
    required: ['options'],
    properties: {
      options: {
        type: 'array',
        minItems: 2,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['name', 'points'],
          additionalProperties: false,
          properties: { name: OPTION_NAME, points: POINTS_OR_NONE },
        },
      },
    },
  },
  blankMeansNone: false,
  inputs: ({ options }) => [{ unit: '选择', entry: choiceOf(options.map(({ name }) => name)) }],
  evaluate: ({ options }, [picked]) => pointsOf(options[picked - 1]?.points ?? 0),
  formula: ({ options }, [picked]) =>
    f`IF(${picked}=0,0,${call('CHOOSE', [picked, ...options.map(({ points }) => points)])})`,
  quantity: ({ options }, [picked]) => options[picked - 1]?.name ?? '',
  quantityFormula: ({ options }, [picked]) =>
    f`IF(${picked}=0,"",${call('CHOOSE', [picked, ...options.map(({ name }) => name)])})`,
  most: ({ options }) => pointsOf(Math.max(...options.map(({ points }) => points))),
  describe: ({ options }, verb) => options.map(({ name, points }) => `${name}${verb}${points}分`).join('，'),
};
