/**
 * Rows that have no 分值 because they are counted: each case gives or takes points, and nobody says how many cases there
 * may be. A table of such rows has no 满分; what is typed adds up.
 *
 * > 积分项目｜积分标准｜得分: 参加志愿服务｜每次5分; 调解邻里纠纷｜一件4分; 乱倒垃圾｜违反一次扣5分 (积分制 of many villages)
 */

import type { Item } from '../../rubric/rubric';
import type { Effect } from '../../rules/kind';
import { bareText } from '../recognise/bareText';
import { addsEach, saysAmount, takesEach } from '../recognise/amountsInText';
import type { Line } from '../recognise/outline';
import { mostInText, onlyAdds, saysBothWays } from '../recognise/pointsInText';
import { openAmounts } from './openAmounts';
import { statusOf } from './statusRows';
import { longText } from './words';

type OpenEffects = NonNullable<Line['opens']>;

/** Lines with what their rows may do, where they have no 分值 of their own; `about`: title and headings of the table. */
export function withOpenRows(lines: readonly Line[], about: string): readonly Line[] {
  const isList = ({ list }: Line): boolean => list === 'bonus' || list === 'penalty';
  // 加分 and 减分 are all that the table has: they are its rows.
  const isOnlyLists = !lines.some(({ list }) => list === 'items') && lines.some(isList);
  const rows = isOnlyLists ? lines.map((line) => (isList(line) ? asRow(line) : line)) : lines;
  const isCounted = isCountedTable(rows, about);
  return rows.map((line): Line => {
    if (line.opens !== undefined || !isWithout(line)) return line;
    const opens = isBothWaysRow(line)
      ? BOTH
      : onlyAdds(line.criteria || line.requirement)
        ? ADDS
        : isCounted
          ? effectsOf(line)
          : undefined;
    return opens === undefined ? line : { ...line, opens };
  });
}

const BOTH: OpenEffects = ['bonus', 'deduct'];
const ADDS: OpenEffects = ['bonus'];
const TAKES: OpenEffects = ['deduct'];

const asRow = (line: Line): Line => ({
  ...line,
  list: 'items',
  opens: line.list === 'penalty' ? TAKES : textsOf(line).some(takesEach) ? effectsOf(line) : ADDS,
});

const isWithout = (line: Line): boolean =>
  line.list === 'items' && line.points === undefined && statusOf(line) === undefined;

/** 分值 may be where it is said: 5分/次. */
const textsOf = ({ requirement, criteria, pointsCell }: Line): readonly string[] =>
  [requirement, criteria, pointsCell?.text ?? ''].filter((text) => text !== '');
const wordsOf = (line: Line): string => textsOf(line).join('\n');

function effectsOf(line: Line): OpenEffects {
  const texts = textsOf(line);
  if (!texts.some(takesEach)) return ADDS;
  return texts.some(addsEach) ? BOTH : TAKES;
}

const COUNTS = /积分|计分台账|负面清单|负面|扣分清单|减分清单/;
/** 基础分 100 over rows that add and take. */
const BASE = /基础|基本分|基准|起始|底分|初始/;

/** Every row without 分值 says an amount, and rows with one are no more than what the count begins with. */
function isCountedTable(lines: readonly Line[], about: string): boolean {
  const without = lines.filter(isWithout).filter((line) => !isBothWaysRow(line));
  const withPoints = lines.filter(({ list, points = 0 }) => list === 'items' && points > 0);
  if (without.length === 0 || !without.every((line) => textsOf(line).some(saysAmount))) return false;
  const isBase = withPoints.every((line) => BASE.test(bareText(wordsOf(line))));
  const isNamed = COUNTS.test(bareText(about));
  const adding = without.filter((line) => textsOf(line).some(addsEach));
  if (withPoints.length > 0 && !isBase) return isNamed && withPoints.length < without.length;
  return isNamed || (adding.length > 0 && adding.length * 2 >= without.length) || withPoints.length > 0;
}

/** A row that says of itself that it adds and takes: 加减分项. */
const isBothWaysRow = ({ points, requirement, criteria, path, label }: Line): boolean =>
  points === undefined &&
  saysBothWays([label, requirement, criteria, ...path.map(({ text }) => text)].join(' '));

/** What such a row is scored by. */
export function openRow(id: string, line: Line, opens: OpenEffects): Partial<Item> {
  const text = longText(line.criteria || line.requirement || line.cell.text);
  const most = line.points ?? mostInText(wordsOf(line));
  const effects: readonly Effect[] = opens;
  const { clauses, floor } = openAmounts(id, text, most, effects);
  const isTaking = opens === TAKES || (opens.length === 1 && opens[0] === 'deduct');
  return {
    criteria: text,
    ...(floor !== undefined && { floor }),
    ...(isTaking && { floor: most === undefined ? null : -most, cap: 0 }),
    clauses: clauses.map((clause, i) => {
      // What an item's clauses do unless they say otherwise is to deduct.
      const { effect = opens[i] ?? 'deduct', ...rest } = clause;
      return effect === 'bonus' ? { ...rest, effect } : rest;
    }),
  };
}

/** Whether all that the rows come to may lie below 0: they take, and there is nothing that they take it from. */
export const fallsBelow = (lines: readonly Line[]): boolean =>
  lines.some(({ opens = [] }) => opens.includes('deduct')) &&
  !lines.some(({ list, points = 0, opens }) => list === 'items' && points > 0 && opens === undefined);
