/** What is typed for one clause: its entries, its multipliers, their 事由. */
import type { CellValue } from '../../../src/formula/value';
import { effectOf } from '../../../src/rubric/rubric';
import { inputsOf, ruleWith } from '../../../src/rules';
import { judge, State } from '../../../src/rules/inputType';
import type { UnitFacts } from '../../../src/scoring/fields/applicability';
import { applicabilityOf, valueFor } from '../../../src/scoring/fields/applicability';
import { Applicability } from '../../../src/scoring/steps/scores';
import { isRequired } from '../../../src/scoring/fields/required';
import type { Prepared, PreparedClause } from '../../../src/scoring/fields/prepared';
import type { Habits } from './habits';
import { valuesOf } from './measures';
import type { Random } from './random';
import { between } from './random';
import { sensible } from './sensible';
import { WORDS } from './words';

export type Typed = Map<string, CellValue>;

interface Filling {
  readonly prepared: Prepared;
  readonly random: Random;
  readonly habits: Habits;
  readonly facts: UnitFacts;
  readonly typed: Typed;
}

export function fillClause(filling: Filling, each: PreparedClause): void {
  const { random, habits, facts } = filling;
  const { clause, applicability } = each;
  const isHere = applicabilityOf(applicability, facts) !== Applicability.elsewhere;
  // Where a clause is not for the unit, a value typed is a slip.
  const likely = isHere ? likelihood(each, habits) : habits.slips;
  if (random() >= likely) return;
  const rule = ruleWith(clause.rule, (variable) => valueFor(variable, facts) ?? 1);
  fillInputs(filling, each, valuesOf(random, rule, random() < habits.slips));
  if (random() < (habits.isCareful ? 1 : 0.4)) filling.typed.set(each.note, wordsFor(random));
  for (const multiplier of each.multipliers) fillMultiplier(filling, each, multiplier);
}

/** Whether the list the clause stands in matters not: a line's clauses may all stay blank. */
function likelihood({ clause }: PreparedClause, { isCareful, share }: Habits): number {
  return isCareful && isRequired(clause, effectOf(clause), 'current') ? 1 : share;
}

const wordsFor = (random: Random): string => WORDS[between(random, 0, WORDS.length - 1)] as string;

function fillInputs(
  { prepared, random, habits, typed }: Filling,
  { clause, inputs }: PreparedClause,
  values: readonly number[] | undefined,
): void {
  inputsOf(clause.rule).forEach(({ isFromRollup = false, ...input }, i) => {
    const id = inputs[i] as string;
    const entry = prepared.byId.get(id)?.entry ?? input.entry;
    const isKnown = isFromRollup ? random() < habits.rollup : habits.isCareful || random() > habits.slips;
    const value = values?.[i] ?? sensible(random, entry);
    // Out of the range of what can be measured only now and then.
    const isMeant = judge(entry, value).state !== State.invalid || random() < habits.slips;
    if (isKnown && prepared.byId.has(id)) typed.set(id, isMeant ? value : sensible(random, entry));
  });
}

/** Mostly one of them, and no more cases than the clause has. */
function fillMultiplier(
  { random, habits, typed }: Filling,
  { inputs, multipliers }: PreparedClause,
  { multiplier, inputs: own, note }: PreparedClause['multipliers'][number],
): void {
  const isSlip = random() < habits.slips;
  const isOther = multipliers.some(
    (each) => each.multiplier.id !== multiplier.id && each.inputs.some((id) => isFired(typed.get(id))),
  );
  if (random() > 0.35 || (isOther && !isSlip)) return;
  own.forEach((id, i) => {
    const counted = typed.get(inputs[i] as string);
    const most = typeof counted === 'number' ? counted : 0;
    typed.set(
      id,
      multiplier.per === undefined ? '是' : isSlip ? most + 1 : between(random, Math.min(1, most), most),
    );
  });
  if (note !== undefined && random() < (habits.isCareful ? 1 : 0.4)) typed.set(note, wordsFor(random));
}

const isFired = (value: CellValue | undefined): boolean =>
  value === '是' || (typeof value === 'number' && value > 0);
