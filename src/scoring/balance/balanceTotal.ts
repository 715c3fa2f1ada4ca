/** Lines about sections and the total: what settles them at once, 不涉及 made up for, limits of lists, 0 and rounding. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  exactFormula,
  greatest,
  isFinerThan,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  toNumber,
} from '../../points/points';
import { leafItems } from '../../rubric/items';
import type { Rubric, Section } from '../../rubric/rubric';
import { defaultRounding, fullScoreOf } from '../../rubric/rubric';
import { isDebtFiner, overflowBearings } from './balanceItems';
import type { Bearing } from './balanceLine';
import { longestOf } from './balanceLine';
import { limitedLists } from './balanceLists';
import { isBelowZero } from '../../rubric/limits';
import { canTakeAway } from '../../rubric/lines';
import type { Prepared } from '../fields/prepared';
import { Settled } from '../steps/scores';
import type { SectionScore } from '../steps/scores';
import { isCharged } from '../levels/parent';
import type { Cause } from '../levels/settle';
import { causeNames, causesIn } from '../levels/settle';
import { keptTotal, keptTotalFormula } from '../levels/total';
import { countedIn, isScaled } from '../levels/weight';
import { isBaseScaled, isWholeScaled } from '../../rubric/scales';
import { unlimitedFormula, unlimitedOf } from '../levels/whole';
import type { CellSight, Look, SeenSteps, Sight, ValueSight } from '../steps/sight';

export function totalBearings(prepared: Prepared): readonly Bearing[] {
  const { rubric } = prepared;
  return [
    ...rubric.sections.flatMap((section) => sectionSettled(prepared, section)),
    ...rubric.sections.filter(isScaled).map((section) => scaled(rubric, section)),
    ...totalGiven(prepared),
    ...rescaled(rubric),
    ...limitedLists(prepared),
    ...overflowBearings(prepared),
    ...(isWholeScaled(rubric) ? [wholeScaled] : []),
    ...floored(prepared),
    ...capped(prepared),
    ...totalTaken(prepared),
    ...rounded(prepared),
  ];
}

const firstOf = (causes: readonly Cause<boolean>[]): string => causes.find(({ fired }) => fired)?.words ?? '';
const firstFormula = (causes: readonly Cause<Formula>[]): Formula =>
  causes.reduceRight((rest, { fired, words }) => f`IF(${fired}>0,${words},${rest})`, f`""`);
function sectionSettled(prepared: Prepared, section: Section): readonly Bearing[] {
  const names = [...causeNames(prepared, 'nothing', section), ...causeNames(prepared, 'everything', section)];
  if (names.length === 0) return [];
  const [none, all] = [`，${section.title}得0分`, `，${section.title}得满分`];
  return [
    {
      id: `section/${section.id}`,
      of(see) {
        const own = see.section(section.id);
        const counted = plus(...section.items.flatMap((item) => see.item(item).contribution ?? []));
        const causes = causesIn(see, section);
        const isNothing = own.settled === Settled.nothing;
        return {
          amount: own.settled === Settled.open ? NO_POINTS : minus(own.sum, counted),
          words: isNothing ? firstOf(causes.nothing) + none : firstOf(causes.everything) + all,
        };
      },
      formula(see) {
        const own = see.section(section.id);
        const counted = call(
          'SUM',
          section.items.map((item) => see.item(item).contribution),
        );
        const { nothing, everything } = causesIn(see, section);
        return {
          amount: f`IF(${own.settled}=${Settled.open},0,${own.sum}-${counted})`,
          words: f`IF(${own.settled}=${Settled.nothing},${firstFormula(nothing)}&${none},${firstFormula(everything)}&${all})`,
        };
      },
      longest: longestOf(names) + all,
    },
  ];
}

/** 折算: a row under the section shows what it counts for; it is told where the form has only a column 权重. */
function scaled({ layout, sections }: Rubric, { id, title }: Section): Bearing {
  const hasRow = layout.weightRows !== false;
  const words = hasRow ? '' : `${sections.length === 1 ? '' : `“${title}”的`}得分按权重折算`;
  return {
    id: `scaled/${id}`,
    isRow: hasRow,
    of: (see) => ({ amount: minus(see.weight(id).sum, see.section(id).sum), words }),
    formula: (see) => ({ amount: f`${see.weight(id).sum}-${see.section(id).sum}`, words: f`${words}` }),
    longest: words,
  };
}

