/** Reads a rubric file: text → JSON → shape → content. Every fault is reported at once. */

import type { Problem } from '../problems/problem';
import { ScoresheetError } from '../problems/problem';
import { checkRubric } from './check';
import type { Rubric } from './rubric';
import { validateRubric } from './validate';

/**
 * The rubric that `text` holds.
 *
 * @throws ScoresheetError with every fault, each with its JSON pointer.
 */
export function loadRubric(text: string): Rubric {
  const file = parse(text);
  const shape = validateRubric(file);
  stopAt(shape);
  const rubric = file as Rubric;
  stopAt(checkRubric(rubric));
  return rubric;
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ScoresheetError(problems);
}

function parse(text: string): unknown {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? null : json.slice(0, Number(position)).split('\n').length;
    throw ScoresheetError.of('rubric.notJson', {}, { line });
  }
}
