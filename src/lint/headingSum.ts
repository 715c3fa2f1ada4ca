/**
 * L01: the points of a heading are not the sum of what stands under it.
 *
 * > （二）落实大气污染防治工作。（2分）, which holds 1.5分, 0.5分 and 1分 (大兴镇 附件1)
 */

import { plain } from '../notice/plain';
import { plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import { addition, additionOf, agrees, allotmentOf, headingsOf, mendOf, readingsOf } from './allotment';
import { itemsWithPointers } from '../rubric/items';
import type { Rubric } from '../rubric/rubric';
import { fullScoreOf } from '../rubric/rubric';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameAt } from './nameAt';
import { allottedTo } from './text/allotted';
import { headedRuns, headedBy } from './text/headedRuns';

export const headingSum: LintRule = {
  code: 'L01',
  find: (rubric) => [
    ...sharedBases(rubric),
    ...headingColumns(rubric),
    ...headingsOf(allotmentOf(rubric))
      .filter(({ heading }) => !agrees(heading))
      .map(({ heading, whole }) => {
        const { pointer, name } = heading;
        const written = toNumber(heading.written);
        const arithmetic = lintWords.sumAgainst(additionOf(heading.parts), written);
        // A heading that its own whole bears out is right; the fault is then further down.
        const mend = agrees(whole) ? mendOf(heading) : (mendOf(whole) ?? mendOf(heading));
        return findingAt(
          'L01',
          pointer,
          { name, arithmetic },
          { arithmetic, readings: readingsOf(heading), mend },
        );
      }),
  ],
};

/** Rows under one 基本分 of which none has a 分值: nobody can get it, whatever they are charged. */
const sharedBases = (rubric: Rubric): readonly Finding[] =>
  itemsWithPointers(rubric)
    .filter(
      ({ item: { items = [], fullScore } }) =>
        fullScore !== null &&
        fullScore > 0 &&
        items.length > 0 &&
        items.every((row) => row.fullScore === null),
    )
    .map(({ item, pointer }) => {
      const arithmetic = lintWords.sharedBase(item.items?.length ?? 0, fullScoreOf(item));
      return findingAt(
        'L01',
        `${pointer}/fullScore`,
        { name: nameAt(rubric, pointer), arithmetic },
        { arithmetic },
      );
    });

/** 机构建设（3分） in a column of headings, or as 考核内容 of several rows, which come to something else. */
const headingColumns = (rubric: Rubric): readonly Finding[] =>
  rubric.sections.flatMap(({ items }, s) => {
    const levels = Math.max(0, ...items.map(({ headings = [] }) => headings.length));
    const columns = [
      ...Array.from({ length: levels }, (_, level) => ({
        at: `headings/${level}`,
        runs: headedBy(items, ({ headings = [] }) => headings.slice(0, level + 1)),
      })),
      { at: 'requirement', runs: headedRuns(items) },
    ];
    return columns.flatMap(({ at, runs }) =>
      runs.flatMap(({ heading, rows, first }) => {
        const said = allottedTo(plain(heading));
        const terms = rows.map((row) => pointsOf(fullScoreOf(row)));
        if (said === undefined || plus(...terms) === pointsOf(said)) return [];
        const arithmetic = lintWords.headingRows(addition(terms), said);
        const pointer = `/sections/${s}/items/${first}/${at}`;
        return [findingAt('L01', pointer, { name: lintWords.section(heading), arithmetic }, { arithmetic })];
      }),
    );
  });
