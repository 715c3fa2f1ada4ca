/**
 * Levels of one thing in the notice's own words, of which one holds: all of it, less of it, none of it.
 *
 * > 有计划并实施得3分，有计划未实施得1分，无计划不得分 (of 3分); 1.制度上墙得1分，有制度未上墙得0.5分，无制度不得分 2.…
 *
 * That they are levels shows in the first, which is worth all that there is to have: what follows cannot come on top.
 */

import { factIn } from '../facts';
import type { PricedPiece } from '../pieces';
import type { Beside, PriceReader } from '../reading';
import { howOften } from './occurrence';
import { byLevels, outcomes, ranks } from './outcomes';
import { placings } from './placings';
import { shares } from './shares';
import { tiers } from './tiers';

/** What they are said by, if all of them are. */
const OTHERS: readonly PriceReader[] = [shares, placings, tiers, ranks, byLevels, outcomes];

export const wordedLevels: PriceReader = (pieces, beside) => {
  const group = groupOf(pieces, beside.fullScore);
  if (group === undefined) return undefined;
  const known = OTHERS.map((reader) => reader(group, beside)).find((found) => found?.count === group.length);
  if (known !== undefined) return known;
  const names = namesOf(group);
  return names === undefined
    ? undefined
    : {
        count: group.length,
        effect: 'credit',
        fact: group.length === pieces.length ? '' : factIn(group[0]?.before ?? ''),
        rule: {
          kind: 'choice',
          options: group.map((piece, i) => ({
            name: names[i] ?? '',
            points: pointsAt(piece, beside) ?? 0,
          })),
        },
      };
};

const pointsAt = ({ mark }: PricedPiece, { fullScore }: Pick<Beside, 'fullScore'>): number | undefined =>
  mark.sort === 'nothing' ? 0 : mark.sort === 'everything' ? fullScore : mark.low;

/** 未启动得0分，启动得2分，建成得4分 the other way round. */
function fromTheBest(pieces: readonly PricedPiece[], fullScore: number): readonly (number | undefined)[] {
  const points = pieces.map((piece) => pointsAt(piece, { fullScore }));
  return points[0] === 0 ? [...points].reverse() : points;
}

/** All of the pieces, or those of one numbered part. */
function groupOf(
  pieces: readonly PricedPiece[],
  fullScore: number | undefined,
): readonly PricedPiece[] | undefined {
  if (fullScore === undefined) return undefined;
  if (areLevels(pieces, fullScore) && isAll(pieces, fullScore)) return pieces;
  const next = pieces.findIndex(({ isNumbered }, i) => i > 0 && isNumbered);
  const part = next < 0 ? pieces : pieces.slice(0, next);
  const endsInNone = part.at(-1)?.mark.sort === 'nothing';
  return pieces[0]?.isNumbered === true && endsInNone && areLevels(part, fullScore) ? part : undefined;
}

/** The first has all of 分值, or the others would come to more than it. */
function isAll(pieces: readonly PricedPiece[], fullScore: number): boolean {
  const points = fromTheBest(pieces, fullScore).map((each) => each ?? 0);
  const sum = points.reduce((all, each) => all + each, 0);
  const isNumbered = pieces.some((piece, i) => i > 0 && piece.isNumbered);
  return points[0] === fullScore || (!isNumbered && sum > fullScore + 1e-9 && points.at(-1) === 0);
}

function areLevels(pieces: readonly PricedPiece[], fullScore: number): boolean {
  const points = fromTheBest(pieces, fullScore).map((each) => each ?? NaN);
  const [first = NaN, ...others] = points;
  const none = points.indexOf(0);
  // 管理计2分。入户计1分，申报计0.5分，登记计0.5分: parts under their sum.
  const isSum = others.length > 1 && none < 0 && Math.abs(others.reduce((a, b) => a + b, 0) - first) < 1e-9;
  return (
    !isSum &&
    pieces.every(isPlain) &&
    others.some((each) => each > 0) &&
    others.every((each) => each < first) &&
    (none < 0 || points.slice(none).every((each) => each === 0))
  );
}

/** Points, all or none, for what is so or not: no step, no limit, no share. */
function isPlain(piece: PricedPiece): boolean {
  const { mark, limit, before } = piece;
  const { sort, high, per, share, list, effect } = mark;
  if (limit !== undefined || piece.overflows === true || /各$/.test(before)) return false;
  if (sort === 'nothing' || sort === 'everything') return !/(?:此|本|该)项/.test(piece.text);
  if (sort !== 'points' || effect !== 'credit') return false;
  if ([high, per, share, list].some((each) => each !== undefined)) return false;
  const often = howOften(piece);
  return often === undefined || !before.startsWith('每', often.at);
}

/** What a name of the list cannot hold, said otherwise: rules/entries/option.ts. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/(\d+(?:\.\d+)?[%\p{L}]?)≤([^≤<\d]*)<(\d)/gu, '$2$1以上、低于$3'],
  [/≥/g, '不低于'],
  [/≤/g, '不超过'],
  [/</g, '低于'],
  [/>/g, '超过'],
  [/[，；：。]+/g, '、'],
  [/[^\p{L}\p{N}（）、.%-]/gu, ''],
  [/(?:的|者|、)+$/, ''],
  [/^(?:按照|按|依据|根据)(?=.{2})/, ''],
];
const LONGEST = [20, 40];

/** What each of them is for, all different; undefined if they cannot be told apart. */
function namesOf(group: readonly PricedPiece[]): readonly string[] | undefined {
  const facts = group.map(({ before }) =>
    SAID.reduce((name, [from, to]) => name.replace(from, to), before.split(/[。；\n]/).at(-1) ?? ''),
  );
  return [
    ...LONGEST.map((longest) => facts.map((fact) => begun(fact, longest))),
    ...LONGEST.map((longest) => facts.map((fact) => closed(fact.slice(-longest)))),
  ].find((names) => names.every((name) => name !== '') && new Set(names).size === names.length);
}

/** As many whole phrases as fit, or as much of the first; never half a number. */
function begun(fact: string, longest: number): string {
  if (fact.length <= longest) return closed(fact);
  const cut = fact.slice(0, longest + 1);
  const phrases = cut.slice(0, cut.lastIndexOf('、'));
  return closed(phrases.length >= longest / 2 ? phrases : cut.slice(0, -1).replace(/[\d.]+$/, ''));
}

/** Without the half of a bracket, or a mark at its end. */
const closed = (name: string): string =>
  (name.split('（').length === name.split('）').length ? name : name.replaceAll(/[（）]/g, '')).replace(
    /^[、）.-]+|[、（.-]+$/g,
    '',
  );
