/** Lines about sections and the total: what settles them at once, 不涉及 made up for, limits of lists, 0 and rounding. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { clamp, exactFormula, minus, NO_POINTS, plus, pointsOf, toNumber } from '../../points/points';
import { leafItems } from '../../rubric/items';
import type { Rubric, Section } from '../../rubric/rubric';
import { defaultRounding } from '../../rubric/rubric';
import { overflowBearings } from './balanceItems';
import type { BalanceCells, Bearing } from './balanceLine';
import { listOf } from '../../rubric/lines';
import type { Prepared } from '../fields/prepared';
import type { Scoring } from '../score';
import type { Cause, Causes } from '../levels/settle';
import { causesOf, Settled, settlersFired } from '../levels/settle';

export function totalBearings(prepared: Prepared): readonly Bearing[] {
  const { rubric } = prepared;
  return [
    ...rubric.sections.flatMap((section) => sectionSettled(prepared, section)),
    ...totalGiven(prepared),
    ...rescaled(rubric),
    ...limitedLists(rubric),
    ...overflowBearings(prepared),
    ...floored(prepared),
    ...totalTaken(prepared),
    ...rounded(prepared),
  ];
}

const causesIn = (prepared: Prepared, { verdicts, clauses }: Scoring, section?: Section): Causes<boolean> =>
  causesOf(
    prepared,
    section,
    verdicts,
    settlersFired(verdicts, (id) => clauses.get(id)?.amount),
  );

/** Whether anything in the rubric can settle it so, and the names of what can. */
const namesOf = (prepared: Prepared, which: keyof Causes<boolean>, section?: Section): readonly string[] =>
  causesOf(
    prepared,
    section,
    prepared.vetoes.map(({ veto }) => ({ veto, fired: false })),
    { nothing: () => false, everything: () => false },
  )[which].map(({ words }) => words);

const firstOf = (causes: readonly Cause<boolean>[]): string => causes.find(({ fired }) => fired)?.words ?? '';
const firstFormula = (causes: readonly Cause<Formula>[]): Formula =>
  causes.reduceRight((rest, { fired, words }) => f`IF(${fired}>0,${words},${rest})`, f`""`);
const longestOf = (names: readonly string[]): string =>
  names.reduce((long, name) => (name.length > long.length ? name : long), '');

function sectionSettled(prepared: Prepared, section: Section): readonly Bearing[] {
  const names = [...namesOf(prepared, 'nothing', section), ...namesOf(prepared, 'everything', section)];
  if (names.length === 0) return [];
  const [none, all] = [`，${section.title}得0分`, `，${section.title}得满分`];
  return [
    {
      id: `section/${section.id}`,
      of(scoring) {
        const own = scoring.sections.get(section.id);
        const counted = plus(...section.items.flatMap(({ id }) => scoring.items.get(id)?.contribution ?? []));
        const causes = causesIn(prepared, scoring, section);
        const isNothing = own?.settled === Settled.nothing;
        return {
          amount: own === undefined || own.settled === Settled.open ? NO_POINTS : minus(own.sum, counted),
          words: isNothing ? firstOf(causes.nothing) + none : firstOf(causes.everything) + all,
        };
      },
      formula({ item, section: at, causes }) {
        const own = at(section.id);
        const counted = call(
          'SUM',
          section.items.map((each) => item(each).contribution),
        );
        const { nothing, everything } = causes(section);
        return {
          amount: f`IF(${own.settled}=0,0,${own.sum}-${counted})`,
          words: f`IF(${own.settled}=1,${firstFormula(nothing)}&${none},${firstFormula(everything)}&${all})`,
        };
      },
      longest: longestOf(names) + all,
    },
  ];
}

const sumOf = ({ sections }: Scoring): Points => plus(...[...sections.values()].map(({ sum }) => sum));
const sumFormula = (rubric: Rubric, { section }: BalanceCells): Formula =>
  exactFormula(
    call(
      'SUM',
      rubric.sections.map(({ id }) => section(id).sum),
    ),
  );

const GIVEN = 'total/everything';

/** What all the sections come to once 即得满分 of the total gives the rest. */
function givenBy({ rubric }: Prepared, scoring: Scoring): Points {
  const sections = [...scoring.sections.values()];
  if (scoring.total.settled !== Settled.everything) return NO_POINTS;
  const all = plus(pointsOf(rubric.fullScore), ...sections.map(({ extra }) => extra));
  return minus(minus(all, plus(...sections.map(({ taken }) => taken))), sumOf(scoring));
}

function totalGiven(prepared: Prepared): readonly Bearing[] {
  const { rubric } = prepared;
  const names = namesOf(prepared, 'everything');
  if (names.length === 0) return [];
  const all = '，总分得满分';
  return [
    {
      id: GIVEN,
      of: (scoring) => ({
        amount: givenBy(prepared, scoring),
        words: firstOf(causesIn(prepared, scoring).everything) + all,
      }),
      formula(cells) {
        const of = (step: 'extra' | 'taken'): Formula =>
          call(
            'SUM',
            rubric.sections.map(({ id }) => cells.section(id)[step]),
          );
        const given = f`${rubric.fullScore}+${of('extra')}-${of('taken')}-${sumFormula(rubric, cells)}`;
        return {
          amount: f`IF(${cells.total.settled}=${Settled.everything},${given},0)`,
          words: f`${firstFormula(cells.causes().everything)}&${all}`,
        };
      },
      longest: longestOf(names) + all,
    },
  ];
}

