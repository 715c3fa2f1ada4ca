/** 基本分: what all sections come to, before 加分 and 扣分项. */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, minus, plus, pointsOf, proportion } from '../../points/points';
import type { Rubric } from '../../rubric/rubric';
import type { SectionScore } from '../steps/scores';
import { Settled } from '../steps/scores';
import type { Look, Seen, SeenSteps, Sight, ValueSight } from '../steps/sight';
import { settledIn } from './settle';
import { countedIn, isScaled } from './weight';
import { withheldIn } from './withheld';

export interface BaseFeed<L extends Look> {
  readonly sections: readonly SeenSteps<L, Pick<SectionScore, 'sum' | 'extra' | 'taken'>>[];
  readonly dropped: Seen<L, Points>;
  readonly settled: Seen<L, Settled>;
}

export const feedBase = <L extends Look>(see: Sight<L>): BaseFeed<L> => ({
  sections: see.prepared.rubric.sections.map(({ id }) => countedIn(see, id)),
  dropped: droppedIn(see),
  settled: settledIn(see),
});

/** 分值 that the rest makes up for; within a section with 折算 the rest of it does, unless there is none. */
function droppedIn<L extends Look>(see: Sight<L>): Seen<L, Points> {
  const { leaves, rubric } = see.prepared;
  const plain = leaves.filter(({ section }) => !isScaled(section)).map(({ item }) => item);
  const terms = { areLostWithheld: false, policies: ['rescale'] } as const;
  const scaled = rubric.sections.filter(isScaled);
  if (scaled.length === 0) return withheldIn(see, plain, terms);
  return see.either<Points>(
    (values) => plus(withheldIn(values, plain, terms), ...scaled.map(({ id }) => values.weight(id).dropped)),
    (cells) =>
      exactFormula(
        chain('+', [withheldIn(cells, plain, terms), ...scaled.map(({ id }) => cells.weight(id).dropped)], 0),
      ),
  );
}

/** The sections' sum, or all that 即得满分 gives: what a section lost at once it does not bring back. */
export function addedUp({ fullScore }: Rubric, { sections, settled }: BaseFeed<'values'>): Points {
  if (settled !== Settled.everything) return plus(...sections.map(({ sum }) => sum));
  const extra = plus(...sections.map((section) => section.extra));
  return minus(plus(pointsOf(fullScore), extra), plus(...sections.map(({ taken }) => taken)));
}

/** The twin of `addedUp`; `own` is the cell that says what settles it. */
export function addedUpFormula({ fullScore }: Rubric, feed: BaseFeed<'cells'>, own: Formula): Formula {
  const everything = exactFormula(f`${fullScore}-${sumOf(feed, 'taken')}+${sumOf(feed, 'extra')}`);
  return feed.settled.text === '0'
    ? sumOf(feed, 'sum')
    : f`IF(${own}=${Settled.everything},${everything},${sumOf(feed, 'sum')})`;
}

const sumOf = ({ sections }: BaseFeed<'cells'>, step: 'sum' | 'extra' | 'taken'): Formula =>
  exactFormula(
    call(
      'SUM',
      sections.map((section) => section[step]),
    ),
  );

/** Where items were left out, the rest makes up for them: 得分×100/(100−分值), 加分 apart. */
export function baseOf(rubric: Rubric, feed: BaseFeed<'values'>): Points {
  const all = pointsOf(rubric.fullScore);
  const sum = addedUp(rubric, feed);
  if (feed.dropped === 0) return sum;
  const extra = plus(...feed.sections.map((section) => section.extra));
  const left = minus(all, feed.dropped);
  return left <= 0 ? extra : plus(proportion(minus(sum, extra), all, left), extra);
}

/** The twin of `baseOf`; `own` are the cells of what is left out and of what settles it. */
export function baseFormula(
  rubric: Rubric,
  feed: BaseFeed<'cells'>,
  own: { readonly dropped: Formula; readonly settled: Formula },
): Formula {
  const { fullScore: declared } = rubric;
  const sum = addedUpFormula(rubric, feed, own.settled);
  const extra = sumOf(feed, 'extra');
  const left = f`(${declared}-${own.dropped})`;
  const shared = exactFormula(f`(${sum}-${extra})*${declared}/${left}`);
  const rescaled = f`IF(${left}<=0,${extra},${exactFormula(f`${shared}+${extra}`)})`;
  return f`IF(${own.dropped}=0,${sum},${rescaled})`;
}

/** The base of the total before the total itself is known: 加分 may depend on it. */
export const baseIn = (see: ValueSight): Points => baseOf(see.prepared.rubric, feedBase(see));
