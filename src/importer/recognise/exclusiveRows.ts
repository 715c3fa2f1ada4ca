/**
 * Rows under one heading of which only one can hold, each with its 分值: levels of one item, whose 分值 is the most of them.
 *
 * > 群众评议: （1）优秀 60 （2）良好 50 （3）一般 40 （4）差 0; 90%以上 40, 80%-90% 30; 全部拆除 50, 部分拆除 20, 未拆除 0
 *
 * The words must exclude each other, and the points must say so as well: with all of them added up the form would come
 * to more than it declares, with the most of each to just that.
 */

import { pointsOf } from '../../points/points';
import { bareText } from './bareText';
import type { Line, Outline } from './outline';
import { leadingOrdinal } from './ordinalText';
import { spannedLabel } from './lines';

interface Group {
  readonly lines: readonly Line[];
  /** The words leave no doubt without any declared number. */
  readonly isPlain: boolean;
}

/** `declared`: 总分 as the form says it, undefined where it says none. */
export function withLevelRows<O extends Outline>(outline: O, declared: number | undefined): O {
  const groups = groupsIn(outline.lines);
  const items = outline.lines.filter(({ list }) => list === 'items');
  const sum = sumOf(items);
  const whole = sum - groups.reduce((extra, { lines }) => extra + sumOf(lines) - mostOf(lines), 0);
  const isDeclared = declared !== undefined && pointsOf(declared) === whole && whole !== sum;
  const folded = groups.filter(({ lines, isPlain }) => {
    const said = lines[0]?.path.at(-1)?.points;
    if (said !== undefined) return pointsOf(said) === mostOf(lines) && pointsOf(said) !== sumOf(lines);
    return isDeclared || (declared === undefined && isPlain);
  });
  if (folded.length === 0) return outline;
  const into = new Map<Line, readonly Line[]>();
  for (const { lines } of folded) {
    const item = together(lines);
    lines.forEach((line, i) => into.set(line, i === 0 ? [item] : []));
  }
  const swapped = (lines: readonly Line[]): readonly Line[] =>
    lines.flatMap((line) => into.get(line) ?? [line]);
  return {
    ...outline,
    lines: swapped(outline.lines),
    subtotals: outline.subtotals.map((each) => ({ ...each, lines: swapped(each.lines) })),
    subtotalRows: outline.subtotalRows.map((each) => ({ ...each, lines: swapped(each.lines) })),
  };
}

const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { points = 0 }) => sum + pointsOf(points), 0);
const mostOf = (lines: readonly Line[]): number =>
  Math.max(...lines.map(({ points = 0 }) => pointsOf(points)));

function groupsIn(lines: readonly Line[]): readonly Group[] {
  const runs = new Map<unknown, Line[]>();
  for (const line of lines) {
    const heading = line.path.at(-1);
    if (line.list === 'items' && heading !== undefined)
      runs.set(heading, [...(runs.get(heading) ?? []), line]);
  }
  return [...runs.values()].flatMap((run): readonly Group[] => {
    const points = run.map((line) => line.points ?? NaN);
    const falls = points.every((each, i) => i === 0 || each < (points[i - 1] ?? 0));
    const isOwn = run.every(
      ({ parts, pointsCell }) =>
        parts.length === 1 && (pointsCell?.text ?? '') !== '' && pointsCell?.rowSpan === 1,
    );
    const exclude = run.length > 1 && falls && isOwn ? exclusion(run.map(wordsOf)) : undefined;
    return exclude === undefined ? [] : [{ lines: run, isPlain: exclude === 'plain' }];
  });
}

/** （1）优秀 is 优秀. */
function wordsOf({ requirement, criteria }: Line): string {
  const text = requirement === '' || criteria === '' ? requirement + criteria : `${requirement} ${criteria}`;
  return bareText(leadingOrdinal(text)?.rest ?? text).replace(/[。;]$/, '');
}

