/**
 * Which of the words of a row is ticked: what was typed or picked is one of them, or else the score says which.
 *
 * > □符合 □不符合 □不涉及 (of many forms, beside 分值 or in place of them)
 *
 * Full marks are the first word that is no failure; nothing left, or less than all where no word stands between, the
 * first that is. A row that is not scored has no tick: that is the form for the pen.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { NO_POINTS } from '../../points/points';
import { boxesOf } from '../../rubric/boxes';
import { isStatusRow } from '../../rubric/items';
import type { Item, Rubric } from '../../rubric/rubric';
import { inputsOf } from '../../rules';
import { tick } from '../../rules/entries/option';
import { is, State } from '../../rules/inputType';
import { NOT_APPLICABLE } from '../steps/stateWords';
import type { PreparedClause, PreparedItem } from '../fields/prepared';
import type { ItemScore } from '../steps/scores';
import type { Cells } from '../steps/step';
import { deductionOf, lossFormula } from './itemParts';

export interface Ticking {
  readonly item: Item;
  readonly words: readonly string[];
  /** Places among the words, from 1; 0 where there is no such word. */
  readonly met: number;
  readonly partly: number;
  readonly failing: number;
  readonly absent: number;
  /** The field in which one of the words is picked, and the place of each of its options. */
  readonly picked?: { readonly field: string; readonly places: readonly number[] };
}

/** Undefined for a row without boxes. */
export function tickingOf(rubric: Rubric, { item, clauses }: PreparedItem): Ticking | undefined {
  const boxes = boxesOf(rubric, item);
  if (boxes === undefined) return undefined;
  const { words, failing, absent = NOT_APPLICABLE } = boxes;
  const placeOf = (word: string | undefined): number => (word === undefined ? 0 : words.indexOf(word) + 1);
  const [met, partly] = words.filter((word) => !failing.includes(word) && word !== absent);
  const failed = placeOf(failing[0]);
  const common = { item, words, absent: placeOf(absent) };
  if (isStatusRow(item))
    return { ...common, ...NO_PLACES, picked: { field: item.id, places: words.map(placeOf) } };
  const [picked, another] = clauses.flatMap((clause) => pickedIn(clause, words));
  if (picked !== undefined && another === undefined)
    return { ...common, ...NO_PLACES, picked: { ...picked, places: picked.options.map(placeOf) } };
  return failed === 0
    ? { ...common, ...NO_PLACES }
    : { ...common, met: placeOf(met), partly: placeOf(partly) || failed, failing: failed };
}

const NO_PLACES = { met: 0, partly: 0, failing: 0 } as const;

/** A clause for which one of these words is picked from a list; its 是 or 否 says whether something was found. */
function pickedIn(
  { clause, inputs }: PreparedClause,
  words: readonly string[],
): readonly { readonly field: string; readonly options: readonly string[] }[] {
  const [only, another] = inputsOf(clause.rule);
  const [field] = inputs;
  if (only === undefined || another !== undefined || field === undefined || only.entry === tick) return [];
  const { validation } = only.entry;
  return validation.type === 'list' && validation.options.every((option) => words.includes(option))
    ? [{ field, options: validation.options }]
    : [];
}

/** Its place among the words; 0 for none. `entry` is the value of the field in which it is picked. */
export function placeTicked(ticking: Ticking, score: ItemScore, entry: number): number {
  const { item, met, partly, failing, absent, picked } = ticking;
  if (score.state === State.notApplicable) return absent;
  if (score.state !== State.valid) return 0;
  if (picked !== undefined) return picked.places[entry - 1] ?? 0;
  if (onlyAdds(item)) return (score.score ?? NO_POINTS) > 0 ? met : failing;
  if ((deductionOf(item, score) ?? 0) <= 0) return met;
  return (score.score ?? NO_POINTS) > 0 ? partly : failing;
}

/** The twin of `placeTicked`: a number from 0. */
export function placeTickedFormula(ticking: Ticking, own: Cells<ItemScore>, entry: Formula): Formula {
  const { item, met, partly, failing, absent, picked } = ticking;
  const whole = f`${lossFormula(item, own)}<=0`;
  const left = f`IF(${own.score}>0,${partly},${failing})`;
  const scored =
    picked !== undefined
      ? f`IF(${entry}=0,0,${call('CHOOSE', [entry, ...picked.places])})`
      : onlyAdds(item)
        ? f`IF(${own.score}>0,${met},${failing})`
        : f`IF(${whole},${met},${left})`;
  const known = f`IF(${is(own.state, State.valid)},${scored},0)`;
  return absent === 0 ? known : f`IF(${is(own.state, State.notApplicable)},${absent},${known})`;
}

/** A row of 加分: nothing gained is nothing ticked as met. */
const onlyAdds = ({ fullScore, chargeTo, floor = 0 }: Item): boolean =>
  fullScore === null && chargeTo === undefined && floor === 0;
