/** L07: the sections do not come to the 总分 that the document declares, or a faultless unit does not. */

import type { Points } from '../points/points';
import { plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import type { Allotment } from './allotment';
import { additionOf, agrees, allotmentOf, mendOf, readingsOf } from './allotment';
import { byOutcome, classesOf } from './classes';
import { faultlessTotal } from './faultless';
import { creditsOverCap } from './creditsOverCap';
import { creditsUnderCap } from './creditsUnderCap';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { headingSum } from './headingSum';

export const fullScoreSum: LintRule = {
  code: 'L07',
  find(rubric) {
    const total = allotmentOf(rubric);
    if (agrees(total)) return isFoundBelow(rubric) ? [] : unreached(rubric);
    if (isOneHeading(total)) return [];
    const { pointer, written, parts } = total;
    const arithmetic = lintWords.sumAgainst(additionOf(parts), toNumber(written));
    const details = { arithmetic, readings: readingsOf(total), mend: mendOf(total) };
    return [findingAt('L07', pointer, { what: lintWords.sectionsSum, arithmetic }, details)];
  },
};

/** Only one heading is not the sum of its parts, and with that sum the total would be right: L01 tells of it. */
const isOneHeading = (total: Allotment): boolean => {
  const [suspect, another] = total.parts.filter((part) => !agrees(part));
  return (
    suspect !== undefined && another === undefined && mendOf(total)?.value === toNumber(sumOfTerms(suspect))
  );
};

const sumOfTerms = ({ parts }: Allotment): Points => plus(...parts.map(({ counted }) => counted));

/** What is wrong with a heading or an item shows in the total as well: it is told once, where it is. */
const isFoundBelow = (rubric: Rubric): boolean =>
  [headingSum, creditsOverCap, creditsUnderCap].some((rule) => rule.find(rubric).length > 0);

/** The headings add up, but what the items give does not: 附件1 of 大兴镇 gives 10.5 of 10. */
const unreached = (rubric: Rubric): readonly Finding[] =>
  byOutcome(classesOf(rubric), (unitClass) => {
    const reached = faultlessTotal(rubric, unitClass);
    return reached === pointsOf(rubric.fullScore) ? undefined : toNumber(reached);
  }).map(({ outcome, classes }) => {
    const arithmetic = lintWords.sumAgainst(`${outcome}`, rubric.fullScore);
    const names = classes.filter((each) => each !== undefined);
    const isAll = names.length === (rubric.unitClasses ?? []).length;
    const what = lintWords.faultless + (isAll ? '' : lintWords.forClasses(names));
    return findingAt('L07', '/fullScore', { what, arithmetic }, { arithmetic });
  });
