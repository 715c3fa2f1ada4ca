/**
 * 每少N扣N分: what is measured stays behind what was asked for.
 *
 * > 四县环保局全年被市政府及以上采用数不少于10篇…每少一篇扣0.5分 (县区环保局 第34项)
 * > 机动车环保标志核发率达到95%以上…每降低1%扣0.2分 (县区环保局 第10项)
 * > 未在规定时间完成联网的，每迟一天扣0.1分 (县区环保局 第52项)
 * > 抽查合格率低于85％…的，每下降2％扣0．1分，低于65％不得分 (县区环保局 第32项)
 *
 * A percentage is measured in points: 93.5, not 0.935; its cell is a percent cell: see entries/percent.ts.
 */

import type { Formula, Operand } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { clamp, exactFormula, least, minus, pointsOf } from '../../points/points';
import type { Measured, MeasuredAs } from '../entries/measure';
import { measure, MEASURED } from '../entries/measure';
import type { MayBeComputed } from '../computed/computed';
import { COMPUTED } from '../computed/computed';
import type { RuleKind } from '../kind';
import { POINTS, UNIT } from '../kind';
import { shareOf, shareOfFormula } from './measured';
import { knownValues } from '../parameter';
import type { StepRounding } from './stepRounding';
import { PARTIAL, partialWords, perStep, stepsFormula } from './stepRounding';

/** In the rubric: `{"kind": "shortfall", "target": 95, "step": 1, "points": 0.2, "unit": "个百分点"}` */
export interface Shortfall extends Measured, MayBeComputed {
  readonly kind: 'shortfall';
  /** What was asked for; reaching it costs nothing. */
  readonly target: number;
  /** How far behind costs `points`. Default: 1. */
  readonly step?: number;
  /** Points for one step. */
  readonly points: number;
  /** 量词 of what is entered: 篇, 个百分点, 天, 亩. */
  readonly unit: string;
  /** What an incomplete step costs. Default: floor, nothing. */
  readonly partial?: StepRounding;
  /** `below` (default): less than the target is behind. `above`: more is, as with days late. */
  readonly direction?: 'below' | 'above';
  /** Most points this clause can come to. Default: no limit. */
  readonly cap?: number;
  /** What is measured counts as a percentage of this: 未完成年度任务每下降1个百分点. */
  readonly of?: number;
  /** Beyond this the whole 分值 is lost: 低于65%不得分. The value itself is still priced by steps. */
  readonly cliff?: number;
}

const TARGET = { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 };

export const shortfall: RuleKind<Shortfall, readonly [number], 'target' | 'points' | 'cap' | 'of' | 'cliff'> =
  {
    kind: 'shortfall',
    schema: {
      required: ['target', 'points', 'unit'],
      properties: {
        target: TARGET,
        step: POINTS,
        points: POINTS,
        unit: UNIT,
        partial: PARTIAL,
        direction: { enum: ['below', 'above'] },
        cap: POINTS,
        of: POINTS,
        cliff: TARGET,
        ...MEASURED,
        computed: COMPUTED,
      },
    },
    parameters: ['target', 'points', 'cap', 'of', 'cliff'],
    blankMeansNone: false,
    inputs: (rule) => [{ unit: rule.unit, entry: measure({ ...rule, ...askedFor(rule) }) }],
    evaluate(rule, [measured], { fullScore }) {
      const { target, step = 1, points, partial = 'floor', cap, cliff } = rule;
      const share = shareOf(measured, rule.of);
      if (cliff !== undefined && behind(rule, share, cliff) > 0) return pointsOf(fullScore);
      const amount = perStep(points, clamp(behind(rule, share, target)), step, partial);
      return least(amount, cap === undefined ? undefined : pointsOf(cap));
    },
    formula(rule, [measured], { fullScore }) {
      const { target, step = 1, points, partial = 'floor', cap, cliff } = rule;
      const share = shareOfFormula(measured, rule.of);
      const short = exactFormula(f`MAX(0,${behindFormula(rule, share, target)})`);
      const steps = f`${points}*${stepsFormula(short, step, partial)}`;
      const amount = cap === undefined ? steps : f`MIN(${steps},${cap})`;
      return cliff === undefined
        ? amount
        : f`IF(${exactFormula(behindFormula(rule, share, cliff))}>0,${fullScore},${amount})`;
    },
    aside: (rule, [measured]) =>
      rule.cliff !== undefined && behind(rule, shareOf(measured, rule.of), rule.cliff) > 0
        ? `${beyondWords(rule)}${rule.cliff}${measureOf(rule)}，不得分`
        : '',
    asideFormula: (rule, [measured]) =>
      rule.cliff === undefined
        ? undefined
        : f`IF(${exactFormula(behindFormula(rule, shareOfFormula(measured, rule.of), rule.cliff))}>0,${beyondWords(rule)}&${rule.cliff}&${`${measureOf(rule)}，不得分`},"")`,
    exceeds: (rule, [measured]) => behind(rule, shareOf(measured, rule.of), rule.target) < 0,
    exceedsFormula: (rule, [measured]) =>
      f`${exactFormula(behindFormula(rule, shareOfFormula(measured, rule.of), rule.target))}<0`,
    isProportional: ({ partial, of }) => partial === 'linear' || of !== undefined,
    most: ({ cap }) => (cap === undefined ? undefined : pointsOf(cap)),
    describe(
      { target, step = 1, points, unit, partial = 'floor', direction = 'below', cap, of, cliff },
      verb,
    ) {
      const measure = of === undefined ? unit : '个百分点';
      const goal =
        direction === 'below'
          ? `不少于${target}${measure}，每少`
          : target === 0
            ? '每'
            : `不超过${target}${measure}，每超`;
      const limit = cap === undefined ? '' : `，最多${verb}${cap}分`;
      const share = of === undefined ? '' : `按${of}${unit}的完成率，`;
      const end =
        cliff === undefined ? '' : `，${direction === 'below' ? '低于' : '超过'}${cliff}${measure}不得分`;
      return `${share}${goal}${step}${measure}${verb}${points}分${partialWords(`${step}${measure}`, partial)}${limit}${end}`;
    },
  };

type Compared = Pick<Shortfall, 'direction' | 'unit'> & { readonly of?: unknown };

const beyondWords = ({ direction = 'below' }: Compared): string => (direction === 'below' ? '低于' : '超过');

/** 量词 of what is compared: of a share, points of a percentage. */
const measureOf = ({ of, unit }: Compared): string => (of === undefined ? unit : '个百分点');

/** What is to be reached, where it is known of every unit; a share `of` something is not what is entered. */
function askedFor({ target, cliff, of, direction = 'below' }: Shortfall): Pick<MeasuredAs, 'aim' | 'known'> {
  if (of !== undefined) return {};
  const targets = knownValues(target);
  return {
    known: [...targets, ...knownValues(cliff)],
    aim: direction === 'below' && targets.length > 0 ? Math.min(...targets) : undefined,
  };
}

/** How far what was measured lies behind `line`; below zero where it is ahead. */
const behind = ({ direction = 'below' }: Shortfall, share: Points, line: number): Points =>
  direction === 'below' ? minus(pointsOf(line), share) : minus(share, pointsOf(line));

/** The twin of `behind`. */
const behindFormula = (
  { direction = 'below' }: Pick<Shortfall, 'direction'>,
  share: Formula,
  line: Operand,
): Formula => (direction === 'below' ? f`${line}-${share}` : f`${share}-${line}`);
