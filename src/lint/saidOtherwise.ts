/**
 * L29: a number in the words is not the number that the form counts with.
 *
 * > 4 组织领导（10分）, with 8 in the column 分值; 满分100分 in a note, of a form of 110; 扣0.5分 in the words, 0.3 in the rule
 */

import { plain } from '../notice/plain';
import { lintWords } from '../problems/lintMessages';
import type { Clause, Item, ListLine, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import { wholeOf } from '../rubric/scales';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { allottedIn, allottedTo } from './text/allotted';
import { headedRuns } from './text/headedRuns';
import { limitInWords } from './text/limitWords';
import { bonusTitle } from './text/listTitle';
import { equalPartsIn, partsIn, sumOfParts, weightsIn } from './text/parts';
import { notesOf, passagesOf } from './text/passages';
import { pricesIn } from './text/prices';

export const saidOtherwise: LintRule = {
  code: 'L29',
  find(rubric) {
    // What is written over several rows is their sum: L01.
    const headed = new Set(
      rubric.sections.flatMap(({ items }) => headedRuns(items).flatMap(({ rows }) => rows)),
    );
    return [
      ...sectionTitles(rubric),
      ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => [
        ...(headed.has(item) ? [] : inRow(rubric, item, pointer)),
        ...(item.clauses ?? []).flatMap((clause, i) =>
          inClause(rubric, item, { clause, at: `${pointer}/clauses/${i}` }),
        ),
      ]),
      ...inNotes(rubric),
      ...limitsOfLists(rubric),
      ...weights(rubric),
      ...gradesInNotes(rubric),
    ];
  },
};

const tell = (rubric: Rubric, pointer: string, fact: string): readonly Finding[] => [
  findingAt('L29', pointer, { name: nameAt(rubric, pointer), fact }),
];

const sectionTitles = (rubric: Rubric): readonly Finding[] =>
  rubric.sections.flatMap(({ title, fullScore }, i) => {
    const said = allottedTo(plain(title));
    return said === undefined || said === fullScore
      ? []
      : tell(rubric, `/sections/${i}/fullScore`, lintWords.columnSays(said, fullScore));
  });

/** Several numbers are parts: 制度（3分）、人员（2分）, of 5. */
function inRow(
  rubric: Rubric,
  { requirement = '', criteria = '', fullScore }: Item,
  pointer: string,
): readonly Finding[] {
  // A row of 0分 was given none.
  if (fullScore === null || fullScore === 0) return [];
  const [asked, counted] = [allottedIn(plain(requirement)), allottedIn(plain(criteria))];
  // 宣传教育（25分）, and its parts behind each of them in 评分标准.
  const said = asked.length > 1 || counted.length < 2 ? (asked.length > 0 ? asked : counted) : counted;
  const parts = said.length === 0 ? (partsIn(plain(criteria)) ?? equalPartsIn(plain(criteria)) ?? []) : said;
  const sum = sumOfParts(parts);
  if (parts.length === 0 || parts.includes(fullScore) || sum === fullScore) return [];
  const words = said === asked ? requirement : criteria;
  if (isByLine(words, fullScore) || (said.length === 1 && isOfPart(words))) return [];
  const [only = 0] = parts;
  const fact =
    parts.length === 1
      ? lintWords.columnSays(only, fullScore)
      : lintWords.partsSay(`${parts.join('+')}=${sum}`, fullScore);
  return tell(rubric, `${pointer}/fullScore`, fact);
}

/** 上颌：…（10分）…（8分） and 下颌：…（12分）…（6分）, a line each: one of them is done, for all of 分值. */
const isByLine = (words: string, fullScore: number): boolean => {
  const sums = plain(words)
    .split('\n')
    .map((line) => sumOfParts(allottedIn(line)))
    .filter((sum) => sum > 0);
  return sums.length > 1 && sums.every((each) => each === fullScore);
};

/** 戴好口罩、帽子（3分）体位：…: the words go on to something else. */
const isOfPart = (words: string): boolean =>
  /分）(?!$)(?=[^：。；，\n]*\p{Script=Han})/u.test(plain(words).trim());

/** What the rule counts with must stand among the prices of its row. */
function inClause(
  rubric: Rubric,
  { criteria = '', requirement = '' }: Item,
  { clause, at }: { readonly clause: Clause; readonly at: string },
): readonly Finding[] {
  const { rule, text } = clause;
  const isCounted = rule.kind === 'flat' || rule.kind === 'perOccurrence' || rule.kind === 'shortfall';
  if (!isCounted || typeof rule.points !== 'number' || ('in' in rule && rule.in === 'percent')) return [];
  const own = amountsIn(text);
  const all = new Set([...own, ...amountsIn(criteria), ...amountsIn(requirement)]);
  const { points } = rule;
  if (own.length === 0 || all.has(points) || pricesIn(plain(text)).some(({ share }) => share !== undefined))
    return [];
  return tell(rubric, at, lintWords.ruleSays(own.join('、'), points));
}

const amountsIn = (text: string): readonly number[] =>
  pricesIn(plain(text)).flatMap(({ low, high, list = [] }) =>
    [low, high, ...list].filter((each) => each !== undefined),
  );

