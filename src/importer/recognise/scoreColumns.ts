/** Which columns are for points: the 分值, what is given by one or by several people, and which of these counts. */

import { bareText } from './bareText';
import type { Column, ColumnStep } from './column';
import { FILLED, firstRole, hasRole, isUnsettled, MOSTLY } from './column';
import { isPartSum } from './columnHeadings';
import { isMean, isScorer } from './scorerWords';

/** 评委1, 评委2…, or 1, 2… under 评委打分: a blank column for each of several people who score. */
export const settleScorers: ColumnStep = (columns) => {
  const own = columns.filter(
    (column) => isUnsettled(column) && column.content.filled < FILLED && isScorer(column.heading),
  );
  if (own.length < 2) return;
  for (const column of own) column.role = 'scorer';
  // What comes of all of them is the score, whatever else has a heading like it.
  const mean = columns.find(
    (column) => isUnsettled(column) && column.content.filled < FILLED && isMean(column.heading.header),
  );
  if (mean !== undefined) mean.role = 'score';
};

/**
 * 小计 beside 得分, over the rows of each part: the sum of a part, for the pen. Where no other column is for scores it is
 * the score.
 */
export const settlePartSums: ColumnStep = (columns) => {
  const isBlank = (column: Column): boolean => isUnsettled(column) && column.content.filled < FILLED;
  const hasScore = columns.some(
    (column) => isBlank(column) && ['score', 'self'].includes(firstRole(column) ?? ''),
  );
  if (!hasScore) return;
  for (const column of columns)
    if (isBlank(column) && isPartSum(column.heading.header)) {
      column.role = 'text';
      column.reason = 'partSum';
    }
};

/** The column with numbers is the 分值, whatever it is called; blank ones are there to be filled in. */
export const settlePoints: ColumnStep = (columns) => {
  const open = columns.filter(isUnsettled);
  const isNumbers = ({ content }: Column): boolean => content.filled >= FILLED && content.points >= MOSTLY;
  const first = open.filter((column) => firstRole(column) === 'fullScore' && isNumbers(column));
  // 一级指标 | 权重 | 二级指标 | 权重: without any 分值 these are the points of every level.
  // 赋分标准 over 10分, 20分 is no 评分标准.
  const second = open.filter((column) => column.heading.roles.includes('fullScore') && isNumbers(column));
  const third = open.filter((column) => firstRole(column) === 'criteria' && isNumbers(column));
  const numbered = [first, second, third].find((some) => some.length > 0) ?? [];
  const full = finest(numbered);
  if (full !== undefined && !hasRole(columns, 'fullScore')) full.role = 'fullScore';
  for (const column of numbered.filter(isUnsettled)) {
    if (column.content.shared < SHARED || column.index === 0) continue;
    column.role = 'parent';
    column.isPointsOfHeading = true;
  }
  for (const column of open.filter(isUnsettled)) {
    const [role] = column.heading.roles;
    if (role === 'fullScore' && column.content.filled < FILLED)
      column.role = hasRole(columns, 'fullScore') || columns.length < 3 ? 'score' : 'fullScore';
    // 分值 over 5分/次 and 每百米2分 is how points are given.
    const isRule = column.content.each >= MOSTLY && !columns.some((each) => firstRole(each) === 'criteria');
    if (role === 'fullScore' && isUnsettled(column)) column.role = isRule ? 'criteria' : 'text';
    if (role === 'score') column.role = 'score';
  }
};

/** Rows that share their cell with the row above, to be a column of headings. */
const SHARED = 0.1;

/** 分值 of the 一级指标 and of the 三级指标: the rows are scored by that of which fewest rows share a cell. */
const finest = (columns: readonly Column[]): Column | undefined =>
  columns.reduce<Column | undefined>(
    (best, column) => (best !== undefined && best.content.shared <= column.content.shared ? best : column),
    undefined,
  );

/**
 * 初评分, 复核分, 审定得分: of several columns of scores the one that is settled last counts, the rest came before it; so does
 * 年度得分 behind 一季度…四季度, and the last under one heading. Where nothing tells, nobody knows, and the first is taken.
 */
export const settleEarlier: ColumnStep = (columns) => {
  const blank = columns.filter(({ role, content }) => role === 'score' && content.filled < FILLED);
  const places = blank.map(({ heading }) => placeOf(heading.header));
  const areOfPlaces = places.every((place) => place >= 0) && new Set(places).size === places.length;
  const ranks = areOfPlaces ? places : blank.map(({ heading }, i) => rankOf(heading.header, i, blank.length));
  const most = Math.max(...ranks);
  const [one = ''] = new Set(blank.map(({ heading }) => heading.over));
  const isUnderOne = one !== '' && blank.every(({ heading }) => heading.over === one);
  if (blank.length < 2 || (ranks.every((rank) => rank === most) && !isUnderOne)) return;
  const counts = blank[ranks.lastIndexOf(most)];
  for (const column of blank) if (column !== counts) column.role = 'earlier';
};

/** The steps of a score, in their order; what says none of them is among the first, and a plain 得分 at the end the last. */
const STEPS_OF_SCORES: readonly RegExp[] = [/初/, /复|审核/, /审定|核定|终|最[终后]|综合|领导|确认|认定/];
/** 村评分, 镇复核分, 市考核分: whoever stands higher has the last word. */
const PLACES: readonly RegExp[] = [/^(?:村|社区|班组|科室)/, /^(?:乡|镇|街道)/, /^[县区]/, /^市/, /^省/];
const placeOf = (header: string): number => PLACES.findIndex((place) => place.test(bareText(header)));
/** What comes of all the others, where they are several. */
const WHOLE = /^(?:年度|全年|总评?|合计|平均|汇总)(?:得分|评分|分数?|成绩)|^总分$/;

function rankOf(header: string, index: number, count: number): number {
  const words = bareText(header);
  if (count > 2 && WHOLE.test(words)) return STEPS_OF_SCORES.length;
  const step = STEPS_OF_SCORES.map((each) => each.test(words)).lastIndexOf(true);
  if (step >= 0) return step;
  return index === count - 1 && /^(?:实|总|应)?得分$/.test(words) ? STEPS_OF_SCORES.length : 0;
}
