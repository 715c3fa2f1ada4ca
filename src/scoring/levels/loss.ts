/**
 * 扣分 of a section and of all of them, on a form that has 扣分 in place of 得分: what was to be had less what was scored.
 *
 * > 合计扣分；得分＝100分－合计扣分 (checklists of many offices)
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  clampFormula,
  exactFormula,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  toNumber,
} from '../../points/points';
import { hasDeductionsOnly, sumsPenalties } from '../../rubric/deductions';
import type { Item, Section } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import { levelOf } from '../steps/level';
import type { LossScore } from '../steps/scores';
import type { CellSight, Look, Seen, Sight, ValueSight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** The id of all sections together: no id of a section has a colon. */
export const ALL_SECTIONS = ':all';

interface LossUnit {
  readonly id: string;
  /** Undefined for all of them, with 扣分项 where the row adds them up as well. */
  readonly section: Section | undefined;
}

interface LossFeed<L extends Look> {
  /** What it is the sum of. */
  readonly parts: readonly Seen<L, Points>[];
  /** What stands there once there is a number: the number or the words of the section, or of 总分. */
  readonly shown: Seen<L, Points | string>;
}

function feedLoss<L extends Look>(see: Sight<L>, { section }: LossUnit): LossFeed<L> {
  const { rubric, leaves } = see.prepared;
  if (section === undefined)
    return {
      parts: [
        ...rubric.sections.map(({ id }) => see.loss(id).sum),
        ...(sumsPenalties(rubric) ? [see.list('penalty').score] : []),
      ],
      shown: see.total.total,
    };
  const { shown } = see.section(section.id);
  const missed = see.either<Points>(
    (values) => clamp(minus(possibleOf(values, section.items), values.section(section.id).sum)),
    (cells) =>
      clampFormula(f`${chain('+', possibleTerms(cells, section.items), 0)}-${cells.section(section.id).sum}`),
  );
  const debtors = leaves.filter((leaf) => leaf.section === section && leaf.terms.hasOverflow);
  return { parts: [missed, ...debtors.map(({ item }) => see.item(item).overflow)], shown };
}

/** 不涉及 leaves nothing to be had, unless it counts in full; a parent with a limit has no more than that. */
const isLeftOut = ({ notApplicable }: Item): boolean =>
  notApplicable === 'rescale' || notApplicable === 'drop';

const possibleOf = (see: ValueSight, items: readonly Item[]): Points =>
  plus(
    ...items.map((item) => {
      const full = pointsOf(fullScoreOf(item));
      if (item.items !== undefined) {
        const sum = possibleOf(see, item.items);
        return item.clamp === true ? least(sum, full) : sum;
      }
      return isLeftOut(item) && see.item(item).state === State.notApplicable ? NO_POINTS : full;
    }),
  );

/** The twin of `possibleOf`: what depends on the entries, and the sum of all else. */
function possibleTerms(see: CellSight, items: readonly Item[]): readonly Formula[] {
  let fixed = NO_POINTS;
  const terms = items.flatMap((item): readonly Formula[] => {
    const full = fullScoreOf(item);
    if (item.items !== undefined) {
      const within = possibleTerms(see, item.items);
      return item.clamp === true ? [f`MIN(${full},${chain('+', within, 0)})`] : within;
    }
    if (isLeftOut(item)) return [f`IF(${is(see.item(item).state, State.notApplicable)},0,${full})`];
    fixed = plus(fixed, pointsOf(full));
    return [];
  });
  return [f`${toNumber(fixed)}`, ...terms];
}

function scoreLoss({ parts, shown }: LossFeed<'values'>): LossScore {
  const sum = plus(...parts);
  return { sum, shown: typeof shown === 'number' ? sum : shown };
}

/** The twin of `scoreLoss`. */
const lossFormulas = ({ parts, shown }: LossFeed<'cells'>, own: Cells<LossScore>): Formulas<LossScore> => ({
  sum: exactFormula(chain('+', parts, 0)),
  shown: f`IF(ISNUMBER(${shown}),${own.sum},${shown})`,
});

export const lossLevel = levelOf<LossUnit, LossScore, LossFeed<'values'>, LossFeed<'cells'>>({
  steps: { sum: 'points', shown: 'points' },
  units: ({ rubric }) =>
    hasDeductionsOnly(rubric)
      ? [
          ...rubric.sections.map((section) => ({ id: section.id, section })),
          { id: ALL_SECTIONS, section: undefined },
        ]
      : [],
  idOf: ({ id }) => id,
  feed: feedLoss,
  score: (_, fed) => scoreLoss(fed),
  formulas: (_, fed, own) => lossFormulas(fed, own),
});
