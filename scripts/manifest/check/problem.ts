/** Something wrong with a manifest, with its place, in words for the administrator who has to mend it. */

import { messages } from './messages';
import type { Code, Parameters } from './messages';
import type { Element } from './tree';

export interface ManifestProblem {
  readonly code: Code;
  /** Path of the element: `OfficeApp/Hosts/Host`. */
  readonly place: string;
  readonly line: number;
  readonly message: string;
}

/** A problem of an element. */
export const problemAt = <C extends Code>(
  code: C,
  { path, line }: Pick<Element, 'path' | 'line'>,
  parameters: Parameters<C>,
): ManifestProblem => ({
  code,
  place: path,
  line,
  message: `第${line}行 ${path}：${messages[code](parameters as never)}`,
});
