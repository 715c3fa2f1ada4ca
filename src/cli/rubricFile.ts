/** A rubric by path, or one of the built-in ones by its id. */

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ScoresheetError } from '../problems/problem';
import { loadRubric } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';
import { readTextFile } from './files';
import { mustExist } from '../problems/invariant';

/** Beside the built program, as in the repository. */
const TEMPLATES = [join(__dirname, '..', 'templates'), join(__dirname, '..', '..', 'templates')];

const templates = (): string | undefined => TEMPLATES.find((folder) => existsSync(folder));

const ID = /^[a-z0-9-]+$/;

/** `daxing-2021`, or a path to a JSON file, seen from `cwd`. */
export async function openRubric(argument: string, cwd: string): Promise<Rubric> {
  const path = resolve(cwd, argument);
  if (existsSync(path) || !ID.test(argument)) return loadRubric(await readTextFile(path, 'rubric'));
  const known = builtInIds();
  if (!known.includes(argument))
    throw ScoresheetError.of('command.unknownRubric', {}, { id: argument, known: known.join('、') });
  return loadRubric(
    await readTextFile(
      join(mustExist(templates(), 'the folder of built-in rubrics'), `${argument}.json`),
      'rubric',
    ),
  );
}

function builtInIds(): readonly string[] {
  const folder = templates();
  return (folder === undefined ? [] : readdirSync(folder))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}
