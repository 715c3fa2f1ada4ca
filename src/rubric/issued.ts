/**
 * Which rubric it is, whatever its file says of itself: whoever changes the points in it keeps its id and its words.
 *
 * The built-in ones are known by their fingerprints, those of every version that was ever out.
 */

import { fingerprint } from './fingerprint';
import versions from './issued.json';
import type { Rubric } from './rubric';

/** Without I, L, O and U, which are taken for 1, 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** 标准版本码: the first 40 bits of a fingerprint, short enough to read out over the telephone. */
export const versionCode = (sha256: string): string =>
  [
    ...BigInt(`0x${sha256.slice(0, 10)}`)
      .toString(32)
      .padStart(LENGTH, '0'),
  ]
    .map((digit) => ALPHABET.charAt(parseInt(digit, 32)))
    .join('');

export const isVersionCode = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text);
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** One that somebody names as issued: by its fingerprint or 标准版本码, or as the built-in one, of whatever version. */
export type Reference = { readonly code: string } | { readonly builtIn: string };

/** What is known of a rubric. */
export type Issue =
  /** It is the one that was named, or the built-in one of this version. */
  | { readonly kind: 'named' | 'builtIn' }
  /** The built-in one of a version before this one. */
  | { readonly kind: 'earlier'; readonly version: string }
  /** It has the id of a built-in one, or was to be the one that was named, and is not. */
  | { readonly kind: 'notNamed' | 'notBuiltIn'; readonly expected: string }
  /** Nobody named one, and there is none built in under its id. */
  | { readonly kind: 'unknown' };

/** `sha256` is that of the rubric, where it is known already. */
export function issueOf(rubric: Rubric, named?: Reference, sha256 = fingerprint(rubric)): Issue {
  if (named !== undefined && 'code' in named) {
    const isNamed = named.code === sha256 || named.code === versionCode(sha256);
    return isNamed ? { kind: 'named' } : { kind: 'notNamed', expected: shortened(named.code) };
  }
  const id = named?.builtIn ?? rubric.id;
  const known = fingerprintsOf(id);
  const latest = known.at(-1);
  if (latest === undefined) return { kind: 'unknown' };
  if (latest.sha256 === sha256) return { kind: named === undefined ? 'builtIn' : 'named' };
  const earlier = known.findLast((each) => each.sha256 === sha256);
  if (earlier !== undefined) return { kind: 'earlier', version: earlier.version };
  return { kind: named === undefined ? 'notBuiltIn' : 'notNamed', expected: versionCode(latest.sha256) };
}

/** Of the built-in rubric with this id, version by version. */
const fingerprintsOf = (id: string): readonly { readonly version: string; readonly sha256: string }[] =>
  versions.flatMap(({ version, fingerprints }) => {
    const sha256 = new Map(Object.entries(fingerprints)).get(id);
    return sha256 === undefined ? [] : [{ version, sha256 }];
  });

const shortened = (code: string): string => (isFingerprint(code) ? versionCode(code) : code);

/** Whether it is another one than it passes for, so that no score by it counts. */
export const isForged = ({ kind }: Issue): boolean => kind === 'notNamed' || kind === 'notBuiltIn';
