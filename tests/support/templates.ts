/** The published rubrics, and fills of them that several tests share. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/formula/value';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { leafItems } from '../../src/rubric/items';
import { kindOf } from '../../src/rules';
import { readAnswers } from '../../src/scoring/answers/answers';
import { score } from '../../src/scoring/score';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import type { Form } from '../../src/sheet/form';
import { makeForm } from '../../src/sheet/form';

const folder = join(__dirname, '..', '..', 'templates');

const idsIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => name.slice(0, -'.json'.length));

/** Rubrics of notices: the suites that go over every mode, fill and program go over these. */
export const templateIds: readonly string[] = idsIn(folder);

/**
 * Invented rubrics of other fields. What the suites of `templateIds` show of drawing, writing and reading back holds
 * for them too, at a minute more of each; they have tests/examples, the soak, and a golden in one mode.
 */
export const exampleIds: readonly string[] = idsIn(join(folder, 'examples'));

export const templateText = (id: string): string =>
  readFileSync(join(folder, exampleIds.includes(id) ? 'examples' : '.', `${id}.json`), 'utf8');

/** Checked once a suite: nothing changes a rubric. */
export function template(id: string): Rubric {
  const rubric = loaded.get(id) ?? loadRubric(templateText(id));
  loaded.set(id, rubric);
  return rubric;
}
const loaded = new Map<string, Rubric>();

/** Made once a suite for the same rubric: nothing changes a form either, as the pane keeps one for all its fills. */
export function layoutFor(rubric: Rubric, mode: Mode, stage: Stage = 'assess'): Form {
  const forms = made.get(rubric) ?? new Map<string, Form>();
  const form = forms.get(`${mode} ${stage}`) ?? makeForm({ rubric, mode, stage, version: '0.0.0' });
  made.set(rubric, forms.set(`${mode} ${stage}`, form));
  return form;
}
const made = new WeakMap<Rubric, Map<string, Form>>();

export type Fill = ReadonlyMap<string, CellValue>;

/** The fill that an answers file describes; fails if anything in it cannot be taken. */
export function fillOf(layout: Form, answers: unknown): Fill {
  const { entries, problems } = readAnswers(layout.prepared, answers);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return entries;
}

/** Every input filled in as far as it goes, so that every clause gives points and every limit bites. */
export function everythingFired(form: Form): Fill {
  const fill = fired.get(form) ?? fireEverything(form);
  fired.set(form, fill);
  return fill;
}
const fired = new WeakMap<Form, Fill>();

function fireEverything({ prepared }: Form): Fill {
  const { rubric, clauses, all } = prepared;
  const unitClass = rubric.unitClasses?.[0];
  const head: readonly (readonly [string, CellValue | undefined])[] = [
    [':unit', '示范社区'],
    [':year', 2021],
    [':part', 3],
    [':class', unitClass],
    [':date', 44550],
    ...(rubric.targets ?? []).map(({ id }) => [`:target/${id}`, 10] as const),
  ];
  // A clause for other classes stays blank, and of two multipliers of one clause only the first applies.
  const elsewhere = [...clauses.values()].filter(
    ({ applicability }) => unitClass !== undefined && applicability.classes?.includes(unitClass) === false,
  );
  const others = [...clauses.values()].flatMap(({ multipliers }) => multipliers.slice(1));
  const away = prepared.leaves.filter(
    ({ item }) => unitClass !== undefined && item.appliesTo?.includes(unitClass) === false,
  );
  const skipped = new Set([
    ...[...elsewhere, ...others].flatMap(({ inputs, note = '' }) => [...inputs, note]),
    ...away.flatMap(({ item, adjust, reason }) => [item.id, adjust, reason]),
  ]);
  const instances = new Set(
    [...clauses.values()].flatMap(({ multipliers }) =>
      multipliers.filter(({ multiplier }) => multiplier.per === 'instance').flatMap(({ inputs }) => inputs),
    ),
  );
  // A part is no more than the whole: 12 of it, in one cell or several.
  const parts = new Map(
    [...clauses.values()]
      .filter(({ relations }) => relations.bounds.length > 0)
      .flatMap(({ inputs }) => inputs.map((id) => [id, Math.floor(12 / inputs.length)] as const)),
  );
  const known = new Set(all.map(({ id }) => id));
  // Of facts that exclude each other only the first can be: a measurement of the others is 0, a count is blank.
  const excluded = new Map(
    (rubric.exclusions ?? [])
      .flatMap(({ sides }) => sides.slice(1).flat())
      .flatMap((id) => clauses.get(id) ?? [])
      .flatMap(({ inputs, clause, note }) => [
        ...inputs.map((id) => [id, kindOf(clause.rule).blankMeansNone ? null : 0] as const),
        [note, null] as const,
      ]),
  );
  const rest = all
    .filter(({ id }) => (!id.startsWith(':') || id === ':confirmed') && !skipped.has(id))
    .map(({ id, entry }): readonly [string, CellValue] => [
      id,
      excluded.has(id)
        ? (excluded.get(id) ?? null)
        : instances.has(id)
          ? 1
          : (parts.get(id) ?? sumFor(rubric, id) ?? valueFor(id, entry.validation)),
    ]);
  const fill = new Map(
    [...head.filter(([id]) => known.has(id)), ...rest].filter(
      (each): each is readonly [string, CellValue] => each[1] !== null && each[1] !== undefined,
    ),
  );
  // Where nothing is left that could be taken, the leader gives something back.
  const { items } = score(prepared, fill, () => 100);
  for (const { item, adjust } of prepared.leaves)
    if (fill.has(adjust) && items.get(item.id)?.byRules === 0) fill.set(adjust, 0.1);
  return fill;
}

/** 单项单次扣2-5分: 12 times, each at the most. */
function sumFor(rubric: Rubric, id: string): number | undefined {
  const [clauseId, part] = id.split('/');
  const lines = [...leafItems(rubric), ...(rubric.bonus?.items ?? []), ...(rubric.penalties?.items ?? [])];
  const rule = lines.flatMap(({ clauses = [] }) => clauses).find((clause) => clause.id === clauseId)?.rule;
  return rule?.kind === 'judgement' && part === '合计' ? 12 * Number(rule.max) : undefined;
}

function valueFor(id: string, validation: Form['prepared']['all'][number]['entry']['validation']): CellValue {
  if (id.endsWith(':remark') || id.endsWith(':na')) return null;
  if (id.endsWith(':adjust')) return -0.1;
  switch (validation.type) {
    case 'list':
      return validation.options[0] ?? null;
    case 'text':
      return '6月3日现场检查发现，有照片';
    default:
      return Math.min(validation.max, 12);
  }
}

/** 大兴镇, as the issue works it out by hand: 8.5 + 0.5 + 0.2 = 9.2. */
export const workedExample: unknown = JSON.parse(
  readFileSync(join(folder, 'samples', 'daxing-2021.answers.json'), 'utf8'),
);
