/**
 * A fault in a rubric, a cell or a file, and the error thrown when going on is impossible.
 *
 * Faults in content are collected as `Problem[]`, so that one run reports them all; a
 * `ScoresheetError` is thrown only when nothing more can be said about the input.
 */
import { messages } from './messages';
import type { Code, ParametersOf } from './messages';

/** A notice is to be known and asks for nothing: it is told beside the problems, and is none. */
type Severity = 'error' | 'warning' | 'notice';

/** Where a problem is: in a rubric (JSON pointer), in a workbook (sheet and cell), or neither. */
export interface Place {
  /** JSON pointer (RFC 6901) into the rubric or the answers file. */
  readonly pointer?: string;
  /** Sheet name as it stands in the file. */
  readonly sheet?: string;
  /** A1 reference on that sheet. */
  readonly cell?: string;
}

export interface Problem extends Place {
  readonly severity: Severity;
  readonly code: Code;
  /** What was found and what to do, in Chinese, for the clerk. */
  readonly message: string;
}

/** The messages, as functions of the parameters of a code that is not known yet. */
const texts: { readonly [C in Code]: (parameters: ParametersOf<C>) => string } = messages;

/** A problem that stops the work. */
export function errorAt<C extends Code>(code: C, place: Place, parameters: ParametersOf<C>): Problem {
  return { severity: 'error', code, ...place, message: texts[code](parameters) };
}

/** A problem to look at; the result stands all the same. */
export function warningAt<C extends Code>(code: C, place: Place, parameters: ParametersOf<C>): Problem {
  return { ...errorAt(code, place, parameters), severity: 'warning' };
}

/** Whether somebody has to do something about it. */
export const isFault = ({ severity }: Problem): boolean => severity !== 'notice';

/** Nothing that is wrong. */
export function noticeAt<C extends Code>(code: C, place: Place, parameters: ParametersOf<C>): Problem {
  return { ...errorAt(code, place, parameters), severity: 'notice' };
}

/** Thrown when going on is impossible: an unreadable file, a rubric with faults. */
export class ScoresheetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map(({ code, pointer }) => (pointer === undefined ? code : `${code} at ${pointer}`))
        .join('; '),
    );
    this.name = 'ScoresheetError';
    this.problems = problems;
  }

  /** Throws one error-severity problem. */
  static of<C extends Code>(code: C, place: Place, parameters: ParametersOf<C>): ScoresheetError {
    return new ScoresheetError([errorAt(code, place, parameters)]);
  }
}
