/** The tree of clauses as the rows of a scoresheet: headings across it, items with their 分值, lines of 加分 and 扣分. */

import { hasPrice, mostInText } from '../recognise/pointsInText';
import { listBegun, listOpened } from '../recognise/rowWords';
import type { NoticeClause } from './noticeClause';
import type { SplitClause } from './splitClause';
import { splitClause } from './splitClause';

export type ClauseRow = HeadingRow | LineRow;

interface HeadingRow {
  readonly kind: 'heading';
  readonly text: string;
  /** Places of the paragraphs that are in it. */
  readonly taken: readonly number[];
}

interface LineRow extends SplitClause {
  readonly kind: 'line';
  readonly label: string;
  readonly points: number | undefined;
  readonly isItem: boolean;
  readonly taken: readonly number[];
}

/** Fewer clauses with points than this are no scoresheet. */
const FEWEST = 3;

export interface ClauseRows {
  readonly rows: readonly ClauseRow[];
  /** What the heading over all of them says that they come to. */
  readonly total: number | undefined;
}

/** Undefined where the clauses say no points, or too few. */
export function clauseRows(whole: NoticeClause): ClauseRows | undefined {
  const { clauses, total } = unwrapped(whole.parts, undefined);
  const isMixed = clauses.some(holdsLeaves);
  const rows = clauses.flatMap(isMixed ? ownPart : rowsOf);
  const isScored =
    rows.filter((row) => row.kind === 'line' && row.isItem && row.points !== undefined).length >= FEWEST;
  return isScored ? { rows, total } : undefined;
}

/** 第五条 考核内容及分值, under which all of it stands, is no heading of the table. */
function unwrapped(
  clauses: readonly NoticeClause[],
  total: number | undefined,
): { readonly clauses: readonly NoticeClause[]; readonly total: number | undefined } {
  const counting = clauses.flatMap((clause) => (leaves(clause).length > 0 ? [clause] : listsIn(clause)));
  const [only, another] = counting.filter((clause) => listIn(clause) === undefined);
  if (only === undefined || another !== undefined || !holdsLeaves(only)) return { clauses: counting, total };
  const inner = unwrapped(only.parts, only.points ?? total);
  const at = counting.indexOf(only);
  return {
    clauses: [...counting.slice(0, at), ...inner.clauses, ...counting.slice(at + 1)],
    total: inner.total,
  };
}

/** The clauses that are scored: those with points of which no part has points. */
function leaves(clause: NoticeClause): readonly NoticeClause[] {
  if (listIn(clause) !== undefined) return [];
  const below = clause.parts.flatMap(leaves);
  return below.length > 0 ? below : clause.points === undefined ? [] : [clause];
}

/** 第八条 加分项 is in 第三章 奖惩, in which nothing else is scored. */
const listsIn = (clause: NoticeClause): readonly NoticeClause[] =>
  listIn(clause) === undefined ? clause.parts.flatMap(listsIn) : [clause];

const holdsLeaves = (clause: NoticeClause): boolean => clause.parts.some((part) => leaves(part).length > 0);

interface ListClause {
  /** 加分项, 一票否决, 实施惩罚性扣分. */
  readonly title: string;
  /** What stands behind it in the same paragraph. */
  readonly rest: string;
}

/** Undefined for a clause that opens no list. */
function listIn({ words, parts, body, points }: NoticeClause): ListClause | undefined {
  const [, title = '', rest = ''] = /^([^。：:；;]{2,60})[。：:；;]?\s*([\s\S]*)$/.exec(words) ?? [];
  // 建立加分奖励制度（10分） is scored itself.
  const list = points === undefined ? listOpened(title) : listBegun(title);
  if (list === undefined) return undefined;
  return rest !== '' || parts.length > 0 || body.length > 0 ? { title, rest } : undefined;
}

function rowsOf(clause: NoticeClause): readonly ClauseRow[] {
  const list = listIn(clause);
  if (list !== undefined) return rowsOfList(clause, list);
  const scored = leaves(clause);
  if (scored.length === 0) return hasPrice(textOf(clause)) ? [item(clause)] : [];
  if (scored[0] === clause) return [item(clause)];
  return [heading(clause), ...clause.parts.flatMap(rowsOf)];
}

