/**
 * L29: a number in the words is not the number that the form counts with.
 *
 * > 4 组织领导（10分）, with 8 in the column 分值; 满分100分 in a note, of a form of 110; 扣0.5分 in the words, 0.3 in the rule
 */

import { plain } from '../notice/plain';
import { lintWords } from '../problems/lintMessages';
import { plus, pointsOf, toNumber } from '../points/points';
import type { Clause, Item, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { allottedIn, allottedTo } from './text/allotted';
import { headedRuns } from './text/headedRuns';
import { notesOf } from './text/passages';
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
  if (fullScore === null) return [];
  const said =
    allottedIn(plain(requirement)).length > 0 ? allottedIn(plain(requirement)) : allottedIn(plain(criteria));
  const sum = toNumber(plus(...said.map(pointsOf)));
  if (said.length === 0 || said.includes(fullScore) || sum === fullScore) return [];
  const [only = 0] = said;
  const fact =
    said.length === 1
      ? lintWords.columnSays(only, fullScore)
      : lintWords.partsSay(`${said.join('+')}=${sum}`, fullScore);
  return tell(rubric, `${pointer}/fullScore`, fact);
}

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
    ...sections.map((section) => section.fullScore),
  ]);
  return notesOf(rubric).flatMap(({ plain: text, pointer }) => {
    const [first] = [...text.matchAll(TOTAL)]
      .map(([, points]) => Number(points))
      .filter((points) => !known.has(points));
    return first === undefined ? [] : tell(rubric, pointer, lintWords.totalSays(first, fullScore));
  });
}
