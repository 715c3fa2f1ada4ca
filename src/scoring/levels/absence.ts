/**
 * 不涉及: the unit is of another 类别, or somebody says so. With an entry beside it nobody can tell which of the two
 * is wrong, so the item stays 未评完 until one of them is gone.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Item } from '../../rubric/rubric';
import { State } from '../../rules/inputType';
import { whenAny } from '../steps/whenAny';
import type { ItemFeed } from './itemFeed';
import { NONE } from '../steps/none';

type Absence = keyof typeof WORDS;
const WORDS = { elsewhere: '本类单位不考核这一项', ticked: '填了“不涉及”' } as const;

const FILLED: Readonly<Record<Absence, string>> = {
  elsewhere: `${WORDS.elsewhere}，又有填写，请清空`,
  ticked: `${WORDS.ticked}，又有别的填写，请清空其中一处`,
};
const vetoed = (absence: Absence): string => `${WORDS[absence]}，又有一票否决，请核对`;

export function absenceOf(
  { appliesTo }: Item,
  { unitClass = '', notApplicable = NONE }: ItemFeed<'values'>,
): Absence | undefined {
  if (appliesTo?.includes(unitClass) === false) return 'elsewhere';
  return notApplicable.value === 1 ? 'ticked' : undefined;
}

/** What to do about the entries of an item that is 不涉及; nothing if there are none. */
export function absentAdvice(
  absence: Absence,
  { typed = [], adjust = NONE, direct = NONE, vetoes }: ItemFeed<'values'>,
): string {
  if (typed.includes(State.valid) || adjust.value !== 0 || direct.state !== State.blank)
    return FILLED[absence];
  return vetoes.includes(true) ? vetoed(absence) : '';
}

/** The condition under which the item is 不涉及; undefined where it never is. */
export function absenceFormula({ appliesTo }: Item, cells: ItemFeed<'cells'>): Formula | undefined {
  const { notApplicable, unitClass = f`""` } = cells;
  if (appliesTo !== undefined) {
    const isOther = appliesTo.map((name) => f`${unitClass}<>${name}`);
    return isOther.length === 1 ? isOther[0] : call('AND', isOther, true);
  }
  return notApplicable === undefined ? undefined : f`${notApplicable.value}=1`;
}

/** The twin of `absentAdvice`. */
export function absentAdviceFormula({ appliesTo }: Item, cells: ItemFeed<'cells'>): Formula {
  const absence = appliesTo === undefined ? 'ticked' : 'elsewhere';
  const { adjust, direct, typed, vetoes } = cells;
  const filled = [
    ...(adjust === undefined ? [] : [f`${adjust.value}<>0`]),
    ...(direct === undefined ? [] : [f`${direct.state}<>${State.blank}`]),
    ...(typed === undefined ? [] : [f`COUNTIF(${typed},${State.valid})>0`]),
  ];
  return f`IF(${call('OR', filled, false)},${FILLED[absence]},${whenAny(vetoes, vetoed(absence), f`""`)})`;
}
