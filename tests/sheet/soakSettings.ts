/** What the soak goes over: every template, and rubrics that use what the templates do not, in both modes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import { exerciseRubric, measuredRubric } from '../support/exerciseRubric';

export interface SoakSetting {
  readonly name: string;
  readonly rubric: Rubric;
  readonly mode: Mode;
  /** Default: 考核. */
  readonly stage?: Stage;
}

const templates = join(__dirname, '..', '..', 'templates');

const rubricsIn = (folder: string): readonly (readonly [string, Rubric])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => [name, loadRubric(readFileSync(join(folder, name), 'utf8'))] as const);

const inBothModes = (rubrics: readonly (readonly [string, Rubric])[]): readonly SoakSetting[] =>
  rubrics.flatMap(([name, rubric]) =>
    (['tally', 'direct'] as const).map((mode) => ({ name: `${name} (${mode})`, rubric, mode })),
  );

export const soakSettings = (): readonly SoakSetting[] =>
  inBothModes([
    ...rubricsIn(templates),
    ['exercise, rounded at the total', exerciseRubric({ rounding: { decimals: 1, at: 'total' } })],
    ['exercise, measured', measuredRubric()],
    ['exercise, rounded by item', exerciseRubric({ period: 'month', hasAllColumns: true })],
  ]);

/** The invented examples: of the long soak, not of its fixed slice, a minute and a half longer with them. */
export const exampleSettings = (): readonly SoakSetting[] =>
  inBothModes(rubricsIn(join(templates, 'examples')));
