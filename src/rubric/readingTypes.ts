/** What a document leaves open: readings that were chosen for good, and those that an office may choose between. */

/** A reading that the document leaves open, and the one chosen. */
export interface StatedAssumption {
  /** JSON pointer to what it is about. */
  readonly about: string;
  readonly text: string;
  /** Neutral 评分口径 for 填表说明; never says that the notice contradicts itself. */
  readonly note?: string;
}

/** A passage with two or more readings. The rubric itself says the first; each of the others says what it changes. */
export interface Reading {
  readonly id: string;
  /** JSON pointer to what it is about. */
  readonly about: string;
  /** The question in one sentence, for people. */
  readonly text: string;
  /** Two or more; the first is the rubric as it stands and changes nothing. */
  readonly options: readonly ReadingOption[];
}

export interface ReadingOption {
  /** For `--reading veto=section`. */
  readonly id: string;
  readonly text: string;
  readonly changes: readonly ReadingChange[];
}

/** The value that stands at a JSON pointer under this reading. */
export interface ReadingChange {
  readonly at: string;
  readonly value: unknown;
}
