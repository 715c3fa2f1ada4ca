/** Small rubrics for tests: valid as they come, each property open to change. */

import { plus, pointsOf, toNumber } from '../../src/points/points';
import type { Clause, ListLine, Item, Multiplier, Rubric, Section } from '../../src/rubric/rubric';

/** 扣N分 once, unless overridden; `anItem` gives it its id. */
export const aClause = (overrides: Partial<Clause> = {}): Clause => ({
  id: 'unnamed',
  text: '发现问题，扣0.1分',
  label: '发现问题',
  remark: '发现问题，扣{points}分',
  rule: { kind: 'flat', points: 0.1 },
  ...overrides,
});

/** 每次扣N分. */
export const aCount = (points: number, overrides: Partial<Clause> = {}): Clause =>
  aClause({
    remark: '发现问题{n}次，扣{points}分',
    rule: { kind: 'perOccurrence', points, unit: '次' },
    ...overrides,
  });

/** 减半 of the first clause of item 1, unless overridden. */
export const aMultiplier = (overrides: Partial<Multiplier> = {}): Multiplier => ({
  id: 'm1',
  text: '发现问题',
  label: '减半',
  factor: 0.5,
  clauses: ['1a'],
  ...overrides,
});

/** A line of 加分 or 扣分项; its criteria are its clauses' texts. */
export const aLine = ({
  id = 'b1',
  clauses = [aClause()],
  ...overrides
}: Partial<ListLine> = {}): ListLine => ({
  id,
  label: id,
  criteria: `${clauses.map(({ text }) => text).join('；')}。`,
  clauses: clauses.map((clause, i) => ({ ...clause, id: id + String.fromCharCode(97 + i) })),
  ...overrides,
});

/** An item whose criteria are its clauses' texts; with `items`, a parent of them. */
export function anItem({ id = '1', clauses = [aClause()], ...overrides }: Partial<Item> = {}): Item {
  const base = { id, label: id, fullScore: overrides.items === undefined ? 1 : sumOf(overrides.items) };
  if (overrides.items !== undefined) return { ...base, ...overrides };
  return {
    ...base,
    criteria: `${clauses.map(({ text }) => text).join('；')}。`,
    clauses: clauses.map((clause, i) => ({ ...clause, id: id + String.fromCharCode(97 + i) })),
    ...overrides,
  };
}

/** A section that comes to the sum of its items. */
export const aSection = ({ items = [anItem()], ...overrides }: Partial<Section> = {}): Section => ({
  id: 's1',
  title: '日常工作',
  fullScore: sumOf(items),
  items,
  ...overrides,
});

/** A rubric that comes to the sum of its sections; `items` stand for one section of them. */
export function aRubric({
  items,
  sections = [aSection(items === undefined ? {} : { items })],
  ...overrides
}: Partial<Rubric> & { readonly items?: readonly Item[] } = {}): Rubric {
  return {
    id: 'a-rubric',
    title: '{period}河道保洁考核评分表',
    source: { notice: '《河道保洁考核办法》', issuer: '某镇人民政府' },
    unitNoun: '村',
    period: 'year',
    fullScore: sumOf(sections),
    sections,
    layout: {
      columns: [
        { field: 'label', header: '序号' },
        { field: 'criteria', header: '评分细则' },
        { field: 'fullScore', header: '分值' },
        { field: 'score', header: '评分' },
        { field: 'remark', header: '备注' },
      ],
    },
    ...overrides,
  };
}

const sumOf = (parts: readonly { readonly fullScore: number | null }[]): number =>
  toNumber(plus(...parts.map(({ fullScore }) => pointsOf(fullScore ?? 0))));
