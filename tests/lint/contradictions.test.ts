/** Contradictions of many fields are found, and their like that agrees with itself is left alone. */

import { lintRubric } from '../../src/lint/lint';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, aLine, anItem, aRubric, aSection } from '../support/builders';
import { atOdds } from './atOdds.cases';
import type { Contradiction } from './contradictions.cases';
import { contradictions } from './contradictions.cases';

function rubricOf({ title, fullScore, rows, notes = [], bonus, grades }: Contradiction['faulty']): Rubric {
  const items = rows.map(([requirement, criteria, points, more], i): Item => {
    const id = `${i + 1}`;
    const words = { ...(requirement !== '' && { requirement }), ...(criteria !== '' && { criteria }) };
    return {
      id,
      label: id,
      ...words,
      fullScore: points,
      ...(more?.items === undefined && { clauses: [] }),
      ...more,
    };
  });
  const section = aSection({
    items,
    title: title ?? '日常管理',
    ...(fullScore !== undefined && { fullScore }),
  });
  const base = aRubric({ sections: [section], ...(grades !== undefined && { grades }) });
  const lines = bonus?.lines.map((criteria, i) =>
    aLine({
      id: `b${i + 1}`,
      label: `${i + 1}`,
      criteria,
      clauses: [aClause({ text: criteria, rule: { kind: 'judgement' } })],
    }),
  );
  return {
    ...base,
    layout: { ...base.layout, foot: notes.map((note) => ({ note })) },
    ...(bonus !== undefined && lines !== undefined && { bonus: { cap: bonus.cap, items: lines } }),
  };
}

describe.each([...contradictions, ...atOdds])('$name', ({ faulty, sound, finds: { code, says } }) => {
  it('is found, once', () => {
    const found = lintRubric(rubricOf(faulty));
    expect(found.map((finding) => finding.code)).toEqual([code]);
    for (const piece of says) expect(found[0]?.message).toContain(piece);
  });

  it('is not found where it is none', () => {
    expect(lintRubric(rubricOf(sound)).map(({ message }) => message)).toEqual([]);
  });
});

it('leaves an item alone whose points the assessor gives', () => {
  const granted = anItem({
    criteria: '由考核组现场评定。',
    clauses: [aClause({ rule: { kind: 'grant', max: 1 } })],
  });
  expect(lintRubric(aRubric({ items: [granted] }))).toEqual([]);
});
