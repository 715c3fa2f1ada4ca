/**
 * Checks a manifest without asking anyone: the usual validator sends it to a web service, which an intranet cannot
 * reach, and Excel itself drops a faulty manifest without a word.
 */

import { checkIcons } from './icons';
import type { PictureSizeOf } from './icons';
import { checkIdentity } from './identity';
import { messages } from './messages';
import { problemAt } from './problem';
import type { ManifestProblem } from './problem';
import { checkReferences, checkRibbon } from './references';
import { checkStructure } from './structure';
import { everyElement, parseTree } from './tree';
import { checkValues } from './values';

export interface CheckOptions {
  /** Looks at the picture behind an address. */
  readonly iconSize: PictureSizeOf;
  /** The manifest's version as it should be: x.y.z.0. */
  readonly version: string;
}

/** Everything wrong with the text of a manifest, in the order of its lines; empty if nothing is. */
export function checkManifest(text: string, { iconSize, version }: CheckOptions): readonly ManifestProblem[] {
  const parsed = parseTree(text);
  if (!('root' in parsed)) {
    const { line, reason } = parsed;
    return [{ code: 'notXml', place: '', line, message: `第${line}行：${messages.notXml({ reason })}` }];
  }
  const { root } = parsed;
  if (root.name !== 'app:OfficeApp') return [problemAt('wrongRoot', root, {})];
  return [
    ...checkStructure(root),
    ...everyElement(root).flatMap((element) => checkIdentity(element, version)),
    ...checkValues(root),
    ...checkReferences(root),
    ...checkRibbon(root),
    ...checkIcons(root, iconSize),
  ].sort((one, other) => one.line - other.line);
}
