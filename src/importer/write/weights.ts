/**
 * 权重 in a column of its own: each part is scored out of its own 分值 and counts for its share of the whole.
 *
 * > 路面 40%（100分）、路基 30%（100分）…，综合得分为各项得分×权重之和
 */

import type { Problem } from '../../problems/problem';
import { importWarning } from '../../problems/importProblems';
import { pointsOf, times, toNumber } from '../../points/points';
import type { Section } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';
import type { Column } from '../recognise/column';
import type { Line } from '../recognise/outline';

interface Weighted {
  readonly sections: readonly Section[];
  /** Whether the sections count by the column. */
  readonly isWeighted: boolean;
  readonly problems: readonly Problem[];
}

const HEADING = /^(?:权重|比重|占比|所占(?:比重|权重|比例))/;

export function weighted(
  sections: readonly Section[],
  columns: readonly Column[],
  items: readonly Line[],
): Weighted {
  const column = columns.find(
    ({ role, heading }) => role === 'text' && HEADING.test(bareText(heading.header)),
  );
  const none = { sections, isWeighted: false };
  const titled = sections.map(({ title }) => shareIn(title));
  const isTitled = titled.some((share) => share !== undefined);
  if (column === undefined && !isTitled) return { ...none, problems: [] };
  const header = column?.heading.header ?? '权重';
  const shares = column === undefined ? wholeOf(titled) : sharesOf(sections.length, items, column.index);
  const sum = sections.reduce((all, { fullScore }) => all + pointsOf(fullScore), 0);
  const whole = shares?.reduce((all, share) => all + share, 0);
  // 20% beside 20分 says the same again.
  const isSame =
    shares !== undefined &&
    sections.every(({ fullScore }, i) => pointsOf(fullScore) * 100 === sum * (shares[i] ?? 0));
  if (isSame) return { ...none, problems: [] };
  if (shares === undefined || whole !== 100)
    return { ...none, problems: [importWarning('import.weightsLeft', {}, { header })] };
  return {
    sections: sections.map((section, i) => ({
      ...section,
      scaleTo: toNumber(times(shares[i] ?? 0, section.fullScore, 100)),
    })),
    isWeighted: true,
    problems: [],
  };
}

/** 公共秩序（权重40%） */
function shareIn(title: string): number | undefined {
  const [, number] = /(?:权重|占比?|比重)[为:]?(\d{1,3}(?:\.\d)?)%/.exec(bareText(title)) ?? [];
  return number === undefined ? undefined : Number(number);
}

const wholeOf = (shares: readonly (number | undefined)[]): readonly number[] | undefined =>
  shares.every((share) => share !== undefined) ? shares : undefined;

/** Percent of each section; undefined where one has none, or several. */
function sharesOf(count: number, items: readonly Line[], column: number): readonly number[] | undefined {
  const groups: Set<string>[] = [];
  let last: unknown;
  for (const line of items) {
    if (groups.length === 0 || line.path[0] !== last) groups.push(new Set());
    last = line.path[0];
    const text = bareText(line.texts.get(column) ?? '');
    if (text !== '') groups.at(-1)?.add(text);
  }
  const shares = groups.map((texts) => {
    const [only = '', another] = texts;
    const [, number] = /^(\d{1,3}(?:\.\d)?)%$/.exec(only) ?? [];
    return another === undefined && number !== undefined ? Number(number) : undefined;
  });
  return shares.length === count ? wholeOf(shares) : undefined;
}
