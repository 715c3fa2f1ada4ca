/** A row of the mutation tables: one thing wrong with the good manifest, and ways to bring it about. */

import type { Code } from '../../../scripts/manifest/check/messages';

export interface Mutation {
  readonly breaks: string;
  readonly code: Code;
  readonly mutate: (good: string) => string;
  /** Part of the place that must be named. */
  readonly at?: string;
}

export const swap =
  (from: string, to: string) =>
  (good: string): string =>
    good.replace(from, to);

/** Takes the first match out. */
export const drop =
  (pattern: RegExp) =>
  (good: string): string =>
    good.replace(pattern, '');

/** Puts what the first pattern finds before what the second finds. */
export const before =
  (moved: RegExp, target: string) =>
  (good: string): string => {
    const found = moved.exec(good)?.[0] ?? '';
    return good.replace(found, '').replace(target, `${found}${target}`);
  };

export const twice =
  (pattern: RegExp) =>
  (good: string): string =>
    good.replace(pattern, (found) => `${found}${found}`);

export const long = (length: number): string => '表'.repeat(length);

export const row = (breaks: string, code: Code, mutate: Mutation['mutate'], at?: string): Mutation => ({
  breaks,
  code,
  mutate,
  ...(at !== undefined && { at }),
});