const SCALE =
  /^(?:评[定价]?为?|考核为?|等[次级]为?)?(?:优秀|优良|优|良好|良|很好|较好|好|一般|中等?|较差|很差|极差|差|(?:基本|比较|较|非常|不)?(?:合格|称职|达标|满意|及格)|[A-E]级?|[一二三四]档)(?:等次|等级|等|的|档)?$/;
const LIMIT = /以[上下]|不足|不到|低于|高于|达到|超过|不满|及以|[≥≤><]|\d%?[-~—至]\d/;
const PLACES = /[一二三特]等奖?|第[一二三四五六]名|[金银铜]奖/;

/** How far the words of all rows exclude each other; undefined where they do not. */
function exclusion(rows: readonly string[]): 'plain' | 'likely' | undefined {
  if (rows.every((row) => SCALE.test(row))) return 'plain';
  if (rows.every((row) => /\d/.test(row) && LIMIT.test(row)) && isOneThing(rows.map(withoutLimits)))
    return 'likely';
  if (isWholeOrPart(rows)) return 'plain';
  return rows.every((row) => PLACES.test(row)) && isOneThing(rows.map((row) => row.replace(PLACES, '')))
    ? 'likely'
    : undefined;
}

/** 完成80%以上不足100%: 完成. */
const withoutLimits = (row: string): string =>
  row.replace(
    /\d+(?:\.\d+)?[%分个次万元亩人户天件]*|以[上下内]|不足|不到|低于|高于|达到|超过|不满|及|[（()）≥≤><~—至含的,、-]|得?分/gu,
    '',
  );

const isOneThing = (rests: readonly string[]): boolean => new Set(rests).size === 1;

/** 全部清理到位, 部分清理到位, 未清理. */
function isWholeOrPart(rows: readonly string[]): boolean {
  const [first = '', ...others] = rows;
  const last = others.at(-1) ?? '';
  const thing = /^(?:未|没有|不|无)(.{1,12}?)(?:的|到位|完成)?$/.exec(last)?.[1];
  const all = /^(?:已?全部|全面|完全|均|按时)(.+)$/.exec(first)?.[1];
  const middle = others.slice(0, -1);
  return (
    thing !== undefined &&
    all !== undefined &&
    all.startsWith(thing) &&
    middle.every((row) => /^(?:大?部分|基本|多数|少数|大多)/.test(row) && row.includes(thing))
  );
}

/** What lies below the lowest of them gives nothing, unless that is it: 差, 60%以下. */
const BOTTOM = /差|不合格|不达标|不称职|不满意|不及格|^未|^没有|^无|^不|以下|不足|低于|不到|[<≤]/;

function together(lines: readonly Line[]): Line {
  const [best, ...others] = lines;
  if (best === undefined) throw new RangeError('levels of no rows');
  const levels = lines.map(({ points = 0 }) => points);
  const isOpen = !levels.includes(0) && !BOTTOM.test(wordsOf(lines.at(-1) ?? best));
  const last = lines.at(-1);
  return {
    ...best,
    label:
      last === undefined || last.labelCell === best.labelCell
        ? best.label
        : spannedLabel(best.label, last.label),
    requirement: lines
      .map(({ requirement }) => requirement)
      .filter((text) => text !== '')
      .join('\n'),
    criteria: lines
      .map(({ criteria }) => criteria)
      .filter((text) => text !== '')
      .join('\n'),
    levels: isOpen ? [...levels, 0] : levels,
    parts: lines.flatMap((line) =>
      line.parts.map((part) => ({
        ...part,
        label: line !== best && line.labelCell === best.labelCell ? '' : part.label,
        points: line.points,
        texts:
          line === best
            ? part.texts
            : new Map([...part.texts].filter(([column]) => !line.joined.has(column))),
      })),
    ),
    rows: [...best.rows, ...others.flatMap(({ rows }) => rows)],
    areLevels: true,
  };
}
