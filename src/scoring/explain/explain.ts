/**
 * The trace of any part of a scored sheet, by its id: an item, a part, a line of 加分 or 扣分项, a veto, 总分, 等级.
 */

import { parentItems } from '../../rubric/items';
import type { Item } from '../../rubric/rubric';
import type { Prepared } from '../prepared';
import type { Scoring } from '../score';
import { explainItem } from './explainItem';
import { explainSection } from './explainSection';
import { explainGrade, explainLine, explainTotal, explainVeto } from './explainTotal';
import type { Trace } from './trace';
import { pointsWords } from './trace';

export type { Trace, TraceStep } from './trace';

/** Every trace there is, in the order of the document, the total and the grade last. */
export function traces(prepared: Prepared, scoring: Scoring): ReadonlyMap<string, Trace> {
  const { rubric, leaves, lines } = prepared;
  return new Map([
    ...leaves.map((leaf) => [leaf.item.id, explainItem(prepared, scoring, leaf)] as const),
    ...parentItems(rubric).map((item) => [item.id, explainParent(scoring, item)] as const),
    ...rubric.sections.map((section) => [section.id, explainSection(prepared, scoring, section)] as const),
    ...lines.map((line) => [line.line.id, explainLine(scoring, line)] as const),
    ...scoring.verdicts.map((verdict) => [verdict.veto.id, explainVeto(verdict)] as const),
    ['total', explainTotal(prepared, scoring)] as const,
    ...(rubric.grades === undefined ? [] : [['grade', explainGrade(prepared, scoring)] as const]),
  ]);
}

function explainParent({ items }: Scoring, { id, label, fullScore, items: children = [] }: Item): Trace {
  const shown = (own: string): string => {
    const score = items.get(own)?.shown ?? '';
    return typeof score === 'number' ? pointsWords(score) : score || '未评';
  };
  return {
    title: `第${label}项${fullScore === null ? '' : `（${fullScore}分）`}：${shown(id)}`,
    steps: [{ text: children.map((child) => `${child.label}${shown(child.id)}`).join('，') }],
  };
}
