/** Contradictions of many fields are found, and their like that agrees with itself is left alone. */

import { lintRubric } from '../../src/lint/lint';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aClause, aLine, anItem, aRubric, aSection } from '../support/builders';
import { atOdds } from './atOdds.cases';
import type { Contradiction } from './contradictions.cases';
import { contradictions } from './contradictions.cases';
import { saidTwice } from './saidTwice.cases';
import { skills } from './skills.cases';

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

describe.each([...contradictions, ...atOdds, ...saidTwice, ...skills])(
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

it('compares the 分值 of a line of 加分 with the limit in its words', () => {
  const line = (criteria: string) =>
    aLine({
      criteria,
      mark: '5',
      clauses: [aClause({ text: criteria, effect: 'bonus', rule: { kind: 'judgement', max: 5 } })],
    });
  const found = (criteria: string) =>
    lintRubric(
      aRubric({ items: [anItem({ fullScore: 0.1 })], bonus: { cap: 5, items: [line(criteria)] } }),
    ).map(({ code }) => code);
  expect(found('受到省级、市级表彰的分别加2分、1分，累计不超过5分。')).toEqual([]);
  expect(found('受到省级、市级表彰的分别加2分、1分，累计不超过2分。')).toEqual(['L29']);
  // 5 is what each of them gives.
  expect(found('受到表彰的每次加5分，累计不超过5分。')).toEqual([]);
});

it('reads 含 behind 以上 as it reads it before', () => {
  const found = (note: string): readonly string[] => {
    const base = aRubric({ items: [anItem({ fullScore: 0.1 })] });
    return lintRubric({ ...base, layout: { ...base.layout, foot: [{ note }] } }).map(({ code }) => code);
  };
  expect(found('90分以上为A级，60分以上90分以下为B级，60分以下为C级。')).toEqual(['L12']);
  expect(found('90分以上（含90分）为A级，60分以上（含60分）90分以下为B级，60分以下为C级。')).toEqual([]);
  expect(found('90分（含）以上为A级，60分（含）以上90分以下为B级，60分以下为C级。')).toEqual([]);
});
