/** Lines about items: what a veto, a limit or 不涉及 makes of scores that are printed, and what an item cannot bear. */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  isFinerThan,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
} from '../../points/points';
import { itemName } from '../../rubric/names';
import { fullLabels, leafItems, leavesOf, parentItems } from '../../rubric/items';
import { countedFullOf, hasCountedColumn } from '../../rubric/scales';
import { isBelowZero } from '../../rubric/limits';
import type { Clause, Item, Rubric } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import type { Bearing } from './balanceLine';
import type { Grain } from '../steps/scores';
import { isResult } from '../fields/field';
import { termsOfItem } from '../fields/itemTerms';
import type { Prepared } from '../fields/prepared';
import { canDiffer } from '../levels/subtotal';
import { firedFor } from '../levels/verdict';
import type { ValueSight } from '../steps/sight';

export const itemBearings = ({ rubric, byId, itemGrain, leaves }: Prepared): readonly Bearing[] => [
  ...leafItems(rubric)
    .filter((item) => isResult(byId.get(item.id)?.column) && isVetoable(rubric, item))
    // In a column of its own stands what counts.
    .filter(() => !hasCountedColumn(rubric))
    .map((item) =>
      typedInVain(
        item,
        itemGrain,
        leaves.some((leaf) => leaf.isDeducted && leaf.item.id === item.id),
      ),
    ),
  ...weighed(rubric),
  ...parents(rubric).map((parent) => ofParent(rubric, parent)),
  ...inFull(leafItems(rubric).filter(({ notApplicable }) => notApplicable === 'fullMarks')),
];

/** 分数不足的，从总分中扣除: the total bears what the item cannot. */
export const overflowBearings = ({ rubric, mode }: Prepared): readonly Bearing[] =>
  leafItems(rubric)
    .filter((item) => termsOfItem(item).hasOverflow)
    .map((item): Bearing => {
      const head =
        mode === 'direct' ? `${itemName(item.label)}按0分计，不足的` : `${itemName(item.label)}扣完，不足的`;
      const tail = '分从总分中扣除';
      return {
        id: `overflow/${item.id}`,
        of(see) {
          const { overflow } = see.item(item);
          return { amount: minus(NO_POINTS, overflow), words: `${head}${toNumber(overflow)}${tail}` };
        },
        formula(see) {
          const { overflow } = see.item(item);
          return { amount: f`-${overflow}`, words: f`${head}&${overflow}&${tail}` };
        },
        longest: `${head}9999.99${tail}`,
      };
    });

/**
 * Whether what an item cannot bear may have more decimals than the total, for it is taken from it as it is: a typed
 * −0.125, a price of 0.125分, a rate. Prices times a number of cases are as fine as they are written.
 */
export const isDebtFiner = ({ leaves, mode }: Prepared, decimals: number): boolean =>
  leaves.some(({ terms: { item, hasOverflow } }) => {
    const { clauses = [], multipliers = [], scaleTo } = item;
    const isPlain = ({ rule }: Clause): boolean =>
      (rule.kind === 'perOccurrence' || rule.kind === 'flat') &&
      typeof rule.points === 'number' &&
      !isFinerThan(decimals, pointsOf(rule.points));
    const isAsWritten = scaleTo === undefined && multipliers.length === 0 && clauses.every(isPlain);
    const isCoarse = isAsWritten && !isFinerThan(decimals, pointsOf(fullScoreOf(item)));
    return hasOverflow && (mode === 'direct' || !isCoarse);
  });

const vetoWords = (label: string): string => `一票否决，${itemName(label)}得0分`;
const isVetoable = ({ vetoes = [] }: Rubric, { id }: Item): boolean =>
  vetoes.some(({ effect, target }) => effect === 'itemZero' && target === id);
const isVetoed = ({ verdicts }: ValueSight, { id }: Item): boolean =>
  firedFor(verdicts, 'itemZero', id).includes(true);

/** What is typed below 0 is a debt of the total, not of the item. */
const stopsAtZero = (item: Item): boolean => item.fullScore !== null && !isBelowZero(item);

