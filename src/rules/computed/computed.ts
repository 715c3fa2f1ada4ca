/**
 * What nobody measures but everybody works out: a rate from two counts, a mean of months or of scorers.
 *
 * > 按期办结率＝按期办结数÷（受理数－不予受理数）×100%，低于95%的，每低1个百分点扣0.5分
 * > 民主测评得票率＝（优秀票×100＋良好票×80＋一般票×60）÷总票数
 *
 * A rule that compares what was measured may say that it is computed: then the counts are typed instead, and the rule
 * is given what they come to. The level `computed` works that out, once for the engine and once for the sheet.
 */

import type { Measured } from '../entries/measure';
import { isDistance, measure, MEASURED } from '../entries/measure';
import { isPercentUnit } from '../entries/percent';
import type { Input } from '../kind';
import { UNIT } from '../kind';
import { elementAt } from '../../problems/invariant';
import type { Expression } from './expression';
import { FUNCTIONS, functionsOver } from './expression';
import type { NamedCells } from './readExpression';
import { ExpressionFault, readExpression } from './readExpression';

/** In the rubric, inside a rule: `"computed": {"label": "按期办结率", "inputs": [{"name": "办结数", "unit": "件"}, …], "formula": "办结数÷受理数×100%"}` */
export interface Computed {
  /** What it is called: 按期办结率. */
  readonly label: string;
  /** What is typed, in the order of the sheet. */
  readonly inputs: readonly ComputedInput[];
  /** As the notice has it, with the names of what is typed: 办结数÷（受理数－不予受理数）×100%. */
  readonly formula: string;
  /** 保留…位小数: the result is rounded before it is compared. Default: it is compared as exactly as it is. */
  readonly decimals?: number;
}

export interface ComputedInput extends Pick<Measured, 'min' | 'max' | 'isWhole'> {
  /** As the formula calls it. */
  readonly name: string;
  readonly unit: string;
  /** One cell each, such as 1月 to 12月 or 评委1 to 评委7; only 平均, 合计 and their like take them all. */
  readonly each?: readonly string[];
  /** Some of them may be left blank, such as a month without a check: those that are there count, no fewer than this. Default: all are typed. */
  readonly atLeast?: number;
}

/** A rule that compares what is measured. */
export interface MayBeComputed {
  /** The counts that it is worked out from are typed, not the result. */
  readonly computed?: Computed;
}

/** What a formula calls a number; no sign of arithmetic is in it. */
const NAME = {
  type: 'string',
  pattern: '^[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9.\\u4e00-\\u9fff]{0,19}$',
  description: '1到20个汉字、英文字母或数字，不以数字开头',
} as const;
const EACH = {
  type: 'string',
  pattern: '^[A-Za-z0-9.\\u4e00-\\u9fff]{1,12}$',
  description: '1到12个汉字、英文字母或数字',
} as const;

/** Formulas of the sheet join all of them. */
const MOST_INPUTS = 20;
const MOST_EACH = 31;

/** Inhabitants and 元 are counted in millions; products of doubles stay exact enough. */
const LARGEST_COUNT = 1_000_000_000;
const BOUND = { ...MEASURED.min, minimum: -LARGEST_COUNT, maximum: LARGEST_COUNT } as const;

/** JSON Schema of `computed`. */
export const COMPUTED = {
  type: 'object',
  required: ['label', 'inputs', 'formula'],
  additionalProperties: false,
  properties: {
    label: { type: 'string', minLength: 1, maxLength: 40 },
    inputs: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_INPUTS,
      items: {
        type: 'object',
        required: ['name', 'unit'],
        additionalProperties: false,
        properties: {
          name: NAME,
          unit: UNIT,
          ...{ min: BOUND, max: BOUND, isWhole: MEASURED.isWhole },
          each: { type: 'array', minItems: 2, maxItems: MOST_EACH, items: EACH },
          atLeast: { type: 'integer', minimum: 1, maximum: MOST_EACH },
        },
      },
    },
    formula: { type: 'string', minLength: 1, maxLength: 200 },
    decimals: { type: 'integer', minimum: 0, maximum: 6 },
  },
} as const;

