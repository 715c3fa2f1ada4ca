/** A rubric that stays in this browser: what the list says of it. Its text lies apart. */

export interface KeptRubric {
  /** Its fingerprint: the same rubric is never there twice. */
  readonly sha256: string;
  /** 标准版本码 */
  readonly code: string;
  /** The rubric's own id, which another version of it has as well. */
  readonly id: string;
  /** Without its period. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

export interface WholeRubric {
  readonly kept: KeptRubric;
  /** JSON. */
  readonly text: string;
}