function rescaled(rubric: Rubric): readonly Bearing[] {
  if (leafItems(rubric).every(({ notApplicable }) => notApplicable !== 'rescale')) return [];
  const [head, middle, tail] = ['不涉及的', '分不计，其余按', `分折算到${rubric.fullScore}分`];
  return [
    {
      id: 'rescaled',
      of(scoring) {
        const { base, dropped, settled } = scoring.total;
        const left = minus(pointsOf(rubric.fullScore), dropped);
        const sections = [...scoring.sections.values()];
        const all = minus(
          plus(pointsOf(rubric.fullScore), ...sections.map(({ extra }) => extra)),
          plus(...sections.map(({ taken }) => taken)),
        );
        const before = settled === Settled.everything ? all : sumOf(scoring);
        return {
          amount: minus(base, before),
          words: `${head}${toNumber(dropped)}${middle}${toNumber(left)}${tail}`,
        };
      },
      formula(cells, other) {
        const { base, dropped } = cells.total;
        const given = cells.causes().everything.length === 0 ? f`` : f`-${other(GIVEN)}`;
        return {
          amount: f`${base}-${sumFormula(rubric, cells)}${given}`,
          words: f`${head}&${dropped}&${middle}&ROUND(${rubric.fullScore}-${dropped},6)&${tail}`,
        };
      },
      longest: `${head}999.99${middle}999.99${tail}`,
    },
  ];
}

/** Where each line of a list prints its points, and the list counts for less than they add up to. */
const limitedLists = (rubric: Rubric): readonly Bearing[] =>
  rubric.layout.listLines !== true
    ? []
    : (['bonus', 'penalty'] as const).flatMap((row): readonly Bearing[] => {
        const { items, cap } = listOf(rubric, row);
        if (cap === null && items.every(({ scope }) => scope === undefined)) return [];
        const words = row === 'bonus' ? `加分合计不超过${cap ?? 0}分` : '扣分项从所在部分扣完为止';
        const sign = row === 'bonus' ? '' : '-';
        return [
          {
            id: `list/${row}`,
            of({ lines, ...scoring }) {
              const more = minus(
                scoring[row].score,
                plus(...items.map(({ id }) => lines.get(id)?.score ?? NO_POINTS)),
              );
              return { amount: row === 'bonus' ? more : minus(NO_POINTS, more), words };
            },
            formula({ line, group }) {
              const sum = call(
                'SUM',
                items.map(({ id }) => line(id).score),
              );
              const more = f`(${group(row).score}-${sum})`;
              return { amount: sign === '' ? more : f`-${more}`, words: f`${words}` };
            },
            longest: words,
          },
        ];
      });

/** The sum before it is kept from falling below 0. */
const unlimited = ({ total: { base, bonus, penalty, overflow } }: Scoring): Points =>
  minus(minus(plus(base, bonus), penalty), overflow);
const unlimitedFormula = ({ total: { base, bonus, penalty, overflow } }: BalanceCells): Formula =>
  f`(${base}+${bonus}-${penalty}-${overflow})`;

function floored(prepared: Prepared): readonly Bearing[] {
  const isFree = (prepared.rubric.penalties?.items ?? []).some(({ scope }) => scope === undefined);
  if (!isFree && overflowBearings(prepared).length === 0) return [];
  const words = '不足0分，按0分计';
  return [
    {
      id: 'floor',
      of: (scoring) => ({ amount: minus(clamp(unlimited(scoring)), unlimited(scoring)), words }),
      formula: (cells) => ({ amount: f`MAX(0,-${unlimitedFormula(cells)})`, words: f`${words}` }),
      longest: words,
    },
  ];
}

function totalTaken(prepared: Prepared): readonly Bearing[] {
  const names = namesOf(prepared, 'nothing');
  if (names.length === 0) return [];
  const none = '，总分为0分';
  return [
    {
      id: 'total/nothing',
      of: (scoring) => ({
        amount:
          scoring.total.settled === Settled.nothing ? minus(NO_POINTS, clamp(unlimited(scoring))) : NO_POINTS,
        words: firstOf(causesIn(prepared, scoring).nothing) + none,
      }),
      formula: (cells) => ({
        amount: f`IF(${cells.total.settled}=${Settled.nothing},-MAX(0,${unlimitedFormula(cells)}),0)`,
        words: f`${firstFormula(cells.causes().nothing)}&${none}`,
      }),
      longest: longestOf(names) + none,
    },
  ];
}

/** Items that are rounded one by one need no rounding of their sum, unless something finer comes to it. */
function rounded({ rubric, settling }: Prepared): readonly Bearing[] {
  const { decimals, at } = rubric.rounding ?? defaultRounding;
  const isGiven = [settling.total, ...settling.sections.values()].some(
    ({ everything }) => everything.length > 0,
  );
  const isWhole = leafItems(rubric).every(
    ({ notApplicable }) => notApplicable === undefined || notApplicable === 'drop',
  );
  if (at === 'item' && !isGiven && isWhole) return [];
  const words = `四舍五入到${decimals}位小数`;
  return [
    {
      id: 'rounded',
      of: (scoring) => ({
        amount:
          scoring.total.settled === Settled.nothing
            ? NO_POINTS
            : minus(scoring.total.raw, clamp(unlimited(scoring))),
        words,
      }),
      formula: (cells) => ({
        amount: f`IF(${cells.total.settled}=${Settled.nothing},0,${cells.total.raw}-MAX(0,${unlimitedFormula(cells)}))`,
        words: f`${words}`,
      }),
      longest: words,
    },
  ];
}
