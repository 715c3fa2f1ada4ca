/**
 * The clauses of an item: as the rubric has them, or as its words are read where it is scored by hand.
 *
 * Sums rest on them, so there are none where the words say more than the clauses do, or leave a reader in doubt.
 */

import { plain } from '../notice/plain';
import { readPrices } from '../notice/readPrices';
import type { PriceReading, RuleDraft } from '../notice/reading';
import type { Clause, Item } from '../rubric/rubric';
import type { Rule } from '../rules';
import { kindOf } from '../rules';
import { pricesIn } from './text/prices';

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
const isByHand = ({ clauses = [] }: Item): boolean => clauses.every(({ rule }) => rule.kind === 'grant');

const wordsOf = ({ criteria, requirement = '' }: Item): string => criteria ?? requirement;

/** Every price in the words belongs to a clause; that full marks are full marks need not be said twice. */
function isAllSaid(item: Item): boolean {
  const text = wordsOf(item);
  const quoted = [...(item.clauses ?? []), ...(item.multipliers ?? [])].flatMap((clause) =>
    spansOf(text, clause.text),
  );
  return pricesIn(plain(text))
    .filter(
      ({ sort, low, effect }) =>
        sort !== 'limit' && sort !== 'everything' && !(effect === 'credit' && low === item.fullScore),
    )
    .every(({ at }) => quoted.some(({ from, end }) => from <= at && at < end));
}

function spansOf(text: string, quote: string): readonly { readonly from: number; readonly end: number }[] {
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
  if (fullScore === null) return undefined;
  const readings = readPrices(wordsOf(item), { fullScore, requirement });
  const clauses = readings.flatMap((reading, i) => clauseOf(reading, i));
  const effects = new Set(clauses.map(({ effect }) => effect));
  // 得 beside 扣 in one row: whether it is counted up or down is not for us to say.
  const isOneWay = !(effects.has('credit') && effects.has('deduct'));
  return clauses.length === readings.length && clauses.length > 0 && isOneWay ? clauses : undefined;
}

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
