/** `score --rubric`: the rubric that was issued, by whatever it is known. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprint } from '../rubric/fingerprint';
import type { Reference } from '../rubric/issued';
import { isFingerprint, isVersionCode } from '../rubric/issued';
import { openRubric } from './rubricFile';

/** A fingerprint, a 标准版本码, a path seen from `cwd`, or the id of a built-in rubric. */
export async function openReference(argument: string, cwd: string): Promise<Reference> {
  const isFile = existsSync(resolve(cwd, argument));
  const text = argument.trim();
  if (!isFile && isFingerprint(text.toLowerCase())) return { code: text.toLowerCase() };
  if (!isFile && isVersionCode(text.toUpperCase())) return { code: text.toUpperCase() };
  const rubric = await openRubric(argument, cwd);
  return isFile || rubric.id !== argument ? { code: fingerprint(rubric) } : { builtIn: argument };
}
