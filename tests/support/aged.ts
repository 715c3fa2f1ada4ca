/**
 * A Chromium made as old as the oldest that the pages open in. There is none to be had here, so what later ones brought
 * is taken away from the page before its scripts run: all that MDN's browser-compat-data dates later, names and members
 * alike. What a later one reads that it could not, its syntax and its styles, is looked for in the files: floor.test.ts.
 */

import bcd from '@mdn/browser-compat-data';
import type { Identifier } from '@mdn/browser-compat-data';

/** Of package.json's browserslist. */
export const FLOOR = 86;

/** The first Chromium that has it as a matter of course; undefined where that is not known. */
export function firstChrome(about: Identifier | undefined): number | undefined {
  const support = about?.__compat?.support.chrome;
  if (support === undefined) return undefined;
  const versions = [support]
    .flat()
    .filter(
      (each) => each.flags === undefined && each.prefix === undefined && each.alternative_name === undefined,
    )
    .map(({ version_added: added }) =>
      typeof added === 'string' ? Number(added.replace('≤', '')) : Infinity,
    )
    // "preview"
    .map((version) => (Number.isNaN(version) ? Infinity : version));
  return Math.min(...versions, Infinity);
}

type Member = readonly [owner: string, name: string];

/** As BCD has them: `at` of `Array`, `structuredClone` of nobody, `has_static` for what an object itself has. */
function later(): readonly Member[] {
  const isLater = (about: Identifier): boolean => (firstChrome(about) ?? 0) > FLOOR;
  return [bcd.javascript.builtins, bcd.api].flatMap((group) =>
    Object.entries(group as Record<string, Identifier>).flatMap(([owner, about]): readonly Member[] => [
      ...(isLater(about) ? [['', owner] as const] : []),
      ...Object.entries(about)
        .filter(([name, member]) => name !== '__compat' && isLater(member as Identifier))
        .map(([name]) => [owner, name.replace(/_(?:static|event)$/, '')] as const),
    ]),
  );
}

/** A script that does so. */
export const aged = (): string => `(() => {
  for (const [owner, name] of ${JSON.stringify(later())}) {
    const holders = owner === '' ? [window, Window.prototype] : [window[owner], window[owner]?.prototype];
    for (const holder of holders) if (holder != null) try { delete holder[name]; } catch {}
  }
  // Listeners did not end with a signal: that is an option, and no name.
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const known = typeof options === 'object' && options !== null
      ? { capture: options.capture, once: options.once, passive: options.passive }
      : options;
    return listen.call(this, type, listener, known);
  };
})();`;
