/** The case tables of the rule kinds: a rule, what was typed, and what it comes to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/formula/value';
import type { Clause } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { inputsOf, ruleKinds } from '../../src/rules';
import { State } from '../../src/rules/inputType';
import type { Effect } from '../../src/rules/kind';
import { aClause } from '../support/builders';

export interface Case {
  readonly rule: WrittenRule;
  /** What the assessor typed; for a rule of several cells, by the part's name. */
  readonly entry: CellValue | Readonly<Record<string, CellValue>>;
  /** Points, or what keeps them from being known; 矛盾: entries that are each valid and do not go together. */
  readonly result: number | '未填' | '有误' | '待汇总' | '矛盾';
  /** The notice's words, or why the case is here. */
  readonly source: string;
  /** 分值 of the clause's item, for the rules that need it. */
  readonly fullScore?: number;
  /** What the clause does with the points; only a curve asks. */
  readonly effect?: Effect;
  /** What the rule's numbers are for this unit, where they differ by class or by unit. */
  readonly numbers?: Readonly<Record<string, number>>;
}

export const kinds = Object.keys(ruleKinds) as WrittenRule['kind'][];

const pathOf = (kind: string): string => join(__dirname, `${kind}.cases.json`);
export const casesOf = (kind: string): readonly Case[] =>
  existsSync(pathOf(kind)) ? (JSON.parse(readFileSync(pathOf(kind), 'utf8')) as Case[]) : [];

/** All of them, named. */
export const cases = kinds.flatMap((kind) =>
  casesOf(kind).map((each, i) => ({ ...each, kind, name: `${kind} ${i + 1}: ${title(each)}` })),
);

function title({ entry, result, source }: Case): string {
  return `${JSON.stringify(entry)} gives ${result} (${source})`;
}

/** What was typed into each of the clause's cells, in their order. */
export function typed({ rule, entry }: Case): readonly CellValue[] {
  const inputs = inputsOf(rule);
  if (inputs.length === 1 && inputs[0]?.part === undefined) return [entry as CellValue];
  const parts = entry as Readonly<Record<string, CellValue>>;
  return inputs.map(({ part }) => parts[part as string] ?? null);
}

/** The rule as it stands in a rubric. */
export const clauseWith = (rule: WrittenRule): Clause => aClause({ id: '1a', rule });

/** 视情扣分 asks for a reason; here there always is one. */
export const NOTE = { state: State.valid, value: '事由' } as const;

/** What a case says instead of points, by the state of its clause. */
export const WORDS: Readonly<Partial<Record<State, string>>> = {
  [State.invalid]: '有误',
  [State.blank]: '未填',
  [State.pending]: '待汇总',
  [State.lacking]: '矛盾',
};
