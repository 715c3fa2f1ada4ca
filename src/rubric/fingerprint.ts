/** The SHA-256 that tells one rubric from another, whatever order its properties were written in. */

import canonicalize from 'canonicalize';
import type { Rubric } from './rubric';
import { mustExist } from '../problems/invariant';
import { sha256 } from './sha256';

/** RFC 8785 canonical JSON, `$schema` left out: it says where the schema lies, not what the rubric is. */
export function canonicalJson({ $schema: _, ...rubric }: Rubric): string {
  return canonical(rubric);
}

/** 64 hexadecimal digits over the canonical JSON. */
export const fingerprint = (rubric: Rubric): string => sha256(canonicalJson(rubric));

/** The same over a few plain properties. */
export const seal = (properties: Readonly<Record<string, string | number>>): string =>
  sha256(canonical(properties));

const canonical = (value: object): string => mustExist(canonicalize(value), 'JSON of an object');
