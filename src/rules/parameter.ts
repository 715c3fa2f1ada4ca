/**
 * Numbers of a rule that are not the same for every unit: 四县不少于10篇，四区不少于5篇; a 目标值 of each unit's own.
 *
 * A kind lists which of its properties may be written so (`parameters`). They are resolved before the rule is
 * asked for anything: to numbers for the engine, to cells for the sheet, to words for 扣分标准.
 */

/** By 类别: {"byClass": {"县": 10, "区": 5}}. A class that is not listed is not scored on the clause. */
export interface ByClass {
  readonly byClass: Readonly<Record<string, number>>;
}

/** By unit: the id of one of the rubric's `targets`. */
interface ByTarget {
  readonly target: string;
}

export type Variable = ByClass | ByTarget;
export type Parameter = number | Variable;

export const isVariable = (value: unknown): value is Variable => typeof value === 'object' && value !== null;
export const isByClass = (value: Variable): value is ByClass => 'byClass' in value;

/** A rule in which the properties `P` hold `N` instead of numbers. */
export type With<R, P extends PropertyKey, N> = { readonly [K in keyof R]: K extends P ? N : R[K] };

/** Every value that it is known to take: one, one a class, or none where each unit has its own. */
export const knownValues = (parameter: Parameter | undefined): readonly number[] => {
  if (parameter === undefined) return [];
  if (!isVariable(parameter)) return [parameter];
  return isByClass(parameter) ? Object.values(parameter.byClass) : [];
};

/** A number in words: itself, or 10（县）/5（区）. */
export type Word = number | string;

export const parameterWords = (parameter: Parameter, targetLabel: (id: string) => string): Word => {
  if (!isVariable(parameter)) return parameter;
  if (!isByClass(parameter)) return `“${targetLabel(parameter.target)}”`;
  return Object.entries(parameter.byClass)
    .map(([name, value]) => `${value}（${name}）`)
    .join('/');
};

/** JSON Schema of a property that may be written either way; `plain` is that of the number. */
export const parameterSchema = (plain: object): object => ({
  ...plain,
  type: ['number', 'object'],
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    byClass: { type: 'object', minProperties: 1, additionalProperties: plain },
    target: { type: 'string', pattern: '^[A-Za-z0-9_]{1,40}$', description: '1到40个英文字母、数字或下划线' },
  },
});
