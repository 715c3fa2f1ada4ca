/** Reads a rubric file: text → JSON → shape → content. Every fault is reported at once. */

import type { Problem } from '../problems/problem';
import { ScoresheetError } from '../problems/problem';
import { rubricRefusal } from '../problems/rubricProblems';
import { checkRubric } from './checks/check';
import { checkWidths } from './checks/checkWidths';
import { inClassOrder } from './classOrder';
import { jsonFaultAt } from './jsonFault';
import type { Rubric } from './rubric';
import { checkSize } from './size';
import { validateRubric } from './validate';

/**
 * The rubric that `text` holds. Of a sheet that is out its columns were made to fit, however wide they were asked to be.
 *
 * @throws ScoresheetError with every fault, each with its JSON pointer.
 */
export function loadRubric(text: string, { isDrawn = false } = {}): Rubric {
  const rubric = parseJson(text);
  stopUnlessRubric(rubric);
  stopAt(checkSize(rubric));
  stopAt([...checkRubric(rubric), ...(isDrawn ? [] : checkWidths(rubric))]);
  return inClassOrder(rubric);
}

function stopUnlessRubric(file: unknown): asserts file is Rubric {
  stopAt(validateRubric(file));
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ScoresheetError(problems);
}

/** What JSON text holds. @throws ScoresheetError that names the line where it stops being JSON. */
export function parseJson(text: string): unknown {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch {
    const line = json.slice(0, jsonFaultAt(json)).split('\n').length;
    throw rubricRefusal('rubric.notJson', { pointer: '' }, { line });
  }
}
