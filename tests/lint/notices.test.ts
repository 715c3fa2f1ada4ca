/**
 * Notices of many fields as they are really worded: every finding in them was judged true by reading it. One that is
 * new here is to be judged as well, and most of what is new is false.
 */

import { changeAll } from '../../src/editing/changeAll';
import { ownersOf } from '../../src/editing/owners';
import { nameAt } from '../../src/lint/nameAt';
import { placesOf } from '../../src/lint/finding';
import { lintRubric } from '../../src/lint/lint';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, aLine, aRubric, aSection } from '../support/builders';
import notices from './notices.cases.json';

interface Notice {
  readonly name: string;
  /** 考核内容｜评分标准｜分值 */
  readonly rows: readonly string[];
  readonly notes?: readonly string[];
  /** Lines of 加分. */
  readonly bonus?: readonly string[];
  readonly bonusCap?: number;
  /** Code and places. */
  readonly finds: readonly string[];
}

function rubricOf({ rows, notes = [], bonus = [], bonusCap }: Notice): Rubric {
  const items = rows.map((row, i): Item => {
    const [requirement = '', criteria = '', points = ''] = row.split('｜');
    const id = `${i + 1}`;
    return { id, label: id, requirement, criteria, fullScore: Number(points), clauses: [] };
  });
  const lines = bonus.map((criteria, i) =>
    aLine({
      id: `b${i + 1}`,
      label: `${i + 1}`,
      criteria,
      clauses: [aClause({ text: criteria, rule: { kind: 'judgement' } })],
    }),
  );
  const base = aRubric({
    sections: [aSection({ items })],
    ...(lines.length > 0 && { bonus: { cap: bonusCap ?? null, items: lines } }),
  });
  return { ...base, layout: { ...base.layout, foot: notes.map((note) => ({ note })) } };
}

const findingsIn = (rubric: Rubric): readonly string[] =>
  lintRubric(rubric).map((finding) =>
    [finding.code, ...new Set(placesOf(finding).map((pointer) => nameAt(rubric, pointer)))].join(' '),
  );

describe.each<Notice>(notices)('$name', (notice) => {
  const rubric = rubricOf(notice);

  it('has these findings, scored by hand', () => {
    expect(findingsIn(rubric)).toEqual(notice.finds);
  });

  it('has none besides when its rules are written', () => {
    const written = changeAll(rubric, ownersOf(rubric)).rubric ?? rubric;
    expect(written.sections[0]?.items.some(({ clauses = [] }) => clauses.length > 0)).toBe(true);
    expect(findingsIn(written).filter((finding) => !notice.finds.includes(finding))).toEqual([]);
  });
});
