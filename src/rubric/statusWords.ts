/** A row of the form that decides by a word, and has no points: ※ 符合 or 不符合. */

/** What a row without points can be: 符合 or 不符合. */
export interface StatusWords {
  /** As the form has them, in its order: 符合, 不符合, 不涉及. */
  readonly words: readonly string[];
  /** Those of them that say that the row is not met; a veto fires on them. */
  readonly failing: readonly string[];
  /** What the form prints where others have their 分值: —, 否决项. Default: nothing. */
  readonly mark?: string;
  /** The word is ticked among its boxes (□符合 ☑不符合) instead of printed alone. */
  readonly boxes?: boolean;
}