/** A step of every section. */
const sections = <L extends Look>(
  see: Sight<L>,
  step: 'sum' | 'extra' | 'taken',
): readonly SeenSteps<L, SectionScore>[typeof step][] =>
  see.prepared.rubric.sections.map(({ id }) => countedIn(see, id)[step]);

const sumOf = (see: ValueSight): Points => plus(...sections(see, 'sum'));
const sumFormula = (see: CellSight): Formula => exactFormula(call('SUM', sections(see, 'sum')));

const GIVEN = 'total/everything';

/** What all the sections come to once 即得满分 of the total gives the rest. */
const givenBy = (see: ValueSight): Points =>
  see.total.settled === Settled.everything ? minus(everythingIn(see), sumOf(see)) : NO_POINTS;

const everythingIn = (see: ValueSight): Points =>
  minus(
    plus(pointsOf(see.prepared.rubric.fullScore), ...sections(see, 'extra')),
    plus(...sections(see, 'taken')),
  );

function totalGiven(prepared: Prepared): readonly Bearing[] {
  const { rubric } = prepared;
  const names = causeNames(prepared, 'everything');
  if (names.length === 0) return [];
  const all = '，总分得满分';
  return [
    {
      id: GIVEN,
      of: (see) => ({
        amount: givenBy(see),
        words: firstOf(causesIn(see).everything) + all,
      }),
      formula(see) {
        const of = (step: 'extra' | 'taken'): Formula => call('SUM', sections(see, step));
        const given = f`${rubric.fullScore}+${of('extra')}-${of('taken')}-${sumFormula(see)}`;
        return {
          amount: f`IF(${see.total.settled}=${Settled.everything},${given},0)`,
          words: f`${firstFormula(causesIn(see).everything)}&${all}`,
        };
      },
      longest: longestOf(names) + all,
    },
  ];
}

function rescaled(rubric: Rubric): readonly Bearing[] {
  // With 折算 of the whole form its row shows what the rest made up for.
  if (isWholeScaled(rubric)) return [];
  if (leafItems(rubric).every(({ notApplicable }) => notApplicable !== 'rescale')) return [];
  const [head, middle, tail] = ['不涉及的', '分不计，其余按', `分折算到${rubric.fullScore}分`];
  return [
    {
      id: 'rescaled',
      of(see) {
        const { base, dropped, settled } = see.total;
        const left = minus(pointsOf(rubric.fullScore), dropped);
        const before = settled === Settled.everything ? everythingIn(see) : sumOf(see);
        return {
          amount: minus(base, before),
          words: `${head}${toNumber(dropped)}${middle}${toNumber(left)}${tail}`,
        };
      },
      formula(see, other) {
        const { base, dropped } = see.total;
        const given = causesIn(see).everything.length === 0 ? f`` : f`-${other(GIVEN)}`;
        return {
          amount: f`${base}-${sumFormula(see)}${given}`,
          words: f`${head}&${dropped}&${middle}&ROUND(${rubric.fullScore}-${dropped},6)&${tail}`,
        };
      },
      longest: `${head}999.99${middle}999.99${tail}`,
    },
  ];
}

/** 折算 of the whole form: a row shows what it adds up to, another or 总分 what that counts for. */
const wholeScaled: Bearing = {
  id: 'whole',
  isRow: true,
  of: (see) => ({ amount: minus(see.whole.counted, see.whole.sum), words: '' }),
  formula: (see) => ({ amount: f`${see.whole.counted}-${see.whole.sum}`, words: f`""` }),
  longest: '',
};

const unlimited = (see: ValueSight): Points => unlimitedOf(see.prepared, see.total);

/** The same, kept from falling below 0, or below what the notice lets it fall to, and from rising above its limit. */
const kept = (see: ValueSight): Points => keptTotal(see.prepared.rubric, unlimited(see));
const keptFormula = (see: CellSight): Formula =>
  keptTotalFormula(see.prepared.rubric, f`(${unlimitedFormula(see.prepared, see.total)})`);