/** A score that was typed stays on paper, with the decimals of the sheet. */
const typedInVain = (item: Item, { decimals }: Grain, isDeducted: boolean): Bearing => ({
  id: `vetoed/${item.id}`,
  of(see) {
    const typed = roundTo(
      pointsOf((isDeducted ? see.given(item.id) : see.number(item.id))?.value ?? 0),
      decimals,
    );
    const printed = stopsAtZero(item) && typed < 0 ? NO_POINTS : typed;
    const isScored = see.item(item).state === State.valid;
    const amount = isScored && isVetoed(see, item) ? minus(NO_POINTS, printed) : NO_POINTS;
    return { amount, words: vetoWords(item.label) };
  },
  formula(see) {
    const typed = roundFormula(
      (isDeducted ? see.given(item.id) : see.number(item.id))?.value ?? f`0`,
      decimals,
    );
    const printed = stopsAtZero(item) ? f`MAX(0,${typed})` : typed;
    const fired = call('SUM', firedFor(see.verdicts, 'itemZero', item.id));
    return {
      amount: f`IF(AND(${is(see.item(item).state, State.valid)},${fired}>0),-${printed},0)`,
      words: f`${vetoWords(item.label)}`,
    };
  },
  longest: vetoWords(item.label),
});

/** Parents that can come to something else than their sub-items, under the labels that lead to them. */
function parents(rubric: Rubric): readonly Item[] {
  const labels = fullLabels(rubric);
  return parentItems(rubric)
    .filter((item) => canDiffer(item, rubric.vetoes))
    .map((item) => ({ ...item, label: labels.get(item.id) ?? item.label }));
}

function ofParent(rubric: Rubric, parent: Item): Bearing {
  const children = parent.items ?? [];
  const limit =
    parent.clamp === true
      ? `${itemName(parent.label)}得分限于0至${fullScoreOf(parent)}分`
      : `${itemName(parent.label)}扣完为止`;
  const veto = vetoWords(parent.label);
  return {
    id: `parent/${parent.id}`,
    of(see) {
      const { score } = see.item(parent);
      const sum = plus(...children.flatMap((child) => see.item(child).contribution ?? []));
      return {
        amount: score === null ? NO_POINTS : minus(score, sum),
        words: isVetoed(see, parent) ? veto : limit,
      };
    },
    formula(see) {
      const { score } = see.item(parent);
      const sum = call(
        'SUM',
        children.map((child) => see.item(child).contribution),
      );
      const words = isVetoable(rubric, parent)
        ? f`IF(${call('SUM', firedFor(see.verdicts, 'itemZero', parent.id))}>0,${veto},${limit})`
        : f`${limit}`;
      return { amount: f`IF(ISNUMBER(${score}),${score}-${sum},0)`, words };
    },
    longest: limit.length > veto.length ? limit : veto,
  };
}

/** 权重, where no column shows what the scores count for. */
const weighed = (rubric: Rubric): readonly Bearing[] =>
  hasCountedColumn(rubric)
    ? []
    : rubric.sections.flatMap((section): readonly Bearing[] => {
        const items = leavesOf(section).filter(({ scaleTo }) => scaleTo !== undefined);
        if (items.length === 0) return [];
        const words = `${rubric.sections.length === 1 ? '' : `“${section.title}”`}各项得分按权重折算`;
        return [
          {
            id: `weighed/${section.id}`,
            of: (see) => ({
              amount: plus(
                ...items.flatMap((item) => {
                  const { score, contribution } = see.item(item);
                  return score === null || contribution === null ? [] : [minus(contribution, score)];
                }),
              ),
              words,
            }),
            formula: (see) => ({
              amount: chain(
                '+',
                items.map((item) => {
                  const { score, contribution } = see.item(item);
                  return f`IF(ISNUMBER(${score}),${contribution}-${score},0)`;
                }),
                0,
              ),
              words: f`${words}`,
            }),
            longest: words,
          },
        ];
      });

/** 不涉及 that counts in full, though its row prints no points. */
function inFull(items: readonly Item[]): readonly Bearing[] {
  if (items.length === 0) return [];
  const [head, tail] = ['不涉及的项（', '）按满分计'];
  const absent = (see: ValueSight): readonly Item[] =>
    items.filter((item) => see.item(item).state === State.notApplicable);
  return [
    {
      id: 'inFull',
      of(see) {
        const list = absent(see);
        const amount: Points = plus(...list.map((item) => pointsOf(countedFullOf(item))));
        return { amount, words: `${head}${list.map(({ label }) => label).join('、')}${tail}` };
      },
      formula(see) {
        const isAbsent = (item: Item): Formula => is(see.item(item).state, State.notApplicable);
        const labels = chain(
          '&',
          items.map((item) => f`IF(${isAbsent(item)},${`${item.label}、`},"")`),
          '',
        );
        return {
          amount: chain(
            '+',
            items.map((item) => f`IF(${isAbsent(item)},${countedFullOf(item)},0)`),
            0,
          ),
          words: f`${head}&LEFT(${labels},LEN(${labels})-1)&${tail}`,
        };
      },
      longest: `${head}${items.map(({ label }) => label).join('、')}${tail}`,
    },
  ];
}