/** 第七条 环境卫生（20分），发现一处扣2分 beside clauses that hold several: a heading as they have, and its rule below. */
function ownPart(clause: NoticeClause): readonly ClauseRow[] {
  const end = /[(（[【][^()（）]*分[)）\]】]/.exec(clause.words);
  if (end === null || leaves(clause)[0] !== clause) return rowsOf(clause);
  const at = end.index + end[0].length;
  const title = { ...clause, words: clause.words.slice(0, at) };
  const rest = textOf({ ...clause, words: clause.words.slice(at).replace(/^[。：:，,；;\s]+/, '') }).trim();
  const words = rest === '' ? clause.words.slice(0, end.index) : rest;
  return [heading(title), { ...item(clause), label: '', ...splitClause(words) }];
}

/** 加分累计不超过5分: said of all lines above it. */
const OF_ALL = /^(?:以上|上述|各项|各条|本项|加分|扣分|加减分|附加分|同一|同时)/;
/** Longer ones go with the last line. */
const LONGEST_REMARK = 40;

function rowsOfList(clause: NoticeClause, { title, rest }: ListClause): readonly ClauseRow[] {
  const last = clause.parts.at(-1) ?? clause;
  const remark = last.body.filter(
    ({ text }, i) => i === last.body.length - 1 && OF_ALL.test(text) && text.length <= LONGEST_REMARK,
  );
  const isRemark = (paragraph: NoticeClause['body'][number]): boolean => remark.includes(paragraph);
  const said = remark.map(({ text }) => `（${text.replace(/[。；;]$/, '')}）`).join('');
  return [
    {
      kind: 'heading',
      text: `${numbered(clause)}${title}${said}`,
      taken: [clause.at, ...remark.map(({ at }) => at)],
    },
    ...(rest === '' ? [] : [listLine('', rest, [clause.at])]),
    ...clause.body
      .filter((each) => !isRemark(each) && counts(each.text))
      .map(({ text, at }) => listLine('', text, [at])),
    ...clause.parts.map((part) => {
      const own = { ...part, body: part.body.filter((each) => !isRemark(each)) };
      return listLine(part.label, textOf(own), placesOf(own));
    }),
  ];
}

/** What a paragraph of a list says is a line of it; a remark on how it is done is not. */
const counts = (text: string): boolean =>
  hasPrice(text) || mostInText(text) !== undefined || /[扣加减](?:减|除)?[^。；]{0,40}分/.test(text);

const heading = (clause: NoticeClause): HeadingRow => ({
  kind: 'heading',
  text: `${numbered(clause)}${clause.words.replace(/[。：:](?=[（(][^（）()]*[)）]$)|[。：:]$/g, '')}`,
  taken: [clause.at],
});

const numbered = ({ label }: NoticeClause): string =>
  label === ''
    ? ''
    : /[)）]$|^[①-⒛]/.test(label)
      ? label
      : /^第/.test(label)
        ? `${label}　`
        : /^\d/.test(label)
          ? `${label}.`
          : `${label}、`;

function item(clause: NoticeClause): LineRow {
  const { label, points } = clause;
  return {
    ...{ kind: 'line', isItem: true, label, points },
    ...splitClause(textOf(clause)),
    taken: placesOf(clause),
  };
}

const listLine = (label: string, text: string, taken: readonly number[]): LineRow => ({
  ...{ kind: 'line', isItem: false, label, points: undefined, taken },
  ...{ requirement: text, criteria: '' },
});

/** Its own words, and those of all that belongs to it, a line each. */
const textOf = (clause: NoticeClause): string =>
  [
    clause.words,
    ...clause.body.map(({ text }) => text),
    ...clause.parts.map((part) => `${numbered(part)}${textOf(part)}`),
  ].join('\n');

const placesOf = (clause: NoticeClause): readonly number[] => [
  clause.at,
  ...clause.body.map(({ at }) => at),
  ...clause.parts.flatMap(placesOf),
];
