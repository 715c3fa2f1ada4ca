/** A clause of a notice: a paragraph with a number, and what stands under it. */

export interface NoticeClause {
  /** '' of the whole, and of words without a number. */
  readonly label: string;
  readonly rank: number;
  readonly words: string;
  /** 分值 that it says of itself. */
  readonly points: number | undefined;
  /** Paragraphs without a number that follow it, before its first part. */
  readonly body: Paragraph[];
  readonly parts: NoticeClause[];
  /** Of its own paragraph. */
  readonly at: number;
}

interface Paragraph {
  readonly text: string;
  /** Its place among the paragraphs, from 0. */
  readonly at: number;
}
