/** Contradictions of many fields are found, and their like that agrees with itself is left alone. */

import { lintRubric } from '../../src/lint/lint';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, aLine, anItem, aRubric, aSection } from '../support/builders';
import { atOdds } from './atOdds.cases';
import type { Contradiction } from './contradictions.cases';
import { contradictions } from './contradictions.cases';
import { saidTwice } from './saidTwice.cases';

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

describe.each([...contradictions, ...atOdds, ...saidTwice])(
  '$name',
  ({ faulty, sound, finds: { code, says } }) => {
    it('is found, once', () => {
      const found = lintRubric(rubricOf(faulty));
      expect(found.map((finding) => finding.code)).toEqual([code]);
      for (const piece of says) expect(found[0]?.message).toContain(piece);
    });

    it('is not found where it is none', () => {
      expect(lintRubric(rubricOf(sound)).map(({ message }) => message)).toEqual([]);
    });
  },
);

it('leaves an item alone whose points the assessor gives', () => {
  const granted = anItem({
    criteria: '由考核组现场评定。',
    clauses: [aClause({ rule: { kind: 'grant', max: 1 } })],
  });
  expect(lintRubric(aRubric({ items: [granted] }))).toEqual([]);
});

it('leaves rows without prices alone where several people score them', () => {
  const judged = { items: [anItem({ criteria: '仪态大方，举止得体。', clauses: [] })] };
  expect(lintRubric(aRubric(judged)).map(({ code }) => code)).toEqual(['L08']);
  const scorers = { of: [1, 2].map((i) => ({ id: `j${i}`, label: `评委${i}` })) };
  expect(lintRubric(aRubric({ ...judged, scorers }))).toEqual([]);
});

it('compares the limit in the row of 加分 with that of the list', () => {
  const bonus = { cap: 5, items: [aLine({ clauses: [aClause({ text: '每次加1分', effect: 'bonus' })] })] };
  const titled = (title: string): Rubric => {
    const base = aRubric({ items: [anItem({ fullScore: 0.1 })], bonus });
    return { ...base, layout: { ...base.layout, bonusRow: { label: '加分', title } } };
  };
  expect(lintRubric(titled('加分项（最多加5分）'))).toEqual([]);
  expect(lintRubric(titled('加分项（最多加8分）')).map(({ message }) => message)).toEqual([
    '加分写的上限是8分，计分时的上限是5分。请核对原文，确认以哪一个为准。',
  ]);
});