/** 总分封顶: what comes to more counts for no more. */
function capped({ rubric: { cap } }: Prepared): readonly Bearing[] {
  if (cap === undefined) return [];
  const words = `超过${cap}分，按${cap}分计`;
  return [
    {
      id: 'cap',
      of: (see) => ({ amount: least(minus(pointsOf(cap), unlimited(see)), NO_POINTS), words }),
      formula: (see) => ({
        amount: f`MIN(0,${cap}-(${unlimitedFormula(see.prepared, see.total)}))`,
        words: f`${words}`,
      }),
      longest: words,
    },
  ];
}

function floored(prepared: Prepared): readonly Bearing[] {
  const { rubric } = prepared;
  const { floor = 0, bonus = { items: [] }, penalties } = rubric;
  const lines = penalties?.items ?? [];
  // What is taken from a part is no more than the part has; but after 折算 of the whole the part has less.
  const isFree = lines.some(({ scope }) => scope === undefined) || (isBaseScaled(rubric) && lines.length > 0);
  const canFall = isFree || canTakeAway(bonus) || leafItems(rubric).some(isBelowZero);
  if (floor === null || (!canFall && overflowBearings(prepared).length === 0)) return [];
  const words = `不足${floor}分，按${floor}分计`;
  return [
    {
      id: 'floor',
      of: (see) => ({ amount: greatest(minus(pointsOf(floor), unlimited(see)), NO_POINTS), words }),
      formula: (see) => ({
        amount: f`MAX(0,${floor}-(${unlimitedFormula(see.prepared, see.total)}))`,
        words: f`${words}`,
      }),
      longest: words,
    },
  ];
}

function totalTaken(prepared: Prepared): readonly Bearing[] {
  const names = causeNames(prepared, 'nothing');
  if (names.length === 0) return [];
  const none = '，总分为0分';
  return [
    {
      id: 'total/nothing',
      of: (see) => ({
        amount: see.total.settled === Settled.nothing ? minus(NO_POINTS, kept(see)) : NO_POINTS,
        words: firstOf(causesIn(see).nothing) + none,
      }),
      formula: (see) => ({
        amount: f`IF(${see.total.settled}=${Settled.nothing},-${keptFormula(see)},0)`,
        words: f`${firstFormula(causesIn(see).nothing)}&${none}`,
      }),
      longest: longestOf(names) + none,
    },
  ];
}

/** Items that are rounded one by one need no rounding of their sum, unless something finer comes to it. */
function rounded(prepared: Prepared): readonly Bearing[] {
  const { rubric, settling, leaves, parents } = prepared;
  const { decimals, at } = rubric.rounding ?? defaultRounding;
  const isGiven = [settling.total, ...settling.sections.values()].some(
    ({ everything }) => everything.length > 0,
  );
  const isWhole = leafItems(rubric).every(
    ({ notApplicable }) => notApplicable === undefined || notApplicable === 'drop',
  );
  const limits = parents.filter((parent) => parent.clamp === true || isCharged(parent));
  const limited = limits.map(({ id }) => id);
  // 加分 on top of a limited sum is as fine as it was given.
  const isAddedTo = leaves.some(
    (leaf) => leaf.terms.hasExtra && leaf.parents.some((id) => limited.includes(id)),
  );
  const isLimitFiner = [rubric.floor ?? 0, rubric.cap ?? 0, ...limits.map(fullScoreOf)].some((limit) =>
    isFinerThan(decimals, pointsOf(limit)),
  );
  const isFiner = isAddedTo || isLimitFiner || isDebtFiner(prepared, decimals);
  if (at === 'item' && !isGiven && isWhole && !isFiner) return [];
  const words = `四舍五入到${decimals}位小数`;
  return [
    {
      id: 'rounded',
      of: (see) => ({
        amount: see.total.settled === Settled.nothing ? NO_POINTS : minus(see.total.raw, kept(see)),
        words,
      }),
      formula: (see) => ({
        amount: f`IF(${see.total.settled}=${Settled.nothing},0,${see.total.raw}-${keptFormula(see)})`,
        words: f`${words}`,
      }),
      longest: words,
    },
  ];
}
