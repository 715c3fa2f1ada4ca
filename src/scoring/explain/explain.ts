/**
 * The trace of any part of a scored sheet, by its id: an item, a part, a line of 加分 or 扣分项, a veto, 总分, 等级.
 */

import { fullLabels, parentItems } from '../../rubric/items';
import { itemName } from '../../rubric/names';
import type { Item } from '../../rubric/rubric';
import type { ItemScore } from '../steps/scores';
import type { Prepared } from '../fields/prepared';
import type { Scoring } from '../scoring';
import { explainItem } from './explainItem';
import { explainSection, partsWords, shownWords } from './explainSection';
import { explainGrade, explainLine, explainTotal, explainVeto } from './explainTotal';
import type { Trace, TraceStep } from './trace';
import { firedVetoes, pointsWords } from './trace';

export type { Trace } from './trace';

/** Every trace there is, in the order of the document, the total and the grade last. */
export function traces(prepared: Prepared, scoring: Scoring): ReadonlyMap<string, Trace> {
  const { rubric, leaves, lines } = prepared;
  const labels = fullLabels(rubric);
  return new Map([
    ...leaves.map((leaf) => [leaf.item.id, explainItem(prepared, scoring, leaf)] as const),
    ...parentItems(rubric).map(
      (item) => [item.id, explainParent(scoring, item, labels.get(item.id) ?? item.label)] as const,
    ),
    ...rubric.sections.map((section) => [section.id, explainSection(prepared, scoring, section)] as const),
    ...lines.map((line) => [line.line.id, explainLine(prepared, scoring, line)] as const),
    ...scoring.verdicts.map((verdict) => [verdict.veto.id, explainVeto(verdict)] as const),
    ['total', explainTotal(prepared, scoring)] as const,
    ...(rubric.grades === undefined ? [] : [['grade', explainGrade(prepared, scoring)] as const]),
  ]);
}

function explainParent(scoring: Scoring, item: Item, label: string): Trace {
  const { id, fullScore, items: children = [] } = item;
  const result = scoring.items.get(id);
  return {
    title: `${itemName(label)}${fullScore === null ? '' : `（${fullScore}分）`}：${shownWords(result?.printed)}`,
    steps: [
      { text: partsWords(children, scoring) },
      ...(result === undefined ? [] : limitSteps(item, result)),
      ...firedVetoes(scoring, 'itemZero', id).map(({ text }) => ({
        text: '一票否决，本项为0分',
        words: text,
      })),
    ],
  };
}

/** What stopped the sum of the sub-items: the 分值 of the parent, or its 0. */
function limitSteps({ fullScore }: Item, { beforeLimits, byRules }: ItemScore): readonly TraceStep[] {
  if (beforeLimits === byRules) return [];
  return beforeLimits > byRules
    ? [{ text: `合计${pointsWords(beforeLimits)}，本项最多得${fullScore ?? 0}分` }]
    : [{ text: `合计${pointsWords(beforeLimits)}，扣完为止，为${pointsWords(byRules)}` }];
}