interface TypedInput extends Input {
  readonly part: string;
  /** Whether it may be left blank. */
  readonly canMiss: boolean;
}

/** The cells that are typed, each with what tells it apart: 受理数; 3月得分. */
export const computedInputs = ({ inputs }: Computed): readonly TypedInput[] =>
  inputs.flatMap(({ name, unit, each, atLeast, ...range }) =>
    partsOf(name, each).map((part) => ({
      part,
      unit,
      canMiss: atLeast !== undefined,
      entry: measure({ unit, ...(!isPercentUnit(unit) && { max: LARGEST_COUNT }), ...range }),
    })),
  );

const partsOf = (name: string, each: readonly string[] | undefined): readonly string[] =>
  each === undefined ? [name] : each.map((one) => `${one}${name}`);

const namedCells = ({ inputs }: Computed): readonly NamedCells[] => {
  let next = 0;
  return inputs.map(({ name, each }) => {
    const from = next;
    next += each?.length ?? 1;
    return { name, cells: Array.from({ length: next - from }, (_, i) => from + i) };
  });
};

/** @throws ExpressionFault if the formula cannot be read. */
export const expressionOf = (computed: Computed): Expression =>
  readExpression(computed.formula, namedCells(computed));

/** Cells of which some may be left blank, and how many have to be there. */
export const fewestOf = (
  computed: Computed,
): readonly { readonly name: string; readonly cells: readonly number[]; readonly atLeast: number }[] =>
  namedCells(computed).flatMap(({ name, cells }, i) => {
    const { atLeast } = elementAt(computed.inputs, i);
    return atLeast === undefined ? [] : [{ name, cells, atLeast }];
  });

/** Whether it can be worked out once these are typed. */
export const isEnough = (computed: Computed, isThere: (index: number) => boolean): boolean =>
  computedInputs(computed).every(({ canMiss }, i) => canMiss || isThere(i)) &&
  fewestOf(computed).every(({ cells, atLeast }) => cells.filter(isThere).length >= atLeast);

/** Names of which some may be left blank though what is left cannot be worked with. */
export const fewestFaults = (computed: Computed): readonly string[] =>
  expressionFault(computed) !== undefined
    ? []
    : fewestOf(computed)
        .filter(({ cells, atLeast }) => {
          const asked = cells.flatMap((cell) => functionsOver(expressionOf(computed), cell));
          return (
            cells.length < Math.max(2, atLeast) ||
            asked.some((name) => !FUNCTIONS[name].canMiss || atLeast < FUNCTIONS[name].least)
          );
        })
        .map(({ name }) => name);

/** What is typed for nothing. */
export function unusedNames(computed: Computed): readonly string[] {
  const used = new Set(formulaPieces(computed).flat());
  return namedCells(computed).flatMap(({ name, cells }) =>
    cells.some((cell) => used.has(cell)) ? [] : [name],
  );
}

/** What is not understood in the formula; undefined where all is. */
export function expressionFault(computed: Computed): string | undefined {
  try {
    expressionOf(computed);
    return undefined;
  } catch (error) {
    if (error instanceof ExpressionFault) return error.message;
    throw error;
  }
}

/** What 1 is in a unit: 办结数÷受理数 is 0.97, which is 97%, and a month's rate of 97% is 0.97 in the formula. */
export const scaleOf = (unit: string): number => (isPercentUnit(unit) || isDistance(unit) ? 100 : 1);

/** The formula as pieces: its own words, and the cells that stand for names. */
export function formulaPieces(computed: Computed): readonly (string | readonly number[])[] {
  const names = [...namedCells(computed)].sort((a, b) => b.name.length - a.name.length);
  const pieces: (string | readonly number[])[] = [];
  let rest = computed.formula.trim();
  while (rest !== '') {
    const found = names.find(({ name }) => rest.startsWith(name));
    const last = pieces.at(-1);
    if (found !== undefined) pieces.push(found.cells);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + rest.charAt(0);
    else pieces.push(rest.charAt(0));
    rest = rest.slice(found?.name.length ?? 1);
  }
  return pieces;
}