/** 满分100分, 总分为100分; 各项满分10分 and 总分90分以上 are something else. */
const TOTAL =
  /(?<![各每单该本此][项个]?)(?:满分|总分)(?:值)?(?:为|是|：|共)?(\d+(?:\.\d+)?)分(?!以|（|及|的|者|至|-|[之钟])/g;

function inNotes(rubric: Rubric): readonly Finding[] {
  const { fullScore, bonus, sections } = rubric;
  const known = new Set([
    fullScore,
    fullScore + (bonus?.cap ?? 0),
    wholeOf(rubric),
    ...sections.map((section) => section.fullScore),
  ]);
  return notesOf(rubric).flatMap(({ plain: text, pointer }) => {
    const [first] = [...text.matchAll(TOTAL)]
      .map(([, points]) => Number(points))
      .filter((points) => !known.has(points));
    return first === undefined ? [] : tell(rubric, pointer, lintWords.totalSays(first, fullScore));
  });
}

const OF_ALL = /加分[^。；]{0,16}?(?:不(?:得)?超过|最多|最高|上限为?)[^。；\d]{0,8}(\d+(?:\.\d+)?)分/;

type Lines = readonly ListLine[] | undefined;

/** Of a list of one line its limit is that of the list. */
const limitOfOnly = (lines: Lines): number | undefined => {
  const [line, another] = lines ?? [];
  return line === undefined || another !== undefined ? undefined : (line.cap ?? limitInWords(line.criteria));
};

/** 5 in the column of 分值, unless it is what each of them gives. */
function inColumn({ mark = '', criteria }: ListLine): number | undefined {
  const [, points] = /^[+＋]?(\d+(?:\.\d+)?)分?$/.exec(mark) ?? [];
  const isPrice = points !== undefined && amountsIn(criteria).includes(Number(points));
  return points === undefined || isPrice ? undefined : Number(points);
}

/** A line that may come to more than all of them together. */
const above = (lines: Lines = [], most: number): number | undefined =>
  lines
    .map((line) => line.cap ?? limitInWords(line.criteria))
    .find((limit) => limit !== undefined && limit > most);

/** The limit of a list in a note, and that of a line in its own words, beside what the form counts with. */
function limitsOfLists(rubric: Rubric): readonly Finding[] {
  const { bonus, penalties } = rubric;
  const cap = bonus?.cap ?? undefined;
  const inNote = notesOf(rubric).flatMap(({ plain: text, pointer }) => {
    const said = Number(OF_ALL.exec(text)?.[1] ?? NaN);
    const counted = cap ?? limitOfOnly(bonus?.items) ?? above(bonus?.items, said);
    const isOther = counted !== undefined && !Number.isNaN(said) && said !== counted;
    return isOther ? tell(rubric, pointer, lintWords.limitSays(said, counted)) : [];
  });
  const lists = { bonus, penalties };
  const inLines = Object.entries(lists).flatMap(([list, of]) =>
    (of?.items ?? []).flatMap((line, i) => {
      const said = limitInWords(line.criteria);
      const counted = line.cap ?? inColumn(line);
      return said === undefined || counted === undefined || said === counted
        ? []
        : tell(rubric, `/${list}/items/${i}/criteria`, lintWords.limitSays(said, counted));
    }),
  );
  const title = rubric.layout.bonusRow?.title ?? '';
  const titled = bonusTitle(title)?.most;
  const inTitle =
    titled === undefined || cap === undefined || titled === cap
      ? []
      : tell(rubric, '/layout/bonusRow/title', lintWords.limitSays(titled, cap));
  return [...inNote, ...inLines, ...inTitle];
}

const NAMED =
  /(\d+(?:\.\d+)?)分(?:（[^）]{0,6}）|及|含)*以上(?:，|、)?(?:(?:不足|低于|未满|不到)?\d+(?:\.\d+)?分(?:（[^）]{0,6}）)?(?:以下)?)?(?:（[^）]{0,8}）)?(?:的)?(?:，)?(?:评|定|确|判|认|评定|确定|判定|认定)?(?:定)?(?:为|是)“?([\p{Script=Han}A-Z]{1,6})/gu;

/** 85分以上为良好 under a form whose 良好 begins at 80. */
const gradesInNotes = (rubric: Rubric): readonly Finding[] =>
  notesOf(rubric).flatMap(({ plain: text, pointer }) =>
    [...text.matchAll(NAMED)].flatMap(([, from, name = '']) => {
      const grade = (rubric.grades ?? []).find((each) => each.name === name || each.aliases?.includes(name));
      return grade === undefined || grade.min === Number(from)
        ? []
        : tell(rubric, pointer, lintWords.gradeSays(name, Number(from), grade.min));
    }),
  );

/** 总分=平时×40%+年终×50%: a tenth belongs to nothing. */
const weights = (rubric: Rubric): readonly Finding[] =>
  passagesOf(rubric).flatMap(({ plain: text, pointer }) => {
    const shares = weightsIn(text);
    return shares === undefined || sumOfParts(shares) === 100
      ? []
      : tell(
          rubric,
          pointer,
          lintWords.weightsSay(shares.map((share) => `${share}%`).join('+'), sumOfParts(shares)),
        );
  });
