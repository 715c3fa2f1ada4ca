/**
 * The clauses of an item: as the rubric has them, or as its words are read where it is scored by hand.
 *
 * Sums rest on them, so there are none where the words say more than the clauses do, or leave a reader in doubt.
 */

import { plain } from '../notice/plain';
import { readPrices } from '../notice/readPrices';
import type { PriceReading, RuleDraft } from '../notice/reading';
import type { Clause, Item } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import type { Rule } from '../rules';
import { kindOf } from '../rules';
import { COUNTED_ALONE, pricesIn, withoutAllotments } from './text/prices';

const known = new WeakMap<Item, readonly Clause[] | 'unclear'>();

/** Undefined where nothing certain can be said. */
export function itemClauses(item: Item): readonly Clause[] | undefined {
  const found = known.get(item) ?? readClauses(item) ?? 'unclear';
  known.set(item, found);
  return found === 'unclear' ? undefined : found;
}

const readClauses = (item: Item): readonly Clause[] | undefined =>
  isByHand(item) ? fromWords(item) : isAllSaid(item) ? item.clauses : undefined;

/** No clauses, or one that stands for whatever the assessor decides. */
export const isByHand = ({ clauses = [] }: Item): boolean =>
  clauses.every(({ rule }) => rule.kind === 'grant');

const wordsOf = ({ criteria, requirement = '' }: Item): string => criteria ?? requirement;

/** Every price in the words belongs to a clause, and none of them to several facts. */
function isAllSaid(item: Item): boolean {
  const text = wordsOf(item);
  const clauses = item.clauses ?? [];
  const quoted = [...clauses, ...(item.multipliers ?? [])].flatMap(({ text: quote }) => spansOf(text, quote));
  const isShared = clauses.some(
    ({ text: quote }) => EACH.test(quote) && clauses.filter((other) => other.text === quote).length === 1,
  );
  return (
    !isShared &&
    coversPrices(
      item,
      quoted,
      clauses.some((clause) => effectOf(clause) === 'deduct'),
    )
  );
}

/** 有场地、有人员，各得2分: for how many, the words alone say. */
const EACH = /(?:各|均)(?:得|加|计|给|扣|减)/;

interface Span {
  readonly from: number;
  readonly end: number;
}

/** That full marks are full marks, where something is taken away, need not be said twice. */
const coversPrices = (item: Item, spans: readonly Span[], hasDeductions: boolean): boolean =>
  pricesIn(plain(wordsOf(item)))
    .filter(({ sort }) => sort !== 'limit' && sort !== 'everything' && sort !== 'proportion')
    .filter(({ effect, low }) => !(hasDeductions && effect === 'credit' && low === item.fullScore))
    .every(({ at }) => spans.some(({ from, end }) => from <= at && at < end));

function spansOf(text: string, quote: string): readonly Span[] {
  const spans: { from: number; end: number }[] = [];
  for (
    let from = text.indexOf(quote);
    from >= 0 && quote !== '';
    from = text.indexOf(quote, from + quote.length)
  )
    spans.push({ from, end: from + quote.length });
  return spans;
}

function fromWords(item: Item): readonly Clause[] | undefined {
  const { fullScore, requirement = '' } = item;
  if (fullScore === null || new RegExp(COUNTED_ALONE.source).test(plain(wordsOf(item)))) return undefined;
  const readings = readPrices(wordsOf(item), { fullScore, requirement });
  const clauses = readings.flatMap((reading, i) => clauseOf(reading, i));
  const effects = new Set(clauses.map(({ effect }) => effect));
  // 得 beside 扣 in one row: whether it is counted up or down is not for us to say.
  const isOneWay = !(effects.has('credit') && effects.has('deduct'));
  const isRead = clauses.length === readings.length && clauses.length > 0 && isOneWay;
  const isClear =
    isRead &&
    !EACH.test(wordsOf(item)) &&
    !hasUnread(item, readings) &&
    coversPrices(item, readings, effects.has('deduct'));
  return isClear ? clauses : undefined;
}

/** 主要错误扣1-3分，欠准确1-2分: what is said of points, and read by nobody. */
const hasUnread = (item: Item, readings: readonly PriceReading[]): boolean =>
  [...withoutAllotments(plain(wordsOf(item))).matchAll(RANGE)].some(
    ({ index }) => !readings.some(({ from, end }) => from <= index && index < end),
  );
const RANGE = /(?<=\p{Script=Han})\d+(?:\.\d+)?-\d+(?:\.\d+)?分(?![钟之以])/gu;

function clauseOf(
  { rule, text, effect = 'deduct', cap, doubts }: PriceReading,
  index: number,
): readonly Clause[] {
  if (doubts.length > 0 || !isWhole(rule)) return [];
  return [
    { id: `${index}`, text, label: text, remark: text, effect, rule, ...(cap !== undefined && { cap }) },
  ];
}

const isWhole = (rule: RuleDraft): rule is Rule => {
  const values = new Map<string, unknown>(Object.entries(rule));
  return kindOf(rule).schema.required.every((name) => values.get(name) !== undefined);
};
