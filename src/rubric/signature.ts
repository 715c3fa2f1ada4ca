/** A line below the table where somebody signs. */

export interface Signature {
  readonly label: string;
  /** How many sign. Default: 1. */
  readonly people?: number;
  /** 盖章: needs room for a seal. */
  readonly stamp?: boolean;
}
