/** A rubric by path, or one of the built-in ones by its id. */

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandRefusal } from '../problems/commandProblems';
import { loadRubric } from '../rubric/load';
import type { Rubric } from '../rubric/rubric';
import { readTextFile } from './files';

/** Beside the built program, as in the repository. */
const TEMPLATES = [join(__dirname, '..', 'templates'), join(__dirname, '..', '..', 'templates')];
/** Those of notices, then the invented ones. */
const FOLDERS = ['.', 'examples'];

const ID = /^[a-z0-9-]+$/;

/** `daxing-2021`, or a path to a JSON file, seen from `cwd`. */
export async function openRubric(argument: string, cwd: string): Promise<Rubric> {
  const path = resolve(cwd, argument);
  if (existsSync(path) || !ID.test(argument)) return loadRubric(await readTextFile(path, 'rubric'));
  const known = builtInFiles();
  const file = known.get(argument);
  if (file === undefined)
    throw commandRefusal('command.unknownRubric', {}, { id: argument, known: [...known.keys()].join('、') });
  return loadRubric(await readTextFile(file, 'rubric'));
}

/** Paths of the built-in rubrics, by id. */
function builtInFiles(): ReadonlyMap<string, string> {
  const templates = TEMPLATES.find((folder) => existsSync(folder));
  const folders = templates === undefined ? [] : FOLDERS.map((folder) => join(templates, folder));
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .sort()
        .map((id): [string, string] => [id, join(folder, `${id}.json`)]),
    ),
  );
}
