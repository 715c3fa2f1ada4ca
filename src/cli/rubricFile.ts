/** A rubric by path, or one of the built-in ones by its id. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadRubric } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';
import { readInput } from './files';

/** Beside the built program, as in the repository. */
const TEMPLATES = [join(__dirname, '..', 'templates'), join(__dirname, '..', '..', 'templates')];

const templates = (): string | undefined => TEMPLATES.find((folder) => existsSync(folder));

/** `daxing-2021`, or a path to a JSON file. */
export async function openRubric(argument: string): Promise<Rubric> {
  const folder = templates();
  const builtIn = folder === undefined ? undefined : join(folder, `${argument}.json`);
  const isBuiltIn =
    builtIn !== undefined && /^[a-z0-9-]+$/.test(argument) && !existsSync(argument) && existsSync(builtIn);
  return loadRubric((await readInput(isBuiltIn ? builtIn : argument)).toString('utf8'));
}

export const builtInIds = (): readonly string[] =>
  readdirSync(templates() ?? '.')
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => name.slice(0, -'.json'.length));
