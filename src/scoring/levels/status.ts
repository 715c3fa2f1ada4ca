/**
 * A row without points (※): the word that was typed stands where others have a score, and it adds nothing to any sum.
 *
 * > ※ 按规定设置专职安全管理人员　□符合 □不符合 (of many forms: 否决项, 关键项, 不计分)
 *
 * What a 不符合 does to the result is a veto's business: fields/vetoFact.ts.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { NO_POINTS } from '../../points/points';
import type { StatusRow } from '../../rubric/items';
import { is, State } from '../../rules/inputType';
import { NO_WORDS, NONE } from '../steps/none';
import type { ItemTerms } from '../fields/itemTerms';
import type { ItemScore } from '../steps/scores';
import { ITEM_WORDS } from '../steps/stateWords';
import type { Cells, Formulas } from '../steps/step';
import { shortReason, shortReasonFormula } from '../words/brief';
import { NO_ITEM_WORDS } from '../words/itemWords';
import { shownFormula } from './item';
import type { ItemFeed } from './itemFeed';
import { itemStanding, itemStandingFormulas } from './itemState';

export function scoreStatus(
  { status: { words } }: StatusRow,
  terms: ItemTerms,
  feed: ItemFeed<'values'>,
): ItemScore {
  const { direct = NONE, reason = NO_WORDS } = feed;
  const { state, advice } = itemStanding(terms, feed);
  const isKnown = state === State.valid;
  const word = words[direct.value - 1] ?? '';
  const score = isKnown ? NO_POINTS : null;
  const told = (note: string): string => (note === '' ? `${word}。` : `${word}：${note}。`);
  return {
    state,
    advice,
    score,
    contribution: score,
    printed: isKnown ? word : (ITEM_WORDS[state] ?? ''),
    ...NOTHING,
    ...NO_ITEM_WORDS,
    ...(isKnown &&
      reason.value !== '' && { remarkAuto: told(reason.value), brief: told(shortReason(reason.value)) }),
  };
}

const NOTHING = {
  beforeLimits: NO_POINTS,
  byRules: NO_POINTS,
  itemBonus: NO_POINTS,
  overflow: NO_POINTS,
  changed: NO_POINTS,
  fired: 0,
} as const;

/** The twin of `scoreStatus`. */
export function statusFormulas(
  { status: { words } }: StatusRow,
  terms: ItemTerms,
  cells: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formulas<ItemScore> {
  const place = cells.direct?.value ?? f`${0}`;
  const word = f`IF(${place}=0,"",${call('CHOOSE', [place, ...words])})`;
  const shown = shownFormula(own);
  const note = cells.reason?.value;
  const told = (reason: Formula): Formula =>
    note === undefined
      ? f`""`
      : f`IF(AND(${is(own.state, State.valid)},${note}<>""),${word}&IF(${reason}="","","："&${reason})&"。","")`;
  return {
    ...itemStandingFormulas(terms, cells, own),
    score: f`IF(${is(own.state, State.valid)},0,"")`,
    contribution: own.score,
    printed: f`IF(${is(own.state, State.valid)},${word},${shown})`,
    beforeLimits: f`0`,
    byRules: f`0`,
    itemBonus: f`0`,
    overflow: f`0`,
    changed: f`0`,
    fired: f`0`,
    list: f`""`,
    briefList: f`""`,
    remarkAuto: told(note ?? f`""`),
    brief: told(shortReasonFormula(note ?? f`""`)),
    named: f`""`,
  };
}
