/** What `score --json` prints is what the published schema says, whatever the sheet. */

import { Validator } from '@cfworker/json-schema';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf, scoreJson } from '../../src/cli/scoreJson';
import type { ScoreJson } from '../../src/cli/scoreSchema';
import type { CellValue } from '../../src/formula/value';
import { readBack } from '../../src/readBack/readBack';
import { storedOf } from '../../src/readBack/storedOf';
import type { Reference } from '../../src/rubric/issued';
import type { Rubric } from '../../src/rubric/rubric';
import type { Mode } from '../../src/scoring/fields/fields';
import type { Form } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { Fill } from '../support/templates';
import { everythingFired, layoutFor, template, templateIds } from '../support/templates';

const schema = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'templates', 'report.schema.json'), 'utf8'),
) as object;
const validator = new Validator(schema, '2020-12', false);

function printed(
  form: Form,
  fill: Fill,
  options: Readonly<Record<string, boolean>>,
  named?: Reference,
): ScoreJson {
  const result = readBack(storedOf(fillForm(form, fill).model), named);
  return JSON.parse(JSON.stringify(scoreJson(result, askedOf(result, options)))) as ScoreJson;
}

const faultsIn = (json: unknown): readonly string[] =>
  validator.validate(json).errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);

const isHead = (id: string): boolean => id.startsWith(':');
const changed = (form: Form, change: (value: CellValue, i: number) => CellValue | undefined): Fill =>
  new Map(
    [...everythingFired(form)].flatMap(([id, value], i) => {
      const typed = isHead(id) ? value : change(value, i);
      return typed === undefined ? [] : [[id, typed] as const];
    }),
  );

const fills: Readonly<Record<string, (form: Form) => Fill>> = {
  blank: () => new Map(),
  worked: (form) => changed(form, (value, i) => (i % 3 === 0 ? value : undefined)),
  'everything fired': everythingFired,
  'with errors': (form) => changed(form, (value, i) => (i % 2 === 0 ? '不详' : value)),
};

describe.each(templateIds)('%s', (id) => {
  describe.each<Mode>(['tally', 'direct'])('%s', (mode) => {
    it.each(Object.keys(fills))('%s: as the schema says', (name) => {
      const form = layoutFor(template(id), mode);
      const isAsked = name === 'everything fired';
      const json = printed(form, fills[name]!(form), isAsked ? { explain: true, 'what-if': true } : {});
      expect(faultsIn(json)).toEqual([]);
      if (name === 'blank') expect(json.state).toBe('blank');
      if (name === 'with errors') expect([json.state, json.total]).toEqual(['invalid', null]);
      if (!isAsked) return;
      expect(json.explanations!.length).toBeGreaterThan(form.prepared.leaves.length / 2);
      expect(json.whatIf!.length > 0).toBe((template(id).readings ?? []).length > 0);
    });
  });
});

describe('a rubric', () => {
  const { id } = template('daxing-2021');
  const kindUnder = (rubric: Rubric, named?: Reference): ScoreJson => {
    const json = printed(layoutFor(rubric, 'tally'), new Map(), { explain: true }, named);
    expect(faultsIn(json)).toEqual([]);
    return json;
  };

  it('that is built in, named, another one, or unknown: as the schema says', () => {
    const own = template(id);
    const other: Rubric = { ...own, title: `${own.title}（改）` };
    expect(kindUnder(own).issued).toEqual({ kind: 'builtIn', isChecked: true, isForged: false });
    expect(kindUnder(own, { builtIn: id }).issued).toMatchObject({ kind: 'named' });
    expect(kindUnder(own, { code: 'AAAAAAAA' }).issued).toMatchObject({
      kind: 'notNamed',
      isForged: true,
    });
    expect(kindUnder({ ...own, id: 'own' }).issued).toMatchObject({ kind: 'unknown', isChecked: false });
    const forged = kindUnder(other);
    expect(forged.issued).toMatchObject({ kind: 'notBuiltIn', isForged: true });
    // Nothing is explained that does not count.
    expect(forged).not.toHaveProperty('explanations');
  });
});

it('is closed: a property that nobody published is a fault, wherever it stands', () => {
  const form = layoutFor(template('daxing-2021'), 'tally');
  const json = printed(form, everythingFired(form), { explain: true });
  expect(faultsIn(json)).toEqual([]);
  const places = [json, json.rubric, json.items[0], json.items[0]!.clauses[0], json.issued];
  for (const place of places as unknown as Record<string, unknown>[]) {
    place['unknown'] = 1;
    expect(faultsIn(json)).not.toEqual([]);
    delete place['unknown'];
  }
  expect(faultsIn(json)).toEqual([]);
});
