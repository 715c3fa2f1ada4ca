/**
 * A fault in a rubric, a cell or a file, and the error thrown when going on is impossible.
 *
 * Faults in content are collected as `Problem[]`, so that one run reports them all; a
 * `ScoresheetError` is thrown only when nothing more can be said about the input.
 */
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

/** Whether somebody has to do something about it. */
export const isFault = ({ severity }: Problem): boolean => severity !== 'notice';

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
}

type TextsOf<C extends Code> = { readonly [K in C]: (parameters: ParametersOf<K>) => string };
type Telling<C extends Code, T> = <K extends C>(code: K, place: Place, parameters: ParametersOf<K>) => T;

/** How problems with these codes are told. */
interface Problems<C extends Code> {
  /** A problem that stops the work. */
  readonly errorAt: Telling<C, Problem>;
  /** A problem to look at; the result stands all the same. */
  readonly warningAt: Telling<C, Problem>;
  /** Nothing that is wrong. */
  readonly noticeAt: Telling<C, Problem>;
  /** To be thrown, with one problem that stops the work. */
  readonly refusalAt: Telling<C, ScoresheetError>;
}

/** Each room tells its own: the words of all of them together are more than a page has to read before a sheet stands there. */
export function problemsIn<C extends Code>(texts: TextsOf<C>): Problems<C> {
  const told =
    (severity: Severity): Telling<C, Problem> =>
    (code, place, parameters) => ({ severity, code, ...place, message: texts[code](parameters) });
  const errorAt = told('error');
  return {
    errorAt,
    warningAt: told('warning'),
    noticeAt: told('notice'),
    refusalAt: (...problem) => new ScoresheetError([errorAt(...problem)]),
  };
}
