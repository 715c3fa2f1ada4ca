/** The short card beside the table: what a rubric needs besides rows and columns, as found in the document. */

import type { Blank, FootPart, Rubric, RuledRow, Signature } from '../../rubric/rubric';
import type { RuledSource } from '../recognise/ruledSource';

export interface Card {
  /** With {period} where the year, quarter or month is printed. */
  readonly title: string;
  /** Printed top left: 附件2. */
  readonly attachment?: string;
  /** 社区, 村, 学校: who is scored. */
  readonly unitNoun: string;
  readonly period: Rubric['period'];
  /** As printed before the day: 考核时间. */
  readonly dateLabel?: string;
  /** Lines of blanks between title and table, and what stands below the table. */
  readonly head?: readonly (readonly Blank[])[];
  readonly foot?: readonly FootPart[];
  /** Rows of the table itself above its headings and below its last line. */
  readonly tableHead?: readonly RuledRow[];
  readonly tableFoot?: readonly RuledRow[];
  readonly signatures: readonly Signature[];
  /** The notice that the table is from, and who issued it. */
  readonly notice: string;
  readonly issuer: string;
  readonly number?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
}

/** What somebody has answered instead; undefined leaves what was found. */
export type CardAnswers = { readonly [K in keyof Card]?: Card[K] | undefined };

/** The document around the table. */
export interface AroundTable {
  /** Paragraphs since the table before, and rows above the heading. */
  readonly before: readonly string[];
  /** Rows below the last line, and paragraphs up to the next table. */
  readonly after: readonly string[];
  /**
   * The last of `before`, and the first of `after`, are rows of the table: whatever they say is part of the form. Undefined
   * for one that is drawn as a line of text, without its cells.
   */
  readonly rowsAbove: readonly (RuledSource | undefined)[];
  readonly rowsBelow: readonly (RuledSource | undefined)[];
  /** Every paragraph. */
  readonly all: readonly string[];
  /** Those that may speak of this form: below it, above it, and before the first table. Each once. */
  readonly about: readonly string[];
  /** The notice has no such form: what stands around its clauses is no part of the paper. */
  readonly isMade: boolean;
}
